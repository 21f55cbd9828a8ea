import type { LedMove, Move } from '../domain/dinner';
import { doorMessages } from './door';
import { formatsIn } from './format';
import { DESK } from './index';
import { workMessages } from './work';

export const { sentBefore } = workMessages(DESK);

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

/** Moves of organisers only; those of the compere are in the catalogue. `note`: the effect on guests. `done`: the event in the past tense. */
export const moveWords: Readonly<Record<Exclude<Move, LedMove>, { button: string; note: string; done: string }>> = {
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
	'reopen voting': {
		button: 'Reopen voting',
		note: 'Possible until the first signature. It is recorded and public.',
		done: 'Voting reopened',
	},
	publish: { button: 'Publish the result', note: 'The result page stays for good.', done: 'Result published' },
	cancel: { button: 'Cancel this dinner', note: 'The public page says so. This cannot be undone.', done: 'Cancelled' },
};

const { counted, plural: pluralIn, ordinal: ordinalWith } = formatsIn(DESK);
/** "2 papers" */
export const inWords = (n: number, one: string, other: string): string => counted(n, { one, other });
/** "1–40, 101–131" */
export const sayRuns = (runs: readonly (readonly [number, number])[]): string =>
	runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
/** The word without its number. */
export const plural = (n: number, one: string, other: string): string => pluralIn(n, { one, other });
/** "2nd" */
export const ordinal = (n: number): string => ordinalWith(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });

/** The slips of the box, so that the parts add up to what hands can count. */
export const saySlips = (slips: Slips): string =>
	`${slipsThatCount(slips)} count, ${slips.setAside} set aside, ${slips.blank} blank${slips.unreadable > 0 ? `, ${slips.unreadable} cannot be read` : ''}: ${slips.entered} typed in`;
type Slips = { entered: number; setAside: number; blank: number; unreadable: number };
export const slipsThatCount = ({ entered, setAside, blank, unreadable }: Slips) =>
	entered - setAside - blank - unreadable;

export const paperRefusals = {
	...doorMessages(DESK).refusals,
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
