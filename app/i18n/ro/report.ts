import type { report as English } from '../en/report';
import { formatsIn, isolate } from '../format';
import { errors as pitchErrors } from './pitch-errors';

const { count, counted } = formatsIn('ro');
const minutes = (n: number) => counted(n, { one: 'minut', few: 'minute', other: 'de minute' });
const characters = (n: number): string => counted(n, { one: 'semn', few: 'semne', other: 'de semne' });

/** The end of the errors of pictures in `pitch-errors`. */
const saved = 'Cuvintele dumneavoastră sunt salvate.';

export const report: typeof English = {
	page: 'Relatare',
	skip: 'Salt la relatare',
	own: {
		lead: 'Oaspeții care au dat bani în fond vor să afle cum a mers. Ajung câteva propoziții.',
		promise: 'Ce ați scris în propunere',
		due: (day) => `Termenul relatării dumneavoastră: ${day}.`,
		soon: (day) => `Termenul relatării dumneavoastră: ${day}. Mai este timp.`,
		overdue: (day) => `Termenul relatării dumneavoastră a trecut: ${day}. O așteptăm oricând aveți o clipă.`,
		told: 'Ați povestit tuturor cum a mers. Vă mulțumim. Mai jos puteți adăuga noutăți.',
		toOwn: 'Înapoi la propunerea dumneavoastră',
		slot: (n, when, length) =>
			`Organizatorii vă oferă timp ca să povestiți tuturor în persoană: ${minutes(length)}, la cina nr. ${n}, ${when}. Dacă nu puteți veni, spuneți-le.`,
		write: 'Relatarea dumneavoastră',
		another: 'Alte noutăți',
		correct: 'Corectați o relatare',
		correcting: (day) =>
			`Corectați relatarea din ${day}. Ea rămâne publică, iar o relatare corectată spune acest lucru.`,
		sentTitle: 'Relatarea dumneavoastră este publică. Vă mulțumim.',
		see: 'Vedeți pagina proiectului dumneavoastră',
		sentText: 'O puteți corecta sau retrage oricând pe această pagină.',
		saved: 'Salvat. Până la publicare, numai dumneavoastră o puteți vedea.',
		takenBack: 'Relatarea dumneavoastră a fost retrasă. Nu o mai vede nimeni.',
		past: 'Relatările dumneavoastră',
		notYours: 'Aici nu vi se cere nimic: acest proiect nu a primit o parte din fond.',
		notPublic:
			'Această propunere nu este publică, deci nici o relatare despre ea nu poate fi. Întrebați organizatorii.',
		hidden: (because) => `Organizatorii au ascuns această relatare: ${isolate(because)}`,
		behalf: 'Un organizator a scris aceasta în numele dumneavoastră.',
	},
	labels: {
		text: 'Cum merge?',
		changed: 'Planul nostru s-a schimbat',
		picture: 'Adăugați o imagine',
		pictureDescription: 'Ce arată această imagine',
		remove: 'Scoateți această imagine',
	},
	hints: {
		text: 'Ce ați făcut, ce ați cumpărat cu banii și ce urmează?',
		changed: 'Se întâmplă. Spuneți mai sus ce este altfel și nimeni nu se va supăra.',
		picture: (left) =>
			`O fotografie sau un desen, până la 10 MB și 25 de megapixeli. Imagini care mai încap: ${count(left)}. Se salvează când apăsați un buton de mai jos.`,
		people: 'Întrebați oamenii înainte de a le arăta fața și părinții înainte de a arăta copii.',
		pictureDescription: 'Pentru cei care nu o pot vedea.',
		full: 'Sunt aici patru imagini și mai multe nu încap. Scoateți una ca să adăugați alta.',
	},
	pictureOf: (n) => `Imaginea ${count(n)}`,
	upTo: (limit) => `Până la ${characters(limit)}`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)} din ${characters(limit)}: prea mult cu ${count(letters - limit)}`
			: `${count(letters)} din ${characters(limit)}`,
	neededWithPicture: '(necesar dacă există o imagine)',
	optional: '(opțional)',
	buttons: {
		later: 'Salvați și terminați mai târziu',
		addPicture: 'Salvați și adăugați o imagine',
		preview: 'Salvați și previzualizați',
		publish: 'Publicați',
		correct: 'Salvați corectarea',
		toCorrect: 'Corectați',
		takeBack: 'Retrageți',
		takeBackNow: 'Da, retrageți',
	},
	beforePublish: 'După ce o publicați, o poate citi oricine. Mai târziu o puteți corecta sau retrage.',
	takeBackNote: 'Cuvintele și imaginile ei se șterg și nimeni nu le mai poate citi.',
	preview: { title: 'Previzualizare', text: 'După ce o publicați, o vor vedea toți.' },
	save: { local: 'Încă nesalvat. La sfârșit apăsați „Salvați corectarea”.' },

	errors: {
		notSaved: 'Încă nesalvat. Tot ce ați scris este tot aici.',
		savedBut: 'Cuvintele dumneavoastră sunt salvate, dar încă nu sunt publice. Mai este ceva de făcut:',
		missing: 'Scrieți cel puțin o propoziție.',
		describePicture: 'Spuneți ce arată imaginea, pentru cei care nu o pot vedea.',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'Această relatare a fost schimbată, publicată sau retrasă în altă filă sau pe alt telefon. Nu s-a suprascris nimic: ce ați scris este în formular, iar ce s-a salvat între timp este alături. Dacă salvați acum, se păstrează ce este în formular.',
		staleShort:
			'Această relatare a fost schimbată în altă filă sau pe alt telefon. Aici nu s-a salvat și nu s-a pierdut nimic.',
		many: 'Sunt deja atâtea relatări ale acestui proiect câte încap. Corectați-o pe ultima. Ce ați scris este tot mai jos.',
		'not owed':
			'De la acest proiect nu se mai cere nicio relatare, deci nu s-a publicat nimic. Ce ați scris este tot mai jos.',
		staleTakeBack:
			'Această relatare s-a schimbat după ce ați deschis pagina, deci nu a fost retrasă. Citiți-o din nou și apăsați încă o dată.',
		picture: {
			...pitchErrors.picture,
			'too large': `Această imagine este prea mare: are mai mult de 25 de megapixeli sau nu o putem micșora. Faceți o captură de ecran cu ea sau salvați-o mai mică și alegeți acel fișier. ${saved}`,
			'no decoder': `Aici nu se pot primi imagini: calculatorului organizatorilor îi lipsește programul pentru ele. ${saved} Relatarea este valabilă fără imagine.`,
			'no room': `Sunt aici deja patru imagini. Scoateți una, apoi alegeți-o pe aceasta din nou. ${saved}`,
		},
		pictureNotCorrected: (why) =>
			why.replace(saved, 'Nu s-a schimbat nimic, iar cuvintele dumneavoastră sunt tot aici.'),
	},
	alsoSaved: 'Salvat între timp:',
	nothing: 'nimic',

	title: 'Relatări',
	sentOn: (day) => `Relatare din ${day}`,
	changedPlan: 'Planul s-a schimbat',
	correctedOn: (day) => `Corectată ${day}.`,
	onBehalf: 'Un organizator a scris aceasta în numele proiectului.',
	standing: {
		promised: (day) => `Termenul relatării: ${day}.`,
		'due soon': (day) => `Termenul relatării: ${day}.`,
		overdue: (day, project) => `Încă așteptăm vești de la ${isolate(project)}. Termenul relatării a trecut: ${day}.`,
		kept: (day) => `Proiectul a povestit tuturor cum a mers, ${day}.`,
		changed: (day) => `Proiectul a povestit tuturor cum s-a schimbat planul, ${day}.`,
	},
	lines: {
		promised: (day) => `Termenul relatării: ${day}`,
		'due soon': (day) => `Termenul relatării: ${day}`,
		overdue: () => 'Încă așteptăm să aflăm cum a mers',
		kept: (day) => `Relatare din ${day}`,
		changed: (day) => `Relatare din ${day}: planul s-a schimbat`,
	},

	slots: {
		title: 'Înainte de prezentări',
		line: (project, n) => `Relatare de la ${isolate(project)}, câștigător la cina nr. ${n}`,
		minutes: (n) => minutes(n),
	},

	letter: {
		subject: (n, group) => `Relatarea dumneavoastră, cina nr. ${n}, ${group}`,
		text: (l) =>
			`Bună ziua, ${l.contactName},\n\n„${l.title}” a primit o parte din fond la cina nr. ${l.number} a grupului ${l.group}, iar dumneavoastră ați promis să povestiți tuturor cum a mers. ${
				l.isOver ? `Speram să aflăm până ${l.due}` : `Sperăm să aflăm până ${l.due}`
			}: ajung câteva propoziții, iar imaginile sunt binevenite. Dacă planul s-a schimbat, spuneți-ne. Nimeni nu se va supăra.\n\nScrieți prin linkul dumneavoastră privat:\n\n${l.link}\n\nVă mulțumim. Nu este nevoie să răspundeți la această scrisoare.\n\n${l.group}`,
	},
};
