import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';

/** The script addresses of an island. */
type IslandScripts = (name: string) => readonly string[];

/** The built pages and islands, or Vite's in development. */
export type Pages = { readonly islandScripts: IslandScripts } & (
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
	};
}

export async function loadBuiltPages(beside: string) {
	const scripts: Record<string, string> = JSON.parse(await readFile(new URL('islands.json', beside), 'utf8'));
	return {
		kind: 'built' as const,
		build: (await import(/* @vite-ignore */ new URL('server/index.js', beside).href)) as ServerBuild,
		clientDir: fileURLToPath(new URL('client', beside)),
		islandScripts: (name: string) => [scripts[name] ?? []].flat(),
	};
}
