import type { Step } from '../../domain/ranking';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

const { list: and, count, counted, ordinal: ordinalWith } = formatsIn('bn');
const people = (n: number): string => `${count(n)} জন`;
const ordinal = (n: number): string => ordinalWith(n, { one: 'ম', two: 'য়', few: 'র্থ', many: 'ষ্ঠ', other: 'তম' });

const points: (typeof English)['points'] = (rule, n) =>
	counted(n, rule === 'one vote' ? { one: 'ভোট', other: 'ভোট' } : { one: 'পয়েন্ট', other: 'পয়েন্ট' });

/** How a tie was broken: a whole sentence. */
const settled: Readonly<Record<Step, string>> = {
	'head to head': 'মুখোমুখি তুলনায় মীমাংসা হয়েছে: বেশি ব্যালট একটিকে অন্যটির উপরে রেখেছে',
	'higher total': 'বেশি মোট দেখে মীমাংসা হয়েছে',
	'most 5s': 'কে বেশি 5 পেয়েছে তা দেখে মীমাংসা হয়েছে',
};
const lot = (by: 'hat' | 'software' | null): string =>
	by === 'hat' ? 'মঞ্চে টুপি থেকে লটারি হয়েছে' : by === 'software' ? 'টুপি ছিল না বলে সফটওয়্যার লটারি করেছে' : 'লটারি হয়েছে';

const piles = {
	written: 'কিছু লেখা আছে এমন স্লিপ',
	unwritten: 'কিছু লেখা নেই এমন স্লিপ',
	replaced: 'বদলে দেওয়া কাগজের স্লিপ',
	papers: 'দেওয়া কাগজ',
	heads: 'ঘরে থাকা মানুষ',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `তহবিল পাচ্ছে ${title}`,
		several: (titles) => `তহবিল ভাগ করে নিচ্ছে ${and(titles)}`,
		none: 'তহবিল পরের ডিনারের জন্য থাকছে',
		winsNothing: (title) => `বিজয়ী ${title}`,
		noneLead: 'কোনো ব্যালট কোনো প্রস্তাবে পয়েন্ট দেয়নি, তাই কাউকে বেছে নেওয়া যায়নি। পুরো তহবিল পরের ডিনারের জন্য থাকছে।',
	},
	turnout: (voted, issued) => `${count(issued)} জনের মধ্যে ${people(voted)} ভোট দিয়েছেন।`,
	promised: (presenter) =>
		presenter === ''
			? 'কাজ কেমন হলো তা পরের কোনো ডিনারে জানাবেন বলে বিজয়ীরা কথা দিয়েছেন।'
			: `কাজ কেমন হলো তা পরের কোনো ডিনারে জানানো হবে, কথা দিয়েছেন: ${isolate(presenter)}।`,
	sections: {
		lineup: 'কারা প্রস্তাব দিয়েছেন',
		pitches: 'প্রস্তাবগুলো, পুরোটা',
		money: 'টাকা কী কাজে লাগবে',
		pot: 'তহবিল',
		ranking: 'কে কোন স্থানে',
		scores: 'সবাই কেমন নম্বর দিয়েছেন',
		headToHead: 'মুখোমুখি তুলনা',
		counts: 'সব নম্বর, গুনে দেখা',
		sheet: 'গণনাপত্র',
		notes: 'টীকা',
		data: 'নিজে মিলিয়ে দেখুন',
	},
	kinds: {
		'door cash': 'দরজায়, নগদ',
		'door card': 'দরজায়, কার্ডে',
		raffle: 'র‍্যাফেল',
		sponsor: 'পৃষ্ঠপোষক',
		match: 'সমপরিমাণ অনুদান',
		other: 'অন্যান্য',
		'carried over': 'আগের ডিনার থেকে আসা',
		cost: 'আগে জানানো খরচ',
		gift: 'তহবিলের বাইরে উপহার',
	},
	pot: {
		total: 'তহবিল',
		award: (title, place) => (place === 1 ? `পাচ্ছে ${title}` : `পাচ্ছে ${title}, ${ordinal(place)} স্থান`),
		returned: 'ফেরত এসেছে, পরের ডিনারের জন্য',
		paid: 'টাকা দেওয়া হয়েছে',
		carriedOver: 'পরের ডিনারের জন্য থাকছে',
		carriedFrom: (dinner) => `ডিনার ${dinner} থেকে`,
		match: (gives, forEach, base, cap) =>
			`${and(base)}: প্রতি ${forEach}-এ ${gives}${cap === null ? '' : `, সর্বোচ্চ ${cap}`}`,
		bases: { door: 'দরজা', raffle: 'র‍্যাফেল', sponsor: 'পৃষ্ঠপোষক', other: 'বাকি সব' },
		balance: (income, costs, awards, carriedOver) =>
			`আয় ${income} − খরচ ${costs} = অনুদান ${awards} + পরের ডিনারের জন্য ${carriedOver}`,
		counted: (jobs) => `দুজনে গুনেছেন: ${and(jobs)}।`,
		jobs: {
			organiser: 'একজন আয়োজক',
			door: 'দরজার একজন স্বেচ্ছাসেবক',
			compere: 'সঞ্চালক',
			counter: 'গণনার পাস আছে এমন একজন',
			helper: 'একজন স্বেচ্ছাসেবক',
		},
		beside: 'তহবিলের বাইরে',
		forPlace: (place) => `${ordinal(place)} স্থানের জন্য`,
		goesTo: (place, to) =>
			to.length === 0
				? `${ordinal(place)} স্থানের জন্য: দেওয়া হয়নি, কারণ এই স্থানে কেউ নেই`
				: `${ordinal(place)} স্থানের জন্য পাচ্ছে ${and(to)}${to.length > 1 ? ', একসাথে' : ''}`,
		from: (who) => `দিয়েছেন ${isolate(who)}`,
	},
	place: (n, together) => (together ? `${ordinal(n)}, একসাথে` : ordinal(n)),
	ranked: (number, together) => `প্রস্তাব ${number}${together ? ', সমান' : ''}`,
	bars: (ballots) => `মাপকাঠি অনুযায়ী পয়েন্ট, ${count(ballots)}টি ব্যালট থেকে`,
	votes: (ballots) => `ভোট, ${count(ballots)}টি ব্যালট থেকে`,
	table: { pitch: 'প্রস্তাব', total: 'মোট', numbers: 'একই তথ্য, ছকে', criterion: 'মাপকাঠি', sum: 'পয়েন্ট' },
	countsCaption: 'কতটি ব্যালট কোন নম্বর দিয়েছে',
	headCaption: 'সারি ধরে পড়ুন: কতটি ব্যালট এই প্রস্তাবকে কলামের উপরের প্রস্তাবের চেয়ে বেশি পয়েন্ট দিয়েছে।',
	over: (number) => `${number}-এর চেয়ে বেশি`,
	runOff: (a, b, forA, forB, even) =>
		`চূড়ান্ত পর্বে ${count(forA)}টি ব্যালট আগে রেখেছে ${a}, ${count(forB)}টি আগে রেখেছে ${b}, আর ${count(even)}টি দুটিকে সমান দিয়েছে।`,
	tooFew:
		'২০ জনের কম ভোট দিয়েছেন, তাই নম্বর বা স্থান দেখানো হয় না; শুধু কতজন ভোট দিয়েছেন আর কে টাকা পাচ্ছে তা দেখানো হয়। এত কম ব্যালটে নম্বর ও স্থান দেখলে বোঝা যেত কে দিয়েছেন।',
	notPublished: 'ফল এখনো প্রকাশ হয়নি।',
	notShown: 'এই ডিনারের নিয়ম দরজা খোলার আগেই ঠিক করা ছিল: নম্বর দেখানো হয় না।',
	ties: {
		first: ({ at, brokenBy, byWhat }) => {
			const where =
				at === 'entry to the run-off' ? 'চূড়ান্ত পর্বে যাওয়ার জায়গায়' : at === 'the run-off' ? 'চূড়ান্ত পর্বে' : 'প্রথম স্থানে';
			if (brokenBy === 'nothing') return `${where} সমান হয়েছিল, কোনো কিছুতেই মীমাংসা হয়নি, তাই ভাগ করা হয়েছে।`;
			if (brokenBy === 'drawn') return `${where} সমান হয়েছিল, ব্যালট দিয়ে মীমাংসা হয়নি। ${lot(byWhat)}।`;
			return `${where} সমান হয়েছিল। ${settled[brokenBy]}।`;
		},
		full: ({ at, brokenBy, byWhat }, titles, figures) => {
			const where = at === 'entry to the run-off' ? 'চূড়ান্ত পর্বে যাওয়ার জায়গায় ' : at === 'the run-off' ? 'চূড়ান্ত পর্বে ' : '';
			const how = brokenBy === 'drawn' ? lot(byWhat) : brokenBy === 'nothing' ? 'ভাগ করা হয়েছে' : settled[brokenBy];
			const by = figures.length > 0 ? ` (${figures.map(count).join(' – ')})` : '';
			return `${where}সমান হয়েছিল ${and(titles)}: ${how}${by}।`;
		},
		seed: (seed) => `এই সিড থেকে লটারিটি আবার করা যায়: ${seed}`,
	},
	sheet: {
		issued: 'দেওয়া ব্যালট কাগজ',
		counted: 'গোনা ব্যালট',
		onPhone: 'এর মধ্যে ফোনে',
		onPaper: 'এর মধ্যে কাগজের স্লিপে',
		setAside: 'আলাদা করে রাখা স্লিপ, কারণ একই কাগজ দিয়ে ফোনে ভোট দেওয়া হয়েছে',
		replaced: 'বদলে দেওয়া কাগজ',
		lost: 'এর মধ্যে হারানো, নং দিয়ে বন্ধ করা',
		noneLost: 'একটিও হারায়নি',
		signed: (names) =>
			names.length === 0 ? 'গণনায় কেউ স্বাক্ষর করেননি।' : `গণনায় ${people(names.length)} স্বাক্ষর করেছেন: ${and(names)}।`,
		unreadable: 'কিছুই পড়া যায়নি এমন স্লিপ',
		partly: 'কোনো ঘর পড়া যায়নি এমন স্লিপ',
		twice: 'দুজনে দুবার টাইপ করা স্লিপ',
		settled: 'এর মধ্যে দুবার দুরকম টাইপ হয়েছিল, একসাথে দেখে ঠিক করা হয়েছে',
		oneSignature: 'এই ডিনারের নিয়ম দরজা খোলার আগেই ঠিক করা ছিল: একটি স্বাক্ষরই যথেষ্ট।',
		byHand: ({ written, unwritten }, agrees) =>
			`হাতে গুনে বাক্সে লেখা আছে এমন স্লিপ পাওয়া গেছে ${count(written)}টি, লেখা নেই এমন ${count(unwritten)}টি${agrees ? '; যতটি টাইপ করা হয়েছে ঠিক ততটিই' : ''}।`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `${count(difference.wanted)}টি স্লিপ দুবার টাইপ করার কথা ছিল, করা হয়েছে ${count(difference.system)}টি।`;
				case 'not settled':
					return `${count(difference.system)}টি স্লিপ দুজনে দুরকম টাইপ করেছেন, মীমাংসা হয়নি: প্রথমবারের টাইপ গণনায় ধরা হয়েছে।`;
				default:
					return `${piles[difference.what]}: হাতে গুনে ${count(difference.hands)}, সিস্টেমে ${count(difference.system)}।`;
			}
		},
		words: 'যাঁরা গুনেছেন তাঁদের কথায়:',
	},
	byHand: {
		title: 'হাতে গোনা হয়েছে',
		phones: (n) =>
			n === 0
				? 'সবাই কাগজে ভোট দিয়েছেন, মানুষ হাতে স্লিপ গুনেছেন।'
				: `মানুষ হাতে স্লিপ গুনেছেন। ফোনে দেওয়া ${count(n)}টি ব্যালট গণনায় ধরা হয়নি।`,
		why: 'কী কাজ করেনি, তাঁদের কথায়:',
		slips: 'হাতে গোনা স্লিপ',
		void: 'ফোনের ব্যালট, যা গণনায় ধরা হয়নি',
		noHeadToHead: 'হাতে গোনা থেকে মুখোমুখি তুলনা জানা যায় না।',
		secrecy:
			'মানুষ হাতে স্লিপ গুনে যোগফল টাইপ করেছেন। ফোন থেকে যা এসেছিল তা না খুলেই মুছে ফেলা হয়েছে। কে কী ভোট দিয়েছেন তা কোনো পাতা, ফাইল বা ডেটাবেসের কপিতে দেখা যায় না।',
		mark: 'হাতে গোনা',
	},
	closedEarly: (when, promised) =>
		`ভোট বন্ধ হয়েছে ${when}, ঘোষিত সময় ${promised}-এর আগে: দেওয়া প্রতিটি কাগজের ভোট এসে গিয়েছিল, আর শেষ এক মিনিট সময় দেওয়া হয়েছিল।`,
	reopened: (when) => `ভোট আবার খোলা হয়েছিল ${when}, গণনায় কেউ স্বাক্ষর করার আগে।`,
	moreTime: (when) =>
		`ভোট বন্ধ হওয়ার পরে, ${when} থেকে, একটি কাগজকে ভোট দেওয়ার জন্য আরও পাঁচ মিনিট দেওয়া হয়েছে। সেই অতিথির তা দরকার ছিল।`,
	redrawn: (times) => `মঞ্চে ওঠার ক্রম ${count(times)} বার লটারি করা হয়েছে; শেষ লটারিটিই বহাল।`,
	orderSeed: (seed) => `মঞ্চে ওঠার ক্রম সফটওয়্যার লটারি করেছে, এই সিড থেকে: ${seed}`,
	links: {
		receipts: 'আমার কাগজ কি গণনায় ধরা হয়েছে?',
		json: 'এই ফলের ডেটা (JSON)',
		csv: 'সব নম্বর, গুনে দেখা (CSV)',
		how: 'ভোট কীভাবে হয়, আর কী থেকে রক্ষা করে',
	},
	csv: {
		number: 'নং',
		pitch: 'প্রস্তাব',
		criterion: 'মাপকাঠি',
		sum: 'যোগফল',
		how: 'কীভাবে',
		place: 'স্থান',
		award: 'অনুদান',
		currency: 'মুদ্রা',
	},
	secrecy:
		'গণনায় স্বাক্ষর করে খোলা পর্যন্ত ব্যালট সিল করা ছিল। তারপর সেগুলো গোনা হয়েছে, সাজানো হয়েছে, কাগজ থেকে আলাদা করা হয়েছে, আর কোনোভাবেই আবার জোড়া যায় না। কে কী ভোট দিয়েছেন তা কোনো পাতা, ফাইল বা ডেটাবেসের কপিতে দেখা যায় না। যিনি সার্ভার চালান তিনি ভোট চলার সময় এটি এড়াতে পারতেন। তিনি তা করবেন না, আমরা এই আস্থা রাখি।',
	receipts: {
		title: 'আমার কাগজ কি গণনায় ধরা হয়েছে?',
		lead: (ballots) =>
			`${count(ballots)}টি ব্যালট গোনা হয়েছে। প্রতিটির একটি রসিদ নং আছে: আপনার কাছে থাকা অর্ধেকে ছাপা আছে, আপনার ফোনও দেখিয়েছে।`,
		says: 'তালিকা জানায় যে কাগজটি গণনায় ধরা হয়েছে। কী ভোট দিয়েছে তা আপনাকে বা অন্য কাউকে জানাতে পারে না।',
		label: 'আপনার রসিদ নং',
		search: 'খুঁজে দেখুন',
		found: (receipt) => `${receipt} গণনায় ধরা হয়েছে।`,
		missing: (receipt) => `${receipt} তালিকায় নেই।`,
		missingWhy:
			'প্রতিটি অক্ষর ও অঙ্ক মিলিয়ে দেখুন। ভোট বন্ধের সময় কাগজে কোনো নম্বর না থাকলে, অথবা তার বদলে অন্য কাগজ দেওয়া হলে, সেটি তালিকায় থাকে না।',
		list: 'সব রসিদ',
		all: 'পুরো তালিকা দেখান',
		waiting: 'তালিকা ফলের সাথে আসবে।',
		waitingWhy: 'বিজয়ীর নাম ঘোষণার পরে এখানে দেখতে পারবেন আপনার কাগজ গণনায় ধরা হয়েছে কি না।',
		none: 'এই ডিনারে কোনো ব্যালট গোনা হয়নি, তাই কোনো রসিদ নেই।',
		noneByHand: 'এই ডিনারের স্লিপ হাতে গোনা হয়েছে, তাই কোনো রসিদ নেই।',
	},
	own: {
		title: 'আপনার নম্বর',
		notOn: 'আপনার প্রস্তাব এই ডিনারের ব্যালটে ছিল না, তাই কোনো নম্বর নেই।',
		notYet: (when) => `ফল প্রকাশের পরে আপনার নম্বর দেখতে পারবেন, যখন থেকে: ${when}।`,
		notYetWhy: 'আগে এক রাত ঘুমিয়ে নিন। আপনার আগে আর কেউ দেখতে পাবেন না, আর আপনাকে দেখতেই হবে এমন নয়।',
		tooFew: '২০ জনের কম ভোট দিয়েছেন।',
		tooFewWhy: 'এত কম ব্যালটে নম্বর দেখলে বোঝা যেত কে দিয়েছেন। তাই কেউ দেখতে পান না, আপনিও না।',
		ask: 'সবাই আপনার প্রস্তাবে কেমন নম্বর দিয়েছেন তা দেখতে পারেন। দেখতেই হবে এমন নয়।',
		askWhy:
			'এক সন্ধ্যায় রাতের খাবারের পরে, অন্য ভালো প্রকল্পের পাশে, কয়েকজন মানুষের যা মনে হয়েছে এগুলো তা-ই। এগুলো আপনার কাজের বিচার নয়। এই ব্যক্তিগত লিংক যাঁর আছে শুধু তিনিই দেখেন।',
		show: 'আমার নম্বর দেখান',
		lead: (total, ballots, rule) => `${points(rule, total)}, ${count(ballots)}টি ব্যালট থেকে।`,
		thanks: 'আপনার ভাবনা নিয়ে সবার সামনে দাঁড়ানোর জন্য ধন্যবাদ। টাকা পাওয়া বেশিরভাগ প্রকল্প একবারের বেশি প্রস্তাব দিয়েছে।',
		caption: 'কতটি ব্যালট আপনাকে কোন নম্বর দিয়েছে',
		blank: 'যে ব্যালট আপনার ঘর খালি রেখেছে তা কিছু যোগ করে না, ছকেও নেই।',
		back: 'আপনার প্রস্তাবে ফিরে যান',
	},
};
