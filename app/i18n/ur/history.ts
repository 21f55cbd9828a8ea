import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('ur');

export const history: typeof English = {
	totals: 'اب تک',
	amount: 'منصوبوں کو دیے گئے',
	projects: (n) => plural(n, { one: 'منصوبے کو رقم ملی', other: 'منصوبوں کو رقم ملی' }),
	pitches: (n) => plural(n, { one: 'تجویز سنی گئی', other: 'تجویزیں سنی گئیں' }),
	guests: (n) => plural(n, { one: 'مہمان', other: 'مہمان' }),
	dinners: (n) => plural(n, { one: 'ڈنر', other: 'ڈنر' }),
	byYear: 'دی گئی رقم، سال کے حساب سے',
	byCategory: 'دی گئی رقم، موضوع کے حساب سے',
	manyCategories: 'ایک منصوبہ کئی موضوعات میں ہو سکتا ہے، اور ہر ایک میں گنا جاتا ہے۔',
	upTo: (year) => `${isolate(year)} تک`,
	table: 'یہی جدول کی شکل میں',
	columns: {
		year: 'سال',
		category: 'موضوع',
		amount: 'دی گئی رقم',
		projects: 'رقم پانے والے منصوبے',
		pitches: 'سنی گئی تجویزیں',
		guests: 'مہمان',
		dinners: 'ڈنر',
	},
	search: {
		title: 'تجویز تلاش کریں',
		words: 'عنوان کے لفظ',
		year: 'سال',
		anyYear: 'کوئی بھی سال',
		category: 'موضوع',
		anyCategory: 'کوئی بھی موضوع',
		button: 'تلاش کریں',
		results: (words, category, year) =>
			`پچھلے ڈنر، جن میں یہ ہے: ${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'کچھ نہیں ملا',
		nothingWhy: 'پچھلے ڈنروں کی کوئی تجویز آپ کی ساری باتوں پر پوری نہیں اترتی۔ کم لفظ لکھیں، یا کوئی اور سال آزمائیں۔',
		clear: 'سارے پچھلے ڈنر دکھائیں',
		found: 'ملی ہوئی تجویزیں',
	},
	categories: pitch.categories,
};
