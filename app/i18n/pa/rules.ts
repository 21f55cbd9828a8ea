import type { CountRule, PotRule, Shown, TieRule } from '../../domain/rules';
import type { rules as English } from '../en/rules';
import { formatsIn, isolate } from '../format';
import type { SayMoney } from '../money';

const { list, count: digits } = formatsIn('pa');

const places = ['ਜੇਤੂ ਨੂੰ', 'ਦੂਜੇ ਸਥਾਨ ਨੂੰ', 'ਤੀਜੇ ਸਥਾਨ ਨੂੰ', 'ਚੌਥੇ ਸਥਾਨ ਨੂੰ', 'ਪੰਜਵੇਂ ਸਥਾਨ ਨੂੰ', 'ਛੇਵੇਂ ਸਥਾਨ ਨੂੰ'];
const toPlace = (at: number): string => places[at] ?? `ਸਥਾਨ ${digits(at + 1)} ਨੂੰ`;

function potSentence(rule: PotRule, money: SayMoney): string {
	switch (rule.kind) {
		case 'winner takes all':
			return 'ਸਾਰਾ ਸਾਂਝਾ ਫੰਡ ਜੇਤੂ ਨੂੰ ਮਿਲਦਾ ਹੈ।';
		case 'shares':
			return `ਸਾਂਝਾ ਫੰਡ ਵੰਡਿਆ ਜਾਂਦਾ ਹੈ: ${list(rule.percent.map((percent, at) => `${toPlace(at)} ${digits(percent)}%`))}।`;
		case 'in proportion':
			return 'ਹਰ ਤਜਵੀਜ਼ ਨੂੰ ਉਸ ਦੇ ਕੁੱਲ ਪੁਆਇੰਟਾਂ ਦੇ ਹਿਸਾਬ ਨਾਲ ਸਾਂਝੇ ਫੰਡ ਦਾ ਹਿੱਸਾ ਮਿਲਦਾ ਹੈ।';
		case 'fixed prizes': {
			const [first = '', ...others] = rule.amounts.map(
				(amount, at) => `${toPlace(at)} ${at === 0 ? 'ਘੱਟੋ-ਘੱਟ ' : ''}${money(amount)}`,
			);
			return others.length > 0
				? `ਇਨਾਮ: ${list([first, ...others])}। ਜੋ ਬਚਦਾ ਹੈ ਉਹ ਜੇਤੂ ਨੂੰ ਮਿਲਦਾ ਹੈ।`
				: `${first}, ਅਤੇ ਉੱਤੋਂ ਜੋ ਬਚੇ ਉਹ ਵੀ।`;
		}
	}
}

const count: Record<CountRule, string> = {
	criteria: 'ਹਰ ਕੋਈ ਹਰ ਤਜਵੀਜ਼ ਨੂੰ ਅੰਕ ਦਿੰਦਾ ਹੈ, ਅਤੇ ਸਭ ਤੋਂ ਵੱਧ ਜੋੜ ਵਾਲੀ ਜਿੱਤਦੀ ਹੈ।',
	'criteria with run-off': 'ਹਰ ਕੋਈ ਹਰ ਤਜਵੀਜ਼ ਨੂੰ ਅੰਕ ਦਿੰਦਾ ਹੈ; ਸਭ ਤੋਂ ਵੱਧ ਜੋੜ ਵਾਲੀਆਂ ਦੋ ਵਿੱਚ ਆਹਮੋ-ਸਾਹਮਣੇ ਮੁਕਾਬਲਾ ਹੁੰਦਾ ਹੈ।',
	'one vote': 'ਹਰ ਇੱਕ ਦੀ ਇੱਕ ਵੋਟ ਹੈ, ਅਤੇ ਸਭ ਤੋਂ ਵੱਧ ਵੋਟਾਂ ਵਾਲੀ ਤਜਵੀਜ਼ ਜਿੱਤਦੀ ਹੈ।',
};
const tie: Record<TieRule, string> = {
	shared: 'ਬਰਾਬਰੀ ਹੋਣ ’ਤੇ ਰਕਮ ਵੰਡੀ ਜਾਂਦੀ ਹੈ।',
	drawn: 'ਬਰਾਬਰੀ ਹੋਣ ’ਤੇ ਡਰਾਅ ਕੱਢਿਆ ਜਾਂਦਾ ਹੈ।',
};
const shown: Record<Shown, string> = {
	winner: 'ਜੇਤੂ ਅਤੇ ਕਿੰਨਿਆਂ ਨੇ ਵੋਟ ਪਾਈ, ਇਹ ਜਾਰੀ ਕੀਤਾ ਜਾਂਦਾ ਹੈ; ਅੰਕ ਨਹੀਂ।',
	ranking: 'ਕੌਣ ਕਿਸ ਸਥਾਨ ’ਤੇ ਹੈ, ਇਹ ਜਾਰੀ ਕੀਤਾ ਜਾਂਦਾ ਹੈ; ਅੰਕ ਨਹੀਂ।',
	'all scores': 'ਸਾਰੇ ਅੰਕ ਜੋੜ ਕੇ ਜਾਰੀ ਕੀਤੇ ਜਾਂਦੇ ਹਨ।',
};

export const rules: typeof English = {
	usual: 'ਸੂਪ ਦੇ ਆਮ ਨਿਯਮ',
	own: 'ਇਸ ਡਿਨਰ ਦੇ ਆਪਣੇ ਨਿਯਮ',
	count: (rule) => count[rule],
	tie: (rule) => tie[rule],
	pot: potSentence,
	shown: (what) => shown[what],
	prizes: (prizes) =>
		`ਸਾਂਝੇ ਫੰਡ ਤੋਂ ਇਲਾਵਾ: ${list(prizes.flatMap((what, at) => (what === '' ? [] : [`${toPlace(at)} ${isolate(what)}`])))}।`,
	oneSignature: 'ਗਿਣਤੀ ਸ਼ੀਟ ’ਤੇ ਇੱਕ ਦਸਤਖਤ ਕਾਫ਼ੀ ਹੈ।',
};
