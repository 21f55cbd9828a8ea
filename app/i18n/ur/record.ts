import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { count, plural } = formatsIn('ur');
const minutes = (n: unknown): string => `${count(Number(n))} منٹ`;
const slips = (n: unknown): string =>
	plural(Number(n), { one: `${count(Number(n))} پرچی`, other: `${count(Number(n))} پرچیوں` });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: ` ${Number(n) === 1 ? 'پہلے کا دستخط اب شمار نہیں ہوتا' : `پہلے کے ${count(Number(n))} دستخط اب شمار نہیں ہوتے`}۔`;

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sum = (amount: unknown, { money }: Telling): string => isolate(money(Number(amount)));
const atLeast = (least: unknown): string => (Number(least) > 0 ? `، کم از کم ${minutes(least)} کے لیے` : '');

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'دروازے کھلے۔ یہاں سے اصول طے ہو گئے۔',
	'start pitching': () => 'تجویزیں پیش ہونا شروع ہوئیں۔',
	'open voting': ({ minutes: least }) => `ووٹنگ کھلی${atLeast(least)}۔`,
	'close voting': () => 'ووٹنگ بند ہوئی۔ جو اس لمحے سے پہلے محفوظ ہوا وہ شمار ہوتا ہے۔',
	'reopen voting': ({ minutes: least }) =>
		`ووٹنگ دوبارہ کھولی گئی${atLeast(least)}، اس سے پہلے کہ کسی نے گنتی پر دستخط کیے ہوں۔`,
	announce: () => 'اعلان شروع ہوا۔ یہاں سے نتیجہ قائم ہو گیا۔',
	publish: () => 'نتیجہ شائع ہوا۔',
	cancel: () => 'ڈنر منسوخ ہوا۔',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `تجویز ${number} سے سوال ہوئے۔` : `تجویز ${number} اسٹیج پر تھی۔`,
	'last call': () => 'ووٹ دینے کا آخری موقع بتایا گیا۔',
	'voting extended': ({ minutes: more }) => `ووٹنگ ${minutes(more)} بڑھائی گئی۔`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`دیے گئے ہر پرچے سے ووٹ آ چکا تھا، اس لیے ووٹنگ ${isolate(time(String(promised)))} کے بجائے ${isolate(time(String(until)))} سے بند ہو سکتی تھی۔`,
	'more time given': ({ until }, { time }) =>
		`ایک پرچے کو ووٹ دینے کے لیے پانچ منٹ اور ملے، ${isolate(time(String(until)))} تک۔`,
	'clock put back': () => 'بند ہونے کا اعلان کیا گیا وقت پھر وہی کر دیا گیا جو پہلے تھا۔',
	'papers made': ({ count: made }) =>
		plural(Number(made), {
			one: `ووٹ کا مزید ${count(Number(made))} پرچہ بنایا گیا۔`,
			other: `ووٹ کے مزید ${count(Number(made))} پرچے بنائے گئے۔`,
		}),
	'papers printed again': ({ count: again }) =>
		plural(Number(again), {
			one: `خراب چھپا ہوا ${count(Number(again))} پرچہ منسوخ کر کے دوبارہ چھاپا گیا۔`,
			other: `خراب چھپے ہوئے ${count(Number(again))} پرچے منسوخ کر کے دوبارہ چھاپے گئے۔`,
		}),
	'papers stop': () => 'پرچے دینا بند ہوا۔',
	'papers go on': () => 'پرچے دینا پھر شروع ہوا۔',
	'paper replaced': () =>
		'ایک گم شدہ پرچہ صرف اپنے نمبر سے بدلا گیا۔ اس کا ووٹ نہیں مل سکا: اگر اس سے ووٹ دیا جا چکا تھا تو وہ ووٹ بھی شمار ہوتا ہے۔',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'طے ہوا کہ پرچیاں ایک بار درج کی جائیں گی۔'
			: share === 'all'
				? 'طے ہوا کہ ایک دوسرا شخص ساری پرچیاں دوبارہ درج کرے گا۔'
				: 'طے ہوا کہ ایک دوسرا شخص کچھ پرچیاں دوبارہ درج کرے گا۔',
	'order drawn': ({ seed, draw }) =>
		`تجویزوں کی ترتیب کا قرعہ نکالا گیا، قرعہ اندازی ${draw}، اس سیڈ سے: ${isolate(String(seed))}۔`,
	'pot entries added': ({ amount }, say) => `رقم گن کر لکھی گئی۔ جمع رقم ${sum(amount, say)} ہے۔`,
	'pot entry corrected': ({ amount, was, now, because }, say) =>
		`جمع رقم کا ایک اندراج درست کیا گیا: پہلے ${sum(was, say)}، اب ${now === null ? 'کچھ نہیں' : sum(now, say)}۔ وجہ: ${isolate(String(because))}۔ جمع رقم ${sum(amount, say)} ہے۔`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'ایک شخص' : 'دوسرے شخص'} نے گنتی کے کاغذ پر دستخط کیے۔ کاغذ کے نشان: ${isolate(String(digest))}۔${
			explained === true ? ' کہیں فرق تھا، اور انہوں نے وجہ لکھی: وہ نتیجے کے نیچے ہے۔' : ''
		}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`ہاتھ سے کی گئی ${slips(n)} کی گنتی درج کی گئی۔ وجہ: ${isolate(String(because))}۔${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `ہاتھ کی گنتی واپس لے لی گئی۔${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `جس چیز پر دستخط ہوئے تھے اس میں کچھ بدلا۔${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`گنتی کھولی گئی: ${count(Number(ballots))} ووٹ۔ اس سے پہلے کوئی ایک نمبر بھی نہیں دیکھ سکتا تھا۔`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat'
			? 'برابری کا فیصلہ اسٹیج پر ٹوپی سے پرچی نکال کر ہوا۔'
			: 'برابری کا فیصلہ سافٹ ویئر کی قرعہ اندازی سے ہوا، کیونکہ ٹوپی نہیں تھی۔',
	'pot awarded': ({ amount, carriedOver }, say) =>
		Number(carriedOver) > 0
			? `کوئی چنا نہیں جا سکا: ${sum(carriedOver, say)} کی رقم اگلے ڈنر کے لیے رکھی گئی۔`
			: `${sum(amount, say)} کی جمع رقم اپنے اصول کے مطابق دی گئی۔`,
	'award paid': ({ amount }, say) => `جیتی ہوئی رقم میں سے ${sum(amount, say)} ایک تجویز کو ادا کیے گئے۔`,
	'receipt signed': () => 'جسے رقم ملی اس نے دستخط کیے کہ وہ پہنچ گئی۔',
	'payment corrected': () => 'ایک ادائیگی واپس لکھی گئی، کیونکہ وہ ہوئی نہیں تھی۔',
	'award returned': ({ amount }, say) => `${sum(amount, say)} واپس آئے، اور اگلے ڈنر کی جمع رقم میں ہیں۔`,
	'note added': () => 'نتیجے کے نیچے ایک نوٹ لکھا گیا۔',
};

export const record: typeof English = {
	title: 'شام کا ریکارڈ',
	link: 'شام کا ریکارڈ',
	lead: 'کیا کیا ہوا، اصول طے ہونے کے لمحے سے نتیجہ شائع ہونے تک۔ اس میں کام لکھے ہیں، لوگوں کے نام نہیں۔',
	waiting: 'ریکارڈ نتیجے کے ساتھ آئے گا۔',
	none: 'دروازے کھلنے کے بعد سے اس ڈنر کا کوئی ریکارڈ نہیں ہے۔',
	sentences,
	jobs: {
		organiser: 'منتظم',
		door: 'دروازہ',
		compere: 'کمپیئر',
		counter: 'گنتی',
		pitcher: 'تجویز پیش کرنے والا',
		server: 'سرور',
	},
	exception: 'معمول سے ہٹ کر:',
	oneSignature: 'اصولوں میں تھا کہ ایک دستخط کافی ہے۔',
	hash: 'ہیش',
	atDoors: 'دروازے کھلتے وقت کا ریکارڈ، چھ لفظوں میں',
	atClose: 'ووٹنگ بند ہوتے وقت کا ریکارڈ، چھ لفظوں میں',
	onSheet: 'دونوں گنتی کے اس کاغذ پر تھے جس پر دستخط ہوئے۔ اس لیے اگر کوئی پہلے کی بات بدل کر لکھے تو پتا چل جاتا ہے۔',
	how: 'ریکارڈ کو تبدیلی سے کیسے بچایا جاتا ہے',
	chain:
		'ہر سطر کا ایک ہیش ہے: اس سے پہلے والے ہیش اور خود اس سطر کا SHA-256۔ جو کوئی سطر بدلے، بڑھائے یا نکالے، اس کے بعد کا ہر ہیش بدل جاتا ہے۔ نتیجہ دوبارہ گننے پر یہ سب جانچے جاتے ہیں۔',
	leftOut: 'جان بوجھ کر کیا نہیں لکھا گیا',
	leftOutWhy:
		'کس نے کون سا پرچہ لیا، اور لوگ کب آئے۔ نام۔ کس نے تجویز پیش کی، کون متبادل تھا اور کون نہیں آیا۔ اسٹیج پر کسی کو جو اضافی وقت چاہیے تھا۔ ایک ایک پرچی: گنتی کے کاغذ پر ان کے کل ہیں۔',
};
