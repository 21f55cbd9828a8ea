import { foldSigns } from './text';

/**
 * What every parser of a number, sum, day or time reads: digits as 0 to 9, no invisible mark, single spaces, and the separators of other
 * keyboards as a comma, point or apostrophe. U+066B stays, because it is a decimal sign and nothing else.
 */
export const foldNumber = (text: string): string =>
	foldSigns(text)
		.replace(/\s+/g, ' ')
		.replace(/[’‘ʼ´`′٬]/g, "'")
		.replace(/[،、]/g, ',')
		// The full stops of Urdu, Chinese and Devanagari keyboards.
		.replace(/[۔。॰]/g, '.')
		.trim();

/** Plain, in groups of three, or in Indian groups (12,34,567). */
const WHOLE =
	/^(?:#|no\.?)? ?(\d{1,12}|\d{1,3}(?:[,']\d{3}){1,3}|\d{1,3}(?: \d{3}){1,3}|\d{1,2}(?:,\d{2}){1,3},\d{3})\.?$/i;

/** Parses a whole number: "37", "٣٧", "#37", "No. 37", "1,000", "1 000". Null for anything else. */
export function readWhole(text: string): number | null {
	const [, digits] = WHOLE.exec(foldNumber(text)) ?? [];
	return digits === undefined ? null : Number(digits.replace(/[,' ]/g, ''));
}

/**
 * Parses a day in the order of date fields, with any dash, point or slash, or as Chinese writes it: "2026-11-28", "٢٠٢٦/١١/٢٨", "2026年11月28日".
 * Null for anything else.
 */
export function readDay(text: string): string | null {
	const typed = foldNumber(text).replace(/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/, '$1-$2-$3');
	const [, year, month, day] =
		/^(\d{4})[-./\u2010-\u2015\u2212](\d{1,2})[-./\u2010-\u2015\u2212](\d{1,2})$/.exec(typed) ?? [];
	return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** Parses a time of day: "18:30", "18.30", "١٨:٣٠", "۱۸٫۳۰", or 12 hours with am or pm. Null for anything else. */
export function readClock(text: string): string | null {
	const typed = foldNumber(text);
	const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.٫h](\d{2})(?::00)?)? ?([ap]\.?m\.?)?$/i.exec(typed) ?? [];
	if (!hour || (!half && !/[:.٫h]/i.test(typed))) return null;
	if (half && (Number(hour) < 1 || Number(hour) > 12)) return null;
	const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
	return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : null;
}

/** Parses a whole percentage: "70", "70 %", "٪٧٠". Null for anything else. */
export const readPercent = (text: string): number | null => readWhole(foldNumber(text).replace(/^[%٪] ?| ?[%٪]$/g, ''));
