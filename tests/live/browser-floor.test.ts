import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientAssets } from '../support/pages';

// The floor: Chrome 80, Safari 14, Firefox 78. The build lowers syntax to it and adds no missing methods.

/** Methods and syntax that the floor does not have. A regular expression with a lookbehind is a syntax error there: nothing of its file runs. */
const newer =
	/(?<!\.)\.(?:at|findLast|findLastIndex|replaceAll|toSorted|toReversed|toSpliced|with|hasOwn|groupBy|withResolvers|isWellFormed|fromAsync|setHTMLUnsafe)\(|\b(?:structuredClone|requestIdleCallback)\(|\bPromise\.any\(|\bnew (?:WeakRef|FinalizationRegistry)\b|\brandomUUID\(|\/[^/\n]*\(\?<[=!][^/\n]*\/[dgimsuyv]*[.,;)]/g;
/** Used only where the browser has it. */
const guarded: Readonly<Record<string, RegExp>> = {
	Segmenter: /"Segmenter"in Intl/,
	ListFormat: /"ListFormat"in Intl/,
	'AbortSignal.timeout': /"timeout"in AbortSignal/,
};

/** Those of the build, and those that are served as they are written. */
const scripts = async () => {
	const files = [clientAssets, join(clientAssets, '..')].map(async (folder) =>
		(await readdir(folder)).filter((name) => name.endsWith('.js')).map((name) => join(folder, name)),
	);
	const names = (await Promise.all(files)).flat();
	return Promise.all(names.map(async (name) => ({ name, text: await readFile(name, 'utf8') })));
};

test('no script of any page calls what the oldest browsers of the floor do not have', async () => {
	const all = await scripts();
	expect(all.length).toBeGreaterThan(40);
	for (const { name, text } of all) expect([...text.matchAll(newer)].map(String), name).toEqual([]);
});

test('what newer browsers have is asked for before it is used', async () => {
	const unguarded = (await scripts()).flatMap(({ name, text }) =>
		Object.entries(guarded).flatMap(([method, check]) =>
			text.includes(method) && !check.test(text) ? [`${name}: ${method}`] : [],
		),
	);
	expect(unguarded).toEqual([]);
});

test.each([
	'scores.replaceAll("-","")',
	'list.findLast(f)',
	'Object.hasOwn(a,b)',
	'list.at(-1)',
	'x=/(?<=a)b/g;',
	'structuredClone(a)',
])('the check finds %s', (planted) => {
	expect(planted.match(newer)).toHaveLength(1);
});

/** Selectors newer than the browsers of televisions: a rule with one is dropped as a whole. */
const newerSelector = /:(?:is|where|has)\(/;

test('the screen’s style needs no selector that the browser of a television may not know', async () => {
	const names = (await readdir(clientAssets)).filter((name) => /^screen-.*\.css$/.test(name));
	expect(names).not.toEqual([]);
	for (const name of names) expect(await readFile(join(clientAssets, name), 'utf8')).not.toMatch(newerSelector);
	expect('.a:is(h1,.b){}').toMatch(newerSelector);
});
