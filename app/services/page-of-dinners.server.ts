export const PAGE_OF_DINNERS = 30;

/** `rows`: one more than a page if there is a next page. `earlier`: the dinner number below which the next page begins; null without one. */
export function pageOf<T extends { readonly number: number }>(
	rows: readonly T[],
	most = PAGE_OF_DINNERS,
): { past: T[]; earlier: number | null } {
	const past = rows.slice(0, most);
	return { past, earlier: rows.length > most ? (past.at(-1)?.number ?? null) : null };
}
