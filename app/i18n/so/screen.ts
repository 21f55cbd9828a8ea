import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted } = formatsIn('so');
const ordinals = ['', 'koowaad', 'labaad', 'saddexaad', 'afraad', 'shanaad', 'lixaad', 'toddobaad', 'siddeedaad'];
const people = { one: 'qof', other: 'qof' };

export const screen: typeof English = {
	page: (dinner) => `${dinner}, shaashadda weyn`,
	pot: 'Lacagta la ururiyay:',
	away: 'Xiriirku wuu go’ay. Mar kale ayuu isku dayayaa.',
	asked: 'Dhowr ilbiriqsi kasta war cusub ayuu weydiinayaa.',

	soon: (when) => `Albaabku wuxuu furmayaa ${when}`,
	lineUp: 'Soo-jeedinnada caawa',
	welcome: 'Qof kasta oo halkan jooga cod ayuu leeyahay',
	join: {
		take: 'Albaabka ka qaado warqad codbixin.',
		scan: 'Tan iskaan garee, ama tag',
		go: 'Taleefankaaga ku tag',
		type: 'oo qor koodhka warqaddaada.',
		noPhone: 'Taleefan ma haysatid? Buuxi warqadda.',
		noNetwork: 'Buuxi warqaddaada oo ku rid sanduuqa codbixinta.',
	},

	wifi: {
		scan: 'Koodh lagu galo wifi-ga',
		name: 'Wifi:',
		password: 'furaha sirta ah:',
		open: 'furaha sirta ah ma laha.',
		stay: 'Ku xirnaw ilaa lagu dhawaaqo guulaystaha.',
	},

	changed: numberChanged,

	timeUp: 'Waqtigu wuu dhammaaday',
	between: 'Soo-jeedinnada',
	reports: 'Warbixin: wixii dhacay cashadii hore ka dib.',
	pitchClock: 'Soo-jeedinta',
	questionClock: 'Su’aalo',
	question: (number) => `Su’aasha ${number}`,
	lastMinute: 'Daqiiqaddii ugu dambaysay',
	extraTime: 'Waqti dheeraad ah',

	voting: 'Codbixintu way furan tahay',
	until: (time) => `ugu yaraan ilaa ${time}`,
	anyMoment: 'Daqiiqad kasta way xirmi kartaa.',
	lastCall: 'Waa fursaddii ugu dambaysay',
	everyone: 'Qof kasta ma codeeyay?',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: `ka mid ah ${counted(issued, people)} ayaa codeeyay`,
	}),

	closed: 'Codbixintu way xiran tahay',
	sealed: 'Tirintu way qufulan tahay. Cidna dhibco ma arki karto ilaa la furo.',
	opened: 'Tirintii waa la furay. Natiijada ayaa xigta.',

	how: {
		title: 'Sida dhibco loo bixiyo',
		scale: '0 waa gebi ahaan maya, 5 waa gebi ahaan haa.',
		note: 'Meel bannaan waxba kuma darto. Dhibcahaaga waad beddeli kartaa ilaa codbixintu xirmo.',
		oneVote: 'Hal cod, hal soo-jeedin.',
		oneVoteNote: 'Waad beddeli kartaa ilaa codbixintu xirmo.',
	},

	pause: { title: 'Shan daqiiqo ka dib ayaan soo noqonaynaa', over: 'Waxaan ku dhownahay inaan sii wadno.' },
	held: 'Muuqaalkani wuu joogayaa. Badhanka Space ayaa mar kale u oggolaanaya inay is beddelaan.',
	heldLanguage: 'Luqaddani way joogaysaa. Badhanka T ayaa mar kale u oggolaanaya inay is beddelaan.',

	thanks: { title: 'Mahadsanidiin', next: 'Cashada xigta:', file: 'Natiijadan oo lix erey ah:' },

	reveal: {
		begin: 'Natiijada',
		turnoutOf: (issued) => `ka mid ah ${counted(issued, people)} ayaa codeeyay`,
		pot: 'ayaa caawa la ururiyay',
		place: (place) => `Kaalinta ${ordinals[place] ?? place}`,
		points: (total) => counted(total, { one: 'dhibic', other: 'dhibcood' }),
		winner: (wonAmount, potAmount) =>
			wonAmount === potAmount ? 'Lacagta la ururiyay waxaa la siinayaa' : 'Waxaa guulaystay',
		shared: 'Barbaro. Lacagta la ururiyay waxaa qaybsanaya',
		tie: 'Kaalinta koowaad waa la barbaray',
		drawn: { hat: 'Qori-tuur koofiyad laga soo saaray', software: 'Qori-tuur barnaamij sameeyay' },
		'carried over': 'waxaa loo wareejinayaa cashada xigta',
	},
	readMore: 'Wax kasta oo ku saabsan cashadan:',
	cancelled: 'Cashadan waa la baajiyay',
	list,
};
