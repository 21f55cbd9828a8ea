import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftKind, draftToGiveUp, type HeldDraft, SAFE_HOURS } from './drafts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const draft = (id: string, hoursAgo: number, more: Partial<HeldDraft> = {}): HeldDraft => ({
	id,
	touchedAt: NOW - hoursAgo * HOUR,
	revision: 1,
	bytes: 500,
	hasFile: false,
	...more,
});
const gone = (drafts: readonly HeldDraft[], crowded = false) => draftToGiveUp(drafts, NOW, { crowded })?.id ?? null;

test('gives up begun drafts first, then written ones, then those returned to; within a kind the oldest', () => {
	const all = [
		draft('returned', 100, { revision: 2 }),
		draft('returned before', 200, { revision: 9 }),
		draft('with a picture', 90, { hasFile: true }),
		draft('written', 30, { bytes: 5000 }),
		draft('begun', 3),
		draft('begun before', 4),
	];
	const order: (string | null)[] = [];
	for (let left = all; order.at(-1) !== null; left = left.filter(({ id }) => id !== order.at(-1)))
		order.push(gone(left));
	expect(order).toEqual(['begun before', 'begun', 'written', 'returned before', 'returned', 'with a picture', null]);
});

test('a draft from a crowded address displaces none that its writer returned to', () => {
	expect(gone([draft('returned', 1000, { revision: 2 })], true)).toBeNull();
	expect(gone([draft('written', 1000, { bytes: 5000 })], true)).toBe('written');
});

test('gives up no draft within the hours of its kind, and one whenever it may', () => {
	const drafts = fc.array(
		fc.record({
			id: fc.uuid(),
			touchedAt: fc.integer({ min: NOW - 200 * HOUR, max: NOW + HOUR }),
			revision: fc.integer({ min: 1, max: 3 }),
			bytes: fc.integer({ min: 0, max: 2000 }),
			hasFile: fc.boolean(),
		}),
		{ maxLength: 30 },
	);
	fc.assert(
		fc.property(drafts, (all) => {
			const old = (one: HeldDraft) => NOW - one.touchedAt > SAFE_HOURS[draftKind(one)] * HOUR;
			const found = draftToGiveUp(all, NOW, { crowded: false });
			expect(found !== null).toBe(all.some(old));
			if (found) expect(old(found)).toBe(true);
		}),
	);
});
