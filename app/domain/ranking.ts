import type { PotRule, Rules } from './rules';
import type { Tally } from './tally';

/** Pitches that are level, ascending. */
type Level = readonly number[];

export type Step = 'head to head' | 'higher total' | 'most 5s';
export type TieAt = 'entry to the run-off' | 'the run-off' | 'the ranking';

/** A tie and how it was settled, for the reveal and the result page. */
export type Tie = {
	readonly at: TieAt;
	readonly tied: Level;
	/** `nothing`: they share the place, or all enter the run-off. */
	readonly brokenBy: Step | 'drawn' | 'nothing';
	/** What the step compared, in the order of `tied`: contests won, points, or 5s. Empty if drawn or not broken. */
	readonly figures: readonly number[];
	/** The resulting groups, best first. A group that is still tied has its own entry, next in the list. */
	readonly into: readonly Level[];
};

/** Standard competition ranking: after two firsts comes a third. */
export type Place = { readonly place: number; readonly pitches: Level };

/** Ballots that preferred one, the other, or neither. */
export type Match = {
	readonly pitches: readonly [number, number];
	readonly ballots: readonly [number, number];
	readonly even: number;
};
export type RunOff = {
	readonly finalists: readonly number[];
	readonly matches: readonly Match[];
	readonly winners: Level;
};

/** A final result. `no winner`: no ballot, or all zero; then every list is empty and the pot carries over. */
export type Settled = {
	readonly status: 'ranked' | 'no winner';
	readonly places: readonly Place[];
	/** Contenders without a point: they take no place and win nothing, so they change nothing for the others. */
	readonly unplaced: Level;
	/** In the order in which they were settled. */
	readonly ties: readonly Tie[];
	readonly runOff: RunOff | null;
};
/** Draw these, add the order to `draws`, and rank again. `place`: the tie's first place. `ties`: those settled so far. */
export type NeedsDraw = {
	readonly status: 'needs a draw';
	readonly at: TieAt;
	readonly place: number;
	readonly tied: Level;
	readonly ties: readonly Tie[];
};
export type Ranking = Settled | NeedsDraw;

const LADDER: readonly Step[] = ['head to head', 'most 5s'];
const RUN_OFF_LADDER: readonly Step[] = ['head to head', 'higher total', 'most 5s'];
const FINALISTS = 2;

/**
 * Whether the order of `count` tied pitches from `place` matters: it decides the winner, of whom there must be one, or who gets which of
 * two different prizes. `in proportion` pays by points, so only the winner is drawn.
 */
function matters(rule: PotRule, place: number, count: number): boolean {
	const prizes = rule.kind === 'shares' ? rule.percent : rule.kind === 'fixed prizes' ? rule.amounts : [];
	const stakes = Array.from({ length: count }, (_, at) => prizes[place - 1 + at] ?? 0);
	return place === 1 || new Set(stakes).size > 1;
}

/** The state of one ranking. `missing`: the first tie that needs a draw; the rest of that ranking is discarded. */
type Desk = {
	readonly tally: Tally;
	readonly drawn: boolean;
	readonly potRule: PotRule;
	readonly draws: readonly (readonly number[])[];
	readonly ties: Tie[];
	missing: NeedsDraw | null;
};

/**
 * Ranks the contenders by the published rules.
 *
 * A step of the ladder compares only the tied pitches. If it splits them, each part that is still level starts the ladder again; if not,
 * the next step is tried. A tie that no step breaks is shared or drawn. With the tie rule `drawn`, only ties that matter are drawn
 * (entry to the run-off, the winner, places with different prizes); others are shared. `draws` holds the whole order of each drawn
 * group; an order of any other group is ignored, so a draw never decides what the ballots decided.
 */
export function rank(
	tally: Tally,
	rules: Pick<Rules, 'countRule' | 'tieRule' | 'potRule'>,
	draws: readonly (readonly number[])[] = [],
): Ranking {
	const points = (pitch: number) => tally.totals[pitch] ?? 0;
	const unplaced = tally.contenders.filter((pitch) => points(pitch) === 0);
	const scored = tally.contenders.filter((pitch) => points(pitch) > 0);
	const desk: Desk = {
		tally,
		drawn: rules.tieRule === 'drawn',
		potRule: rules.potRule,
		draws,
		ties: [],
		missing: null,
	};
	const byTotal = levels(scored, points);
	const isRunOff = rules.countRule === 'criteria with run-off' && scored.length > 1;
	const { order, runOff } = isRunOff
		? holdRunOff(desk, byTotal)
		: { order: settleAll(desk, 'the ranking', byTotal, rules.countRule === 'one vote' ? [] : LADDER, 1), runOff: null };
	if (desk.missing) return desk.missing;
	const places = numbered(order);
	return { status: places.length > 0 ? 'ranked' : 'no winner', places, unplaced, ties: desk.ties, runOff };
}

/**
 * Fills two seats by total. A tie for them is settled by head to head, then most 5s. One that no step breaks is drawn, or, if ties are
 * shared, all tied pitches enter: then each meets each, most contests won decides, then higher total, then most 5s. The others follow the
 * finalists in the order of their totals.
 */
function holdRunOff(desk: Desk, byTotal: readonly Level[]): { order: Level[]; runOff: RunOff } {
	const { finalists, others } = seat(desk, byTotal, FINALISTS);
	const byWins = levels(finalists, figuresOf('head to head', desk.tally, finalists));
	const top = settleAll(desk, 'the run-off', byWins, RUN_OFF_LADDER, 1);
	const rest = settleAll(desk, 'the ranking', others, LADDER, 1 + finalists.length);
	const matches = finalists
		.flatMap((a, at) => finalists.slice(at + 1).map((b) => match(desk.tally, a, b)))
		.filter(({ ballots: [forA, forB] }) => !desk.tally.byHand || forA + forB > 0);
	return { order: [...top, ...rest], runOff: { finalists, matches, winners: top[0] ?? [] } };
}

function seat(desk: Desk, groups: readonly Level[], seats: number): { finalists: Level; others: readonly Level[] } {
	const [group, ...after] = groups;
	if (!group || seats <= 0) return { finalists: [], others: groups };
	if (group.length > seats) {
		const at = 'entry to the run-off';
		const parts = climb(desk, at, group, LADDER) ?? drawOrShare(desk, at, group, 1 + FINALISTS - seats, true);
		if (parts.length > 1) return seat(desk, [...parts, ...after], seats);
	}
	const next = seat(desk, after, seats - group.length);
	return { finalists: [...group, ...next.finalists], others: next.others };
}

const settleAll = (desk: Desk, at: TieAt, groups: readonly Level[], ladder: readonly Step[], from: number): Level[] =>
	numbered(groups, from).flatMap(({ place, pitches }) => settle(desk, at, pitches, ladder, place));

function settle(desk: Desk, at: TieAt, group: Level, ladder: readonly Step[], place: number): Level[] {
	if (group.length < 2) return [group];
	const parts = climb(desk, at, group, ladder);
	return parts
		? settleAll(desk, at, parts, ladder, place)
		: drawOrShare(desk, at, group, place, matters(desk.potRule, place, group.length));
}

/** The parts of the group by the first step that splits it; null if none does. */
function climb(desk: Desk, at: TieAt, tied: Level, ladder: readonly Step[]): Level[] | null {
	for (const step of ladder) {
		// A count by hand knows head to head in a run-off at most.
		if (step === 'head to head' && desk.tally.byHand && at !== 'the run-off') continue;
		const figure = figuresOf(step, desk.tally, tied);
		const into = levels(tied, figure);
		if (into.length < 2) continue;
		desk.ties.push({ at, tied, brokenBy: step, figures: tied.map(figure), into });
		return into;
	}
	return null;
}

function drawOrShare(desk: Desk, at: TieAt, tied: Level, place: number, decides: boolean): Level[] {
	const order = desk.drawn && decides ? desk.draws.find((draw) => isOrderOf(tied, draw)) : undefined;
	if (desk.drawn && decides && !order) {
		desk.missing ??= { status: 'needs a draw', at, place, tied, ties: [...desk.ties] };
	}
	const into = order ? order.map((pitch) => [pitch]) : [tied];
	desk.ties.push({ at, tied, brokenBy: order ? 'drawn' : 'nothing', figures: [], into });
	return into;
}

const isOrderOf = (tied: Level, draw: readonly number[]): boolean =>
	draw.length === tied.length && tied.every((pitch) => draw.includes(pitch));

function figuresOf(step: Step, tally: Tally, tied: Level): (pitch: number) => number {
	if (step === 'higher total') return (pitch) => tally.totals[pitch] ?? 0;
	if (step === 'most 5s') return (pitch) => tally.fives[pitch] ?? 0;
	return (pitch) => tied.filter((other) => preferring(tally, pitch, other) > preferring(tally, other, pitch)).length;
}

const preferring = (tally: Tally, pitch: number, other: number): number => tally.headToHead[pitch]?.[other] ?? 0;

function match(tally: Tally, a: number, b: number): Match {
	const ballots = [preferring(tally, a, b), preferring(tally, b, a)] as const;
	return { pitches: [a, b], ballots, even: tally.ballots - ballots[0] - ballots[1] };
}

/** Groups of equal figures, highest first. */
function levels(pitches: Level, figure: (pitch: number) => number): Level[] {
	const figures = [...new Set(pitches.map(figure))].sort((a, b) => b - a);
	return figures.map((value) => pitches.filter((pitch) => figure(pitch) === value).sort((a, b) => a - b));
}

/** Numbers the groups' places: each begins after all pitches before it. */
function numbered(groups: readonly Level[], from = 1): Place[] {
	let place = from;
	return groups.map((pitches) => {
		const here = { place, pitches };
		place += pitches.length;
		return here;
	});
}
