import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'ecran complet'],
		['B', 'ecran întunecat și înapoi'],
		['L', 'lista proiectelor'],
		['P', 'revenim în cinci minute'],
		['Spațiu', 'oprește imaginile'],
	],
	twoLanguages: [['T', 'oprește limba']],
	leading: [
		['Săgeată dreapta', 'pasul următor din desfășurătorul serii'],
		['Săgeată stânga', 'un pas înapoi pe scenă'],
	],
	help: ['?', 'aceste taste'],
};
