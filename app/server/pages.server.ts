import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { isPseudo, type Locale } from '../i18n';

/** The script addresses of an island. */
type IslandScripts = (name: string) => readonly string[];
/** The addresses of what an island or Remix's pages need of these languages. English needs none. */
type LanguagePacks = (user: string, locales: readonly Locale[]) => readonly { locale: Locale; src: string }[];

/** The built pages, islands and languages, or Vite's in development. */
export type Pages = { readonly islandScripts: IslandScripts; readonly languagePacks: LanguagePacks } & (
	| { readonly kind: 'built'; readonly build: ServerBuild; readonly clientDir: string }
	| { readonly kind: 'dev'; readonly vite: ViteDevServer }
);

/** `beside`: the running program's address; the build is next to it. */
export async function loadPages({ production }: { production: boolean }, beside: string, http: Server): Promise<Pages> {
	if (production) return loadBuiltPages(beside);
	const { createServer } = await import('vite');
	return {
		kind: 'dev',
		vite: await createServer({ server: { middlewareMode: true, hmr: { server: http } } }),
		islandScripts: (name) => [`/app/features/${name}/${name}.island.tsx`],
		languagePacks: packsBy((_, locale) => (isPseudo(locale) ? '/app/i18n/pseudo.ts' : `/app/i18n/${locale}/index.ts`)),
	};
}

export async function loadBuiltPages(beside: string) {
	const read = async (name: string) => JSON.parse(await readFile(new URL(name, beside), 'utf8'));
	const scripts: Record<string, string> = await read('islands.json');
	const packs: Record<string, Partial<Record<string, string>>> = await read('languages.json');
	return {
		kind: 'built' as const,
		build: (await import(/* @vite-ignore */ new URL('server/index.js', beside).href)) as ServerBuild,
		clientDir: fileURLToPath(new URL('client', beside)),
		islandScripts: (name: string) => [scripts[name] ?? []].flat(),
		languagePacks: packsBy((user, locale) => packs[user]?.[isPseudo(locale) ? 'pseudo' : locale]),
	};
}

const packsBy =
	(srcOf: (user: string, locale: Locale) => string | undefined): LanguagePacks =>
	(user, locales) =>
		[...new Set(locales)].flatMap((locale) => {
			const src = locale === 'en' ? undefined : srcOf(user, locale);
			return src === undefined ? [] : [{ locale, src }];
		});
