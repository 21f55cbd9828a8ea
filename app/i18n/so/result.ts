import type { Step, TieAt } from '../../domain/ranking';
import type { CountRule } from '../../domain/rules';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

const { list: and, count, counted } = formatsIn('so');
const people = (n: number): string => counted(n, { one: 'qof', other: 'qof' });
const ballots = (n: number): string => counted(n, { one: 'cod', other: 'cod' });
const slips = (n: number): string => counted(n, { one: 'xaashi', other: 'xaashiyood' });
const ordinal = (n: number): string => `${count(n)}aad`;

const points = (rule: CountRule, n: number): string =>
	rule === 'one vote' ? ballots(n) : counted(n, { one: 'dhibic', other: 'dhibcood' });

type Lot = 'hat' | 'software' | null;
const settled: Readonly<Record<Step, string>> = {
	'head to head': 'isbarbardhig toos ah: codad ka badan ayaa mid ka sarraysiiyay kan kale',
	'higher total': 'wadarta sare',
	'most 5s': 'tirada 5-ta ee ugu badan',
};
const lot = (by: Lot): string =>
	by === 'hat'
		? 'qori-tuur koofiyad laga soo saaray masraxa'
		: by === 'software'
			? 'qori-tuur barnaamij sameeyay, maadaama aan koofiyad la hayn'
			: 'qori-tuur';
const where: Readonly<Record<'entry' | 'run-off' | 'first', string>> = {
	entry: 'boos wareegga labaad ah',
	'run-off': 'wareegga labaad',
	first: 'kaalinta koowaad',
};
const placeOf = (at: TieAt): string =>
	at === 'entry to the run-off' ? where.entry : at === 'the run-off' ? where['run-off'] : where.first;

const piles = {
	written: 'Xaashiyaha wax ku qoran yihiin',
	unwritten: 'Xaashiyaha aan waxba ku qornayn',
	replaced: 'Xaashiyaha warqadaha la beddelay',
	papers: 'Warqadaha la bixiyay',
	heads: 'Dadka hoolka jooga',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `Lacagta la ururiyay waxaa la siinayaa ${title}`,
		several: (titles) => `Lacagta la ururiyay waxaa qaybsanaya ${and(titles)}`,
		none: 'Lacagta la ururiyay waxaa loo wareejinayaa cashada xigta',
		winsNothing: (title) => `Waxaa guulaystay ${title}`,
		noneLead:
			'Codna dhibic ma siin soo-jeedin, sidaas darteed cidna lama dooran karin. Lacagta la ururiyay oo dhan waxay sugaysaa cashada xigta.',
	},
	turnout: (voted, issued) => `${count(voted)} ka mid ah ${people(issued)} ayaa codeeyay.`,
	promised: (presenter) =>
		presenter === ''
			? 'Guulaystayaashu waxay ballanqaadeen inay casho dambe ka sheegaan sida ay wax u dhaceen.'
			: `Waxaa ballanqaaday ${isolate(presenter)} in casho dambe laga sheego sida ay wax u dhaceen.`,
	sections: {
		lineup: 'Cidda soo jeedisay',
		pitches: 'Soo-jeedinnada oo dhan',
		money: 'Waxa lacagta loogu talagalay',
		pot: 'Lacagta la ururiyay',
		ranking: 'Kala sarraynta',
		scores: 'Sida hoolku dhibco u bixiyay',
		headToHead: 'Isbarbardhig toos ah',
		counts: 'Dhammaan dhibcaha, oo la tiriyay',
		sheet: 'Foomka tirinta',
		notes: 'Faallooyin',
		data: 'Adigu hubi',
	},
	kinds: {
		'door cash': 'Albaabka, lacag caddaan ah',
		'door card': 'Albaabka, kaar',
		raffle: 'Bakhtiyaanasiib',
		sponsor: 'Kafaala-qaadayaal',
		match: 'Lacag lagu daray',
		other: 'Wax kale',
		'carried over': 'Laga soo wareejiyay casho hore',
		cost: 'Kharash hore loo shaaciyay',
		gift: 'Hadiyad ka baxsan lacagta la ururiyay',
	},
	pot: {
		total: 'Lacagta la ururiyay',
		award: (title, place) => (place === 1 ? `Qaybta ${title}` : `Qaybta ${title}, kaalinta ${ordinal(place)}`),
		returned: 'La soo celiyay, cashada xigta ayaa loogu talagalay',
		paid: 'La bixiyay',
		carriedOver: 'Loo wareejiyay cashada xigta',
		carriedFrom: (dinner) => `Waxay ka timid cashada ${count(dinner)}`,
		match: (gives, forEach, base, cap) =>
			`${gives} ayaa lagu darayaa ${forEach} kasta oo ka timid ${and(base)}${cap === null ? '' : `, ilaa ${cap}`}`,
		bases: { door: 'albaabka', raffle: 'bakhtiyaanasiibka', sponsor: 'kafaala-qaadayaasha', other: 'inta kale' },
		balance: (income, costs, awards, carriedOver) =>
			`Dakhli ${income} − kharash ${costs} = abaalmarinno ${awards} + la wareejiyay ${carriedOver}`,
		counted: (jobs) => `Laba qof ayaa tiriyay: ${and(jobs)}.`,
		jobs: {
			organiser: 'qabanqaabiye',
			door: 'caawiye albaabka jooga',
			compere: 'daadihiyaha',
			counter: 'qof haysta ruqsadda tirinta',
			helper: 'caawiye',
		},
		beside: 'Waxa ka baxsan lacagta la ururiyay',
		forPlace: (place) => `Kaalinta ${ordinal(place)}`,
		goesTo: (place, to) =>
			to.length === 0
				? `Kaalinta ${ordinal(place)}: lama bixin, sababtoo ah cidna ma haysato`
				: `Waxaa la siinayaa ${and(to)}, kaalinta ${ordinal(place)}${to.length > 1 ? ', si wadajir ah' : ''}`,
		from: (who) => `waxaa bixiyay ${isolate(who)}`,
	},
	place: (n, together) => (together ? `${ordinal(n)}, si wadajir ah` : ordinal(n)),
	ranked: (number, together) => `Soo-jeedinta ${number}${together ? ', barbaro' : ''}`,
	bars: (n) => `Dhibcaha halbeeg kasta, laga helay ${ballots(n)}`,
	votes: (n) => `Codadka, laga helay ${ballots(n)}`,
	table: {
		pitch: 'Soo-jeedinta',
		total: 'Wadarta',
		numbers: 'Isla waxaas oo jadwal ah',
		criterion: 'Halbeegga',
		sum: 'Dhibco',
	},
	countsCaption: 'Inta cod ee bixiyay mid kasta, 0 ilaa 5 dhibcood',
	headCaption: 'Dhinac u akhri: inta cod ee soo-jeedintan siiyay dhibco ka badan tan tiirka ka sarraysa.',
	over: (number) => `ka badan ${number}`,
	runOff: (a, b, forA, forB, even) =>
		`Wareegga labaad, ${ballots(forA)} waxay hormariyeen ${a}, ${ballots(forB)} waxay hormariyeen ${b}, ${ballots(even)} labadaba isku mid ayay siiyeen.`,
	tooFew:
		'Wax ka yar 20 qof ayaa codeeyay, sidaas darteed waxaa la muujinayaa oo keliya tirada dadka codeeyay iyo cidda lacagta hesha. Haddii codadku sidaas u yar yihiin, dhibcaha iyo kala sarrayntu waxay sheegi lahaayeen cidda bixisay.',
	notPublished: 'Natiijada weli lama shaacin.',
	notShown: 'Xeerarka cashadan, oo la go’aamiyay ka hor furitaanka albaabka, ma muujiyaan dhibco.',
	ties: {
		first: ({ at, brokenBy, byWhat }) => {
			const tied = `Waxaa la isku barbaray ${placeOf(at)}`;
			if (brokenBy === 'nothing') return `${tied}, wax lagu kala saarona ma jirin, sidaas darteed waa la qaybsaday.`;
			if (brokenBy === 'drawn') return `${tied}, codaduna kala saari waayeen. Waxaa lagu kala saaray ${lot(byWhat)}.`;
			return `${tied}. Waxaa lagu kala saaray ${settled[brokenBy]}.`;
		},
		full: ({ at, brokenBy, byWhat }, titles, figures) => {
			const level = at === 'entry to the run-off' || at === 'the run-off' ? ` ${placeOf(at)}` : '';
			const how =
				brokenBy === 'nothing'
					? 'waa la qaybsaday'
					: `waxaa lagu kala saaray ${brokenBy === 'drawn' ? lot(byWhat) : settled[brokenBy]}`;
			const by = figures.length > 0 ? ` (${figures.join(' – ')})` : '';
			return `${and(titles)} way isku barbareeyeen${level}: ${how}${by}.`;
		},
		seed: (seed) => `Qori-tuurka mar kale ayaa laga samayn karaa tiradiisa bilowga: ${seed}`,
	},
	sheet: {
		issued: 'Warqadaha codbixinta ee la bixiyay',
		counted: 'Codadka la tiriyay',
		onPhone: 'Inta ka mid ah ee taleefan lagu bixiyay',
		onPaper: 'Inta ka mid ah ee xaashi lagu bixiyay',
		setAside: 'Xaashiyaha dhinac la dhigay, sababtoo ah isla warqaddaas taleefan ayaa lagu codeeyay',
		replaced: 'Warqadaha la beddelay',
		lost: 'Inta ka mid ah ee luntay oo lambarkooda lagu xiray',
		noneLost: 'midna ma lumin',
		signed: (names) =>
			names.length === 0
				? 'Cidna ma saxiixin tirinta.'
				: `Tirinta waxaa saxiixay ${names.length === 1 ? 'hal qof' : names.length === 2 ? 'laba qof' : people(names.length)}: ${and(names)}.`,
		unreadable: 'Xaashiyaha aan waxba laga akhrin karin',
		partly: 'Xaashiyaha leh afargees aan la akhrin karin',
		twice: 'Xaashiyaha laba jeer la geliyay, laba qof',
		settled: 'Inta ka mid ah ee si kala duwan loo geliyay, la wada fiiriyay oo la xalliyay',
		oneSignature:
			'Xeerarka cashadan, oo la go’aamiyay ka hor furitaanka albaabka, waxay sheegeen in hal saxiix ku filan yahay.',
		byHand: ({ written, unwritten }, agrees) =>
			`Gacanta waxaa lagu tiriyay sanduuqa ${slips(written)} oo wax ku qoran yihiin, iyo ${count(unwritten)} aan waxba ku qornayn${agrees ? ', waana inta la geliyay' : ''}.`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `${slips(difference.wanted)} ayay ahayd in laba jeer la geliyo, ${count(difference.system)} ayaana la geliyay.`;
				case 'not settled':
					return `${slips(difference.system)} ayay laba qof si kala duwan u geliyeen, lamana xallin: gelintii hore ayaa la tirinayaa.`;
				default:
					return `${piles[difference.what]}: gacanta waxaa lagu tiriyay ${count(difference.hands)}, nidaamku wuxuu leeyahay ${count(difference.system)}.`;
			}
		},
		words: 'Erayada dadka tiriyay:',
	},
	byHand: {
		title: 'Gacan lagu tiriyay',
		phones: (n) =>
			n === 0
				? 'Qof kastaa warqad ayuu ku codeeyay, dad ayaana tiriyay xaashiyaha.'
				: `Dad ayaa tiriyay xaashiyaha. ${ballots(n)} oo taleefan lagu bixiyay lama tirinayo.`,
		why: 'Waxa fashilmay, iyo erayadooda:',
		slips: 'Xaashiyaha gacanta lagu tiriyay',
		void: 'Codadka taleefannada, oo aan la tirinayn',
		noHeadToHead: 'Isbarbardhig toos ah lagama ogaan karo tirin gacan lagu sameeyay.',
		secrecy:
			'Dad ayaa xaashiyaha gacan ku tiriyay, oo geliyay wadarta. Wixii taleefannadu soo direen waa la tirtiray iyada oo aan la furin. Bog, fayl iyo nuqul kaydka xogta midna ma muujinayo sida qof u codeeyay.',
		mark: 'gacan lagu tiriyay',
	},
	closedEarly: (when, promised) =>
		`Codbixintu waxay xirantay ${when}, ka hor ${promised} oo la shaaciyay. Warqad kasta oo la bixiyay way codaysay, daqiiqad ugu dambaysana waa la bixiyay.`,
	reopened: (when) => `Codbixinta mar kale ayaa la furay ${when}, ka hor intaan cidna tirinta saxiixin.`,
	moreTime: (when) =>
		`Xirista ka dib, laga bilaabo ${when}, hal warqad ayaa shan daqiiqo oo dheeraad ah u heshay codbixinta. Martidaas ayaa u baahnayd.`,
	redrawn: (times) =>
		`Taxanaha soo-jeedinta waxaa qori-tuur la sameeyay ${count(times)} jeer; kan ugu dambeeya ayaa jira.`,
	orderSeed: (seed) => `Taxanaha soo-jeedinta barnaamij ayaa qori-tuur ku sameeyay, tirada bilowga ${seed}`,
	links: {
		receipts: 'Warqaddayda ma la tiriyay?',
		json: 'Natiijadan oo xog ah (JSON)',
		csv: 'Dhammaan dhibcaha, oo la tiriyay (CSV)',
		how: 'Sida codbixintu u shaqayso, iyo waxa ay ka ilaaliso',
	},
	csv: {
		number: 'Lambarka',
		pitch: 'Soo-jeedinta',
		criterion: 'Halbeegga',
		sum: 'Wadarta',
		how: 'Sida',
		place: 'Kaalinta',
		award: 'Abaalmarinta',
		currency: 'Lacagta',
	},
	secrecy:
		'Codadku way qufulnaayeen ilaa tirinta la saxiixay oo la furay. Ka dib waa la tiriyay, kala horrayntoodii waa la beddelay, waxaana laga saaray warqadaha, waxna mar dambe isku ma xiri karaan. Bog, fayl iyo nuqul kaydka xogta midna ma muujinayo sida qof u codeeyay. Qofka server-ka haya wuu dhaafi karaa arrintan inta codbixintu furan tahay. Waxaan ku kalsoonahay inuusan samayn.',
	receipts: {
		title: 'Warqaddayda ma la tiriyay?',
		lead: (n) =>
			`${ballots(n)} ayaa la tiriyay. Mid kastaa wuxuu leeyahay lambar rasiidh: wuxuu ku daabacan yahay qaybta aad haysatay, taleefankaaguna wuu ku tusay.`,
		says: 'Liisku wuxuu sheegayaa in warqad la tiriyay. Kuuma sheegi karo sida ay u codaysay, cid kalena uma sheegi karo.',
		label: 'Lambarka rasiidhkaaga',
		search: 'Raadi',
		found: (receipt) => `${receipt} waa la tiriyay.`,
		missing: (receipt) => `${receipt} kuma jiro liiska.`,
		missingWhy:
			'Fadlan hubi xaraf iyo lambar kasta. Warqaddu liiska kuma jirto haddii aysan dhibco lahayn markii codbixintu xirantay. Warqad mid kale lagu beddelayna kuma jirto.',
		list: 'Dhammaan rasiidhyada',
		all: 'Muuji liiska oo dhan',
		waiting: 'Liisku wuxuu imanayaa natiijada.',
		waitingWhy: 'Marka guulaystaha lagu dhawaaqo, halkan ayaad ka eegi kartaa in warqaddaada la tiriyay.',
		none: 'Cashadan cod lagama tirin, sidaas darteed rasiidhyo ma jiraan.',
		noneByHand: 'Xaashiyaha cashadan gacan ayaa lagu tiriyay, sidaas darteed rasiidhyo ma jiraan.',
	},
	own: {
		title: 'Dhibcahaaga',
		notOn: 'Soo-jeedintaadu kuma jirin codbixinta cashadan, sidaas darteed dhibco ma jiraan.',
		notYet: (when) => `Dhibcahaaga waxaad arki kartaa laga bilaabo ${when}, marka natiijadu soo baxdo.`,
		notYetWhy: 'Marka hore habeen seexo. Cid kale kaama hor arkayso, adiguna qasab kuguma aha inaad fiiriso.',
		tooFew: 'Wax ka yar 20 qof ayaa codeeyay.',
		tooFewWhy:
			'Haddii codadku sidaas u yar yihiin, dhibcuhu waxay sheegi lahaayeen cidda bixisay. Sidaas darteed cidna ma arkayso, xitaa adigu.',
		ask: 'Waxaad arki kartaa sida hoolku dhibco ugu siiyay soo-jeedintaada. Qasab kuguma aha.',
		askWhy:
			'Waa wixii dadka qaarkood hal habeen dareemeen cashada ka dib, iyada oo ay jiraan mashaariic kale oo wanaagsan. Shaqadaada xukun kuma aha. Waxaa arki kara oo keliya qofka haysta linkigan gaarka ah.',
		show: 'Tus dhibcahayga',
		lead: (total, n, rule) => `${points(rule, total)}, laga helay ${ballots(n)}.`,
		thanks:
			'Waad ku mahadsan tahay inaad fikraddaada la istaagtay. Mashaariicda la maalgeliyay badankoodu in ka badan hal jeer ayay soo jeediyeen.',
		caption: 'Inta cod ee ku siiyay mid kasta, 0 ilaa 5 dhibcood',
		blank: 'Codadka aan dhibco ku siin waxba kuma daraan, jadwalkana kuma jiraan.',
		back: 'Ku noqo soo-jeedintaada',
	},
};
