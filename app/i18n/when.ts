import { fullMinute } from '../domain/clock';
import { formatted } from './catalogue';
import { isolate, tagsFor, withCommas } from './format';
import { factsOf, type Locale } from './index';

const made = new Map<string, Intl.DateTimeFormat>();

/** Cached, because a formatter costs far more to make than to use. */
function formatter(kind: 'day' | 'time', timeZone: string, locale: Locale): Intl.DateTimeFormat {
	const { tag, hours } = factsOf(locale);
	const name = `${kind} ${tag} ${timeZone}`;
	const known = made.get(name);
	if (known) return known;
	// `hour12: true` would make it 0.30 pm on the server and 12.30 pm in some browsers: each ICU chooses h11 or h12 itself.
	const cycle: Intl.DateTimeFormatOptions = kind === 'time' ? { hourCycle: hours } : {};
	const style = styles[kind === 'day' && !hasWords(tag) ? 'figures' : kind];
	const format = new Intl.DateTimeFormat(tagsFor(tag), { timeZone, ...style, ...cycle });
	// Bounds the memory: real groups are in few time zones.
	if (made.size < 500) made.set(name, format);
	return format;
}
const styles = {
	day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	/** "26/11/2026" */
	figures: { day: 'numeric', month: 'numeric', year: 'numeric' },
	time: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Whether the days and months of a language are here: Chromium has none in Somali, and "M11" in Punjabi. */
const hasWords = (tag: string): boolean =>
	Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 &&
	!/\d/.test(new Intl.DateTimeFormat(tag, { month: 'long' }).format(0));

/** "GH" and "GD" in a browser that has no Somali and so says "am" and "pm". */
const halvesOfDay: Readonly<Record<string, readonly [am: string, pm: string]>> = { so: ['GH', 'GD'] };

const isEnglish = (locale: Locale): boolean => factsOf(locale).tag === 'en-GB';

/** "Thursday 26 November 2026" */
export function sayDate(at: Date, timeZone: string, locale: Locale): string {
	const said = formatter('day', timeZone, locale).format(at);
	return formatted(isEnglish(locale) ? said.replace(',', '') : said, locale);
}

function timeOf(at: Date, timeZone: string, locale: Locale): string {
	const said = formatter('time', timeZone, locale).format(at);
	const [am, pm] = halvesOfDay[locale] ?? [];
	if (am && pm) return said.replace('am', am).replace('pm', pm);
	if (isEnglish(locale)) return said.replace(':', '.').toLowerCase();
	// In Urdu "6:30 PM" would be read as "PM 6:30": a line from the right puts the letters after the figures.
	return factsOf(locale).dir === 'rtl' && /[A-Z]/.test(said) ? `\u2066${said}\u2069` : said;
}

/** "6.30 pm" */
export const sayTime = (at: Date, timeZone: string, locale: Locale): string =>
	formatted(timeOf(at, timeZone, locale), locale);

export const sayDateTime = (at: Date, timeZone: string, locale: Locale): string =>
	withCommas([sayDate(at, timeZone, locale), sayTime(at, timeZone, locale)], locale);

/** "Thursday 26 November 2026, The Walker Building"; without a venue only the day. */
export const withPlace = (locale: Locale, when: string, ...places: readonly string[]): string =>
	withCommas([when, ...places.map((place) => place && isolate(place))], locale);

/** A deadline in UTC milliseconds, rounded up to the full minute, so that nobody who goes by a wall clock is too early. */
export const sayUntil = (at: number, timeZone: string, locale: Locale): string =>
	sayTime(new Date(fullMinute(at)), timeZone, locale);
