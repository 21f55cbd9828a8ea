import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['app', 'db'].flatMap((folder) =>
	readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

const aPhase = "'(?:draft|call|lineup|doors|pitching|voting|counting|announced|published|cancelled)'";
const outsideDomain = /^app\/(features|services|realtime|responses|server|auth|ui)\//;

/** What only one place may do. `breaches`: violations that the pattern must find. */
type OnePlace = {
	readonly what: string;
	readonly pattern: RegExp;
	readonly in: RegExp;
	readonly may: RegExp;
	readonly breaches: readonly string[];
};
const rules: readonly OnePlace[] = [
	{
		what: 'decides by a phase: domain/phase-policy says what a phase allows',
		pattern: new RegExp(`\\bphase ?[!=]==|\\bswitch \\([^)]*\\bphase\\)|\\[\\s*${aPhase},\\s*${aPhase}`),
		in: outsideDomain,
		may: /^$/,
		breaches: [
			"if (dinner.phase !== 'draft') open();",
			"const isOpen = phase === 'voting';",
			'switch (snapshot.phase) {',
			"['doors', 'pitching'].includes(phase)",
		],
	},
	{
		what: 'reads the clock of the machine: `now` is an argument',
		pattern: /\bDate\.now\(|\bnew Date\(\)/,
		in: /^(app|db)\//,
		// The browser's clocks, and commands, which are composition roots.
		may: /^app\/(commands\/|entry\.client\.tsx|ui\/use-server-clock\.ts|features\/pitch-form\/use-draft\.ts)/,
		breaches: ['const at = new Date();', 'const at = Date.now() + 1;'],
	},
	{
		what: 'locks or writes a dinner’s row, or appends an event: the dinner command does',
		pattern: /\b(?:appendEvent|changeDinner|lockDinner)\b/,
		in: /^app\//,
		may: /^app\/services\/dinner-command\.server\.ts$/,
		breaches: ['await changeDinner(trx, id, {});', 'await appendEvent(trx, event);'],
	},
	{
		what: 'sets the state of a pitch: `movePitchRow` does, by the table of moves',
		pattern: /updateTable\('pitch'\)\s*\.set\(\{[^}]*\bstate\b/,
		in: /^(app|db)\//,
		may: /^db\/queries\/pitches\.ts$/,
		breaches: ["trx.updateTable('pitch').set({ state: 'withdrawn' })"],
	},
];

test.each(rules)('nobody else $what', ({ pattern, in: where, may, breaches }) => {
	const looked = sources.filter((path) => where.test(path) && !may.test(path));
	expect(looked.length).toBeGreaterThan(100);
	expect(looked.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
	for (const breach of breaches) expect(pattern.test(breach), breach).toBe(true);
});

test('one statement sets the state of a pitch', () => {
	const text = readFileSync(join(root, 'db/queries/pitches.ts'), 'utf8');
	expect(text.match(/\bset\(\{\s*state:/g)).toHaveLength(1);
});
