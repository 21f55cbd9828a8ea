import { createContext, useContext } from 'react';
import { isLocale, isPseudo, type Locale } from '~/i18n';
import { addLanguage, type Parts, type Pseudo, speakWith } from '~/i18n/catalogue';
import type { IslandName } from './island';

/** The page's language: from the request on the server, from `<html lang>` in the browser. */
export const PageLanguage = createContext<Locale>('en');
export const useLocale = (): Locale => useContext(PageLanguage);

/** A script with a language's parts, made by the build for an island or for all of Remix's pages. */
export type LanguagePack = { readonly locale: Locale; readonly src: string };
/** `pages`: those with Remix's scripts. */
export type PackUser = IslandName | 'pages';

/** The packs that a page loads before its scripts: from the build on the server, from the document in the browser. English needs none. */
export const LanguagePacks = createContext<(user: PackUser, locales: readonly Locale[]) => readonly LanguagePack[]>(
	() => [],
);

/** `nonce`: of the page's policy. A browser hides it from React. */
export const LanguagePackScripts = ({ packs, nonce }: { packs: readonly LanguagePack[]; nonce: string }) =>
	packs.map(({ locale, src }) => (
		<script key={src} type="module" src={src} data-language={locale} nonce={nonce} suppressHydrationWarning />
	));

export const packsInDocument = (): LanguagePack[] =>
	Array.from(document.querySelectorAll<HTMLScriptElement>('script[data-language]'), ({ dataset, src }) => ({
		locale: localeOr(dataset.language),
		src: new URL(src).pathname,
	}));

const localeOr = (lang = ''): Locale => (isLocale(lang) ? lang : 'en');

/**
 * Starts hydration in the language of the server's render, once its packs are there. If one cannot be loaded the page stays as the server
 * sent it, whose forms work, and does not fall to English.
 */
export function startInPageLanguage(start: (locale: Locale) => void): void {
	const locale = localeOr(document.documentElement.lang);
	const packs = packsInDocument();
	if (packs.length === 0) start(locale);
	else void Promise.all(packs.map(loadPack)).then(() => start(locale));
}

/** The page's own module script of the same address has fetched it: a module is evaluated once. */
async function loadPack({ locale, src }: LanguagePack): Promise<void> {
	const pack: Partial<Parts> & { readonly pseudo?: Pseudo } = await import(/* @vite-ignore */ src);
	if (pack.pseudo) speakWith(pack.pseudo);
	else if (!isPseudo(locale)) addLanguage(locale, pack);
}

/** The page's language for `meta` functions, which cannot use context: taken from the root loader's data. */
export function localeFrom(matches: readonly ({ readonly id: string; readonly data: unknown } | undefined)[]): Locale {
	const data = matches.find((match) => match?.id === 'root')?.data;
	const said = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : undefined;
	return typeof said === 'string' && isLocale(said) ? said : 'en';
}
