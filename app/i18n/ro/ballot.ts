import type { SaveCode } from '../../contract/socket';
import type { RevealStep } from '../../domain/reveal';
import type { ballot as English } from '../en/ballot';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';
import { numberChanged } from './line-up';

/** Of criteria, which are neuter: "celorlalte două". */
const words = [
	'zero',
	'unu',
	'două',
	'trei',
	'patru',
	'cinci',
	'șase',
	'șapte',
	'opt',
	'nouă',
	'zece',
	'unsprezece',
	'douăsprezece',
];
const spelt = (n: number): string => words[n] ?? String(n);
const { list, plural } = formatsIn('ro');

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, ${sum}`;

type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
/** "12 din 16 note" */
const scores = ({ given, of, oneVote }: Given): string =>
	oneVote
		? given > 0
			? 'Votul dumneavoastră'
			: 'Încă niciun vot'
		: `${given} din ${of} ${plural(of, { one: 'notă', few: 'note', other: 'de note' })}`;
const count = (g: Given): string =>
	g.oneVote
		? g.given > 0
			? 'Votul dumneavoastră contează.'
			: 'Încă nu este ales niciun proiect.'
		: `Contează ${scores(g)}.`;
const onPhone = (g: Given): string =>
	g.given === 0 ? 'Încă nicio notă dată.' : `${scores(g)}, doar pe acest telefon.`;

export const ballot: typeof English = {
	page: (dinner) => `Buletin de vot: ${dinner}`,
	skip: 'Salt la buletinul de vot',
	title: 'Cât de bine îndeplinește fiecare proiect cerințele?',
	titleSealed: 'Buletinul dumneavoastră de vot',
	titleOneVote: 'Care proiect să primească fondul?',
	paper: (number) => `Buletin ${number}`,

	state: {
		early: (when) => ({ label: 'Este prea devreme pentru vot.', detail: `Ușile se deschid ${when}.` }),
		doors: { label: 'Ușile sunt deschise.', detail: 'Citiți proiectele și dați note.' },
		pitching: { label: 'Prezentările sunt în curs.', detail: 'Dați note fiecărui proiect.' },
		voting: (until) => ({ label: 'Votul este deschis', detail: `cel puțin până la ora ${until}.` }),
		votingOn: { label: 'Votul este încă deschis.', detail: 'Se poate închide în orice clipă.' },
		lastCall: (until) => ({
			label: 'Ultimul apel.',
			detail: until ? `Votul este deschis cel puțin până la ora ${until}.` : 'Votul se poate închide în orice clipă.',
		}),
		moreTime: (left) => ({
			label: 'Aveți mai mult timp:',
			detail: `${left}. Pentru toți ceilalți votul este închis.`,
		}),
		minutes: (n) =>
			plural(n, {
				one: `${n} minut`,
				few: `${n} minute`,
				other: `${n} de minute`,
			}),
		counting: {
			label: 'Votul este închis.',
			detail: 'Voturile sunt sigilate: până la deschiderea lor, nimeni nu vede nicio notă.',
		},
		announced: { label: 'Se anunță rezultatul.', detail: 'Priviți ecranul mare.' },
		published: { label: 'Rezultatul este cunoscut.', detail: 'Vă mulțumim că ați votat.' },
		cancelled: { label: 'Această cină a fost anulată.', detail: 'Nimic de pe acest buletin de vot nu contează.' },

		away: 'Fără conexiune.',
		was: {
			draft: 'Înainte de asta era prea devreme pentru vot.',
			call: 'Înainte de asta era prea devreme pentru vot.',
			lineup: 'Înainte de asta era prea devreme pentru vot.',
			doors: 'Înainte de asta votul nu începuse.',
			pitching: 'Înainte de asta prezentările erau în curs.',
			voting: 'Înainte de asta votul era deschis.',
			counting: 'Înainte de asta votul era închis.',
			announced: 'Se anunță rezultatul: priviți ecranul mare.',
		},
		wasMoreTime: (left) => `Înainte de asta aveați mai mult timp: ${left}.`,
		wasOpen: (until) => `Înainte de asta votul era deschis cel puțin până la ora ${until}.`,
	},
	noLineUp: 'Lista proiectelor apare aici când este publicată.',
	refresh: 'Verificați din nou',

	pages: 'Proiectele de pe acest buletin de vot',
	where: (place, of) => `Proiectul ${place} din ${of}`,
	all: 'Toate notele',
	back: 'Înapoi',
	next: 'Înainte',
	by: (presenter) => `Prezintă: ${presenter}`,
	more: 'Mai mult',
	less: 'Mai puțin',
	listen: (number) => `Ascultați proiectul ${number}`,
	stopListening: 'Opriți',
	scale: '0 înseamnă deloc, 5 înseamnă pe deplin.',
	ofPitch: (number) => `Proiectul ${number},`,
	outOf: (score) => `din 5${score === 0 ? ', deloc' : score === 5 ? ', pe deplin' : ''}`,
	clearOf: (criterion) => `Șterge nota: ${criterion}`,
	clear: 'Șterge',
	giveRest: (others, score) => `Dați nota ${score} și ${others === 1 ? 'celuilalt' : `celorlalte ${spelt(others)}`}`,
	onStage: 'Acum pe scenă:',
	questions: 'Întrebări pentru proiectul',
	goThere: 'Dați note',
	summary: 'Toate notele dumneavoastră',
	blank: 'fără notă',
	blanks: (n) => (n === 0 ? 'Nu lipsește nicio notă.' : `Note lipsă: ${n}. O notă lipsă aduce 0 puncte.`),
	done: 'Nu lipsește nicio notă. Sunteți gata, vă mulțumim.',
	noSubmit: 'Nu mai trebuie apăsat nimic: fiecare notă contează din clipa în care apare „Salvat”.',
	nextGuest: 'Următorul oaspete pe acest telefon',
	nextGuestSays: 'Acest buletin de vot rămâne salvat. Pe acest telefon îl arată din nou numai codul lui.',
	chooseOne: 'Alegeți un proiect',
	help: 'Puteți ajuta unul dintre proiecte?',
	how: 'Cum se votează, în imagini',
	noVote: 'Îmi retrag votul',

	pencil: (g) => ({ title: onPhone(g), detail: 'Contează abia de la deschiderea votului.' }),
	pencilNotIssued: (g) => ({
		title: onPhone(g),
		detail: 'Contează abia după ce buletinul de vot este înmânat la intrare.',
	}),
	pencilAway: (g) => ({
		title: onPhone(g),
		detail:
			'Fără conexiune. Ce alegeți se păstrează pe acest telefon. Se trimite când revine conexiunea și votul este deschis.',
	}),
	nothing: { title: 'Încă nu este salvat nimic.', detail: 'Fiecare atingere se salvează imediat.' },
	nothingAway: {
		title: 'Încă nu este salvat nimic.',
		detail:
			'Fără conexiune. Puteți continua: ce alegeți se păstrează pe acest telefon și se trimite când revine conexiunea.',
	},
	nothingPosted: { title: 'Încă nu este salvat nimic.', detail: 'Dați note, apoi apăsați „Salvați”.' },
	saving: { title: 'Se salvează…', detail: 'Lăsați pagina deschisă.' },
	saved: (g) => ({
		title: `Salvat. ${count(g)}`,
		detail: g.oneVote || g.given === g.of ? 'Vă puteți răzgândi oricât de des.' : 'O notă lipsă aduce 0 puncte.',
	}),
	short: (state, g) =>
		({
			saved: g.oneVote ? 'Salvat.' : `Salvat. ${g.given} din ${g.of}`,
			saving: 'Se salvează…',
			unsaved: 'Încă nesalvat',
			offline: 'Fără conexiune',
			sealed: 'Votul este închis',
			pencil: scores(g),
		})[state],
	savedWord: 'Salvat.',
	scored: (pitch, given) =>
		`Proiectul ${pitch}, ${given.map(([criterion, score]) => `${criterion} ${score ?? 'fără notă'}`).join(', ')}.`,
	voted: (pitch) => (pitch === null ? 'Votul este retras.' : `Votul dumneavoastră: proiectul ${pitch}.`),
	notSaved: {
		title: 'Încă nesalvat. Fără conexiune.',
		detail:
			'Ce ați ales se păstrează pe acest telefon și se trimite când revine conexiunea. Dacă nu revine, completați buletinul de vot pe hârtie.',
	},
	changeNotSaved: {
		title: 'Ultima modificare nu este încă salvată.',
		detail:
			'Fără conexiune. Modificarea se păstrează pe acest telefon și se trimite când revine conexiunea. Ce s-a salvat înainte contează.',
	},
	notSavedBusy: {
		title: 'Încă nesalvat.',
		detail:
			'Serverul nu a putut salva acum. Ce ați ales se păstrează pe acest telefon și se trimite din nou de la sine.',
	},
	notHere: { title: 'Nesalvat.', detail: 'Ce alegeți aici nu contează. Citiți mesajul de mai sus.' },
	away: (g) => ({
		title:
			g.given === 0
				? 'Ultima modificare este salvată.'
				: g.oneVote
					? 'Votul dumneavoastră este salvat.'
					: `Salvat: ${scores(g)}.`,
		detail: 'Acum nu este conexiune. Modificările se păstrează pe acest telefon și se trimit când revine conexiunea.',
	}),
	closed: (g) => ({ title: `Votul este închis. ${count(g)}`, detail: 'Contează ce s-a salvat înainte de închidere.' }),
	closedNothing: { title: 'Votul este închis.', detail: 'De pe acest telefon nu s-a salvat nimic.' },
	counted: (receipt) => ({
		title: 'Buletinul dumneavoastră de vot a fost numărat.',
		detail: `Confirmarea ${receipt} este pe lista publică. Nimeni nu mai poate vedea cum s-a votat cu el.`,
	}),
	notCounted: {
		title: 'De pe acest buletin de vot nu s-a numărat niciun vot.',
		detail: 'Confirmarea lui nu este pe lista publică.',
	},
	tooLate: 'Ultima modificare a sosit după închidere și nu contează. Aici se vede ce contează.',
	allTooLate: (oneVote) =>
		`${oneVote ? 'Votul dumneavoastră a sosit după închidere și nu contează.' : 'Notele dumneavoastră au sosit după închidere și nu contează.'} Dacă biletul completat este în urnă, el contează.`,
	opened: (g) => ({
		title: `Votul este deschis. ${g.oneVote ? 'Votul dumneavoastră contează acum.' : `Acum contează ${scores(g)}.`}`,
		detail: `${g.oneVote ? 'Îl' : 'Le'} puteți schimba până la închiderea votului.`,
	}),
	changedNumber: numberChanged,
	changedLineUp:
		'Lista proiectelor s-a schimbat. Notele pentru un proiect care nu mai este pe listă au dispărut. Verificați-vă notele din nou.',

	receipt: 'Numărul de confirmare',
	receiptSays:
		'Același ca pe jumătatea dumneavoastră. După cină arată că acest buletin de vot a fost numărat, dar niciodată cum s-a votat.',

	notIssued: {
		title: 'Arătați buletinul de vot la intrare',
		text: (number) =>
			`Buletinul de vot ${number} nu a fost încă înmânat. Puteți citi și da note. Ele vor conta după înmânare.`,
	},
	replaced: {
		title: 'Acest buletin de vot a fost înlocuit',
		text: 'De pe el nu se mai salvează nimic. Introduceți codul noului buletin de vot sau întrebați la intrare.',
		go: 'Introduceți un cod',
	},
	moved: {
		title: 'Acest buletin de vot este acum deschis în altă parte',
		text: 'Această pagină nu mai salvează. Contează ce se alege pe celălalt telefon sau în cealaltă fereastră.',
		go: 'Votați mai departe aici',
	},
	gone: {
		title: 'Acest buletin de vot nu mai este deschis aici',
		text: 'Introduceți din nou codul de pe buletinul dumneavoastră de vot.',
		go: 'Introduceți un cod',
	},
	notUnderstood: {
		title: 'Această pagină nu mai este actuală',
		text: 'Ultima modificare nu a fost salvată. Reîncărcați pagina. Ce s-a salvat este în siguranță.',
		go: 'Reîncărcați',
	},

	save: 'Salvați',
	saveSays: (place) => `Salvați, cu proiectul ${place}`,
	waitForVoting: 'Pe această pagină simplă dați note după ce se deschide votul. Până atunci, citiți proiectele.',
	problem: 'Nesalvat',
	seeSaved: 'Vedeți ce este salvat',
	staleHere:
		'După ce ați deschis această pagină, buletinul de vot a fost schimbat pe altă pagină. De aceea, ce ați ales aici nu a fost salvat. Mai jos este ce s-a salvat. Puteți schimba aici.',
	refused: {
		saved: '',
		'not open yet': 'Votul nu este încă deschis. Ce ați ales este tot aici: salvați din nou când se deschide votul.',
		closed: 'Votul este închis, deci această modificare nu contează. Contează ce ați salvat înainte.',
		'not issued':
			'Acest buletin de vot nu a fost încă înmânat. Arătați-l la intrare, apoi salvați din nou. Ce ați ales este tot aici.',
		replaced:
			'Acest buletin de vot a fost înlocuit cu unul nou, deci nu s-a salvat nimic. Introduceți codul celui nou sau întrebați la intrare.',
		moved:
			'Acest buletin de vot a fost deschis din nou, pe alt telefon sau în altă fereastră. De pe această pagină nu s-a salvat nimic.',
		'line-up changed':
			'Lista proiectelor s-a schimbat după ce ați deschis această pagină, deci nu s-a salvat nimic. Priviți din nou proiectele.',
		stale:
			'După ce ați deschis această pagină, buletinul de vot a fost schimbat pe altă pagină. Mai jos este ce ați ales aici. Apăsați „Salvați” ca să conteze sau vedeți ce este salvat.',
		'another paper':
			'Pe acest telefon s-a deschis între timp alt buletin de vot, deci nu s-a salvat nimic. Mai jos este acel buletin de vot. Ca să continuați cu primul, introduceți din nou codul lui.',
		busy: 'Încă nu s-a salvat: serverul nu a putut primi acum. Ce ați ales este tot aici. Apăsați „Salvați” din nou.',
		'not understood':
			'Această pagină nu mai este actuală, deci nu s-a salvat nimic. Reîncărcați-o și dați notele încă o dată.',
		'no paper': 'Acest buletin de vot nu este cunoscut aici, deci nu s-a salvat nimic. Introduceți din nou codul lui.',
	} satisfies Record<SaveCode, string>,

	held: (oneVote) => ({
		title: 'Încă nesalvat',
		here: `${oneVote ? 'Votul dumneavoastră este' : 'Notele dumneavoastră sunt'} tot aici, în această pagină.`,
		why: 'Serverul nu ajunge acum la datele sale. Nu este vina dumneavoastră și nimic din ce s-a salvat nu s-a pierdut. Lăsați pagina deschisă și încercați din nou peste câteva clipe.',
		again: `${oneVote ? 'Trimiteți-l' : 'Trimiteți-le'} din nou`,
		paper:
			'Contează ce a salvat acest telefon mai devreme. Dacă nu a salvat nimic și tot nu merge, completați buletinul de vot pe hârtie.',
	}),

	result: 'Vedeți rezultatul',
	reveal: (step: RevealStep, money: SayMoney): string => {
		switch (step.kind) {
			case 'turnout':
				return `${plural(step.voted, { one: 'A votat', few: 'Au votat', other: 'Au votat' })} ${step.voted} din ${step.issued} ${plural(step.issued, { one: 'persoană', few: 'persoane', other: 'de persoane' })}.`;
			case 'pot':
				return `Fondul este de ${money(step.amount)}.`;
			case 'place':
				return `Locul ${step.place}: ${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${step.total === null ? '' : `, puncte: ${step.total}`}.`;
			case 'tie':
				return step.titles.length === 0
					? 'A fost egalitate pe primul loc și s-a tras la sorți.'
					: `A fost egalitate pe primul loc și s-a tras la sorți: ${list(step.titles.map(isolate))}.`;
			case 'winner':
				return step.titles.length === 1
					? `Câștigă ${list(step.titles.map(isolate))}: ${list(step.amounts.map(money))}.`
					: `Este egalitate și premiul se împarte: ${list(step.titles.map((title, i) => `${isolate(title)} (${money(step.amounts[i] ?? 0)})`))}.`;
			case 'carried over':
				return `${money(step.amount)} trec la cina următoare.`;
		}
	},
	announced: 'Anunțat până acum',
};
