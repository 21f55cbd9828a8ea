import { z } from 'zod';
import { fieldsIn } from './form-fields';
import { LONGEST_RAW } from './text';

/** Limits of every form, whatever its schema says. The largest count by hand (12 pitches, 8 criteria) has 582 fields. */
export const MOST_FIELDS = 600;
export const LONGEST_NAME = 100;

/** The typed values, to show again with the errors. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type FieldErrors = Readonly<Record<string, string>>;
export type FormResult<T> =
	| { readonly ok: true; readonly value: T; readonly typed: Typed }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

const foreign = 'This form held something that does not belong to it. Reload the page and try again.';
const tooLong = 'This is far too long. What is shown here is only its beginning.';
const tooMuch = 'This is too long or too much. Nothing was changed. Shorten it and try again.';
const notOurs = 'This was not filled in as the page makes it. Nothing was changed. Reload the page and try again.';
/** Replaces zod's default messages, so that no library text reaches a person. */
const unsaid: z.core.$ZodErrorMap = ({ code }) => (code === 'too_big' ? tooMuch : notOurs);

/**
 * Parses a form with a strict schema. `errors` has the first message of each field; the key '' is the whole form. Values are cut before
 * the schema sees them, just above the longest allowed length. `typed` has only the schema's fields, each cut to `FormField.echo`.
 */
export function readForm<S extends z.ZodType>(form: FormData, schema: S): FormResult<z.output<S>> {
	const { given, typed, errors, far } = sift(form, schema);
	const parsed = schema.safeParse(given, { error: unsaid });
	const refused = far.length > 0 || Object.keys(errors).length > 0;
	if (parsed.success && !refused) return { ok: true, value: parsed.data, typed };
	for (const issue of parsed.error?.issues ?? []) {
		errors[String(issue.path[0] ?? '')] ??= issue.code === 'unrecognized_keys' ? foreign : issue.message;
	}
	for (const name of far) errors[name] ??= tooLong;
	return { ok: false, errors, typed };
}

type Values = Record<string, string | string[]>;

/** Reads all text fields in one pass. A field becomes a list if the schema says so or if it has several values. Skips files: routes read those. */
function sift(form: FormData, schema: z.ZodType) {
	const fields = fieldsIn(schema);
	const [given, typed]: [Values, Values] = [{}, {}];
	const errors: Record<string, string> = {};
	/** Fields above `LONGEST_RAW`: they are errors even if their schema sets no limit. */
	const far: string[] = [];
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		const field = fields.get(name);
		if (!field) {
			errors[''] = foreign;
			continue;
		}
		if (value.length > LONGEST_RAW) far.push(name);
		const echoed = cut(value, Math.min(field.echo, LONGEST_RAW));
		// The schema refuses a second value of a field that is no list, so only the first is shown again.
		if (field.isList || !Object.hasOwn(typed, name)) put(typed, name, echoed);
		put(given, name, cut(value, LONGEST_RAW + 1), field.isList);
	}
	return { given, typed, errors, far };
}

function put(into: Values, name: string, value: string, isList = false): void {
	const before = Object.hasOwn(into, name) ? into[name] : undefined;
	if (before === undefined) into[name] = isList ? [value] : value;
	else if (typeof before === 'string') into[name] = [before, value];
	else before.push(value);
}

/** Truncates without splitting a surrogate pair. */
function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	const last = text.charCodeAt(most - 1);
	return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** A checkbox as a boolean. */
export const tick = z
	.literal('on')
	.optional()
	.transform((v) => v === 'on');
/** Any number of checkboxes. `readForm` always makes a list of them: a union with a single value would lose the items' messages. */
export const list = <S extends z.ZodType>(item: S) =>
	z
		.array(item)
		.optional()
		.transform((items) => items ?? []);
