import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'اللغة',
	saveFirst: 'احفظ أولًا. اختيار لغة أخرى يفتح هذه الصفحة من جديد.',
	page: {
		title: 'اللغات',
		description: 'لغات Stockpot، ومن قرأ كل ترجمة، وكيف تُصحَّح.',
		lead: 'اختر لغتك. يتذكرها هذا الهاتف أو الحاسوب سنة.',
		notOffered: 'هذه اللغة غير متاحة. لم يتغير شيء. اختر إحدى اللغات أدناه.',
		own: 'ما كتبه الناس بأنفسهم، مثل العروض، يبقى بكلماتهم.',
		table: {
			caption: 'من قرأ كل ترجمة',
			language: 'اللغة',
			read: 'قرأها متحدث أصلي بهذه اللغة',
			correct: 'أين تُصحَّح',
		},
		original: 'كُتب Stockpot بالإنجليزية.',
		readBy: (who) => `نعم: ${isolate(who)}`,
		notRead: 'ليس بعد',
		how: {
			title: 'هل توجد جملة خاطئة؟',
			text: 'أخبر المنظمين، أو افتح بلاغًا حيث يُطوَّر Stockpot. اكتب اللغة والجملة وما يجب أن تقوله. الجمل في المجلد المكتوب بجانب اللغة.',
		},
	},
};
