import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviceOf, interestHeld, pointsOf, type Rank } from './reading';

const lists = (orders: Readonly<Record<string, string>>): Rank[] =>
	Object.entries(orders).flatMap(([reader, order]) => [...order].map((pitch, at) => ({ reader, pitch, rank: at + 1 })));
const places = (ranks: readonly Rank[]) =>
	Object.fromEntries([...adviceOf(ranks)].map(([pitch, { place }]) => [pitch, place]));

test('one reader’s advice is their own order', () => {
	expect([...adviceOf(lists({ ann: 'CAB' }))]).toEqual([
		['C', { place: 1, shared: false, readers: 1 }],
		['A', { place: 2, shared: false, readers: 1 }],
		['B', { place: 3, shared: false, readers: 1 }],
	]);
});

test('full lists give the order of Borda’s count', () => {
	// Borda: A 2+2+0 = 4, B 1+0+2 = 3, C 0+1+1 = 2.
	expect(places(lists({ ann: 'ABC', bo: 'ACB', cy: 'BCA' }))).toEqual({ A: 1, B: 2, C: 3 });
	expect(adviceOf(lists({ ann: 'AB', bo: 'BA' })).get('A')).toEqual({ place: 1, shared: true, readers: 2 });
});

test('a pitch that a reader leaves out is not lowered by it, and says how many ranked it', () => {
	const advice = adviceOf(lists({ ann: 'ABC', bo: 'BC', cy: 'ABC' }));
	expect(advice.get('A')).toEqual({ place: 1, shared: false, readers: 2 });
	expect(advice.get('B')?.readers).toBe(3);
});

test('first of a long list is worth more than first of a short one', () => {
	expect(places(lists({ ann: 'ABCDEF', bo: 'GH' }))).toMatchObject({ A: 1, G: 2, B: 2, H: 6 });
	expect(places(lists({ ann: 'A' }))).toEqual({ A: 1 });
});

test('without ranks there is no advice', () => {
	expect(adviceOf([]).size).toBe(0);
});

/** Some readers with an order of some of the pitches each. */
const readings = fc
	.uniqueArray(fc.constantFrom('ann', 'bo', 'cy', 'di', 'eve'))
	.chain((readers) =>
		fc.tuple(...readers.map((reader) => fc.tuple(fc.constant(reader), fc.shuffledSubarray([...'ABCDEFG'])))),
	)
	.map((all) => lists(Object.fromEntries(all.map(([reader, order]) => [reader, order.join('')]))));
const sorted = (ranks: readonly Rank[]) => [...adviceOf(ranks)].sort(([a], [b]) => a.localeCompare(b));

test('the advice depends neither on the order of readers nor on gaps between the numbers', () => {
	const shuffled = readings.chain((ranks) =>
		fc.tuple(
			fc.constant(ranks),
			fc.shuffledSubarray(ranks, { minLength: ranks.length }),
			fc.integer({ min: 1, max: 9 }),
		),
	);
	fc.assert(
		fc.property(shuffled, ([ranks, other, gap]) => {
			expect(sorted(other)).toEqual(sorted(ranks));
			expect(sorted(ranks.map((one) => ({ ...one, rank: one.rank * gap + one.rank ** 2 })))).toEqual(sorted(ranks));
		}),
	);
});

test('a reader with an interest changes neither the mean nor the number of readers of that pitch', () => {
	fc.assert(
		fc.property(readings, fc.constantFrom(...'ABCDEFG'), (ranks, pitch) => {
			// Ann has an interest in the pitch, and ranks the others as she likes.
			const withAnn = pointsOf(ranks.filter((one) => one.reader !== 'ann' || one.pitch !== pitch)).get(pitch);
			const others = pointsOf(ranks.filter(({ reader }) => reader !== 'ann')).get(pitch);
			expect(withAnn?.readers).toBe(others?.readers);
			// Two fractions are equal if their cross products are.
			if (withAnn && others) expect(withAnn.sum * others.of).toBe(others.sum * withAnn.of);
		}),
	);
});

test('where all readers of both agree, the better one has the better place', () => {
	const orders = fc.array(fc.shuffledSubarray([...'ABCDEFG'], { minLength: 7 }), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(orders, (all) => {
			const advice = places(lists(Object.fromEntries(all.map((order, at) => [`reader ${at}`, order.join('')]))));
			for (const a of 'ABCDEFG')
				for (const b of 'ABCDEFG')
					if (a !== b && all.every((order) => order.indexOf(a) < order.indexOf(b)))
						expect(advice[a]).toBeLessThan(advice[b] ?? 0);
		}),
	);
});

test('places are those of a competition: 1 to the number of pitches, and as many share one as are skipped after it', () => {
	fc.assert(
		fc.property(readings, (ranks) => {
			const all = [...adviceOf(ranks).values()];
			for (const { place, shared } of all) {
				expect(place).toBe(1 + all.filter((other) => other.place < place).length);
				expect(shared).toBe(all.filter((other) => other.place === place).length > 1);
			}
		}),
	);
});

test('who has an interest leaves the decision to others, if there is anybody without one', () => {
	expect(interestHeld('ann', [], ['ann', 'bo'])).toBe('none');
	expect(interestHeld('ann', ['bo'], ['ann', 'bo'])).toBe('none');
	expect(interestHeld('ann', ['ann'], ['ann', 'bo'])).toBe('others decide');
	expect(interestHeld('ann', ['ann', 'bo'], ['ann', 'bo'])).toBe('nobody else');
	expect(interestHeld('ann', ['ann'], ['ann'])).toBe('nobody else');
});
