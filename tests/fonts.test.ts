import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { charactersIn, makeFonts } from '../app/commands/fonts';

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

/** The faces of the sheet that have a file. */
const faces = () =>
	[...readFileSync(`${app}/ui/fonts.css`, 'utf8').matchAll(/@font-face \{([^}]+)\}/g)]
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

test.each(['pl', 'ro'])('%s needs of each family only the first file and the two with its own letters', (language) => {
	const sentences = readdirSync(`${app}/i18n/${language}`).map((name) =>
		readFileSync(`${app}/i18n/${language}/${name}`, 'utf8'),
	);
	const letters = [...new Set(sentences.join('').replace(/\s/g, ''))];
	for (const stem of ['atkinson', 'bricolage', 'bricolage-narrow']) {
		const mine = faces().filter(({ face }) => new RegExp(`fonts/${stem}(-central|-central-ext)?\\.woff2`).test(face));
		const here = new Set(charactersIn(mine.map(({ value }) => value('unicode-range')).join()));
		expect(mine).toHaveLength(3);
		expect(letters.filter((letter) => !here.has(letter) && !COMMENT.has(letter))).toEqual([]);
	}
});
