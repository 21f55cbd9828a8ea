import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';
import { minutes as inMinutes, slips as inSlips, papers, votes } from './nouns';

const { count } = formatsIn('ar');
const minutes = (n: unknown): string => inMinutes(Number(n), 'object');
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: ` ${Number(n) === 1 ? 'التوقيع السابق لم يعد يُحسب' : `التوقيعات السابقة لم تعد تُحسب، وعددها ${count(Number(n))}`}.`;

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sum = (amount: unknown, { money }: Telling): string => isolate(money(Number(amount)));
const atLeast = (least: unknown): string => (Number(least) > 0 ? ` لمدة ${minutes(least)} على الأقل` : '');

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'فُتحت الأبواب. من هنا ثُبّتت القواعد.',
	'start pitching': () => 'بدأت العروض.',
	'open voting': ({ minutes: least }) => `فُتح التصويت${atLeast(least)}.`,
	'close voting': () => 'أُغلق التصويت. ما حُفظ قبل هذه اللحظة يُحسب.',
	'reopen voting': ({ minutes: least }) => `فُتح التصويت من جديد${atLeast(least)}، قبل أن يوقّع أحد على الفرز.`,
	announce: () => 'بدأ الإعلان. من هنا صارت النتيجة ثابتة.',
	publish: () => 'نُشرت النتيجة.',
	cancel: () => 'أُلغي العشاء.',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `أسئلة إلى العرض ${number}.` : `العرض ${number} كان على المسرح.`,
	'last call': () => 'أُعلنت الفرصة الأخيرة للتصويت.',
	'voting extended': ({ minutes: more }) => `مُدّد التصويت ${minutes(more)}.`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`كل ورقة سُلّمت كانت قد صوّتت، فأمكن إغلاق التصويت ابتداءً من ${isolate(time(String(until)))} بدلًا من ${isolate(time(String(promised)))}.`,
	'more time given': ({ until }, { time }) =>
		`حصلت ورقة واحدة على خمس دقائق إضافية للتصويت، حتى ${isolate(time(String(until)))}.`,
	'clock put back': () => 'أُعيد وقت الإغلاق المعلن إلى ما كان عليه.',
	'papers made': ({ count: made }) => `أوراق تصويت أُنشئت زيادة: ${papers(Number(made))}.`,
	'papers printed again': ({ count: again }) => `أوراق سيئة الطباعة أُلغيت وطُبعت من جديد: ${papers(Number(again))}.`,
	'papers stop': () => 'توقف تسليم الأوراق.',
	'papers go on': () => 'استمر تسليم الأوراق.',
	'paper replaced': () =>
		'استُبدلت ورقة ضائعة برقمها فقط. لم يمكن العثور على صوتها: إذا كانت قد صوّتت، فذلك الصوت يُحسب أيضًا.',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'تقرر أن تُدخل القسائم مرة واحدة.'
			: share === 'all'
				? 'تقرر أن يُدخل شخص ثانٍ كل القسائم مرة أخرى.'
				: 'تقرر أن يُدخل شخص ثانٍ بعض القسائم مرة أخرى.',
	'order drawn': ({ seed, draw }) =>
		`أُجريت قرعة تسلسل العروض، القرعة رقم ${draw}، من القيمة الأولية ${isolate(String(seed))}.`,
	'pot entries added': ({ amount }, say) => `عُدّ مال وسُجّل. المبلغ المجموع ${sum(amount, say)}.`,
	'pot entry corrected': ({ amount, was, now, because }, say) =>
		`صُحّح مبلغ مسجل: كان ${sum(was, say)}، وصار ${now === null ? 'لا شيء' : sum(now, say)}. السبب: ${isolate(String(because))}. المبلغ المجموع ${sum(amount, say)}.`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`وقّع ${slot === 1 ? 'شخص' : 'شخص ثانٍ'} ورقة الفرز، وعلاماتها ${isolate(String(digest))}.${
			explained === true ? ' كان هناك شيء مختلف، وكتبوا السبب: هو تحت النتيجة.' : ''
		}${signatures(replaces)}`,
	'hand count typed in': ({ slips, because, signatures: fell }) =>
		`أُدخل عدّ باليد: ${inSlips(Number(slips))}. السبب: ${isolate(String(because))}.${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `سُحب العدّ باليد.${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `تغيّر شيء كان قد وُقّع.${signatures(fell)}`,
	'count opened': ({ ballots }) => `فُتح الفرز: ${votes(Number(ballots))}. قبل هذا لم يستطع أحد أن يرى أي درجة.`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat' ? 'حُسم تعادل بسحب ورقة من قبعة على المسرح.' : 'حُسم تعادل بقرعة أجراها البرنامج، لعدم وجود قبعة.',
	'pot awarded': ({ amount, carriedOver }, say) =>
		Number(carriedOver) > 0
			? `لم يمكن اختيار أحد: يبقى ${sum(carriedOver, say)} للعشاء القادم.`
			: `مُنح المبلغ المجموع ${sum(amount, say)} بحسب قاعدته.`,
	'award paid': ({ amount }, say) => `دُفع ${sum(amount, say)} لعرض كان قد فاز به.`,
	'receipt signed': () => 'وقّع من استلم المال أنه وصل.',
	'payment corrected': () => 'شُطب دفع مسجل، لأنه لم يحدث.',
	'award returned': ({ amount }, say) => `رجع ${sum(amount, say)}، وهو الآن في المبلغ المجموع للعشاء القادم.`,
	'note added': () => 'أُضيفت ملاحظة تحت النتيجة.',
};

export const record: typeof English = {
	title: 'سجل الأمسية',
	link: 'سجل الأمسية',
	lead: 'ما حدث، من لحظة تثبيت القواعد إلى نشر النتيجة. يذكر المهام ولا يذكر أسماء الناس.',
	waiting: 'يأتي السجل مع النتيجة.',
	none: 'ليس لهذا العشاء سجل من فتح الأبواب.',
	sentences,
	jobs: {
		organiser: 'أحد المنظمين',
		door: 'الباب',
		compere: 'مقدّم الأمسية',
		counter: 'الفرز',
		pitcher: 'صاحب عرض',
		server: 'الخادم',
	},
	exception: 'على غير المعتاد:',
	oneSignature: 'قالت القواعد إن توقيعًا واحدًا يكفي.',
	hash: 'البصمة',
	atDoors: 'السجل عند فتح الأبواب، في ست كلمات',
	atClose: 'السجل عند إغلاق التصويت، في ست كلمات',
	onSheet: 'كلاهما كان على ورقة الفرز الموقّعة. فإذا أعاد أحد كتابة ما سبق، ظهر ذلك.',
	how: 'كيف يُحمى السجل من التغيير',
	chain:
		'لكل سطر بصمة: SHA-256 للبصمة التي قبله وللسطر نفسه. من يغيّر سطرًا أو يضيفه أو يحذفه، يغيّر كل بصمة بعده. إعادة حساب النتيجة تتحقق منها كلها.',
	leftOut: 'ما تُرك عن قصد',
	leftOutWhy:
		'من أخذ أي ورقة، ومتى دخل الناس. الأسماء. من قدّم عرضًا، ومن كان احتياطيًا، ومن لم يحضر. الوقت الإضافي الذي احتاجه أحد على المسرح. كل قسيمة وحدها: ورقة الفرز فيها مجاميعها.',
};
