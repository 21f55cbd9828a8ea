import type { code as English } from '../en/code';

export const code: typeof English = {
	code: {
		nothing: 'Introduceți codul tipărit pe buletinul de vot.',
		address:
			'Aceasta este adresa, fără cod. Introduceți cele zece litere și cifre de pe buletinul de vot, de exemplu 7KQ2M-4XW9D.',
		other: 'Aceasta este confirmarea. Codul este pe cealaltă jumătate, cea cu pătrățele. Are zece litere și cifre.',
		'not understood': (sign) =>
			`„${sign}” nu face parte dintr-un cod. Un cod are zece litere și cifre, de exemplu 7KQ2M-4XW9D, și nu conține niciodată I, L, O sau U.`,
		number: (number) =>
			`${number} pare numărul buletinului de vot. Codul are zece litere și cifre, de exemplu 7KQ2M-4XW9D. Este pe jumătatea cu pătrățele.`,
		'wrong length': (signs) =>
			`Un cod are zece litere și cifre, de exemplu 7KQ2M-4XW9D. Semne introduse: ${signs}. Priviți din nou buletinul de vot. Ce ați scris este tot aici.`,
	},
	receipt: {
		nothing: 'Introduceți numărul de confirmare tipărit pe jumătatea păstrată.',
		address: 'Aceasta este o adresă. Introduceți cele opt litere și cifre ale confirmării. Sunt pe jumătatea păstrată.',
		other: 'Acesta este codul. Confirmarea este pe jumătatea păstrată. Are opt litere și cifre.',
		'not understood': (sign) =>
			`„${sign}” nu face parte dintr-o confirmare. O confirmare are opt litere și cifre, de exemplu 4XW9-7KQ2.`,
		number: (number) =>
			`${number} pare numărul buletinului de vot. Confirmarea este lângă el, pe jumătatea păstrată: opt litere și cifre.`,
		'wrong length': (signs) =>
			`O confirmare are opt litere și cifre. Semne introduse: ${signs}. Priviți din nou jumătatea păstrată.`,
	},
};
