import type { Step, TieAt } from '../../domain/ranking';
import type { CountRule } from '../../domain/rules';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

type Told = {
	readonly at: TieAt;
	readonly brokenBy: Step | 'drawn' | 'nothing';
	readonly byWhat: 'hat' | 'software' | null;
};

const { list: and, count, counted, plural } = formatsIn('pl');
/** Genitive: "z 84 osób". */
const ofPeople = (n: number): string => counted(n, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });
/** Genitive: "z 84 głosów". */
const ofBallots = (n: number): string => counted(n, { one: 'głosu', few: 'głosów', many: 'głosów', other: 'głosu' });
const ballots = (n: number): string => counted(n, { one: 'głos', few: 'głosy', many: 'głosów', other: 'głosu' });
const ordinal = (n: number): string => `${count(n)}.`;

const points = (rule: CountRule, n: number): string =>
	rule === 'one vote' ? ballots(n) : counted(n, { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' });

/** Completes "Rozstrzygnięcie: …". */
const settled: Readonly<Record<Step | 'drawn' | 'nothing', string>> = {
	'head to head': 'bezpośrednie porównanie, czyli więcej głosów stawiało jeden projekt wyżej niż drugi',
	'higher total': 'wyższa suma punktów',
	'most 5s': 'większa liczba piątek',
	drawn: 'losowanie',
	nothing: 'podział',
};
const lot = (by: 'hat' | 'software' | null): string =>
	by === 'hat'
		? 'losowanie z kapelusza na scenie'
		: by === 'software'
			? 'losowanie przez program, bo nie było kapelusza'
			: settled.drawn;

const piles = {
	written: 'Kartki, na których coś napisano',
	unwritten: 'Kartki puste',
	replaced: 'Kartki z kart, które wymieniono',
	papers: 'Wydane karty',
	heads: 'Osoby na sali',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `Pulę otrzymuje ${title}`,
		several: (titles) => `Pulą dzielą się ${and(titles)}`,
		none: 'Pula przechodzi na następną kolację',
		winsNothing: (title) => `Wygrywa ${title}`,
		noneLead:
			'Żaden projekt nie dostał ani jednego punktu, więc nie można było nikogo wybrać. Cała pula czeka na następną kolację.',
	},
	turnout: (voted, issued) =>
		`${count(voted)} z ${ofPeople(issued)} ${plural(voted, { one: 'oddała głos', few: 'oddały głos', many: 'oddało głos', other: 'oddało głos' })}.`,
	promised: (presenter) =>
		presenter === ''
			? 'Zwycięzcy obiecali opowiedzieć na późniejszej kolacji, jak im poszło.'
			: `Obietnica od ${isolate(presenter)}: na późniejszej kolacji opowiemy, jak nam poszło.`,
	sections: {
		lineup: 'Kto prezentował',
		pitches: 'Pełne opisy projektów',
		money: 'Na co są te pieniądze',
		pot: 'Pula',
		ranking: 'Kolejność miejsc',
		scores: 'Jak oceniła sala',
		headToHead: 'Bezpośrednie porównanie',
		counts: 'Wszystkie oceny, zliczone',
		sheet: 'Protokół',
		notes: 'Uwagi',
		data: 'Sprawdź samodzielnie',
	},
	kinds: {
		'door cash': 'Przy wejściu, gotówką',
		'door card': 'Przy wejściu, kartą płatniczą',
		raffle: 'Loteria',
		sponsor: 'Sponsorzy',
		match: 'Dopłata do zebranych pieniędzy',
		other: 'Inne',
		'carried over': 'Z poprzedniej kolacji',
		cost: 'Koszty podane z góry',
		gift: 'Prezent oprócz puli',
	},
	pot: {
		total: 'Pula',
		award: (title, place) => (place === 1 ? `Dla: ${title}` : `Dla: ${title}, ${ordinal(place)} miejsce`),
		returned: 'Zwrócono, na następną kolację',
		paid: 'Wypłacono',
		carriedOver: 'Przechodzi na następną kolację',
		carriedFrom: (dinner) => `Z kolacji nr ${count(dinner)}`,
		match: (gives, forEach, base, cap) =>
			`${gives} za każde ${forEach} z następujących: ${and(base)}${cap === null ? '' : `, najwyżej ${cap}`}`,
		bases: { door: 'pieniądze z wejścia', raffle: 'loteria', sponsor: 'sponsorzy', other: 'reszta' },
		balance: (income, costs, awards, carriedOver) =>
			`Wpływy ${income} − koszty ${costs} = przyznane kwoty ${awards} + przechodzi dalej ${carriedOver}`,
		counted: (jobs) => `Pieniądze policzyły dwie osoby: ${and(jobs)}.`,
		jobs: {
			organiser: 'organizator',
			door: 'wolontariusz przy wejściu',
			compere: 'osoba prowadząca',
			counter: 'osoba z przepustką do liczenia głosów',
			helper: 'wolontariusz',
		},
		beside: 'Oprócz puli',
		forPlace: (place) => `Za ${ordinal(place)} miejsce`,
		goesTo: (place, to) =>
			to.length === 0
				? `Za ${ordinal(place)} miejsce: nie przyznano, bo nikt go nie zajął`
				: `Dla: ${and(to)}, za ${ordinal(place)} miejsce${to.length > 1 ? ', razem' : ''}`,
		from: (who) => `od: ${isolate(who)}`,
	},
	place: (n, together) => (together ? `${ordinal(n)}, razem` : ordinal(n)),
	ranked: (number, together) => `Projekt ${number}${together ? ', remis' : ''}`,
	bars: (n) => `Punkty według kryteriów, z ${ofBallots(n)}`,
	votes: (n) => `Głosy na projekty, z ${ofBallots(n)}`,
	table: {
		pitch: 'Projekt',
		total: 'Razem',
		numbers: 'To samo w tabeli',
		criterion: 'Kryterium',
		sum: 'Punkty',
	},
	countsCaption: 'Ile głosów dało każdą ocenę',
	headCaption: 'Czytaj wierszami: ile głosów dało temu projektowi więcej punktów niż projektowi nad kolumną.',
	over: (number) => `więcej niż ${number}`,
	runOff: (a, b, forA, forB, even) =>
		`W finale: wyżej ${a} – ${ballots(forA)}, wyżej ${b} – ${ballots(forB)}, po równo – ${ballots(even)}.`,
	tooFew:
		'Głosowało mniej niż 20 osób, więc pokazujemy tylko frekwencję i to, kto dostaje pieniądze. Przy tak małej liczbie głosów oceny i kolejność miejsc zdradziłyby, kto je dał.',
	notPublished: 'Wynik nie jest jeszcze opublikowany.',
	notShown: 'Zasady tej kolacji, ustalone przed otwarciem drzwi, nie pokazują ocen.',
	ties: {
		first: ({ at, brokenBy, byWhat }: Told) => {
			const where =
				at === 'entry to the run-off'
					? 'o wejście do finału'
					: at === 'the run-off'
						? 'w finale'
						: 'na pierwszym miejscu';
			if (brokenBy === 'nothing') return `Był remis ${where}. Nic nie mogło go rozstrzygnąć, więc nagrodę podzielono.`;
			if (brokenBy === 'drawn')
				return `Był remis ${where}. Głosy nie mogły go rozstrzygnąć. Zdecydowało ${lot(byWhat)}.`;
			return `Był remis ${where}. Rozstrzygnięcie: ${settled[brokenBy]}.`;
		},
		full: ({ at, brokenBy, byWhat }: Told, titles, figures) => {
			const where = at === 'entry to the run-off' ? ' o wejście do finału' : at === 'the run-off' ? ' w finale' : '';
			const how = brokenBy === 'drawn' ? lot(byWhat) : settled[brokenBy];
			const by = figures.length > 0 ? ` (${figures.join(' do ')})` : '';
			return `${and(titles)}: remis${where}. Rozstrzygnięcie: ${how}${by}.`;
		},
		seed: (seed) => `Losowanie można powtórzyć z jego ziarna: ${seed}`,
	},
	sheet: {
		issued: 'Wydane karty do głosowania',
		counted: 'Policzone głosy',
		onPhone: 'W tym oddane przez telefon',
		onPaper: 'W tym oddane na papierze',
		setAside: 'Kartki odłożone na bok, bo z tej samej karty głosowano przez telefon',
		replaced: 'Karty wymienione',
		lost: 'W tym zgubione i zablokowane po numerze',
		noneLost: 'żadnej nie zgubiono',
		signed: (names) =>
			names.length === 0
				? 'Nikt nie podpisał liczenia głosów.'
				: names.length === 1
					? `Liczenie głosów podpisała jedna osoba: ${and(names)}.`
					: names.length === 2
						? `Liczenie głosów podpisały dwie osoby: ${and(names)}.`
						: `Osoby, które podpisały liczenie głosów (${count(names.length)}): ${and(names)}.`,
		unreadable: 'Kartki, z których nic nie dało się odczytać',
		partly: 'Kartki z kratką, której nie dało się odczytać',
		twice: 'Kartki wpisane dwa razy, przez dwie osoby',
		settled: 'W tym wpisane różnie, obejrzane razem i uzgodnione',
		oneSignature: 'Zasady tej kolacji, ustalone przed otwarciem drzwi, mówiły, że wystarczy jeden podpis.',
		byHand: ({ written, unwritten }, agrees) =>
			`Ręcznie policzono kartki z urny. Coś napisano: ${count(written)}, puste: ${count(unwritten)}.${agrees ? ' Tyle samo wpisano do systemu.' : ''}`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `Kartki, które miały być wpisane dwa razy: ${count(difference.wanted)}. Wpisano dwa razy: ${count(difference.system)}.`;
				case 'not settled':
					return `Kartki wpisane różnie przez dwie osoby i nieuzgodnione: ${count(difference.system)}. Liczy się pierwszy wpis.`;
				default:
					return `${piles[difference.what]}: policzono ręcznie ${count(difference.hands)}, system podaje ${count(difference.system)}.`;
			}
		},
		words: 'Słowami osób, które liczyły:',
	},
	byHand: {
		title: 'Policzono ręcznie',
		phones: (n) =>
			n === 0
				? 'Wszyscy głosowali na papierze, a kartki policzyli ludzie.'
				: `Kartki policzyli ludzie. Głosy oddane przez telefon (${count(n)}) się nie liczą.`,
		why: 'Co zawiodło, ich słowami:',
		slips: 'Kartki policzone ręcznie',
		void: 'Głosy z telefonów, które się nie liczą',
		noHeadToHead: 'Przy liczeniu ręcznym nie da się podać bezpośredniego porównania.',
		secrecy:
			'Ludzie policzyli kartki ręcznie i wpisali sumy. To, co przysłały telefony, usunięto bez otwierania. Żadna strona, żaden plik i żadna kopia bazy danych nie pokazuje, jak kto głosował.',
		mark: 'policzono ręcznie',
	},
	closedEarly: (when, promised) =>
		`Głosowanie zamknięto o ${when}, wcześniej niż o zapowiedzianej godzinie ${promised}. Ze wszystkich wydanych kart oddano już głos i dano jeszcze ostatnią minutę.`,
	reopened: (when) => `Głosowanie otwarto ponownie o ${when}, zanim ktokolwiek podpisał liczenie głosów.`,
	moreTime: (when) =>
		`Po zamknięciu, od ${when}, jednej karcie dano pięć minut więcej na głosowanie. Ten gość ich potrzebował.`,
	redrawn: (times) => `Liczba losowań kolejności: ${times}. Obowiązuje ostatnie losowanie.`,
	orderSeed: (seed) => `Kolejność wylosował program, z ziarna ${seed}`,
	links: {
		receipts: 'Czy moja karta została policzona?',
		json: 'Ten wynik jako dane (JSON)',
		csv: 'Wszystkie oceny, zliczone (CSV)',
		how: 'Jak działa głosowanie i przed czym chroni',
	},
	csv: {
		number: 'Numer',
		pitch: 'Projekt',
		criterion: 'Kryterium',
		sum: 'Suma',
		how: 'Jak',
		place: 'Miejsce',
		award: 'Przyznana kwota',
		currency: 'Waluta',
	},
	secrecy:
		'Głosy były zapieczętowane, dopóki liczenie nie zostało podpisane i otwarte. Potem je policzono, posortowano i oddzielono od kart. Nic nie może ich znów połączyć. Żadna strona, żaden plik i żadna kopia bazy danych nie pokazuje, jak kto głosował. Osoba, która prowadzi serwer, mogłaby to obejść, dopóki głosowanie jest otwarte. Ufamy, że tego nie zrobi.',
	receipts: {
		title: 'Czy moja karta została policzona?',
		lead: (n) =>
			`Policzone głosy: ${count(n)}. Każdy ma numer potwierdzenia. Jest wydrukowany na połowie karty, którą masz u siebie. Był też widoczny w telefonie.`,
		says: 'Lista mówi, że kartę policzono. Nikomu nie może powiedzieć, jak głosowano, także tobie.',
		label: 'Numer twojego potwierdzenia',
		search: 'Sprawdź',
		found: (receipt) => `${receipt}: policzono.`,
		missing: (receipt) => `${receipt}: nie ma na liście.`,
		missingWhy:
			'Sprawdź każdy znak. Karty nie ma na liście, jeśli przy zamknięciu głosowania nie miała żadnej oceny. Nie ma też karty, którą wymieniono na inną.',
		list: 'Wszystkie potwierdzenia',
		all: 'Pokaż całą listę',
		waiting: 'Lista pojawi się razem z wynikiem.',
		waitingWhy: 'Po ogłoszeniu zwycięzcy można tu sprawdzić, że karta została policzona.',
		none: 'Na tej kolacji nie policzono żadnego głosu, więc nie ma potwierdzeń.',
		noneByHand: 'Kartki z tej kolacji policzono ręcznie, więc nie ma potwierdzeń.',
	},
	own: {
		title: 'Twoje oceny',
		notOn: 'Twojego projektu nie było na karcie do głosowania na tej kolacji, więc nie ma ocen.',
		notYet: (when) => `Twoje oceny będzie można zobaczyć, gdy wynik będzie znany, nie wcześniej niż: ${when}.`,
		notYetWhy: 'Najpierw spokojny sen. Nikt inny nie zobaczy ich wcześniej, a ty wcale nie musisz na nie patrzeć.',
		tooFew: 'Głosowało mniej niż 20 osób.',
		tooFewWhy: 'Przy tak małej liczbie głosów oceny zdradziłyby, kto je dał. Dlatego nikt ich nie zobaczy, nawet ty.',
		ask: 'Możesz zobaczyć, jak sala oceniła twój projekt. Nie musisz.',
		askWhy:
			'To tylko odczucia niektórych osób z jednego wieczoru, po kolacji i obok innych dobrych projektów. To nie jest wyrok o twojej pracy. Zobaczy je tylko osoba, która ma ten prywatny link.',
		show: 'Pokaż moje oceny',
		lead: (total, n, rule) => `${points(rule, total)}, z ${ofBallots(n)}.`,
		thanks:
			'Dziękujemy za przedstawienie swojego pomysłu. Większość projektów, które dostały pieniądze, prezentowano więcej niż raz.',
		caption: 'Ile głosów dało ci każdą ocenę',
		blank: 'Głosy bez oceny dla ciebie nic nie dodają i nie ma ich w tabeli.',
		back: 'Wróć do swojego zgłoszenia',
	},
};
