import type { Step } from '../../domain/ranking';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

const { list: and, count, counted, plural } = formatsIn('pa');
const slips = (n: number): string => counted(n, { one: 'ਪਰਚੀ', other: 'ਪਰਚੀਆਂ' });
/** "Place 2": words for ordinals would have to agree in gender. */
const ordinal = (n: number): string => `ਸਥਾਨ ${count(n)}`;

const points: (typeof English)['points'] = (rule, n) =>
	counted(n, rule === 'one vote' ? { one: 'ਵੋਟ', other: 'ਵੋਟਾਂ' } : { one: 'ਪੁਆਇੰਟ', other: 'ਪੁਆਇੰਟ' });
const from = (ballots: number): string => `${counted(ballots, { one: 'ਬੈਲਟ', other: 'ਬੈਲਟਾਂ' })} ਤੋਂ`;

/** How a tie was broken: a whole sentence. */
const settled: Readonly<Record<Step, string>> = {
	'head to head': 'ਫ਼ੈਸਲਾ ਆਹਮੋ-ਸਾਹਮਣੇ ਮੁਕਾਬਲੇ ਨਾਲ ਹੋਇਆ: ਵੱਧ ਬੈਲਟਾਂ ਨੇ ਇੱਕ ਨੂੰ ਦੂਜੀ ਤੋਂ ਉੱਪਰ ਰੱਖਿਆ',
	'higher total': 'ਫ਼ੈਸਲਾ ਵੱਧ ਜੋੜ ਨਾਲ ਹੋਇਆ',
	'most 5s': 'ਫ਼ੈਸਲਾ ਇਸ ਨਾਲ ਹੋਇਆ ਕਿ ਕਿਸ ਨੂੰ ਵੱਧ 5 ਮਿਲੇ',
};
const lot = (by: 'hat' | 'software' | null): string =>
	by === 'hat'
		? 'ਸਟੇਜ ’ਤੇ ਟੋਪੀ ਵਿੱਚੋਂ ਡਰਾਅ ਕੱਢਿਆ ਗਿਆ'
		: by === 'software'
			? 'ਟੋਪੀ ਨਹੀਂ ਸੀ, ਇਸ ਲਈ ਸਾਫ਼ਟਵੇਅਰ ਨੇ ਡਰਾਅ ਕੱਢਿਆ'
			: 'ਡਰਾਅ ਕੱਢਿਆ ਗਿਆ';

const piles = {
	written: 'ਕੁਝ ਲਿਖੀਆਂ ਪਰਚੀਆਂ',
	unwritten: 'ਖਾਲੀ ਪਰਚੀਆਂ',
	replaced: 'ਬਦਲੇ ਗਏ ਪੇਪਰਾਂ ਦੀਆਂ ਪਰਚੀਆਂ',
	papers: 'ਦਿੱਤੇ ਗਏ ਪੇਪਰ',
	heads: 'ਹਾਲ ਵਿੱਚ ਲੋਕ',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `ਸਾਂਝਾ ਫੰਡ ਮਿਲਿਆ: ${title}`,
		several: (titles) => `ਸਾਂਝਾ ਫੰਡ ਇਨ੍ਹਾਂ ਵਿੱਚ ਵੰਡਿਆ ਗਿਆ: ${and(titles)}`,
		none: 'ਸਾਂਝਾ ਫੰਡ ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿੰਦਾ ਹੈ',
		winsNothing: (title) => `ਜੇਤੂ ਹੈ ${title}`,
		noneLead: 'ਕਿਸੇ ਬੈਲਟ ਨੇ ਕਿਸੇ ਤਜਵੀਜ਼ ਨੂੰ ਪੁਆਇੰਟ ਨਹੀਂ ਦਿੱਤਾ, ਇਸ ਲਈ ਕੋਈ ਚੁਣਿਆ ਨਹੀਂ ਜਾ ਸਕਿਆ। ਸਾਰਾ ਸਾਂਝਾ ਫੰਡ ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿੰਦਾ ਹੈ।',
	},
	turnout: (voted, issued) => `${count(issued)} ਵਿੱਚੋਂ ${count(voted)} ਜਣਿਆਂ ਨੇ ਵੋਟ ਪਾਈ।`,
	promised: (presenter) =>
		presenter === ''
			? 'ਜੇਤੂਆਂ ਨੇ ਵਾਅਦਾ ਕੀਤਾ ਕਿ ਕਿਸੇ ਅਗਲੇ ਡਿਨਰ ’ਤੇ ਦੱਸਣਗੇ ਕਿ ਕੰਮ ਕਿਵੇਂ ਰਿਹਾ।'
			: `${isolate(presenter)}: ਵਾਅਦਾ ਹੈ ਕਿ ਕਿਸੇ ਅਗਲੇ ਡਿਨਰ ’ਤੇ ਦੱਸਿਆ ਜਾਵੇਗਾ ਕਿ ਕੰਮ ਕਿਵੇਂ ਰਿਹਾ।`,
	sections: {
		lineup: 'ਕਿਸ ਨੇ ਤਜਵੀਜ਼ ਪੇਸ਼ ਕੀਤੀ',
		pitches: 'ਪੂਰੀਆਂ ਤਜਵੀਜ਼ਾਂ',
		money: 'ਪੈਸਾ ਕਿਸ ਕੰਮ ਲਈ ਹੈ',
		pot: 'ਸਾਂਝਾ ਫੰਡ',
		ranking: 'ਕੌਣ ਕਿਸ ਸਥਾਨ ’ਤੇ',
		scores: 'ਹਾਲ ਨੇ ਕਿਹੋ ਜਿਹੇ ਅੰਕ ਦਿੱਤੇ',
		headToHead: 'ਆਹਮੋ-ਸਾਹਮਣੇ ਮੁਕਾਬਲਾ',
		counts: 'ਸਾਰੇ ਅੰਕ, ਗਿਣ ਕੇ',
		sheet: 'ਗਿਣਤੀ ਸ਼ੀਟ',
		notes: 'ਨੋਟ',
		data: 'ਆਪ ਜਾਂਚੋ',
	},
	kinds: {
		'door cash': 'ਦਰਵਾਜ਼ੇ ’ਤੇ, ਨਕਦ',
		'door card': 'ਦਰਵਾਜ਼ੇ ’ਤੇ, ਕਾਰਡ ਨਾਲ',
		raffle: 'ਰੈਫ਼ਲ',
		sponsor: 'ਸਪਾਂਸਰ',
		match: 'ਬਰਾਬਰ ਦਾ ਦਾਨ',
		other: 'ਹੋਰ',
		'carried over': 'ਪਿਛਲੇ ਡਿਨਰ ਤੋਂ ਆਇਆ',
		cost: 'ਪਹਿਲਾਂ ਦੱਸੇ ਖਰਚੇ',
		gift: 'ਸਾਂਝੇ ਫੰਡ ਤੋਂ ਵੱਖ ਤੋਹਫ਼ਾ',
	},
	pot: {
		total: 'ਸਾਂਝਾ ਫੰਡ',
		award: (title, place) => (place === 1 ? `${title} ਨੂੰ` : `${title} ਨੂੰ, ${ordinal(place)}`),
		returned: 'ਵਾਪਸ ਆਇਆ, ਅਗਲੇ ਡਿਨਰ ਲਈ',
		paid: 'ਪੈਸੇ ਦੇ ਦਿੱਤੇ',
		carriedOver: 'ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿੰਦਾ ਹੈ',
		carriedFrom: (dinner) => `ਡਿਨਰ ${count(dinner)} ਤੋਂ`,
		match: (gives, forEach, base, cap) =>
			`${and(base)}: ਹਰ ${forEach} ਲਈ ${gives}${cap === null ? '' : `, ਵੱਧ ਤੋਂ ਵੱਧ ${cap}`}`,
		bases: { door: 'ਦਰਵਾਜ਼ਾ', raffle: 'ਰੈਫ਼ਲ', sponsor: 'ਸਪਾਂਸਰ', other: 'ਬਾਕੀ' },
		balance: (income, costs, awards, carriedOver) =>
			`ਆਮਦਨ ${income} − ਖਰਚੇ ${costs} = ਗ੍ਰਾਂਟਾਂ ${awards} + ਅਗਲੇ ਡਿਨਰ ਲਈ ${carriedOver}`,
		counted: (jobs) => `ਦੋ ਜਣਿਆਂ ਨੇ ਗਿਣਿਆ: ${and(jobs)}।`,
		jobs: {
			organiser: 'ਇੱਕ ਪ੍ਰਬੰਧਕ',
			door: 'ਦਰਵਾਜ਼ੇ ਦਾ ਇੱਕ ਮਦਦਗਾਰ',
			compere: 'ਸਟੇਜ ਸੰਚਾਲਕ',
			counter: 'ਗਿਣਤੀ ਦੇ ਪਾਸ ਵਾਲਾ ਕੋਈ ਜਣਾ',
			helper: 'ਇੱਕ ਮਦਦਗਾਰ',
		},
		beside: 'ਸਾਂਝੇ ਫੰਡ ਤੋਂ ਇਲਾਵਾ',
		forPlace: (place) => `${ordinal(place)} ਲਈ`,
		goesTo: (place, to) =>
			to.length === 0
				? `${ordinal(place)} ਲਈ: ਨਹੀਂ ਦਿੱਤਾ ਗਿਆ, ਕਿਉਂਕਿ ਇਸ ਸਥਾਨ ’ਤੇ ਕੋਈ ਨਹੀਂ`
				: `${ordinal(place)} ਲਈ, ${and(to)} ਨੂੰ${to.length > 1 ? ', ਸਾਂਝਾ' : ''}`,
		from: (who) => `${isolate(who)} ਵੱਲੋਂ`,
	},
	place: (n, together) => (together ? `${ordinal(n)}, ਸਾਂਝਾ` : ordinal(n)),
	ranked: (number, together) => `ਤਜਵੀਜ਼ ${number}${together ? ', ਬਰਾਬਰ' : ''}`,
	bars: (ballots) => `ਹਰ ਕਸੌਟੀ ਦੇ ਪੁਆਇੰਟ, ${from(ballots)}`,
	votes: (ballots) => `ਵੋਟਾਂ, ${from(ballots)}`,
	table: { pitch: 'ਤਜਵੀਜ਼', total: 'ਜੋੜ', numbers: 'ਇਹੀ ਸਾਰਣੀ ਵਿੱਚ', criterion: 'ਕਸੌਟੀ', sum: 'ਪੁਆਇੰਟ' },
	countsCaption: 'ਕਿੰਨੇ ਬੈਲਟਾਂ ਨੇ ਕਿਹੜਾ ਅੰਕ ਦਿੱਤਾ',
	headCaption: 'ਕਤਾਰ ਵਿੱਚ ਪੜ੍ਹੋ: ਕਿੰਨੇ ਬੈਲਟਾਂ ਨੇ ਇਸ ਤਜਵੀਜ਼ ਨੂੰ ਕਾਲਮ ਦੇ ਉੱਪਰ ਵਾਲੀ ਤੋਂ ਵੱਧ ਪੁਆਇੰਟ ਦਿੱਤੇ।',
	over: (number) => `${number} ਤੋਂ ਵੱਧ`,
	runOff: (a, b, forA, forB, even) =>
		`ਫ਼ਾਈਨਲ ਮੁਕਾਬਲੇ ਵਿੱਚ ਪਹਿਲਾਂ ਰੱਖਣ ਵਾਲੇ ਬੈਲਟ: ${a} ${count(forA)}, ${b} ${count(forB)}। ਦੋਵਾਂ ਨੂੰ ਬਰਾਬਰ: ${count(even)}।`,
	tooFew:
		'20 ਤੋਂ ਘੱਟ ਜਣਿਆਂ ਨੇ ਵੋਟ ਪਾਈ, ਇਸ ਲਈ ਸਿਰਫ਼ ਇਹ ਦਿਖਾਇਆ ਜਾਂਦਾ ਹੈ ਕਿ ਕਿੰਨਿਆਂ ਨੇ ਵੋਟ ਪਾਈ ਅਤੇ ਪੈਸੇ ਕਿਸ ਨੂੰ ਮਿਲੇ। ਏਨੇ ਘੱਟ ਬੈਲਟਾਂ ਵਿੱਚ ਅੰਕਾਂ ਅਤੇ ਸਥਾਨਾਂ ਤੋਂ ਪਤਾ ਲੱਗ ਜਾਂਦਾ ਕਿ ਕਿਸ ਨੇ ਦਿੱਤੇ।',
	notPublished: 'ਨਤੀਜਾ ਅਜੇ ਜਾਰੀ ਨਹੀਂ ਹੋਇਆ।',
	notShown: 'ਇਸ ਡਿਨਰ ਦੇ ਨਿਯਮ, ਜੋ ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣ ਤੋਂ ਪਹਿਲਾਂ ਪੱਕੇ ਹੋਏ, ਅੰਕ ਨਹੀਂ ਦਿਖਾਉਂਦੇ।',
	ties: {
		first: ({ at, brokenBy, byWhat }) => {
			const where =
				at === 'entry to the run-off'
					? 'ਫ਼ਾਈਨਲ ਮੁਕਾਬਲੇ ਦੀ ਥਾਂ ਲਈ'
					: at === 'the run-off'
						? 'ਫ਼ਾਈਨਲ ਮੁਕਾਬਲੇ ਵਿੱਚ'
						: 'ਪਹਿਲੇ ਸਥਾਨ ਲਈ';
			if (brokenBy === 'nothing') return `${where} ਬਰਾਬਰੀ ਹੋਈ ਜੋ ਕਿਸੇ ਗੱਲ ਨਾਲ ਨਹੀਂ ਟੁੱਟੀ, ਇਸ ਲਈ ਰਕਮ ਵੰਡੀ ਗਈ।`;
			if (brokenBy === 'drawn') return `${where} ਬਰਾਬਰੀ ਹੋਈ ਜੋ ਬੈਲਟਾਂ ਨਾਲ ਨਹੀਂ ਟੁੱਟੀ। ${lot(byWhat)}।`;
			return `${where} ਬਰਾਬਰੀ ਹੋਈ। ${settled[brokenBy]}।`;
		},
		full: ({ at, brokenBy, byWhat }, titles, figures) => {
			const where =
				at === 'entry to the run-off' ? 'ਫ਼ਾਈਨਲ ਮੁਕਾਬਲੇ ਦੀ ਥਾਂ ਲਈ ' : at === 'the run-off' ? 'ਫ਼ਾਈਨਲ ਮੁਕਾਬਲੇ ਵਿੱਚ ' : '';
			const how = brokenBy === 'drawn' ? lot(byWhat) : brokenBy === 'nothing' ? 'ਰਕਮ ਵੰਡੀ ਗਈ' : settled[brokenBy];
			const by = figures.length > 0 ? ` (${figures.map(count).join(' – ')})` : '';
			return `${where}ਬਰਾਬਰ ਰਹੇ ${and(titles)}: ${how}${by}।`;
		},
		seed: (seed) => `ਇਸ ਸੀਡ ਤੋਂ ਡਰਾਅ ਫਿਰ ਕੱਢਿਆ ਜਾ ਸਕਦਾ ਹੈ: ${seed}`,
	},
	sheet: {
		issued: 'ਦਿੱਤੇ ਗਏ ਬੈਲਟ ਪੇਪਰ',
		counted: 'ਗਿਣੇ ਗਏ ਬੈਲਟ',
		onPhone: 'ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਫ਼ੋਨ ’ਤੇ',
		onPaper: 'ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕਾਗਜ਼ ਦੀ ਪਰਚੀ ’ਤੇ',
		setAside: 'ਵੱਖ ਰੱਖੀਆਂ ਪਰਚੀਆਂ, ਕਿਉਂਕਿ ਉਸੇ ਪੇਪਰ ਨਾਲ ਫ਼ੋਨ ’ਤੇ ਵੋਟ ਪਾਈ ਗਈ ਸੀ',
		replaced: 'ਬਦਲੇ ਗਏ ਪੇਪਰ',
		lost: 'ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਗੁਆਚੇ, ਅਤੇ ਨੰਬਰ ਨਾਲ ਬੰਦ ਕੀਤੇ',
		noneLost: 'ਕੋਈ ਨਹੀਂ ਗੁਆਚਿਆ',
		signed: (names) =>
			names.length === 0
				? 'ਗਿਣਤੀ ’ਤੇ ਕਿਸੇ ਨੇ ਦਸਤਖਤ ਨਹੀਂ ਕੀਤੇ।'
				: `ਗਿਣਤੀ ’ਤੇ ${counted(names.length, { one: 'ਜਣੇ', other: 'ਜਣਿਆਂ' })} ਨੇ ਦਸਤਖਤ ਕੀਤੇ: ${and(names)}।`,
		unreadable: 'ਪਰਚੀਆਂ ਜਿਨ੍ਹਾਂ ਦਾ ਕੁਝ ਵੀ ਪੜ੍ਹਿਆ ਨਹੀਂ ਗਿਆ',
		partly: 'ਪਰਚੀਆਂ ਜਿਨ੍ਹਾਂ ਦਾ ਕੋਈ ਖਾਨਾ ਪੜ੍ਹਿਆ ਨਹੀਂ ਗਿਆ',
		twice: 'ਦੋ ਜਣਿਆਂ ਵੱਲੋਂ ਦੋ ਵਾਰ ਟਾਈਪ ਕੀਤੀਆਂ ਪਰਚੀਆਂ',
		settled: 'ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਵੱਖ-ਵੱਖ ਟਾਈਪ ਹੋਈਆਂ, ਇਕੱਠੇ ਦੇਖ ਕੇ ਠੀਕ ਕੀਤੀਆਂ',
		oneSignature: 'ਇਸ ਡਿਨਰ ਦੇ ਨਿਯਮ, ਜੋ ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣ ਤੋਂ ਪਹਿਲਾਂ ਪੱਕੇ ਹੋਏ, ਕਹਿੰਦੇ ਸਨ ਕਿ ਇੱਕ ਦਸਤਖਤ ਕਾਫ਼ੀ ਹੈ।',
		byHand: ({ written, unwritten }, agrees) =>
			`ਹੱਥ ਨਾਲ ਗਿਣਨ ’ਤੇ ਬਾਕਸ ਵਿੱਚ ਕੁਝ ਲਿਖੀਆਂ ਪਰਚੀਆਂ ${count(written)} ਅਤੇ ਖਾਲੀ ${count(unwritten)} ਸਨ${agrees ? ', ਓਨੀਆਂ ਹੀ ਜਿੰਨੀਆਂ ਟਾਈਪ ਹੋਈਆਂ' : ''}।`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `${slips(difference.wanted)} ਦੋ ਵਾਰ ਟਾਈਪ ਹੋਣੀਆਂ ਸਨ, ਹੋਈਆਂ ${count(difference.system)}।`;
				case 'not settled':
					return `${slips(difference.system)} ਦੋ ਜਣਿਆਂ ਨੇ ਵੱਖ-ਵੱਖ ਟਾਈਪ ${plural(difference.system, { one: 'ਕੀਤੀ', other: 'ਕੀਤੀਆਂ' })}, ਅਤੇ ਫ਼ੈਸਲਾ ਨਹੀਂ ਹੋਇਆ: ਪਹਿਲੀ ਵਾਰ ਦਾ ਟਾਈਪ ਗਿਣਤੀ ਵਿੱਚ ਹੈ।`;
				default:
					return `${piles[difference.what]}: ਹੱਥ ਨਾਲ ਗਿਣ ਕੇ ${count(difference.hands)}, ਸਿਸਟਮ ਵਿੱਚ ${count(difference.system)}।`;
			}
		},
		words: 'ਗਿਣਨ ਵਾਲਿਆਂ ਦੇ ਸ਼ਬਦਾਂ ਵਿੱਚ:',
	},
	byHand: {
		title: 'ਹੱਥ ਨਾਲ ਗਿਣਿਆ ਗਿਆ',
		phones: (n) =>
			n === 0
				? 'ਸਾਰਿਆਂ ਨੇ ਕਾਗਜ਼ ’ਤੇ ਵੋਟ ਪਾਈ, ਅਤੇ ਲੋਕਾਂ ਨੇ ਪਰਚੀਆਂ ਹੱਥ ਨਾਲ ਗਿਣੀਆਂ।'
				: `ਲੋਕਾਂ ਨੇ ਪਰਚੀਆਂ ਹੱਥ ਨਾਲ ਗਿਣੀਆਂ। ਫ਼ੋਨਾਂ ’ਤੇ ਦਿੱਤੇ ${counted(n, { one: 'ਬੈਲਟ ਗਿਣਤੀ ਵਿੱਚ ਨਹੀਂ ਆਇਆ', other: 'ਬੈਲਟ ਗਿਣਤੀ ਵਿੱਚ ਨਹੀਂ ਆਏ' })}।`,
		why: 'ਕੀ ਨਹੀਂ ਚੱਲਿਆ, ਉਨ੍ਹਾਂ ਦੇ ਸ਼ਬਦਾਂ ਵਿੱਚ:',
		slips: 'ਹੱਥ ਨਾਲ ਗਿਣੀਆਂ ਪਰਚੀਆਂ',
		void: 'ਫ਼ੋਨਾਂ ਦੇ ਬੈਲਟ, ਜੋ ਗਿਣਤੀ ਵਿੱਚ ਨਹੀਂ ਆਏ',
		noHeadToHead: 'ਹੱਥ ਦੀ ਗਿਣਤੀ ਤੋਂ ਆਹਮੋ-ਸਾਹਮਣੇ ਮੁਕਾਬਲਾ ਪਤਾ ਨਹੀਂ ਲੱਗ ਸਕਦਾ।',
		secrecy:
			'ਲੋਕਾਂ ਨੇ ਪਰਚੀਆਂ ਹੱਥ ਨਾਲ ਗਿਣ ਕੇ ਜੋੜ ਟਾਈਪ ਕੀਤੇ। ਜੋ ਫ਼ੋਨਾਂ ਨੇ ਭੇਜਿਆ ਸੀ ਉਹ ਬਿਨਾਂ ਖੋਲ੍ਹੇ ਮਿਟਾ ਦਿੱਤਾ ਗਿਆ। ਕਿਸ ਨੇ ਕੀ ਵੋਟ ਪਾਈ, ਇਹ ਕੋਈ ਪੰਨਾ, ਫ਼ਾਈਲ ਜਾਂ ਡਾਟਾਬੇਸ ਦੀ ਕਾਪੀ ਨਹੀਂ ਦਿਖਾਉਂਦੀ।',
		mark: 'ਹੱਥ ਨਾਲ ਗਿਣਿਆ',
	},
	closedEarly: (when, promised) =>
		`ਵੋਟਿੰਗ ${when} ਬੰਦ ਹੋਈ, ਦੱਸੇ ਗਏ ਸਮੇਂ ${promised} ਤੋਂ ਪਹਿਲਾਂ। ਹਰ ਦਿੱਤੇ ਗਏ ਪੇਪਰ ਦੀ ਵੋਟ ਆ ਚੁੱਕੀ ਸੀ, ਅਤੇ ਆਖਰੀ ਇੱਕ ਮਿੰਟ ਦਿੱਤਾ ਗਿਆ ਸੀ।`,
	reopened: (when) => `ਵੋਟਿੰਗ ${when} ਫਿਰ ਖੋਲ੍ਹੀ ਗਈ, ਗਿਣਤੀ ’ਤੇ ਕਿਸੇ ਦੇ ਦਸਤਖਤ ਤੋਂ ਪਹਿਲਾਂ।`,
	moreTime: (when) => `ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਤੋਂ ਬਾਅਦ, ${when} ਤੋਂ, ਇੱਕ ਪੇਪਰ ਨੂੰ ਵੋਟ ਪਾਉਣ ਲਈ ਪੰਜ ਮਿੰਟ ਹੋਰ ਮਿਲੇ। ਉਸ ਮਹਿਮਾਨ ਨੂੰ ਇਨ੍ਹਾਂ ਦੀ ਲੋੜ ਸੀ।`,
	redrawn: (times) => `ਸਟੇਜ ਦੀ ਤਰਤੀਬ ਦਾ ਡਰਾਅ ${count(times)} ਵਾਰ ਕੱਢਿਆ ਗਿਆ; ਆਖਰੀ ਡਰਾਅ ਪੱਕਾ ਹੈ।`,
	orderSeed: (seed) => `ਸਟੇਜ ਦੀ ਤਰਤੀਬ ਦਾ ਡਰਾਅ ਸਾਫ਼ਟਵੇਅਰ ਨੇ ਕੱਢਿਆ, ਇਸ ਸੀਡ ਤੋਂ: ${seed}`,
	links: {
		receipts: 'ਕੀ ਮੇਰਾ ਪੇਪਰ ਗਿਣਿਆ ਗਿਆ?',
		json: 'ਇਹ ਨਤੀਜਾ ਡਾਟੇ ਵਜੋਂ (JSON)',
		csv: 'ਸਾਰੇ ਅੰਕ, ਗਿਣ ਕੇ (CSV)',
		how: 'ਵੋਟਿੰਗ ਕਿਵੇਂ ਹੁੰਦੀ ਹੈ, ਅਤੇ ਕਿਸ ਗੱਲ ਤੋਂ ਬਚਾਉਂਦੀ ਹੈ',
	},
	csv: {
		number: 'ਨੰਬਰ',
		pitch: 'ਤਜਵੀਜ਼',
		criterion: 'ਕਸੌਟੀ',
		sum: 'ਜੋੜ',
		how: 'ਕਿਵੇਂ',
		place: 'ਸਥਾਨ',
		award: 'ਗ੍ਰਾਂਟ',
		currency: 'ਮੁਦਰਾ',
	},
	secrecy:
		'ਗਿਣਤੀ ’ਤੇ ਦਸਤਖਤ ਹੋਣ ਅਤੇ ਖੋਲ੍ਹੇ ਜਾਣ ਤੱਕ ਬੈਲਟ ਸੀਲਬੰਦ ਸਨ। ਫਿਰ ਉਹ ਗਿਣੇ ਗਏ, ਛਾਂਟੇ ਗਏ ਅਤੇ ਪੇਪਰਾਂ ਤੋਂ ਵੱਖ ਕੀਤੇ ਗਏ, ਅਤੇ ਹੁਣ ਕੋਈ ਚੀਜ਼ ਉਨ੍ਹਾਂ ਨੂੰ ਫਿਰ ਨਹੀਂ ਜੋੜ ਸਕਦੀ। ਕਿਸ ਨੇ ਕੀ ਵੋਟ ਪਾਈ, ਇਹ ਕੋਈ ਪੰਨਾ, ਫ਼ਾਈਲ ਜਾਂ ਡਾਟਾਬੇਸ ਦੀ ਕਾਪੀ ਨਹੀਂ ਦਿਖਾਉਂਦੀ। ਸਰਵਰ ਚਲਾਉਣ ਵਾਲਾ ਵੋਟਿੰਗ ਚੱਲਦਿਆਂ ਇਸ ਤੋਂ ਬਚ ਕੇ ਲੰਘ ਸਕਦਾ ਸੀ। ਸਾਨੂੰ ਭਰੋਸਾ ਹੈ ਕਿ ਉਹ ਇੰਝ ਨਹੀਂ ਕਰਦਾ।',
	receipts: {
		title: 'ਕੀ ਮੇਰਾ ਪੇਪਰ ਗਿਣਿਆ ਗਿਆ?',
		lead: (ballots) =>
			`${counted(ballots, { one: 'ਬੈਲਟ ਗਿਣਿਆ ਗਿਆ', other: 'ਬੈਲਟ ਗਿਣੇ ਗਏ' })}। ਹਰ ਇੱਕ ਦਾ ਰਸੀਦ ਨੰਬਰ ਹੈ: ਇਹ ਤੁਹਾਡੇ ਕੋਲ ਰੱਖੇ ਅੱਧ ’ਤੇ ਛਪਿਆ ਹੈ, ਅਤੇ ਤੁਹਾਡੇ ਫ਼ੋਨ ਨੇ ਦਿਖਾਇਆ ਸੀ।`,
		says: 'ਸੂਚੀ ਦੱਸਦੀ ਹੈ ਕਿ ਪੇਪਰ ਗਿਣਿਆ ਗਿਆ। ਕੀ ਵੋਟ ਪਾਈ, ਇਹ ਨਾ ਤੁਹਾਨੂੰ ਦੱਸ ਸਕਦੀ ਹੈ ਨਾ ਕਿਸੇ ਹੋਰ ਨੂੰ।',
		label: 'ਤੁਹਾਡਾ ਰਸੀਦ ਨੰਬਰ',
		search: 'ਲੱਭੋ',
		found: (receipt) => `${receipt} ਗਿਣਤੀ ਵਿੱਚ ਆਇਆ।`,
		missing: (receipt) => `${receipt} ਸੂਚੀ ਵਿੱਚ ਨਹੀਂ ਹੈ।`,
		missingWhy:
			'ਕਿਰਪਾ ਕਰਕੇ ਹਰ ਅੱਖਰ ਅਤੇ ਹਿੰਦਸਾ ਦੇਖੋ। ਜੇ ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਵੇਲੇ ਪੇਪਰ ’ਤੇ ਕੋਈ ਅੰਕ ਨਹੀਂ ਸੀ, ਉਹ ਸੂਚੀ ਵਿੱਚ ਨਹੀਂ ਹੁੰਦਾ। ਜਿਸ ਪੇਪਰ ਦੀ ਥਾਂ ਨਵਾਂ ਦਿੱਤਾ ਗਿਆ, ਉਹ ਵੀ ਨਹੀਂ।',
		list: 'ਸਾਰੀਆਂ ਰਸੀਦਾਂ',
		all: 'ਪੂਰੀ ਸੂਚੀ ਦਿਖਾਓ',
		waiting: 'ਸੂਚੀ ਨਤੀਜੇ ਦੇ ਨਾਲ ਆਵੇਗੀ।',
		waitingWhy: 'ਜੇਤੂ ਦਾ ਨਾਂ ਸੁਣਾਏ ਜਾਣ ਤੋਂ ਬਾਅਦ ਤੁਸੀਂ ਇੱਥੇ ਦੇਖ ਸਕਦੇ ਹੋ ਕਿ ਤੁਹਾਡਾ ਪੇਪਰ ਗਿਣਿਆ ਗਿਆ।',
		none: 'ਇਸ ਡਿਨਰ ’ਤੇ ਕੋਈ ਬੈਲਟ ਨਹੀਂ ਗਿਣਿਆ ਗਿਆ, ਇਸ ਲਈ ਰਸੀਦਾਂ ਨਹੀਂ ਹਨ।',
		noneByHand: 'ਇਸ ਡਿਨਰ ਦੀਆਂ ਪਰਚੀਆਂ ਹੱਥ ਨਾਲ ਗਿਣੀਆਂ ਗਈਆਂ, ਇਸ ਲਈ ਰਸੀਦਾਂ ਨਹੀਂ ਹਨ।',
	},
	own: {
		title: 'ਤੁਹਾਡੇ ਅੰਕ',
		notOn: 'ਤੁਹਾਡੀ ਤਜਵੀਜ਼ ਇਸ ਡਿਨਰ ਦੇ ਬੈਲਟ ’ਤੇ ਨਹੀਂ ਸੀ, ਇਸ ਲਈ ਅੰਕ ਨਹੀਂ ਹਨ।',
		notYet: (when) => `ਨਤੀਜਾ ਆਉਣ ਤੋਂ ਬਾਅਦ ਤੁਸੀਂ ਆਪਣੇ ਅੰਕ ਦੇਖ ਸਕਦੇ ਹੋ, ਇਸ ਸਮੇਂ ਤੋਂ: ${when}।`,
		notYetWhy: 'ਪਹਿਲਾਂ ਰਾਤ ਦੀ ਨੀਂਦ ਲਓ। ਤੁਹਾਡੇ ਤੋਂ ਪਹਿਲਾਂ ਕੋਈ ਹੋਰ ਨਹੀਂ ਦੇਖਦਾ, ਅਤੇ ਦੇਖਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ।',
		tooFew: '20 ਤੋਂ ਘੱਟ ਜਣਿਆਂ ਨੇ ਵੋਟ ਪਾਈ।',
		tooFewWhy: 'ਏਨੇ ਘੱਟ ਬੈਲਟਾਂ ਵਿੱਚ ਅੰਕਾਂ ਤੋਂ ਪਤਾ ਲੱਗ ਜਾਂਦਾ ਕਿ ਕਿਸ ਨੇ ਦਿੱਤੇ। ਇਸ ਲਈ ਕੋਈ ਨਹੀਂ ਦੇਖਦਾ, ਤੁਸੀਂ ਵੀ ਨਹੀਂ।',
		ask: 'ਤੁਸੀਂ ਦੇਖ ਸਕਦੇ ਹੋ ਕਿ ਹਾਲ ਨੇ ਤੁਹਾਡੀ ਤਜਵੀਜ਼ ਨੂੰ ਕਿਹੋ ਜਿਹੇ ਅੰਕ ਦਿੱਤੇ। ਦੇਖਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ।',
		askWhy:
			'ਇਹ ਉਹ ਹੈ ਜੋ ਇੱਕ ਸ਼ਾਮ ਰਾਤ ਦੇ ਖਾਣੇ ਤੋਂ ਬਾਅਦ, ਹੋਰ ਚੰਗੇ ਪ੍ਰੋਜੈਕਟਾਂ ਦੇ ਨਾਲ, ਕੁਝ ਲੋਕਾਂ ਨੂੰ ਲੱਗਾ। ਇਹ ਤੁਹਾਡੇ ਕੰਮ ਬਾਰੇ ਫ਼ੈਸਲਾ ਨਹੀਂ। ਇਹ ਸਿਰਫ਼ ਉਹ ਦੇਖਦਾ ਹੈ ਜਿਸ ਕੋਲ ਇਹ ਨਿੱਜੀ ਲਿੰਕ ਹੈ।',
		show: 'ਮੇਰੇ ਅੰਕ ਦਿਖਾਓ',
		lead: (total, ballots, rule) => `${points(rule, total)}, ${from(ballots)}।`,
		thanks: 'ਆਪਣਾ ਵਿਚਾਰ ਲੈ ਕੇ ਸਭ ਦੇ ਸਾਹਮਣੇ ਖੜ੍ਹੇ ਹੋਣ ਲਈ ਧੰਨਵਾਦ। ਪੈਸੇ ਲੈਣ ਵਾਲੇ ਬਹੁਤੇ ਪ੍ਰੋਜੈਕਟਾਂ ਨੇ ਇੱਕ ਤੋਂ ਵੱਧ ਵਾਰ ਤਜਵੀਜ਼ ਪੇਸ਼ ਕੀਤੀ।',
		caption: 'ਕਿੰਨੇ ਬੈਲਟਾਂ ਨੇ ਤੁਹਾਨੂੰ ਕਿਹੜਾ ਅੰਕ ਦਿੱਤਾ',
		blank: 'ਜਿਨ੍ਹਾਂ ਬੈਲਟਾਂ ਨੇ ਤੁਹਾਨੂੰ ਖਾਲੀ ਛੱਡਿਆ, ਉਨ੍ਹਾਂ ਨਾਲ ਕੁਝ ਨਹੀਂ ਜੁੜਦਾ ਅਤੇ ਉਹ ਸਾਰਣੀ ਵਿੱਚ ਨਹੀਂ ਹਨ।',
		back: 'ਆਪਣੀ ਤਜਵੀਜ਼ ’ਤੇ ਵਾਪਸ ਜਾਓ',
	},
};
