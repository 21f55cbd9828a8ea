import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('ur');
const seconds = (n: number): string => `${count(n)} سیکنڈ`;

const why: Record<RecordingRefusal, string> = {
	'not a recording': 'یہ فائل ایسی آواز نہیں جسے ہم پڑھ سکیں۔ کوئی اور چنیں۔ سادہ WAV فائل سب سے بہتر ہے۔',
	'cut off': 'ریکارڈنگ کا صرف ایک حصہ پہنچا، یا فائل خراب ہے۔ اسے دوبارہ چنیں، یا کوئی اور۔',
	'too long': 'یہ ریکارڈنگ 60 سیکنڈ سے لمبی ہے۔ چھوٹی ریکارڈنگ چنیں۔',
	'file too big': `یہ فائل ${isolate('12 MB')} سے بڑی ہے۔ چھوٹی فائل چنیں۔`,
	silent: 'اس ریکارڈنگ میں ہمیں کچھ سنائی نہیں دیتا۔ مائیکروفون دیکھیں اور دوبارہ ریکارڈ کریں۔',
	busy: 'اس وقت بہت سی ریکارڈنگز آ رہی ہیں۔ تھوڑی دیر میں اسے دوبارہ چنیں۔',
};

export const recording: typeof English = {
	hear: (who, n) => (who === '' ? `یہ تجویز سنیں، ${seconds(n)}` : `${isolate(who)} کی زبانی سنیں، ${seconds(n)}`),
	label: 'اپنی تجویز اپنی آواز میں: ایک چھوٹی ریکارڈنگ',
	labelNew: 'اس کی جگہ دوسری ریکارڈنگ',
	remove: 'ریکارڈنگ ہٹا دیں',
	hint: 'ان مہمانوں کے لیے جو پڑھ نہیں سکتے۔ 60 سیکنڈ تک میں اپنا نام بتائیں اور یہ کہ آپ کیا کرنا چاہتے ہیں۔ نیچے کا کوئی بٹن دبانے پر محفوظ ہوگی۔',
	record: 'ابھی ریکارڈ کریں',
	again: 'دوبارہ ریکارڈ کریں',
	stop: 'ریکارڈنگ روکیں',
	discard: 'یہ ریکارڈنگ نہ بھیجیں',
	yours: 'آپ کی ریکارڈنگ',
	asking: 'آپ کا براؤزر پوچھ رہا ہے کہ کیا یہ صفحہ مائیکروفون استعمال کر سکتا ہے۔',
	running: (n, of) => `ریکارڈنگ جاری ہے: ${seconds(of)} میں سے ${count(n)}`,
	speak: 'اب بولیں۔',
	checking: 'ریکارڈنگ تیار ہو رہی ہے۔',
	ready: (n) => `ریکارڈنگ تیار ہے: ${seconds(n)}۔ محفوظ کرنے کے لیے نیچے کا کوئی بٹن دبائیں۔`,
	microphone: {
		refused: 'یہ صفحہ مائیکروفون استعمال نہیں کر سکتا۔ اپنے براؤزر میں اجازت دیں، یا فائل چنیں۔ اور کچھ نہیں بدلا۔',
		missing: 'کوئی مائیکروفون نہیں ملا۔ فائل چنیں، یا کوئی اور فون استعمال کریں۔ اور کچھ نہیں بدلا۔',
	},
	errors: {
		'not a recording': `${why['not a recording']} آپ کا لکھا ہوا محفوظ ہے۔`,
		'cut off': `${why['cut off']} آپ کا لکھا ہوا محفوظ ہے۔`,
		'too long': `${why['too long']} آپ کا لکھا ہوا محفوظ ہے۔`,
		'file too big': `${why['file too big']} آپ کا لکھا ہوا محفوظ ہے۔`,
		silent: `${why.silent} آپ کا لکھا ہوا محفوظ ہے۔`,
		busy: `${why.busy} آپ کا لکھا ہوا محفوظ ہے۔`,
	},
	notSent: (code) => `${why[code]} یہ نہیں بھیجی جائے گی۔`,
};
