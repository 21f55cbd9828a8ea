import { expect, test } from 'vitest';
import { type CopyFile, superfluous } from '../db/embedded/dinner-copies';

const file = (number: number, run: string, opened = 0, install = 'mine'): CopyFile => ({
	name: `tonight-${number}`,
	number,
	head: {
		stockpot: 'tonight',
		install,
		run,
		made: '',
		media: [],
		uncounted: opened === 0 ? ['tonight'] : [],
		counted: opened === 0 ? [] : ['tonight'],
	},
});
const gone = (files: CopyFile[], enough = 2) => superfluous(files, 'mine', enough).map(({ number }) => number);

test('five copies are kept, and the newest of each earlier start', () => {
	const now = [20, 19, 18, 17, 16, 15].map((number) => file(number, 'now'));
	expect(gone(now)).toEqual([15]);
	const earlier = [file(14, 'b'), file(13, 'b'), file(12, 'c'), file(11, 'd'), file(10, 'e')];
	expect(gone([...now, ...earlier])).toEqual([15, 13, 10]);
	// A server on a damaged database does not cause the last good copy to be deleted.
	expect(gone([...now, file(9, 'before the power cut')])).toEqual([15]);
});

test('what another install wrote, or what cannot be read, is not touched', () => {
	const torn: CopyFile = { name: 'tonight-1', number: 1, head: null };
	expect(gone([file(9, 'now'), file(8, 'theirs', 0, 'theirs'), torn])).toEqual([]);
	expect(gone([])).toEqual([]);
});

test('copies from before a count was opened go only when enough newer ones are there', () => {
	const before = [file(3, 'now', 0), file(2, 'earlier', 0)];
	expect(gone([file(4, 'now', 1), ...before])).toEqual([]);
	expect(gone([file(4, 'now', 1), ...before], 1)).toEqual([3, 2]);
	expect(gone([file(5, 'now', 1), file(4, 'now', 1), ...before])).toEqual([3, 2]);
	// A database that lost the opening of the count must not delete the copy that has it.
	expect(gone([file(6, 'now', 0), file(5, 'now', 0), file(4, 'earlier', 1)])).toEqual([]);
});

test('a copy is from before a count where one of its dinners was counted since', () => {
	const named = (number: number, uncounted: string[], counted: string[]): CopyFile => {
		const { head, ...about } = file(number, 'now');
		return { ...about, head: head && { ...head, uncounted, counted } };
	};
	const after = [named(9, [], ['tonight']), named(8, [], ['tonight'])];
	expect(gone([...after, named(7, ['tonight'], ['past'])])).toEqual([7]);
	expect(gone([...after, named(7, ['tomorrow'], [])])).toEqual([]);
});
