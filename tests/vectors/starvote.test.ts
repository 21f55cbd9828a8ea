/**
 * STAR voting is `criteria with run-off` with one criterion, so published STAR elections check our count from outside:
 * totals, head to head, the ladder, and the winner or the tie that nothing breaks. github.com/larryhastings/starvote,
 * MIT. Where its rules and ours are not the same, ours are the law, and the tests below say where:
 *
 * - Head to head among three or more: it adds up the ballots that preferred a candidate over all contests; we count
 *   contests won, so that a big win does not outweigh two small ones. Among two it is the same thing.
 * - Its unbreakable tie ends the election. With us it is shared or drawn. A tie for a seat in the run-off that is
 *   shared lets all of it in; that gives the same tied pitches here, as the same figures are then level again.
 * - It lists level finalists as first and second. Such a tie decides nothing, and we report none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Ballot, checkBallot, type Shape } from '../../app/domain/ballot';
import type { Rules } from '../../app/domain/rules';
import { type Tally, tally } from '../../app/domain/tally';
import { rank } from '../../app/domain/ties';

const folder = new URL('../../../shared/vectors/starvote/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('Skipped: no starvote elections in ../shared/vectors.');

const elections = present
	? readdirSync(folder)
			.filter((name) => name.endsWith('.starvote'))
			.map((name) => name.replace('.starvote', ''))
	: [];
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

const rules = (tieRule: Rules['tieRule']) => ({
	countRule: 'criteria with run-off' as const,
	tieRule,
	potRule: { kind: 'winner takes all' as const },
});

/** A ballot is a run of "Name = score" lines; a blank line ends it; "3 ballots:" repeats only the one that follows. */
function readElection(text: string): { names: string[]; shape: Shape; ballots: Ballot[] } {
	const names: string[] = [];
	const read: Map<string, number>[] = [];
	let times = 1;
	let scores = new Map<string, number>();
	const end = () => {
		if (scores.size === 0) return;
		for (let time = 0; time < times; time++) read.push(scores);
		scores = new Map();
		times = 1;
	};
	const [, body = ''] = text.split('[ballots]');
	for (const line of body.split('\n').map((one) => one.trim())) {
		const [, count] = /^(\d+) ballots:$/.exec(line) ?? [];
		const [, name, score] = /^([^#=]+?) = (\d+)$/.exec(line) ?? [];
		if (line === '' || count) end();
		if (count) times = Number(count);
		if (name && score) {
			if (!names.includes(name)) names.push(name);
			scores.set(name, Number(score));
		}
	}
	end();
	const shape: Shape = { countRule: 'criteria with run-off', pitches: names.length, criteria: 1 };
	const ballots = read.map((one) => {
		const checked = checkBallot(
			shape,
			names.map((name) => one.get(name) ?? null),
		);
		if (!checked.ok) throw new Error(checked.code);
		return checked.value;
	});
	return { names, shape, ballots };
}

type Published = {
	readonly ballots: number;
	/** "Scoring Round: First tiebreaker" → its lines. */
	readonly sections: ReadonlyMap<string, readonly string[]>;
};

function readResult(text: string): Published {
	const sections = new Map<string, string[]>();
	let current: string[] = [];
	for (const line of text.split('\n').map((one) => one.trim())) {
		const [, heading] = /^\[STAR Voting(?:: )?(.*)\]$/.exec(line) ?? [];
		if (heading === undefined) current.push(line);
		else {
			current = [];
			sections.set(heading, current);
		}
	}
	const [, ballots] = /Tabulating (\d+) ballots/.exec(text) ?? [];
	return { ballots: Number(ballots), sections };
}

/** "Purple Space Fabric -- 38 (average 4+2/9) -- First place" → Purple Space Fabric: 38. */
function figures(lines: readonly string[] | undefined): Map<string, number> | null {
	if (!lines) return null;
	const found = lines.flatMap((line) => {
		const [, name, figure] = /^(.+?)\s+--\s+(\d+)/.exec(line) ?? [];
		return name && figure ? [[name, Number(figure)] as const] : [];
	});
	return new Map(found);
}

/** Compares what was published about each candidate (and not "No Preference") with a figure of ours. */
function agree(published: Map<string, number> | null, names: string[], ours: (pitch: number) => number): void {
	for (const [name, figure] of published ?? []) {
		if (name !== 'No Preference') expect([name, ours(names.indexOf(name))]).toEqual([name, figure]);
	}
}

const namedIn = (line: string | undefined, names: string[]) =>
	names.flatMap((name, pitch) => (line?.includes(name) ? [pitch] : []));

const ballotsPreferring = (counted: Tally, pitch: number, among: readonly number[]) =>
	among.reduce((sum, other) => sum + (counted.headToHead[pitch]?.[other] ?? 0), 0);

describe.skipIf(!present)('published STAR elections', () => {
	test('the elections are there', () => {
		expect(elections.length).toBeGreaterThanOrEqual(8);
	});

	describe.each(elections)('%s', (election) => {
		const { names, shape, ballots } = readElection(read(`${election}.starvote`));
		const { sections, ballots: tabulated } = readResult(read(`${election}.txt`));
		const counted = tally(shape, ballots);
		const ranking = rank(counted, rules('shared'));
		if (ranking.status === 'needs a draw') throw new Error('a shared tie asked for a draw');

		test('as many ballots, and the same totals', () => {
			expect(counted.ballots).toBe(tabulated);
			const totals = figures(sections.get('Scoring Round'));
			agree(totals, names, (pitch) => counted.totals[pitch] ?? 0);
			if (names.length > 1) expect(totals?.size).toBe(names.length);
		});

		test('the same ladder for a tie on entry', () => {
			const first = figures(sections.get('Scoring Round: First tiebreaker'));
			const tied = names.flatMap((name, pitch) => (first?.has(name) ? [pitch] : []));
			agree(first, names, (pitch) => ballotsPreferring(counted, pitch, tied));
			const second = sections.get('Scoring Round: Second tiebreaker');
			agree(figures(second), names, (pitch) => counted.fives[pitch] ?? 0);

			const ours = ranking.ties.filter(({ at }) => at === 'entry to the run-off');
			if (!first) return expect(ours).toEqual([]);
			const broken = sections.has('Scoring Round: Unbreakable Tie') ? 'nothing' : second ? 'most 5s' : 'head to head';
			expect(ours.map(({ tied, brokenBy }) => [tied, brokenBy])).toEqual([[tied, broken]]);
		});

		test('the same finalists, and the same run-off, ballot for ballot', () => {
			const final = figures(sections.get('Automatic Runoff Round'));
			if (!final) return;
			const finalists = names.flatMap((name, pitch) => (final.has(name) ? [pitch] : []));
			expect([...(ranking.runOff?.finalists ?? [])].sort()).toEqual(finalists);
			agree(final, names, (pitch) => ballotsPreferring(counted, pitch, finalists));
			expect(ranking.runOff?.matches.map(({ even }) => even)).toEqual([final.get('No Preference')]);
		});

		test('the same ladder for a tied run-off', () => {
			const first = figures(sections.get('Automatic Runoff Round: First tiebreaker'));
			const second = figures(sections.get('Automatic Runoff Round: Second tiebreaker'));
			agree(first, names, (pitch) => counted.totals[pitch] ?? 0);
			agree(second, names, (pitch) => counted.fives[pitch] ?? 0);
			const unbreakable = sections.has('Automatic Runoff Round: Unbreakable Tie');
			const broken = unbreakable ? 'nothing' : second ? 'most 5s' : 'higher total';
			const ours = ranking.ties.filter(({ at }) => at === 'the run-off');
			// A tie for entry that nothing broke is shared, so it comes again in our run-off: starvote stops before.
			const again = sections.has('Scoring Round: Unbreakable Tie') ? ['nothing'] : [];
			expect(ours.map(({ brokenBy }) => brokenBy)).toEqual(first ? [broken] : again);
		});

		test('the same winner, or the same tie that nothing breaks', () => {
			const [winner] = sections.get('Winner') ?? [];
			const [unbreakable] = [...sections].flatMap(([name, lines]) => (name.endsWith('Unbreakable Tie') ? lines : []));
			expect(winner === undefined).toBe(unbreakable !== undefined);
			const drawn = rank(counted, rules('drawn'));
			if (unbreakable) {
				const tied = namedIn(unbreakable, names);
				expect(ranking.places[0]?.pitches).toEqual(tied);
				expect(drawn).toMatchObject({ status: 'needs a draw', tied });
				return;
			}
			// The one with a single candidate prints "A" for Amy: the first letter of the only name, not the name.
			const name = election === 'only_one_candidate_star' && winner === 'A' ? 'Amy' : winner;
			expect(ranking.places[0]?.pitches.map((pitch) => names[pitch])).toEqual([name]);
			expect(drawn).toEqual(ranking);
		});
	});
});
