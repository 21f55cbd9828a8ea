import { type Difference, type Figures, headsOf } from '~/domain/count-sheet';
import { sixWords } from '~/domain/six-words';
import { inWords } from '~/i18n/desk';

const piles = {
	written: 'slips with something written on them',
	unwritten: 'slips with nothing on them',
	replaced: 'slips of replaced papers',
	papers: 'papers handed out',
	heads: 'people',
} as const;

const systemSays: Readonly<Record<keyof typeof piles, (n: number) => string>> = {
	written: (n) => `${n} were typed in`,
	unwritten: (n) => `${n} were typed in as blank`,
	replaced: (n) => `only ${inWords(n, 'paper was', 'papers were')} replaced`,
	papers: (n) => `the system says ${n}`,
	heads: (n) => `the system says ${n}`,
};

export const differenceSentences = (differences: readonly Difference[]): string[] => differences.map(sentenceOf);

function sentenceOf(difference: Difference): string {
	switch (difference.what) {
		case 'typed in twice':
			return `${difference.wanted} slips were to be typed in twice, and ${difference.system} were.`;
		case 'not settled':
			return `${inWords(difference.system, 'slip was', 'slips were')} typed in differently by two people, and not settled. The first entry counts.`;
		default:
			return `Hands counted ${difference.hands} ${piles[difference.what]}, and ${systemSays[difference.what](difference.system)}.`;
	}
}

/** Six signs in two threes, to be read out. */
export const sayDigest = (digest: string): string => `${digest.slice(0, 3)} ${digest.slice(3)}`;

/** Two hashes of the public record as words: whoever signs the sheet signs what was recorded before it too. */
export const recordIn = ({ record: { doors, close } }: Figures) =>
	[
		...(doors ? ([['The record when doors opened, in six words', sixWords(doors)]] as const) : []),
		...(close ? ([['The record when voting closed, in six words', sixWords(close)]] as const) : []),
	] as const;

/** By what was tapped at the door. Hands count who is in the room, where some may have left. */
export const peopleIn = (figures: Figures) =>
	[
		figures.withoutPaper > 0
			? `People who came in, ${figures.withoutPaper} of them without a paper`
			: 'People who came in',
		headsOf(figures),
	] as const;
