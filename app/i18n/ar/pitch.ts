import type { FixedQuestion } from '../../domain/pitch';
import type { pitch as English } from '../en/pitch';
import { formatsIn, isolate } from '../format';
import { letters as inLetters, minutes as inMinutes, questions as inQuestions } from './nouns';
import { errors, name } from './pitch-errors';

const { count } = formatsIn('ar');

const questions: Record<FixedQuestion, (place: string) => string> = {
	title: () => 'عنوان مشروعك',
	what: () => 'ما هو مشروعك؟',
	why: (place) => `لماذا هو مهم لأهل ${isolate(place)}؟`,
	money: () => 'كيف تستعمل المال؟',
	when: () => 'متى ستفعل ذلك، وكيف ستخبر الناس كيف يسير العمل؟',
};

export const pitch: typeof English = {
	skip: 'انتقل إلى الاستمارة',
	skipToPitch: 'انتقل إلى العرض',
	dinner: (n, date) => `العشاء رقم ${n}، ${date}`,
	heading: 'تقديم مشروع',
	lead: (minutes, questionsWanted) =>
		`أربع خطوات: اكتب، أرسل، انتظر ردنا، قدّم عرضك. في تلك الليلة وقتك ${inMinutes(minutes)}${
			questionsWanted > 0 ? `، ثم تجيب عن ${inQuestions(questionsWanted, 'object')}` : ''
		}.`,
	deadline: (when) => `أرسله قبل ${isolate(when)}. يمكنك تغييره حتى ذلك الوقت.`,
	deadlineSent: (when) => `يمكنك تغييره أو سحبه حتى ${isolate(when)}.`,
	noAccount: 'لا تحتاج إلى حساب. تحصل على رابط خاص ترجع به.',
	whatCounts: 'على ماذا يأخذ العرض درجات',
	call: {
		over: {
			title: 'انتهى تقديم العروض',
			text: (who) => `لم تعد تُستقبل عروض لهذا العشاء. إذا كنت تظن أن هذا خطأ، فاسأل ${name(who)}.`,
		},
		cancelled: {
			title: 'أُلغي هذا العشاء',
			text: (who) => `لا تُستقبل عروض له. اسأل ${name(who)} عن العشاء القادم.`,
		},
	},
	overAt: (when, early) =>
		early ? 'انتهى تقديم العروض مبكرًا، عند نشر قائمة العروض.' : `كان آخر موعد ${isolate(when)}.`,
	toDinner: 'إلى صفحة العشاء',

	sections: {
		project: 'مشروعك',
		criteria: 'كيف يحقق المطلوب',
		plan: 'الخطة',
		you: 'أنت',
		picture: 'صورة',
	},
	part: (n, of) => `الجزء ${n} من ${of}`,
	seen: { guests: 'يرى الضيوف هذا', organisers: 'يرى المنظمون فقط هذا' },
	optional: '(اختياري)',
	needed: '(مطلوب)',
	neededWithPicture: '(مطلوب مع الصورة)',
	errorPrefix: 'خطأ:',
	questions,
	criterion: (criterionName) => `${criterionName}: كيف يفعل مشروعك هذا؟`,
	categories: {
		arts: 'الفنون',
		'land use and urban agriculture': 'استعمال الأرض والزراعة في المدينة',
		enterprise: 'الأعمال',
		'social justice': 'العدالة الاجتماعية',
		education: 'التعليم',
		technology: 'التقنية',
		housing: 'السكن',
		'city services': 'خدمات المدينة',
	},
	inLanguage: (name) => `اللغة: ${name}`,
	languages: { other: 'لغة أخرى', unlisted: 'لغة ليست في هذه القائمة', none: 'لا لغة ثانية' },
	labels: {
		secondLang: 'لغة الملخص الثاني',
		secondWhat: 'الملخص بتلك اللغة',
		lang: 'اللغة التي تكتب بها',
		categories: 'ما موضوعه؟',
		presenter: 'اسمك كما سيراه الضيوف',
		picture: 'صورة',
		pictureNew: 'صورة أخرى مكانها',
		pictureDescription: 'ما في الصورة',
		removePicture: 'إزالة الصورة',
		contactName: 'اسم الشخص الذي نسأل عنه',
		contactEmail: 'البريد الإلكتروني',
		contactPhone: 'الهاتف',
		reportBack: 'إذا فزنا، نأتي إلى عشاء لاحق ونخبر الجميع بما حدث',
		underAge: 'عمري أقل من 18 سنة',
		shownName: 'الاسم الأول الذي يُعرض، إذا كان عمرك أقل من 18 سنة',
		website: 'اترك هذا فارغًا',
	},
	hints: {
		secondWhat: 'للضيوف الذين يقرؤون تلك اللغة أفضل. يقول ما يقوله جواب «ما هو مشروعك؟» نفسه.',
		lang: 'يقرأ الضيوف كلماتك كما تكتبها. وتذكر الصفحة أي لغة هي.',
		title: 'بضع كلمات، كما تُكتب في قائمة طعام.',
		what: 'جملتان أو ثلاث، كما تخبر جارك.',
		money: 'على ماذا تنفقه؟ المبلغ المجموع كثيرًا ما يكون بضع مئات من الجنيهات.',
		when: 'تواريخ تقريبية تكفي.',
		categories: 'ضع علامة على كل ما يناسب.',
		presenter: 'شخص أو مجموعة. إذا كان عمرك أقل من 18 سنة، لا يرى الضيوف إلا الاسم الأول الذي تكتبه في الأسفل.',
		contactName: 'اتركه فارغًا إذا كان هو الاسم الذي في الأعلى.',
		picture: `صورة أو رسم، حتى ${isolate('10 MB')}. تُحفظ عندما تضغط أحد الأزرار في الأسفل.`,
		pictureDescription: 'لمن لا يستطيع رؤيتها.',
		shownName: 'يرى الضيوف هذا فقط من اسمك، لا غيره. اتركه فارغًا إذا كان عمرك 18 سنة أو أكثر.',
		underAge: 'لا يُعرض شيء على أحد حتى يوافق أحد الوالدين أو ولي الأمر. سيسأل أحد المنظمين عن ذلك.',
		promise: 'الضيوف الذين أعطوا المال يحبون أن يسمعوا.',
	},
	upTo: (limit) => `حتى ${inLetters(limit, 'object')}`,
	counted: (letters, limit) =>
		letters > limit
			? `عدد الأحرف ${count(letters)} من ${count(limit)}: زيادة ${count(letters - limit)}`
			: `عدد الأحرف ${count(letters)} من ${count(limit)}`,

	buttons: {
		change: 'تغيير هذا العرض',
		later: 'الحفظ والإكمال لاحقًا',
		preview: 'معاينة',
		submit: 'إرسال',
		saveChanges: 'حفظ التغييرات',
		previewChanges: 'حفظ التغييرات والمعاينة',
		withdraw: 'سحب هذا العرض',
		withdrawNow: 'نعم، سحبه',
		edit: 'متابعة الكتابة',
		copy: 'نسخ',
		copied: 'نُسخ.',
		putBack: 'إرجاعه إلى الاستمارة',
		throwAway: 'التخلص منه',
		compare: 'عرض الاثنين',
	},
	beforeSubmit: 'يمكنك تغييره حتى آخر موعد، أو سحبه.',
	withdrawNote: 'لن يُعرض على أحد بعد ذلك. لا يمكن التراجع عن هذا؛ ويمكنك تقديم عرض من جديد باستمارة جديدة.',

	errors,
	alsoSaved: 'حُفظ في هذه الأثناء:',
	nothing: 'لا شيء',

	save: {
		label: 'هل هذا محفوظ',
		savedNow: 'تم الحفظ.',
		saving: 'جارٍ الحفظ',
		saved: (at) => `تم الحفظ في ${isolate(at)}`,
		failed: 'لم يُحفظ: تجري المحاولة من جديد. ما كتبته باقٍ على هذا الهاتف.',
		local: 'لم يُحفظ بعد. اضغط «حفظ التغييرات» عندما تنتهي.',
		unsaved: 'على هذا الهاتف نص لم يُحفظ في المرة الماضية.',
		onDevice:
			'إلى أن يُحفظ، يُبقي هذا الجهاز ما تكتبه حتى 12 ساعة، بدون الأسماء والبريد الإلكتروني ورقم الهاتف. عندما ترسله ينساه الجهاز.',
	},

	states: {
		draft: {
			title: 'هذه مسودة. لا يراها أحد غيرك.',
			text: 'أرسلها قبل آخر موعد. حتى ذلك الوقت يمكنك الرجوع إليها بهذا الرابط.',
		},
		submitted: {
			title: 'وصل عرضك. شكرًا\u00a0لك.',
			text: 'يقرأ المنظمون كل عرض بعد آخر موعد ويكتبون إلى الجميع، مهما كان اختيارهم.',
		},
		'lined up': { title: 'أنت في قائمة العروض.', text: 'ستقدّم عرضك في هذا العشاء.' },
		reserve: {
			title: 'عرضك احتياطي لهذا العشاء.',
			text: 'إذا لم يستطع أحد الحضور، فقد يُطلب منك تقديم عرضك. من فضلك اترك تلك الأمسية خالية إن استطعت.',
		},
		declined: {
			title: 'ليس في هذا العشاء.',
			text: 'كانت العروض أكثر من الأماكن. من فضلك قدّم عرضك مرة أخرى: يمكنك استعمال الكلمات نفسها.',
		},
		presented: {
			title: 'قدّمت عرضك. شكرًا لك.',
			text: 'تكون النتيجة على صفحة العشاء بعد نشرها.',
		},
		'no-show': {
			title: 'افتقدناك.',
			text: 'كنت في قائمة العروض ولم تستطع الحضور. من فضلك قدّم عرضك مرة أخرى في عشاء آخر.',
		},
		withdrawn: { title: 'سحبت هذا العرض.', text: 'لن يُعرض على أحد. أهلًا بك إذا أردت تقديم عرض من جديد.' },
	},
	yourTurn: {
		title: 'عرضك في تلك الليلة',
		number: (number, of) => `العرض ${count(number)} من ${count(of)}`,
		numberLater: 'بالقرعة؛ يظهر هنا بعد صدور قائمة العروض',
		order: 'تسلسل العروض',
		when: 'فتح الأبواب',
		where: 'أين',
		whereLater: 'سيخبرك المنظمون',
		time: 'وقتك',
		minutes: (pitching, answering) =>
			`${inMinutes(pitching)} لعرضك${answering > 0 ? `، ثم ${inMinutes(answering)} للأسئلة` : ''}`,
		cannot: 'إذا كنت لا تستطيع الحضور، فأخبرنا في الأسفل: عندها يدخل عرض احتياطي مكانك.',
		toWithdraw: 'لا أستطيع الحضور',
	},
	outcome: {
		won: (sum) => `فزت. ${isolate(sum)} لمشروعك.`,
		wonNothing: 'فزت.',
		award: (sum) => `${isolate(sum)} لمشروعك.`,
		next: (who) =>
			`بعد ذلك يتواصل معك المنظمون بالطريقة التي أعطيتها، ليتفقوا معك كيف تستلم المال. إذا لم يصلك شيء خلال أسبوع، فاسأل ${name(who)}. ثم أخبر الحاضرين في عشاء لاحق كيف سار العمل، كما وعدت.`,
		out: 'قدّمت عرضك. شكرًا لك. صدرت النتيجة.',
		outText: 'أكثر المشاريع التي حصلت على مال قدّمت عرضها أكثر من مرة. يمكنك استعمال الكلمات نفسها مرة أخرى.',
		see: 'رؤية النتيجة',
		report: 'أخبرنا كيف يسير العمل',
	},
	draftBy: 'مسودة',
	private: {
		linkLabel: 'رابطك الخاص',
		linkNote: 'من معه هذا الرابط يستطيع تغيير هذا العرض. احتفظ به، ولا تنشره في أي مكان.',
		reading: 'يقرؤه المنظمون الآن، فتبقى الكلمات كما هي. إذا كان لا بد من تغيير شيء، فاطلب منهم.',
		tooLateDraft: {
			title: 'لم تُرسل هذه المسودة.',
			text: 'انتهى تقديم العروض لهذا العشاء. كلماتك محفوظة هنا لتستعملها مرة أخرى.',
		},
		ask: (who) => `هل لديك أسئلة؟ اسأل ${name(who)}.`,
		guardian:
			'قلت إن عمرك أقل من 18 سنة. سيطلب أحد المنظمين موافقة أحد الوالدين أو ولي الأمر؛ حتى ذلك الوقت لا يُعرض شيء على أحد.',
		guardianAgreed: 'وافق أحد الوالدين أو ولي الأمر.',
	},
	preview: {
		title: 'معاينة',
		text: 'سيرى الضيوف هذا، ولا شيء غيره مما أخبرتنا به.',
		missing: 'لا جواب بعد',
	},
	sent: {
		title: 'وصل عرضك. شكرًا\u00a0لك.',
		next: 'ماذا يحدث بعد ذلك',
		steps: ['يقرأ المنظمون كل عرض ويختارون قائمة العروض.', 'يصلك رد، مهما كان اختيارهم.'],
		mailed: (address) => `نرسل هذا الرابط إلى ${isolate(address)}. إذا لم يصل شيء خلال ساعة، فهو هنا لتنسخه.`,
		notMailed:
			'لا ترسل مجموعة الحساء هذه بريدًا إلكترونيًا بنفسها، فاحتفظ بهذا الرابط. يستطيع أحد المنظمين أن يعطيك إياه مرة أخرى.',
	},

	sentHere: {
		title: 'يوجد عرض محفوظ أُرسل من هذا الجهاز',
		text: (who) =>
			`هو في رابطه الخاص الذي عُرض عليك. إذا ضاع الرابط، فاسأل ${name(who)}. قد يستعمل آخرون هذا الجهاز أيضًا، فلا يُعرض هنا شيء من العرض.`,
		another: 'كتابة عرض آخر',
	},

	by: (presenter) => presenter,
	titleTag: {
		form: (group) => `تقديم مشروع – ${isolate(group)}`,
		own: 'عرضك',
		preview: 'معاينة عرضك',
		sent: 'وصل عرضك',
	},
};
