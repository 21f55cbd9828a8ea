import { columns, type Shape } from './ballot';
import { rank } from './ranking';
import type { Rules } from './rules';
import type { Tally } from './tally';

/** A count by hand, for an evening on which everything else failed. Pitches and criteria count from 0. */
export type HandCount = {
	/** Slips that were counted: the turnout. */
	readonly slips: number;
	/** [pitch][criterion][score from 0 to 5] how many slips gave it. With one vote the votes are the 1s. */
	readonly counts: readonly (readonly (readonly number[])[])[];
	/** A run-off by a show of slips: how many put the one above the other. Null if none was held. */
	readonly runOff: { readonly pitches: readonly [number, number]; readonly slips: readonly [number, number] } | null;
};

export type HandCountProblem =
	| { readonly kind: 'too many scores'; readonly pitch: number; readonly criterion: number; readonly sum: number }
	| { readonly kind: 'too many votes'; readonly sum: number }
	/** A run-off needs the slips of these two held up: head to head cannot be read from sums. */
	| { readonly kind: 'run-off needed'; readonly pitches: readonly [number, number] }
	| { readonly kind: 'too many in the run-off'; readonly sum: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * The tally of a count by hand. Sums say nothing of head to head, so that every step that asks for it falls through to the next; only a run-off's own
 * two pitches were compared, by a show of slips.
 */
export function tallyByHand(shape: Shape, { slips, counts, runOff }: HandCount, absent: ReadonlySet<number>): Tally {
	const range = Array.from({ length: shape.pitches }, (_, pitch) => pitch);
	const here = range.map((pitch) =>
		Array.from({ length: columns(shape) }, (_, criterion) =>
			Array.from({ length: 6 }, (_, score) => (absent.has(pitch) ? 0 : (counts[pitch]?.[criterion]?.[score] ?? 0))),
		),
	);
	const byCriterion = here.map((row) => row.map((scores) => sum(scores.map((count, score) => count * score))));
	const over = (a: number, b: number): number => {
		const [first, second] = runOff?.pitches ?? [];
		if (a === first && b === second) return runOff?.slips[0] ?? 0;
		return a === second && b === first ? (runOff?.slips[1] ?? 0) : 0;
	};
	return {
		byHand: true,
		ballots: slips,
		contenders: range.filter((pitch) => !absent.has(pitch)),
		totals: byCriterion.map(sum),
		byCriterion,
		counts: here,
		fives: here.map((row) => sum(row.map((scores) => scores[5] ?? 0))),
		headToHead: range.map((a) => range.map((b) => over(a, b))),
	};
}

/** The two pitches of a run-off, if totals and most 5s alone decide who they are; null otherwise, and then the higher total wins. */
export function finalistsByHand(tally: Tally, rules: Pick<Rules, 'countRule' | 'tieRule'>): [number, number] | null {
	if (rules.countRule !== 'criteria with run-off') return null;
	const ranking = rank(tally, { ...rules, potRule: { kind: 'winner takes all' } });
	// A draw for the winner comes after the run-off; one for a seat in it comes before, and then the pair is not known yet.
	const finalists = ranking.status === 'needs a draw' ? rankShared(tally) : (ranking.runOff?.finalists ?? []);
	const [a, b] = [...finalists].sort((one, other) => one - other);
	return finalists.length === 2 && a !== undefined && b !== undefined ? [a, b] : null;
}

function rankShared(tally: Tally): readonly number[] {
	const shared = rank(tally, {
		countRule: 'criteria with run-off',
		tieRule: 'shared',
		potRule: { kind: 'winner takes all' },
	});
	return shared.status === 'needs a draw' ? [] : (shared.runOff?.finalists ?? []);
}

/** What is wrong with a count by hand: no criterion of a pitch has more scores than there are slips. */
export function problemsByHand(
	shape: Shape,
	hand: HandCount,
	absent: ReadonlySet<number>,
	rules: Pick<Rules, 'countRule' | 'tieRule'>,
): HandCountProblem[] {
	const problems: HandCountProblem[] = [];
	if (shape.countRule === 'one vote') {
		const votes = sum(hand.counts.map((row) => row[0]?.[1] ?? 0));
		if (votes > hand.slips) problems.push({ kind: 'too many votes', sum: votes });
	}
	for (const [pitch, row] of hand.counts.entries()) {
		if (shape.countRule === 'one vote') break;
		for (const [criterion, scores] of row.entries())
			if (sum(scores) > hand.slips) problems.push({ kind: 'too many scores', pitch, criterion, sum: sum(scores) });
	}
	if (problems.length > 0) return problems;
	const finalists = finalistsByHand(tallyByHand(shape, { ...hand, runOff: null }, absent), rules);
	if (!finalists) return [];
	const { runOff } = hand;
	if (runOff?.pitches.join() !== finalists.join()) return [{ kind: 'run-off needed', pitches: finalists }];
	const shown = sum(runOff.slips);
	return shown > hand.slips ? [{ kind: 'too many in the run-off', sum: shown }] : [];
}
