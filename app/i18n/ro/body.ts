import type { body as English } from '../en/body';

export const body: typeof English = {
	name: 'Neprimit',
	title: 'Formularul nu a fost primit',
	safe: 'Nu s-a schimbat nimic.',
	'no form': 'Acest formular primește numai text. Mergeți înapoi, reîncărcați pagina și încercați din nou.',
	unreadable: 'Formularul nu a putut fi citit. Mergeți înapoi, reîncărcați pagina și încercați din nou.',
	unknown: 'Acest formular nu este cunoscut aici. Mergeți înapoi, reîncărcați pagina și încercați din nou.',
	'no key': 'Acest formular nu spune de pe ce pagină vine. Mergeți înapoi, reîncărcați pagina și apăsați încă o dată.',
	'too big': 'Este mai mult decât primește acest formular. Mergeți înapoi și scurtați ce este lung.',
	'too many fields':
		'Are mai multe câmpuri decât orice formular de aici. Mergeți înapoi, reîncărcați pagina și încercați din nou.',
	'broken off': 'Trimiterea s-a întrerupt pe drum. Mergeți înapoi și încercați din nou.',
	'too slow': 'Trimiterea a durat prea mult. Mergeți înapoi și încercați din nou.',
};
