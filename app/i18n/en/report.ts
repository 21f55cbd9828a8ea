import { formatsIn, isolate } from '../format';
import { errors as pitchErrors } from './pitch-errors';

const { count, counted } = formatsIn('en');
const minutes = (n: number) => counted(n, { one: 'minute', other: 'minutes' });

/** Reports: what winners tell later. Kind, because most who are late are busy with the project. */
export const report = {
	page: 'Report back',
	skip: 'Skip to the report',
	own: {
		lead: 'Guests who gave to the pot like to hear how it went. A few sentences are enough.',
		promise: 'What you wrote in your pitch',
		due: (day: string) => `Your report is due by ${day}.`,
		soon: (day: string) => `Your report is due by ${day}. There is still time.`,
		overdue: (day: string) => `Your report was due by ${day}. It is welcome whenever you have a moment.`,
		told: 'You have told everybody how it went. Thank you. You may add news below.',
		toOwn: 'Back to your pitch',
		slot: (n: number, when: string, length: number) =>
			`The organisers offer you ${minutes(length)} at dinner #${n}, on ${when}, to tell everybody in person. If you cannot come, tell them.`,
		write: 'Your report',
		another: 'More news',
		correct: 'Correct a report',
		correcting: (day: string) =>
			`You are correcting the report of ${day}. It stays public, and a corrected report says so.`,
		sentTitle: 'Your report is public. Thank\u00a0you.',
		see: 'See the page of your project',
		sentText: 'You can correct it or take it back on this page at any time.',
		saved: 'Saved. Only you can see it until you publish it.',
		takenBack: 'Your report was taken back. Nobody sees it any more.',
		past: 'Your reports',
		notYours: 'Nothing is asked of you here: this pitch got no part of a pot.',
		notPublic: 'This pitch is not public, so a report of it cannot be either. Ask the organisers.',
		hidden: (because: string) => `The organisers have hidden this report: ${isolate(because)}`,
		behalf: 'An organiser typed this in on your behalf.',
	},
	labels: {
		text: 'How is it going?',
		changed: 'Our plan changed',
		picture: 'Add a picture',
		pictureDescription: 'What this picture shows',
		remove: 'Take this picture away',
	},
	hints: {
		text: 'What did you do, what did the money buy, and what comes next?',
		changed: 'Plans do. Say above what is different, and nobody will mind.',
		picture: (left: number) =>
			`A photo or drawing, up to 10 MB and 25 megapixels. There is room for ${counted(left, { one: 'more', other: 'more' })}. It is saved when you press a button below.`,
		people: 'Ask people before you show their faces, and parents before you show children.',
		pictureDescription: 'For people who cannot see it.',
		full: 'Four pictures are here, which is all there is room for. Take one away to add another.',
	},
	pictureOf: (n: number) => `Picture ${count(n)}`,
	upTo: (limit: number) => `Up to ${count(limit)} characters`,
	counted: (letters: number, limit: number) =>
		letters > limit
			? `${count(letters)} of ${count(limit)} characters: ${count(letters - limit)} too many`
			: `${count(letters)} of ${count(limit)} characters`,
	neededWithPicture: '(needed with a picture)',
	optional: '(optional)',
	buttons: {
		later: 'Save and finish later',
		addPicture: 'Save, and add a picture',
		preview: 'Save and preview',
		publish: 'Publish it',
		correct: 'Save the correction',
		toCorrect: 'Correct it',
		takeBack: 'Take it back',
		takeBackNow: 'Yes, take it back',
	},
	beforePublish: 'Once you publish it, everybody can read it. You can correct it or take it back later.',
	takeBackNote: 'Its words and pictures are deleted, and nobody can read them any more.',
	preview: { title: 'Preview', text: 'Everybody will see this once you publish it.' },
	save: { local: 'Not saved yet. Press “Save the correction” when you are done.' },

	errors: {
		notSaved: 'Not saved yet. Everything you typed is still here.',
		savedBut: 'Your words are saved, and not public yet. Something is left to do:',
		missing: 'Write at least a sentence.',
		describePicture: 'Say what the picture shows, for people who cannot see it.',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'This report was changed, published or taken back in another tab or on another phone. Nothing was overwritten: what you typed is in the form, and what was saved meanwhile stands beside it. Saving now keeps what is in the form.',
		staleShort: 'This report was changed in another tab or on another phone. Not saved here, and nothing is lost.',
		many: 'There are as many reports of this project as there is room for. Correct the last one instead; what you typed is still below.',
		'not owed': 'No report is asked of this pitch any more, so nothing was published. What you typed is still below.',
		staleTakeBack:
			'This report was changed since you opened the page, so it was not taken back. Read it again, and press once more.',
		picture: {
			...pitchErrors.picture,
			'too large':
				'That picture is too large: it has more than 25 megapixels, or we cannot make it small. Take a screenshot of it, or save it smaller, and choose that. Your words are saved.',
			'no decoder':
				'Pictures cannot be taken in here: the organisers’ computer lacks the program for them. Your words are saved, and the report counts without a picture.',
			'no room': 'Four pictures are here already. Take one away, then choose this one again. Your words are saved.',
		},
		pictureNotCorrected: (why: string) =>
			why.replace('Your words are saved.', 'Nothing was changed, and your words are still here.'),
	},
	alsoSaved: 'Saved meanwhile:',
	nothing: 'nothing',

	/** For everybody. */
	title: 'Reports',
	sentOn: (day: string) => `Report of ${day}`,
	changedPlan: 'The plan changed',
	correctedOn: (day: string) => `Corrected on ${day}.`,
	onBehalf: 'An organiser typed this in for the project.',
	standing: {
		promised: (day: string) => `A report is due by ${day}.`,
		'due soon': (day: string) => `A report is due by ${day}.`,
		overdue: (day: string, project: string) =>
			`We are still waiting to hear from ${isolate(project)}. A report was due by ${day}.`,
		kept: (day: string) => `The project told everybody how it went, on ${day}.`,
		changed: (day: string) => `The project told everybody how its plan changed, on ${day}.`,
	},
	/** In a line under the result. */
	lines: {
		promised: (day: string) => `Report due by ${day}`,
		'due soon': (day: string) => `Report due by ${day}`,
		overdue: () => 'We are still waiting to hear how it went',
		kept: (day: string) => `Report of ${day}`,
		changed: (day: string) => `Report of ${day}: the plan changed`,
	},

	/** In the running order of a later dinner. */
	slots: {
		title: 'Before the pitches',
		line: (project: string, n: number) => `Report from ${isolate(project)}, winner at dinner #${n}`,
		minutes: (n: number) => minutes(n),
	},

	letter: {
		subject: (n: number, group: string) => `Your report for ${group}, dinner #${n}`,
		text: (l: {
			contactName: string;
			title: string;
			group: string;
			number: number;
			due: string;
			link: string;
			isOver: boolean;
		}) =>
			`Hello ${l.contactName},\n\n"${l.title}" got a part of the pot at dinner #${l.number} of ${l.group}, and you promised to tell everybody how it went. ${
				l.isOver ? `We had hoped to hear by ${l.due}` : `We hope to hear by ${l.due}`
			}: a few sentences are enough, and pictures are welcome. If your plan changed, say so; nobody will mind.\n\nWrite it by your private link:\n\n${l.link}\n\nThank you. You need not answer this letter.\n\n${l.group}`,
	},
};
