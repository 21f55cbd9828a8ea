import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { extract } from 'tar-stream';
import { expect, test } from 'vitest';
import { archiveHead, archiveManifest, archiveRows } from '../../app/contract/archive';
import { createArchives } from '../../app/services/archive.server';
import { type ArchivedTable, archived, archivedTables, notArchived } from '../../db/queries/archive';
import { putPicture } from '../../db/queries/pictures';
import { putRecording } from '../../db/queries/recordings';
import { withDatabases } from '../support/db';
import { makeDinner, makePitch } from '../support/factories';
import { type PublishedEvening, publishedEvening } from '../support/published';

/** The files of an archive by name, in their order. */
async function filesIn(bytes: Uint8Array): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	const tar = extract();
	tar.end(gunzipSync(bytes));
	for await (const entry of tar) files.set(entry.header.name, await buffer(entry));
	return files;
}
const written = async ({ context, group }: Pick<PublishedEvening, 'context' | 'group'>): Promise<Buffer> => {
	const to = new PassThrough();
	const [bytes, outcome] = await Promise.all([buffer(to), createArchives(context).write(group, () => to)]);
	expect(outcome).toEqual({ ok: true, value: null });
	return bytes;
};

withDatabases((_name, getDb) => {
	test('every table and column is in the archive, or named as left out with its reason', async () => {
		const { rows } = await sql<{ table: string; columns: string[] }>`
			select table_name as "table", array_agg(column_name::text order by column_name) as columns
			from information_schema.columns join information_schema.tables using (table_schema, table_name)
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%' group by 1 order by 1
		`.execute(getDb());
		const tables = [...archivedTables, ...Object.keys(notArchived)].sort();
		expect(tables).toEqual(rows.map(({ table }) => table).sort());
		for (const { table, columns } of rows) {
			if (!(table in archived)) continue;
			const rules: object = archived[table as ArchivedTable];
			const without = 'without' in rules ? (rules.without as object) : {};
			const schema = archiveRows[table as ArchivedTable];
			const { shape } = 'in' in schema ? schema.in : schema;
			expect([...Object.keys(shape), ...Object.keys(without)].sort(), table).toEqual(columns);
		}
		for (const why of Object.values(notArchived)) expect(why.length).toBeGreaterThan(5);
	});

	test('the archive holds what the group has, with hashes; each row fits its schema; no secret and no draft is in it', async () => {
		const evening = await publishedEvening(getDb(), { rules: { shown: 'all scores' } });
		const { db, dinner, group } = evening;
		await db.updateTable('dinner').set({ wifi_name: 'Hall', wifi_password: 'SECRET-WIFI' }).execute();
		const [heard] = await db.selectFrom('pitch').select('id').execute();
		const picture = { version: 'v', width: 2, height: 1, bytes: Buffer.from('large'), small: Buffer.from('small') };
		await putPicture(db, heard?.id ?? '', picture);
		await putRecording(db, heard?.id ?? '', { version: 'v', seconds: 9, bytes: Buffer.from('sound') });
		const draft = await makePitch(db, dinner, 'SECRET-DRAFT', { state: 'draft' });
		await db.updateTable('pitch').set({ submitted_at: null }).where('id', '=', draft.id).execute();

		const bytes = await written(evening);
		const files = await filesIn(bytes);
		const [first, ...names] = files.keys();
		const text = (name: string) => files.get(name)?.toString() ?? '';
		expect(first).toBe('stockpot.json');
		expect(archiveHead.parse(JSON.parse(text('stockpot.json')))).toMatchObject({
			version: 1,
			group: { slug: group.slug },
		});
		expect(names.pop()).toBe('manifest.json');
		const listed = archiveManifest.parse(JSON.parse(text('manifest.json'))).files;
		expect(listed.map(({ name }) => name)).toEqual(['stockpot.json', ...names]);
		for (const { name, bytes: size, sha256 } of listed) {
			expect(size).toBe(files.get(name)?.length);
			expect(sha256).toBe(
				createHash('sha256')
					.update(files.get(name) ?? '')
					.digest('hex'),
			);
		}
		const tables = new Set<string>();
		for (const name of names) {
			const [, table = ''] = /([a-z_]+)\.json$/.exec(name) ?? [];
			if (!(table in archiveRows)) continue;
			tables.add(table);
			for (const row of JSON.parse(text(name))) archiveRows[table as ArchivedTable].parse(row);
		}
		expect([...tables]).toEqual(
			expect.arrayContaining(['soup_group', 'dinner', 'pitch', 'paper', 'record', 'counted', 'receipt', 'result_file']),
		);
		expect(text(`dinners/0001/pictures/${heard?.id}-large.webp`)).toBe('large');
		expect(text(`dinners/0001/recordings/${heard?.id}.mp3`)).toBe('sound');
		const [file] = await db.selectFrom('result_file').select('bytes').execute();
		expect(files.get('dinners/0001/results/1.json')).toEqual(Buffer.from(file?.bytes ?? []));
		const whole = [...files.values()].join('\n');
		for (const secret of ['SECRET-WIFI', 'SECRET-DRAFT', 'lookup', ...evening.printed.map(({ code }) => code)])
			expect(whole).not.toContain(secret);
	});

	test.each(['doors', 'pitching', 'voting', 'counting', 'announced'] as const)(
		'in phase %s there is no archive, of this group or another',
		async (phase) => {
			const { context, group, db } = await publishedEvening(getDb());
			await makeDinner(db, group, { phase });
			const { write, download } = createArchives(context);
			expect(await write(group, () => new PassThrough())).toEqual({ ok: false, code: 'dinner on' });
			const other = { ...group, id: '00000000-0000-4000-8000-000000000000' };
			expect(await download(other)).toEqual({ ok: false, code: 'other dinner on' });
		},
	);

	test('a download is a file that is read to its end and then deleted', async () => {
		const { context, group } = await publishedEvening(getDb());
		const made = await createArchives(context).download(group);
		if (!made.ok) throw new Error(made.code);
		const { stream, bytes, name } = made.value;
		expect(name).toBe(`${group.slug}-2026-11-26.stockpot.tar.gz`);
		const read = await buffer(stream);
		expect(read.length).toBe(bytes);
		expect((await filesIn(read)).has('manifest.json')).toBe(true);
	});

	test('where the disk is full nothing is left, and the error is told', async () => {
		const { context, group } = await publishedEvening(getDb());
		const full = new PassThrough({ write: (_chunk, _encoding, done) => done(new Error('no space')) });
		await expect(createArchives(context).write(group, () => full)).rejects.toThrow('no space');
	});
});
