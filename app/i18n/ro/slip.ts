import type { slip as English } from '../en/slip';

export const slip: typeof English = {
	keep: 'Păstrați această jumătate',
	paper: 'Buletin de vot',
	receipt: 'Confirmare',
	hear: 'Ascultați fiecare prezentare.',
	scan: 'Scanați codul QR de pe cealaltă jumătate sau introduceți codul ei la',
	type: 'Introduceți codul de pe cealaltă jumătate la adresa de pe ecran.',
	score: 'Dați note fiecărui proiect. Notele se salvează imediat.',
	chooseOne: 'Alegeți un proiect. Alegerea se salvează imediat.',
	noPhone:
		'Nu aveți telefon? Completați cealaltă jumătate și puneți-o în urnă. Păstrați-o pe aceasta. Confirmarea arată mai târziu că buletinul de vot a fost numărat, niciodată cum s-a votat.',
	code: 'Cod',
	box: 'Pentru urnă',
	howScores:
		'Nu aveți telefon? Scrieți de la 0\u00a0la\u00a05 în fiecare pătrățel: 0\u00a0este\u00a0deloc, 5\u00a0este\u00a0pe\u00a0deplin. Împăturiți și puneți în urnă.',
	howOne: 'Nu aveți telefon? Bifați un pătrățel. Împăturiți și puneți în urnă.',
	phoneCounts: 'Ați votat pe telefon? Păstrați ambele jumătăți: un bilet din urnă este pus deoparte.',

	opens: (number) => `Deschide buletinul de vot ${number}`,
	goTo: 'Mergeți la',
	receiptSays: 'Confirmare: mai târziu arată că acest buletin de vot a fost numărat',
	easy: {
		keep: 'Păstrați această pagină',
		tick: 'Bifați un pătrățel pe fiecare rând.',
		tickOne: 'Bifați pătrățelul unui singur proiect.',
		faces: ['deloc', 'puțin', 'în mare parte', 'pe deplin'],
		page: (page, of) => `Pagina ${page} din ${of}`,
		box: 'Puneți celelalte pagini în urnă.',
	},
};
