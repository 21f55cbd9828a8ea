import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count, counted } = formatsIn('pl');
/** Accusative: "na 5 minut", "o 5 minut". */
const minutes = (n: unknown): string =>
	counted(Number(n), { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: Number(n) === 1
			? ' Złożony wcześniej podpis już się nie liczy.'
			: ` Złożone wcześniej podpisy (${count(Number(n))}) już się nie liczą.`;

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'Otwarto drzwi. Od tej chwili zasady były ustalone.',
	'start pitching': () => 'Zaczęły się prezentacje.',
	'open voting': ({ minutes: least }) =>
		`Otwarto głosowanie${Number(least) > 0 ? `, co najmniej na ${minutes(least)}` : ''}.`,
	'close voting': () => 'Zamknięto głosowanie. Liczy się to, co zapisano przed tą chwilą.',
	'reopen voting': ({ minutes: least }) =>
		`Ponownie otwarto głosowanie${Number(least) > 0 ? `, co najmniej na ${minutes(least)}` : ''}, zanim ktokolwiek podpisał liczenie głosów.`,
	announce: () => 'Zaczęło się ogłaszanie wyniku. Od tej chwili wynik był ostateczny.',
	publish: () => 'Opublikowano wynik.',
	cancel: () => 'Odwołano kolację.',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `Pytania do projektu ${number}.` : `Na scenie był projekt ${number}.`,
	'last call': () => 'Ostatnie wezwanie do głosowania.',
	'voting extended': ({ minutes: more }) => `Przedłużono głosowanie o ${minutes(more)}.`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`Ze wszystkich wydanych kart oddano głos, więc głosowanie można było zamknąć od ${time(String(until))} zamiast od ${time(String(promised))}.`,
	'more time given': ({ until }, { time }) =>
		`Jednej karcie dano pięć minut więcej na głosowanie, do ${time(String(until))}.`,
	'clock put back': () => 'Przywrócono wcześniej zapowiedzianą godzinę zamknięcia.',
	'papers made': ({ count: made }) => `Przygotowano dodatkowe karty do głosowania: ${count(Number(made))}.`,
	'papers printed again': ({ count: again }) =>
		`Unieważniono źle wydrukowane karty i wydrukowano nowe: ${count(Number(again))}.`,
	'papers stop': () => 'Wstrzymano wydawanie kart.',
	'papers go on': () => 'Wznowiono wydawanie kart.',
	'paper replaced': () =>
		'Zgubioną kartę wymieniono tylko na podstawie jej numeru. Jej głosu nie dało się odnaleźć: jeśli już z niej głosowano, ten głos też się liczy.',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'Postanowiono, że kartki wpisuje się raz.'
			: `Postanowiono, że druga osoba wpisuje ponownie ${share === 'all' ? 'wszystkie kartki' : 'część kartek'}.`,
	'order drawn': ({ seed, draw }) => `Wylosowano kolejność, losowanie nr ${draw}, z ziarna ${seed}.`,
	'pot entries added': ({ amount }, { money }) =>
		`Policzono i zapisano pieniądze. W puli jest ${money(Number(amount))}.`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`Poprawiono wpis w puli, z ${money(Number(was))} na ${now === null ? 'nic' : money(Number(now))}. Powód: ${because}. W puli jest ${money(Number(amount))}.`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'Jedna osoba podpisała' : 'Druga osoba podpisała'} protokół o znakach ${digest}.${explained === true ? ' Coś się nie zgadzało i napisano dlaczego: jest to pod wynikiem.' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`Wpisano wynik liczenia ręcznego. Liczba kartek: ${count(Number(n))}. Powód: ${because}.${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `Wycofano wynik liczenia ręcznego.${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `Zmieniło się coś, co było podpisane.${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`Otwarto głosy, razem ${count(Number(ballots))}. Przed tą chwilą nikt nie mógł zobaczyć żadnej oceny.`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat'
			? 'Remis rozstrzygnęło losowanie z kapelusza na scenie.'
			: 'Remis rozstrzygnęło losowanie przez program, bo nie było kapelusza.',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `Nie można było nikogo wybrać: ${money(Number(carriedOver))} przechodzi na następną kolację.`
			: `Pulę ${money(Number(amount))} przyznano zgodnie z jej zasadą.`,
	'award paid': ({ amount }, { money }) => `Wypłacono ${money(Number(amount))} projektowi, który zdobył tę kwotę.`,
	'receipt signed': () => 'Odbiorca podpisał, że pieniądze dotarły.',
	'payment corrected': () => 'Cofnięto zapis wypłaty, bo jej nie było.',
	'award returned': ({ amount }, { money }) =>
		`Wróciło ${money(Number(amount))}. Ta kwota jest w puli następnej kolacji.`,
	'note added': () => 'Dodano uwagę pod wynikiem.',
};

export const record: typeof English = {
	title: 'Dziennik wieczoru',
	link: 'Dziennik wieczoru',
	lead: 'Co się działo od chwili ustalenia zasad do opublikowania wyniku. Dziennik podaje funkcje, nie nazwiska.',
	waiting: 'Dziennik pojawi się razem z wynikiem.',
	none: 'Ta kolacja nie ma dziennika od otwarcia drzwi.',
	sentences: sentences as Readonly<Record<string, Sentence>>,
	jobs: {
		organiser: 'organizator',
		door: 'wejście',
		compere: 'osoba prowadząca',
		counter: 'liczenie głosów',
		pitcher: 'autor projektu',
		server: 'serwer',
	},
	exception: 'Inaczej niż zwykle:',
	oneSignature: 'Zasady mówiły, że wystarczy jeden podpis.',
	hash: 'Hash',
	atDoors: 'Dziennik przy otwarciu drzwi, w sześciu słowach',
	atClose: 'Dziennik przy zamknięciu głosowania, w sześciu słowach',
	onSheet:
		'Jedne i drugie były na podpisanym protokole. Jeśli więc ktoś zmieni to, co było wcześniej, będzie to widać.',
	how: 'Jak dziennik jest chroniony przed zmianami',
	chain:
		'Każdy wiersz ma hash: SHA-256 z poprzedniego hasha i z samego wiersza. Kto zmieni, doda albo usunie wiersz, zmieni każdy następny hash. Ponowne przeliczenie wyniku sprawdza je wszystkie.',
	leftOut: 'Co pominięto celowo',
	leftOutWhy:
		'Kto wziął którą kartę i kiedy kto wszedł. Nazwiska. Kto prezentował, kto był w rezerwie i kto nie przyszedł. Dodatkowy czas, którego ktoś potrzebował na scenie. Każdą pojedynczą kartkę: ich sumy są w protokole.',
};
