import { type Cookies, cookieLine } from '../contract/cookies';
import { LANGUAGE_COOKIE, LANGUAGE_KEPT_FOR } from '../contract/language-form';
import { isPseudo, type Language, type Locale } from '../i18n';
import { languageChoices } from '../i18n/choices';
import { names } from '../i18n/names';
import { type Translation, translations } from '../i18n/translations';
import type { Context } from './context.server';

const readersOf: Partial<Record<Language, Translation>> = translations;

/** The languages that a person may choose, and the cookie that keeps a choice. `page-language.ts` reads it. */
export function createLanguages({ settings }: Pick<Context, 'settings'>) {
	const offered = languageChoices(settings);
	return {
		offered,
		/** Null for a language that is not offered. */
		find: (text: string): Locale | null => offered.find(({ locale }) => locale === text)?.locale ?? null,
		keep: (locale: Locale): Cookies => [
			cookieLine(LANGUAGE_COOKIE, locale, { seconds: LANGUAGE_KEPT_FOR, secure: settings.secureCookies }),
		],
		/** Each language with the folder of its sentences in the repository. `readBy`: a native speaker, null if nobody has read it. */
		translations: () =>
			offered.flatMap(({ locale, name, dir }) =>
				isPseudo(locale)
					? []
					: [
							{
								...{ locale, name, dir, english: names[locale].english, folder: `app/i18n/${locale}` },
								isOriginal: locale === 'en',
								readBy: readersOf[locale]?.about.readBy ?? null,
							},
						],
			),
	};
}
