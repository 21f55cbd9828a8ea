import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count, counted } = formatsIn('ro');
const minutes = (n: unknown): string => counted(Number(n), { one: 'minut', few: 'minute', other: 'de minute' });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: Number(n) === 1
			? ' Semnătura dată înainte nu mai contează.'
			: ` Semnăturile date înainte (${count(Number(n))}) nu mai contează.`;

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'S-au deschis ușile. De aici înainte regulile au fost stabilite.',
	'start pitching': () => 'Au început prezentările.',
	'open voting': ({ minutes: least }) =>
		`S-a deschis votul${Number(least) > 0 ? `, pentru cel puțin ${minutes(least)}` : ''}.`,
	'close voting': () => 'S-a închis votul. Contează ce s-a salvat înainte de această clipă.',
	'reopen voting': ({ minutes: least }) =>
		`S-a deschis din nou votul${Number(least) > 0 ? `, pentru cel puțin ${minutes(least)}` : ''}, înainte să semneze cineva numărarea voturilor.`,
	announce: () => 'A început anunțarea rezultatului. De aici înainte rezultatul a fost definitiv.',
	publish: () => 'Rezultatul a fost publicat.',
	cancel: () => 'Cina a fost anulată.',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `Întrebări pentru proiectul ${number}.` : `Pe scenă a fost proiectul ${number}.`,
	'last call': () => 'Ultimul apel la vot.',
	'voting extended': ({ minutes: more }) => `Votul a fost prelungit cu ${minutes(more)}.`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`De pe toate buletinele de vot înmânate se votase, deci votul s-a putut închide de la ${time(String(until))} în loc de ${time(String(promised))}.`,
	'more time given': ({ until }, { time }) =>
		`Un buletin de vot a primit încă cinci minute pentru vot, până la ${time(String(until))}.`,
	'clock put back': () => 'S-a revenit la ora de închidere promisă înainte.',
	'papers made': ({ count: made }) => `S-au făcut buletine de vot în plus: ${count(Number(made))}.`,
	'papers printed again': ({ count: again }) =>
		`Buletine de vot tipărite greșit, anulate și tipărite din nou: ${count(Number(again))}.`,
	'papers stop': () => 'Înmânarea buletinelor de vot s-a oprit.',
	'papers go on': () => 'Înmânarea buletinelor de vot a continuat.',
	'paper replaced': () =>
		'Un buletin de vot pierdut a fost înlocuit numai după numărul lui. Votul lui nu a putut fi găsit: dacă se votase cu el, contează și acel vot.',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'S-a hotărât ca biletele să fie introduse o singură dată.'
			: `S-a hotărât ca o a doua persoană să introducă din nou ${share === 'all' ? 'toate biletele' : 'o parte din bilete'}.`,
	'order drawn': ({ seed, draw }) =>
		`Ordinea a fost trasă la sorți, tragerea nr. ${draw}, din valoarea de pornire ${seed}.`,
	'pot entries added': ({ amount }, { money }) =>
		`Banii au fost numărați și notați. Fondul este de ${money(Number(amount))}.`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`O înregistrare a fondului a fost corectată, de la ${money(Number(was))} la ${now === null ? 'nimic' : money(Number(now))}. Motivul: ${because}. Fondul este de ${money(Number(amount))}.`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'O persoană' : 'A doua persoană'} a semnat procesul-verbal, cu semnele ${digest}.${explained === true ? ' Ceva nu se potrivea și s-a scris de ce: explicația este sub rezultat.' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`S-a introdus o numărare manuală. Bilete: ${count(Number(n))}. Motivul: ${because}.${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `Numărarea manuală a fost retrasă.${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `S-a schimbat ceva ce fusese semnat.${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`Voturile au fost deschise, în total ${count(Number(ballots))}. Înainte de asta nimeni nu putea vedea nicio notă.`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat'
			? 'La egalitate s-a tras la sorți dintr-o pălărie, pe scenă.'
			: 'La egalitate programul a tras la sorți, fiindcă nu era o pălărie.',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `Nu s-a putut alege nimeni: ${money(Number(carriedOver))} trec la cina următoare.`
			: `Fondul de ${money(Number(amount))} a fost acordat după regula lui.`,
	'award paid': ({ amount }, { money }) =>
		`Suma de ${money(Number(amount))} a fost plătită unui proiect care o câștigase.`,
	'receipt signed': () => 'Cine a primit banii a semnat că au ajuns.',
	'payment corrected': () => 'O plată notată a fost retrasă, fiindcă nu avusese loc.',
	'award returned': ({ amount }, { money }) =>
		`Suma de ${money(Number(amount))} s-a întors și este în fondul cinei următoare.`,
	'note added': () => 'S-a adăugat o mențiune sub rezultat.',
};

export const record: typeof English = {
	title: 'Jurnalul serii',
	link: 'Jurnalul serii',
	lead: 'Ce s-a întâmplat, de când s-au stabilit regulile până la rezultatul publicat. Numește roluri, nu persoane.',
	waiting: 'Jurnalul apare odată cu rezultatul.',
	none: 'Această cină nu are jurnal de la deschiderea ușilor.',
	sentences: sentences as Readonly<Record<string, Sentence>>,
	jobs: {
		organiser: 'un organizator',
		door: 'intrarea',
		compere: 'moderatorul',
		counter: 'numărarea voturilor',
		pitcher: 'un autor de proiect',
		server: 'serverul',
	},
	exception: 'Altfel decât de obicei:',
	oneSignature: 'Regulile spuneau că ajunge o singură semnătură.',
	hash: 'Hash',
	atDoors: 'Jurnalul la deschiderea ușilor, în șase cuvinte',
	atClose: 'Jurnalul la închiderea votului, în șase cuvinte',
	onSheet: 'Amândouă au fost pe procesul-verbal semnat. Deci, dacă cineva rescrie ce a fost înainte, se vede.',
	how: 'Cum este ferit jurnalul de modificări',
	chain:
		'Fiecare rând are un hash: SHA-256 din hash-ul dinaintea lui și din rândul însuși. Cine schimbă, adaugă sau scoate un rând schimbă fiecare hash de după el. Renumărarea rezultatului le verifică pe toate.',
	leftOut: 'Ce s-a lăsat afară intenționat',
	leftOutWhy:
		'Cine a luat ce buletin de vot și când a intrat fiecare. Nume. Cine a prezentat, cine a fost rezervă și cine nu a venit. Timpul în plus de care a avut nevoie cineva pe scenă. Fiecare bilet în parte: sumele lor sunt în procesul-verbal.',
};
