import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { publicPitch } from '../../app/domain/pitch';
import { pictureSlots } from '../../app/domain/report';
import { keptThings } from '../../app/domain/retention';
import { usualBrief } from '../../app/domain/rules';
import { createArchives } from '../../app/services/archive.server';
import { createCrew } from '../../app/services/crew.server';
import { createGroups } from '../../app/services/groups.server';
import { createMail } from '../../app/services/mail.server';
import { createMetrics } from '../../app/services/metrics.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { createPitches } from '../../app/services/pitches.server';
import { createRetention } from '../../app/services/retention.server';
import { insertAwarding } from '../../db/queries/counts';
import { putPicture } from '../../db/queries/pictures';
import { readSentPitches } from '../../db/queries/pitches';
import { appendEntries } from '../../db/queries/pots';
import { putRecording } from '../../db/queries/recordings';
import { namesPeople } from '../../db/queries/retention';
import type { DB, SoupGroup } from '../../db/schema';
import { withDatabases } from '../support/db';
import {
	clockAt,
	makeContext,
	makeDinner,
	makeDinnerWithPitches,
	makeGroup,
	makeOrganiser,
	makePitch,
	pressOf,
} from '../support/factories';

const canaries = { contactName: 'CANARY-NAME', contactEmail: 'canary-mail@example.org', contactPhone: 'CANARY-PHONE' };
/** As text, and as the bytes of a picture or a recording. */
const CANARY = /canary|43414e415259/i;
async function addFiles(db: Kysely<DB>, pitchId: string): Promise<void> {
	await putPicture(db, pitchId, {
		version: 'v',
		...{ width: 1, height: 1, bytes: Buffer.from('CANARY'), small: Buffer.from('CANARY') },
	});
	await putRecording(db, pitchId, { version: 'v', seconds: 9, bytes: Buffer.from('CANARY') });
}
/** All that a report has room for, each in both sizes. */
const addReportPictures = (db: Kysely<DB>, dinnerId: string, reportId: string) =>
	db
		.insertInto('report_picture')
		.values(
			pictureSlots.map((slot) => ({
				...{ dinner_id: dinnerId, report_id: reportId, slot, version: `v${slot}`, width: 1, height: 1 },
				...{
					description: 'CANARY',
					bytes: Buffer.from('CANARY-REPORT-LARGE'),
					small: Buffer.from('CANARY-REPORT-SMALL'),
				},
			})),
		)
		.execute();
/** The date of every dinner of `makeDinner`. */
const HELD = '2026-11-26T18:00:00Z';

withDatabases((_name, getDb) => {
	async function begin(purge = async () => 0) {
		const db = getDb();
		const { context, clock, told } = makeContext(db, clockAt('2026-11-27T12:00:00Z'));
		const organiser = await makeOrganiser(db);
		const group = await makeGroup(db, { organiser });
		const dinner = await makeDinner(db, group, { phase: 'published' });
		await db.updateTable('dinner').set({ starts_at: HELD, pitch_deadline: '2026-11-19T18:00:00Z' }).execute();
		return {
			db,
			clock,
			told,
			organiser,
			group,
			dinner,
			retention: createRetention(context, { purge }, { deleteMadeBefore: async () => 0 }),
			pitches: createPitches(context, createMail(context, createMetrics())),
			groups: createGroups(context, createOrganisers(context)),
		};
	}
	/** All rows as text. */
	async function dump(): Promise<string> {
		const db = getDb();
		const { rows } = await sql<{ name: string }>`
			select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
		`.execute(db);
		const texts = await Promise.all(
			rows.map(({ name }) =>
				sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(db),
			),
		);
		return texts.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
	}
	/** The group's archive, unpacked, as text. */
	async function archiveOf(group: SoupGroup): Promise<string> {
		const to = new PassThrough();
		const archives = createArchives(makeContext(getDb()).context);
		const [archive] = await Promise.all([buffer(to), archives.write(group, () => to)]);
		return gunzipSync(archive).toString('latin1');
	}
	const awardTo = async (dinnerId: string, pitchId: string) => {
		const db = getDb();
		const [at, by] = [new Date(HELD), 'Jo'];
		const sums = { income: 100, costs: 0, pot_amount: 100, carried_over_amount: 0 };
		await db.transaction().execute(async (trx) => {
			await appendEntries(trx, dinnerId, [{ kind: 'sponsor', amount: 100, at, by }]);
			await insertAwarding(trx, { dinner_id: dinnerId, ...sums, ranking: [], at, by }, [
				{ pitch_id: pitchId, place: 1, amount: 100 },
			]);
		});
	};
	const answersOf = async (id: string) =>
		(await getDb().selectFrom('pitch').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).answers;

	test('on request everything goes but the title of a pitch that was heard, once, and the link ends', async () => {
		const { db, retention, pitches, group, dinner, organiser, told } = await begin();
		const answers = {
			...canaries,
			...{ underAge: true, shownName: 'CANARY-SHOWN', presenter: 'Maya CANARY-SURNAME', what: 'CANARY' },
			...{
				why: 'CANARY',
				money: 'CANARY',
				when: 'CANARY',
				brief: { democratic: 'CANARY' },
				pictureDescription: 'CANARY',
			},
		};
		const pitch = await makePitch(db, dinner, 'Tool library', { state: 'presented', number: 1, answers });
		await addFiles(db, pitch.id);
		await awardTo(dinner.id, pitch.id);
		const report = { dinner_id: dinner.id, pitch_id: pitch.id, changed: false, text: 'CANARY', touched_at: HELD };
		const reports = await db
			.insertInto('report')
			.values([
				{ ...report, state: 'sent', sent_at: HELD },
				{ ...report, state: 'draft' },
			])
			.returning('id')
			.execute();
		for (const { id } of reports) await addReportPictures(db, dinner.id, id);
		await db
			.insertInto('report_slot')
			.values({
				...{ dinner_id: dinner.id, from_pitch: pitch.id, from_number: 1, title: 'Tool library', presenter: 'CANARY' },
				...{ minutes: 2, offered_at: new Date(HELD) },
			})
			.execute();
		const token = pitches.pathOf(pitch.id).replace('/pitch/', '');
		expect(await dump()).toMatch(CANARY);
		const before = await archiveOf(group);
		for (const size of ['LARGE', 'SMALL']) expect(before).toContain(`CANARY-REPORT-${size}`);
		expect(await pitches.findByLink(token)).toBeDefined();

		const of = { dinnerId: dinner.id, pitchId: pitch.id };
		expect(await retention.erase(of, pressOf(organiser))).toEqual({ ok: true, value: 'done' });
		expect(await dump()).not.toMatch(CANARY);
		expect(await archiveOf(group)).not.toMatch(CANARY);
		expect(await db.selectFrom('report_picture').selectAll().execute()).toEqual([]);
		expect(publicPitch(await answersOf(pitch.id), usualBrief('Birmingham'))).toMatchObject({
			...{ title: 'Tool library', what: '', presenter: '', categories: ['arts'] },
		});
		expect(await db.selectFrom('award').select('amount').execute()).toEqual([{ amount: 100 }]);
		expect(await pitches.findByLink(token)).toBeUndefined();
		expect(await pitches.isDeleted(token)).toBe(true);
		expect(await pitches.isDeleted('made-up')).toBe(false);
		expect(told).toContain(dinner.id);

		// A repeated press succeeds and is recorded once.
		expect(await retention.erase(of, pressOf(organiser))).toEqual({ ok: true, value: 'done' });
		const record = await db.selectFrom('record').select(['kind', 'actor_name']).orderBy('id').execute();
		expect(record).toEqual([
			{ kind: 'erasure asked', actor_name: organiser.name },
			{ kind: 'pitcher erased', actor_name: null },
		]);
	});

	test('by the private link a pitch leaves the line-up and nothing of it stays; a draft is gone with its row', async () => {
		const { db, retention, group, clock } = await begin();
		clock.set('2026-11-20T12:00:00Z');
		const dinner = await makeDinner(db, group, { phase: 'lineup' });
		const whole = { ...canaries, presenter: 'CANARY', what: 'CANARY' };
		const pitch = await makePitch(db, dinner, 'CANARY title', { state: 'lined up', number: 1, answers: whole });
		const reserve = await makePitch(db, dinner, 'Reserve', { state: 'reserve', reserve_rank: 1 });
		const draft = await makePitch(db, dinner, 'CANARY draft', { state: 'draft', answers: whole });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', draft.id).execute();
		await addFiles(db, pitch.id);
		for (const { id } of [pitch, draft])
			expect(await retention.eraseOwn({ dinnerId: dinner.id, pitchId: id })).toEqual({ ok: true, value: 'done' });
		expect(await dump()).not.toMatch(CANARY);
		const states = await db
			.selectFrom('pitch')
			.select(['id', 'state', 'number'])
			.where('dinner_id', '=', dinner.id)
			.execute();
		expect(states).toEqual(
			expect.arrayContaining([
				{ id: pitch.id, state: 'withdrawn', number: 1 },
				{ id: reserve.id, state: 'lined up', number: 1 },
			]),
		);
		expect(states).toHaveLength(2);
		expect((await readSentPitches(db, dinner.id)).map(({ id }) => id)).toEqual([reserve.id]);
	});

	test('a wish in mid-dinner waits for the result; the purge then does it, once with two servers', async () => {
		const { db, retention, group, organiser, clock, pitches } = await begin();
		for (const phase of ['doors', 'pitching', 'voting', 'counting', 'announced'] as const) {
			const dinner = await makeDinner(db, group, { phase });
			const pitch = await makePitch(db, dinner, 'Heard', { state: 'presented', number: 1, answers: canaries });
			const of = { dinnerId: dinner.id, pitchId: pitch.id };
			expect(await retention.eraseOwn(of), phase).toEqual({ ok: true, value: 'waits' });
			expect(await retention.erase(of, pressOf(organiser)), phase).toEqual({ ok: true, value: 'waits' });
			expect((await retention.purge()).asked, phase).toBe(0);
			expect(await answersOf(pitch.id)).toEqual(pitch.answers);
			expect(await pitches.findByLink(pitches.pathOf(pitch.id).replace('/pitch/', ''))).toBeDefined();
		}
		await db.updateTable('dinner').set({ phase: 'published' }).execute();
		await Promise.all([retention.purge(), retention.purge()]);
		expect(await dump()).not.toMatch(CANARY);
		expect(await retention.nights()).toEqual([
			{ night: clock.now().toISOString().slice(0, 10), deleted: [{ what: 'asked', count: 5 }] },
		]);
	});

	test('a page that is older than the erasure brings nothing back', async () => {
		const { db, retention, pitches, group, organiser, clock } = await begin();
		clock.set('2026-11-10T12:00:00Z');
		const dinner = await makeDinner(db, group, { phase: 'call' });
		const pitch = await makePitch(db, dinner, 'Tool library', { state: 'submitted', answers: canaries });
		await retention.erase({ dinnerId: dinner.id, pitchId: pitch.id }, pressOf(organiser));
		const letter = { subject: '', text: '' };
		const late = { revision: pitch.revision, answers: pitch.answers };
		expect((await pitches.submit(pitch, late, letter, '10.0.0.7')).ok).toBe(false);
		expect(await dump()).not.toMatch(CANARY);
		// Other statements cannot change it either.
		await expect(
			db
				.updateTable('pitch')
				.set({ answers: JSON.stringify(pitch.answers) })
				.where('id', '=', pitch.id)
				.execute(),
		).rejects.toThrow();
	});

	test('no foreign pitch, no draft and no id that was made up is erased', async () => {
		const { db, retention, dinner, group, organiser } = await begin();
		const other = await makeDinner(db, group, { phase: 'published' });
		const foreign = await makePitch(db, other, 'Theirs', { state: 'presented', number: 1, answers: canaries });
		const draft = await makePitch(db, dinner, 'Draft', { state: 'draft', answers: canaries });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', draft.id).execute();
		for (const id of [foreign.id, draft.id, 'x', '00000000-0000-4000-8000-000000000000']) {
			expect(await retention.erase({ dinnerId: dinner.id, pitchId: id }, pressOf(organiser)), id).toEqual({
				ok: false,
				code: 'no such pitch',
			});
		}
		expect((await answersOf(foreign.id)).contactName).toBe(canaries.contactName);
	});

	test('the purge erases contact after twelve months, a winner’s name after six years, each once', async () => {
		const { db, retention, dinner, clock } = await begin();
		const winner = await makePitch(db, dinner, 'Winner', { state: 'presented', number: 1, answers: canaries });
		const others = await Promise.all(
			(['presented', 'declined', 'withdrawn', 'no-show'] as const).map((state) =>
				makePitch(db, dinner, state, { state, answers: canaries }),
			),
		);
		await awardTo(dinner.id, winner.id);
		clock.set('2027-11-26T17:59:00Z');
		expect((await retention.purge()).contact).toBe(0);
		expect((await answersOf(winner.id)).contactEmail).toBe(canaries.contactEmail);

		clock.set('2027-11-26T18:01:00Z');
		// Two servers at once.
		const purges = await Promise.all([retention.purge(), retention.purge()]);
		expect(Math.max(...purges.map((p) => p.contact))).toBeGreaterThan(0);
		for (const { id } of others) {
			expect(await answersOf(id)).toMatchObject({ contactName: '', contactEmail: '', contactPhone: '' });
		}
		expect(await answersOf(winner.id)).toMatchObject({
			contactName: 'CANARY-NAME',
			contactEmail: '',
			contactPhone: '',
		});
		expect(await db.selectFrom('record').selectAll().where('kind', '=', 'contact erased').execute()).toHaveLength(5);
		expect((await retention.purge()).contact).toBe(0);

		clock.set('2032-11-26T18:01:00Z');
		expect((await retention.purge()).payee).toBe(1);
		expect(await dump()).not.toMatch(CANARY);
		expect((await retention.purge()).payee).toBe(0);
	});

	test('the purge deletes drafts with their pictures four weeks after the deadline, and no pitch that was sent in', async () => {
		const { db, retention, dinner, clock } = await begin();
		const version = async () =>
			(await db.selectFrom('dinner').select('version').where('id', '=', dinner.id).executeTakeFirstOrThrow()).version;
		for (const state of ['draft', 'withdrawn'] as const) {
			const { id } = await makePitch(db, dinner, 'Never sent', { state, answers: canaries });
			await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', id).execute();
			await addFiles(db, id);
		}
		const sent = await makePitch(db, dinner, 'Sent in', { state: 'withdrawn' });
		clock.set('2026-12-17T17:59:00Z');
		expect((await retention.purge()).draft).toBe(0);
		const before = await version();
		clock.set('2026-12-17T18:01:00Z');
		expect((await retention.purge()).draft).toBe(2);
		expect(await db.selectFrom('pitch').select('id').execute()).toEqual([{ id: sent.id }]);
		expect(await db.selectFrom('picture').selectAll().execute()).toEqual([]);
		expect(await dump()).not.toMatch(CANARY);
		// The version grows, so that a copy with the drafts does not count as newer than the database.
		expect(await version()).toBeGreaterThan(before);
	});

	test('a forgotten rehearsal that cannot be deleted keeps no personal data', async () => {
		const { db, retention, dinner, clock } = await begin(() => Promise.reject(new Error('cannot be deleted')));
		const { id } = await makePitch(db, dinner, 'Never sent', { state: 'draft', answers: canaries });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', id).execute();
		clock.set('2026-12-17T18:01:00Z');
		await expect(retention.purge()).rejects.toThrow('cannot be deleted');
		expect(await dump()).not.toMatch(CANARY);
	});

	test('the purge deletes invitations and sessions that have ended, and leaves those that work', async () => {
		const { db, retention, groups, group, organiser, clock } = await begin();
		await groups.invite(group.id, pressOf(organiser));
		const session = (id: string, expiresAt: string) => ({
			id,
			token: id,
			userId: organiser.userId,
			expiresAt,
			createdAt: HELD,
			updatedAt: HELD,
			ipAddress: null,
			userAgent: null,
		});
		await db
			.insertInto('session')
			.values([session('over', '2026-12-01T00:00:00Z'), session('on', '2027-12-01T00:00:00Z')])
			.execute();
		clock.set('2026-12-05T12:00:00Z');
		expect(await retention.purge()).toMatchObject({ invitation: 0, session: 1 });
		expect(await db.selectFrom('session').select('id').execute()).toEqual([{ id: 'on' }]);
		clock.set('2027-02-01T12:00:00Z');
		expect(await retention.purge()).toMatchObject({ invitation: 1, session: 0 });
	});

	test('the purge deletes crew passes with their names thirty days after the dinner', async () => {
		const { db, retention, clock } = await begin();
		const { context } = makeContext(db, clock);
		const room = await makeDinnerWithPitches(db, { phase: 'doors' });
		const crew = createCrew(context);
		clock.set('2026-11-26T18:00:00Z');
		await crew.make(room.dinner.id, 'door', pressOf(room.organiser));
		clock.set('2026-12-26T17:59:00Z');
		expect((await retention.purge()).pass).toBe(0);
		clock.set('2026-12-26T18:01:00Z');
		expect((await retention.purge()).pass).toBeGreaterThan(0);
		expect(await crew.passes(room.dinner)).toEqual([]);
	});

	test('the log says each night how many were deleted, once with two servers, and names nobody', async () => {
		const { db, retention, dinner, clock } = await begin();
		const nights = async () => (await retention.nights()).map(({ night, deleted }) => [night, deleted]);
		await Promise.all([retention.purge(), retention.purge()]);
		expect(await nights()).toEqual([['2026-11-27', []]]);
		expect(await db.selectFrom('purge_log').select('what').execute()).toEqual([{ what: 'nothing' }]);

		for (const state of ['presented', 'declined', 'no-show'] as const)
			await makePitch(db, dinner, state, { state, answers: canaries });
		clock.set('2027-11-26T18:01:00Z');
		await Promise.all([retention.purge(), retention.purge()]);
		expect(await nights()).toEqual([
			['2027-11-26', [{ what: 'contact', count: 3 }]],
			['2026-11-27', []],
		]);
		expect(JSON.stringify(await db.selectFrom('purge_log').selectAll().execute())).not.toMatch(CANARY);
		await expect(db.deleteFrom('purge_log').execute()).rejects.toThrow('purge_log is append-only');
		await expect(sql`update purge_log set count = 1`.execute(db)).rejects.toThrow('purge_log is append-only');
	});

	test('every table says which row of the retention holds for it, and each row has a table or is a file', async () => {
		const { rows } = await sql<{ name: string }>`
			select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%'
		`.execute(getDb());
		expect(Object.keys(namesPeople).sort()).toEqual(rows.map(({ name }) => name).sort());
		const named = new Set<string>(Object.values(namesPeople).flatMap((kept) => (typeof kept === 'string' ? [] : kept)));
		// Copies are files. A rehearsal is a group, which is deleted whole.
		expect(keptThings.filter((kept) => !named.has(kept)).sort()).toEqual(['copy', 'rehearsal']);
	});

	test('once all periods have passed, what was planted in tables that are purged is in none of them', async () => {
		const { db, retention, group, dinner, organiser, clock } = await begin();
		const pitch = await makePitch(db, dinner, 'Heard', { state: 'presented', number: 1, answers: canaries });
		await awardTo(dinner.id, pitch.id);
		const draft = await makePitch(db, dinner, 'CANARY', { state: 'draft', answers: canaries });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', draft.id).execute();
		await addFiles(db, draft.id);
		const of = { dinner_id: dinner.id, pitch_id: pitch.id };
		await db.insertInto('reader').values({ dinner_id: dinner.id, user_id: organiser.userId }).execute();
		await db
			.insertInto('reading')
			.values({ ...of, user_id: organiser.userId, interest: 'CANARY', withdrawn: 'CANARY' })
			.execute();
		await db
			.insertInto('offer')
			.values({ ...of, kinds: '["CANARY"]', words: 'CANARY', name: 'CANARY', contact: 'CANARY' })
			.execute();
		await db
			.insertInto('report')
			.values({ ...of, state: 'draft', changed: false, text: 'CANARY', touched_at: HELD })
			.execute();
		const at = new Date(HELD);
		const passed = { taken_at: at, device: Buffer.from('CANARY'), name: 'CANARY' };
		await db
			.insertInto('crew_pass')
			.values({ dinner_id: dinner.id, job: 'door', made_at: at, made_by: 'CANARY', ...passed })
			.execute();
		await db
			.insertInto('invitation')
			.values({ group_id: group.id, made_by: organiser.userId, made_at: at, expires_at: at, used_by: null })
			.execute();
		await sql`insert into session values ('CANARY', ${at}, 'CANARY', ${at}, ${at}, 'CANARY', 'CANARY', ${organiser.userId})`.execute(
			db,
		);
		await sql`insert into verification values ('CANARY', 'CANARY', 'CANARY', ${at}, ${at}, ${at})`.execute(db);
		await sql`insert into form_key values (${dinner.id}, 'CANARY', 'CANARY', '"CANARY"', ${at}::date)`.execute(db);
		expect(await dump()).toMatch(CANARY);

		clock.set('2032-11-27T12:00:00Z');
		await retention.purge();
		expect(await dump()).not.toMatch(CANARY);
		expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([]);
		expect(await archiveOf(group)).not.toMatch(CANARY);
	});
});
