import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'زبان',
	saveFirst: 'پہلے محفوظ کریں۔ دوسری زبان چننے سے یہ صفحہ دوبارہ کھلتا ہے۔',
	page: {
		title: 'زبانیں',
		description: 'Stockpot کی زبانیں، ہر ترجمہ کس نے پڑھا ہے، اور اسے کیسے درست کیا جائے۔',
		lead: 'اپنی زبان چنیں۔ یہ فون یا کمپیوٹر اسے ایک سال یاد رکھتا ہے۔',
		notOffered: 'یہ زبان دستیاب نہیں۔ کچھ نہیں بدلا۔ نیچے دی گئی زبانوں میں سے ایک چنیں۔',
		own: 'جو لوگوں نے خود لکھا، وہ انہی کے الفاظ میں رہتا ہے۔',
		table: {
			caption: 'ہر ترجمہ کس نے پڑھا ہے',
			language: 'زبان',
			read: 'کسی مادری زبان والے نے پڑھا',
			correct: 'کہاں درست کریں',
		},
		original: 'Stockpot انگریزی میں لکھا گیا ہے۔',
		readBy: (who) => `ہاں: ${isolate(who)}`,
		notRead: 'ابھی نہیں',
		how: {
			title: 'کوئی جملہ غلط ہے؟',
			text: 'منتظمین کو بتائیں، یا جہاں Stockpot بنایا جاتا ہے وہاں اطلاع درج کریں۔ زبان، جملہ اور درست جملہ لکھیں۔ جملے اس فولڈر میں ہیں جو زبان کے ساتھ لکھا ہے۔',
		},
	},
};
