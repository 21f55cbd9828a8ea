import { createElement, Fragment } from 'react';
import { expect, test } from 'vitest';
import { paperSizes } from '../../app/domain/paper-size';
import { usualBrief } from '../../app/domain/rules';
import { EasySlips } from '../../app/features/papers/easy-slip';
import { slipMessages } from '../../app/i18n/slip';
import { QrSquare } from '../../app/ui/qr';
import { qrOf } from '../../app/ui/qr-code';
import { axeFinds } from '../support/axe';
import { titles } from '../support/factories';
import { pagesOf, withPrinter } from '../support/printed';

/** The easy-read paper, on both papers with the styles of the build. */

const { print } = withPrinter();

const usual = usualBrief('Birmingham').criteria;
const LONGEST = 'Kitchen Table: cooking together for people who have arrived in our streets since spring'.padEnd(
	88,
	'!',
);
/** As many criteria as there may be, with the longest names and questions. */
const longest = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({
	key,
	name: 'Neighbourly and good for the whole street'.slice(0, 40),
	sentence:
		'do people who are affected have a say in what is done, and in how it is done, from the very first day on?'.padEnd(
			120,
			'?',
		),
}));
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><path fill="#999" d="M0 0h8v5H0z"/></svg>')}`;

const cases = [
	['the usual brief', usual, titles.slice(0, 4)],
	['the longest criteria and titles', longest, [LONGEST, LONGEST]],
	['one vote', [], titles.slice(0, 6)],
] as const;

test.each(cases.flatMap((one) => paperSizes.map((paper) => [one[0], paper, one[1], one[2]] as const)))(
	'%s on %s: a page to keep and one for each pitch, each with its code, nothing outside',
	async (name, paper, criteria, given) => {
		const slips = [1041, 1042].map((number) => ({
			key: String(number),
			number,
			receipt: '09WNW29W',
			code: `SJK9K-9P${number}`,
			qr: createElement(QrSquare, qrOf('https://soup.example.org/vote#AAAAABBBBB')),
		}));
		const pitches = given.map((title, at) => ({ number: at + 1, title, picture: at === 0 ? PICTURE : null }));
		const dinner = 'Birmingham Soup #13, Thursday 27 December 2026';
		const t = slipMessages('en');
		const made = createElement(EasySlips, { t, dinner, criteria, pitches, slips });
		const page = await print(createElement(Fragment, {}, made), paper);
		if (process.env.SHOOT)
			await page.screenshot({
				path: `${process.env.SHOOT}/easy-${name.replace(/\W+/g, '-')}-${paper}.png`,
				fullPage: true,
			});
		expect(await pagesOf(page)).toHaveLength(slips.length * (1 + pitches.length));
		const leaves = await page.locator('.leaf').evaluateAll((all) =>
			all.map((leaf) => {
				const { right, bottom } = leaf.getBoundingClientRect();
				const parts = Array.from(leaf.querySelectorAll('*'));
				const outside = parts.filter((one) => {
					const box = one.getBoundingClientRect();
					return box.width > 0 && (box.right > right + 1 || box.bottom > bottom + 1);
				});
				const squares = parts.filter((one) => one.classList.contains('easy-square'));
				const narrowest = Math.min(...squares.map((one) => one.getBoundingClientRect().width));
				return { text: leaf.textContent ?? '', outside: outside.length, squares: squares.length, narrowest };
			}),
		);
		expect(leaves.map(({ outside }) => outside)).toEqual(leaves.map(() => 0));
		const ofPitches = leaves.filter(({ squares }) => squares > 0);
		expect(ofPitches).toHaveLength(slips.length * pitches.length);
		for (const [at, { text, squares, narrowest }] of ofPitches.entries()) {
			const slip = slips[Math.floor(at / pitches.length)];
			expect(text).toContain(slip?.code);
			// Who empties the box cannot tell whose page it is.
			expect(text.replace(slip?.code ?? '', '')).not.toContain(String(slip?.number));
			expect(squares).toBe(Math.max(1, criteria.length * 6));
			// 17 mm at 96 pixels an inch; 12 mm where there are more than four criteria.
			expect(narrowest).toBeGreaterThanOrEqual(criteria.length > 4 ? 45 : 64);
		}
		expect((await axeFinds(page)).filter((one) => !one.startsWith('page-has-heading-one'))).toEqual([]);
	},
);
