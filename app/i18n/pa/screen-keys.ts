import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'ਪੂਰੀ ਸਕਰੀਨ'],
		['B', 'ਹਨੇਰੀ, ਅਤੇ ਵਾਪਸ'],
		['L', 'ਸਟੇਜ ਸੂਚੀ'],
		['P', 'ਪੰਜ ਮਿੰਟਾਂ ਬਾਅਦ ਫਿਰ ਸ਼ੁਰੂ'],
		['ਸਪੇਸ', 'ਤਸਵੀਰਾਂ ਰੋਕਣੀਆਂ'],
	],
	twoLanguages: [['T', 'ਭਾਸ਼ਾ ਰੋਕੋ']],
	leading: [
		['ਸੱਜਾ ਤੀਰ', 'ਪ੍ਰੋਗਰਾਮ ਸੂਚੀ ਦਾ ਅਗਲਾ ਕਦਮ'],
		['ਖੱਬਾ ਤੀਰ', 'ਸਟੇਜ ’ਤੇ ਇੱਕ ਵਾਰੀ ਪਿੱਛੇ'],
	],
	help: ['?', 'ਇਹ ਬਟਨ'],
};
