import type { Browser, Page } from 'playwright-core';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PaperSize, paperSizes } from '../../app/domain/paper-size';
import { DoorSign, SlipSheets } from '../../app/features/papers/slip';
import { WifiOnSign } from '../../app/features/papers/wifi-on-sign';
import { doorSignMessages } from '../../app/i18n/door-sign';
import { slipMessages } from '../../app/i18n/slip';
import { QrSquare } from '../../app/ui/qr';
import { qrOf } from '../../app/ui/qr-code';
import { launchBrowser } from '../support/browser';
import { titles } from '../support/factories';
import { loadPrinted, onPaper, pagesOf, papers } from '../support/printed';

/** Printed slips and the door sign, on both papers with the styles of the build. */

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

const LONGEST = 'Kitchen Table: cooking together for people who have arrived in our streets since spring'.padEnd(
	88,
	'!',
);
const names = ['Democratic', 'Creative', 'Sustainable', 'Inclusive', 'Affordable', 'Neighbourly', 'Lasting', 'Joyful'];

async function printed(
	page: Page,
	given: { pitches: readonly string[]; criteria: number; large?: boolean; address?: boolean; paper: PaperSize },
) {
	const t = slipMessages('en');
	const qr = given.address === false ? null : qrOf('https://soup.example.org/vote#AAAAABBBBB');
	const sheets = createElement(SlipSheets, {
		dinner: 'Birmingham Soup #13, Thursday 27 December 2026',
		pitches: given.pitches.map((title, at) => ({ number: at + 1, title })),
		criteria: names.slice(0, given.criteria).map((name) => ({ key: name, name })),
		large: given.large,
		paper: given.paper,
		words: {
			...t,
			steps: [t.hear, `${t.scan} soup.example.org/vote`, t.score],
			how: given.criteria === 0 ? t.howOne : t.howScores,
		},
		slips: [1, 2, 3].map((number) => ({
			key: String(number),
			number: 1000 + number,
			receipt: '09WNW29W',
			code: 'SJK9K-9PDP1',
			qr: qr ? createElement(QrSquare, qr) : undefined,
		})),
	});
	await loadPrinted(page, sheets, given.paper);
	const found = await page.evaluate(() => {
		const texts = Array.from(document.querySelectorAll('.slip *:not(.vh)')).filter((one) =>
			Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
		);
		const smallest = Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75));
		const outside = Array.from(document.querySelectorAll('.stub, .box-half')).flatMap((half) => {
			const { right, bottom } = half.getBoundingClientRect();
			return Array.from(half.querySelectorAll('*:not(.vh)'))
				.filter((one) => {
					const box = one.getBoundingClientRect();
					return box.right > right + 0.5 || box.bottom > bottom + 0.5;
				})
				.map((one) => one.outerHTML.slice(0, 80));
		});
		const over = Array.from(document.querySelectorAll('.slip')).some((one) => {
			const sheet = one.closest('.sheet')?.getBoundingClientRect();
			return !sheet || one.getBoundingClientRect().bottom > sheet.bottom + 0.5;
		});
		const touching = (a: string, b: string) => {
			const [one, two] = [a, b].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
			return (
				!!one && !!two && one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
			);
		};
		const square = document.querySelector('.square')?.getBoundingClientRect().width ?? 0;
		return {
			perPage: Number(document.querySelector('.sheet')?.getAttribute('data-per')),
			smallest: Math.round(smallest * 10) / 10,
			square: Math.round((square / 96) * 25.4),
			outside: [...outside, ...(over ? ['a slip'] : [])],
			overQr: ['.box-how', '.slip-label', '.square-name', 'thead th span:not(.vh)'].filter((words) =>
				touching('.slip-qr', `.box-half ${words}`),
			),
			text: document.querySelector('.slip')?.textContent ?? '',
		};
	});
	if (process.env.SHOOT)
		await page.screenshot({ path: `${process.env.SHOOT}/slips-${found.perPage}-${given.criteria}-${given.large}.png` });
	await page.unrouteAll();
	return found;
}

test.each([
	['four titles', titles.slice(0, 4), 4, { A4: 3, 'US Letter': 2 }],
	['three titles', titles.slice(0, 3), 4, { A4: 3, 'US Letter': 3 }],
	['the longest titles', Array(4).fill(LONGEST), 4, { A4: 2, 'US Letter': 1 }],
	['eight pitches, one vote', titles, 0, { A4: 2, 'US Letter': 2 }],
	['twelve of the longest titles', Array(12).fill(LONGEST), 4, { A4: 1, 'US Letter': 1 }],
	['eight criteria', titles.slice(0, 4), 8, { A4: 2, 'US Letter': 2 }],
	[
		'other scripts',
		['🍲 حديقة الحي', '社区厨房与花园一起做饭和分享食物给所有人', ...titles.slice(0, 2)],
		5,
		{ A4: 2, 'US Letter': 2 },
	],
])(
	'a slip of %s: 10pt and more, squares of 9 mm, whole titles, nothing outside',
	async (_, pitches, criteria, perPage) => {
		for (const paper of paperSizes) {
			const page = await browser.newPage(onPaper(paper));
			for (const address of [true, false]) {
				const slip = await printed(page, { pitches, criteria, address, paper });
				expect(slip, paper).toMatchObject({ perPage: perPage[paper], square: 9, outside: [], overQr: [] });
				expect(slip.smallest).toBeGreaterThanOrEqual(10);
				for (const title of pitches) expect(slip.text).toContain(title);
			}
			await page.close();
		}
	},
);

test.each(paperSizes)('a slip in large letters on %s: 13pt and more, one to a page', async (paper) => {
	const page = await browser.newPage(onPaper(paper));
	for (const pitches of [titles.slice(0, 4), Array(4).fill(LONGEST)]) {
		const slip = await printed(page, { pitches, criteria: 4, large: true, paper });
		expect(slip).toMatchObject({ perPage: 1, square: 15, outside: [], overQr: [] });
		expect(slip.smallest).toBeGreaterThanOrEqual(13);
	}
	await page.close();
});

test('both halves say which is kept, and no figure stands alone at the end of a line', async () => {
	const page = await browser.newPage(onPaper('A4'));
	const { text } = await printed(page, { pitches: [LONGEST, ...titles.slice(0, 3)], criteria: 4, paper: 'A4' });
	expect(text).toMatch(/Keep this half.*For the ballot box/s);
	expect(text).toContain('Voted on a phone? Keep both halves');
	const last = await page.evaluate(() => {
		const how = document.querySelector('.box-how')?.firstChild;
		const words = Array.from((how?.textContent ?? '').matchAll(/\S+/gu));
		const topOf = (word: RegExpMatchArray) => {
			const range = document.createRange();
			if (!how) return 0;
			range.setStart(how, word.index ?? 0);
			range.setEnd(how, (word.index ?? 0) + word[0].length);
			return range.getBoundingClientRect().top;
		};
		return words
			.filter((word, at) => words[at + 1] && topOf(words[at + 1] as RegExpMatchArray) > topOf(word) + 2)
			.map(([word]) => word);
	});
	expect(last.length).toBeGreaterThan(0);
	for (const word of last) expect(word).not.toMatch(/^[05]$/);
	await page.close();
});

test.each(paperSizes)(
	'the door sign is one sheet of %s, with two long addresses and the longest wifi',
	async (paper) => {
		const page = await browser.newPage(onPaper(paper));
		const t = doorSignMessages('en');
		const wifi = {
			name: 'Birmingham-Community-Hall-Guests',
			password: 'A pass phrase of the greatest length that routers take, 63 long',
			qr: qrOf('W'.repeat(120)),
		};
		await loadPrinted(
			page,
			createElement(DoorSign, {
				dinner: 'Birmingham Soup #13',
				title: t.title,
				lines: [t.take, t.open, t.score],
				qr: createElement(QrSquare, qrOf('https://community.birmingham-soup.example/vote')),
				addresses: ['community.birmingham-soup.example/vote', '192.168.100.200:3000/vote'],
				wifi: createElement(WifiOnSign, { wifi, t: t.wifi, votes: true }),
				foot: t.noPhone,
			}),
			paper,
		);
		const height = await page.locator('.door-sign').evaluate((sign) => sign.getBoundingClientRect().height);
		expect((height / 96) * 25.4).toBeLessThanOrEqual(papers[paper].height);
		const { width, height: high } = papers[paper];
		expect(await pagesOf(page)).toEqual([[Math.round(width), Math.round(high)]]);
		expect(await page.locator('.door-wifi .qr').count()).toBe(1);
		await page.close();
	},
);
