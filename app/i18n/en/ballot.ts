import type { SaveCode } from '../../contract/socket';
import type { RevealStep } from '../../domain/reveal';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';
import { numberChanged } from './line-up';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const spelt = (n: number): string => words[n] ?? String(n);
const { list, plural, counted } = formatsIn('en');

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, ${sum}`;

/** Scores given, of those that can be given. */
type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
const scores = ({ given, of, oneVote }: Given): string =>
	oneVote ? (given > 0 ? 'Your vote' : 'No vote yet') : `${given} of ${of} scores`;
const counts = (n: number): string => plural(n, { one: 'counts', other: 'count' });
const count = (g: Given): string =>
	g.oneVote ? (g.given > 0 ? 'Your vote counts.' : 'No pitch is chosen yet.') : `${scores(g)} ${counts(g.given)}.`;

export const ballot = {
	page: (dinner: string) => `Ballot for ${dinner}`,
	skip: 'Skip to the ballot',
	title: 'How well does each pitch meet the brief?',
	titleSealed: 'Your ballot',
	titleOneVote: 'Which pitch should get the pot?',
	paper: (number: number) => `Paper ${number}`,

	/** The phase of the evening: `label` is bold, `detail` completes the sentence. */
	state: {
		early: (when: string) => ({ label: 'Too early to vote.', detail: `Doors open on ${when}.` }),
		doors: { label: 'Doors are open.', detail: 'Read and score the pitches.' },
		pitching: {
			label: 'The pitches are on.',
			detail: 'Score each one.',
		},
		voting: (until: string) => ({
			label: 'Voting is open',
			detail: `until at least ${until}.`,
		}),
		votingOn: { label: 'Voting is still open.', detail: 'It may close at any moment.' },
		lastCall: (until: string | null) => ({
			label: 'Last call.',
			detail: until ? `Voting is open until at least ${until}.` : 'Voting may close at any moment.',
		}),
		/** One paper votes on after the close. `left`: "4:32" on the page, "5 minutes" for screen readers. */
		moreTime: (left: string) => ({
			label: 'You have more time:',
			detail: `${left}. Voting is closed for everyone else.`,
		}),
		minutes: (n: number) => counted(n, { one: 'minute', other: 'minutes' }),
		counting: { label: 'Voting is closed.', detail: 'The count is sealed: nobody sees a score until it is opened.' },
		announced: { label: 'The result is being announced.', detail: 'Look at the big screen.' },
		published: { label: 'The result is out.', detail: 'Thank you for voting.' },
		cancelled: { label: 'This dinner was cancelled.', detail: 'Nothing on this paper counts.' },

		/** Without a connection: the phase that was known last. */
		away: 'No connection.',
		was: {
			draft: 'Before that, it was too early to vote.',
			call: 'Before that, it was too early to vote.',
			lineup: 'Before that, it was too early to vote.',
			doors: 'Before that, voting had not begun.',
			pitching: 'Before that, the pitches were on.',
			voting: 'Before that, voting was open.',
			counting: 'Before that, voting was closed.',
			announced: 'The result is being announced: look at the big screen.',
		},
		wasMoreTime: (left: string) => `Before that, you had more time: ${left}.`,
		wasOpen: (until: string) => `Before that, voting was open until at least ${until}.`,
	},
	noLineUp: 'The line-up comes here when it is published.',
	refresh: 'Look again',

	pages: 'Pitches on this ballot',
	where: (place: number, of: number) => `Pitch ${place} of ${of}`,
	all: 'All scores',
	back: 'Back',
	next: 'Next',
	by: (presenter: string) => `Presented by ${presenter}`,
	more: 'More',
	less: 'Less',
	/** The button that speaks a pitch. */
	listen: (number: number) => `Listen to pitch ${number}`,
	stopListening: 'Stop',
	scale: '0 is not at all, 5 is fully.',
	/** Only screen readers say these: "Pitch 3, Democratic: do people decide together?", "4 of 5", "Clear Democratic". */
	ofPitch: (number: number) => `Pitch ${number},`,
	outOf: (score: number) => `of 5${score === 0 ? ', not at all' : score === 5 ? ', fully' : ''}`,
	clearOf: (criterion: string) => `Clear ${criterion}`,
	clear: 'Clear',
	giveRest: (others: number, score: number) => `Give the other ${others === 1 ? 'one' : spelt(others)} a ${score} too`,
	onStage: 'Now on stage:',
	questions: 'Questions to',
	goThere: 'Score it',
	summary: 'All your scores',
	blank: 'blank',
	blanks: (n: number) => (n === 0 ? 'Nothing is left blank.' : `${n} left blank. A blank adds 0 points.`),
	done: 'Nothing is left blank. You are done, thank you.',
	noSubmit: 'There is nothing more to press: each score counts once it says Saved.',
	nextGuest: 'Next guest on this phone',
	nextGuestSays: 'This ballot stays saved. Here only its code shows it again.',
	chooseOne: 'Choose one pitch',
	help: 'Can you help one of the projects?',
	how: 'How to vote, in pictures',
	noVote: 'Take my vote back',

	/** The save bar. */
	pencil: (g: Given) => ({
		title: g.given === 0 ? 'Nothing scored yet.' : `${scores(g)}, on this phone only.`,
		detail: 'These count when voting opens.',
	}),
	pencilNotIssued: (g: Given) => ({
		title: g.given === 0 ? 'Nothing scored yet.' : `${scores(g)}, on this phone only.`,
		detail: 'These count once your paper is handed out at the door.',
	}),
	pencilAway: (g: Given) => ({
		title: g.given === 0 ? 'Nothing scored yet.' : `${scores(g)}, on this phone only.`,
		detail: 'No connection. What you tap is kept here, and sent when there is one and voting is open.',
	}),
	nothing: { title: 'Nothing saved yet.', detail: 'A tap is saved at once.' },
	nothingAway: {
		title: 'Nothing saved yet.',
		detail: 'No connection. You can go on: what you tap is kept on this phone, and sent when it is back.',
	},
	nothingPosted: { title: 'Nothing saved yet.', detail: 'Score, then press Save.' },
	saving: { title: 'Saving…', detail: 'Leave this page open.' },
	saved: (g: Given) => ({
		title: `Saved. ${count(g)}`,
		detail: g.oneVote || g.given === g.of ? 'You can change it as often as you like.' : 'A blank adds 0 points.',
	}),
	/** The save bar in one short line, where text is large. */
	short: (state: 'saved' | 'saving' | 'unsaved' | 'offline' | 'sealed' | 'pencil', g: Given) =>
		({
			saved: g.oneVote ? 'Saved.' : `Saved. ${g.given} of ${g.of}`,
			saving: 'Saving…',
			unsaved: 'Not saved yet',
			offline: 'No connection',
			sealed: 'Voting is closed',
			pencil: scores(g),
		})[state],
	/** Only screen readers say these. `given` are the changed scores of one pitch; null: taken back. */
	savedWord: 'Saved.',
	scored: (pitch: number, given: readonly (readonly [criterion: string, score: number | null])[]) =>
		`Pitch ${pitch}, ${given.map(([criterion, score]) => `${criterion} ${score ?? 'cleared'}`).join(', ')}.`,
	voted: (pitch: number | null) => (pitch === null ? 'Your vote is taken back.' : `Your vote: pitch ${pitch}.`),
	/** Suggests the paper slip only if nothing is saved: otherwise the phone's ballot counts, and the slip does not. */
	notSaved: {
		title: 'Not saved yet. No connection.',
		detail: 'What you gave is kept on this phone, and sent when it is back. If it stays away, fill in your paper.',
	},
	changeNotSaved: {
		title: 'Your last change is not saved yet.',
		detail: 'No connection. It is kept on this phone, and sent when it is back. What was saved before counts.',
	},
	notSavedBusy: {
		title: 'Not saved yet.',
		detail: 'The server could not save this just now. What you gave is kept on this phone, and sent again by itself.',
	},
	notHere: { title: 'Not saved.', detail: 'What you tap here does not count. See above.' },
	away: (g: Given) => ({
		title: `${g.given === 0 ? 'Your last change' : scores(g)} ${plural(Math.max(1, g.given), { one: 'was', other: 'were' })} saved.`,
		detail: 'No connection now. Changes are kept on this phone, and sent when it is back.',
	}),
	closed: (g: Given) => ({ title: `Voting is closed. ${count(g)}`, detail: 'What was saved before the close counts.' }),
	closedNothing: { title: 'Voting is closed.', detail: 'Nothing was saved from this phone.' },
	counted: (receipt: string) => ({
		title: 'Your paper counted.',
		detail: `Receipt ${receipt} is on the public list. How it voted can no longer be seen by anyone.`,
	}),
	notCounted: { title: 'No vote on this paper was counted.', detail: 'Its receipt is not in the public list.' },
	tooLate: 'Your last change came after the close and does not count. What counts is shown here.',
	allTooLate: (oneVote: boolean) =>
		`${oneVote ? 'Your vote' : 'Your scores'} came after the close and ${oneVote ? 'does' : 'do'} not count. If your filled-in paper is in the ballot box, that counts.`,
	opened: (g: Given) => ({
		title: `Voting is open. ${g.oneVote ? 'Your vote counts now.' : `${scores(g)} now ${counts(g.given)}.`}`,
		detail: `Change ${g.oneVote ? 'it' : 'them'} until voting closes.`,
	}),
	changedNumber: numberChanged,
	changedLineUp: 'The line-up has changed. Scores for a pitch that left it are gone; look through yours again.',

	receipt: 'Receipt number',
	receiptSays: 'The same as on your half of the paper. After the dinner it shows that this paper counted, never how.',

	/** Why this paper cannot vote, or not on this page. */
	notIssued: {
		title: 'Show your paper at the door',
		text: (number: number) =>
			`Paper ${number} has not been handed out yet. You can read and score, and it counts once it has been.`,
	},
	replaced: {
		title: 'This paper was replaced',
		text: 'Nothing more is saved from it. Type the code of your new paper, or ask at the door.',
		go: 'Type a code',
	},
	moved: {
		title: 'This paper is open somewhere else now',
		text: 'This page does not save any more. What is given on the other phone, or in the other window, counts.',
		go: 'Vote here again',
	},
	gone: {
		title: 'This ballot is not open here any more',
		text: 'Type the code on your paper again.',
		go: 'Type a code',
	},
	notUnderstood: {
		title: 'This page is out of date',
		text: 'Your last change was not saved. Load the page again; what was saved is safe.',
		go: 'Load again',
	},

	/** Without JavaScript. */
	save: 'Save',
	saveSays: (place: number) => `Save, with pitch ${place}`,
	waitForVoting: 'On this plain page you score once voting opens. Until then, read the pitches.',
	problem: 'Not saved',
	seeSaved: 'See what is saved',
	staleHere:
		'You changed this ballot on another page after you opened this one, so what you gave here was not saved. Below is what is saved; change it here.',
	refused: {
		saved: '',
		'not open yet': 'Voting is not open yet. What you gave is still here: save it again when voting opens.',
		closed: 'Voting is closed, so this change does not count. What you saved before counts.',
		'not issued':
			'This paper has not been handed out yet. Show it at the door, then save again. What you gave is still here.',
		replaced:
			'This paper was replaced by a new one, so nothing was saved. Type the code of your new paper, or ask at the door.',
		moved: 'This paper was opened again, on another phone or in another window, so nothing was saved from this page.',
		'line-up changed':
			'The line-up has changed since you opened this page, so nothing was saved. Look at the pitches again.',
		stale:
			'You changed this ballot on another page after you opened this one. Below is what you gave here. Press Save to let it count, or look at what is saved.',
		'another paper':
			'This phone has opened another paper since, so nothing was saved. Below is that paper’s ballot. To go on with the first one, type its code again.',
		busy: 'This was not saved yet: the server could not take it just now. What you gave is still here: press Save again.',
		'not understood': 'This page is out of date, so nothing was saved. Load it again and give your scores once more.',
		'no paper': 'This paper is not known here, so nothing was saved. Type its code again.',
	} satisfies Record<SaveCode, string>,

	/** Without JavaScript and without the database: the scores exist only in this page. */
	held: (oneVote: boolean) => ({
		title: 'Not saved yet',
		here: `Your ${oneVote ? 'vote is' : 'scores are'} still here, in this page.`,
		why: 'The server cannot reach its records just now. It is not your fault, and nothing that was saved is lost. Leave this page open and try again in a moment.',
		again: `Send ${oneVote ? 'it' : 'them'} again`,
		paper: 'What this phone saved earlier counts. If that is nothing, and it stays like this, fill in your paper.',
	}),

	result: 'See the result',
	reveal: (step: RevealStep, money: SayMoney): string => {
		switch (step.kind) {
			case 'turnout':
				return `${step.voted} of ${step.issued} people voted.`;
			case 'pot':
				return `${money(step.amount)} is in the pot.`;
			case 'place':
				return `Place ${step.place}: ${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${step.total === null ? '' : `, ${step.total} points`}.`;
			case 'tie':
				return step.titles.length === 0
					? 'There is a tie for first place, and it was drawn.'
					: `There is a tie for first place, and it was drawn: ${list(step.titles.map(isolate))}.`;
			case 'winner':
				return step.titles.length === 1
					? `The winner is ${list(step.titles.map(isolate))}: ${list(step.amounts.map(money))}.`
					: `It is a tie, and the prize is shared: ${list(step.titles.map((title, i) => `${isolate(title)} (${money(step.amounts[i] ?? 0)})`))}.`;
			case 'carried over':
				return `${money(step.amount)} carries over to the next dinner.`;
		}
	},
	announced: 'Announced so far',
};
