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

const { list: and, count, counted, plural } = formatsIn('ro');
const people = (n: number): string => counted(n, { one: 'persoană', few: 'persoane', other: 'de persoane' });
const ballots = (n: number): string => counted(n, { one: 'vot', few: 'voturi', other: 'de voturi' });
const ordinal = (n: number): string => `locul ${count(n)}`;

const points = (rule: CountRule, n: number): string =>
	rule === 'one vote' ? ballots(n) : counted(n, { one: 'punct', few: 'puncte', other: 'de puncte' });

/** Completes "A hotărât …". */
const settled: Readonly<Record<Step | 'drawn' | 'nothing', string>> = {
	'head to head': 'comparația directă, adică mai multe voturi au pus un proiect înaintea celuilalt',
	'higher total': 'totalul mai mare',
	'most 5s': 'numărul mai mare de note de 5',
	drawn: 'tragerea la sorți',
	nothing: 'împărțirea premiului',
};
const lot = (by: 'hat' | 'software' | null): string =>
	by === 'hat'
		? 'tragerea la sorți dintr-o pălărie, pe scenă'
		: by === 'software'
			? 'tragerea la sorți făcută de program, fiindcă nu era o pălărie'
			: settled.drawn;

const piles = {
	written: 'Bilete pe care scrie ceva',
	unwritten: 'Bilete goale',
	replaced: 'Bilete ale buletinelor de vot înlocuite',
	papers: 'Buletine de vot înmânate',
	heads: 'Persoane în sală',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `Fondul merge la ${title}`,
		several: (titles) => `Fondul se împarte între ${and(titles)}`,
		none: 'Fondul trece la cina următoare',
		winsNothing: (title) => `Câștigă ${title}`,
		noneLead:
			'Niciun vot nu a dat vreun punct vreunui proiect, deci nu s-a putut alege nimeni. Tot fondul așteaptă cina următoare.',
	},
	turnout: (voted, issued) =>
		`${plural(voted, { one: 'A votat', few: 'Au votat', other: 'Au votat' })} ${count(voted)} din ${people(issued)}.`,
	promised: (presenter) =>
		presenter === ''
			? 'Câștigătorii au promis să povestească la o cină viitoare cum a mers.'
			: `O promisiune de la ${isolate(presenter)}: vom povesti la o cină viitoare cum a mers.`,
	sections: {
		lineup: 'Cine a prezentat',
		pitches: 'Proiectele pe larg',
		money: 'Pentru ce sunt banii',
		pot: 'Fondul',
		ranking: 'Clasamentul',
		scores: 'Ce note a dat sala',
		headToHead: 'Comparația directă',
		counts: 'Toate notele, numărate',
		sheet: 'Procesul-verbal',
		notes: 'Mențiuni',
		data: 'Verificați chiar dumneavoastră',
	},
	kinds: {
		'door cash': 'La intrare, numerar',
		'door card': 'La intrare, cu cardul',
		raffle: 'Tombolă',
		sponsor: 'Sponsori',
		match: 'Completare la banii strânși',
		other: 'Altele',
		'carried over': 'De la cina dinainte',
		cost: 'Costuri anunțate dinainte',
		gift: 'Cadou pe lângă fond',
	},
	pot: {
		total: 'Fondul',
		award: (title, place) => (place === 1 ? `Pentru ${title}` : `Pentru ${title}, ${ordinal(place)}`),
		returned: 'Înapoiat, pentru cina următoare',
		paid: 'Plătit',
		carriedOver: 'Trece la cina următoare',
		carriedFrom: (dinner) => `De la cina nr. ${count(dinner)}`,
		match: (gives, forEach, base, cap) =>
			`${gives} pentru fiecare ${forEach} din: ${and(base)}${cap === null ? '' : `, cel mult ${cap}`}`,
		bases: { door: 'banii de la intrare', raffle: 'tombolă', sponsor: 'sponsori', other: 'rest' },
		balance: (income, costs, awards, carriedOver) =>
			`Încasări ${income} − costuri ${costs} = sume acordate ${awards} + trec la cina următoare ${carriedOver}`,
		counted: (jobs) => `Banii au fost numărați de două persoane: ${and(jobs)}.`,
		jobs: {
			organiser: 'un organizator',
			door: 'un voluntar de la intrare',
			compere: 'moderatorul',
			counter: 'cineva cu permis pentru numărarea voturilor',
			helper: 'un voluntar',
		},
		beside: 'Pe lângă fond',
		forPlace: (place) => `Pentru ${ordinal(place)}`,
		goesTo: (place, to) =>
			to.length === 0
				? `Pentru ${ordinal(place)}: nu s-a dat, fiindcă nu îl ocupă nimeni`
				: `La ${and(to)}, pentru ${ordinal(place)}${to.length > 1 ? ', împreună' : ''}`,
		from: (who) => `de la ${isolate(who)}`,
	},
	place: (n, together) => (together ? `${ordinal(n)}, împreună` : ordinal(n)),
	ranked: (number, together) => `Proiectul ${number}${together ? ', la egalitate' : ''}`,
	bars: (n) => `Puncte pe criterii, din ${ballots(n)}`,
	votes: (n) => `Voturi pe proiecte, din ${ballots(n)}`,
	table: {
		pitch: 'Proiect',
		total: 'Total',
		numbers: 'Același lucru ca tabel',
		criterion: 'Criteriu',
		sum: 'Puncte',
	},
	countsCaption: 'Câte voturi au dat fiecare notă',
	headCaption:
		'Citiți pe rând: câte voturi au dat acestui proiect mai multe puncte decât proiectului de deasupra coloanei.',
	over: (number) => `mai mult decât ${number}`,
	runOff: (a, b, forA, forB, even) =>
		`În finală: mai sus ${a} – ${ballots(forA)}, mai sus ${b} – ${ballots(forB)}, la egalitate – ${ballots(even)}.`,
	tooFew:
		'Au votat mai puțin de 20 de persoane, deci se arată numai prezența la vot și cine primește bani. La atât de puține voturi, notele și clasamentul ar trăda cine le-a dat.',
	notPublished: 'Rezultatul nu este încă publicat.',
	notShown: 'Regulile acestei cine, stabilite înainte de deschiderea ușilor, nu arată note.',
	ties: {
		first: ({ at, brokenBy, byWhat }: Told) => {
			const where =
				at === 'entry to the run-off'
					? 'pentru intrarea în finală'
					: at === 'the run-off'
						? 'în finală'
						: 'pe primul loc';
			if (brokenBy === 'nothing')
				return `A fost egalitate ${where}. Nimic nu a putut hotărî, deci premiul s-a împărțit.`;
			if (brokenBy === 'drawn')
				return `A fost egalitate ${where}. Voturile nu au putut hotărî. A hotărât ${lot(byWhat)}.`;
			return `A fost egalitate ${where}. A hotărât ${settled[brokenBy]}.`;
		},
		full: ({ at, brokenBy, byWhat }: Told, titles, figures) => {
			const where =
				at === 'entry to the run-off' ? ' pentru intrarea în finală' : at === 'the run-off' ? ' în finală' : '';
			const how = brokenBy === 'drawn' ? lot(byWhat) : settled[brokenBy];
			const by = figures.length > 0 ? ` (${figures.join(' la ')})` : '';
			return `${and(titles)}: egalitate${where}. A hotărât ${how}${by}.`;
		},
		seed: (seed) => `Tragerea la sorți se poate repeta din valoarea ei de pornire: ${seed}`,
	},
	sheet: {
		issued: 'Buletine de vot înmânate',
		counted: 'Voturi numărate',
		onPhone: 'Dintre acestea, pe telefon',
		onPaper: 'Dintre acestea, pe hârtie',
		setAside: 'Bilete puse deoparte, fiindcă s-a votat pe telefon cu același buletin de vot',
		replaced: 'Buletine de vot înlocuite',
		lost: 'Dintre acestea, pierdute și blocate după număr',
		noneLost: 'niciunul pierdut',
		signed: (names) =>
			names.length === 0
				? 'Nimeni nu a semnat numărarea voturilor.'
				: names.length === 1
					? `Numărarea voturilor a fost semnată de o persoană: ${and(names)}.`
					: `Numărarea voturilor a fost semnată de ${names.length === 2 ? 'două persoane' : people(names.length)}: ${and(names)}.`,
		unreadable: 'Bilete de pe care nu s-a putut citi nimic',
		partly: 'Bilete cu un pătrățel care nu s-a putut citi',
		twice: 'Bilete introduse de două ori, de două persoane',
		settled: 'Dintre acestea, introduse diferit, privite împreună și lămurite',
		oneSignature:
			'Regulile acestei cine, stabilite înainte de deschiderea ușilor, spuneau că ajunge o singură semnătură.',
		byHand: ({ written, unwritten }, agrees) =>
			`Biletele din urnă au fost numărate manual. Cu ceva scris: ${count(written)}, goale: ${count(unwritten)}.${agrees ? ' Tot atâtea au fost introduse în sistem.' : ''}`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `Bilete care trebuiau introduse de două ori: ${count(difference.wanted)}. Introduse de două ori: ${count(difference.system)}.`;
				case 'not settled':
					return `Bilete introduse diferit de două persoane și nelămurite: ${count(difference.system)}. Contează prima introducere.`;
				default:
					return `${piles[difference.what]}: manual s-au numărat ${count(difference.hands)}, sistemul spune ${count(difference.system)}.`;
			}
		},
		words: 'În cuvintele celor care au numărat:',
	},
	byHand: {
		title: 'Numărat manual',
		phones: (n) =>
			n === 0
				? 'Toți au votat pe hârtie, iar biletele au fost numărate de oameni.'
				: `Biletele au fost numărate de oameni. Voturile date pe telefon (${count(n)}) nu contează.`,
		why: 'Ce nu a mers, în cuvintele lor:',
		slips: 'Bilete numărate manual',
		void: 'Voturi de pe telefoane, care nu contează',
		noHeadToHead: 'La numărarea manuală nu se poate ști comparația directă.',
		secrecy:
			'Oamenii au numărat biletele manual și au introdus sumele. Ce trimiseseră telefoanele s-a șters fără a fi deschis. Nicio pagină, niciun fișier și nicio copie a bazei de date nu arată cum a votat cineva.',
		mark: 'numărat manual',
	},
	closedEarly: (when, promised) =>
		`Votul s-a închis la ${when}, înainte de ora anunțată, ${promised}. De pe toate buletinele de vot înmânate se votase și s-a mai dat un ultim minut.`,
	reopened: (when) => `Votul s-a deschis din nou la ${when}, înainte să semneze cineva numărarea voturilor.`,
	moreTime: (when) =>
		`După închidere, de la ${when}, un buletin de vot a primit încă cinci minute pentru vot. Oaspetele avea nevoie de ele.`,
	redrawn: (times) => `Trageri la sorți pentru ordine: ${times}. Este valabilă ultima.`,
	orderSeed: (seed) => `Ordinea a fost trasă la sorți de program, din valoarea de pornire ${seed}`,
	links: {
		receipts: 'A fost numărat buletinul meu de vot?',
		json: 'Acest rezultat ca date (JSON)',
		csv: 'Toate notele, numărate (CSV)',
		how: 'Cum funcționează votul și de ce anume ferește',
	},
	csv: {
		number: 'Număr',
		pitch: 'Proiect',
		criterion: 'Criteriu',
		sum: 'Sumă',
		how: 'Cum',
		place: 'Loc',
		award: 'Sumă acordată',
		currency: 'Monedă',
	},
	secrecy:
		'Voturile au fost ținute sigilate până când numărarea a fost semnată și deschisă. Apoi au fost numărate, sortate și despărțite de buletinele de vot, iar nimic nu le mai poate uni. Nicio pagină, niciun fișier și nicio copie a bazei de date nu arată cum a votat cineva. Cine administrează serverul ar putea ocoli acest lucru cât timp votul este deschis. Avem încredere că nu o face.',
	receipts: {
		title: 'A fost numărat buletinul meu de vot?',
		lead: (n) =>
			`Voturi numărate: ${count(n)}. Fiecare are un număr de confirmare. Este tipărit pe jumătatea pe care ați păstrat-o și a apărut pe telefon.`,
		says: 'Lista spune că un buletin de vot a fost numărat. Nu poate spune cum s-a votat, nici dumneavoastră, nici altcuiva.',
		label: 'Numărul dumneavoastră de confirmare',
		search: 'Căutați',
		found: (receipt) => `${receipt}: numărat.`,
		missing: (receipt) => `${receipt}: nu este pe listă.`,
		missingWhy:
			'Verificați fiecare semn. Un buletin de vot nu este pe listă dacă nu avea nicio notă la închiderea votului. Nu este nici un buletin de vot înlocuit cu altul.',
		list: 'Toate confirmările',
		all: 'Arătați toată lista',
		waiting: 'Lista apare odată cu rezultatul.',
		waitingWhy: 'După anunțarea câștigătorului puteți verifica aici că buletinul de vot a fost numărat.',
		none: 'La această cină nu s-a numărat niciun vot, deci nu există confirmări.',
		noneByHand: 'Biletele acestei cine au fost numărate manual, deci nu există confirmări.',
	},
	own: {
		title: 'Notele dumneavoastră',
		notOn: 'Proiectul dumneavoastră nu a fost pe buletinul de vot al acestei cine, deci nu există note.',
		notYet: (when) => `Vă puteți vedea notele după ce rezultatul este cunoscut, cel mai devreme: ${when}.`,
		notYetWhy:
			'Mai întâi un somn bun. Nimeni altcineva nu le vede înainte. Dacă nu doriți, nu este nevoie să le priviți.',
		tooFew: 'Au votat mai puțin de 20 de persoane.',
		tooFewWhy:
			'La atât de puține voturi, notele ar trăda cine le-a dat. De aceea nu le vede nimeni, nici măcar dumneavoastră.',
		ask: 'Puteți vedea ce note a dat sala proiectului dumneavoastră. Dacă nu doriți, nu este nevoie.',
		askWhy:
			'Ele arată ce au simțit unii oameni într-o seară, după cină, alături de alte proiecte bune. Nu sunt un verdict asupra muncii dumneavoastră. Le vede numai cine are acest link privat.',
		show: 'Arată-mi notele',
		lead: (total, n, rule) => `${points(rule, total)}, din ${ballots(n)}.`,
		thanks:
			'Vă mulțumim că ați venit cu ideea dumneavoastră în fața tuturor. Cele mai multe proiecte care au primit bani au fost prezentate de mai multe ori.',
		caption: 'Câte voturi v-au dat fiecare notă',
		blank: 'Voturile fără notă pentru proiectul dumneavoastră nu adaugă nimic și nu sunt în tabel.',
		back: 'Înapoi la propunerea dumneavoastră',
	},
};
