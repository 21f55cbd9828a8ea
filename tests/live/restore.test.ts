import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { isLock } from '../../db/embedded/lock';
import { copiedTables } from '../../db/queries/dinner-copies';
import { putPicture } from '../../db/queries/pictures';
import type { DB } from '../../db/schema';
import { runCommand } from '../support/command';
import { must, typeCash } from '../support/evening';
import { makeDinner, makeEvent, makePitch, pressOf } from '../support/factories';
import { opened, withEvenings } from '../support/power';
import { seenNow } from '../support/seen';

const evenings = withEvenings();
const five = '5'.repeat(16);

test('the copy over a backup: its dinner as it was copied, past dinners as they were backed up', async () => {
	const evening = await evenings.begin(4);
	const { dataDir, env } = evening;
	await evening.server.kill('SIGKILL');
	const soup = join(evenings.folder(), 'soup.backup');
	const pitchId = evening.pitches[0]?.id ?? '';
	const picture = (version: string) => ({
		version,
		width: 2,
		height: 1,
		bytes: Buffer.from(`large ${version}`),
		small: Buffer.from('small'),
	});
	await opened(dataDir, evening, async ({ db }) => {
		const past = await makeDinner(db, evening.group, { phase: 'published' });
		await makePitch(db, past, 'Past', { state: 'presented', number: 1 });
		const at = new Date('2026-01-30T21:00:00Z');
		await makeEvent(db, past.id, at);
		await db.insertInto('note').values({ dinner_id: past.id, at, who: 'Amina', text: 'Thank you all.' }).execute();
		await putPicture(db, pitchId, picture('old'));
	});
	expect((await runCommand('backup', [soup], { DATA_DIR: dataDir })).code).toBe(0);
	const source = await opened(dataDir, evening, async ({ db, services }) => {
		const { id } = evening.dinner;
		await putPicture(db, pitchId, picture('new'));
		must(await services.dinners.lastCall(id, pressOf(evening.organiser), 'voting 1'));
		must(await services.dinners.extendVoting(id, 5, pressOf(evening.organiser), await seenNow(db, id)));
		must(await typeCash(services, id, evening.organiser, 4200));
		const wrong = { n: 1, amount: 4300, because: 'Counted again.' };
		must(await services.pots.correct(id, pressOf(evening.organiser), wrong));
		const { changed, ...paperSession } = { changed: 0, ...(evening.paperSessions[0] ?? raise()) };
		expect((await services.ballots.save(paperSession, { revision: 7, lineup: 1, scores: five })).code).toBe('saved');
		await services.copies.round();
		expect(services.copies.state().kind).toBe('good');
		return allRows(db);
	});

	const restored = join(evenings.folder(), 'over');
	await mkdir(restored);
	const put = await runCommand('restore', [soup, join(dataDir, 'copies')], { DATA_DIR: restored, ...env });
	expect(put).toEqual({ code: 0, said: expect.stringContaining('over') });
	expect(put.said).toContain('There are 2 dinners in it.');
	expect(put.said).toContain('Organisers sign in again');
	expect(await opened(restored, evening, ({ db }) => allRows(db))).toEqual(source);

	// Restoring a copy into an empty folder brings tonight's dinner, all organisers and the picture.
	const alone = join(evenings.folder(), 'alone');
	await rm(join(dataDir, 'secret'), { force: true });
	expect((await runCommand('restore', [join(dataDir, 'copies')], { DATA_DIR: alone })).said).toContain(
		'put the file secret',
	);
	await writeFile(join(dataDir, 'secret'), `${evening.secret}\n`);
	const one = await runCommand('restore', [join(dataDir, 'copies', 'tonight-000001.copy')], { DATA_DIR: alone });
	expect(one).toEqual({ code: 0, said: expect.stringContaining('There is one dinner in it.') });
	// The secret that lay beside the copies is restored too.
	expect(await readFile(join(alone, 'secret'), 'utf8')).toBe(evening.secret);
	const there = await opened(alone, evening, async ({ db, services }) => {
		const rows = await allRows(db);
		// Generated ids continue.
		await services.dinners.lastCall(evening.dinner.id, pressOf(evening.organiser), 'voting 1');
		return rows;
	});
	for (const table of ['user', 'account', 'member', 'paper', 'ballot', 'picture', 'pot_entry'])
		expect([table, there[table]]).toEqual([table, source[table]]);

	// A copy that is older than the backup is refused.
	await opened(restored, evening, async ({ db, services }) => {
		const seen = await seenNow(db, evening.dinner.id);
		must(await services.dinners.extendVoting(evening.dinner.id, 5, pressOf(evening.organiser), seen));
	});
	const newer = join(evenings.folder(), 'newer.backup');
	expect((await runCommand('backup', [newer], { DATA_DIR: restored })).code).toBe(0);
	const refused = await runCommand('restore', [newer, join(dataDir, 'copies')], {
		DATA_DIR: join(evenings.folder(), 'none'),
		...env,
	});
	expect(refused).toEqual({ code: 1, said: expect.stringContaining('The backup is newer than the copy') });
	expect((await readdir(join(evenings.folder(), 'none'))).filter((name) => !isLock(name))).toEqual([]);
});

test('where there is nothing to put back, the folder stays as it was', async () => {
	const DATA_DIR = join(evenings.folder(), 'nothing');
	await mkdir(DATA_DIR);
	await writeFile(join(DATA_DIR, 'secret'), 'a secret that is long enough to be one');
	const without = await runCommand('restore', [], { DATA_DIR });
	expect(without).toEqual({ code: 1, said: expect.stringContaining('There are no copies in') });
	await mkdir(join(DATA_DIR, 'copies'));
	expect((await runCommand('restore', [], { DATA_DIR })).said).toContain('There are no copies in');
	await writeFile(join(DATA_DIR, 'copies', 'tonight-000007.copy'), 'torn');
	expect((await runCommand('restore', [], { DATA_DIR })).said).toContain('No copy in');
	const COPIES_DIR = join(DATA_DIR, 'secret');
	expect((await runCommand('restore', [], { DATA_DIR, COPIES_DIR })).said).toContain('cannot be read (ENOTDIR');
	expect((await runCommand('restore', ['a', 'b', 'c'], { DATA_DIR })).said).toContain('Say what to put back');
	expect((await runCommand('restore', ['--force'], { DATA_DIR })).said).toContain('Say what to put back');
	expect((await runCommand('restore', ['--instead'], { DATA_DIR })).said).toContain('No copy in');
	expect((await readdir(DATA_DIR)).filter((name) => !isLock(name)).sort()).toEqual(['copies', 'secret']);
});

const raise = (): never => {
	throw new Error('There are not that many papers');
};

/** Every row of every copied table, pictures included, without generated ids. */
async function allRows(db: Kysely<DB>): Promise<Record<string, string[]>> {
	const all: Record<string, string[]> = {};
	for (const table of [...copiedTables, 'picture']) {
		const { rows } = await sql<{ row: string }>`
			select (to_jsonb(t) - ${['record', 'draw', 'note'].includes(table) ? 'id' : ''}::text)::text as row from ${sql.table(table)} t
		`.execute(db);
		all[table] = rows.map(({ row }) => row).sort();
	}
	return all;
}
