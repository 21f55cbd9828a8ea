import type { report as English } from '../en/report';
import { formatsIn, isolate } from '../format';
import { errors as pitchErrors } from './pitch-errors';

const { count, counted } = formatsIn('so');
const minutes = (n: number) => counted(n, { one: 'daqiiqo', other: 'daqiiqo' });

export const report: typeof English = {
	page: 'Warbixin',
	skip: 'U gudub warbixinta',
	own: {
		lead: 'Martidii lacagta bixisay way jeceshahay inay maqasho sida ay wax u dhaceen. Dhowr jumladood ayaa ku filan.',
		promise: 'Waxaad ku qortay soo-jeedintaada',
		due: (day) => `Warbixintaada waxaa la sugayaa ilaa ${day}.`,
		soon: (day) => `Warbixintaada waxaa la sugayaa ilaa ${day}. Weli waqti ayaa jira.`,
		overdue: (day) =>
			`Warbixintaada waxaa la sugayay ilaa ${day}. Mar kasta oo aad waqti hesho waa la soo dhowaynayaa.`,
		told: 'Qof kasta waad u sheegtay sida ay wax u dhaceen. Mahadsanid. Hoos ayaad war cusub ku dari kartaa.',
		toOwn: 'Ku noqo soo-jeedintaada',
		slot: (n, when, length) =>
			`Qabanqaabiyayaashu waxay ku siinayaan ${minutes(length)} cashada #${n}, ${when}, si aad adigu dadka ugu sheegto. Haddii aadan iman karin, u sheeg.`,
		write: 'Warbixintaada',
		another: 'War dheeraad ah',
		correct: 'Sax warbixin',
		correcting: (day) =>
			`Waxaad saxaysaa warbixintii ${day}. Dadweynaha way u sii furan tahay, warbixinta la saxayna sidaas ayay sheegtaa.`,
		sentTitle: 'Warbixintaadu dadweynaha way u furan tahay. Mahadsanid.',
		see: 'Fiiri bogga mashruucaaga',
		sentText: 'Mar kasta boggan ayaad ku saxi kartaa ama kala noqon kartaa.',
		saved: 'Waa la kaydiyay. Adiga oo keliya ayaa arki kara ilaa aad shaaciso.',
		takenBack: 'Warbixintaadii waad la noqotay. Cidna mar dambe ma aragto.',
		past: 'Warbixinnadaada',
		notYours: 'Halkan waxba lagaa rabin: soo-jeedintani lacagta la ururiyay qayb kama helin.',
		notPublic:
			'Soo-jeedintani dadweynaha uma furna, sidaas darteed warbixinteeduna uma furnaan karto. Weydii qabanqaabiyayaasha.',
		hidden: (because) => `Qabanqaabiyayaashu way qariyeen warbixintan: ${isolate(because)}`,
		behalf: 'Qabanqaabiye ayaa tan kuu qoray.',
	},
	labels: {
		text: 'Sidee wax u socdaan?',
		changed: 'Qorshahayagu waa is beddelay',
		picture: 'Ku dar sawir',
		pictureDescription: 'Waxa sawirkani muujinayo',
		remove: 'Sawirkan ka saar',
	},
	hints: {
		text: 'Maxaad samayseen, maxaa lacagta lagu iibsaday, maxaase xiga?',
		changed: 'Qorshayaashu way is beddelaan. Kor ku sheeg waxa ka duwan, cidna ma dhibsan doonto.',
		picture: (left) =>
			`Sawir la qaaday ama la sawiray, ilaa 10 MB iyo 25 megapixel. Waxaa bannaan ${counted(left, { one: 'sawir kale', other: 'sawir kale' })}. Waxaa la kaydiyaa marka aad badhan hoose riixdo.`,
		people: 'Dadka weydii ka hor intaadan wejiyadooda muujin, waalidkana ka hor intaadan carruur muujin.',
		pictureDescription: 'Dadka aan arki karin ayaa loogu talagalay.',
		full: 'Afar sawir ayaa halkan yaal, waana inta bannaanayd. Mid ka saar si aad mid kale ugu darto.',
	},
	pictureOf: (n) => `Sawirka ${count(n)}`,
	upTo: (limit) => `Ilaa ${count(limit)} xaraf`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)} ka mid ah ${count(limit)} xaraf: ${count(letters - limit)} ayaa dheeraad ah`
			: `${count(letters)} ka mid ah ${count(limit)} xaraf`,
	neededWithPicture: '(waa loo baahan yahay haddii sawir jiro)',
	optional: '(ikhtiyaari)',
	buttons: {
		later: 'Kaydi oo mar dambe dhammee',
		addPicture: 'Kaydi, oo sawir ku dar',
		preview: 'Kaydi oo horu-eeg',
		publish: 'Shaaci',
		correct: 'Kaydi sixidda',
		toCorrect: 'Sax',
		takeBack: 'La noqo',
		takeBackNow: 'Haa, la noqo',
	},
	beforePublish: 'Marka aad shaaciso, qof kasta ayaa akhrin kara. Mar dambe waad saxi kartaa ama waad la noqon kartaa.',
	takeBackNote: 'Erayadeeda iyo sawirradeeda waa la tirtirayaa, cidna mar dambe ma akhrin karto.',
	preview: { title: 'Horu-eegis', text: 'Qof kasta ayaa tan arki doona marka aad shaaciso.' },
	save: { local: 'Weli lama kaydin. Marka aad dhammayso riix “Kaydi sixidda”.' },

	errors: {
		notSaved: 'Weli lama kaydin. Wax kasta oo aad qortay weli halkan ayay ku qoran yihiin.',
		savedBut: 'Erayadaada waa la kaydiyay, dadweynahana weli uma furna. Wax baa dhiman:',
		missing: 'Ugu yaraan hal jumlad qor.',
		describePicture: 'Sheeg waxa sawirku muujinayo, dadka aan arki karin darteed.',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'Warbixintan waxaa lagu beddelay, lagu shaaciyay ama lagala noqday daaqad kale ama taleefan kale. Waxba lagama dul qorin: waxaad qortay foomka ayay ku jiraan, wixii dhexda la kaydiyayna agtiisa ayay ku qoran yihiin. Haddii aad hadda kaydiso, waxa foomka ku jira ayaa haraya.',
		staleShort:
			'Warbixintan waxaa lagu beddelay daaqad kale ama taleefan kale. Halkan laguma kaydin, waxbana ma lumin.',
		many: 'Mashruucan warbixinnadiisu waa inta bannaanayd oo dhan. Beddelkeeda sax tii ugu dambaysay; waxaad qortay weli hoos ayay ku qoran yihiin.',
		'not owed':
			'Soo-jeedintan warbixin mar dambe lagama rabo, sidaas darteed waxba lama shaacin. Waxaad qortay weli hoos ayay ku qoran yihiin.',
		staleTakeBack:
			'Warbixintan waa la beddelay ka dib markii aad bogga furtay, sidaas darteed lagama noqon. Mar kale akhri, oo mar kale riix.',
		picture: {
			...pitchErrors.picture,
			'too large':
				'Sawirkaasi aad ayuu u weyn yahay: wuxuu leeyahay in ka badan 25 megapixel, ama ma yarayn karno. Shaashadda ka sawir, ama mid ka yar u kaydi, oo kaas dooro. Erayadaada waa la kaydiyay.',
			'no decoder':
				'Sawirro halkan laguma qaadi karo: kombiyuutarka qabanqaabiyayaashu ma laha barnaamijkooda. Erayadaada waa la kaydiyay, warbixintuna way ansax tahay sawir la’aan.',
			'no room':
				'Afar sawir ayaa halkan hore u yaal. Mid ka saar, ka dibna kan mar kale dooro. Erayadaada waa la kaydiyay.',
		},
		pictureNotCorrected: (why) =>
			why.replace('Erayadaada waa la kaydiyay', 'Waxba lama beddelin, erayadaaduna weli halkan ayay ku qoran yihiin'),
	},
	alsoSaved: 'Waxa dhexda la kaydiyay:',
	nothing: 'waxba',

	title: 'Warbixinno',
	sentOn: (day) => `Warbixintii ${day}`,
	changedPlan: 'Qorshuhu waa is beddelay',
	correctedOn: (day) => `Waxaa la saxay ${day}.`,
	onBehalf: 'Qabanqaabiye ayaa tan u qoray mashruuca.',
	standing: {
		promised: (day) => `Warbixin waxaa la sugayaa ilaa ${day}.`,
		'due soon': (day) => `Warbixin waxaa la sugayaa ilaa ${day}.`,
		overdue: (day, project) => `Weli waxaan sugaynaa warka ${isolate(project)}. Warbixin waxaa la sugayay ilaa ${day}.`,
		kept: (day) => `Mashruucu qof kasta wuu u sheegay sida ay wax u dhaceen, ${day}.`,
		changed: (day) => `Mashruucu qof kasta wuu u sheegay sida qorshihiisu isu beddelay, ${day}.`,
	},
	lines: {
		promised: (day) => `Warbixin la sugayo ilaa ${day}`,
		'due soon': (day) => `Warbixin la sugayo ilaa ${day}`,
		overdue: () => 'Weli waxaan sugaynaa sida ay wax u dhaceen',
		kept: (day) => `Warbixintii ${day}`,
		changed: (day) => `Warbixintii ${day}: qorshuhu waa is beddelay`,
	},

	slots: {
		title: 'Soo-jeedinnada ka hor',
		line: (project, n) => `Warbixin ka timid ${isolate(project)}, guulaystihii cashada #${n}`,
		minutes: (n) => minutes(n),
	},

	letter: {
		subject: (n, group) => `Warbixintaada ${group}, cashada #${n}`,
		text: (l) =>
			`Salaan ${l.contactName},\n\n"${l.title}" waxay qayb ka heshay lacagtii lagu ururiyay cashada #${l.number} ee ${l.group}, waxaadna ballanqaadday inaad qof kasta u sheegto sida ay wax u dhaceen. ${
				l.isOver
					? `Waxaan rajaynaynay inaan kaa maqalno ilaa ${l.due}`
					: `Waxaan rajaynaynaa inaan kaa maqalno ilaa ${l.due}`
			}: dhowr jumladood ayaa ku filan, sawirrana waa la soo dhowaynayaa. Haddii qorshahaagu is beddelay, sheeg; cidna ma dhibsan doonto.\n\nKu qor linkigaaga gaarka ah:\n\n${l.link}\n\nMahadsanid. Uma baahnid inaad warqaddan ka jawaabto.\n\n${l.group}`,
	},
};
