import type { letters as English } from '../en/letters';
import { isolate } from '../format';

type Answer = Parameters<typeof English.answer.text>[0];

function answerText(l: Answer): string | null {
	const dinner = `${isolate(l.group)} کا ڈنر ${isolate(`#${l.number}`)}`;
	const when = `تاریخ: ${isolate(l.date)}${l.venue === '' ? '' : `، جگہ: ${isolate(l.venue)}`}۔ دروازے ${isolate(l.time)} پر کھلیں گے۔`;
	const title = `“${isolate(l.title)}”`;
	const news: Partial<Record<Answer['state'], string>> = {
		'lined up': `اچھی خبر: آپ کی تجویز ${title} تجویزوں کی فہرست میں ہے۔ ${dinner}، ${when} آپ کو تجویز پیش کرنے کے لیے ${l.minutes} منٹ ملیں گے، اور اس کے بعد مہمان سوال کریں گے۔ اگر آپ نہیں آ سکتے تو مہربانی سے جلد بتائیں: پھر کوئی متبادل آپ کی جگہ آ سکتا ہے۔`,
		reserve: `${title} پیش کرنے کا شکریہ۔ آپ کی تجویز متبادل ہے۔ ${dinner}، ${when} اگر کوئی نہ آ سکے تو ہمیں خوشی ہوگی کہ آپ اس کی جگہ آئیں، چاہے آخری وقت پر۔ اگر اس بار آپ کی ضرورت نہ پڑے تو مہربانی سے دوبارہ پیش کریں: آپ کے لفظ نیچے کے لنک پر رکھے ہیں۔`,
		declined: `${title} پیش کرنے کا شکریہ۔ ${dinner}، تاریخ: ${isolate(l.date)}${l.venue === '' ? '' : `، جگہ: ${isolate(l.venue)}`}۔ تجویزیں جگہوں سے زیادہ تھیں، اور اس بار آپ کی تجویز فہرست میں نہیں ہے۔ اس کا یہ مطلب نہیں کہ خیال اچھا نہیں۔ ہمیں خوشی ہوگی اگر آپ اسے کسی اور ڈنر میں دوبارہ پیش کریں: آپ کے لفظ نیچے کے لنک پر رکھے ہیں، تاکہ آپ انہیں پھر استعمال کریں۔ اور کھانے پر ضرور آئیں: ہر مہمان کا ووٹ ہے۔`,
	};
	const text = news[l.state];
	return text
		? `محترم/محترمہ ${isolate(l.contactName)}،\n\n${text}\n\nآپ کی تجویز: ${l.link}\n\n${isolate(l.from)}، ${isolate(l.group)}`
		: null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `${isolate(group)} کے ڈنر ${isolate(`#${n}`)} کے لیے آپ کی تجویز`,
		text: (l) =>
			`${isolate(l.group)} کے ڈنر ${isolate(`#${l.number}`)} کے لیے تجویز بھیجنے کا شکریہ۔ وہ ہمیں مل گئی ہے۔\n\nآپ اسے اس ذاتی لنک سے ${isolate(l.deadline)} تک بدل سکتے ہیں یا واپس لے سکتے ہیں۔ جس کے پاس یہ لنک ہو وہ تجویز بدل سکتا ہے، اس لیے اسے صرف اپنے پاس رکھیں:\n\n${l.link}\n\nمنتظمین ہر تجویز پڑھتے ہیں اور سب کو جواب لکھتے ہیں، فیصلہ جو بھی ہو۔\n\nاگر آپ نے تجویز نہیں بھیجی تو کسی نے غلطی سے آپ کا پتہ لکھ دیا۔ آپ لنک سے تجویز واپس لے سکتے ہیں، یا اس ای میل کو نظر انداز کر دیں۔\n\n${isolate(l.group)}`,
	},
	answer: {
		subject: (n, group) => `${isolate(group)} کے ڈنر ${isolate(`#${n}`)} کے لیے آپ کی تجویز`,
		text: answerText,
	},
};
