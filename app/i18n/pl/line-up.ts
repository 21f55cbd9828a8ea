import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `Pod numerem ${number} nikt nie występuje. Zostaw ten wiersz na karcie pusty.`
		: `Numer ${number} to teraz ${isolate(title)}. Jeśli na karcie przy numerze ${number} jest inna nazwa, przekreśl ją.`;
