import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count } = formatsIn('bn');
const placed = (place: number): string => `স্থান ${count(place)}`;

const drawnBy = { hat: 'টুপি থেকে লটারি করা হয়েছে', software: 'সফটওয়্যার দিয়ে লটারি করা হয়েছে' } as const;
const afterTie = (drawn: keyof typeof drawnBy | null): string => (drawn ? ` সমান হয়েছিল: ${drawnBy[drawn]}।` : '');

export const compere: typeof English = {
	name: 'সঞ্চালক',
	page: (dinner) => `সঞ্চালক – ${dinner}`,
	skip: 'সরাসরি দেখুন এখন কী চলছে',
	connection: {
		trying: 'সংযোগ গেছে। নিজে থেকেই আবার চেষ্টা চলছে; বোতামগুলো তবু কাজ করে।',
		no: 'এই পাতা এখন নিজে থেকে বদলাচ্ছে না। এখন কী অবস্থা দেখতে পাতাটি আবার খুলুন।',
	},
	steps: {
		early: 'দরজা খোলার আগে',
		doors: 'দরজা খোলা',
		pitching: 'প্রস্তাব শোনা',
		voting: 'রাতের খাবার ও ভোট',
		counting: 'গণনা',
		announced: 'ফল ঘোষণা',
		published: 'ডিনার শেষ',
		cancelled: 'এই ডিনার বাতিল হয়েছে',
	},
	early: (time) => `দরজা খুলবে ${time}। প্রথম বোতামটি তখন এখানে আসবে।`,
	doors: (papers) => `${count(papers)}টি কাগজ দেওয়া হয়েছে। সবাই তৈরি হলে শুরু করুন।`,
	supper: {
		later: (time, plan) => `রাতের খাবার আনুমানিক ${time}; পরিকল্পনায় ছিল ${plan}।`,
		asPlanned: (time) => `রাতের খাবার ${time}, পরিকল্পনামতো।`,
	},
	counting: 'ভোট বন্ধ। স্লিপ টাইপ হচ্ছে, তহবিল গোনা হচ্ছে, গণনাপত্রে স্বাক্ষর হবে। তহবিল কে পাচ্ছে ঠিক হলে ফল ঘোষণা এখান থেকে শুরু হবে।',
	lastStep: 'এটি শেষ ধাপ ছিল। সবাইকে ধন্যবাদ দিন; একজন আয়োজক ফল প্রকাশ করবেন।',
	published: 'ফল প্রকাশ হয়েছে। ধন্যবাদ।',
	moves: {
		'start pitching': { button: 'প্রস্তাব শোনা শুরু করুন', note: 'ফোন ও পর্দা মঞ্চের সাথে সাথে চলে।' },
		'open voting': { button: 'ভোট শুরু করুন', note: 'প্রতিটি ফোন তাতে যা রাখা আছে পাঠায়।' },
		'close voting': { button: 'ভোট বন্ধ করুন', note: 'এরপর যা সেভ হবে তা গণনায় ধরা হবে না।' },
		announce: { button: 'ফল ঘোষণা শুরু করুন: কতজন ভোট দিয়েছেন', note: 'পর্দায় ধাপে ধাপে দেখা যায়।' },
	},
	reports: {
		now: 'প্রথম প্রস্তাবের আগে, এখন বড় পর্দায়:',
		later: 'প্রথম প্রস্তাবের আগে আসবেন:',
		from: (minutes) => `${count(minutes)} মিনিট, কাজের খবর:`,
		wonAt: (dinner) => `, ডিনার #${dinner}-এর বিজয়ী`,
		sentence: (titles) =>
			`আজকের প্রস্তাবের আগে: আগের ডিনারের বিজয়ী ${list(titles)}। কথা ছিল কাজ কেমন হলো আমাদের জানাবেন। এবার তাঁরা আসছেন।`,
	},
	stage: {
		on: 'মঞ্চে:',
		questions: 'প্রশ্ন:',
		question: (question, wanted) => `প্রশ্ন ${question} (মোট ${wanted}টি):`,
		nobody: 'মঞ্চে কেউ নেই।',
		heard: 'সব প্রস্তাব শোনা হয়েছে।',
		askQuestion: (question, wanted) => `প্রশ্ন ${question} (মোট ${wanted}টি)`,
		questionsFor: (number) => `${number} নং-এর প্রশ্ন`,
		first: (number, title) => `মঞ্চে: ${number} ${title}`,
		next: (number, title) => `এরপর মঞ্চে: ${number} ${title}`,
		clear: 'মঞ্চ খালি করুন',
		again: 'কেউ আসেননি, অথবা আবার প্রস্তাব দিতে হবে',
		put: 'মঞ্চে আনুন',
		start: 'ঘড়ি শুরু করুন',
		stop: 'ঘড়ি থামান',
		more: 'আরও এক মিনিট',
		back: 'ঘড়ি শুরুতে ফেরান',
	},
	absences: {
		readOut: 'এটি পড়ে শোনান: ছাপা কাগজে অন্য নাম আছে। পর্দায় ও ফোনেও এটি দেখা যায়।',
		changed: numberChanged,
		didNotCome: (title) => `${isolate(title)}: আসেননি।`,
		stayedEmpty: (number) => `অপেক্ষমাণ কেউ ছিলেন না: ${number} নং খালি থাকছে।`,
		steppedIn: (title, number) => `${number} নং-এ জায়গা নিয়েছে ${isolate(title)}।`,
		undo: 'মঞ্চের পরের বোতাম চাপা পর্যন্ত এটি ফিরিয়ে নেওয়া যায়।',
		cameAfterAll: 'তাঁরা এসে গেছেন',
		summary: 'আসেননি',
		about: (title) => `আসেননি: ${isolate(title)}।`,
		stepsIn: (title, number) => `${number} নং-এ জায়গা নেবে ${isolate(title)}।`,
		staysEmpty: (number) => `অপেক্ষমাণ কেউ নেই: ${number} নং খালি থাকবে।`,
		shown: 'পর্দায় ও ফোনে সাথে সাথে দেখা যায়, কে আসেননি তা বলা হয় না।',
		letReserve: 'আসেননি: অপেক্ষমাণকে জায়গা দিন',
		leaveEmpty: (number) => `আসেননি: ${number} নং খালি রাখুন`,
		atDoors: 'যাঁর প্রস্তাব দেওয়ার কথা তিনি আসছেন না',
	},
	voting: {
		opensFor: 'ভোট অন্তত এতক্ষণ চলবে:',
		noSetTime: 'নির্দিষ্ট সময় নেই',
		minutes: (minutes) => `${count(minutes)} মিনিট`,
		turnout: (voted, issued) => `${count(issued)} জনের মধ্যে ${count(voted)} জন ভোট দিয়েছেন।`,
		openUntil: (time) => `ভোট চলবে অন্তত ${time} পর্যন্ত।`,
		atZero: 'ঘড়ি শূন্যে: ভোট যেকোনো মুহূর্তে বন্ধ হতে পারে।',
		everyone: 'দেওয়া প্রতিটি কাগজের ভোট এসেছে।',
		choosing: 'ফোনে প্রথম নম্বর দিলেই ভোট দেওয়া ধরা হয়, তাই কেউ কেউ এখনো নম্বর দিচ্ছেন।',
		lastCallGiven: 'ভোট দেওয়ার শেষ সুযোগ জানানো হয়েছে।',
		remind: 'বেশিরভাগ সময় মনে করিয়ে দিতে হয়: জিজ্ঞেস করুন “সবাই ভোট দিয়েছেন?”, তারপর ভোট দেওয়ার শেষ সুযোগ জানান।',
		lastCall: 'ভোট দেওয়ার শেষ সুযোগ জানান',
		fiveMore: (time) => `আরও পাঁচ মিনিট: ${time} পর্যন্ত`,
		untilClose: 'পরে ভোট বন্ধ হতে পারে',
		possibleFrom: (time) => `${time} থেকে বন্ধ করা যাবে। ভোট কখনো নিজে থেকে বন্ধ হয় না।`,
		readAgain: (time) => `এই পাতা ${time} আবার পড়া হবে, বোতামটি তখন এখানে থাকবে।`,
		broughtForward: (time) =>
			`সবাই ভোট দিয়েছেন, তাই ঘড়ি ${time} থেকে এগিয়ে আনা হয়েছে। এখন কোনো কাগজ দেওয়া হলে ঘড়ি নিজে থেকেই আগের সময়ে ফিরবে।`,
		putBack: (time) => `ঘড়ি ${time}-এ ফেরান`,
		lost: (papers) => `ঘড়ি কথামতোই থাকছে: ${count(papers)}টি কাগজ হারিয়েছে, তার ভোট এগুলোর মধ্যে আছে কি না কেউ বলতে পারেন না।`,
		oneInUse: (number) => `ঘড়ি কথামতোই থাকছে: কাগজ ${number} ব্যবহার হচ্ছে।`,
		inUse: (papers) => `ঘড়ি কথামতোই থাকছে: ${count(papers)}টি কাগজ ব্যবহার হচ্ছে, যেগুলোর জন্য দরজায় চাপ দেওয়া হয়নি।`,
		sooner: 'সবাই ভোট দিয়েছেন: আগে বন্ধ করুন',
		soonerSays:
			'দেওয়া প্রতিটি কাগজের ভোট এসেছে; কেউ কেউ হয়তো এখনো নম্বর দিচ্ছেন। এতে ভোট দেওয়ার শেষ সুযোগ জানানো হয়, আর পর্দা ও সব ফোনের ঘড়িতে এক বা দুই মিনিট থাকে। ততক্ষণ নম্বর বদলানো যায়। এটি বিবরণীতে লেখা থাকে।',
		lastMinute: 'সবাই ভোট দিয়েছেন: শেষ মিনিট শুরু করুন',
	},
	reveal: {
		awarded: 'তহবিল কে পাচ্ছে ঠিক হয়েছে, ঘরের কেউ এখনো জানেন না।',
		onScreen: 'পর্দায়:',
		next: (step) => `এরপর: ${step}`,
		names: {
			turnout: 'কতজন ভোট দিয়েছেন',
			pot: 'তহবিল',
			place: placed,
			tie: 'সমান হওয়া',
			winner: 'বিজয়ী',
			winners: 'বিজয়ীরা',
			'carried over': 'তহবিলের কী হবে',
		},
		sentences: {
			turnout: (voted, issued) => `আজ ${count(issued)} জনের মধ্যে ${count(voted)} জন ভোট দিয়েছেন। ধন্যবাদ।`,
			pot: (sum) => `তহবিলে আছে ${sum}।`,
			place: (place, named, points) =>
				`${placed(place)}${named.length > 1 ? ', একসাথে' : ''}: ${list(named.map(({ title, sum }) => (sum === undefined ? isolate(title) : `${isolate(title)}, পাচ্ছে ${sum}`)))}${points === null ? '' : `; ${count(points)} পয়েন্ট`}।`,
			tie: (titles, drawn) =>
				`প্রথম স্থানে সমান হয়েছে${titles.length > 0 ? `: ${list(titles.map(isolate))}` : ''}। আমাদের নিয়মে ${drawnBy[drawn]}।`,
			winner: (title, sum, drawn) => `বিজয়ী ${isolate(title)}। এই প্রকল্প পাচ্ছে ${sum}।${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`সমান হয়েছে, তাই তহবিল ভাগ হচ্ছে: ${list(winners.map(({ title, sum }) => `${isolate(title)} (${sum})`))}।${afterTie(drawn)}`,
			'carried over': (sum) => `কাউকে বেছে নেওয়া যায়নি, তাই ${sum} পরের ডিনারের জন্য থাকছে।`,
		},
	},
};
