import type { Currency } from './currencies';
import { type Amount, minorDigits } from './currency';
import { foldNumber } from './numbers';

/** The largest sum that can be typed, in minor units (£1,000,000). It is far above any pot, so a larger one is a typing error. */
export const MOST_AMOUNT: Amount = 100_000_000;

/** Longer than any sum with currency and spaces. */
export const LONGEST_SUM = 60;

/** `two sums`: the text is ambiguous between the two, so the form asks. */
export type NotMoney =
	| { readonly ok: false; readonly code: 'not an amount' | 'negative' | 'too large' | 'too many decimals' }
	| { readonly ok: false; readonly code: 'two sums'; readonly sums: readonly [Amount, Amount] };
export type ReadMoney = { readonly ok: true; readonly value: Amount } | NotMoney;

const PENCE = / ?(?:P|PENCE|PENNY)$/;
const MINUS = /^[-\u2010-\u2015\u2212]|[-\u2010-\u2015\u2212]$|^\(.*\)$/;
const UNDER_ZERO = /^[-\u2010-\u2015\u2212(]? ?[\d.,' ]+ ?[-\u2010-\u2015\u2212)]?$/;
/** "12.-" and "12,--": no minor units, as written in parts of Europe. */
const NO_MINOR = /[.,][-\u2013\u2014]{1,2}$/;

/**
 * Parses a sum in the digits of any script and the format of any country: "£1,234.50", "1.234,50", "1 234.50", "1'234.50", "412,50",
 * "12.", ".50", "50p", "GBP 12". The currency's number of decimals tells a decimal sign from a thousands separator, but for a few sums.
 * Works digit by digit, so that "0.29" is 29 pence and not 28.999….
 */
export function parseMoney(text: string, currency: Currency): ReadMoney {
	if (text.length > LONGEST_SUM) return refuse(/^[\s\d.,]+$/.test(text) ? 'too large' : 'not an amount');
	const folded = fold(text);
	const { atAnEnd, anywhere } = marksOf(currency);
	const bare = folded.replace(atAnEnd, '').trim();
	const inPence = currency === 'GBP' && PENCE.test(bare);
	const amount = (inPence ? bare.replace(PENCE, '') : bare).replace(atAnEnd, '').replace(NO_MINOR, '').trim();
	if (!/\d/.test(amount)) return refuse('not an amount');
	if (MINUS.test(amount) || MINUS.test(folded.replace(NO_MINOR, ''))) {
		return refuse(UNDER_ZERO.test(amount.replace(anywhere, '')) ? 'negative' : 'not an amount');
	}
	return inPence ? readPence(amount, bare !== folded) : readAmount(amount, minorDigits(currency));
}

const fold = (text: string): string => foldNumber(text).toUpperCase();

/** Ways to write a currency that `Intl` does not know. */
const ALSO: Partial<Record<Currency, readonly string[]>> = {
	GBP: [
		...['£ GB', '£GB', 'UK£', 'GB£', 'POUND', 'POUNDS', 'QUID'],
		...['پاؤنڈ', 'ਪੌਂਡ', 'পাউন্ড', 'FUNT', 'FUNTY', 'FUNTÓW', 'FUNTA', 'جنيه', 'جنيهات', 'LIRĂ', 'LIRE', '镑'],
	],
	EUR: ['EURO', 'EUROS'],
	USD: ['DOLLAR', 'DOLLARS'],
	JPY: ['YEN', '円'],
};

type Marks = { readonly atAnEnd: RegExp; readonly anywhere: RegExp };
const made = new Map<Currency, Marks>();

/** The languages of whose names and symbols a sum may have one: those of the catalogues. */
const SIGNED_IN = ['en', 'en-GB', 'ur', 'pa', 'bn', 'pl', 'so', 'ar', 'ro', 'zh-Hans'];
/** Counts of which every language above has another plural: one, two, few, many, other. */
const COUNTS = [1, 2, 3, 11, 100];

/** A currency's code, symbols and name, before or after a sum. */
function marksOf(currency: Currency): Marks {
	const known = made.get(currency);
	if (known) return known;
	const signs = (['code', 'symbol', 'narrowSymbol', 'name'] as const).flatMap((currencyDisplay) =>
		SIGNED_IN.flatMap((tag) => COUNTS.map((n) => signOf(tag, currency, currencyDisplay, n))),
	);
	const any = [...new Set([...signs.map(fold), ...(ALSO[currency] ?? [])])]
		.filter((sign) => sign !== '')
		.sort((a, b) => b.length - a.length)
		.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
	const marks = { atAnEnd: new RegExp(`^(?:${any}) ?| ?(?:${any})$`, 'g'), anywhere: new RegExp(any, 'g') };
	made.set(currency, marks);
	return marks;
}

function signOf(
	tag: string,
	currency: Currency,
	currencyDisplay: 'code' | 'symbol' | 'narrowSymbol' | 'name',
	n: number,
) {
	const parts = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay }).formatToParts(n);
	return parts.find(({ type }) => type === 'currency')?.value ?? '';
}

const refuse = (code: Exclude<NotMoney['code'], 'two sums'>): NotMoney => ({ ok: false, code });
const twoSums = (one: ReadMoney, other: ReadMoney): ReadMoney =>
	one.ok && other.ok ? { ok: false, code: 'two sums', sums: [one.value, other.value] } : one.ok ? one : other;

/** "50p" is 50 pence and "£1.50p" is £1.50. "£50p" is ambiguous. */
function readPence(amount: string, hadPounds: boolean): ReadMoney {
	const asPounds = readAmount(amount, 2);
	if (!/^\d+$/.test(amount)) return asPounds.ok && /[.,]\d\d$/.test(amount) ? asPounds : refuse('not an amount');
	const asPence = inAll(BigInt(amount));
	return hadPounds ? twoSums(asPounds, asPence) : asPence;
}

/** Groups of three, or Indian groups (12,34,567), with one separator. */
const groupedBy = (sign: string): RegExp =>
	new RegExp(`^[1-9]\\d{0,2}(?:${sign}\\d{3})+$|^[1-9]\\d?(?:${sign}\\d{2})*${sign}\\d{3}$`);
const GROUPED: Readonly<Record<string, RegExp>> = {
	',': groupedBy(','),
	'.': groupedBy('\\.'),
	' ': groupedBy(' '),
	"'": groupedBy("'"),
};
const isGrouped = (text: string, sign: string): boolean => GROUPED[sign]?.test(text) ?? false;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

type Digits = ReturnType<typeof minorDigits>;

function readAmount(amount: string, digits: Digits): ReadMoney {
	// U+066B is only a decimal sign, and NFKC keeps it.
	const [, whole = '', sign = '', last = ''] = /^([\d.,' ]*?)(?:([.,٫])(\d*))?$/.exec(amount) ?? [];
	if (whole === '' && last === '') return refuse('not an amount');
	if (sign === '') return readWhole(whole, digits);
	if (last.length === 3 && isGrouped(whole + sign + last, sign)) return readThreeDigits(whole, sign, last, digits);
	const wholeIsRead =
		whole === '' || /^\d+$/.test(whole) || [',', '.', ' ', "'"].some((by) => by !== sign && isGrouped(whole, by));
	if (!wholeIsRead) return refuse('not an amount');
	return last.length > digits ? refuse('too many decimals') : sum(digitsOf(whole), last, digits);
}

/**
 * Three digits after the last separator. In a currency of two decimals they are a thousands group, but "1.234" may be mistyped pence, so
 * it is ambiguous; one comma groups thousands in Britain. In a currency of three decimals a point is the decimal sign, as in our own
 * format, and a comma is ambiguous.
 */
function readThreeDigits(whole: string, sign: string, last: string, digits: Digits): ReadMoney {
	const asGroup = sum(digitsOf(whole + last), '', digits);
	if (digits === 0 || whole.includes(sign)) return asGroup;
	if (digits === 3) {
		const asMinor = sum(whole, last, digits);
		return sign === '.' ? asMinor : twoSums(asGroup, asMinor);
	}
	return sign === ',' ? asGroup : twoSums(asGroup, sum(whole, last.slice(0, 2), digits));
}

/** No decimal sign: plain, grouped by spaces or apostrophes, or two numbers with a space between. */
function readWhole(whole: string, digits: Digits): ReadMoney {
	if (/^\d+$/.test(whole) || isGrouped(whole, ' ') || isGrouped(whole, "'")) return sum(digitsOf(whole), '', digits);
	const [, units, minor] = /^(\d+) (\d\d)$/.exec(whole) ?? [];
	if (!units || !minor || digits !== 2) return refuse('not an amount');
	return twoSums(sum(units, minor, digits), sum(units + minor, '', digits));
}

const sum = (units: string, fraction: string, digits: Digits): ReadMoney =>
	inAll(BigInt(units || '0') * 10n ** BigInt(digits) + BigInt(fraction.padEnd(digits, '0') || '0'));
function inAll(amount: bigint): ReadMoney {
	return amount > BigInt(MOST_AMOUNT) ? refuse('too large') : { ok: true, value: Number(amount) };
}
