import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count, ordinal: ordinalWith } = formatsIn('bn');
const ordinal = (n: number): string => ordinalWith(n, { one: 'ম', two: 'য়', few: 'র্থ', many: 'ষ্ঠ', other: 'তম' });

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}, ${date}`,
	by: (presenter) => `প্রস্তাব দিয়েছেন: ${isolate(presenter)}`,
	prize: (place) => `${ordinal(place)} স্থানের পুরস্কার`,
	won: (place) => (place === 1 ? 'এটি জিতেছে।' : `এটি ${ordinal(place)} হয়েছে, তহবিলের একটি অংশ পেয়েছে।`),
	states: {
		promised: 'টাকা দেওয়ার কথা হয়েছে, এখনো দেওয়া হয়নি।',
		paid: 'টাকা দেওয়া হয়েছে।',
		returned: 'টাকা ফেরত এসেছে, পরের ডিনারের তহবিলে আছে।',
	},
	sections: {
		money: 'টাকা কী কাজে লাগবে',
		got: 'কী পেয়েছে',
		more: 'প্রকল্পের আরও কথা',
		reports: 'কাজ কেমন চলছে',
	},
	fromPot: (sum) => `তহবিল থেকে ${sum}`,
	beside: (what, place) => `${what}, ${ordinal(place)} স্থানের জন্য`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum}, দিয়েছেন ${isolate(from)}`),
	promised: (presenter) =>
		presenter === ''
			? 'কাজ কেমন হলো তা পরের কোনো ডিনারে জানাবেন বলে এই প্রকল্পের মানুষেরা কথা দিয়েছেন।'
			: `কাজ কেমন হলো তা পরের কোনো ডিনারে জানানো হবে, কথা দিয়েছেন: ${isolate(presenter)}।`,
	result: (number) => `ডিনার #${count(number)}-এর পুরো ফল`,
	all: (group) => `সব ডিনার: ${isolate(group)}`,
	link: (sum, dinner, what) => `${sum}, ${dinner} থেকে। ${what}`,
	funded: 'যেসব প্রকল্প টাকা পেয়েছে',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
