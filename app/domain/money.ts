import { err, type Outcome, ok } from './outcome';

/** Money, always in whole pence: a float never holds a sum, so nothing is lost to rounding. */
export type Pence = number;

/** The largest sum that can be typed, in pence (£1,000,000): far above any pot, so a larger one is a slip of the finger. */
export const MOST_PENCE: Pence = 100_000_000;

/** `comma`: "1,50" may mean £1.50 or £150, so we ask instead of guessing. */
export type NotPounds = 'not an amount' | 'negative' | 'too large' | 'comma';

const AMOUNT = /^([-−]?)£?\s*([-−]?)([\d.,]+)$/;
const GROUPED = /^[1-9]\d{0,2}(,\d{3})+$/;

/**
 * Reads pounds as people type them: "£1,234.50", "12.5" (£12.50), "12", ".50". A comma is taken only where it
 * groups thousands. Worked digit by digit, so that "0.29" is 29 pence and not 28.999….
 */
export function parsePounds(text: string): Outcome<Pence, NotPounds> {
	const match = AMOUNT.exec(text.trim());
	const [, before, after, amount = ''] = match ?? [];
	if (!/\d/.test(amount)) return err('not an amount');
	if (before || after) return err('negative');

	const [whole = '', fraction, ...more] = amount.split('.');
	if (fraction?.includes(',') || (whole.includes(',') && !GROUPED.test(whole))) return err('comma');
	if (more.length > 0 || (fraction !== undefined && !/^\d{1,2}$/.test(fraction))) return err('not an amount');

	const pounds = whole.replaceAll(',', '').replace(/^0+/, '');
	if (pounds.length > String(MOST_PENCE / 100).length) return err('too large');
	const pence = Number(pounds) * 100 + Number((fraction ?? '').padEnd(2, '0'));
	return pence > MOST_PENCE ? err('too large') : ok(pence);
}

/** "£412.50", "£1,200": pence are shown only where there are some. Throws on a sum that is not whole pence. */
export function formatPounds(pence: Pence): string {
	if (!Number.isSafeInteger(pence)) throw new RangeError(`Not whole pence: ${pence}`);
	const size = Math.abs(pence);
	const odd = size % 100;
	const pounds = String((size - odd) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${pence < 0 ? '-' : ''}£${pounds}${odd > 0 ? `.${String(odd).padStart(2, '0')}` : ''}`;
}
