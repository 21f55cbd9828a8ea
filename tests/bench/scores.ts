/** Sixteen scores that tell which phone and revision they are from, so that what is stored can be checked to the digit. */
export const scoresOf = (phone: number, revision: number): string =>
	Array.from({ length: 16 }, (_, at) => (Math.floor(phone / 6 ** (at % 5)) + revision * (at + 1) + at) % 6).join('');
