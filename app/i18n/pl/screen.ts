import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, plural } = formatsIn('pl');
const ordinals = ['', 'Pierwsze', 'Drugie', 'Trzecie', 'Czwarte', 'Piąte', 'Szóste', 'Siódme', 'Ósme'];
/** Genitive: "z 84 osób". */
const ofPeople = (n: number): string => counted(n, { one: 'osoby', few: 'osób', many: 'osób', other: 'osoby' });

export const screen: typeof English = {
	page: (dinner) => `${dinner} na dużym ekranie`,
	pot: 'Pula:',
	away: 'Utracono połączenie. Próbujemy ponownie.',
	asked: 'Nowości sprawdzane co kilka sekund.',

	soon: (when) => `Otwarcie drzwi: ${when}`,
	lineUp: 'Projekty tego wieczoru',
	welcome: 'Każdy tutaj ma głos',
	join: {
		take: 'Weź kartę do głosowania przy wejściu.',
		scan: 'Zeskanuj kod QR albo wejdź na',
		go: 'W telefonie wejdź na',
		type: 'i wpisz kod ze swojej karty.',
		noPhone: 'Nie masz telefonu? Wypełnij kartę na papierze.',
		noNetwork: 'Wypełnij kartę i wrzuć ją do urny.',
	},

	wifi: {
		scan: 'Kod QR, który łączy z Wi-Fi',
		name: 'Wi-Fi:',
		password: 'hasło:',
		open: 'bez hasła.',
		stay: 'Zostań w tej sieci do ogłoszenia zwycięzcy.',
	},

	changed: numberChanged,

	timeUp: 'Koniec czasu',
	between: 'Prezentacje',
	reports: 'Relacja: co wydarzyło się po wcześniejszej kolacji.',
	pitchClock: 'Prezentacja',
	questionClock: 'Pytania',
	question: (number) => `Pytanie ${number}`,
	lastMinute: 'Ostatnia minuta',
	extraTime: 'Dodatkowy czas',

	voting: 'Głosowanie jest otwarte',
	until: (time) => `co najmniej do ${time}`,
	anyMoment: 'Może się zamknąć w każdej chwili.',
	lastCall: 'Ostatnie wezwanie',
	everyone: 'Czy wszyscy już głosowali?',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: `z ${ofPeople(issued)} ${plural(voted, { one: 'oddała głos', few: 'oddały głos', many: 'oddało głos', other: 'oddało głos' })}`,
	}),

	closed: 'Głosowanie jest zamknięte',
	sealed: 'Głosy są zapieczętowane. Do ich otwarcia nikt nie widzi żadnej oceny.',
	opened: 'Głosy są otwarte. Za chwilę wynik.',

	how: {
		title: 'Jak oceniać',
		scale: '0 to wcale, 5 to w pełni.',
		note: 'Brak oceny nic nie dodaje. Oceny możesz zmieniać do zamknięcia głosowania.',
		oneVote: 'Jeden głos, na jeden projekt.',
		oneVoteNote: 'Możesz go zmieniać do zamknięcia głosowania.',
	},

	pause: { title: 'Wracamy za pięć minut', over: 'Zaraz zaczynamy dalej.' },
	held: 'Ten obraz zostaje. Spacja znów włącza zmiany.',
	heldLanguage: 'Ten język zostaje. Klawisz T znów włącza zmiany języka.',

	thanks: { title: 'Dziękujemy', next: 'Następna kolacja:', file: 'Ten wynik w sześciu słowach:' },

	reveal: {
		begin: 'Wynik',
		turnoutOf: (issued) => `z ${ofPeople(issued)} oddało głos`,
		pot: 'w puli tego wieczoru',
		place: (place) => (ordinals[place] ? `${ordinals[place]} miejsce` : `Miejsce ${place}`),
		points: (total) => counted(total, { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' }),
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'Pulę otrzymuje' : 'Wygrywa'),
		shared: 'Remis. Pulą dzielą się',
		tie: 'Remis na pierwszym miejscu',
		drawn: { hat: 'Wylosowano z kapelusza', software: 'Wylosował program' },
		'carried over': 'przechodzi na następną kolację',
	},
	readMore: 'Wszystko o tej kolacji:',
	cancelled: 'Ta kolacja jest odwołana',
	list,
};
