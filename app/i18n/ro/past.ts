import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('ro');

export const past: typeof English = {
	typedIn: (when) =>
		`Introdusă mai târziu, ${when}. Această cină nu a fost condusă cu Stockpot: nimic de aici nu se poate renumăra.`,
	won: (titles) => `${titles.length === 1 ? 'A câștigat' : 'Au câștigat'} ${list(titles.map(isolate))}`,
	nobody: 'Nu a câștigat nimeni',
	people: (guests, voted) =>
		[
			guests === null
				? ''
				: plural(guests, {
						one: 'A venit un oaspete.',
						few: `Au venit ${count(guests)} oaspeți.`,
						other: `Au venit ${count(guests)} de oaspeți.`,
					}),
			voted === null
				? ''
				: plural(voted, {
						one: 'A votat o persoană.',
						few: `Au votat ${count(voted)} persoane.`,
						other: `Au votat ${count(voted)} de persoane.`,
					}),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'Proiectele',
	by: (presenter) => `Prezentat de ${isolate(presenter)}`,
	got: (sum) => `A primit ${sum}.`,
	votes: (n) => `Voturi sau puncte: ${count(n)}`,
	pot: 'Fondul',
	total: 'Fondul',
	award: (title) => `Pentru ${isolate(title)}`,
	carriedOver: 'Trece la cina următoare',
	corrections: 'Corectări',
	data: 'Această cină ca date (JSON)',
	link: (head, sum) => `${head}: ${sum}.`,
};
