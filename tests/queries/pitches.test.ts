import { expect, test } from 'vitest';
import { blankAnswers } from '../../app/domain/pitch';
import { withDatabases } from '../support/db';
import { makeDinner, makePitch, pressOf, someAnswers } from '../support/factories';
import { beginCall, draftIn, letter } from '../support/pitch-call';

withDatabases((_name, getDb) => {
	const begin = () => beginCall(getDb());

	test('a draft is found by its private link, and by no link that was made up', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const token = world.pitches.pathOf(draft.id).replace('/pitch/', '');
		expect((await world.pitches.findByLink(token))?.answers.title).toBe('Tool library');
		// Opening the link does not use it up.
		expect((await world.pitches.findByLink(token))?.id).toBe(draft.id);
		const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
		for (const wrong of [forged, draft.id, '', '__proto__', token.slice(0, 22)]) {
			expect(await world.pitches.findByLink(wrong), wrong).toBeUndefined();
		}
	});

	test('words come back as they were typed: emoji, right to left, lines', async () => {
		const world = await begin();
		const typed = someAnswers('مكتبة الأدوات 🛠️👩🏽‍🌾', { why: 'Line one\n\nשורה שתיים\n🍲' });
		const draft = await draftIn(world, typed);
		const again = await world.pitches.findByLink(world.pitches.pathOf(draft.id).replace('/pitch/', ''));
		expect(again?.answers).toEqual(typed);
	});

	test('no draft begins outside the call, and none after the deadline', async () => {
		const world = await begin();
		const { db, group, pitches, clock, dinner } = world;
		for (const phase of ['draft', 'lineup', 'voting', 'published', 'cancelled'] as const) {
			const other = await makeDinner(db, group, { phase });
			expect(
				await pitches.begin(other.id, blankAnswers, { address: '10.0.0.7', key: null, language: 'en' }),
				phase,
			).toEqual({
				ok: false,
				code: 'call over',
			});
		}
		clock.set('2026-11-19T18:00:00Z');
		expect(await pitches.begin(dinner.id, blankAnswers, { address: '10.0.0.7', key: null, language: 'en' })).toEqual({
			ok: false,
			code: 'call over',
		});
	});

	test('one form makes one pitch: sent again, late, or at the same moment, and one letter goes out', async () => {
		const world = await begin();
		const { pitches, dinner, db } = world;
		const key = 'a'.repeat(32);
		const words = someAnswers('Tool library');
		const sendOne = () => pitches.begin(dinner.id, words, { address: '10.0.0.7', key: key, language: 'en' });
		const begun = await Promise.all(Array.from({ length: 5 }, sendOne));
		const ids = new Set(begun.map((one) => (one.ok ? one.value.id : one.code)));
		expect(ids.size).toBe(1);
		const [id = ''] = ids;
		const letter = { subject: 'Sent in', text: 'Here is your link.' };
		const submit = () =>
			pitches.submit({ id, dinner_id: dinner.id }, { revision: 1, answers: words }, letter, '10.0.0.7');
		for (const sent of await Promise.all([submit(), submit(), submit()])) expect(sent.ok).toBe(true);
		expect(await sendOne()).toMatchObject({ ok: true, value: { id, state: 'submitted' } });
		const record = await db.selectFrom('record').select('kind').where('dinner_id', '=', dinner.id).execute();
		expect(record.filter(({ kind }) => kind.startsWith('pitch'))).toEqual([{ kind: 'pitch sent in' }]);
		const { pitches: made } = await db
			.selectFrom('pitch')
			.select(({ fn }) => fn.countAll<string>().as('pitches'))
			.where('dinner_id', '=', dinner.id)
			.executeTakeFirstOrThrow();
		expect(Number(made)).toBe(1);
		expect(
			await pitches.begin(dinner.id, words, { address: '10.0.0.7', key: 'b'.repeat(32), language: 'en' }),
		).not.toMatchObject({
			value: { id },
		});
	});

	test('two tabs: the second one is refused, and the text of the first stays', async () => {
		const world = await begin();
		const { pitches } = world;
		const draft = await draftIn(world);
		const first = { revision: draft.revision, answers: { ...draft.answers, why: 'First tab' } };
		const second = { revision: draft.revision, answers: { ...draft.answers, why: 'Second tab' } };
		expect(await pitches.save(draft.id, first)).toMatchObject({ ok: true, value: { revision: draft.revision + 1 } });
		expect(await pitches.save(draft.id, second)).toEqual({ ok: false, code: 'stale' });
		expect(await pitches.submit(draft, second, letter, '10.0.0.7')).toEqual({ ok: false, code: 'stale' });
		const token = pitches.pathOf(draft.id).replace('/pitch/', '');
		expect((await pitches.findByLink(token))?.answers.why).toBe('First tab');
		// With the current revision the second tab may overwrite it.
		expect(await pitches.save(draft.id, { ...second, revision: draft.revision + 1 })).toMatchObject({ ok: true });
	});

	test('a save whose answer got lost is sent again and changes nothing', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const written = { revision: draft.revision, answers: { ...draft.answers, why: 'Again' } };
		const once = await world.pitches.save(draft.id, written);
		const twice = await world.pitches.save(draft.id, written);
		expect(twice.ok && twice.value.revision).toBe(once.ok && once.value.revision);
	});

	test('of many saves of one revision exactly one is kept', async () => {
		const world = await begin();
		const draft = await draftIn(world);
		const saves = await Promise.all(
			Array.from({ length: 12 }, (_, n) =>
				world.pitches.save(draft.id, { revision: draft.revision, answers: { ...draft.answers, why: `Tab ${n}` } }),
			),
		);
		expect(saves.filter((save) => save.ok)).toHaveLength(1);
		expect(saves.filter((save) => !save.ok && save.code === 'stale')).toHaveLength(11);
	});

	test('sent in, changed until the deadline, and then no more', async () => {
		const world = await begin();
		const { pitches, clock, dinner, told, lineups } = world;
		const draft = await draftIn(world);
		const sent = await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter, '10.0.0.7');
		expect(sent.ok).toBe(true);
		expect(told).toContain(dinner.id);
		const [read] = await lineups.read(dinner.id);
		expect(read).toMatchObject({ state: 'submitted', submitted_at: clock.now() });

		const changed = { revision: draft.revision, answers: { ...draft.answers, money: 'A kettle' } };
		expect(await pitches.submit(draft, changed, letter, '10.0.0.7')).toMatchObject({ ok: true });
		// An autosave from another tab does not overwrite a submitted pitch.
		expect(await pitches.save(draft.id, changed)).toEqual({ ok: false, code: 'settled' });

		clock.set('2026-11-19T18:00:00Z');
		const late = { revision: draft.revision + 1, answers: { ...draft.answers, money: 'Too late' } };
		expect(await pitches.submit(draft, late, letter, '10.0.0.7')).toEqual({ ok: false, code: 'call over' });
		const [still] = await lineups.read(dinner.id);
		expect(still?.answers.money).toBe('A kettle');
	});

	test('a change after the gate was confirmed asks for the gate again, the same text does not', async () => {
		const world = await begin();
		const { pitches, lineups, dinner, organiser } = world;
		const draft = await draftIn(world);
		await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter, '10.0.0.7');
		const seen = { decisions: (await lineups.read(dinner.id))[0]?.decisions ?? 0, revision: draft.revision };
		await lineups.confirmGate({ dinnerId: dinner.id, pitchId: draft.id, expected: seen, press: pressOf(organiser) });
		await pitches.submit(draft, { revision: draft.revision, answers: draft.answers }, letter, '10.0.0.7');
		expect((await lineups.read(dinner.id))[0]?.gate_confirmed_by).toBe(organiser.name);
		await pitches.submit(
			draft,
			{ revision: draft.revision, answers: { ...draft.answers, what: 'Another thing' } },
			letter,
			'10.0.0.7',
		);
		expect((await lineups.read(dinner.id))[0]?.gate_confirmed_by).toBeNull();
	});

	test('withdrawn from any state before the vote, once, and never from a line-up that is voted on', async () => {
		const { db, group, pitches } = await begin();
		for (const state of ['draft', 'submitted', 'lined up', 'reserve'] as const) {
			const dinner = await makeDinner(db, group, { phase: 'call' });
			const pitch = await makePitch(db, dinner, 'Withdraw me', { state });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: true, value: null });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: true, value: null });
		}
		const night = await makeDinner(db, group, { phase: 'voting' });
		for (const [number, state] of (['lined up', 'presented'] as const).entries()) {
			const pitch = await makePitch(db, night, 'Too late', { state, number: number + 1 });
			expect(await pitches.withdraw(pitch), state).toEqual({ ok: false, code: 'too late' });
		}
		const declined = await makePitch(db, night, 'Declined', { state: 'declined' });
		expect(await pitches.withdraw(declined)).toEqual({ ok: false, code: 'too late' });
	});
});
