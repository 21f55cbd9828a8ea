import { expect, test } from 'vitest';
import { createNewest } from './newest';

const picture = (version: number, voted = 0) => ({ version, voted });

test('a socket’s word stands, and what is older than it does not come back by an answer that was read before', () => {
	const newest = createNewest(picture(3));
	const answer = newest.asking();
	expect(newest.told(picture(4))).toBe(true);
	expect(answer(picture(3))).toBe(false);
	expect(newest.held()).toEqual(picture(4));
	expect(newest.told(picture(3))).toBe(false);
});

test('at the same version the later word stands: turnout moves without one', () => {
	const newest = createNewest(picture(3, 10));
	expect(newest.told(picture(3, 9))).toBe(true);
	expect(newest.held()).toEqual(picture(3, 9));
});

test('a page that was read anew is newer at a higher version, and at the same one where no socket tells', () => {
	const newest = createNewest(picture(3, 9));
	expect(newest.rendered(picture(3, 8), true)).toBe(false);
	expect(newest.rendered(picture(2, 8), false)).toBe(false);
	expect(newest.rendered(picture(3, 8), false)).toBe(true);
	expect(newest.rendered(picture(4, 7), true)).toBe(true);
	expect(newest.held()).toEqual(picture(4, 7));
});

test('a server that was restored from an older copy is believed: at the first word of a new connection, and by an answer to a question', () => {
	const newest = createNewest(picture(9));
	newest.joined();
	expect(newest.told(picture(5))).toBe(true);
	expect(newest.told(picture(4))).toBe(false);
	expect(newest.asking()(picture(2))).toBe(true);
	expect(newest.held()).toEqual(picture(2));
});
