import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { plural, list } = formatsIn('so');

export const history: typeof English = {
	totals: 'Ilaa hadda',
	amount: 'la siiyay mashaariic',
	projects: (n) => plural(n, { one: 'mashruuc la maalgeliyay', other: 'mashruuc oo la maalgeliyay' }),
	pitches: (n) => plural(n, { one: 'soo-jeedin la dhegaystay', other: 'soo-jeedin oo la dhegaystay' }),
	guests: (n) => plural(n, { one: 'marti', other: 'marti' }),
	dinners: (n) => plural(n, { one: 'casho', other: 'casho' }),
	byYear: 'Lacagta la bixiyay, sannad kasta',
	byCategory: 'Lacagta la bixiyay, qayb kasta',
	manyCategories: 'Mashruuc wuxuu ku jiri karaa dhowr qaybood, mid kastana waa laga tiriyaa.',
	upTo: (year) => `Ilaa ${year}`,
	table: 'Isla waxaas oo jadwal ah',
	columns: {
		year: 'Sannadka',
		category: 'Qaybta',
		amount: 'Lacagta la bixiyay',
		projects: 'Mashaariicda la maalgeliyay',
		pitches: 'Soo-jeedinnada la dhegaystay',
		guests: 'Martida',
		dinners: 'Cashooyinka',
	},
	search: {
		title: 'Raadi soo-jeedin',
		words: 'Erayo ka mid ah cinwaankeeda',
		year: 'Sannadka',
		anyYear: 'Sannad kasta',
		category: 'Qaybta',
		anyCategory: 'Qayb kasta',
		button: 'Raadi',
		results: (words, category, year) =>
			`Cashooyinkii hore ee leh ${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : String(year),
				].filter((part) => part !== ''),
			)}`,
		nothing: 'Waxba lama helin',
		nothingWhy:
			'Soo-jeedin casho hore oo u dhiganta dhammaan waxaad weydiisay ma jirto. Isku day erayo ka yar, ama sannad kale.',
		clear: 'Muuji dhammaan cashooyinkii hore',
		found: 'La helay',
	},
	categories: pitch.categories,
};
