import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list } = formatsIn('bn');

export const past: typeof English = {
	typedIn: (when) => `পরে টাইপ করা হয়েছে, ${when}। এই ডিনার Stockpot দিয়ে চালানো হয়নি: এখানকার কিছুই আবার গোনা যায় না।`,
	won: (titles) => `জিতেছে ${list(titles.map(isolate))}`,
	nobody: 'কেউ জেতেনি',
	people: (guests, voted) =>
		[
			guests === null ? '' : `${count(guests)} জন অতিথি এসেছিলেন।`,
			voted === null ? '' : `${count(voted)} জন ভোট দিয়েছেন।`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'প্রস্তাবগুলো',
	by: (presenter) => `প্রস্তাব দিয়েছেন: ${isolate(presenter)}`,
	got: (sum) => `এটি ${sum} পেয়েছে।`,
	votes: (n) => `ভোট বা পয়েন্ট: ${count(n)}`,
	pot: 'তহবিল',
	total: 'তহবিল',
	award: (title) => `পেয়েছে ${isolate(title)}`,
	carriedOver: 'পরের ডিনারের জন্য রাখা',
	corrections: 'সংশোধন',
	data: 'এই ডিনার ডেটা হিসেবে (JSON)',
	link: (head, sum) => `${head}: ${sum}।`,
};
