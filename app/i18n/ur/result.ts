import type { CountRule } from '../../domain/rules';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

const { list: and, count } = formatsIn('ur');

const ordinal = (n: number): string => `پوزیشن ${count(n)}`;
const points = (rule: CountRule, n: number): string => (rule === 'one vote' ? `${count(n)} ووٹ` : `${count(n)} نمبر`);
const titled = (titles: readonly string[]): string => and(titles.map(isolate));

type Told = Parameters<typeof English.ties.first>[0];

const where = (at: Told['at']): string =>
	at === 'entry to the run-off'
		? 'آخری مقابلے میں جگہ کے لیے'
		: at === 'the run-off'
			? 'آخری مقابلے میں'
			: 'پہلی پوزیشن پر';
/** Completes "the decision was made …". */
const decided = ({ brokenBy, byWhat }: Told): string => {
	switch (brokenBy) {
		case 'head to head':
			return 'آمنے سامنے کے مقابلے سے: زیادہ ووٹوں نے ایک کو دوسرے سے اوپر رکھا';
		case 'higher total':
			return 'زیادہ کل نمبروں سے';
		case 'most 5s':
			return 'سب سے زیادہ 5 والے نمبروں سے';
		case 'nothing':
			return 'بانٹنے سے';
		case 'drawn':
			return byWhat === 'hat'
				? 'اسٹیج پر ٹوپی سے پرچی نکال کر'
				: byWhat === 'software'
					? 'سافٹ ویئر کی قرعہ اندازی سے، کیونکہ ٹوپی نہیں تھی'
					: 'قرعہ اندازی سے';
	}
};

const piles = {
	written: 'جن پرچیوں پر کچھ لکھا ہے',
	unwritten: 'جن پرچیوں پر کچھ نہیں لکھا',
	replaced: 'بدلے ہوئے پرچوں کی پرچیاں',
	papers: 'دیے گئے پرچے',
	heads: 'ہال میں موجود لوگ',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `جمع رقم ${isolate(title)} کو ملتی ہے`,
		several: (titles) => `جمع رقم ان میں بٹتی ہے: ${titled(titles)}`,
		none: 'جمع رقم اگلے ڈنر کے لیے رکھی گئی ہے',
		winsNothing: (title) => `جیتنے والی تجویز: ${isolate(title)}`,
		noneLead:
			'کسی ووٹ نے کسی تجویز کو کوئی نمبر نہیں دیا، اس لیے کوئی چنا نہیں جا سکا۔ ساری جمع رقم اگلے ڈنر کے لیے رکھی ہے۔',
	},
	turnout: (voted, issued) => `${count(issued)} میں سے ${count(voted)} لوگوں نے ووٹ دیا۔`,
	promised: (presenter) =>
		presenter === ''
			? 'جیتنے والوں نے وعدہ کیا ہے کہ وہ کسی اگلے ڈنر میں بتائیں گے کہ کام کیسا رہا۔'
			: `${isolate(presenter)} نے وعدہ کیا ہے کہ کسی اگلے ڈنر میں بتایا جائے گا کہ کام کیسا رہا۔`,
	sections: {
		lineup: 'کس نے تجویز پیش کی',
		pitches: 'پوری تجویزیں',
		money: 'رقم کس کام کے لیے ہے',
		pot: 'جمع رقم',
		ranking: 'درجہ بندی',
		scores: 'ہال نے کیسے نمبر دیے',
		headToHead: 'آمنے سامنے کا مقابلہ',
		counts: 'سارے نمبر، گنے ہوئے',
		sheet: 'گنتی کا کاغذ',
		notes: 'نوٹ',
		data: 'خود جانچیں',
	},
	kinds: {
		'door cash': 'دروازے پر، نقد',
		'door card': 'دروازے پر، کارڈ سے',
		raffle: 'انعامی ٹکٹ',
		sponsor: 'اسپانسر',
		match: 'ملائی ہوئی رقم',
		other: 'دیگر',
		'carried over': 'پچھلے ڈنر سے آئی ہوئی رقم',
		cost: 'پہلے سے بتائے گئے خرچ',
		gift: 'جمع رقم کے علاوہ تحفہ',
	},
	pot: {
		total: 'جمع رقم',
		award: (title, place) => (place === 1 ? `${isolate(title)} کو` : `${isolate(title)} کو، ${ordinal(place)} کے لیے`),
		returned: 'واپس آئی، اگلے ڈنر کے لیے',
		paid: 'ادا ہو گئی',
		carriedOver: 'اگلے ڈنر کے لیے رکھی گئی',
		carriedFrom: (dinner) => `ڈنر ${count(dinner)} سے`,
		match: (gives, forEach, base, cap) =>
			`${and(base)} کے ہر ${isolate(forEach)} پر ${isolate(gives)}${cap === null ? '' : `، زیادہ سے زیادہ ${isolate(cap)}`}`,
		bases: { door: 'دروازے کی رقم', raffle: 'انعامی ٹکٹ', sponsor: 'اسپانسر', other: 'باقی رقم' },
		balance: (income, costs, awards, carriedOver) =>
			`آمدنی ${isolate(income)} − خرچ ${isolate(costs)} = دی گئی رقم ${isolate(awards)} + اگلے ڈنر کے لیے ${isolate(carriedOver)}`,
		counted: (jobs) => `دو لوگوں نے گنی: ${and(jobs)}۔`,
		jobs: {
			organiser: 'منتظم',
			door: 'دروازے کا مددگار',
			compere: 'کمپیئر',
			counter: 'گنتی کا پاس رکھنے والا',
			helper: 'مددگار',
		},
		beside: 'جمع رقم کے علاوہ',
		forPlace: (place) => `${ordinal(place)} کے لیے`,
		goesTo: (place, to) =>
			to.length === 0
				? `${ordinal(place)} کے لیے: نہیں دیا گیا، کیونکہ اس پوزیشن پر کوئی نہیں`
				: `${titled(to)} کو، ${ordinal(place)} کے لیے${to.length > 1 ? '، مشترکہ' : ''}`,
		from: (who) => `${isolate(who)} کی طرف سے`,
	},
	place: (n, together) => (together ? `${ordinal(n)}، مشترکہ` : ordinal(n)),
	ranked: (number, together) => `تجویز ${number}${together ? '، برابر' : ''}`,
	bars: (ballots) => `ہر معیار کے نمبر، کل ${count(ballots)} ووٹوں سے`,
	votes: (ballots) => `ووٹ، کل ${count(ballots)} ووٹوں میں سے`,
	table: { pitch: 'تجویز', total: 'کل', numbers: 'یہی جدول کی شکل میں', criterion: 'معیار', sum: 'نمبر' },
	countsCaption: 'کتنے ووٹوں نے کون سا نمبر دیا',
	headCaption: 'سطر میں پڑھیں: کتنے ووٹوں نے اس تجویز کو کالم کے اوپر والی تجویز سے زیادہ نمبر دیے۔',
	over: (number) => `تجویز ${number} سے زیادہ`,
	runOff: (a, b, forA, forB, even) =>
		`آخری مقابلے میں ${isolate(a)} کو ${count(forA)} ووٹوں نے پہلے رکھا، ${isolate(b)} کو ${count(forB)} نے، اور ${count(even)} نے دونوں کو برابر رکھا۔`,
	tooFew:
		'20 سے کم لوگوں نے ووٹ دیا، اس لیے صرف یہ دکھایا جاتا ہے کہ کتنوں نے ووٹ دیا اور رقم کس کو ملی۔ اتنے کم ووٹوں میں نمبروں اور درجہ بندی سے پتا چل جاتا کہ کس نے دیے۔',
	notPublished: 'نتیجہ ابھی شائع نہیں ہوا۔',
	notShown: 'اس ڈنر کے اصول دروازے کھلنے سے پہلے طے ہوئے تھے، اور ان کے مطابق نمبر نہیں دکھائے جاتے۔',
	ties: {
		first: (tie) => {
			if (tie.brokenBy === 'nothing')
				return `${where(tie.at)} ایسی برابری تھی جسے کوئی چیز ختم نہ کر سکی، اس لیے بانٹا گیا۔`;
			if (tie.brokenBy === 'drawn')
				return `${where(tie.at)} ایسی برابری تھی جسے ووٹ ختم نہ کر سکے۔ فیصلہ ${decided(tie)} ہوا۔`;
			return `${where(tie.at)} برابری تھی۔ فیصلہ یوں ہوا: ${decided(tie)}۔`;
		},
		full: (tie, titles, figures) => {
			const by = figures.length > 0 ? ` (${figures.join(' کے مقابلے ')})` : '';
			const level = tie.at === 'entry to the run-off' || tie.at === 'the run-off' ? `${where(tie.at)} ` : '';
			return `${titled(titles)} ${level}برابر تھے۔ فیصلہ یوں ہوا: ${decided(tie)}${by}۔`;
		},
		seed: (seed) => `قرعہ اس کے سیڈ سے دوبارہ نکالا جا سکتا ہے: ${isolate(seed)}`,
	},
	sheet: {
		issued: 'دیے گئے ووٹ کے پرچے',
		counted: 'گنے گئے ووٹ',
		onPhone: 'ان میں سے فون پر',
		onPaper: 'ان میں سے کاغذ کی پرچی پر',
		setAside: 'الگ رکھی گئی پرچیاں، کیونکہ اسی پرچے سے فون پر ووٹ دیا جا چکا تھا',
		replaced: 'بدلے گئے پرچے',
		lost: 'ان میں سے گم ہوئے، جنہیں ان کے نمبر سے بند کیا گیا',
		noneLost: 'ان میں سے کوئی گم نہیں ہوا',
		signed: (names) =>
			names.length === 0
				? 'گنتی پر کسی نے دستخط نہیں کیے۔'
				: names.length === 1
					? `گنتی پر ایک شخص نے دستخط کیے: ${and(names)}۔`
					: `گنتی پر ${names.length === 2 ? 'دو' : count(names.length)} لوگوں نے دستخط کیے: ${and(names)}۔`,
		unreadable: 'جن پرچیوں پر کچھ پڑھا نہیں جا سکا',
		partly: 'جن پرچیوں پر کوئی خانہ پڑھا نہیں جا سکا',
		twice: 'دو لوگوں نے دو بار درج کیں، ایسی پرچیاں',
		settled: 'ان میں سے جو الگ الگ درج ہوئیں، پھر مل کر دیکھی گئیں اور طے ہوئیں',
		oneSignature: 'اس ڈنر کے اصولوں میں، جو دروازے کھلنے سے پہلے طے ہوئے، لکھا تھا کہ ایک دستخط کافی ہے۔',
		byHand: ({ written, unwritten }, agrees) =>
			`ہاتھ سے گننے پر ڈبے میں ${count(written)} پرچیاں ایسی تھیں جن پر کچھ لکھا تھا، اور ${count(unwritten)} خالی${agrees ? '۔ اتنی ہی درج کی گئیں' : ''}۔`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `${count(difference.wanted)} پرچیاں دو بار درج ہونی تھیں، اور ${count(difference.system)} ہوئیں۔`;
				case 'not settled':
					return `${count(difference.system)} پرچیاں دو لوگوں نے الگ الگ درج کیں، اور فیصلہ نہیں ہوا: پہلا اندراج شمار ہوتا ہے۔`;
				default:
					return `${piles[difference.what]}: ہاتھ کی گنتی ${count(difference.hands)}، سسٹم کی گنتی ${count(difference.system)}۔`;
			}
		},
		words: 'گننے والوں کے اپنے لفظوں میں:',
	},
	byHand: {
		title: 'ہاتھ سے گنا گیا',
		phones: (n) =>
			n === 0
				? 'سب نے کاغذ پر ووٹ دیا، اور لوگوں نے پرچیاں گنیں۔'
				: `لوگوں نے پرچیاں گنیں۔ فون پر دیے گئے ${count(n)} ووٹ شمار نہیں ہوئے۔`,
		why: 'کیا خراب ہوا، ان کے اپنے لفظوں میں:',
		slips: 'ہاتھ سے گنی گئی پرچیاں',
		void: 'فون کے ووٹ، جو شمار نہیں ہوئے',
		noHeadToHead: 'ہاتھ کی گنتی سے آمنے سامنے کا مقابلہ معلوم نہیں ہو سکتا۔',
		secrecy:
			'لوگوں نے پرچیاں ہاتھ سے گنیں اور کل نمبر درج کیے۔ فون سے جو آیا تھا وہ کھولے بغیر مٹا دیا گیا۔ کوئی صفحہ، فائل یا ڈیٹابیس کی نقل نہیں دکھاتی کہ کس نے کیا ووٹ دیا۔',
		mark: 'ہاتھ سے گنا گیا',
	},
	closedEarly: (when, promised) =>
		`ووٹنگ ${isolate(when)} پر بند ہوئی، اعلان کیے گئے وقت ${isolate(promised)} سے پہلے: دیے گئے ہر پرچے سے ووٹ آ چکا تھا، اور آخری ایک منٹ دیا گیا۔`,
	reopened: (when) => `ووٹنگ ${isolate(when)} پر دوبارہ کھولی گئی، اس سے پہلے کہ کسی نے گنتی پر دستخط کیے ہوں۔`,
	moreTime: (when) =>
		`ووٹنگ بند ہونے کے بعد، ${isolate(when)} سے، ایک پرچے کو ووٹ دینے کے لیے پانچ منٹ اور ملے۔ اس کے مہمان کو ان کی ضرورت تھی۔`,
	redrawn: (times) => `تجویزوں کی ترتیب کا قرعہ ${times} بار نکالا گیا؛ آخری قرعہ مانا جاتا ہے۔`,
	orderSeed: (seed) => `تجویزوں کی ترتیب کا قرعہ سافٹ ویئر نے نکالا، اس سیڈ سے: ${isolate(seed)}`,
	links: {
		receipts: 'کیا میرا پرچہ شمار ہوا؟',
		json: 'یہ نتیجہ ڈیٹا کی شکل میں (JSON)',
		csv: 'سارے نمبر، گنے ہوئے (CSV)',
		how: 'ووٹنگ کیسے ہوتی ہے، اور کس چیز سے بچاتی ہے',
	},
	csv: {
		number: 'نمبر شمار',
		pitch: 'تجویز',
		criterion: 'معیار',
		sum: 'کل',
		how: 'کیسے',
		place: 'پوزیشن',
		award: 'دی گئی رقم',
		currency: 'کرنسی',
	},
	secrecy:
		'ووٹ مہر بند رکھے گئے، جب تک گنتی پر دستخط نہ ہوئے اور اسے کھولا نہ گیا۔ پھر انہیں گنا گیا، ترتیب دیا گیا، اور پرچوں سے الگ کر دیا گیا، اور اب کوئی چیز انہیں نہیں جوڑ سکتی۔ کوئی صفحہ، فائل یا ڈیٹابیس کی نقل نہیں دکھاتی کہ کس نے کیا ووٹ دیا۔ جب تک ووٹنگ کھلی تھی، سرور چلانے والا یہ حفاظت توڑ سکتا تھا۔ ہم اس پر بھروسا کرتے ہیں کہ اس نے ایسا نہیں کیا۔',
	receipts: {
		title: 'کیا میرا پرچہ شمار ہوا؟',
		lead: (ballots) =>
			`${count(ballots)} ووٹ گنے گئے۔ ہر ایک کی رسید ہے: یہ اس آدھے حصے پر چھپی ہے جو آپ نے اپنے پاس رکھا، اور آپ کے فون پر بھی تھی۔`,
		says: 'فہرست بتاتی ہے کہ پرچہ شمار ہوا۔ یہ نہیں بتا سکتی کہ کیا ووٹ دیا، نہ آپ کو نہ کسی اور کو۔',
		label: 'آپ کی رسید',
		search: 'تلاش کریں',
		found: (receipt) => `${isolate(receipt)} شمار ہوئی۔`,
		missing: (receipt) => `${isolate(receipt)} فہرست میں نہیں ہے۔`,
		missingWhy:
			'ہر حرف اور ہندسہ دوبارہ دیکھ لیں۔ پرچہ فہرست میں نہیں ہوتا اگر ووٹنگ بند ہوتے وقت اس پر کوئی نمبر نہ ہو۔ وہ پرچہ بھی نہیں ہوتا جس کی جگہ دوسرا پرچہ دیا گیا ہو۔',
		list: 'ساری رسیدیں',
		all: 'پوری فہرست دکھائیں',
		waiting: 'فہرست نتیجے کے ساتھ آئے گی۔',
		waitingWhy: 'جیتنے والے کے اعلان کے بعد آپ یہاں دیکھ سکتے ہیں کہ آپ کا پرچہ شمار ہوا۔',
		none: 'اس ڈنر میں کوئی ووٹ نہیں گنا گیا، اس لیے رسیدیں نہیں ہیں۔',
		noneByHand: 'اس ڈنر کی پرچیاں ہاتھ سے گنی گئیں، اس لیے رسیدیں نہیں ہیں۔',
	},
	own: {
		title: 'آپ کے نمبر',
		notOn: 'آپ کی تجویز اس ڈنر کے ووٹ میں نہیں تھی، اس لیے نمبر نہیں ہیں۔',
		notYet: (when) => `نتیجہ آنے کے بعد آپ اپنے نمبر اس وقت سے دیکھ سکتے ہیں: ${isolate(when)}۔`,
		notYetWhy: 'پہلے ایک رات آرام کر لیں۔ آپ سے پہلے انہیں کوئی نہیں دیکھے گا، اور دیکھنا ضروری بھی نہیں۔',
		tooFew: '20 سے کم لوگوں نے ووٹ دیا۔',
		tooFewWhy: 'اتنے کم ووٹوں میں نمبروں سے پتا چل جاتا کہ کس نے دیے۔ اس لیے انہیں کوئی نہیں دیکھ سکتا، آپ بھی نہیں۔',
		ask: 'آپ دیکھ سکتے ہیں کہ ہال نے آپ کی تجویز کو کیسے نمبر دیے۔ دیکھنا ضروری نہیں۔',
		askWhy:
			'یہ وہ ہے جو کچھ لوگوں نے ایک شام کھانے کے بعد محسوس کیا، دوسرے اچھے منصوبوں کے ساتھ۔ یہ آپ کے کام پر کوئی فیصلہ نہیں۔ انہیں صرف وہی دیکھتا ہے جس کے پاس یہ ذاتی لنک ہے۔',
		show: 'میرے نمبر دکھائیں',
		lead: (total, ballots, rule) => `${points(rule, total)}، کل ${count(ballots)} ووٹوں سے۔`,
		thanks:
			'اپنا خیال لے کر سب کے سامنے کھڑے ہونے کا شکریہ۔ جن منصوبوں کو رقم ملی، ان میں سے اکثر نے ایک سے زیادہ بار تجویز پیش کی تھی۔',
		caption: 'کتنے ووٹوں نے آپ کو کون سا نمبر دیا',
		blank: 'جن ووٹوں نے آپ کا خانہ خالی چھوڑا، ان سے کچھ جمع نہیں ہوتا اور وہ جدول میں نہیں ہیں۔',
		back: 'اپنی تجویز پر واپس جائیں',
	},
};
