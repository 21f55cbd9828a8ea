import type { print as English } from '../en/print';
import { formatsIn, isolate } from '../format';

const { count, counted } = formatsIn('so');
const minutes = (n: number) => counted(n, { one: 'daqiiqo', other: 'daqiiqo' });
const questions = (n: number) => counted(n, { one: 'su’aal', other: 'su’aalood' });

export const print: typeof English = {
	cards: {
		title: 'Soo-jeedinnada caawa',
		brief: 'Shuruudaha',
		criteria:
			'Soo-jeedin kasta sii 0 ilaa 5 dhibcood mid kasta oo kuwan ka mid ah. 0 waa gebi ahaan maya, 5 waa gebi ahaan haa.',
		criteriaOne: 'Dooro tan shuruudaha ugu fiican u buuxisa. Waa inay noqotaa:',
		how: 'Sida loo codeeyo',
		hear: 'Dhegayso soo-jeedin kasta.',
		phone: 'Taleefan: iskaan garee afargeeska warqaddaada codbixinta, ama koodhkeeda ku qor',
		phoneScreen: 'Taleefan: koodhka warqaddaada codbixinta ku qor ciwaanka shaashadda ka muuqda.',
		noPhones: 'Buuxi qaybta warqaddaada codbixinta ee afargeesyada leh.',
		saves:
			'Dhibcaha aad bixiso waa la tirinayaa marka taleefankaaga ka muuqato “Waa la kaydiyay”. Waad beddeli kartaa ilaa codbixintu xirmo.',
		savesOne:
			'Doorashadaada waa la tirinayaa marka taleefankaaga ka muuqato “Waa la kaydiyay”. Waad beddeli kartaa ilaa codbixintu xirmo.',
		paper:
			'Taleefan ma haysatid? Buuxi qaybta warqaddaada codbixinta ee afargeesyada leh, oo ku rid sanduuqa codbixinta.',
		box: 'Laab, ku rid sanduuqa codbixinta, oo qaybta kale hayso.',
		secret: 'Cidna ma arki karto sidaad u codaysay. Waxaad albaabka ku bixisay wax kama beddelo.',
	},
	pitcher: {
		yours: 'Soo-jeedintaadu waa lambarka',
		slotOf: (time, total) =>
			`Masraxa qiyaastii ${time}, mid ka mid ah ${counted(total, { one: 'soo-jeedin', other: 'soo-jeedin' })}`,
		order: 'Taxanaha waxaa lagu sameeyay qori-tuur. Haddii habeenku dib u dhaco, adna dib ayaad u dhacaysaa.',
		stage: 'Masraxa',
		clock: (pitch) =>
			`Waxaad haysataa ${minutes(pitch)}. Saacaddu waxay bilaabataa marka aad diyaar noqoto oo aad sheegto. Daqiiqadda ugu dambaysa shaashaddu midab kale ayay yeelataa.`,
		questions: (n, time) =>
			`Ka dib hoolku wuxuu ku weydiinayaa ${questions(n)}${time === 0 ? '' : `, ${minutes(time)} gudahood`}. Jawaabaha gaaban ayaa dhammaantood waqti u daaya.`,
		noQuestions: 'Su’aalo ka dambeeya ma jiraan.',
		extra: 'Ma u baahan tahay waqti dheeraad ah, ama turjumaan? Hore u sheeg daadihiyaha: waa hal taabasho.',
		before: 'Ka hor',
		come: (doors, pitches) =>
			`Albaabku wuxuu furmayaa ${doors}; soo-jeedinnadu waxay bilaabanayaan ${pitches}. Isla marka aad timaaddo daadihiyaha u sheeg inaad joogto.`,
		vote: 'Qaado warqad codbixin sida qof kasta. Adna cod ayaad leedahay.',
		after: 'Ka dib',
		supper: (supper) =>
			`Casho iyo codbixin laga bilaabo qiyaastii ${supper}. Dadku way rabi doonaan inay kula hadlaan.`,
		winner: (winner) =>
			`Guulaystaha waxaa lagu dhawaaqayaa qiyaastii ${winner}. Linkigaaga gaarka ah wuxuu sheegayaa waxa ka soo baxay soo-jeedintaada.`,
		scores:
			'Laga bilaabo duhurka maalinta xigta linkigaasi wuxuu ku tusi karaa sida martidu dhibco kuu siisay. Sidaas waxay dhacdaa haddii ugu yaraan 20 qof codeeyeen. Qasab kuguma aha inaad fiiriso.',
	},
	order: {
		title: 'Barnaamijka habeenka',
		plan: 'Waqtiyadu waa qorshe. Daadihiyaha ayaa sheega marka ay is beddelaan.',
		people: (capacity) => `Ilaa ${counted(capacity, { one: 'qof', other: 'qof' })}`,
		jobs: { door: 'Albaabka', kitchen: 'Jikada', compere: 'Daadihiyaha', count: 'Tirinta' },
		doors: {
			door: 'Qof kasta hal warqad codbixin: martida, soo-jeediyayaasha, caawiyayaasha, carruurta wax dooran karta.',
			compere: 'Salaan soo-jeediye kasta. Yaa masraxa waqti dheeraad ah uga baahan?',
			kitchen: (supper) =>
				`Diyaar u noqo inaad cuntada bixiso ${supper}. Daadihiyaha ayaa sheega haddii ay dib u dhacdo.`,
		},
		pitches: {
			compere: (pitch, n) =>
				n === 0
					? `Mid kasta ${minutes(pitch)}. Saacadda bilow marka soo-jeediyuhu diyaar yahay.`
					: `Mid kasta ${minutes(pitch)} iyo ${questions(n)}. Saacadda bilow marka soo-jeediyuhu diyaar yahay.`,
			door: 'Martida soo daahda iyagana warqad ayaa la siinayaa.',
			title: 'Soo-jeedinnada',
			apart: 'Sida ay ugu xigaan bogga labaad.',
			missing: 'Liiska soo-jeedinnada weli lama shaacin. Tan mar kale daabac marka la shaaciyo.',
		},
		supper: {
			kitchen: 'Cuntada bixi.',
			compere: 'Fur codbixinta, oo sheeg sida loo codeeyo: taleefan, ama warqadda oo sanduuqa lagu rido.',
			door: 'Warqaduhu halkan ayay ku joogsadaan, ilaa qabanqaabiyuhu si kale u sheego mooyee. Qor lambarka ugu dambeeya ee xirmo kasta.',
		},
		close: {
			compere: 'Fursaddii ugu dambaysay, “qof kasta ma codeeyay?”, ka dib xir. Marna waqtigan ka hor ha xirin.',
			count: 'Laba qof: sanduuqa faaruji, saddex tuulmo samee, xaashiyaha geli, baaldiga lacagta tiri, saxiix.',
		},
		winner: {
			compere: 'Marka hore jumlad kasta kor u akhri; ka dib shaashaddu way muujinaysaa.',
			door: 'Cashada xigta: goorta, iyo sida wax loo soo jeediyo.',
		},
	},
	wifi: {
		lead: 'Afargeeskan kamaradda taleefankaaga ku iskaan garee, ama shabakadda ka dooro dejinta taleefanka.',
	},
	count: {
		title: 'Foomka tirinta',
		how: 'Gacan ku buuxi. Ka dib nidaamka geli oo halkaasna ku saxiix.',
		piles: 'Xaashiyaha sanduuqa codbixinta, saddex tuulmo',
		written: 'Wax baa ku qoran',
		unwritten: 'Waxba kuma qorna',
		replaced: 'Waxay ka tirsan yihiin warqado la beddelay',
		stacks: 'Warqadaha codbixinta ee la bixiyay, xirmo kasta',
		stack: (n) => `Xirmada ${count(n)}`,
		first: 'Lambarka hore',
		last: 'Lambarka dambe',
		all: 'Dhammaan warqadaha la bixiyay',
		heads: 'Dadka hoolka jooga',
		bucket: 'Lacagta baaldiga ku jirta',
		differs: 'Wax ma kala duwan yihiin? Sababta sheeg:',
		signed: 'Laba qof ayaa saxiixaya:',
		name: 'Magaca',
		signature: 'Saxiixa iyo waqtiga',
		tally: 'Dhibcaha, oo gacan lagu tiriyay',
		tallyHow:
			'Kaliya haddii wax walba fashilmaan. Imisa xaashi ayaa bixisay mid kasta, 0 ilaa 5 dhibcood? Mid baa kor u akhrinaya, mid baa qoraya.',
		tallyHowOne:
			'Kaliya haddii wax walba fashilmaan. Imisa xaashi ayaa dooratay soo-jeedin kasta? Mid baa kor u akhrinaya, mid baa qoraya.',
		slips: 'Xaashiyaha la tiriyay',
		votes: 'Xaashiyo',
	},
	award: {
		title: 'Abaalmarin',
		goesTo: 'Lacagta lagu ururiyay cashadan waxaa la siinayaa',
		part: (place) => `Kaalinta ${count(place)}`,
		sum: 'Lacagta',
		given: 'Kooxda maraqa waxaa u saxiixay:',
		receipt: 'Rasiidh',
		received: (group) => `Waxaa laga helay ${isolate(group)}:`,
		project: 'Waxaa loo bixiyay',
		receivedBy: 'Magaca',
		date: 'Taariikhda',
		signature: 'Saxiixa',
	},
};
