import type { history as English } from '../en/history';
import { formatsIn, isolate } from '../format';
import { pitch } from './pitch';

const { list } = formatsIn('zh');

export const history: typeof English = {
	totals: '到目前为止',
	amount: '已给各个项目',
	projects: () => '个得到资助的项目',
	pitches: () => '个介绍过的项目',
	guests: () => '位来宾',
	dinners: () => '场晚餐会',
	byYear: '每年给出的钱',
	byCategory: '每个类别给出的钱',
	manyCategories: '一个项目可以属于几个类别，在每个类别里都计算。',
	upTo: (year) => `到${year}年`,
	table: '同样内容的表格',
	columns: {
		year: '年份',
		category: '类别',
		amount: '给出的钱',
		projects: '得到资助的项目',
		pitches: '介绍过的项目',
		guests: '来宾',
		dinners: '晚餐会',
	},
	search: {
		title: '查找项目',
		words: '标题里的词',
		year: '年份',
		anyYear: '任何年份',
		category: '类别',
		anyCategory: '任何类别',
		button: '查找',
		results: (words, category, year) =>
			`符合${list(
				[
					words === '' ? '' : `“${isolate(words)}”`,
					category === null ? '' : category,
					year === null ? '' : `${year}年`,
				].filter((part) => part !== ''),
			)}的往期晚餐会`,
		nothing: '没有找到',
		nothingWhy: '往期晚餐会中没有完全符合的项目。请少写几个词，或换一个年份。',
		clear: '显示所有往期晚餐会',
		found: '找到',
	},
	categories: pitch.categories,
};
