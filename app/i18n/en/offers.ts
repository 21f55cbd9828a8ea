import type { OfferKind } from '../../domain/offer';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('en');

const kinds: Readonly<Record<OfferKind, string>> = {
	time: 'Time',
	space: 'Space',
	materials: 'Materials',
	skills: 'Skills',
	advice: 'Advice',
};

export const offers = {
	skip: 'Skip to the form',
	title: 'Can you help one of them?',
	lead: 'The pot goes to one project. Every project needs people.',
	dinner: (group: string, number: number) => `${group} #${number}`,
	apart: 'This has nothing to do with your vote, and is not kept with it.',
	closed: {
		'not yet': {
			title: 'Offers of help begin when voting has closed',
			text: 'Come back to this page then. You can read the pitches until then.',
		},
		over: {
			title: 'Offers of help have ended',
			text: (until: string) => `They were taken until ${until}. Ask the organisers to pass your offer on.`,
		},
		none: { title: 'There is nobody to offer help to here', text: 'The organisers can tell you more.' },
	},
	toDinner: 'To the page of the dinner',
	pitch: 'Who would you like to help?',
	pitchOption: (number: number, title: string) => `${number}. ${isolate(title)}`,
	young: (titles: readonly string[]) =>
		`${list(titles.map(isolate))} ${plural(titles.length, { one: 'is', other: 'are' })} by people under 18. To help there, ask the organisers.`,
	kinds: 'What could you give?',
	kindsHint: 'Tick all that fit.',
	kindNames: kinds,
	kindDoes: {
		time: 'An hour, or a day now and then',
		space: 'A room, a garden, a wall',
		materials: 'Wood, paint, pots, tools',
		skills: 'Something you can do well',
		advice: 'Something you know',
	} satisfies Readonly<Record<OfferKind, string>>,
	words: 'A few words about it',
	name: 'Your name',
	nameHint: 'A first name is enough.',
	contact: 'How can they reach you?',
	contactHint: 'An e-mail address, a phone number, or where you can be found.',
	consent:
		'Give this to the people of that pitch. They get what I typed here once the result is out. Nobody else sees it.',
	kept: 'It is deleted six months after the dinner. You can take it back before.',
	optional: '(optional)',
	send: 'Send my offer',
	leaveEmpty: 'Leave this empty',
	until: (when: string) => `Offers are taken until ${when}.`,

	problem: 'Your offer is not sent yet',
	errors: {
		tooLong: (letters: number, limit: number) =>
			`This has ${count(letters)} characters. Shorten it to ${count(limit)}.`,
		noPitch: 'Choose who you would like to help.',
		noKind: 'Tick what you could give.',
		noContact: 'Type how they can reach you. Without it they cannot answer.',
		noConsent: 'Tick this, or do not send it: they can only answer if they get it.',
		leaveEmpty: 'Leave this field empty.',
		notThisForm: 'This was not filled in as the page makes it. Reload the page and try again.',
	},
	refused: {
		'not open': 'Offers of help are not taken just now. Nothing was sent. What you typed is still here.',
		'no such pitch': 'That pitch takes no offers any more. Nothing was sent. Choose another, or ask the organisers.',
		busy: 'Many people are sending at this moment. Nothing was sent. What you typed is still here: press again in a minute.',
		full: 'This dinner has more offers than it can take. Nothing was sent. Ask the organisers to pass yours on.',
		'sent before': 'This form was sent before with other words. If you have one more offer, load this page again.',
	},

	own: {
		page: 'Your offer of help',
		skip: 'Skip to your offer',
		sent: (title: string) => `Thank you. Your offer goes to ${isolate(title)}.`,
		next: 'They can read it once the result is out. If they need it, they will write or call.',
		what: 'What they get',
		kinds: 'Offered',
		name: 'Name',
		contact: 'Contact',
		keep: 'This page has an address of its own. Keep it if you may want to take your offer back.',
		takeBack: 'Take it back',
		takeBackNote: 'Your offer is deleted. What they have written down of it stays with them.',
		takeBackNow: 'Delete my offer',
		another: 'Offer help to another',
		gone: { title: 'This offer is gone', text: 'It was taken back or deleted, or its time has passed.' },
	},
	pitcher: {
		page: 'Offers of help',
		skip: 'Skip to the offers',
		link: (n: number) => plural(n, { one: 'One offer of help', other: `${count(n)} offers of help` }),
		lead: 'These guests would like to help you. They agreed that you get this. Please use it to answer them, and for nothing else.',
		none: { title: 'Nobody has offered help here yet', text: 'Guests can do so for two weeks after the dinner.' },
		notYet: { title: 'Offers of help are shown once the result is out', text: 'Come back to this page then.' },
		nobody: 'Somebody who gave no name',
		remove: 'Delete this offer',
		removeNote: 'You will not see it again, and nobody else has it.',
		removeNow: 'Delete it',
		until: 'All offers are deleted six months after the dinner. Write down what you need.',
		back: 'To your pitch',
		nothing: 'This was not filled in as the page makes it. Nothing was deleted. Reload the page and try again.',
	},
};
