import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNew } from '../../db/embedded/durable-file';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-whole-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const noLinks = () => Promise.reject(Object.assign(new Error('a stick'), { code: 'EPERM' }));

test('a new file has no name until it is whole: whoever ends in mid-writing can write it again', async () => {
	const during: string[] = [];
	// Written in pieces, so that the test can read the folder in between.
	const pieces = (async function* () {
		yield Buffer.from('first ');
		during.push(...(await readdir(folder)));
		yield Buffer.from('last');
	})();
	await writeNew(join(folder, 'soup.backup'), pieces as unknown as Uint8Array);
	expect(during).toEqual([expect.stringMatching(/^soup\.backup\.unfinished-/)]);
	expect(await readdir(folder)).toEqual(['soup.backup']);
	expect(await readFile(join(folder, 'soup.backup'), 'utf8')).toBe('first last');
});

test.each([
	['with links', undefined],
	['on a stick without links', noLinks],
])('%s, what has the name already stays as it was', async (_where, linking) => {
	const file = join(folder, 'soup.backup');
	await writeNew(file, Buffer.from('mine'), linking);
	expect(await readFile(file, 'utf8')).toBe('mine');
	await writeFile(file, 'theirs');
	await expect(writeNew(file, Buffer.from('mine'), linking)).rejects.toMatchObject({ code: 'EEXIST' });
	expect(await readFile(file, 'utf8')).toBe('theirs');
	expect(await readdir(folder)).toEqual(['soup.backup']);
});
