import type { language as English } from '../en/language';
import { isolate } from '../format';

export const language: typeof English = {
	label: 'Limba',
	saveFirst: 'Salvați mai întâi. Altă limbă deschide din nou această pagină.',
	page: {
		title: 'Limbi',
		description: 'Limbile Stockpot, cine a citit fiecare traducere și cum se corectează.',
		lead: 'Alegeți limba dumneavoastră. Acest telefon sau calculator o ține minte un an.',
		notOffered: 'Această limbă nu este disponibilă. Nu s-a schimbat nimic. Alegeți una dintre limbile de mai jos.',
		own: 'Ce au scris oamenii, de exemplu un proiect, rămâne în cuvintele lor.',
		table: {
			caption: 'Cine a citit fiecare traducere',
			language: 'Limba',
			read: 'Citită de un vorbitor nativ',
			correct: 'Unde se corectează',
		},
		original: 'Stockpot este scris în engleză.',
		readBy: (who) => `Da: ${isolate(who)}`,
		notRead: 'Încă nu',
		how: {
			title: 'O propoziție este greșită?',
			text: 'Spuneți organizatorilor sau deschideți o sesizare acolo unde este dezvoltat Stockpot. Scrieți limba, propoziția și cum ar trebui să fie. Propozițiile sunt în dosarul scris lângă limbă.',
		},
	},
};
