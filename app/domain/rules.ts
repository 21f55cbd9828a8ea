/** The rules of a dinner: public, and fixed when doors open. */

/** How ballots decide the winner. `one vote` is the classic token. */
export type CountRule = 'criteria' | 'criteria with run-off' | 'one vote';
/** What happens to a tie that the ladder does not break. */
export type TieRule = 'shared' | 'drawn';
/** How the pot is split. Percentages are whole and sum to 100; prizes are in minor units. */
export type PotRule =
	| { readonly kind: 'winner takes all' }
	| { readonly kind: 'shares'; readonly percent: readonly number[] }
	| { readonly kind: 'in proportion' }
	| { readonly kind: 'fixed prizes'; readonly amounts: readonly number[] };
/** What the public sees of the scores once the dinner is published. */
export type Shown = 'winner' | 'ranking' | 'all scores';

/** One is for a group of one person, who certifies alone; the result says so. */
export type Signatures = 1 | 2;

export type Criterion = {
	/** Stable within a dinner, because answers and scores refer to it. */
	readonly key: string;
	readonly name: string;
	/** A plain question, read after the name: "do people decide together?" */
	readonly sentence: string;
};
/** A criterion as a page says it. `lang`: of its words, where they are not in the page's language. */
export type SaidCriterion = Criterion & { readonly lang?: string };
/** A brief as a page says it. `gateLang`: of the gate, where it is not in the page's language. */
export type SaidBrief = {
	readonly gate: string;
	readonly gateLang?: string;
	readonly criteria: readonly SaidCriterion[];
	/** A brief as it is stored is none that is said: `briefIn` makes it one. */
	readonly texts?: never;
	readonly language?: never;
};
export type CriterionWords = Pick<Criterion, 'name' | 'sentence'>;
/** What a pitch is judged against: the gate ("must benefit the Birmingham community") and the criteria. */
export type Brief = {
	readonly gate: string;
	readonly criteria: readonly Criterion[];
	/** In which gate and criteria are written, as a tag. English where it is not said. */
	readonly language?: string;
	/** The criteria in other languages, where the group wrote them: by language, then by the criterion's key. */
	readonly texts?: Readonly<Record<string, Readonly<Record<string, CriterionWords>>>>;
};

export type Rules = {
	readonly countRule: CountRule;
	readonly tieRule: TieRule;
	readonly potRule: PotRule;
	readonly shown: Shown;
	/** Prizes that are not money, from the first place down; empty text where a place has none. */
	readonly prizes: readonly string[];
	/** How many people sign the count sheet before the count is opened. */
	readonly signatures: Signatures;
};

/** With fewer counted ballots only winner, sum and turnout are shown, because scores could identify a guest. */
export const FEWEST_BALLOTS_TO_SHOW_SCORES = 20;

export const usualBrief = (place: string): Brief => ({
	gate: `A project must benefit the ${place} community.`,
	criteria: [
		{ key: 'democratic', name: 'Democratic', sentence: 'do people decide together?' },
		{ key: 'creative', name: 'Creative', sentence: 'is it a fresh way to do it?' },
		{ key: 'sustainable', name: 'Sustainable', sentence: 'does it last, and waste little?' },
		{ key: 'inclusive', name: 'Inclusive', sentence: 'can everyone take part?' },
	],
});

export const usualRules = (pitches: number): Rules => ({
	countRule: pitches > 5 ? 'one vote' : 'criteria',
	tieRule: 'shared',
	potRule: { kind: 'winner takes all' },
	shown: 'winner',
	prizes: [],
	signatures: 2,
});
