export const crew = {
	page: 'Crew pass',
	skip: 'Skip to the page',
	jobs: {
		door: { name: 'Door', does: 'You hand out the ballot papers, one to each person who comes in.' },
		compere: { name: 'Compere', does: 'You lead the evening: the clock, the voting and the result.' },
		counter: { name: 'Counting', does: 'You type in the paper slips from the ballot box.' },
	},
	title: (job: string, dinner: string) => `${job} at ${dinner}`,
	name: 'Your name',
	nameHint: 'The organisers see it beside what you do. First name is enough.',
	nameMissing: 'Type your name, so that people know who you are.',
	nameLong: 'Please keep your name under 60 characters.',
	go: 'Start',
	noAccount: 'You need no account. This pass works on this phone only, and ends the day after the dinner.',
	problem: 'You are not in yet',
	noCookie:
		'This browser did not keep the cookie that your pass needs, so you are not in. Allow cookies for this address, or leave the private window, then press once more.',
	refusal: {
		unknown: {
			title: 'This pass is not known here',
			text: 'Perhaps the end of the link was cut off on its way. Ask an organiser to show it again.',
		},
		taken: {
			title: 'This pass is in use on another phone',
			text: 'Each pass is for one person on one phone. Nothing was changed. Ask an organiser for a pass of your own; it takes them one tap.',
		},
		revoked: {
			title: 'This pass was ended by an organiser',
			text: 'What you did with it stays. Ask them for a new one if you still help.',
		},
		over: {
			title: 'This dinner is over, and so is your pass',
			text: 'Thank you for helping. There is nothing more to do here.',
		},
	},
};
