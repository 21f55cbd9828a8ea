/**
 * STAR voting is `criteria with run-off` with one criterion, so published STAR elections check our count from outside: totals, head to
 * head, the ladder of tie breaks, and the winner or the tie that nothing breaks. `star-elections.json` names their source. Three rules
 * differ, and ours are the law:
 *
 * - Head to head among three or more: starvote adds up the ballots that preferred a candidate over all contests; we count contests won,
 *   so that a big win does not outweigh two small ones. Between two candidates both give the same.
 * - An unbreakable tie ends a starvote election. Ours is shared or drawn. A shared tie for entry lets all of the tied into the run-off,
 *   where the same figures are level again.
 * - starvote lists level finalists as first and second. Such a tie decides nothing, and we report none.
 */
import { describe, expect, test } from 'vitest';
import { checkBallot, type Shape } from '../../app/domain/ballot';
import { rank } from '../../app/domain/ranking';
import type { Rules } from '../../app/domain/rules';
import { type Tally, tally } from '../../app/domain/tally';
import vectors from './star-elections.json';

type Figures = Readonly<Record<string, number>>;
type Election = {
	readonly name: string;
	readonly candidates: readonly string[];
	/** A score for each candidate, 0 to 5; null is a blank. */
	readonly ballots: readonly { readonly times: number; readonly scores: readonly (number | null)[] }[];
	readonly published: {
		readonly ballots: number;
		readonly totals?: Figures;
		readonly entryPreferences?: Figures;
		readonly entryFives?: Figures;
		readonly entryUnbreakable?: boolean;
		readonly runOff?: Figures;
		readonly runOffTotals?: Figures;
		readonly runOffFives?: Figures;
		readonly runOffUnbreakable?: boolean;
		readonly winner?: string;
		readonly unbreakableTie?: readonly string[];
	};
};
const elections = vectors.elections as unknown as readonly Election[];

const rules = (tieRule: Rules['tieRule']) => ({
	countRule: 'criteria with run-off' as const,
	tieRule,
	potRule: { kind: 'winner takes all' as const },
});

function count({ candidates, ballots }: Election): Tally {
	const shape: Shape = { countRule: 'criteria with run-off', pitches: candidates.length, criteria: 1 };
	const checked = ballots.flatMap(({ times, scores }) => {
		const ballot = checkBallot(shape, scores);
		if (!ballot.ok) throw new Error(ballot.code);
		return Array.from({ length: times }, () => ballot.value);
	});
	return tally(shape, checked);
}

/** The candidates that the figures name, by index, without "No Preference". */
const namedIn = (figures: Figures | undefined, candidates: readonly string[]): number[] =>
	candidates.flatMap((name, pitch) => (figures && name in figures ? [pitch] : []));

/** Compares each published figure of a candidate with ours. */
function expectSame(
	figures: Figures | undefined,
	candidates: readonly string[],
	ours: (pitch: number) => number,
): void {
	for (const pitch of namedIn(figures, candidates)) {
		const name = candidates[pitch] ?? '';
		expect([name, ours(pitch)]).toEqual([name, figures?.[name]]);
	}
}

const ballotsPreferring = (counted: Tally, pitch: number, among: readonly number[]): number =>
	among.reduce((sum, other) => sum + (counted.headToHead[pitch]?.[other] ?? 0), 0);

test('the file holds elections with a winner, and elections with a tie that nothing breaks', () => {
	expect(elections.length).toBeGreaterThanOrEqual(8);
	for (const { published } of elections) {
		expect(published.winner === undefined).toBe(published.unbreakableTie !== undefined);
	}
	expect(new Set(elections.map(({ published }) => published.winner === undefined)).size).toBe(2);
});

describe.each(elections)('$name', (election) => {
	const { candidates, published } = election;
	const counted = count(election);
	const ranking = rank(counted, rules('shared'));
	if (ranking.status === 'needs a draw') throw new Error('a shared tie asked for a draw');

	test('as many ballots, and the same totals', () => {
		expect(counted.ballots).toBe(published.ballots);
		expectSame(published.totals, candidates, (pitch) => counted.totals[pitch] ?? 0);
		if (candidates.length > 1) expect(namedIn(published.totals, candidates)).toHaveLength(candidates.length);
	});

	test('the same ladder for a tie on entry', () => {
		const tied = namedIn(published.entryPreferences, candidates);
		expectSame(published.entryPreferences, candidates, (pitch) => ballotsPreferring(counted, pitch, tied));
		expectSame(published.entryFives, candidates, (pitch) => counted.fives[pitch] ?? 0);

		const ours = ranking.ties.filter(({ at }) => at === 'entry to the run-off');
		if (!published.entryPreferences) return expect(ours).toEqual([]);
		const broken = published.entryUnbreakable ? 'nothing' : published.entryFives ? 'most 5s' : 'head to head';
		expect(ours.map(({ tied, brokenBy }) => [tied, brokenBy])).toEqual([[tied, broken]]);
	});

	test('the same finalists, and the same run-off, ballot for ballot', () => {
		// The election ends before a run-off with one candidate, and with an unbreakable tie for entry.
		if (!published.runOff) return expect(candidates.length === 1 || published.entryUnbreakable).toBe(true);
		const finalists = namedIn(published.runOff, candidates);
		expect([...(ranking.runOff?.finalists ?? [])].sort()).toEqual(finalists);
		expectSame(published.runOff, candidates, (pitch) => ballotsPreferring(counted, pitch, finalists));
		expect(ranking.runOff?.matches.map(({ even }) => even)).toEqual([published.runOff?.['No Preference']]);
	});

	test('the same ladder for a tied run-off', () => {
		expectSame(published.runOffTotals, candidates, (pitch) => counted.totals[pitch] ?? 0);
		expectSame(published.runOffFives, candidates, (pitch) => counted.fives[pitch] ?? 0);
		const broken = published.runOffUnbreakable ? 'nothing' : published.runOffFives ? 'most 5s' : 'higher total';
		const ours = ranking.ties.filter(({ at }) => at === 'the run-off');
		// An unbreakable tie for entry is shared here, so it comes again in our run-off. starvote stops before it.
		const again = published.entryUnbreakable ? ['nothing'] : [];
		expect(ours.map(({ brokenBy }) => brokenBy)).toEqual(published.runOffTotals ? [broken] : again);
	});

	test('the same winner, or the same tie that nothing breaks', () => {
		const first = ranking.places[0]?.pitches.map((pitch) => candidates[pitch]);
		const drawn = rank(counted, rules('drawn'));
		const { unbreakableTie, winner } = published;
		expect(first).toEqual(unbreakableTie ?? [winner]);
		if (!unbreakableTie) return expect(drawn).toEqual(ranking);
		expect(drawn).toMatchObject({
			status: 'needs a draw',
			tied: unbreakableTie.map((name) => candidates.indexOf(name)),
		});
	});
});
