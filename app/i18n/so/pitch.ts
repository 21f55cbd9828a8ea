import type { pitch as English } from '../en/pitch';
import { formatsIn } from '../format';
import { errors, name } from './pitch-errors';

const { count, counted, plural } = formatsIn('so');
const minutes = (n: number): string => counted(n, { one: 'daqiiqo', other: 'daqiiqo' });

export const pitch: typeof English = {
	skip: 'U gudub foomka',
	skipToPitch: 'U gudub soo-jeedinta',
	dinner: (n, date) => `Cashada #${n}, ${date}`,
	heading: 'Soo jeedi mashruuc',
	lead: (length, questionsWanted) =>
		`Afar tallaabo: qor, dir, naga sug jawaab, soo jeedi. Habeenka waxaad haysanaysaa ${minutes(length)}${
			questionsWanted > 0
				? `, waxaadna ka jawaabaysaa ${plural(questionsWanted, { one: 'hal su’aal', other: `${count(questionsWanted)} su’aalood` })}`
				: ''
		}.`,
	deadline: (when) => `Dir ka hor ${when}. Ilaa markaas waad beddeli kartaa.`,
	deadlineSent: (when) => `Waad beddeli kartaa ama waad la noqon kartaa ilaa ${when}.`,
	noAccount: 'Akoon looma baahna. Waxaad helaysaa link gaar ah oo aad ku soo noqoto.',
	whatCounts: 'Waxa soo-jeedinta dhibco loogu siiyo',
	call: {
		over: {
			title: 'Qaadashadii soo-jeedinnadu way dhammaatay',
			text: (who) =>
				`Soo-jeedinno cashadan mar dambe looma qaadanayo. Haddii aad u malaynayso inay khalad tahay, weydii ${name(who)}.`,
		},
		cancelled: {
			title: 'Cashadan waa la baajiyay',
			text: (who) => `Soo-jeedinno looma qaadanayo. Tan xigta weydii ${name(who)}.`,
		},
	},
	overAt: (when, early) =>
		early
			? 'Qaadashadu goor hore ayay dhammaatay, markii liiska soo-jeedinnada la shaaciyay.'
			: `Waqtiga ugu dambeeyay wuxuu ahaa ${when}.`,
	toDinner: 'U gudub bogga cashada',

	sections: {
		project: 'Mashruucaaga',
		criteria: 'Sida uu shuruudaha u buuxiyo',
		plan: 'Qorshaha',
		you: 'Adiga',
		picture: 'Sawir, iyo codkaaga',
	},
	part: (n, of) => `Qaybta ${n} ka mid ah ${of}`,
	seen: { guests: 'Martidu tan way arkaysaa', organisers: 'Qabanqaabiyayaasha oo keliya ayaa tan arka' },
	optional: '(ikhtiyaari)',
	needed: '(waa loo baahan yahay)',
	neededWithPicture: '(waa loo baahan yahay haddii sawir jiro)',
	errorPrefix: 'Khalad:',
	questions: {
		title: () => 'Cinwaanka mashruucaaga',
		what: () => 'Waa maxay mashruucaagu?',
		why: (place) => `Maxuu muhiim ugu yahay ${place}?`,
		money: () => 'Sidee ayaad lacagta u isticmaali lahayd?',
		when: () => 'Goormaad samayn doontaa, sideese ayaad u sheegi doontaa sida uu ku socdo?',
	},
	criterion: (criterionName) => `${criterionName}: sidee ayuu mashruucaagu tan u sameeyaa?`,
	categories: {
		arts: 'Farshaxan',
		'land use and urban agriculture': 'Isticmaalka dhulka iyo beeraha magaalada',
		enterprise: 'Ganacsi',
		'social justice': 'Caddaaladda bulshada',
		education: 'Waxbarasho',
		technology: 'Tignoolajiyad',
		housing: 'Guriyeyn',
		'city services': 'Adeegyada magaalada',
	},
	inLanguage: (name) => `Luqadda: ${name}`,
	languages: { other: 'Luqad kale', unlisted: 'Luqad aan liiskan ku jirin', none: 'Luqad labaad ma jirto' },
	labels: {
		secondLang: 'Luqadda soo koobidda labaad',
		secondWhat: 'Soo koobidda luqaddaas',
		lang: 'Luqadda aad ku qorayso',
		categories: 'Muxuu ku saabsan yahay?',
		presenter: 'Magacaaga, sida martidu u arki doonto',
		picture: 'Sawir',
		pictureNew: 'Sawir kale oo beddelkiisa ah',
		pictureDescription: 'Waxa sawirku muujinayo',
		removePicture: 'Sawirka ka saar',
		contactName: 'Magaca qofka la weydiinayo',
		contactEmail: 'Iimayl',
		contactPhone: 'Taleefan',
		reportBack: 'Haddii aan guulaysanno, casho dambe ayaan imanaynaa oo qof kasta u sheegaynaa waxa ka soo baxay',
		underAge: 'Waan ka yarahay 18 jir',
		shownName: 'Magaca koowaad ee la muujinayo, haddii aad ka yar tahay 18 jir',
		website: 'Tan bannaan uga tag',
	},
	hints: {
		secondWhat:
			'Waxaa loogu talagalay martida luqaddaas si fiican u akhrisa. Waxay sheegaysaa isla waxa ku jira “Waa maxay mashruucaagu?”.',
		lang: 'Martidu waxay ereyadaada u akhrinayaan sida aad u qortay. Bogga ayaa sheegaya luqadda ay tahay.',
		title: 'Dhowr erey, sida ay ugu qormi lahaayeen liiska cuntada.',
		what: 'Laba ama saddex jumladood, sida aad deris ugu sheegi lahayd.',
		money: 'Maxaad ku iibsan lahayd? Lacagta la ururiyo badanaa waa dhowr boqol oo pound.',
		when: 'Taariikho qiyaas ah waa ku filan.',
		categories: 'Calaamadee wax kasta oo ku habboon.',
		presenter:
			'Qof ama koox. Haddii aad ka yar tahay 18 jir, martidu waxay arkaysaa oo keliya magaca koowaad ee aad hoos ku qorto.',
		contactName: 'Bannaan uga tag haddii uu yahay magaca kor ku qoran.',
		picture:
			'Sawir la qaaday ama la sawiray, ilaa 10 MB. Waxaa la kaydiyaa marka aad riixdo mid ka mid ah badhannada hoose.',
		pictureDescription: 'Dadka aan arki karin ayaa loogu talagalay.',
		shownName: 'Martidu tan oo keliya ayay magacaaga ka aragtaa. Bannaan uga tag haddii aad tahay 18 jir ama ka weyn.',
		underAge: 'Waxba cidna looma muujinayo ilaa waalid ama mas’uul oggolaado. Qabanqaabiye ayaa weydiin doona.',
		promise: 'Martidii lacagta bixisay way jeceshahay inay maqasho.',
	},
	upTo: (limit) => `Ilaa ${count(limit)} xaraf`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)} ka mid ah ${count(limit)} xaraf: ${count(letters - limit)} ayaa dheeraad ah`
			: `${count(letters)} ka mid ah ${count(limit)} xaraf`,

	buttons: {
		change: 'Beddel soo-jeedintan',
		later: 'Kaydi oo mar dambe dhammee',
		preview: 'Horu-eeg',
		submit: 'Dir',
		saveChanges: 'Kaydi isbeddellada',
		previewChanges: 'Kaydi isbeddellada oo horu-eeg',
		withdraw: 'La noqo soo-jeedintan',
		withdrawNow: 'Haa, la noqo',
		edit: 'Sii qor',
		copy: 'Koobiyee',
		copied: 'Waa la koobiyeeyay.',
		putBack: 'Soo celi',
		throwAway: 'Iska tuur',
		compare: 'Labadaba i tus',
	},
	beforeSubmit: 'Waad beddeli kartaa ilaa waqtiga ugu dambeeya, ama waad la noqon kartaa.',
	withdrawNote:
		'Cidna mar dambe lama tusi doono. Lagama noqon karo; mar kale waxaad wax ku soo jeedin kartaa foom cusub.',

	errors,
	alsoSaved: 'Waxa dhexda la kaydiyay:',
	nothing: 'waxba',

	save: {
		label: 'In tan la kaydiyay iyo in kale',
		savedNow: 'Waa la kaydiyay.',
		saving: 'Waa la kaydinayaa',
		saved: (at) => `Waxaa la kaydiyay ${at}`,
		failed: 'Lama kaydin: mar kale ayuu isku dayayaa. Waxaad qortay taleefankan ayaa lagu hayaa.',
		local: 'Weli lama kaydin. Marka aad dhammayso riix “Kaydi isbeddellada”.',
		unsaved: 'Taleefankan waxaa ku jira qoraal aan markii hore la kaydin.',
		onDevice:
			'Ilaa la kaydiyo, qalabkani wuxuu hayaa waxaad qorto ilaa 12 saacadood, iyada oo aan lahayn magacyo, iimayl ama lambar taleefan. Marka aad dirto, qalabku wuu illoobaa.',
	},

	states: {
		draft: {
			title: 'Kani waa qabyo-qoraal. Adiga oo keliya ayaa arki kara.',
			text: 'Dir ka hor waqtiga ugu dambeeya. Ilaa markaas linkigan ayaad ku soo noqon kartaa.',
		},
		submitted: {
			title: 'Soo-jeedintaadii way na soo gaartay. Mahadsanid.',
			text: 'Qabanqaabiyayaashu waxay akhriyaan soo-jeedin kasta waqtiga ugu dambeeya ka dib, qof kastana way u soo qoraan, wax kasta oo ay doortaan.',
		},
		'lined up': {
			title: 'Liiska soo-jeedinnada ayaad ku jirtaa.',
			text: 'Cashadan ayaad ka soo jeedin doontaa.',
		},
		reserve: {
			title: 'Cashadan kayd ayaad u tahay.',
			text: 'Haddii qof iman waayo, waxaa laga yaabaa in lagaa codsado inaad soo jeediso. Fadlan habeenka bannaan ku hay haddii aad kari karto.',
		},
		declined: {
			title: 'Cashadan ma aha.',
			text: 'Soo-jeedinno ka badan boosaska ayaa jiray. Fadlan mar kale soo jeedi: isla erayada ayaad isticmaali kartaa.',
		},
		presented: {
			title: 'Waad soo jeedisay. Mahadsanid.',
			text: 'Natiijadu waxay ku qoran tahay bogga cashada marka la shaaciyo.',
		},
		'no-show': {
			title: 'Waan ku weynay.',
			text: 'Liiska soo-jeedinnada ayaad ku jirtay, mana aadan iman karin. Fadlan casho kale mar kale ka soo jeedi.',
		},
		withdrawn: {
			title: 'Soo-jeedintan waad la noqotay.',
			text: 'Cidna lama tusi doono. Waa lagugu soo dhowaynayaa inaad mar kale soo jeediso.',
		},
	},
	yourTurn: {
		title: 'Soo-jeedintaada habeenka',
		number: (number, of) => `Lambarka ${count(number)} ka mid ah ${count(of)}`,
		numberLater: 'Qori-tuur ayaa lagu go’aamiyaa; halkan ayay imanaysaa marka liisku soo baxo',
		order: 'Taxanaha soo-jeedinta',
		when: 'Albaabku wuxuu furmayaa',
		where: 'Meesha',
		whereLater: 'Qabanqaabiyayaasha ayaa sheegi doona',
		time: 'Waqtigaaga',
		minutes: (pitching, answering) =>
			`${minutes(pitching)} oo soo-jeedin ah${answering > 0 ? `, ka dibna ${minutes(answering)} oo su’aalo ah` : ''}`,
		cannot: 'Haddii aadan iman karin, hoos ku sheeg: mid kayd ah ayaa markaas soo geli kara.',
		toWithdraw: 'Ma iman karo',
	},
	outcome: {
		won: (sum) => `Waad guulaysatay. ${sum} waxaa la siinayaa mashruucaaga.`,
		wonNothing: 'Waad guulaysatay.',
		award: (sum) => `${sum} waxaa la siinayaa mashruucaaga.`,
		next: (who) =>
			`Marka xigta, qabanqaabiyayaashu waxay kugula soo xiriirayaan xiriirka aad bixisay, oo ku saabsan sida aad lacagta u heleyso. Haddii aad toddobaad gudihiis waxba maqli weydo, weydii ${name(who)}. Ka dib casho dambe ka sheeg sida ay wax u dhaceen, sidii aad ballanqaadday.`,
		out: 'Waad soo jeedisay. Mahadsanid. Natiijadu way soo baxday.',
		outText:
			'Mashaariicda la maalgeliyay badankoodu in ka badan hal jeer ayay soo jeediyeen. Isla erayada mar kale waad isticmaali kartaa.',
		see: 'Fiiri natiijada',
		report: 'Sheeg sida wax u socdaan',
	},
	draftBy: 'qabyo-qoraal',
	private: {
		linkLabel: 'Linkigaaga gaarka ah',
		linkNote: 'Qofkii haysta wuu beddeli karaa soo-jeedintan. Hayso, meelna ha ku faafin.',
		reading:
			'Qabanqaabiyayaashu hadda way akhriyayaan, sidaas darteed erayadu sidooda ayay ahaanayaan. Haddii wax la beddelo loo baahdo, iyaga weydii.',
		tooLateDraft: {
			title: 'Qabyo-qoraalkan lama dirin.',
			text: 'Qaadashadii cashadan way dhammaatay. Erayadaada halkan ayaa lagu hayaa, si aad mar kale u isticmaasho.',
		},
		ask: (who) => `Su’aalo ma qabtaa? Weydii ${name(who)}.`,
		guardian:
			'Waxaad sheegtay inaad ka yar tahay 18 jir. Qabanqaabiye ayaa weydiin doona oggolaanshaha waalid ama mas’uul; ilaa markaas waxba cidna looma muujinayo.',
		guardianAgreed: 'Waalid ama mas’uul ayaa oggolaaday.',
	},
	preview: {
		title: 'Horu-eegis',
		text: 'Martidu tan ayay arki doontaa, wax kale oo aad noo sheegtayna ma arki doonto.',
		missing: 'Weli lagama jawaabin',
	},
	sent: {
		title: 'Soo-jeedintaadii way na soo gaartay. Mahadsanid.',
		next: 'Waxa xiga',
		steps: [
			'Qabanqaabiyayaashu soo-jeedin kasta way akhriyaan, waxayna dooranayaan liiska.',
			'Jawaab ayaad helaysaa, wax kasta oo ay doortaan.',
		],
		mailed: (address) =>
			`Linkigan waxaan u diraynaa ${address}. Haddii saacad gudaheed waxba imaan waayaan, halkan ayaad ka koobiyeyn kartaa.`,
		notMailed:
			'Kooxdan maraqu iskeed iimayl uma dirto, sidaas darteed linkigan hayso. Qabanqaabiye ayaa mar kale ku siin kara.',
	},

	sentHere: {
		title: 'Soo-jeedin qalabkan laga diray hore ayaa loo hayaa',
		text: (who) =>
			`Waxay ku taal linkigeeda gaarka ah, kaas oo lagu tusay. Haddii linkigu lumay, weydii ${name(who)}. Dad kale ayaa sidoo kale qalabkan isticmaali kara, sidaas darteed waxba soo-jeedinta halkan lagama muujinayo.`,
		another: 'Qor soo-jeedin kale',
	},

	by: (presenter) => presenter,
	titleTag: {
		form: (group) => `Soo jeedi mashruuc – ${group}`,
		own: 'Soo-jeedintaada',
		preview: 'Horu-eegista soo-jeedintaada',
		sent: 'Soo-jeedintaadii way na soo gaartay',
	},
};
