import { fullMinute } from '../domain/clock';
import { formatted } from './catalogue';
import { factsOf, type Locale } from './index';

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs far more to make than to use, and a page says many dates. */
function formatter(kind: 'day' | 'time', timeZone: string, locale: Locale): Intl.DateTimeFormat {
	const { tag } = factsOf(locale);
	const name = `${kind} ${tag} ${timeZone}`;
	const known = made.get(name);
	if (known) return known;
	const format = new Intl.DateTimeFormat(tag, { timeZone, ...styles[kind] });
	// Groups are in few zones; what grows past that is somebody trying.
	if (made.size < 500) made.set(name, format);
	return format;
}
const styles = {
	day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	time: { hour: 'numeric', minute: '2-digit', hour12: true },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const isEnglish = (locale: Locale): boolean => factsOf(locale).tag === 'en-GB';

/** "Thursday 26 November 2026", in the group's own time zone. */
export function sayDate(at: Date, timeZone: string, locale: Locale): string {
	const said = formatter('day', timeZone, locale).format(at);
	return formatted(isEnglish(locale) ? said.replace(',', '') : said, locale);
}

function timeOf(at: Date, timeZone: string, locale: Locale): string {
	const said = formatter('time', timeZone, locale).format(at);
	return isEnglish(locale) ? said.replace(':', '.').toLowerCase() : said;
}

/** "6.30 pm", as it is said and printed on a menu. */
export const sayTime = (at: Date, timeZone: string, locale: Locale): string =>
	formatted(timeOf(at, timeZone, locale), locale);

export const sayDateTime = (at: Date, timeZone: string, locale: Locale): string =>
	`${sayDate(at, timeZone, locale)}, ${sayTime(at, timeZone, locale)}`;

/**
 * A moment until or from which something is so, named by the full minute that it comes to: whoever looks at the hall's clock then is
 * never too early.
 */
export const sayUntil = (at: number, timeZone: string, locale: Locale): string =>
	sayTime(new Date(fullMinute(at)), timeZone, locale);
export const sayUntilTonight = (at: number, timeZone: string, locale: Locale): string =>
	sayTonight(new Date(fullMinute(at)), timeZone, locale);

/** "8.30": tonight's times, as the compere says them. Everybody in the room knows that it is evening. */
export function sayTonight(at: Date, timeZone: string, locale: Locale): string {
	const said = timeOf(at, timeZone, locale);
	return formatted(isEnglish(locale) ? said.replace(/\s?[ap]\.?m\.?$/, '') : said, locale);
}
