import type { accessibility as English } from '../en/accessibility';

export const accessibility: typeof English = {
	title: 'Accesibilitate',
	description:
		'Ce funcționează pe aceste pagini pentru cei care văd, aud, se mișcă sau citesc altfel și ce nu funcționează încă.',
	lead: 'Oricine ar trebui să poată citi, propune un proiect și vota aici.',
	holds: {
		title: 'Ce funcționează',
		items: [
			'Programe verifică fiecare fel de pagină după WCAG 2.2, nivelul AA. Nu găsesc nicio greșeală.',
			'Textul de pe pagina de vot și de pe ecranul mare are un contrast de cel puțin 7 la 1, pe fond deschis și închis.',
			'Tot votul merge numai cu tastatura. Cititorul de ecran spune fiecare lucru o dată.',
			'Nimic nu este tăiat la o mărire de 400% sau cu textul de două ori mai mare.',
			'Pagina de vot merge fără scripturi, fără foi de stil, în culorile alese de dumneavoastră și fără mișcare.',
			'Merg browserele din 2020 încoace. Cele mai vechi arată un formular simplu, care merge și el.',
			'Sunt nouă limbi. Un telefon care are o voce în limba dumneavoastră citește proiectele cu voce tare.',
			'Cei care propun un proiect pot adăuga o înregistrare cu vocea lor. O auziți pe pagina de vot și pe pagina cinei.',
			'Nu este nevoie de telefon: există bilete pe hârtie, și cu litere mari. Un voluntar poate împrumuta un telefon.',
		],
	},
	lacks: {
		title: 'Ce nu funcționează încă',
		items: [
			'Niciun vorbitor nativ nu a citit încă traducerile.',
			'Nimeni care folosește zilnic un cititor de ecran nu a încercat încă paginile.',
			'Proiectele rămân în limba și în cuvintele celor care le-au scris.',
			'O înregistrare nu are subtitrări. Alături este rezumatul scris, cu alte cuvinte.',
			'Paginile de lucru ale organizatorilor sunt numai în engleză.',
			'Ecranul mare nu are sunet și nici limbajul semnelor. Prezentatorul citește cu voce tare ce arată.',
		],
	},
	tell: {
		title: 'Spuneți-ne',
		text: 'Ceva nu merge pentru dumneavoastră? Spuneți unui organizator, înainte de cină sau la intrare. Nu trebuie să spuneți de ce.',
	},
};
