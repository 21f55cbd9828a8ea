import type { publicWords as English } from '../en/public';
import { formatsIn, isolate } from '../format';

const { list, plural, counted, count } = formatsIn('so');
const minute = { one: 'daqiiqo', other: 'daqiiqo' };

export const publicWords: typeof English = {
	skip: 'U gudub bogga',
	footer: {
		how: 'Sida codbixintu u shaqayso',
		keep: 'Waxa aan haynno',
		accessibility: 'Fududaynta qof kasta',
		data: 'Xog furan',
		languages: 'Luqadaha',
		signIn: 'Qabanqaabiyayaasha',
		about: 'Stockpot waa barnaamij xor ah.',
	},
	front: {
		page: 'Stockpot',
		title: 'Maraq, afar fikradood, hal lacag oo la wada ururiyay',
		lead: 'Cashada lacag-ururinta deriska waxay albaabka ku bixiyaan wixii ay karaan, waxay dhegaystaan afar soo-jeedin oo gaaban, way wada casheeyaan, wayna codeeyaan. Lacagta la ururiyay waxaa la siiyaa mid ka mid ah mashaariicda.',
		groups: 'Kooxaha maraqa',
		paper: 'Waxaan hayaa warqad codbixin',
		none: 'Weli koox maraq halkan lagama samayn',
		noneWhy: 'Qofka server-kan haya wuxuu linkiga bilowga ka heli karaa console-ka.',
		next: (when) => `Cashada xigta: ${when}`,
		dinners: (n) =>
			n === 0
				? 'Weli casho lama shaacin'
				: plural(n, { one: 'Hal casho ayaa la shaaciyay', other: `${count(n)} casho ayaa la shaaciyay` }),
	},
	group: {
		lead: (place) => `Cashooyinka lacag-ururinta ee ${place}.`,
		coming: 'Kuwa soo socda',
		past: 'Cashooyinkii hore',
		earlier: 'Cashooyin ka sii horreeyay',
		noneComing: 'Hadda casho lama shaacin.',
		brief: 'Waxa mashaariicda dhibco loogu siiyo',
		dinner: (number) => `Cashada #${number}`,
		phases: {
			call: 'Soo-jeedinno waa la qaadanayaa',
			callOver: 'Qaadashadii soo-jeedinnadu way dhammaatay',
			lineup: 'Liiska soo-jeedinnadu wuu soo baxay',
			tonight: 'Hadda way socotaa',
			announced: 'Natiijada ayaa lagu dhawaaqayaa',
			cancelled: 'Waa la baajiyay',
		},
		winner: (titles, sum) => `${list(titles.map(isolate))}: ${sum}`,
		carried: (sum) => `${sum} ayaa loo wareejiyay cashada xigta`,
	},
	dinner: {
		page: (group, number) => `${group} #${number}`,
		preview: {
			title: 'Horu-eegis: qabanqaabiyayaasha kooxdan oo keliya ayaa arka boggan',
			text: 'Dadweynaha ayaa arki doona marka aad furto qaadashada soo-jeedinnada.',
			formText:
				'Weli waxba halkan laguma qori karo, lagamana diri karo. Foomka dadweynaha ayaa arki doona marka aad furto qaadashada soo-jeedinnada.',
			back: 'U gudub barnaamijka habeenka',
		},
		link: (when, doors, call) => `${when}. ${doors}.${call === '' ? '' : ` ${call}`}`,
		linkResult: (head, sum, what) => `${head}: ${sum}.${what === '' ? '' : ` ${what}`}`,
		when: 'Goorta',
		doors: (time) => `Albaabku wuxuu furmayaa ${time}`,
		calendar: 'Ku dar kalandarkayga',
		evening: 'Habeenka',
		plan: {
			doors: 'Albaabku wuu furmayaa',
			pitches: 'Soo-jeedinnadu way bilaabanayaan',
			supper: 'Casho iyo codbixin',
			close: 'Codbixintu way furan tahay ugu yaraan ilaa goortan',
			winner: 'Guulaystaha',
		},
		planMayMove: 'Waqtiyada furitaanka albaabka ka dambeeya waa qorshe. Habeenka wax yar ayay is beddeli karaan.',
		where: 'Meesha',
		access: 'Gelitaanka',
		ask: 'Cidda la weydiinayo',
		offers: {
			stepFree: { yes: 'Albaab aan jaranjaro lahayn', no: 'Albaab aan jaranjaro lahayn ma jiro' },
			hearingLoop: { yes: 'Qalabka maqalka (hearing loop)', no: 'Qalabka maqalka (hearing loop) ma jiro' },
			interpreter: { yes: 'Turjumaan luqadda dhegoolaha', no: 'Turjumaan luqadda dhegoolaha ma jiro' },
			quietSpace: { yes: 'Meel aamusan', no: 'Meel aamusan ma jirto' },
			largePrint: { yes: 'Far waaweyn', no: 'Far waaweyn ma jirto' },
		},
		map: 'Ka eeg khariidadda',
		noAccess: 'Qabanqaabiyayaasha weydii haddii aad wax u baahan tahay si aad uga qayb gasho.',
		booking: 'Boosaska',
		book: 'Boos qabso',
		placesLeft: (n) =>
			n === 0
				? 'Boosaska oo dhan waa la qabsaday.'
				: `${plural(n, { one: `${count(n)} boos ayaa haray`, other: `${count(n)} boos ayaa haray` })}.`,
		donation: 'Albaabka',
		donationText:
			'waa inta lagu talinayo, ama wixii aad kari karto. Cidna lama celinayo, qof kasta codkiisuna waa siman yahay.',
		free: 'Bixi wixii aad rabto',
		freeText: 'Qof kasta codkiisu waa siman yahay.',
		rules: 'Xeerarka',
		callTitle: 'Soo jeedi mashruucaaga',
		callText: (minutes, questions) =>
			`Waxaad helaysaa ${counted(minutes, minute)} iyo ${counted(questions, { one: 'su’aal', other: 'su’aalood' })}. Sawirro shaashadda la tuso, akoon iyo waayo-aragnimo midna looma baahna.`,
		callUntil: (when) => `Soo-jeedinno waxaa la qaadanayaa ilaa ${when}.`,
		callButton: 'Soo jeedi mashruucaaga',
		callOver: 'Qaadashadii soo-jeedinnadu way dhammaatay. Liisku dhowaan ayuu halkan imanayaa.',
		lineUp: 'Soo-jeedinnada caawa, sida ay isugu xigaan',
		lineUpSoon: 'Soo-jeedinnada, sida ay isugu xigaan',
		wholePitch: 'Akhri soo-jeedinta oo dhan',
		howToVote: 'Sida loo codeeyo',
		vote: 'Qof kasta oo hoolka jooga albaabka ayuu ka helayaa warqad codbixin. Koodhkeeda taleefankaaga kaga codee, ama warqadda ku qor oo ku rid sanduuqa codbixinta.',
		voteButton: 'Waxaan hayaa warqad codbixin',
		closed: 'Codbixintu way xiran tahay, tirintuna way qufulan tahay. Natiijadu dhowaan ayay imanaysaa.',
		announcing: 'Natiijada hadda ayaa hoolka lagaga dhawaaqayaa. Halkan ayay imanaysaa isla marka la shaaciyo.',
		cancelled: 'Cashadan waa la baajiyay.',
		card: {
			title: 'Ku muuji boggaaga internetka',
			text: 'Safkan koobiyee oo geli bog aad leedahay. Kaarku wuxuu sheegayaa goorta iyo meesha cashadu tahay, mar dambena natiijadeeda. Cookie ma dhigo, script-na ma socodsiiyo.',
			result: 'Fiiri natiijada',
			dinner: 'Cashadan ku saabsan',
		},
		order: (when) =>
			`Taxanaha soo-jeedinta waxaa lagu sameeyay qori-tuur ${when}. Qof kastaa mar kale ayuu ka samayn karaa tiradiisa bilowga:`,
		redrawn: (times) => `Waxaa la sameeyay ${times} jeer, kan ugu dambeeya ayaana jira.`,
	},
	data: {
		title: 'Xog furan',
		lead: 'Waxa dadweynaha u furan ee kooxda maraqa iyo cashooyinkeeda barnaamijyo ayaa sidoo kale akhrin kara. Akoon iyo fure midna looma baahna. Bogag kale ayaa faylasha akhrin kara. Faylku hal daqiiqo ayuu duugoobi karaa.',
		files: [
			{
				title: 'Abaalmarinnada oo deeqo ah (360Giving)',
				text: 'Waxa mashruuc kastaa helay, habka ay maalgeliyayaasha UK ku shaaciyaan deeqaha. Hal casho, ama dhammaan kuwa kooxda.',
				paths: ['/GROUP/grants.json', '/GROUP/grants.csv', '/GROUP/DINNER/grants.json', '/GROUP/DINNER/grants.csv'],
			},
			{
				title: 'Natiijo',
				text: 'Xeerarka, liiska soo-jeedinnada, tirada dadka codeeyay, foomka tirinta, lacagta la ururiyay, abaalmarinnada iyo qori-tuurka, iyo inta dhibco ah ee xeerarka cashadu muujiyaan. Lacagtu waxay ku qoran tahay halbeegga ugu yar, tusaale pence. Schema-hu wuxuu sheegayaa waxa meel kasta ku jira. Cashooyinka mar dambe la geliyay waxay leeyihiin fayl ka gaaban, oo “format” ku sheegaya sidaas. Jadwalladu waxay hayaan kaalimaha iyo abaalmarinnada, iyo dhibcaha.',
				paths: [
					'/GROUP/DINNER/results.json',
					'/data/results.schema.json',
					'/GROUP/DINNER/results.csv',
					'/GROUP/DINNER/scores.csv',
				],
			},
			{
				title: 'Codad (Pabulib)',
				text: 'Casho warqad kastaa hal cod leedahay, sida ay u akhriyaan cilmi-baarayaasha miisaaniyadda dadku ka qayb galaan. Waxay jirtaa oo keliya marka xeerarka cashadu muujiyaan dhammaan dhibcaha. Liiska codadku wax ka badan wadarta ma sheego.',
				paths: ['/GROUP/DINNER/votes.pb'],
			},
			{
				title: 'Kalandar (iCalendar)',
				text: 'Hal casho, ama dhammaan cashooyinka kooxda. Kalandarka raaca ciwaanka kooxda iskiis ayuu isbeddellada u raacaa.',
				paths: ['/GROUP/dinners.ics', '/GROUP/DINNER/dinner.ics'],
			},
			{
				title: 'War (Atom)',
				text: 'Wararka cashooyinka kooxda: marka qaadashada soo-jeedinnadu furanto, marka liisku soo baxo, iyo natiijo kasta. Cashooyinka mar dambe la geliyay war ma aha, kumana jiraan.',
				paths: ['/GROUP/feed.atom'],
			},
			{
				title: 'Bogagga cashada',
				text: 'Bogga cashadu wuxuu isku sharraxayaa dhacdo (schema.org, JSON-LD), si mishiinnada raadintu u fahmaan.',
				paths: ['/GROUP/DINNER'],
			},
		],
		card: {
			title: 'Kaar aad geliso boggaaga',
			text: 'Safkan geli bog aad leedahay. Wuxuu ku muujinayaa sanduuq goorta iyo meesha cashadu tahay, mar dambena natiijadeeda. Kaarku cookie ma dhigo, script-na ma socodsiiyo.',
			name: 'Casho maraq',
		},
		groups: 'Kooxaha server-kan',
		licence: 'Liisanka',
		noGroups: 'Weli koox maraq casho ma shaacin.',
		licences:
			'Koox kastaa waxay sheegaysaa liisanka lagu isticmaali karo xogteeda. Liisan kasta ha ahaado, magacaw kooxda oo bogga ku xir linki.',
		rehearsal: 'Tijaabadu ma laha xog furan.',
		noAwards: 'Weli abaalmarin lama shaacin.',
		notOneVote: 'Cashadan warqaduhu dhibco ayay lahaayeen, mid kasta hal cod ma lahayn.',
		calendarOf: (group) => `Cashooyinka ${group}`,
		grantsJson: 'Abaalmarinnada oo deeqo ah (360Giving, JSON)',
		grantsCsv: 'Abaalmarinnada oo deeqo ah (360Giving, CSV)',
		calendar: 'Dhammaan cashooyinka oo kalandarkaaga ku jira',
		feed: 'Wararka cashooyinka (Atom)',
		all: 'Waxa jira, iyo sida loo akhriyo',
		under: (licence) => `Liisanka: ${licence}`,
	},
	how: {
		title: 'Sida codbixintu u shaqayso',
		sections: [
			{
				title: 'Hal warqad, hal cod',
				text: 'Qof kasta oo jooga wuxuu helayaa hal warqad codbixin oo lambar leh: martida, soo-jeediyayaasha, caawiyayaasha, iyo carruurta iskood wax u dooran karta. Magac, iimayl iyo akoon midna looma baahna. Waxaad albaabka ku bixisay wax kama beddelo. Waxba warqadda kuma xiraan qof ama lacag.',
			},
			{
				title: 'Dhibcaha aad bixiso waa la tirinayaa marka ay muuqato “Waa la kaydiyay”',
				text: 'Waad beddeli kartaa ilaa codbixintu xirmo. Meel bannaan dhibco kuma darto. Codbixintu marna iskeed uma xiranto, marnana ma xiranto ka hor inta saacaddeedu eber gaarin. Taleefan la’aan qaybta kale ee warqadda ayaa cod ah. Haddii warqad lagu codeeyay taleefan iyo sanduuqa labadaba, kan taleefanka ayaa la tirinayaa.',
			},
			{
				title: 'Cidna dhibco ma arkayso ilaa tirinta la furo',
				text: 'Codadka waa la qufulaa marka ay yimaadaan. Hal mar ayaa la wada furaa, ka dib marka codbixintu xirmo oo foomka tirinta la saxiixo. Ka hor wadar ma jirto, cidnana uma jirto.',
			},
			{
				title: 'Waad hubin kartaa in warqaddaada la tiriyay',
				text: 'Warqad kastaa waxay leedahay lambar rasiidh. Marka natiijada lagu dhawaaqo ka dib wuxuu ku qoran yahay liis dadweyne. Wuxuu sheegayaa in warqaddaada la tiriyay, marnase ma sheegayo sida. Meesha dhibcaha la muujiyo, qof kastaa wuu hubin karaa wadarta.',
			},
			{
				title: 'Waxa ay tani ka ilaaliso, iyo waxa aysan ka ilaalin',
				text: 'Marka tirinta la furo, codadka waa laga saaraa warqadaha, waxna mar dambe isku ma xiri karaan. Bog, fayl la soo saaray iyo nuqul kaydka xogta midna ma muujinayo sida qof u codeeyay. Ka hor, codadka waxaa lagu sireeyaa fure lagu hayo meel ka baxsan kaydka xogta. Qofka server-ka haya, haddii uu dadaalo, wuu dhaafi karaa arrintan inta codbixintu furan tahay. Waxaan ku kalsoonahay inuusan samayn. Taasi way ku filan tahay deris lacag wadaagaya. Kuma filna doorashooyinka dadweynaha, umana bixinno.',
			},
		],
	},
	count,
};
