import type { ChainHeads } from './public-chain';

/** The count sheet: what the system says beside what hands counted. It holds numbers of papers and slips, and no score. */

/** What hands counted. `papers`, `heads`: null if nobody counted them. */
export type Hands = {
	/** Slips in the box with something on them: those entered, those that cannot be read, those whose guest voted on a phone. */
	readonly written: number;
	readonly unwritten: number;
	/** Slips in the box of papers that were replaced. */
	readonly replaced: number;
	/** Papers handed out, by the last number of each stack. */
	readonly papers: number | null;
	readonly heads: number | null;
};

/**
 * Slips that were typed in. `entered` is all of them: those that count, and `blank`, `setAside` and `unreadable` ones. `unwritten`: the pile of
 * those without a mark, set aside or not. `partly`: of those that count, the ones with a square that could not be read. `twice`: typed in by a
 * second person too; `differ`: those where the two differed, `settled` or not.
 */
export type SlipFigures = {
	readonly [name in
		| 'entered'
		| 'blank'
		| 'setAside'
		| 'unreadable'
		| 'unwritten'
		| 'partly'
		| 'twice'
		| 'differ'
		| 'settled']: number;
};

/** What the system says. */
export type Figures = {
	/** The first and last numbers of each run of papers that were handed out. */
	readonly runs: readonly (readonly [number, number])[];
	/** Those of the papers that were cancelled before they were handed out, because they came out of the printer badly. */
	readonly spoiled: readonly (readonly [number, number])[];
	/** `all`: without the spoiled ones. */
	readonly papers: {
		readonly all: number;
		readonly issued: number;
		readonly replaced: number;
		readonly lost: number;
		readonly spoiled: number;
	};
	readonly ballots: {
		readonly voted: number;
		readonly onPhone: number;
		readonly onPaper: number;
		readonly setAside: number;
	};
	readonly slips: SlipFigures;
	/** People who came in and declined a paper. */
	readonly withoutPaper: number;
	/** How many times a paper got more time after the close. */
	readonly moreTime: number;
	/** How many slips were to be typed in twice. */
	readonly wantedTwice: number;
	/** The public record's hashes at doors and at the close: whoever signs the sheet signs the record before it too. */
	readonly record: ChainHeads;
	/** Counted by hand instead of all ballots. `mark` stands for every sum; it holds none. */
	readonly byHand: { readonly slips: number; readonly because: string; readonly mark: string } | null;
};

/** What is signed. `words` explain a difference and are published. */
export type Sheet = { readonly figures: Figures; readonly hands: Hands; readonly words: string };

export type Difference =
	| {
			readonly what: 'written' | 'unwritten' | 'replaced' | 'papers' | 'heads';
			readonly hands: number;
			readonly system: number;
	  }
	| { readonly what: 'typed in twice'; readonly wanted: number; readonly system: number }
	| { readonly what: 'not settled'; readonly system: number };

/** Papers that went out at the door, those replaced later among them. */
export const handedOut = ({ runs }: Figures): number => runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** People who were counted in: those with a paper, and those who declined one. */
export const headsOf = ({ papers, withoutPaper }: Pick<Figures, 'papers' | 'withoutPaper'>): number =>
	papers.issued + withoutPaper;

/** Where hands and system differ, and what was left undone: the signers must say why. */
export function differencesIn({ figures, hands }: Pick<Sheet, 'figures' | 'hands'>): Difference[] {
	const { slips, papers, wantedTwice, byHand } = figures;
	const open = slips.differ - slips.settled;
	const entered: (Difference | null)[] = [
		unlessEqual('written', hands.written, slips.entered - slips.unwritten),
		unlessEqual('unwritten', hands.unwritten, slips.unwritten),
		slips.twice < wantedTwice ? { what: 'typed in twice', wanted: wantedTwice, system: slips.twice } : null,
		open > 0 ? { what: 'not settled', system: open } : null,
	];
	const found: (Difference | null)[] = [
		...(byHand ? [unlessEqual('written', hands.written, byHand.slips)] : entered),
		// Fewer may be in the box than were replaced, because a lost paper is nowhere.
		hands.replaced > papers.replaced ? { what: 'replaced', hands: hands.replaced, system: papers.replaced } : null,
		hands.papers === null ? null : unlessEqual('papers', hands.papers, handedOut(figures)),
		hands.heads === null ? null : unlessEqual('heads', hands.heads, headsOf(figures)),
	];
	return found.filter((difference) => difference !== null);
}

const unlessEqual = (
	what: 'written' | 'unwritten' | 'papers' | 'heads',
	hands: number,
	system: number,
): Difference | null => (hands === system ? null : { what, hands, system });

/** Runs of consecutive numbers, from numbers in ascending order. */
export function runsOf(numbers: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs[runs.length - 1];
		if (last && last[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs;
}

/** The text whose digest the signers compare. Its order is fixed, whatever order the fields were read in. */
export const sheetText = ({
	figures: { runs, spoiled, papers, ballots, slips, withoutPaper, moreTime, wantedTwice, byHand, record },
	hands,
	words,
}: Sheet): string =>
	JSON.stringify([
		'count sheet',
		runs,
		[papers.all, papers.issued, papers.replaced, papers.lost, spoiled],
		[ballots.voted, ballots.onPhone, ballots.onPaper, ballots.setAside],
		[slips.entered, slips.blank, slips.setAside, slips.unreadable, slips.unwritten, slips.partly],
		[slips.twice, slips.differ, slips.settled, wantedTwice],
		[hands.written, hands.unwritten, hands.replaced, hands.papers, hands.heads],
		words,
		byHand && [byHand.slips, byHand.because, byHand.mark],
		withoutPaper,
		moreTime,
		[record.doors, record.close],
	]);
