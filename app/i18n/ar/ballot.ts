import type { ballot as English } from '../en/ballot';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';
import { minutes, points, squares } from './nouns';

const { list } = formatsIn('ar');

const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? isolate(title) : `${isolate(title)}، ${isolate(sum)}`;

/** "To the other three criteria", by their number. */
const others = [
	'',
	'المعيار الآخر',
	'المعيارين الآخرين',
	'المعايير الثلاثة الأخرى',
	'المعايير الأربعة الأخرى',
	'المعايير الخمسة الأخرى',
	'المعايير الستة الأخرى',
	'المعايير السبعة الأخرى',
];

type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
/** Filled squares, because "12 درجة" of 16 would read as a mark of twelve. */
const ofAll = ({ given, of }: Given): string => `${squares(given, 'object')} من أصل ${of}`;
const filled = (g: Given): string =>
	g.oneVote
		? g.given > 0
			? 'صوتك'
			: 'لم تصوّت بعد'
		: g.given === 0
			? `لم تملأ أي خانة من ${g.of}`
			: `ملأت ${ofAll(g)}`;
const count = (g: Given): string =>
	g.oneVote
		? g.given > 0
			? 'صوتك يُحسب.'
			: 'لم تختر أي عرض بعد.'
		: g.given === 0
			? `لا تُحسب أي خانة من ${g.of}.`
			: `تُحسب ${squares(g.given)} من أصل ${g.of}.`;
const onThisPhone = (g: Given): string =>
	g.given === 0
		? g.oneVote
			? 'لم تصوّت بعد.'
			: 'لم تعطِ أي درجة بعد.'
		: g.oneVote
			? 'صوتك على هذا الهاتف فقط.'
			: `ملأت ${ofAll(g)}، على هذا الهاتف فقط.`;

export const ballot: typeof English = {
	page: (dinner) => `تصويتك في ${isolate(dinner)}`,
	skip: 'انتقل إلى التصويت',
	title: 'إلى أي حد يحقق كل عرض المطلوب؟',
	titleSealed: 'تصويتك',
	titleOneVote: 'أي عرض يستحق المبلغ المجموع؟',
	paper: (number) => `الورقة ${number}`,

	state: {
		early: (when) => ({ label: 'لم يحن وقت التصويت بعد.', detail: `موعد فتح الأبواب: ${isolate(when)}.` }),
		doors: { label: 'الأبواب مفتوحة.', detail: 'اقرأ العروض وأعطها درجات.' },
		pitching: { label: 'العروض جارية الآن.', detail: 'أعطِ كل عرض درجات.' },
		voting: (until) => ({ label: 'التصويت مفتوح', detail: `حتى ${isolate(until)} على الأقل.` }),
		votingOn: { label: 'التصويت ما زال مفتوحًا.', detail: 'قد يُغلق في أي لحظة.' },
		lastCall: (until) => ({
			label: 'الفرصة الأخيرة.',
			detail: until ? `التصويت مفتوح حتى ${isolate(until)} على الأقل.` : 'قد يُغلق التصويت في أي لحظة.',
		}),
		moreTime: (left) => ({
			label: 'لديك وقت إضافي:',
			detail: `${isolate(left)}. أُغلق التصويت لجميع الآخرين.`,
		}),
		minutes: (n) => minutes(n),
		counting: { label: 'أُغلق التصويت.', detail: 'الفرز مختوم: لا يرى أحد أي درجة قبل فتحه.' },
		announced: { label: 'تُعلن النتيجة الآن.', detail: 'انظر إلى الشاشة الكبيرة.' },
		published: { label: 'صدرت النتيجة.', detail: 'شكرًا على تصويتك.' },
		cancelled: { label: 'أُلغي هذا العشاء.', detail: 'لا يُحسب أي شيء في هذه الورقة.' },

		away: 'لا يوجد اتصال.',
		was: {
			draft: 'قبل انقطاع الاتصال لم يكن وقت التصويت قد حان.',
			call: 'قبل انقطاع الاتصال لم يكن وقت التصويت قد حان.',
			lineup: 'قبل انقطاع الاتصال لم يكن وقت التصويت قد حان.',
			doors: 'قبل انقطاع الاتصال لم يكن التصويت قد بدأ.',
			pitching: 'قبل انقطاع الاتصال كانت العروض جارية.',
			voting: 'قبل انقطاع الاتصال كان التصويت مفتوحًا.',
			counting: 'قبل انقطاع الاتصال كان التصويت قد أُغلق.',
			announced: 'تُعلن النتيجة الآن: انظر إلى الشاشة الكبيرة.',
		},
		wasMoreTime: (left) => `قبل انقطاع الاتصال كان لديك وقت إضافي: ${isolate(left)}.`,
		wasOpen: (until) => `قبل انقطاع الاتصال كان التصويت مفتوحًا حتى ${isolate(until)} على الأقل.`,
	},
	noLineUp: 'تظهر قائمة العروض هنا عند نشرها.',
	refresh: 'انظر مرة أخرى',

	pages: 'العروض في هذا التصويت',
	where: (place, of) => `العرض ${place} من ${of}`,
	all: 'كل الدرجات',
	back: 'السابق',
	next: 'التالي',
	by: (presenter) => `يقدّمه: ${presenter}`,
	more: 'المزيد',
	less: 'أقل',
	listen: (number) => `استمع إلى العرض ${number}`,
	stopListening: 'إيقاف',
	scale: '0 يعني لا يحققه أبدًا، و5 يعني يحققه تمامًا.',
	ofPitch: (number) => `العرض ${number}،`,
	outOf: (score) => `من 5${score === 0 ? '، لا يحققه أبدًا' : score === 5 ? '، يحققه تمامًا' : ''}`,
	clearOf: (criterion) => `مسح درجة ${criterion}`,
	clear: 'مسح',
	giveRest: (rest, score) => `أعطِ ${others[rest] ?? `المعايير الأخرى وعددها ${rest}`} الدرجة ${score} أيضًا`,
	onStage: 'على المسرح الآن:',
	questions: 'أسئلة إلى:',
	goThere: 'أعطِ درجات',
	summary: 'كل درجاتك',
	blank: 'فارغة',
	blanks: (n) => (n === 0 ? 'لا توجد خانة فارغة.' : `الفارغ: ${squares(n)}. الخانة الفارغة تضيف 0 نقطة.`),
	done: 'لا توجد خانة فارغة. انتهيت، شكرًا لك.',
	noSubmit: 'لا حاجة إلى ضغط أي زر آخر: كل درجة تُحسب عندما تظهر عبارة «تم الحفظ».',
	nextGuest: 'الضيف التالي على هذا الهاتف',
	nextGuestSays: 'يبقى هذا التصويت محفوظًا. لن يظهر على هذا الهاتف من جديد إلا برمزه.',
	chooseOne: 'اختر عرضًا واحدًا',
	help: 'هل تستطيع مساعدة أحد المشاريع؟',
	how: 'كيف تصوّت، بالصور',
	noVote: 'سحب صوتي',

	pencil: (g) => ({
		title: onThisPhone(g),
		detail: g.oneVote ? 'يُحسب صوتك عندما يُفتح التصويت.' : 'تُحسب الدرجات عندما يُفتح التصويت.',
	}),
	pencilNotIssued: (g) => ({
		title: onThisPhone(g),
		detail: g.oneVote ? 'يُحسب صوتك بعد تسليم ورقتك عند الباب.' : 'تُحسب الدرجات بعد تسليم ورقتك عند الباب.',
	}),
	pencilAway: (g) => ({
		title: onThisPhone(g),
		detail: 'لا يوجد اتصال. ما تختاره يبقى هنا، ويُرسل عندما يعود الاتصال ويكون التصويت مفتوحًا.',
	}),
	nothing: { title: 'لم يُحفظ شيء بعد.', detail: 'كل لمسة تُحفظ فورًا.' },
	nothingAway: {
		title: 'لم يُحفظ شيء بعد.',
		detail: 'لا يوجد اتصال. يمكنك المتابعة: ما تختاره يبقى على هذا الهاتف، ويُرسل عندما يعود الاتصال.',
	},
	nothingPosted: { title: 'لم يُحفظ شيء بعد.', detail: 'أعطِ الدرجات، ثم اضغط «حفظ».' },
	saving: { title: 'جارٍ الحفظ…', detail: 'اترك هذه الصفحة مفتوحة.' },
	saved: (g) => ({
		title: `تم الحفظ. ${count(g)}`,
		detail: g.oneVote || g.given === g.of ? 'يمكنك تغييره كما تشاء.' : 'الخانة الفارغة تضيف 0 نقطة.',
	}),
	short: (state, g) =>
		({
			saved: g.oneVote ? 'تم الحفظ.' : `تم الحفظ. ${g.given} من ${g.of}`,
			saving: 'جارٍ الحفظ…',
			unsaved: 'لم يُحفظ بعد',
			offline: 'لا يوجد اتصال',
			sealed: 'أُغلق التصويت',
			pencil: filled(g),
		})[state],
	savedWord: 'تم الحفظ.',
	scored: (pitch, given) =>
		`العرض ${pitch}، ${given.map(([criterion, score]) => `${criterion} ${score ?? 'مُسحت'}`).join('، ')}.`,
	voted: (pitch) => (pitch === null ? 'سُحب صوتك.' : `صوتك: العرض ${pitch}.`),
	notSaved: {
		title: 'لم يُحفظ بعد. لا يوجد اتصال.',
		detail: 'ما أعطيته باقٍ على هذا الهاتف، ويُرسل عندما يعود الاتصال. إذا لم يعد، فاملأ ورقتك.',
	},
	changeNotSaved: {
		title: 'آخر تغيير لم يُحفظ بعد.',
		detail: 'لا يوجد اتصال. التغيير باقٍ على هذا الهاتف، ويُرسل عندما يعود الاتصال. ما حُفظ من قبل يُحسب.',
	},
	notSavedBusy: {
		title: 'لم يُحفظ بعد.',
		detail: 'لم يستطع الخادم حفظ هذا الآن. ما أعطيته باقٍ على هذا الهاتف، ويُرسل من جديد تلقائيًا.',
	},
	notHere: { title: 'لم يُحفظ.', detail: 'ما تختاره هنا لا يُحسب. السبب مكتوب أعلاه.' },
	away: (g) => ({
		title:
			g.given === 0
				? 'آخر تغيير منك كان قد حُفظ.'
				: g.oneVote
					? 'صوتك كان قد حُفظ.'
					: `كان قد حُفظ: ${squares(g.given)} من أصل ${g.of}.`,
		detail: 'لا يوجد اتصال الآن. التغييرات تبقى على هذا الهاتف، وتُرسل عندما يعود الاتصال.',
	}),
	closed: (g) => ({ title: `أُغلق التصويت. ${count(g)}`, detail: 'ما حُفظ قبل الإغلاق يُحسب.' }),
	closedNothing: { title: 'أُغلق التصويت.', detail: 'لم يُحفظ شيء من هذا الهاتف.' },
	counted: (receipt) => ({
		title: 'حُسبت ورقتك.',
		detail: `الإيصال ${isolate(receipt)} موجود في القائمة العلنية. لم يعد أحد يستطيع أن يرى كيف صوّتت هذه الورقة.`,
	}),
	notCounted: { title: 'لم يُحسب أي صوت بهذه الورقة.', detail: 'إيصالها غير موجود في القائمة العلنية.' },
	tooLate: 'وصل آخر تغيير منك بعد الإغلاق، فلا يُحسب. ما يُحسب يظهر هنا.',
	allTooLate: (oneVote) =>
		oneVote
			? 'وصل صوتك بعد الإغلاق، فلا يُحسب. إذا كانت ورقتك المملوءة في صندوق التصويت، فهي تُحسب.'
			: 'وصلت درجاتك بعد الإغلاق، فلا تُحسب. إذا كانت ورقتك المملوءة في صندوق التصويت، فهي تُحسب.',
	opened: (g) => ({
		title: `فُتح التصويت. ${g.oneVote ? 'صوتك يُحسب الآن.' : count(g)}`,
		detail: g.oneVote ? 'يمكنك تغييره حتى يُغلق التصويت.' : 'يمكنك تغييرها حتى يُغلق التصويت.',
	}),
	changedNumber: numberChanged,
	changedLineUp: 'تغيّرت قائمة العروض. درجات العرض الذي خرج منها ذهبت؛ راجع درجاتك مرة أخرى.',

	receipt: 'رقم الإيصال',
	receiptSays: 'هو نفسه على نصف الورقة الذي معك. بعد العشاء يبيّن أن هذه الورقة حُسبت، ولا يبيّن أبدًا كيف صوّتت.',

	notIssued: {
		title: 'أظهر ورقتك عند الباب',
		text: (number) => `الورقة ${number} لم تُسلَّم بعد. يمكنك أن تقرأ وتعطي درجات، وتُحسب بعد تسليم الورقة.`,
	},
	replaced: {
		title: 'استُبدلت هذه الورقة بورقة جديدة',
		text: 'لا يُحفظ منها أي شيء بعد الآن. اكتب رمز ورقتك الجديدة، أو اسأل عند الباب.',
		go: 'كتابة رمز',
	},
	moved: {
		title: 'هذه الورقة مفتوحة الآن في مكان آخر',
		text: 'هذه الصفحة لم تعد تحفظ. ما يُعطى على الهاتف الآخر أو في النافذة الأخرى هو ما يُحسب.',
		go: 'التصويت هنا من جديد',
	},
	gone: {
		title: 'هذا التصويت لم يعد مفتوحًا هنا',
		text: 'اكتب رمز ورقتك مرة أخرى.',
		go: 'كتابة رمز',
	},
	notUnderstood: {
		title: 'هذه الصفحة قديمة',
		text: 'لم يُحفظ آخر تغيير منك. حمّل الصفحة من جديد؛ ما حُفظ من قبل في أمان.',
		go: 'تحميل من جديد',
	},

	save: 'حفظ',
	saveSays: (place) => `حفظ، مع العرض ${place}`,
	waitForVoting: 'في هذه الصفحة البسيطة تعطي الدرجات بعد فتح التصويت. حتى ذلك الوقت اقرأ العروض.',
	problem: 'لم يُحفظ',
	seeSaved: 'رؤية ما حُفظ',
	staleHere:
		'غيّرت هذا التصويت في صفحة أخرى بعد أن فتحت هذه الصفحة، لذلك لم يُحفظ ما أعطيته هنا. في الأسفل ما هو محفوظ؛ غيّره هنا.',
	refused: {
		saved: '',
		'not open yet': 'لم يُفتح التصويت بعد. ما أعطيته ما زال هنا: احفظه مرة أخرى عندما يُفتح التصويت.',
		closed: 'أُغلق التصويت، فلا يُحسب هذا التغيير. ما حفظته من قبل يُحسب.',
		'not issued': 'لم تُسلَّم هذه الورقة بعد. أظهرها عند الباب، ثم احفظ مرة أخرى. ما أعطيته ما زال هنا.',
		replaced: 'استُبدلت هذه الورقة بورقة جديدة، فلم يُحفظ شيء. اكتب رمز ورقتك الجديدة، أو اسأل عند الباب.',
		moved: 'فُتحت هذه الورقة من جديد على هاتف آخر أو في نافذة أخرى، فلم يُحفظ شيء من هذه الصفحة.',
		'line-up changed': 'تغيّرت قائمة العروض بعد أن فتحت هذه الصفحة، فلم يُحفظ شيء. انظر إلى العروض مرة أخرى.',
		stale:
			'غيّرت هذا التصويت في صفحة أخرى بعد أن فتحت هذه الصفحة. في الأسفل ما أعطيته هنا. اضغط «حفظ» ليُحسب، أو انظر إلى ما هو محفوظ.',
		'another paper':
			'فُتحت ورقة أخرى على هذا الهاتف بعد ذلك، فلم يُحفظ شيء. في الأسفل تصويت تلك الورقة. للرجوع إلى الورقة الأولى اكتب رمزها مرة أخرى.',
		busy: 'لم يُحفظ هذا بعد: لم يستطع الخادم استلامه الآن. ما أعطيته ما زال هنا: اضغط «حفظ» مرة أخرى.',
		'not understood': 'هذه الصفحة قديمة، فلم يُحفظ شيء. حمّلها من جديد وأعطِ درجاتك مرة أخرى.',
		'no paper': 'هذه الورقة غير معروفة هنا، فلم يُحفظ شيء. اكتب رمزها مرة أخرى.',
	},

	held: (oneVote) => ({
		title: 'لم يُحفظ بعد',
		here: oneVote ? 'صوتك ما زال هنا، في هذه الصفحة.' : 'درجاتك ما زالت هنا، في هذه الصفحة.',
		why: 'لا يستطيع الخادم الوصول إلى سجلاته الآن. ليس هذا خطأ منك، ولم يضع شيء مما حُفظ. اترك هذه الصفحة مفتوحة وحاول مرة أخرى بعد قليل.',
		again: oneVote ? 'إرسال الصوت مرة أخرى' : 'إرسال الدرجات مرة أخرى',
		paper: 'ما حفظه هذا الهاتف من قبل يُحسب. إذا لم يحفظ شيئًا وبقي الأمر هكذا، فاملأ ورقتك.',
	}),

	result: 'رؤية النتيجة',
	reveal: (step, money) => {
		const sum = (amount: number): string => isolate(money(amount));
		switch (step.kind) {
			case 'turnout':
				return `عدد من صوّتوا: ${step.voted} من أصل ${step.issued}.`;
			case 'pot':
				return `المبلغ المجموع ${sum(step.amount)}.`;
			case 'place':
				return `المرتبة ${step.place}: ${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${
					step.total === null ? '' : `، ${points(step.total)}`
				}.`;
			case 'tie':
				return step.titles.length === 0
					? 'يوجد تعادل على المرتبة الأولى، وحُسم بالقرعة.'
					: `يوجد تعادل على المرتبة الأولى، وحُسم بالقرعة: ${list(step.titles.map(isolate))}.`;
			case 'winner':
				return step.titles.length === 1
					? `الفائز هو ${list(step.titles.map(isolate))}: ${list(step.amounts.map(sum))}.`
					: `هناك تعادل، وتُقسم الجائزة: ${list(step.titles.map((title, i) => `${isolate(title)} (${sum(step.amounts[i] ?? 0)})`))}.`;
			case 'carried over':
				return `يبقى ${sum(step.amount)} للعشاء القادم.`;
		}
	},
	announced: 'ما أُعلن حتى الآن',
};
