import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list, count: digits, ordinal } = formatsIn('bn');

const place = (at: number): string =>
	at === 0 ? 'বিজয়ী' : `${ordinal(at + 1, { one: 'ম', two: 'য়', few: 'র্থ', many: 'ষ্ঠ', other: 'তম' })} স্থান`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'পুরো তহবিল বিজয়ী পায়।';
		case 'shares':
			return `তহবিল ভাগ হয়: ${list(rule.percent.map((percent, at) => `${place(at)} ${digits(percent)}%`))}।`;
		case 'in proportion':
			return 'প্রতিটি প্রস্তাব তার মোট পয়েন্টের অনুপাতে তহবিলের অংশ পায়।';
		case 'fixed prizes': {
			const [first, ...others] = rule.amounts.map(
				(amount, at) => `${place(at)} ${at === 0 ? 'অন্তত ' : ''}${money(amount)}`,
			);
			return others.length > 0
				? `পুরস্কার: ${list([first ?? '', ...others])}। বাকি টাকা বিজয়ী পায়।`
				: `${first}, তার উপরে যা থাকে তা-ও।`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'সবাই প্রতিটি প্রস্তাবে নম্বর দেন; যার মোট সবচেয়ে বেশি সে জেতে।',
	'criteria with run-off': 'সবাই প্রতিটি প্রস্তাবে নম্বর দেন; সবচেয়ে বেশি মোট পাওয়া দুটির মধ্যে মুখোমুখি তুলনা হয়।',
	'one vote': 'সবার একটি করে ভোট; যে সবচেয়ে বেশি ভোট পায় সে জেতে।',
};
const tie: Record<TieRule, string> = {
	shared: 'সমান হলে টাকা ভাগ হয়।',
	drawn: 'সমান হলে লটারি হয়।',
};
const shown: Record<Shown, string> = {
	winner: 'বিজয়ী আর কতজন ভোট দিয়েছেন তা প্রকাশ হয়, নম্বর নয়।',
	ranking: 'কে কোন স্থানে তা প্রকাশ হয়, নম্বর নয়।',
	'all scores': 'সব নম্বরের যোগফল প্রকাশ হয়।',
};

export const rules: typeof English = {
	usual: 'স্যুপের সাধারণ নিয়ম',
	own: 'এই ডিনারের নিজের নিয়ম',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`তহবিলের বাইরে: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${place(at)}: ${isolate(what)}`])))}।`,
	oneSignature: 'গণনাপত্রে একটি স্বাক্ষরই যথেষ্ট।',
};
