import { LONGEST_NUMBER } from '~/contract/text';
import { readWhole } from '~/domain/numbers';

/** A paper's number in the address; null for anything else. */
export const numberIn = (url: URL, name: string): number | null => {
	const text = url.searchParams.get(name) ?? '';
	const number = text.length > LONGEST_NUMBER ? null : readWhole(text);
	return number !== null && number >= 1 && number <= 99_999 ? number : null;
};
/** The first number of this helper's stack of papers: several helpers hand out different ranges. */
export const stackOf = (url: URL): number => numberIn(url, 'from') ?? 1;
