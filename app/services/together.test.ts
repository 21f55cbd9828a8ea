import { expect, test } from 'vitest';
import { together } from './together.server';

/** Answers each number with its double once it is let, and keeps what it was asked together. */
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

test('one goes at once, and all that come meanwhile go together', async () => {
	const { looks, look, answer } = makeLook();
	const ask = together(look);
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

test('what goes wrong is told to those who asked in that look, and the next look is made', async () => {
	const { look, answer } = makeLook();
	const ask = together(look);
	const told = Promise.allSettled([ask(13), ask(2)]);
	await answer();
	await answer();
	expect((await told).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('no look is larger than it may be', async () => {
	const { looks, look, answer } = makeLook();
	const ask = together(look, 2);
	const answers = Promise.all([1, 2, 3, 4].map(ask));
	for (let i = 0; i < 3; i++) await answer();
	expect(await answers).toEqual([2, 4, 6, 8]);
	expect(looks).toEqual([[1], [2, 3], [4]]);
});
