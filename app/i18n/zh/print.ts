import type { print as English } from '../en/print';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('zh');
const minutes = (n: number) => `${count(n)}分钟`;

export const print: typeof English = {
	cards: {
		title: '今晚的项目',
		brief: '要求',
		criteria: '请按下面每一项标准给每个项目打0到5分。0分是完全不符合，5分是完全符合。',
		criteriaOne: '请选最符合要求的一个。它应该：',
		how: '怎么投票',
		hear: '听完每个项目。',
		phone: '用手机：扫描选票上的二维码，或在这个网址输入投票码：',
		phoneScreen: '用手机：在屏幕显示的网址输入选票上的投票码。',
		noPhones: '填写选票上有方格的那一半。',
		saves: '手机显示“已保存”的评分就算数。投票结束前都可以改。',
		savesOne: '手机显示“已保存”后，您选的就算数。投票结束前都可以改。',
		paper: '没有手机？填写选票上有方格的那一半，投进投票箱。',
		box: '折好，投进投票箱，保留另一半。',
		secret: '谁也看不到您怎么投票。您在门口捐了多少没有影响。',
	},
	pitcher: {
		yours: '您的项目编号是',
		slotOf: (time, total) => `大约${time}上台，共${count(total)}个项目`,
		order: '上场顺序由抽签决定。如果当晚推迟，您也会推迟。',
		stage: '台上',
		clock: (pitch) => `您有${minutes(pitch)}。等您准备好、说开始，才开始计时。最后一分钟屏幕会变颜色。`,
		questions: (n, time) =>
			`然后现场问${count(n)}个问题${time === 0 ? '' : `，共${minutes(time)}`}。回答简短，每个问题才有时间。`,
		noQuestions: '之后没有提问。',
		extra: '您需要更多时间或翻译吗？请提前告诉主持人：点一下就行。',
		before: '上台之前',
		come: (doors, pitches) => `${doors}开门；${pitches}开始介绍项目。您一到就请告诉主持人。`,
		vote: '请像大家一样领一张选票。您也有一票。',
		after: '下台之后',
		supper: (supper) => `大约${supper}开始晚餐和投票。大家会想和您聊聊。`,
		winner: (winner) => `大约${winner}宣布胜出项目。您的专用链接会说明您的推介结果如何。`,
		scores: '从第二天中午起，那个链接可以显示来宾给您打的分，前提是至少有20人投票。不看也可以。',
	},
	order: {
		title: '流程表',
		plan: '时间是计划。有变动时主持人会说。',
		people: (capacity) => `最多${count(capacity)}人`,
		jobs: { door: '门口', kitchen: '厨房', compere: '主持人', count: '计票' },
		doors: {
			door: '每人一张选票：来宾、推介人、志愿者、能自己选择的孩子。',
			compere: '跟每位推介人打招呼。谁需要更多上台时间？',
			kitchen: (supper) => `请准备好${supper}上菜。如果推迟，主持人会说。`,
		},
		pitches: {
			compere: (pitch, questions) =>
				questions === 0
					? `每个${minutes(pitch)}。推介人准备好再开始计时。`
					: `每个${minutes(pitch)}和${count(questions)}个问题。推介人准备好再开始计时。`,
			door: '迟到的来宾也领一张选票。',
			title: '项目介绍',
			apart: '按第二页的顺序。',
			missing: '项目名单还没有公布。公布后请重新打印。',
		},
		supper: {
			kitchen: '上菜。',
			compere: '开始投票，并说明怎么投：用手机，或写在选票上投进投票箱。',
			door: '到此停止发选票，除非主办人另有安排。记下每叠选票的最后一个编号。',
		},
		close: {
			compere: '宣布最后机会，问“大家都投票了吗？”，然后结束投票。绝不早于这个时间。',
			count: '两个人：倒空投票箱，分成三堆，录入纸票，清点募捐桶，签名。',
		},
		winner: {
			compere: '先念出每句话，屏幕再显示。',
			door: '下一场晚餐会：什么时候，怎么推介。',
		},
	},
	wifi: {
		lead: '用手机相机扫描这个二维码，或在手机设置里选择这个网络。',
	},
	count: {
		title: '计票单',
		how: '先用手填写。然后录入，并在那里也签名。',
		piles: '投票箱里的纸票，分成三堆',
		written: '写了内容的',
		unwritten: '没写内容的',
		replaced: '属于已更换选票的',
		stacks: '已发出的选票，按叠',
		stack: (n) => `第${count(n)}叠`,
		first: '第一个编号',
		last: '最后一个编号',
		all: '一共发出的选票',
		heads: '在场人数',
		bucket: '募捐桶里的钱',
		differs: '有不符之处吗？请写明原因：',
		signed: '两个人签名：',
		name: '姓名',
		signature: '签名和时间',
		tally: '人工统计评分',
		tallyHow: '只在其他办法都不行时用。每个分数有多少张纸票？一个人念，一个人写。',
		tallyHowOne: '只在其他办法都不行时用。每个项目有多少张纸票选它？一个人念，一个人写。',
		slips: '清点的纸票',
		votes: '纸票',
	},
	award: {
		title: '奖金',
		goesTo: '这场晚餐会的奖金池归',
		part: (place) => `第${count(place)}名`,
		sum: '金额',
		given: '汤会代表：',
		receipt: '收据',
		received: (group) => `收到${isolate(group)}的款项：`,
		project: '用于',
		receivedBy: '姓名',
		date: '日期',
		signature: '签名',
	},
};
