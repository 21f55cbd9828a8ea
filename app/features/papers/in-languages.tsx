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

export type Said = { readonly words: string; readonly lang?: string | undefined };

/** What the group's brief says in each language, and once where it says the same. */
export function SaidInLanguages({
	locales,
	said,
}: {
	locales: readonly Locale[];
	said: readonly (Said | undefined)[];
}) {
	const [first] = said;
	const different = locales.filter((_, at) => at === 0 || said[at]?.words !== first?.words);
	return (
		<InLanguages
			locales={different}
			say={(locale) => {
				const { words, lang } = said[locales.indexOf(locale)] ?? {};
				return <bdi lang={lang}>{words}</bdi>;
			}}
		/>
	);
}

/** For a page's `handle`: the languages of what it prints, whose words it needs in the browser. */
export const printedLanguages = (data: unknown): readonly Locale[] =>
	(data as { readonly locales: readonly Locale[] }).locales;
