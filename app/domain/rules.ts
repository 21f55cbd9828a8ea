/** The rules of a dinner: public, and fixed when doors open. */

/** How ballots become a winner. `one vote` is the classic token. */
export type CountRule = 'criteria' | 'criteria with run-off' | 'one vote';
/** What happens to a tie that the ladder could not break. */
export type TieRule = 'shared' | 'drawn';
/** How the pot is split. Percentages are whole and sum to 100; prizes are in pence. */
export type PotRule =
	| { readonly kind: 'winner takes all' }
	| { readonly kind: 'shares'; readonly percent: readonly number[] }
	| { readonly kind: 'in proportion' }
	| { readonly kind: 'fixed prizes'; readonly pence: readonly number[] };
/** What the public sees of the scores once the dinner is published. */
export type Shown = 'winner' | 'ranking' | 'all scores';

export type Criterion = {
	/** Stable within a dinner: answers and scores hang on it. */
	readonly key: string;
	readonly name: string;
	/** One plain sentence fragment: "people decide together". */
	readonly sentence: string;
};
/** What a pitch is judged against: the gate ("must benefit the Birmingham community") and the criteria. */
export type Brief = { readonly gate: string; readonly criteria: readonly Criterion[] };

export type Rules = {
	readonly countRule: CountRule;
	readonly tieRule: TieRule;
	readonly potRule: PotRule;
	readonly shown: Shown;
};

/** Under this many counted ballots only winner, sum and turnout are ever shown: fewer are a signature. */
export const FEWEST_BALLOTS_TO_SHOW_SCORES = 20;

export const usualBrief = (place: string): Brief => ({
	gate: `A project must benefit the ${place} community.`,
	criteria: [
		{ key: 'democratic', name: 'Democratic', sentence: 'people decide together' },
		{ key: 'creative', name: 'Creative', sentence: 'a fresh way to do it' },
		{ key: 'sustainable', name: 'Sustainable', sentence: 'lasts, and wastes little' },
		{ key: 'inclusive', name: 'Inclusive', sentence: 'everyone can take part' },
	],
});

export const usualRules = (pitches: number): Rules => ({
	countRule: pitches > 5 ? 'one vote' : 'criteria',
	tieRule: 'shared',
	potRule: { kind: 'winner takes all' },
	shown: 'winner',
});
