import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count } = formatsIn('bn');
const minutes = (n: unknown): string => `${count(Number(n))} মিনিট`;
const signatures = (n: unknown): string => (Number(n) === 0 ? '' : ` আগের ${count(Number(n))}টি স্বাক্ষর আর ধরা হয় না।`);

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'দরজা খোলা হয়েছে। এখান থেকে নিয়ম আর বদলায় না।',
	'start pitching': () => 'প্রস্তাব শোনা শুরু হয়েছে।',
	'open voting': ({ minutes: least }) => `ভোট শুরু হয়েছে${Number(least) > 0 ? `, অন্তত ${minutes(least)} চলার কথা` : ''}।`,
	'close voting': () => 'ভোট বন্ধ হয়েছে। এই মুহূর্তের আগে যা সেভ হয়েছে তা গণনায় ধরা হয়।',
	'reopen voting': ({ minutes: least }) =>
		`গণনায় কেউ স্বাক্ষর করার আগে ভোট আবার খোলা হয়েছে${Number(least) > 0 ? `, অন্তত ${minutes(least)} চলার কথা` : ''}।`,
	announce: () => 'ঘোষণা শুরু হয়েছে। এখান থেকে ফল আর বদলায় না।',
	publish: () => 'ফল প্রকাশ হয়েছে।',
	cancel: () => 'ডিনার বাতিল হয়েছে।',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `প্রস্তাব ${number}-কে প্রশ্ন করা হয়েছে।` : `প্রস্তাব ${number} মঞ্চে ছিল।`,
	'last call': () => 'ভোট দেওয়ার শেষ সুযোগ জানানো হয়েছে।',
	'voting extended': ({ minutes: more }) => `ভোটের সময় ${minutes(more)} বাড়ানো হয়েছে।`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`দেওয়া প্রতিটি কাগজের ভোট এসে গিয়েছিল, তাই ${time(String(promised))}-এর বদলে ${time(String(until))} থেকে ভোট বন্ধ করা যেত।`,
	'more time given': ({ until }, { time }) =>
		`একটি কাগজকে ভোট দেওয়ার জন্য আরও পাঁচ মিনিট দেওয়া হয়েছে, ${time(String(until))} পর্যন্ত।`,
	'clock put back': () => 'ভোট বন্ধের ঘোষিত সময় আগে যা ছিল তা-ই করা হয়েছে।',
	'papers made': ({ count: made }) => `আরও ${count(Number(made))}টি ব্যালট কাগজ তৈরি হয়েছে।`,
	'papers printed again': ({ count: again }) =>
		`ঠিকমতো ছাপা হয়নি এমন ${count(Number(again))}টি কাগজ বাতিল করে আবার ছাপা হয়েছে।`,
	'papers stop': () => 'কাগজ দেওয়া বন্ধ হয়েছে।',
	'papers go on': () => 'কাগজ দেওয়া আবার শুরু হয়েছে।',
	'paper replaced': () =>
		'হারানো একটি কাগজ শুধু তার নং দিয়ে বদলে দেওয়া হয়েছে। তার ব্যালট খুঁজে পাওয়া যায়নি: সেটি ভোট দিয়ে থাকলে সেই ভোটও গণনায় ধরা হয়।',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'ঠিক হয়েছে, স্লিপ একবার টাইপ করা হবে।'
			: share === 'all'
				? 'ঠিক হয়েছে, দ্বিতীয় একজন সব স্লিপ আবার টাইপ করবেন।'
				: 'ঠিক হয়েছে, দ্বিতীয় একজন কিছু স্লিপ আবার টাইপ করবেন।',
	'order drawn': ({ seed, draw }) => `মঞ্চে ওঠার ক্রম লটারি করা হয়েছে, এটি ${count(Number(draw))} নং লটারি, সিড ${seed}।`,
	'pot entries added': ({ amount }, { money }) => `টাকা গুনে লেখা হয়েছে। তহবিল এখন ${money(Number(amount))}।`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		now === null
			? `তহবিলের একটি হিসাব সংশোধন হয়েছে: ${money(Number(was))} বাদ দেওয়া হয়েছে, কারণ: ${because}। তহবিল এখন ${money(Number(amount))}।`
			: `তহবিলের একটি হিসাব সংশোধন হয়েছে: ${money(Number(was))} থেকে ${money(Number(now))}, কারণ: ${because}। তহবিল এখন ${money(Number(amount))}।`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`গণনাপত্রে ${slot === 1 ? 'একজন' : 'দ্বিতীয় একজন'} স্বাক্ষর করেছেন, এর চিহ্ন ${digest}।${explained === true ? ' কিছু একটা মেলেনি, কেন তা তাঁরা লিখেছেন: ফলের নিচে আছে।' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`হাতে গোনা ${count(Number(n))}টি স্লিপের হিসাব টাইপ করা হয়েছে, কারণ: ${because}।${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `হাতে গোনার হিসাব ফিরিয়ে নেওয়া হয়েছে।${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `স্বাক্ষর করা কিছু একটা বদলেছে।${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`গণনা খোলা হয়েছে: ${count(Number(ballots))}টি ব্যালট। এর আগে কেউ কোনো নম্বর দেখতে পারতেন না।`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat' ? 'সমান হয়েছিল, মঞ্চে টুপি থেকে লটারি হয়েছে।' : 'সমান হয়েছিল, টুপি ছিল না বলে সফটওয়্যার লটারি করেছে।',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `কাউকে বেছে নেওয়া যায়নি: ${money(Number(carriedOver))} পরের ডিনারের জন্য থাকছে।`
			: `${money(Number(amount))}-এর তহবিল তার নিয়মে দেওয়া হয়েছে।`,
	'award paid': ({ amount }, { money }) => `জয়ী একটি প্রস্তাবকে ${money(Number(amount))} দেওয়া হয়েছে।`,
	'receipt signed': () => 'যিনি টাকা পেয়েছেন তিনি স্বাক্ষর করেছেন যে টাকা পৌঁছেছে।',
	'payment corrected': () => 'টাকা দেওয়ার একটি হিসাব ফিরিয়ে নেওয়া হয়েছে, কারণ টাকা আসলে দেওয়া হয়নি।',
	'award returned': ({ amount }, { money }) => `${money(Number(amount))} ফেরত এসেছে, পরের ডিনারের তহবিলে আছে।`,
	'note added': () => 'ফলের নিচে একটি টীকা যোগ হয়েছে।',
};

export const record: typeof English = {
	title: 'সন্ধ্যার বিবরণী',
	link: 'সন্ধ্যার বিবরণী',
	lead: 'নিয়ম চূড়ান্ত হওয়ার মুহূর্ত থেকে ফল প্রকাশ পর্যন্ত যা যা হয়েছে। এখানে কাজের নাম আছে, মানুষের নাম নেই।',
	waiting: 'বিবরণী ফলের সাথে আসবে।',
	none: 'এই ডিনারের দরজা খোলার পর থেকে কোনো বিবরণী নেই।',
	sentences,
	jobs: {
		organiser: 'একজন আয়োজক',
		door: 'দরজা',
		compere: 'সঞ্চালক',
		counter: 'গণনা',
		pitcher: 'একজন প্রস্তাবকারী',
		server: 'সার্ভার',
	},
	exception: 'সচরাচর যা হয় তা নয়:',
	oneSignature: 'নিয়মে ছিল একটি স্বাক্ষরই যথেষ্ট।',
	hash: 'হ্যাশ',
	atDoors: 'দরজা খোলার সময়ের বিবরণী, ছয়টি শব্দে',
	atClose: 'ভোট বন্ধের সময়ের বিবরণী, ছয়টি শব্দে',
	onSheet: 'দুটিই স্বাক্ষর করা গণনাপত্রে ছিল, তাই আগের কিছু কেউ বদলালে ধরা পড়বে।',
	how: 'বিবরণী বদল থেকে কীভাবে নিরাপদ থাকে',
	chain:
		'প্রতিটি লাইনের একটি হ্যাশ আছে: আগের হ্যাশ আর লাইনটি নিজে, দুটির SHA-256। কেউ কোনো লাইন বদলালে, যোগ করলে বা সরালে তার পরের সব হ্যাশ বদলে যায়। ফলের পুনর্গণনা সবগুলো মিলিয়ে দেখে।',
	leftOut: 'ইচ্ছা করে যা বাদ দেওয়া হয়েছে',
	leftOutWhy:
		'কে কোন কাগজ নিয়েছেন, কে কখন এসেছেন। নাম। কে প্রস্তাব দিয়েছেন, কে অপেক্ষমাণ ছিলেন, কে আসেননি। মঞ্চে কার বাড়তি সময় লেগেছে। আলাদা আলাদা প্রতিটি স্লিপ: গণনাপত্রে তাদের যোগফল আছে।',
};
