import type { door as English } from '../en/door';
import { formatsIn } from '../format';
import { work } from './work';

const { count, counted } = formatsIn('so');
const people = { one: 'qof', other: 'qof' };
const taps = { one: 'taabasho', other: 'taabasho' };

/** The button is on the run sheet, which is English. */
const papersAgain = '“Hand out papers again”';
const late = `Haddii qof soo daahay, qabanqaabiye weydiiso inuu riixo ${papersAgain} ee barnaamijka habeenka.`;

export const door: typeof English = {
	name: 'Albaabka',
	page: (dinner) => `Albaabka – ${dinner}`,
	skip: 'U gudub bixinta warqadaha',
	room: (room) => {
		const places =
			room.left > 0 ? `${counted(room.left, { one: 'boos', other: 'boos' })} ayaa haray.` : 'Hoolku wuu buuxaa.';
		return `${counted(room.heads, people)} ayaa soo galay, ${count(room.issued)} ka mid ah ${count(room.all)} warqadood ayaa la bixiyay. ${places}`;
	},
	still: 'Tirooyinkani hadda iskood isuma beddelayaan. Taabashooyinku weli waa la tirinayaa.',
	handOut: (number) => `Bixi ${number}`,
	handedOut: (number) => `Warqadda ${number} waa la bixiyay.`,
	mistake: (number) => `Khalad bay ahayd: soo celi ${number}`,
	used: {
		title: 'Xirmadani way dhammaatay',
		text: (from) => `Warqad ka bilaabmaysa ${from} ma harin. Hoos lambar kale ka bilow.`,
		ask: 'Ama qabanqaabiye weydiiso inuu sameeyo kuwo kale.',
	},
	isBack: (number) => `Warqadda ${number} xirmada ayay ku soo noqotay.`,
	takeBack: {
		ask: (number) => `Warqadda ${number} waa la bixiyay. Soo celi oo keliya haddii ay mar kale gacantaada ku jirto.`,
		button: (number) => `${number} ku soo celi xirmada`,
	},
	inUse: {
		ask: (number) => `Warqadda ${number} waa la isticmaalayaa. Ma la bixiyay?`,
		button: (number) => `Haa, ${number} waa la bixiyay`,
	},
	other: {
		summary: 'Lambar kale, ama xirmadaada',
		stack: 'Xirmadaydu waxay ka bilaabmaysaa',
		stackHint: 'Caawiye kasta oo albaabka jooga wuxuu yeelan karaa xirmo lambarro u gaar ah.',
		useStack: 'Isticmaal xirmadan',
		single: 'Bixi lambarkan oo keliya',
		handItOut: 'Bixi',
		back: 'Soo celi lambar',
		look: 'Fiiri',
	},
	notNow: {
		early: 'Albaabku weli ma furna. Warqadaha waa la bixin karaa isla marka la furo.',
		cancelled: 'Cashadan waa la baajiyay, sidaas darteed warqad lama bixinayo.',
		over: 'Codbixintu way dhammaatay, sidaas darteed warqad mar dambe lama bixinayo.',
		stopped: `Qabanqaabiye ayaa joojiyay bixinta warqadaha. ${late}`,
		untilVoting: `Bixintu way joogsatay: caawa warqadaha waxaa la bixinayaa ilaa codbixintu furanto. ${late}`,
	},
	heads: {
		noPaper: 'Warqad la’aan',
		oneFewer: 'Hal ka dhim',
		withoutPaper: (n) => `${counted(n, people)} ayaa soo galay warqad la’aan.`,
		nobody: 'Cidna warqad la’aan ma soo gelin.',
		hint: 'Waxaa loogu talagalay qof soo gala oo aan warqad rabin.',
	},
	taps: {
		notCounted: 'Lama tirin',
		notDone: (number) => `Warqadda ${number}: lama fulin`,
		read: 'Tan waan akhriyay',
		away: 'Hadda xiriir ma jiro',
		goOn: (n) => `Sii wad: ${counted(n, taps)} taleefankan ayaa lagu hayaa, iskoodna waa loo dirayaa. Waxba ma lumin.`,
		ended: 'Taleefankani mar dambe warqado ma bixin karo',
		endedSays: (n) =>
			`Ruqsaddii ama gelitaankii wuu dhammaaday. ${counted(n, taps)} taleefankan ayaa lagu hayaa, lamana dirin. Qabanqaabiye weydiiso ruqsad cusub, halkan ku fur, markaas waa la dirayaa.`,
	},
	number: {
		missing: 'Qor lambarka warqadda ku daabacan, sida 37. Waxba lama beddelin.',
		code: 'Kaasi waa koodhka warqad. Qor lambarkeeda, sida 37. Waxba lama beddelin.',
	},
	lookAgain: 'Bogga mar kale soo rar oo mar kale fiiri. Waxba lama beddelin.',
	isOut: (number) => `Warqadda ${number} waa la bixiyay.`,
	cannotGo: (number) => `Warqadda ${number} lama bixin karo.`,
	refusals: {
		'sent before': work.sentBefore,
		over: 'Codbixintu way dhammaatay, sidaas darteed warqado mar dambe lama samayn karo, lama bixin karo, lamana beddeli karo. Waxba lama beddelin.',
		'papers have stopped': `Warqadaha waxaa la bixiyaa laga bilaabo furitaanka albaabka ilaa codbixintu furanto, ama ilaa qabanqaabiye joojiyo. Haddii qof soo daahay, qabanqaabiye ayaa riixaya ${papersAgain} ee barnaamijka habeenka.`,
		'no papers left':
			'Dhammaan warqadaha xirmadan waa la bixiyay. Kuwo kale ku samee bogga warqadaha, ama lambar kale ka bilow.',
		'not made': 'Warqad lambarkaas leh ma jirto. Mar kale fiiri lambarka xaashida ku yaal.',
		'already issued':
			'Warqaddaas hore ayaa loo bixiyay: waa taabasho labaad, ama caawiye kale. Tan xigta iska sii wad. Haddii laba qof runtii isku lambar haystaan oo keliya, koodhkeeda ku beddel.',
		'not issued': 'Warqaddaas looma calaamadin in la bixiyay, sidaas darteed wax la soo celiyo ma jiraan.',
		'handed out again':
			'Warqaddaas waa la soo celiyay oo mar kale la bixiyay ka dib markii aad boggan furtay. Waxba lama beddelin: weli waa la bixiyay.',
		'nobody to count': 'Codbixintu way dhammaatay, sidaas darteed cidna mar dambe lama tirinayo. Waxba lama beddelin.',
		'not voting': work.handOver.notVoting,
		'nobody counted':
			'Qof warqad la’aan ah oo la tiriyay ma jiro, sidaas darteed wax laga dhimo ma jiraan. Waxba lama beddelin.',
		replaced: 'Warqaddaas hore ayaa loo beddelay, lamana tirinayo. Mid cusub bixi.',
		spoiled: 'Warqaddaas waa la baajiyay ka dib daabacaad xun, lamana tirinayo. Xaashida soo celi, oo mid kale bixi.',
	},
};
