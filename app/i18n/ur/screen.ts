import type { screen as English } from '../en/screen';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count, plural } = formatsIn('ur');
const ordinals = ['', 'پہلی', 'دوسری', 'تیسری', 'چوتھی', 'پانچویں', 'چھٹی', 'ساتویں', 'آٹھویں'];

export const screen: typeof English = {
	page: (dinner) => `${isolate(dinner)}، بڑی اسکرین`,
	pot: 'جمع رقم:',
	away: 'رابطہ ٹوٹ گیا۔ دوبارہ کوشش ہو رہی ہے۔',
	asked: 'ہر چند سیکنڈ بعد نئی خبر پوچھی جاتی ہے۔',

	soon: (when) => `دروازے کھلیں گے: ${when}`,
	lineUp: 'آج کی تجویزیں',
	welcome: 'یہاں ہر شخص کا ووٹ ہے',
	join: {
		take: 'دروازے پر ووٹ کا پرچہ لیں۔',
		scan: 'اسے اسکین کریں، یا یہاں جائیں:',
		go: 'اپنے فون پر یہاں جائیں:',
		type: 'اور اپنے پرچے کا کوڈ لکھیں۔',
		noPhone: 'فون نہیں؟ پرچہ بھریں۔',
		noNetwork: 'اپنا پرچہ بھریں اور ووٹ کے ڈبے میں ڈالیں۔',
	},

	wifi: {
		scan: 'وائی فائی سے جوڑنے والا کوڈ',
		name: 'وائی فائی:',
		password: 'پاس ورڈ:',
		open: 'پاس ورڈ کے بغیر۔',
		stay: 'جیتنے والے کے اعلان تک جڑے رہیں۔',
	},

	changed: numberChanged,

	timeUp: 'وقت ختم',
	between: 'تجویزیں',
	reports: 'ایک رپورٹ: پچھلے ڈنر کے بعد کیا ہوا۔',
	pitchClock: 'تجویز',
	questionClock: 'سوال',
	question: (number) => `سوال ${number}`,
	lastMinute: 'آخری منٹ',
	extraTime: 'اضافی وقت',

	voting: 'ووٹنگ کھلی ہے',
	until: (time) => `کم از کم ${time} تک`,
	anyMoment: 'کسی بھی وقت بند ہو سکتی ہے۔',
	lastCall: 'آخری موقع',
	everyone: 'کیا سب نے ووٹ دے دیا؟',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: plural(issued, {
			one: `ووٹ آ گئے، کل ${count(issued)} شخص میں سے`,
			other: `لوگ ووٹ دے چکے ہیں، کل ${count(issued)} میں سے`,
		}),
	}),

	closed: 'ووٹنگ بند ہے',
	sealed: 'گنتی مہر بند ہے۔ جب تک گنتی نہ کھلے، کوئی نمبر نہیں دیکھ سکتا۔',
	opened: 'گنتی کھل گئی ہے۔ اب نتیجہ آئے گا۔',

	how: {
		title: 'نمبر کیسے دیں',
		scale: '0 کا مطلب بالکل نہیں، 5 کا مطلب پوری طرح۔',
		note: 'خالی خانے سے کچھ جمع نہیں ہوتا۔ ووٹنگ بند ہونے تک نمبر بدل سکتے ہیں۔',
		oneVote: 'ایک ووٹ، ایک تجویز کے لیے۔',
		oneVoteNote: 'ووٹنگ بند ہونے تک بدل سکتے ہیں۔',
	},

	pause: { title: 'پانچ منٹ کا وقفہ', over: 'ہم دوبارہ شروع کرنے والے ہیں۔' },
	held: 'یہ صفحہ ٹھہرا رہے گا۔ اسپیس دبانے سے صفحے پھر بدلنے لگیں گے۔',
	heldLanguage: 'یہ زبان ٹھہری رہے گی۔ T دبانے سے زبانیں پھر بدلنے لگیں گی۔',

	thanks: { title: 'شکریہ', next: 'اگلا ڈنر:', file: 'یہ نتیجہ چھ لفظوں میں:' },

	reveal: {
		begin: 'نتیجہ',
		turnoutOf: (issued) =>
			plural(issued, {
				one: `نے ووٹ دیا، کل ${count(issued)} شخص میں سے`,
				other: `لوگوں نے ووٹ دیا، کل ${count(issued)} میں سے`,
			}),
		pot: 'آج کی جمع رقم',
		place: (place) => (ordinals[place] ? `${ordinals[place]} پوزیشن` : `پوزیشن ${place}`),
		points: (total) => `${count(total)} نمبر`,
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'جمع رقم ان کو ملتی ہے:' : 'جیتنے والی تجویز:'),
		shared: 'برابری۔ جمع رقم ان میں بٹے گی:',
		tie: 'پہلی پوزیشن پر برابری',
		drawn: { hat: 'ٹوپی سے پرچی نکالی گئی', software: 'سافٹ ویئر سے قرعہ نکالا گیا' },
		'carried over': 'اگلے ڈنر کے لیے رکھی جائے گی',
	},
	readMore: 'اس ڈنر کے بارے میں سب کچھ:',
	cancelled: 'یہ ڈنر منسوخ ہو گیا',
	list,
};
