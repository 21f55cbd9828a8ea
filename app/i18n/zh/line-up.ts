import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `${number}号没有项目上台。请把您选票上这一行空着。`
		: `${number}号现在是“${isolate(title)}”。如果您的选票上${number}号旁边是别的名字，请把它划掉。`;
