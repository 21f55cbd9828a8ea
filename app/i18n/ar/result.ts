import type { CountRule } from '../../domain/rules';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { points as inPoints, people, votes } from './nouns';
import { recount } from './recount';

const { list: and, count } = formatsIn('ar');

const ordinal = (n: number): string => `المرتبة ${count(n)}`;
const points = (rule: CountRule, n: number): string => (rule === 'one vote' ? votes(n) : inPoints(n));
const titled = (titles: readonly string[]): string => and(titles.map(isolate));

type Told = Parameters<typeof English.ties.first>[0];

const where = (at: Told['at']): string =>
	at === 'entry to the run-off'
		? 'على مكان في جولة الحسم'
		: at === 'the run-off'
			? 'في جولة الحسم'
			: 'على المرتبة الأولى';
/** Completes "it was decided …". */
const decided = ({ brokenBy, byWhat }: Told): string => {
	switch (brokenBy) {
		case 'head to head':
			return 'بالمقارنة المباشرة: أصوات أكثر وضعت أحدهما فوق الآخر';
		case 'higher total':
			return 'بالمجموع الأعلى';
		case 'most 5s':
			return 'بأكبر عدد من درجات 5';
		case 'nothing':
			return 'بالتقاسم';
		case 'drawn':
			return byWhat === 'hat'
				? 'بسحب ورقة من قبعة على المسرح'
				: byWhat === 'software'
					? 'بقرعة أجراها البرنامج، لعدم وجود قبعة'
					: 'بالقرعة';
	}
};

const piles = {
	written: 'قسائم مكتوب عليها شيء',
	unwritten: 'قسائم ليس عليها شيء',
	replaced: 'قسائم أوراق استُبدلت',
	papers: 'الأوراق المسلَّمة',
	heads: 'الأشخاص في القاعة',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `المبلغ المجموع يذهب إلى ${isolate(title)}`,
		several: (titles) => `يتقاسم المبلغ المجموع ${titled(titles)}`,
		none: 'المبلغ المجموع يبقى للعشاء القادم',
		winsNothing: (title) => `الفائز هو ${isolate(title)}`,
		noneLead: 'لم يعطِ أي صوت نقطة لأي عرض، فلم يمكن اختيار أحد. المبلغ المجموع كله ينتظر العشاء القادم.',
	},
	turnout: (voted, issued) => `عدد من صوّتوا: ${count(voted)} من أصل ${people(issued, 'object')}.`,
	promised: (presenter) =>
		presenter === ''
			? 'وعد الفائزون بأن يخبروا الحاضرين في عشاء لاحق كيف سار العمل.'
			: `هناك وعد من ${isolate(presenter)} بإخبار الحاضرين في عشاء لاحق كيف سار العمل.`,
	sections: {
		lineup: 'من قدّم عرضًا',
		pitches: 'العروض كاملة',
		money: 'لأي شيء هذا المال',
		pot: 'المبلغ المجموع',
		ranking: 'ترتيب النتائج',
		scores: 'كيف أعطت القاعة الدرجات',
		headToHead: 'المقارنة المباشرة',
		counts: 'كل الدرجات، معدودة',
		sheet: 'ورقة الفرز',
		notes: 'ملاحظات',
		data: 'تحقق بنفسك',
	},
	kinds: {
		'door cash': 'عند الباب، نقدًا',
		'door card': 'عند الباب، بالبطاقة',
		raffle: 'تذاكر السحب',
		sponsor: 'الرعاة',
		match: 'مبلغ مقابل',
		other: 'غير ذلك',
		'carried over': 'باقٍ من عشاء سابق',
		cost: 'تكاليف أُعلنت مسبقًا',
		gift: 'هدية إلى جانب المبلغ المجموع',
	},
	pot: {
		total: 'المبلغ المجموع',
		award: (title, place) => (place === 1 ? `إلى ${isolate(title)}` : `إلى ${isolate(title)}، ${ordinal(place)}`),
		returned: 'أُعيد، للعشاء القادم',
		paid: 'دُفع',
		carriedOver: 'يبقى للعشاء القادم',
		carriedFrom: (dinner) => `من العشاء ${count(dinner)}`,
		match: (gives, forEach, base, cap) =>
			`${isolate(gives)} مقابل كل ${isolate(forEach)} من ${and(base)}${cap === null ? '' : `، حتى ${isolate(cap)}`}`,
		bases: { door: 'مال الباب', raffle: 'تذاكر السحب', sponsor: 'الرعاة', other: 'الباقي' },
		balance: (income, costs, awards, carriedOver) =>
			`الدخل ${isolate(income)} − التكاليف ${isolate(costs)} = المبالغ الممنوحة ${isolate(awards)} + الباقي للعشاء القادم ${isolate(carriedOver)}`,
		counted: (jobs) => `عدّه شخصان: ${and(jobs)}.`,
		jobs: {
			organiser: 'أحد المنظمين',
			door: 'مساعد عند الباب',
			compere: 'مقدّم الأمسية',
			counter: 'شخص معه تصريح الفرز',
			helper: 'أحد المساعدين',
		},
		beside: 'إلى جانب المبلغ المجموع',
		forPlace: (place) => `لصاحب ${ordinal(place)}`,
		goesTo: (place, to) =>
			to.length === 0
				? `لصاحب ${ordinal(place)}: لم يُعطَ، لأنه لا أحد في هذه المرتبة`
				: `إلى ${titled(to)}، عن ${ordinal(place)}${to.length > 1 ? '، مشتركة' : ''}`,
		from: (who) => `من ${isolate(who)}`,
	},
	place: (n, together) => (together ? `${ordinal(n)}، مشتركة` : ordinal(n)),
	ranked: (number, together) => `العرض ${number}${together ? '، متعادل' : ''}`,
	bars: (ballots) => `النقاط بحسب المعيار، من ${votes(ballots, 'object')}`,
	votes: (ballots) => `الأصوات، من أصل ${votes(ballots, 'object')}`,
	table: { pitch: 'العرض', total: 'المجموع', numbers: 'الشيء نفسه في جدول', criterion: 'المعيار', sum: 'النقاط' },
	countsCaption: 'كم صوتًا أعطى كل درجة',
	headCaption: 'اقرأ السطر: كم صوتًا أعطى هذا العرض نقاطًا أكثر من العرض الذي في رأس العمود.',
	over: (number) => `أكثر من العرض ${number}`,
	runOff: (a, b, forA, forB, even) =>
		`في جولة الحسم، عدد الأصوات التي وضعت ${isolate(a)} أولًا: ${count(forA)}، والتي وضعت ${isolate(b)} أولًا: ${count(forB)}، والتي ساوت بينهما: ${count(even)}.`,
	tooFew:
		'صوّت أقل من 20 شخصًا، لذلك لا يُعرض إلا عدد المصوّتين ومن يأخذ المال. فمع أصوات قليلة كهذه قد تكشف الدرجات وترتيب النتائج من أعطاها.',
	notPublished: 'لم تُنشر النتيجة بعد.',
	notShown: 'قواعد هذا العشاء، التي ثُبّتت قبل فتح الأبواب، لا تعرض الدرجات.',
	ties: {
		first: (tie) => {
			if (tie.brokenBy === 'nothing') return `كان هناك تعادل ${where(tie.at)} لم يستطع شيء أن يحسمه، فجرى التقاسم.`;
			if (tie.brokenBy === 'drawn')
				return `كان هناك تعادل ${where(tie.at)} لم تستطع الأصوات أن تحسمه. حُسم ${decided(tie)}.`;
			return `كان هناك تعادل ${where(tie.at)}. حُسم ${decided(tie)}.`;
		},
		full: (tie, titles, figures) => {
			const by = figures.length > 0 ? ` (${figures.join(' مقابل ')})` : '';
			const level = tie.at === 'entry to the run-off' || tie.at === 'the run-off' ? ` ${where(tie.at)}` : '';
			return `تعادل${level}: ${titled(titles)}. حُسم ${decided(tie)}${by}.`;
		},
		seed: (seed) => `يمكن إعادة القرعة من قيمتها الأولية: ${isolate(seed)}`,
	},
	sheet: {
		issued: 'أوراق التصويت المسلَّمة',
		counted: 'الأصوات المحسوبة',
		onPhone: 'منها بالهاتف',
		onPaper: 'منها بقسيمة ورقية',
		setAside: 'قسائم وُضعت جانبًا، لأن الورقة نفسها صوّتت بالهاتف',
		replaced: 'أوراق استُبدلت',
		lost: 'منها ضائعة، أُوقفت برقمها',
		noneLost: 'لم تضع أي واحدة منها',
		signed: (names) =>
			names.length === 0
				? 'لم يوقّع أحد على الفرز.'
				: `وقّع على الفرز ${names.length === 1 ? 'شخص واحد' : names.length === 2 ? 'شخصان' : people(names.length)}: ${and(names)}.`,
		unreadable: 'قسائم لم يمكن قراءة شيء فيها',
		partly: 'قسائم فيها خانة لم يمكن قراءتها',
		twice: 'قسائم أُدخلت مرتين، أدخلها شخصان',
		settled: 'منها أُدخلت بشكل مختلف، ثم نُظر فيها معًا وحُسمت',
		oneSignature: 'قواعد هذا العشاء، التي ثُبّتت قبل فتح الأبواب، قالت إن توقيعًا واحدًا يكفي.',
		byHand: ({ written, unwritten }, agrees) =>
			`العدّ باليد في الصندوق: مكتوب عليها شيء ${count(written)}، وفارغة ${count(unwritten)}${agrees ? '، وهو العدد نفسه الذي أُدخل' : ''}.`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `عدد القسائم التي كان يجب إدخالها مرتين ${count(difference.wanted)}، والتي أُدخلت مرتين ${count(difference.system)}.`;
				case 'not settled':
					return `قسائم أدخلها شخصان بشكل مختلف ولم تُحسم: ${count(difference.system)}. يُحسب الإدخال الأول.`;
				default:
					return `${piles[difference.what]}: العدّ باليد ${count(difference.hands)}، وعدد النظام ${count(difference.system)}.`;
			}
		},
		words: 'بكلمات من عدّوا:',
	},
	byHand: {
		title: 'عُدّت الأصوات باليد',
		phones: (n) =>
			n === 0
				? 'صوّت الجميع على الورق، وعدّ الناس القسائم.'
				: `عدّ الناس القسائم. الأصوات التي أُعطيت بالهواتف لا تُحسب، وعددها ${count(n)}.`,
		why: 'ما الذي تعطّل، بكلماتهم:',
		slips: 'القسائم المعدودة باليد',
		void: 'أصوات الهواتف، وهي لا تُحسب',
		noHeadToHead: 'لا يمكن معرفة المقارنة المباشرة من العدّ باليد.',
		secrecy:
			'عدّ الناس القسائم باليد وأدخلوا المجاميع. كل ما أرسلته الهواتف حُذف دون أن يُفتح. لا تبيّن أي صفحة ولا أي ملف ولا أي نسخة من قاعدة البيانات كيف صوّت أي شخص.',
		mark: 'عُدّت باليد',
	},
	closedEarly: (when, promised) =>
		`أُغلق التصويت في ${isolate(when)}، قبل الوقت المعلن ${isolate(promised)}: كل ورقة سُلّمت كانت قد صوّتت، وأُعطيت دقيقة أخيرة.`,
	reopened: (when) => `فُتح التصويت من جديد في ${isolate(when)}، قبل أن يوقّع أحد على الفرز.`,
	moreTime: (when) =>
		`بعد الإغلاق، ابتداءً من ${isolate(when)}، حصلت ورقة واحدة على خمس دقائق إضافية للتصويت. كان صاحبها بحاجة إليها.`,
	redrawn: (times) => `عدد مرات قرعة تسلسل العروض: ${times}؛ القرعة الأخيرة هي المعتمدة.`,
	orderSeed: (seed) => `أجرى البرنامج قرعة تسلسل العروض، من القيمة الأولية ${isolate(seed)}`,
	links: {
		receipts: 'هل حُسبت ورقتي؟',
		json: 'هذه النتيجة كبيانات (JSON)',
		csv: 'كل الدرجات، معدودة (CSV)',
		how: 'كيف يعمل التصويت، ومن أي شيء يحمي',
	},
	csv: {
		number: 'الرقم',
		pitch: 'العرض',
		criterion: 'المعيار',
		sum: 'المجموع',
		how: 'الطريقة',
		place: 'المرتبة',
		award: 'المبلغ الممنوح',
		currency: 'العملة',
	},
	secrecy:
		'بقيت الأصوات مختومة حتى وُقّع الفرز وفُتح. ثم حُسبت ورُتّبت وفُصلت عن الأوراق، ولا شيء يستطيع ربطها بها من جديد. لا تبيّن أي صفحة ولا أي ملف ولا أي نسخة من قاعدة البيانات كيف صوّت أي شخص. كان من يدير الخادم يستطيع أن يتجاوز هذه الحماية ما دام التصويت مفتوحًا. نحن نثق بأنه لم يفعل.',
	receipts: {
		title: 'هل حُسبت ورقتي؟',
		lead: (ballots) =>
			`حُسب ${votes(ballots)}. لكل صوت رقم إيصال: هو مطبوع على النصف الذي احتفظت به، وقد ظهر على هاتفك.`,
		says: 'تبيّن القائمة أن الورقة حُسبت. ولا تستطيع أن تبيّن كيف صوّتت، لا لك ولا لأحد.',
		label: 'رقم إيصالك',
		search: 'بحث',
		found: (receipt) => `${isolate(receipt)} حُسب.`,
		missing: (receipt) => `${isolate(receipt)} غير موجود في القائمة.`,
		missingWhy:
			'تحقق من كل حرف ورقم. لا تكون الورقة في القائمة إذا لم تكن فيها أي درجة عند إغلاق التصويت. ولا تكون فيها ورقة استُبدلت بورقة أخرى.',
		list: 'كل الإيصالات',
		all: 'عرض القائمة كلها',
		waiting: 'تأتي القائمة مع النتيجة.',
		waitingWhy: 'بعد إعلان الفائز يمكنك أن تتحقق هنا من أن ورقتك حُسبت.',
		none: 'لم يُحسب أي صوت في هذا العشاء، فلا توجد إيصالات.',
		noneByHand: 'عُدّت قسائم هذا العشاء باليد، فلا توجد إيصالات.',
	},
	own: {
		title: 'درجاتك',
		notOn: 'لم يكن عرضك في تصويت هذا العشاء، فلا توجد درجات.',
		notYet: (when) => `يمكنك رؤية درجاتك ابتداءً من ${isolate(when)}، بعد صدور النتيجة.`,
		notYetWhy: 'خذ ليلة راحة أولًا. لن يراها أحد قبلك، ولست مضطرًا إلى رؤيتها.',
		tooFew: 'صوّت أقل من 20 شخصًا.',
		tooFewWhy: 'مع أصوات قليلة كهذه قد تكشف الدرجات من أعطاها. لذلك لا يراها أحد، ولا حتى أنت.',
		ask: 'يمكنك أن ترى كيف أعطت القاعة عرضك درجات. لست مضطرًا إلى ذلك.',
		askWhy:
			'هي ما شعر به بعض الناس في أمسية واحدة بعد العشاء، بجانب مشاريع جيدة أخرى. وليست حكمًا على عملك. لا يراها إلا من معه هذا الرابط الخاص.',
		show: 'رؤية درجاتي',
		lead: (total, ballots, rule) => `${points(rule, total)}، من ${votes(ballots, 'object')}.`,
		thanks: 'شكرًا لأنك وقفت أمام الناس بفكرتك. أكثر المشاريع التي حصلت على مال قدّمت عرضها أكثر من مرة.',
		caption: 'كم صوتًا أعطاك كل درجة',
		blank: 'الأصوات التي تركت خانتك فارغة لا تضيف شيئًا وليست في الجدول.',
		back: 'الرجوع إلى عرضك',
	},
};
