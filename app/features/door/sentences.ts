import { inWords, paperRefusals } from '~/i18n/desk';

/** A second hand-out of the same paper names the number and says first that it is handed out. */
export const sayRefusal = (code: keyof typeof paperRefusals, number: number): string =>
	code === 'already issued' ? `Paper ${number} is handed out. ${paperRefusals[code]}` : paperRefusals[code];

type Room = { issued: number; all: number; withoutPaper: number; capacity: number };

/** "52 people are in, 50 of 120 papers are out. 38 places are left." */
export function sayRoom({ issued, all, withoutPaper, capacity }: Room): string {
	const heads = issued + withoutPaper;
	const left = capacity - heads;
	const places = left > 0 ? `${inWords(left, 'place is', 'places are')} left.` : 'The room is full.';
	return `${inWords(heads, 'person is', 'people are')} in, ${issued} of ${all} papers are out. ${places}`;
}
