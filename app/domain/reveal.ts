import { FEWEST_BALLOTS_TO_SHOW_SCORES, type Shown } from './rules';

/** A place of the ranking; several pitches if tied. */
export type ResultPlace = {
	readonly place: number;
	readonly pitches: readonly { readonly number: number; readonly title: string }[];
	readonly total: number;
};
/** The result, once the pot is awarded. Sums in minor units. */
export type Result = {
	readonly ballots: number;
	readonly issued: number;
	readonly potAmount: number;
	readonly carriedOverAmount: number;
	readonly places: readonly ResultPlace[];
	readonly awards: readonly {
		readonly number: number;
		readonly title: string;
		readonly place: number;
		readonly amount: number;
	}[];
	/** How the draw for first place was made, if there was one. */
	readonly drawn: 'hat' | 'software' | null;
	/** Numbers of the pitches in that draw. */
	readonly tied: readonly number[];
};

export type RevealStep =
	| { readonly kind: 'turnout'; readonly voted: number; readonly issued: number }
	| { readonly kind: 'pot'; readonly amount: number }
	| {
			readonly kind: 'place';
			readonly place: number;
			readonly titles: readonly string[];
			readonly total: number | null;
			/** Each one's award in minor units; empty if the place is not paid. */
			readonly amounts: readonly number[];
	  }
	| {
			/** A tie for first place, which was drawn. Names nobody unless the rules show a ranking. */
			readonly kind: 'tie';
			readonly titles: readonly string[];
			/** None yet. */
			readonly amounts: readonly [];
			readonly drawn: 'hat' | 'software';
	  }
	| {
			readonly kind: 'winner';
			readonly titles: readonly string[];
			readonly amounts: readonly number[];
			readonly drawn: 'hat' | 'software' | null;
	  }
	| { readonly kind: 'carried over'; readonly amount: number };

/** What may be shown of the scores: only the winner if few people voted, because scores could identify a guest. */
export const shownFor = (shown: Shown, ballots: number): Shown =>
	ballots < FEWEST_BALLOTS_TO_SHOW_SCORES ? 'winner' : shown;

/** A step, and the numbers of the pitches that it names, in the order of its titles. Phones get the step alone, which is smaller. */
export type NumberedStep = { readonly step: RevealStep; readonly numbers: readonly number[] };

/** The steps of the announcement; the last names the winner. A pitch without an award is named only if the rules show a ranking. */
export const revealSteps = (shown: Shown, result: Result): RevealStep[] =>
	numberedSteps(shown, result).map(({ step }) => step);

export function numberedSteps(shown: Shown, result: Result): NumberedStep[] {
	const steps: NumberedStep[] = [
		{ step: { kind: 'turnout', voted: result.ballots, issued: result.issued }, numbers: [] },
		{ step: { kind: 'pot', amount: result.potAmount }, numbers: [] },
	];
	const [winner, ...others] = result.places;
	if (!winner) {
		return [...steps, { step: { kind: 'carried over', amount: result.carriedOverAmount }, numbers: [] }];
	}
	const visible = shownFor(shown, result.ballots);
	for (const { place, pitches, total } of others.toReversed()) {
		const paid = pitches.flatMap(({ number }) => result.awards.filter((award) => award.number === number));
		// Every award is announced, whatever the rules show of scores.
		if (visible === 'winner' && paid.length === 0) continue;
		const named = visible === 'winner' ? paid : pitches;
		const amounts =
			paid.length > 0 ? named.map(({ number }) => paid.find((award) => award.number === number)?.amount ?? 0) : [];
		steps.push({
			step: {
				kind: 'place',
				place,
				titles: named.map(({ title }) => title),
				total: visible === 'all scores' ? total : null,
				amounts,
			},
			numbers: named.map(({ number }) => number),
		});
	}
	const tie = tieStep(visible, result);
	if (tie) {
		// Before anybody who tied is named, because who is named second is not drawn.
		const first = steps.findIndex(({ numbers }) => numbers.some((number) => result.tied.includes(number)));
		steps.splice(first < 0 ? steps.length : first, 0, tie);
	}
	// A pot of £0, or too few pennies for a tie, leaves a winner without an award.
	const amounts = winner.pitches.map(
		({ number }) => result.awards.find((award) => award.number === number)?.amount ?? 0,
	);
	const titles = winner.pitches.map((p) => p.title);
	return [
		...steps,
		{ step: { kind: 'winner', titles, amounts, drawn: result.drawn }, numbers: winner.pitches.map((p) => p.number) },
	];
}

function tieStep(visible: Shown, { drawn, tied, places }: Result): NumberedStep | null {
	if (!drawn) return null;
	if (visible === 'winner') return { step: { kind: 'tie', titles: [], amounts: [], drawn }, numbers: [] };
	const named = places.flatMap(({ pitches }) => pitches).filter(({ number }) => tied.includes(number));
	// By number, because the order of the places tells who was drawn.
	const pitches = named.toSorted((a, b) => a.number - b.number);
	return {
		step: { kind: 'tie', titles: pitches.map(({ title }) => title), amounts: [], drawn },
		numbers: pitches.map(({ number }) => number),
	};
}

/** The number of the last step. A step is shown while its index is at most `revealStep`. */
export const lastRevealStep = ({ shown, result }: { readonly shown: Shown; readonly result: Result | null }): number =>
	result ? revealSteps(shown, result).length - 1 : 0;
