import type { crew as English } from '../en/crew';

export const crew: typeof English = {
	page: '工作证',
	skip: '跳到正文',
	jobs: {
		door: { name: '门口', does: '您负责发选票，进来的人每人一张。' },
		compere: { name: '主持', does: '您主持当晚的活动：计时、投票和结果。' },
		counter: { name: '计票', does: '您把投票箱里的纸票录入。' },
	},
	title: (job, dinner) => `${dinner}：${job}`,
	name: '您的名字',
	nameHint: '主办人会在您做的事旁边看到它。只写名字也可以。',
	nameMissing: '请输入您的名字，让大家知道您是谁。',
	nameLong: '名字请不要超过60个字符。',
	go: '开始',
	noAccount: '不需要账号。这张工作证只能在这部手机上用，晚餐会第二天失效。',
	problem: '您还没有进入',
	noCookie:
		'这个浏览器没有保留工作证需要的Cookie，所以您没有进入。请允许这个网址使用Cookie，或退出无痕窗口，然后再按一次。',
	refusal: {
		unknown: {
			title: '这里没有这张工作证',
			text: '可能链接的末尾在传送时被截掉了。请主办人再给您看一次。',
		},
		taken: {
			title: '这张工作证已在另一部手机上使用',
			text: '每张工作证只给一个人、一部手机用。没有改动任何内容。请向主办人要一张您自己的工作证；他们点一下就行。',
		},
		revoked: {
			title: '主办人停用了这张工作证',
			text: '您用它做过的都保留。如果您还要帮忙，请向他们要一张新的。',
		},
		over: {
			title: '这场晚餐会已结束，您的工作证也已失效',
			text: '谢谢您的帮忙。这里没有别的事要做了。',
		},
	},
};
