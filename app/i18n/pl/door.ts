import type { door as English } from '../en/door';
import { formatsIn } from '../format';
import { work } from './work';

const { count } = formatsIn('pl');

// The run sheet is in English, so its button keeps its English name.
const papersAgain = '„Hand out papers again”';
const late = `Jeśli ktoś przyszedł później, poproś organizatora, aby w scenariuszu wieczoru nacisnął ${papersAgain}.`;

export const door: typeof English = {
	name: 'Wejście',
	page: (dinner) => `Wejście – ${dinner}`,
	skip: 'Przejdź do wydawania kart',
	room: ({ heads, issued, all, left }) =>
		`Osoby na sali: ${count(heads)}. Wydane karty: ${count(issued)} z ${count(all)}. ${left > 0 ? `Wolne miejsca: ${count(left)}.` : 'Sala jest pełna.'}`,
	still: 'Te liczby teraz same się nie zmieniają. Dotknięcia nadal się liczą.',
	handOut: (number) => `Wydaj ${number}`,
	handedOut: (number) => `Karta ${number} jest wydana.`,
	mistake: (number) => `To była pomyłka: cofnij ${number}`,
	used: {
		title: 'Ten bloczek się skończył',
		text: (from) => `Od numeru ${from} nie ma już żadnej karty. Zacznij poniżej od innego numeru.`,
		ask: 'Albo poproś organizatora, aby przygotował więcej.',
	},
	isBack: (number) => `Karta ${number} wróciła do bloczka.`,
	takeBack: {
		ask: (number) => `Karta ${number} jest wydana. Cofnij to tylko wtedy, gdy masz ją znów w ręku.`,
		button: (number) => `Cofnij ${number} do bloczka`,
	},
	inUse: {
		ask: (number) => `Karta ${number} jest w użyciu. Wydana?`,
		button: (number) => `Tak, karta ${number} jest wydana`,
	},
	other: {
		summary: 'Inny numer albo własny bloczek',
		stack: 'Mój bloczek zaczyna się od',
		stackHint: 'Każdy wolontariusz przy wejściu może mieć własny bloczek numerów.',
		useStack: 'Użyj tego bloczka',
		single: 'Wydaj dokładnie ten numer',
		handItOut: 'Wydaj',
		back: 'Cofnij numer',
		look: 'Sprawdź',
	},
	notNow: {
		early: 'Drzwi nie są jeszcze otwarte. Karty można wydawać od ich otwarcia.',
		cancelled: 'Ta kolacja jest odwołana, więc nie wydaje się kart.',
		over: 'Głosowanie się skończyło, więc kart już się nie wydaje.',
		stopped: `Organizator wstrzymał wydawanie kart. ${late}`,
		untilVoting: `Wydawanie kart się skończyło: tego wieczoru karty wydaje się do otwarcia głosowania. ${late}`,
	},
	heads: {
		noPaper: 'Bez karty',
		oneFewer: 'O jedną mniej',
		withoutPaper: (people) => `Osoby, które weszły bez karty: ${count(people)}.`,
		nobody: 'Nikt nie wszedł bez karty.',
		hint: 'Dla osoby, która wchodzi i nie chce karty.',
	},
	taps: {
		notCounted: 'Nie policzono',
		notDone: (number) => `Karta ${number}: nie zrobiono`,
		read: 'Przeczytane',
		away: 'Teraz brak połączenia',
		goOn: (taps) =>
			`Pracuj dalej. Dotknięcia przechowane w tym telefonie: ${count(taps)}. Wyślą się same. Nic nie przepada.`,
		ended: 'Ten telefon nie może już wydawać kart',
		endedSays: (taps) =>
			`Przepustka albo logowanie się skończyły. Dotknięcia przechowane w tym telefonie i niewysłane: ${count(taps)}. Poproś organizatora o nową przepustkę i otwórz ją tutaj, a zostaną wysłane.`,
	},
	number: {
		missing: 'Wpisz numer wydrukowany na karcie, na przykład 37. Nic nie zmieniono.',
		code: 'To jest kod karty. Wpisz jej numer, na przykład 37. Nic nie zmieniono.',
	},
	lookAgain: 'Wczytaj stronę ponownie i sprawdź jeszcze raz. Nic nie zmieniono.',
	isOut: (number) => `Karta ${number} jest wydana.`,
	cannotGo: (number) => `Karty ${number} nie można wydać.`,
	refusals: {
		'sent before': work.sentBefore,
		over: 'Głosowanie się skończyło, więc kart nie można już przygotowywać, wydawać ani wymieniać. Nic nie zmieniono.',
		'papers have stopped': `Karty wydaje się od otwarcia drzwi do otwarcia głosowania albo do chwili, gdy wstrzyma to organizator. Jeśli ktoś przyszedł później, organizator naciska w scenariuszu wieczoru ${papersAgain}.`,
		'no papers left':
			'Wszystkie karty z tego bloczka są wydane. Przygotuj więcej na stronie kart albo zacznij od innego numeru.',
		'not made': 'Nie ma karty o tym numerze. Spójrz jeszcze raz na numer na karcie.',
		'already issued':
			'Ta karta jest już wydana: to drugie dotknięcie albo inny wolontariusz. Po prostu wydaj następną. Tylko jeśli dwie osoby naprawdę mają ten sam numer, wymień kartę po kodzie.',
		'not issued': 'Ta karta nie jest zaznaczona jako wydana, więc nie ma czego cofać.',
		'handed out again':
			'Po otwarciu tej strony tę kartę cofnięto i wydano ponownie. Nic nie zmieniono: pozostaje wydana.',
		'nobody to count': 'Głosowanie się skończyło, więc wchodzących już się nie liczy. Nic nie zmieniono.',
		'not voting': work.handOver.notVoting,
		'nobody counted': 'Nie policzono nikogo bez karty, więc nie można odjąć jednej osoby. Nic nie zmieniono.',
		replaced: 'Tę kartę wymieniono wcześniej i nic już nie znaczy. Wydaj nową.',
		spoiled: 'Tę kartę unieważniono po złym wydruku i nic nie znaczy. Weź ją z powrotem i wydaj inną.',
	},
};
