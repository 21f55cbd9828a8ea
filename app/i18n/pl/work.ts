import type { work as English } from '../en/work';

export const work: typeof English = {
	jobs: 'Twoje zadania',
	notDone: 'Nie zrobiono',
	sentBefore:
		'Ten formularz wysłano już raz i wtedy zrobiono to, o co prosił. Tego, co wybrano teraz, nie zrobiono. Zobacz na tej stronie, co się dzieje, i naciśnij jeszcze raz, jeśli nadal tego chcesz.',
	readOut: 'Przeczytaj to na głos',
	readOutFirst: 'Najpierw przeczytaj to na głos, potem naciśnij',
	notOurs: 'Ten formularz nie został wypełniony tak, jak go przygotowała strona.',
	handOver: {
		open: 'Na tym telefonie może być jeszcze otwarta karta gościa.',
		close: 'Zamknij ją',
		typed:
			'Jest tu kartka, którą zaczęto wpisywać, ale nie wpisano do końca. Wpisz ją najpierw. Albo naciśnij jeszcze raz: wtedy to, co wpisano, zostanie usunięte.',
		unsent: 'Twoja własna karta ma oceny, które są tylko w tym telefonie.',
		openBallot: 'Otwórz ją',
		unsentUntil: 'i poczekaj na „Zapisano”. Albo naciśnij jeszcze raz: wtedy te oceny zostaną usunięte.',
		button: 'Daj telefon do głosowania',
		hint: 'Dla gościa bez telefonu: wpisuje tu kod swojej karty, głosuje i oddaje telefon.',
		notVoting: 'Telefon pożycza się tylko wtedy, gdy głosowanie jest otwarte. Nic nie zmieniono.',
	},
};
