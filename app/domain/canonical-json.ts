/** What canonical JSON may hold here: no fractions, so that no two programs print a number differently. */
export type Json = string | number | boolean | null | Json[] | { readonly [name: string]: Json };

/**
 * Canonical JSON by RFC 8785 (JSON Canonicalization Scheme), restricted to whole numbers: no white space, names sorted by UTF-16 code units,
 * strings and numbers as ECMAScript prints them. The same data is always the same text. Throws on a number that is not a safe integer.
 */
export function canonical(value: Json): string {
	if (typeof value === 'number' && !Number.isSafeInteger(value))
		throw new RangeError(`Canonical JSON takes whole numbers only, not ${value}.`);
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	const names = Object.keys(value).sort();
	return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}
