import type { print as English } from '../en/print';
import { formatsIn, isolate } from '../format';

const { count, counted } = formatsIn('pl');
const minutes = (n: number) => counted(n, { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' });
const questions = (n: number) => counted(n, { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' });

export const print: typeof English = {
	cards: {
		title: 'Projekty tego wieczoru',
		brief: 'Wymagania',
		criteria: 'Oceń każdy projekt od 0 do 5 w każdym z tych punktów. 0 to wcale, 5 to w pełni.',
		criteriaOne: 'Wybierz projekt, który najlepiej spełnia wymagania. Powinien być:',
		how: 'Jak głosować',
		hear: 'Wysłuchaj każdej prezentacji.',
		phone: 'W telefonie: zeskanuj kod QR z karty do głosowania albo wpisz jej kod pod adresem',
		phoneScreen: 'W telefonie: wpisz kod z karty do głosowania pod adresem, który widać na ekranie.',
		noPhones: 'Wypełnij połowę karty do głosowania, na której są kratki.',
		saves:
			'Każda ocena liczy się od chwili, gdy w telefonie widać „Zapisano”. Możesz ją zmieniać do zamknięcia głosowania.',
		savesOne:
			'Twój wybór liczy się od chwili, gdy w telefonie widać „Zapisano”. Możesz go zmieniać do zamknięcia głosowania.',
		paper: 'Nie masz telefonu? Wypełnij połowę karty do głosowania, na której są kratki, i wrzuć ją do urny.',
		box: 'Złóż ją, wrzuć do urny i zatrzymaj drugą połowę.',
		secret: 'Nikt nie widzi, jak głosujesz. Nie ma znaczenia, ile dajesz przy wejściu.',
	},
	pitcher: {
		yours: 'Twój projekt ma numer',
		slotOf: (time, total) => `Na scenie około ${time}, liczba wszystkich projektów: ${count(total)}`,
		order: 'Kolejność wylosowano. Jeśli wieczór się opóźni, twoja prezentacja też.',
		stage: 'Na scenie',
		clock: (pitch) =>
			`Twój czas: ${minutes(pitch)}. Zegar rusza, gdy powiesz, że możesz zaczynać. Ostatnia minuta ma na ekranie inny kolor.`,
		questions: (n, time) =>
			`Potem sala zadaje pytania. ${time === 0 ? `Liczba pytań: ${count(n)}.` : `Liczba pytań: ${count(n)}, czas: ${minutes(time)}.`} Krótkie odpowiedzi zostawią czas na wszystkie.`,
		noQuestions: 'Potem nie ma pytań.',
		extra:
			'Potrzebujesz więcej czasu albo tłumacza? Powiedz o tym wcześniej osobie prowadzącej: to tylko jedno dotknięcie.',
		before: 'Przedtem',
		come: (doors, pitches) =>
			`Otwarcie drzwi o ${doors}, początek prezentacji o ${pitches}. Zaraz po przyjściu powiedz osobie prowadzącej, że już jesteś.`,
		vote: 'Weź kartę do głosowania jak wszyscy. Też masz głos.',
		after: 'Potem',
		supper: (supper) => `Jedzenie i głosowanie od około ${supper}. Ludzie będą chcieli z tobą porozmawiać.`,
		winner: (winner) => `Zwycięzcę ogłosimy około ${winner}. Co wyszło z twojego zgłoszenia, powie twój prywatny link.`,
		scores:
			'Od południa następnego dnia ten link może pokazać, jak goście ocenili twój projekt. Robi to, jeśli głosowało co najmniej 20 osób. Nie musisz na to patrzeć.',
	},
	order: {
		title: 'Przebieg wieczoru',
		plan: 'Godziny to plan. O zmianach mówi osoba prowadząca.',
		people: (capacity) => `Największa liczba osób: ${count(capacity)}`,
		jobs: { door: 'Wejście', kitchen: 'Kuchnia', compere: 'Prowadzenie', count: 'Liczenie głosów' },
		doors: {
			door: 'Jedna karta do głosowania dla każdego: gości, autorów projektów, wolontariuszy i dzieci, które potrafią same wybrać.',
			compere: 'Przywitaj się z autorem każdego projektu. Kto potrzebuje więcej czasu na scenie?',
			kitchen: (supper) =>
				`Bądź w gotowości, aby podać jedzenie o ${supper}. Jeśli będzie później, powie osoba prowadząca.`,
		},
		pitches: {
			compere: (pitch, n) =>
				n === 0
					? `Na każdy projekt: ${minutes(pitch)}. Włącz zegar, gdy autor projektu może zaczynać.`
					: `Na każdy projekt: ${minutes(pitch)} i ${questions(n)}. Włącz zegar, gdy autor projektu może zaczynać.`,
			door: 'Spóźnieni goście też dostają kartę.',
			title: 'Prezentacje',
			apart: 'W kolejności z drugiej strony.',
			missing: 'Lista projektów nie jest jeszcze opublikowana. Wydrukuj to ponownie, gdy będzie.',
		},
		supper: {
			kitchen: 'Podaj jedzenie.',
			compere: 'Otwórz głosowanie i powiedz, jak to zrobić: w telefonie albo na karcie, którą wrzuca się do urny.',
			door: 'Teraz kończy się wydawanie kart, chyba że organizator powie inaczej. Zapisz ostatni numer z każdego bloczka.',
		},
		close: {
			compere: 'Ostatnie wezwanie, „czy wszyscy już głosowali?”, potem zamknij. Nigdy przed tą godziną.',
			count: 'Dwie osoby: opróżnijcie urnę, ułóżcie trzy stosy, wpiszcie kartki, policzcie pieniądze i podpiszcie.',
		},
		winner: {
			compere: 'Najpierw przeczytaj na głos każde zdanie. Potem pokaże je ekran.',
			door: 'Następna kolacja: kiedy i jak zgłosić projekt.',
		},
	},
	wifi: {
		lead: 'Zeskanuj ten kod QR aparatem w telefonie albo wybierz sieć w ustawieniach.',
	},
	count: {
		title: 'Protokół',
		how: 'Wypełnij go ręcznie. Potem wpisz do systemu i tam też podpisz.',
		piles: 'Kartki z urny, na trzech stosach',
		written: 'Coś na nich napisano',
		unwritten: 'Nic na nich nie ma',
		replaced: 'Są z kart, które wymieniono',
		stacks: 'Wydane karty do głosowania, według bloczków',
		stack: (n) => `Bloczek ${count(n)}`,
		first: 'Pierwszy numer',
		last: 'Ostatni numer',
		all: 'Wszystkie wydane karty',
		heads: 'Osoby na sali',
		bucket: 'Pieniądze w pojemniku',
		differs: 'Coś się nie zgadza? Napisz dlaczego:',
		signed: 'Podpisują dwie osoby:',
		name: 'Imię i nazwisko',
		signature: 'Podpis i godzina',
		tally: 'Oceny, policzone ręcznie',
		tallyHow: 'Tylko jeśli wszystko zawiodło. Ile kartek dało każdą ocenę? Jedna osoba czyta, druga zapisuje.',
		tallyHowOne: 'Tylko jeśli wszystko zawiodło. Ile kartek wybrało każdy projekt? Jedna osoba czyta, druga zapisuje.',
		slips: 'Policzone kartki',
		votes: 'Kartki',
	},
	award: {
		title: 'Przyznana kwota',
		goesTo: 'Pulę tej kolacji otrzymuje',
		part: (place) => `Miejsce ${count(place)}`,
		sum: 'Kwota',
		given: 'W imieniu grupy Soup:',
		receipt: 'Pokwitowanie',
		received: (group) => `Otrzymano od grupy ${isolate(group)}:`,
		project: 'Na projekt',
		receivedBy: 'Imię i nazwisko',
		date: 'Data',
		signature: 'Podpis',
	},
};
