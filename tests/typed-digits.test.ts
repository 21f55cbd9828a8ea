import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readStepCode } from '../app/contract/second-step';
import { saysUnreadable } from '../app/contract/squares';
import { CODE_ALPHABET, CODE_LENGTH, RECEIPT_LENGTH, readCode } from '../app/domain/code';
import { readContact } from '../app/domain/contact';
import { foldNumber, readPercent } from '../app/domain/numbers';
import { stackOf } from '../app/features/door/stack';
import { everyForm, TAG } from './support/every-form';

/** Every field that takes a number takes it in the digits of every language, with the invisible marks that keyboards add. */

const digitSets = {
	'Urdu and Persian': '۰۱۲۳۴۵۶۷۸۹',
	Arabic: '٠١٢٣٤٥٦٧٨٩',
	Bengali: '০১২৩৪৫৬৭৮৯',
	Gurmukhi: '੦੧੨੩੪੫੬੭੮੯',
	'full-width': '０１２３４５６７８９',
} as const;
const sets = Object.values(digitSets).map((digits) => [...digits]);
const inSet = (digits: readonly string[], text: string) => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? '');

/** U+200E, U+200F, U+061C, U+200B, U+FEFF, a no-break space, and a narrow one. */
const marks = ['', '\u200e', '\u200f', '\u061c', '\u200b', '\ufeff', '\u00a0', '\u202f'];
const keyboard = fc.constantFrom(...sets);
const mark = fc.constantFrom(...marks);

/** A field's schema by its path: "pastForm: new.votes-0". Schemas are checked once, wherever a form repeats them. */
function fieldsOf(form: z.ZodType): [string, z.ZodType][] {
	let top: z.core.$ZodType = form;
	while (top instanceof z.ZodPipe) top = top.in;
	return top instanceof z.ZodObject ? Object.entries(top.shape as Record<string, z.ZodType>) : [];
}

type Kind = 'number' | 'sum' | 'day' | 'time';
const written: Readonly<Record<Kind, readonly string[]>> = {
	number: ['0', '1', '4', '5', '7', '12', '29', '75', '300', '1,000'],
	sum: ['0', '5', '12', '412.50', '412,50', '1,234.50', '1.234,50', '.50', '1 234.50'],
	day: ['2026-11-28', '2026/3/4', '2019.01.31'],
	time: ['18:30', '9.05', '6.30 pm'],
};

/**
 * What a field takes, by what it makes of numbers, days and times; null for one that takes something else. `posted`: a number that nobody types,
 * because a space beside it is refused.
 */
function kindOf(schema: z.ZodType): Kind | 'posted' | null {
	const made = (text: string) => schema.safeParse(text);
	const isNumber = (text: string) => typeof made(text).data === 'number';
	if (made('no number of any kind').success) return null;
	if (isNumber('4.50') && isNumber('4,50')) return 'sum';
	const taken = ['0', '1', '2', '4', '5', '70'].filter(isNumber);
	if (taken.length > 0) return taken.every((text) => isNumber(` ${text} `)) ? 'number' : 'posted';
	if (made('2026/3/4').data === '2026-03-04') return 'day';
	return made('9.05').data === '09:05' ? 'time' : null;
}

const found = Object.entries(everyForm).flatMap(([form, schema]) =>
	fieldsOf(schema).map(([name, field]) => ({ path: `${form}.${name}`, name, field, kind: kindOf(field) })),
);
const typed = found.flatMap(({ kind, ...one }) => (kind === null || kind === 'posted' ? [] : [{ ...one, kind }]));

test('the only numbers that are taken in ASCII digits alone are those of hidden fields and buttons', () => {
	const posted = new Set(found.flatMap(({ kind, name }) => (kind === 'posted' ? [name] : [])));
	// The radio buttons of a ballot have a name for each pitch and criterion.
	const rest = [...posted].filter((name) => !name.endsWith(`-${TAG}`)).sort();
	expect(rest.join(' ')).toBe(
		'amount decisions draws edition expected handOut lineup made minutes n presses question rest revision signatures since step steps told until',
	);
});

test('the fields that are found are numbers, sums, days and times of many forms', () => {
	expect(new Set(typed.map(({ path }) => path.split('.')[0])).size).toBeGreaterThan(12);
	for (const path of [
		'slipForm.s-0-0',
		'slipForm: one vote.vote',
		'handCountForm.n-0-0-0',
		'signForm.written',
		'hatForm.out-1',
		'papersWanted.count',
		'paperNumber.number',
		'readingForm.rank-00000000-0000-4000-8000-000000000000',
		'potForm.place-0',
		'potForm.sum-0',
		'dinnerForm.number',
		'dinnerForm.donation',
		'dinnerForm.date',
		'dinnerForm.time',
		'dinnerForm.supperTime',
		'pastForm: new.heldOn',
		'dueForm.on',
		'rehearsalForm.guests',
		'slotForm.minutes',
	])
		expect(typed.map((field) => field.path)).toContain(path);
});

/** Schemas once: a form has hundreds of squares of one schema. */
const different = [...new Map(typed.map((one) => [one.field, one])).values()];

test.each(Object.entries(digitSets))('every field that takes a number takes it in %s digits', (_, digits) => {
	const refused: string[] = [];
	for (const { path, field, kind } of different) {
		for (const text of written[kind]) {
			const usual = field.safeParse(text);
			const own = inSet([...digits], text);
			for (const around of [own, `\u200e${own}\u200f`, `\u061c${own}\u200b`, `\u00a0${own}\u202f`]) {
				const read = field.safeParse(around);
				if (read.success !== usual.success || read.data !== usual.data) refused.push(`${path}: ${text}`);
			}
		}
	}
	expect(refused).toEqual([]);
});

test('shares of a pot rule take own digits and percent signs', () => {
	for (const set of sets) {
		for (const share of ['70', '70 %', '70%', '70٪']) expect(readPercent(inSet(set, share))).toBe(70);
		expect(readPercent(`٪${inSet(set, '70')}`)).toBe(70);
	}
});

test('[property] digits of any language, with marks around and between groups, fold to the same text', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d{1,12}$/), keyboard, mark, mark, (digits, set, before, after) => {
			expect(foldNumber(before + inSet(set, digits) + after)).toBe(digits);
		}),
	);
});

test('[property] a code, a receipt, a paper’s number and an app’s code are read in the digits of any language', () => {
	const signs = (length: number) =>
		fc.array(fc.constantFrom(...CODE_ALPHABET), { minLength: length, maxLength: length }).map((all) => all.join(''));
	fc.assert(
		fc.property(signs(CODE_LENGTH), signs(RECEIPT_LENGTH), keyboard, mark, mark, (code, receipt, set, one, other) => {
			expect(readCode(one + inSet(set, code) + other)).toEqual({ kind: 'code', code });
			expect(readCode(one + inSet(set, receipt) + other)).toEqual({ kind: 'receipt', receipt });
		}),
	);
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 99_999 }),
			fc.stringMatching(/^\d{6}$/),
			keyboard,
			mark,
			(n, app, set, one) => {
				expect(readCode(one + inSet(set, String(n)))).toEqual({ kind: 'number', number: n });
				expect(readStepCode(one + inSet(set, app) + one)).toEqual({ kind: 'app', code: app });
			},
		),
	);
});

test('a telephone number is shown and dialled in Western digits, whatever it was typed in', () => {
	for (const set of sets)
		expect(readContact(`\u200e${inSet(set, '+44 121 496 0123')}`)).toEqual({
			shown: '+44 121 496 0123',
			href: 'tel:+441214960123',
		});
});

test('the password of a wifi, which is ASCII, is taken in any digits; a network’s name stays as it is', () => {
	const { wifiName, wifiPassword } = Object.fromEntries(fieldsOf(everyForm.placeForm as z.ZodType));
	for (const set of sets) {
		expect(wifiPassword?.safeParse(inSet(set, 'soup12345'))).toMatchObject({ data: 'soup12345' });
		expect(wifiName?.safeParse(inSet(set, 'hall 5'))).toMatchObject({ data: inSet(set, 'hall 5') });
	}
});

test('the number that opens a stack at the door is read in any digits', () => {
	for (const set of sets) expect(stackOf(new URL(`http://soup/door?from=${inSet(set, '41')}`))).toBe(41);
});

test('a square that cannot be read is not taken for a digit', () => {
	for (const set of sets) for (const digit of set) expect(saysUnreadable(digit)).toBe(false);
});

test('no field has an attribute by which a browser refuses digits that the server takes', () => {
	const app = fileURLToPath(new URL('../app', import.meta.url));
	const files = readdirSync(app, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.tsx'));
	const found = files.flatMap(({ parentPath, name }) => {
		const text = readFileSync(join(parentPath, name), 'utf8');
		return /type="(number|range|tel)"|\bpattern=[{"]|valueAsNumber|maxLength=\{?"?[1-9]\b/.test(text) ? [name] : [];
	});
	expect(found).toEqual([]);
});
