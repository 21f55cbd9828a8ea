import type { Locale } from './index';

/** The full stop of languages that have another one than English. */
const STOPS: Partial<Record<Locale, string>> = { ur: '۔', pa: '।', bn: '।', zh: '。' };

/** Several sentences as one text: those without a stop get the language's own. Chinese puts no space between them. */
export const inSentences = (parts: readonly string[], locale: Locale): string =>
	parts
		.filter((part) => part !== '')
		.map((part) => (/[.!?…।۔؟。！？]\u2069?$/.test(part) ? part : `${part}${STOPS[locale] ?? '.'}`))
		.join(locale === 'zh' ? '' : ' ');
