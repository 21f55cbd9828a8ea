import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `لن يقدّم أحد العرض ${number}. اترك هذا السطر في ورقتك فارغًا.`
		: `العرض ${number} هو الآن ${isolate(title)}. إذا كان في ورقتك اسم آخر بجانب ${number} فاشطبه.`;
