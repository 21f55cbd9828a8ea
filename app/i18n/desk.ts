import type { AbsenceRefusal } from '../domain/absence';
import type { Currency } from '../domain/currencies';
import type { Move, MoveRefusal } from '../domain/dinner';
import type { LastRoundRefusal } from '../domain/last-round';
import type { PressRefusal } from '../domain/press';
import type { RevealStep } from '../domain/reveal';
import { formatsIn, isolate } from './format';
import { DESK } from './index';
import { moneyIn } from './money';

/** The form's idempotency key was used for another request, as after Back. The page with this message has a new key. */
export const sentBefore =
	'This form was sent once already, and what it asked for then was done. What you chose now was not. See how things stand on this page, and press once more if you still want it.';

/** Refusals because the wanted state was reached before. Nothing failed, so no page titles them "Not done". */
const already: ReadonlySet<string> = new Set([
	'already moved',
	'already issued',
	'printed before',
	'already opened',
	'already awarded',
	'nothing to draw',
	'you signed',
	'gone',
]);
export const isSo = (code: string): boolean => already.has(code);

/** Refusals for organisers: what happened, and what to do. In English only; guests' sentences are in the catalogues. */
export const refusals: Readonly<
	Record<MoveRefusal | AbsenceRefusal | LastRoundRefusal | PressRefusal | 'already moved' | 'no such pitch', string>
> = {
	'sent before': sentBefore,
	'not everyone':
		'Not every paper that was handed out has voted: somebody got one, or took their scores back. The clock stays as it was promised.',
	'nearly zero': 'The clock reaches zero within a minute or so anyway. Nothing was changed.',
	'line-up changed':
		'The line-up has changed since this page was made. Nothing was done now. Look who stands at the number, and press again if you still mean it.',
	'was heard': 'That pitch was heard, so it did come. Nothing was changed.',
	'stage went on': 'Something was put on stage since, so it can no longer be taken back. Nothing was changed.',
	'out of order': 'That step does not come now. Nothing was changed. This page shows where the dinner stands.',
	'nobody lined up': 'Nobody is in the line-up yet. Choose who pitches first.',
	'order not drawn': 'The running order has not been drawn yet. Draw it by lot on the pitches page.',
	'gate not confirmed': 'Not every pitch in the line-up has its gate confirmed. Confirm each one on the pitches page.',
	'no papers made': 'No ballot papers have been made yet. Make them first, so that everyone who comes can vote.',
	'nobody presented': 'No pitch has been on stage yet. Put each one on stage, so that guests can score it.',
	'clock not at zero':
		'Voting stays open until its clock reaches zero: guests were promised that. Nothing was changed.',
	'already signed': 'The count has been signed, so voting cannot be opened again.',
	'count not opened': 'The count has not been opened yet. Sign it and open it on the count page.',
	'pot not awarded': 'The pot has not been awarded yet. Award it on the count page.',
	'reveal not finished': 'The winner has not been revealed yet. Finish the reveal first.',
	'already moved':
		'The evening has moved on since this page was made, so nothing was done now. This page shows where the dinner stands; press again if you still mean it.',
	'no such pitch': 'There is no pitch with that number tonight. Nothing was changed.',
};

/** `note`: the effect on guests. `done`: the event in the past tense. */
export const moveWords: Readonly<Record<Move, { button: string; note: string; done: string }>> = {
	'open the call': {
		button: 'Open the call',
		note: 'The public page and the pitch form go live.',
		done: 'Call opened',
	},
	'publish the line-up': {
		button: 'Publish the line-up',
		note: 'The running order and every pitch in it become public.',
		done: 'Line-up published',
	},
	'open the doors': {
		button: 'Open the doors',
		note: 'The rules are fixed from now on, and no cost can be declared any more. Papers can be handed out.',
		done: 'Doors opened',
	},
	'start pitching': {
		button: 'Start pitching',
		note: 'Phones and the screen follow the stage.',
		done: 'Pitching started',
	},
	'open voting': { button: 'Open voting', note: 'Every phone sends what it holds.', done: 'Voting opened' },
	'close voting': {
		button: 'Close voting',
		note: 'Nothing saved after this counts.',
		done: 'Voting closed',
	},
	'reopen voting': {
		button: 'Reopen voting',
		note: 'Possible until the first signature. It is recorded and public.',
		done: 'Voting reopened',
	},
	announce: {
		button: 'Start the reveal: how many voted',
		note: 'The screen shows it step by step.',
		done: 'Reveal started',
	},
	publish: { button: 'Publish the result', note: 'The result page stays for good.', done: 'Result published' },
	cancel: { button: 'Cancel this dinner', note: 'The public page says so. This cannot be undone.', done: 'Cancelled' },
};

export const peopleAndPapers = (voted: number, issued: number): string =>
	`${voted} of ${counted(issued, { one: 'person has', other: 'people have' })} voted`;

const { list: and, counted, plural: pluralIn, ordinal: ordinalWith } = formatsIn(DESK);
/** "2 papers" */
export const inWords = (n: number, one: string, other: string): string => counted(n, { one, other });
/** "1–40, 101–131" */
export const sayRuns = (runs: readonly (readonly [number, number])[]): string =>
	runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
/** The word without its number. */
export const plural = (n: number, one: string, other: string): string => pluralIn(n, { one, other });
/** "2nd" */
export const ordinal = (n: number): string => ordinalWith(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, who get ${sum}`;

export function readOut(step: RevealStep, currency: Currency): string {
	const money = moneyIn(currency, DESK);
	switch (step.kind) {
		case 'turnout':
			return `${step.voted} of ${step.issued} people voted tonight. Thank you.`;
		case 'pot':
			return `There is ${money(step.amount)} in the pot.`;
		case 'place': {
			const points = step.total === null ? '' : `, with ${step.total} points`;
			const names = step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i]));
			return `In ${ordinal(step.place)} place${step.titles.length > 1 ? ', together' : ''}: ${and(names)}${points}.`;
		}
		case 'tie': {
			const between = step.titles.length > 0 ? ` between ${and(step.titles.map(isolate))}` : '';
			return `There is a tie for first place${between}. By our rules it was drawn ${step.drawn === 'hat' ? 'out of a hat' : 'by software'}.`;
		}
		case 'winner': {
			const drawn = step.drawn ? ` After a tie, drawn ${step.drawn === 'hat' ? 'out of a hat' : 'by software'}.` : '';
			const sums = step.amounts.map(money);
			if (step.titles.length === 1)
				return `The winner is ${and(step.titles.map(isolate))}. ${sums[0] ?? money(0)} goes to the project.${drawn}`;
			return `It is a tie, and the pot is shared: ${and(step.titles.map((t, i) => `${isolate(t)}, ${sums[i] ?? money(0)}`))}.${drawn}`;
		}
		case 'carried over':
			return `Nobody could be chosen, so ${money(step.amount)} carries over to the next dinner.`;
	}
}

/** The step of the reveal in the button that shows it: "Next: the winner". */
export function nameOfStep(step: RevealStep): string {
	switch (step.kind) {
		case 'turnout':
			return 'how many voted';
		case 'pot':
			return 'the pot';
		case 'place':
			return `${ordinal(step.place)} place`;
		case 'tie':
			return 'the tie';
		case 'winner':
			return step.titles.length === 1 ? 'the winner' : 'the winners';
		case 'carried over':
			return 'what happens to the pot';
	}
}

/** The slips of the box, so that the parts add up to what hands can count. */
export const saySlips = (slips: Slips): string =>
	`${slipsThatCount(slips)} count, ${slips.setAside} set aside, ${slips.blank} blank${slips.unreadable > 0 ? `, ${slips.unreadable} cannot be read` : ''}: ${slips.entered} typed in`;
type Slips = { entered: number; setAside: number; blank: number; unreadable: number };
export const slipsThatCount = ({ entered, setAside, blank, unreadable }: Slips) =>
	entered - setAside - blank - unreadable;

export const paperRefusals = {
	'sent before': sentBefore,
	over: 'Voting is over, so papers can no longer be made, handed out or replaced. Nothing was changed.',
	'papers have stopped':
		'Papers are handed out from the moment doors open until voting opens, or until an organiser stops it. If somebody came late, an organiser presses “Hand out papers again” on the run sheet.',
	'no papers left':
		'All papers of this stack are handed out. Make more on the papers page, or start at another number.',
	'not made': 'There is no paper with that number. Look at the number on the slip again.',
	'already issued':
		'That paper is out already: a second tap, or another helper. Just go on with the next one. Only if two people really hold the same number, replace it by its code.',
	'not issued': 'That paper is not marked as handed out, so there is nothing to take back.',
	'handed out again':
		'That paper was taken back and handed out again since you opened this page. Nothing was changed: it stays handed out.',
	'nobody to count': 'Voting is over, so nobody is counted in any more. Nothing was changed.',
	'not voting': 'A phone is lent only while voting is open. Nothing was changed.',
	'nobody counted': 'Nobody without a paper is counted, so there is none fewer. Nothing was changed.',
	replaced: 'That paper was replaced before and is worth nothing. Hand out a new one.',
	spoiled: 'That paper was cancelled after a bad print and is worth nothing. Take the slip back, and hand out another.',
	'none left':
		'None of these papers can be printed again: each was handed out, is in use on a phone, was cancelled before, or was never made. Nothing was changed.',
	'too many': 'At most 1000 papers are printed again at once. Type the last number too. Nothing was changed.',
	'unknown code': 'No paper of this dinner has that code. Read it again: letters I, L, O and U are never used.',
	busy: 'Many codes are being checked right now. Nothing was changed; press again in a moment.',
	'printed before':
		'What this form asked for was made, once, and its codes cannot be shown any more. Press again if you need more papers.',
	'being made':
		'Other papers are being made at this moment. None were made for this press; press again in half a minute.',
} as const;

/** `made`: the number of papers now. */
export const papersMadeSince = (made: number): string =>
	`Papers were made since you opened this page, by you or by somebody else: there are ${made} now. None were made for this press. If you still need more, press again.`;

const copyTroubles: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full. Free some space on it',
	EROFS: 'the disk may only be read. Use another stick, or unlock this one',
	EACCES: 'Stockpot may not write there. Let it, or choose another folder before the next start',
	EPERM: 'Stockpot may not write there. Let it, or choose another folder before the next start',
	ENOENT: 'its folder is not there. If it is on a stick, put the stick back',
	EIO: 'the disk does not work. If it is a stick, use another one',
	slow: 'the disk takes longer than a minute. If it is a stick, use another one',
};

/** `why`: an error code of the file system, or `slow`. */
export const copyTrouble = (since: string, why: string): string =>
	`The copy of tonight’s dinner could not be written since ${since}: ${copyTroubles[why] ?? 'the log says why'}. Votes are safe as long as the laptop stays on. Stockpot tries again every minute.`;
