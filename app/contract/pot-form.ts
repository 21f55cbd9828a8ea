import { z } from 'zod';
import type { Amount } from '../domain/currency';
import { samePerson } from '../domain/people';
import { type BaseKind, type EntryKind, isCounted, type MatchRule } from '../domain/pot-ledger';
import { namesSomebody } from '../domain/text';
import { list } from './forms';
import { baseChoices, LONGEST_LABEL, LONGEST_REASON, MOST_ROWS, type RowKind, rowKinds } from './pot-fields';
import { amountOr, type MoneyFields } from './sums';
import { line, NOT_FROM_OUR_PAGE, numberOr, postedNumber, shownLine } from './text';

const LONGEST_NAME = 80;

const basesOf = (choice: (typeof baseChoices)[number]): readonly BaseKind[] =>
	choice === 'door' ? ['door cash', 'door card'] : [choice];

export type TypedEntry = {
	readonly kind: EntryKind;
	readonly label: string;
	readonly amount: Amount | null;
	readonly rule: MatchRule | null;
	readonly place: number | null;
};

const rows = Array.from({ length: MOST_ROWS }, (_, at) => at);
const fieldsOf = <S extends z.ZodType>(name: string, schema: S) =>
	Object.fromEntries(rows.map((at) => [`${name}-${at}`, schema])) as Record<string, S>;
const name = line(LONGEST_NAME, `Keep the name under ${LONGEST_NAME} characters.`).optional();
const label = line(LONGEST_LABEL, `Keep this name under ${LONGEST_LABEL} characters.`).optional();
const WHICH_PLACE = 'Type which place gets it, like 2.';

const matchFields = (money: MoneyFields) => ({
	matchWho: label,
	matchGives: amountOr(null, money).optional(),
	matchFor: amountOr(null, money).optional(),
	matchCap: amountOr(null, money).optional(),
	matchBase: list(z.enum(baseChoices, 'Choose from the list what is matched.')),
});
type MatchTyped = z.output<z.ZodObject<ReturnType<typeof matchFields>>>;

type Problem = (field: string, message: string) => void;

/**
 * Entries to add to a pot: rows of kind, name and sum, a match, and the two who counted. A row without anything typed is left out. `expected`:
 * how many entries the page showed. `names`: the field with the name of each entry.
 */
export const potForm = (money: MoneyFields) =>
	z
		.object({
			expected: postedNumber(9_999_999),
			...fieldsOf('kind', z.enum(rowKinds, 'Choose from the list what this line is.').optional()),
			...fieldsOf('label', label),
			...fieldsOf('sum', amountOr(null, money).optional()),
			...fieldsOf('place', numberOr(1, 12, WHICH_PLACE).optional()),
			...matchFields(money),
			counter1: name,
			counter2: name,
		})
		.strict()
		.transform((form, ctx) => {
			const problem: Problem = (field, message) => ctx.addIssue({ code: 'custom', path: [field], message });
			const typed: Readonly<Record<string, unknown>> = form;
			const named = rows.flatMap((at) => rowOf(typed, at, problem).map((entry) => ({ entry, name: `label-${at}` })));
			const match = matchOf(form, problem);
			if (match) named.push({ entry: match, name: 'matchWho' });
			const all = named.map(({ entry }) => entry);
			const counters = [form.counter1 ?? '', form.counter2 ?? ''] as const;
			if (all.some(({ kind }) => isCounted(kind))) checkCounters(counters, problem);
			if (all.length === 0) problem('', 'Type at least one sum. 0 is a sum too.');
			return { expected: form.expected, entries: all, names: named.map(({ name }) => name), counters };
		});

function checkCounters([one, other]: readonly [string, string], problem: Problem): void {
	if (!namesSomebody(one)) problem('counter1', 'Type who counted.');
	if (!namesSomebody(other)) problem('counter2', 'Type who counted with them: two people count the bucket.');
	else if (samePerson(one, other)) problem('counter2', 'That is the first person again. Two people count the bucket.');
}

function rowOf(typed: Readonly<Record<string, unknown>>, at: number, problem: Problem): TypedEntry[] {
	const [kind, label, amount, place] = ['kind', 'label', 'sum', 'place'].map((field) => typed[`${field}-${at}`]);
	const called = typeof label === 'string' ? label : '';
	const given = typeof place === 'number' ? place : null;
	if (!isRowKind(kind)) {
		// No money that somebody typed is left out without a word.
		if (typeof amount === 'number' || called !== '' || given !== null) problem('', NOT_FROM_OUR_PAGE);
		return [];
	}
	if (typeof amount !== 'number') {
		if (called !== '') problem(`sum-${at}`, 'Type the sum too, or clear the name.');
		else if (given !== null) problem(`sum-${at}`, 'Type the sum too, or clear the place.');
		return [];
	}
	if (kind === 'cost' && called === '') problem(`label-${at}`, 'Type what this cost is for. It is public.');
	if (kind === 'gift' && given === null) problem(`place-${at}`, WHICH_PLACE);
	return [{ kind, label: called, amount, rule: null, place: kind === 'gift' ? given : null }];
}

/** Null if nothing of a match was typed. */
function matchOf(typed: MatchTyped, problem: Problem): TypedEntry | null {
	const { matchWho, matchGives, matchFor, matchCap, matchBase } = typed;
	const asked = [matchGives, matchFor, matchCap].some((sum) => typeof sum === 'number');
	if (!matchWho && !asked && matchBase.length === 0) return null;
	const [gives, forEach] = [matchGives ?? 0, matchFor ?? 0];
	if (gives === 0) problem('matchGives', 'Type how much the match adds each time, like 1.');
	if (forEach === 0) problem('matchFor', 'Type for how much of the other money, like 1.');
	if (matchCap === 0)
		problem('matchCap', 'Type the most that the match adds, or leave this empty if there is no limit.');
	if (matchBase.length === 0)
		problem('matchBase', 'Choose what is matched: without it there is nothing to compute from.');
	const base = baseChoices.filter((choice) => matchBase.includes(choice)).flatMap(basesOf);
	const rule = { gives, forEach, cap: matchCap ?? null, base };
	return { kind: 'match', label: matchWho ?? '', amount: null, rule, place: null };
}

const isRowKind = (value: unknown): value is RowKind => rowKinds.some((kind) => kind === value);

/** A correction of one entry: the right sum, or an empty field to take it out, and why. A form without the field takes nothing out. */
export const correctForm = (money: MoneyFields) =>
	z.strictObject({
		n: postedNumber(9_999_999),
		right: amountOr(null, money),
		because: shownLine(
			LONGEST_REASON,
			`Keep this under ${LONGEST_REASON} characters.`,
			'Say in a few words what was wrong.',
		),
	});
