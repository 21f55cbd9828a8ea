import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `প্রকল্পে ${isolate(place)}-এর মানুষের উপকার হতে হবে।`,
	usual: {
		democratic: { name: 'গণতান্ত্রিক', sentence: 'মানুষ কি একসঙ্গে সিদ্ধান্ত নেন?' },
		creative: { name: 'সৃজনশীল', sentence: 'কাজটি কি নতুনভাবে করা হচ্ছে?' },
		sustainable: { name: 'টেকসই', sentence: 'এটি কি অনেক দিন চলবে, আর অপচয় কম হবে?' },
		inclusive: { name: 'সবার জন্য', sentence: 'সবাই কি অংশ নিতে পারেন?' },
	},
};
