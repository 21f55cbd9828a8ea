import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, counted, plural, ordinal: ordinalWith } = formatsIn('en');
const ordinal = (n: number): string => ordinalWith(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });

/** A winner or a place, with the sum that it gets; undefined if the place gets nothing. */
type Named = { readonly title: string; readonly sum: string | undefined };
type Drawn = 'hat' | 'software';

const drawnBy: Readonly<Record<Drawn, string>> = { hat: 'out of a hat', software: 'by software' };
const withSum = ({ title, sum }: Named): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, who get ${sum}`;

/** Who leads the evening: what is now, what to say, and the next press. */
export const compere = {
	name: 'Compere',
	page: (dinner: string) => `Compere – ${dinner}`,
	skip: 'Skip to what is now',
	connection: {
		trying: 'Connection lost. Trying again by itself; the buttons still work.',
		no: 'This page does not move by itself now. Reload it to see how things stand.',
	},
	/** Titles of what is now. */
	steps: {
		early: 'Before the doors',
		doors: 'Doors are open',
		pitching: 'Pitches',
		voting: 'Supper and voting',
		counting: 'Counting',
		announced: 'Reveal',
		published: 'The dinner is over',
		cancelled: 'This dinner was cancelled',
	},
	early: (time: string) => `Doors open at ${time}. The first button comes here then.`,
	doors: (papers: number) =>
		`${counted(papers, { one: 'paper is', other: 'papers are' })} out. Begin when the room is ready.`,
	supper: {
		later: (time: string, plan: string) => `Supper about ${time}; the plan said ${plan}.`,
		asPlanned: (time: string) => `Supper at ${time}, as planned.`,
	},
	counting:
		'Voting is closed. Slips are typed in, the pot is counted, and the count sheet is signed. The reveal starts here once the pot is awarded.',
	lastStep: 'That was the last step. Thank everybody; an organiser publishes the result.',
	published: 'The result is published. Thank you.',
	/** `note`: the effect on guests. */
	moves: {
		'start pitching': { button: 'Start pitching', note: 'Phones and the screen follow the stage.' },
		'open voting': { button: 'Open voting', note: 'Every phone sends what it holds.' },
		'close voting': { button: 'Close voting', note: 'Nothing saved after this counts.' },
		announce: { button: 'Start the reveal: how many voted', note: 'The screen shows it step by step.' },
	},
	reports: {
		now: 'Before the first pitch, on the big screen now:',
		later: 'Before the first pitch come:',
		/** The project's title stands between these two. */
		from: (minutes: number) => `${counted(minutes, { one: 'minute', other: 'minutes' })}: report from`,
		wonAt: (dinner: number) => `, winner at dinner #${dinner}`,
		sentence: (titles: readonly string[]) =>
			`Before tonight’s pitches: ${list(titles)} won at an earlier dinner, and promised to tell us how it went. Here they are.`,
	},
	stage: {
		/** Before the number and title of a pitch. */
		on: 'On stage:',
		questions: 'Questions:',
		question: (question: number, wanted: number) => `Question ${question} of ${wanted}:`,
		nobody: 'Nobody is on stage.',
		heard: 'Every pitch has been heard.',
		askQuestion: (question: number, wanted: number) => `Question ${question} of ${wanted}`,
		questionsFor: (number: number) => `Questions for ${number}`,
		first: (number: number, title: string) => `On stage: ${number} ${title}`,
		next: (number: number, title: string) => `Next on stage: ${number} ${title}`,
		clear: 'Clear the stage',
		again: 'Somebody did not come, or has to go again',
		put: 'Put on stage',
		start: 'Start the clock',
		stop: 'Stop the clock',
		more: 'One more minute',
		back: 'Set the clock back',
	},
	absences: {
		readOut: 'Read this out: printed papers say another name. It stands on the screen and on phones too.',
		changed: numberChanged,
		didNotCome: (title: string) => `${isolate(title)} did not come.`,
		stayedEmpty: (number: number) => `Nobody was in reserve: number ${number} stays empty.`,
		steppedIn: (title: string, number: number) => `${isolate(title)} stepped in as number ${number}.`,
		undo: 'This can be taken back until the next press on stage.',
		cameAfterAll: 'They came after all',
		summary: 'Did not come',
		about: (title: string) => `Did not come: ${isolate(title)}.`,
		stepsIn: (title: string, number: number) => `${isolate(title)} steps in as number ${number}.`,
		staysEmpty: (number: number) => `Nobody is in reserve: number ${number} stays empty.`,
		shown: 'Screen and phones say so at once, without saying who did not come.',
		letReserve: 'Did not come: let the reserve step in',
		leaveEmpty: (number: number) => `Did not come: leave number ${number} empty`,
		atDoors: 'Somebody who should pitch is not coming',
	},
	voting: {
		/** Before a choice of minutes. */
		opensFor: 'Voting stays open for at least',
		noSetTime: 'no set time',
		minutes: (minutes: number) => `${minutes} minutes`,
		turnout: (voted: number, issued: number) =>
			`${voted} of ${counted(issued, { one: 'person has', other: 'people have' })} voted.`,
		openUntil: (time: string) => `Voting is open until at least ${time}.`,
		atZero: 'The clock is at zero: voting may close at any moment.',
		everyone: 'Every paper that was handed out has voted.',
		choosing: 'A phone is counted from its first score, so some are still choosing.',
		lastCallGiven: 'Last call was given.',
		remind: 'Most rooms need a reminder: ask “has everyone voted?” and give the last call.',
		lastCall: 'Give last call',
		fiveMore: (time: string) => `Five more minutes: to ${time}`,
		/** After the clock. */
		untilClose: 'until voting may close',
		possibleFrom: (time: string) => `possible from ${time}. It never closes by itself.`,
		readAgain: (time: string) => `This page is read again at ${time}, and the button is here then.`,
		broughtForward: (time: string) =>
			`Everyone has voted, so the clock was brought forward from ${time}. A paper that is handed out now puts it back by itself.`,
		putBack: (time: string) => `Put the clock back to ${time}`,
		lost: (papers: number) =>
			`The clock stays as promised: ${counted(papers, { one: 'paper was', other: 'papers were' })} lost, and nobody can tell whether ${plural(papers, { one: 'its vote is', other: 'their votes are' })} among these.`,
		oneInUse: (number: number) => `The clock stays as promised: paper ${number} is in use.`,
		inUse: (papers: number) =>
			`The clock stays as promised: ${papers} papers are in use that were not tapped at the door.`,
		sooner: 'Everyone has voted: close sooner',
		soonerSays:
			'Every paper that was handed out has voted; some may still be choosing. This gives the last call and leaves one or two minutes on the clock, on the screen and on all phones. Scores can be changed until then. It is recorded.',
		lastMinute: 'Everyone has voted: start the last minute',
	},
	reveal: {
		awarded: 'The pot is awarded, and nobody in the room knows yet.',
		onScreen: 'On the screen:',
		/** `step`: one of `names`. */
		next: (step: string) => `Next: ${step}`,
		/** The step of the reveal in the button that shows it. */
		names: {
			turnout: 'how many voted',
			pot: 'the pot',
			place: (place: number) => `${ordinal(place)} place`,
			tie: 'the tie',
			winner: 'the winner',
			winners: 'the winners',
			'carried over': 'what happens to the pot',
		},
		/** What the compere says at each step. */
		sentences: {
			turnout: (voted: number, issued: number) => `${voted} of ${issued} people voted tonight. Thank you.`,
			pot: (sum: string) => `There is ${sum} in the pot.`,
			/** `points`: null where scores are not shown. */
			place: (place: number, named: readonly Named[], points: number | null) =>
				`In ${ordinal(place)} place${named.length > 1 ? ', together' : ''}: ${list(named.map(withSum))}${points === null ? '' : `, with ${points} points`}.`,
			/** `titles`: none where the tied are not shown. */
			tie: (titles: readonly string[], drawn: Drawn) =>
				`There is a tie for first place${titles.length > 0 ? ` between ${list(titles.map(isolate))}` : ''}. By our rules it was drawn ${drawnBy[drawn]}.`,
			winner: (title: string, sum: string, drawn: Drawn | null) =>
				`The winner is ${isolate(title)}. ${sum} goes to the project.${drawn ? ` After a tie, drawn ${drawnBy[drawn]}.` : ''}`,
			shared: (winners: readonly { readonly title: string; readonly sum: string }[], drawn: Drawn | null) =>
				`It is a tie, and the pot is shared: ${list(winners.map(({ title, sum }) => `${isolate(title)}, ${sum}`))}.${drawn ? ` After a tie, drawn ${drawnBy[drawn]}.` : ''}`,
			'carried over': (sum: string) => `Nobody could be chosen, so ${sum} carries over to the next dinner.`,
		},
	},
};
