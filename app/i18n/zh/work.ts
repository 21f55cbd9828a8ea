import type { work as English } from '../en/work';

export const work: typeof English = {
	jobs: '您的工作',
	notDone: '没有执行',
	sentBefore:
		'这个表单之前已发送过一次，当时要求的已经执行。您现在选的没有执行。请在此页看看现在的情况，如果仍然需要，请再按一次。',
	readOut: '请念出来',
	readOutFirst: '请先念出来，再按按钮',
	notOurs: '填写的内容与这个表单不符。',
	handOver: {
		open: '一位来宾的选票可能还在这部手机上打开着。',
		close: '关闭',
		typed: '这里填了一张纸票，还没有录入。请先录入。或者再按一次：填的内容就会删除。',
		unsent: '您自己的投票有些评分只存在这部手机上。',
		openBallot: '请打开它，',
		unsentUntil: '等到显示“已保存”。或者再按一次：这些评分就会删除。',
		button: '交给来宾投票',
		hint: '给没有手机的来宾：他们在这里输入自己选票的投票码，投票，然后把手机还给您。',
		notVoting: '只有投票进行时才借出手机。没有改动任何内容。',
	},
};
