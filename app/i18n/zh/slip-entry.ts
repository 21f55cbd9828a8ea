import type { slipEntry as English } from '../en/slip-entry';
import { formatsIn, isolate } from '../format';
import { work } from './work';

const { count } = formatsIn('zh');

export const slipEntry: typeof English = {
	name: '纸票',
	page: (dinner) => `纸票 – ${dinner}`,
	skip: '跳到纸票',
	title: '录入纸票',
	lead: '请把折好的一半从投票箱里一张一张取出来。',
	figures: {
		count: () => '张算数',
		setAside: '张不计入：以手机为准',
		blank: '张空白',
		unreadable: '张看不清',
		entered: '张已录入，总数',
	},
	sealed: '录入的内容马上密封。谁也不能再看到，您也不能。',
	toSheet: '到计票单',
	allTyped: '纸票都录入了吗？到计票单',
	oneSigned: {
		title: '已有一个人在计票单上签名',
		text: '您现在录入或修改纸票，那个签名就不再算数。然后两个人都要再签一次。',
	},
	closed: {
		early: { title: '投票箱还没有打开', text: '投票一开始就可以录入纸票。' },
		signed: '计票单已签名',
		over: '计票已结束',
		text: '不能再录入或修改纸票。',
		toCount: '到计票',
	},
	twice: {
		all: '每张纸票由两个人各录入一次。您录完后，请把您这堆交给别人。',
		tenth: '每十张纸票有一张由两个人各录入一次。请从别人那堆里每十张取一张。',
		done: (twice, wanted) => `${count(wanted)}张中已有${count(twice)}张录入两次。`,
		open: (slips) => `有${count(slips)}张纸票两次录入不同，必须确定。`,
	},
	code: '纸票上的投票码',
	codeHint: '输入或扫描都可以。扫描器可能会发来整个网址。',
	vote: '打勾的项目编号',
	voteHint: '没有打勾，或打勾超过一个，就留空：那是空白票。看不清就输入?。',
	squares: '请输入方格里写的分数。空着的留空。看不清的输入?或x。',
	enter: '录入这张纸票',
	isBlank: '这张纸票是空白的',
	leave: '不改：录下一张',
	answers: {
		'not handed out': '已经发出：标记并录入纸票',
		'entered before': '用这些评分代替第一次的',
		'partly blank': '其余是空着的：录入这张纸票',
	},
	told: {
		counts: '已录入，算数。请录下一张。',
		blank: '已作为空白票录入：上面没有可以计的内容。',
		unreadable: '已作为看不清的纸票录入。它不计给任何项目，计票单会写明有多少张。',
		same: '已录入第二次，两次相同。请录下一张。',
		settled: '已确定：你们中有两个人录入相同，以此为准。请录下一张。',
		'set-aside': '这张选票已用手机投过，所以以手机为准，这张纸票不计入。请单独放一堆，写上“不计入”。',
	},
	notYet: '这张纸票还没有录入',
	nothingYet: '还没有录入任何内容',
	notEntered: '这张纸票没有录入',
	differs: {
		title: '您录入的与第一个人不同',
		text: '请一起看这张纸票。录错的人在自己的页面上重新录入整张：有两个人录入相同，就以此为准。谁也看不到对方录入了什么。',
		once: '哪些方格不同，第一次已经说过。只说一次，这样谁也查不出录入了什么。',
	},
	everySquare: '所有方格',
	allBlank: '全部空着',
	changed: {
		nobody: (number, printed) => `${number}号没有项目上台；先印好的纸票上写的是“${isolate(printed)}”。请跳过这一行。`,
		other: (number, title, printed) =>
			`${number}号现在是“${isolate(title)}”；先印好的纸票上写的是“${isolate(printed)}”。请照写的录入这一行：已请来宾划掉原来的名字。`,
	},
	row: {
		unreadable: (number) => `${number}号项目：这个方格看不清`,
		nobody: '没有项目',
		maySay: '纸票上可能写着',
	},
	camera: {
		sees: '相机画面：请对准纸票上的二维码',
		stop: '关闭相机',
		scan: '用相机扫描',
		refused: '这里不能用相机。请改为输入投票码。',
	},
	score: '评分是0、1、2、3、4或5。空着的留空，看不清的输入?。',
	voteRange: (pitches) => `项目编号是1到${pitches}。没有打勾，或打勾超过一个，就留空。`,
	refusals: {
		'sent before': work.sentBefore,
		'not now': '投票进行时或计票时才能录入纸票。没有保存任何内容。',
		'already signed': '计票单已签名，所以不能再录入或修改纸票。没有保存任何内容。',
		'unknown code': '这场晚餐会没有这个投票码的纸票。请核对十个字母和数字：其中没有I、L、O和U。',
		busy: '此刻核对的投票码太多。没有保存任何内容；请再按一次按钮。',
		replaced: '这张选票已换成另一张，所以这张纸票不算数。请放到一边。',
		spoiled: '这张选票印坏后已作废，从未发出，所以这张纸票不算数。请放到一边，并在计票单上写明它在投票箱里。',
		'not handed out': '这张选票没有在门口点过。如果已发给来宾，请标记并录入纸票。',
		'entered before':
			'这张纸票之前录入过，以第一次的评分为准。请放到一边，录下一张；只有第一次录错时，才用这些评分代替。',
		'not a ballot': '这些方格与今晚的项目名单不符。请刷新页面，重新录入这张纸票。',
		'nothing typed': '投票码正确。现在请输入方格里写的分数。如果纸票是空白的，请按“这张纸票是空白的”。',
		'partly blank': '有些方格是空着的。请再看看这张纸票：录入之后不能再看。',
		'not blank': '这张纸票已填了内容，所以不是空白的。请清空方格，或按“录入这张纸票”。',
	},
};
