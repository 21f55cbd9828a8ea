import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import type { Phase } from '../../app/domain/dinner';
import type { PitchAnswers } from '../../app/domain/pitch';
import { createOffers, type NewOffer } from '../../app/services/offers.server';
import { createRetention } from '../../app/services/retention.server';
import { withDatabases } from '../support/db';
import { must } from '../support/evening';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, makePitch, pressOf } from '../support/factories';

withDatabases((_name, getDb) => {
	async function begin(phase: Phase = 'counting', answers: Partial<PitchAnswers> = {}) {
		const db = getDb();
		const { context, clock } = makeContext(db, clockAt('2026-11-26T21:00:00Z'));
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		const dinner = await makeDinner(db, group, { phase });
		await db
			.updateTable('dinner')
			.set({ starts_at: new Date('2026-11-26T18:00:00Z') })
			.execute();
		const pitch = async (title: string, number: number, more: Partial<PitchAnswers> = {}) =>
			makePitch(db, dinner, title, { state: 'presented', number, answers: more });
		const choir = await pitch('Choir', 1, answers);
		const garden = await pitch('Garden', 2);
		const offers = createOffers(context);
		const from = (pitchId: string, more: Partial<NewOffer> = {}): NewOffer => ({
			...{ pitch: pitchId, kinds: ['time', 'skills'], words: 'Saturdays', name: 'Bo', contact: 'bo@example.org' },
			...more,
		});
		const sent = () => ({ key: newFormKey(), address: '192.0.2.7' });
		const moveTo = (to: Phase) => db.updateTable('dinner').set({ phase: to }).execute();
		const read = async () => await db.selectFrom('dinner').selectAll().executeTakeFirstOrThrow();
		return { db, clock, context, organiser, dinner, choir, garden, offers, from, sent, moveTo, read };
	}

	test('an offer reaches its pitcher once the result is out, and the organisers as a count', async () => {
		const { offers, dinner, choir, garden, from, sent, moveTo, read } = await begin();
		const link = must(await offers.make(dinner.id, from(choir.id), sent()));
		expect(await offers.findByLink(dinner.id, link)).toMatchObject({ title: 'Choir', words: 'Saturdays' });
		expect(await offers.toPitch(await read(), choir.id)).toBeNull();
		expect(await offers.counts(await read())).toBeNull();
		await moveTo('announced');
		expect(await offers.toPitch(await read(), choir.id)).toMatchObject([{ contact: 'bo@example.org', name: 'Bo' }]);
		expect(await offers.toPitch(await read(), garden.id)).toEqual([]);
		expect([...((await offers.counts(await read())) ?? [])]).toEqual([
			[
				choir.id,
				[
					{ kind: 'time', offers: 1 },
					{ kind: 'skills', offers: 1 },
				],
			],
		]);
	});

	test('one form makes one offer, however often it is sent', async () => {
		const { db, offers, dinner, choir, garden, from, sent } = await begin();
		const form = sent();
		const [first, second] = await Promise.all([
			offers.make(dinner.id, from(choir.id), form),
			offers.make(dinner.id, from(choir.id), form),
		]);
		expect(second).toEqual(first);
		expect(await offers.make(dinner.id, from(garden.id), form)).toEqual({ ok: false, code: 'sent before' });
		expect(await db.selectFrom('offer').select('pitch_id').execute()).toEqual([{ pitch_id: choir.id }]);
	});

	test.each<Phase>(['call', 'lineup', 'doors', 'pitching', 'voting', 'cancelled'])(
		'no offer is stored in phase %s, so that none is written beside a ballot',
		async (phase) => {
			const { db, offers, dinner, choir, from, sent } = await begin(phase);
			expect(await offers.make(dinner.id, from(choir.id), sent())).toEqual({ ok: false, code: 'not open' });
			expect(await db.selectFrom('offer').selectAll().execute()).toEqual([]);
		},
	);

	test('offers end two weeks after doors', async () => {
		const { offers, clock, dinner, choir, from, sent, read } = await begin('published');
		clock.set('2026-12-10T17:59:59Z');
		expect(offers.stateOf(await read())).toBe('open');
		clock.set('2026-12-10T18:00:00Z');
		expect(offers.stateOf(await read())).toBe('over');
		expect(await offers.make(dinner.id, from(choir.id), sent())).toEqual({ ok: false, code: 'not open' });
	});

	test('nobody under 18 gets a stranger’s contact; no pitch of another dinner is found', async () => {
		const { db, offers, dinner, choir, from, sent } = await begin('counting', { underAge: true, shownName: 'Ali' });
		await db.updateTable('pitch').set({ guardian_agreed_at: new Date() }).where('id', '=', choir.id).execute();
		expect(await offers.pitches(dinner.id)).toMatchObject([
			{ title: 'Choir', young: true },
			{ title: 'Garden', young: false },
		]);
		const refused = { ok: false, code: 'no such pitch' };
		expect(await offers.make(dinner.id, from(choir.id), sent())).toEqual(refused);
		expect(await offers.make(dinner.id, from('00000000-0000-4000-8000-000000000000'), sent())).toEqual(refused);
		expect(await offers.make(dinner.id, from('x'), sent())).toEqual(refused);
	});

	test('a guest takes an offer back, a pitcher deletes one of theirs and none of others', async () => {
		const { db, offers, dinner, choir, garden, from, sent } = await begin('published');
		const own = must(await offers.make(dinner.id, from(choir.id), sent()));
		must(await offers.make(dinner.id, from(garden.id), sent()));
		await offers.takeBack(dinner.id, `${own}x`);
		expect(await offers.findByLink(dinner.id, `${own}x`)).toBeUndefined();
		expect(await offers.findByLink(dinner.id, own)).toBeDefined();
		await offers.takeBack(dinner.id, own);
		await offers.takeBack(dinner.id, own);
		expect(await offers.findByLink(dinner.id, own)).toBeNull();
		const [left] = await db.selectFrom('offer').select(['id', 'pitch_id']).execute();
		expect(left?.pitch_id).toBe(garden.id);
		await offers.remove(choir, left?.id ?? '');
		expect(await db.selectFrom('offer').select('id').execute()).toHaveLength(1);
		await offers.remove(garden, left?.id ?? '');
		expect(await db.selectFrom('offer').select('id').execute()).toEqual([]);
	});

	test('an offer appends no event and leaves the dinner’s version', async () => {
		const { db, offers, dinner, choir, from, sent } = await begin();
		const before = await db.selectFrom('dinner').select('version').executeTakeFirstOrThrow();
		const events = await db.selectFrom('record').select('id').execute();
		await offers.takeBack(dinner.id, must(await offers.make(dinner.id, from(choir.id), sent())));
		expect(await db.selectFrom('dinner').select('version').executeTakeFirstOrThrow()).toEqual(before);
		expect(await db.selectFrom('record').select('id').execute()).toEqual(events);
	});

	test('[P2] no column of an offer is a time, a number, or a key of a paper or a ballot', async () => {
		const { db } = await begin();
		const { rows } = await sql<{ name: string; type: string }>`
			select column_name as name, data_type as type from information_schema.columns where table_name = 'offer' order by 1
		`.execute(db);
		expect(rows).toEqual([
			{ name: 'contact', type: 'text' },
			{ name: 'dinner_id', type: 'uuid' },
			{ name: 'id', type: 'uuid' },
			{ name: 'kinds', type: 'jsonb' },
			{ name: 'name', type: 'text' },
			{ name: 'pitch_id', type: 'uuid' },
			{ name: 'words', type: 'text' },
		]);
	});

	test('offers go with the pitcher’s contact, and six months after the dinner', async () => {
		const { db, offers, clock, context, organiser, dinner, choir, garden, from, sent } = await begin('published');
		const retention = createRetention(context, { purge: async () => 0 }, { deleteMadeBefore: async () => 0 });
		must(await offers.make(dinner.id, from(choir.id), sent()));
		must(await offers.make(dinner.id, from(garden.id), sent()));
		must(await retention.erase({ dinnerId: dinner.id, pitchId: choir.id }, pressOf(organiser)));
		expect(await db.selectFrom('offer').select('pitch_id').execute()).toEqual([{ pitch_id: garden.id }]);
		expect(await offers.pitches(dinner.id)).toMatchObject([{ title: 'Garden' }]);
		clock.set('2027-05-26T17:00:00Z');
		expect((await retention.purge()).offer).toBe(0);
		clock.set('2027-05-26T19:00:00Z');
		expect((await retention.purge()).offer).toBe(1);
		expect(await db.selectFrom('offer').select('id').execute()).toEqual([]);
	});
});
