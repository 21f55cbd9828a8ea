import type { FieldErrors, Typed } from '~/contract/forms';

/** The first value of a field; '' if it has none. */
export const textOf = (typed: Typed, name: string): string => {
	const value = typed[name];
	return typeof value === 'string' ? value : (value?.[0] ?? '');
};
export const textsOf = (typed: Typed, name: string): readonly string[] => {
	const value = typed[name];
	return typeof value === 'string' ? [value] : (value ?? []);
};

/** Entries of the error summary, in the order of the page. `formId`: link target for errors of the whole form. */
export const summaryOf = (
	errors: FieldErrors,
	order: readonly string[],
	formId: string,
): { field: string; text: string }[] => {
	const at = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
	return Object.entries(errors)
		.sort(([a], [b]) => at(a) - at(b))
		.map(([field, text]) => ({ field: field || formId, text }));
};
