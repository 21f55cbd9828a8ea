import type { ballot as English } from '../en/ballot';
import { formatsIn, isolate } from '../format';
import { numberChanged } from './line-up';

const { list } = formatsIn('zh');

const quoted = (title: string): string => `“${isolate(title)}”`;
const withSum = (title: string, sum: string | undefined): string =>
	sum === undefined ? quoted(title) : `${quoted(title)}，${sum}`;

type Given = { readonly given: number; readonly of: number; readonly oneVote: boolean };
const scores = ({ given, of, oneVote }: Given): string =>
	oneVote ? (given > 0 ? '您的一票' : '还没有投票') : `${of}项评分中的${given}项`;
const count = (g: Given): string => (g.oneVote && g.given === 0 ? '还没有选项目。' : `${scores(g)}算数。`);
const onThisPhone = (g: Given): string => (g.given === 0 ? '还没有打分。' : `${scores(g)}，只存在这部手机上。`);

export const ballot: typeof English = {
	page: (dinner) => `${dinner}的投票页`,
	skip: '跳到投票部分',
	title: '每个项目有多符合要求？',
	titleSealed: '您的投票',
	titleOneVote: '奖金池应该给哪个项目？',
	paper: (number) => `${number}号选票`,

	state: {
		early: (when) => ({ label: '还没到投票的时候。', detail: `${when}开门。` }),
		doors: { label: '已经开门。', detail: '请看一看各个项目，给它们打分。' },
		pitching: { label: '正在介绍项目。', detail: '请给每个项目打分。' },
		voting: (until) => ({ label: '投票正在进行，', detail: `至少到${until}。` }),
		votingOn: { label: '投票仍在进行。', detail: '随时可能结束。' },
		lastCall: (until) => ({
			label: '最后机会。',
			detail: until ? `投票至少进行到${until}。` : '投票随时可能结束。',
		}),
		moreTime: (left) => ({
			label: '您有更多时间：',
			detail: `${left}。其他人的投票已结束。`,
		}),
		minutes: (n) => `${n}分钟`,
		counting: { label: '投票已结束。', detail: '计票已密封：开票之前，谁也看不到评分。' },
		announced: { label: '正在宣布结果。', detail: '请看大屏幕。' },
		published: { label: '结果已经公布。', detail: '谢谢您的投票。' },
		cancelled: { label: '这场晚餐会已取消。', detail: '这张选票上的内容都不算数。' },

		away: '没有连接。',
		was: {
			draft: '断开之前，还没到投票的时候。',
			call: '断开之前，还没到投票的时候。',
			lineup: '断开之前，还没到投票的时候。',
			doors: '断开之前，投票还没有开始。',
			pitching: '断开之前，正在介绍项目。',
			voting: '断开之前，投票正在进行。',
			counting: '断开之前，投票已经结束。',
			announced: '正在宣布结果：请看大屏幕。',
		},
		wasMoreTime: (left) => `断开之前，您有更多时间：${left}。`,
		wasOpen: (until) => `断开之前，投票正在进行，至少到${until}。`,
	},
	noLineUp: '项目名单公布后会显示在这里。',
	refresh: '再看一次',

	pages: '这次投票的项目',
	where: (place, of) => `第${place}个项目，共${of}个`,
	all: '全部评分',
	back: '上一页',
	next: '下一页',
	by: (presenter) => `介绍人：${presenter}`,
	more: '展开',
	less: '收起',
	listen: (number) => `听第${number}个项目`,
	stopListening: '停止',
	scale: '0分是完全不符合，5分是完全符合。',
	ofPitch: (number) => `${number}号项目，`,
	outOf: (score) => `分，满分5分${score === 0 ? '，完全不符合' : score === 5 ? '，完全符合' : ''}`,
	clearOf: (criterion) => `清除“${criterion}”的评分`,
	clear: '清除',
	giveRest: (others, score) => `其余${others}项也打${score}分`,
	onStage: '正在台上：',
	questions: '正在提问：',
	goThere: '去打分',
	summary: '您的全部评分',
	blank: '空着',
	blanks: (n) => (n === 0 ? '没有空着的项。' : `还有${n}项空着。空着的项加0分。`),
	done: '没有空着的项。您已经投完了，谢谢。',
	noSubmit: '不用再按别的按钮：显示“已保存”的评分就算数。',
	nextGuest: '请下一位来宾用这部手机',
	nextGuestSays: '这份投票会继续保存。在这部手机上，只有输入它的投票码才能再看到它。',
	chooseOne: '请选一个项目',
	help: '您能帮其中一个项目的忙吗？',
	how: '看图学投票',
	noVote: '收回我的一票',

	pencil: (g) => ({ title: onThisPhone(g), detail: '投票开始后就算数。' }),
	pencilNotIssued: (g) => ({ title: onThisPhone(g), detail: '您在门口领到选票后才算数。' }),
	pencilAway: (g) => ({
		title: onThisPhone(g),
		detail: '没有连接。您点的内容会留在这部手机上，等有了连接、投票也开始后再发送。',
	}),
	nothing: { title: '还没有保存任何内容。', detail: '点一下就会马上保存。' },
	nothingAway: {
		title: '还没有保存任何内容。',
		detail: '没有连接。您可以继续：您点的内容会留在这部手机上，恢复连接后再发送。',
	},
	nothingPosted: { title: '还没有保存任何内容。', detail: '请先打分，再按“保存”。' },
	saving: { title: '正在保存…', detail: '请不要关闭此页。' },
	saved: (g) => ({
		title: `已保存。${count(g)}`,
		detail: g.oneVote || g.given === g.of ? '您可以随时改，改多少次都行。' : '空着的项加0分。',
	}),
	short: (state, g) =>
		({
			saved: g.oneVote ? '已保存。' : `已保存。${g.of}项中的${g.given}项`,
			saving: '正在保存…',
			unsaved: '还没有保存',
			offline: '没有连接',
			sealed: '投票已结束',
			pencil: scores(g),
		})[state],
	savedWord: '已保存。',
	scored: (pitch, given) =>
		`${pitch}号项目，${given.map(([criterion, score]) => (score === null ? `${criterion}已清除` : `${criterion}${score}分`)).join('，')}。`,
	voted: (pitch) => (pitch === null ? '您的一票已收回。' : `您投给了${pitch}号项目。`),
	notSaved: {
		title: '还没有保存。没有连接。',
		detail: '您打的分留在这部手机上，恢复连接后再发送。如果一直连不上，请填写纸质选票。',
	},
	changeNotSaved: {
		title: '您最后一次修改还没有保存。',
		detail: '没有连接。修改留在这部手机上，恢复连接后再发送。之前保存的内容算数。',
	},
	notSavedBusy: {
		title: '还没有保存。',
		detail: '服务器刚才没能保存。您打的分留在这部手机上，会自动重新发送。',
	},
	notHere: { title: '没有保存。', detail: '您在这里点的内容不算数。请看上面的说明。' },
	away: (g) => ({
		title: `${g.given === 0 ? '您最后一次修改' : scores(g)}已保存。`,
		detail: '现在没有连接。新的修改会留在这部手机上，恢复连接后再发送。',
	}),
	closed: (g) => ({ title: `投票已结束。${count(g)}`, detail: '结束前保存的内容算数。' }),
	closedNothing: { title: '投票已结束。', detail: '这部手机没有保存过任何内容。' },
	counted: (receipt) => ({
		title: '您的选票已计入。',
		detail: `回执${receipt}在公开的名单上。再也没有人能看到它投了什么。`,
	}),
	notCounted: { title: '这张选票没有计入任何投票。', detail: '它的回执不在公开的名单上。' },
	tooLate: '您最后一次修改在投票结束后才送到，不算数。这里显示的内容才算数。',
	allTooLate: (oneVote) =>
		`${oneVote ? '您的一票' : '您的评分'}在投票结束后才送到，不算数。如果您填好的选票已经投进投票箱，那张选票算数。`,
	opened: (g) => ({
		title: `投票开始了。${g.oneVote ? '您的一票现在算数。' : `${scores(g)}现在算数。`}`,
		detail: '投票结束前都可以改。',
	}),
	changedNumber: numberChanged,
	changedLineUp: '项目名单有变动。退出的项目的评分已经没有了；请再看一遍您的评分。',

	receipt: '回执号',
	receiptSays: '和您那一半选票上的号码相同。晚餐会之后，它能证明这张选票已计入，但不会显示投了什么。',

	notIssued: {
		title: '请在门口出示您的选票',
		text: (number) => `${number}号选票还没有发出。您可以先看项目、打分；选票发出后就算数。`,
	},
	replaced: {
		title: '这张选票已被更换',
		text: '不会再保存这张选票的内容。请输入新选票的投票码，或到门口询问。',
		go: '输入投票码',
	},
	moved: {
		title: '这张选票现在在别处打开了',
		text: '此页不再保存。在另一部手机或另一个窗口里打的分才算数。',
		go: '改回在这里投票',
	},
	gone: {
		title: '这份投票在这里已经关闭',
		text: '请重新输入选票上的投票码。',
		go: '输入投票码',
	},
	notUnderstood: {
		title: '此页已经过时',
		text: '您最后一次修改没有保存。请重新打开此页；已保存的内容是安全的。',
		go: '重新打开',
	},

	save: '保存',
	saveSays: (place) => `保存，包括第${place}个项目`,
	waitForVoting: '在这个简单页面上，投票开始后才能打分。请先看看各个项目。',
	problem: '没有保存',
	seeSaved: '查看已保存的内容',
	staleHere: '您打开此页之后，又在另一页上改过这份投票，所以您在这里填的没有保存。下面是已保存的内容；请在这里修改。',
	refused: {
		saved: '',
		'not open yet': '投票还没有开始。您填的内容还在这里：投票开始后请再保存一次。',
		closed: '投票已结束，所以这次修改不算数。您之前保存的内容算数。',
		'not issued': '这张选票还没有发出。请在门口出示，然后再保存一次。您填的内容还在这里。',
		replaced: '这张选票已换成新的，所以没有保存任何内容。请输入新选票的投票码，或到门口询问。',
		moved: '这张选票又在另一部手机或另一个窗口里打开了，所以此页没有保存任何内容。',
		'line-up changed': '您打开此页之后项目名单有变动，所以没有保存任何内容。请再看一遍各个项目。',
		stale: '您打开此页之后，又在另一页上改过这份投票。下面是您在这里填的内容。按“保存”让它算数，或者查看已保存的内容。',
		'another paper':
			'这部手机后来打开了另一张选票，所以没有保存任何内容。下面是那张选票的投票。要继续投第一张，请重新输入它的投票码。',
		busy: '还没有保存：服务器刚才没能接收。您填的内容还在这里：请再按一次“保存”。',
		'not understood': '此页已经过时，所以没有保存任何内容。请重新打开此页，再打一次分。',
		'no paper': '这里没有这张选票的记录，所以没有保存任何内容。请重新输入它的投票码。',
	},

	held: (oneVote) => ({
		title: '还没有保存',
		here: `${oneVote ? '您的一票' : '您的评分'}还在此页上。`,
		why: '服务器现在读不到它的记录。这不是您的错，已保存的内容都没有丢失。请不要关闭此页，过一会儿再试。',
		again: oneVote ? '重新发送我的一票' : '重新发送评分',
		paper: '这部手机之前保存的内容算数。如果什么都没保存过，而且一直这样，请填写纸质选票。',
	}),

	result: '查看结果',
	reveal: (step, money) => {
		switch (step.kind) {
			case 'turnout':
				return `${step.issued}人中有${step.voted}人投了票。`;
			case 'pot':
				return `奖金池里有${money(step.amount)}。`;
			case 'place':
				return `第${step.place}名：${list(step.titles.map((title, i) => withSum(title, step.amounts.map(money)[i])))}${step.total === null ? '' : `，${step.total}分`}。`;
			case 'tie':
				return step.titles.length === 0
					? '第一名并列，已由抽签决定。'
					: `第一名并列，已由抽签决定：${list(step.titles.map(quoted))}。`;
			case 'winner':
				return step.titles.length === 1
					? `胜出的是${list(step.titles.map(quoted))}：${list(step.amounts.map(money))}。`
					: `结果并列，奖金由它们分享：${list(step.titles.map((title, i) => `${quoted(title)}（${money(step.amounts[i] ?? 0)}）`))}。`;
			case 'carried over':
				return `${money(step.amount)}转入下一场晚餐会。`;
		}
	},
	announced: '已经宣布的结果',
};
