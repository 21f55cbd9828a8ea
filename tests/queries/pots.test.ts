import { expect, test } from 'vitest';
import type { Line } from '../../app/services/pots.server';
import { withDatabases } from '../support/db';
import { countAndAward, must, openEvening, servicesOn } from '../support/evening';
import { makeDinnerWithPitches, makeOrganiser, pressOf } from '../support/factories';
import { closeVoting } from '../support/reach';

const door: Line = { source: 'door', label: '', amount: 41_250 };
const soup: Line = { source: 'cost', label: 'Bowls', amount: 2_000 };

withDatabases((name, getDb) => {
	async function begin(phase: 'lineup' | 'doors' = 'doors') {
		const services = servicesOn(getDb());
		const room = await makeDinnerWithPitches(getDb(), { phase });
		const change = (seen: string, lines: Line[]) =>
			services.pots.change(room.dinner.id, pressOf(room.organiser), seen, lines);
		return { ...services, ...room, change, read: () => services.pots.read(room.dinner.id) };
	}

	test('sums by source, less the costs, several of a kind by name', async () => {
		const { change, read, dinner, dinners, told } = await begin();
		const empty = await read();
		expect(empty).toMatchObject({ lines: [], pot: { amount: 0 }, awarded: false });
		const lines: Line[] = [
			door,
			{ source: 'sponsor', label: 'Credit union', amount: 5_000 },
			{ source: 'sponsor', label: 'The bakery', amount: 1_000 },
			soup,
		];
		expect(await change(empty.revision, lines)).toMatchObject({ ok: true });
		expect(await read()).toMatchObject({ lines, pot: { amount: 45_250, costs: 2_000, bySource: { sponsor: 6_000 } } });
		expect((await dinners.record(dinner.id)).at(-1)).toMatchObject({ event: { kind: 'pot changed', amount: 45_250 } });
		expect(told.at(-1)).toBe(dinner.id);
	});

	test('a second save puts its lines in the place of the first, and none leaves the pot at £0', async () => {
		const { change, read } = await begin();
		must(await change((await read()).revision, [door]));
		must(await change((await read()).revision, []));
		expect(await read()).toMatchObject({ lines: [], pot: { amount: 0 } });
	});

	test('costs above the pot, a sum too large and a name used twice are refused, and nothing changes', async () => {
		const { change, read } = await begin();
		const { revision: seen } = await read();
		const refused = async (lines: Line[]) => (await change(seen, lines)) as { code: string };
		expect((await refused([{ ...door, amount: 1_999 }, soup])).code).toBe('costs exceed the pot');
		expect(
			(
				await refused([
					{ ...door, amount: 100_000_000 },
					{ ...door, label: 'again', amount: 1 },
				])
			).code,
		).toBe('too large');
		expect((await refused([door, door])).code).toBe('named twice');
		expect((await read()).lines).toEqual([]);
		expect(await change(seen, [{ ...door, amount: 2_000 }, soup])).toMatchObject({ ok: true });
		expect((await read()).pot.amount).toBe(0);
	});

	test('of two organisers who type at once the second is told, and overwrites nothing', async () => {
		const { change, read, pots, dinner } = await begin();
		const { revision: seen } = await read();
		const other = await makeOrganiser(getDb(), 'Grace Okafor');
		must(await pots.change(dinner.id, pressOf(other), seen, [door]));
		expect(await change(seen, [soup])).toEqual({ ok: false, code: 'changed meanwhile' });
		expect((await read()).lines).toEqual([door]);
	});

	test('from doors until the pot is awarded, and not before or after', async () => {
		const early = await begin('lineup');
		expect(await early.change((await early.read()).revision, [door])).toEqual({ ok: false, code: 'not now' });
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser, pots } = evening;
		await closeVoting(getDb(), dinner);
		await countAndAward(evening, dinner, organiser, 700);
		const { revision: seen, awarded } = await pots.read(dinner.id);
		expect(awarded).toBe(true);
		expect(await pots.change(dinner.id, pressOf(organiser), seen, [door])).toEqual({
			ok: false,
			code: 'already awarded',
		});
	});

	test.skipIf(name === 'embedded')('two saves at the same moment make one pot', async () => {
		const { change, read } = await begin();
		const { revision: seen } = await read();
		const outcomes = await Promise.all([change(seen, [door]), change(seen, [{ ...door, amount: 1 }])]);
		expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
	});
});
