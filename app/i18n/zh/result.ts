import type { Step, TieAt } from '../../domain/ranking';
import type { CountRule } from '../../domain/rules';
import type { result as English } from '../en/result';
import { formatsIn, isolate } from '../format';
import { recount } from './recount';

const { list: and, count } = formatsIn('zh');
const ordinal = (n: number): string => `第${count(n)}名`;

const points = (rule: CountRule, n: number): string => `${count(n)}${rule === 'one vote' ? '票' : '分'}`;

type Lot = 'hat' | 'software' | null;
const settled: Readonly<Record<Step, string>> = {
	'head to head': '两两对比，更多的票把其中一个排在另一个前面',
	'higher total': '总分更高',
	'most 5s': '5分最多',
};
const lot = (by: Lot): string =>
	by === 'hat' ? '在台上从帽子里抽签' : by === 'software' ? '由软件抽签（当时没有帽子）' : '抽签';
const placeOf = (at: TieAt): string =>
	at === 'entry to the run-off' ? '争夺决胜轮名额时' : at === 'the run-off' ? '决胜轮中' : '第一名';

const piles = {
	written: '写了内容的纸票',
	unwritten: '没写内容的纸票',
	replaced: '属于已更换选票的纸票',
	papers: '已发出的选票',
	heads: '在场人数',
} as const;

export const result: typeof English = {
	recount,
	count,
	and,
	ordinal,
	points,
	head: {
		one: (title) => `奖金池归“${title}”`,
		several: (titles) => `奖金池由${and(titles.map((title) => `“${title}”`))}分享`,
		none: '奖金池转入下一场',
		winsNothing: (title) => `胜出的是“${title}”`,
		noneLead: '没有任何一票给任何项目加分，所以选不出项目。整个奖金池留给下一场晚餐会。',
	},
	turnout: (voted, issued) => `${count(issued)}人中有${count(voted)}人投了票。`,
	promised: (presenter) =>
		`${presenter === '' ? '胜出项目的人' : isolate(presenter)}承诺在以后的晚餐会上告诉大家进展如何。`,
	sections: {
		lineup: '参加的项目',
		pitches: '项目全文',
		money: '钱的用途',
		pot: '奖金池',
		ranking: '名次',
		scores: '全场评分',
		headToHead: '两两对比',
		counts: '全部评分的统计',
		sheet: '计票单',
		notes: '说明',
		data: '自己核对',
	},
	kinds: {
		'door cash': '门口现金',
		'door card': '门口刷卡',
		raffle: '抽奖',
		sponsor: '赞助',
		match: '配捐',
		other: '其他',
		'carried over': '上一场转入',
		cost: '事先公布的费用',
		gift: '奖金池之外的礼品',
	},
	pot: {
		total: '奖金池',
		award: (title, place) => (place === 1 ? `给“${title}”` : `给“${title}”，${ordinal(place)}`),
		returned: '已退回，留给下一场晚餐会',
		paid: '已付款',
		carriedOver: '转入下一场晚餐会',
		carriedFrom: (dinner) => `来自第${count(dinner)}场晚餐会`,
		match: (gives, forEach, base, cap) => `${and(base)}每${forEach}配捐${gives}${cap === null ? '' : `，最多${cap}`}`,
		bases: { door: '门口收款', raffle: '抽奖', sponsor: '赞助', other: '其他收入' },
		balance: (income, costs, awards, carriedOver) =>
			`收入${income} − 费用${costs} = 奖金${awards} + 转入下一场${carriedOver}`,
		counted: (jobs) => `由两个人清点：${and(jobs)}。`,
		jobs: {
			organiser: '主办人',
			door: '门口志愿者',
			compere: '主持人',
			counter: '持计票工作证的人',
			helper: '志愿者',
		},
		beside: '奖金池之外',
		forPlace: (place) => `给${ordinal(place)}`,
		goesTo: (place, to) =>
			to.length === 0
				? `给${ordinal(place)}：没有发出，因为没有项目得到这个名次`
				: `给${and(to.map((title) => `“${title}”`))}，${ordinal(place)}${to.length > 1 ? '，共同获得' : ''}`,
		from: (who) => `由${isolate(who)}提供`,
	},
	place: (n, together) => (together ? `并列${ordinal(n)}` : ordinal(n)),
	ranked: (number, together) => `${number}号项目${together ? '，并列' : ''}`,
	bars: (ballots) => `每项标准的得分，来自${count(ballots)}票`,
	votes: (ballots) => `得票，来自${count(ballots)}票`,
	table: { pitch: '项目', total: '总分', numbers: '同样内容的表格', criterion: '标准', sum: '得分' },
	countsCaption: '每个分数各有多少票',
	headCaption: '横着读：有多少票给这个项目的分数高于该列上方的项目。',
	over: (number) => `高于${number}号`,
	runOff: (a, b, forA, forB, even) =>
		`决胜轮中，${count(forA)}票把“${a}”排在前面，${count(forB)}票把“${b}”排在前面，${count(even)}票给两者的分数相同。`,
	tooFew: '投票的不到20人，所以只公布投票人数和谁得到奖金。票数这么少，看评分和名次就会知道是谁打的。',
	notPublished: '结果还没有公布。',
	notShown: '这场晚餐会的规则在开门前已确定，不公布评分。',
	ties: {
		first: ({ at, brokenBy, byWhat }) => {
			const tied = `${placeOf(at)}出现并列`;
			if (brokenBy === 'nothing') return `${tied}，无法分出先后，所以平分。`;
			if (brokenBy === 'drawn') return `${tied}，从票上分不出先后。最后${lot(byWhat)}决定。`;
			return `${tied}。分出先后的依据：${settled[brokenBy]}。`;
		},
		full: ({ at, brokenBy, byWhat }, titles, figures) => {
			const level = at === 'entry to the run-off' || at === 'the run-off' ? `${placeOf(at)}并列` : '并列';
			const how =
				brokenBy === 'nothing' ? '平分' : brokenBy === 'drawn' ? `${lot(byWhat)}决定` : `依据${settled[brokenBy]}`;
			const by = figures.length > 0 ? `（${figures.join('比')}）` : '';
			return `${and(titles.map((title) => `“${title}”`))}${level}：${how}${by}。`;
		},
		seed: (seed) => `用这个随机种子可以重新抽签核对：${seed}`,
	},
	sheet: {
		issued: '已发出的选票',
		counted: '已计入的票',
		onPhone: '其中用手机投的',
		onPaper: '其中用纸票投的',
		setAside: '不计入的纸票，因为同一张选票已用手机投过',
		replaced: '已更换的选票',
		lost: '其中遗失后按编号停用的',
		noneLost: '没有遗失的',
		signed: (names) =>
			names.length === 0 ? '没有人在计票单上签名。' : `有${count(names.length)}人在计票单上签名：${and(names)}。`,
		unreadable: '完全看不清的纸票',
		partly: '有方格看不清的纸票',
		twice: '由两个人各录入一次的纸票',
		settled: '其中两次录入不同、一起查看后确定的',
		oneSignature: '这场晚餐会的规则在开门前已确定：有一个人签名就够了。',
		byHand: ({ written, unwritten }, agrees) =>
			`人工清点投票箱：写了内容的纸票${count(written)}张，没写内容的${count(unwritten)}张${agrees ? '，与录入的数目相同' : ''}。`,
		difference: (difference) => {
			switch (difference.what) {
				case 'typed in twice':
					return `应有${count(difference.wanted)}张纸票录入两次，实际录入了${count(difference.system)}张。`;
				case 'not settled':
					return `有${count(difference.system)}张纸票两个人录入不同，没有再确定：以第一次录入为准。`;
				default:
					return `${piles[difference.what]}：人工清点是${count(difference.hands)}，系统显示是${count(difference.system)}。`;
			}
		},
		words: '计票人的说明：',
	},
	byHand: {
		title: '人工计票',
		phones: (n) => (n === 0 ? '大家都用纸票投票，由人工清点纸票。' : `由人工清点纸票。用手机投的${count(n)}票不算数。`),
		why: '出了什么故障，他们的说明：',
		slips: '人工清点的纸票',
		void: '手机投的票，不算数',
		noHeadToHead: '人工计票无法得出两两对比。',
		secrecy:
			'由人工清点纸票，再录入合计。手机发来的内容没有打开就已删除。没有任何页面、文件或数据库副本显示谁怎么投票。',
		mark: '人工计票',
	},
	closedEarly: (when, promised) =>
		`投票在${when}结束，早于宣布的${promised}。所有已发出的选票都已投票，并且留出了最后一分钟。`,
	reopened: (when) => `投票在${when}重新开始，当时还没有人在计票单上签名。`,
	moreTime: (when) => `投票结束之后，从${when}起，一张选票多得到五分钟投票时间。这位来宾需要这些时间。`,
	redrawn: (times) => `上场顺序抽签了${count(times)}次；以最后一次为准。`,
	orderSeed: (seed) => `上场顺序由软件抽签决定，随机种子是${seed}`,
	links: {
		receipts: '我的选票计入了吗？',
		json: '这个结果的数据（JSON）',
		csv: '全部评分的统计（CSV）',
		how: '怎么投票，能防什么',
	},
	csv: {
		number: '编号',
		pitch: '项目',
		criterion: '标准',
		sum: '合计',
		how: '方式',
		place: '名次',
		award: '奖金',
		currency: '货币',
	},
	secrecy:
		'在计票单签名、开票之前，票一直密封。之后才计票、重新排序，并与选票分开，再也不能对上。没有任何页面、文件或数据库副本显示谁怎么投票。投票期间，管理服务器的人可以绕过这一点。我们相信他们不会这样做。',
	receipts: {
		title: '我的选票计入了吗？',
		lead: (ballots) => `共计入${count(ballots)}票。每票有一个回执号：印在您保留的那一半上，您的手机也显示过。`,
		says: '名单只说明一张选票已计入。它不会告诉您或任何人投了什么。',
		label: '您的回执号',
		search: '查询',
		found: (receipt) => `${receipt}已计入。`,
		missing: (receipt) => `${receipt}不在名单上。`,
		missingWhy: '请逐个核对字母和数字。投票结束时没有任何评分的选票不在名单上。已被更换的选票也不在名单上。',
		list: '全部回执号',
		all: '显示整个名单',
		waiting: '名单会和结果一起公布。',
		waitingWhy: '宣布胜出项目之后，您可以在这里查您的选票是否计入。',
		none: '这场晚餐会没有计入任何票，所以没有回执号。',
		noneByHand: '这场晚餐会的纸票由人工清点，所以没有回执号。',
	},
	own: {
		title: '您的得分',
		notOn: '您的项目没有参加这场晚餐会的投票，所以没有得分。',
		notYet: (when) => `结果公布后，从${when}起您可以看自己的得分。`,
		notYetWhy: '先睡一晚吧。没有人会比您先看到，您也不必非看不可。',
		tooFew: '投票的不到20人。',
		tooFewWhy: '票数这么少，看评分就会知道是谁打的。所以谁也看不到，您也看不到。',
		ask: '您可以看全场给您的项目打了多少分。不看也可以。',
		askWhy:
			'这只是一些人在一个晚上、吃完饭后的感受，旁边还有别的好项目。这不是对您工作的评判。只有持有这个专用链接的人能看到。',
		show: '看我的得分',
		lead: (total, ballots, rule) => `${points(rule, total)}，来自${count(ballots)}票。`,
		thanks: '谢谢您站上台来讲自己的想法。大多数得到资助的项目都推介过不止一次。',
		caption: '给您的每个分数各有多少票',
		blank: '没有给您打分的票不加分，也不在表中。',
		back: '回到您的推介',
	},
};
