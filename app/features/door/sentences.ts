import { inWords, paperRefusals } from '~/i18n/desk';

/** What is about one paper names its number, because a tap may have waited on the phone. */
export function sayRefusal(code: keyof typeof paperRefusals, number: number): string {
	if (code === 'already issued') return `Paper ${number} is handed out. ${paperRefusals[code]}`;
	if (code === 'spoiled') return `Paper ${number} cannot be handed out. ${paperRefusals[code]}`;
	return paperRefusals[code];
}

type Room = { issued: number; all: number; withoutPaper: number; capacity: number };

/** "52 people are in, 50 of 120 papers are out. 38 places are left." */
export function sayRoom({ issued, all, withoutPaper, capacity }: Room): string {
	const heads = issued + withoutPaper;
	const left = capacity - heads;
	const places = left > 0 ? `${inWords(left, 'place is', 'places are')} left.` : 'The room is full.';
	return `${inWords(heads, 'person is', 'people are')} in, ${issued} of ${all} papers are out. ${places}`;
}
