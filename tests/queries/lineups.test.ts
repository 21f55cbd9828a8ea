import { expect, test } from 'vitest';
import { createDinners } from '../../app/services/dinners.server';
import type { OnPitch } from '../../app/services/pitch-decision.server';
import { withDatabases } from '../support/db';
import { makeDinner, makeGroup, makePitch, pressOf } from '../support/factories';
import { beginLineUp } from '../support/line-up';

withDatabases((_name, getDb) => {
	const begin = (titles?: string[]) => beginLineUp(getDb(), titles);

	test('a pitch is lined up, made a reserve or declined, and back; each is recorded with who', async () => {
		const { pitches, choose, state, gateAll, context, dinner, organiser, told } = await begin(['Choir']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		await gateAll();
		for (const [wanted, to] of [
			['line up', 'lined up'],
			['reserve', 'reserve'],
			['decline', 'declined'],
			['line up', 'lined up'],
			['back to submitted', 'submitted'],
		] as const) {
			expect(await choose(pitch.id, wanted), wanted).toEqual({ ok: true, value: to });
			expect((await state(pitch.id))?.state).toBe(to);
		}
		expect(await choose(pitch.id, 'back to submitted')).toEqual({ ok: false, code: 'out of order' });
		const record = await createDinners(context).record(dinner.id);
		expect(record.map(({ event }) => event.kind)).toEqual([
			...['gate confirmed', 'pitch lined up', 'pitch put in reserve', 'pitch declined', 'pitch lined up'],
			'pitch put back',
		]);
		const { userId, name } = organiser;
		for (const { actor } of record) expect(actor).toEqual({ kind: 'organiser', userId, name });
		expect(told.length).toBe(record.length);
	});

	test('nobody is lined up or a reserve before the gate is confirmed, and that names who confirmed it', async () => {
		const { pitches, on, choose, lineups, organiser, state } = await begin(['Choir']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		expect(await choose(pitch.id, 'line up')).toEqual({ ok: false, code: 'gate not confirmed' });
		expect(await choose(pitch.id, 'reserve')).toEqual({ ok: false, code: 'gate not confirmed' });
		const seen = await on(pitch.id);
		const older = { ...seen, expected: { ...seen.expected, revision: pitch.revision - 1 } };
		expect(await lineups.confirmGate(older)).toEqual({ ok: false, code: 'changed since' });
		expect((await lineups.confirmGate(seen)).ok).toBe(true);
		const already = { ok: false, code: 'already moved' };
		expect(await lineups.confirmGate({ ...seen, press: pressOf(organiser) })).toEqual(already);
		expect(await lineups.confirmGate(await on(pitch.id))).toEqual(already);
		expect((await state(pitch.id))?.gate_confirmed_by).toBe(organiser.name);
		expect((await choose(pitch.id, 'line up')).ok).toBe(true);
	});

	test('a button of a stale page is refused: the state or the text has moved on', async () => {
		const { pitches, on, choose, lineups, organiser, gateAll } = await begin(['Choir']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		await gateAll();
		const seen = await on(pitch.id);
		expect((await choose(pitch.id, 'decline')).ok).toBe(true);
		const again = () => ({ ...seen, press: pressOf(organiser) });
		expect(await lineups.choose(again(), 'line up')).toEqual({ ok: false, code: 'decided since' });
		expect(await lineups.choose(again(), 'decline')).toEqual({ ok: false, code: 'already moved' });
		const fresh = await on(pitch.id);
		const older = { ...fresh, expected: { ...fresh.expected, revision: pitch.revision - 1 } };
		expect(await lineups.choose(older, 'line up')).toEqual({ ok: false, code: 'changed since' });
	});

	test('a page from before is known although everything it showed has come again', async () => {
		const { pitches, on, choose, lineups, gateAll, organiser, state } = await begin(['A', 'B', 'C']);
		const [a, b, c] = pitches;
		if (!a || !b || !c) throw new Error('no pitch');
		await gateAll();
		const again = (seen: OnPitch) => ({ ...seen, press: pressOf(organiser) });
		const since = { ok: false, code: 'decided since' };

		const submitted = await on(a.id);
		await choose(a.id, 'line up');
		const linedUp = await on(a.id);
		await choose(a.id, 'back to submitted');
		expect(await lineups.choose(again(submitted), 'decline')).toEqual(since);
		await choose(a.id, 'line up');
		expect(await lineups.stepBack(again(linedUp))).toEqual(since);
		expect((await state(a.id))?.state).toBe('lined up');

		await choose(b.id, 'decline');
		const declined = await on(b.id);
		await lineups.markAnswered(await on(b.id));
		await choose(b.id, 'back to submitted');
		await choose(b.id, 'decline');
		expect(await lineups.markAnswered(again(declined))).toEqual(since);

		for (const id of [b.id, c.id]) await choose(id, 'reserve');
		const second = await on(c.id);
		expect((await lineups.reserveUp(await on(c.id))).ok).toBe(true);
		expect((await lineups.reserveUp(await on(b.id))).ok).toBe(true);
		expect((await state(c.id))?.reserve_rank).toBe(2);
		expect(await lineups.reserveUp(again(second))).toEqual(since);
	});

	test('a pitch of another group, a draft and a made-up id are all absent', async () => {
		const { db, lineups, dinner, on } = await begin([]);
		const foreign = await makePitch(db, await makeDinner(db, await makeGroup(db), { phase: 'call' }), 'Foreign');
		const draft = await db
			.insertInto('pitch')
			.values({
				dinner_id: dinner.id,
				state: 'draft',
				answers: JSON.stringify(foreign.answers),
				number: null,
				reserve_rank: null,
				gate_confirmed_by: null,
				created_at: new Date(),
				touched_at: new Date(),
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		for (const id of [foreign.id, draft.id, 'nonsense', '00000000-0000-0000-0000-000000000000']) {
			const absent = { ok: false, code: 'no such pitch' };
			for (const press of [
				lineups.confirmGate,
				lineups.guardianAgreed,
				(at: OnPitch) => lineups.choose(at, 'decline'),
				lineups.reserveUp,
				lineups.stepBack,
				lineups.markAnswered,
			]) {
				expect(await press(await on(id))).toEqual(absent);
			}
		}
		expect(await lineups.read(dinner.id)).toEqual([]);
		expect(await lineups.drafts(dinner.id)).toBe(1);
	});

	test('reserves stand in line: the newest last, moved up one place at a time, without gaps', async () => {
		const { pitches, on, choose, gateAll, lineups, organiser, state } = await begin(['A', 'B', 'C']);
		await gateAll();
		for (const p of pitches) await choose(p.id, 'reserve');
		const ranks = async () => Promise.all(pitches.map(async (p) => (await state(p.id))?.reserve_rank));
		expect(await ranks()).toEqual([1, 2, 3]);
		const [a, , c] = pitches;
		if (!a || !c) throw new Error('no pitch');
		const third = await on(c.id);
		expect((await lineups.reserveUp(third)).ok).toBe(true);
		expect(await ranks()).toEqual([1, 3, 2]);
		expect(await lineups.reserveUp({ ...third, press: pressOf(organiser) })).toEqual({
			ok: false,
			code: 'decided since',
		});
		await choose(a.id, 'decline');
		expect(await ranks()).toEqual([null, 2, 1]);
		expect(await lineups.reserveUp(await on(c.id))).toEqual({ ok: false, code: 'out of order' });
	});

	test('somebody under 18 is lined up and shown only once a guardian has agreed, by first name, and not indexed', async () => {
		const { db, dinner, lineups, organiser, on, choose, publish, fresh, gateAll } = await begin(['Grown up']);
		const young = await makePitch(db, dinner, 'Young', {
			answers: { underAge: true, presenter: 'Canary, Robin', shownName: 'Robin' },
		});
		await gateAll();
		expect(await choose(young.id, 'line up')).toEqual({ ok: false, code: 'guardian not agreed' });
		expect(await choose(young.id, 'reserve')).toEqual({ ok: false, code: 'guardian not agreed' });
		// Not even a row that was changed directly is shown.
		await db.updateTable('pitch').set({ state: 'lined up', number: 9 }).where('id', '=', young.id).execute();
		expect(await lineups.publicLineUp({ ...dinner, phase: 'lineup' })).toEqual([]);
		await db.updateTable('pitch').set({ state: 'submitted', number: null }).where('id', '=', young.id).execute();

		expect((await lineups.guardianAgreed(await on(young.id))).ok).toBe(true);
		expect((await choose(young.id, 'line up')).ok).toBe(true);
		await lineups.draw(dinner.id, 0, pressOf(organiser));
		expect((await publish()).ok).toBe(true);
		const [shown] = await lineups.publicLineUp(await fresh());
		expect(shown?.pitch.presenter).toBe('Robin');
		expect(await lineups.mayBeIndexed(await fresh())).toBe(false);
	});

	test('a guardian’s agreement is recorded only for who is under 18, and once', async () => {
		const { db, dinner, lineups, on, pitches } = await begin(['Grown up']);
		const young = await makePitch(db, dinner, 'Young', { answers: { underAge: true } });
		expect(await lineups.guardianAgreed(await on(pitches[0]?.id ?? ''))).toEqual({
			ok: false,
			code: 'out of order',
		});
		expect((await lineups.guardianAgreed(await on(young.id))).ok).toBe(true);
		expect(await lineups.guardianAgreed(await on(young.id))).toEqual({
			ok: false,
			code: 'already moved',
		});
	});

	test('the public line-up holds no contact and nobody who is not in it', async () => {
		const { db, dinner, lineups, lineUpAll, organiser, publish, fresh } = await begin(['A']);
		for (const state of ['declined', 'reserve', 'no-show', 'withdrawn', 'submitted'] as const) {
			await makePitch(db, dinner, `CANARY ${state}`, { state, number: state === 'no-show' ? 1 : null });
		}
		await lineUpAll();
		await lineups.draw(dinner.id, 0, pressOf(organiser));
		expect(await lineups.publicLineUp(await fresh())).toEqual([]);
		await publish();
		const shown = JSON.stringify(await lineups.publicLineUp(await fresh()));
		expect(shown).toContain('"title":"A"');
		expect(shown).not.toContain('CANARY');
		expect(shown).not.toContain('jo@example.org');
		for (const phase of ['draft', 'call', 'cancelled'] as const) {
			expect(await lineups.publicLineUp({ ...dinner, phase })).toEqual([]);
		}
	});

	test('a line-up has room for twelve', async () => {
		const { pitches, choose, lineUpAll, lineups, dinner } = await begin(
			Array.from({ length: 13 }, (_, n) => `Pitch ${n}`),
		);
		await lineUpAll();
		expect((await lineups.read(dinner.id)).filter((p) => p.state === 'lined up')).toHaveLength(12);
		expect(await choose(pitches[12]?.id ?? '', 'line up')).toEqual({ ok: false, code: 'line-up full' });
	});
});
