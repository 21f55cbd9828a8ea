import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const linesOf = (index: string): string[] => read(index).match(/^export \{.*$/gm) ?? [];

/** Pieces of other parts, and texts of the seed, which stay in English. */
const NO_PARTS = ['example-history', 'example-pitches', 'line-up', 'pitch-errors', 'recount', 'index'];

test('every file of English sentences is a part of the catalogue, by a line that the build can read', () => {
	const files = readdirSync(join(folder, 'en')).map((name) => basename(name, '.ts'));
	const named = linesOf('en/index.ts').map((line) => /^export \{ \w+ \} from '\.\/([\w-]+)';$/.exec(line)?.[1]);
	expect([...named, ...NO_PARTS].sort()).toEqual(files.sort());
});

const translated = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'en')
	.map(({ name }) => name)
	.filter((name) => readdirSync(join(folder, name)).includes('index.ts'));
describe.skipIf(translated.length === 0)('translations', () => {
	test.each(translated)('%s has the parts of English', (language) => {
		expect(linesOf(`${language}/index.ts`)).toEqual(linesOf('en/index.ts'));
	});
});
