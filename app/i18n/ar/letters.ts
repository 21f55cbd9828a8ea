import type { letters as English } from '../en/letters';
import { isolate } from '../format';
import { minutes } from './nouns';

type Answer = Parameters<typeof English.answer.text>[0];

function answerText(l: Answer): string | null {
	const dinner = `العشاء رقم ${l.number} لمجموعة ${isolate(l.group)}، التاريخ: ${isolate(l.date)}${l.venue === '' ? '' : `، المكان: ${isolate(l.venue)}`}`;
	const doors = `تُفتح الأبواب في ${isolate(l.time)}.`;
	const title = `«${isolate(l.title)}»`;
	const news: Partial<Record<Answer['state'], string>> = {
		'lined up': `خبر سعيد: عرضك ${title} في قائمة العروض. ${dinner}. ${doors} وقتك لتقديم العرض ${minutes(l.minutes)}، وبعده يسألك الضيوف. إذا كنت لا تستطيع الحضور، فمن فضلك أخبرنا قريبًا: عندها يدخل عرض احتياطي مكانك.`,
		reserve: `شكرًا على عرضك ${title}. هو عرض احتياطي. ${dinner}. ${doors} إذا لم يستطع أحد الحضور، فيسرّنا أن تأخذ مكانه، حتى في وقت قصير. إذا لم نحتج إليك هذه المرة، فمن فضلك قدّم عرضك مرة أخرى: كلماتك محفوظة في الرابط أدناه.`,
		declined: `شكرًا على عرضك ${title}. ${dinner}. كانت العروض أكثر من الأماكن، وهذه المرة ليس عرضك في القائمة. هذا لا يعني أن الفكرة ليست جيدة. يسرّنا أن تقدّمه مرة أخرى في عشاء آخر: كلماتك محفوظة في الرابط أدناه لتستعملها من جديد. وتعال إلى العشاء: لكل ضيف صوت.`,
	};
	const text = news[l.state];
	return text
		? `مرحبًا ${isolate(l.contactName)}،\n\n${text}\n\nعرضك: ${l.link}\n\n${isolate(l.from)}، ${isolate(l.group)}`
		: null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `عرضك للعشاء رقم ${n} لمجموعة ${isolate(group)}`,
		text: (l) =>
			`شكرًا على عرضك للعشاء رقم ${l.number} لمجموعة ${isolate(l.group)}. لقد وصل.\n\nيمكنك تغييره أو سحبه حتى ${isolate(l.deadline)} بهذا الرابط الخاص. من معه الرابط يستطيع تغيير العرض، فاحتفظ به لنفسك:\n\n${l.link}\n\nيقرأ المنظمون كل عرض ويكتبون إلى الجميع، مهما كان اختيارهم.\n\nإذا لم تقدّم عرضًا، فقد كتب أحد عنوانك بالخطأ. يمكنك سحب العرض بالرابط، أو تجاهل هذه الرسالة.\n\n${isolate(l.group)}`,
	},
	answer: {
		subject: (n, group) => `عرضك للعشاء رقم ${n} لمجموعة ${isolate(group)}`,
		text: answerText,
	},
};
