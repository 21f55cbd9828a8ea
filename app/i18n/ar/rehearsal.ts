import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn, isolate } from '../format';
import { guests, slips } from './nouns';

const { count } = formatsIn('ar');

export const rehearsal: typeof English = {
	name: (group) => `تدريب ${isolate(group)}`,
	label: 'تدريب',
	banner: 'هذا تدريب. لا يُحسب شيء هنا، ويُحذف كله بعد ذلك.',
	progress: (p) => {
		const parts = [`دخل ${count(p.arrived)} من أصل ${guests(p.guests, 'object')}`];
		if (p.onPhone > 0) parts.push(`هواتف مفتوحة: ${count(p.onPhone)}`);
		if (p.offline > 0) parts.push(`منها انقطع اتصالها الآن: ${count(p.offline)}`);
		if (p.voted > 0) parts.push(`صوّتوا بالهاتف: ${count(p.voted)}`);
		if (p.slipsInBox > 0) parts.push(`في الصندوق: ${slips(p.slipsInBox)}، أُدخل منها ${count(p.slipsEntered)}`);
		if (p.receipts > 0) parts.push(`وجدوا إيصالهم في القائمة: ${count(p.receipts)}`);
		return `${parts.join('، ')}.`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'كل صوت قال هاتف ضيف إنه حُفظ موجود في الفرز، وورقة الفرز متوازنة.'
			: `لا يجد الضيوف في النتيجة ما فعلوه. ${problems.join(' ')}`,
	away: 'ذهب الضيوف التجريبيون، كما يحدث عندما يُعاد تشغيل الخادم. أنهِ هذا التدريب وابدأ غيره.',
};
