import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count } = formatsIn('zh');

export const rehearsal: typeof English = {
	name: (group) => `${group}的彩排`,
	label: '彩排',
	banner: '这是彩排。这里的一切都不算数，之后全部删除。',
	progress: (p) => {
		const parts = [`${count(p.guests)}位来宾中有${count(p.arrived)}位已入场`];
		if (p.onPhone > 0) parts.push(`${count(p.onPhone)}位打开了手机`);
		if (p.offline > 0) parts.push(`其中${count(p.offline)}位刚刚断开连接`);
		if (p.voted > 0) parts.push(`${count(p.voted)}位用手机投了票`);
		if (p.slipsInBox > 0) parts.push(`投票箱里有${count(p.slipsInBox)}张纸票，已录入${count(p.slipsEntered)}张`);
		if (p.receipts > 0) parts.push(`${count(p.receipts)}位在名单上找到了自己的回执`);
		return `${parts.join('，')}。`;
	},
	verdict: (problems) =>
		problems.length === 0
			? '来宾手机上显示已保存的每一票都已计入，计票单也相符。'
			: `来宾在结果里找不到自己做过的事。${problems.join(' ')}`,
	away: '模拟的来宾已经离开，服务器重新启动后会这样。请结束这次彩排，再开始一次。',
};
