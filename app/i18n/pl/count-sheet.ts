import type { countSheet as English } from '../en/count-sheet';
import { formatsIn } from '../format';
import { work } from './work';

const { count } = formatsIn('pl');

export const countSheet: typeof English = {
	name: 'Protokół',
	page: (dinner) => `Protokół – ${dinner}`,
	skip: 'Przejdź do protokołu',
	title: 'Protokół',
	lead: 'Dwie osoby podpisują ten sam protokół, każda na własnym telefonie.',
	signed: 'Podpisano. Głosowania nie można otworzyć ponownie.',
	notSigned: 'Jeszcze nie podpisano',
	early: {
		title: 'Jeszcze nie teraz',
		text: 'Protokół podpisuje się po zamknięciu głosowania i wpisaniu kartek.',
	},
	opened: {
		title: 'Głosy są otwarte',
		text: 'W protokole nic nie można już zmienić. Dziękujemy za liczenie.',
	},
	fallen: {
		title: 'Jeden podpis już się nie liczy',
		text: (name, time) =>
			`Podpis: ${name}, o ${time}. Potem coś w protokole się zmieniło, więc ten podpis już się nie liczy. Podpisz to, co jest tu teraz.`,
	},
	moreTime: {
		title: 'Jedna karta ma więcej czasu na głosowanie',
		text: (until) =>
			`W tym czasie policzcie stosy. Protokół można podpisać po ${until}. Jego liczby mogą się jeszcze zmienić.`,
	},
	otherFigures:
		'To nie są liczby, które podpisała druga osoba. Policzcie jeszcze raz razem. Jeśli twoje są poprawne, zaznacz, że jej podpis już się nie liczy. Wtedy druga osoba podpisze twoje.',
	lookAgain:
		'Sprawdź jeszcze raz. Jeśli nic się nie zmieni, napisz dlaczego: twoje słowa zostaną opublikowane razem z wynikiem.',
	byHand: {
		title: 'Policzono ręcznie',
		compare:
			'Porównaj wpisane liczby ze swoim liczeniem, na ekranie organizatora. Z tych liczb powstają znaki tego protokołu.',
	},
	system: {
		caption: 'Co podaje system',
		people: (withoutPaper) =>
			withoutPaper > 0 ? `Osoby, które weszły, w tym bez karty: ${count(withoutPaper)}` : 'Osoby, które weszły',
		papers: (numbers) => `Wydane karty${numbers ? `: ${numbers}` : ''}`,
		replaced: (lost) => `W tym wymienione później${lost > 0 ? ` (w tym zgubione: ${count(lost)})` : ''}`,
		spoiled: (numbers) => `Unieważnione po złym wydruku, nigdy niewydane: ${numbers}`,
		slipsByHand: 'Kartki policzone ręcznie, tak jak je wpisano',
		phonesNotCounted: 'Głosy z telefonów, które się nie liczą',
		onPhone: 'Głosy oddane przez telefon',
		onSlip: 'Głosy oddane na kartce',
		setAside: 'W tym odłożone na bok, bo głosowano już przez telefon',
		unreadable: 'W tym takie, których w ogóle nie da się odczytać',
		partly: 'W tym z kratką, której nie da się odczytać',
		twice: (wanted) => `Wpisane dwa razy, z ${count(wanted)}`,
		differ: 'W tym wpisane różnie',
		settled: 'W tym uzgodnione',
		moreTime: 'Karty, którym po zamknięciu dano pięć minut więcej',
		recordAtDoors: 'Dziennik przy otwarciu drzwi, w sześciu słowach',
		recordAtClose: 'Dziennik przy zamknięciu głosowania, w sześciu słowach',
	},
	hands: {
		caption: 'Co policzono ręcznie, tak jak jest podpisane',
		title: 'Co policzono ręcznie w urnie',
		written: 'Kartki, na których coś napisano',
		unwritten: 'Kartki puste',
		replaced: 'Kartki z kart, które wymieniono',
		replacedHint: 'Zostaw puste, jeśli takich nie ma.',
		piles:
			'Ułóż te trzy stosy. Kartki, których nie da się odczytać, i kartki gości, którzy głosowali przez telefon, są na pierwszym.',
		byStacks: 'Wydane karty, według bloczków',
		papers: 'Wydane karty',
		papersHint: 'Według ostatniego numeru każdego bloczka. Zostaw puste, jeśli nikt nie sprawdzał.',
		heads: 'Osoby na sali',
		headsHint: 'Policzone na sali. Zostaw puste, jeśli nikt nie liczył.',
		why: 'Jeśli coś się nie zgadza: dlaczego?',
		whyHint: 'Każdy może to przeczytać pod wynikiem.',
		whyMissing: 'Napisz, dlaczego się nie zgadza.',
		instead: 'Policzyliśmy jeszcze raz: te liczby są poprawne',
		insteadHint: 'Drugi podpis już się nie liczy. Obie osoby podpisują ponownie.',
		name: 'Twoje imię jest pod wynikiem, przy protokole.',
	},
	why: 'Dlaczego:',
	sign: 'Znaki tego protokołu:',
	signatures: 'Podpisy',
	signedBy: (name, time) => `Podpis: ${name}, ${time}`,
	second: 'Teraz druga osoba podpisuje na własnym telefonie. Widzi te same sześć znaków.',
	enough: 'Protokół jest podpisany. Głosy otworzy organizator.',
	wrong: 'Coś było źle: podpisz inne liczby',
	otherHands: 'Z mojego liczenia wyszło coś innego',
	signToo: 'Podpisz także ten protokół',
	signThis: 'Podpisz ten protokół',
	signThisNote: 'Stosy liczono także przez ciebie albo przy tobie, a liczby powyżej są poprawne.',
	signIt: 'Podpisz protokół',
	signItNote: {
		two: 'Potem głosowania nie można otworzyć ponownie. Podpisuje także druga osoba.',
		one: 'Potem głosowania nie można otworzyć ponownie i żadna kartka się nie zmienia.',
	},
	fields: {
		written: 'Wpisz liczbę kartek, na których coś napisano. 0, jeśli takich nie ma.',
		unwritten: 'Wpisz liczbę pustych kartek. 0, jeśli takich nie ma.',
		replaced: 'Wpisz liczbę kartek z wymienionych kart albo zostaw puste.',
		papers: 'Wpisz liczbę wydanych kart albo zostaw puste.',
		heads: 'Wpisz liczbę osób albo zostaw puste.',
		words: (most) => `Napisz mniej niż ${count(most)} znaków.`,
	},
	differences: {
		twice: (wanted, system) =>
			`Kartki, które miały być wpisane dwa razy: ${count(wanted)}. Wpisano dwa razy: ${count(system)}.`,
		unsettled: (slips) =>
			`Kartki wpisane różnie przez dwie osoby i nieuzgodnione: ${count(slips)}. Liczy się pierwszy wpis.`,
		written: (hands, system) => `Kartki, na których coś napisano: ręcznie ${count(hands)}, wpisano ${count(system)}.`,
		unwritten: (hands, system) => `Puste kartki: ręcznie ${count(hands)}, wpisano jako puste ${count(system)}.`,
		replaced: (hands, system) =>
			`Kartki z wymienionych kart: ręcznie ${count(hands)}, a kart wymieniono tylko ${count(system)}.`,
		papers: (hands, system) => `Wydane karty: ręcznie ${count(hands)}, system podaje ${count(system)}.`,
		heads: (hands, system) => `Osoby: ręcznie ${count(hands)}, system podaje ${count(system)}.`,
	},
	refusals: {
		'sent before': work.sentBefore,
		'not counting': 'Najpierw trzeba zamknąć głosowanie. Nic nie podpisano.',
		'already opened': 'Głosy są już otwarte, więc protokołu nie można już podpisać.',
		'you signed': 'Ten protokół ma już twój podpis. Drugi podpis musi złożyć inna osoba.',
		'all signed': 'Protokół jest podpisany. Nic więcej nie można podpisać ani w nim zmienić.',
		'more time runs':
			'Jedna karta ma jeszcze czas na głosowanie, więc nic nie podpisano. Wpisane dane są nadal tutaj. Podpisz, gdy jej czas minie.',
		'figures changed':
			'Po otwarciu tej strony liczby się zmieniły, więc nic nie podpisano. Porównaj to, co jest tu teraz, a potem podpisz.',
	},
};
