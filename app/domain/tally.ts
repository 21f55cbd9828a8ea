import { type Ballot, columns, hasScore, SCORES, type Score, type Shape } from './ballot';

/**
 * The counted scores, from which ranking, awards and public page are made. Sums indexed by pitch and criterion (from 0), never whole
 * ballots, because sixteen scores could identify a guest.
 */
export type Tally = {
	/** Ballots with at least one score: the turnout. */
	readonly ballots: number;
	/** The pitches that presented, ascending. A no-show's rows below are all 0. */
	readonly contenders: readonly number[];
	/** [pitch] the sum of its scores. A blank adds 0. */
	readonly totals: readonly number[];
	/** [pitch][criterion] */
	readonly byCriterion: readonly (readonly number[])[];
	/** [pitch][criterion][score] the number of ballots with it. Blanks are the difference to `ballots`. */
	readonly counts: readonly (readonly (readonly number[])[])[];
	/** [pitch] the number of its 5s, over all criteria. */
	readonly fives: readonly number[];
	/** Counted by hand, from sums: head to head is not known, but for two pitches of a run-off. */
	readonly byHand?: true;
	/** [a][b] the ballots that gave a a higher sum than b. a beats b if it is more than [b][a]. */
	readonly headToHead: readonly (readonly number[])[];
};

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A flat array of counters: fast in the loop, cut into rows at the end. */
function counters(size: number) {
	const cells = new Float64Array(size);
	return {
		add: (at: number) => {
			cells[at] = (cells[at] ?? 0) + 1;
		},
		row: (row: number, width: number): number[] => Array.from(cells.subarray(row * width, (row + 1) * width)),
	};
}

/**
 * Counts the ballots, for the count, a recount and every test. It only adds, so the order of the ballots does not matter. `absent`: the
 * pitches that did not present. Throws on a ballot that `checkBallot` refuses, because no result is better than a wrong one.
 */
export function tally(shape: Shape, ballots: Iterable<Ballot>, absent: ReadonlySet<number> = new Set()): Tally {
	const { pitches } = shape;
	const width = columns(shape);
	const contenders = range(pitches).filter((pitch) => !absent.has(pitch));
	const given = counters(pitches * width * SCORES.length);
	const preferred = counters(pitches * pitches);
	const sums = new Array<number>(pitches).fill(0);
	let turnout = 0;

	for (const ballot of ballots) {
		if (ballot.length !== pitches * width) throw new RangeError('A ballot of another shape reached the tally.');
		if (hasScore(ballot)) turnout++;
		for (const pitch of contenders) sums[pitch] = addScores(given.add, ballot, pitch * width, width);
		for (const a of contenders) {
			const sumOfA = sums[a] ?? 0;
			for (const b of contenders) if (sumOfA > (sums[b] ?? 0)) preferred.add(a * pitches + b);
		}
	}

	const counts = range(pitches).map((pitch) =>
		range(width).map((criterion) => given.row(pitch * width + criterion, SCORES.length)),
	);
	const byCriterion = counts.map((row) => row.map((count) => sum(SCORES.map((score) => score * (count[score] ?? 0)))));
	return {
		ballots: turnout,
		contenders,
		totals: byCriterion.map(sum),
		byCriterion,
		counts,
		fives: counts.map((row) => sum(row.map((count) => count[5] ?? 0))),
		headToHead: range(pitches).map((pitch) => preferred.row(pitch, pitches)),
	};
}

/** Adds one pitch's scores on one ballot, and returns their sum. */
function addScores(add: (at: number) => void, ballot: Ballot, from: number, width: number): number {
	let points = 0;
	for (let at = from; at < from + width; at++) {
		const score: Score | null | undefined = ballot[at];
		if (score === null) continue;
		if (score === undefined || !SCORES.includes(score)) throw new RangeError('A score out of range reached the tally.');
		add(at * SCORES.length + score);
		points += score;
	}
	return points;
}
