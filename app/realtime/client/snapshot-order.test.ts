import { expect, test } from 'vitest';
import { createSnapshotOrder } from './snapshot-order';

const picture = (version: number, voted = 0) => ({ version, voted });

test('ignores an answer that is older than the socket’s snapshot', () => {
	const newest = createSnapshotOrder(picture(3));
	const answer = newest.asking();
	expect(newest.told(picture(4))).toBe(true);
	expect(answer(picture(3))).toBe(false);
	expect(newest.held()).toEqual(picture(4));
	expect(newest.told(picture(3))).toBe(false);
});

test('accepts the later of two snapshots with the same version', () => {
	const newest = createSnapshotOrder(picture(3, 10));
	expect(newest.told(picture(3, 9))).toBe(true);
	expect(newest.held()).toEqual(picture(3, 9));
});

test('accepts a re-rendered page at a higher version, and at the same one without a socket', () => {
	const newest = createSnapshotOrder(picture(3, 9));
	expect(newest.rendered(picture(3, 8), true)).toBe(false);
	expect(newest.rendered(picture(2, 8), false)).toBe(false);
	expect(newest.rendered(picture(3, 8), false)).toBe(true);
	expect(newest.rendered(picture(4, 7), true)).toBe(true);
	expect(newest.held()).toEqual(picture(4, 7));
});

test('accepts a restored server’s lower version in a connection’s first message and in an answer', () => {
	const newest = createSnapshotOrder(picture(9));
	newest.joined();
	expect(newest.told(picture(5))).toBe(true);
	expect(newest.told(picture(4))).toBe(false);
	expect(newest.asking()(picture(2))).toBe(true);
	expect(newest.held()).toEqual(picture(2));
});
