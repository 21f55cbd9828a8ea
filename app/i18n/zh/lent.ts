import type { lent as English } from '../en/lent';

export const lent: typeof English = {
	note: '您正在用志愿者的手机投票。投完后请按“完成”，并把手机还回去。',
	done: '完成：归还手机',
	doneSays: '已保存的内容算数。这部手机上不会留下任何内容。',
	notSaved: '有内容还没有保存。请等到显示“已保存”：到那时还没有保存的内容不算数。',
	stop: '停止投票，归还手机',
	givenBack: {
		title: '请把手机还回去',
		skip: '跳到接下来要做的事',
		thanks: '谢谢。这张选票已从这部手机退出。',
		counts: '已保存的内容算数。这部手机上没有留下任何内容；只有选票上的投票码才能再打开它。',
		back: '志愿者：回到您的页面',
	},
};
