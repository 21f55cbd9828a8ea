import type { slipEntry as English } from '../en/slip-entry';
import { formatsIn, isolate } from '../format';
import { work } from './work';

const { count, counted } = formatsIn('so');

export const slipEntry: typeof English = {
	name: 'Xaashiyaha',
	page: (dinner) => `Xaashiyaha – ${dinner}`,
	skip: 'U gudub xaashiyaha',
	title: 'Xaashiyaha codbixinta',
	lead: 'Qaybaha laaban mid mid uga soo saar sanduuqa codbixinta.',
	figures: {
		count: () => 'la tirinayo',
		setAside: 'dhinac la dhigay: taleefan ayaa la tirinayaa',
		blank: 'bannaan',
		unreadable: 'aan la akhrin karin',
		entered: 'la geliyay, dhammaantood',
	},
	sealed: 'Waxa la qoro isla markiiba waa la qufulaa. Cidna mar kale ma arki karto, xitaa adigu.',
	toSheet: 'U gudub foomka tirinta',
	allTyped: 'Xaashiyaha oo dhan ma la geliyay? U gudub foomka tirinta',
	oneSigned: {
		title: 'Hal qof ayaa saxiixay foomka tirinta',
		text: 'Haddii aad hadda xaashi geliso ama beddesho, saxiixaas mar dambe lama tirinayo. Markaas labaduba mar kale ayay saxiixayaan.',
	},
	closed: {
		early: {
			title: 'Sanduuqu weli wuu xiran yahay',
			text: 'Xaashiyaha waa la gelin karaa isla marka codbixintu furanto.',
		},
		signed: 'Foomka tirinta waa la saxiixay',
		over: 'Tirintu way dhammaatay',
		text: 'Xaashi mar dambe lama gelin karo, lamana beddeli karo.',
		toCount: 'U gudub tirinta',
	},
	twice: {
		all: 'Xaashi kasta laba jeer ayaa la gelinayaa, laba qof. Marka aad dhammayso tuulmadaada qof kale u dhiib.',
		tenth:
			'Tobankii xaashiba mid ayaa laba jeer la gelinayaa, laba qof. Tuulmada qof kale ka qaado mid kasta oo tobnaad.',
		done: (twice, wanted) => `${count(twice)} ka mid ah ${count(wanted)} ayaa laba jeer la geliyay.`,
		open: (n) =>
			`${counted(n, { one: 'xaashi', other: 'xaashiyood' })} ayaa si kala duwan loo geliyay, waana in la xalliyo.`,
	},
	code: 'Koodhka xaashida ku yaal',
	codeHint: 'Qor ama iskaan garee. Iskaanku ciwaanka oo dhan ayuu diri karaa.',
	vote: 'Lambarka soo-jeedinta la calaamadiyay',
	voteHint:
		'Bannaan uga tag haddii midna aan la calaamadin, ama in ka badan hal la calaamadiyay: markaas waa xaashi bannaan. Qor ? haddii aan la akhrin karin.',
	squares: 'Waxa afargeesyada ku qoran. Meesha bannaan bannaan uga tag. Qor ? ama x wixii aan la akhrin karin.',
	enter: 'Geli xaashidan',
	isBlank: 'Xaashidani way bannaan tahay',
	leave: 'Sideedii uga tag: tan xigta qaado',
	answers: {
		'not handed out': 'Waa la bixiyay: calaamadee oo xaashida geli',
		'entered before': 'Dhibcahan geli kuwii hore beddelkood',
		'partly blank': 'Inta kale waa bannaan tahay: geli xaashidan',
	},
	told: {
		counts: 'Waa la geliyay, waana la tirinayaa. Tan xigta qaado.',
		blank: 'Waxaa loo geliyay xaashi bannaan: wax laga tiriyo kuma yaallaan.',
		unreadable:
			'Waxaa loo geliyay xaashi aan la akhrin karin. Cidna looma tirinayo, foomka tirintuna wuxuu sheegayaa inta ay yihiin.',
		same: 'Mar labaad ayaa la geliyay, labada gelinna waa isku mid. Tan xigta qaado.',
		settled: 'Waa la xalliyay: labadiin hadda isku mid ayaad geliseen, sidaas ayayna ahaanaysaa. Tan xigta qaado.',
		'set-aside':
			'Taleefan ayaa warqaddan ku codeeyay, sidaas darteed taleefanka ayaa la tirinayaa, xaashidanna lama tirinayo. Saar tuulmo gaar ah, “dhinac la dhigay”.',
	},
	notYet: 'Xaashidan weli lama gelin',
	nothingYet: 'Weli waxba lama gelin',
	notEntered: 'Xaashidan lama gelin',
	differs: {
		title: 'Waxaad qortay wax ka duwan qofkii hore',
		text: 'Xaashida wada fiiriya. Kii khaldamay ayaa xaashida oo dhan mar kale ku qoraya boggiisa: marka labadiin isku mid qortaan, sidaas ayay ahaanaysaa. Cidna ma arkayso waxa kan kale qoray.',
		once: 'Afargeesyada kala duwan markii ugu horreysay ayaa la sheegay. Hal mar ayaa la sheegaa, si aan cidna u ogaan waxa la qoray.',
	},
	everySquare: 'afargees kasta',
	allBlank: 'dhammaan waa bannaan',
	changed: {
		nobody: (number, printed) =>
			`Cidna kuma soo jeedin lambarka ${number}; xaashiyaha hore loo daabacay waxaa ku qoran ${isolate(printed)}. Safkaas ka tag.`,
		other: (number, title, printed) =>
			`Lambarka ${number} hadda waa ${isolate(title)}; xaashiyaha hore loo daabacay waxaa ku qoran ${isolate(printed)}. Safka u geli sida loo qoray: martida waxaa laga codsaday inay magaca hore tirtiraan.`,
	},
	row: {
		unreadable: (number) => `Soo-jeedinta ${number}: afargeeskan lama akhrin karo`,
		nobody: 'Cidna',
		maySay: 'xaashida waxaa ku qornaan kara',
	},
	camera: {
		sees: 'Waxa kamaraddu aragto: koodhka afargeeska ah ee xaashida hor dhig',
		stop: 'Kamaradda jooji',
		scan: 'Kamaradda ku iskaan garee',
		refused: 'Kamaradda halkan laguma isticmaali karo. Beddelkeeda qor koodhka.',
	},
	score: 'Dhibcuhu waa 0, 1, 2, 3, 4 ama 5. Meesha bannaan bannaan uga tag, qorna ? wixii aan la akhrin karin.',
	voteRange: (pitches) =>
		`Soo-jeedinnadu waa 1 ilaa ${pitches}. Tan bannaan uga tag haddii midna aan la calaamadin, ama in ka badan hal la calaamadiyay.`,
	refusals: {
		'sent before': work.sentBefore,
		'not now': 'Xaashiyaha waxaa la geliyaa inta codbixintu furan tahay ama la tirinayo. Waxba lama kaydin.',
		'already signed':
			'Foomka tirinta waa la saxiixay, sidaas darteed xaashi mar dambe lama gelin karo, lamana beddeli karo. Waxba lama kaydin.',
		'unknown code':
			'Xaashi cashadan ah oo koodhkaas leh ma jirto. Hubi tobankiisa calaamadood: marna kuma jiraan xarfaha I, L, O ama U.',
		busy: 'Koodhadh aad u badan ayaa hadda la hubinayaa. Waxba lama kaydin; badhanka mar kale riix.',
		replaced: 'Warqaddan mid kale ayaa lagu beddelay, sidaas darteed xaashidan lama tirinayo. Dhinac dhig.',
		spoiled:
			'Warqaddan waa la baajiyay daabacaad xun ka dib, marnana lama bixin, sidaas darteed xaashidan lama tirinayo. Dhinac dhig, oo foomka tirinta ku sheeg inay sanduuqa ku jirtay.',
		'not handed out': 'Warqaddan albaabka laguma taaban. Haddii marti la siiyay, calaamadee oo xaashida geli.',
		'entered before':
			'Xaashidan hore ayaa loo geliyay, dhibcaheedii hore ayaana jira. Dhinac dhig oo tan xigta qaado; haddii markii hore khaldanayd oo keliya, dhibcahan geli beddelkood.',
		'not a ballot':
			'Afargeesyadani kuma habboona liiska soo-jeedinnada caawa. Boggan mar kale soo rar oo xaashida mar kale qor.',
		'nothing typed':
			'Koodhku waa sax. Hadda qor waxa afargeesyada ku qoran. Haddii xaashidu bannaan tahay, riix “Xaashidani way bannaan tahay”.',
		'partly blank':
			'Afargeesyada qaarkood way bannaan yihiin. Xaashida mar kale fiiri: waxa la geliyo mar kale lama arki karo.',
		'not blank':
			'Wax baa xaashidan loo qoray, sidaas darteed ma bannaana. Afargeesyada faaruji, ama riix “Geli xaashidan”.',
	},
};
