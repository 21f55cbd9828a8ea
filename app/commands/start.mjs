// @ts-check
import { ensureBuilt } from './build.mjs';

process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
try {
	await ensureBuilt();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exit(1);
}
const built = new URL('../../build/server.js', import.meta.url);
await import(built.href);
