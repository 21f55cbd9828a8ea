import type { past as English } from '../en/past';
import { formatsIn, isolate } from '../format';

const { count, list } = formatsIn('zh');

export const past: typeof English = {
	typedIn: (when) => `${when}补录。这场晚餐会没有使用Stockpot：这里的内容无法重新计算。`,
	won: (titles) => `胜出的是${list(titles.map((title) => `“${isolate(title)}”`))}`,
	nobody: '没有胜出项目',
	people: (guests, voted) =>
		[guests === null ? '' : `来了${count(guests)}位来宾。`, voted === null ? '' : `${count(voted)}人投了票。`].join(''),
	pitches: '各个项目',
	by: (presenter) => `推介人：${isolate(presenter)}`,
	got: (sum) => `得到${sum}。`,
	votes: (n) => `得票或得分：${count(n)}`,
	pot: '奖金池',
	total: '奖金池',
	award: (title) => `给“${isolate(title)}”`,
	carriedOver: '转入下一场',
	corrections: '更正',
	data: '这场晚餐会的数据（JSON）',
	link: (head, sum) => `${head}：${sum}。`,
};
