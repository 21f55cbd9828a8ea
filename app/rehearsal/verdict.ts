import type { ResultsJson } from '../contract/exports';

/** What the guests know of the evening: their own acts and what the server answered. */
export type Known = {
	/** Papers that the simulated helpers handed out. */
	readonly arrived: number;
	/** What each phone's last saved ballot says. */
	readonly phones: readonly (readonly (number | null)[])[];
	/** What is written on the slips that count. */
	readonly slips: readonly (readonly (number | null)[])[];
	readonly setAside: number;
	/** Receipts that are not in the published list although their paper voted. */
	readonly lost: readonly string[];
	/** Whether a save was sent of which no answer came. */
	readonly isUnsure: boolean;
};

/**
 * What of the published result is not as the guests know it; empty if all is. Sums and figures are compared only where nobody else took
 * part, and no answer was lost.
 */
export function problemsIn(known: Known, result: ResultsJson): string[] {
	const problems = known.lost.map((receipt) => `The receipt ${receipt} is not in the published list.`);
	const { turnout, scores } = result;
	const least = known.phones.length + known.slips.length;
	if (turnout.counted < least) problems.push(`${least} ballots were acknowledged, and ${turnout.counted} are counted.`);
	if (turnout.counted !== turnout.onPhone + turnout.onPaper)
		problems.push(`${turnout.onPhone} on phones and ${turnout.onPaper} on paper are not ${turnout.counted}.`);
	if (turnout.papersIssued !== known.arrived || known.isUnsure) return problems;
	const figures: readonly [string, number, number][] = [
		['on phones', turnout.onPhone, known.phones.length],
		['on paper', turnout.onPaper, known.slips.length],
		['set aside', turnout.slipsSetAside, known.setAside],
	];
	for (const [what, published, ours] of figures)
		if (published !== ours) problems.push(`The count sheet says ${published} ${what}; the guests know of ${ours}.`);
	if (!scores) return problems;
	const ballots = [...known.phones, ...known.slips];
	for (const { number, total } of scores.pitches) {
		const ours = ballots.reduce((sum, ballot) => sum + totalOf(ballot, number, result), 0);
		if (ours !== total) problems.push(`Pitch ${number} has ${total} points; the guests gave ${ours}.`);
	}
	return problems;
}

function totalOf(ballot: readonly (number | null)[], number: number, { rules }: ResultsJson): number {
	const size = rules.count === 'one vote' ? 1 : rules.criteria.length;
	return ballot.slice((number - 1) * size, number * size).reduce<number>((sum, score) => sum + (score ?? 0), 0);
}
