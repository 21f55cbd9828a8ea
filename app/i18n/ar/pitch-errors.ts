import type { errors as English, name as EnglishName } from '../en/pitch-errors';
import { formatsIn, isolate } from '../format';

const { count, either } = formatsIn('ar');

const missing: Record<Parameters<typeof English.missing>[0], string> = {
	title: 'أعطِ مشروعك عنوانًا.',
	what: 'اكتب ما هو مشروعك.',
	why: 'اكتب لماذا هو مهم.',
	brief: 'أجب عن هذا أيضًا، لأن الضيوف يعطون عليه درجات.',
	money: 'اكتب كيف تستعمل المال.',
	when: 'اكتب متى، وكيف تخبر الناس كيف يسير العمل.',
	presenter: 'اكتب الاسم الذي سيراه الضيوف.',
	shownName: 'اكتب أي اسم أول يجوز أن يراه الضيوف، لأنك أصغر من 18 سنة.',
	pictureDescription: 'اكتب ما في الصورة، لمن لا يستطيع رؤيتها.',
	contactName: 'اكتب اسم الشخص الذي نسأل عنه.',
	contactEmail: 'اكتب بريدًا إلكترونيًا، لنرد عليك.',
	secondWhat: 'اكتب الملخص بتلك اللغة، أو اختر «لا لغة ثانية».',
	contactPhone: 'اكتب رقم هاتف.',
};

export const name: typeof EnglishName = (list) => (list.length === 0 ? 'أحد المنظمين' : either(list.map(isolate)));

export const wordsAreSaved = 'كلماتك محفوظة.';

export const errors: typeof English = {
	title: 'لم يُرسل بعد. كل ما كتبته ما زال هنا.',
	notSaved: 'لم يُحفظ بعد. كل ما كتبته ما زال هنا.',
	savedBut: 'كلماتك محفوظة. بقي شيء يجب فعله:',
	tooLong: (letters, limit) => `عدد الأحرف هنا ${count(letters)}؛ والمكان يتسع إلى ${count(limit)}. من فضلك اختصر.`,
	missing: (field, criterion) => (criterion === undefined ? missing[field] : `${criterion}: ${missing[field]}`),
	second: {
		whichLanguage: 'اذكر بأي لغة هذا الملخص.',
		sameLanguage: 'اختر لغة غير التي تكتب بها، أو اختر «لا لغة ثانية».',
		noText: missing.secondWhat,
	},
	notAnEmail: `لا يبدو هذا بريدًا إلكترونيًا. شكله مثل ${isolate('name@example.org')}.`,
	notThisForm: 'في هذه الاستمارة شيء ليس منها. حمّل الصفحة من جديد وحاول مرة أخرى.',
	noPromise: 'من فضلك عِد بهذا: الضيوف الذين أعطوا المال يحبون أن يسمعوا.',
	leaveEmpty: 'امتلأ حقل لا يراه الناس، ربما ملأه متصفحك. هو فارغ الآن من جديد: من فضلك اضغط الزر مرة أخرى.',
	describePicture: missing.pictureDescription,
	picture: {
		'not a picture': `هذا الملف ليس صورة نستطيع قراءتها. اختر ${isolate('JPEG, PNG, WebP, GIF')} أو ${isolate('AVIF')}. ${wordsAreSaved}`,
		heic: `هذه صورة HEIC، كما تصنعها هواتف iPhone وهواتف أخرى، ولا نستطيع قراءتها هنا. أرسلها بصيغة JPEG: خذ لقطة شاشة لها واخترها. أو اختر ${isolate('“Most Compatible”')} في ${isolate('Settings, Camera, Formats')} على الهاتف وصوّر من جديد. ${wordsAreSaved}`,
		raw: `هذه صورة raw أو TIFF، كما تحفظها الكاميرات. احفظها بصيغة JPEG واختر تلك. ${wordsAreSaved}`,
		video: `هذا فيديو. اختر صورة، أو خذ لقطة شاشة من الفيديو. ${wordsAreSaved}`,
		document: `هذا مستند (مثل PDF أو Word)، لا صورة. خذ لقطة شاشة للصفحة، أو احفظ الصورة وحدها بصيغة JPEG أو PNG. ${wordsAreSaved}`,
		drawing: `هذا رسم SVG، ونحن لا نقبله. احفظه بصيغة PNG واختر ذلك. ${wordsAreSaved}`,
		'other picture': `هذا النوع من الصور لا نستطيع قراءته. احفظها بصيغة JPEG أو PNG واختر تلك. ${wordsAreSaved}`,
		'cut off': `وصل جزء فقط من الصورة، أو الملف تالف. اخترها مرة أخرى، أو اختر غيرها. ${wordsAreSaved}`,
		'too large': `هذه الصورة أكبر من أن نستطيع تصغيرها. خذ لقطة شاشة لها، أو احفظها بصيغة JPEG عادية، واختر تلك. ${wordsAreSaved}`,
		'file too big': `هذه الصورة أكبر من ${isolate('10 MB')}. اختر صورة أصغر. ${wordsAreSaved}`,
		busy: `صور كثيرة تصل الآن. ${wordsAreSaved} من فضلك اختر الصورة مرة أخرى بعد قليل.`,
		'no decoder': `لا يمكن استقبال الصور هنا: ليس على حاسوب المنظمين البرنامج اللازم لها. ${wordsAreSaved} ويُقبل العرض بدون صورة.`,
		'call over': 'انتهى تقديم العروض، فلم تتغيّر الصورة.',
	},
	pictureTooBigHere: `هذه الصورة أكبر من ${isolate('10 MB')}. اختر صورة أصغر؛ هذه لن تُرسل.`,
	stale:
		'تغيّر هذا العرض في علامة تبويب أخرى أو على هاتف آخر. لم يُمحَ شيء: ما كتبته في الاستمارة، وما حُفظ في هذه الأثناء بجانبه. الحفظ الآن يُبقي ما في الاستمارة.',
	sentBefore: 'أرسلت هذا العرض من قبل، ولم يُرسل شيء مرتين. لتغييره افتح رابطك الخاص؛ ما كتبته هنا ما زال في الأسفل.',
	staleShort: 'تغيّر هذا العرض في علامة تبويب أخرى أو على هاتف آخر. لم يُحفظ هنا، ولم يضع شيء.',
	callOver: (who) => `انتهى تقديم العروض، فلم يُحفظ هذا. ما كتبته ما زال في هذه الصفحة: انسخه، واسأل ${name(who)}.`,
	settled: (who) =>
		`المنظمون يقررون الآن في هذا العرض، فلا يمكن تغييره هنا. ما كتبته ما زال في هذه الصفحة: انسخه، واسأل ${name(who)}.`,
	busy: 'عروض كثيرة جدًا تبدأ الآن، ربما من شخص يريد الضرر. ما كتبته ما زال في هذه الصفحة. من فضلك حاول مرة أخرى بعد دقيقة؛ ومن شبكة أخرى، مثل شبكة هاتفك، قد ينجح فورًا.',
	tooLittle: 'لا يوجد ما يُحفظ بعد. اكتب عنوانًا أولًا، أو جملة.',
	tooLate: (who) => `الناس يصوّتون الآن، فلا يمكن سحبه هنا. لم يتغيّر شيء. اسأل ${name(who)}.`,
};
