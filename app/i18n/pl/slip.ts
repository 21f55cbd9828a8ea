import type { slip as English } from '../en/slip';

export const slip: typeof English = {
	keep: 'Zatrzymaj tę połowę',
	paper: 'Karta',
	receipt: 'Potwierdzenie',
	hear: 'Wysłuchaj każdej prezentacji.',
	scan: 'Zeskanuj kod QR z drugiej połowy albo wpisz jej kod pod adresem',
	type: 'Wpisz kod z drugiej połowy pod adresem, który widać na ekranie.',
	score: 'Oceń każdy projekt. Oceny zapisują się od razu.',
	chooseOne: 'Wybierz jeden projekt. Wybór zapisuje się od razu.',
	noPhone:
		'Nie masz telefonu? Wypełnij drugą połowę, wrzuć ją do urny, a tę zatrzymaj. Potwierdzenie pokaże później, że kartę policzono, ale nigdy, jak głosowano.',
	code: 'Kod',
	box: 'Do urny',
	howScores:
		'Nie masz telefonu? Wpisz w każdą kratkę od 0\u00a0do\u00a05: 0\u00a0to\u00a0wcale, 5\u00a0to\u00a0w\u00a0pełni. Złóż i wrzuć do urny.',
	howOne: 'Nie masz telefonu? Zaznacz jedną kratkę. Złóż i wrzuć do urny.',
	phoneCounts: 'Głos oddany przez telefon? Zatrzymaj obie połowy: kartkę z urny odkładamy na bok.',

	opens: (number) => `Otwiera kartę ${number}`,
	goTo: 'Wejdź na',
	receiptSays: 'Potwierdzenie: później pokaże, że tę kartę policzono',
	easy: {
		keep: 'Zatrzymaj tę stronę',
		tick: 'Zaznacz jedną kratkę w każdym rzędzie.',
		tickOne: 'Zaznacz kratkę tylko jednego projektu.',
		faces: ['wcale', 'trochę', 'w większości', 'w pełni'],
		page: (page, of) => `Strona ${page} z ${of}`,
		box: 'Wrzuć pozostałe strony do urny.',
	},
};
