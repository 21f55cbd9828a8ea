/** Work with at most one run at a time for each key. Whoever asks while one is under way gets its result. */
export function createSingleFlight<T>() {
	const flights = new Map<string, Promise<T>>();
	return {
		run(key: string, work: () => Promise<T>): Promise<T> {
			const shared = flights.get(key);
			if (shared) return shared;
			const flight = work().finally(() => {
				if (flights.get(key) === flight) flights.delete(key);
			});
			flights.set(key, flight);
			return flight;
		},
		underWay: (key: string): Promise<T> | undefined => flights.get(key),
		/** The next to ask begins a new run, also while the one under way goes on. */
		forget: (key: string): void => void flights.delete(key),
	};
}

/**
 * Coalesces requests for the same work by key: one run at a time, and one more after it if it was requested meanwhile, so that the last
 * request is always followed by a complete run. `run` begins in the turn of the first request, and must not reject.
 */
export function coalesceByKey(run: (key: string) => Promise<unknown>): (key: string) => void {
	/** By the keys that run: whether another run was requested since this one began. */
	const running = new Map<string, boolean>();
	async function runAll(key: string): Promise<void> {
		try {
			do {
				running.set(key, false);
				await run(key);
			} while (running.get(key));
		} finally {
			running.delete(key);
		}
	}
	return (key) => {
		if (running.has(key)) running.set(key, true);
		else void runAll(key);
	};
}

/** The same for work that has no key. */
export function coalesce(run: () => Promise<unknown>): () => void {
	const request = coalesceByKey(run);
	return () => request('');
}

type Entry<Input, Output> = {
	readonly input: Input;
	readonly resolve: (output: Output) => void;
	readonly reject: (error: unknown) => void;
};

/**
 * Batches calls without a timer: inputs that arrive while a batch is under way go in the next one, at most `most` of them. A lone input
 * goes at once. `work` returns one output for each input, in the same order.
 */
export function batch<Input, Output>(
	work: (inputs: readonly Input[]) => Promise<readonly Output[]>,
	most = 500,
): (input: Input) => Promise<Output> {
	const waiting: Entry<Input, Output>[] = [];
	const runNext = coalesce(async () => {
		const entries = waiting.splice(0, most);
		if (entries.length === 0) return;
		try {
			const outputs = await work(entries.map(({ input }) => input));
			for (const [at, { resolve }] of entries.entries()) resolve(outputs[at] as Output);
		} catch (error) {
			for (const { reject } of entries) reject(error);
		}
		if (waiting.length > 0) runNext();
	});
	return (input) =>
		new Promise((resolve, reject) => {
			waiting.push({ input, resolve, reject });
			runNext();
		});
}

/** `concurrency`: runs at once; `longest`: entries that may wait; `capacity`: sum of the costs of what runs. No cost may exceed it. */
export type QueueLimits = { readonly concurrency: number; readonly longest: number; readonly capacity?: number };

/** A bounded first-in, first-out queue: expensive work never starves behind cheap work. Returns null where the queue is full. */
export function createQueue({ concurrency, longest, capacity = Number.POSITIVE_INFINITY }: QueueLimits) {
	const waiting: { readonly cost: number; readonly start: () => void }[] = [];
	let running = 0;
	let used = 0;
	const fits = (cost: number) => running < concurrency && used + cost <= capacity;
	const take = (cost: number) => {
		running++;
		used += cost;
	};
	function startNext(): void {
		for (let next = waiting[0]; next && fits(next.cost); next = waiting[0]) {
			waiting.shift();
			take(next.cost);
			next.start();
		}
	}
	return async <T>(work: () => Promise<T>, cost = 1): Promise<T | null> => {
		if (waiting.length === 0 && fits(cost)) take(cost);
		else if (waiting.length >= longest) return null;
		else await new Promise<void>((start) => waiting.push({ cost, start }));
		try {
			return await work();
		} finally {
			running--;
			used -= cost;
			startNext();
		}
	};
}

/** Where an entry waits. */
export type Place = { readonly kind: 'known' | 'unknown'; readonly key: string };
/** `each`: entries that may wait under one key; `keys`: keys that may wait at one time, of each kind. */
export type FairLimits = { readonly each: number; readonly keys: number };

/**
 * A bounded fair queue that runs one entry at a time, keys in turn (round robin): a crowd under one key delays another key by one entry.
 * While both kinds wait, two known entries run for each unknown one, so that neither kind starves the other. Returns null where the
 * queue is full.
 */
export function createFairQueue({ each, keys }: FairLimits) {
	type Queues = Map<string, (() => Promise<void>)[]>;
	const waiting: Record<Place['kind'], Queues> = { known: new Map(), unknown: new Map() };
	let knownInARow = 0;

	function takeNext(): (() => Promise<void>) | undefined {
		const unknownIsDue = waiting.unknown.size > 0 && knownInARow >= 2;
		const queues = waiting.known.size > 0 && !unknownIsDue ? waiting.known : waiting.unknown;
		knownInARow = queues === waiting.known ? knownInARow + 1 : 0;
		for (const [key, queue] of queues) {
			const entry = queue.shift();
			queues.delete(key);
			// Behind all other keys.
			if (queue.length > 0) queues.set(key, queue);
			return entry;
		}
		return undefined;
	}
	const start = coalesce(async () => {
		for (let entry = takeNext(); entry; entry = takeNext()) await entry();
	});

	return <T>({ kind, key }: Place, work: () => Promise<T>): Promise<T | null> => {
		const queues = waiting[kind];
		const queue = queues.get(key);
		if (queue ? queue.length >= each : queues.size >= keys) return Promise.resolve(null);
		return new Promise<T>((resolve, reject) => {
			const entry = () => work().then(resolve, reject);
			if (queue) queue.push(entry);
			else queues.set(key, [entry]);
			start();
		});
	};
}

export type Repeated = ReturnType<typeof repeat>;

/**
 * Runs work again and again, never twice at once: `pause` milliseconds after each run, and at once when `now` is called while none is
 * under way. `run` must not reject. The timer keeps no process alive.
 */
export function repeat(run: () => Promise<unknown>, pause: () => number) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let underWay: Promise<unknown> | undefined;
	let ended = false;
	function now(): Promise<unknown> {
		if (ended) return Promise.resolve();
		clearTimeout(timer);
		underWay ??= run().finally(() => {
			underWay = undefined;
			if (!ended) timer = setTimeout(now, pause()).unref();
		});
		return underWay;
	}
	timer = setTimeout(now, pause()).unref();
	return {
		now,
		/** No more runs. Resolves once the run under way is over. */
		async end(): Promise<void> {
			ended = true;
			clearTimeout(timer);
			await underWay;
		},
	};
}

/** `milliseconds` below 1 do not wait at all. The timer keeps no process alive. */
export const pause = (milliseconds: number): Promise<void> =>
	milliseconds > 0 ? new Promise((resolve) => void setTimeout(resolve, milliseconds).unref()) : Promise.resolve();
