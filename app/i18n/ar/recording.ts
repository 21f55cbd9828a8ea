import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn, isolate } from '../format';

const { count, counted } = formatsIn('ar');
const seconds = (n: number): string =>
	counted(n, { zero: 'ثانية', one: 'ثانية', two: 'ثانيتان', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' });

const why: Record<RecordingRefusal, string> = {
	'not a recording': 'هذا الملف ليس صوتًا نستطيع قراءته. اختر ملفًا آخر. ملف WAV عادي هو الأفضل.',
	'cut off': 'وصل جزء فقط من التسجيل، أو أن الملف تالف. اختره مرة أخرى، أو اختر غيره.',
	'too long': 'هذا التسجيل أطول من 60 ثانية. اختر تسجيلًا أقصر.',
	'file too big': `هذا الملف أكبر من ${isolate('12 MB')}. اختر ملفًا أصغر.`,
	silent: 'لا نسمع شيئًا في هذا التسجيل. تحقق من الميكروفون وسجّل مرة أخرى.',
	busy: 'تصل تسجيلات كثيرة الآن. اختره مرة أخرى بعد لحظة من فضلك.',
};

export const recording: typeof English = {
	hear: (who, n) =>
		who === '' ? `استمع إلى هذا العرض، ${seconds(n)}` : `استمع إليه بصوت ${isolate(who)}، ${seconds(n)}`,
	label: 'تسجيل قصير تحكي فيه عرضك بصوتك',
	labelNew: 'تسجيل آخر مكانه',
	remove: 'إزالة التسجيل',
	hint: 'للضيوف الذين لا يقرؤون. قل اسمك وما تريد أن تفعله، في 60 ثانية على الأكثر. يُحفظ عندما تضغط أحد الأزرار في الأسفل.',
	record: 'سجّل الآن',
	again: 'سجّل مرة أخرى',
	stop: 'أوقف التسجيل',
	discard: 'لا ترسل هذا التسجيل',
	yours: 'تسجيلك',
	asking: 'يسألك المتصفح هل يجوز لهذه الصفحة استخدام الميكروفون.',
	running: (n, of) => `التسجيل جارٍ: ${count(n)} من ${seconds(of)}`,
	speak: 'تكلّم الآن.',
	checking: 'نجهّز التسجيل.',
	ready: (n) => `التسجيل جاهز: ${seconds(n)}. اضغط أحد الأزرار في الأسفل لحفظه.`,
	microphone: {
		refused: 'لا يجوز لهذه الصفحة استخدام الميكروفون. اسمح بذلك في متصفحك، أو اختر ملفًا. لم يتغير شيء آخر.',
		missing: 'لم نجد ميكروفونًا. اختر ملفًا، أو استخدم هاتفًا آخر. لم يتغير شيء آخر.',
	},
	errors: {
		'not a recording': `${why['not a recording']} كلماتك محفوظة.`,
		'cut off': `${why['cut off']} كلماتك محفوظة.`,
		'too long': `${why['too long']} كلماتك محفوظة.`,
		'file too big': `${why['file too big']} كلماتك محفوظة.`,
		silent: `${why.silent} كلماتك محفوظة.`,
		busy: `${why.busy} كلماتك محفوظة.`,
	},
	notSent: (code) => `${why[code]} لن يُرسل هذا.`,
};
