import { expect, test } from 'vitest';
import { drawOrder } from '../../app/domain/lot';
import { createDinners } from '../../app/services/dinners.server';
import { createLineups } from '../../app/services/lineups.server';
import { createMail } from '../../app/services/mail.server';
import { createPitches } from '../../app/services/pitches.server';
import type { Pitch } from '../../db/schema';
import { withDatabases } from '../support/db';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, makePitch } from '../support/factories';

withDatabases((_name, getDb) => {
	async function begin(titles: string[] = ['Choir', 'Garden', 'Library']) {
		const db = getDb();
		const { context, clock, told } = makeContext(db, clockAt('2026-11-20T12:00:00Z'));
		const mail = createMail(context);
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		const dinner = await makeDinner(db, group, { phase: 'call' });
		const pitches: Pitch[] = [];
		for (const title of titles) pitches.push(await makePitch(db, dinner, title));
		const lineups = createLineups(context, mail);
		const state = async (id: string) => (await lineups.read(dinner.id)).find((p) => p.id === id);
		const choose = async (id: string, wanted: Parameters<typeof lineups.choose>[2], by = organiser) => {
			const now = await state(id);
			return lineups.choose(dinner.id, id, wanted, { state: now?.state ?? '', revision: now?.revision ?? 0 }, by);
		};
		const gateAll = async () => {
			for (const p of await lineups.read(dinner.id)) await lineups.confirmGate(dinner.id, p.id, p.revision, organiser);
		};
		const lineUpAll = async () => {
			await gateAll();
			for (const p of pitches) await choose(p.id, 'line up');
		};
		const publish = () => createDinners(context).move(dinner.id, 'publish the line-up', 'call', organiser);
		const fresh = () => db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
		return {
			...{ db, context, clock, told, mail, organiser, group, dinner, pitches, lineups },
			...{ state, choose, gateAll, lineUpAll, publish, fresh, pitcher: createPitches(context, mail) },
		};
	}

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
		expect(record.map((entry) => entry.what)).toEqual([
			...['gate confirmed', 'line up', 'reserve', 'decline', 'line up', 'back to submitted'],
		]);
		expect(new Set(record.map((entry) => entry.who))).toEqual(new Set([organiser.name]));
		expect(told.length).toBe(record.length);
	});

	test('nobody is lined up or a reserve before the gate is confirmed, and that names who confirmed it', async () => {
		const { pitches, choose, lineups, dinner, organiser, state } = await begin(['Choir']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		expect(await choose(pitch.id, 'line up')).toEqual({ ok: false, code: 'gate not confirmed' });
		expect(await choose(pitch.id, 'reserve')).toEqual({ ok: false, code: 'gate not confirmed' });
		expect(await lineups.confirmGate(dinner.id, pitch.id, pitch.revision + 1, organiser)).toEqual({
			ok: false,
			code: 'changed since',
		});
		expect((await lineups.confirmGate(dinner.id, pitch.id, pitch.revision, organiser)).ok).toBe(true);
		expect(await lineups.confirmGate(dinner.id, pitch.id, pitch.revision, organiser)).toEqual({
			ok: false,
			code: 'already moved',
		});
		expect((await state(pitch.id))?.gate_confirmed_by).toBe(organiser.name);
		expect((await choose(pitch.id, 'line up')).ok).toBe(true);
	});

	test('a button of a stale page is refused: the state or the text has moved on', async () => {
		const { pitches, choose, lineups, dinner, organiser, gateAll } = await begin(['Choir']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		await gateAll();
		const seen = { state: 'submitted', revision: pitch.revision };
		expect((await choose(pitch.id, 'decline')).ok).toBe(true);
		expect(await lineups.choose(dinner.id, pitch.id, 'line up', seen, organiser)).toEqual({
			ok: false,
			code: 'already moved',
		});
		const older = { state: 'declined', revision: pitch.revision - 1 };
		expect(await lineups.choose(dinner.id, pitch.id, 'line up', older, organiser)).toEqual({
			ok: false,
			code: 'changed since',
		});
	});

	test('a pitch of another group, a draft and a made-up id are all absent', async () => {
		const { db, lineups, dinner, organiser } = await begin([]);
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
			})
			.returningAll()
			.executeTakeFirstOrThrow();
		for (const id of [foreign.id, draft.id, 'nonsense', '00000000-0000-0000-0000-000000000000']) {
			const absent = { ok: false, code: 'no such pitch' };
			expect(await lineups.confirmGate(dinner.id, id, 1, organiser)).toEqual(absent);
			expect(await lineups.guardianAgreed(dinner.id, id, organiser)).toEqual(absent);
			expect(await lineups.choose(dinner.id, id, 'decline', { state: 'submitted', revision: 1 }, organiser)).toEqual(
				absent,
			);
			expect(await lineups.reserveUp(dinner.id, id, 1, organiser)).toEqual(absent);
			expect(await lineups.stepBack(dinner.id, id, 'submitted', organiser)).toEqual(absent);
			expect(await lineups.markAnswered(dinner.id, id, 'submitted', organiser)).toEqual(absent);
			expect(await lineups.sendAnswer(dinner.id, id, 'submitted', { subject: '', text: '' }, organiser)).toEqual(
				absent,
			);
		}
		expect(await lineups.read(dinner.id)).toEqual([]);
		expect(await lineups.drafts(dinner.id)).toBe(1);
	});

	test('reserves stand in line: the newest last, moved up one place at a time, without gaps', async () => {
		const { pitches, choose, gateAll, lineups, dinner, organiser, state } = await begin(['A', 'B', 'C']);
		await gateAll();
		for (const p of pitches) await choose(p.id, 'reserve');
		const ranks = async () => Promise.all(pitches.map(async (p) => (await state(p.id))?.reserve_rank));
		expect(await ranks()).toEqual([1, 2, 3]);
		const [a, , c] = pitches;
		if (!a || !c) throw new Error('no pitch');
		expect((await lineups.reserveUp(dinner.id, c.id, 3, organiser)).ok).toBe(true);
		expect(await ranks()).toEqual([1, 3, 2]);
		expect(await lineups.reserveUp(dinner.id, c.id, 3, organiser)).toEqual({ ok: false, code: 'already moved' });
		await choose(a.id, 'decline');
		expect(await ranks()).toEqual([null, 2, 1]);
		expect(await lineups.reserveUp(dinner.id, c.id, 1, organiser)).toEqual({ ok: false, code: 'out of order' });
	});

	test('the order is drawn from a seed that anyone can repeat', async () => {
		const { lineUpAll, lineups, dinner, organiser, state, pitches, publish, fresh } = await begin();
		expect(await lineups.draw(dinner.id, 0, organiser)).toEqual({ ok: false, code: 'nobody lined up' });
		await lineUpAll();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		expect((await lineups.draw(dinner.id, 0, organiser)).ok).toBe(true);
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
		const pressed = await Promise.all([lineups.draw(dinner.id, 0, organiser), lineups.draw(dinner.id, 0, organiser)]);
		expect(pressed.filter((one) => one.ok)).toHaveLength(1);
		expect(pressed.find((one) => !one.ok)).toEqual({ ok: false, code: 'already moved' });
		expect((await lineups.draw(dinner.id, 1, organiser)).ok).toBe(true);
		const [first, second] = await lineups.draws(dinner.id);
		expect(second?.seed).not.toBe(first?.seed);
		expect(await lineups.publicDraws(await fresh())).toEqual([]);
		await publish();
		expect((await lineups.publicDraws(await fresh())).map((draw) => draw.seed)).toEqual([first?.seed, second?.seed]);
		expect((await lineups.publicLineUp(await fresh())).map((p) => p.id)).toEqual(second?.drawn);
		expect(await lineups.draw(dinner.id, 2, organiser)).toEqual({ ok: false, code: 'already public' });
	});

	test('whoever joins or leaves the line-up after the draw makes it be drawn again', async () => {
		const { lineUpAll, lineups, dinner, organiser, choose, pitches, publish, state, pitcher } = await begin();
		const [a, b] = pitches;
		if (!a || !b) throw new Error('no pitch');
		await lineUpAll();
		await lineups.draw(dinner.id, 0, organiser);
		await choose(a.id, 'reserve');
		expect((await state(b.id))?.number).toBeNull();
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 1, organiser);
		await choose(a.id, 'line up');
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 2, organiser);
		await pitcher.withdraw(b);
		expect(await publish()).toEqual({ ok: false, code: 'order not drawn' });
		await lineups.draw(dinner.id, 3, organiser);
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
		await lineups.draw(dinner.id, 0, organiser);
		await publish();
		await lineups.markAnswered(dinner.id, r1.id, 'reserve', organiser);
		const number = (await state(a.id))?.number;
		const before = (await fresh()).lineup_revision;

		// By choice nothing changes any more.
		expect(await choose(b.id, 'decline')).toEqual({ ok: false, code: 'already public' });
		expect(await choose(r2.id, 'line up')).toEqual({ ok: false, code: 'already public' });

		expect(await pitcher.withdraw(a)).toEqual({ ok: true, value: null });
		expect(await state(r1.id)).toMatchObject({ state: 'lined up', number, reserve_rank: null, answered_at: null });
		expect((await state(r2.id))?.reserve_rank).toBe(1);
		expect((await fresh()).lineup_revision).toBe(before + 1);
		const record = await createDinners(context).record(dinner.id);
		expect(record.at(-1)).toMatchObject({ who: 'the pitcher', what: 'withdrawn', detail: { number, reserve: r1.id } });

		// An organiser who was told by telephone does the same; then there is no reserve left, and the number stays empty.
		expect(await lineups.stepBack(dinner.id, r1.id, 'lined up', organiser)).toEqual({
			ok: true,
			value: { steppedIn: 'R2' },
		});
		expect(await lineups.stepBack(dinner.id, r2.id, 'lined up', organiser)).toEqual({
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
		await lineups.draw(dinner.id, 0, organiser);
		await publish();
		await Promise.all([pitcher.withdraw(a), pitcher.withdraw(b)]);
		const lineUp = await lineups.publicLineUp(await fresh());
		expect(lineUp.map((p) => p.number)).toEqual([1, 2]);
		expect(new Set(lineUp.map((p) => p.id))).toEqual(new Set([r1.id, r2.id]));
	});

	test('somebody under 18 is lined up and shown only once a guardian has agreed, by first name, and not indexed', async () => {
		const { db, dinner, lineups, organiser, choose, publish, fresh, gateAll } = await begin(['Grown up']);
		const young = await makePitch(db, dinner, 'Young', { answers: { underAge: true, presenter: 'Robin Canary' } });
		await gateAll();
		expect(await choose(young.id, 'line up')).toEqual({ ok: false, code: 'guardian not agreed' });
		expect(await choose(young.id, 'reserve')).toEqual({ ok: false, code: 'guardian not agreed' });
		// Even a row that came there past the desk is not shown.
		await db.updateTable('pitch').set({ state: 'lined up', number: 9 }).where('id', '=', young.id).execute();
		expect(await lineups.publicLineUp({ ...dinner, phase: 'lineup' })).toEqual([]);
		await db.updateTable('pitch').set({ state: 'submitted', number: null }).where('id', '=', young.id).execute();

		expect((await lineups.guardianAgreed(dinner.id, young.id, organiser)).ok).toBe(true);
		expect((await choose(young.id, 'line up')).ok).toBe(true);
		await lineups.draw(dinner.id, 0, organiser);
		expect((await publish()).ok).toBe(true);
		const [shown] = await lineups.publicLineUp(await fresh());
		expect(shown?.pitch.presenter).toBe('Robin');
		expect(await lineups.mayBeIndexed(await fresh())).toBe(false);
	});

	test('a guardian’s agreement is recorded only for who is under 18, and once', async () => {
		const { db, dinner, lineups, organiser, pitches } = await begin(['Grown up']);
		const young = await makePitch(db, dinner, 'Young', { answers: { underAge: true } });
		expect(await lineups.guardianAgreed(dinner.id, pitches[0]?.id ?? '', organiser)).toEqual({
			ok: false,
			code: 'out of order',
		});
		expect((await lineups.guardianAgreed(dinner.id, young.id, organiser)).ok).toBe(true);
		expect(await lineups.guardianAgreed(dinner.id, young.id, organiser)).toEqual({ ok: false, code: 'already moved' });
	});

	test('the public line-up holds no contact and nobody who is not in it', async () => {
		const { db, dinner, lineups, lineUpAll, organiser, publish, fresh } = await begin(['A']);
		for (const state of ['declined', 'reserve', 'no-show', 'withdrawn', 'submitted'] as const) {
			await makePitch(db, dinner, `CANARY ${state}`, { state, number: state === 'no-show' ? 1 : null });
		}
		await lineUpAll();
		await lineups.draw(dinner.id, 0, organiser);
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

	test('an answer is marked once, and a new decision asks for a new answer', async () => {
		const { pitches, choose, lineups, dinner, organiser, state } = await begin(['A']);
		const [pitch] = pitches;
		if (!pitch) throw new Error('no pitch');
		await choose(pitch.id, 'decline');
		expect((await lineups.markAnswered(dinner.id, pitch.id, 'declined', organiser)).ok).toBe(true);
		expect(await lineups.markAnswered(dinner.id, pitch.id, 'declined', organiser)).toEqual({
			ok: false,
			code: 'already moved',
		});
		expect((await state(pitch.id))?.answered_at).not.toBeNull();
		await choose(pitch.id, 'back to submitted');
		expect((await state(pitch.id))?.answered_at).toBeNull();
		// Without a mail server nothing is said to have been sent.
		await choose(pitch.id, 'decline');
		expect(await lineups.sendAnswer(dinner.id, pitch.id, 'declined', { subject: 'S', text: 'T' }, organiser)).toEqual({
			ok: false,
			code: 'not sent',
		});
		expect((await state(pitch.id))?.answered_at).toBeNull();
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
