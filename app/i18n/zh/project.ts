import type { project as English } from '../en/project';
import { formatsIn, isolate } from '../format';

const { count } = formatsIn('zh');
const ordinal = (n: number): string => `第${count(n)}名`;

export const project: typeof English = {
	from: (dinner, date) => `${isolate(dinner)}，${date}`,
	by: (presenter) => `推介人：${isolate(presenter)}`,
	prize: (place) => `${ordinal(place)}的奖品`,
	won: (place) => (place === 1 ? '它胜出了。' : `它得了${ordinal(place)}，分到奖金池的一部分。`),
	states: {
		promised: '奖金已承诺，还没有付款。',
		paid: '奖金已付款。',
		returned: '奖金已退回，放入下一场晚餐会的奖金池。',
	},
	sections: {
		money: '钱的用途',
		got: '得到了什么',
		more: '项目的更多内容',
		reports: '进展如何',
	},
	fromPot: (sum) => `从奖金池得到${sum}`,
	beside: (what, place) => `${what}，给${ordinal(place)}`,
	besideMoney: (sum, from) => (from === '' ? sum : `${sum}，由${isolate(from)}提供`),
	promised: (presenter) =>
		`${presenter === '' ? '这个项目的人' : isolate(presenter)}承诺在以后的晚餐会上告诉大家进展如何。`,
	result: (number) => `第${count(number)}场晚餐会的完整结果`,
	all: (group) => `${isolate(group)}的所有晚餐会`,
	link: (sum, dinner, what) => `${sum}，${dinner}。${what}`,
	funded: '得到资助的项目',
	pageOf: (title, sum) => (sum === '' ? isolate(title) : `${isolate(title)}：${sum}`),
};
