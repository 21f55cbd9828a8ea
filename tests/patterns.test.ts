import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PATIENCE } from './support/patience';

// Regular expressions on people's text, headers and addresses take linear time, or match only text of bounded length.

const root = fileURLToPath(new URL('..', import.meta.url));
type Pattern = { readonly where: string; readonly source: string; readonly flags: string };

function patternsIn(file: string): Pattern[] {
	const text = readFileSync(join(root, file), 'utf8');
	const source = ts.createSourceFile(
		file,
		text,
		ts.ScriptTarget.Latest,
		true,
		file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
	);
	const found: Pattern[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			found.push({ where: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const files = ['app', 'db']
	.flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
	.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
	.map((entry) => relative(root, join(entry.parentPath, entry.name)))
	// Arguments of commands come from the operator.
	.filter((file) => !file.startsWith('app/commands/'));

/** Patterns of more than linear time, with the length to which their text is cut, and where. */
const bounded: ReadonlyMap<string, string> = new Map([
	['/[^\\p{L}]+$/u', '128: a new password, whose form checks its length'],
	['/[\\w%-]{22}(?:\\.|%2E)[\\w%-]{22,}/gi', '47: what one try at a match in a line of the log looks at'],
	['/^-+|-+$/g', '40: suggestSlug cuts first'],
	['/^\\/+vote(?![a-z0-9])[/#?&=:\\s]*(?:code[=:/])?(.*)$/i', '200: codeInAddress measures first'],
]);

const verdict = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>) =>
	checkSync(source, flags, { timeout: PATIENCE, checker: 'auto', randomSeed: 7 });

test('the check finds the two patterns that froze the server', () => {
	for (const [source, flags] of [
		['\\s*\\n\\s*', 'g'],
		['\\s*;\\s*q\\s*=\\s*', ''],
		['^(a+)+$', ''],
	] as const)
		expect(verdict({ source, flags }).status, source).toBe('vulnerable');
});

test('no pattern backtracks', () => {
	const patterns = files.flatMap(patternsIn);
	expect(patterns.length).toBeGreaterThan(50);
	const named = ({ source, flags }: Pattern) => `/${source}/${flags}`;
	const different = new Map(patterns.map((pattern) => [named(pattern), pattern]));
	const bad = [...different.values()].filter((pattern) => verdict(pattern).status === 'vulnerable');
	expect(bad.filter((pattern) => !bounded.has(named(pattern)))).toEqual([]);
	// Every exception still exists.
	expect(patterns.map(named)).toEqual(expect.arrayContaining([...bounded.keys()]));
});
