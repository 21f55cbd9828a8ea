import { type Difference, type Figures, headsOf } from '~/domain/count-sheet';
import { sixWords } from '~/domain/six-words';
import type { countSheetMessages } from '~/i18n/count-sheet';

export type SheetText = ReturnType<typeof countSheetMessages>;

export const differenceSentences = (differences: readonly Difference[], t: SheetText): string[] =>
	differences.map((difference) => sentenceOf(difference, t.differences));

function sentenceOf(difference: Difference, t: SheetText['differences']): string {
	switch (difference.what) {
		case 'typed in twice':
			return t.twice(difference.wanted, difference.system);
		case 'not settled':
			return t.unsettled(difference.system);
		default:
			return t[difference.what](difference.hands, difference.system);
	}
}

/** Six signs in two threes, to be read out. */
export const sayDigest = (digest: string): string => `${digest.slice(0, 3)} ${digest.slice(3)}`;

/** Two hashes of the public record as words: whoever signs the sheet signs what was recorded before it too. */
export const recordIn = ({ record: { doors, close } }: Figures, { system }: SheetText) =>
	[
		...(doors ? ([[system.recordAtDoors, sixWords(doors)]] as const) : []),
		...(close ? ([[system.recordAtClose, sixWords(close)]] as const) : []),
	] as const;

/** Papers that voted on after the close. */
export const moreTimeIn = ({ moreTime }: Figures, { system }: SheetText) =>
	moreTime === 0 ? [] : ([[system.moreTime, moreTime]] as const);

/** By what was tapped at the door. Hands count who is in the room, where some may have left. */
export const peopleIn = (figures: Figures, { system }: SheetText) =>
	[system.people(figures.withoutPaper), headsOf(figures)] as const;
