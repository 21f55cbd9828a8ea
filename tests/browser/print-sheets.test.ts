import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { paperSizes } from '../../app/domain/paper-size';
import { Leaves } from '../../app/features/papers/leaves';
import type { SheetPage } from '../../app/features/papers/sheet.page.server';
import { type Sheet, sheets } from '../../app/features/papers/sheets';
import { type Language, languageAttributes, languages } from '../../app/i18n';
import { qrOf } from '../../app/ui/qr-code';
import { axeFinds } from '../support/axe';
import { titles } from '../support/factories';
import { glyphsOfThisComputer } from '../support/glyphs';
import { headingsOnTheirLines, pagesOf, papers, withPrinter } from '../support/printed';
import { begunAtTheEnd } from '../support/reading-side';

/** The sheets of the print pack, on both papers with the styles of the build. */

const { print } = withPrinter();

const LONGEST = 'Kitchen Table: cooking together for people who have arrived in our streets since spring'.padEnd(
	90,
	'!',
);
const SENTENCE = `${'A shared kitchen where neighbours cook and eat. '.repeat(4).slice(0, 168)}…`;
const names = ['Democratic', 'Creative', 'Sustainable', 'Inclusive', 'Affordable', 'Neighbourly'];

function given(
	sheet: Sheet,
	more: Partial<SheetPage> & { titles?: readonly string[]; most?: number; second?: boolean } = {},
): SheetPage {
	const { titles: wanted = titles.slice(0, 4), most = 4, second = false, ...rest } = more;
	const letters = wanted.length > 8 ? 90 : wanted.length > 5 ? 120 : 169;
	const brief = {
		gate: 'A project must benefit the Birmingham community.',
		criteria: names.slice(0, most).map((name) => ({
			key: name,
			name,
			sentence:
				'People who are affected have a say in what is done, and in how it is done, from the first day on'.slice(
					0,
					120,
				),
		})),
	};
	return {
		sheet,
		guestLocale: 'en',
		locales: ['en'],
		days: ['Thursday 26 November 2026'],
		paperSize: 'A4',
		name: 'Birmingham Soup #13',
		when: 'Thursday 26 November 2026',
		group: { slug: 'birmingham', name: 'Birmingham Soup' },
		number: 13,
		capacity: 120,
		minutes: { pitch: 4, questions: 4 },
		questions: 4,
		times: { doors: '6.00 pm', pitches: '6.30 pm', supper: '7.15 pm', close: '8.30 pm', winner: '9.00 pm' },
		letters: {},
		pitches: wanted.map((title, at) => ({
			number: at + 1,
			title,
			lang: 'en',
			presenter:
				at === 0 ? 'Amina Yusuf, Josephine Bloggs and the Digbeth Walkers, a group of neighbours'.slice(0, 80) : 'Jo',
			sentence: SENTENCE.slice(0, second ? letters / 2 : letters),
			second: second ? { lang: 'pl', sentence: SENTENCE.slice(0, letters / 2) } : null,
			slot: '6.38 pm',
			letter: { locale: 'en' as const, slot: '6.38 pm' },
		})),
		brief,
		briefs: [brief],
		reports: [],
		oneVote: false,
		phonesVote: true,
		address: 'https://community.birmingham-soup.example',
		wifi: {
			name: 'Birmingham-Community-Hall-Guests',
			password: 'A pass phrase of the greatest length that routers take, 63 long',
			qr: qrOf('W'.repeat(120)),
		},
		awarded: null,
		...rest,
	};
}
const awarded = {
	slips: [1, 2].map((number) => ({
		locale: 'en' as const,
		balance: 'Income £2,900 − costs £75 = awards £2,825 + carried over £0',
		...{ number, title: LONGEST, lang: 'en', place: number, presenter: 'Amina', sum: '£1,412.50' },
		beside: ['£50 from the bakery', 'A day of a builder’s help'],
	})),
};
const two = [1, 2].map((number) => ({ title: LONGEST, number, minutes: 5, slot: '6.30 pm' }));
const one = [{ title: 'Bees', number: 4, minutes: 2, slot: '6.30 pm' }];
const many = Array(12).fill(LONGEST);
const eight = Array(8).fill(LONGEST);
const five = Array(5).fill(LONGEST);

/** Leaves of A4 and of US Letter. */
const cases: readonly (readonly [string, SheetPage, number, number])[] = [
	['table cards', given('table-cards'), 2, 2],
	['table cards of five of the longest titles, six criteria', given('table-cards', { titles: five, most: 6 }), 2, 2],
	[
		'table cards of four of the longest titles in two languages',
		given('table-cards', { titles: five.slice(0, 4), most: 6, second: true }),
		2,
		2,
	],
	['table cards of eight of the longest titles', given('table-cards', { titles: eight }), 2, 2],
	[
		'table cards of twelve of the longest titles, one vote',
		given('table-cards', { titles: many, oneVote: true }),
		2,
		2,
	],
	['table cards of a hall without phones', given('table-cards', { phonesVote: false, address: null }), 2, 2],
	['how to vote', given('how-to-vote'), 1, 1],
	['how to vote with one vote, without phones', given('how-to-vote', { oneVote: true, phonesVote: false }), 1, 1],
	['pitchers’ sheets', given('pitchers', { titles: [LONGEST, 'Bees'] }), 2, 2],
	['the running order', given('running-order'), 1, 1],
	['the running order of twelve of the longest titles', given('running-order', { titles: many }), 2, 2],
	['the running order of two of the longest titles', given('running-order', { titles: five.slice(3) }), 1, 1],
	['the running order with reports of the longest titles', given('running-order', { reports: two }), 2, 2],
	['the running order with a short report', given('running-order', { reports: one, titles: ['Bees', 'Bread'] }), 1, 1],
	['the running order with a short report before four pitches', given('running-order', { reports: one }), 2, 2],
	['the running order without a line-up', given('running-order', { titles: [] }), 1, 1],
	['the wifi sign', given('wifi'), 1, 1],
	['the count sheet', given('count'), 2, 2],
	['the count sheet of one vote for twelve', given('count', { titles: many, oneVote: true }), 2, 2],
	['the count sheet of twelve by six criteria', given('count', { titles: many, most: 6 }), 5, 5],
	['the count sheet without a line-up', given('count', { titles: [] }), 1, 1],
	['a blank award slip', given('award'), 1, 1],
	['two award slips', given('award', { awarded }), 2, 2],
];

describe.each(cases)('%s', (name, page, a4, letter) => {
	test.each(paperSizes)('fills whole pages of %s, with nothing outside, and axe finds nothing', async (paper) => {
		const tab = await print(createElement(Leaves, { page: { ...page, paperSize: paper } }), paper);
		if (process.env.SHOOT)
			await tab.screenshot({ path: `${process.env.SHOOT}/${name.replace(/\W+/g, '-')}-${paper}.png`, fullPage: true });
		const leaves = await tab.locator('.leaf').evaluateAll((all) =>
			all.map((leaf) => {
				const { right, bottom, height } = leaf.getBoundingClientRect();
				const outside = Array.from(leaf.querySelectorAll('*')).filter((one) => {
					const box = one.getBoundingClientRect();
					return box.right > right + 0.5 || box.bottom > bottom + 0.5;
				});
				const smallest = Math.min(
					...Array.from(leaf.querySelectorAll('*'), (one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75),
				);
				return { height: (height / 96) * 25.4, outside: outside.map((one) => one.outerHTML.slice(0, 80)), smallest };
			}),
		);
		expect(leaves).toHaveLength(paper === 'A4' ? a4 : letter);
		for (const leaf of leaves) {
			expect(leaf.height).toBeLessThanOrEqual(papers[paper].height);
			expect(leaf.outside).toEqual([]);
			expect(leaf.smallest).toBeGreaterThanOrEqual(10);
		}
		const { width, height } = papers[paper];
		expect(await pagesOf(tab)).toEqual(leaves.map(() => [Math.round(width), Math.round(height)]));
		// The heading of the page around is not printed.
		expect((await axeFinds(tab)).filter((one) => !one.startsWith('page-has-heading-one'))).toEqual([]);
	});
});

test('titles stand whole on every sheet that names pitches', async () => {
	for (const sheet of sheets.filter((one) => !['wifi', 'award', 'how-to-vote'].includes(one))) {
		const tab = await print(createElement(Leaves, { page: given(sheet, { titles: many }) }), 'A4');
		const text = (await tab.locator('.leaves').textContent()) ?? '';
		expect(text.split(LONGEST).length - 1, sheet).toBe(many.length);
	}
});

test.each(Object.keys(languages) as Language[])(
	'every sheet in %s fits its pages, and needs no font of this computer',
	async (locale) => {
		for (const sheet of sheets) {
			const page = given(sheet, { guestLocale: locale, locales: [locale], ...(sheet === 'award' && { awarded }) });
			const leaves = createElement('div', languageAttributes(locale), createElement(Leaves, { page }));
			const tab = await print(leaves, 'A4');
			if (process.env.SHOOT)
				await tab.screenshot({ path: `${process.env.SHOOT}/${sheet}-${locale}.png`, fullPage: true });
			const over = await tab.locator('.leaf').evaluateAll((all) =>
				all.flatMap((leaf) => {
					const { left, right, bottom, height } = leaf.getBoundingClientRect();
					const outside = Array.from(leaf.querySelectorAll('*')).filter((one) => {
						const box = one.getBoundingClientRect();
						return box.right > right + 0.5 || box.left < left - 0.5 || box.bottom > bottom + 0.5;
					});
					return [...(height > 1123 ? [`${height} px high`] : []), ...outside.map((one) => one.outerHTML.slice(0, 80))];
				}),
			);
			expect(over, sheet).toEqual([]);
			expect(await headingsOnTheirLines(tab), sheet).toEqual([]);
			expect(await begunAtTheEnd(tab, '.wifi-sign dd'), sheet).toEqual([]);
			expect(await glyphsOfThisComputer(tab, '.leaf'), sheet).toEqual([]);
		}
	},
);
