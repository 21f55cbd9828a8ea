import type { offers as English } from '../en/offers';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('so');

export const offers: typeof English = {
	skip: 'U gudub foomka',
	title: 'Ma caawin kartaa mid ka mid ah?',
	lead: 'Lacagta la ururiyay hal mashruuc ayaa la siiyaa. Mashruuc kastaa dad ayuu u baahan yahay.',
	dinner: (group, number) => `${group} #${number}`,
	apart: 'Tani codkaaga waxba kama khusayso, lalamana kaydiyo.',
	closed: {
		'not yet': {
			title: 'Caawimaadda waxaa la bixin karaa marka codbixintu xiranto',
			text: 'Markaas boggan ku soo noqo. Ilaa markaas soo-jeedinnada waad akhrin kartaa.',
		},
		over: {
			title: 'Bixinta caawimaaddu way dhammaatay',
			text: (until) =>
				`Waxaa la qaadanayay ilaa ${until}. Qabanqaabiyayaasha weydiiso inay gudbiyaan waxaad bixinayso.`,
		},
		none: {
			title: 'Halkan cid caawimaad loo bixiyo ma joogto',
			text: 'Qabanqaabiyayaasha ayaa wax badan kuu sheegi kara.',
		},
	},
	toDinner: 'U gudub bogga cashada',
	pitch: 'Yaad rabtaa inaad caawiso?',
	pitchOption: (number, title) => `${number}. ${isolate(title)}`,
	young: (titles) =>
		`${list(titles.map(isolate))} ${plural(titles.length, { one: 'waxaa leh', other: 'waxaa leh' })} dad 18 jir ka yar. Si aad u caawiso, weydii qabanqaabiyayaasha.`,
	kinds: 'Maxaad bixin kartaa?',
	kindsHint: 'Calaamadee wax kasta oo ku habboon.',
	kindNames: {
		time: 'Waqti',
		space: 'Meel',
		materials: 'Agab',
		skills: 'Xirfado',
		advice: 'Talo',
	},
	kindDoes: {
		time: 'Saacad, ama maalin marmar ah',
		space: 'Qol, beer, gidaar',
		materials: 'Alwaax, rinji, dheryo, qalab',
		skills: 'Wax aad si fiican u qaban karto',
		advice: 'Wax aad taqaanno',
	},
	words: 'Dhowr erey oo arrintaas ku saabsan',
	name: 'Magacaaga',
	nameHint: 'Magaca koowaad ayaa ku filan.',
	contact: 'Sidee laguula soo xiriiri karaa?',
	contactHint: 'Ciwaan iimayl, lambar taleefan, ama meesha lagaa heli karo.',
	consent:
		'Tan sii dadka soo-jeedintaas. Waxay helayaan waxaan halkan ku qoray marka natiijadu soo baxdo. Cid kale ma arkayso.',
	kept: 'Waxaa la tirtirayaa lix bilood cashada ka dib. Ka hor waad la noqon kartaa.',
	optional: '(ikhtiyaari)',
	send: 'Dir caawimaaddayda',
	leaveEmpty: 'Tan bannaan uga tag',
	until: (when) => `Caawimaad waxaa la qaadanayaa ilaa ${when}.`,

	problem: 'Caawimaaddaada weli lama dirin',
	errors: {
		tooLong: (letters, limit) => `Tani waxay leedahay ${count(letters)} xaraf. Ku gaabi ${count(limit)}.`,
		noPitch: 'Dooro cidda aad rabto inaad caawiso.',
		noKind: 'Calaamadee waxaad bixin karto.',
		noContact: 'Qor sida laguula soo xiriiri karo. La’aanteed kuuma jawaabi karaan.',
		noConsent: 'Tan calaamadee, ama ha dirin: way kuu jawaabi karaan oo keliya haddii ay helaan.',
		leaveEmpty: 'Meeshan bannaan uga tag.',
		notThisForm: 'Tan looma buuxin sida boggu u sameeyo. Bogga mar kale soo rar oo mar kale isku day.',
	},
	refused: {
		'not open': 'Hadda caawimaad lama qaadanayo. Waxba lama dirin. Waxaad qortay weli halkan ayay ku qoran yihiin.',
		'no such pitch':
			'Soo-jeedintaasi caawimaad mar dambe ma qaadanayso. Waxba lama dirin. Dooro mid kale, ama weydii qabanqaabiyayaasha.',
		busy: 'Dad badan ayaa hadda wax diraya. Waxba lama dirin. Waxaad qortay weli halkan ayay ku qoran yihiin: daqiiqad ka dib mar kale riix.',
		full: 'Cashadani waxay haysaa caawimaad ka badan inta ay qaadi karto. Waxba lama dirin. Qabanqaabiyayaasha weydiiso inay taada gudbiyaan.',
		'sent before':
			'Foomkan hore ayaa loo diray isaga oo erayo kale leh. Haddii aad caawimaad kale hayso, bogga mar kale soo rar.',
	},

	own: {
		page: 'Caawimaadda aad bixisay',
		skip: 'U gudub caawimaaddaada',
		sent: (title) => `Mahadsanid. Caawimaaddaadu waxay ku socotaa ${isolate(title)}.`,
		next: 'Way akhrin karaan marka natiijadu soo baxdo. Haddii ay u baahdaan, way kuu soo qori doonaan ama ku soo wici doonaan.',
		what: 'Waxay helayaan',
		kinds: 'Waxa la bixinayo',
		name: 'Magaca',
		contact: 'Xiriirka',
		keep: 'Boggani wuxuu leeyahay ciwaan u gaar ah. Hayso haddii aad rabi karto inaad caawimaaddaada la noqoto.',
		takeBack: 'La noqo',
		takeBackNote: 'Caawimaaddaada waa la tirtirayaa. Wixii ay ka qorteen iyaga ayay la joogaan.',
		takeBackNow: 'Tirtir caawimaaddayda',
		another: 'Mid kale sii caawimaad',
		gone: {
			title: 'Caawimaaddani ma jirto mar dambe',
			text: 'Waa lala noqday ama waa la tirtiray, ama waqtigeedii waa dhammaaday.',
		},
	},
	pitcher: {
		page: 'Caawimaadda la bixiyay',
		skip: 'U gudub caawimaadda',
		link: (n) => plural(n, { one: 'Hal caawimaad oo la bixiyay', other: `${count(n)} caawimaad oo la bixiyay` }),
		lead: 'Martidan ayaa jecel inay ku caawiyaan. Waxay oggolaadeen inaad tan hesho. Fadlan u isticmaal inaad ugu jawaabto oo keliya, wax kale ha u isticmaalin.',
		none: {
			title: 'Weli cidna caawimaad halkan kuma bixin',
			text: 'Martidu way samayn kartaa ilaa laba toddobaad cashada ka dib.',
		},
		notYet: { title: 'Caawimaadda waxaa la tusayaa marka natiijadu soo baxdo', text: 'Markaas boggan ku soo noqo.' },
		nobody: 'Qof aan magac bixin',
		remove: 'Tirtir caawimaaddan',
		removeNote: 'Mar dambe ma arki doontid, cid kalena ma hayso.',
		removeNow: 'Tirtir',
		until: 'Dhammaan caawimaadda waxaa la tirtirayaa lix bilood cashada ka dib. Qoro waxaad u baahan tahay.',
		back: 'Ku noqo soo-jeedintaada',
		nothing: 'Tan looma buuxin sida boggu u sameeyo. Waxba lama tirtirin. Bogga mar kale soo rar oo mar kale isku day.',
	},
};
