import type { errors as English, name as nameOf } from '../en/pitch-errors';
import { formatsIn } from '../format';

const { count, either } = formatsIn('so');

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const missing = {
	title: 'Mashruucaaga cinwaan sii.',
	what: 'Sheeg waxa mashruucaagu yahay.',
	why: 'Sheeg sababta uu muhiim u yahay.',
	brief: 'Tan sidoo kale ka jawaab, sababtoo ah martidu dhibco ayay siisaa.',
	money: 'Sheeg sida aad lacagta u isticmaali lahayd.',
	when: 'Sheeg goorta, iyo sida aad dadka ugu sheegi doonto sida wax u socdaan.',
	presenter: 'Qor magaca martidu arki doonto.',
	shownName: 'Sheeg magaca koowaad ee martidu arki karto, sababtoo ah waad ka yar tahay 18 jir.',
	pictureDescription: 'Sheeg waxa sawirku muujinayo, dadka aan arki karin darteed.',
	contactName: 'Qor magaca qofka la weydiinayo.',
	contactEmail: 'Qor ciwaan iimayl, si aan kuugu soo jawaabno.',
	secondWhat: 'Ku qor soo koobidda luqaddaas, ama dooro “Luqad labaad ma jirto”.',
	contactPhone: 'Qor lambar taleefan.',
};

export const name: typeof nameOf = (list) => (list.length === 0 ? 'qabanqaabiye' : either(list));

export const errors: typeof English = {
	title: 'Weli lama dirin. Wax kasta oo aad qortay weli halkan ayay ku qoran yihiin.',
	notSaved: 'Weli lama kaydin. Wax kasta oo aad qortay weli halkan ayay ku qoran yihiin.',
	savedBut: 'Erayadaada waa la kaydiyay. Wax baa dhiman:',
	tooLong: (letters, limit) =>
		`Tani waxay leedahay ${count(letters)} xaraf; waxaa bannaan ${count(limit)}. Fadlan gaabi.`,
	missing: (field, criterion) => (criterion === undefined ? missing[field] : `${criterion}: ${lower(missing[field])}`),
	second: {
		whichLanguage: 'Sheeg luqadda ay ku qoran tahay soo koobiddan.',
		sameLanguage: 'Dooro luqad aan ahayn tan aad ku qorayso, ama “Luqad labaad ma jirto”.',
		noText: missing.secondWhat,
	},
	notAnEmail: 'Tani uma eka ciwaan iimayl. Wuxuu u egyahay sida name@example.org.',
	notThisForm: 'Foomkan waxaa ku jiray wax aan ka mid ahayn. Bogga mar kale soo rar oo mar kale isku day.',
	noPromise: 'Fadlan tan ballanqaad: martidii lacagta bixisay way jeceshahay inay maqasho.',
	leaveEmpty:
		'Meel aan dadku arkin ayaa la buuxiyay, malaha biraawsarkaaga. Hadda way bannaan tahay: fadlan badhanka mar kale riix.',
	describePicture: 'Sheeg waxa sawirku muujinayo, dadka aan arki karin darteed.',
	picture: {
		'not a picture':
			'Faylkaasi ma aha sawir aan akhrin karno. Dooro JPEG, PNG, WebP, GIF ama AVIF. Erayadaada waa la kaydiyay.',
		heic: 'Kaasi waa sawir HEIC ah, sida iPhone-yada iyo taleefanno kale qaarkood sameeyaan, halkanna kuma akhrin karno. JPEG u dir: shaashadda ka sawir oo kaas dooro, ama gal Settings, Camera, Formats, ka dooro “Most Compatible” oo mar kale qaad. Erayadaada waa la kaydiyay.',
		raw: 'Kaasi waa sawir raw ama TIFF ah, sida kamaraduhu u kaydiyaan. JPEG u kaydi oo kaas dooro. Erayadaada waa la kaydiyay.',
		video: 'Kaasi waa muuqaal. Dooro sawir, ama muuqaalka shaashadda ka sawir. Erayadaada waa la kaydiyay.',
		document:
			'Kaasi waa dukumenti (sida PDF ama Word), sawir ma aha. Bogga shaashadda ka sawir, ama sawirka keligiis u kaydi JPEG ama PNG. Erayadaada waa la kaydiyay.',
		drawing: 'Kaasi waa sawir SVG ah, mana qaadanno. PNG u kaydi oo kaas dooro. Erayadaada waa la kaydiyay.',
		'other picture': 'Nooca sawirkaas ma akhrin karno. JPEG ama PNG u kaydi oo kaas dooro. Erayadaada waa la kaydiyay.',
		'cut off':
			'Sawirkaas qayb keliya ayaa timid, ama faylku waa dhaawacan yahay. Mar kale dooro, ama mid kale dooro. Erayadaada waa la kaydiyay.',
		'too large':
			'Sawirkaasi aad ayuu u weyn yahay, ma yarayn karno. Shaashadda ka sawir, ama JPEG caadi ah u kaydi, oo kaas dooro. Erayadaada waa la kaydiyay.',
		'file too big': 'Sawirkaasi wuu ka weyn yahay 10 MB. Dooro mid ka yar. Erayadaada waa la kaydiyay.',
		busy: 'Sawirro badan ayaa hadda soo galaya. Erayadaada waa la kaydiyay. Fadlan wax yar ka dib mar kale dooro sawirka.',
		'no decoder':
			'Sawirro halkan laguma qaadi karo: kombiyuutarka qabanqaabiyayaashu ma laha barnaamijkooda. Erayadaada waa la kaydiyay, soo-jeedintuna way ansax tahay sawir la’aan.',
		'call over': 'Qaadashadii soo-jeedinnadu way dhammaatay, sidaas darteed sawirka lama beddelin.',
	},
	pictureTooBigHere: 'Sawirkaasi wuu ka weyn yahay 10 MB. Dooro mid ka yar; kan lama diri doono.',
	stale:
		'Soo-jeedintan waxaa lagu beddelay daaqad kale ama taleefan kale. Waxba lagama dul qorin: waxaad qortay foomka ayay ku jiraan, wixii dhexda la kaydiyayna agtiisa ayay ku qoran yihiin. Haddii aad hadda kaydiso, waxa foomka ku jira ayaa haraya.',
	sentBefore:
		'Soo-jeedintan hore ayaad u dirtay, waxbana laba jeer lama dirin. Si aad u beddesho, fur linkigaaga gaarka ah; waxaad halkan ku qortay weli hoos ayay ku qoran yihiin.',
	staleShort:
		'Soo-jeedintan waxaa lagu beddelay daaqad kale ama taleefan kale. Halkan laguma kaydin, waxbana ma lumin.',
	callOver: (who) =>
		`Qaadashadii soo-jeedinnadu way dhammaatay, sidaas darteed tan lama kaydin. Waxaad qortay weli boggan ayay ku qoran yihiin: koobiyee, oo weydii ${name(who)}.`,
	settled: (who) =>
		`Qabanqaabiyayaashu hadda ayay soo-jeedintan go’aan ka gaarayaan, sidaas darteed halkan laguma beddeli karo. Waxaad qortay weli boggan ayay ku qoran yihiin: koobiyee, oo weydii ${name(who)}.`,
	busy: 'Soo-jeedinno aad u badan ayaa hadda la bilaabayaa, malaha qof dhib rabaa ayaa wada. Waxaad qortay weli boggan ayay ku qoran yihiin. Fadlan daqiiqad ka dib mar kale isku day; shabakad kale, sida tan taleefankaaga, isla markiiba way ka shaqayn kartaa.',
	tooLittle: 'Weli wax la kaydiyo ma jiraan. Marka hore qor cinwaan, ama hal jumlad.',
	tooLate: (who) =>
		`Dadku hadda way codaynayaan, sidaas darteed halkan lagama noqon karo. Waxba lama beddelin. Weydii ${name(who)}.`,
};
