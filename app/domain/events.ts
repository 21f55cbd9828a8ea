import type { Actor } from './actor';
import { jobs } from './crew';
import { type Move, moves, phases } from './dinner';
import { waysToPay } from './payment';
import { entryKinds } from './pot-ledger';
import { secondEntries } from './slip';
import { type ClockAct, clockActs } from './stage';

/** Every kind of event with its payload. No payload names a paper, a code or a guest. */

type Check<T> = (value: unknown) => value is T;
type Checked<C> = C extends Check<infer T> ? T : never;

const text: Check<string> = (value) => typeof value === 'string';
const yesOrNo: Check<boolean> = (value) => typeof value === 'boolean';
const whole: Check<number> = (value): value is number => Number.isSafeInteger(value);
const oneOf =
	<const T extends string>(...allowed: readonly T[]): Check<T> =>
	(value): value is T =>
		allowed.some((one) => one === value);
const orNull =
	<T>(check: Check<T>): Check<T | null> =>
	(value): value is T | null =>
		value === null || check(value);
const listOf =
	<T>(check: Check<T>): Check<readonly T[]> =>
	(value): value is readonly T[] =>
		Array.isArray(value) && value.every(check);
const shape =
	<S extends Readonly<Record<string, Check<unknown>>>>(fields: S): Check<{ readonly [F in keyof S]: Checked<S[F]> }> =>
	(value): value is { readonly [F in keyof S]: Checked<S[F]> } => {
		if (typeof value !== 'object' || value === null) return false;
		const given = new Map<string, unknown>(Object.entries(value));
		return Object.entries(fields).every(([field, check]) => check(given.get(field)));
	};

const nothing = shape({});
const onPitch = shape({ pitch: text });
/** `interest`: whoever decided had declared an interest, and so had everybody else at the desk. */
const decided = shape({ pitch: text, interest: yesOrNo });
/** `ranked`: how many pitches the organiser has ranked now. The words of an interest are not in the record, because they are erased. */
const onInterest = shape({ pitch: text, ranked: whole });
const onJob = shape({ job: oneOf(...jobs) });
const absence = shape({ pitch: text, number: whole, reserve: orNull(text) });
/** What was on the clock of the stage before the button, in milliseconds. */
const onClock = shape({ left: whole });
const moved = shape({ from: oneOf(...phases), to: oneOf(...phases), minutes: orNull(whole) });

const payloads = {
	'dinner made': nothing,
	'dinner changed': shape({ changed: listOf(text) }),
	...(Object.fromEntries(moves.map((move) => [move, moved])) as Record<Move, typeof moved>),

	'on stage': shape({ number: whole, part: oneOf('pitch', 'questions') }),
	...(Object.fromEntries(clockActs.map((act) => [act, onClock])) as Record<ClockAct, typeof onClock>),
	'question asked': shape({ number: whole, question: whole }),
	'stage cleared': nothing,
	'no-show': absence,
	'no-show taken back': absence,
	'last call': nothing,
	'voting extended': shape({ minutes: whole }),
	'everyone has voted': shape({ until: whole, promised: whole, papers: whole }),
	'clock put back': nothing,
	/** Names no paper. `until`: UTC milliseconds. */
	'more time given': shape({ until: whole }),
	revealed: shape({ step: whole }),

	'pass made': onJob,
	'pass taken': onJob,
	'pass revoked': onJob,

	'papers made': shape({ count: whole }),
	/** As many were cancelled. */
	'papers printed again': shape({ count: whole }),
	'came without paper': nothing,
	'without paper taken back': nothing,
	'papers stop': nothing,
	'papers go on': nothing,
	'paper replaced': shape({ by: oneOf('code', 'number') }),
	'paper of a slip marked as handed out': nothing,
	'slip set aside': nothing,
	'slip corrected': nothing,
	'slip entered differently': nothing,
	'slip difference settled': nothing,
	'second entry chosen': shape({ share: oneOf(...secondEntries) }),

	'pitch sent in': onPitch,
	'pitch changed': onPitch,
	/** `number`: the pitch's place. `reserve`: the pitch that took it. */
	'pitch withdrawn': shape({ pitch: text, number: orNull(whole), reserve: orNull(text) }),
	'pitches ranked': shape({ ranked: whole }),
	'ranking declined': nothing,
	'interest declared': onInterest,
	'interest withdrawn': onInterest,
	'gate confirmed': decided,
	'guardian agreed': onPitch,
	'pitch lined up': decided,
	'pitch put in reserve': decided,
	'pitch declined': decided,
	'pitch put back': decided,
	'reserve moved up': decided,
	'order drawn': shape({ seed: text, draw: whole }),
	'answer passed on': onPitch,
	'answer sent': onPitch,
	/** Written when sending ended, so some seconds after what the letter tells. */
	'letter ended': shape({ pitch: text, about: oneOf('link', 'answer'), outcome: oneOf('sent', 'not sent') }),
	'contact erased': onPitch,
	'erasure asked': onPitch,
	'pitcher erased': onPitch,
	'drafts deleted': shape({ count: whole }),

	/** `amount`: the pot afterwards. An entry without a sum is a match, which is computed. `counters`: their jobs. */
	'pot entries added': shape({
		amount: whole,
		entries: listOf(shape({ n: whole, entry: oneOf(...entryKinds), label: text, amount: orNull(whole) })),
		counters: listOf(text),
	}),
	/** `now`: the sum of the entry that takes its place; null if none does. */
	'pot entry corrected': shape({
		amount: whole,
		n: whole,
		entry: oneOf(...entryKinds),
		was: whole,
		now: orNull(whole),
		because: text,
	}),
	/** `dinner`: the number of the dinner that it comes from. */
	'carry-over arrived': shape({ amount: whole, dinner: whole }),
	/** This dinner was cancelled. */
	'carry-over passed on': shape({ amount: whole, dinner: whole }),
	'count signed': shape({
		slot: whole,
		digest: text,
		/** Signatures under other figures, which fell away. */
		replaces: whole,
		hands: shape({
			written: whole,
			unwritten: whole,
			replaced: whole,
			papers: orNull(whole),
			heads: orNull(whole),
		}),
		words: text,
		slips: shape({
			entered: whole,
			blank: whole,
			setAside: whole,
			unreadable: whole,
			unwritten: whole,
			partly: whole,
			twice: whole,
			differ: whole,
			settled: whole,
		}),
		ballots: shape({ voted: whole, onPhone: whole, onPaper: whole, setAside: whole }),
		papers: shape({ all: whole, issued: whole, replaced: whole, lost: whole, spoiled: whole }),
	}),
	/** `signatures`: those that fell away by it. */
	'hand count typed in': shape({ because: text, slips: whole, signatures: whole }),
	'hand count taken back': shape({ signatures: whole }),
	/** Something that was signed has changed. */
	'signature fell away': shape({ signatures: whole }),
	'count opened': shape({ ballots: whole }),
	'tie drawn': shape({
		order: listOf(whole),
		byWhat: oneOf('hat', 'software'),
		seed: orNull(text),
		confirmedBy: orNull(text),
	}),
	'pot awarded': shape({
		potAmount: whole,
		carriedOverAmount: whole,
		awards: listOf(shape({ pitchId: text, place: whole, amount: whole })),
	}),
	'award paid': shape({ pitch: text, amount: whole, how: oneOf(...waysToPay), on: text, receipt: yesOrNo }),
	'receipt signed': onPitch,
	/** It was not paid after all. */
	'payment corrected': shape({ pitch: text, because: text }),
	/** Its sum is in the next dinner's pot. */
	'award returned': shape({ pitch: text, amount: whole, because: text }),
	'note added': nothing,

	/** Reports come long after the result, and none of these is in the public record. */
	'report sent': onPitch,
	'report corrected': onPitch,
	'report taken back': onPitch,
	'report typed in': onPitch,
	'report hidden': shape({ pitch: text, because: text }),
	'report shown again': onPitch,
	'report due day set': shape({ pitch: text, on: text }),
	'report reminder begun': shape({ pitch: text, on: text }),
	'report reminder ended': shape({ pitch: text, outcome: oneOf('sent', 'not sent') }),
	/** `dinner`: the number of the dinner that the project won. */
	'report slot offered': shape({ pitch: text, dinner: whole, minutes: whole }),
	'report slot taken out': onPitch,
} as const satisfies Readonly<Record<string, Check<unknown>>>;

export type EventKind = keyof typeof payloads;
export type EventOf<K extends EventKind> = {
	readonly [P in K]: { readonly kind: P } & Checked<(typeof payloads)[P]>;
}[K];
/** An event of a dinner: written in its command's transaction and never changed. */
export type DinnerEvent = EventOf<EventKind>;
/** An event with its time and actor. */
export type Recorded<K extends EventKind = EventKind> = {
	readonly at: Date;
	readonly actor: Actor;
	readonly event: EventOf<K>;
};

export const payloadOf = ({ kind: _, ...payload }: DinnerEvent): object => payload;

/** Whether these two columns are an event. */
export const isEventRow = (kind: string, payload: object): boolean => isEvent({ ...payload, kind }, payload);

const isEvent = (event: { readonly kind: string }, payload: unknown): event is DinnerEvent =>
	Object.hasOwn(payloads, event.kind) && payloads[event.kind as EventKind](payload);

/** Parses an event from its two columns. Throws on anything invalid, which is a bug. */
export function readEvent(kind: string, payload: object): DinnerEvent {
	const event = { ...payload, kind };
	if (!isEvent(event, payload)) throw new Error(`No event of kind "${kind}" has this payload.`);
	return event;
}
