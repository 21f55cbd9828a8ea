import type { screen as English } from '../en/screen';
import { formatsIn } from '../format';
import { numberChanged } from './line-up';

const { list, count } = formatsIn('zh');
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八'];

export const screen: typeof English = {
	page: (dinner) => `${dinner}大屏幕`,
	pot: '奖金池：',
	away: '连接断开，正在重试。',
	asked: '每隔几秒查询一次最新情况。',

	soon: (when) => `${when}开门`,
	lineUp: '今晚的项目名单',
	welcome: '在场每个人都有一票',
	join: {
		take: '请在门口领一张选票。',
		scan: '扫描二维码，或打开',
		go: '用手机打开',
		type: '并输入选票上的投票码。',
		noPhone: '没有手机？请填写选票。',
		noNetwork: '填好选票，投进投票箱。',
	},

	wifi: {
		scan: '连接无线网络的二维码',
		name: '无线网络：',
		password: '密码：',
		open: '没有密码。',
		stay: '宣布胜出项目之前请保持连接。',
	},

	changed: numberChanged,

	timeUp: '时间到',
	between: '项目介绍',
	reports: '进展汇报：往期晚餐会之后的事。',
	pitchClock: '介绍',
	questionClock: '提问',
	question: (number) => `第${number}个问题`,
	lastMinute: '最后一分钟',
	extraTime: '加时',

	voting: '投票正在进行',
	until: (time) => `至少到${time}`,
	anyMoment: '随时可能结束。',
	lastCall: '最后机会',
	everyone: '大家都投票了吗？',
	turnout: (voted, issued) => ({ voted: count(voted), rest: `人已投票，共${count(issued)}人` }),

	closed: '投票已结束',
	sealed: '计票已密封。开票之前，谁也看不到评分。',
	opened: '已经开票。接下来宣布结果。',

	how: {
		title: '怎么打分',
		scale: '0分是完全不符合，5分是完全符合。',
		note: '空着的项不加分。投票结束前都可以改。',
		oneVote: '一票，投给一个项目。',
		oneVoteNote: '投票结束前都可以改。',
	},

	pause: { title: '五分钟后回来', over: '马上继续。' },
	held: '画面已停住。按空格键继续轮换。',
	heldLanguage: '语言已停住。按 T 键继续轮换。',

	thanks: { title: '谢谢大家', next: '下一场晚餐会：', file: '代表这个结果的六个词：' },

	reveal: {
		begin: '结果',
		turnoutOf: (issued) => `人投了票，共${count(issued)}人`,
		pot: '是今晚奖金池的总额',
		place: (place) => `第${numerals[place] ?? place}名`,
		points: (total) => `${count(total)}分`,
		winner: (wonAmount, potAmount) => (wonAmount === potAmount ? '奖金池归' : '胜出的是'),
		shared: '结果并列，奖金池分给',
		tie: '第一名并列',
		drawn: { hat: '从帽子里抽签决定', software: '由软件抽签决定' },
		'carried over': '转入下一场晚餐会',
	},
	readMore: '这场晚餐会的全部内容：',
	cancelled: '这场晚餐会已取消',
	list,
};
