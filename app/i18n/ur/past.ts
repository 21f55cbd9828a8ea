import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('ur');

export const past: typeof English = {
	typedIn: (when) =>
		`بعد میں درج کیا گیا، تاریخ: ${isolate(when)}۔ یہ ڈنر Stockpot سے نہیں چلایا گیا تھا: یہاں کچھ بھی دوبارہ نہیں گنا جا سکتا۔`,
	won: (titles) => `جیتنے والے: ${list(titles.map(isolate))}`,
	nobody: 'کوئی نہیں جیتا',
	people: (guests, voted) =>
		[
			guests === null ? '' : plural(guests, { one: 'ایک مہمان آیا۔', other: `${count(guests)} مہمان آئے۔` }),
			voted === null ? '' : plural(voted, { one: 'ایک شخص نے ووٹ دیا۔', other: `${count(voted)} لوگوں نے ووٹ دیا۔` }),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'تجویزیں',
	by: (presenter) => `پیش کرنے والے: ${isolate(presenter)}`,
	got: (sum) => `اسے ${isolate(sum)} ملے۔`,
	votes: (n) => `ووٹ یا نمبر: ${count(n)}`,
	pot: 'جمع رقم',
	total: 'جمع رقم',
	award: (title) => `${isolate(title)} کو`,
	carriedOver: 'اگلے ڈنر کے لیے رکھی گئی',
	corrections: 'تصحیح',
	data: 'یہ ڈنر ڈیٹا کی شکل میں (JSON)',
	link: (head, sum) => `${head}: ${isolate(sum)}۔`,
};
