import type { door as English } from '../en/door';
import { formatsIn } from '../format';
import { work } from './work';

const { count } = formatsIn('zh');

/** The button is on the run sheet, which is English. */
const papersAgain = '“Hand out papers again”';
const late = `如果有人迟到，请主办人在流程表上按${papersAgain}。`;

export const door: typeof English = {
	name: '门口',
	page: (dinner) => `门口 – ${dinner}`,
	skip: '跳到发选票',
	room: (room) =>
		`已入场${count(room.heads)}人，${count(room.all)}张选票已发出${count(room.issued)}张。${room.left > 0 ? `还有${count(room.left)}个座位。` : '已经满座。'}`,
	still: '这些数字现在不会自动更新。点击仍然算数。',
	handOut: (number) => `发出${number}号`,
	handedOut: (number) => `${number}号选票已发出。`,
	mistake: (number) => `按错了：收回${number}号`,
	used: {
		title: '这叠选票用完了',
		text: (from) => `从${from}号起没有选票了。请在下面从另一个编号开始。`,
		ask: '或者请主办人再制作一些。',
	},
	isBack: (number) => `${number}号选票已放回这叠。`,
	takeBack: {
		ask: (number) => `${number}号选票已发出。只有它又回到您手里时才收回。`,
		button: (number) => `把${number}号放回这叠`,
	},
	inUse: {
		ask: (number) => `${number}号选票已有人在用。发出了吗？`,
		button: (number) => `是的，${number}号已发出`,
	},
	other: {
		summary: '另一个编号，或您自己的一叠',
		stack: '我这叠的第一个编号',
		stackHint: '门口每位志愿者都可以有自己的一叠编号。',
		useStack: '用这一叠',
		single: '只发这一个编号',
		handItOut: '发出',
		back: '收回一个编号',
		look: '查看',
	},
	notNow: {
		early: '还没有开门。一开门就可以发选票。',
		cancelled: '这场晚餐会已取消，所以不发选票。',
		over: '投票已结束，所以不再发选票。',
		stopped: `主办人已停止发选票。${late}`,
		untilVoting: `已停止发选票：今晚只发到投票开始为止。${late}`,
	},
	heads: {
		noPaper: '不要选票',
		oneFewer: '减一人',
		withoutPaper: (people) => `有${count(people)}人入场但没有领选票。`,
		nobody: '没有人入场而不领选票。',
		hint: '给入场但不要选票的人。',
	},
	taps: {
		notCounted: '没有计入',
		notDone: (number) => `${number}号选票：没有执行`,
		read: '我看过了',
		away: '现在没有连接',
		goOn: (taps) => `请继续：${count(taps)}次点击留在这部手机上，会自动发送。没有丢失任何内容。`,
		ended: '这部手机不能再发选票了',
		endedSays: (taps) =>
			`工作证或登录已失效。${count(taps)}次点击留在这部手机上，还没有发送。请向主办人要一张新的工作证，在这里打开，就会发送。`,
	},
	number: {
		missing: '请输入印在选票上的编号，例如37。没有改动任何内容。',
		code: '这是选票的投票码。请输入它的编号，例如37。没有改动任何内容。',
	},
	lookAgain: '请刷新页面，再看一次。没有改动任何内容。',
	isOut: (number) => `${number}号选票已发出。`,
	cannotGo: (number) => `${number}号选票不能发出。`,
	refusals: {
		'sent before': work.sentBefore,
		over: '投票已结束，所以不能再制作、发出或更换选票。没有改动任何内容。',
		'papers have stopped': `选票从开门发到投票开始为止，或发到主办人停止为止。如果有人迟到，由主办人在流程表上按${papersAgain}。`,
		'no papers left': '这叠选票已全部发出。请在选票页面再制作一些，或从另一个编号开始。',
		'not made': '没有这个编号的选票。请再看看纸上的编号。',
		'already issued':
			'这张选票已经发出：可能点了两次，也可能是另一位志愿者发的。请直接发下一张。只有两个人真的拿着同一个编号时，才用投票码更换。',
		'not issued': '这张选票没有标记为已发出，所以没有可收回的。',
		'handed out again': '您打开此页之后，这张选票收回过又发出了。没有改动任何内容：它仍是已发出。',
		'nobody to count': '投票已结束，所以不再统计入场的人。没有改动任何内容。',
		'not voting': work.handOver.notVoting,
		'nobody counted': '没有统计到不领选票的人，所以不能再减。没有改动任何内容。',
		replaced: '这张选票之前已更换，不再算数。请发一张新的。',
		spoiled: '这张选票印坏后已作废，不算数。请收回纸票，另发一张。',
	},
};
