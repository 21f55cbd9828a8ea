import type { Locale } from './index';

const tag: Record<Locale, string> = { en: 'en-GB' };

/** "Thursday 26 November 2026", in the group's own time zone. */
export const sayDate = (at: Date, timeZone: string, locale: Locale = 'en'): string =>
	new Intl.DateTimeFormat(tag[locale], { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
		.format(at)
		.replace(',', '');

/** "6.30 pm", as it is said and printed on a menu. */
export const sayTime = (at: Date, timeZone: string, locale: Locale = 'en'): string =>
	new Intl.DateTimeFormat(tag[locale], { timeZone, hour: 'numeric', minute: '2-digit', hour12: true })
		.format(at)
		.replace(':', '.')
		.toLowerCase();

export const sayDateTime = (at: Date, timeZone: string, locale: Locale = 'en'): string =>
	`${sayDate(at, timeZone, locale)}, ${sayTime(at, timeZone, locale)}`;

/** "8.30": tonight's times, as the compere says them. Everybody in the room knows that it is evening. */
export const sayTonight = (at: Date, timeZone: string, locale: Locale = 'en'): string =>
	sayTime(at, timeZone, locale).replace(/\s*[ap]\.?m\.?$/, '');
