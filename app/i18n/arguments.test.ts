import { describe, expect, test } from 'vitest';
import * as english from './en/index';
import { addTranslations, translations } from './translations';

/** What the compiler cannot see of a translation: that it says what it is given, in its own script. */

addTranslations();

/** Texts by the path of their key: those that functions return for the same samples too. */
type Texts = Map<string, { text: string; given: readonly unknown[] }>;

/** Values that a sentence may be given at this position. A name and a number are found again in the text. */
const samplesAt = (position: number): readonly unknown[] => [
	31 + position,
	`⟪${position}⟫`,
	[`⟪${position}⟫`, `⟪${position}’⟫`],
	null,
	{ given: 31, of: 48, oneVote: false },
	(amount: number) => `⟪${position}:${amount}⟫`,
];

const tuples = (length: number): unknown[][] =>
	length === 0 ? [[]] : tuples(length - 1).flatMap((before) => samplesAt(before.length).map((one) => [...before, one]));

const flat = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? Object.values(value).map(flat).join(' ')
		: typeof value === 'string' || typeof value === 'number'
			? String(value)
			: '';

const shownIn = (text: string): string[] => [...new Set(text.match(/⟪[^⟫]*⟫|3[1-4]/g) ?? [])].sort();

function said(sentence: (...given: unknown[]) => unknown, given: readonly unknown[]): string | null {
	try {
		const text = flat(sentence(...given));
		return /undefined|NaN|\[object|=>/.test(text) ? null : text;
	} catch (error) {
		// A sample of another type than the sentence takes.
		if (error instanceof TypeError || error instanceof RangeError) return null;
		throw error;
	}
}

/** Of how many samples something is shown. */
const countShown = (text: string, given: readonly unknown[]): number =>
	given.filter((_, position) => new RegExp(`${31 + position}|⟪${position}[⟫:’]`).test(text)).length;

/**
 * Each sentence of English, with the first samples of which it shows most: a number before a name, because a name stands for a number in
 * English only. Sentences that no sample fits are left out.
 */
function sentencesOf(value: unknown, path: string, found: Texts = new Map()): Texts {
	if (typeof value === 'string') found.set(path, { text: value, given: [] });
	else if (typeof value === 'function') {
		let best: { text: string; given: readonly unknown[] } | null = null;
		for (const given of tuples(Math.min(value.length, 4))) {
			const text = said(value as (...all: unknown[]) => unknown, given);
			if (text !== null && (!best || countShown(text, given) > countShown(best.text, best.given)))
				best = { text, given };
		}
		if (best) found.set(path, best);
	} else if (typeof value === 'object' && value !== null)
		for (const [key, one] of Object.entries(value)) sentencesOf(one, `${path}.${key}`, found);
	return found;
}

const of = (parts: unknown, path: string): unknown =>
	path
		.split('.')
		.slice(1)
		.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], parts);

/** Digits of every script as Western ones. */
const western = (text: string): string =>
	text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		// The digits of a script begin at a code that ends in 0 or 6, in hexadecimal.
		const zero = [0x30, 0x660, 0x6f0, 0x9e6, 0xa66, 0xff10].find((first) => code >= first && code <= first + 9);
		return zero === undefined ? digit : String(code - zero);
	});

const sentences = sentencesOf(english, '');

test('samples are found for nearly all sentences that take something', () => {
	const taking = [...sentences.values()].filter(({ given }) => given.length > 0);
	expect(taking.length).toBeGreaterThan(250);
	expect(taking.filter(({ text }) => shownIn(text).length > 0).length).toBeGreaterThan(200);
});

describe.each(Object.entries(translations))('%s', (_language, parts) => {
	test('shows each name and number that English shows', () => {
		const missing: string[] = [];
		for (const [path, { text, given }] of sentences) {
			const own = of(parts, path);
			const translated = typeof own === 'function' ? said(own as (...all: unknown[]) => unknown, given) : flat(own);
			if (translated === null) missing.push(`${path}: cannot say it`);
			else
				for (const one of shownIn(text))
					if (!western(translated).includes(one)) missing.push(`${path} lacks ${one}: ${translated}`);
		}
		expect(missing).toEqual([]);
	});
});

/** Names and terms that each language writes in Latin letters. */
const LATIN = new Set(
	`Stockpot Giving Pabulib iCalendar Atom JSON LD CSV WCAG AA SHA JavaScript schema org issue MB Cookie format
	iPhone Word WebP TIFF SVG PNG PDF JPEG HEIC GIF AVIF RAW raw WAV
	npm run recount name example KQ XW`.split(/\s+/),
);
/** What stands in English where it is to be found: a button of the run sheet, and settings of a phone. */
const AS_THERE = /Hand out papers again|Settings|Camera|Formats|Most Compatible/g;

describe.each(Object.entries(translations).filter(([language]) => !['pl', 'ro', 'so'].includes(language)))(
	'%s',
	(_language, parts) => {
		test('is in its own script, but for names and terms', () => {
			const latin = new Map<string, string>();
			for (const [path, { given }] of sentences) {
				// Addresses of files.
				if (/\.paths\.\d+$/.test(path)) continue;
				const own = of(parts, path);
				const text = typeof own === 'function' ? (said(own as (...all: unknown[]) => unknown, given) ?? '') : flat(own);
				for (const [word] of text.replace(AS_THERE, '').matchAll(/[A-Za-z]{2,}/g))
					if (!LATIN.has(word)) latin.set(word, path);
			}
			expect(Object.fromEntries(latin)).toEqual({});
		});
	},
);
