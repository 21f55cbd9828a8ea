import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';
import { minutes as inMinutes, papers as inPapers, points as inPoints } from './nouns';

const { list } = formatsIn('ar');

const withSum = ({ title, sum }: { readonly title: string; readonly sum: string | undefined }): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}، ويحصل على ${isolate(sum)}`;
const drawn = (by: 'hat' | 'software'): string => (by === 'hat' ? 'بسحب ورقة من قبعة' : 'بقرعة أجراها البرنامج');
const afterTie = (by: 'hat' | 'software' | null): string => (by ? ` بعد تعادل حُسم ${drawn(by)}.` : '');

export const compere: typeof English = {
	name: 'مقدّم الأمسية',
	page: (dinner) => `مقدّم الأمسية – ${isolate(dinner)}`,
	skip: 'انتقل إلى ما يجري الآن',
	connection: {
		trying: 'انقطع الاتصال. تجري المحاولة تلقائيًا؛ وما زالت الأزرار تعمل.',
		no: 'لا تتغيّر هذه الصفحة الآن تلقائيًا. حمّلها من جديد لترى كيف هي الحال.',
	},
	steps: {
		early: 'قبل فتح الأبواب',
		doors: 'الأبواب مفتوحة',
		pitching: 'العروض',
		voting: 'الطعام والتصويت',
		counting: 'الفرز',
		announced: 'الإعلان',
		published: 'انتهى العشاء',
		cancelled: 'أُلغي هذا العشاء',
	},
	early: (time) => `تُفتح الأبواب في ${isolate(time)}. عندها يظهر الزر الأول هنا.`,
	doors: (papers) => `الأوراق المسلَّمة: ${inPapers(papers)}. ابدأ عندما تكون القاعة مستعدة.`,
	supper: {
		later: (time, plan) => `الطعام في نحو ${isolate(time)}؛ كان في الخطة ${isolate(plan)}.`,
		asPlanned: (time) => `الطعام في ${isolate(time)}، كما في الخطة.`,
	},
	counting:
		'أُغلق التصويت. تُدخل القسائم، ويُعدّ المبلغ المجموع، وتُوقَّع ورقة الفرز. يبدأ الإعلان هنا بعد منح المبلغ المجموع.',
	lastStep: 'كانت هذه آخر خطوة. اشكر الجميع؛ أحد المنظمين ينشر النتيجة.',
	published: 'نُشرت النتيجة. شكرًا لك.',
	moves: {
		'start pitching': { button: 'بدء العروض', note: 'تتابع الهواتف والشاشة ما على المسرح.' },
		'open voting': { button: 'فتح التصويت', note: 'يرسل كل هاتف ما فيه.' },
		'close voting': { button: 'إغلاق التصويت', note: 'لا يُحسب أي شيء يُحفظ بعد هذا.' },
		announce: { button: 'بدء الإعلان: كم شخصًا صوّت', note: 'تعرضه الشاشة خطوة خطوة.' },
	},
	reports: {
		now: 'قبل العرض الأول، على الشاشة الكبيرة الآن:',
		later: 'قبل العرض الأول يأتي:',
		from: (minutes) => `${inMinutes(minutes)}: تقرير من`,
		wonAt: (dinner) => `، الفائز في العشاء رقم ${dinner}`,
		sentence: (titles) =>
			`قبل عروض الليلة: ${list(titles.map(isolate))}. من فازوا في عشاء سابق ووعدوا بأن يخبرونا كيف سار العمل. ها هم الآن.`,
	},
	stage: {
		on: 'على المسرح:',
		questions: 'أسئلة:',
		question: (question, wanted) => `السؤال ${question} من ${wanted}:`,
		nobody: 'لا أحد على المسرح.',
		heard: 'سُمعت كل العروض.',
		askQuestion: (question, wanted) => `السؤال ${question} من ${wanted}`,
		questionsFor: (number) => `أسئلة إلى العرض ${number}`,
		first: (number, title) => `على المسرح: ${number} ${isolate(title)}`,
		next: (number, title) => `التالي على المسرح: ${number} ${isolate(title)}`,
		clear: 'إخلاء المسرح',
		again: 'أحدهم لم يحضر، أو يجب أن يعيد عرضه',
		put: 'إلى المسرح',
		start: 'تشغيل المؤقّت',
		stop: 'إيقاف المؤقّت',
		more: 'دقيقة أخرى',
		back: 'إعادة المؤقّت إلى البداية',
	},
	absences: {
		readOut: 'اقرأ هذا بصوت عالٍ: في الأوراق المطبوعة اسم آخر. وهو مكتوب على الشاشة والهواتف أيضًا.',
		changed: numberChanged,
		didNotCome: (title) => `لم يحضر ${isolate(title)}.`,
		stayedEmpty: (number) => `لم يكن هناك عرض احتياطي: بقي الرقم ${number} فارغًا.`,
		steppedIn: (title, number) => `دخل ${isolate(title)} بالرقم ${number}.`,
		undo: 'يمكن التراجع عن هذا حتى الضغطة التالية على المسرح.',
		cameAfterAll: 'لقد حضروا',
		summary: 'لم يحضر',
		about: (title) => `لم يحضر: ${isolate(title)}.`,
		stepsIn: (title, number) => `يدخل ${isolate(title)} بالرقم ${number}.`,
		staysEmpty: (number) => `لا يوجد عرض احتياطي: يبقى الرقم ${number} فارغًا.`,
		shown: 'تذكر الشاشة والهواتف ذلك فورًا، بدون أن تذكر من لم يحضر.',
		letReserve: 'لم يحضر: إدخال العرض الاحتياطي',
		leaveEmpty: (number) => `لم يحضر: ترك الرقم ${number} فارغًا`,
		atDoors: 'شخص كان يجب أن يقدّم عرضًا لن يحضر',
	},
	voting: {
		opensFor: 'يبقى التصويت مفتوحًا على الأقل',
		noSetTime: 'بدون وقت محدد',
		minutes: (minutes) => inMinutes(minutes),
		turnout: (voted, issued) => `عدد من صوّتوا: ${voted} من أصل ${issued}.`,
		openUntil: (time) => `التصويت مفتوح حتى ${isolate(time)} على الأقل.`,
		atZero: 'المؤقّت على الصفر: قد يُغلق التصويت في أي لحظة.',
		everyone: 'كل ورقة سُلّمت قد صوّتت.',
		choosing: 'يُعدّ الهاتف من أول درجة فيه، فبعضهم ما زال يختار.',
		lastCallGiven: 'أُعلنت الفرصة الأخيرة.',
		remind: 'تحتاج أكثر القاعات إلى تذكير: اسأل «هل صوّت الجميع؟» وأعلن الفرصة الأخيرة.',
		lastCall: 'إعلان الفرصة الأخيرة',
		fiveMore: (time) => `خمس دقائق أخرى: حتى ${isolate(time)}`,
		untilClose: 'حتى يمكن إغلاق التصويت',
		possibleFrom: (time) => `ممكن ابتداءً من ${isolate(time)}. لا يُغلق تلقائيًا أبدًا.`,
		readAgain: (time) => `تُحمّل هذه الصفحة من جديد في ${isolate(time)}، وعندها يكون الزر هنا.`,
		broughtForward: (time) =>
			`صوّت الجميع، فقُدّم المؤقّت عن ${isolate(time)}. إذا سُلّمت ورقة الآن، عاد تلقائيًا إلى ذلك الوقت.`,
		putBack: (time) => `إعادة المؤقّت إلى ${isolate(time)}`,
		lost: (papers) =>
			`يبقى المؤقّت كما وُعد: أوراق ضاعت: ${inPapers(papers)}، ولا يستطيع أحد أن يعرف هل صوتها بين هذه الأصوات.`,
		oneInUse: (number) => `يبقى المؤقّت كما وُعد: الورقة ${number} مستعملة.`,
		inUse: (papers) => `يبقى المؤقّت كما وُعد: أوراق مستعملة لم تُسجَّل عند الباب، وعددها ${papers}.`,
		sooner: 'صوّت الجميع: إغلاق أبكر',
		soonerSays:
			'كل ورقة سُلّمت قد صوّتت؛ وربما ما زال بعضهم يختار. هذا يعلن الفرصة الأخيرة ويترك دقيقة أو دقيقتين على المؤقّت، على الشاشة وعلى كل الهواتف. يمكن تغيير الدرجات حتى ذلك الوقت. ويُسجَّل ذلك.',
		lastMinute: 'صوّت الجميع: بدء الدقيقة الأخيرة',
	},
	reveal: {
		awarded: 'مُنح المبلغ المجموع، ولا يعرف أحد في القاعة ذلك بعد.',
		onScreen: 'على الشاشة:',
		next: (step) => `التالي: ${step}`,
		names: {
			turnout: 'كم شخصًا صوّت',
			pot: 'المبلغ المجموع',
			place: (place) => `المرتبة ${place}`,
			tie: 'التعادل',
			winner: 'الفائز',
			winners: 'الفائزون',
			'carried over': 'مصير المبلغ المجموع',
		},
		sentences: {
			turnout: (voted, issued) => `عدد من صوّتوا الليلة: ${voted} من أصل ${issued}. شكرًا لكم.`,
			pot: (sum) => `المبلغ المجموع ${isolate(sum)}.`,
			place: (place, named, points) =>
				`في المرتبة ${place}${named.length > 1 ? '، مشتركة' : ''}: ${list(named.map(withSum))}${points === null ? '' : `، برصيد ${inPoints(points, 'object')}`}.`,
			tie: (titles, by) =>
				titles.length > 0
					? `هناك تعادل على المرتبة الأولى بين ${list(titles.map(isolate))}. بحسب قواعدنا حُسم ${drawn(by)}.`
					: `هناك تعادل على المرتبة الأولى. بحسب قواعدنا حُسم ${drawn(by)}.`,
			winner: (title, sum, by) => `الفائز هو ${isolate(title)}. يحصل المشروع على ${isolate(sum)}.${afterTie(by)}`,
			shared: (winners, by) =>
				`هناك تعادل، ويُقسم المبلغ المجموع: ${list(winners.map(({ title, sum }) => `${isolate(title)}، ${isolate(sum)}`))}.${afterTie(by)}`,
			'carried over': (sum) => `لم يمكن اختيار أحد، فيبقى ${isolate(sum)} للعشاء القادم.`,
		},
	},
};
