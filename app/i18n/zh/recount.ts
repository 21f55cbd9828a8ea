import type { recount as English } from '../en/recount';

const checks = {
	file: { is: '文件完整：它的每个字节都符合唯一的标准格式，也符合自身的校验值。', not: '' },
	record: {
		is: '记录的哈希链没有断，与签过名的计票单一致。奖金池、抽签和计票也都相同。',
		not: '这场晚餐会没有开门以后的记录。',
	},
	sheet: {
		is: '由计票单得出的六个字符与签名时核对的相同。投票人数也与单上相同。',
		not: '没有人在计票单上签名。',
	},
	turnout: { is: '手机投的票加上纸票，等于已计入的票。', not: '' },
	receipts: { is: '每张已计入的票都有一个回执。', not: '' },
	sums: { is: '所有得分都等于0到5各分数票数的合计。', not: '这场晚餐会不公布评分，所以无法相加。' },
	headToHead: {
		is: '两两对比与这些票相符，决胜轮的结果由它得出。',
		not: '没有公布两两对比的票数。',
	},
	draws: {
		is: '每次软件抽签用其随机种子都得出相同的顺序；帽子里放的正好是并列的项目。',
		not: '没有抽签，或没有公布谁参加了抽签。',
	},
	ranking: {
		is: '按规则重新排名，包括每次并列：名次相同，胜出项目相同。',
		not: '没有评分就无法重新排名。已公布的名次与胜出项目相符。',
	},
	pot: { is: '收入减去费用，等于奖金池。', not: '' },
	awards: {
		is: '奖金加上转入下一场的钱等于奖金池，奖金池按规则分配。',
		not: '奖金加上转入下一场的钱等于奖金池。怎么分配，无法从公布的内容算出。',
	},
} as const;

export const recount: typeof English = {
	title: '重新计算这个结果',
	link: '重新计算这个结果',
	lead: '您自己的浏览器会把公布的内容全部重新相加、重新排名，并重新分配奖金池。它用的是另一个程序，与计票用的程序没有任何共用的部分。',
	program: '阅读程序：',
	own: '重新计算这里公布的内容',
	choose: '或者重新计算您保存的文件',
	chooseHint: '文件在这台设备上读取，不会发送到任何地方。此页打开之后不需要网络。',
	file: '结果文件',
	go: '重新计算',
	noScript: '此页需要JavaScript。没有的话，可以在电脑上运行npm run recount，效果相同。',
	waiting: '文件会和结果一起公布。',
	typedIn: '这场晚餐会是补录的，不是用Stockpot计票的，所以没有可以重新计算的内容。',
	notAResult: '这不是可以重新计算的Stockpot结果。没有重新计算。',
	unreachable: '无法载入文件。请选择您保存的文件。',
	found: '检查了什么',
	states: { same: '相同', differs: '不同', impossible: '无法检查' },
	checks,
	allSame: '已重新计算：能检查的全部相同。',
	somethingDiffers: '已重新计算：有不同之处。应当有人解释原因。',
	difference: (where, file, again) => `${where}：文件中是${file}，重新计算得${again}`,
	columns: { where: '位置', file: '文件中', again: '重新计算' },
	edition: (number, before) =>
		before === null ? `第${number}版。` : `第${number}版，是更正版。上一版的SHA-256是${before}`,
	words: (six) => `六个词：${six}`,
	six: '六个词',
	hash: 'SHA-256',
	sixWhy: '这六个词代表文件的每一个字节。如果与当晚屏幕上显示的词相同，就是同一个文件。',
	earlier: '以前的版本',
	hashSame: '这就是您在大屏幕上扫描二维码得到的那个文件。',
	hashDiffers: '这不是您在大屏幕上扫描二维码得到的那个文件：是另一个文件，或另一个版本。',
	wordsSame: '与您提供的词或哈希值相同。',
	wordsDiffer: '与您提供的词或哈希值不同：是另一个文件，或另一个版本。',
	cannot:
		'重新计算看不到每张票：现在谁也看不到了。每张票是否按来宾投的那样计入，您要相信负责计票的人。您的回执能证明您的票已计入。',
};
