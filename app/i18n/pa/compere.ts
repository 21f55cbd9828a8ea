import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count, counted, plural } = formatsIn('pa');
/** "Place 2": words for ordinals would have to agree in gender. */
const placed = (place: number): string => `ਸਥਾਨ ${count(place)}`;
const papers = (n: number): string => counted(n, { one: 'ਪੇਪਰ', other: 'ਪੇਪਰ' });

const drawnBy = { hat: 'ਟੋਪੀ ਵਿੱਚੋਂ ਡਰਾਅ ਕੱਢਿਆ ਗਿਆ', software: 'ਸਾਫ਼ਟਵੇਅਰ ਨੇ ਡਰਾਅ ਕੱਢਿਆ' } as const;
const afterTie = (drawn: keyof typeof drawnBy | null): string => (drawn ? ` ਬਰਾਬਰੀ ਹੋਈ ਸੀ: ${drawnBy[drawn]}।` : '');

export const compere: typeof English = {
	name: 'ਸਟੇਜ ਸੰਚਾਲਕ',
	page: (dinner) => `ਸਟੇਜ ਸੰਚਾਲਕ – ${dinner}`,
	skip: 'ਸਿੱਧਾ ਦੇਖੋ ਹੁਣ ਕੀ ਹੈ',
	connection: {
		trying: 'ਕਨੈਕਸ਼ਨ ਟੁੱਟ ਗਿਆ। ਆਪਣੇ-ਆਪ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਹੋ ਰਹੀ ਹੈ; ਬਟਨ ਫਿਰ ਵੀ ਚੱਲਦੇ ਹਨ।',
		no: 'ਇਹ ਪੰਨਾ ਹੁਣ ਆਪਣੇ-ਆਪ ਨਹੀਂ ਬਦਲਦਾ। ਹਾਲ ਦੇਖਣ ਲਈ ਇਸ ਨੂੰ ਫਿਰ ਖੋਲ੍ਹੋ।',
	},
	steps: {
		early: 'ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣ ਤੋਂ ਪਹਿਲਾਂ',
		doors: 'ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹੇ ਹਨ',
		pitching: 'ਤਜਵੀਜ਼ਾਂ',
		voting: 'ਰਾਤ ਦਾ ਖਾਣਾ ਅਤੇ ਵੋਟਿੰਗ',
		counting: 'ਗਿਣਤੀ',
		announced: 'ਨਤੀਜਾ ਸੁਣਾਉਣਾ',
		published: 'ਡਿਨਰ ਖਤਮ ਹੋ ਗਿਆ ਹੈ',
		cancelled: 'ਇਹ ਡਿਨਰ ਰੱਦ ਹੋ ਗਿਆ ਸੀ',
	},
	early: (time) => `ਦਰਵਾਜ਼ੇ ${time} ਖੁੱਲ੍ਹਦੇ ਹਨ। ਪਹਿਲਾ ਬਟਨ ਉਦੋਂ ਇੱਥੇ ਆਵੇਗਾ।`,
	doors: (n) => `${papers(n)} ${plural(n, { one: 'ਦਿੱਤਾ ਗਿਆ', other: 'ਦਿੱਤੇ ਗਏ' })}। ਹਾਲ ਤਿਆਰ ਹੋਵੇ ਤਾਂ ਸ਼ੁਰੂ ਕਰੋ।`,
	supper: {
		later: (time, plan) => `ਰਾਤ ਦਾ ਖਾਣਾ ਲਗਭਗ ${time}; ਯੋਜਨਾ ਵਿੱਚ ${plan} ਸੀ।`,
		asPlanned: (time) => `ਰਾਤ ਦਾ ਖਾਣਾ ${time}, ਯੋਜਨਾ ਮੁਤਾਬਕ।`,
	},
	counting:
		'ਵੋਟਿੰਗ ਬੰਦ ਹੈ। ਪਰਚੀਆਂ ਟਾਈਪ ਹੋ ਰਹੀਆਂ ਹਨ, ਸਾਂਝਾ ਫੰਡ ਗਿਣਿਆ ਜਾ ਰਿਹਾ ਹੈ, ਅਤੇ ਗਿਣਤੀ ਸ਼ੀਟ ’ਤੇ ਦਸਤਖਤ ਹੁੰਦੇ ਹਨ। ਸਾਂਝਾ ਫੰਡ ਦਿੱਤੇ ਜਾਣ ਤੋਂ ਬਾਅਦ ਨਤੀਜਾ ਸੁਣਾਉਣਾ ਇੱਥੋਂ ਸ਼ੁਰੂ ਹੁੰਦਾ ਹੈ।',
	lastStep: 'ਇਹ ਆਖਰੀ ਕਦਮ ਸੀ। ਸਾਰਿਆਂ ਦਾ ਧੰਨਵਾਦ ਕਰੋ; ਕੋਈ ਪ੍ਰਬੰਧਕ ਨਤੀਜਾ ਜਾਰੀ ਕਰੇਗਾ।',
	published: 'ਨਤੀਜਾ ਜਾਰੀ ਹੋ ਗਿਆ ਹੈ। ਧੰਨਵਾਦ।',
	moves: {
		'start pitching': { button: 'ਤਜਵੀਜ਼ਾਂ ਸ਼ੁਰੂ ਕਰੋ', note: 'ਫ਼ੋਨ ਅਤੇ ਸਕਰੀਨ ਸਟੇਜ ਦੇ ਨਾਲ ਚੱਲਦੇ ਹਨ।' },
		'open voting': { button: 'ਵੋਟਿੰਗ ਸ਼ੁਰੂ ਕਰੋ', note: 'ਹਰ ਫ਼ੋਨ ਉਹ ਭੇਜਦਾ ਹੈ ਜੋ ਉਸ ’ਤੇ ਰੱਖਿਆ ਹੈ।' },
		'close voting': { button: 'ਵੋਟਿੰਗ ਬੰਦ ਕਰੋ', note: 'ਇਸ ਤੋਂ ਬਾਅਦ ਜੋ ਸੇਵ ਹੋਵੇ ਉਹ ਗਿਣਤੀ ਵਿੱਚ ਨਹੀਂ ਆਉਂਦਾ।' },
		announce: { button: 'ਨਤੀਜਾ ਸੁਣਾਉਣਾ ਸ਼ੁਰੂ ਕਰੋ: ਕਿੰਨਿਆਂ ਨੇ ਵੋਟ ਪਾਈ', note: 'ਸਕਰੀਨ ਇਸ ਨੂੰ ਕਦਮ-ਕਦਮ ਦਿਖਾਉਂਦੀ ਹੈ।' },
	},
	reports: {
		now: 'ਪਹਿਲੀ ਤਜਵੀਜ਼ ਤੋਂ ਪਹਿਲਾਂ, ਹੁਣ ਵੱਡੀ ਸਕਰੀਨ ’ਤੇ:',
		later: 'ਪਹਿਲੀ ਤਜਵੀਜ਼ ਤੋਂ ਪਹਿਲਾਂ ਆਉਣਗੇ:',
		from: (minutes) => `${counted(minutes, { one: 'ਮਿੰਟ', other: 'ਮਿੰਟ' })}, ਕੰਮ ਦੀ ਖਬਰ:`,
		wonAt: (dinner) => `, ਡਿਨਰ #${dinner} ਦੇ ਜੇਤੂ`,
		sentence: (titles) =>
			`ਅੱਜ ਦੀਆਂ ਤਜਵੀਜ਼ਾਂ ਤੋਂ ਪਹਿਲਾਂ: ਪਿਛਲੇ ਡਿਨਰ ਦੇ ਜੇਤੂ ${list(titles)}। ਵਾਅਦਾ ਸੀ ਕਿ ਸਾਨੂੰ ਦੱਸਣਗੇ ਕਿ ਕੰਮ ਕਿਵੇਂ ਰਿਹਾ। ਹੁਣ ਉਹ ਆ ਰਹੇ ਹਨ।`,
	},
	stage: {
		on: 'ਸਟੇਜ ’ਤੇ:',
		questions: 'ਸਵਾਲ:',
		question: (question, wanted) => `ਸਵਾਲ ${question} (ਕੁੱਲ ${wanted}):`,
		nobody: 'ਸਟੇਜ ’ਤੇ ਕੋਈ ਨਹੀਂ।',
		heard: 'ਸਾਰੀਆਂ ਤਜਵੀਜ਼ਾਂ ਸੁਣੀਆਂ ਗਈਆਂ।',
		askQuestion: (question, wanted) => `ਸਵਾਲ ${question} (ਕੁੱਲ ${wanted})`,
		questionsFor: (number) => `ਨੰਬਰ ${number} ਲਈ ਸਵਾਲ`,
		first: (number, title) => `ਸਟੇਜ ’ਤੇ: ${number} ${title}`,
		next: (number, title) => `ਸਟੇਜ ’ਤੇ ਅਗਲੀ: ${number} ${title}`,
		clear: 'ਸਟੇਜ ਖਾਲੀ ਕਰੋ',
		again: 'ਕੋਈ ਨਹੀਂ ਆਇਆ, ਜਾਂ ਫਿਰ ਪੇਸ਼ ਕਰਨਾ ਹੈ',
		put: 'ਸਟੇਜ ’ਤੇ ਲਿਆਓ',
		start: 'ਘੜੀ ਸ਼ੁਰੂ ਕਰੋ',
		stop: 'ਘੜੀ ਰੋਕੋ',
		more: 'ਇੱਕ ਮਿੰਟ ਹੋਰ',
		back: 'ਘੜੀ ਮੁੜ ਸ਼ੁਰੂ ’ਤੇ ਲਿਆਓ',
	},
	absences: {
		readOut: 'ਇਹ ਪੜ੍ਹ ਕੇ ਸੁਣਾਓ: ਛਪੇ ਪੇਪਰਾਂ ’ਤੇ ਹੋਰ ਨਾਂ ਹੈ। ਇਹ ਸਕਰੀਨ ਅਤੇ ਫ਼ੋਨਾਂ ’ਤੇ ਵੀ ਹੈ।',
		changed: numberChanged,
		didNotCome: (title) => `${isolate(title)}: ਨਹੀਂ ਆਏ।`,
		stayedEmpty: (number) => `ਕੋਈ ਰਿਜ਼ਰਵ ਨਹੀਂ ਸੀ: ਨੰਬਰ ${number} ਖਾਲੀ ਰਹਿੰਦਾ ਹੈ।`,
		steppedIn: (title, number) => `ਹੁਣ ਨੰਬਰ ${number} ’ਤੇ ਇਹ ਪੇਸ਼ ਕਰਦੇ ਹਨ: ${isolate(title)}।`,
		undo: 'ਸਟੇਜ ਦਾ ਅਗਲਾ ਬਟਨ ਦੱਬਣ ਤੱਕ ਇਹ ਵਾਪਸ ਲਿਆ ਜਾ ਸਕਦਾ ਹੈ।',
		cameAfterAll: 'ਉਹ ਆ ਗਏ',
		summary: 'ਨਹੀਂ ਆਏ',
		about: (title) => `ਨਹੀਂ ਆਏ: ${isolate(title)}।`,
		stepsIn: (title, number) => `ਨੰਬਰ ${number} ’ਤੇ ਇਹ ਪੇਸ਼ ਕਰਨਗੇ: ${isolate(title)}।`,
		staysEmpty: (number) => `ਕੋਈ ਰਿਜ਼ਰਵ ਨਹੀਂ: ਨੰਬਰ ${number} ਖਾਲੀ ਰਹੇਗਾ।`,
		shown: 'ਸਕਰੀਨ ਅਤੇ ਫ਼ੋਨ ਤੁਰੰਤ ਦੱਸਦੇ ਹਨ, ਪਰ ਇਹ ਨਹੀਂ ਦੱਸਦੇ ਕਿ ਕੌਣ ਨਹੀਂ ਆਇਆ।',
		letReserve: 'ਨਹੀਂ ਆਏ: ਰਿਜ਼ਰਵ ਨੂੰ ਥਾਂ ਦਿਓ',
		leaveEmpty: (number) => `ਨਹੀਂ ਆਏ: ਨੰਬਰ ${number} ਖਾਲੀ ਛੱਡੋ`,
		atDoors: 'ਤਜਵੀਜ਼ ਪੇਸ਼ ਕਰਨ ਵਾਲਾ ਕੋਈ ਨਹੀਂ ਆ ਰਿਹਾ',
	},
	voting: {
		opensFor: 'ਵੋਟਿੰਗ ਘੱਟੋ-ਘੱਟ ਏਨਾ ਸਮਾਂ ਚੱਲੇਗੀ:',
		noSetTime: 'ਕੋਈ ਤੈਅ ਸਮਾਂ ਨਹੀਂ',
		minutes: (minutes) => counted(minutes, { one: 'ਮਿੰਟ', other: 'ਮਿੰਟ' }),
		turnout: (voted, issued) => `${count(issued)} ਵਿੱਚੋਂ ${counted(voted, { one: 'ਜਣੇ', other: 'ਜਣਿਆਂ' })} ਨੇ ਵੋਟ ਪਾਈ।`,
		openUntil: (time) => `ਵੋਟਿੰਗ ਘੱਟੋ-ਘੱਟ ${time} ਤੱਕ ਚੱਲਦੀ ਹੈ।`,
		atZero: 'ਘੜੀ ਸਿਫ਼ਰ ’ਤੇ ਹੈ: ਵੋਟਿੰਗ ਕਿਸੇ ਵੀ ਵੇਲੇ ਬੰਦ ਹੋ ਸਕਦੀ ਹੈ।',
		everyone: 'ਹਰ ਦਿੱਤੇ ਗਏ ਪੇਪਰ ਦੀ ਵੋਟ ਆ ਗਈ ਹੈ।',
		choosing: 'ਫ਼ੋਨ ਆਪਣੇ ਪਹਿਲੇ ਅੰਕ ਤੋਂ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ, ਇਸ ਲਈ ਕੁਝ ਲੋਕ ਅਜੇ ਚੁਣ ਰਹੇ ਹਨ।',
		lastCallGiven: 'ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ ਦੱਸਿਆ ਗਿਆ।',
		remind: 'ਬਹੁਤੀ ਵਾਰ ਲੋਕਾਂ ਨੂੰ ਯਾਦ ਕਰਾਉਣਾ ਪੈਂਦਾ ਹੈ: ਪੁੱਛੋ “ਕੀ ਸਾਰਿਆਂ ਨੇ ਵੋਟ ਪਾ ਦਿੱਤੀ?” ਅਤੇ ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ ਦੱਸੋ।',
		lastCall: 'ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ ਦੱਸੋ',
		fiveMore: (time) => `ਪੰਜ ਮਿੰਟ ਹੋਰ: ${time} ਤੱਕ`,
		untilClose: 'ਬਾਅਦ ਵੋਟਿੰਗ ਬੰਦ ਹੋ ਸਕਦੀ ਹੈ',
		possibleFrom: (time) => `${time} ਤੋਂ ਹੋ ਸਕਦਾ ਹੈ। ਵੋਟਿੰਗ ਕਦੇ ਆਪਣੇ-ਆਪ ਬੰਦ ਨਹੀਂ ਹੁੰਦੀ।`,
		readAgain: (time) => `ਇਹ ਪੰਨਾ ${time} ਫਿਰ ਪੜ੍ਹਿਆ ਜਾਵੇਗਾ, ਅਤੇ ਬਟਨ ਉਦੋਂ ਇੱਥੇ ਹੋਵੇਗਾ।`,
		broughtForward: (time) =>
			`ਸਾਰਿਆਂ ਨੇ ਵੋਟ ਪਾ ਦਿੱਤੀ, ਇਸ ਲਈ ਘੜੀ ${time} ਤੋਂ ਪਹਿਲਾਂ ਕੀਤੀ ਗਈ। ਜੇ ਹੁਣ ਕੋਈ ਪੇਪਰ ਦਿੱਤਾ ਜਾਵੇ, ਘੜੀ ਆਪਣੇ-ਆਪ ਵਾਪਸ ਹੋ ਜਾਂਦੀ ਹੈ।`,
		putBack: (time) => `ਘੜੀ ਵਾਪਸ ${time} ’ਤੇ ਕਰੋ`,
		lost: (n) =>
			`ਘੜੀ ਵਾਅਦੇ ਮੁਤਾਬਕ ਹੀ ਰਹਿੰਦੀ ਹੈ: ${papers(n)} ${plural(n, { one: 'ਗੁਆਚਿਆ, ਅਤੇ ਕੋਈ ਨਹੀਂ ਦੱਸ ਸਕਦਾ ਕਿ ਉਸ ਦੀ ਵੋਟ', other: 'ਗੁਆਚੇ, ਅਤੇ ਕੋਈ ਨਹੀਂ ਦੱਸ ਸਕਦਾ ਕਿ ਉਨ੍ਹਾਂ ਦੀਆਂ ਵੋਟਾਂ' })} ਇਨ੍ਹਾਂ ਵਿੱਚ ${plural(n, { one: 'ਹੈ', other: 'ਹਨ' })} ਜਾਂ ਨਹੀਂ।`,
		oneInUse: (number) => `ਘੜੀ ਵਾਅਦੇ ਮੁਤਾਬਕ ਹੀ ਰਹਿੰਦੀ ਹੈ: ਪੇਪਰ ${number} ਵਰਤਿਆ ਜਾ ਰਿਹਾ ਹੈ।`,
		inUse: (n) => `ਘੜੀ ਵਾਅਦੇ ਮੁਤਾਬਕ ਹੀ ਰਹਿੰਦੀ ਹੈ: ${papers(n)} ਵਰਤੇ ਜਾ ਰਹੇ ਹਨ ਜਿਨ੍ਹਾਂ ਲਈ ਦਰਵਾਜ਼ੇ ’ਤੇ ਬਟਨ ਨਹੀਂ ਦੱਬਿਆ ਗਿਆ।`,
		sooner: 'ਸਾਰਿਆਂ ਨੇ ਵੋਟ ਪਾ ਦਿੱਤੀ: ਪਹਿਲਾਂ ਬੰਦ ਕਰੋ',
		soonerSays:
			'ਹਰ ਦਿੱਤੇ ਗਏ ਪੇਪਰ ਦੀ ਵੋਟ ਆ ਗਈ ਹੈ; ਕੁਝ ਲੋਕ ਸ਼ਾਇਦ ਅਜੇ ਚੁਣ ਰਹੇ ਹਨ। ਇਸ ਨਾਲ ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ ਦੱਸਿਆ ਜਾਂਦਾ ਹੈ, ਅਤੇ ਸਕਰੀਨ ਤੇ ਸਾਰੇ ਫ਼ੋਨਾਂ ਦੀ ਘੜੀ ’ਤੇ ਇੱਕ ਜਾਂ ਦੋ ਮਿੰਟ ਰਹਿ ਜਾਂਦੇ ਹਨ। ਉਦੋਂ ਤੱਕ ਅੰਕ ਬਦਲੇ ਜਾ ਸਕਦੇ ਹਨ। ਇਹ ਰਿਕਾਰਡ ਵਿੱਚ ਲਿਖਿਆ ਜਾਂਦਾ ਹੈ।',
		lastMinute: 'ਸਾਰਿਆਂ ਨੇ ਵੋਟ ਪਾ ਦਿੱਤੀ: ਆਖਰੀ ਮਿੰਟ ਸ਼ੁਰੂ ਕਰੋ',
	},
	reveal: {
		awarded: 'ਸਾਂਝਾ ਫੰਡ ਦਿੱਤਾ ਗਿਆ ਹੈ, ਅਤੇ ਹਾਲ ਵਿੱਚ ਅਜੇ ਕਿਸੇ ਨੂੰ ਪਤਾ ਨਹੀਂ।',
		onScreen: 'ਸਕਰੀਨ ’ਤੇ:',
		next: (step) => `ਅੱਗੇ: ${step}`,
		names: {
			turnout: 'ਕਿੰਨਿਆਂ ਨੇ ਵੋਟ ਪਾਈ',
			pot: 'ਸਾਂਝਾ ਫੰਡ',
			place: placed,
			tie: 'ਬਰਾਬਰੀ',
			winner: 'ਜੇਤੂ',
			winners: 'ਸਾਰੇ ਜੇਤੂ',
			'carried over': 'ਸਾਂਝੇ ਫੰਡ ਦਾ ਕੀ ਹੋਵੇਗਾ',
		},
		sentences: {
			turnout: (voted, issued) =>
				`ਅੱਜ ${count(issued)} ਵਿੱਚੋਂ ${counted(voted, { one: 'ਜਣੇ', other: 'ਜਣਿਆਂ' })} ਨੇ ਵੋਟ ਪਾਈ। ਧੰਨਵਾਦ।`,
			pot: (sum) => `ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ ${sum} ਹਨ।`,
			place: (place, named, points) =>
				`${placed(place)}${named.length > 1 ? ' ’ਤੇ ਬਰਾਬਰ' : ''}: ${list(named.map(({ title, sum }) => (sum === undefined ? isolate(title) : `${isolate(title)}, ਜਿਨ੍ਹਾਂ ਨੂੰ ${sum} ਮਿਲਦੇ ਹਨ`)))}${points === null ? '' : `, ${counted(points, { one: 'ਪੁਆਇੰਟ', other: 'ਪੁਆਇੰਟਾਂ' })} ਨਾਲ`}।`,
			tie: (titles, drawn) =>
				`ਪਹਿਲੇ ਸਥਾਨ ਲਈ ਬਰਾਬਰੀ ਹੋਈ${titles.length > 0 ? `: ${list(titles.map(isolate))}` : ''}। ਸਾਡੇ ਨਿਯਮਾਂ ਮੁਤਾਬਕ ${drawnBy[drawn]}।`,
			winner: (title, sum, drawn) => `ਜੇਤੂ ਹੈ ${isolate(title)}। ਇਸ ਪ੍ਰੋਜੈਕਟ ਨੂੰ ${sum} ਮਿਲਦੇ ਹਨ।${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`ਬਰਾਬਰੀ ਹੋਈ, ਅਤੇ ਸਾਂਝਾ ਫੰਡ ਵੰਡਿਆ ਜਾਂਦਾ ਹੈ: ${list(winners.map(({ title, sum }) => `${isolate(title)} (${sum})`))}।${afterTie(drawn)}`,
			'carried over': (sum) => `ਕੋਈ ਚੁਣਿਆ ਨਹੀਂ ਜਾ ਸਕਿਆ, ਇਸ ਲਈ ${sum} ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿੰਦੇ ਹਨ।`,
		},
	},
};
