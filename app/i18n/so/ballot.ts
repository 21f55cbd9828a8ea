import type { ballot as English } from '../en/ballot';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

/** "The other three": Somali has a word of its own for each number up to ten. */
const others = [
	'',
	'Midka kale',
	'Labada kale',
	'Saddexda kale',
	'Afarta kale',
	'Shanta kale',
	'Lixda kale',
	'Toddobada kale',
	'Siddeedda kale',
	'Sagaalka kale',
	'Tobanka kale',
];
const { list, plural } = formatsIn('so');

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}, ${sum}`;

type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
const scores = ({ given, of, oneVote }: Given): string =>
	oneVote ? (given > 0 ? 'Codkaaga' : 'Weli cod ma jiro') : `Dhibcaha ${given} ka mid ah ${of} meelood`;
const count = (g: Given): string =>
	g.oneVote && g.given === 0 ? 'Weli soo-jeedin lama dooran.' : `${scores(g)} waa la tirinayaa.`;
const onThisPhone = (g: Given): string =>
	g.given === 0 ? 'Weli dhibco lama bixin.' : `${scores(g)}, taleefankan oo keliya ayaa haya.`;

export const ballot: typeof English = {
	page: (dinner) => `Bogga codka: ${dinner}`,
	skip: 'U gudub codka',
	title: 'Ilaa intee ayay soo-jeedin kastaa u buuxisaa shuruudaha?',
	titleSealed: 'Codkaaga',
	titleOneVote: 'Soo-jeedintee ayay tahay in la siiyo lacagta la ururiyay?',
	paper: (number) => `Warqadda ${number}`,

	state: {
		early: (when) => ({ label: 'Waqtiga codbixintu weli ma gaarin.', detail: `Albaabku wuxuu furmayaa ${when}.` }),
		doors: { label: 'Albaabku wuu furan yahay.', detail: 'Akhri soo-jeedinnada oo dhibco sii.' },
		pitching: { label: 'Soo-jeedinnadu way socdaan.', detail: 'Mid kasta dhibco sii.' },
		voting: (until) => ({ label: 'Codbixintu way furan tahay', detail: `ugu yaraan ilaa ${until}.` }),
		votingOn: { label: 'Codbixintu weli way furan tahay.', detail: 'Daqiiqad kasta way xirmi kartaa.' },
		lastCall: (until) => ({
			label: 'Waa fursaddii ugu dambaysay.',
			detail: until
				? `Codbixintu way furan tahay ugu yaraan ilaa ${until}.`
				: 'Codbixintu daqiiqad kasta way xirmi kartaa.',
		}),
		moreTime: (left) => ({
			label: 'Waqti dheeraad ah ayaad haysataa:',
			detail: `${left}. Dadka kale oo dhan codbixintu way uga xiran tahay.`,
		}),
		minutes: (n) => `${n} daqiiqo`,
		counting: {
			label: 'Codbixintu way xiran tahay.',
			detail: 'Tirintu way qufulan tahay: cidna dhibco ma arki karto ilaa la furo.',
		},
		announced: { label: 'Natiijada ayaa lagu dhawaaqayaa.', detail: 'Eeg shaashadda weyn.' },
		published: { label: 'Natiijadu way soo baxday.', detail: 'Waad ku mahadsan tahay codkaaga.' },
		cancelled: { label: 'Cashadan waa la baajiyay.', detail: 'Waxa warqaddan ku qoran lama tirinayo.' },

		away: 'Xiriir ma jiro.',
		was: {
			draft: 'Markii xiriirku go’ay, waqtiga codbixintu weli ma gaarin.',
			call: 'Markii xiriirku go’ay, waqtiga codbixintu weli ma gaarin.',
			lineup: 'Markii xiriirku go’ay, waqtiga codbixintu weli ma gaarin.',
			doors: 'Markii xiriirku go’ay, codbixintu weli ma bilaaban.',
			pitching: 'Markii xiriirku go’ay, soo-jeedinnadu way socdeen.',
			voting: 'Markii xiriirku go’ay, codbixintu way furnayd.',
			counting: 'Markii xiriirku go’ay, codbixintu way xirnayd.',
			announced: 'Natiijada ayaa lagu dhawaaqayaa: eeg shaashadda weyn.',
		},
		wasMoreTime: (left) => `Markii xiriirku go’ay, waqti dheeraad ah ayaad haysatay: ${left}.`,
		wasOpen: (until) => `Markii xiriirku go’ay, codbixintu way furnayd ugu yaraan ilaa ${until}.`,
	},
	noLineUp: 'Liiska soo-jeedinnadu halkan ayuu ka soo muuqanayaa marka la shaaciyo.',
	refresh: 'Mar kale eeg',

	pages: 'Soo-jeedinnada aad u codaynayso',
	where: (place, of) => `Soo-jeedinta ${place} ka mid ah ${of}`,
	all: 'Dhammaan dhibcaha',
	back: 'Dib',
	next: 'Ku xiga',
	by: (presenter) => `Waxaa soo jeedinaya ${presenter}`,
	more: 'Wax badan',
	less: 'Soo koob',
	listen: (number) => `Dhegayso soo-jeedinta ${number}`,
	stopListening: 'Jooji',
	scale: '0 waa gebi ahaan maya, 5 waa gebi ahaan haa.',
	ofPitch: (number) => `Soo-jeedinta ${number},`,
	outOf: (score) => `ka mid ah 5${score === 0 ? ', gebi ahaan maya' : score === 5 ? ', gebi ahaan haa' : ''}`,
	clearOf: (criterion) => `Tirtir ${criterion}`,
	clear: 'Tirtir',
	giveRest: (n, score) => `${others[n] ?? `${n} kale`} sidoo kale sii ${score}`,
	onStage: 'Hadda masraxa jooga:',
	questions: 'Su’aalo la weydiinayo:',
	goThere: 'Dhibco sii',
	summary: 'Dhammaan dhibcahaaga',
	blank: 'bannaan',
	blanks: (n) =>
		n === 0
			? 'Meel bannaan ma jirto.'
			: `${plural(n, { one: `${n} meel waa bannaan tahay`, other: `${n} meelood waa bannaan yihiin` })}. Meel bannaan waxay ku daraysaa 0 dhibcood.`,
	done: 'Meel bannaan ma jirto. Waad dhammaysay, mahadsanid.',
	noSubmit: 'Wax kale oo la riixo ma jiro: dhibcaha aad bixiso waa la tirinayaa marka ay muuqato “Waa la kaydiyay”.',
	nextGuest: 'Martida xigta ee taleefankan',
	nextGuestSays: 'Codkani wuu kaydsan yahay. Halkan koodhkiisa oo keliya ayaa mar kale soo bandhigi kara.',
	chooseOne: 'Dooro hal soo-jeedin',
	help: 'Ma caawin kartaa mid ka mid ah mashaariicda?',
	how: 'Sida loo codeeyo, sawirro ahaan',
	noVote: 'Codkayga la noqo',

	pencil: (g) => ({ title: onThisPhone(g), detail: 'Waa la tirin doonaa marka codbixintu furanto.' }),
	pencilNotIssued: (g) => ({
		title: onThisPhone(g),
		detail: 'Waa la tirin doonaa marka warqaddaada albaabka lagugu dhiibo.',
	}),
	pencilAway: (g) => ({
		title: onThisPhone(g),
		detail:
			'Xiriir ma jiro. Waxaad taabato halkan ayaa lagu hayaa, waxaana la diraa marka xiriir jiro oo codbixintu furan tahay.',
	}),
	nothing: { title: 'Weli waxba lama kaydin.', detail: 'Taabasho kasta isla markiiba waa la kaydiyaa.' },
	nothingAway: {
		title: 'Weli waxba lama kaydin.',
		detail:
			'Xiriir ma jiro. Waad sii wadi kartaa: waxaad taabato taleefankan ayaa lagu hayaa, waxaana la diraa marka xiriirku soo noqdo.',
	},
	nothingPosted: { title: 'Weli waxba lama kaydin.', detail: 'Dhibco sii, ka dibna riix “Kaydi”.' },
	saving: { title: 'Waa la kaydinayaa…', detail: 'Boggan ha xirin.' },
	saved: (g) => ({
		title: `Waa la kaydiyay. ${count(g)}`,
		detail:
			g.oneVote || g.given === g.of
				? 'Waad beddeli kartaa inta jeer ee aad rabto.'
				: 'Meel bannaan waxay ku daraysaa 0 dhibcood.',
	}),
	short: (state, g) =>
		({
			saved: g.oneVote ? 'Waa la kaydiyay.' : `Waa la kaydiyay. ${g.given} ka mid ah ${g.of}`,
			saving: 'Waa la kaydinayaa…',
			unsaved: 'Weli lama kaydin',
			offline: 'Xiriir ma jiro',
			sealed: 'Codbixintu way xiran tahay',
			pencil: g.oneVote ? scores(g) : `${g.given} ka mid ah ${g.of} meelood`,
		})[state],
	savedWord: 'Waa la kaydiyay.',
	scored: (pitch, given) =>
		`Soo-jeedinta ${pitch}, ${given.map(([criterion, score]) => `${criterion} ${score ?? 'waa la tirtiray'}`).join(', ')}.`,
	voted: (pitch) => (pitch === null ? 'Codkaagii waad la noqotay.' : `Codkaaga: soo-jeedinta ${pitch}.`),
	notSaved: {
		title: 'Weli lama kaydin. Xiriir ma jiro.',
		detail:
			'Waxaad bixisay taleefankan ayaa lagu hayaa, waxaana la diraa marka xiriirku soo noqdo. Haddii uusan soo noqon, buuxi warqaddaada.',
	},
	changeNotSaved: {
		title: 'Isbeddelkaagii u dambeeyay weli lama kaydin.',
		detail:
			'Xiriir ma jiro. Taleefankan ayaa lagu hayaa, waxaana la diraa marka xiriirku soo noqdo. Wixii hore loo kaydiyay waa la tirinayaa.',
	},
	notSavedBusy: {
		title: 'Weli lama kaydin.',
		detail:
			'Server-ku hadda ma kaydin karin. Waxaad bixisay taleefankan ayaa lagu hayaa, iskiis ayaana mar kale loo dirayaa.',
	},
	notHere: { title: 'Lama kaydin.', detail: 'Waxaad halkan taabato lama tirinayo. Fiiri kor.' },
	away: (g) => ({
		title: `${g.given === 0 ? 'Isbeddelkaagii u dambeeyay' : scores(g)} waa la kaydiyay.`,
		detail:
			'Hadda xiriir ma jiro. Isbeddellada taleefankan ayaa lagu hayaa, waxaana la diraa marka xiriirku soo noqdo.',
	}),
	closed: (g) => ({
		title: `Codbixintu way xiran tahay. ${count(g)}`,
		detail: 'Wixii la kaydiyay ka hor intaan la xirin waa la tirinayaa.',
	}),
	closedNothing: { title: 'Codbixintu way xiran tahay.', detail: 'Waxba lagama kaydin taleefankan.' },
	counted: (receipt) => ({
		title: 'Warqaddaada waa la tiriyay.',
		detail: `Rasiidhka ${receipt} wuxuu ku jiraa liiska dadweynaha. Cidna hadda ka dib ma arki karto sida ay u codaysay.`,
	}),
	notCounted: {
		title: 'Cod warqaddan ku qoran lama tirin.',
		detail: 'Rasiidhkeedu kuma jiro liiska dadweynaha.',
	},
	tooLate:
		'Isbeddelkaagii u dambeeyay wuxuu yimid xirista ka dib, lamana tirinayo. Waxa la tirinayo halkan ayay ku muuqdaan.',
	allTooLate: (oneVote) =>
		`${oneVote ? 'Codkaagu wuxuu yimid' : 'Dhibcahaagu waxay yimaadeen'} xirista ka dib, lamana tirinayo. Haddii warqaddaada oo buuxda ay sanduuqa codbixinta ku jirto, taas ayaa la tirinayaa.`,
	opened: (g) => ({
		title: `Codbixintu way furan tahay. ${g.oneVote ? 'Codkaaga hadda waa la tirinayaa.' : `${scores(g)} hadda waa la tirinayaa.`}`,
		detail: 'Waad beddeli kartaa ilaa codbixintu xirmo.',
	}),
	changedNumber: numberChanged,
	changedLineUp:
		'Liiska soo-jeedinnada waa la beddelay. Dhibcihii soo-jeedinta ka baxday ma jiraan; mar kale fiiri kuwaaga.',

	receipt: 'Lambarka rasiidhka',
	receiptSays:
		'Waa isla lambarka ku yaal qaybta warqadda ee aad haysato. Cashada ka dib wuxuu muujinayaa in warqaddan la tiriyay, marnase ma muujinayo sida.',

	notIssued: {
		title: 'Warqaddaada albaabka ku tus',
		text: (number) =>
			`Warqadda ${number} weli lama bixin. Waad akhrin kartaa oo dhibco waad bixin kartaa; waa la tirin doonaa marka la bixiyo.`,
	},
	replaced: {
		title: 'Warqaddan waa la beddelay',
		text: 'Wax dambe lagama kaydinayo. Qor koodhka warqaddaada cusub, ama albaabka ka weydii.',
		go: 'Qor koodh',
	},
	moved: {
		title: 'Warqaddan hadda meel kale ayay ka furan tahay',
		text: 'Boggani wax dambe ma kaydinayo. Waxa lagu bixiyo taleefanka kale, ama daaqadda kale, ayaa la tirinayaa.',
		go: 'Halkan mar kale uga codee',
	},
	gone: {
		title: 'Codkani halkan kama furna mar dambe',
		text: 'Mar kale qor koodhka warqaddaada ku yaal.',
		go: 'Qor koodh',
	},
	notUnderstood: {
		title: 'Boggani waa duugoobay',
		text: 'Isbeddelkaagii u dambeeyay lama kaydin. Bogga mar kale soo rar; wixii la kaydiyay way badbaadsan yihiin.',
		go: 'Mar kale soo rar',
	},

	save: 'Kaydi',
	saveSays: (place) => `Kaydi, oo ay ku jirto soo-jeedinta ${place}`,
	waitForVoting:
		'Boggan fudud dhibco waxaad bixin kartaa marka codbixintu furanto. Ilaa markaas, akhri soo-jeedinnada.',
	problem: 'Lama kaydin',
	seeSaved: 'Fiiri waxa kaydsan',
	staleHere:
		'Codkan waxaad ku beddeshay bog kale ka dib markii aad kan furtay, sidaas darteed waxaad halkan ku bixisay lama kaydin. Hoos waxaa ku qoran waxa kaydsan; halkan ku beddel.',
	refused: {
		saved: '',
		'not open yet':
			'Codbixintu weli ma furna. Waxaad bixisay weli halkan ayay joogaan: mar kale kaydi marka codbixintu furanto.',
		closed: 'Codbixintu way xiran tahay, isbeddelkanna lama tirinayo. Wixii aad hore u kaydisay waa la tirinayaa.',
		'not issued':
			'Warqaddan weli lama bixin. Albaabka ku tus, ka dibna mar kale kaydi. Waxaad bixisay weli halkan ayay joogaan.',
		replaced:
			'Warqaddan waxaa lagu beddelay mid cusub, sidaas darteed waxba lama kaydin. Qor koodhka warqaddaada cusub, ama albaabka ka weydii.',
		moved:
			'Warqaddan mar kale ayaa lagu furay taleefan kale ama daaqad kale, sidaas darteed boggan waxba lagama kaydin.',
		'line-up changed':
			'Liiska soo-jeedinnada waa la beddelay ka dib markii aad boggan furtay, sidaas darteed waxba lama kaydin. Mar kale fiiri soo-jeedinnada.',
		stale:
			'Codkan waxaad ku beddeshay bog kale ka dib markii aad kan furtay. Hoos waxaa ku qoran waxaad halkan ku bixisay. Riix “Kaydi” si loo tiriyo, ama fiiri waxa kaydsan.',
		'another paper':
			'Taleefankani warqad kale ayuu furay intaas ka dib, sidaas darteed waxba lama kaydin. Hoos waxaa ku yaal codka warqaddaas. Si aad tii hore u sii waddo, mar kale qor koodhkeeda.',
		busy: 'Weli lama kaydin: server-ku hadda ma qaadi karin. Waxaad bixisay weli halkan ayay joogaan: mar kale riix “Kaydi”.',
		'not understood':
			'Boggani waa duugoobay, sidaas darteed waxba lama kaydin. Mar kale soo rar oo dhibcahaaga mar kale bixi.',
		'no paper': 'Warqaddan halkan lagama yaqaan, sidaas darteed waxba lama kaydin. Mar kale qor koodhkeeda.',
	},

	held: (oneVote) => ({
		title: 'Weli lama kaydin',
		here: oneVote ? 'Codkaagu weli wuu joogaa boggan.' : 'Dhibcahaagu weli way joogaan boggan.',
		why: 'Server-ku hadda ma gaari karo diiwaankiisa. Khaladkaagu ma aha, wixii la kaydiyayna waxba kama lumin. Boggan ha xirin, wax yar ka dibna mar kale isku day.',
		again: oneVote ? 'Codka mar kale dir' : 'Dhibcaha mar kale dir',
		paper:
			'Wixii taleefankani hore u kaydiyay waa la tirinayaa. Haddii uusan waxba kaydin, oo ay sidan ahaato, buuxi warqaddaada.',
	}),

	result: 'Fiiri natiijada',
	reveal: (step, money) => {
		switch (step.kind) {
			case 'turnout':
				return `${step.voted} ka mid ah ${step.issued} qof ayaa codeeyay.`;
			case 'pot':
				return `Lacagta la ururiyay waa ${money(step.amount)}.`;
			case 'place':
				return `Kaalinta ${step.place}: ${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${step.total === null ? '' : `, ${plural(step.total, { one: `${step.total} dhibic`, other: `${step.total} dhibcood` })}`}.`;
			case 'tie':
				return step.titles.length === 0
					? 'Kaalinta koowaad waa la barbaray, waxaana lagu kala saaray qori-tuur.'
					: `Kaalinta koowaad waa la barbaray, waxaana lagu kala saaray qori-tuur: ${list(step.titles.map(isolate))}.`;
			case 'winner':
				return step.titles.length === 1
					? `Waxaa guulaystay ${list(step.titles.map(isolate))}: ${list(step.amounts.map(money))}.`
					: `Waa barbaro, abaalmarintana waa la qaybsanayaa: ${list(step.titles.map((title, i) => `${isolate(title)} (${money(step.amounts[i] ?? 0)})`))}.`;
			case 'carried over':
				return `${money(step.amount)} waxaa loo wareejinayaa cashada xigta.`;
		}
	},
	announced: 'Waxa ilaa hadda lagu dhawaaqay',
};
