/** Languages that Stockpot speaks. A further one is a row here and an object of the same shape beside each catalogue's English. */
export const languages = {
	en: { name: 'English', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

export type Locale = keyof typeof languages;

const isLocale = (tag: string): tag is Locale => Object.hasOwn(languages, tag);

/** The first language that the visitor prefers and we have. */
export const localeOf = (request: Request): Locale => localeIn(request.headers.get('accept-language') ?? '');

/** The same, from what stood in `Accept-Language`. */
export function localeIn(accepted: string): Locale {
	const preferred = accepted.split(',').map((part) => part.trim().split(/[-;]/)[0] ?? '');
	return preferred.find(isLocale) ?? 'en';
}
