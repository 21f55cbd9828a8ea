import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
	batch,
	coalesce,
	coalesceByKey,
	createFairQueue,
	createQueue,
	createSingleFlight,
	repeat,
} from './concurrency';

afterEach(() => {
	vi.useRealTimers();
});

/** Work that runs until the test ends it; `begun` counts its runs. */
function controlled() {
	const ends: ((fails?: boolean) => void)[] = [];
	return {
		begun: () => ends.length,
		work: () =>
			new Promise<number>((resolve, reject) => {
				const run = ends.length;
				ends.push((fails) => (fails ? reject(new Error(`run ${run}`)) : resolve(run)));
			}),
		async end(run: number, fails?: boolean) {
			ends[run]?.(fails);
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
}

test('single flight: shares a run by key, and begins a new one after it, also after an error', async () => {
	const flights = createSingleFlight<number>();
	const { begun, work, end } = controlled();
	const shared = Promise.allSettled([flights.run('a', work), flights.run('a', work)]);
	const other = flights.run('b', work);
	expect(begun()).toBe(2);
	await end(0, true);
	expect((await shared).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	const third = flights.run('a', work);
	await end(1);
	await end(2);
	expect([await other, await third]).toEqual([1, 2]);
	expect(flights.underWay('a')).toBeUndefined();
});

test('single flight: a run that was forgotten is not shared any more, and its end does not end the next one', async () => {
	const flights = createSingleFlight<number>();
	const { work, end } = controlled();
	const first = flights.run('a', work);
	flights.forget('a');
	const second = flights.run('a', work);
	await end(0);
	expect(await first).toBe(0);
	expect(flights.run('a', work)).toBe(second);
	await end(1);
	expect(await second).toBe(1);
});

test('coalesce: begins at once, runs one at a time, and runs once more for all requests during a run', async () => {
	const { begun, work, end } = controlled();
	const request = coalesce(work);
	for (let n = 0; n < 5; n++) request();
	expect(begun()).toBe(1);
	await end(0);
	expect(begun()).toBe(2);
	await end(1);
	expect(begun()).toBe(2);
	request();
	expect(begun()).toBe(3);
});

test('coalesce by key: keys run beside each other', async () => {
	const { begun, work, end } = controlled();
	const request = coalesceByKey(work);
	request('a');
	request('a');
	request('b');
	expect(begun()).toBe(2);
	await end(1);
	expect(begun()).toBe(2);
	await end(0);
	expect(begun()).toBe(3);
});

test('repeat: runs after each pause and when asked, never twice at once, and not after its end', async () => {
	vi.useFakeTimers();
	let runs = 0;
	const repeated = repeat(
		async () => {
			runs++;
			await new Promise((resolve) => setTimeout(resolve, 50));
		},
		() => 100,
	);
	await vi.advanceTimersByTimeAsync(99);
	expect(runs).toBe(0);
	await vi.advanceTimersByTimeAsync(1);
	void repeated.now();
	void repeated.now();
	expect(runs).toBe(1);
	await vi.advanceTimersByTimeAsync(150);
	expect(runs).toBe(2);
	await vi.advanceTimersByTimeAsync(60);
	void repeated.now();
	expect(runs).toBe(3);
	let over = false;
	void repeated.end().then(() => {
		over = true;
	});
	await vi.advanceTimersByTimeAsync(49);
	expect(over).toBe(false);
	await vi.advanceTimersByTimeAsync(1000);
	await repeated.now();
	expect([runs, over]).toEqual([3, true]);
});

/** Doubles each number once `answer` is called; `looks` lists the batches. */
function makeLook() {
	const looks: number[][] = [];
	let letGo = () => {};
	const look = async (asked: readonly number[]) => {
		looks.push([...asked]);
		await new Promise<void>((resolve) => {
			letGo = resolve;
		});
		if (asked.includes(13)) throw new Error('thirteen');
		return asked.map((one) => one * 2);
	};
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	return {
		looks,
		look,
		async answer() {
			letGo();
			await settle();
		},
	};
}

test('batch: the first input goes at once, and all that arrive meanwhile go in one batch', async () => {
	const { looks, look, answer } = makeLook();
	const ask = batch(look);
	const answers = Promise.all([ask(1), ask(2), ask(3)]);
	expect(looks).toEqual([[1]]);
	await answer();
	expect(looks).toEqual([[1], [2, 3]]);
	await answer();
	expect(await answers).toEqual([2, 4, 6]);
	const later = ask(4);
	await answer();
	expect(await later).toBe(8);
});

test('batch: an error rejects the inputs of its batch only', async () => {
	const { look, answer } = makeLook();
	const ask = batch(look);
	const told = Promise.allSettled([ask(13), ask(2)]);
	await answer();
	await answer();
	expect((await told).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('batch: holds at most as many inputs as it may', async () => {
	const { looks, look, answer } = makeLook();
	const ask = batch(look, 2);
	const answers = Promise.all([1, 2, 3, 4].map(ask));
	for (let i = 0; i < 3; i++) await answer();
	expect(await answers).toEqual([2, 4, 6, 8]);
	expect(looks).toEqual([[1], [2, 3], [4]]);
});

const limits = { capacity: 10, concurrency: 2, longest: 5 };

test('queue: starts in order, never exceeds its concurrency or capacity, and settles every entry', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ cost: fc.integer({ min: 0, max: 10 }), fails: fc.boolean() })),
			async (jobs) => {
				const run = createQueue({ ...limits, longest: jobs.length });
				let used = 0;
				let running = 0;
				const started: number[] = [];
				const ends = await Promise.allSettled(
					jobs.map(({ cost, fails }, index) =>
						run(async () => {
							started.push(index);
							used += cost;
							running++;
							expect(used).toBeLessThanOrEqual(limits.capacity);
							expect(running).toBeLessThanOrEqual(limits.concurrency);
							await new Promise((resolve) => setImmediate(resolve));
							used -= cost;
							running--;
							if (fails) throw new Error('broken');
							return index;
						}, cost),
					),
				);
				expect(started).toEqual(jobs.map((_, index) => index));
				expect(ends.map((end) => end.status)).toEqual(jobs.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
			},
		),
		{ numRuns: 50 },
	);
});

test('queue: refuses at once when it is full', async () => {
	const run = createQueue(limits);
	let end = () => {};
	const held = new Promise<void>((resolve) => {
		end = resolve;
	});
	const taken = Array.from({ length: 2 + limits.longest }, () => run(() => held.then(() => 'done')));
	expect(await run(async () => 'late')).toBeNull();
	end();
	expect(await Promise.all(taken)).toEqual(taken.map(() => 'done'));
});

/** A fair queue whose first entry runs until `open` is called; `order` lists the entries that ran after it. */
function blocked(limits = { each: 3, keys: 4 }) {
	const queue = createFairQueue(limits);
	const order: string[] = [];
	let open = () => {};
	const gate = new Promise<void>((resolve) => {
		open = resolve;
	});
	const first = queue({ kind: 'unknown', key: 'first' }, () => gate);
	const wait = (kind: 'known' | 'unknown', key: string, name = key) =>
		queue({ kind, key }, async () => {
			order.push(name);
			return name;
		});
	return { first, wait, order, open: () => open() };
}

test('fair queue: keys take turns, so that a crowd under one key delays another by one entry', async () => {
	const { wait, order, open } = blocked();
	const all = [
		wait('unknown', 'a', 'a1'),
		wait('unknown', 'a', 'a2'),
		wait('unknown', 'a', 'a3'),
		wait('unknown', 'b'),
		wait('unknown', 'c'),
	];
	open();
	await Promise.all(all);
	expect(order).toEqual(['a1', 'b', 'c', 'a2', 'a3']);
});

test('fair queue: a known entry runs before unknown ones that wait', async () => {
	const { wait, order, open } = blocked();
	const all = [wait('unknown', 'a'), wait('unknown', 'b'), wait('known', 'laptop')];
	open();
	await Promise.all(all);
	expect(order).toEqual(['laptop', 'a', 'b']);
});

test('fair queue: refuses at once when a key or a kind is full; known entries have their own bound', async () => {
	const { wait, open, order } = blocked({ each: 2, keys: 3 });
	const inside = [wait('unknown', 'a'), wait('unknown', 'a'), wait('unknown', 'b'), wait('unknown', 'c')];
	expect(await wait('unknown', 'a')).toBeNull();
	expect(await wait('unknown', 'd')).toBeNull();
	const laptop = wait('known', 'laptop');
	open();
	expect(await laptop).toBe('laptop');
	await Promise.all(inside);
	expect(order).toHaveLength(5);
	expect(await wait('unknown', 'd')).toBe('d');
});

test('fair queue: an error rejects its own entry only', async () => {
	const { wait, open } = blocked();
	const queue = createFairQueue({ each: 1, keys: 2 });
	await expect(queue({ kind: 'unknown', key: 'a' }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await queue({ kind: 'unknown', key: 'a' }, async () => 'next')).toBe('next');
	open();
	expect(await wait('unknown', 'x')).toBe('x');
});

test.each([1, 2, 3, 10])(
	'fair queue: known entries that never stop let %i unknown ones through, one after two',
	async (strangers) => {
		const { wait, order, open } = blocked({ each: 3, keys: 20 });
		let going = true;
		const loop = async () => {
			for (let n = 0; going && n < 100; n++) await wait('known', 'laptop');
		};
		const loops = [loop(), loop(), loop()];
		const all = Array.from({ length: strangers }, (_, n) => wait('unknown', `stranger ${n}`));
		open();
		await Promise.all(all);
		going = false;
		await Promise.all(loops);
		const last = order.indexOf(`stranger ${strangers - 1}`);
		expect(last).toBe(strangers * 3 - 1);
	},
);
