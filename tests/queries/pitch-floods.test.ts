import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { blankAnswers, type PitchAnswers } from '../../app/domain/pitch';
import { createDraftPace, createSubmissionPace } from '../../app/services/draft-pace.server';
import { withDatabases } from '../support/db';
import { clockAt, makeDinner, makePitch, someAnswers } from '../support/factories';
import { beginCall, type Call, draftIn } from '../support/pitch-call';

withDatabases((_name, getDb) => {
	const begin = () => beginCall(getDb());

	const tries = (world: Call, count: number, address: (i: number) => string, answers = someAnswers('Spam')) =>
		Promise.all(
			Array.from({ length: count }, (_, i) =>
				world.pitches.begin(world.dinner.id, answers, { address: address(i), key: null, language: 'en' }),
			),
		).then((all) => all.map((one) => (one.ok ? 'in' : one.code)));
	const inside = (codes: readonly string[]) => codes.filter((code) => code === 'in').length;

	test('one address begins two drafts of its own and half of what the dinner takes in a minute; others are not kept out', async () => {
		const world = await begin();
		const flood = await tries(world, 80, () => '203.0.113.9');
		expect([inside(flood), flood.at(-1)]).toEqual([32, 'busy']);
		expect(await tries(world, 4, () => '10.0.0.7')).toEqual(['in', 'in', 'in', 'in']);
	});

	test('a flood from forty addresses keeps no fresh address out, and no other dinner', async () => {
		const world = await begin();
		const flood = await tries(world, 400, (i) => `203.0.113.${i % 40}`);
		// Two for each address, and sixty of the dinner's bucket.
		expect(inside(flood)).toBe(140);
		expect(await tries(world, 1, () => '10.0.0.7')).toEqual(['in']);
		const other = await makeDinner(world.db, world.group, { phase: 'call' });
		const elsewhere = { ...world, dinner: other };
		expect(inside(await tries(elsewhere, 30, () => '203.0.113.1'))).toBe(30);
		// A /64 counts as one address.
		const many = await tries(elsewhere, 60, (i) => `2001:db8:0:1::${i}`);
		expect(inside(many)).toBeLessThanOrEqual(32);
	});

	test('a draft is written once there is a title or twenty characters', async () => {
		const world = await begin();
		const tried = async (answers: Partial<PitchAnswers>) =>
			tries(world, 1, () => '10.0.0.7', { ...blankAnswers, ...answers });
		expect(await tried({})).toEqual(['too little']);
		expect(await tried({ what: 'nineteen characters', reportBack: true })).toEqual(['too little']);
		expect(await tried({ what: 'twenty characters it' })).toEqual(['in']);
		expect(await tried({ title: 'A' })).toEqual(['in']);
	});

	/** A dinner with the maximum number of drafts, all of a flood, `hours` old and at `revision`. */
	async function full(world: Call, { hours, revision }: { hours: number; revision: number }) {
		const touched = new Date(world.clock.now().getTime() - hours * 60 * 60_000);
		const answers = JSON.stringify({ ...blankAnswers, title: 'Spam' });
		await sql`
			insert into pitch (dinner_id, state, answers, created_at, touched_at, revision)
			select ${world.dinner.id}, 'draft', ${answers}::jsonb, ${touched}::timestamptz, ${touched}::timestamptz, ${revision}
			from generate_series(1, 999)`.execute(world.db);
	}
	const titled = async ({ db, dinner }: Call) =>
		(await db.selectFrom('pitch').select('answers').where('dinner_id', '=', dinner.id).execute())
			.map(({ answers }) => answers.title)
			.filter((title) => title !== 'Spam');
	const beginAs = (world: Call, title: string, address: string) =>
		world.pitches.begin(world.dinner.id, someAnswers(title), { address, key: null, language: 'en' });

	test('a full dinner gives up its oldest untouched draft, and never one that was touched in the last hours', async () => {
		const world = await begin();
		const { pitches, clock } = world;
		await full(world, { hours: 1, revision: 2 });
		const kept = await draftIn(world, someAnswers('Garden'));
		expect(await beginAs(world, 'Too early', '10.0.0.8')).toEqual({ ok: false, code: 'busy' });
		expect(await titled(world)).toEqual(['Garden']);
		clock.forward(71 * 60 + 50);
		// Saving the same text again updates the time too.
		expect((await pitches.save(kept.id, { revision: kept.revision, answers: kept.answers })).ok).toBe(true);
		clock.forward(20);
		expect(await beginAs(world, 'In time', '10.0.0.8')).toMatchObject({ ok: true });
		expect((await titled(world)).sort()).toEqual(['Garden', 'In time']);
	});

	test('a flood from one address pushes out nothing that somebody returned to, however old, and no pitch that was sent in', async () => {
		const world = await begin();
		const { db, dinner, clock, pitches } = world;
		const draft = await draftIn(world, someAnswers('Garden'));
		expect((await pitches.save(draft.id, { revision: 1, answers: someAnswers('Garden and shed') })).ok).toBe(true);
		await makePitch(db, dinner, 'Sent in');
		clock.forward(8 * 24 * 60);
		expect(inside(await tries(world, 80, () => '203.0.113.9'))).toBe(32);
		await full(world, { hours: 1, revision: 1 });
		clock.forward(30);
		expect(inside(await tries(world, 40, () => '203.0.113.9'))).toBe(0);
		expect((await titled(world)).sort()).toEqual(['Garden and shed', 'Sent in']);
	});

	test('two who begin at one moment in a full dinner push out two, and the dinner holds no more than before', async () => {
		const world = await begin();
		await full(world, { hours: 100, revision: 2 });
		await draftIn(world, someAnswers('Garden'));
		const both = await Promise.all([beginAs(world, 'One', '10.0.0.8'), beginAs(world, 'Two', '10.0.0.9')]);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		expect((await titled(world)).sort()).toEqual(['Garden', 'One', 'Two']);
		expect((await world.db.selectFrom('pitch').select('id').execute()).length).toBe(1000);
	});

	test('twenty pitches are sent in at once from one address, and others are not kept out', () => {
		const may = createSubmissionPace(clockAt('2026-11-10T12:00:00Z').now);
		expect(Array.from({ length: 30 }, () => may('a dinner', '203.0.113.9')).filter(Boolean)).toHaveLength(20);
		expect(may('a dinner', '10.0.0.7')).toBe(true);
	});

	test('a flood from all of an IPv6 /48 begins 62 drafts, and keeps nobody else out', () => {
		const pace = createDraftPace(clockAt('2026-11-10T12:00:00Z').now);
		const rooms = Array.from({ length: 3000 }, (_, i) =>
			pace.take('a dinner', `2001:db8:1:${(i * 21).toString(16)}::1`),
		);
		expect(rooms.filter((room) => room !== null)).toHaveLength(62);
		expect(pace.take('a dinner', '10.0.0.7')).toEqual({ most: 1000, crowded: false });
	});
});
