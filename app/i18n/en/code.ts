/** Errors of a field for a code or a receipt. */
export const code = {
	code: {
		nothing: 'Type the code that is printed on the paper.',
		address: 'That is the address without the code. Type the ten letters and numbers on the paper, like 7KQ2M-4XW9D.',
		other:
			'That is the receipt; the code is on the other half, the one with the squares. It has ten letters and digits.',
		'not understood': (sign: string) =>
			`“${sign}” is not part of a code. A code has ten letters and digits, like 7KQ2M-4XW9D, and never I, L, O or U.`,
		number: (number: number) =>
			`${number} looks like the number of the paper. The code has ten letters and digits, like 7KQ2M-4XW9D: it is on the half with the squares.`,
		'wrong length': (signs: number) =>
			`A code has ten letters and digits, like 7KQ2M-4XW9D. This has ${signs}. Look at the paper again; what you typed is still here.`,
	},
	receipt: {
		nothing: 'Type the receipt that is printed on the half you kept.',
		address: 'That is an address. Type the eight letters and numbers of the receipt; it is on the half you kept.',
		other: 'That is the code; the receipt is on the half you kept. It has eight letters and digits.',
		'not understood': (sign: string) =>
			`“${sign}” is not part of a receipt. A receipt has eight letters and digits, like 4XW9-7KQ2.`,
		number: (number: number) =>
			`${number} looks like the number of the paper. The receipt is beside it, on the half you kept: eight letters and digits.`,
		'wrong length': (signs: number) =>
			`A receipt has eight letters and digits. This has ${signs}. Look at the half you kept again.`,
	},
};
