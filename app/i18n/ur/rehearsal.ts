import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn, isolate } from '../format';

const { count, list, plural } = formatsIn('ur');

export const rehearsal: typeof English = {
	name: (group) => `مشق: ${isolate(group)}`,
	label: 'مشق',
	banner: 'یہ صرف مشق ہے۔ یہاں کچھ شمار نہیں ہوتا، اور بعد میں سب مٹا دیا جاتا ہے۔',
	progress: (p) => {
		const parts = [`${count(p.guests)} میں سے ${count(p.arrived)} مہمان اندر ہیں`];
		if (p.onPhone > 0) parts.push(`${count(p.onPhone)} کے فون کھلے ہیں`);
		if (p.offline > 0) parts.push(`ان میں سے ${count(p.offline)} کا رابطہ ابھی ٹوٹا ہے`);
		if (p.voted > 0) parts.push(`${count(p.voted)} نے فون پر ووٹ دیا`);
		if (p.slipsInBox > 0)
			parts.push(
				`${plural(p.slipsInBox, { one: `${count(p.slipsInBox)} پرچی ڈبے میں ہے`, other: `${count(p.slipsInBox)} پرچیاں ڈبے میں ہیں` })}، ${count(p.slipsEntered)} درج ہوئیں`,
			);
		if (p.receipts > 0) parts.push(`${count(p.receipts)} نے فہرست میں اپنی رسید دیکھ لی`);
		return `${list(parts)}۔`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'ہر وہ ووٹ جسے مہمان کے فون نے محفوظ بتایا، گنتی میں ہے، اور گنتی کے کاغذ کا حساب برابر ہے۔'
			: `مہمانوں نے جو کیا وہ انہیں نتیجے میں نہیں ملتا۔ ${problems.join(' ')}`,
	away: 'نقلی مہمان چلے گئے ہیں، جیسے سرور دوبارہ شروع ہونے پر ہوتا ہے۔ یہ مشق ختم کریں اور نئی شروع کریں۔',
};
