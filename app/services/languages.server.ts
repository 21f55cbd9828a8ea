import {
	readLanguageOfDinner,
	readLanguageOfGroup,
	readLanguageOfPass,
	readLanguageOfPitch,
} from '../../db/queries/languages';
import { type Cookies, cookieLine } from '../contract/cookies';
import { LANGUAGE_COOKIE, LANGUAGE_KEPT_FOR } from '../contract/language-form';
import { isSlug } from '../domain/group';
import { isPseudo, type Language, type Locale } from '../i18n';
import { languageChoices } from '../i18n/choices';
import { localeOr } from '../i18n/group-languages';
import { names } from '../i18n/names';
import { type Translation, translations } from '../i18n/translations';
import type { Context } from './context.server';
import type { LinkKind } from './secrets.server';

const readersOf: Partial<Record<Language, Translation>> = translations;

/** The languages that a person may choose, and the cookie that keeps a choice. `page-language.ts` reads it. */
export function createLanguages({ db, secrets, settings }: Pick<Context, 'db' | 'secrets' | 'settings'>) {
	const offered = languageChoices(settings);
	const stored = (tag: string | undefined): Locale | null => (tag === undefined ? null : localeOr(tag));
	const ofLink = async (kind: LinkKind, token: string, read: (id: string) => Promise<string | undefined>) => {
		const id = secrets.readLink(kind, token);
		return id === null ? null : stored(await read(id));
	};
	return {
		offered,
		/** Null for a language that is not offered. */
		find: (text: string): Locale | null => offered.find(({ locale }) => locale === text)?.locale ?? null,
		keep: (locale: Locale): Cookies => [
			cookieLine(LANGUAGE_COOKIE, locale, { seconds: LANGUAGE_KEPT_FOR, secure: settings.secureCookies }),
		],
		/** The language of a group, for those whose browser asks for none of ours; null without such a group. */
		ofGroup: async (slug: string): Promise<Locale | null> =>
			isSlug(slug) ? stored(await readLanguageOfGroup(db, slug)) : null,
		ofDinner: async (dinnerId: string): Promise<Locale | null> => stored(await readLanguageOfDinner(db, dinnerId)),
		/** By a pitch's private link: the language in which its pitcher wrote. */
		ofPitch: (token: string): Promise<Locale | null> => ofLink('pitch', token, (id) => readLanguageOfPitch(db, id)),
		ofPass: (token: string): Promise<Locale | null> => ofLink('crew', token, (id) => readLanguageOfPass(db, id)),
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
