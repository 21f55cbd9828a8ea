import type { OfferKind } from '../../domain/offer';
import type { offers as English } from '../en/offers';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('pl');

const kinds: Readonly<Record<OfferKind, string>> = {
	time: 'Czas',
	space: 'Miejsce',
	materials: 'Materiały',
	skills: 'Umiejętności',
	advice: 'Rada',
};

export const offers: typeof English = {
	skip: 'Przejdź do formularza',
	title: 'Czy możesz pomóc któremuś projektowi?',
	lead: 'Pula trafia do jednego projektu. Każdy projekt potrzebuje ludzi.',
	dinner: (group, number) => `${group} #${number}`,
	apart: 'To nie ma nic wspólnego z twoim głosem i nie jest z nim przechowywane.',
	closed: {
		'not yet': {
			title: 'Oferty pomocy przyjmujemy po zamknięciu głosowania',
			text: 'Wróć wtedy na tę stronę. Do tego czasu możesz czytać o projektach.',
		},
		over: {
			title: 'Czas na oferty pomocy już minął',
			text: (until) =>
				`Przyjmowaliśmy je do następującego terminu: ${until}. Poproś organizatorów, aby przekazali twoją ofertę.`,
		},
		none: { title: 'Tutaj nie ma komu zaoferować pomocy', text: 'Organizatorzy mogą powiedzieć więcej.' },
	},
	toDinner: 'Do strony kolacji',
	pitch: 'Komu chcesz pomóc?',
	pitchOption: (number, title) => `${number}. ${isolate(title)}`,
	young: (titles) =>
		`${plural(titles.length, { one: 'Autorzy tego projektu mają', few: 'Autorzy tych projektów mają', many: 'Autorzy tych projektów mają', other: 'Autorzy tych projektów mają' })} mniej niż 18 lat: ${list(titles.map(isolate))}. Jeśli chcesz tam pomóc, zapytaj organizatorów.`,
	kinds: 'Co możesz dać?',
	kindsHint: 'Zaznacz wszystko, co pasuje.',
	kindNames: kinds,
	kindDoes: {
		time: 'Godzina albo dzień od czasu do czasu',
		space: 'Pokój, ogród, ściana',
		materials: 'Drewno, farba, doniczki, narzędzia',
		skills: 'Coś, co dobrze umiesz',
		advice: 'Coś, na czym się znasz',
	},
	words: 'Kilka słów o tym',
	name: 'Twoje imię',
	nameHint: 'Wystarczy samo imię.',
	contact: 'Jak można się z tobą skontaktować?',
	contactHint: 'E-mail, numer telefonu albo miejsce, gdzie można cię znaleźć.',
	consent:
		'Przekażcie to osobom z tego projektu. Dostaną to, co tu wpisuję, gdy wynik będzie znany. Nikt inny tego nie zobaczy.',
	kept: 'Usuwamy to sześć miesięcy po kolacji. Możesz to wycofać wcześniej.',
	optional: '(nieobowiązkowe)',
	send: 'Wyślij moją ofertę',
	leaveEmpty: 'Zostaw to pole puste',
	until: (when) => `Oferty przyjmujemy do następującego terminu: ${when}.`,

	problem: 'Twoja oferta nie jest jeszcze wysłana',
	errors: {
		tooLong: (letters, limit) => `Liczba znaków: ${count(letters)}. Skróć to do ${count(limit)}.`,
		noPitch: 'Wybierz, komu chcesz pomóc.',
		noKind: 'Zaznacz, co możesz dać.',
		noContact: 'Wpisz, jak można się z tobą skontaktować. Bez tego nie mogą odpowiedzieć.',
		noConsent: 'Zaznacz to albo nie wysyłaj: mogą odpowiedzieć tylko wtedy, gdy to dostaną.',
		leaveEmpty: 'Zostaw to pole puste.',
		notThisForm:
			'Formularz nie został wypełniony tak, jak go przygotowała strona. Wczytaj stronę ponownie i spróbuj jeszcze raz.',
	},
	refused: {
		'not open': 'Oferty pomocy nie są teraz przyjmowane. Nic nie wysłano. To, co wpisano, jest nadal tutaj.',
		'no such pitch': 'Ten projekt nie przyjmuje już ofert. Nic nie wysłano. Wybierz inny albo zapytaj organizatorów.',
		busy: 'W tej chwili wysyła wiele osób. Nic nie wysłano. To, co wpisano, jest nadal tutaj: naciśnij ponownie za minutę.',
		full: 'Ta kolacja ma więcej ofert, niż może przyjąć. Nic nie wysłano. Poproś organizatorów, aby przekazali twoją.',
		'sent before':
			'Ten formularz wysłano już wcześniej z inną treścią. Jeśli masz jeszcze jedną ofertę, wczytaj tę stronę ponownie.',
	},

	own: {
		page: 'Twoja oferta pomocy',
		skip: 'Przejdź do swojej oferty',
		sent: (title) => `Dziękujemy. Twoja oferta trafi do projektu ${isolate(title)}.`,
		next: 'Będą mogli ją przeczytać, gdy wynik będzie znany. Jeśli będzie potrzebna, napiszą albo zadzwonią.',
		what: 'Co dostaną',
		kinds: 'Oferta',
		name: 'Imię',
		contact: 'Kontakt',
		keep: 'Ta strona ma własny adres. Zachowaj go, jeśli może zechcesz wycofać swoją ofertę.',
		takeBack: 'Wycofaj ofertę',
		takeBackNote: 'Oferta zostanie usunięta. To, co już sobie z niej zapisali, zostanie u nich.',
		takeBackNow: 'Usuń moją ofertę',
		another: 'Zaoferuj pomoc innemu projektowi',
		gone: { title: 'Tej oferty już nie ma', text: 'Została wycofana albo usunięta, albo jej czas minął.' },
	},
	pitcher: {
		page: 'Oferty pomocy',
		skip: 'Przejdź do ofert',
		link: (n) =>
			plural(n, {
				one: 'Jedna oferta pomocy',
				few: `${count(n)} oferty pomocy`,
				many: `${count(n)} ofert pomocy`,
				other: `${count(n)} oferty pomocy`,
			}),
		lead: 'Ci goście chcą wam pomóc. Zgodzili się, aby wam to przekazać. Proszę użyć tego tylko do odpowiedzi i do niczego innego.',
		none: {
			title: 'Nikt jeszcze nie zaoferował tu pomocy',
			text: 'Goście mogą to zrobić przez dwa tygodnie po kolacji.',
		},
		notYet: { title: 'Oferty pomocy pokażemy, gdy wynik będzie znany', text: 'Wróć wtedy na tę stronę.' },
		nobody: 'Osoba, która nie podała imienia',
		remove: 'Usuń tę ofertę',
		removeNote: 'Nie zobaczysz jej więcej i nikt inny jej nie ma.',
		removeNow: 'Usuń',
		until: 'Wszystkie oferty usuwamy sześć miesięcy po kolacji. Zapisz sobie to, czego potrzebujesz.',
		back: 'Do twojego zgłoszenia',
		nothing:
			'Formularz nie został wypełniony tak, jak go przygotowała strona. Nic nie usunięto. Wczytaj stronę ponownie i spróbuj jeszcze raz.',
	},
};
