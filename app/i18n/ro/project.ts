import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('ro');

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}, ${date}`,
	by: (presenter) => `Prezentat de ${isolate(presenter)}`,
	prize: (place) => `Premiu pentru locul ${count(place)}`,
	won: (place) => (place === 1 ? 'A câștigat.' : `A fost pe locul ${count(place)} și a primit o parte din fond.`),
	states: {
		promised: 'Banii sunt promiși și încă nu sunt plătiți.',
		paid: 'Banii sunt plătiți.',
		returned: 'Banii au fost înapoiați și sunt în fondul cinei următoare.',
	},
	sections: {
		money: 'Pentru ce sunt banii',
		got: 'Ce a primit',
		more: 'Mai mult despre proiect',
		reports: 'Cum merge',
	},
	fromPot: (sum) => `${sum} din fond`,
	beside: (what, place) => `${what}, pentru locul ${count(place)}`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum} de la ${isolate(from)}`),
	promised: (presenter) =>
		presenter === ''
			? 'Oamenii acestui proiect au promis să povestească la o cină viitoare cum a mers.'
			: `O promisiune de la ${isolate(presenter)}: vom povesti la o cină viitoare cum a mers.`,
	result: (number) => `Tot rezultatul cinei nr. ${count(number)}`,
	all: (group) => `Toate cinele grupului ${isolate(group)}`,
	link: (sum, dinner, what) => `${sum}, de la ${dinner}. ${what}`,
	funded: 'Proiecte care au primit bani',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
