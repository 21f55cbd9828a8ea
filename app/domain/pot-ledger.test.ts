import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { award, giveBeside } from './pot';
import {
	balanceOf,
	baseKinds,
	type Entry,
	type EntryKind,
	entryKinds,
	ledgerOf,
	type MatchRule,
	sameLine,
	typedTwice,
} from './pot-ledger';
import type { Settled } from './ranking';
import type { PotRule } from './rules';

const entry = (n: number, kind: EntryKind, amount: number | null, more: Partial<Entry> = {}): Entry => ({
	...{ n, kind, label: '', amount, rule: null, place: null, reverses: null },
	...more,
});
const match = (n: number, rule: Partial<MatchRule> = {}): Entry =>
	entry(n, 'match', null, { rule: { gives: 100, forEach: 100, cap: null, base: ['door cash', 'door card'], ...rule } });

describe('the ledger', () => {
	test('is income less costs; gifts stand beside it', () => {
		const ledger = ledgerOf([
			entry(1, 'cost', 2_500, { label: 'Hall' }),
			entry(2, 'door cash', 30_050),
			entry(3, 'raffle', 8_700),
			entry(4, 'gift', 5_000, { place: 2 }),
			entry(5, 'carried over', 1_000),
		]);
		expect(ledger).toMatchObject({ income: 39_750, costs: 2_500, amount: 37_250, counted: true });
		expect(ledger.standing.map(({ kind }) => kind)).toEqual(['door cash', 'raffle', 'carried over', 'cost', 'gift']);
		expect(ledgerOf([])).toMatchObject({ amount: 0, counted: false });
	});

	test('a reversed entry and its reversal are gone; what takes its place counts', () => {
		const wrong = [entry(1, 'door cash', 500), entry(2, 'door cash', -500, { reverses: 1 })];
		expect(ledgerOf(wrong)).toMatchObject({ amount: 0, standing: [], counted: false });
		expect(ledgerOf([...wrong, entry(3, 'door cash', 450)])).toMatchObject({ amount: 450 });
	});

	test('£1 for £1 of the door, up to £200', () => {
		const of = (cash: number) =>
			ledgerOf([entry(1, 'door cash', cash), entry(2, 'raffle', 9_999), match(3, { cap: 20_000 })]).standing.at(-1)
				?.amount;
		expect([of(0), of(15_050), of(20_000), of(20_001), of(99_999)]).toEqual([0, 15_050, 20_000, 20_000, 20_000]);
	});

	test('a match rounds down, is no base of another, and follows what comes later', () => {
		const half = match(2, { gives: 50, forEach: 100 });
		expect(ledgerOf([entry(1, 'door cash', 101), half])).toMatchObject({ income: 151 });
		expect(ledgerOf([entry(1, 'door cash', 101), half, entry(3, 'door card', 100), match(4)])).toMatchObject({
			income: 201 + 100 + 201,
		});
	});

	test('a line is another by its kind or its words, and not by how they are written', () => {
		const line = (label: string, kind: EntryKind = 'sponsor') => ({ kind, label });
		for (const same of ['CREDIT UNION', 'Credit  union.', '“credit-union”', 'Ｃｒｅｄｉｔ union'])
			expect(sameLine(line('Credit union'), line(same)), same).toBe(true);
		for (const other of ['Credit union 2', '', 'Mr Credit union', 'union credit'])
			expect(sameLine(line('Credit union'), line(other)), other).toBe(false);
		expect(sameLine(line('Credit union'), line('Credit union', 'gift'))).toBe(false);
		expect(sameLine(line('شركة'), line('مصنع'))).toBe(false);
		expect(typedTwice([line('A')], [line('B'), line('a'), line('b'), line('C')])).toEqual([1, 2]);
	});

	test('throws on a sum that is not whole or below nothing', () => {
		expect(() => ledgerOf([entry(1, 'door cash', -1)])).toThrow(RangeError);
		expect(() => ledgerOf([entry(1, 'cost', 0.5)])).toThrow(RangeError);
		expect(() => ledgerOf([entry(1, 'cost', null)])).toThrow(RangeError);
	});
});

const sums = fc.nat(10_000_000);
const rules = fc.record({
	gives: fc.integer({ min: 1, max: 1_000_000 }),
	forEach: fc.integer({ min: 1, max: 1_000_000 }),
	cap: fc.option(sums),
	base: fc.uniqueArray(fc.constantFrom(...baseKinds), { minLength: 1 }),
});
/** Ledgers with matches, and with corrections of any of their entries. */
const ledgers = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...entryKinds),
			amount: sums,
			rule: rules,
			wrong: fc.boolean(),
			right: fc.option(sums),
		}),
		{ maxLength: 20 },
	)
	.map((typed) => {
		const entries: Entry[] = [];
		const add = (one: Omit<Entry, 'n'>) => entries.push({ ...one, n: entries.length + 1 });
		for (const { kind, amount, rule, wrong, right } of typed) {
			const isMatch = kind === 'match';
			const one = {
				kind,
				label: '',
				amount: isMatch ? null : amount,
				rule: isMatch ? rule : null,
				place: null,
				reverses: null,
			};
			add(one);
			if (!wrong) continue;
			add({ ...one, amount: one.amount && -one.amount, rule: null, reverses: entries.length });
			if (right !== null && !isMatch) add({ ...one, amount: right });
		}
		return entries;
	});
const potRules = fc.oneof(
	fc.constant<PotRule>({ kind: 'winner takes all' }),
	fc.constantFrom([70, 30], [50, 30, 20], [100], [34, 33, 33]).map((percent): PotRule => ({ kind: 'shares', percent })),
	fc.constant<PotRule>({ kind: 'in proportion' }),
	fc.array(sums, { minLength: 1, maxLength: 4 }).map((amounts): PotRule => ({ kind: 'fixed prizes', amounts })),
);
/** Up to 6 pitches in groups of ties; or none. */
const rankings = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }).map((groups): Settled => {
	let next = 0;
	const places = groups.map((size) => {
		const place = next + 1;
		const pitches = Array.from({ length: size }, () => next++);
		return { place, pitches };
	});
	return { status: places.length > 0 ? 'ranked' : 'no winner', places, unplaced: [], ties: [], runOff: null };
});

describe('properties', () => {
	test('income − costs = awards + carry-over, to the unit, for any ledger, match, rule and tie, also once awards are returned', () => {
		fc.assert(
			fc.property(ledgers, potRules, rankings, fc.infiniteStream(fc.boolean()), (entries, rule, ranking, returned) => {
				const { income, costs, amount } = ledgerOf(entries);
				fc.pre(amount >= 0);
				const totals = Array.from({ length: 12 }, (_, at) => 12 - at);
				const { awards, carryOver } = award(rule, amount, ranking, totals);
				const states = awards.map((one) => ({ ...one, returned: returned.next().value }));
				const balance = balanceOf({ income, costs, carriedOver: carryOver }, states);
				expect(balance.income - balance.costs).toBe(balance.awards + balance.carriedOver);
				for (const part of Object.values(balance)) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
			}),
			{ numRuns: 1_000 },
		);
	});

	test('a match is at most its cap, and is exact to the unit below', () => {
		fc.assert(
			fc.property(ledgers, (entries) => {
				const { standing } = ledgerOf(entries);
				for (const { rule, amount } of standing) {
					if (!rule) continue;
					const base = standing
						.filter(({ kind }) => (rule.base as readonly string[]).includes(kind))
						.reduce((sum, one) => sum + BigInt(one.amount), 0n);
					const exact = base * BigInt(rule.gives);
					if (rule.cap !== null && BigInt(amount) === BigInt(rule.cap)) {
						expect(exact >= BigInt(rule.cap) * BigInt(rule.forEach)).toBe(true);
						continue;
					}
					expect(rule.cap === null || amount < rule.cap).toBe(true);
					const given = BigInt(amount) * BigInt(rule.forEach);
					expect(given <= exact && exact < given + BigInt(rule.forEach)).toBe(true);
				}
			}),
		);
	});

	test('entries that were corrected change nothing but the sum of their own kind', () => {
		fc.assert(
			fc.property(ledgers, (entries) => {
				const all = ledgerOf(entries);
				const reversed = new Set(entries.map(({ reverses }) => reverses));
				const clean = entries.filter(({ n, reverses }) => reverses === null && !reversed.has(n));
				expect(ledgerOf(clean)).toEqual(all);
			}),
		);
	});

	test('gifts beside the pot are split to the unit among those at their place', () => {
		fc.assert(
			fc.property(rankings, fc.integer({ min: 1, max: 12 }), sums, (ranking, place, amount) => {
				const places = ranking.places.map((one) => ({ ...one, pitches: one.pitches.map((n) => ({ number: n + 1 })) }));
				const [gift] = giveBeside([{ place, what: 'Bakery', amount }], places);
				const parts = gift?.to.map((one) => one.amount ?? -1) ?? [];
				const pitches = places.flatMap((one) => one.pitches).length;
				expect(parts.length > 0).toBe(place <= pitches);
				if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
				expect(Math.max(0, ...parts) - Math.min(...parts, Math.max(0, ...parts))).toBeLessThanOrEqual(1);
			}),
		);
	});
});

test('a thing is given to all who are tied at its place, and to nobody where nobody is', () => {
	const places = [
		{ place: 1, pitches: [{ number: 4 }, { number: 2 }] },
		{ place: 3, pitches: [{ number: 1 }] },
	];
	const given = giveBeside(
		[1, 2, 3, 4].map((place) => ({ place, what: `Thing ${place}`, amount: null })),
		places,
	);
	const both = [
		{ number: 2, amount: null },
		{ number: 4, amount: null },
	];
	expect(given.map(({ to }) => to)).toEqual([both, both, [{ number: 1, amount: null }], []]);
	expect(giveBeside([{ place: 2, what: '', amount: 101 }], places)[0]?.to).toEqual([
		{ number: 2, amount: 51 },
		{ number: 4, amount: 50 },
	]);
});

test('a balance that does not balance throws', () => {
	expect(() => balanceOf({ income: 100, costs: 10, carriedOver: 0 }, [{ amount: 91, returned: false }])).toThrow();
});
