import type { Category, FixedQuestion, PitchState } from '../../domain/pitch';
import type { pitch as English } from '../en/pitch';
import { formatsIn } from '../format';
import { errors, name } from './pitch-errors';

const { count, counted } = formatsIn('ro');
const minutes = (n: number): string => counted(n, { one: 'minut', few: 'minute', other: 'de minute' });
const characters = (n: number): string => counted(n, { one: 'semn', few: 'semne', other: 'de semne' });

const questions: Record<FixedQuestion, (place: string) => string> = {
	title: () => 'Titlul proiectului dumneavoastră',
	what: () => 'Ce este proiectul dumneavoastră?',
	why: (place) => `De ce este important pentru ${place}?`,
	money: () => 'Cum ați folosi banii?',
	when: () => 'Când îl veți face și cum veți povesti cum merge?',
};

const categories: Record<Category, string> = {
	arts: 'Arte',
	'land use and urban agriculture': 'Terenuri și agricultură urbană',
	enterprise: 'Antreprenoriat',
	'social justice': 'Dreptate socială',
	education: 'Educație',
	technology: 'Tehnologie',
	housing: 'Locuințe',
	'city services': 'Servicii ale orașului',
};

const states: Record<PitchState, { title: string; text: string }> = {
	draft: {
		title: 'Aceasta este o ciornă. Numai dumneavoastră o puteți vedea.',
		text: 'Trimiteți-o înainte de termen. Până atunci puteți reveni la ea prin acest link.',
	},
	submitted: {
		title: 'Propunerea dumneavoastră a ajuns. Vă mulțumim.',
		text: 'După termen, organizatorii citesc fiecare propunere și scriu tuturor, orice ar alege.',
	},
	'lined up': { title: 'Sunteți pe lista proiectelor.', text: 'Veți prezenta la această cină.' },
	reserve: {
		title: 'Proiectul dumneavoastră este de rezervă la această cină.',
		text: 'Dacă cineva nu poate veni, s-ar putea să vă rugăm să prezentați. Dacă puteți, păstrați-vă seara liberă.',
	},
	declined: {
		title: 'Nu la această cină.',
		text: 'Au fost mai multe propuneri decât locuri. Vă rugăm să propuneți din nou: puteți folosi aceleași cuvinte.',
	},
	presented: {
		title: 'Ați prezentat. Vă mulțumim.',
		text: 'Rezultatul este pe pagina cinei după ce se publică.',
	},
	'no-show': {
		title: 'V-am simțit lipsa.',
		text: 'Erați pe lista proiectelor și nu ați putut fi aici. Vă rugăm să propuneți din nou la altă cină.',
	},
	withdrawn: {
		title: 'Ați retras această propunere.',
		text: 'Nu va fi arătată nimănui. Puteți oricând propune din nou.',
	},
};

export const pitch: typeof English = {
	skip: 'Salt la formular',
	skipToPitch: 'Salt la propunere',
	dinner: (n, date) => `Cina nr. ${n}, ${date}`,
	heading: 'Propuneți un proiect',
	lead: (pitching, questionsWanted) =>
		`Patru pași: scrieți, trimiteți, primiți răspunsul, prezentați. În seara cinei aveți ${minutes(pitching)}${
			questionsWanted > 0
				? ` și răspundeți la ${counted(questionsWanted, { one: 'întrebare', few: 'întrebări', other: 'de întrebări' })}`
				: ''
		}.`,
	deadline: (when) => `Trimiteți înainte de ${when}. Până atunci puteți schimba.`,
	deadlineSent: (when) => `O puteți schimba sau retrage până ${when}.`,
	noAccount: 'Nu este nevoie de cont. Primiți un link privat prin care reveniți.',
	whatCounts: 'Pentru ce primește note un proiect',
	call: {
		over: {
			title: 'Apelul de proiecte s-a încheiat',
			text: (who) =>
				`Pentru această cină nu se mai primesc propuneri. Dacă credeți că este o greșeală, întrebați ${name(who)}.`,
		},
		cancelled: {
			title: 'Această cină este anulată',
			text: (who) => `Nu se primesc propuneri pentru ea. Întrebați ${name(who)} despre următoarea.`,
		},
	},
	overAt: (when, early) =>
		early ? 'Apelul s-a încheiat mai devreme, la publicarea listei proiectelor.' : `Termenul a fost ${when}.`,
	toDinner: 'La pagina cinei',

	sections: {
		project: 'Proiectul dumneavoastră',
		criteria: 'Cum îndeplinește cerințele',
		plan: 'Planul',
		you: 'Despre dumneavoastră',
		picture: 'O imagine și vocea dumneavoastră',
	},
	part: (n, of) => `Partea ${n} din ${of}`,
	seen: { guests: 'Oaspeții văd aceasta', organisers: 'Numai organizatorii văd aceasta' },
	optional: '(opțional)',
	needed: '(necesar)',
	neededWithPicture: '(necesar dacă există o imagine)',
	errorPrefix: 'Eroare:',
	questions,
	criterion: (criterionName) => `${criterionName}: cum face proiectul dumneavoastră acest lucru?`,
	categories,
	inLanguage: (name) => `Limba: ${name}`,
	languages: { other: 'Altă limbă', unlisted: 'O limbă care nu este în această listă', none: 'Fără a doua limbă' },
	labels: {
		secondLang: 'Limba celui de-al doilea rezumat',
		secondWhat: 'Rezumatul în acea limbă',
		lang: 'Limba în care scrieți',
		categories: 'Despre ce este?',
		presenter: 'Numele dumneavoastră, așa cum îl vor vedea oaspeții',
		picture: 'Imagine',
		pictureNew: 'Altă imagine în locul ei',
		pictureDescription: 'Ce arată imaginea',
		removePicture: 'Scoateți imaginea',
		contactName: 'Numele persoanei de contact',
		contactEmail: 'E-mail',
		contactPhone: 'Telefon',
		reportBack: 'Dacă vom câștiga, venim la o cină viitoare și povestim tuturor ce a ieșit',
		underAge: 'Am sub 18 ani',
		shownName: 'Prenumele care se arată, dacă aveți sub 18 ani',
		website: 'Lăsați gol',
	},
	hints: {
		secondWhat:
			'Pentru oaspeții care citesc mai bine în acea limbă. Spune același lucru ca „Ce este proiectul dumneavoastră?”.',
		lang: 'Oaspeții citesc cuvintele dumneavoastră așa cum le scrieți. Pagina spune ce limbă este.',
		title: 'Câteva cuvinte, ca într-un meniu.',
		what: 'Două sau trei propoziții, așa cum i-ați povesti unui vecin.',
		money: 'Pe ce i-ați cheltui? Fondul este adesea de câteva sute de lire.',
		when: 'Ajung date aproximative.',
		categories: 'Bifați tot ce se potrivește.',
		presenter: 'O persoană sau un grup. Dacă aveți sub 18 ani, oaspeții văd numai prenumele pe care îl dați mai jos.',
		contactName: 'Lăsați gol dacă este numele de mai sus.',
		picture: 'O fotografie sau un desen, până la 10 MB. Se salvează când apăsați unul dintre butoanele de mai jos.',
		pictureDescription: 'Pentru cei care nu o pot vedea.',
		shownName:
			'Oaspeții văd acest prenume și nimic altceva din numele dumneavoastră. Lăsați gol dacă aveți 18 ani sau mai mult.',
		underAge: 'Nu se arată nimic nimănui până nu este de acord un părinte sau un tutore. Un organizator va întreba.',
		promise: 'Oaspeții care au dat bani în fond vor să afle cum merge.',
	},
	upTo: (limit) => `Până la ${characters(limit)}`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)} din ${characters(limit)}: prea mult cu ${count(letters - limit)}`
			: `${count(letters)} din ${characters(limit)}`,

	buttons: {
		change: 'Schimbați această propunere',
		later: 'Salvați și terminați mai târziu',
		preview: 'Previzualizare',
		submit: 'Trimiteți',
		saveChanges: 'Salvați modificările',
		previewChanges: 'Salvați modificările și previzualizați',
		withdraw: 'Retrageți această propunere',
		withdrawNow: 'Da, retrageți-o',
		edit: 'Scrieți mai departe',
		copy: 'Copiați',
		copied: 'S-a copiat.',
		putBack: 'Puneți înapoi',
		throwAway: 'Aruncați',
		compare: 'Arătați-mi ambele',
	},
	beforeSubmit: 'O puteți schimba sau retrage până la termen.',
	withdrawNote: 'Nu va mai fi arătată nimănui. Nu se poate anula. Puteți propune din nou cu un formular nou.',

	errors,
	alsoSaved: 'Salvat între timp:',
	nothing: 'nimic',

	save: {
		label: 'Dacă este salvat',
		savedNow: 'Salvat.',
		saving: 'Se salvează',
		saved: (at) => `Salvat la ${at}`,
		failed: 'Nesalvat: se încearcă din nou. Ce ați scris se păstrează pe acest telefon.',
		local: 'Încă nesalvat. La sfârșit apăsați „Salvați modificările”.',
		unsaved: 'Pe acest telefon este un text care nu a fost salvat data trecută.',
		onDevice:
			'Până la salvare, acest dispozitiv păstrează ce scrieți timp de cel mult 12 ore, fără nume, e-mail sau număr de telefon. După trimitere, dispozitivul uită textul.',
	},

	states,
	yourTurn: {
		title: 'Prezentarea dumneavoastră în acea seară',
		number: (number, of) => `Numărul ${count(number)} din ${count(of)}`,
		numberLater: 'Se trage la sorți. Numărul va fi aici după publicarea listei proiectelor.',
		order: 'Ordinea',
		when: 'Se deschid ușile',
		where: 'Unde',
		whereLater: 'Vor spune organizatorii',
		time: 'Timpul dumneavoastră',
		minutes: (pitching, answering) =>
			`${minutes(pitching)} pentru prezentare${answering > 0 ? `, apoi ${minutes(answering)} pentru întrebări` : ''}`,
		cannot: 'Dacă nu puteți veni, spuneți mai jos: atunci poate intra un proiect de rezervă.',
		toWithdraw: 'Nu pot veni',
	},
	outcome: {
		won: (sum) => `Ați câștigat. ${sum} merg la proiectul dumneavoastră.`,
		wonNothing: 'Ați câștigat.',
		award: (sum) => `${sum} merg la proiectul dumneavoastră.`,
		next: (who) =>
			`Acum organizatorii vă caută la contactul dat, ca să vă spună cum primiți banii. Dacă nu aflați nimic într-o săptămână, întrebați ${name(who)}. Apoi povestiți la o cină viitoare cum a mers, așa cum ați promis.`,
		out: 'Ați prezentat. Vă mulțumim. Rezultatul este cunoscut.',
		outText:
			'Cele mai multe proiecte care au primit bani au fost prezentate de mai multe ori. Puteți folosi din nou aceleași cuvinte.',
		see: 'Vedeți rezultatul',
		report: 'Povestiți cum merge',
	},
	draftBy: 'ciornă',
	private: {
		linkLabel: 'Linkul dumneavoastră privat',
		linkNote: 'Cine îl are poate schimba această propunere. Păstrați-l și nu îl publicați nicăieri.',
		reading: 'Organizatorii o citesc acum, deci cuvintele rămân așa cum sunt. Dacă trebuie schimbat ceva, întrebați-i.',
		tooLateDraft: {
			title: 'Această ciornă nu a fost trimisă.',
			text: 'Apelul pentru această cină s-a încheiat. Cuvintele dumneavoastră se păstrează aici, ca să le folosiți din nou.',
		},
		ask: (who) => `Aveți întrebări? Întrebați ${name(who)}.`,
		guardian:
			'Ați spus că aveți sub 18 ani. Un organizator va cere acordul unui părinte sau tutore. Până atunci nu se arată nimic nimănui.',
		guardianAgreed: 'Un părinte sau un tutore și-a dat acordul.',
	},
	preview: {
		title: 'Previzualizare',
		text: 'Oaspeții vor vedea aceasta și nimic altceva din ce ne-ați spus.',
		missing: 'Încă fără răspuns',
	},
	sent: {
		title: 'Propunerea dumneavoastră a ajuns. Vă mulțumim.',
		next: 'Ce urmează',
		steps: ['Organizatorii citesc fiecare propunere și aleg lista proiectelor.', 'Primiți un răspuns, orice ar alege.'],
		mailed: (address) => `Trimitem acest link la ${address}. Dacă nu vine nimic într-o oră, îl puteți copia de aici.`,
		notMailed:
			'Acest grup Soup nu trimite singur e-mailuri, deci păstrați acest link. Un organizator vi-l poate da din nou.',
	},

	sentHere: {
		title: 'O propunere de pe acest dispozitiv este deja păstrată',
		text: (who) =>
			`Este la propriul ei link privat, care v-a fost arătat. Dacă ați pierdut linkul, întrebați ${name(who)}. Acest dispozitiv poate fi folosit și de alții, deci aici nu se arată nimic din propunere.`,
		another: 'Scrieți altă propunere',
	},

	by: (presenter) => presenter,
	titleTag: {
		form: (group) => `Propuneți un proiect – ${group}`,
		own: 'Propunerea dumneavoastră',
		preview: 'Previzualizarea propunerii dumneavoastră',
		sent: 'Propunerea dumneavoastră a ajuns',
	},
};
