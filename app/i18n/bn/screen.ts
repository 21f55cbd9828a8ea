import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, ordinal } = formatsIn('bn');
const ordinals = ['', 'প্রথম', 'দ্বিতীয়', 'তৃতীয়', 'চতুর্থ', 'পঞ্চম', 'ষষ্ঠ', 'সপ্তম', 'অষ্টম'];

export const screen: typeof English = {
	page: (dinner) => `${dinner}: বড় পর্দা`,
	pot: 'তহবিল:',
	away: 'সংযোগ নেই। আবার চেষ্টা হচ্ছে।',
	asked: 'কয়েক সেকেন্ড পরপর নতুন খবর নেওয়া হচ্ছে।',

	soon: (when) => `দরজা খুলবে: ${when}`,
	lineUp: 'আজকের মঞ্চের তালিকা',
	welcome: 'এখানে সবার ভোট আছে',
	join: {
		take: 'দরজা থেকে একটি ব্যালট কাগজ নিন।',
		scan: 'এটি স্ক্যান করুন, অথবা এই ঠিকানায় যান:',
		go: 'ফোনে এই ঠিকানায় যান:',
		type: 'তারপর আপনার কাগজের কোডটি লিখুন।',
		noPhone: 'ফোন নেই? কাগজ পূরণ করুন।',
		noNetwork: 'কাগজ পূরণ করে ব্যালট বাক্সে ফেলুন।',
	},

	wifi: {
		scan: 'এই কোড ওয়াইফাইয়ে যুক্ত করে',
		name: 'ওয়াইফাই:',
		password: 'পাসওয়ার্ড:',
		open: 'পাসওয়ার্ড লাগে না।',
		stay: 'বিজয়ীর নাম ঘোষণা পর্যন্ত সংযুক্ত থাকুন।',
	},

	changed: numberChanged,

	timeUp: 'সময় শেষ',
	between: 'প্রস্তাব',
	reports: 'কাজের খবর: আগের ডিনারের পর কী হলো।',
	pitchClock: 'প্রস্তাব',
	questionClock: 'প্রশ্ন',
	question: (number) => `প্রশ্ন ${number}`,
	lastMinute: 'শেষ মিনিট',
	extraTime: 'বাড়তি সময়',

	voting: 'ভোট চলছে',
	until: (time) => `অন্তত ${time} পর্যন্ত`,
	anyMoment: 'যেকোনো মুহূর্তে বন্ধ হতে পারে।',
	lastCall: 'ভোট দেওয়ার শেষ সুযোগ',
	everyone: 'সবাই ভোট দিয়েছেন?',
	turnout: (voted, issued) => ({
		voted: count(voted),
		rest: `জন ভোট দিয়েছেন, ${counted(issued, { one: 'জনের', other: 'জনের' })} মধ্যে`,
	}),

	closed: 'ভোট বন্ধ',
	sealed: 'গণনা সিল করা আছে। খোলার আগে কেউ কোনো নম্বর দেখতে পান না।',
	opened: 'গণনা খোলা হয়েছে। এবার ফল।',

	how: {
		title: 'কীভাবে নম্বর দেবেন',
		scale: '0 মানে একদম না, 5 মানে পুরোপুরি।',
		note: 'খালি ঘরে কিছু যোগ হয় না। ভোট বন্ধ হওয়া পর্যন্ত নম্বর বদলাতে পারেন।',
		oneVote: 'একটি ভোট, একটি প্রস্তাবের জন্য।',
		oneVoteNote: 'ভোট বন্ধ হওয়া পর্যন্ত বদলাতে পারেন।',
	},

	pause: { title: 'পাঁচ মিনিট পরে আবার শুরু', over: 'এখনই আবার শুরু হচ্ছে।' },
	held: 'এই ছবি থেমে আছে। স্পেস চাপলে আবার বদলাতে থাকবে।',
	heldLanguage: 'এই ভাষা থেমে আছে। T চাপলে ভাষা আবার বদলাতে থাকবে।',

	thanks: { title: 'ধন্যবাদ', next: 'পরের ডিনার:', file: 'এই ফল, ছয়টি শব্দে:' },

	reveal: {
		begin: 'ফল',
		turnoutOf: (issued) => `জন ভোট দিয়েছেন, ${counted(issued, { one: 'জনের', other: 'জনের' })} মধ্যে`,
		pot: 'আজ তহবিলে আছে',
		place: (place) =>
			`${ordinals[place] ?? ordinal(place, { one: 'ম', two: 'য়', few: 'র্থ', many: 'ষ্ঠ', other: 'তম' })} স্থান`,
		points: (total) => counted(total, { one: 'পয়েন্ট', other: 'পয়েন্ট' }),
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'তহবিল পাচ্ছে' : 'বিজয়ী'),
		shared: 'সমান হয়েছে। তহবিল ভাগ করে নিচ্ছে',
		tie: 'প্রথম স্থানে সমান হয়েছে',
		drawn: { hat: 'টুপি থেকে লটারিতে উঠেছে', software: 'সফটওয়্যারের লটারিতে উঠেছে' },
		'carried over': 'পরের ডিনারের জন্য থাকবে',
	},
	readMore: 'এই ডিনারের সব কথা:',
	cancelled: 'এই ডিনার বাতিল হয়েছে',
	list,
};
