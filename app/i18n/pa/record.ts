import type { ChainKind, PublicEvent } from '../../domain/public-chain';
import type { record as English } from '../en/record';
import { formatsIn } from '../format';
import type { SayMoney } from '../money';

const { count, counted } = formatsIn('pa');
const minutes = (n: unknown): string => counted(Number(n), { one: 'ਮਿੰਟ', other: 'ਮਿੰਟ' });
const slips = (n: unknown): string => counted(Number(n), { one: 'ਪਰਚੀ', other: 'ਪਰਚੀਆਂ' });
const signatures = (n: unknown): string =>
	Number(n) === 0
		? ''
		: ` ${Number(n) === 1 ? 'ਪਹਿਲਾਂ ਕੀਤਾ ਇੱਕ ਦਸਤਖਤ ਹੁਣ ਨਹੀਂ ਗਿਣਿਆ ਜਾਂਦਾ' : `ਪਹਿਲਾਂ ਕੀਤੇ ${count(Number(n))} ਦਸਤਖਤ ਹੁਣ ਨਹੀਂ ਗਿਣੇ ਜਾਂਦੇ`}।`;
const atLeast = (n: unknown): string => (Number(n) > 0 ? `, ਘੱਟੋ-ਘੱਟ ${minutes(n)} ਲਈ` : '');

type Telling = { readonly money: SayMoney; readonly time: (iso: string) => string };
type Sentence = (event: PublicEvent, say: Telling) => string;

const sentences: { readonly [K in ChainKind]: Sentence } = {
	'open the doors': () => 'ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹੇ। ਇੱਥੋਂ ਅੱਗੇ ਨਿਯਮ ਪੱਕੇ ਸਨ।',
	'start pitching': () => 'ਤਜਵੀਜ਼ਾਂ ਪੇਸ਼ ਹੋਣੀਆਂ ਸ਼ੁਰੂ ਹੋਈਆਂ।',
	'open voting': ({ minutes: least }) => `ਵੋਟਿੰਗ ਸ਼ੁਰੂ ਹੋਈ${atLeast(least)}।`,
	'close voting': () => 'ਵੋਟਿੰਗ ਬੰਦ ਹੋਈ। ਜੋ ਇਸ ਪਲ ਤੋਂ ਪਹਿਲਾਂ ਸੇਵ ਹੋਇਆ ਉਹ ਗਿਣਤੀ ਵਿੱਚ ਆਉਂਦਾ ਹੈ।',
	'reopen voting': ({ minutes: least }) => `ਵੋਟਿੰਗ ਫਿਰ ਖੋਲ੍ਹੀ ਗਈ${atLeast(least)}। ਉਦੋਂ ਤੱਕ ਗਿਣਤੀ ’ਤੇ ਕਿਸੇ ਨੇ ਦਸਤਖਤ ਨਹੀਂ ਕੀਤੇ ਸਨ।`,
	announce: () => 'ਨਤੀਜਾ ਸੁਣਾਉਣਾ ਸ਼ੁਰੂ ਹੋਇਆ। ਇੱਥੋਂ ਅੱਗੇ ਨਤੀਜਾ ਪੱਕਾ ਸੀ।',
	publish: () => 'ਨਤੀਜਾ ਜਾਰੀ ਹੋਇਆ।',
	cancel: () => 'ਡਿਨਰ ਰੱਦ ਹੋ ਗਿਆ।',
	'on stage': ({ number, part }) =>
		part === 'questions' ? `ਤਜਵੀਜ਼ ${number} ਨੂੰ ਸਵਾਲ ਪੁੱਛੇ ਗਏ।` : `ਤਜਵੀਜ਼ ${number} ਸਟੇਜ ’ਤੇ ਸੀ।`,
	'last call': () => 'ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ ਦੱਸਿਆ ਗਿਆ।',
	'voting extended': ({ minutes: more }) => `ਵੋਟਿੰਗ ਦਾ ਸਮਾਂ ${minutes(more)} ਵਧਾਇਆ ਗਿਆ।`,
	'everyone has voted': ({ promised, until }, { time }) =>
		`ਹਰ ਦਿੱਤੇ ਗਏ ਪੇਪਰ ਦੀ ਵੋਟ ਆ ਚੁੱਕੀ ਸੀ, ਇਸ ਲਈ ਵੋਟਿੰਗ ${time(String(promised))} ਦੀ ਥਾਂ ${time(String(until))} ਤੋਂ ਬੰਦ ਹੋ ਸਕਦੀ ਸੀ।`,
	'more time given': ({ until }, { time }) => `ਇੱਕ ਪੇਪਰ ਨੂੰ ਵੋਟ ਪਾਉਣ ਲਈ ਪੰਜ ਮਿੰਟ ਹੋਰ ਮਿਲੇ, ${time(String(until))} ਤੱਕ।`,
	'clock put back': () => 'ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਦਾ ਦੱਸਿਆ ਸਮਾਂ ਫਿਰ ਉਹੀ ਕਰ ਦਿੱਤਾ ਗਿਆ ਜੋ ਪਹਿਲਾਂ ਸੀ।',
	'papers made': ({ count: made }) =>
		`${counted(Number(made), { one: 'ਹੋਰ ਬੈਲਟ ਪੇਪਰ ਬਣਾਇਆ ਗਿਆ', other: 'ਹੋਰ ਬੈਲਟ ਪੇਪਰ ਬਣਾਏ ਗਏ' })}।`,
	'papers printed again': ({ count: again }) =>
		`ਠੀਕ ਨਾ ਛਪਣ ਕਰਕੇ ${counted(Number(again), { one: 'ਪੇਪਰ ਰੱਦ ਕਰਕੇ ਫਿਰ ਛਾਪਿਆ ਗਿਆ', other: 'ਪੇਪਰ ਰੱਦ ਕਰਕੇ ਫਿਰ ਛਾਪੇ ਗਏ' })}।`,
	'papers stop': () => 'ਪੇਪਰ ਦੇਣੇ ਬੰਦ ਕੀਤੇ ਗਏ।',
	'papers go on': () => 'ਪੇਪਰ ਦੇਣੇ ਫਿਰ ਸ਼ੁਰੂ ਕੀਤੇ ਗਏ।',
	'paper replaced': () =>
		'ਇੱਕ ਗੁਆਚੇ ਪੇਪਰ ਦੀ ਥਾਂ ਸਿਰਫ਼ ਉਸ ਦੇ ਨੰਬਰ ਤੋਂ ਨਵਾਂ ਪੇਪਰ ਦਿੱਤਾ ਗਿਆ। ਉਸ ਦਾ ਬੈਲਟ ਲੱਭਿਆ ਨਹੀਂ ਜਾ ਸਕਿਆ: ਜੇ ਉਸ ਨੇ ਵੋਟ ਪਾਈ ਸੀ, ਉਹ ਵੋਟ ਵੀ ਗਿਣਤੀ ਵਿੱਚ ਆਉਂਦੀ ਹੈ।',
	'second entry chosen': ({ share }) =>
		share === 'none'
			? 'ਫ਼ੈਸਲਾ ਹੋਇਆ ਕਿ ਪਰਚੀਆਂ ਇੱਕ ਵਾਰ ਟਾਈਪ ਹੋਣਗੀਆਂ।'
			: `ਫ਼ੈਸਲਾ ਹੋਇਆ ਕਿ ਦੂਜਾ ਜਣਾ ${share === 'all' ? 'ਸਾਰੀਆਂ ਪਰਚੀਆਂ' : 'ਕੁਝ ਪਰਚੀਆਂ'} ਫਿਰ ਟਾਈਪ ਕਰੇਗਾ।`,
	'order drawn': ({ seed, draw }) => `ਸਟੇਜ ਦੀ ਤਰਤੀਬ ਦਾ ਡਰਾਅ ਕੱਢਿਆ ਗਿਆ। ਡਰਾਅ ਨੰਬਰ ${draw}, ਸੀਡ ${seed}।`,
	'pot entries added': ({ amount }, { money }) => `ਪੈਸੇ ਗਿਣ ਕੇ ਲਿਖੇ ਗਏ। ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ ${money(Number(amount))} ਹਨ।`,
	'pot entry corrected': ({ amount, was, now, because }, { money }) =>
		`ਸਾਂਝੇ ਫੰਡ ਦੀ ਇੱਕ ਰਕਮ ਠੀਕ ਕੀਤੀ ਗਈ। ਪਹਿਲਾਂ ${money(Number(was))} ਸੀ, ਹੁਣ ${now === null ? 'ਕੁਝ ਨਹੀਂ' : money(Number(now))}। ਕਾਰਨ: ${because}। ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ ${money(Number(amount))} ਹਨ।`,
	'count signed': ({ slot, digest, explained, replaces }) =>
		`${slot === 1 ? 'ਇੱਕ ਜਣੇ' : 'ਦੂਜੇ ਜਣੇ'} ਨੇ ਗਿਣਤੀ ਸ਼ੀਟ ’ਤੇ ਦਸਤਖਤ ਕੀਤੇ। ਸ਼ੀਟ ਦੇ ਨਿਸ਼ਾਨ ਹਨ ${digest}।${explained === true ? ' ਕੁਝ ਵੱਖਰਾ ਸੀ, ਅਤੇ ਉਨ੍ਹਾਂ ਨੇ ਲਿਖਿਆ ਕਿਉਂ: ਇਹ ਨਤੀਜੇ ਦੇ ਹੇਠਾਂ ਹੈ।' : ''}${signatures(replaces)}`,
	'hand count typed in': ({ slips: n, because, signatures: fell }) =>
		`ਹੱਥ ਦੀ ਗਿਣਤੀ ਟਾਈਪ ਕੀਤੀ ਗਈ: ${slips(n)}। ਕਾਰਨ: ${because}।${signatures(fell)}`,
	'hand count taken back': ({ signatures: fell }) => `ਹੱਥ ਦੀ ਗਿਣਤੀ ਵਾਪਸ ਲਈ ਗਈ।${signatures(fell)}`,
	'signature fell away': ({ signatures: fell }) => `ਜਿਸ ’ਤੇ ਦਸਤਖਤ ਹੋਏ ਸਨ ਉਸ ਵਿੱਚ ਕੁਝ ਬਦਲਿਆ।${signatures(fell)}`,
	'count opened': ({ ballots }) =>
		`ਗਿਣਤੀ ਖੋਲ੍ਹੀ ਗਈ: ${counted(Number(ballots), { one: 'ਬੈਲਟ', other: 'ਬੈਲਟ' })}। ਇਸ ਤੋਂ ਪਹਿਲਾਂ ਕੋਈ ਵੀ ਅੰਕ ਨਹੀਂ ਦੇਖ ਸਕਦਾ ਸੀ।`,
	'tie drawn': ({ byWhat }) =>
		byWhat === 'hat'
			? 'ਬਰਾਬਰੀ ਹੋਈ, ਅਤੇ ਸਟੇਜ ’ਤੇ ਟੋਪੀ ਵਿੱਚੋਂ ਡਰਾਅ ਕੱਢਿਆ ਗਿਆ।'
			: 'ਬਰਾਬਰੀ ਹੋਈ। ਟੋਪੀ ਨਹੀਂ ਸੀ, ਇਸ ਲਈ ਸਾਫ਼ਟਵੇਅਰ ਨੇ ਡਰਾਅ ਕੱਢਿਆ।',
	'pot awarded': ({ amount, carriedOver }, { money }) =>
		Number(carriedOver) > 0
			? `ਕੋਈ ਚੁਣਿਆ ਨਹੀਂ ਜਾ ਸਕਿਆ: ${money(Number(carriedOver))} ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿੰਦੇ ਹਨ।`
			: `${money(Number(amount))} ਦਾ ਸਾਂਝਾ ਫੰਡ ਆਪਣੇ ਨਿਯਮ ਨਾਲ ਦਿੱਤਾ ਗਿਆ।`,
	'award paid': ({ amount }, { money }) => `ਇੱਕ ਜੇਤੂ ਤਜਵੀਜ਼ ਨੂੰ ${money(Number(amount))} ਦਿੱਤੇ ਗਏ।`,
	'receipt signed': () => 'ਜਿਸ ਨੂੰ ਪੈਸੇ ਮਿਲੇ, ਉਸ ਨੇ ਦਸਤਖਤ ਕੀਤੇ ਕਿ ਪੈਸੇ ਪਹੁੰਚ ਗਏ।',
	'payment corrected': () => 'ਪੈਸੇ ਦੇਣ ਦੀ ਇੱਕ ਲਿਖਤ ਵਾਪਸ ਲਈ ਗਈ, ਕਿਉਂਕਿ ਪੈਸੇ ਦਿੱਤੇ ਨਹੀਂ ਗਏ ਸਨ।',
	'award returned': ({ amount }, { money }) => `${money(Number(amount))} ਵਾਪਸ ਆਏ, ਅਤੇ ਅਗਲੇ ਡਿਨਰ ਦੇ ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ ਹਨ।`,
	'note added': () => 'ਨਤੀਜੇ ਦੇ ਹੇਠਾਂ ਇੱਕ ਨੋਟ ਜੋੜਿਆ ਗਿਆ।',
};

export const record: typeof English = {
	title: 'ਇਸ ਸ਼ਾਮ ਦਾ ਰਿਕਾਰਡ',
	link: 'ਇਸ ਸ਼ਾਮ ਦਾ ਰਿਕਾਰਡ',
	lead: 'ਨਿਯਮ ਪੱਕੇ ਹੋਣ ਤੋਂ ਨਤੀਜਾ ਜਾਰੀ ਹੋਣ ਤੱਕ ਕੀ-ਕੀ ਹੋਇਆ। ਇਸ ਵਿੱਚ ਕੰਮ ਦੱਸੇ ਗਏ ਹਨ, ਲੋਕਾਂ ਦੇ ਨਾਂ ਨਹੀਂ।',
	waiting: 'ਰਿਕਾਰਡ ਨਤੀਜੇ ਦੇ ਨਾਲ ਆਵੇਗਾ।',
	none: 'ਇਸ ਡਿਨਰ ਦਾ ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣ ਤੋਂ ਬਾਅਦ ਦਾ ਕੋਈ ਰਿਕਾਰਡ ਨਹੀਂ।',
	sentences: sentences as Readonly<Record<string, Sentence>>,
	jobs: {
		organiser: 'ਇੱਕ ਪ੍ਰਬੰਧਕ',
		door: 'ਦਰਵਾਜ਼ਾ',
		compere: 'ਸਟੇਜ ਸੰਚਾਲਕ',
		counter: 'ਗਿਣਤੀ',
		pitcher: 'ਤਜਵੀਜ਼ ਪੇਸ਼ ਕਰਨ ਵਾਲਾ ਇੱਕ ਜਣਾ',
		server: 'ਸਰਵਰ',
	} as Readonly<Record<string, string>>,
	exception: 'ਆਮ ਵਾਂਗ ਨਹੀਂ:',
	oneSignature: 'ਨਿਯਮ ਕਹਿੰਦੇ ਸਨ ਕਿ ਇੱਕ ਦਸਤਖਤ ਕਾਫ਼ੀ ਹੈ।',
	hash: 'ਹੈਸ਼',
	atDoors: 'ਦਰਵਾਜ਼ੇ ਖੁੱਲ੍ਹਣ ਵੇਲੇ ਦਾ ਰਿਕਾਰਡ, ਛੇ ਸ਼ਬਦਾਂ ਵਿੱਚ',
	atClose: 'ਵੋਟਿੰਗ ਬੰਦ ਹੋਣ ਵੇਲੇ ਦਾ ਰਿਕਾਰਡ, ਛੇ ਸ਼ਬਦਾਂ ਵਿੱਚ',
	onSheet: 'ਦੋਵੇਂ ਦਸਤਖਤ ਕੀਤੀ ਗਿਣਤੀ ਸ਼ੀਟ ’ਤੇ ਸਨ। ਇਸ ਲਈ ਜੇ ਕੋਈ ਪਹਿਲਾਂ ਦੀ ਲਿਖਤ ਬਦਲੇ, ਪਤਾ ਲੱਗ ਜਾਂਦਾ ਹੈ।',
	how: 'ਰਿਕਾਰਡ ਨੂੰ ਤਬਦੀਲੀਆਂ ਤੋਂ ਕਿਵੇਂ ਬਚਾਇਆ ਜਾਂਦਾ ਹੈ',
	chain:
		'ਹਰ ਲਾਈਨ ਦੀ ਇੱਕ ਹੈਸ਼ ਹੈ: ਪਿਛਲੀ ਹੈਸ਼ ਅਤੇ ਇਸ ਲਾਈਨ ਦਾ SHA-256। ਜੋ ਕੋਈ ਲਾਈਨ ਬਦਲੇ, ਜੋੜੇ ਜਾਂ ਹਟਾਏ, ਉਸ ਤੋਂ ਬਾਅਦ ਦੀ ਹਰ ਹੈਸ਼ ਬਦਲ ਜਾਂਦੀ ਹੈ। ਨਤੀਜੇ ਦੀ ਮੁੜ ਗਿਣਤੀ ਇਨ੍ਹਾਂ ਸਾਰੀਆਂ ਨੂੰ ਦੇਖਦੀ ਹੈ।',
	leftOut: 'ਜਾਣ-ਬੁੱਝ ਕੇ ਕੀ ਨਹੀਂ ਲਿਖਿਆ',
	leftOutWhy:
		'ਕਿਸ ਨੇ ਕਿਹੜਾ ਪੇਪਰ ਲਿਆ, ਅਤੇ ਲੋਕ ਕਦੋਂ ਅੰਦਰ ਆਏ। ਨਾਂ। ਕਿਸ ਨੇ ਤਜਵੀਜ਼ ਪੇਸ਼ ਕੀਤੀ, ਕੌਣ ਰਿਜ਼ਰਵ ਸੀ ਅਤੇ ਕੌਣ ਨਹੀਂ ਆਇਆ। ਸਟੇਜ ’ਤੇ ਕਿਸੇ ਨੂੰ ਲੋੜ ਲਈ ਮਿਲਿਆ ਵਾਧੂ ਸਮਾਂ। ਇੱਕ-ਇੱਕ ਪਰਚੀ: ਉਨ੍ਹਾਂ ਦੇ ਜੋੜ ਗਿਣਤੀ ਸ਼ੀਟ ’ਤੇ ਹਨ।',
};
