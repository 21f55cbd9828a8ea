import type { code as English } from '../en/code';

export const code: typeof English = {
	code: {
		nothing: 'Wpisz kod, który jest wydrukowany na karcie.',
		address: 'To jest adres bez kodu. Wpisz dziesięć liter i cyfr z karty, na przykład 7KQ2M-4XW9D.',
		other: 'To jest potwierdzenie. Kod jest na drugiej połowie, tej z kratkami. Ma dziesięć liter i cyfr.',
		'not understood': (sign) =>
			`Znaku „${sign}” nie ma w kodach. Kod ma dziesięć liter i cyfr, na przykład 7KQ2M-4XW9D, i nigdy nie ma w nim I, L, O ani U.`,
		number: (number) =>
			`${number} wygląda na numer karty. Kod ma dziesięć liter i cyfr, na przykład 7KQ2M-4XW9D. Jest na połowie z kratkami.`,
		'wrong length': (signs) =>
			`Kod ma dziesięć liter i cyfr, na przykład 7KQ2M-4XW9D. Liczba wpisanych znaków: ${signs}. Spójrz jeszcze raz na kartę. To, co wpisano, jest nadal tutaj.`,
	},
	receipt: {
		nothing: 'Wpisz numer potwierdzenia z połowy karty, którą masz u siebie.',
		address: 'To jest adres. Wpisz osiem liter i cyfr potwierdzenia. Jest na połowie karty, którą masz u siebie.',
		other: 'To jest kod. Potwierdzenie jest na połowie karty, którą masz u siebie. Ma osiem liter i cyfr.',
		'not understood': (sign) =>
			`Znaku „${sign}” nie ma w potwierdzeniach. Potwierdzenie ma osiem liter i cyfr, na przykład 4XW9-7KQ2.`,
		number: (number) =>
			`${number} wygląda na numer karty. Potwierdzenie jest obok niego, na połowie, którą masz u siebie: osiem liter i cyfr.`,
		'wrong length': (signs) =>
			`Potwierdzenie ma osiem liter i cyfr. Liczba wpisanych znaków: ${signs}. Spójrz jeszcze raz na połowę karty, którą masz u siebie.`,
	},
};
