import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted } = formatsIn('pa');
const ordinals = ['', 'ਪਹਿਲਾ', 'ਦੂਜਾ', 'ਤੀਜਾ', 'ਚੌਥਾ', 'ਪੰਜਵਾਂ', 'ਛੇਵਾਂ', 'ਸੱਤਵਾਂ', 'ਅੱਠਵਾਂ'];
const ofThem = (issued: number): string => `ਜਣਿਆਂ ਨੇ ਵੋਟ ਪਾਈ, ${count(issued)} ਵਿੱਚੋਂ`;

export const screen: typeof English = {
	page: (dinner) => `${dinner}: ਵੱਡੀ ਸਕਰੀਨ`,
	pot: 'ਸਾਂਝਾ ਫੰਡ:',
	away: 'ਕਨੈਕਸ਼ਨ ਟੁੱਟ ਗਿਆ। ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੋ ਰਹੀ ਹੈ।',
	asked: 'ਹਰ ਕੁਝ ਸਕਿੰਟਾਂ ਬਾਅਦ ਨਵੀਂ ਖਬਰ ਲਈ ਜਾ ਰਹੀ ਹੈ।',

	soon: (when) => `ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣਗੇ: ${when}`,
	lineUp: 'ਅੱਜ ਦੀ ਸਟੇਜ ਸੂਚੀ',
	welcome: 'ਇੱਥੇ ਹਰ ਇੱਕ ਦੀ ਵੋਟ ਹੈ',
	join: {
		take: 'ਦਰਵਾਜ਼ੇ ਤੋਂ ਬੈਲਟ ਪੇਪਰ ਲਓ।',
		scan: 'ਇਹ ਸਕੈਨ ਕਰੋ, ਜਾਂ ਇੱਥੇ ਜਾਓ:',
		go: 'ਆਪਣੇ ਫ਼ੋਨ ’ਤੇ ਇੱਥੇ ਜਾਓ:',
		type: 'ਅਤੇ ਆਪਣੇ ਪੇਪਰ ਦਾ ਕੋਡ ਲਿਖੋ।',
		noPhone: 'ਫ਼ੋਨ ਨਹੀਂ? ਪੇਪਰ ਭਰੋ।',
		noNetwork: 'ਆਪਣਾ ਪੇਪਰ ਭਰੋ ਅਤੇ ਬੈਲਟ ਬਾਕਸ ਵਿੱਚ ਪਾਓ।',
	},

	wifi: {
		scan: 'ਵਾਈਫਾਈ ਨਾਲ ਜੋੜਨ ਵਾਲਾ ਕੋਡ',
		name: 'ਵਾਈਫਾਈ:',
		password: 'ਪਾਸਵਰਡ:',
		open: 'ਪਾਸਵਰਡ ਤੋਂ ਬਿਨਾਂ।',
		stay: 'ਜੇਤੂ ਦਾ ਨਾਂ ਸੁਣਾਏ ਜਾਣ ਤੱਕ ਜੁੜੇ ਰਹੋ।',
	},

	changed: numberChanged,

	timeUp: 'ਸਮਾਂ ਖਤਮ',
	between: 'ਤਜਵੀਜ਼ਾਂ',
	reports: 'ਕੰਮ ਦੀ ਖਬਰ: ਪਿਛਲੇ ਡਿਨਰ ਤੋਂ ਬਾਅਦ ਕੀ ਹੋਇਆ।',
	pitchClock: 'ਤਜਵੀਜ਼',
	questionClock: 'ਸਵਾਲ',
	question: (number) => `ਸਵਾਲ ${number}`,
	lastMinute: 'ਆਖਰੀ ਮਿੰਟ',
	extraTime: 'ਵਾਧੂ ਸਮਾਂ',

	voting: 'ਵੋਟਿੰਗ ਚੱਲ ਰਹੀ ਹੈ',
	until: (time) => `ਘੱਟੋ-ਘੱਟ ${time} ਤੱਕ`,
	anyMoment: 'ਇਹ ਕਿਸੇ ਵੀ ਵੇਲੇ ਬੰਦ ਹੋ ਸਕਦੀ ਹੈ।',
	lastCall: 'ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ',
	everyone: 'ਕੀ ਸਾਰਿਆਂ ਨੇ ਵੋਟ ਪਾ ਦਿੱਤੀ?',
	turnout: (voted, issued) => ({ voted: count(voted), rest: ofThem(issued) }),

	closed: 'ਵੋਟਿੰਗ ਬੰਦ ਹੈ',
	sealed: 'ਗਿਣਤੀ ਸੀਲਬੰਦ ਹੈ। ਖੋਲ੍ਹਣ ਤੋਂ ਪਹਿਲਾਂ ਕੋਈ ਵੀ ਅੰਕ ਨਹੀਂ ਦੇਖਦਾ।',
	opened: 'ਗਿਣਤੀ ਖੁੱਲ੍ਹ ਗਈ ਹੈ। ਹੁਣ ਨਤੀਜਾ ਆਵੇਗਾ।',

	how: {
		title: 'ਅੰਕ ਕਿਵੇਂ ਦੇਈਏ',
		scale: '0 ਮਤਲਬ ਬਿਲਕੁਲ ਨਹੀਂ, 5 ਮਤਲਬ ਪੂਰੀ ਤਰ੍ਹਾਂ।',
		note: 'ਖਾਲੀ ਖਾਨੇ ਨਾਲ ਕੁਝ ਨਹੀਂ ਜੁੜਦਾ। ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਤੱਕ ਅੰਕ ਬਦਲ ਸਕਦੇ ਹੋ।',
		oneVote: 'ਇੱਕ ਵੋਟ, ਇੱਕ ਤਜਵੀਜ਼ ਲਈ।',
		oneVoteNote: 'ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਤੱਕ ਬਦਲ ਸਕਦੇ ਹੋ।',
	},

	pause: { title: 'ਪੰਜ ਮਿੰਟਾਂ ਬਾਅਦ ਫਿਰ ਸ਼ੁਰੂ', over: 'ਬੱਸ ਹੁਣੇ ਸ਼ੁਰੂ ਕਰਨ ਲੱਗੇ ਹਾਂ।' },
	held: 'ਇਹ ਤਸਵੀਰ ਰੁਕੀ ਰਹੇਗੀ। ਸਪੇਸ ਦੱਬਣ ਨਾਲ ਇਹ ਫਿਰ ਬਦਲਣਗੀਆਂ।',
	heldLanguage: 'ਇਹ ਭਾਸ਼ਾ ਰੁਕੀ ਰਹੇਗੀ। T ਦੱਬਣ ਨਾਲ ਭਾਸ਼ਾਵਾਂ ਫਿਰ ਬਦਲਣਗੀਆਂ।',

	thanks: { title: 'ਧੰਨਵਾਦ', next: 'ਅਗਲਾ ਡਿਨਰ:', file: 'ਇਹ ਨਤੀਜਾ ਛੇ ਸ਼ਬਦਾਂ ਵਿੱਚ:' },

	reveal: {
		begin: 'ਨਤੀਜਾ',
		turnoutOf: ofThem,
		pot: 'ਅੱਜ ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ',
		place: (place) => (ordinals[place] === undefined ? `ਸਥਾਨ ${count(place)}` : `${ordinals[place]} ਸਥਾਨ`),
		points: (total) => counted(total, { one: 'ਪੁਆਇੰਟ', other: 'ਪੁਆਇੰਟ' }),
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? 'ਸਾਂਝਾ ਫੰਡ ਜਾਂਦਾ ਹੈ' : 'ਜੇਤੂ ਹੈ'),
		shared: 'ਬਰਾਬਰੀ। ਸਾਂਝਾ ਫੰਡ ਵੰਡਿਆ ਜਾਂਦਾ ਹੈ',
		tie: 'ਪਹਿਲੇ ਸਥਾਨ ਲਈ ਬਰਾਬਰੀ',
		drawn: { hat: 'ਟੋਪੀ ਵਿੱਚੋਂ ਡਰਾਅ ਕੱਢਿਆ', software: 'ਸਾਫ਼ਟਵੇਅਰ ਨੇ ਡਰਾਅ ਕੱਢਿਆ' },
		'carried over': 'ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹੇਗਾ',
	},
	readMore: 'ਇਸ ਡਿਨਰ ਬਾਰੇ ਸਭ ਕੁਝ:',
	cancelled: 'ਇਹ ਡਿਨਰ ਰੱਦ ਹੋ ਗਿਆ ਹੈ',
	list,
};
