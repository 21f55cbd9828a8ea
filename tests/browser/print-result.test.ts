import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withBrowserAndNight } from '../support/ballot-page';
import { lines, must } from '../support/evening';
import { makeGroup, pressOf, titles } from '../support/factories';
import { pastDinner } from '../support/past-dinner';
import { publishedEvening } from '../support/published';

const fixture = withBrowserAndNight();

const LONGEST = 'Kitchen and garden together: for everybody in all our streets who eats alone on weekdays';
const longTitles = titles.slice(0, 4).map((title) => `${title} ${LONGEST}`.slice(0, 90));
const ballotsOf = (...rows: string[]) => Array.from({ length: 24 }, () => lines(...rows));
/** The printed width of A4 between the margins of `print.css`, in CSS pixels. */
const PRINTED = { width: Math.floor(((210 - 2 * 16) / 25.4) * 96), height: 1000 };

/** A published result for each way in which its page differs. */
async function results() {
	const { db, services } = fixture.night;
	const winner = await publishedEvening(db);
	const note = 'The sponsor gave £20 more, which goes to the next dinner. '.repeat(4).trim();
	must(await winner.publishing.addNote(winner.dinner.id, pressOf(winner.organiser), note, 0));
	const group = await makeGroup(db, { organiser: winner.organiser });
	const past = pastDinner(4);
	must(await services.pastDinners.add(group.id, past, pressOf(winner.organiser)));
	const shares = { kind: 'shares', percent: [70, 30] } as const;
	const made = {
		'winner, corrected': winner,
		ranking: await publishedEvening(db, { rules: { shown: 'ranking', potRule: shares } }),
		'all scores, longest titles': await publishedEvening(db, { rules: { shown: 'all scores' }, pitches: longTitles }),
		tie: await publishedEvening(db, {
			ballots: ballotsOf('5555', '5555', '1111', '....'),
			rules: { shown: 'all scores' },
		}),
		'carried over': await publishedEvening(db, { ballots: ballotsOf('....', '....', '....', '....') }),
	};
	return [
		...Object.entries(made).map(([name, one]) => [name, `/${one.group.slug}/${one.dinner.number}`] as const),
		['typed in', `/${group.slug}/${past.number}`] as const,
	];
}

test('a result on paper is whole: nothing is cut or only to press, tables stay together, and links show their address', async () => {
	const { night, newPhone } = fixture;
	const page = await newPhone({ viewport: PRINTED });
	await page.emulateMedia({ media: 'print' });
	for (const [name, path] of await results()) {
		await page.goto(`${night.url}${path}`);
		const folder = process.env.JOURNEY_PICTURES;
		if (folder)
			await writeFile(
				`${folder}/${name.replaceAll(/\W+/g, '-')}.pdf`,
				await page.pdf({ format: 'A4', preferCSSPageSize: true }),
			);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(wide, name).toBeLessThanOrEqual(0);
		for (const pressed of await page.locator('.foot, .skip, .only-to-press, .card-lines, .pitch summary').all())
			expect(await pressed.isVisible(), name).toBe(false);
		for (const folded of await page.locator('.behind:not(.card-lines) > :not(summary)').all())
			expect((await folded.boundingBox())?.height, name).toBeGreaterThan(10);
		const breaks = await page
			.locator('.money-table, .count-table, tr, .answer')
			.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
		expect(new Set(breaks), name).toEqual(new Set(['avoid']));
		const printed = await page
			.locator('.links a')
			.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content.replaceAll('"', '')));
		const addresses = await page
			.locator('.links a')
			.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
		expect(
			printed.map((text) => text.replaceAll(/ +/g, '')),
			name,
		).toEqual(addresses);
		expect(addresses.length, name).toBeGreaterThan(name === 'typed in' ? -1 : 4);
		expect(await page.locator('.own-address').isVisible(), name).toBe(true);
	}
});
