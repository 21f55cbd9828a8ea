import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, plural } = formatsIn('pl');
const ordinal = (n: number): string => `${count(n)}.`;
/** Genitive: "z 84 osób". */
const ofPeople = (n: number): string => counted(n, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });
const gave = (n: number): string => plural(n, { one: 'oddała', few: 'oddały', many: 'oddało', other: 'oddało' });

type Named = { readonly title: string; readonly sum: string | undefined };
type Drawn = 'hat' | 'software';

const drawnBy: Readonly<Record<Drawn, string>> = { hat: 'losowanie z kapelusza', software: 'losowanie przez program' };
const withSum = ({ title, sum }: Named): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, z kwotą ${sum}`;
const afterTie = (drawn: Drawn | null): string => (drawn ? ` Przy remisie zdecydowało ${drawnBy[drawn]}.` : '');

export const compere: typeof English = {
	name: 'Prowadzenie',
	page: (dinner) => `Prowadzenie – ${dinner}`,
	skip: 'Przejdź do tego, co jest teraz',
	connection: {
		trying: 'Utracono połączenie. Strona sama próbuje ponownie. Przyciski nadal działają.',
		no: 'Ta strona teraz sama się nie zmienia. Wczytaj ją ponownie, aby zobaczyć, co się dzieje.',
	},
	steps: {
		early: 'Przed otwarciem drzwi',
		doors: 'Drzwi są otwarte',
		pitching: 'Prezentacje',
		voting: 'Jedzenie i głosowanie',
		counting: 'Liczenie głosów',
		announced: 'Ogłaszanie wyniku',
		published: 'Kolacja się skończyła',
		cancelled: 'Ta kolacja jest odwołana',
	},
	early: (time) => `Otwarcie drzwi o ${time}. Wtedy pojawi się tu pierwszy przycisk.`,
	doors: (papers) => `Wydane karty: ${count(papers)}. Zacznij, gdy sala jest gotowa.`,
	supper: {
		later: (time, plan) => `Jedzenie około ${time}. W planie było ${plan}.`,
		asPlanned: (time) => `Jedzenie o ${time}, zgodnie z planem.`,
	},
	counting:
		'Głosowanie jest zamknięte. Trwa wpisywanie kartek, liczenie puli i podpisywanie protokołu. Gdy pula będzie przyznana, ogłaszanie zacznie się tutaj.',
	lastStep: 'To był ostatni krok. Podziękuj wszystkim. Wynik opublikuje organizator.',
	published: 'Wynik jest opublikowany. Dziękujemy.',
	moves: {
		'start pitching': { button: 'Rozpocznij prezentacje', note: 'Telefony i ekran podążają za sceną.' },
		'open voting': { button: 'Otwórz głosowanie', note: 'Każdy telefon wysyła to, co ma.' },
		'close voting': { button: 'Zamknij głosowanie', note: 'Nic, co zapisze się później, się nie liczy.' },
		announce: { button: 'Rozpocznij ogłaszanie: ile osób głosowało', note: 'Ekran pokazuje wynik krok po kroku.' },
	},
	reports: {
		now: 'Przed pierwszą prezentacją, teraz na dużym ekranie:',
		later: 'Przed pierwszą prezentacją:',
		from: (minutes) =>
			`${counted(minutes, { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' })}: relacja z projektu`,
		wonAt: (dinner) => `, zwycięzca kolacji nr ${dinner}`,
		sentence: (titles) =>
			`Zanim zaczną się prezentacje: ${list(titles)}. To zwycięzcy wcześniejszej kolacji. Obiecali nam opowiedzieć, jak im poszło. Zapraszamy.`,
	},
	stage: {
		on: 'Na scenie:',
		questions: 'Pytania:',
		question: (question, wanted) => `Pytanie ${question} z ${wanted}:`,
		nobody: 'Na scenie nikogo nie ma.',
		heard: 'Wszystkie prezentacje już się odbyły.',
		askQuestion: (question, wanted) => `Pytanie ${question} z ${wanted}`,
		questionsFor: (number) => `Pytania do projektu ${number}`,
		first: (number, title) => `Na scenę: ${number} ${title}`,
		next: (number, title) => `Następny na scenę: ${number} ${title}`,
		clear: 'Opróżnij scenę',
		again: 'Ktoś nie przyszedł albo musi wystąpić jeszcze raz',
		put: 'Na scenę',
		start: 'Włącz zegar',
		stop: 'Zatrzymaj zegar',
		more: 'Jeszcze jedna minuta',
		back: 'Ustaw zegar od nowa',
	},
	absences: {
		readOut: 'Przeczytaj to na głos: na wydrukowanych kartach jest inna nazwa. Jest to też na ekranie i w telefonach.',
		changed: numberChanged,
		didNotCome: (title) => `Nie przyszli: ${isolate(title)}.`,
		stayedEmpty: (number) => `Nikogo nie było w rezerwie: numer ${number} pozostaje pusty.`,
		steppedIn: (title, number) => `Z rezerwy wszedł projekt ${isolate(title)}, numer ${number}.`,
		undo: 'Można to cofnąć do następnego naciśnięcia na scenie.',
		cameAfterAll: 'Jednak przyszli',
		summary: 'Nie przyszli',
		about: (title) => `Nie przyszli: ${isolate(title)}.`,
		stepsIn: (title, number) => `Z rezerwy wchodzi projekt ${isolate(title)}, numer ${number}.`,
		staysEmpty: (number) => `Nikogo nie ma w rezerwie: numer ${number} pozostaje pusty.`,
		shown: 'Ekran i telefony od razu to pokażą, ale nie powiedzą, kto nie przyszedł.',
		letReserve: 'Nie przyszli: wchodzi projekt rezerwowy',
		leaveEmpty: (number) => `Nie przyszli: numer ${number} pozostaje pusty`,
		atDoors: 'Ktoś, kto ma prezentować, nie przyjdzie',
	},
	voting: {
		opensFor: 'Głosowanie jest otwarte co najmniej przez',
		noSetTime: 'bez ustalonego czasu',
		minutes: (minutes) => counted(minutes, { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' }),
		turnout: (voted, issued) => `Głos ${gave(voted)} ${count(voted)} z ${ofPeople(issued)}.`,
		openUntil: (time) => `Głosowanie jest otwarte co najmniej do ${time}.`,
		atZero: 'Zegar doszedł do zera: głosowanie można zamknąć w każdej chwili.',
		everyone: 'Ze wszystkich wydanych kart oddano głos.',
		choosing: 'Telefon liczy się od pierwszej oceny, więc niektórzy jeszcze wybierają.',
		lastCallGiven: 'Było już ostatnie wezwanie.',
		remind: 'Większość sal potrzebuje przypomnienia: zapytaj „czy wszyscy już głosowali?” i ogłoś ostatnie wezwanie.',
		lastCall: 'Ogłoś ostatnie wezwanie',
		fiveMore: (time) => `Jeszcze pięć minut: do ${time}`,
		untilClose: 'do chwili, gdy można zamknąć głosowanie',
		possibleFrom: (time) => `możliwe od ${time}. Głosowanie nigdy nie zamyka się samo.`,
		readAgain: (time) => `Ta strona wczyta się ponownie o ${time} i wtedy pojawi się tu przycisk.`,
		broughtForward: (time) =>
			`Wszyscy już głosowali, więc zegar przesunięto wcześniej, z godziny ${time}. Jeśli teraz ktoś dostanie kartę, zegar sam wróci.`,
		putBack: (time) => `Ustaw zegar z powrotem na ${time}`,
		lost: (papers) =>
			`Zegar zostaje tak, jak obiecano. Zgubione karty: ${count(papers)}. Nikt nie wie, czy ich głosy są wśród oddanych.`,
		oneInUse: (number) => `Zegar zostaje tak, jak obiecano: karta ${number} jest w użyciu.`,
		inUse: (papers) =>
			`Zegar zostaje tak, jak obiecano. Karty w użyciu, których nie zaznaczono przy wejściu: ${count(papers)}.`,
		sooner: 'Wszyscy już głosowali: zamknij wcześniej',
		soonerSays:
			'Ze wszystkich wydanych kart oddano głos, ale niektórzy mogą jeszcze wybierać. Ten przycisk ogłasza ostatnie wezwanie i zostawia na zegarze jedną lub dwie minuty, na ekranie i we wszystkich telefonach. Do tej chwili można zmieniać oceny. Zostanie to zapisane w dzienniku wieczoru.',
		lastMinute: 'Wszyscy już głosowali: rozpocznij ostatnią minutę',
	},
	reveal: {
		awarded: 'Pula jest przyznana, a na sali nikt jeszcze nic nie wie.',
		onScreen: 'Na ekranie:',
		next: (step) => `Dalej: ${step}`,
		names: {
			turnout: 'ile osób głosowało',
			pot: 'pula',
			place: (place) => `${ordinal(place)} miejsce`,
			tie: 'remis',
			winner: 'zwycięzca',
			winners: 'zwycięzcy',
			'carried over': 'co dalej z pulą',
		},
		sentences: {
			turnout: (voted, issued) =>
				`Dziś wieczorem głos ${gave(voted)} ${count(voted)} z ${ofPeople(issued)}. Dziękujemy.`,
			pot: (sum) => `W puli jest ${sum}.`,
			place: (place, named, points) =>
				`${ordinal(place)} miejsce${named.length > 1 ? ', razem' : ''}: ${list(named.map(withSum))}${points === null ? '' : `. Punkty: ${count(points)}`}.`,
			tie: (titles, drawn) =>
				`Na pierwszym miejscu jest remis${titles.length > 0 ? `: ${list(titles.map(isolate))}` : ''}. Zgodnie z naszymi zasadami zdecydowało ${drawnBy[drawn]}.`,
			winner: (title, sum, drawn) => `Wygrywa ${isolate(title)}. ${sum} trafia do projektu.${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`Jest remis i pula zostaje podzielona: ${list(winners.map(({ title, sum }) => `${isolate(title)}, ${sum}`))}.${afterTie(drawn)}`,
			'carried over': (sum) => `Nie można było nikogo wybrać, więc ${sum} przechodzi na następną kolację.`,
		},
	},
};
