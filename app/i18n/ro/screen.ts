import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, plural } = formatsIn('ro');
const people = (n: number): string => counted(n, { one: 'persoană', few: 'persoane', other: 'de persoane' });

export const screen: typeof English = {
	page: (dinner) => `${dinner} pe ecranul mare`,
	pot: 'Fondul:',
	away: 'Conexiune pierdută. Se încearcă din nou.',
	asked: 'Noutățile sunt cerute la câteva secunde.',

	soon: (when) => `Ușile se deschid: ${when}`,
	lineUp: 'Proiectele din această seară',
	welcome: 'Oricine este aici are un vot',
	join: {
		take: 'Luați un buletin de vot de la intrare.',
		scan: 'Scanați codul QR sau mergeți la',
		go: 'Pe telefon, mergeți la',
		type: 'și introduceți codul de pe buletinul de vot.',
		noPhone: 'Nu aveți telefon? Completați buletinul de vot pe hârtie.',
		noNetwork: 'Completați buletinul de vot și puneți-l în urnă.',
	},

	wifi: {
		scan: 'Un cod QR care conectează la Wi-Fi',
		name: 'Wi-Fi:',
		password: 'parola:',
		open: 'fără parolă.',
		stay: 'Rămâneți în această rețea până la anunțarea câștigătorului.',
	},

	changed: numberChanged,

	timeUp: 'Timpul s-a terminat',
	between: 'Prezentările',
	reports: 'Relatare: ce s-a întâmplat după o cină trecută.',
	pitchClock: 'Prezentarea',
	questionClock: 'Întrebări',
	question: (number) => `Întrebarea ${number}`,
	lastMinute: 'Ultimul minut',
	extraTime: 'Timp suplimentar',

	voting: 'Votul este deschis',
	until: (time) => `cel puțin până la ora ${time}`,
	anyMoment: 'Se poate închide în orice clipă.',
	lastCall: 'Ultimul apel',
	everyone: 'Au votat toți?',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: `din ${people(issued)} ${plural(voted, { one: 'a votat', few: 'au votat', other: 'au votat' })}`,
	}),

	closed: 'Votul este închis',
	sealed: 'Voturile sunt sigilate. Până la deschiderea lor, nimeni nu vede nicio notă.',
	opened: 'Voturile sunt deschise. Urmează rezultatul.',

	how: {
		title: 'Cum se dau notele',
		scale: '0 înseamnă deloc, 5 înseamnă pe deplin.',
		note: 'O notă lipsă nu aduce nimic. Puteți schimba notele până la închiderea votului.',
		oneVote: 'Un vot, pentru un proiect.',
		oneVoteNote: 'Îl puteți schimba până la închiderea votului.',
	},

	pause: { title: 'Revenim în cinci minute', over: 'Continuăm imediat.' },
	held: 'Această imagine rămâne. Tasta spațiu le lasă din nou să se schimbe.',
	heldLanguage: 'Această limbă rămâne. Tasta T le lasă din nou să se schimbe.',

	thanks: { title: 'Vă mulțumim', next: 'Cina următoare:', file: 'Acest rezultat în șase cuvinte:' },

	reveal: {
		begin: 'Rezultatul',
		turnoutOf: (issued) => `din ${people(issued)} au votat`,
		pot: 'în fondul din această seară',
		place: (place) => (place === 1 ? 'Locul întâi' : `Locul ${place}`),
		points: (total) => counted(total, { one: 'punct', few: 'puncte', other: 'de puncte' }),
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'Fondul merge la' : 'Câștigă'),
		shared: 'Egalitate. Fondul se împarte între',
		tie: 'Egalitate pe primul loc',
		drawn: { hat: 'Tras la sorți dintr-o pălărie', software: 'Tras la sorți de program' },
		'carried over': 'trec la cina următoare',
	},
	readMore: 'Totul despre această cină:',
	cancelled: 'Această cină a fost anulată',
	list,
};
