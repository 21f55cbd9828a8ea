import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, plural } = formatsIn('ur');

const withSum = ({ title, sum }: { readonly title: string; readonly sum: string | undefined }): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}، جسے ${isolate(sum)} ملتے ہیں`;
const drawn = (by: 'hat' | 'software'): string =>
	by === 'hat' ? 'ٹوپی سے پرچی نکال کر' : 'سافٹ ویئر کی قرعہ اندازی سے';
const afterTie = (by: 'hat' | 'software' | null): string => (by ? ` برابری کے بعد فیصلہ ${drawn(by)} ہوا۔` : '');

export const compere: typeof English = {
	name: 'کمپیئر',
	page: (dinner) => `کمپیئر – ${isolate(dinner)}`,
	skip: 'سیدھے موجودہ قدم پر جائیں',
	connection: {
		trying: 'رابطہ ٹوٹ گیا۔ خود دوبارہ کوشش ہو رہی ہے؛ بٹن پھر بھی کام کرتے ہیں۔',
		no: 'یہ صفحہ اب خود نہیں بدلتا۔ تازہ صورت دیکھنے کے لیے صفحہ دوبارہ کھولیں۔',
	},
	steps: {
		early: 'دروازے کھلنے سے پہلے',
		doors: 'دروازے کھلے ہیں',
		pitching: 'تجویزیں',
		voting: 'کھانا اور ووٹنگ',
		counting: 'گنتی',
		announced: 'اعلان',
		published: 'ڈنر ختم ہو گیا',
		cancelled: 'یہ ڈنر منسوخ ہو گیا',
	},
	early: (time) => `دروازے ${isolate(time)} پر کھلیں گے۔ تب پہلا بٹن یہاں آئے گا۔`,
	doors: (papers) =>
		`${plural(papers, { one: `${papers} پرچہ دیا جا چکا ہے`, other: `${papers} پرچے دیے جا چکے ہیں` })}۔ جب ہال تیار ہو تو شروع کریں۔`,
	supper: {
		later: (time, plan) => `کھانا تقریباً ${isolate(time)} پر؛ ارادہ ${isolate(plan)} کا تھا۔`,
		asPlanned: (time) => `کھانا ${isolate(time)} پر، ارادے کے مطابق۔`,
	},
	counting:
		'ووٹنگ بند ہے۔ پرچیاں درج ہو رہی ہیں، جمع رقم گنی جا رہی ہے، اور گنتی کے کاغذ پر دستخط ہوں گے۔ جمع رقم دیے جانے کا فیصلہ ہوتے ہی اعلان یہاں شروع ہوگا۔',
	lastStep: 'یہ آخری قدم تھا۔ سب کا شکریہ ادا کریں؛ نتیجہ کوئی منتظم شائع کرے گا۔',
	published: 'نتیجہ شائع ہو گیا۔ شکریہ۔',
	moves: {
		'start pitching': { button: 'تجویزیں شروع کریں', note: 'فون اور اسکرین اسٹیج کے ساتھ چلتے ہیں۔' },
		'open voting': { button: 'ووٹنگ کھولیں', note: 'ہر فون وہ بھیج دے گا جو اس پر ہے۔' },
		'close voting': { button: 'ووٹنگ بند کریں', note: 'اس کے بعد محفوظ ہونے والا کچھ بھی شمار نہیں ہوگا۔' },
		announce: { button: 'اعلان شروع کریں: کتنوں نے ووٹ دیا', note: 'اسکرین قدم بہ قدم دکھائے گی۔' },
	},
	reports: {
		now: 'پہلی تجویز سے پہلے، اس وقت بڑی اسکرین پر:',
		later: 'پہلی تجویز سے پہلے یہ آئیں گے:',
		from: (minutes) => `${minutes} منٹ، رپورٹ:`,
		wonAt: (dinner) => `، ڈنر ${isolate(`#${dinner}`)} کے جیتنے والے`,
		sentence: (titles) =>
			`آج کی تجویزوں سے پہلے: ${list(titles.map(isolate))} پچھلے کسی ڈنر میں جیتے تھے، اور ہمیں یہ بتانے کا وعدہ کیا تھا کہ کام کیسا رہا۔ سنیے۔`,
	},
	stage: {
		on: 'اسٹیج پر:',
		questions: 'سوال:',
		question: (question, wanted) => `سوال ${question}، کل ${wanted}:`,
		nobody: 'اسٹیج پر کوئی نہیں ہے۔',
		heard: 'ساری تجویزیں سن لی گئیں۔',
		askQuestion: (question, wanted) => `سوال ${question}، کل ${wanted}`,
		questionsFor: (number) => `تجویز ${number} کے لیے سوال`,
		first: (number, title) => `اسٹیج پر: ${number} ${isolate(title)}`,
		next: (number, title) => `اب اسٹیج پر: ${number} ${isolate(title)}`,
		clear: 'اسٹیج خالی کریں',
		again: 'کوئی نہیں آیا، یا اسے دوبارہ پیش کرنا ہے',
		put: 'اسٹیج پر لائیں',
		start: 'گھڑی چلائیں',
		stop: 'گھڑی روکیں',
		more: 'ایک منٹ اور',
		back: 'گھڑی شروع پر لائیں',
	},
	absences: {
		readOut: 'یہ بلند آواز سے پڑھیں: چھپے ہوئے پرچوں پر دوسرا نام ہے۔ یہ اسکرین اور فونوں پر بھی ہے۔',
		changed: numberChanged,
		didNotCome: (title) => `${isolate(title)} کی طرف سے کوئی نہیں آیا۔`,
		stayedEmpty: (number) => `کوئی متبادل نہیں تھا: تجویز ${number} خالی رہی۔`,
		steppedIn: (title, number) => `تجویز ${number} کی جگہ یہ آئی: ${isolate(title)}۔`,
		undo: 'اسٹیج پر اگلا بٹن دبنے تک یہ واپس ہو سکتا ہے۔',
		cameAfterAll: 'وہ آ گئے ہیں',
		summary: 'نہیں آئے',
		about: (title) => `نہیں آئے: ${isolate(title)}۔`,
		stepsIn: (title, number) => `تجویز ${number} کی جگہ یہ آئے گی: ${isolate(title)}۔`,
		staysEmpty: (number) => `کوئی متبادل نہیں ہے: تجویز ${number} خالی رہے گی۔`,
		shown: 'اسکرین اور فون یہ فوراً بتا دیں گے، یہ بتائے بغیر کہ کون نہیں آیا۔',
		letReserve: 'نہیں آئے: متبادل کو لائیں',
		leaveEmpty: (number) => `نہیں آئے: تجویز ${number} خالی چھوڑیں`,
		atDoors: 'جسے تجویز پیش کرنی تھی وہ نہیں آ رہا',
	},
	voting: {
		opensFor: 'ووٹنگ کم از کم اتنی دیر کھلی رہے گی:',
		noSetTime: 'وقت مقرر نہیں',
		minutes: (minutes) => `${minutes} منٹ`,
		turnout: (voted, issued) => `${issued} میں سے ${voted} لوگ ووٹ دے چکے ہیں۔`,
		openUntil: (time) => `ووٹنگ کم از کم ${isolate(time)} تک کھلی ہے۔`,
		atZero: 'گھڑی صفر پر ہے: ووٹنگ کسی بھی وقت بند ہو سکتی ہے۔',
		everyone: 'دیے گئے ہر پرچے سے ووٹ آ چکا ہے۔',
		choosing: 'فون پہلے نمبر سے ہی گنا جاتا ہے، اس لیے کچھ لوگ ابھی چن رہے ہیں۔',
		lastCallGiven: 'آخری موقع بتا دیا گیا۔',
		remind: 'اکثر یاد دلانا پڑتا ہے: پوچھیں “کیا سب نے ووٹ دے دیا؟” اور آخری موقع بتائیں۔',
		lastCall: 'آخری موقع بتائیں',
		fiveMore: (time) => `پانچ منٹ اور: ${isolate(time)} تک`,
		untilClose: 'باقی ہیں، اس کے بعد ووٹنگ بند ہو سکتی ہے',
		possibleFrom: (time) => `${isolate(time)} سے ممکن ہے۔ ووٹنگ خود کبھی بند نہیں ہوتی۔`,
		readAgain: (time) => `یہ صفحہ ${isolate(time)} پر خود دوبارہ کھلے گا، اور تب بٹن یہاں ہوگا۔`,
		broughtForward: (time) =>
			`سب ووٹ دے چکے ہیں، اس لیے گھڑی ${isolate(time)} سے پہلے کر دی گئی۔ اب کوئی پرچہ دیا جائے تو گھڑی خود پہلے والے وقت پر چلی جائے گی۔`,
		putBack: (time) => `گھڑی پھر ${isolate(time)} پر کریں`,
		lost: (papers) =>
			plural(papers, {
				one: `گھڑی وعدے کے مطابق رہے گی: ${papers} پرچہ گم ہوا، اور کوئی نہیں بتا سکتا کہ اس کا ووٹ ان میں ہے یا نہیں۔`,
				other: `گھڑی وعدے کے مطابق رہے گی: ${papers} پرچے گم ہوئے، اور کوئی نہیں بتا سکتا کہ ان کے ووٹ ان میں ہیں یا نہیں۔`,
			}),
		oneInUse: (number) => `گھڑی وعدے کے مطابق رہے گی: پرچہ ${number} استعمال ہو رہا ہے۔`,
		inUse: (papers) =>
			`گھڑی وعدے کے مطابق رہے گی: ${papers} پرچے استعمال ہو رہے ہیں جن کا بٹن دروازے پر نہیں دبایا گیا۔`,
		sooner: 'سب ووٹ دے چکے ہیں: جلد بند کریں',
		soonerSays:
			'دیے گئے ہر پرچے سے ووٹ آ چکا ہے؛ کچھ لوگ ابھی چن رہے ہوں گے۔ اس سے آخری موقع بتایا جائے گا اور گھڑی پر ایک یا دو منٹ رہ جائیں گے، اسکرین پر اور سب فونوں پر۔ تب تک نمبر بدلے جا سکتے ہیں۔ یہ ریکارڈ میں لکھا جائے گا۔',
		lastMinute: 'سب ووٹ دے چکے ہیں: آخری منٹ شروع کریں',
	},
	reveal: {
		awarded: 'جمع رقم کا فیصلہ ہو گیا ہے، اور ہال میں ابھی کسی کو معلوم نہیں۔',
		onScreen: 'اسکرین پر:',
		next: (step) => `اگلا قدم: ${step}`,
		names: {
			turnout: 'کتنوں نے ووٹ دیا',
			pot: 'جمع رقم',
			place: (place) => `پوزیشن ${place}`,
			tie: 'برابری',
			winner: 'جیتنے والا',
			winners: 'جیتنے والے',
			'carried over': 'جمع رقم کا کیا ہوگا',
		},
		sentences: {
			turnout: (voted, issued) => `آج ${issued} میں سے ${voted} لوگوں نے ووٹ دیا۔ شکریہ۔`,
			pot: (sum) => `جمع رقم ${isolate(sum)} ہے۔`,
			place: (place, named, points) =>
				`پوزیشن ${place}${named.length > 1 ? '، مشترکہ' : ''}: ${list(named.map(withSum))}${points === null ? '' : `، ${points} نمبروں کے ساتھ`}۔`,
			tie: (titles, by) =>
				titles.length > 0
					? `پہلی پوزیشن پر ان میں برابری ہے: ${list(titles.map(isolate))}۔ ہمارے اصولوں کے مطابق فیصلہ ${drawn(by)} ہوا۔`
					: `پہلی پوزیشن پر برابری ہے۔ ہمارے اصولوں کے مطابق فیصلہ ${drawn(by)} ہوا۔`,
			winner: (title, sum, by) =>
				`جیتنے والی تجویز ہے: ${isolate(title)}۔ اس منصوبے کو ${isolate(sum)} ملتے ہیں۔${afterTie(by)}`,
			shared: (winners, by) =>
				`برابری ہے، اور جمع رقم بانٹی جائے گی: ${list(winners.map(({ title, sum }) => `${isolate(title)}، ${isolate(sum)}`))}۔${afterTie(by)}`,
			'carried over': (sum) => `کوئی چنا نہیں جا سکا، اس لیے ${isolate(sum)} اگلے ڈنر کے لیے رکھے جائیں گے۔`,
		},
	},
};
