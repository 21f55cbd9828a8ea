import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { DinnerDetails } from '../../app/contract/dinner-form';
import { createDinnerDetails } from '../../app/services/dinner-details.server';
import type { DB, Dinner } from '../../db/schema';
import { withDatabases } from '../support/db';
import { awardPot, must, openCount, openEvening, typeCash } from '../support/evening';
import { makeDinner, pressOf } from '../support/factories';
import { closeVoting } from '../support/reach';

withDatabases((name, getDb) => {
	/** An evening at which nobody voted, so that its whole pot carries over, before it is awarded. */
	async function unvoted() {
		const evening = await openEvening(getDb(), 1);
		const { dinner, organiser } = evening;
		await closeVoting(getDb(), dinner);
		await openCount(evening, dinner, organiser);
		must(await typeCash(evening, dinner.id, organiser, 700));
		const make = (given: Parameters<typeof makeDinner>[2] = {}) => makeDinner(getDb(), evening.group, given);
		const award = () => awardPot(evening, dinner, organiser);
		const details = createDinnerDetails(evening.context);
		return { ...evening, make, award, details };
	}
	const potOf = async (db: Kysely<DB>, { id }: Pick<Dinner, 'id'>) =>
		db
			.selectFrom('pot_entry')
			.select(['kind', 'amount', 'from_number', 'because'])
			.where('dinner_id', '=', id)
			.orderBy('n')
			.execute();
	const arrived = { kind: 'carried over', amount: 700, from_number: 1, because: null };

	test('what is left over arrives in the next dinner with the award, and is told there', async () => {
		const { make, award, pots, dinners, told } = await unvoted();
		const next = await make({ phase: 'call' });
		await make();
		expect((await pots.read(next.id)).pot.amount).toBe(0);
		await award();
		expect(await potOf(getDb(), next)).toEqual([arrived]);
		expect(await pots.read(next.id)).toMatchObject({ pot: { amount: 700, counted: false } });
		expect((await dinners.record(next.id)).at(-1)).toMatchObject({
			actor: { kind: 'system' },
			event: { kind: 'carry-over arrived', amount: 700, dinner: 1 },
		});
		expect(told).toContain(next.id);
	});

	test('the next is the lowest number after it whose doors are closed, and that was not cancelled', async () => {
		const { make, award } = await unvoted();
		const [cancelled, open, next, later] = [
			await make({ phase: 'cancelled' }),
			await make({ phase: 'doors' }),
			await make({ phase: 'lineup' }),
			await make(),
		];
		await award();
		expect(await potOf(getDb(), next)).toEqual([arrived]);
		for (const other of [cancelled, open, later]) expect(await potOf(getDb(), other)).toEqual([]);
	});

	const detailsOf = (details: DinnerDetails, number: number): DinnerDetails => ({
		...details,
		number,
		startsAt: new Date('2027-02-01T18:00:00Z'),
		pitchDeadline: new Date('2027-01-20T18:00:00Z'),
	});

	test('without a next dinner it waits, and arrives when one is made, once', async () => {
		const { award, details, dinner, group, organiser } = await unvoted();
		await award();
		const create = (number: number) =>
			details.create(group, detailsOf(details.details(dinner), number), pressOf(organiser));
		const first = must(await create(7));
		expect(await potOf(getDb(), first)).toEqual([arrived]);
		const second = must(await create(3));
		expect(await potOf(getDb(), second)).toEqual([]);
		expect(await potOf(getDb(), first)).toEqual([arrived]);
	});

	test('a cancelled dinner passes it on, with a reason, to the next or to one that is made later', async () => {
		const { make, award, details, dinner, dinners, group, organiser } = await unvoted();
		const [first, second] = [await make({ phase: 'call' }), await make({ phase: 'draft' })];
		await award();
		const cancel = async (which: Dinner) =>
			must(await dinners.move(which.id, 'cancel', which.phase as 'call', pressOf(organiser), { because: 'No hall.' }));
		await cancel(first);
		expect(await potOf(getDb(), first)).toEqual([
			arrived,
			{ kind: 'carried over', amount: -700, from_number: null, because: 'This dinner was cancelled.' },
		]);
		expect((await dinners.record(first.id)).map(({ event }) => event.kind)).toContain('carry-over passed on');
		expect(await potOf(getDb(), second)).toEqual([arrived]);
		await cancel(second);
		const third = must(await details.create(group, detailsOf(details.details(dinner), 9), pressOf(organiser)));
		expect(await potOf(getDb(), third)).toEqual([arrived]);
	});

	test('another group’s dinner gets nothing', async () => {
		const { award } = await unvoted();
		const other = await unvoted();
		const theirs = await other.make();
		await award();
		expect(await potOf(getDb(), theirs)).toEqual([]);
	});

	test.skipIf(name === 'embedded')(
		'exactly once: awarded while the next dinner is made, cancelled or opened',
		async () => {
			for (let round = 0; round < 6; round++) {
				const { make, award, details, dinner, dinners, group, organiser } = await unvoted();
				const next = await make({ phase: round % 2 ? 'call' : 'lineup' });
				const press = () => pressOf(organiser);
				await Promise.allSettled([
					award(),
					details.create(group, detailsOf(details.details(dinner), 20), press()),
					round % 2
						? dinners.move(next.id, 'cancel', 'call', press(), { because: 'No hall.' })
						: getDb().updateTable('dinner').set({ phase: 'doors' }).where('id', '=', next.id).execute(),
					award(),
				]);
				const standing = await getDb()
					.selectFrom('pot_entry')
					.innerJoin('dinner', 'dinner.id', 'pot_entry.dinner_id')
					.select(({ fn }) => [fn.sum<string>('amount').as('sum')])
					.where('kind', '=', 'carried over')
					.where('dinner.group_id', '=', group.id)
					.executeTakeFirstOrThrow();
				expect(Number(standing.sum)).toBe(700);
			}
		},
	);

	test('the database refuses the same sum in two dinners', async () => {
		const { make, award, dinner } = await unvoted();
		const [first, second] = [await make(), await make()];
		await award();
		const [entry] = await getDb().selectFrom('pot_entry').selectAll().where('dinner_id', '=', first.id).execute();
		if (!entry) throw new Error('It arrived');
		expect(entry.from_dinner).toBe(dinner.id);
		await expect(
			getDb()
				.insertInto('pot_entry')
				.values({ ...entry, rule: null, counters: null, dinner_id: second.id })
				.execute(),
		).rejects.toThrow('carried over before');
	});
});
