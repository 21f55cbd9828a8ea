/** Reads `?before=12`: the list starts with the dinner before number 12. Null for anything else: the whole list. */
export function readBefore({ searchParams }: URL): number | null {
	const text = searchParams.get('before') ?? '';
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
