import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('pl');
const ordinal = (n: number): string => `${count(n)}.`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}, ${date}`,
	by: (presenter) => `Prezentacja: ${isolate(presenter)}`,
	prize: (place) => `Nagroda za ${ordinal(place)} miejsce`,
	won: (place) => (place === 1 ? 'Projekt wygrał.' : `Projekt zajął ${ordinal(place)} miejsce i dostał część puli.`),
	states: {
		promised: 'Pieniądze są obiecane, ale jeszcze niewypłacone.',
		paid: 'Pieniądze są wypłacone.',
		returned: 'Pieniądze zwrócono. Są w puli następnej kolacji.',
	},
	sections: {
		money: 'Na co są te pieniądze',
		got: 'Co dostał projekt',
		more: 'Więcej o projekcie',
		reports: 'Co słychać w projekcie',
	},
	fromPot: (sum) => `${sum} z puli`,
	beside: (what, place) => `${what}, za ${ordinal(place)} miejsce`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum} od: ${isolate(from)}`),
	promised: (presenter) =>
		presenter === ''
			? 'Autorzy tego projektu obiecali opowiedzieć na późniejszej kolacji, jak im poszło.'
			: `Obietnica od ${isolate(presenter)}: na późniejszej kolacji opowiemy, jak nam poszło.`,
	result: (number) => `Pełny wynik kolacji nr ${count(number)}`,
	all: (group) => `Wszystkie kolacje grupy ${isolate(group)}`,
	link: (sum, dinner, what) => `${sum}, z kolacji ${dinner}. ${what}`,
	funded: 'Dofinansowane projekty',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
