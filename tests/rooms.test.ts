import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The house: which room may import from which. `services` in `types` means as types only, because a module that both bundles import as
 * a value would exist twice. Biome says most of this while one types; this test says all of it.
 */
const rooms: Readonly<Record<string, { values: readonly string[]; types?: readonly string[]; packages?: RegExp }>> = {
	domain: { values: [], packages: /^$/ },
	contract: { values: ['domain'], packages: /^(?!react|@remix-run|express|socket\.io|kysely|pg$|@electric-sql)/ },
	messages: { values: ['domain'], types: ['contract'], packages: /^$/ },
	components: {
		values: ['contract', 'domain', 'messages', 'styles'],
		// What a page is made from is named by the loader's helper that makes it.
		types: ['live', 'http'],
		packages: /^(react|@remix-run\/react|@conform-to\/react|luxon)$/,
	},
	db: { values: ['domain'], packages: /^(kysely|pg|@electric-sql\/pglite.*|node:.+)$/ },
	services: {
		values: ['db', 'domain', 'contract', 'messages'],
		packages: /^(?!react|@remix-run|express|socket\.io|vite)/,
	},
	http: {
		values: ['domain', 'contract', 'messages'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|socket\.io|react)/,
	},
	live: {
		values: ['domain', 'contract', 'messages', 'http'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|@remix-run|express)/,
	},
	routes: {
		values: ['domain', 'contract', 'messages', 'components', 'live', 'http', 'styles'],
		types: ['services'],
		packages: /^(?!kysely|pg$|@electric-sql|socket\.io|express|better-auth)/,
	},
	// Remix's entries. What they take from http ends in `.server`, which Remix keeps out of the browser's bundle.
	app: { values: ['domain', 'contract', 'messages', 'components', 'styles', 'http'] },
	styles: { values: [] },
};
/** These stand outside the house and put it together. */
const composers = /^(server\.ts|app\/commands\/|tests\/|[\w.]+\.(ts|js)$)/;

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const roomOf = (path: string): string => {
	const [top = '', second = ''] = path.split('/');
	return top === 'app' && second in rooms ? second : top;
};

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What a file imports, relative and alias forms alike as paths from the root; packages by their name. */
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

function breaches(imports: readonly Import[]): string[] {
	return imports
		.filter(({ from, to, typeOnly }) => {
			const room = rooms[roomOf(from)];
			if (composers.test(from)) return false;
			// A folder that is no room: a new one is a decision, to be written down in the table above.
			if (!room || (roomOf(from) === 'app' && from.split('/').length > 2)) return true;
			if (!isOurs(to)) return room.packages ? !room.packages.test(to) && !/\.(css|svg)(\?url)?$/.test(to) : false;
			const target = roomOf(to);
			if (target === roomOf(from) || room.values.includes(target)) return false;
			// What routes may have from the top of app/ is the type of `handle`.
			if (target === 'app') return !(typeOnly && roomOf(from) === 'routes');
			return !(typeOnly && room.types?.includes(target));
		})
		.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`);
}

const sources = [...filesUnder('app'), ...filesUnder('db')];

test('imports run one way through the house', () => {
	expect(breaches(sources.flatMap((path) => importsOf(path)))).toEqual([]);
});

test.each([
	['app/routes/a.tsx', "import { a } from '../../db/queries/papers'"],
	['app/routes/a.tsx', "import type { DB } from '../../db/schema'"],
	['app/routes/a.tsx', "import { createServices } from '~/services/index.server'"],
	['app/routes/a.tsx', "const a = await import('~/services/index.server')"],
	['app/routes/a.tsx', "import { sql } from 'kysely'"],
	['app/live/a.ts', "export * from '../../db/client'"],
	['app/live/a.ts', "import { type A, createServices } from '../services/index.server'"],
	['app/services/a.server.ts', "import { attachLive } from '~/live/index.server'"],
	['app/services/a.server.ts', "import { redirect } from '@remix-run/node'"],
	['app/domain/a.ts', "import { z } from 'zod'"],
	['app/domain/a.ts', "import { readFile } from 'node:fs/promises'"],
	['app/domain/a.ts', "import type { Settings } from '~/contract/settings'"],
	['app/contract/a.ts', "type A = import('../services/index.server').Services"],
	['app/components/a.tsx', "import type { Services } from '~/services/index.server'"],
	['app/messages/a.ts', "import { Button } from '../components/form'"],
	['app/http/a.ts', "import { createDb } from '../../db/client'"],
	['db/queries/a.ts', "import type { Context } from '../../app/services/context.server'"],
	['app/somewhere/a.ts', "import '../domain/outcome'"],
])('in %s, %s is a breach', (path, text) => {
	expect(breaches(importsOf(path, text))).toHaveLength(1);
});

test.each([
	['app/routes/a.tsx', "import type { Services } from '~/services/index.server'"],
	['app/services/a.server.ts', "import { readRoom } from '../../db/queries/rooms'"],
	['db/queries/a.ts', "import type { Tally } from '../../app/domain/tally'"],
	['app/components/a.tsx', "import { scoreWords } from '~/messages/scores'"],
	['app/domain/a.ts', "import { ok } from './outcome'"],
	['app/http/a.ts', "import { words } from '../messages'"],
])('in %s, %s is fine', (path, text) => {
	expect(breaches(importsOf(path, text))).toEqual([]);
});

test('server.ts composes and does nothing else', () => {
	const imports = importsOf('server.ts').map(({ to }) => to);
	expect(
		imports.filter((to) => isOurs(to) && /^app\/(domain|routes|components|messages|styles)\/|^db\/queries/.test(to)),
	).toEqual([]);
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
