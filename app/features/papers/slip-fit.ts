import { heightOf, type PaperSize } from '~/domain/paper-size';
import { type Language, type Locale, languages } from '~/i18n';

/** What fills a slip. */
export type Filled = {
	readonly dinner: string;
	/** What every project must do, in each language. */
	readonly gates: readonly string[];
	readonly pitches: readonly { readonly title?: string | undefined }[];
	readonly criteria: readonly unknown[];
	readonly locales: readonly Locale[];
};

/** By the number of criteria, from the fewest; a guest's half in two languages leaves less room. */
const LETTERS = { one: [50, 23, 14, 18], two: [38, 18, 8, 13] } as const;
/** How many of a title's letters fit on a line of 10pt. Letters of other scripts are counted as two. */
function lettersPerLine(criteria: number, languages: number): number {
	const [none, four, five, more] = languages > 1 ? LETTERS.two : LETTERS.one;
	return criteria > 5 ? more : criteria > 4 ? five : criteria > 0 ? four : none;
}
const lettersOfTitle = (word: string): number =>
	[...word].reduce((sum, letter) => sum + (/[\u0020-\u024f\u2010-\u203a]/.test(letter) ? 1 : 2), 0);

/** On the line at the foot, in one language, in two and in large letters. It is as wide as the half, so that only Chinese letters count as two. */
const LETTERS_AT_FOOT = { one: 74, two: 68, large: 64 } as const;
const lettersAtFoot = (word: string): number =>
	[...word].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uf900-\uffef\u{1f000}-\u{3ffff}]/u.test(letter) ? 2 : 1), 0);

/** Lines of words where each is filled with whole words. */
function linesOf(words: string, perLine: number, lettersOf = lettersOfTitle): number {
	let [lines, filled] = [1, 0];
	for (const word of words.split(/\s+/)) {
		const letters = lettersOf(word);
		if (filled > 0 && filled + 1 + letters > perLine) [lines, filled] = [lines + 1, 0];
		lines += Math.max(0, Math.ceil(letters / perLine) - 1);
		filled += letters + 1;
	}
	return lines;
}

/**
 * Millimetres of the half for the box in each language beside its rows and the line at its foot: alone, and the language's part of the words in
 * two languages. Measured by `tests/browser/print.test.ts`, with room for a word that a group makes a little longer.
 */
const AROUND_ROWS: Readonly<Record<Language, { readonly alone: number; readonly two: number }>> = {
	en: { alone: 50, two: 34 },
	ur: { alone: 66, two: 50 },
	pa: { alone: 51, two: 41 },
	bn: { alone: 54, two: 46 },
	pl: { alone: 59, two: 45 },
	so: { alone: 67, two: 46 },
	ar: { alone: 51, two: 41 },
	ro: { alone: 59, two: 41 },
	zh: { alone: 52, two: 37 },
};
const isLanguage = (locale: Locale): locale is Language => locale in languages;
/** A pseudo-locale is as long as the longest language. */
const aroundRows = (locale: Locale) => AROUND_ROWS[isLanguage(locale) ? locale : 'so'];
/** The names of many criteria are set vertically. */
const VERTICAL_NAMES = 18;

/** Nastaliq stands on higher lines. */
const lineOf = (locale: Locale, usual: number): number => (locale === 'ur' ? 5.9 : usual);

/** Millimetres of the dinner's name and what every project must do, at the foot of a slip. */
function footOf({ dinner, gates, locales: [first = 'en', second] }: Filled): number {
	const perLine = second ? LETTERS_AT_FOOT.two : LETTERS_AT_FOOT.one;
	const [own = '', other] = gates;
	const line = lineOf(first, second ? 5.1 : 4.6);
	const height = line * linesOf(`${dinner} ${own}`, perLine, lettersAtFoot);
	if (!second || other === undefined || other === own) return height;
	return height + 1 + lineOf(second, 5.1) * linesOf(other, perLine, lettersAtFoot);
}

/** Millimetres of the guest's half in the longest two languages, which is as tall as its words. */
const GUESTS_HALF_IN_TWO = 148;

/** As many as fit. Heights in millimetres: what is left of a slip for its rows, of at least a square or the title's lines. */
export function slipsPerPage(filled: Filled, paper: PaperSize): 1 | 2 | 3 {
	const {
		pitches,
		criteria: { length: criteria },
		locales: [first = 'en', second],
	} = filled;
	const perLine = lettersPerLine(criteria, second ? 2 : 1);
	const rows = pitches.map(({ title = '' }) => Math.max(10, lineOf(first, 4) * linesOf(title, perLine) + 1));
	const around = second ? aroundRows(first).two + aroundRows(second).two : aroundRows(first).alone;
	const height =
		rows.reduce((sum, row) => sum + row, 0) + around + footOf(filled) + (criteria > 5 ? VERTICAL_NAMES : 0);
	const hasRoomFor = (slips: number) => Math.max(height, second ? GUESTS_HALF_IN_TWO : 0) <= heightOf[paper] / slips;
	return hasRoomFor(3) ? 3 : hasRoomFor(2) ? 2 : 1;
}

/** Millimetres of a slip in large letters beside its rows, of which two are of the line at its foot. */
const AROUND_LARGE_ROWS: Readonly<Record<Language, number>> = {
	...{ en: 194, ur: 262, pa: 191, bn: 214, pl: 216, so: 231, ar: 198, ro: 225, zh: 200 },
};
const LARGE_LINE = 7.8;
/** Millimetres of the rows in large letters: a square, or the lines of a title. */
const rowsInLarge = ({ pitches, criteria }: Filled): number =>
	pitches.reduce(
		(sum, { title = '' }) => sum + Math.max(16.3, 6.7 * linesOf(title, criteria.length > 4 ? 16 : 24) + 1),
		0,
	);
/** Whether large letters must be a little smaller: for words in two languages or long titles. */
export function needsDense(filled: Filled, paper: PaperSize): boolean {
	const {
		dinner,
		gates: [gate = ''],
		locales: [locale = 'en', second],
	} = filled;
	if (second) return true;
	const more = LARGE_LINE * Math.max(0, linesOf(`${dinner} ${gate}`, LETTERS_AT_FOOT.large, lettersAtFoot) - 2);
	return rowsInLarge(filled) + more > heightOf[paper] - AROUND_LARGE_ROWS[isLanguage(locale) ? locale : 'so'];
}
