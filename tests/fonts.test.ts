import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { charactersIn, makeFonts } from '../app/commands/fonts';

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
