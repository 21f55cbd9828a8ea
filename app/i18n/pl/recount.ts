import type { recount as English } from '../en/recount';

const checks = {
	file: {
		is: 'Plik jest cały: jego bajty mają jedyną prawidłową postać i pasują do jego sumy kontrolnej.',
		not: '',
	},
	record: {
		is: 'Łańcuch hashy dziennika jest nieprzerwany i zgodny z podpisanym protokołem. Dziennik mówi o tej samej puli, tych samych losowaniach i tym samym liczeniu.',
		not: 'Ta kolacja nie ma dziennika od otwarcia drzwi.',
	},
	sheet: {
		is: 'Z protokołu wychodzi sześć znaków, które porównano przy podpisywaniu. Frekwencja jest taka jak w nim.',
		not: 'Nie podpisano protokołu.',
	},
	turnout: { is: 'Głosy z telefonów i z kartek dają razem liczbę policzonych głosów.', not: '' },
	receipts: { is: 'Na każdy policzony głos jest jedno potwierdzenie.', not: '' },
	sums: {
		is: 'Wszystkie punkty zgadzają się z liczbą ocen od 0 do 5.',
		not: 'Ta kolacja nie pokazuje ocen, więc nie można ich zsumować.',
	},
	headToHead: {
		is: 'Bezpośrednie porównanie jest możliwe przy tych głosach i finał wynika z niego.',
		not: 'Nie pokazano liczb z bezpośredniego porównania.',
	},
	draws: {
		is: 'Każde losowanie przez program daje ze swojego ziarna tę samą kolejność, a w kapeluszu byli dokładnie ci, którzy mieli remis.',
		not: 'Nic nie losowano albo nie pokazano, kto był losowany.',
	},
	ranking: {
		is: 'Kolejność miejsc ustalona ponownie według zasad, z każdym remisem: te same miejsca i ten sam zwycięzca.',
		not: 'Bez ocen nikt nie może ponownie ustalić kolejności miejsc. To, co z niej pokazano, zgadza się ze zwycięzcą.',
	},
	pot: { is: 'Wpływy bez kosztów dają pulę.', not: '' },
	awards: {
		is: 'Przyznane kwoty i to, co przechodzi dalej, dają pulę, a pula jest podzielona według swojej zasady.',
		not: 'Przyznane kwoty i to, co przechodzi dalej, dają pulę. Z tego, co pokazano, nie da się obliczyć, jak ją podzielono.',
	},
} as const;

export const recount: typeof English = {
	title: 'Przelicz ten wynik ponownie',
	link: 'Przelicz ten wynik ponownie',
	lead: 'Twoja przeglądarka dodaje wszystko, co opublikowano, ponownie ustala miejsca i ponownie dzieli pulę. Używa do tego drugiego programu, który nie ma nic wspólnego z tym, który liczył głosy.',
	program: 'Przeczytaj ten program:',
	own: 'Przelicz to, co tu opublikowano',
	choose: 'Albo przelicz plik, który masz zapisany',
	chooseHint:
		'Plik jest czytany na tym urządzeniu i nigdzie nie jest wysyłany. Po otwarciu tej strony sieć nie jest potrzebna.',
	file: 'Plik wyniku',
	go: 'Przelicz',
	noScript: 'Ta strona potrzebuje JavaScriptu. Bez niego to samo zrobi na komputerze polecenie npm run recount.',
	waiting: 'Plik pojawi się razem z wynikiem.',
	notAResult: 'To nie jest wynik ze Stockpot, który można przeliczyć. Nic nie przeliczono.',
	typedIn: 'Tę kolację wpisano później. Nie liczono jej w Stockpot, więc nie ma czego przeliczać.',
	unreachable: 'Nie udało się wczytać pliku. Wybierz plik, który masz zapisany.',
	found: 'Co sprawdzono',
	states: { same: 'Zgadza się', differs: 'Nie zgadza się', impossible: 'Nie można sprawdzić' },
	checks,
	allSame: 'Przeliczono: wszystko, co można sprawdzić, się zgadza.',
	somethingDiffers: 'Przeliczono: coś się nie zgadza. Ktoś powinien to wyjaśnić.',
	difference: (where, file, again) => `${where}: plik podaje ${file}, przeliczono ${again}`,
	columns: { where: 'Gdzie', file: 'Plik podaje', again: 'Przeliczono' },
	edition: (number, before) =>
		before === null ? `Wydanie ${number}.` : `Wydanie ${number}, poprawione. Poprzednie wydanie ma SHA-256 ${before}`,
	words: (six) => `Sześć słów: ${six}`,
	six: 'Sześć słów',
	hash: 'SHA-256',
	sixWhy:
		'Zastępują każdy bajt pliku. Jeśli to te same słowa, które tamtego wieczoru były na ekranie, to jest to ten sam plik.',
	earlier: 'Wcześniejsze wydania',
	hashSame: 'To jest plik, którego kod QR zeskanowano z dużego ekranu.',
	hashDiffers: 'To nie jest plik, którego kod QR zeskanowano z dużego ekranu: to inny plik albo inne wydanie.',
	wordsSame: 'To są podane słowa albo podany hash.',
	wordsDiffer: 'To nie są podane słowa ani podany hash: to inny plik albo inne wydanie.',
	cannot:
		'Przeliczenie nie widzi głosów: nikt już ich nie może zobaczyć. W to, że każdy głos policzono tak, jak oddał go gość, wierzysz osobom, które liczyły. Twoje potwierdzenie pokazuje, że twój głos policzono.',
};
