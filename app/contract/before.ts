/** `?before=12` of a list of dinners: those before that number. Anything else is the list from its beginning. */
export function readBefore({ searchParams }: URL): number | null {
	const text = searchParams.get('before') ?? '';
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
