import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('pa');
const placed = (place: number): string => `ਸਥਾਨ ${count(place)}`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}, ${date}`,
	by: (presenter) => `ਤਜਵੀਜ਼ ਪੇਸ਼ ਕੀਤੀ: ${isolate(presenter)}`,
	prize: (place) => `${placed(place)} ਲਈ ਇਨਾਮ`,
	won: (place) => (place === 1 ? 'ਇਹ ਜਿੱਤਿਆ।' : `ਇਹ ${placed(place)} ’ਤੇ ਰਿਹਾ ਅਤੇ ਸਾਂਝੇ ਫੰਡ ਦਾ ਹਿੱਸਾ ਮਿਲਿਆ।`),
	states: {
		promised: 'ਪੈਸੇ ਦੇਣ ਦਾ ਵਾਅਦਾ ਹੈ, ਅਜੇ ਦਿੱਤੇ ਨਹੀਂ।',
		paid: 'ਪੈਸੇ ਦੇ ਦਿੱਤੇ ਗਏ ਹਨ।',
		returned: 'ਪੈਸੇ ਵਾਪਸ ਆ ਗਏ, ਅਤੇ ਅਗਲੇ ਡਿਨਰ ਦੇ ਸਾਂਝੇ ਫੰਡ ਵਿੱਚ ਹਨ।',
	},
	sections: {
		money: 'ਪੈਸਾ ਕਿਸ ਕੰਮ ਲਈ ਹੈ',
		got: 'ਇਸ ਨੂੰ ਕੀ ਮਿਲਿਆ',
		more: 'ਪ੍ਰੋਜੈਕਟ ਬਾਰੇ ਹੋਰ',
		reports: 'ਕੰਮ ਕਿਵੇਂ ਚੱਲ ਰਿਹਾ ਹੈ',
	},
	fromPot: (sum) => `ਸਾਂਝੇ ਫੰਡ ਵਿੱਚੋਂ ${sum}`,
	beside: (what, place) => `${what}, ${placed(place)} ਲਈ`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum}, ${isolate(from)} ਵੱਲੋਂ`),
	promised: (presenter) =>
		presenter === ''
			? 'ਇਸ ਪ੍ਰੋਜੈਕਟ ਦੇ ਲੋਕਾਂ ਨੇ ਵਾਅਦਾ ਕੀਤਾ ਕਿ ਕਿਸੇ ਅਗਲੇ ਡਿਨਰ ’ਤੇ ਦੱਸਣਗੇ ਕਿ ਕੰਮ ਕਿਵੇਂ ਰਿਹਾ।'
			: `${isolate(presenter)}: ਵਾਅਦਾ ਹੈ ਕਿ ਕਿਸੇ ਅਗਲੇ ਡਿਨਰ ’ਤੇ ਦੱਸਿਆ ਜਾਵੇਗਾ ਕਿ ਕੰਮ ਕਿਵੇਂ ਰਿਹਾ।`,
	result: (number) => `ਡਿਨਰ #${count(number)} ਦਾ ਪੂਰਾ ਨਤੀਜਾ`,
	all: (group) => `ਸਾਰੇ ਡਿਨਰ: ${isolate(group)}`,
	link: (sum, dinner, what) => `${sum}, ${dinner} ਤੋਂ। ${what}`,
	funded: 'ਜਿਨ੍ਹਾਂ ਪ੍ਰੋਜੈਕਟਾਂ ਨੂੰ ਪੈਸੇ ਮਿਲੇ',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}: ${sum}`),
};
