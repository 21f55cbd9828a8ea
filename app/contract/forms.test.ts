import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { deskMoney } from '../i18n/desk-money';
import { countSheet } from '../i18n/en/count-sheet';
import { joinForm, signInForm } from './accounts';
import { noteForm, signForm } from './count-form';
import { dinnerForm } from './dinner-form';
import { fieldsIn } from './form-fields';
import { list, readForm } from './forms';
import { groupForm, setupForm } from './groups';
import { papersWanted } from './papers';
import { potForm } from './pot-form';
import { LONGEST_RAW } from './text';

const forms: Readonly<Record<string, z.ZodType>> = {
	joinForm: joinForm(['Birmingham Soup']),
	signInForm,
	noteForm: noteForm(500),
	signForm: signForm(countSheet.fields),
	dinnerForm: dinnerForm({ timeZone: 'Europe/London', money: deskMoney('GBP'), now: new Date('2026-01-01') }),
	groupForm: groupForm({ languages: ['en'], shown: [], usual: () => null }),
	setupForm,
	papersWanted,
	potForm: potForm(deskMoney('GBP')),
};
const formOf = (fields: readonly (readonly [string, string])[]) => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};
const signs = fc.constantFrom(' ', '\n', '"', '<', '\u0301', '\u200d', '٣', 'a@', '👩‍🍳', '\ud83d');

test('no form accepts or echoes more of a field than its limit and a margin', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...Object.keys(forms)),
			signs,
			fc.integer({ min: 1, max: 70_000 }),
			(name, sign, count) => {
				const schema = forms[name] as z.ZodType;
				const fields = fieldsIn(schema);
				const long = sign.repeat(count).slice(0, LONGEST_RAW + 1000);
				const read = readForm(formOf([...fields.keys()].map((field) => [field, long])), schema);
				for (const [field, { echo }] of fields)
					for (const value of [read.typed[field] ?? ''].flat())
						expect(value.length, `${name} ${field}`).toBeLessThanOrEqual(Math.min(echo, LONGEST_RAW));
				if (long.length > LONGEST_RAW) expect(read.ok).toBe(false);
			},
		),
		{ numRuns: 60 },
	);
});

test('every field of every form has a length limit in its schema, or is short', () => {
	for (const [name, schema] of Object.entries(forms)) {
		const fields = fieldsIn(schema);
		expect(fields.size, name).toBeGreaterThan(0);
		for (const [field, { echo }] of fields) expect(echo, `${name} ${field}`).toBeLessThanOrEqual(20_100);
	}
	expect(fieldsIn(signInForm).get('email')?.echo).toBeLessThan(1000);
	expect(fieldsIn(groupForm({ languages: ['en'], shown: [], usual: () => null })).get('criterion')?.isList).toBe(true);
});

test('refuses an unknown field name, does not echo it, and touches no prototype', () => {
	for (const name of ['canary', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
		const read = readForm(
			formOf([
				['text', 'A note'],
				[name, 'canary'],
			]),
			noteForm(500),
		);
		expect(read.ok, name).toBe(false);
		expect(Object.keys(read.typed), name).toEqual(['text']);
		if (!read.ok) expect(read.errors['']).toContain('does not belong to it');
	}
	expect(({} as { canary?: unknown }).canary).toBeUndefined();
});

test('refuses a value above LONGEST_RAW even if its schema sets no limit', () => {
	const read = readForm(formOf([['free', 'x'.repeat(LONGEST_RAW + 1)]]), z.strictObject({ free: z.string() }));
	expect(read).toMatchObject({ ok: false, errors: { free: expect.stringContaining('far too long') } });
});

test('refuses a second value of a field that is no list, and echoes the first', () => {
	const read = readForm(
		formOf([
			['text', 'one'],
			['text', 'two'],
		]),
		noteForm(500),
	);
	expect([read.ok, read.typed.text]).toEqual([false, 'one']);
});

test('never cuts inside a surrogate pair', () => {
	const read = readForm(formOf([['slips', '👩'.repeat(400)]]), signForm(countSheet.fields));
	// A lone surrogate cannot be encoded.
	expect(() => encodeURIComponent(String(read.typed.slips))).not.toThrow();
});

test('refuses one or several list values with the message of the items', () => {
	const schema = z.strictObject({ kind: list(z.enum(['soup', 'bread'], 'Ours.')) });
	const read = (...kinds: string[]) => readForm(formOf(kinds.map((kind) => ['kind', kind] as const)), schema);
	for (const wrong of [['stew'], ['soup', 'stew'], ['']])
		expect(read(...wrong)).toMatchObject({ errors: { kind: 'Ours.' } });
	for (const right of [[], ['soup'], ['soup', 'bread']])
		expect(read(...right)).toMatchObject({ value: { kind: right } });
});

test('replaces zod’s default messages', () => {
	const schema = z.strictObject({ kind: z.enum(['soup']), text: z.string().max(3) });
	expect(readForm(formOf([['text', 'long']]), schema)).toMatchObject({
		errors: { kind: expect.stringContaining('Reload the page'), text: expect.stringContaining('too long') },
	});
});
