import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `Cu numărul ${number} nu prezintă nimeni. Lăsați gol acel rând pe buletinul de vot.`
		: `Numărul ${number} este acum ${isolate(title)}. Dacă pe buletinul de vot scrie alt nume lângă ${number}, tăiați-l.`;
