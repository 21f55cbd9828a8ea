import type { OfferKind } from '../../domain/offer';
import type { offers as English } from '../en/offers';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('ro');

const kinds: Readonly<Record<OfferKind, string>> = {
	time: 'Timp',
	space: 'Spațiu',
	materials: 'Materiale',
	skills: 'Pricepere',
	advice: 'Sfaturi',
};

export const offers: typeof English = {
	skip: 'Salt la formular',
	title: 'Puteți ajuta unul dintre ele?',
	lead: 'Fondul merge la un singur proiect. Fiecare proiect are nevoie de oameni.',
	dinner: (group, number) => `${group} #${number}`,
	apart: 'Aceasta nu are nicio legătură cu votul dumneavoastră și nu se păstrează împreună cu el.',
	closed: {
		'not yet': {
			title: 'Ofertele de ajutor se primesc după închiderea votului',
			text: 'Reveniți atunci la această pagină. Până atunci puteți citi proiectele.',
		},
		over: {
			title: 'Timpul pentru oferte de ajutor a trecut',
			text: (until) => `S-au primit până ${until}. Rugați organizatorii să transmită mai departe oferta dumneavoastră.`,
		},
		none: { title: 'Aici nu este cui să oferiți ajutor', text: 'Organizatorii vă pot spune mai mult.' },
	},
	toDinner: 'La pagina cinei',
	pitch: 'Pe cine doriți să ajutați?',
	pitchOption: (number, title) => `${number}. ${isolate(title)}`,
	young: (titles) =>
		`${plural(titles.length, { one: 'Autorii acestui proiect au', few: 'Autorii acestor proiecte au', other: 'Autorii acestor proiecte au' })} sub 18 ani: ${list(titles.map(isolate))}. Ca să ajutați acolo, întrebați organizatorii.`,
	kinds: 'Ce ați putea da?',
	kindsHint: 'Bifați tot ce se potrivește.',
	kindNames: kinds,
	kindDoes: {
		time: 'O oră sau o zi din când în când',
		space: 'O cameră, o grădină, un perete',
		materials: 'Lemn, vopsea, ghivece, unelte',
		skills: 'Ceva la care vă pricepeți',
		advice: 'Ceva ce știți',
	},
	words: 'Câteva cuvinte despre asta',
	name: 'Numele dumneavoastră',
	nameHint: 'Ajunge prenumele.',
	contact: 'Cum vă pot găsi?',
	contactHint: 'O adresă de e-mail, un număr de telefon sau locul unde vă pot găsi.',
	consent:
		'Transmiteți aceasta oamenilor acelui proiect. Ei primesc ce am scris aici după ce rezultatul este cunoscut. Nimeni altcineva nu vede.',
	kept: 'Se șterge la șase luni după cină. O puteți retrage înainte.',
	optional: '(opțional)',
	send: 'Trimiteți oferta mea',
	leaveEmpty: 'Lăsați gol',
	until: (when) => `Ofertele se primesc până ${when}.`,

	problem: 'Oferta dumneavoastră nu este încă trimisă',
	errors: {
		tooLong: (letters, limit) => `Semne scrise: ${count(letters)}. Scurtați la ${count(limit)}.`,
		noPitch: 'Alegeți pe cine doriți să ajutați.',
		noKind: 'Bifați ce ați putea da.',
		noContact: 'Scrieți cum vă pot găsi. Fără asta nu pot răspunde.',
		noConsent: 'Bifați aici sau nu trimiteți: pot răspunde numai dacă primesc oferta.',
		leaveEmpty: 'Lăsați gol acest câmp.',
		notThisForm: 'Formularul nu a fost completat așa cum l-a făcut pagina. Reîncărcați pagina și încercați din nou.',
	},
	refused: {
		'not open': 'Acum nu se primesc oferte de ajutor. Nu s-a trimis nimic. Ce ați scris este tot aici.',
		'no such pitch':
			'Acest proiect nu mai primește oferte. Nu s-a trimis nimic. Alegeți altul sau întrebați organizatorii.',
		busy: 'Acum trimit mulți oameni. Nu s-a trimis nimic. Ce ați scris este tot aici: apăsați din nou peste un minut.',
		full: 'Această cină are mai multe oferte decât poate primi. Nu s-a trimis nimic. Rugați organizatorii să o transmită pe a dumneavoastră.',
		'sent before':
			'Acest formular a fost trimis înainte cu alte cuvinte. Dacă mai aveți o ofertă, reîncărcați această pagină.',
	},

	own: {
		page: 'Oferta dumneavoastră de ajutor',
		skip: 'Salt la oferta dumneavoastră',
		sent: (title) => `Vă mulțumim. Oferta dumneavoastră merge la ${isolate(title)}.`,
		next: 'O pot citi după ce rezultatul este cunoscut. Dacă au nevoie de ea, vă scriu sau vă sună.',
		what: 'Ce primesc ei',
		kinds: 'Oferit',
		name: 'Nume',
		contact: 'Contact',
		keep: 'Această pagină are adresa ei proprie. Păstrați-o dacă poate veți dori să vă retrageți oferta.',
		takeBack: 'Retrageți oferta',
		takeBackNote: 'Oferta se șterge. Ce și-au notat deja din ea rămâne la ei.',
		takeBackNow: 'Ștergeți oferta mea',
		another: 'Oferiți ajutor altui proiect',
		gone: { title: 'Această ofertă nu mai există', text: 'A fost retrasă sau ștearsă ori i-a trecut timpul.' },
	},
	pitcher: {
		page: 'Oferte de ajutor',
		skip: 'Salt la oferte',
		link: (n) =>
			plural(n, {
				one: 'O ofertă de ajutor',
				few: `${count(n)} oferte de ajutor`,
				other: `${count(n)} de oferte de ajutor`,
			}),
		lead: 'Acești oaspeți doresc să vă ajute. Au fost de acord să primiți aceste date. Vă rugăm să le folosiți numai ca să le răspundeți și pentru nimic altceva.',
		none: {
			title: 'Nimeni nu a oferit încă ajutor aici',
			text: 'Oaspeții pot face acest lucru timp de două săptămâni după cină.',
		},
		notYet: {
			title: 'Ofertele de ajutor se arată după ce rezultatul este cunoscut',
			text: 'Reveniți atunci la această pagină.',
		},
		nobody: 'Cineva care nu și-a dat numele',
		remove: 'Ștergeți această ofertă',
		removeNote: 'Nu o veți mai vedea și nimeni altcineva nu o are.',
		removeNow: 'Ștergeți',
		until: 'Toate ofertele se șterg la șase luni după cină. Notați-vă ce vă trebuie.',
		back: 'La propunerea dumneavoastră',
		nothing:
			'Formularul nu a fost completat așa cum l-a făcut pagina. Nu s-a șters nimic. Reîncărcați pagina și încercați din nou.',
	},
};
