import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';

/** Remix as it was built, or as Vite makes it while we work on it. */
export type Pages =
	| { readonly kind: 'built'; readonly build: ServerBuild; readonly clientDir: string }
	| { readonly kind: 'dev'; readonly vite: ViteDevServer };

/** `beside` is the address of the running program: what was built lies next to it. */
export async function loadPages({ production }: { production: boolean }, beside: string, http: Server): Promise<Pages> {
	if (!production) {
		const { createServer } = await import('vite');
		return { kind: 'dev', vite: await createServer({ server: { middlewareMode: true, hmr: { server: http } } }) };
	}
	const built = new URL('server/index.js', beside);
	return {
		kind: 'built',
		build: (await import(built.href)) as ServerBuild,
		clientDir: fileURLToPath(new URL('client', beside)),
	};
}
