import type { Kept, Since, Span, Staying } from '../../domain/retention';
import { formatsIn } from '../format';

const { counted } = formatsIn('en');

const units: Record<Span['unit'], { one: string; other: string }> = {
	hours: { one: 'hour', other: 'hours' },
	days: { one: 'day', other: 'days' },
	months: { one: 'month', other: 'months' },
	years: { one: 'year', other: 'years' },
};
const since: Record<Since, string> = {
	dinner: 'after the dinner',
	result: 'after the result is published',
	deadline: 'after the deadline of its dinner',
	end: 'after it ended',
	making: 'after it was made',
	press: 'after it was sent',
};

/** The public page about personal data. Its periods come from `domain/retention`, which the purge reads too. */
export const keepingWords = {
	title: 'What we keep',
	lead: 'As little as a dinner needs, and no longer than this page says. Every night the server deletes what is due.',
	guests: {
		title: 'Guests: nothing, unless you offer help',
		text: 'No name, no e-mail, no account, no address. Your phone holds a cookie for three days, so that it can show you your own ballot; and it keeps that ballot itself, so that an empty battery or bad wifi loses nothing. “Next guest on this phone” puts that away, and so does the code of another paper. A second cookie then knows the paper again once its code is typed, and says nothing without it. On a helper’s phone “Done” deletes all of this; a cookie that the phone was lent stays for the evening. If you choose a language, a cookie keeps it for a year. We count how many people voted, and that is all.',
	},
	others: 'Everybody else',
	things: {
		asked: {
			what: 'What a pitcher asks us to delete',
			why: 'Everything about them and their pitch, by the private link of the pitch or by asking the organisers. It is done at once; on the night itself, from the doors on, it waits for the result.',
		},
		contact: {
			what: 'A pitcher’s contact',
			why: 'Name, e-mail and phone, for the organisers of the dinner only: to answer you and to pay you.',
		},
		payee: {
			what: 'The name of whoever got an award',
			why: 'The record of the payment, for the organisers only.',
		},
		offer: {
			what: 'A guest’s offer of help, with the contact that they chose',
			why: 'For the people of that project only, once the result is out. It is kept apart from ballots and has no time. The guest or the project can delete it before, and it goes with the project’s contact.',
		},
		reading: {
			what: 'How organisers read the pitches',
			why: 'In which order each of them put the pitches, and what they wrote about an interest of theirs in one.',
		},
		draft: {
			what: 'A pitch that was never sent in',
			why: 'So that you can go on writing. Nobody else can open it. Where strangers fill a dinner with a thousand of them, the ones that nobody touched for days go before.',
		},
		pass: {
			what: 'A crew pass, with the name that its holder typed',
			why: 'Whoever helps on the night does one job with it. A cookie keeps it on that phone for sixty days.',
		},
		invitation: { what: 'An invitation to organise', why: 'It says which organiser made it, and who came by it.' },
		session: { what: 'A sign-in', why: 'So that an organiser stays signed in on their device.' },
		press: {
			what: 'A form that was sent at the desk',
			why: 'Its key and its answer, so that a form that is sent twice is done once.',
		},
		rehearsal: { what: 'A rehearsal', why: 'A copy of a dinner without anybody’s contact, to try the evening with.' },
		table: {
			what: 'A table of past dinners that was not imported',
			why: 'So that an organiser can look at it before all of it comes in.',
		},
		copy: {
			what: 'A copy of tonight’s dinner',
			why: 'While a dinner is on it is copied every minute, encrypted, so that a broken disk does not end it.',
		},
		account: {
			what: 'An organiser’s account',
			why: 'Name, e-mail and a hashed password. Where this server sends e-mail to pitchers, their answers go to an organiser, whose e-mail address they see. Whoever leaves a group can open nothing of it any more.',
		},
		record: {
			what: 'The record of an evening',
			why: 'Who moved it on, who counted the bucket and who paid an award, by the names of organisers and helpers. Only organisers see these names.',
		},
		report: {
			what: 'What a winner tells afterwards',
			why: 'Words and pictures, on the page of the project. One that was not sent in is read by its writer only, and goes with the contact.',
		},
		result: {
			what: 'What guests read of a pitch that was heard',
			why: 'It is public, with the result. Pitches that were not in the line-up are never public. The picture and the recording belong to it.',
		},
	} satisfies Record<Kept, { what: string; why: string }>,
	period: ({ n, unit }: Span, from: Since) =>
		n === 0 ? `Deleted in the night ${since[from]}.` : `Deleted ${counted(n, units[unit])} ${since[from]}.`,
	stays: {
		account: 'Kept until its owner deletes it, also when a group is deleted.',
		record: 'Kept until the group is deleted.',
		report: 'Kept until the group is deleted, or the pitcher asks.',
		result: 'Kept until the group is deleted, or the pitcher asks.',
	} satisfies Record<Staying, string>,
	/** On the page that a private link opens. */
	erase: {
		summary: 'Delete what you know about me',
		draft: 'Deleted for good: this draft, with its picture and recording. Nothing of it stays.',
		unheard:
			'Deleted for good: your pitch with its picture and recording, your name, your e-mail and your phone. It leaves the dinner, and a reserve may step in. Nothing of it stays that anybody can read.',
		heard:
			'Deleted for good: your words, the picture, the recording, what you reported since, your name, your e-mail and your phone. The title stays, with the scores and the sums, because the published result is checked against them.',
		wait: 'The dinner is on, so nothing is deleted now: guests vote on what they read. Your wish is kept, and it is done by itself in the night after the result is published. Then your words, the picture, the recording, your name, your e-mail and your phone are deleted for good. If you were heard, the title stays, with the scores and the sums.',
		link: 'This private link then opens nothing any more. It cannot be undone.',
		button: { now: 'Yes, delete it for good', wait: 'Yes, delete it after the result' },
		asked: {
			title: 'You asked us to delete what we know about you',
			text: 'The dinner is on. It is done by itself in the night after the result is published; there is nothing more to do.',
		},
	},
	deleted: {
		title: 'It is deleted',
		text: 'What was behind this private link is deleted for good, and the link opens nothing any more.',
		more: 'You are welcome to pitch again: a new form begins with nothing.',
	},
	more: [
		{
			title: 'If you ask',
			text: 'A pitcher’s name, contact, words, picture and recording are deleted for good, with the private link of the pitch. Of a pitch that was heard the title stays, with the scores and the sums: the published result is checked against them. Of any other pitch nothing stays that anybody can read.',
		},
		{
			title: 'If a group ends',
			text: 'Its organisers can delete it: its dinners, its pitches, its results and its record, with everybody’s names in them. Only their accounts stay. The server then knows no more than that a group was deleted that night.',
		},
		{
			title: 'Logs',
			text: 'The server writes down errors, how much it deleted in a night, and when an organiser signed in or was refused, by the number of their account. It writes down no codes, names, addresses or private links.',
		},
		{
			title: 'Backups',
			text: 'A backup keeps what it held when it was made, until whoever keeps the server deletes it.',
		},
	],
};
