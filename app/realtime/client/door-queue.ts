/** Somebody came in who declined a paper; and its undo. */
export const headActs = ['no paper', 'one fewer'] as const;
export type HeadAct = (typeof headActs)[number];

/** One tap at the door: this paper went to a guest, or somebody came in without one. Its key is its own, so that it is done once however often it is sent. */
export type Tap = { readonly key: string } & ({ readonly number: number } | { readonly head: HeadAct });
const numberOf = (tap: Tap): number | null => ('number' in tap ? tap.number : null);

/** The server's answer to a tap. `gone`: this phone may not hand out any more, so nothing is sent until the page is loaded again. */
export type TapAnswer =
	| { readonly kind: 'done'; readonly handOut: number }
	| { readonly kind: 'counted'; readonly withoutPaper: number }
	| { readonly kind: 'refused'; readonly sentence: string; readonly so: boolean }
	| { readonly kind: 'gone' };

export type DoorQueue = {
	/** Numbers of the helper's stack that were not handed out, as the server last said, ascending. */
	readonly stack: readonly number[];
	/** Taps without an answer, oldest first. */
	readonly waiting: readonly Tap[];
	/** The paper that was tapped last; `handOut` identifies the hand-out once the server answered. */
	readonly last: { readonly number: number; readonly handOut: number | null } | null;
	/** People without a paper, as the server last said. */
	readonly counted: number;
	/** Taps that the server refused, newest first. `number`: null for somebody without a paper. */
	readonly refused: readonly {
		readonly key: string;
		readonly number: number | null;
		readonly sentence: string;
		readonly so: boolean;
	}[];
	readonly connected: 'yes' | 'trying' | 'gone';
};

export type DoorEvent =
	| { readonly kind: 'stack read'; readonly stack: readonly number[] }
	| { readonly kind: 'heads read'; readonly withoutPaper: number }
	| { readonly kind: 'tapped'; readonly tap: Tap }
	| { readonly kind: 'undone'; readonly number: number }
	| { readonly kind: 'answered'; readonly tap: Tap; readonly answer: TapAnswer }
	/** No answer came: the tap stays and is sent again. */
	| { readonly kind: 'lost' }
	| { readonly kind: 'gone' }
	| { readonly kind: 'read out' };

/** Refusals that stay on the page. */
const MOST_REFUSED = 5;

export const beginDoor = (stack: readonly number[], waiting: readonly Tap[], counted = 0): DoorQueue => ({
	...{ stack, waiting, last: null, counted, refused: [], connected: 'yes' },
});

/** People without a paper, with the taps that wait. */
export const withoutPaperIn = ({ counted, waiting }: DoorQueue): number => {
	const taps = waiting.map((tap) => ('head' in tap ? (tap.head === 'no paper' ? 1 : -1) : 0));
	return Math.max(
		0,
		taps.reduce<number>((sum, one) => sum + one, counted),
	);
};

/** The number that the button offers: the first of the stack that no tap of this phone has; undefined at the end of the stack. */
export const nextNumber = ({ stack, waiting, last }: DoorQueue): number | undefined =>
	stack.find((number) => number !== last?.number && !waiting.some((tap) => numberOf(tap) === number));

/** Pure: what a tap, an answer or a lost connection changes. */
export function stepDoor(queue: DoorQueue, event: DoorEvent): DoorQueue {
	switch (event.kind) {
		case 'stack read':
			return { ...queue, stack: event.stack };
		case 'heads read':
			return { ...queue, counted: event.withoutPaper };
		case 'tapped':
			return tapped(queue, event.tap);
		case 'undone':
			return {
				...queue,
				waiting: queue.waiting.filter((tap) => numberOf(tap) !== event.number),
				last: queue.last?.number === event.number ? null : queue.last,
			};
		case 'gone':
			return { ...queue, connected: 'gone' };
		case 'lost':
			return { ...queue, connected: 'trying' };
		case 'read out':
			return { ...queue, refused: [] };
		case 'answered':
			return answered(queue, event);
	}
}

function tapped(queue: DoorQueue, tap: Tap): DoorQueue {
	const { waiting } = queue;
	if (waiting.some(({ key }) => key === tap.key)) return queue;
	if ('head' in tap) {
		// The first one may be on its way.
		const undone =
			tap.head === 'one fewer' ? waiting.map((one) => 'head' in one && one.head === 'no paper').lastIndexOf(true) : 0;
		return { ...queue, waiting: undone > 0 ? waiting.filter((_, at) => at !== undone) : [...waiting, tap] };
	}
	const { number } = tap;
	// A second tap on one number, as by a double click, is one tap.
	if (waiting.some((one) => numberOf(one) === number)) return queue;
	return { ...queue, waiting: [...waiting, tap], last: { number, handOut: null } };
}

function answered(queue: DoorQueue, { tap, answer }: Extract<DoorEvent, { kind: 'answered' }>): DoorQueue {
	if (answer.kind === 'gone') return { ...queue, connected: 'gone' };
	const number = numberOf(tap);
	const rest = {
		...queue,
		connected: 'yes' as const,
		waiting: queue.waiting.filter(({ key }) => key !== tap.key),
		stack: queue.stack.filter((one) => one !== number),
	};
	if (answer.kind === 'counted') return { ...rest, counted: answer.withoutPaper };
	const isLast = number !== null && queue.last?.number === number;
	if (answer.kind === 'done') return { ...rest, last: isLast ? { number, handOut: answer.handOut } : queue.last };
	const { sentence, so } = answer;
	return {
		...rest,
		last: isLast ? null : queue.last,
		refused: [{ key: tap.key, number, sentence, so }, ...queue.refused].slice(0, MOST_REFUSED),
	};
}

/** The fields of the same form on the page. */
export const bodyOf = (tap: Tap): URLSearchParams =>
	new URLSearchParams(
		'head' in tap
			? { key: tap.key, intent: tap.head }
			: { key: tap.key, intent: 'hand out', number: String(tap.number) },
	);

/** The queue in the browser's storage: taps survive a reload and an empty battery. One dinner at a time. */
const KEY = 'stockpot-door';

const isTap = (value: unknown): value is Tap => {
	if (typeof value !== 'object' || value === null) return false;
	const { key, number, head } = value as { key?: unknown; number?: unknown; head?: unknown };
	const isOne = Number.isSafeInteger(number) || headActs.some((act) => act === head);
	return typeof key === 'string' && /^[\w-]{22}$/.test(key) && isOne;
};

/** The taps of this dinner that wait; none if the storage cannot be read. */
export function readTaps(store: Storage | null, dinner: string): readonly Tap[] {
	try {
		const stored: unknown = JSON.parse(store?.getItem(KEY) ?? 'null');
		if (typeof stored !== 'object' || stored === null) return [];
		const { of, taps } = stored as { of?: unknown; taps?: unknown };
		return of === dinner && Array.isArray(taps) ? taps.filter(isTap) : [];
	} catch {
		// No storage: taps live as long as the page.
		return [];
	}
}

export function writeTaps(store: Storage | null, dinner: string, taps: readonly Tap[]): void {
	try {
		if (taps.length > 0) store?.setItem(KEY, JSON.stringify({ of: dinner, taps }));
		else if (readTaps(store, dinner).length > 0) store?.removeItem(KEY);
	} catch {
		// As above.
	}
}
