import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { readSettings } from '../../app/contract/settings';
import { createHttp } from '../../app/http/index.server';
import type { Services } from '../../app/services/index.server';

/** The built pages over a test's own services: what a night's server answers with, in the same process as the test. */
export async function builtPages(): Promise<(parts: { services: Services; log: Logger }) => RequestListener> {
	const settings = readSettings({ NODE_ENV: 'production' });
	if (!settings.ok) throw new Error(settings.sentence);
	const built = new URL('../../build/', import.meta.url);
	const build = await import(/* @vite-ignore */ new URL('server/index.js', built).href);
	const pages = { kind: 'built' as const, build, clientDir: fileURLToPath(new URL('client', built)) };
	return ({ services, log }) =>
		createHttp({ settings: settings.value, services, pages, log, isReady: async () => true });
}
