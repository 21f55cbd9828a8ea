import type { ReactNode } from 'react';
import { type Locale, languageAttributes } from '~/i18n';

/** The same words in each language of the group, one under the other. A group with one language prints its words alone. */
export function InLanguages({ locales, say }: { locales: readonly Locale[]; say: (locale: Locale) => ReactNode }) {
	const [first] = locales;
	if (locales.length === 1 && first) return say(first);
	return locales.map((locale) => (
		<span key={locale} className="in-language" {...languageAttributes(locale)}>
			{say(locale)}
		</span>
	));
}

/** For a page's `handle`: the languages of what it prints, whose words it needs in the browser. */
export const printedLanguages = (data: unknown): readonly Locale[] =>
	(data as { readonly locales: readonly Locale[] }).locales;
