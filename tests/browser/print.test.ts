import { createElement } from 'react';
import { expect, test } from 'vitest';
import { type PaperSize, paperSizes } from '../../app/domain/paper-size';
import { usualBrief } from '../../app/domain/rules';
import { InLanguages, SaidInLanguages } from '../../app/features/papers/in-languages';
import { slipWords } from '../../app/features/papers/papers';
import { DoorSign, SlipSheets } from '../../app/features/papers/slip';
import { WifiOnSign } from '../../app/features/papers/wifi-on-sign';
import { type Language, type Locale, languageAttributes, languages } from '../../app/i18n';
import { briefIn } from '../../app/i18n/brief';
import { doorSignMessages } from '../../app/i18n/door-sign';
import { speakPseudo } from '../../app/i18n/pseudo';
import { QrSquare } from '../../app/ui/qr';
import { qrOf } from '../../app/ui/qr-code';
import { titles } from '../support/factories';
import { glyphsOfThisComputer } from '../support/glyphs';
import { headingsOnTheirLines, pagesOf, papers, withPrinter } from '../support/printed';
import { begunAtTheEnd } from '../support/reading-side';

/** Printed slips and the door sign, on both papers with the styles of the build. */

const { print, tabFor } = withPrinter();

const LONGEST = 'Kitchen Table: cooking together for people who have arrived in our streets since spring'.padEnd(
	88,
	'!',
);
const names = ['Democratic', 'Creative', 'Sustainable', 'Inclusive', 'Affordable', 'Neighbourly', 'Lasting', 'Joyful'];

const usual = usualBrief('Birmingham');
const usualIn = (locales: readonly Locale[]) => {
	const said = locales.map((locale) => briefIn(usual, locale).criteria);
	return usual.criteria.map(({ key }, at) => ({
		key,
		name: createElement(SaidInLanguages, {
			locales,
			said: said.map((each) => ({ words: each[at]?.name ?? '', lang: each[at]?.lang })),
		}),
	}));
};

async function printed(given: {
	pitches: readonly string[];
	/** A number of English names, or the usual brief in the languages of the slip. */
	criteria: number | 'usual';
	large?: boolean | undefined;
	address?: boolean;
	paper: PaperSize;
	locales?: readonly Locale[];
	/** The group's own name and gate; else a usual name and the usual gate. */
	own?: { name: string; gate: string };
	/** Looks for letters of other fonts too, which takes longer. */
	glyphs?: boolean;
}) {
	const { locales = ['en'], own } = given;
	const qr = given.address === false ? null : qrOf('https://soup.example.org/vote#AAAAABBBBB');
	const sheets = createElement(SlipSheets, {
		dinner: own?.name ?? 'Birmingham Soup #13',
		gates: locales.map((locale) => ({ words: own?.gate ?? briefIn(usual, locale).gate })),
		pitches: given.pitches.map((title, at) => ({ number: at + 1, title })),
		criteria:
			given.criteria === 'usual'
				? usualIn(locales)
				: names.slice(0, given.criteria).map((name) => ({ key: name, name })),
		large: given.large,
		paper: given.paper,
		locales,
		words: slipWords(locales, given.criteria === 0, 'https://soup.example.org'),
		slips: [1, 2, 3].map((number) => ({
			key: String(number),
			number: 1000 + number,
			receipt: '09WNW29W',
			code: 'SJK9K-9PDP1',
			qr: qr ? createElement(QrSquare, qr) : undefined,
		})),
	});
	const page = await print(createElement('div', languageAttributes(locales[0] ?? 'en'), sheets), given.paper);
	const found = await page.evaluate(() => {
		const texts = Array.from(document.querySelectorAll('.slip *:not(.vh)')).filter((one) =>
			Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
		);
		const smallest = Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75));
		const outside = Array.from(document.querySelectorAll('.stub, .box-half')).flatMap((half) => {
			const { right, bottom: edge } = half.getBoundingClientRect();
			// The margin belongs to the scissors.
			const bottom = edge - Number.parseFloat(getComputedStyle(half).paddingBlockEnd);
			return Array.from(half.querySelectorAll('*:not(.vh)'))
				.filter((one) => {
					const box = one.getBoundingClientRect();
					return box.right > right + 0.5 || box.bottom > bottom + 0.5;
				})
				.map((one) => one.outerHTML.slice(0, 80));
		});
		const over = Array.from(document.querySelectorAll('.slip')).some((one) => {
			const sheet = one.closest('.sheet')?.getBoundingClientRect();
			const { bottom } = one.getBoundingClientRect();
			const isTaller = Array.from(one.children, (half) => half.getBoundingClientRect().bottom).some(
				(end) => end > bottom + 0.5,
			);
			return !sheet || isTaller || bottom > sheet.bottom + 0.5;
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
			outside: [
				...outside,
				...(over ? ['a slip'] : []),
				...Array.from(document.querySelectorAll('.squares:not(.narrow) thead th'))
					.filter((head) => head.scrollWidth > head.clientWidth + 0.5)
					.map((head) => head.textContent),
			],
			overQr: ['.box-how', '.slip-label', '.square-name', 'thead th span:not(.vh)'].filter((words) =>
				touching('.slip-qr', `.box-half ${words}`),
			),
			text: document.querySelector('.slip')?.textContent ?? '',
			gates: Array.from(document.querySelector('.slip-gate')?.querySelectorAll('bdi') ?? [], (one) => one.textContent),
			drawings: document.querySelector('.slip-steps')?.querySelectorAll('.vote-drawing').length,
		};
	});
	if (process.env.SHOOT)
		await page.screenshot({
			path: `${process.env.SHOOT}/slips-${found.perPage}-${given.criteria}-${given.large}-${locales.join('-')}.png`,
		});
	const foreign = given.glyphs === false ? [] : await glyphsOfThisComputer(page, '.slip');
	return { ...found, foreign };
}

test.each([
	['four titles', titles.slice(0, 4), 4, { A4: 3, 'US Letter': 2 }],
	['three titles', titles.slice(0, 3), 4, { A4: 3, 'US Letter': 3 }],
	['the longest titles', Array(4).fill(LONGEST), 4, { A4: 2, 'US Letter': 2 }],
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
			for (const address of [true, false]) {
				const slip = await printed({ pitches, criteria, address, paper });
				expect(slip, paper).toMatchObject({ perPage: perPage[paper], square: 9, outside: [], overQr: [] });
				expect(slip.smallest).toBeGreaterThanOrEqual(10);
				for (const title of pitches) expect(slip.text).toContain(title);
				expect(slip.text).toContain('Birmingham Soup #13 A project must benefit the Birmingham community.');
			}
		}
	},
);

test.each(paperSizes)('a slip in large letters on %s: 13pt and more, one to a page', async (paper) => {
	for (const pitches of [titles.slice(0, 4), Array(4).fill(LONGEST)]) {
		const slip = await printed({ pitches, criteria: 4, large: true, paper });
		expect(slip).toMatchObject({ perPage: 1, square: 15, outside: [], overQr: [] });
		expect(slip.smallest).toBeGreaterThanOrEqual(13);
	}
});

/** A slip in English and in a language that is a third longer, in which it stands from right to left. */
test.each([
	['four titles', titles.slice(0, 4), 4, { A4: 2, 'US Letter': 1 }],
	['the longest titles', Array(4).fill(LONGEST), 4, { A4: 1, 'US Letter': 1 }],
	['eight pitches, one vote', titles, 0, { A4: 1, 'US Letter': 1 }],
	['six long titles', Array(6).fill(LONGEST), 4, { A4: 1, 'US Letter': 1 }],
	['eight criteria', titles.slice(0, 4), 8, { A4: 1, 'US Letter': 1 }],
])(
	'a slip of %s in two languages: squares, code and letters are as large as in one',
	async (_, pitches, criteria, perPage) => {
		speakPseudo();
		for (const paper of paperSizes) {
			const slip = await printed({ pitches, criteria, paper, locales: ['en', 'ar-XB'] });
			expect(slip, paper).toMatchObject({ perPage: perPage[paper], square: 9, outside: [], overQr: [] });
			expect(slip.smallest).toBeGreaterThanOrEqual(10);
			expect(slip.text).toContain('Keep this half');
			expect(slip.text).toContain('⟦');
		}
	},
);

test.each(paperSizes)('a slip in large letters in two languages on %s: 13pt and more, one to a page', async (paper) => {
	speakPseudo();
	const given = { pitches: titles.slice(0, 4), criteria: 4, large: true, locales: ['en', 'ar-XB'], paper } as const;
	const slip = await printed(given);
	expect(slip).toMatchObject({ perPage: 1, square: 15, outside: [], overQr: [] });
	expect(slip.smallest).toBeGreaterThanOrEqual(13);
});

/** Titles in their pitchers' scripts. */
const OWN: Partial<Record<Language, string>> = {
	ur: 'محلے کا باورچی خانہ: ہم سب مل کر پکاتے اور کھاتے ہیں',
	ar: 'حديقة الحي: نزرع ونطبخ معًا كل أسبوع',
	bn: 'পাড়ার রান্নাঘর: আমরা সবাই মিলে রান্না করি',
	pa: 'ਸਾਂਝੀ ਰਸੋਈ: ਅਸੀਂ ਸਾਰੇ ਮਿਲ ਕੇ ਪਕਾਉਂਦੇ ਹਾਂ',
	zh: '社区厨房与花园：一起做饭和分享食物，鳜鱼与饕餮',
};
const everyLanguage = Object.keys(languages) as Language[];

test.each(everyLanguage)(
	'slips in %s, alone and beside another language, fit and need no font of this computer',
	async (locale) => {
		const other: Language = locale === 'en' ? 'ur' : locale === 'ur' ? 'ar' : 'en';
		const own = [locale, other].flatMap((one) => OWN[one] ?? []);
		const pitches = [...own, ...titles].slice(0, 4);
		for (const given of [
			{ criteria: 'usual' as const, locales: [locale] },
			{ criteria: 0, locales: [locale], pitches: pitches.slice(0, 2) },
			{ criteria: 'usual' as const, locales: [locale], large: true },
			{ criteria: 'usual' as const, locales: [locale, other] },
		]) {
			const slip = await printed({ pitches, ...given, paper: 'A4' });
			expect(slip, JSON.stringify(given)).toMatchObject({ outside: [], overQr: [], foreign: [] });
			expect(slip.smallest).toBeGreaterThanOrEqual(10);
		}
	},
);

test.each(everyLanguage)(
	'slips in %s and any other language: the brief in both, nothing in the margin',
	async (first) => {
		for (const second of everyLanguage.filter((one) => one !== first)) {
			const locales = [first, second];
			const pitches = titles.slice(0, 4);
			const slip = await printed({ pitches, criteria: 'usual', locales, paper: 'A4', glyphs: false });
			expect(slip, second).toMatchObject({ outside: [], overQr: [], drawings: 3 });
			expect(slip.gates).toEqual(locales.map((locale) => briefIn(usual, locale).gate));
		}
	},
);

test('a long name and a long brief of a group’s own are said whole and once, on fewer slips a page', async () => {
	const name = 'The Kings Heath, Moseley and Balsall Heath Neighbours’ Community Soup Society #113';
	const gate = 'Every project must be good for people who live or work in our streets. '.repeat(3).slice(0, 200).trim();
	for (const paper of paperSizes)
		for (const locales of [['en'], ['en', 'pl']] as const) {
			const slip = await printed({
				pitches: titles.slice(0, 4),
				criteria: 'usual',
				locales,
				paper,
				own: { name, gate },
			});
			expect(slip, `${locales} ${paper}`).toMatchObject({ outside: [], overQr: [], gates: [gate] });
			expect(slip.text).toContain(name);
		}
});

test.each(['ש', 'ഹ'])('%s, which none of our fonts has, is found', async (character) => {
	const { foreign } = await printed({ pitches: [character, 'Bees'], criteria: 4, paper: 'A4' });
	expect(foreign.length).toBeGreaterThan(0);
	for (const one of foreign) expect(one).toContain(character);
});

test('both halves say which is kept, and no figure stands alone at the end of a line', async () => {
	const { text } = await printed({ pitches: [LONGEST, ...titles.slice(0, 3)], criteria: 4, paper: 'A4' });
	expect(text).toMatch(/Keep this half.*For the ballot box/s);
	expect(text).toContain('Voted on a phone? Keep both halves');
	const last = await (await tabFor('A4')).evaluate(() => {
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
});

const signs = [
	...paperSizes.flatMap((paper) => [[paper, ['en']] as const, [paper, ['en', 'ar-XB']] as const]),
	...(['ur', 'bn', 'zh'] as const).map((locale) => ['A4', [locale, 'pa']] as const),
];
test.each(signs)(
	'the door sign is one sheet of %s in %j, with two long addresses and the longest wifi',
	async (paper, locales) => {
		speakPseudo();
		const say = (pick: (t: ReturnType<typeof doorSignMessages>) => string) =>
			createElement(InLanguages, { locales, say: (locale) => pick(doorSignMessages(locale)) });
		const wifi = {
			name: 'Birmingham-Community-Hall-Guests',
			password: 'A pass phrase of the greatest length that routers take, 63 long',
			qr: qrOf('W'.repeat(120)),
		};
		const page = await print(
			createElement(
				'div',
				languageAttributes(locales[0]),
				createElement(DoorSign, {
					dinner: 'Birmingham Soup #13',
					title: say((t) => t.title),
					lines: [
						{ act: 'take', words: say((t) => t.take) },
						{ act: 'open', words: say((t) => t.open) },
						{ act: 'tap', words: say((t) => t.score) },
					],
					qr: createElement(QrSquare, qrOf('https://community.birmingham-soup.example/vote')),
					addresses: ['community.birmingham-soup.example/vote', '192.168.100.200:3000/vote'],
					wifi: createElement(WifiOnSign, { wifi, locales, votes: true }),
					foot: say((t) => t.noPhone),
					languages: locales.length,
				}),
			),
			paper,
		);
		const height = await page.locator('.door-sign').evaluate((sign) => sign.getBoundingClientRect().height);
		expect((height / 96) * 25.4).toBeLessThanOrEqual(papers[paper].height);
		expect(await headingsOnTheirLines(page)).toEqual([]);
		expect(await begunAtTheEnd(page, '.door-sign .address')).toEqual([]);
		const { width, height: high } = papers[paper];
		expect(await pagesOf(page)).toEqual([[Math.round(width), Math.round(high)]]);
		expect(await page.locator('.door-wifi .qr').count()).toBe(1);
		if (locales[1] !== 'ar-XB') expect(await glyphsOfThisComputer(page, '.door-sign')).toEqual([]);
		if (process.env.SHOOT) await page.screenshot({ path: `${process.env.SHOOT}/sign-${locales.join('-')}.png` });
	},
);
