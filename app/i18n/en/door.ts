import { formatsIn } from '../format';
import { work } from './work';

const { counted, plural } = formatsIn('en');

const papersAgain = '“Hand out papers again”';
const late = `If somebody came late, ask an organiser to press ${papersAgain} on the run sheet.`;

/** The door: papers are handed out, and people counted. */
export const door = {
	name: 'Door',
	page: (dinner: string) => `Door – ${dinner}`,
	skip: 'Skip to handing out',
	/** "52 people are in, 50 of 120 papers are out. 38 places are left." */
	room: (room: { heads: number; issued: number; all: number; left: number }) => {
		const places =
			room.left > 0 ? `${counted(room.left, { one: 'place is', other: 'places are' })} left.` : 'The room is full.';
		return `${counted(room.heads, { one: 'person is', other: 'people are' })} in, ${room.issued} of ${room.all} papers are out. ${places}`;
	},
	still: 'These figures do not move by themselves now. Taps still count.',
	handOut: (number: number) => `Hand out ${number}`,
	handedOut: (number: number) => `Paper ${number} is handed out.`,
	mistake: (number: number) => `That was a mistake: take ${number} back`,
	used: {
		title: 'This stack is used up',
		text: (from: number) => `No paper from ${from} on is left. Start at another number below.`,
		ask: 'Or ask an organiser to make more.',
	},
	isBack: (number: string) => `Paper ${number} is back in the stack.`,
	takeBack: {
		ask: (number: number) => `Paper ${number} is handed out. Take it back only if it is in your hand again.`,
		button: (number: number) => `Take ${number} back into the stack`,
	},
	inUse: {
		ask: (number: number) => `Paper ${number} is in use. Handed out?`,
		button: (number: number) => `Yes, ${number} was handed out`,
	},
	other: {
		summary: 'Another number, or your own stack',
		stack: 'My stack begins at',
		stackHint: 'Each helper at the door can have their own stack of numbers.',
		useStack: 'Use this stack',
		single: 'Hand out exactly this number',
		handItOut: 'Hand it out',
		back: 'Take a number back',
		look: 'Look at it',
	},
	/** Why no paper is handed out now. */
	notNow: {
		early: 'Doors are not open yet. Papers can be handed out as soon as they are.',
		cancelled: 'This dinner was cancelled, so no paper is handed out.',
		over: 'Voting is over, so no paper is handed out any more.',
		stopped: `An organiser has stopped handing out papers. ${late}`,
		untilVoting: `Handing out has stopped: tonight papers are handed out until voting opens. ${late}`,
	},
	heads: {
		noPaper: 'No paper',
		oneFewer: 'One fewer',
		withoutPaper: (people: number) =>
			`${counted(people, { one: 'person came in', other: 'people came in' })} without a paper.`,
		nobody: 'Nobody came in without a paper.',
		hint: 'For somebody who comes in and wants no paper.',
	},
	taps: {
		notCounted: 'Not counted',
		notDone: (number: number) => `Paper ${number}: not done`,
		read: 'I have read this',
		away: 'No connection just now',
		goOn: (taps: number) =>
			`Go on: ${counted(taps, { one: 'tap is', other: 'taps are' })} kept on this phone and sent by ${plural(taps, { one: 'itself', other: 'themselves' })}. Nothing is lost.`,
		ended: 'This phone may not hand out papers any more',
		endedSays: (taps: number) =>
			`The pass or the sign-in has ended. ${counted(taps, { one: 'tap is', other: 'taps are' })} kept on this phone and not sent. Ask an organiser for a new pass, open it here, and they are sent.`,
	},
	/** Errors of the field for a paper's number. */
	number: {
		missing: 'Type the number that is printed on the paper, like 37. Nothing was changed.',
		code: 'That is the code of a paper. Type its number, like 37. Nothing was changed.',
	},
	lookAgain: 'Reload the page and look once more. Nothing was changed.',
	/** Before the refusal of a paper that is out already, or cancelled. */
	isOut: (number: number) => `Paper ${number} is handed out.`,
	cannotGo: (number: number) => `Paper ${number} cannot be handed out.`,
	refusals: {
		'sent before': work.sentBefore,
		over: 'Voting is over, so papers can no longer be made, handed out or replaced. Nothing was changed.',
		'papers have stopped': `Papers are handed out from the moment doors open until voting opens, or until an organiser stops it. If somebody came late, an organiser presses ${papersAgain} on the run sheet.`,
		'no papers left':
			'All papers of this stack are handed out. Make more on the papers page, or start at another number.',
		'not made': 'There is no paper with that number. Look at the number on the slip again.',
		'already issued':
			'That paper is out already: a second tap, or another helper. Just go on with the next one. Only if two people really hold the same number, replace it by its code.',
		'not issued': 'That paper is not marked as handed out, so there is nothing to take back.',
		'handed out again':
			'That paper was taken back and handed out again since you opened this page. Nothing was changed: it stays handed out.',
		'nobody to count': 'Voting is over, so nobody is counted in any more. Nothing was changed.',
		'not voting': work.handOver.notVoting,
		'nobody counted': 'Nobody without a paper is counted, so there is none fewer. Nothing was changed.',
		replaced: 'That paper was replaced before and is worth nothing. Hand out a new one.',
		spoiled:
			'That paper was cancelled after a bad print and is worth nothing. Take the slip back, and hand out another.',
	},
};
