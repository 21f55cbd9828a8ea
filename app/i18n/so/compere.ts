import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted } = formatsIn('so');
const placeOf = (n: number): string => `kaalinta ${count(n)}aad`;
const minutes = (n: number): string => counted(n, { one: 'daqiiqo', other: 'daqiiqo' });
const papers = (n: number): string => counted(n, { one: 'warqad', other: 'warqadood' });

type Named = { readonly title: string; readonly sum: string | undefined };
type Drawn = 'hat' | 'software';

const drawnBy: Readonly<Record<Drawn, string>> = {
	hat: 'qori-tuur koofiyad laga soo saaray',
	software: 'qori-tuur barnaamij sameeyay',
};
const withSum = ({ title, sum }: Named): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, oo helaya ${sum}`;
const afterTie = (drawn: Drawn | null): string =>
	drawn ? ` Barbaro ayaa jirtay, waxaana lagu kala saaray ${drawnBy[drawn]}.` : '';

export const compere: typeof English = {
	name: 'Daadihiyaha',
	page: (dinner) => `Daadihiyaha – ${dinner}`,
	skip: 'U gudub waxa hadda socda',
	connection: {
		trying: 'Xiriirku wuu go’ay. Iskiis ayuu mar kale isku dayayaa; badhannadu weli way shaqaynayaan.',
		no: 'Boggani hadda iskiis isuma beddelayo. Mar kale soo rar si aad u aragto sida ay wax yihiin.',
	},
	steps: {
		early: 'Ka hor furitaanka albaabka',
		doors: 'Albaabku wuu furan yahay',
		pitching: 'Soo-jeedinnada',
		voting: 'Casho iyo codbixin',
		counting: 'Tirinta',
		announced: 'Ku dhawaaqidda',
		published: 'Cashadu way dhammaatay',
		cancelled: 'Cashadan waa la baajiyay',
	},
	early: (time) => `Albaabku wuxuu furmayaa ${time}. Badhanka ugu horreeya markaas ayuu halkan imanayaa.`,
	doors: (n) => `${papers(n)} ayaa la bixiyay. Bilow marka hoolku diyaar yahay.`,
	supper: {
		later: (time, plan) => `Casho qiyaastii ${time}; qorshuhu wuxuu ahaa ${plan}.`,
		asPlanned: (time) => `Casho ${time}, sidii loo qorsheeyay.`,
	},
	counting:
		'Codbixintu way xiran tahay. Xaashiyaha waa la gelinayaa, lacagta la ururiyay waa la tirinayaa, foomka tirintana waa la saxiixayaa. Ku dhawaaqiddu halkan ayay ka bilaabanaysaa marka lacagta la ururiyay la bixiyo.',
	lastStep:
		'Taasi waxay ahayd tallaabadii ugu dambaysay. Qof kasta u mahadceli; qabanqaabiye ayaa natiijada shaacinaya.',
	published: 'Natiijada waa la shaaciyay. Mahadsanid.',
	moves: {
		'start pitching': { button: 'Bilow soo-jeedinnada', note: 'Taleefannada iyo shaashaddu masraxa ayay raacaan.' },
		'open voting': { button: 'Fur codbixinta', note: 'Taleefan kastaa wuxuu dirayaa waxa uu hayo.' },
		'close voting': { button: 'Xir codbixinta', note: 'Wixii markan ka dib la kaydiyo lama tirinayo.' },
		announce: {
			button: 'Bilow ku dhawaaqidda: inta qof ee codaysay',
			note: 'Shaashaddu tallaabo tallaabo ayay u muujinaysaa.',
		},
	},
	reports: {
		now: 'Soo-jeedinta ugu horreysa ka hor, hadda shaashadda weyn waxaa ku jira:',
		later: 'Soo-jeedinta ugu horreysa ka hor waxaa imanaya:',
		from: (n) => `${minutes(n)}: warbixin ka timid`,
		wonAt: (dinner) => `, guulaystihii cashada #${dinner}`,
		sentence: (titles) =>
			`Soo-jeedinnada caawa ka hor: ${list(titles)} ayaa casho hore ku guulaystay, waxaana la ballanqaaday in naloo sheego sida ay wax u dhaceen. Waa kuwan.`,
	},
	stage: {
		on: 'Masraxa jooga:',
		questions: 'Su’aalo:',
		question: (question, wanted) => `Su’aasha ${question} ka mid ah ${wanted}:`,
		nobody: 'Cidna masraxa ma joogto.',
		heard: 'Soo-jeedin kasta waa la dhegaystay.',
		askQuestion: (question, wanted) => `Su’aasha ${question} ka mid ah ${wanted}`,
		questionsFor: (number) => `Su’aalaha ${number}`,
		first: (number, title) => `Masraxa ha yimaado: ${number} ${title}`,
		next: (number, title) => `Ku xiga masraxa: ${number} ${title}`,
		clear: 'Masraxa faaruji',
		again: 'Qof ma iman, ama waa inuu mar kale soo jeediyo',
		put: 'Masraxa keen',
		start: 'Saacadda bilow',
		stop: 'Saacadda jooji',
		more: 'Hal daqiiqo oo dheeraad ah',
		back: 'Saacadda dib u celi',
	},
	absences: {
		readOut:
			'Tan kor u akhri: warqadaha daabacan magac kale ayaa ku yaal. Shaashadda iyo taleefannadana way ku qoran tahay.',
		changed: numberChanged,
		didNotCome: (title) => `${isolate(title)} ma iman.`,
		stayedEmpty: (number) => `Kayd ma jirin: lambarka ${number} wuu bannaan yahay.`,
		steppedIn: (title, number) => `${isolate(title)} ayaa soo gashay lambarka ${number}.`,
		undo: 'Tan waa laga noqon karaa ilaa badhanka xiga ee masraxa la riixo.',
		cameAfterAll: 'Ugu dambayn way yimaadeen',
		summary: 'Ma iman',
		about: (title) => `Ma iman: ${isolate(title)}.`,
		stepsIn: (title, number) => `${isolate(title)} ayaa soo gelaysa lambarka ${number}.`,
		staysEmpty: (number) => `Kayd ma jiro: lambarka ${number} wuu bannaanaanayaa.`,
		shown: 'Shaashadda iyo taleefannadu isla markiiba way sheegayaan, iyaga oo aan sheegin cidda aan iman.',
		letReserve: 'Ma iman: kaydka ha soo galo',
		leaveEmpty: (number) => `Ma iman: lambarka ${number} bannaan uga tag`,
		atDoors: 'Qof wax soo jeedin lahaa ma imanayo',
	},
	voting: {
		opensFor: 'Codbixintu way furnaanaysaa ugu yaraan',
		noSetTime: 'waqti lama cayimin',
		minutes: (n) => minutes(n),
		turnout: (voted, issued) =>
			`${count(voted)} ka mid ah ${counted(issued, { one: 'qof', other: 'qof' })} ayaa codeeyay.`,
		openUntil: (time) => `Codbixintu way furan tahay ugu yaraan ilaa ${time}.`,
		atZero: 'Saacaddu waa eber: codbixintu daqiiqad kasta way xirmi kartaa.',
		everyone: 'Warqad kasta oo la bixiyay way codaysay.',
		choosing:
			'Taleefan waxaa la tiriyaa laga bilaabo marka ugu horreysa ee dhibco la bixiyo, sidaas darteed qaar weli way dooranayaan.',
		lastCallGiven: 'Fursaddii ugu dambaysay waa lagu dhawaaqay.',
		remind:
			'Hoolal badan waxay u baahan yihiin xusuusin: weydii “qof kasta ma codeeyay?” oo ku dhawaaq fursadda ugu dambaysa.',
		lastCall: 'Ku dhawaaq fursadda ugu dambaysa',
		fiveMore: (time) => `Shan daqiiqo oo dheeraad ah: ilaa ${time}`,
		untilClose: 'ilaa codbixintu xirmi karto',
		possibleFrom: (time) => `way suurtagal tahay laga bilaabo ${time}. Marna iskeed uma xiranto.`,
		readAgain: (time) => `Boggan waxaa mar kale la akhriyayaa ${time}, badhankuna markaas halkan ayuu joogayaa.`,
		broughtForward: (time) =>
			`Qof kasta wuu codeeyay, sidaas darteed saacadda waa la soo hormariyay, waxay ahayd ${time}. Warqad hadda la bixiyo iskeed ayay dib ugu celinaysaa.`,
		putBack: (time) => `Saacadda dib ugu celi ${time}`,
		lost: (n) =>
			`Saacaddu sidii la ballanqaaday ayay ahaanaysaa: ${papers(n)} way lumeen, cidna ma sheegi karto in codkoodu kuwan ku jiro.`,
		oneInUse: (number) => `Saacaddu sidii la ballanqaaday ayay ahaanaysaa: warqadda ${number} waa la isticmaalayaa.`,
		inUse: (n) =>
			`Saacaddu sidii la ballanqaaday ayay ahaanaysaa: ${papers(n)} oo aan albaabka lagu taaban ayaa la isticmaalayaa.`,
		sooner: 'Qof kasta wuu codeeyay: goor hore xir',
		soonerSays:
			'Warqad kasta oo la bixiyay way codaysay; qaar weli way dooran karaan. Tani waxay ku dhawaaqaysaa fursadda ugu dambaysa, waxayna saacadda uga tagaysaa hal ama laba daqiiqo, shaashadda iyo taleefannada oo dhan. Ilaa markaas dhibcaha waa la beddeli karaa. Waa la diiwaangelinayaa.',
		lastMinute: 'Qof kasta wuu codeeyay: bilow daqiiqadda ugu dambaysa',
	},
	reveal: {
		awarded: 'Lacagta la ururiyay waa la bixiyay, cid hoolka joogtana weli ma oga.',
		onScreen: 'Shaashadda ku muuqda:',
		next: (step) => `Ku xiga: ${step}`,
		names: {
			turnout: 'inta qof ee codaysay',
			pot: 'lacagta la ururiyay',
			place: placeOf,
			tie: 'barbarada',
			winner: 'guulaystaha',
			winners: 'guulaystayaasha',
			'carried over': 'waxa ku dhacaya lacagta la ururiyay',
		},
		sentences: {
			turnout: (voted, issued) =>
				`${count(voted)} ka mid ah ${counted(issued, { one: 'qof', other: 'qof' })} ayaa caawa codeeyay. Mahadsanidiin.`,
			pot: (sum) => `Lacagta la ururiyay waa ${sum}.`,
			place: (place, named, points) =>
				`${placeOf(place).replace('k', 'K')}${named.length > 1 ? ', si wadajir ah' : ''}: ${list(named.map(withSum))}${points === null ? '' : `, ${counted(points, { one: 'dhibic', other: 'dhibcood' })}`}.`,
			tie: (titles, drawn) =>
				`Kaalinta koowaad waa la barbaray${titles.length > 0 ? `: ${list(titles.map(isolate))}` : ''}. Sida xeerarkayagu dhigayaan, waxaa lagu kala saaray ${drawnBy[drawn]}.`,
			winner: (title, sum, drawn) =>
				`Waxaa guulaystay ${isolate(title)}. ${sum} waxaa la siinayaa mashruuca.${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`Waa barbaro, lacagta la ururiyayna waa la qaybsanayaa: ${list(winners.map(({ title, sum }) => `${isolate(title)}, ${sum}`))}.${afterTie(drawn)}`,
			'carried over': (sum) => `Cidna lama dooran karin, sidaas darteed ${sum} waxaa loo wareejinayaa cashada xigta.`,
		},
	},
};
