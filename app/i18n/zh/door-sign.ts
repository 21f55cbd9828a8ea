import type { doorSign as English } from '../en/door-sign';

export const doorSign: typeof English = {
	title: '在场每个人都有一票',
	take: '请在门口领一张选票。',
	open: '用手机打开这个网址，输入选票上的投票码。',
	score: '听完每个项目，然后打分。点一下就保存。',
	scoreOnPaper: '听完每个项目，填好选票，投进投票箱。',
	wifi: {
		join: '本场地的无线网络',
		name: '名称',
		password: '密码',
		open: '没有密码。',
		stay: '宣布胜出项目之前请保持连接，即使手机提示没有互联网。',
	},
	noPhone: '没有手机？填好选票，投进投票箱。',
};
