import type { report as English } from '../en/report';
import { formatsIn, isolate } from '../format';
import { letters, minutes } from './nouns';
import { errors as pitchErrors, wordsAreSaved } from './pitch-errors';

const { count } = formatsIn('ar');

export const report: typeof English = {
	page: 'تقرير',
	skip: 'انتقل إلى التقرير',
	own: {
		lead: 'الضيوف الذين أعطوا المال يحبون أن يسمعوا كيف سار العمل. بضع جمل تكفي.',
		promise: 'ما كتبته في عرضك',
		due: (day) => `موعد تقريرك حتى ${isolate(day)}.`,
		soon: (day) => `موعد تقريرك حتى ${isolate(day)}. ما زال هناك وقت.`,
		overdue: (day) => `كان موعد تقريرك حتى ${isolate(day)}. نرحب به متى وجدت وقتًا.`,
		told: 'أخبرت الجميع كيف سار العمل. شكرًا لك. يمكنك إضافة أخبار في الأسفل.',
		toOwn: 'الرجوع إلى عرضك',
		slot: (n, when, length) =>
			`يعطيك المنظمون ${minutes(length, 'object')} في العشاء رقم ${n}، في ${isolate(when)}، لتخبر الجميع بنفسك. إذا كنت لا تستطيع الحضور، فأخبرهم.`,
		write: 'تقريرك',
		another: 'أخبار أخرى',
		correct: 'تصحيح تقرير',
		correcting: (day) => `أنت تصحح تقرير ${isolate(day)}. يبقى علنيًا، والتقرير المصحح يذكر ذلك.`,
		sentTitle: 'تقريرك علني الآن. شكرًا\u00a0لك.',
		see: 'رؤية صفحة مشروعك',
		sentText: 'يمكنك تصحيحه أو سحبه في هذه الصفحة في أي وقت.',
		saved: 'تم الحفظ. لا يراه أحد غيرك حتى تنشره.',
		takenBack: 'سُحب تقريرك. لم يعد أحد يراه.',
		past: 'تقاريرك',
		notYours: 'لا يُطلب منك شيء هنا: لم يحصل هذا العرض على جزء من مبلغ مجموع.',
		notPublic: 'هذا العرض ليس علنيًا، فلا يمكن أن يكون تقريره علنيًا. اسأل المنظمين.',
		hidden: (because) => `أخفى المنظمون هذا التقرير. السبب: ${isolate(because)}`,
		behalf: 'كتب أحد المنظمين هذا نيابة عنك.',
	},
	labels: {
		text: 'كيف يسير العمل؟',
		changed: 'تغيّرت خطتنا',
		picture: 'إضافة صورة',
		pictureDescription: 'ما في هذه الصورة',
		remove: 'إزالة هذه الصورة',
	},
	hints: {
		text: 'ماذا فعلت، وماذا اشترى المال، وماذا يأتي بعد ذلك؟',
		changed: 'الخطط تتغيّر. اكتب في الأعلى ما الذي اختلف، ولن ينزعج أحد.',
		picture: (left) =>
			`صورة أو رسم، حتى ${isolate('10 MB')} و25 ميغابكسل. بقي مكان لعدد من الصور: ${count(left)}. تُحفظ عندما تضغط زرًا في الأسفل.`,
		people: 'اسأل الناس قبل أن تُظهر وجوههم، واسأل الوالدين قبل أن تُظهر أطفالًا.',
		pictureDescription: 'لمن لا يستطيع رؤيتها.',
		full: 'هنا أربع صور، ولا مكان لأكثر من ذلك. أزل واحدة لتضيف أخرى.',
	},
	pictureOf: (n) => `الصورة ${count(n)}`,
	upTo: (limit) => `حتى ${letters(limit, 'object')}`,
	counted: (written, limit) =>
		written > limit
			? `عدد الأحرف ${count(written)} من ${count(limit)}: زيادة ${count(written - limit)}`
			: `عدد الأحرف ${count(written)} من ${count(limit)}`,
	neededWithPicture: '(مطلوب مع الصورة)',
	optional: '(اختياري)',
	buttons: {
		later: 'الحفظ والإكمال لاحقًا',
		addPicture: 'الحفظ وإضافة صورة',
		preview: 'الحفظ والمعاينة',
		publish: 'نشر',
		correct: 'حفظ التصحيح',
		toCorrect: 'تصحيح',
		takeBack: 'سحب',
		takeBackNow: 'نعم، سحبه',
	},
	beforePublish: 'بعد أن تنشره يستطيع الجميع قراءته. يمكنك تصحيحه أو سحبه لاحقًا.',
	takeBackNote: 'تُحذف كلماته وصوره، ولا يستطيع أحد قراءتها بعد ذلك.',
	preview: { title: 'معاينة', text: 'سيرى الجميع هذا بعد أن تنشره.' },
	save: { local: 'لم يُحفظ بعد. اضغط «حفظ التصحيح» عندما تنتهي.' },

	errors: {
		notSaved: 'لم يُحفظ بعد. كل ما كتبته ما زال هنا.',
		savedBut: 'كلماتك محفوظة، وليست علنية بعد. بقي شيء يجب فعله:',
		missing: 'اكتب جملة واحدة على الأقل.',
		describePicture: 'اكتب ما في الصورة، لمن لا يستطيع رؤيتها.',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'هذا التقرير تغيّر أو نُشر أو سُحب في علامة تبويب أخرى أو على هاتف آخر. لم يُمحَ شيء: ما كتبته في الاستمارة، وما حُفظ في هذه الأثناء بجانبه. الحفظ الآن يُبقي ما في الاستمارة.',
		staleShort: 'تغيّر هذا التقرير في علامة تبويب أخرى أو على هاتف آخر. لم يُحفظ هنا، ولم يضع شيء.',
		many: 'لم يبقَ مكان لتقارير أخرى لهذا المشروع. صحّح التقرير الأخير بدلًا من ذلك؛ ما كتبته ما زال في الأسفل.',
		'not owed': 'لم يعد يُطلب تقرير لهذا العرض، فلم يُنشر شيء. ما كتبته ما زال في الأسفل.',
		staleTakeBack: 'تغيّر هذا التقرير بعد أن فتحت الصفحة، فلم يُسحب. اقرأه مرة أخرى، واضغط مرة أخرى.',
		picture: {
			...pitchErrors.picture,
			'too large': `هذه الصورة كبيرة جدًا: فيها أكثر من 25 ميغابكسل، أو لا نستطيع تصغيرها. خذ لقطة شاشة لها، أو احفظها أصغر، واختر تلك. ${wordsAreSaved}`,
			'no decoder': `لا يمكن استقبال الصور هنا: ليس على حاسوب المنظمين البرنامج اللازم لها. ${wordsAreSaved} ويُقبل التقرير بدون صورة.`,
			'no room': `هنا أربع صور. أزل واحدة، ثم اختر هذه مرة أخرى. ${wordsAreSaved}`,
		},
		pictureNotCorrected: (why) => why.replace(wordsAreSaved, 'لم يتغيّر شيء، وكلماتك ما زالت هنا.'),
	},
	alsoSaved: 'حُفظ في هذه الأثناء:',
	nothing: 'لا شيء',

	title: 'التقارير',
	sentOn: (day) => `تقرير ${isolate(day)}`,
	changedPlan: 'تغيّرت الخطة',
	correctedOn: (day) => `صُحّح في ${isolate(day)}.`,
	onBehalf: 'كتب أحد المنظمين هذا نيابة عن المشروع.',
	standing: {
		promised: (day) => `موعد التقرير حتى ${isolate(day)}.`,
		'due soon': (day) => `موعد التقرير حتى ${isolate(day)}.`,
		overdue: (day, project) => `ما زلنا ننتظر خبرًا من ${isolate(project)}. كان موعد التقرير حتى ${isolate(day)}.`,
		kept: (day) => `أخبر أصحاب المشروع الجميع كيف سار العمل، في ${isolate(day)}.`,
		changed: (day) => `أخبر أصحاب المشروع الجميع كيف تغيّرت خطتهم، في ${isolate(day)}.`,
	},
	lines: {
		promised: (day) => `موعد التقرير حتى ${isolate(day)}`,
		'due soon': (day) => `موعد التقرير حتى ${isolate(day)}`,
		overdue: () => 'ما زلنا ننتظر أن نسمع كيف سار العمل',
		kept: (day) => `تقرير ${isolate(day)}`,
		changed: (day) => `تقرير ${isolate(day)}: تغيّرت الخطة`,
	},

	slots: {
		title: 'قبل العروض',
		line: (project, n) => `تقرير من ${isolate(project)}، الفائز في العشاء رقم ${n}`,
		minutes: (n) => minutes(n),
	},

	letter: {
		subject: (n, group) => `تقريرك لمجموعة ${isolate(group)}، العشاء رقم ${n}`,
		text: (l) =>
			`مرحبًا ${isolate(l.contactName)}،\n\nحصل عرضك «${isolate(l.title)}» على جزء من المبلغ المجموع في العشاء رقم ${l.number} لمجموعة ${isolate(l.group)}، ووعدت بأن تخبر الجميع كيف سار العمل. ${
				l.isOver ? `كنا نأمل أن نسمع منك حتى ${isolate(l.due)}` : `نأمل أن نسمع منك حتى ${isolate(l.due)}`
			}: بضع جمل تكفي، ونرحب بالصور. إذا تغيّرت خطتك فأخبرنا؛ لن ينزعج أحد.\n\nاكتبه برابطك الخاص:\n\n${l.link}\n\nشكرًا لك. لا حاجة إلى الرد على هذه الرسالة.\n\n${isolate(l.group)}`,
	},
};
