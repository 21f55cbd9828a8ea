/** So many dinners stand on one page; a group that goes on for years has more. */
export const PAGE_OF_DINNERS = 30;

/** `rows` are one more than a page where there are more; `earlier` is the number before which the next page begins. */
export function pageOf<T extends { readonly number: number }>(
	rows: readonly T[],
): { past: T[]; earlier: number | null } {
	const past = rows.slice(0, PAGE_OF_DINNERS);
	return { past, earlier: rows.length > PAGE_OF_DINNERS ? (past.at(-1)?.number ?? null) : null };
}
