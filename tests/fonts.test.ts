import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { charactersIn, makeFonts } from '../app/commands/font-files';

/** In the glossary of `index.ts`, which nobody is shown. */
const COMMENT = new Set(['→']);

const app = fileURLToPath(new URL('../app', import.meta.url));

test('the committed fonts are what `npm run fonts` makes of fonts.css', async () => {
	const made = await makeFonts();
	expect(made.length).toBe(readdirSync(`${app}/ui/fonts`).filter((name) => name.endsWith('.woff2')).length);
	for (const { path, bytes } of made) expect((await readFile(path)).equals(bytes), path).toBe(true);
});

test('a phone needs no second file of a family for any sentence of ours', () => {
	const css = readFileSync(`${app}/ui/fonts.css`, 'utf8');
	const [first = ''] = /unicode-range:[^;]+/.exec(css) ?? [];
	const here = new Set(charactersIn(first));
	const sentences = readdirSync(`${app}/i18n/en`).map((name) => readFileSync(`${app}/i18n/en/${name}`, 'utf8'));
	expect(sentences.length).toBeGreaterThan(5);
	const missing = [...new Set(sentences.join('').replace(/\s/g, ''))].filter((character) => !here.has(character));
	expect(missing).toEqual([]);
	expect(here.has('é')).toBe(false);
});

/** The faces of a sheet that have a file. */
const faces = (sheet = 'fonts.css') =>
	[...readFileSync(`${app}/ui/${sheet}`, 'utf8').matchAll(/@font-face \{([^}]+)\}/g)]
		.map(([, face = '']) => ({
			face,
			value: (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(face)?.[1] ?? '',
		}))
		.filter(({ face }) => face.includes('url('));

test('the faces of a family and width have one weight, because a browser takes no letter from a face with another', () => {
	const weights = new Map<string, Set<string>>();
	for (const { value } of faces()) {
		const family = `${value('font-family')} ${value('font-stretch')}`;
		weights.set(family, (weights.get(family) ?? new Set()).add(value('font-weight')));
	}
	expect(weights.size).toBe(3);
	for (const [family, found] of weights) expect([...found], family).toHaveLength(1);
});

test.each([
	['pl', 'polish-ext', 2],
	['ro', 'romanian|romanian-ext', 3],
])('%s needs of each family only the first file and those with its own letters', (language, parts, files) => {
	const sentences = readdirSync(`${app}/i18n/${language}`).map((name) =>
		readFileSync(`${app}/i18n/${language}/${name}`, 'utf8'),
	);
	const letters = [...new Set(sentences.join('').replace(/\s/g, ''))];
	for (const stem of ['atkinson', 'bricolage', 'bricolage-narrow']) {
		const mine = faces().filter(({ face }) => new RegExp(`fonts/${stem}(-(${parts}))?\\.woff2`).test(face));
		const here = new Set(charactersIn(mine.map(({ value }) => value('unicode-range')).join()));
		expect(mine).toHaveLength(files);
		expect(letters.filter((letter) => !here.has(letter) && !COMMENT.has(letter))).toEqual([]);
	}
});

test.each([
	['ar', ['Arabic'], 0],
	['ur', ['Nastaliq'], 0],
	['bn', ['Bengali'], 0],
	['pa', ['Gurmukhi'], 0],
	// What a new sentence brings comes from the slices of the package, 60 kB for each, until `scripts.css` names it.
	['zh', ['Chinese'], 0.03],
])('paper and screen have the letters of %s', (language, families, mostMissing) => {
	const sentences = readdirSync(`${app}/i18n/${language}`).map((name) =>
		readFileSync(`${app}/i18n/${language}/${name}`, 'utf8'),
	);
	const letters = [...new Set(sentences.join(''))].filter(
		(letter) => letter > '\u0400' && !/[\p{P}\p{Sm}]/u.test(letter),
	);
	const mine = [...faces('scripts.css'), ...faces()].filter(({ value }) =>
		[...families, 'Atkinson'].includes(value('font-family').replaceAll('"', '')),
	);
	const here = new Set(charactersIn(mine.map(({ value }) => value('unicode-range')).join()));
	const missing = letters.filter((letter) => !here.has(letter));
	expect(letters.length).toBeGreaterThan(30);
	expect(missing.length, missing.join(' ')).toBeLessThanOrEqual(mostMissing * letters.length);
});

test('only paper and the big screen load the fonts of other scripts', () => {
	const importing = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
		(name) => /\.(tsx?|css)$/.test(name) && readFileSync(`${app}/${name}`, 'utf8').includes('scripts.css'),
	);
	expect(importing.sort()).toEqual([
		'commands/font-files.ts',
		'features/papers/door-sign.route.tsx',
		'features/papers/papers.route.tsx',
		'features/papers/sheet.route.tsx',
		'features/screen/screen.route.tsx',
		'ui/tokens.css',
	]);
});
