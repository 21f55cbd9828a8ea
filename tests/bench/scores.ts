/** Sixteen scores that depend on phone and revision, so that stored ballots can be checked exactly. */
export const scoresOf = (phone: number, revision: number): string =>
	Array.from({ length: 16 }, (_, at) => (Math.floor(phone / 6 ** (at % 5)) + revision * (at + 1) + at) % 6).join('');
