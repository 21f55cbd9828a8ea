import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { readSettings } from '../../app/contract/settings';
import { createHttp } from '../../app/server/app.server';
import { loadBuiltPages } from '../../app/server/pages.server';
import type { Services } from '../../app/services/index.server';

const built = new URL('../../build/', import.meta.url);

/** The built pages on a test's own services, in the test's process. */
export async function builtPages(
	env: Readonly<Record<string, string>> = {},
): Promise<(parts: { services: Services; log: Logger }) => RequestListener> {
	const settings = readSettings({ NODE_ENV: 'production', ...env });
	if (!settings.ok) throw new Error(settings.sentence);
	const pages = await loadBuiltPages(built.href);
	return ({ services, log }) =>
		createHttp({ settings: settings.value, services, pages, log, isReady: async () => true });
}

/** The folder of all scripts and styles that browsers load. */
export const clientAssets = fileURLToPath(new URL('client/assets/', built));

/** The files of the islands' scripts, by name. */
export async function builtIslands(): Promise<Record<string, string>> {
	const scripts: Record<string, string> = JSON.parse(await readFile(new URL('islands.json', built), 'utf8'));
	return Object.fromEntries(
		Object.entries(scripts).map(([name, path]) => [name, fileURLToPath(new URL(`client${path}`, built))]),
	);
}

/** The files of the language packs, by island (or `pages`) and language. */
export async function builtPacks(): Promise<Record<string, Record<string, string>>> {
	const packs: Record<string, Record<string, string>> = JSON.parse(
		await readFile(new URL('languages.json', built), 'utf8'),
	);
	const file = (path: string) => fileURLToPath(new URL(`client${path}`, built));
	return Object.fromEntries(
		Object.entries(packs).map(([user, of]) => [
			user,
			Object.fromEntries(Object.entries(of).map(([language, path]) => [language, file(path)])),
		]),
	);
}
