import type { Since, Span } from '../../domain/retention';
import type { keepingWords as English } from '../en/keeping';
import { formatsIn } from '../format';

const { counted } = formatsIn('so');

const units: Record<Span['unit'], { one: string; other: string }> = {
	hours: { one: 'saacad', other: 'saacadood' },
	days: { one: 'maalin', other: 'maalmood' },
	months: { one: 'bil', other: 'bilood' },
	years: { one: 'sannad', other: 'sannad' },
};
const since: Record<Since, string> = {
	dinner: 'cashada ka dib',
	result: 'marka natiijada la shaaciyo ka dib',
	deadline: 'waqtiga ugu dambeeya ee cashadeeda ka dib',
	end: 'marka ay dhammaato ka dib',
	making: 'marka la sameeyo ka dib',
	press: 'marka la diro ka dib',
};

export const keepingWords: typeof English = {
	title: 'Waxa aan haynno',
	lead: 'Inta ugu yar ee cashadu u baahan tahay, kamana badna inta boggani sheegayo. Habeen kasta server-ku wuxuu tirtiraa wixii waqtigoodu dhammaado.',
	guests: {
		title: 'Martida: waxba, ilaa aad caawimaad bixiso mooyee',
		text: 'Magac, iimayl, akoon iyo ciwaan midna. Taleefankaagu saddex maalmood ayuu hayaa cookie, si uu kuugu tuso codkaaga; codkaas qudhiisa ayuu hayaa, si batari dhammaaday ama wifi xun uusan waxba u lumin. “Martida xigta ee taleefankan” way meel dhigtaa, sidaas oo kale koodhka warqad kale. Cookie labaad ayaa markaas warqadda mar kale garta marka koodhkeeda la qoro, la’aantiisna waxba ma sheego. Taleefanka caawiyaha, “Waan dhammeeyay” waxay tirtirtaa waxaas oo dhan; cookie-ga sheegaya in taleefanka la amaahday ayaa habeenka ku sii jira. Haddii aad luqad doorato, cookie ayaa haya sannad. Waxaan tirinnaa inta qof ee codaysay, intaas oo keliya.',
	},
	others: 'Dadka kale oo dhan',
	things: {
		asked: {
			what: 'Waxa soo-jeediyuhu na weydiisto inaan tirtirno',
			why: 'Wax kasta oo isaga iyo soo-jeedintiisa ku saabsan, linkiga gaarka ah ee soo-jeedinta ama qabanqaabiyayaasha oo la weydiiyo. Isla markiiba waa la sameeyaa; habeenka cashada, laga bilaabo furitaanka albaabka, wuxuu sugaa natiijada.',
		},
		contact: {
			what: 'Xiriirka soo-jeediyaha',
			why: 'Magaca, iimaylka iyo taleefanka, qabanqaabiyayaasha cashada oo keliya: si ay kuugu jawaabaan oo lacagta kuu siiyaan.',
		},
		payee: {
			what: 'Magaca qofkii abaalmarin helay',
			why: 'Diiwaanka lacag-bixinta, qabanqaabiyayaasha oo keliya.',
		},
		offer: {
			what: 'Caawimaadda martidu bixiso, iyo xiriirka ay doorato',
			why: 'Dadka mashruucaas oo keliya, marka natiijadu soo baxdo. Codadka ayaa laga sooc hayaa, waqtina ma laha. Martida ama mashruuca ayaa ka hor tirtiri kara, waxayna la baxdaa xiriirka mashruuca.',
		},
		reading: {
			what: 'Sida qabanqaabiyayaashu u akhriyaan soo-jeedinnada',
			why: 'Sida mid kastaa soo-jeedinnada u kala horraysiiyay, iyo waxay ka qoreen dan ay ku leeyihiin mid ka mid ah.',
		},
		draft: {
			what: 'Soo-jeedin aan weli la dirin',
			why: 'Si aad qoraalka u sii waddo. Cid kale ma furi karto. Haddii dad aan la aqoon casho ka buuxiyaan kun, kuwii maalmo aan la taaban ayaa ka hor tirtirma.',
		},
		pass: {
			what: 'Ruqsadda caawiyaha, iyo magaca haystuhu qoray',
			why: 'Qofkii habeenka caawiya hal shaqo ayuu ku qabtaa. Cookie ayaa taleefankaas ku haya lixdan maalmood.',
		},
		invitation: {
			what: 'Martiqaad lagu noqdo qabanqaabiye',
			why: 'Wuxuu sheegayaa qabanqaabiyihii sameeyay, iyo qofkii ku yimid.',
		},
		session: { what: 'Gelitaan', why: 'Si qabanqaabiyuhu qalabkiisa ugu sii jiro.' },
		press: {
			what: 'Foom laga diray bogga qabanqaabada',
			why: 'Furihiisa iyo jawaabtiisa, si foom laba jeer la diray hal mar loo fuliyo.',
		},
		rehearsal: { what: 'Tijaabo', why: 'Nuqul casho ah oo aan lahayn xiriirka cidna, si habeenka loogu tijaabiyo.' },
		table: {
			what: 'Jadwal cashooyin hore ah oo aan la soo gelin',
			why: 'Si qabanqaabiyuhu u fiiriyo ka hor intaan dhammaantiis la soo gelin.',
		},
		copy: {
			what: 'Nuqul cashada caawa ah',
			why: 'Intay cashadu socoto daqiiqad kasta ayaa la koobiyeeyaa, iyada oo sir ah, si disk jaban uusan u joojin.',
		},
		account: {
			what: 'Akoonka qabanqaabiyaha',
			why: 'Magaca, iimaylka iyo furaha sirta ah oo hash laga dhigay. Meesha server-kani soo-jeediyayaasha iimayl ugu diro, jawaabahoodu waxay u tagaan qabanqaabiye, iimaylkiisana way arkaan. Qofkii kooxda ka baxa waxba kama furi karo mar dambe.',
		},
		record: {
			what: 'Diiwaanka habeen',
			why: 'Cidda hore u wadday, cidda baaldiga lacagta tirisay iyo cidda abaalmarinta bixisay, iyada oo la qorayo magacyada qabanqaabiyayaasha iyo caawiyayaasha. Qabanqaabiyayaasha oo keliya ayaa magacyadan arka.',
		},
		report: {
			what: 'Waxa guulaystuhu mar dambe sheego',
			why: 'Erayo iyo sawirro, bogga mashruuca. Kan aan la dirin qoraagiisa oo keliya ayaa akhriya, wuxuuna la baxaa xiriirka.',
		},
		result: {
			what: 'Waxa martidu ka akhrido soo-jeedin la dhegaystay',
			why: 'Dadweynaha ayaa u furan, natiijada ayay la socotaa. Soo-jeedinnada aan liiska ku jirin marna dadweynaha looma furo. Sawirka iyo codku waa ka mid.',
		},
	},
	period: ({ n, unit }, from) =>
		n === 0
			? `Waxaa la tirtiraa habeenka ${since[from]}.`
			: `Waxaa la tirtiraa ${counted(n, units[unit])} ${since[from]}.`,
	stays: {
		account: 'Waxaa la hayaa ilaa qofka iska leh uu tirtiro, xitaa marka koox la tirtiro.',
		record: 'Waxaa la hayaa ilaa kooxda la tirtiro.',
		report: 'Waxaa la hayaa ilaa kooxda la tirtiro, ama soo-jeediyuhu codsado.',
		result: 'Waxaa la hayaa ilaa kooxda la tirtiro, ama soo-jeediyuhu codsado.',
	},
	erase: {
		summary: 'Tirtir waxaad iga taqaannaan',
		draft: 'Gebi ahaan waa la tirtirayaa: qabyo-qoraalkan, sawirkiisa iyo codkiisa. Waxba kama harayaan.',
		unheard:
			'Gebi ahaan waa la tirtirayaa: soo-jeedintaada, sawirkeeda iyo codkeeda, magacaaga, iimaylkaaga iyo taleefankaaga. Cashada ayay ka baxaysaa, mid kayd ahna way soo geli kartaa. Wax cid akhrin karto kama harayaan.',
		heard:
			'Gebi ahaan waa la tirtirayaa: erayadaada, sawirka, codka, wixii aad mar dambe soo warisay, magacaaga, iimaylkaaga iyo taleefankaaga. Cinwaanku wuu harayaa, isaga iyo dhibcaha iyo lacagaha, sababtoo ah natiijada la shaaciyay ayaa lagu hubiyaa.',
		wait: 'Cashadu way socotaa, sidaas darteed hadda waxba lama tirtirayo: martidu waxay u codaynaysaa waxay akhrido. Codsigaaga waa la hayaa, iskiis ayaana loo fulinayaa habeenka ka dambeeya marka natiijada la shaaciyo. Markaas erayadaada, sawirka, codka, magacaaga, iimaylkaaga iyo taleefankaaga gebi ahaan waa la tirtirayaa. Haddii lagu dhegaystay, cinwaanku wuu harayaa, isaga iyo dhibcaha iyo lacagaha.',
		link: 'Markaas linkigan gaarka ah waxba ma furi doono. Lagama noqon karo.',
		button: { now: 'Haa, gebi ahaan tirtir', wait: 'Haa, tirtir natiijada ka dib' },
		asked: {
			title: 'Waxaad na weydiisatay inaan tirtirno waxaan kaa naqaanno',
			text: 'Cashadu way socotaa. Iskiis ayaa loo fulinayaa habeenka ka dambeeya marka natiijada la shaaciyo; wax kale oo la sameeyo ma jiraan.',
		},
	},
	deleted: {
		title: 'Waa la tirtiray',
		text: 'Wixii ka dambeeyay linkigan gaarka ah gebi ahaan waa la tirtiray, linkiguna waxba mar dambe ma furo.',
		more: 'Waa lagugu soo dhowaynayaa inaad mar kale wax soo jeediso: foom cusub waxba kuma jiraan.',
	},
	more: [
		{
			title: 'Haddii aad weydiisato',
			text: 'Magaca soo-jeediyaha, xiriirkiisa, erayadiisa, sawirkiisa iyo codkiisa gebi ahaan waa la tirtiraa, iyaga iyo linkiga gaarka ah ee soo-jeedinta. Soo-jeedin la dhegaystay waxaa ka haraya cinwaanka, dhibcaha iyo lacagaha: natiijada la shaaciyay ayaa lagu hubiyaa. Soo-jeedin kale oo dhan wax cid akhrin karto kama harayaan.',
		},
		{
			title: 'Haddii koox dhammaato',
			text: 'Qabanqaabiyayaasheedu way tirtiri karaan: cashooyinkeeda, soo-jeedinnadeeda, natiijooyinkeeda iyo diiwaankeeda, iyo magacyada qof kasta oo ku jira. Akoonnadooda oo keliya ayaa haraya. Markaas server-ku wuxuu og yahay oo keliya in habeenkaas koox la tirtiray.',
		},
		{
			title: 'Qoraallada server-ka',
			text: 'Server-ku wuxuu qoraa khaladaadka, inta uu habeen tirtiray, iyo goorta qabanqaabiye galay ama la diiday, lambarka akoonkiisa. Ma qoro koodhadh, magacyo, ciwaanno ama linkiyo gaar ah.',
		},
		{
			title: 'Nuqullada kaydka',
			text: 'Nuqulka kaydku wuxuu hayaa wixii ku jiray markii la sameeyay, ilaa qofka server-ka haya uu tirtiro.',
		},
	],
};
