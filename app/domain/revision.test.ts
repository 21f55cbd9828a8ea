import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochOf, firstRevision, isInEpoch, REVISIONS_PER_EPOCH } from './revision';

const epoch = fc.integer({ min: 0, max: 2 ** 30 });
const sequence = fc.integer({ min: 1, max: REVISIONS_PER_EPOCH - 1 });

test('every revision of a later epoch is higher than all of an earlier one', () => {
	fc.assert(
		fc.property(epoch, sequence, epoch, sequence, (one, first, other, second) => {
			fc.pre(one < other);
			expect(firstRevision(one) + first).toBeLessThan(firstRevision(other) + second);
		}),
	);
});

test('a revision belongs to one epoch only', () => {
	fc.assert(
		fc.property(epoch, sequence, epoch, (one, nth, other) => {
			const revision = firstRevision(one) + nth;
			expect(epochOf(revision)).toBe(one);
			expect(isInEpoch(revision, other)).toBe(one === other);
		}),
	);
	expect(isInEpoch(firstRevision(3), 3)).toBe(false);
});
