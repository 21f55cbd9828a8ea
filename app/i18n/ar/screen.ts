import type { screen as English } from '../en/screen';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';
import { people, points } from './nouns';

const { list, count } = formatsIn('ar');
const ordinals = ['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة'];

export const screen: typeof English = {
	page: (dinner) => `${isolate(dinner)} على الشاشة الكبيرة`,
	pot: 'المبلغ المجموع:',
	away: 'انقطع الاتصال. تجري المحاولة من جديد.',
	asked: 'تُطلب الأخبار كل بضع ثوانٍ.',

	soon: (when) => `تُفتح الأبواب: ${when}`,
	lineUp: 'عروض الليلة',
	welcome: 'لكل شخص هنا صوت',
	join: {
		take: 'خذ ورقة تصويت عند الباب.',
		scan: 'امسح هذا المربع، أو اذهب إلى',
		go: 'على هاتفك، اذهب إلى',
		type: 'واكتب رمز ورقتك.',
		noPhone: 'بلا هاتف؟ املأ الورقة.',
		noNetwork: 'املأ ورقتك وضعها في صندوق التصويت.',
	},

	wifi: {
		scan: 'رمز يصلك بالواي فاي',
		name: 'الواي فاي:',
		password: 'كلمة السر:',
		open: 'بدون كلمة سر.',
		stay: 'ابقَ متصلًا حتى يُعلن الفائز.',
	},

	changed: numberChanged,

	timeUp: 'انتهى الوقت',
	between: 'العروض',
	reports: 'تقرير: ما حدث بعد عشاء سابق.',
	pitchClock: 'العرض',
	questionClock: 'الأسئلة',
	question: (number) => `السؤال ${number}`,
	lastMinute: 'الدقيقة الأخيرة',
	extraTime: 'وقت إضافي',

	voting: 'التصويت مفتوح',
	until: (time) => `حتى ${time} على الأقل`,
	anyMoment: 'قد يُغلق في أي لحظة.',
	lastCall: 'الفرصة الأخيرة',
	everyone: 'هل صوّت الجميع؟',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: `صوّتوا، من أصل ${people(issued, 'object')}`,
	}),

	closed: 'أُغلق التصويت',
	sealed: 'الفرز مختوم. لا يرى أحد أي درجة قبل فتحه.',
	opened: 'فُتح الفرز. النتيجة تأتي الآن.',

	how: {
		title: 'كيف تعطي الدرجات',
		scale: '0 يعني لا يحققه أبدًا، و5 يعني يحققه تمامًا.',
		note: 'الخانة الفارغة لا تضيف شيئًا. يمكنك تغيير درجاتك حتى يُغلق التصويت.',
		oneVote: 'صوت واحد، لعرض واحد.',
		oneVoteNote: 'يمكنك تغييره حتى يُغلق التصويت.',
	},

	pause: { title: 'نعود بعد خمس دقائق', over: 'سنكمل بعد لحظات.' },
	held: 'هذه الصفحة ثابتة. مفتاح المسافة يعيد تبديل الصفحات.',
	heldLanguage: 'هذه اللغة ثابتة. مفتاح T يعيد تبديل اللغتين.',

	thanks: { title: 'شكرًا لكم', next: 'العشاء القادم:', file: 'هذه النتيجة في ست كلمات:' },

	reveal: {
		begin: 'النتيجة',
		turnoutOf: (issued) => `صوّتوا، من أصل ${people(issued, 'object')}`,
		pot: 'المبلغ المجموع الليلة',
		place: (place) => `المرتبة ${ordinals[place] ?? place}`,
		points: (total) => points(total),
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'المبلغ المجموع يذهب إلى' : 'الفائز هو'),
		shared: 'تعادل. يتقاسم المبلغ المجموع',
		tie: 'تعادل على المرتبة الأولى',
		drawn: { hat: 'سُحبت ورقة من قبعة', software: 'أجرى البرنامج القرعة' },
		'carried over': 'يبقى للعشاء القادم',
	},
	readMore: 'كل شيء عن هذا العشاء:',
	cancelled: 'أُلغي هذا العشاء',
	list,
};
