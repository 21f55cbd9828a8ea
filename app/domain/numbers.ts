import { foldSigns } from './text';

/** Plain, in groups of three, or in Indian groups (12,34,567). */
const WHOLE =
	/^(?:#|no\.?)? ?(\d{1,12}|\d{1,3}(?:[,']\d{3}){1,3}|\d{1,3}(?: \d{3}){1,3}|\d{1,2}(?:,\d{2}){1,3},\d{3})\.?$/i;

/** Parses a whole number: "37", "٣٧", "#37", "No. 37", "1,000", "1 000". Null for anything else. */
export function readWhole(text: string): number | null {
	const [, digits] = WHOLE.exec(foldSigns(text).replace(/[’٬]/g, "'").replace(/\s+/g, ' ').trim()) ?? [];
	return digits === undefined ? null : Number(digits.replace(/[,' ]/g, ''));
}

/** Parses a day in the order of date fields, with any dash, point or slash: "2026-11-28", "٢٠٢٦/١١/٢٨". Null for anything else. */
export function readDay(text: string): string | null {
	const [, year, month, day] =
		/^(\d{4})[-./\u2010-\u2015\u2212](\d{1,2})[-./\u2010-\u2015\u2212](\d{1,2})$/.exec(foldSigns(text).trim()) ?? [];
	return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** Parses a time of day: "18:30", "18.30", "١٨:٣٠", or 12 hours with am or pm. Null for anything else. */
export function readClock(text: string): string | null {
	const [, hour, minute = '00', half] =
		/^(\d{1,2})(?:[:.h](\d{2})(?::00)?)? ?([ap]\.?m\.?)?$/i.exec(foldSigns(text).replace(/\s+/g, ' ').trim()) ?? [];
	if (!hour || (!half && !/[:.h]/i.test(foldSigns(text)))) return null;
	if (half && (Number(hour) < 1 || Number(hour) > 12)) return null;
	const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
	return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : null;
}
