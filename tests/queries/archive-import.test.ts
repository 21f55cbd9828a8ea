import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { extract, pack } from 'tar-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArchives } from '../../app/services/archive.server';
import { createArchiveImport } from '../../app/services/archive-import.server';
import { createPastDinners } from '../../app/services/past-dinners.server';
import { sha256 } from '../../app/services/public-chain.server';
import { createPublishing } from '../../app/services/publishing.server';
import { createDb } from '../../db/client';
import { putRecording } from '../../db/queries/recordings';
import type { DB } from '../../db/schema';
import { recount } from '../../public/recount.js';
import { empty, newPostgresDatabase, openEmbedded, withDatabases } from '../support/db';
import { must } from '../support/evening';
import { makeContext, makeDinner, makeOrganiser, makePicture, makePitch, pressOf } from '../support/factories';
import { pastDinner } from '../support/past-dinner';
import { fileOf, publishedEvening } from '../support/published';

type Files = Map<string, Buffer>;
async function filesIn(path: string): Promise<Files> {
	const files: Files = new Map();
	const tar = extract();
	tar.end(gunzipSync(await readFile(path)));
	for await (const entry of tar) files.set(entry.header.name, await buffer(entry));
	return files;
}
/** Writes an archive of these files, with a manifest that fits them. */
async function writeFiles(path: string, files: Files): Promise<string> {
	const tar = pack();
	for (const [name, bytes] of files) if (name !== 'manifest.json') tar.entry({ name }, bytes);
	const listed = [...files].filter(([name]) => name !== 'manifest.json');
	const manifest = { files: listed.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })) };
	tar.entry({ name: 'manifest.json' }, JSON.stringify(manifest));
	tar.finalize();
	await writeFile(path, gzipSync(await buffer(tar)));
	return path;
}

withDatabases((name, getDb) => {
	let folder = '';
	let other: { db: Kysely<DB>; close: () => Promise<void> };
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'stockpot-import-'));
		// The other database engine, where there is one.
		const databaseUrl = name === 'embedded' ? await newPostgresDatabase() : undefined;
		other =
			name === 'embedded' && databaseUrl
				? await createDb({ databaseUrl, dataDir: '' })
				: name === 'postgres'
					? { db: (await openEmbedded()).db, close: async () => {} }
					: { db: getDb(), close: async () => {} };
		if (name === 'postgres') await empty(other.db);
	});
	afterEach(async () => {
		if (other.db !== getDb()) await other.close();
		await rm(folder, { recursive: true, force: true });
	});

	/** A group with a published dinner, a reserve, a picture, a recording, a report and a dinner in its call, exported into a file. */
	async function exported() {
		const evening = await publishedEvening(getDb(), { rules: { shown: 'all scores' } });
		const { db, group, dinner, pitches, context } = evening;
		const [heard] = pitches;
		if (!heard) throw new Error('There are pitches');
		await makePicture(db, heard.id);
		await putRecording(db, heard.id, { version: 'v', seconds: 9, bytes: Buffer.from([0xff, 0xf3, 1, 2]) });
		const report = {
			dinner_id: dinner.id,
			pitch_id: heard.id,
			state: 'sent',
			changed: true,
			text: 'It grew.',
		} as const;
		await db
			.insertInto('report')
			.values({ ...report, touched_at: new Date(), sent_at: new Date() })
			.execute();
		await makePitch(db, await makeDinner(db, group, { phase: 'call' }), 'Next time');
		must(await createPastDinners(context).add(group.id, pastDinner(77), pressOf(await makeOrganiser(db))));
		const path = join(folder, 'soup.tar.gz');
		expect((await createArchives(context).write(group, () => createWriteStream(path))).ok).toBe(true);
		return { ...evening, path };
	}
	const into = async (db: Kysely<DB>) => {
		const organiser = await makeOrganiser(db, 'Keeper');
		const context = makeContext(db).context;
		const wanted = { organiser: organiser.email };
		const run = (path: string, more = {}) => createArchiveImport(context).run(path, { ...wanted, ...more });
		const groups = () => db.selectFrom('soup_group').select(['slug', 'name']).execute();
		return { context, organiser, run, groups };
	};

	test('in the other database engine an import exports the same, shows the same result, and recounts', async () => {
		const { path, group, dinner, publishing, context } = await exported();
		if (other.db === getDb()) await empty(getDb());
		const before = await filesIn(path);
		const there = await into(other.db);
		expect(await there.run(path)).toEqual({ ok: true, value: { name: group.name, slug: group.slug, dinners: 2 } });
		const again = join(folder, 'again.tar.gz');
		expect((await createArchives(there.context).write(group, () => createWriteStream(again))).ok).toBe(true);
		const after = await filesIn(again);
		expect([...after.keys()]).toEqual([...before.keys()]);
		for (const [file, bytes] of before)
			if (file !== 'stockpot.json' && file !== 'manifest.json')
				expect(after.get(file)?.toString(), file).toBe(bytes.toString());

		const published = createPublishing(there.context);
		const copy = await other.db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
		const { bytes } = await fileOf({ publishing: published }, copy);
		expect(recount(bytes)).toMatchObject({ isSame: true });
		if (other.db !== getDb()) {
			expect(await published.result(copy)).toEqual(await publishing.result(dinner));
			expect(await other.db.selectFrom('year_total').selectAll().execute()).toEqual(
				await context.db.selectFrom('year_total').selectAll().execute(),
			);
		}
		expect(await other.db.selectFrom('member').select('user_id').execute()).toEqual([
			{ user_id: there.organiser.userId },
		]);
	});

	test('what is here already, or whose address is taken, is refused; another address is given', async () => {
		const { path, group } = await exported();
		const here = await into(getDb());
		expect(await here.run(path)).toEqual({ ok: false, why: { code: 'known', slug: group.slug } });
		await empty(getDb());
		const anew = await into(getDb());
		await getDb()
			.insertInto('soup_group')
			.values({ ...group, id: undefined, brief: JSON.stringify(group.brief), rehearsal_heard: null })
			.execute();
		expect(await anew.run(path)).toEqual({ ok: false, why: { code: 'slug taken', slug: group.slug } });
		for (const slug of ['desk', 'rehearsal-x', 'Ä', '../x'])
			expect(await anew.run(path, { slug })).toEqual({ ok: false, why: { code: 'bad slug', slug } });
		expect(await anew.run(path, { organiser: 'nobody@example.org' })).toEqual({ ok: false, why: { code: 'nobody' } });
		expect(await anew.run(path, { slug: 'another' })).toMatchObject({
			ok: true,
			value: { slug: 'another', dinners: 2 },
		});
		expect((await anew.groups()).map(({ slug }) => slug).sort()).toEqual(['another', group.slug].sort());
	});

	test('a newer, damaged, odd or hostile archive is refused, and nothing is written', async () => {
		const { path } = await exported();
		const whole = await filesIn(path);
		const bytes = await readFile(path);
		await empty(getDb());
		const { run, groups } = await into(getDb());
		const bad = join(folder, 'bad.tar.gz');
		const changed = (change: (files: Files) => void) => {
			const files = new Map(whole);
			change(files);
			return writeFiles(bad, files);
		};
		const json = (files: Files, file: string, change: (rows: Record<string, unknown>[]) => void) => {
			const rows = JSON.parse(files.get(file)?.toString() ?? '[]');
			change(rows);
			files.set(file, Buffer.from(JSON.stringify(rows)));
		};
		const refused = async (code: string, make: () => Promise<unknown>) => {
			await make();
			expect(await run(bad), code).toMatchObject({ ok: false, why: { code } });
			expect(await groups()).toEqual([]);
		};
		const inFirst = (table: string) => `dinners/0001/${table}.json`;
		const first = (files: Files, table: string, values: object) =>
			json(files, inFirst(table), (rows) => Object.assign(rows[0] ?? {}, values));
		const uuid = '00000000-0000-4000-8000-000000000000';

		await refused('no archive', () => writeFile(bad, 'soup'));
		await refused('no archive', () => writeFile(bad, gzipSync('soup')));
		await refused('damaged', () => writeFile(bad, bytes.subarray(0, bytes.length - 2000)));
		await refused('newer', () =>
			changed((f) => f.set('stockpot.json', Buffer.from('{"format":"stockpot-group","version":2,"new":1}'))),
		);
		expect(await run(bad)).toEqual({ ok: false, why: { code: 'newer', version: 2 } });
		const flipped = Buffer.from(gunzipSync(bytes));
		flipped.write('Stew', flipped.indexOf('Soup'));
		await refused('damaged', () => writeFile(bad, gzipSync(flipped)));
		for (const odd of [
			'../../etc/passwd',
			'/etc/passwd',
			'dinners/0001/../x.json',
			'dinners/0001/user.json',
			'session.json',
		])
			await refused('odd name', () => changed((f) => f.set(odd, Buffer.from('[]'))));
		// Ten gigabytes of zeros in a file of ten megabytes would do the same.
		await refused('too large', () => changed((f) => f.set('group_record.json', Buffer.alloc(65 * 1024 ** 2))));
		await refused('odd content', () => changed((f) => first(f, 'pitch', { is_admin: true })));
		await refused('odd content', () => changed((f) => first(f, 'dinner', { phase: 'voting' })));
		await refused('odd content', () => changed((f) => first(f, 'record', { kind: 'made up' })));
		await refused('odd content', () => changed((f) => first(f, 'award', { pitch_id: uuid })));
		await refused('odd content', () => changed((f) => first(f, 'record', { dinner_id: uuid })));
		await refused('odd content', () => changed((f) => f.set(inFirst('pitch'), Buffer.from('{"__proto__":1}'))));
		await refused('odd content', () =>
			changed((f) => {
				for (const file of f.keys()) if (file.endsWith('.webp')) f.set(file, Buffer.from('<svg onload=alert(1)>'));
			}),
		);
		await refused('breaks', () => changed((f) => first(f, 'awarding', { income: 1 })));
		await refused('breaks', () => changed((f) => first(f, 'paper', { state: 'eaten' })));
		await refused('breaks', () => changed((f) => first(f, 'result_file', { sha256: 'a'.repeat(64) })));
		await refused('damaged', () => changed((f) => f.delete('dinners/0001/results/1.json')));
		await refused('no archive', () => writeFile(bad, randomBytes(4000)));
		expect(await run(path)).toMatchObject({ ok: true });
	});
});
