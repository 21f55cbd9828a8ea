/**
 * Cleans typed text before any rule reads it. Every function takes linear time: no pattern can backtrack, and long runs of marks are cut
 * before Unicode normalisation, which is quadratic in their length.
 */

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Tab, every Unicode space, and the four information separators that hand scanners send. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are replaced
const SPACE = /[\t\u001c-\u001f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Controls, invisible characters, direction overrides and isolates, lone surrogates, noncharacters, rich-text placeholders. */
const REMOVED =
	'[\\u0000-\\u0008\\u000e-\\u001b\\u007f-\\u0084\\u0086-\\u009f\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Cs}\\p{Noncharacter_Code_Point}\\ufff9-\\ufffc]';
/** Scripts in which a joiner (ZWJ, ZWNJ) changes how a word is written. */
const JOINING =
	'\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
/** Invisible characters that belong to their context. All others are removed. */
const KEPT = [
	// Within a word of a joining script; between the parts of an emoji.
	`(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
	'(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})',
	// Emoji or text presentation; the variant of a Han or Mongolian letter.
	'(?<=\\p{Emoji})[\\ufe0e\\ufe0f]',
	'(?<=\\p{scx=Hani})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
	'(?<=\\p{scx=Mong})[\\u180b-\\u180d\\u180f]',
	// The flags of England, Scotland and Wales.
	'(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,6})[\\u{e0020}-\\u{e007f}]',
	// Direction marks within a text of mixed direction.
	`(?<=(?!${REMOVED})\\S)[\\u200e\\u200f](?=(?!${REMOVED})\\S)`,
].join('|');
const INVISIBLE = new RegExp(REMOVED, 'gu');
const KEPT_HERE = lookbehind(KEPT);

/** Null in a browser without lookbehind (Safari before 16.4), where the text is only counted: the server cleans it. */
function lookbehind(pattern: string): RegExp | null {
	try {
		return new RegExp(pattern, 'uy');
	} catch {
		return null;
	}
}

function keptInvisible(sign: string, at: number, text: string): string {
	if (!KEPT_HERE) return '';
	KEPT_HERE.lastIndex = at;
	return KEPT_HERE.test(text) ? sign : '';
}

/** More marks than any letter has: cut before normalising. */
const LONG_MARKS = /(\p{M}{8})\p{M}+/gu;
const MARKS = /[\p{M}\u200c\u200d]{4,}/gu;
const MARK = /\p{M}/gu;
const MARK_WITHOUT_LETTER = /(^|\s)(?:\p{M}|[\u200c-\u200f])+/gu;
/** Scripts whose letters have more than three marks. */
const MARKS_OF_TALL_SCRIPT =
	/^[\p{sc=Hebrew}\p{sc=Tibetan}\p{sc=Myanmar}\p{sc=Khmer}\p{sc=Tai_Tham}\p{sc=Balinese}\p{sc=Javanese}]+$/u;
const MOST_MARKS = 3;
const MOST_MARKS_OF_TALL_SCRIPT = 6;

function cutMarks(run: string): string {
	const marks = run.match(MARK) ?? [];
	const most = MARKS_OF_TALL_SCRIPT.test(marks.join('')) ? MOST_MARKS_OF_TALL_SCRIPT : MOST_MARKS;
	return marks.length > most ? marks.slice(0, most).join('') : run;
}

const cleaned = (text: string): string =>
	text
		.replace(LINE_BREAK, '\n')
		.replace(SPACE, ' ')
		.replace(INVISIBLE, keptInvisible)
		.replace(LONG_MARKS, '$1')
		.normalize('NFC')
		.replace(MARKS, cutMarks)
		.replace(MARK_WITHOUT_LETTER, '$1');

/** One line as it is stored: NFC, no control or invisible character, at most three marks a letter, single spaces. */
export const cleanLine = (text: string): string =>
	cleaned(text)
		.replace(/[ \n]{2,}|\n/g, ' ')
		.trim();

/** Several lines as they are stored: the same rule, with line breaks and at most one empty line in a row. */
export const cleanLines = (text: string): string =>
	cleaned(text)
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

/** Matches visible text. An empty Braille cell and a headless note, which `showsSomething` removes, have no glyph. */
const SHOWN = /[\p{L}\p{N}\p{S}]/u;
const DRAWN_AS_NOTHING = /[\u2800\u{1d159}\u{16fe4}]/gu;

/** Whether a cleaned text has a letter, digit, emoji or other symbol. Punctuation alone is no name. */
export const showsSomething = (text: string): boolean => SHOWN.test(cleanLine(text).replace(DRAWN_AS_NOTHING, ''));

/** Whether a name has a letter or a digit. */
export const namesSomebody = (name: string): boolean => /[\p{L}\p{N}]/u.test(cleanLine(name));

const CLUSTERED =
	/[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200c\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|\u200d|[\u{e0020}-\u{e007f}]/u;
/** One grapheme cluster, for browsers without `Intl.Segmenter` and texts that are too long for it. */
const CLUSTER =
	/\p{Regional_Indicator}{2}|[^\p{M}](?:[\p{M}\p{Emoji_Modifier}\u200c]|\u200d\p{Extended_Pictographic}?|[\u{e0020}-\u{e007f}])*|\p{M}+/gu;
/** V8's segmenter is quadratic: about 2 ms for a text of this length. */
const LONGEST_SEGMENTED = 2000;

const segmenter =
	typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

/** A text's length in graphemes: a letter with its accents is one, and so is a family emoji. */
export function lettersIn(text: string): number {
	if (!CLUSTERED.test(text)) return [...text].length;
	if (segmenter && text.length <= LONGEST_SEGMENTED) return [...segmenter.segment(text)].length;
	return text.match(CLUSTER)?.length ?? 0;
}

/** NFKC without invisible characters: normalises numbers, codes, sums and addresses before parsing. */
export const foldSigns = (text: string): string =>
	text
		.replace(INVISIBLE, '')
		.replace(LONG_MARKS, '$1')
		.normalize('NFKC')
		.replace(/\p{Nd}/gu, asciiDigit);

/** The decimal digits of every script are ten consecutive characters from zero to nine. */
function asciiDigit(digit: string): string {
	const point = digit.codePointAt(0) ?? 0;
	if (point < 0x80) return digit;
	let value = 0;
	while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value++;
	return String(value);
}
