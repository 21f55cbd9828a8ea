import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count, counted } = formatsIn('so');
const minutes = (n: unknown): string => counted(Number(n), { one: 'daqiiqo', other: 'daqiiqo' });
const slips = (n: unknown): string => counted(Number(n), { one: 'xaashi', other: 'xaashiyood' });
const papers = (n: unknown): string => counted(Number(n), { one: 'warqad', other: 'warqadood' });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: ` ${Number(n) === 1 ? 'Saxiixii jiray lama tirinayo mar dambe' : `${count(Number(n))} saxiix oo jiray lama tirinayo mar dambe`}.`;
const atLeast = (n: unknown): string => (Number(n) > 0 ? `, ugu yaraan ${minutes(n)}` : '');

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'Albaabka waa la furay. Halkan ka dib xeerarka lama beddeli karin.',
	'start pitching': () => 'Soo-jeedinnadii way bilowdeen.',
	'open voting': ({ minutes: least }) => `Codbixinta waa la furay${atLeast(least)}.`,
	'close voting': () => 'Codbixinta waa la xiray. Wixii la kaydiyay markan ka hor waa la tirinayaa.',
	'reopen voting': ({ minutes: least }) =>
		`Codbixinta mar kale ayaa la furay${atLeast(least)}, ka hor intaan cidna tirinta saxiixin.`,
	announce: () => 'Ku dhawaaqiddii way bilaabatay. Halkan ka dib natiijadu way sugnayd.',
	publish: () => 'Natiijada waa la shaaciyay.',
	cancel: () => 'Cashada waa la baajiyay.',
	'on stage': ({ number, part }) =>
		part === 'questions'
			? `Su’aalo ayaa la weydiiyay soo-jeedinta ${number}.`
			: `Soo-jeedinta ${number} ayaa masraxa joogtay.`,
	'last call': () => 'Fursaddii ugu dambaysay ee codbixinta.',
	'voting extended': ({ minutes: more }) => `Codbixinta waxaa lagu kordhiyay ${minutes(more)}.`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`Warqad kasta oo la bixiyay way codaysay, sidaas darteed codbixintu waxay xirmi kartay laga bilaabo ${time(String(until))}, halkii ay ka ahayd ${time(String(promised))}.`,
	'more time given': ({ until }, { time }) =>
		`Hal warqad ayaa shan daqiiqo oo dheeraad ah u heshay codbixinta, ilaa ${time(String(until))}.`,
	'clock put back': () => 'Waqtigii xirista ee la ballanqaaday waxaa lagu celiyay sidii hore.',
	'papers made': ({ count: made }) => `${papers(made)} codbixin oo dheeraad ah ayaa la sameeyay.`,
	'papers printed again': ({ count: again }) =>
		`${papers(again)} oo si xun loo daabacay ayaa la baajiyay oo mar kale la daabacay.`,
	'papers stop': () => 'Bixinta warqadaha waa la joojiyay.',
	'papers go on': () => 'Bixinta warqadaha waa la sii waday.',
	'paper replaced': () =>
		'Warqad luntay ayaa lagu beddelay lambarkeeda oo keliya. Codkeeda lama heli karin: haddii ay codaysay, codkaasna waa la tirinayaa.',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'Waxaa la go’aamiyay in xaashiyaha hal mar la geliyo.'
			: `Waxaa la go’aamiyay in qof labaad mar kale geliyo ${share === 'all' ? 'dhammaan xaashiyaha' : 'qaar ka mid ah xaashiyaha'}.`,
	'order drawn': ({ seed, draw }) =>
		`Taxanaha soo-jeedinta waxaa lagu sameeyay qori-tuur, markii ${draw}aad, tirada bilowga ${seed}.`,
	'pot entries added': ({ amount }, { money }) =>
		`Lacag ayaa la tiriyay oo la qoray. Lacagta la ururiyay waa ${money(Number(amount))}.`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`Qoraal lacagta la ururiyay ah ayaa la saxay, laga bilaabo ${money(Number(was))} ilaa ${now === null ? 'waxba' : money(Number(now))}, sababtoo ah: ${because}. Lacagta la ururiyay waa ${money(Number(amount))}.`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'Hal qof' : 'Qof labaad'} ayaa saxiixay foomka tirinta, oo calaamadihiisu yihiin ${digest}.${explained === true ? ' Wax baa kala duwanaa, sababtana way qoreen: waxay ku taal natiijada hoosteeda.' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`Tirin gacan ah oo ${slips(n)} ah ayaa la geliyay, sababtoo ah: ${because}.${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `Tirintii gacanta waa laga noqday.${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `Wax la saxiixay ayaa is beddelay.${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`Tirinta waa la furay: ${counted(Number(ballots), { one: 'cod', other: 'cod' })}. Markan ka hor cidna dhibco ma arki karin.`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat'
			? 'Barbaro waxaa lagu kala saaray qori-tuur koofiyad laga soo saaray masraxa.'
			: 'Barbaro waxaa lagu kala saaray qori-tuur barnaamij sameeyay, maadaama aan koofiyad la hayn.',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `Cidna lama dooran karin: ${money(Number(carriedOver))} waxaa loo wareejinayaa cashada xigta.`
			: `Lacagta la ururiyay oo ah ${money(Number(amount))} waxaa loo bixiyay xeerkeeda.`,
	'award paid': ({ amount }, { money }) => `${money(Number(amount))} ayaa la siiyay soo-jeedin ku guulaysatay.`,
	'receipt signed': () => 'Qofkii helay ayaa saxiixay inay soo gaartay.',
	'payment corrected': () => 'Lacag-bixin ayaa laga noqday, sababtoo ah ma dhicin.',
	'award returned': ({ amount }, { money }) =>
		`${money(Number(amount))} ayaa soo noqotay, waxayna ku jirtaa lacagta la ururinayo ee cashada xigta.`,
	'note added': () => 'Faallo ayaa lagu daray natiijada hoosteeda.',
};

export const record: typeof English = {
	title: 'Diiwaanka habeenka',
	link: 'Diiwaanka habeenka',
	lead: 'Wixii dhacay, laga bilaabo markii xeerarka la go’aamiyay ilaa natiijada la shaaciyay. Wuxuu magacaabayaa shaqooyin, dad ma magacaabayo.',
	waiting: 'Diiwaanku wuxuu imanayaa natiijada.',
	none: 'Cashadani diiwaan kama laha furitaanka albaabka ka dib.',
	sentences,
	jobs: {
		organiser: 'qabanqaabiye',
		door: 'albaabka',
		compere: 'daadihiyaha',
		counter: 'tirinta',
		pitcher: 'soo-jeediye',
		server: 'server-ka',
	},
	exception: 'Sidii caadiga ahayd ma ahayn:',
	oneSignature: 'Xeerarku waxay sheegeen in hal saxiix ku filan yahay.',
	hash: 'Hash',
	atDoors: 'Diiwaanka markii albaabka la furay, oo lix erey ah',
	atClose: 'Diiwaanka markii codbixinta la xiray, oo lix erey ah',
	onSheet:
		'Labaduba waxay ku qornaayeen foomka tirinta ee la saxiixay. Sidaas darteed, haddii qof beddelo wixii ka horreeyay, waa la arkayaa.',
	how: 'Sida diiwaanka looga ilaaliyo isbeddel',
	chain:
		'Saf kastaa wuxuu leeyahay hash: SHA-256 oo laga sameeyay hash-kii ka horreeyay iyo safka laftiisa. Qofkii beddela, ku dara ama ka saara saf wuxuu beddelayaa hash kasta oo ka dambeeya. Marka natiijada mar kale la tiriyo dhammaantood waa la hubiyaa.',
	leftOut: 'Waxa si ula kac ah looga tagay',
	leftOutWhy:
		'Cidda qaadatay warqaddee, iyo goorta dadku soo galeen. Magacyo. Cidda soo jeedisay, cidda kaydka ahayd iyo cidda aan iman. Waqtiga dheeraadka ah ee qof ugu baahday masraxa. Xaashi kasta oo keli ah: foomka tirintu wuxuu leeyahay wadartooda.',
};
