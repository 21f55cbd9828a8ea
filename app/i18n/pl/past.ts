import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('pl');

export const past: typeof English = {
	typedIn: (when) =>
		`Wpisano później: ${when}. Tej kolacji nie prowadzono w Stockpot, więc niczego tutaj nie można przeliczyć ponownie.`,
	won: (titles) => `${titles.length === 1 ? 'Wygrał projekt' : 'Wygrały projekty'} ${list(titles.map(isolate))}`,
	nobody: 'Nikt nie wygrał',
	people: (guests, voted) =>
		[
			guests === null
				? ''
				: plural(guests, {
						one: 'Przyszedł jeden gość.',
						few: `Przyszło ${count(guests)} gości.`,
						many: `Przyszło ${count(guests)} gości.`,
						other: `Przyszło ${count(guests)} gościa.`,
					}),
			voted === null
				? ''
				: plural(voted, {
						one: 'Głos oddała jedna osoba.',
						few: `Głos oddały ${count(voted)} osoby.`,
						many: `Głos oddało ${count(voted)} osób.`,
						other: `Głos oddało ${count(voted)} osoby.`,
					}),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'Projekty',
	by: (presenter) => `Prezentacja: ${isolate(presenter)}`,
	got: (sum) => `Projekt dostał ${sum}.`,
	votes: (n) => `Głosy lub punkty: ${count(n)}`,
	pot: 'Pula',
	total: 'Pula',
	award: (title) => `Dla: ${isolate(title)}`,
	carriedOver: 'Przechodzi na następną kolację',
	corrections: 'Poprawki',
	data: 'Ta kolacja jako dane (JSON)',
	link: (head, sum) => `${head}: ${sum}.`,
};
