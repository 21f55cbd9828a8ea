import { describe, expect, test } from 'vitest';
import { formatsIn, isolate } from './format';
import { type Language, languages } from './index';
import { sayMoney } from './money';
import { addTranslations, translations } from './translations';
import { sayDate, sayTime } from './when';

/** Decision 62: what one date, time, count and sum look like in each language. */

addTranslations();
const at = new Date('2026-11-26T18:30:00Z');
const [RLM, NBSP] = ['\u200f', '\u00a0'];

type Row = Readonly<Record<'date' | 'time' | 'noon' | 'count' | 'pounds' | 'yen' | 'dinars', string>>;
const table: Readonly<Record<Language, Row>> = {
	en: {
		date: 'Thursday 26 November 2026',
		time: '6.30 pm',
		noon: '12.05 pm',
		count: '1,204',
		pounds: '£412.50',
		yen: 'JP¥1,204',
		dinars: `KWD${NBSP}1.250`,
	},
	ur: {
		date: 'جمعرات، 26 نومبر، 2026',
		time: '\u20666:30 PM\u2069',
		noon: '\u206612:05 PM\u2069',
		count: '1,204',
		pounds: '£412.50',
		yen: 'JP¥1,204',
		dinars: `KWD${NBSP}1.250`,
	},
	pa: {
		date: 'ਵੀਰਵਾਰ, 26 ਨਵੰਬਰ 2026',
		time: '6:30 PM',
		noon: '12:05 PM',
		count: '1,204',
		pounds: '£412.50',
		yen: 'JP¥1,204',
		dinars: `KWD${NBSP}1.250`,
	},
	bn: {
		date: 'বৃহস্পতিবার, ২৬ নভেম্বর, ২০২৬',
		time: '৬:৩০ PM',
		noon: '১২:০৫ PM',
		count: '১,২০৪',
		pounds: '£৪১২.৫০',
		yen: 'JP¥১,২০৪',
		dinars: `KWD${NBSP}১.২৫০`,
	},
	pl: {
		date: 'czwartek, 26 listopada 2026',
		time: '18:30',
		noon: '12:05',
		count: '1204',
		pounds: `412,50${NBSP}£`,
		yen: `1204${NBSP}JP¥`,
		dinars: `1,250${NBSP}KWD`,
	},
	so: {
		date: 'Khamiis, Noofeembar 26, 2026',
		time: '6:30 GD',
		noon: '12:05 GD',
		count: '1,204',
		pounds: '£412.50',
		yen: 'JP¥1,204',
		dinars: `KWD${NBSP}1.250`,
	},
	ar: {
		date: 'الخميس، 26 نوفمبر 2026',
		time: '6:30 م',
		noon: '12:05 م',
		count: '1,204',
		pounds: `${RLM}412.50${NBSP}£`,
		yen: `${RLM}1,204${NBSP}JP¥`,
		dinars: `${RLM}1.250${NBSP}د.ك.${RLM}`,
	},
	ro: {
		date: 'joi, 26 noiembrie 2026',
		time: '18:30',
		noon: '12:05',
		count: '1.204',
		pounds: `412,50${NBSP}£`,
		yen: `1.204${NBSP}JP¥`,
		dinars: `1,250${NBSP}KWD`,
	},
	zh: {
		date: '2026年11月26日星期四',
		time: '18:30',
		noon: '12:05',
		count: '1,204',
		pounds: '£412.50',
		yen: 'JP¥1,204',
		dinars: `KWD${NBSP}1.250`,
	},
};

test.each(Object.entries(table) as [Language, Row][])('dates, times, counts and sums in %s', (locale, row) => {
	expect(sayDate(at, 'Europe/London', locale)).toBe(row.date);
	// Newer ICU puts a narrow no-break space before AM and PM.
	expect(sayTime(at, 'Europe/London', locale).replace(/\u202f/g, ' ')).toBe(row.time);
	expect(sayTime(new Date('2026-11-26T12:05:00Z'), 'Europe/London', locale).replace(/\u202f/g, ' ')).toBe(row.noon);
	expect(formatsIn(locale).count(1204)).toBe(row.count);
	expect(sayMoney(41_250, 'GBP', locale)).toBe(row.pounds);
	expect(sayMoney(1204, 'JPY', locale)).toBe(row.yen);
	expect(sayMoney(1250, 'KWD', locale)).toBe(row.dinars);
});

test('digits are named in the tag of each language whose engines disagree, so that server and browser write the same', () => {
	for (const locale of Object.keys(languages) as Language[]) {
		const { numberingSystem } = new Intl.NumberFormat(languages[locale].tag).resolvedOptions();
		expect(numberingSystem, locale).toBe(locale === 'bn' ? 'beng' : 'latn');
	}
	for (const locale of ['ar', 'ur', 'pa', 'bn'] as const) expect(languages[locale].tag).toContain('-u-nu-');
});

describe.each(Object.entries(translations))('%s', (_, t) => {
	test('writes numbers of papers and pitches, scores, codes and receipts in Western digits', () => {
		const said = [
			t.door.handOut(41),
			t.door.handedOut(41),
			t.door.isBack('41'),
			t.vote.held(41),
			t.slip.opens(41),
			t.ballot.scored(3, [[isolate('A'), 4]]),
			t.ballot.giveRest(1, 4),
			t.ballot.blanks(0),
			t.publicWords.group.dinner(5),
			t.result.pot.carriedFrom(5),
		];
		for (const text of said) expect(text).not.toMatch(/[^\P{Nd}0-9]/u);
		for (const text of said.slice(0, 5)) expect(text).toContain('41');
	});
});
