import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, counted, list } = formatsIn('pa');

export const past: typeof English = {
	typedIn: (when) =>
		`ਬਾਅਦ ਵਿੱਚ ਟਾਈਪ ਕੀਤਾ ਗਿਆ, ${when}। ਇਹ ਡਿਨਰ Stockpot ਨਾਲ ਨਹੀਂ ਚਲਾਇਆ ਗਿਆ: ਇੱਥੇ ਕੁਝ ਵੀ ਫਿਰ ਗਿਣਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ।`,
	won: (titles) => `${titles.length > 1 ? 'ਜੇਤੂ ਰਹੇ' : 'ਜੇਤੂ'}: ${list(titles.map(isolate))}`,
	nobody: 'ਕੋਈ ਨਹੀਂ ਜਿੱਤਿਆ',
	people: (guests, voted) =>
		[
			guests === null ? '' : `${counted(guests, { one: 'ਮਹਿਮਾਨ ਆਇਆ', other: 'ਮਹਿਮਾਨ ਆਏ' })}।`,
			voted === null ? '' : `${counted(voted, { one: 'ਜਣੇ', other: 'ਜਣਿਆਂ' })} ਨੇ ਵੋਟ ਪਾਈ।`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	pitches: 'ਤਜਵੀਜ਼ਾਂ',
	by: (presenter) => `ਤਜਵੀਜ਼ ਪੇਸ਼ ਕੀਤੀ: ${isolate(presenter)}`,
	got: (sum) => `ਇਸ ਨੂੰ ${sum} ਮਿਲੇ।`,
	votes: (n) => `ਵੋਟਾਂ ਜਾਂ ਪੁਆਇੰਟ: ${count(n)}`,
	pot: 'ਸਾਂਝਾ ਫੰਡ',
	total: 'ਸਾਂਝਾ ਫੰਡ',
	award: (title) => `${isolate(title)} ਨੂੰ`,
	carriedOver: 'ਅਗਲੇ ਡਿਨਰ ਲਈ ਰੱਖਿਆ',
	corrections: 'ਸੋਧਾਂ',
	data: 'ਇਹ ਡਿਨਰ ਡਾਟੇ ਵਜੋਂ (JSON)',
	link: (head, sum) => `${head}: ${sum}।`,
};
