import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Which room may import from which. `types` may be imported as types only, because `server.ts` and Remix's build are two bundles, and a
 * module that both import as a value exists twice. No feature imports another feature.
 */
const rooms: Readonly<Record<string, { values: readonly string[]; types?: readonly string[]; packages?: RegExp }>> = {
	domain: { values: [], packages: /^$/ },
	contract: { values: ['domain'], packages: /^(?!react|@remix-run|express|socket\.io|kysely|pg$|@electric-sql)/ },
	i18n: { values: ['domain'], types: ['contract'], packages: /^$/ },
	db: { values: ['domain'], packages: /^(kysely|pg|@electric-sql\/pglite.*|node:.+)$/ },
	services: {
		// `public`: the second program that recounts.
		values: ['db', 'domain', 'contract', 'i18n', 'concurrency', 'public'],
		packages: /^(?!react|@remix-run|express|socket\.io|vite)/,
	},
	responses: { values: [], types: ['services'], packages: /^(node:.+|express|range-parser|@remix-run\/.+)$/ },
	server: {
		values: ['domain', 'contract', 'i18n', 'responses', 'addresses', 'concurrency'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|socket\.io|react)/,
	},
	auth: {
		values: ['domain', 'contract', 'i18n', 'server', 'responses'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|socket\.io|react)/,
	},
	'realtime/server': {
		values: ['domain', 'contract', 'i18n', 'server', 'concurrency'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|@remix-run|express)/,
	},
	'realtime/client': {
		values: ['domain', 'contract'],
		packages: /^(?!kysely|pg$|@electric-sql|express)/,
	},
	ui: {
		values: ['contract', 'domain', 'i18n'],
		packages: /^(react|react-dom\/client|@remix-run\/react|luxon|qrcode)$/,
	},
	// Simulated people, who know the server from outside only.
	rehearsal: { values: ['contract', 'domain'], packages: /^(node:.+|socket\.io-client|node-html-parser)$/ },
	features: {
		values: ['domain', 'contract', 'i18n', 'ui', 'auth', 'responses', 'realtime/client'],
		types: ['services', 'root'],
		packages: /^(?!kysely|pg$|@electric-sql|socket\.io|express|better-auth)/,
	},
	// Remix's entry points and the table of addresses.
	entry: { values: ['domain', 'contract', 'i18n', 'ui', 'auth', 'responses', 'server', 'features'] },
	root: { values: ['contract', 'domain', 'i18n', 'ui', 'auth'] },
	routes: { values: ['addresses'] },
	addresses: { values: [], packages: /^$/ },
	// Has no module state, so both bundles may contain it.
	concurrency: { values: [], packages: /^$/ },
};
/** Files that may import anything. */
const composers = /^(server\.ts|app\/commands\/|tests\/|[\w.]+\.(ts|js)$)/;

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** `app/features/door/door.route.tsx` is in the room `features`. */
function roomOf(path: string): string {
	const [top = '', second = '', third = ''] = path.split('/');
	if (top !== 'app') return top;
	if (second === 'realtime') return `${second}/${third}`;
	return second.replace(/\..*$/, '');
}
const featureOf = (path: string): string => path.split('/').slice(0, 3).join('/');

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** A file's imports: files as paths from the root, packages by name. */
function importsOf(path: string, text = readFileSync(join(root, path), 'utf8')): Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node | undefined, typeOnly: boolean) => {
		if (node && ts.isStringLiteralLike(node)) found.push({ from: path, to: resolved(path, node.text), typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
	return found;
}

function resolved(path: string, specifier: string): string {
	if (specifier.startsWith('~/')) return join('app', specifier.slice(2));
	return specifier.startsWith('.') ? join(dirname(path), specifier) : specifier;
}

const isOurs = (to: string) => /^(app|db|tests|server)(\/|$)/.test(to);

function isBreach({ from, to, typeOnly }: Import): boolean {
	if (composers.test(from)) return false;
	const room = rooms[roomOf(from)];
	// A folder that is not in the table above is a breach.
	if (!room) return true;
	if (!isOurs(to)) return room.packages ? !room.packages.test(to) && !/\.(css|svg)(\?url)?$/.test(to) : false;
	const target = roomOf(to);
	if (target === roomOf(from)) return target === 'features' && featureOf(from) !== featureOf(to);
	return !room.values.includes(target) && !(typeOnly && room.types?.includes(target));
}

const breaches = (imports: readonly Import[]): string[] =>
	imports.filter(isBreach).map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`);

const sources = [...filesUnder('app'), ...filesUnder('db')];

test('imports run one way through the house', () => {
	expect(breaches(sources.flatMap((path) => importsOf(path)))).toEqual([]);
});

test.each([
	['app/features/door/a.tsx', "import { a } from '../../../db/queries/papers'"],
	['app/features/door/a.tsx', "import type { DB } from '../../../db/schema'"],
	['app/features/door/a.tsx', "import { createServices } from '~/services/index.server'"],
	['app/features/door/a.tsx', "const a = await import('~/services/index.server')"],
	['app/features/door/a.tsx', "import { sql } from 'kysely'"],
	['app/features/door/a.tsx', "import { Slip } from '~/features/papers/slip'"],
	['app/features/door/a.tsx', "import { Slip } from '../papers/slip'"],
	['app/features/door/a.tsx', "import { createApp } from '~/server/app.server'"],
	['app/realtime/server/a.ts', "export * from '../../../db/client'"],
	['app/realtime/server/a.ts', "import { type A, createServices } from '../../services/index.server'"],
	['app/realtime/client/a.ts', "import { attachLive } from '../server/index.server'"],
	['app/services/a.server.ts', "import { attachLive } from '~/realtime/server/index.server'"],
	['app/services/a.server.ts', "import { redirect } from '@remix-run/node'"],
	['app/domain/a.ts', "import { z } from 'zod'"],
	['app/domain/a.ts', "import { readFile } from 'node:fs/promises'"],
	['app/domain/a.ts', "import type { Settings } from '~/contract/settings'"],
	['app/contract/a.ts', "type A = import('../services/index.server').Services"],
	['app/ui/a.tsx', "import type { Services } from '~/services/index.server'"],
	['app/ui/a.tsx', "import { Slip } from '~/features/papers/slip'"],
	['app/i18n/a.ts', "import { Button } from '../ui/button'"],
	['app/server/a.ts', "import { createDb } from '../../db/client'"],
	['db/queries/a.ts', "import type { Context } from '../../app/services/context.server'"],
	['app/somewhere/a.ts', "import '../domain/outcome'"],
])('in %s, %s is a breach', (path, text) => {
	expect(breaches(importsOf(path, text))).toHaveLength(1);
});

test.each([
	['app/features/door/a.tsx', "import type { Services } from '~/services/index.server'"],
	['app/features/papers/a.tsx', "import { Slip } from './slip'"],
	['app/services/a.server.ts', "import { readRoom } from '../../db/queries/dinner-state'"],
	['db/queries/a.ts', "import type { Tally } from '../../app/domain/tally'"],
	['app/ui/a.tsx', "import { scoreWords } from '~/i18n/scores'"],
	['app/domain/a.ts', "import { ok } from './outcome'"],
	['app/server/a.ts', "import { words } from '../i18n'"],
])('in %s, %s is allowed', (path, text) => {
	expect(breaches(importsOf(path, text))).toEqual([]);
});

test('server.ts composes and does nothing else', () => {
	const imports = importsOf('server.ts').map(({ to }) => to);
	expect(imports.filter((to) => isOurs(to) && /^app\/(domain|features|ui|i18n)\/|^db\/queries/.test(to))).toEqual([]);
	const text = readFileSync(join(root, 'server.ts'), 'utf8');
	expect(text).not.toMatch(/^export |\bclass \b|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/m);
	expect(text.split('\n').length).toBeLessThan(120);
});

test('nobody imports the composition root, and nothing outside a room is imported by one', () => {
	const inward = sources
		.flatMap((path) => importsOf(path))
		.filter(({ from, to }) => !composers.test(from) && /^(server|tests)\b/.test(to));
	expect(inward).toEqual([]);
});
