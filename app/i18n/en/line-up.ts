import { isolate } from '../format';

/** A number stands for another pitch than on printed papers, or for none (null). Never names the absent pitch. */
export const numberChanged = (number: number, title: string | null): string =>
	title === null
		? `Nobody pitches as number ${number}. Leave that row on your paper empty.`
		: `Number ${number} is now ${isolate(title)}. If your paper says another name beside ${number}, cross it out.`;
