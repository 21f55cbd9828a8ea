import type { Category, FixedQuestion, PitchState } from '../../domain/pitch';

const count = (n: number): string => n.toLocaleString('en-GB');

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const missing = {
	title: 'Give your project a title.',
	what: 'Say what your project is.',
	why: 'Say why it matters.',
	brief: 'Answer this too, because guests score it.',
	money: 'Say how you would use the money.',
	when: 'Say when, and how you will tell people how it is going.',
	presenter: 'Give the name that guests will see.',
	pictureDescription: 'Say what the picture shows, for people who cannot see it.',
	contactName: 'Give a name to ask for.',
	contactEmail: 'Give an e-mail address, so that you hear from us.',
	contactPhone: 'Give a phone number.',
};

const questions: Record<FixedQuestion, (place: string) => string> = {
	title: () => 'The title of your project',
	what: () => 'What is your project?',
	why: (place) => `Why does it matter to ${place}?`,
	money: () => 'How would you use the money?',
	when: () => 'When will you do it, and how will you share how it is going?',
};

const categories: Record<Category, string> = {
	arts: 'Arts',
	'land use and urban agriculture': 'Land use and urban agriculture',
	enterprise: 'Enterprise',
	'social justice': 'Social justice',
	education: 'Education',
	technology: 'Technology',
	housing: 'Housing',
	'city services': 'City services',
};

/** Where a pitch stands, in kind words, for the person who made it. `public`: the line-up is out. */
const states: Record<PitchState, { title: string; text: string }> = {
	draft: {
		title: 'This is a draft. Only you can see it.',
		text: 'Send it in before the deadline. Until then you can come back to it by this link.',
	},
	submitted: {
		title: 'Your pitch is in. Thank you.',
		text: 'The organisers read every pitch after the deadline and write to everyone, whatever they choose.',
	},
	'lined up': {
		title: 'You are in the line-up.',
		text: 'You will pitch at this dinner. If you cannot come, tell us here: a reserve can then step in.',
	},
	reserve: {
		title: 'You are a reserve for this dinner.',
		text: 'If somebody cannot come, you may be asked to pitch. Please keep the evening free if you can.',
	},
	declined: {
		title: 'Not at this dinner.',
		text: 'There were more pitches than places. Please pitch again: you can use the same words.',
	},
	presented: {
		title: 'You pitched. Thank you.',
		text: 'The result is on the page of the dinner once it is published.',
	},
	'no-show': {
		title: 'You were missed.',
		text: 'You were in the line-up and could not be there. Please pitch again at another dinner.',
	},
	withdrawn: { title: 'You withdrew this pitch.', text: 'Nobody will be shown it. You are welcome to pitch again.' },
};

const name = (list: readonly string[]): string =>
	list.length < 2 ? (list[0] ?? 'an organiser') : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;

export type AnswerLetter = {
	state: PitchState;
	contactName: string;
	title: string;
	group: string;
	number: number;
	date: string;
	time: string;
	venue: string;
	minutes: number;
	link: string;
	from: string;
};
function answerText(l: AnswerLetter): string | null {
	const dinner = `dinner #${l.number} of ${l.group}`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `Good news: "${l.title}" is in the line-up of ${dinner}, on ${l.date} at ${l.venue}. Doors open at ${l.time}. You will have ${l.minutes} minutes to pitch, and guests will ask you questions afterwards. If you cannot come, please tell us soon: a reserve can then step in.`,
		reserve: `Thank you for pitching "${l.title}". It is a reserve for ${dinner}, on ${l.date} at ${l.venue}: if somebody cannot come, we would love you to step in, even at short notice. Doors open at ${l.time}. If you are not needed this time, please pitch again: your words are kept at the link below.`,
		declined: `Thank you for pitching "${l.title}" to ${dinner}. There were more pitches than places, and this time it is not in the line-up. That says nothing about how good the idea is. We would be glad if you pitched it again at another dinner: your words are kept at the link below, for you to use again. And do come to supper: every guest has a vote.`,
	};
	const text = news[l.state];
	return text ? `Hello ${l.contactName},\n\n${text}\n\nYour pitch: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

export const pitch = {
	skip: 'Skip to the form',
	skipToPitch: 'Skip to the pitch',
	dinner: (n: number, date: string) => `Dinner #${n}, ${date}`,
	heading: 'Pitch a project',
	lead: (minutes: number, questionsWanted: number) =>
		`Four steps: write, send in, hear from us, pitch. On the night you have ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${
			questionsWanted > 0
				? ` and answer ${questionsWanted === 1 ? 'one question' : `${questionsWanted} questions`}`
				: ''
		}.`,
	deadline: (when: string) => `Send it in before ${when}. You can change it until then.`,
	deadlineSent: (when: string) => `You can change or withdraw it until ${when}.`,
	noAccount: 'No account is needed. You get a private link to come back by.',
	whatCounts: 'What a pitch is scored on',
	call: {
		'not yet': {
			title: 'Pitching is not open yet',
			text: (who: readonly string[]) =>
				`The call for this dinner has not been opened. Ask ${name(who)} when it will be.`,
		},
		over: {
			title: 'The call for pitches is over',
			text: (who: readonly string[]) =>
				`Pitches for this dinner are no longer taken. If you think that is a mistake, ask ${name(who)}.`,
		},
		cancelled: {
			title: 'This dinner is cancelled',
			text: (who: readonly string[]) => `No pitches are taken for it. Ask ${name(who)} about the next one.`,
		},
	},
	overAt: (when: string) => `The deadline was ${when}.`,
	toDinner: 'To the page of the dinner',
	toGroup: (group: string) => `To ${group}`,

	sections: {
		project: 'Your project',
		criteria: 'How it meets the brief',
		plan: 'The plan',
		you: 'You',
		picture: 'A picture',
	},
	seen: { guests: 'Guests see this', organisers: 'Only organisers see this' },
	optional: '(optional)',
	errorPrefix: 'Error:',
	questions,
	criterion: (criterionName: string) => `${criterionName}: how does your project do this?`,
	categories,
	labels: {
		categories: 'What is it about?',
		presenter: 'Your name, as guests will see it',
		picture: 'Picture',
		pictureNew: 'Another picture in its place',
		pictureDescription: 'What the picture shows',
		removePicture: 'Take the picture away',
		contactName: 'Name of the person to ask for',
		contactEmail: 'E-mail',
		contactPhone: 'Phone',
		reportBack: 'If we win, we come to a later dinner and tell everyone what became of it',
		underAge: 'I am under 18',
		website: 'Leave this empty',
	},
	hints: {
		title: 'A few words, as they would stand on a menu.',
		what: 'Two or three sentences, as you would tell a neighbour.',
		money: 'What would you spend it on? The pot is often a few hundred pounds.',
		when: 'Rough dates are fine.',
		categories: 'Tick all that fit.',
		presenter: 'A person or a group. Under 18, only the first name is shown.',
		picture: 'A photo or drawing, up to 10 MB. It is saved when you press one of the buttons below.',
		pictureDescription: 'For people who cannot see it. Needed if there is a picture.',
		underAge: 'Nothing is shown to anyone until a parent or guardian has agreed. An organiser will ask.',
		promise: 'Guests who gave to the pot like to hear.',
	},
	upTo: (limit: number) => `Up to ${count(limit)} characters`,
	counted: (letters: number, limit: number) =>
		letters > limit
			? `${count(letters)} of ${count(limit)} characters: ${count(letters - limit)} too many`
			: `${count(letters)} of ${count(limit)} characters`,

	buttons: {
		later: 'Save and finish later',
		preview: 'Preview',
		submit: 'Send it in',
		saveChanges: 'Save changes',
		previewChanges: 'Save changes and preview',
		withdraw: 'Withdraw this pitch',
		withdrawNow: 'Yes, withdraw it',
		edit: 'Go on writing',
		copy: 'Copy',
		copied: 'Copied.',
		putBack: 'Put it back',
		throwAway: 'Throw it away',
		compare: 'Show me both',
	},
	beforeSubmit: 'You can change it until the deadline, or withdraw it.',
	withdrawNote: 'Nobody will be shown it any more. This cannot be undone; you can pitch again with a new form.',

	errors: {
		title: 'Not sent in yet. Everything you typed is still here.',
		notSaved: 'Not saved yet. Everything you typed is still here.',
		savedBut: 'Your words are saved. Something is left to do:',
		tooLong: (letters: number, limit: number) =>
			`This has ${count(letters)} characters; there is room for ${count(limit)}. Please make it shorter.`,
		missing: (field: keyof typeof missing, criterion?: string) =>
			criterion === undefined ? missing[field] : `${criterion}: ${lower(missing[field])}`,
		notAnEmail: 'This does not look like an e-mail address. One looks like name@example.org.',
		notThisForm: 'This form held something that does not belong to it. Reload the page and try again.',
		noPromise: 'Please promise this: guests who gave to the pot like to hear.',
		leaveEmpty:
			'One field that people do not see was filled in, maybe by your browser. It is empty again: please press the button once more.',
		describePicture: 'Say what the picture shows, for people who cannot see it.',
		picture: {
			'not a picture':
				'That file is not a picture that we can read. Choose a JPEG, PNG, WebP, GIF or AVIF. Your words are saved.',
			'too many pixels': 'That picture has more than 25 million pixels. Choose a smaller one. Your words are saved.',
			'file too big': 'That picture is bigger than 10 MB. Choose a smaller one. Your words are saved.',
			busy: 'Many pictures are coming in right now. Your words are saved. Please choose the picture again in a moment.',
			'call over': 'The deadline has passed, so the picture was not changed.',
		},
		pictureTooBigHere: 'That picture is bigger than 10 MB. Choose a smaller one; this one will not be sent.',
		stale:
			'This pitch was changed in another tab or on another phone. Nothing was overwritten: what you typed is in the form, and what was saved meanwhile stands beside it. Saving now keeps what is in the form.',
		staleShort: 'This pitch was changed in another tab or on another phone. Not saved here, and nothing is lost.',
		callOver: (when: string, who: readonly string[]) =>
			`The deadline (${when}) has passed, so this was not saved. What you typed is still on this page: copy it, and ask ${name(who)}.`,
		settled: (who: readonly string[]) =>
			`The organisers are already deciding on this pitch, so it cannot be changed here. What you typed is still on this page: copy it, and ask ${name(who)}.`,
		busy: 'Many people are starting a pitch right now. What you typed is still on this page. Please try again in a minute.',
		tooLate: (who: readonly string[]) =>
			`People are already voting, so it cannot be withdrawn here. Nothing was changed. Ask ${name(who)}.`,
	},
	alsoSaved: 'Saved meanwhile:',
	nothing: 'nothing',

	save: {
		label: 'Whether this is saved',
		savedNow: 'Saved.',
		saving: 'Saving',
		saved: (at: string) => `Saved at ${at}`,
		failed: 'Not saved: trying again. What you typed is kept on this phone.',
		kept: 'Not saved yet. Press “Save changes” when you are done.',
		unsaved: 'There is text on this phone that was not saved the last time.',
	},

	states,
	draftBy: 'draft',
	private: {
		linkLabel: 'Your private link',
		linkNote: 'Whoever has it can change this pitch. Keep it, and do not post it anywhere.',
		reading: 'The organisers are reading it now, so the words stay as they are. If something must change, ask them.',
		tooLateDraft: {
			title: 'This draft was not sent in.',
			text: 'The call for this dinner is over. Your words are kept here, for you to use again.',
		},
		ask: (who: readonly string[]) => `Questions? Ask ${name(who)}.`,
		guardian:
			'You said you are under 18. An organiser will ask for a parent’s or guardian’s agreement; until then nothing is shown to anyone.',
		guardianAgreed: 'A parent or guardian has agreed.',
	},
	preview: {
		title: 'Preview',
		text: 'Guests will see this, and nothing else of what you told us.',
		missing: 'Not answered yet',
	},
	sent: {
		title: 'Your pitch is in. Thank you.',
		next: 'What happens next',
		steps: ['The organisers read every pitch and choose the line-up.', 'You get an answer, whatever they choose.'],
		mailed: (address: string) =>
			`We are sending this link to ${address}. If nothing comes within the hour, it is here to copy.`,
		notMailed:
			'This soup group does not send e-mail by itself, so keep this link. An organiser can give it to you again.',
	},

	by: (presenter: string) => presenter,
	letter: {
		subject: (n: number, group: string) => `Your pitch for dinner #${n} of ${group}`,
		text: (l: { number: number; group: string; deadline: string; link: string }) =>
			`Thank you for your pitch for dinner #${l.number} of ${l.group}. It is in.\n\nYou can change or withdraw it until ${l.deadline} by this private link. Whoever has it can change the pitch, so please keep it to yourself:\n\n${l.link}\n\nThe organisers read every pitch and write to everyone, whatever they choose.\n\nIf you did not pitch, somebody typed your address by mistake. You can withdraw the pitch by the link, or just ignore this.\n\n${l.group}`,
	},
	answer: {
		subject: (n: number, group: string) => `Your pitch to dinner #${n} of ${group}`,
		text: answerText,
	},
	titleTag: {
		form: (group: string) => `Pitch a project – ${group}`,
		own: 'Your pitch',
		preview: 'Preview of your pitch',
		sent: 'Your pitch is in',
	},
};
