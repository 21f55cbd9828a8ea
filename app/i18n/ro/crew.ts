import type { crew as English } from '../en/crew';

export const crew: typeof English = {
	page: 'Permis de echipă',
	skip: 'Salt la conținutul paginii',
	jobs: {
		door: { name: 'Intrare', does: 'Înmânați buletinele de vot, câte unul fiecărei persoane care intră.' },
		compere: { name: 'Moderator', does: 'Conduceți seara: ceasul, votul și rezultatul.' },
		counter: { name: 'Numărarea voturilor', does: 'Introduceți biletele de hârtie din urnă.' },
	},
	title: (job, dinner) => `${job}, ${dinner}`,
	name: 'Numele dumneavoastră',
	nameHint: 'Organizatorii îl văd lângă ce faceți. Ajunge prenumele.',
	nameMissing: 'Scrieți-vă numele, ca oamenii să știe cine sunteți.',
	nameLong: 'Numele poate avea cel mult 60 de caractere.',
	go: 'Începeți',
	noAccount: 'Nu aveți nevoie de cont. Acest permis merge numai pe acest telefon și se încheie a doua zi după cină.',
	problem: 'Încă nu ați intrat',
	noCookie:
		'Acest browser nu a păstrat cookie-ul de care are nevoie permisul, deci încă nu ați intrat. Permiteți cookie-urile pentru această adresă sau ieșiți din fereastra privată, apoi apăsați încă o dată.',
	refusal: {
		unknown: {
			title: 'Acest permis nu este cunoscut aici',
			text: 'Poate sfârșitul linkului a fost tăiat pe drum. Rugați un organizator să îl arate din nou.',
		},
		taken: {
			title: 'Acest permis este folosit pe alt telefon',
			text: 'Fiecare permis este pentru o persoană pe un telefon. Nu s-a schimbat nimic. Cereți unui organizator un permis al dumneavoastră. Pentru el este o singură atingere.',
		},
		revoked: {
			title: 'Acest permis a fost încheiat de un organizator',
			text: 'Ce ați făcut cu el rămâne. Dacă mai ajutați, cereți unul nou.',
		},
		over: {
			title: 'Această cină s-a încheiat și, odată cu ea, permisul dumneavoastră',
			text: 'Vă mulțumim pentru ajutor. Aici nu mai este nimic de făcut.',
		},
	},
};
