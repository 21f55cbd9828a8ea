import type { recount as English } from '../en/recount';

const checks = {
	file: {
		is: 'Fayl dhan weeye: xogtiisu waa qaabka rasmiga ah ee keliya, waxayna u dhigantaa tirada hubintiisa.',
		not: '',
	},
	record: {
		is: 'Silsiladda hash-yada ee diiwaanku waa mid aan go’in. Waxay waafaqsan tahay foomka tirinta ee la saxiixay. Waxay sheegaysaa isla lacagta la ururiyay, qori-tuurka iyo tirinta.',
		not: 'Cashadani diiwaan kama laha furitaanka albaabka ka dib.',
	},
	sheet: {
		is: 'Foomka tirintu wuxuu bixinayaa lixda calaamadood ee la barbardhigay markii la saxiixay. Tirada dadka codeeyay waa tii ku qornayd.',
		not: 'Foom tirin lama saxiixin.',
	},
	turnout: {
		is: 'Codadka taleefannada iyo kuwa xaashiyaha marka la isku daro waa codadka la tiriyay.',
		not: '',
	},
	receipts: { is: 'Cod kasta oo la tiriyay wuxuu leeyahay hal rasiidh.', not: '' },
	sums: {
		is: 'Dhammaan dhibcuhu waa wadarta tirooyinka 0 ilaa 5.',
		not: 'Cashadani dhibco ma muujiso, sidaas darteed lama isku dari karo.',
	},
	headToHead: {
		is: 'Isbarbardhigga tooska ah waa suurtagal codadkan, wareegga labaadna isaga ayaa laga akhriyay.',
		not: 'Tirooyinka isbarbardhigga tooska ah lama muujin.',
	},
	draws: {
		is: 'Qori-tuur kasta oo barnaamij sameeyay isla taxanihii ayuu ka bixinayaa tiradiisa bilowga, koofiyadduna waxay haysay kuwii isku barbaray oo keliya.',
		not: 'Qori-tuur lama samayn, ama cidda loo sameeyay lama muujin.',
	},
	ranking: {
		is: 'Mar kale ayaa xeerarka lagu kala sarraysiiyay, barbaro kasta oo la socoto: isla kaalimihii iyo isla guulaystihii.',
		not: 'Dhibco la’aan cidna mar kale ma kala sarraysiin karto. Waxa laga muujiyay kala sarrayntu wuu waafaqsan yahay guulaystaha.',
	},
	pot: { is: 'Wixii soo galay, marka kharashka laga jaro, waa lacagta la ururiyay.', not: '' },
	awards: {
		is: 'Abaalmarinnada iyo lacagta la wareejiyay waa lacagta la ururiyay, waxaana loo qaybiyay xeerkeeda.',
		not: 'Abaalmarinnada iyo lacagta la wareejiyay waa lacagta la ururiyay. Sida loo qaybiyay lagama xisaabin karo waxa la muujiyay.',
	},
} as const;

export const recount: typeof English = {
	title: 'Mar kale tiri natiijadan',
	link: 'Mar kale tiri natiijadan',
	lead: 'Biraawsarkaaga ayaa isku daraya wax kasta oo la shaaciyay, mar kale kala sarraysiinaya, mar kalena qaybinaya lacagta la ururiyay. Wuxuu isticmaalayaa barnaamij labaad, oo aan waxba la wadaagin kii hore u tiriyay.',
	program: 'Akhri barnaamijka:',
	own: 'Mar kale tiri waxa halkan lagu shaaciyay',
	choose: 'Ama mar kale tiri fayl aad kaydsatay',
	chooseHint: 'Qalabkan ayaa lagu akhriyaa, meelna looma diro. Marka boggani furmo shabakad uma baahna.',
	file: 'Faylka natiijada',
	go: 'Mar kale tiri',
	noScript:
		'Boggani wuxuu u baahan yahay JavaScript. La’aantiis, npm run recount ayaa kombiyuutar ku samaynaya isla sidaas.',
	waiting: 'Faylku wuxuu imanayaa natiijada.',
	typedIn:
		'Cashadan mar dambe ayaa la geliyay. Laguma tirin Stockpot, sidaas darteed wax mar kale la tiriyo ma jiraan.',
	notAResult: 'Kani ma aha natiijo Stockpot oo mar kale la tirin karo. Waxba lama tirin.',
	unreachable: 'Faylka lama soo rari karin. Dooro mid aad kaydsatay.',
	found: 'Waxa la hubiyay',
	states: { same: 'Waa isku mid', differs: 'Way kala duwan yihiin', impossible: 'Suurtagal ma aha' },
	checks,
	allSame: 'Mar kale waa la tiriyay: wax kasta oo la hubin karo waa isku mid.',
	somethingDiffers: 'Mar kale waa la tiriyay: wax baa kala duwan. Waa in qof sharraxo.',
	difference: (where, file, again) => `${where}: faylku wuxuu leeyahay ${file}, tirinta cusubna ${again}`,
	columns: { where: 'Meesha', file: 'Faylku wuxuu leeyahay', again: 'Tirinta cusub' },
	edition: (number, before) =>
		before === null
			? `Daabacaadda ${number}.`
			: `Daabacaadda ${number}, waa sixid. Daabacaaddii ka horreysay waxay leedahay SHA-256 ${before}`,
	words: (six) => `Lix erey: ${six}`,
	six: 'Lix erey',
	hash: 'SHA-256',
	sixWhy:
		'Waxay u taagan yihiin xaraf kasta oo faylka ku jira. Haddii ay yihiin ereyadii shaashaddu habeenkaas muujisay, waa isla faylkii.',
	earlier: 'Daabacaadihii hore',
	hashSame: 'Waa faylkii aad koodhkiisa ka iskaan garaysay shaashadda weyn.',
	hashDiffers: 'Ma aha faylkii aad koodhkiisa ka iskaan garaysay shaashadda weyn: waa fayl kale, ama daabacaad kale.',
	wordsSame: 'Kuwani waa ereyadii ama hash-kii aad bixisay.',
	wordsDiffer: 'Kuwani ma aha ereyadii ama hash-kii aad bixisay: waa fayl kale, ama daabacaad kale.',
	cannot:
		'Tirinta cusubi ma arki karto codadka: hadda cidna ma arki karto. In cod kasta loo tiriyay sidii martidu u bixisay, waxaad ku kalsoon tahay dadkii tirinta maamulay. Rasiidhkaagu wuxuu muujinayaa in kaaga la tiriyay.',
};
