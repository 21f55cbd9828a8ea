import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('pa');

export const history: typeof English = {
	totals: 'ਹੁਣ ਤੱਕ',
	amount: 'ਪ੍ਰੋਜੈਕਟਾਂ ਨੂੰ ਦਿੱਤੇ',
	projects: (n) => plural(n, { one: 'ਪ੍ਰੋਜੈਕਟ ਨੂੰ ਪੈਸੇ ਮਿਲੇ', other: 'ਪ੍ਰੋਜੈਕਟਾਂ ਨੂੰ ਪੈਸੇ ਮਿਲੇ' }),
	pitches: (n) => plural(n, { one: 'ਤਜਵੀਜ਼ ਸੁਣੀ', other: 'ਤਜਵੀਜ਼ਾਂ ਸੁਣੀਆਂ' }),
	guests: (n) => plural(n, { one: 'ਮਹਿਮਾਨ', other: 'ਮਹਿਮਾਨ' }),
	dinners: (n) => plural(n, { one: 'ਡਿਨਰ', other: 'ਡਿਨਰ' }),
	byYear: 'ਦਿੱਤੇ ਪੈਸੇ, ਸਾਲ ਮੁਤਾਬਕ',
	byCategory: 'ਦਿੱਤੇ ਪੈਸੇ, ਵਿਸ਼ੇ ਮੁਤਾਬਕ',
	manyCategories: 'ਇੱਕ ਪ੍ਰੋਜੈਕਟ ਦੇ ਕਈ ਵਿਸ਼ੇ ਹੋ ਸਕਦੇ ਹਨ, ਅਤੇ ਉਹ ਹਰ ਇੱਕ ਵਿੱਚ ਗਿਣਿਆ ਜਾਂਦਾ ਹੈ।',
	upTo: (year) => `${year} ਤੱਕ`,
	table: 'ਇਹੀ ਸਾਰਣੀ ਵਿੱਚ',
	columns: {
		year: 'ਸਾਲ',
		category: 'ਵਿਸ਼ਾ',
		amount: 'ਦਿੱਤੇ ਪੈਸੇ',
		projects: 'ਪੈਸੇ ਲੈਣ ਵਾਲੇ ਪ੍ਰੋਜੈਕਟ',
		pitches: 'ਸੁਣੀਆਂ ਤਜਵੀਜ਼ਾਂ',
		guests: 'ਮਹਿਮਾਨ',
		dinners: 'ਡਿਨਰ',
	},
	search: {
		title: 'ਤਜਵੀਜ਼ ਲੱਭੋ',
		words: 'ਸਿਰਲੇਖ ਦੇ ਸ਼ਬਦ',
		year: 'ਸਾਲ',
		anyYear: 'ਕੋਈ ਵੀ ਸਾਲ',
		category: 'ਵਿਸ਼ਾ',
		anyCategory: 'ਕੋਈ ਵੀ ਵਿਸ਼ਾ',
		button: 'ਲੱਭੋ',
		results: (words, category, year) =>
			`ਪਿਛਲੇ ਡਿਨਰ, ਜਿਨ੍ਹਾਂ ਵਿੱਚ ਹੈ ${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'ਕੁਝ ਨਹੀਂ ਲੱਭਾ',
		nothingWhy: 'ਪਿਛਲੇ ਡਿਨਰਾਂ ਦੀ ਕੋਈ ਤਜਵੀਜ਼ ਤੁਹਾਡੀ ਮੰਗ ਨਾਲ ਪੂਰੀ ਨਹੀਂ ਮਿਲਦੀ। ਘੱਟ ਸ਼ਬਦ ਲਿਖੋ, ਜਾਂ ਹੋਰ ਸਾਲ ਦੇਖੋ।',
		clear: 'ਪਿਛਲੇ ਸਾਰੇ ਡਿਨਰ ਦਿਖਾਓ',
		found: 'ਲੱਭਾ',
	},
	categories: pitch.categories,
};
