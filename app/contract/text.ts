import { z } from 'zod';
import { LONGEST_EMAIL_TEXT, readEmail } from '../domain/email';
import { readWhole } from '../domain/numbers';
import { cleanLine, cleanLines, lettersIn, namesSomebody, showsSomething } from '../domain/text';

/**
 * Text fields. Each helper checks the raw length first, then cleans the text, then counts graphemes.
 * `tests/typed-fields.test.ts` fails for a string field of any form that was not made here and has no limit.
 */

/** For a hidden field that nobody typed. */
export const NOT_FROM_OUR_PAGE = 'That form was not filled in as this page makes it. Reload the page and try again.';

/** Most code units of any field, whatever its limit in letters. */
export const LONGEST_RAW = 64_000;
/** Code units for each letter: a family emoji has eleven. A line end has two. */
const RAW_FOR_A_LETTER = 12;

/** Most code units of a field before cleaning. */
export const rawCeiling = (letters: number): number => Math.min(letters * RAW_FOR_A_LETTER + 200, LONGEST_RAW);

type TooLong = string | ((letters: number) => string);
const say = (tooLong: TooLong, letters: number) => (typeof tooLong === 'string' ? tooLong : tooLong(letters));

/** The schemas made by the helpers of this file. */
export const cleanedFields = z.registry<{ letters: number }>();

function cleanedBy(
	clean: (text: string) => string,
	longest: number,
	tooLong: TooLong,
	missing?: string,
	raw = rawCeiling(longest),
) {
	return z
		.string(missing)
		.max(raw, { error: ({ input }) => say(tooLong, lettersIn(String(input))) })
		.transform(clean)
		.superRefine((text, check) => {
			// A letter has at least one code unit, so most texts need no counting.
			if (text.length <= longest) return;
			const letters = lettersIn(text);
			if (letters > longest) check.addIssue({ code: 'custom', message: say(tooLong, letters) });
		})
		.register(cleanedFields, { letters: longest });
}

/** One line of people's words. It may be empty. A line break becomes a space. */
export const line = (longest: number, tooLong: TooLong, missing?: string, raw?: number) =>
	cleanedBy(cleanLine, longest, tooLong, missing, raw);
/** Several lines of people's words. They may be empty. */
export const paragraph = (longest: number, tooLong: TooLong, missing?: string, raw?: number) =>
	cleanedBy(cleanLines, longest, tooLong, missing, raw);
/** A name or title: it must have a letter, a digit or a symbol. */
export const shownLine = (longest: number, tooLong: TooLong, missing: string) =>
	cleanedBy(cleanLine, longest, tooLong, missing).refine(showsSomething, missing);
/** Several lines with at least one letter, digit or symbol. */
export const shownParagraph = (longest: number, tooLong: TooLong, missing: string) =>
	cleanedBy(cleanLines, longest, tooLong, missing).refine(showsSomething, missing);
/** A person's name: it must have a letter or a digit. */
export const personName = (longest: number, tooLong: TooLong, missing: string) =>
	cleanedBy(cleanLine, longest, tooLong, missing).refine(namesSomebody, missing);

/** Characters. Longer than any number, day or time with spaces and invisible characters around it. */
export const LONGEST_NUMBER = 60;

/** A typed whole number, in the digits of any script. */
export const wholeNumber = (
	least: number,
	most: number,
	sentence: string,
	outside: {
		readonly tooSmall?: string;
		readonly tooLarge?: string;
		/** An error sentence for a recognised text that is not a number. */
		readonly instead?: (text: string) => string | null;
	} = {},
) =>
	z
		.string(sentence)
		.max(LONGEST_NUMBER, sentence)
		.transform((text, check): number => {
			const number = readWhole(text);
			const wrong =
				number === null
					? (outside.instead?.(text) ?? sentence)
					: number < least
						? (outside.tooSmall ?? sentence)
						: number > most
							? (outside.tooLarge ?? sentence)
							: null;
			if (number !== null && wrong === null) return number;
			check.addIssue({ code: 'custom', message: wrong ?? sentence });
			return z.NEVER;
		});

/** A typed whole number. A number outside of the limits is told the limit. */
export const whole = (least: number, most: number, what: string) =>
	wholeNumber(least, most, what, {
		tooSmall: `${what} It cannot be less than ${least}.`,
		tooLarge: `${what} It cannot be more than ${most}.`,
	});

/** A typed whole number; null for an empty field. */
export const numberOr = (least: number, most: number, sentence: string) =>
	z
		.string(sentence)
		.max(LONGEST_NUMBER, sentence)
		.transform((text, check): number | null => {
			if (cleanLine(text) === '') return null;
			const number = readWhole(text);
			if (number !== null && number >= least && number <= most) return number;
			check.addIssue({ code: 'custom', message: sentence });
			return z.NEVER;
		});

/** A number from a hidden field or a button. */
export const postedNumber = (most: number, broken = 'Reload the page and try again. Nothing was changed.') =>
	z
		.string(broken)
		.max(16, broken)
		.regex(/^\d{1,16}$/, broken)
		.transform(Number)
		.pipe(z.number().max(most, broken));

/** A typed e-mail address, checked by `readEmail`. */
export const typedEmail = (missing: string, notAnEmail: string) =>
	z
		.string(missing)
		.max(LONGEST_EMAIL_TEXT, notAnEmail)
		.transform((text, check): string => {
			const read = readEmail(text);
			if (read) return read.shown;
			check.addIssue({ code: 'custom', message: cleanLine(text) === '' ? missing : notAnEmail });
			return z.NEVER;
		});
