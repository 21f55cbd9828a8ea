import type { slip as English } from '../en/slip';

export const slip: typeof English = {
	keep: '请保留这一半',
	paper: '选票',
	receipt: '回执',
	hear: '听完每个项目。',
	scan: '扫描另一半上的二维码，或在这个网址输入投票码：',
	type: '在屏幕显示的网址输入另一半上的投票码。',
	score: '给每个项目打分。点一下就保存。',
	chooseOne: '选一个项目。点一下就保存。',
	noPhone: '没有手机？填好另一半，投进投票箱，保留这一半。以后可以凭回执查到这张选票已计入，但查不到投了什么。',
	code: '投票码',
	box: '投进投票箱',
	howScores: '没有手机？在每个方格里写0到5：0是完全不符合，5是完全符合。折好。投进投票箱。',
	howOne: '没有手机？在一个方格里打勾。折好。投进投票箱。',
	phoneCounts: '用手机投过了？两半都保留：投进投票箱的那一半不计入。',

	opens: (number) => `打开${number}号选票的投票页`,
	goTo: '请打开',
	receiptSays: '回执：以后可以证明这张选票已计入',
	easy: {
		keep: '请保留这一页',
		tick: '每行在一个方格里打勾。',
		tickOne: '只在一个项目的方格里打勾。',
		faces: ['完全不符合', '有一点', '大部分', '完全符合'],
		page: (page, of) => `第${page}页，共${of}页`,
		box: '把其他几页投进投票箱。',
	},
};
