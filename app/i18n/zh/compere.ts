import type { compere as English } from '../en/compere';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list, count } = formatsIn('zh');
const placeOf = (n: number): string => `第${count(n)}名`;

type Named = { readonly title: string; readonly sum: string | undefined };
type Drawn = 'hat' | 'software';

const quoted = (title: string): string => `“${isolate(title)}”`;
const drawnBy: Readonly<Record<Drawn, string>> = { hat: '从帽子里抽签决定', software: '由软件抽签决定' };
const withSum = ({ title, sum }: Named): string =>
	sum === undefined ? quoted(title) : `${quoted(title)}（得到${sum}）`;
const afterTie = (drawn: Drawn | null): string => (drawn ? `之前出现并列，${drawnBy[drawn]}。` : '');

export const compere: typeof English = {
	name: '主持人',
	page: (dinner) => `主持人 – ${dinner}`,
	skip: '跳到当前步骤',
	connection: {
		trying: '连接断开，正在自动重试；按钮仍然可以用。',
		no: '此页现在不会自动更新。请刷新，看看现在的情况。',
	},
	steps: {
		early: '开门之前',
		doors: '已经开门',
		pitching: '项目介绍',
		voting: '晚餐和投票',
		counting: '计票',
		announced: '揭晓结果',
		published: '晚餐会已结束',
		cancelled: '这场晚餐会已取消',
	},
	early: (time) => `${time}开门。到时第一个按钮会显示在这里。`,
	doors: (papers) => `已发出${count(papers)}张选票。大家都准备好了就开始。`,
	supper: {
		later: (time, plan) => `晚餐大约${time}；原计划是${plan}。`,
		asPlanned: (time) => `晚餐${time}，按计划进行。`,
	},
	counting: '投票已结束。正在录入纸票、清点奖金池、在计票单上签名。奖金池分配之后，从这里开始揭晓结果。',
	lastStep: '这是最后一步。请谢谢大家；结果由主办人公布。',
	published: '结果已公布。谢谢您。',
	moves: {
		'start pitching': { button: '开始介绍项目', note: '手机和屏幕会跟着台上走。' },
		'open voting': { button: '开始投票', note: '每部手机会发送它存着的内容。' },
		'close voting': { button: '结束投票', note: '之后保存的内容不算数。' },
		announce: { button: '开始揭晓：有多少人投票', note: '屏幕会一步一步显示。' },
	},
	reports: {
		now: '第一个项目之前，大屏幕上现在是：',
		later: '第一个项目之前有：',
		from: (minutes) => `${count(minutes)}分钟：汇报进展的是`,
		wonAt: (dinner) => `，第${dinner}场晚餐会的胜出项目`,
		sentence: (titles) =>
			`今晚的项目开始之前：${list(titles)}在以前的晚餐会上胜出，承诺告诉我们进展如何。现在请他们来讲。`,
	},
	stage: {
		on: '正在台上：',
		questions: '提问：',
		question: (question, wanted) => `第${question}个问题，共${wanted}个：`,
		nobody: '台上没有人。',
		heard: '所有项目都已介绍完。',
		askQuestion: (question, wanted) => `第${question}个问题，共${wanted}个`,
		questionsFor: (number) => `向${number}号提问`,
		first: (number, title) => `请上台：${number}号${title}`,
		next: (number, title) => `下一个上台：${number}号${title}`,
		clear: '清空台上',
		again: '有人没来，或要再讲一次',
		put: '请上台',
		start: '开始计时',
		stop: '停止计时',
		more: '再加一分钟',
		back: '重新计时',
	},
	absences: {
		readOut: '请念出来：印好的选票上是别的名字。屏幕和手机上也有这句话。',
		changed: numberChanged,
		didNotCome: (title) => `${quoted(title)}没有来。`,
		stayedEmpty: (number) => `没有候补：${number}号空着。`,
		steppedIn: (title, number) => `${quoted(title)}顶上，成为${number}号。`,
		undo: '在台上按下一个按钮之前，都可以撤销。',
		cameAfterAll: '他们还是来了',
		summary: '没有来',
		about: (title) => `没有来：${quoted(title)}。`,
		stepsIn: (title, number) => `${quoted(title)}会顶上，成为${number}号。`,
		staysEmpty: (number) => `没有候补：${number}号会空着。`,
		shown: '屏幕和手机会马上显示，但不会说谁没有来。',
		letReserve: '没有来：让候补顶上',
		leaveEmpty: (number) => `没有来：${number}号空着`,
		atDoors: '有要推介的人来不了',
	},
	voting: {
		opensFor: '投票至少进行',
		noSetTime: '不设时间',
		minutes: (minutes) => `${count(minutes)}分钟`,
		turnout: (voted, issued) => `${count(issued)}人中有${count(voted)}人已投票。`,
		openUntil: (time) => `投票至少进行到${time}。`,
		atZero: '计时已归零：投票随时可以结束。',
		everyone: '所有已发出的选票都已投票。',
		choosing: '手机打了第一个分就算已投票，所以有些人还在选。',
		lastCallGiven: '已宣布最后机会。',
		remind: '多数场合需要提醒：请问“大家都投票了吗？”，并宣布最后机会。',
		lastCall: '宣布最后机会',
		fiveMore: (time) => `再加五分钟：到${time}`,
		untilClose: '之后可以结束投票',
		possibleFrom: (time) => `从${time}起可以。投票不会自动结束。`,
		readAgain: (time) => `此页会在${time}重新读取，到时按钮会显示在这里。`,
		broughtForward: (time) => `大家都已投票，所以结束时间从${time}提前了。如果现在再发出选票，会自动恢复。`,
		putBack: (time) => `恢复到${time}`,
		lost: (papers) => `时间保持原来的承诺：有${count(papers)}张选票遗失，无法知道它们的票是否在其中。`,
		oneInUse: (number) => `时间保持原来的承诺：${number}号选票已有人在用。`,
		inUse: (papers) => `时间保持原来的承诺：有${count(papers)}张没在门口点过的选票已有人在用。`,
		sooner: '大家都已投票：提前结束',
		soonerSays:
			'所有已发出的选票都已投票；有些人可能还在选。这会宣布最后机会，并在屏幕和所有手机上留出一到两分钟。在那之前评分都可以改。这一步会记录下来。',
		lastMinute: '大家都已投票：开始最后一分钟',
	},
	reveal: {
		awarded: '奖金池已分配，在场还没有人知道。',
		onScreen: '屏幕上：',
		next: (step) => `下一步：${step}`,
		names: {
			turnout: '有多少人投票',
			pot: '奖金池',
			place: placeOf,
			tie: '并列',
			winner: '胜出项目',
			winners: '胜出的几个项目',
			'carried over': '奖金池怎么处理',
		},
		sentences: {
			turnout: (voted, issued) => `今晚${count(issued)}人中有${count(voted)}人投了票。谢谢大家。`,
			pot: (sum) => `奖金池里有${sum}。`,
			place: (place, named, points) =>
				`${named.length > 1 ? '并列' : ''}${placeOf(place)}：${list(named.map(withSum))}${points === null ? '' : `，${count(points)}分`}。`,
			tie: (titles, drawn) =>
				`第一名出现并列${titles.length > 0 ? `：${list(titles.map(quoted))}` : ''}。按我们的规则，${drawnBy[drawn]}。`,
			winner: (title, sum, drawn) => `胜出的是${quoted(title)}。这个项目得到${sum}。${afterTie(drawn)}`,
			shared: (winners, drawn) =>
				`结果并列，奖金池由它们分享：${list(winners.map(({ title, sum }) => `${quoted(title)}（${sum}）`))}。${afterTie(drawn)}`,
			'carried over': (sum) => `选不出项目，所以${sum}转入下一场晚餐会。`,
		},
	},
};
