import { useCallback, useEffect, useReducer, useRef } from 'react';
import {
	beginDoor,
	bodyOf,
	type DoorEvent,
	type HeadAct,
	nextNumber,
	readTaps,
	stepDoor,
	type Tap,
	type TapAnswer,
	withoutPaperIn,
	writeTaps,
} from './door-queue';

/** Milliseconds until a request without an answer is given up and sent again. */
const PATIENCE = 8000;
/** Milliseconds between two tries, and the longest wait after many. */
const RETRY = { first: 800, longest: 10_000 };

const store = (): Storage | null => {
	try {
		return localStorage;
	} catch {
		return null;
	}
};

/** 128 random bits. `crypto.randomUUID` exists on https pages only. */
const newKey = (): string =>
	btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
		.slice(0, 22)
		.replace(/[+]/g, '-')
		.replace(/[/]/g, '_');

/** Signed out (401, or a redirect to sign-in), a pass that has ended (403), no organiser any more (404). */
const isRefused = ({ status, type }: Response): boolean =>
	type === 'opaqueredirect' || [401, 403, 404].includes(status);

/** Sends one tap. Throws if no answer came. */
async function send(at: string, tap: Tap): Promise<TapAnswer> {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), PATIENCE);
	try {
		const answer = await fetch(at, {
			method: 'POST',
			body: bodyOf(tap),
			signal: patience.signal,
		});
		if (isRefused(answer)) return { kind: 'gone' };
		if (!answer.ok) throw new Error(`No answer: ${answer.status}`);
		return (await answer.json()) as TapAnswer;
	} finally {
		clearTimeout(timer);
	}
}

async function readStack(at: string, from: number): Promise<DoorEvent> {
	const answer = await fetch(`${at}?from=${from}`, { redirect: 'manual' });
	if (isRefused(answer)) return { kind: 'gone' };
	if (!answer.ok) throw new Error(`No answer: ${answer.status}`);
	const { stack } = (await answer.json()) as { stack: number[] };
	return { kind: 'stack read', stack };
}

type Given = {
	readonly dinner: string;
	readonly at: string;
	/** Where this helper's stack begins. */
	readonly from: number;
	readonly stack: readonly number[];
	/** People without a paper. */
	readonly withoutPaper: number;
	/** Another text when papers changed, so that the stack is read again. */
	readonly changed: string;
};

/**
 * The taps of this phone: each shows its result at once, waits in the browser's storage, and is sent in order until the server answers.
 * `dinner` names the storage; `at` is the address of `tap.route`. `stack`: see `DoorQueue`.
 */
export function useDoorQueue({ dinner, at, from, stack, withoutPaper, changed }: Given) {
	const [queue, tell] = useReducer(stepDoor, stack, (numbers) => beginDoor(numbers, [], withoutPaper));
	const latest = useRef(queue);
	latest.current = queue;
	const [first] = queue.waiting;
	const isGone = queue.connected === 'gone';
	const tries = useRef(0);

	// Taps of an earlier load of this page.
	useEffect(() => {
		for (const tap of readTaps(store(), dinner)) tell({ kind: 'tapped', tap });
	}, [dinner]);
	useEffect(() => tell({ kind: 'stack read', stack }), [stack]);
	useEffect(() => tell({ kind: 'heads read', withoutPaper }), [withoutPaper]);
	const seen = useRef(changed);
	useEffect(() => {
		if (seen.current === changed) return;
		seen.current = changed;
		let over = false;
		readStack(at, from).then(
			(event) => {
				if (!over) tell(event);
			},
			() => undefined, // No answer: the next change reads it again, and the server refuses a paper that is out.
		);
		return () => {
			over = true;
		};
	}, [at, from, changed]);
	const loaded = useRef(false);
	useEffect(() => {
		// Not before the earlier taps were read, which this would erase.
		if (loaded.current) writeTaps(store(), dinner, queue.waiting);
		loaded.current = true;
	}, [dinner, queue.waiting]);

	// One tap at a time, so that they arrive in order.
	useEffect(() => {
		if (!first || isGone) return;
		let over = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const go = async () => {
			timer = undefined;
			try {
				const answer = await send(at, first);
				if (over) return;
				tries.current = 0;
				tell({ kind: 'answered', tap: first, answer });
			} catch {
				if (over) return;
				tell({ kind: 'lost' });
				timer = setTimeout(go, Math.min(RETRY.longest, RETRY.first * 2 ** tries.current++) * (0.5 + Math.random()));
			}
		};
		const wake = () => {
			if (timer === undefined || document.visibilityState !== 'visible') return;
			clearTimeout(timer);
			void go();
		};
		void go();
		addEventListener('online', wake);
		document.addEventListener('visibilitychange', wake);
		return () => {
			over = true;
			clearTimeout(timer);
			removeEventListener('online', wake);
			document.removeEventListener('visibilitychange', wake);
		};
	}, [first, isGone, at]);

	const tap = useCallback(() => {
		const number = nextNumber(latest.current);
		if (number !== undefined) tell({ kind: 'tapped', tap: { key: newKey(), number } });
	}, []);
	const undo = useCallback((number: number) => tell({ kind: 'undone', number }), []);
	const count = useCallback((head: HeadAct) => tell({ kind: 'tapped', tap: { key: newKey(), head } }), []);
	const withoutPaperNow = withoutPaperIn(queue);
	return {
		queue,
		next: nextNumber(queue),
		withoutPaper: withoutPaperNow,
		tap,
		count,
		undo,
		readOut: () => tell({ kind: 'read out' }),
	};
}
