/** Somebody's words within a sentence of ours: their direction stays their own. */
const isolate = (words: string): string => `\u2068${words}\u2069`;

/** A number stands for another pitch than a printed paper says, or for none. It never says who it stood for. */
export const numberChanged = (number: number, title: string | null): string =>
	title === null
		? `Nobody pitches as number ${number}. Leave that row on your paper empty.`
		: `Number ${number} is now ${isolate(title)}. If your paper says another name beside ${number}, cross it out.`;
