import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createSecrets } from '../../app/services/secrets.server';
import { findNewest, readMedia } from '../../db/embedded/dinner-copies';
import { copiedTables } from '../../db/queries/dinner-copies';
import { putPicture } from '../../db/queries/pictures';
import { putRecording } from '../../db/queries/recordings';
import { copiesOf, scores } from '../support/copies';
import { withDatabases } from '../support/db';
import { countAndAward, vote } from '../support/evening';
import { makeDinner, makeEvent } from '../support/factories';
import { closeVoting, reach } from '../support/reach';

withDatabases((_name, getDb) => {
	const { begin, folder, newest, parent, rowsIn } = copiesOf(getDb);

	test('every table is copied, or it is known why not', async () => {
		const { rows } = await sql<{ name: string }>`
			select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
		`.execute(getDb());
		// Not copied: pictures and recordings, which have their own files; those of reports, which come long after the night; form keys, used codes and print jobs, which
		// expire in hours; totals, which are computed again; dinners of long ago, and the log of purges.
		const apart = [
			...['picture', 'recording', 'report_picture', 'verification', 'used_code', 'form_key', 'print_job', 'year_total'],
			...['past_dinner', 'past_import', 'purge_log'],
		];
		expect(rows.map((row) => row.name).sort()).toEqual([...copiedTables, ...apart].sort());
	});

	test('[I1] a copy made during saves holds every ballot acknowledged before it', async () => {
		const { copies, key, printed, ...evening } = await begin(40);
		const before = printed.slice(0, 15);
		for (const { code } of before) expect((await vote(evening, code, scores)).code).toBe('saved');
		const saving = Promise.all(printed.slice(15).map(({ code }) => vote(evening, code, scores)));
		await copies.round();
		expect((await saving).every(({ code }) => code === 'saved')).toBe(true);
		expect(copies.state()).toEqual({ kind: 'good', at: evening.clock.now() });
		const first = await rowsIn(key, 'ballot');
		expect(first.length).toBeGreaterThanOrEqual(15);
		await copies.round();
		const all = await rowsIn(key, 'ballot');
		expect(all).toHaveLength(40);
		// Sorted by key, not in the order of arrival.
		expect(all.map((row) => row.key)).toEqual(all.map((row) => row.key).sort());
		expect((await newest(key))?.tonight.marks).toEqual([
			{
				dinnerId: expect.any(String),
				version: expect.any(Number),
				held: expect.objectContaining({ ballot: 40, slips: 0 }),
			},
		]);
	});

	test('[I6] without the secret a file reveals no name, score, key or time of a vote', async () => {
		const { copies, key, printed, dinner, group, organiser, ...evening } = await begin();
		for (const { code } of printed) await vote(evening, code, scores);
		await copies.round();
		const [file = ''] = await readdir(folder());
		const bytes = await readFile(join(folder(), file));
		const ballot = await getDb().selectFrom('ballot').selectAll().executeTakeFirstOrThrow();
		const paper = await getDb().selectFrom('paper').selectAll().executeTakeFirstOrThrow();
		for (const value of [ballot.key, ballot.sealed, paper.lookup ?? '']) {
			expect(value.length).toBeGreaterThan(20);
			const raw = Buffer.from(value);
			for (const as of [raw, raw.toString('hex'), raw.toString('base64')]) expect(bytes.includes(as)).toBe(false);
		}
		for (const word of [organiser.email, group.name, dinner.id, 'jo@example.org', 'ballot'])
			expect(bytes.includes(word)).toBe(false);
		expect((await stat(join(folder(), file))).mode & 0o777).toBe(0o600);
		const other = createSecrets(Buffer.from('another secret, which is just as long as the first'));
		expect(await findNewest(folder(), { install: other.copiesOf(), open: other.openCopy })).toMatchObject({
			found: null,
			others: 1,
		});
		expect(await newest({ install: key.install, open: other.openCopy })).toBeNull();
	});

	test('a torn copy is recognised wherever it is torn, and the one before is taken', async () => {
		const { copies, key, printed, ...evening } = await begin();
		await copies.round();
		await vote(evening, printed[0]?.code ?? '', scores);
		await copies.round();
		const torn = join(folder(), 'tonight-000002.copy');
		const whole = await readFile(torn);
		const flipped = Buffer.from(whole);
		flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1;
		for (const bytes of [
			whole.subarray(0, -1),
			whole.subarray(0, 40),
			Buffer.alloc(whole.length),
			Buffer.alloc(0),
			flipped,
		]) {
			await writeFile(torn, bytes);
			const { found } = await findNewest(folder(), key);
			expect(found?.file).toBe(join(folder(), 'tonight-000001.copy'));
			expect(found?.skipped).toEqual(['tonight-000002.copy']);
		}
		// The next copy uses a new name.
		await vote(evening, printed[1]?.code ?? '', scores);
		await copies.round();
		expect((await newest(key))?.file).toBe(join(folder(), 'tonight-000003.copy'));
	});

	test('nothing is written while nothing changes, nor while no dinner is on', async () => {
		const { copies, printed, dinner, ...evening } = await begin();
		await copies.round();
		await copies.round();
		expect(await readdir(folder())).toEqual(['tonight-000001.copy']);
		await vote(evening, printed[0]?.code ?? '', scores);
		await getDb().updateTable('dinner').set({ phase: 'lineup' }).where('id', '=', dinner.id).execute();
		await copies.round();
		expect(await readdir(folder())).toEqual(['tonight-000001.copy']);
		expect(copies.state()).toEqual({ kind: 'none' });
	});

	test('once the count is opened, copies from before it go, and the newest stays', async () => {
		const { copies, key, printed, dinner, organiser, ...evening } = await begin();
		for (const { code } of printed) {
			await vote(evening, code, scores);
			await copies.round();
		}
		expect(await readdir(folder())).toHaveLength(3);
		await closeVoting(getDb(), dinner);
		await countAndAward(evening, dinner, organiser, 500);
		await copies.round();
		expect(await rowsIn(key, 'ballot')).toEqual([]);
		expect(await rowsIn(key, 'counted')).toHaveLength(3);
		expect(await rowsIn(key, 'receipt')).toHaveLength(3);
		// The others are deleted after a second copy, which is made although nothing changed.
		expect((await readdir(folder())).length).toBeGreaterThan(1);
		await copies.round();
		await copies.round();
		expect((await readdir(folder())).sort()).toEqual(['tonight-000004.copy', 'tonight-000005.copy']);
	});

	test('they go also where the database was put back from copies, and has fewer counts than the one before', async () => {
		const { copies, printed, dinner, group, organiser, ...evening } = await begin();
		const past = await makeDinner(getDb(), group, { phase: 'published' });
		await sql`
			insert into count (dinner_id, opened_at, opened_by, issued, replaced, lost, on_phone, on_paper, set_aside, tally)
			values (${past.id}, '2026-01-30', 'Amina', 1, 0, 0, 1, 0, 0, '{}')
		`.execute(getDb());
		await vote(evening, printed[0]?.code ?? '', scores);
		await copies.round();
		await getDb()
			.transaction()
			.execute(async (trx) => {
				await sql`set local session_replication_role = replica`.execute(trx);
				await trx.deleteFrom('count').execute();
			});
		await copies.round();
		await closeVoting(getDb(), dinner);
		await countAndAward(evening, dinner, organiser, 500);
		await copies.round();
		await copies.round();
		expect((await readdir(folder())).sort()).toEqual(['tonight-000003.copy', 'tonight-000004.copy']);
	});

	test('a published dinner is copied once more, and left alone the day after', async () => {
		const { copies, key, dinner, clock } = await begin();
		const at = new Date(clock.now());
		await getDb().updateTable('dinner').set({ phase: 'published' }).where('id', '=', dinner.id).execute();
		await makeEvent(getDb(), dinner.id, at);
		await copies.round();
		expect((await newest(key))?.tonight.rows.dinner).toContain('published');
		clock.forward(13 * 60);
		await copies.round();
		expect(copies.state()).toEqual({ kind: 'none' });
	});

	test('a picture and a recording are copied once, and again only when they are others', async () => {
		const { copies, key, pitches, printed, ...evening } = await begin();
		const pitchId = pitches[0]?.id ?? '';
		const put = (version: string) =>
			putPicture(getDb(), pitchId, {
				version,
				width: 2,
				height: 1,
				bytes: Buffer.from(version),
				small: Buffer.from('s'),
			});
		const pictures = async () => (await readdir(folder())).filter((file) => file.startsWith('picture-'));
		await putRecording(getDb(), pitchId, { version: 'spoken', seconds: 9, bytes: Buffer.from('sound') });
		await put('first-1');
		await copies.round();
		const [file = ''] = await pictures();
		const { ino } = await stat(join(folder(), file));
		await vote(evening, printed[0]?.code ?? '', scores);
		await copies.round();
		expect((await stat(join(folder(), file))).ino).toBe(ino);
		await put('second-2');
		await copies.round();
		const found = await newest(key);
		if (!found) throw new Error('There is a copy');
		const read = await readMedia(found, key);
		const rows = read.rows.map(({ table, row }) => [table, JSON.parse(row).version]);
		expect([rows, read.missing]).toEqual([
			[
				['picture', 'second-2'],
				['recording', 'spoken'],
			],
			0,
		]);
		expect(await pictures()).toHaveLength(2);
		// A picture's file is deleted with the last copy that names it.
		for (const { code } of printed.slice(1)) {
			await vote(evening, code, scores);
			await copies.round();
		}
		for (let revision = 2; revision < 5; revision++) {
			await vote(evening, printed[0]?.code ?? '', scores, revision);
			await copies.round();
		}
		expect(await pictures()).toEqual([expect.stringContaining('second-2')]);
	});

	test('a copy that cannot be written hurts nobody, says since when, and is made as soon as it can be', async () => {
		const { copies, metrics, printed, clock, key, ...evening } = await begin();
		// The stick is pulled out: its folder must not be created on the laptop's disk.
		await rm(parent(), { recursive: true });
		const since = clock.now();
		await copies.round();
		clock.forward(5);
		await copies.round();
		expect(copies.state()).toEqual({ kind: 'failing', since, why: 'ENOENT' });
		expect(await metrics.text()).toContain('stockpot_copy_failing 1');
		expect((await vote(evening, printed[0]?.code ?? '', scores)).code).toBe('saved');
		await mkdir(parent());
		await writeFile(folder(), 'a file where the folder should be');
		await copies.round();
		expect(copies.state()).toMatchObject({ kind: 'failing', why: 'ENOTDIR' });
		await rm(folder());
		await copies.round();
		expect(copies.state()).toEqual({ kind: 'good', at: clock.now() });
		expect(await metrics.text()).toContain('stockpot_copy_failing 0');
		expect(await rowsIn(key, 'ballot')).toHaveLength(1);
	});

	test('it copies at every turn of its clock, never twice at once, and a last time when the server stops', async () => {
		const { copies, key, printed, ...evening } = await begin();
		let turn = () => {};
		let ended = false;
		expect(copies.state()).toEqual({ kind: 'off' });
		copies.begin((run) => {
			turn = run;
			return () => {
				ended = true;
			};
		});
		await vote(evening, printed[0]?.code ?? '', scores);
		turn();
		turn();
		// The second run found the first running: it reports `slow` at once, until the first ends.
		expect(copies.state()).toMatchObject({ kind: 'failing', why: 'slow' });
		await expect.poll(() => copies.state().kind).toBe('good');
		await vote(evening, printed[1]?.code ?? '', scores);
		await copies.finish();
		expect(ended).toBe(true);
		expect(await rowsIn(key, 'ballot')).toHaveLength(2);
		expect(await readdir(folder())).toHaveLength(2);
	});

	test('with no dinner on, what is left from before the count was opened goes too', async () => {
		const { copies, printed, dinner, organiser, ...evening } = await begin();
		await vote(evening, printed[0]?.code ?? '', scores);
		await copies.round();
		await closeVoting(getDb(), dinner);
		await countAndAward(evening, dinner, organiser, 500);
		await copies.round();
		await reach(getDb(), { dinner, organiser }, 'published');
		evening.clock.forward(26 * 60);
		expect(await readdir(folder())).toHaveLength(2);
		await copies.round();
		expect(await readdir(folder())).toEqual(['tonight-000002.copy']);
	});
});
