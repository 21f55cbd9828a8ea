import type { slipEntry as English } from '../en/slip-entry';
import { formatsIn, isolate } from '../format';
import { work } from './work';

const { count, plural } = formatsIn('pl');

export const slipEntry: typeof English = {
	name: 'Kartki',
	page: (dinner) => `Kartki – ${dinner}`,
	skip: 'Przejdź do kartek',
	title: 'Papierowe kartki',
	lead: 'Wyjmuj złożone połowy z urny, jedną po drugiej.',
	figures: {
		count: (slips) =>
			plural(slips, {
				one: 'kartka się liczy',
				few: 'kartki się liczą',
				many: 'kartek się liczy',
				other: 'kartki się liczy',
			}),
		setAside: 'odłożone: liczy się telefon',
		blank: 'puste',
		unreadable: 'nie da się odczytać',
		entered: 'wpisane, wszystkie razem',
	},
	sealed: 'To, co wpisano, jest od razu zapieczętowane. Nikt nie może tego zobaczyć ponownie, nawet ty.',
	toSheet: 'Do protokołu',
	allTyped: 'Wszystkie kartki wpisane? Do protokołu',
	oneSigned: {
		title: 'Jedna osoba podpisała już protokół',
		text: 'Jeśli teraz wpiszesz albo zmienisz kartkę, ten podpis przestanie się liczyć. Wtedy obie osoby podpisują ponownie.',
	},
	closed: {
		early: { title: 'Urna jest jeszcze zamknięta', text: 'Kartki można wpisywać od otwarcia głosowania.' },
		signed: 'Protokół jest podpisany',
		over: 'Liczenie głosów się skończyło',
		text: 'Żadnej kartki nie można już wpisać ani zmienić.',
		toCount: 'Do liczenia głosów',
	},
	twice: {
		all: 'Każdą kartkę wpisuje się dwa razy, przez dwie osoby. Na koniec przekaż swój stos dalej.',
		tenth: 'Jedną kartkę na dziesięć wpisuje się dwa razy, przez dwie osoby. Weź co dziesiątą ze stosu innej osoby.',
		done: (twice, wanted) => `Wpisane dwa razy: ${count(twice)} z ${count(wanted)}.`,
		open: (slips) => `Kartki wpisane różnie, które trzeba uzgodnić: ${count(slips)}.`,
	},
	code: 'Kod z kartki',
	codeHint: 'Wpisany albo zeskanowany. Czytnik może wysłać cały adres.',
	vote: 'Numer zaznaczonego projektu',
	voteHint:
		'Zostaw puste, jeśli nie zaznaczono żadnego albo więcej niż jeden: wtedy kartka jest pusta. Wpisz ?, jeśli nie da się odczytać.',
	squares: 'Co jest wpisane w kratki. Brak oceny zostaw pusty. Wpisz ? albo x tam, gdzie nie da się odczytać.',
	enter: 'Wpisz tę kartkę',
	isBlank: 'Ta kartka jest pusta',
	leave: 'Zostaw tak, jak było: weź następną',
	answers: {
		'not handed out': 'Karta była wydana: zaznacz to i wpisz kartkę',
		'entered before': 'Zastąp pierwsze oceny tymi',
		'partly blank': 'Reszta to brak oceny: wpisz tę kartkę',
	},
	told: {
		counts: 'Wpisano i liczy się. Weź następną.',
		blank: 'Wpisano jako pustą kartkę: nie ma na niej nic do policzenia.',
		unreadable:
			'Wpisano jako kartkę, której nie da się odczytać. Nie liczy się dla nikogo, a protokół mówi, ile takich jest.',
		same: 'Wpisano drugi raz i oba wpisy są takie same. Weź następną.',
		settled: 'Uzgodniono: dwie osoby wpisały to samo i to obowiązuje. Weź następną.',
		'set-aside':
			'Z tej karty głosowano już przez telefon, więc liczy się telefon, a ta kartka nie. Połóż ją na osobnym stosie „odłożone”.',
	},
	notYet: 'Ta kartka nie jest jeszcze wpisana',
	nothingYet: 'Jeszcze nic nie wpisano',
	notEntered: 'Ta kartka nie jest wpisana',
	differs: {
		title: 'Wpisano coś innego niż za pierwszym razem',
		text: 'Obejrzyjcie kartkę razem. Kto się pomylił, wpisuje całą kartkę jeszcze raz, na swojej stronie. Gdy dwie osoby wpiszą to samo, to obowiązuje. Nikt nie widzi, co wpisała druga osoba.',
		once: 'Za pierwszym razem było podane, które kratki się różnią. Mówimy to tylko raz, aby nikt nie mógł się dowiedzieć, co wpisano.',
	},
	everySquare: 'każda kratka',
	allBlank: 'wszystko puste',
	changed: {
		nobody: (number, printed) =>
			`Pod numerem ${number} nikt nie wystąpił. Na kartkach wydrukowanych wcześniej jest ${isolate(printed)}. Pomiń ten wiersz.`,
		other: (number, title, printed) =>
			`Numer ${number} to teraz ${isolate(title)}. Na kartkach wydrukowanych wcześniej jest ${isolate(printed)}. Wpisz ten wiersz tak, jak jest na kartce: gości proszono o przekreślenie starej nazwy.`,
	},
	row: {
		unreadable: (number) => `Projekt ${number}: tej kratki nie da się odczytać`,
		nobody: 'Nikt',
		maySay: 'na kartce może być',
	},
	camera: {
		sees: 'Co widzi kamera: trzymaj w kadrze kod QR z kartki',
		stop: 'Wyłącz kamerę',
		scan: 'Skanuj kamerą',
		refused: 'Tutaj nie można użyć kamery. Wpisz kod.',
	},
	score: 'Ocena to 0, 1, 2, 3, 4 albo 5. Brak oceny zostaw pusty, a tam, gdzie nie da się odczytać, wpisz ?.',
	voteRange: (pitches) =>
		`Projekty mają numery od 1 do ${pitches}. Zostaw puste, jeśli nie zaznaczono żadnego albo więcej niż jeden.`,
	refusals: {
		'sent before': work.sentBefore,
		'not now': 'Kartki wpisuje się, gdy głosowanie jest otwarte albo trwa liczenie. Nic nie zapisano.',
		'already signed': 'Protokół jest podpisany, więc żadnej kartki nie można już wpisać ani zmienić. Nic nie zapisano.',
		'unknown code':
			'Żadna kartka z tej kolacji nie ma tego kodu. Sprawdź jego dziesięć znaków: nigdy nie ma w nim liter I, L, O ani U.',
		busy: 'W tej chwili sprawdzamy zbyt wiele kodów. Nic nie zapisano. Naciśnij przycisk ponownie.',
		replaced: 'Tę kartę wymieniono na inną, więc ta kartka się nie liczy. Odłóż ją na bok.',
		spoiled:
			'Tę kartę unieważniono po złym wydruku i nigdy nie wydano, więc ta kartka się nie liczy. Odłóż ją na bok i napisz w protokole, że była w urnie.',
		'not handed out': 'Tej karty nie zaznaczono przy wejściu. Jeśli wydano ją gościowi, zaznacz to i wpisz kartkę.',
		'entered before':
			'Tę kartkę wpisano wcześniej i obowiązują pierwsze oceny. Odłóż ją i weź następną. Tylko jeśli za pierwszym razem był błąd, zastąp pierwsze oceny tymi.',
		'not a ballot':
			'Te kratki nie pasują do listy projektów tego wieczoru. Wczytaj stronę ponownie i wpisz kartkę jeszcze raz.',
		'nothing typed':
			'Kod jest dobry. Teraz wpisz to, co jest w kratkach. Jeśli kartka jest pusta, naciśnij „Ta kartka jest pusta”.',
		'partly blank':
			'Niektóre kratki są puste. Spójrz jeszcze raz na kartkę: tego, co wpisano, nie można zobaczyć ponownie.',
		'not blank': 'Dla tej kartki coś wpisano, więc nie jest pusta. Opróżnij kratki albo naciśnij „Wpisz tę kartkę”.',
	},
};
