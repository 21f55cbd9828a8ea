import { z } from 'zod';

/** What was typed, kept so that no error costs anybody their words. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type FieldErrors = Readonly<Record<string, string>>;
export type FormResult<T> =
	| { readonly ok: true; readonly value: T; readonly typed: Typed }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

/** A form's fields as plain data: one value is a string, several a list; files are left to the route that expects them. */
export function typedIn(form: FormData): Typed {
	const typed: Record<string, string | string[]> = Object.create(null);
	for (const name of new Set(form.keys())) {
		const values = form.getAll(name).filter((v): v is string => typeof v === 'string');
		const [only] = values;
		if (values.length === 1 && only !== undefined) typed[name] = only;
		else if (values.length > 1) typed[name] = values;
	}
	return typed;
}

/** Parses a form with a strict schema. The first message of each field is the sentence beside it; '' belongs to the whole form. */
export function readForm<S extends z.ZodType>(form: FormData, schema: S): FormResult<z.output<S>> {
	const typed = typedIn(form);
	const parsed = schema.safeParse({ ...typed });
	if (parsed.success) return { ok: true, value: parsed.data, typed };
	const errors: Record<string, string> = {};
	for (const issue of parsed.error.issues) {
		const field = String(issue.path[0] ?? '');
		errors[field] ??=
			issue.code === 'unrecognized_keys'
				? 'This form held something that does not belong to it. Reload the page and try again.'
				: issue.message;
	}
	return { ok: false, errors, typed };
}

/** People's words are plain text: no control characters, no invisible direction tricks, spaces at the ends gone, lines kept. */
export const plainText = (longest: number, tooLong: string) =>
	z
		.string()
		.transform((text) =>
			text
				.replaceAll('\r\n', '\n')
				// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
				.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
				.trim(),
		)
		.pipe(z.string().max(longest, tooLong));

/** A tick box: present or absent. */
export const tick = z
	.literal('on')
	.optional()
	.transform((v) => v === 'on');
/** Several tick boxes or one: always a list. */
export const list = <S extends z.ZodType>(item: S) =>
	z
		.union([z.array(item), item.transform((v) => [v])])
		.optional()
		.transform((v) => (v ?? []) as z.output<S>[]);
