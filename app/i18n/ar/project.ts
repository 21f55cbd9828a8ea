import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('ar');
const ordinal = (n: number): string => `المرتبة ${count(n)}`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}، ${date}`,
	by: (presenter) => `قدّمه: ${isolate(presenter)}`,
	prize: (place) => `جائزة ${ordinal(place)}`,
	won: (place) => (place === 1 ? 'فاز هذا المشروع.' : `حصل على ${ordinal(place)} وعلى جزء من المبلغ المجموع.`),
	states: {
		promised: 'وُعد بالمال، ولم يُدفع بعد.',
		paid: 'دُفع المال.',
		returned: 'أُعيد المال، وهو في المبلغ المجموع للعشاء القادم.',
	},
	sections: {
		money: 'لأي شيء هذا المال',
		got: 'على ماذا حصل',
		more: 'المزيد عن المشروع',
		reports: 'كيف يسير العمل',
	},
	fromPot: (sum) => `${isolate(sum)} من المبلغ المجموع`,
	beside: (what, place) => `${isolate(what)}، عن ${ordinal(place)}`,
	besideMoney: (sum, from) => (from === '' ? sum : `${isolate(sum)} من ${isolate(from)}`),
	promised: (presenter) =>
		presenter === ''
			? 'وعد أصحاب هذا المشروع بأن يخبروا الحاضرين في عشاء لاحق كيف سار العمل.'
			: `هناك وعد من ${isolate(presenter)} بإخبار الحاضرين في عشاء لاحق كيف سار العمل.`,
	result: (number) => `النتيجة الكاملة للعشاء ${count(number)}`,
	all: (group) => `كل لقاءات عشاء ${isolate(group)}`,
	link: (sum, dinner, what) => `${isolate(sum)}، من ${isolate(dinner)}. ${isolate(what)}`,
	funded: 'مشاريع حصلت على مال',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${isolate(sum)}`),
};
