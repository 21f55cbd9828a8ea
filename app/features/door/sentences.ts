import { inWords, paperRefusals } from '~/i18n/desk';

/** A second hand-out of the same paper names the number and says first that it is handed out. */
export const sayRefusal = (code: keyof typeof paperRefusals, number: number): string =>
	code === 'already issued' ? `Paper ${number} is handed out. ${paperRefusals[code]}` : paperRefusals[code];

/** "41 of 120 papers are out. 39 places are left." */
export function sayOut({ issued, all, capacity }: { issued: number; all: number; capacity: number }): string {
	const left = capacity - issued;
	const places = left > 0 ? `${inWords(left, 'place is', 'places are')} left.` : 'The room is full.';
	return `${issued} of ${all} papers are out. ${places}`;
}
