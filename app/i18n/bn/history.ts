import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { list } = formatsIn('bn');

export const history: typeof English = {
	totals: 'এ পর্যন্ত',
	amount: 'প্রকল্পগুলোকে দেওয়া হয়েছে',
	projects: () => 'প্রকল্প টাকা পেয়েছে',
	pitches: () => 'প্রস্তাব শোনা হয়েছে',
	guests: () => 'অতিথি',
	dinners: () => 'ডিনার',
	byYear: 'দেওয়া টাকা, বছর অনুযায়ী',
	byCategory: 'দেওয়া টাকা, বিষয় অনুযায়ী',
	manyCategories: 'একটি প্রকল্পের কয়েকটি বিষয় থাকতে পারে, তখন প্রতিটিতেই ধরা হয়।',
	upTo: (year) => `${year} পর্যন্ত`,
	table: 'একই তথ্য, ছকে',
	columns: {
		year: 'বছর',
		category: 'বিষয়',
		amount: 'দেওয়া টাকা',
		projects: 'টাকা পাওয়া প্রকল্প',
		pitches: 'শোনা প্রস্তাব',
		guests: 'অতিথি',
		dinners: 'ডিনার',
	},
	search: {
		title: 'প্রস্তাব খুঁজুন',
		words: 'শিরোনামের শব্দ',
		year: 'বছর',
		anyYear: 'যেকোনো বছর',
		category: 'বিষয়',
		anyCategory: 'যেকোনো বিষয়',
		button: 'খুঁজুন',
		results: (words, category, year) =>
			`আগের ডিনার, খোঁজা হয়েছে: ${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'কিছু পাওয়া যায়নি',
		nothingWhy: 'আপনি যা যা চেয়েছেন, আগের কোনো ডিনারের কোনো প্রস্তাব তার সবগুলোর সাথে মেলে না। কম শব্দ দিয়ে, বা অন্য বছরে খুঁজুন।',
		clear: 'আগের সব ডিনার দেখান',
		found: 'পাওয়া গেছে',
	},
	categories: pitch.categories,
};
