import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'Luqadda',
	saveFirst: 'Marka hore kaydi. Luqad kale waxay dib u furtaa boggan.',
	page: {
		title: 'Luqadaha',
		description: 'Luqadaha Stockpot, cidda akhriday tarjumaad kasta, iyo sida loo saxo.',
		lead: 'Dooro luqaddaada. Taleefankan ama kombiyuutarkan ayaa xasuusanaya muddo sannad ah.',
		notOffered: 'Luqaddan lama hayo. Waxba isma beddelin. Dooro mid ka mid ah luqadaha hoose.',
		own: 'Waxa dadku iyagu qoreen, sida soo-jeedinta, waxay ku sii jiraan ereyadooda.',
		table: {
			caption: 'Cidda akhriday tarjumaad kasta',
			language: 'Luqadda',
			read: 'Waxaa akhriyay qof ay afkiisa hooyo tahay',
			correct: 'Meesha laga saxo',
		},
		original: 'Stockpot waxaa lagu qoray Ingiriisi.',
		readBy: (who) => `Haa: ${isolate(who)}`,
		notRead: 'Weli maya',
		how: {
			title: 'Ma jirtaa weedh khaldan?',
			text: 'U sheeg qabanqaabiyayaasha, ama ka furo warbixin meesha Stockpot lagu horumariyo. Sheeg luqadda, weedha, iyo sida ay tahay inay u qornaato. Weedhuhu waxay ku jiraan galka ku qoran luqadda agteeda.',
		},
	},
};
