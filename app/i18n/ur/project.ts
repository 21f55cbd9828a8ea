import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('ur');
const ordinal = (n: number): string => `پوزیشن ${count(n)}`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}، ${date}`,
	by: (presenter) => `پیش کرنے والے: ${isolate(presenter)}`,
	prize: (place) => `${ordinal(place)} کا انعام`,
	won: (place) => (place === 1 ? 'یہ تجویز جیت گئی۔' : `اسے ${ordinal(place)} اور جمع رقم کا ایک حصہ ملا۔`),
	states: {
		promised: 'رقم کا وعدہ ہے، اور ابھی ادا نہیں ہوئی۔',
		paid: 'رقم ادا ہو گئی۔',
		returned: 'رقم واپس کر دی گئی، اور اگلے ڈنر کی جمع رقم میں ہے۔',
	},
	sections: {
		money: 'رقم کس کام کے لیے ہے',
		got: 'کیا ملا',
		more: 'منصوبے کے بارے میں مزید',
		reports: 'کام کیسا چل رہا ہے',
	},
	fromPot: (sum) => `جمع رقم میں سے ${isolate(sum)}`,
	beside: (what, place) => `${isolate(what)}، ${ordinal(place)} کے لیے`,
	besideMoney: (sum, from) => (from === '' ? sum : `${isolate(from)} کی طرف سے ${isolate(sum)}`),
	promised: (presenter) =>
		presenter === ''
			? 'اس منصوبے کے لوگوں نے وعدہ کیا ہے کہ وہ کسی اگلے ڈنر میں بتائیں گے کہ کام کیسا رہا۔'
			: `${isolate(presenter)} نے وعدہ کیا ہے کہ کسی اگلے ڈنر میں بتایا جائے گا کہ کام کیسا رہا۔`,
	result: (number) => `ڈنر ${count(number)} کا پورا نتیجہ`,
	all: (group) => `${isolate(group)} کے سارے ڈنر`,
	link: (sum, dinner, what) => `${isolate(sum)}، ${isolate(dinner)} سے۔ ${isolate(what)}`,
	funded: 'جن منصوبوں کو رقم ملی',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${isolate(sum)}`),
};
