import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsIn } from '../app/contract/form-fields';
import { readForm } from '../app/contract/forms';
import { LONGEST_RAW } from '../app/contract/text';
import { everyForm as forms } from './support/every-form';

type Def = { type: string } & Readonly<Record<string, unknown>>;
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

/** Paths of strings that have no maximum length before a transform or a pattern runs. */
function unlimited(schema: z.core.$ZodType, path: string): string[] {
	const def = defOf(schema);
	const within = (inner: unknown, more = '') => (inner ? unlimited(inner as z.core.$ZodType, path + more) : []);
	switch (def.type) {
		case 'string': {
			const most = (schema as z.ZodString).maxLength;
			const format = (def as { format?: string }).format === 'uuid';
			return format || (typeof most === 'number' && most <= LONGEST_RAW) ? [] : [path];
		}
		case 'object':
			return Object.entries(def.shape as Record<string, unknown>).flatMap(([name, inner]) => within(inner, `.${name}`));
		case 'pipe':
			return within(def.in);
		case 'union':
			return (def.options as unknown[]).flatMap((inner) => within(inner));
		case 'array':
			return within(def.element);
		case 'optional':
		case 'default':
		case 'nullable':
		case 'prefault':
			return within(def.innerType);
		case 'enum':
		case 'literal':
			return [];
		default:
			return [`${path}: ${def.type} is not known here`];
	}
}

test.each(Object.keys(forms))('every text of the form "%s" has a limit before anything else looks at it', (name) => {
	expect(forms[name] && unlimited(forms[name], name)).toEqual([]);
});

test('250 kB of spaces, line breaks, marks or quotes in any field is answered with a sentence and no transform', () => {
	for (const filler of [' ', '\n', '"', 'a\u0301', '٣']) {
		const text = filler.repeat(250_000 / filler.length);
		for (const [name, form] of Object.entries(forms)) {
			let top = form as z.core.$ZodType;
			while (defOf(top).type === 'pipe') top = defOf(top).in as z.core.$ZodType;
			const fields = Object.keys((defOf(top).shape ?? {}) as object);
			const parsed = form.safeParse(Object.fromEntries(fields.map((field) => [field, text])));
			expect(parsed.success, name).toBe(false);
		}
	}
});

/** Names of the schemas that are passed to `readForm`. */
function schemasRead(): string[] {
	const app = fileURLToPath(new URL('../app', import.meta.url));
	const files = readdirSync(app, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	const found: string[] = [];
	for (const file of files) {
		const source = ts.createSourceFile(
			file,
			readFileSync(file, 'utf8'),
			ts.ScriptTarget.Latest,
			true,
			ts.ScriptKind.TSX,
		);
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node) && node.expression.getText() === 'readForm') {
				const schema = node.arguments[1];
				found.push(schema && ts.isCallExpression(schema) ? schema.expression.getText() : (schema?.getText() ?? ''));
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return [...new Set(found)];
}

test('every schema that a form is read by is one of those that are walked here', () => {
	const read = schemasRead();
	expect(read.length).toBeGreaterThan(20);
	const known = new Set(Object.keys(forms).map((name) => name.split(':')[0]));
	expect(read.filter((name) => !known.has(name))).toEqual([]);
});

/** Values of a field that no page sends. */
const wrongKinds: Readonly<Record<string, readonly string[]>> = {
	missing: [],
	'an empty text': [''],
	'two values': ['one', 'two'],
	'two empty values': ['', ''],
	'an object': ['[object Object]'],
	'an option that is not known': ['no such option'],
	'a text that is too long': ['9'.repeat(LONGEST_RAW)],
	'a number that is too large': ['9'.repeat(16)],
	'a number below nothing': ['-1'],
	'no number': ['NaN'],
	'a tick': ['on'],
};

test.each(Object.entries(forms))(
	'the form "%s" never shows a sentence of zod’s own, whatever kinds of values it gets',
	(_, schema) => {
		const ZODS = 'a sentence of zod’s own';
		const before = z.config().localeError;
		z.config({ localeError: () => ZODS });
		try {
			expect(z.string().safeParse(1).error?.issues[0]?.message).toBe(ZODS);
			const fields = [...fieldsIn(schema).keys()];
			expect(fields.length).toBeGreaterThan(0);
			for (const [kind, values] of Object.entries(wrongKinds)) {
				// Each field alone, because another error could hide it; then all at once.
				for (const wrong of [...fields.map((field) => [field]), fields]) {
					const form = new FormData();
					for (const field of wrong) for (const value of values) form.append(field, value);
					const read = readForm(form, schema);
					for (const [field, sentence] of Object.entries(read.ok ? {} : read.errors)) {
						expect(sentence, `${field}: ${kind}`).not.toBe(ZODS);
						expect(sentence, `${field}: ${kind}`).toMatch(/[.?!)”]$|^no code$/);
					}
				}
			}
		} finally {
			z.config({ localeError: before });
		}
	},
);
