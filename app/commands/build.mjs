// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildLanguagePacks } from './language-packs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'build', 'stamp');
const building = join(root, '.cache', 'building');
const sources = [
	'app',
	'db',
	'public',
	'server.ts',
	'vite.config.ts',
	'remix.config.js',
	'tsconfig.json',
	'package-lock.json',
];
/** Entry points outside Remix's bundle: the server, and commands that must run where only `build/` is installed. */
const programs = [
	'server.ts',
	'app/commands/seed.ts',
	'app/commands/reset-password.ts',
	'app/commands/backup.ts',
	'app/commands/restore.ts',
	'app/commands/rehearsal-guests.ts',
];

/** Builds if the sources have changed since the last build. Compares content, because a checkout changes times. */
export async function ensureBuilt() {
	if (!existsSync(join(root, 'server.ts'))) return;
	const release = await takeTurn();
	try {
		const hash = await hashOfSources();
		if ((await readFile(stamp, 'utf8').catch(() => '')) !== hash) await build(hash);
	} finally {
		await release();
	}
}

/** @param {string} hash */
async function build(hash) {
	process.stdout.write('Building Stockpot, which takes a moment…\n');
	await rm(stamp, { force: true });
	const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
	if (!existsSync(remix)) throw new Error('The packages for building are missing: run npm install --include=dev.');
	await run(process.execPath, [remix, 'vite:build', '--logLevel', 'warn']);
	const esbuild = await import('esbuild');
	await buildIslands(esbuild);
	await esbuild.build({
		absWorkingDir: root,
		entryPoints: programs
			.filter((program) => existsSync(join(root, program)))
			.map((program) => ({ in: program, out: program.replace(/^.*\/|\.ts$/g, '').replace(/\.ts$/, '') })),
		outdir: 'build',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'esm',
		packages: 'external',
		sourcemap: true,
		banner: { js: 'process.env.NODE_ENV ??= "production";' },
		logLevel: 'warning',
	});
	await writeFile(stamp, hash);
}

/**
 * Bundles each island's script (`app/ui/island.tsx`) into one file under `client/assets`. Remix's build does not know them, so
 * `islands.json` tells the server their names.
 *
 * @param {typeof import('esbuild')} esbuild
 */
async function buildIslands(esbuild) {
	const found = (await filesUnder('app/features')).filter((path) => path.endsWith('.island.tsx'));
	const options = /** @satisfies {import('esbuild').BuildOptions} */ ({
		absWorkingDir: root,
		entryNames: '[name]-[hash]',
		outdir: 'build/client/assets',
		bundle: true,
		platform: 'browser',
		target: ['chrome80', 'firefox78', 'safari14'],
		// Safari 14.0 has a rare bug in destructuring, for which esbuild would refuse the target; it cannot lower it.
		supported: { destructuring: true },
		format: 'esm',
		jsx: 'automatic',
		minify: true,
		define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.PROD': 'true' },
		sourcemap: true,
		legalComments: 'linked',
		metafile: true,
		logLevel: 'warning',
	});
	const { metafile } = await esbuild.build({
		...options,
		entryPoints: found.map((path) => ({ in: path, out: basename(path, '.island.tsx') })),
	});
	const scripts = Object.entries(metafile.outputs).flatMap(([path, { entryPoint, inputs }]) =>
		entryPoint ? [{ name: basename(entryPoint, '.island.tsx'), path: path.replace('build/client', ''), inputs }] : [],
	);
	const paths = Object.fromEntries(scripts.map(({ name, path }) => [name, path]));
	await writeFile(join(root, 'build', 'islands.json'), JSON.stringify(paths));
	const islands = Object.fromEntries(scripts.map(({ name, inputs }) => [name, Object.keys(inputs)]));
	await buildLanguagePacks({ esbuild, root, options, islands });
}

async function hashOfSources() {
	const hash = createHash('sha256').update(process.version);
	for (const path of (await Promise.all(sources.map(filesUnder))).flat().sort()) {
		hash
			.update(path)
			.update('\0')
			.update(await readFile(join(root, path)))
			.update('\0');
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {Promise<string[]>} */
async function filesUnder(path) {
	const found = await stat(join(root, path)).catch(() => undefined);
	if (!found?.isDirectory()) return found && !/\.test\.tsx?$/.test(path) ? [path] : [];
	const entries = await readdir(join(root, path));
	return (await Promise.all(entries.map((entry) => filesUnder(`${path}/${entry}`)))).flat();
}

/** A lock file, because Remix empties the build folder first. A lock whose process has ended is ignored. */
async function takeTurn() {
	await mkdir(join(root, '.cache'), { recursive: true });
	for (;;) {
		try {
			await writeFile(building, String(process.pid), { flag: 'wx' });
			return () => rm(building, { force: true });
		} catch {
			const holder = Number(await readFile(building, 'utf8').catch(() => ''));
			const since = await stat(building).catch(() => undefined);
			const age = since ? Date.now() - since.mtimeMs : 0;
			// A lock younger than a second may not hold its process id yet; after three minutes it counts as abandoned.
			if (age > 180_000 || (age > 1000 && !isRunning(holder))) await rm(building, { force: true });
			else await setTimeout(200);
		}
	}
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		return pid > 0 && process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Shows the output only on failure. @param {string} command @param {string[]} args */
async function run(command, args) {
	const child = spawn(command, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
	/** @type {Buffer[]} */
	const said = [];
	child.stdout.on('data', (chunk) => said.push(chunk));
	child.stderr.on('data', (chunk) => said.push(chunk));
	const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
	if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(said)}`);
}

/** `npm run build`: builds also if nothing has changed. */
export async function buildAnew() {
	await rm(stamp, { force: true });
	await ensureBuilt();
}
