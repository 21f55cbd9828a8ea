import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, plural } = formatsIn('ro');
const people = (n: number): string => counted(n, { one: 'persoană', few: 'persoane', other: 'de persoane' });
const voted = (n: number): string => plural(n, { one: 'A votat', few: 'Au votat', other: 'Au votat' });

type Named = { readonly title: string; readonly sum: string | undefined };
type Drawn = 'hat' | 'software';

const drawnBy: Readonly<Record<Drawn, string>> = {
	hat: 'tragerea la sorți dintr-o pălărie',
	software: 'tragerea la sorți făcută de program',
};
const withSum = ({ title, sum }: Named): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, cu suma de ${sum}`;
const afterTie = (drawn: Drawn | null): string => (drawn ? ` La egalitate a hotărât ${drawnBy[drawn]}.` : '');

export const compere: typeof English = {
	name: 'Moderator',
	page: (dinner) => `Moderator – ${dinner}`,
	skip: 'Salt la ce este acum',
	connection: {
		trying: 'Conexiune pierdută. Pagina încearcă din nou singură. Butoanele merg în continuare.',
		no: 'Această pagină nu se mai schimbă singură acum. Reîncărcați-o ca să vedeți cum stau lucrurile.',
	},
	steps: {
		early: 'Înainte de deschiderea ușilor',
		doors: 'Ușile sunt deschise',
		pitching: 'Prezentările',
		voting: 'Masa și votul',
		counting: 'Numărarea voturilor',
		announced: 'Anunțarea rezultatului',
		published: 'Cina s-a încheiat',
		cancelled: 'Această cină a fost anulată',
	},
	early: (time) => `Ușile se deschid la ${time}. Atunci apare aici primul buton.`,
	doors: (papers) => `Buletine de vot înmânate: ${count(papers)}. Începeți când sala este gata.`,
	supper: {
		later: (time, plan) => `Masa cam pe la ${time}. În plan era ${plan}.`,
		asPlanned: (time) => `Masa la ${time}, ca în plan.`,
	},
	counting:
		'Votul este închis. Se introduc biletele, se numără fondul și se semnează procesul-verbal. Anunțarea începe aici după ce fondul este acordat.',
	lastStep: 'Acesta a fost ultimul pas. Mulțumiți tuturor. Un organizator publică rezultatul.',
	published: 'Rezultatul este publicat. Vă mulțumim.',
	moves: {
		'start pitching': { button: 'Începeți prezentările', note: 'Telefoanele și ecranul urmează scena.' },
		'open voting': { button: 'Deschideți votul', note: 'Fiecare telefon trimite ce are.' },
		'close voting': { button: 'Închideți votul', note: 'Nimic salvat după aceea nu contează.' },
		announce: { button: 'Începeți anunțarea: câți au votat', note: 'Ecranul o arată pas cu pas.' },
	},
	reports: {
		now: 'Înainte de prima prezentare, acum pe ecranul mare:',
		later: 'Înainte de prima prezentare:',
		from: (minutes) => `${counted(minutes, { one: 'minut', few: 'minute', other: 'de minute' })}: relatare de la`,
		wonAt: (dinner) => `, câștigător la cina nr. ${dinner}`,
		sentence: (titles) =>
			`Înainte de prezentările din această seară: ${list(titles)}. Au câștigat la o cină dinainte și au promis să ne povestească cum a mers. Iată-i.`,
	},
	stage: {
		on: 'Pe scenă:',
		questions: 'Întrebări:',
		question: (question, wanted) => `Întrebarea ${question} din ${wanted}:`,
		nobody: 'Pe scenă nu este nimeni.',
		heard: 'Toate prezentările au fost ascultate.',
		askQuestion: (question, wanted) => `Întrebarea ${question} din ${wanted}`,
		questionsFor: (number) => `Întrebări pentru proiectul ${number}`,
		first: (number, title) => `Pe scenă: ${number} ${title}`,
		next: (number, title) => `Urmează pe scenă: ${number} ${title}`,
		clear: 'Eliberați scena',
		again: 'Cineva nu a venit sau trebuie să revină pe scenă',
		put: 'Pe scenă',
		start: 'Porniți ceasul',
		stop: 'Opriți ceasul',
		more: 'Încă un minut',
		back: 'Puneți ceasul de la început',
	},
	absences: {
		readOut: 'Citiți cu voce tare: pe buletinele de vot tipărite scrie alt nume. Apare și pe ecran și pe telefoane.',
		changed: numberChanged,
		didNotCome: (title) => `Nu au venit: ${isolate(title)}.`,
		stayedEmpty: (number) => `Nu era nimeni de rezervă: numărul ${number} rămâne gol.`,
		steppedIn: (title, number) => `A intrat de rezervă ${isolate(title)}, cu numărul ${number}.`,
		undo: 'Se poate retrage până la următoarea apăsare pentru scenă.',
		cameAfterAll: 'Totuși au venit',
		summary: 'Nu au venit',
		about: (title) => `Nu au venit: ${isolate(title)}.`,
		stepsIn: (title, number) => `Intră de rezervă ${isolate(title)}, cu numărul ${number}.`,
		staysEmpty: (number) => `Nu este nimeni de rezervă: numărul ${number} rămâne gol.`,
		shown: 'Ecranul și telefoanele spun imediat acest lucru, fără să spună cine nu a venit.',
		letReserve: 'Nu au venit: intră proiectul de rezervă',
		leaveEmpty: (number) => `Nu au venit: numărul ${number} rămâne gol`,
		atDoors: 'Cineva care trebuia să prezinte nu vine',
	},
	voting: {
		opensFor: 'Votul rămâne deschis cel puțin',
		noSetTime: 'fără durată stabilită',
		minutes: (minutes) => counted(minutes, { one: 'minut', few: 'minute', other: 'de minute' }),
		turnout: (n, issued) => `${voted(n)} ${count(n)} din ${people(issued)}.`,
		openUntil: (time) => `Votul este deschis cel puțin până la ora ${time}.`,
		atZero: 'Ceasul este la zero: votul se poate închide în orice clipă.',
		everyone: 'S-a votat de pe toate buletinele de vot înmânate.',
		choosing: 'Un telefon se numără de la prima notă, deci unii aleg încă.',
		lastCallGiven: 'S-a făcut ultimul apel.',
		remind: 'Cele mai multe săli au nevoie de o amintire: întrebați „au votat toți?” și faceți ultimul apel.',
		lastCall: 'Faceți ultimul apel',
		fiveMore: (time) => `Încă cinci minute: până la ${time}`,
		untilClose: 'până când se poate închide votul',
		possibleFrom: (time) => `posibil de la ${time}. Nu se închide niciodată singur.`,
		readAgain: (time) => `Această pagină se citește din nou la ${time} și atunci butonul este aici.`,
		broughtForward: (time) =>
			`Toți au votat, deci ceasul a fost adus mai devreme, de la ${time}. Un buletin de vot înmânat acum îl pune înapoi de la sine.`,
		putBack: (time) => `Puneți ceasul înapoi la ${time}`,
		lost: (papers) =>
			`Ceasul rămâne cum s-a promis. Buletine de vot pierdute: ${count(papers)}. Nimeni nu poate ști dacă voturile lor sunt printre acestea.`,
		oneInUse: (number) => `Ceasul rămâne cum s-a promis: buletinul de vot ${number} este folosit.`,
		inUse: (papers) =>
			`Ceasul rămâne cum s-a promis. Buletine de vot folosite, dar nemarcate la intrare: ${count(papers)}.`,
		sooner: 'Toți au votat: închideți mai devreme',
		soonerSays:
			'S-a votat de pe toate buletinele de vot înmânate, dar unii poate aleg încă. Acest buton face ultimul apel și lasă unul sau două minute pe ceas, pe ecran și pe toate telefoanele. Până atunci notele se pot schimba. Se scrie în jurnalul serii.',
		lastMinute: 'Toți au votat: începeți ultimul minut',
	},
	reveal: {
		awarded: 'Fondul este acordat și nimeni din sală nu știe încă.',
		onScreen: 'Pe ecran:',
		next: (step) => `Urmează: ${step}`,
		names: {
			turnout: 'câți au votat',
			pot: 'fondul',
			place: (place) => `locul ${count(place)}`,
			tie: 'egalitatea',
			winner: 'câștigătorul',
			winners: 'câștigătorii',
			'carried over': 'ce se întâmplă cu fondul',
		},
		sentences: {
			turnout: (n, issued) =>
				`În această seară ${voted(n).toLowerCase()} ${count(n)} din ${people(issued)}. Vă mulțumim.`,
			pot: (sum) => `Fondul este de ${sum}.`,
			place: (place, named, points) =>
				`Pe locul ${count(place)}${named.length > 1 ? ', împreună' : ''}: ${list(named.map(withSum))}${points === null ? '' : `. Puncte: ${count(points)}`}.`,
			tie: (titles, drawn) =>
				`Este egalitate pe primul loc${titles.length > 0 ? ` între ${list(titles.map(isolate))}` : ''}. După regulile noastre a hotărât ${drawnBy[drawn]}.`,
			winner: (title, sum, drawn) => `Câștigă ${isolate(title)}. ${sum} merg la proiect.${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`Este egalitate și fondul se împarte: ${list(winners.map(({ title, sum }) => `${isolate(title)}, ${sum}`))}.${afterTie(drawn)}`,
			'carried over': (sum) => `Nu s-a putut alege nimeni, deci ${sum} trec la cina următoare.`,
		},
	},
};
