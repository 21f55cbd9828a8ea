import { expect, test } from 'vitest';
import { drawOrder } from '../../app/domain/random-draw';
import { createDinners } from '../../app/services/dinners.server';
import { withDatabases } from '../support/db';
import { pressOf } from '../support/factories';
import { beginLineUp } from '../support/line-up';

withDatabases((_name, getDb) => {
	const begin = (titles?: string[]) => beginLineUp(getDb(), titles);

	test('the order is drawn from a seed that anyone can repeat', async () => {
		const { lineUpAll, lineups, dinner, organiser, state, pitches, publish, fresh } = await begin();
		expect(await lineups.draw(dinner.id, 0, pressOf(organiser))).toEqual({ ok: false, code: 'nobody lined up' });
		await lineUpAll();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		expect((await lineups.draw(dinner.id, 0, pressOf(organiser))).ok).toBe(true);
		const [draw] = await lineups.draws(dinner.id);
		if (!draw?.seed) throw new Error('no draw');
		expect(draw.seed).toMatch(/^[0-9a-f]{32}$/);
		expect(draw.entries).toEqual(pitches.map((p) => p.id).sort());
		expect(draw.drawn).toEqual(drawOrder(draw.seed, draw.entries));
		expect(draw.drawn_by).toBe(organiser.name);
		for (const [index, id] of draw.drawn.entries()) expect((await state(id))?.number).toBe(index + 1);
		expect((await publish()).ok).toBe(true);
		expect((await lineups.publicLineUp(await fresh())).map((p) => p.id)).toEqual(draw.drawn);
	});

	test('a redraw is a new row beside the first, both are public, and pressing twice draws once', async () => {
		const { lineUpAll, lineups, dinner, organiser, publish, fresh } = await begin();
		await lineUpAll();
		const pressed = await Promise.all([
			lineups.draw(dinner.id, 0, pressOf(organiser)),
			lineups.draw(dinner.id, 0, pressOf(organiser)),
		]);
		expect(pressed.filter((one) => one.ok)).toHaveLength(1);
		expect(pressed.find((one) => !one.ok)).toEqual({ ok: false, code: 'already moved' });
		expect((await lineups.draw(dinner.id, 1, pressOf(organiser))).ok).toBe(true);
		const [first, second] = await lineups.draws(dinner.id);
		expect(second?.seed).not.toBe(first?.seed);
		expect(await lineups.publicDraws(await fresh())).toEqual([]);
		await publish();
		expect((await lineups.publicDraws(await fresh())).map((draw) => draw.seed)).toEqual([first?.seed, second?.seed]);
		expect((await lineups.publicLineUp(await fresh())).map((p) => p.id)).toEqual(second?.drawn);
		expect(await lineups.draw(dinner.id, 2, pressOf(organiser))).toEqual({ ok: false, code: 'already public' });
	});

	test('whoever joins or leaves the line-up after the draw makes it be drawn again', async () => {
		const { lineUpAll, lineups, dinner, organiser, choose, pitches, publish, state, pitcher } = await begin();
		const [a, b] = pitches;
		if (!a || !b) throw new Error('no pitch');
		await lineUpAll();
		await lineups.draw(dinner.id, 0, pressOf(organiser));
		await choose(a.id, 'reserve');
		expect((await state(b.id))?.number).toBeNull();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 1, pressOf(organiser));
		await choose(a.id, 'line up');
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 2, pressOf(organiser));
		await pitcher.withdraw(b);
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 3, pressOf(organiser));
		expect((await publish()).ok).toBe(true);
	});

	test('after publishing the first reserve takes the number of who withdraws, and phones are told of a new line-up', async () => {
		const world = await begin(['A', 'B', 'R1', 'R2']);
		const { pitches, choose, gateAll, lineups, dinner, organiser, publish, state, pitcher, fresh, context } = world;
		const [a, b, r1, r2] = pitches;
		if (!a || !b || !r1 || !r2) throw new Error('no pitch');
		await gateAll();
		for (const p of [a, b]) await choose(p.id, 'line up');
		for (const p of [r1, r2]) await choose(p.id, 'reserve');
		await lineups.draw(dinner.id, 0, pressOf(organiser));
		await publish();
		await lineups.markAnswered(await world.on(r1.id));
		const number = (await state(a.id))?.number;
		const before = (await fresh()).lineup_revision;

		// Organisers cannot change a published line-up.
		expect(await choose(b.id, 'decline')).toEqual({ ok: false, code: 'already public' });
		expect(await choose(r2.id, 'line up')).toEqual({ ok: false, code: 'already public' });

		expect(await pitcher.withdraw(a)).toEqual({ ok: true, value: null });
		expect(await state(r1.id)).toMatchObject({ state: 'lined up', number, reserve_rank: null, answered_at: null });
		expect((await state(r2.id))?.reserve_rank).toBe(1);
		expect((await fresh()).lineup_revision).toBe(before + 1);
		const record = await createDinners(context).record(dinner.id);
		expect(record.at(-1)).toMatchObject({
			actor: { kind: 'pitcher', pitchId: a.id },
			event: { kind: 'pitch withdrawn', pitch: a.id, number, reserve: r1.id },
		});

		// An organiser can do the same on a pitcher's behalf. After the last reserve the number stays empty.
		expect(await lineups.stepBack(await world.on(r1.id))).toEqual({
			ok: true,
			value: { steppedIn: 'R2' },
		});
		expect(await lineups.stepBack(await world.on(r2.id))).toEqual({
			ok: true,
			value: { steppedIn: null },
		});
		expect((await lineups.publicLineUp(await fresh())).map((p) => p.id)).toEqual([b.id]);
	});

	test('two who withdraw at once get two different reserves', async () => {
		const { pitches, choose, gateAll, lineups, dinner, organiser, publish, pitcher, fresh } = await begin([
			'A',
			'B',
			'R1',
			'R2',
		]);
		const [a, b, r1, r2] = pitches;
		if (!a || !b || !r1 || !r2) throw new Error('no pitch');
		await gateAll();
		for (const p of [a, b]) await choose(p.id, 'line up');
		for (const p of [r1, r2]) await choose(p.id, 'reserve');
		await lineups.draw(dinner.id, 0, pressOf(organiser));
		await publish();
		await Promise.all([pitcher.withdraw(a), pitcher.withdraw(b)]);
		const lineUp = await lineups.publicLineUp(await fresh());
		expect(lineUp.map((p) => p.number)).toEqual([1, 2]);
		expect(new Set(lineUp.map((p) => p.id))).toEqual(new Set([r1.id, r2.id]));
	});
});
