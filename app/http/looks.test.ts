import { expect, test } from 'vitest';
import { createLooks } from './looks.server';

/** A thing that changes, and looks that end when the test says so. */
function aThing() {
	let state = 'first';
	const ends: (() => void)[] = [];
	const look = createLooks(async (_key: string) => {
		const seen = state;
		await new Promise<void>((resolve) => ends.push(resolve));
		return seen;
	});
	return {
		look,
		begun: () => ends.length,
		change: (next: string) => {
			state = next;
		},
		end: async (n: number) => {
			ends[n]?.();
			await new Promise(setImmediate);
		},
	};
}

test('whoever asks after a change is never answered by a look that began before it', async () => {
	const thing = aThing();
	const before = thing.look('a');
	thing.change('second');
	const after = thing.look('a');
	await thing.end(0);
	await thing.end(1);
	expect(await before).toBe('first');
	expect(await after).toBe('second');
});

test('a crowd that asks while a look is on shares one more; other keys wait for nobody', async () => {
	const thing = aThing();
	const crowd = Array.from({ length: 200 }, () => thing.look('a'));
	const other = thing.look('b');
	expect(thing.begun()).toBe(2);
	await thing.end(0);
	expect(thing.begun()).toBe(3);
	await thing.end(1);
	await thing.end(2);
	expect(new Set(await Promise.all(crowd))).toEqual(new Set(['first']));
	expect(await other).toBe('first');
	expect(thing.begun()).toBe(3);
	void thing.look('a');
	expect(thing.begun()).toBe(4);
});

test('a look that failed fails those who asked for it, and the next who asks looks again', async () => {
	let fails = true;
	const look = createLooks(async () => {
		if (fails) throw new Error('away');
		return 'here';
	});
	const told = await Promise.allSettled([look('a'), look('a')]);
	expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	fails = false;
	expect(await look('a')).toBe('here');
});
