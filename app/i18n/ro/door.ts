import type { door as English } from '../en/door';
import { formatsIn } from '../format';
import { work } from './work';

const { count } = formatsIn('ro');

// The run sheet is in English, so its button keeps its English name.
const papersAgain = '„Hand out papers again”';
const late = `Dacă cineva a venit târziu, rugați un organizator să apese ${papersAgain} în desfășurătorul serii.`;

export const door: typeof English = {
	name: 'Intrare',
	page: (dinner) => `Intrare – ${dinner}`,
	skip: 'Salt la înmânarea buletinelor de vot',
	room: ({ heads, issued, all, left }) =>
		`Persoane intrate: ${count(heads)}. Buletine de vot înmânate: ${count(issued)} din ${count(all)}. ${left > 0 ? `Locuri libere: ${count(left)}.` : 'Sala este plină.'}`,
	still: 'Aceste cifre nu se mai schimbă singure acum. Atingerile contează în continuare.',
	handOut: (number) => `Înmânați ${number}`,
	handedOut: (number) => `Buletinul de vot ${number} este înmânat.`,
	mistake: (number) => `A fost o greșeală: luați înapoi ${number}`,
	used: {
		title: 'Acest teanc s-a terminat',
		text: (from) => `De la ${from} încolo nu mai este niciun buletin de vot. Începeți mai jos de la alt număr.`,
		ask: 'Sau rugați un organizator să facă mai multe.',
	},
	isBack: (number) => `Buletinul de vot ${number} este înapoi în teanc.`,
	takeBack: {
		ask: (number) => `Buletinul de vot ${number} este înmânat. Luați-l înapoi numai dacă îl aveți din nou în mână.`,
		button: (number) => `Luați ${number} înapoi în teanc`,
	},
	inUse: {
		ask: (number) => `Buletinul de vot ${number} este folosit. A fost înmânat?`,
		button: (number) => `Da, ${number} a fost înmânat`,
	},
	other: {
		summary: 'Alt număr sau teancul propriu',
		stack: 'Teancul meu începe la',
		stackHint: 'Fiecare voluntar de la intrare poate avea propriul teanc de numere.',
		useStack: 'Folosiți acest teanc',
		single: 'Înmânați exact acest număr',
		handItOut: 'Înmânați-l',
		back: 'Luați un număr înapoi',
		look: 'Verificați-l',
	},
	notNow: {
		early: 'Ușile nu sunt încă deschise. Buletinele de vot se pot înmâna imediat ce sunt.',
		cancelled: 'Această cină a fost anulată, deci nu se înmânează buletine de vot.',
		over: 'Votul s-a încheiat, deci nu se mai înmânează buletine de vot.',
		stopped: `Un organizator a oprit înmânarea buletinelor de vot. ${late}`,
		untilVoting: `Înmânarea s-a oprit: în această seară buletinele de vot se înmânează până la deschiderea votului. ${late}`,
	},
	heads: {
		noPaper: 'Fără buletin de vot',
		oneFewer: 'Una mai puțin',
		withoutPaper: (people) => `Persoane intrate fără buletin de vot: ${count(people)}.`,
		nobody: 'Nimeni nu a intrat fără buletin de vot.',
		hint: 'Pentru cineva care intră și nu vrea buletin de vot.',
	},
	taps: {
		notCounted: 'Nenumărat',
		notDone: (number) => `Buletinul de vot ${number}: nu s-a făcut`,
		read: 'Am citit',
		away: 'Acum nu este conexiune',
		goOn: (taps) =>
			`Continuați. Atingeri păstrate pe acest telefon: ${count(taps)}. Se trimit de la sine. Nu se pierde nimic.`,
		ended: 'Acest telefon nu mai poate înmâna buletine de vot',
		endedSays: (taps) =>
			`Permisul sau conectarea s-a încheiat. Atingeri păstrate pe acest telefon și netrimise: ${count(taps)}. Cereți unui organizator un permis nou, deschideți-l aici și ele se trimit.`,
	},
	number: {
		missing: 'Introduceți numărul tipărit pe buletinul de vot, de exemplu 37. Nu s-a schimbat nimic.',
		code: 'Acesta este codul unui buletin de vot. Introduceți numărul lui, de exemplu 37. Nu s-a schimbat nimic.',
	},
	lookAgain: 'Reîncărcați pagina și priviți încă o dată. Nu s-a schimbat nimic.',
	isOut: (number) => `Buletinul de vot ${number} este înmânat.`,
	cannotGo: (number) => `Buletinul de vot ${number} nu poate fi înmânat.`,
	refusals: {
		'sent before': work.sentBefore,
		over: 'Votul s-a încheiat, deci nu se mai pot face, înmâna sau înlocui buletine de vot. Nu s-a schimbat nimic.',
		'papers have stopped': `Buletinele de vot se înmânează de la deschiderea ușilor până la deschiderea votului sau până când oprește un organizator. Dacă cineva a venit târziu, un organizator apasă ${papersAgain} în desfășurătorul serii.`,
		'no papers left':
			'Toate buletinele de vot din acest teanc sunt înmânate. Faceți mai multe pe pagina buletinelor de vot sau începeți la alt număr.',
		'not made': 'Nu există buletin de vot cu acest număr. Priviți din nou numărul de pe el.',
		'already issued':
			'Acest buletin de vot este deja înmânat: o a doua atingere sau alt voluntar. Continuați cu următorul. Numai dacă două persoane au într-adevăr același număr, înlocuiți-l după cod.',
		'not issued': 'Acest buletin de vot nu este marcat ca înmânat, deci nu este nimic de luat înapoi.',
		'handed out again':
			'După ce ați deschis această pagină, acest buletin de vot a fost luat înapoi și înmânat din nou. Nu s-a schimbat nimic: rămâne înmânat.',
		'nobody to count': 'Votul s-a încheiat, deci nu se mai numără cine intră. Nu s-a schimbat nimic.',
		'not voting': work.handOver.notVoting,
		'nobody counted':
			'Nu este numărat nimeni fără buletin de vot, deci nu se poate scădea unul. Nu s-a schimbat nimic.',
		replaced: 'Acest buletin de vot a fost înlocuit înainte și nu mai are nicio valoare. Înmânați unul nou.',
		spoiled:
			'Acest buletin de vot a fost anulat după o tipărire greșită și nu are nicio valoare. Luați-l înapoi și înmânați altul.',
	},
};
