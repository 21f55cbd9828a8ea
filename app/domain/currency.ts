import type { Currency } from './currencies';

/** Money in whole minor units of its currency, for example pence. Never a float, so that nothing is lost to rounding. */
export type Amount = number;

/** Digits after the point, by ISO 4217. Not from `Intl`, because browsers use CLDR's customary digits, which differ for some currencies. */
const digits: Partial<Record<Currency, 0 | 3>> = {
	...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0 },
	...{ XAF: 0, XOF: 0, XPF: 0 },
	...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};
export const minorDigits = (currency: Currency): 0 | 2 | 3 => digits[currency] ?? 2;
