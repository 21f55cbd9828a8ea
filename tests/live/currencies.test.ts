import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabases } from '../support/db';
import { must, signAsTwo } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { fieldIn, signedIn, textOf, visitor } from '../support/visitor';

// Money without a minor unit, with a thousand of them, and with a comma: sums go through the forms of pot and award to the published page.

const monies = [
	{ currency: 'JPY', typed: '12,500', said: 'JP¥12,500', tooFine: '12.50', stored: 12_500 },
	{ currency: 'KWD', typed: '118.250', said: 'KWD 118.250', tooFine: '1.2345', stored: 118_250 },
	{ currency: 'EUR', typed: '118,50', said: '€118.50', tooFine: '1.505', stored: 11_850 },
] as const;

withDatabases(
	(_name, getDb) => {
		let night: Night;
		beforeAll(async () => {
			night = await startNight(getDb(), await builtPages());
		});
		afterAll(() => night?.stop());

		test.each(monies)(
			'a dinner in $currency takes, shows and awards sums in it, and never in pounds',
			async (money) => {
				const { currency, typed, said, tooFine, stored } = money;
				const room = await night.dinner({ papers: 3, phase: 'counting', currency });
				const desk = signedIn(night.url, (await night.deskCookie(room.group.id)).cookie);
				const here = `/desk/${room.group.slug}/${room.dinner.number}`;
				const seen = async (path: string, by = desk) => textOf(await by.get(path)).replaceAll('\u00a0', ' ');

				const expected = fieldIn(await desk.get(`${here}/pot`), 'expected');
				const savePot = (sum: string) =>
					desk.post(`${here}/pot`, {
						...{ intent: 'add', expected, 'kind-0': 'door cash', 'sum-0': sum },
						...{ counter1: 'Amina Yusuf', counter2: 'Grace Okafor' },
					});
				const refused = await savePot(tooFine);
				expect([refused.status, fieldIn(refused, 'sum-0')]).toEqual([400, tooFine]);
				expect((await savePot(typed)).status).toBe(303);
				const pages = [await seen(`${here}/pot`), await seen(here)];

				await signAsTwo(night.services, room.dinner.id, room.organiser);
				must(await night.services.counts.open(room.dinner.id, pressOf(room.organiser)));
				await drawTies(room);
				pages.push(await seen(`${here}/count`));
				const amount = fieldIn(await desk.get(`${here}/count`), 'amount');
				expect(amount).toBe(String(stored));
				expect((await desk.post(`${here}/count`, { intent: 'award', amount })).status).toBe(303);
				await reach(night.db, room, 'published');
				pages.push(await seen(`/${room.group.slug}/${room.dinner.number}`, visitor(night.url)));
				for (const page of pages) {
					expect(page).toContain(said);
					expect(page).not.toContain('£');
				}
			},
		);

		/** Nobody voted, so all pitches are tied. */
		async function drawTies({ dinner, organiser }: Awaited<ReturnType<Night['dinner']>>): Promise<void> {
			const { counts } = night.services;
			for (let result = await counts.readResult(dinner); result?.decision.status === 'needs a draw'; ) {
				const numbers = result.decision.tied.map(({ number }) => number);
				must(await counts.drawBySoftware(dinner.id, pressOf(organiser), numbers));
				result = await counts.readResult(dinner);
			}
		}
	},
	{ on: ['embedded'] },
);
