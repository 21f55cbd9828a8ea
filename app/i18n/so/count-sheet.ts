import type { countSheet as English } from '../en/count-sheet';
import { formatsIn } from '../format';
import { work } from './work';

const { count, counted } = formatsIn('so');
const slips = (n: number): string => counted(n, { one: 'xaashi', other: 'xaashiyood' });
const papers = (n: number): string => counted(n, { one: 'warqad', other: 'warqadood' });

export const countSheet: typeof English = {
	name: 'Foomka tirinta',
	page: (dinner) => `Foomka tirinta – ${dinner}`,
	skip: 'U gudub foomka tirinta',
	title: 'Foomka tirinta',
	lead: 'Laba qof ayaa isla foomka saxiixa, mid kastaa taleefankiisa.',
	signed: 'Waa la saxiixay. Codbixinta mar kale lama furi karo.',
	notSigned: 'Weli lama saxiixin',
	early: {
		title: 'Weli maya',
		text: 'Foomka waxaa la saxiixaa marka codbixintu xiran tahay oo xaashiyaha la geliyo.',
	},
	opened: {
		title: 'Tirinta waa la furay',
		text: 'Wax foomka ku yaal mar dambe lama beddeli karo. Waad ku mahadsan tahay tirinta.',
	},
	fallen: {
		title: 'Saxiix lama tirinayo mar dambe',
		text: (name, time) =>
			`${name} wuxuu saxiixay ${time}. Wax foomka ku yaal ayaa intaas ka dib is beddelay, sidaas darteed saxiixaas lama tirinayo. Saxiix waxa hadda halkan ku qoran.`,
	},
	moreTime: {
		title: 'Hal warqad ayaa weli waqti u haysata codbixinta',
		text: (until) =>
			`Inta ka horraysa tiri xirmooyinka. Foomka tirinta waxaa la saxiixi karaa ${until} ka dib. Tirooyinkiisu weli way beddelmi karaan.`,
	},
	otherFigures:
		'Kuwani ma aha tirooyinkii qofka kale saxiixay. Mar kale wada tiriya. Haddii kuwaagu sax yihiin, calaamadee in saxiixiisa aan la tirin; markaas wuxuu saxiixayaa kuwaaga.',
	lookAgain: 'Mar kale fiiri. Haddii ay sidaas ahaato, qor sababta: erayadaada waxaa lala shaacinayaa natiijada.',
	byHand: {
		title: 'Gacan lagu tiriyay',
		compare:
			'Tirooyinka la geliyay la barbardhig tirintaada, shaashadda qabanqaabiyaha: calaamadda foomkan ayay ka dambeeyaan.',
	},
	system: {
		caption: 'Waxa nidaamku sheegayo',
		people: (withoutPaper) =>
			withoutPaper > 0 ? `Dadka soo galay, ${count(withoutPaper)} ka mid ah warqad la’aan` : 'Dadka soo galay',
		papers: (numbers) => `Warqadaha la bixiyay${numbers ? `: ${numbers}` : ''}`,
		replaced: (lost) =>
			`Inta ka mid ah ee mar dambe la beddelay${lost > 0 ? ` (${count(lost)} ka mid ah way lumeen)` : ''}`,
		spoiled: (numbers) => `La baajiyay daabacaad xun ka dib, oo aan marna la bixin: ${numbers}`,
		slipsByHand: 'Xaashiyaha gacanta lagu tiriyay, sidii loo geliyay',
		phonesNotCounted: 'Codadka taleefannada, oo aan la tirinayn',
		onPhone: 'Taleefan ku codeeyay',
		onSlip: 'Xaashi ku codeeyay',
		setAside: 'Inta ka mid ah ee dhinac la dhigay, sababtoo ah taleefan ayaa codeeyay',
		unreadable: 'Inta ka mid ah ee aan gebi ahaan la akhrin karin',
		partly: 'Inta ka mid ah ee leh afargees aan la akhrin karin',
		twice: (wanted) => `La geliyay laba jeer, ${count(wanted)} la rabay`,
		differ: 'Inta ka mid ah ee si kala duwan loo geliyay',
		settled: 'Inta ka mid ah ee la xalliyay',
		moreTime: 'Warqadaha helay shan daqiiqo oo dheeraad ah xirista ka dib',
		recordAtDoors: 'Diiwaanka markii albaabka la furay, oo lix erey ah',
		recordAtClose: 'Diiwaanka markii codbixinta la xiray, oo lix erey ah',
	},
	hands: {
		caption: 'Waxa gacanta lagu tiriyay, sida loo saxiixayo',
		title: 'Waxa gacanta lagu tiriyay ee sanduuqa ku jiray',
		written: 'Xaashiyaha wax ku qoran yihiin',
		unwritten: 'Xaashiyaha aan waxba ku qornayn',
		replaced: 'Xaashiyaha warqadaha la beddelay',
		replacedHint: 'Bannaan uga tag haddii aysan jirin.',
		piles:
			'Samee saddexdan tuulmo. Xaashiyaha aan la akhrin karin, iyo kuwa martida taleefanka ku codaysay, waxay ku jiraan tan koowaad.',
		byStacks: 'Warqadaha la bixiyay, sida xirmooyinku sheegayaan',
		papers: 'Warqadaha la bixiyay',
		papersHint: 'Lambarka ugu dambeeya ee xirmo kasta. Bannaan uga tag haddii aan cidna fiirin.',
		heads: 'Dadka hoolka jooga',
		headsHint: 'Hoolka lagu tiriyay. Bannaan uga tag haddii aan cidna tirin.',
		why: 'Haddii wax kala duwan yihiin: maxaa sabab ah?',
		whyHint: 'Qof kasta ayaa ka akhrin kara natiijada hoosteeda.',
		whyMissing: 'Qor sababta ay u kala duwan yihiin.',
		instead: 'Mar kale ayaan tirinnay: tirooyinkani waa sax',
		insteadHint: 'Saxiixa kale lama tirinayo. Labaduba mar kale ayay saxiixayaan.',
		name: 'Magacaagu wuxuu ku qornaanayaa natiijada hoosteeda, foomka agtiisa.',
	},
	why: 'Sababta:',
	sign: 'Calaamadda foomkan:',
	signatures: 'Saxiixyada',
	signedBy: (name, time) => `Waxaa saxiixay ${name}, ${time}`,
	second: 'Hadda qof labaad ayaa taleefankiisa ku saxiixaya. Isla lixda calaamadood ayuu arkayaa.',
	enough: 'Foomka waa la saxiixay. Qabanqaabiye ayaa tirinta furaya.',
	wrong: 'Wax baa khaldanaa: saxiix tirooyin kale',
	otherHands: 'Gacmahaygu wax kale ayay tiriyeen',
	signToo: 'Adna foomkan saxiix',
	signThis: 'Saxiix foomkan',
	signThisNote: 'Adna tuulmooyinka waad tirisay, ama waad fiirinaysay marka la tirinayay, tirooyinka korna waa sax.',
	signIt: 'Saxiix foomka tirinta',
	signItNote: {
		two: 'Tan ka dib codbixinta mar kale lama furi karo. Qof labaad ayaa isna saxiixaya.',
		one: 'Tan ka dib codbixinta mar kale lama furi karo, xaashina isma beddesho.',
	},
	fields: {
		written: 'Qor inta xaashi ee wax ku qoran yihiin, lambar ahaan. 0 haddii aysan jirin.',
		unwritten: 'Qor inta xaashi ee aan waxba ku qornayn, lambar ahaan. 0 haddii aysan jirin.',
		replaced: 'Qor inta xaashi ee warqado la beddelay ah, lambar ahaan, ama bannaan uga tag.',
		papers: 'Qor inta warqadood ee la bixiyay, lambar ahaan, ama bannaan uga tag.',
		heads: 'Qor inta qof ee joogta, lambar ahaan, ama bannaan uga tag.',
		words: (most) => `Ka yaree ${count(most)} xaraf.`,
	},
	differences: {
		twice: (wanted, system) =>
			`${slips(wanted)} ayay ahayd in laba jeer la geliyo, ${count(system)} ayaana la geliyay.`,
		unsettled: (n) =>
			`${slips(n)} ayay laba qof si kala duwan u geliyeen, lamana xallin. Gelintii hore ayaa la tirinayaa.`,
		written: (hands, system) =>
			`Gacanta waxaa lagu tiriyay ${slips(hands)} oo wax ku qoran yihiin, waxaana la geliyay ${count(system)}.`,
		unwritten: (hands, system) =>
			`Gacanta waxaa lagu tiriyay ${slips(hands)} oo aan waxba ku qornayn, waxaana la geliyay ${count(system)} bannaan.`,
		replaced: (hands, system) =>
			`Gacanta waxaa lagu tiriyay ${slips(hands)} oo warqado la beddelay ah, waxaana la beddelay ${papers(system)} oo keliya.`,
		papers: (hands, system) =>
			`Gacanta waxaa lagu tiriyay ${papers(hands)} oo la bixiyay, nidaamkuna wuxuu leeyahay ${count(system)}.`,
		heads: (hands, system) =>
			`Gacanta waxaa lagu tiriyay ${counted(hands, { one: 'qof', other: 'qof' })}, nidaamkuna wuxuu leeyahay ${count(system)}.`,
	},
	refusals: {
		'sent before': work.sentBefore,
		'not counting': 'Marka hore waa in codbixinta la xiro. Waxba lama saxiixin.',
		'already opened': 'Tirinta hore ayaa loo furay, sidaas darteed foomka mar dambe lama saxiixi karo.',
		'you signed': 'Foomkan hore ayaad u saxiixday. Saxiixa kale waa inuu qof kale ka yimaado.',
		'all signed': 'Foomka waa la saxiixay. Wax kale lama saxiixi karo, wax ku yaalna lama beddeli karo.',
		'more time runs':
			'Hal warqad ayaa weli waqti u haysata codbixinta, sidaas darteed waxba lama saxiixin. Wixii aad qortay weli halkan way ku jiraan. Saxiix marka waqtigeedu dhammaado.',
		'figures changed':
			'Tirooyinku way is beddeleen ka dib markii aad boggan furtay, sidaas darteed waxba lama saxiixin. Barbardhig waxa hadda halkan ku qoran, ka dibna saxiix.',
	},
};
