import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('ar');

/** Nouns below a numeral that stands by itself. */
export const history: typeof English = {
	totals: 'حتى الآن',
	amount: 'أُعطيت للمشاريع',
	projects: (n) =>
		plural(n, {
			zero: 'مشروع حصل على مال',
			one: 'مشروع حصل على مال',
			two: 'مشروعان حصلا على مال',
			few: 'مشاريع حصلت على مال',
			many: 'مشروعًا حصلت على مال',
			other: 'مشروع حصلت على مال',
		}),
	pitches: (n) =>
		plural(n, {
			zero: 'عرض سُمع',
			one: 'عرض سُمع',
			two: 'عرضان سُمعا',
			few: 'عروض سُمعت',
			many: 'عرضًا سُمعت',
			other: 'عرض سُمعت',
		}),
	guests: (n) => plural(n, { zero: 'ضيف', one: 'ضيف', two: 'ضيفان', few: 'ضيوف', many: 'ضيفًا', other: 'ضيف' }),
	dinners: (n) =>
		plural(n, {
			zero: 'لقاء عشاء',
			one: 'لقاء عشاء',
			two: 'لقاءا عشاء',
			few: 'لقاءات عشاء',
			many: 'لقاء عشاء',
			other: 'لقاء عشاء',
		}),
	byYear: 'المال المعطى، بحسب السنة',
	byCategory: 'المال المعطى، بحسب المجال',
	manyCategories: 'قد يكون المشروع في عدة مجالات، ويُحسب في كل واحد منها.',
	upTo: (year) => `حتى ${isolate(year)}`,
	table: 'الشيء نفسه في جدول',
	columns: {
		year: 'السنة',
		category: 'المجال',
		amount: 'المال المعطى',
		projects: 'مشاريع حصلت على مال',
		pitches: 'العروض المسموعة',
		guests: 'الضيوف',
		dinners: 'لقاءات العشاء',
	},
	search: {
		title: 'البحث عن عرض',
		words: 'كلمات من عنوانه',
		year: 'السنة',
		anyYear: 'أي سنة',
		category: 'المجال',
		anyCategory: 'أي مجال',
		button: 'بحث',
		results: (words, category, year) =>
			`لقاءات عشاء سابقة فيها ${list(
				[
					words === '' ? '' : `«${isolate(words)}»`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'لم يُعثر على شيء',
		nothingWhy: 'لا يوجد عرض من عشاء سابق يوافق كل ما طلبته. جرّب كلمات أقل، أو سنة أخرى.',
		clear: 'عرض كل لقاءات العشاء السابقة',
		found: 'ما عُثر عليه',
	},
	categories: pitch.categories,
};
