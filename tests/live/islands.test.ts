import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { builtIslands, builtPacks, clientAssets } from '../support/pages';

const KB = 1024;
/** Packages of one island: the screen draws the code of the hall's wifi. */
const more: Readonly<Record<string, readonly string[]>> = { screen: ['qrcode', 'dijkstrajs'] };

/** Gzipped bytes of each island's script, which is all JavaScript of its page. */
const budgets: Readonly<Record<string, number>> = { ballot: 85 * KB, screen: 82 * KB };

let islands: Awaited<ReturnType<typeof builtIslands>>;
beforeAll(async () => {
	islands = await builtIslands();
});

test('every island has a budget, and its script keeps to it', async () => {
	expect(Object.keys(islands).sort()).toEqual(Object.keys(budgets).sort());
	for (const [name, file] of Object.entries(islands)) {
		const bytes = gzipSync(await readFile(file)).length;
		expect(bytes, name).toBeLessThanOrEqual(budgets[name] ?? 0);
		process.stdout.write(`island ${name}: ${bytes} bytes of JavaScript as gzip\n`);
	}
});

test('an island is built from React, the official client and our own code: nothing of Remix, zod or the server', async () => {
	for (const [name, file] of Object.entries(islands)) {
		const { sources }: { sources: string[] } = JSON.parse(await readFile(`${file}.map`, 'utf8'));
		const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
		const allowed = ['react', 'react-dom', 'scheduler', 'socket.io-client', 'engine.io-client', 'socket.io-parser'];
		expect([...new Set(packages)].sort(), name).toEqual(
			[...allowed, 'engine.io-parser', '@socket.io/component-emitter', ...(more[name] ?? [])].sort(),
		);
		expect(sources.filter((source) => /\.server\.|\.route\.|\/entry\./.test(source))).toEqual([]);
	}
});

test('no page of the site sends zod to a browser: forms are checked on the server', async () => {
	const maps = (await readdir(clientAssets)).filter((name) => name.endsWith('.js.map'));
	const heavy: string[] = [];
	for (const name of maps) {
		const { sources }: { sources: string[] } = JSON.parse(await readFile(join(clientAssets, name), 'utf8'));
		if (sources.some((source) => source.includes('node_modules/zod/'))) heavy.push(name);
	}
	expect(maps.length).toBeGreaterThan(50);
	expect(heavy).toEqual([]);
});

test('every language pack of an island has the parts that the island’s script asks for, and no other language’s bytes', async () => {
	const packs = await builtPacks();
	for (const [name, file] of Object.entries(islands)) {
		const { sources, sourcesContent }: Record<'sources' | 'sourcesContent', string[]> = JSON.parse(
			await readFile(`${file}.map`, 'utf8'),
		);
		const wanted = sourcesContent.flatMap((text, at) =>
			/app\/i18n\/[\w-]+\.ts$/.test(sources[at] ?? '') ? (/ = catalogue\('(\w+)', en\)/.exec(text)?.[1] ?? []) : [],
		);
		expect(wanted, name).toContain(name);
		expect(
			sources.filter((source) => /app\/i18n\/(?!en\/)\w+\/|\/(names|pseudo|translations)\.ts/.test(source)),
		).toEqual([]);
		for (const [language, pack] of Object.entries(packs[name] ?? {})) {
			if (language === 'pseudo') continue;
			const parts: Record<string, unknown> = await import(/* @vite-ignore */ pack);
			expect(Object.keys(parts).sort(), `${name} in ${language}`).toEqual(wanted.toSorted());
		}
	}
});
