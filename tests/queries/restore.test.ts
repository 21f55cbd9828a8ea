import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDb } from '../../db/client';
import { backUp } from '../../db/embedded/backup';
import { isLock } from '../../db/embedded/lock';
import { type CopyOfTonight, putTonight, restore, whyKeep } from '../../db/embedded/restore';
import { type Mark, readTonight } from '../../db/queries/dinner-copies';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { lines, must, openEvening, vote } from '../support/evening';
import { makeDinner, makeOrganiser, pressOf } from '../support/factories';

const scores = lines('5432', '1...', '0000', '5555');

/** Later than all rows that the factories insert. */
const made = new Date('2100-01-01T21:00:00Z');
const later = new Date('2100-01-01T21:05:00Z');

/** A copy made now. */
const copyNow = (db: Kysely<DB>, dinnerId: string): Promise<CopyOfTonight> =>
	db.transaction().execute(async (trx) => ({ copy: await readTonight(trx, [dinnerId]), media: [], made }));

withDatabases((_name, getDb) => {
	const over = (tonight: CopyOfTonight, instead = false) => putTonight(getDb(), tonight, { over: true, instead });

	test('a copy takes nothing back that a backup holds: not a ballot, a later score or a slip', async () => {
		const { printed, dinner, organiser, slips, ...evening } = await openEvening(getDb(), 3);
		const [first = '', second = '', third = ''] = printed.map(({ code }) => code);
		await vote(evening, first, scores);
		const steps = [
			() => vote(evening, second, scores),
			() => vote(evening, first, scores, 2),
			async () => must(await slips.enter(dinner.id, pressOf(organiser), { code: third, scores, blanks: 'some' })),
		];
		for (const goOn of steps) {
			const tonight = await copyNow(getDb(), dinner.id);
			expect(await over(tonight)).toEqual([]);
			await goOn();
			await expect(over(tonight)).rejects.toThrow('The backup is newer than the copy of the dinner');
		}
		expect(await getDb().selectFrom('ballot').select('revision').execute()).toHaveLength(3);
	});

	test('a copy reverts no organiser, password or member that a backup holds', async () => {
		const { dinner, group, organiser } = await openEvening(getDb(), 1);
		const tonight = await copyNow(getDb(), dinner.id);
		const { userId } = await makeOrganiser(getDb(), 'Sadia');
		expect(await over(tonight)).toEqual([]);
		await getDb().insertInto('member').values({ group_id: group.id, user_id: userId, joined_at: later }).execute();
		await expect(over(tonight)).rejects.toThrow(
			/newer than the copy: something in it was changed on .*Put the backup back alone/,
		);
		expect(await getDb().selectFrom('member').selectAll().execute()).toHaveLength(2);
		// `--instead` restores the copy all the same, because a clock may have been wrong.
		expect(await over(tonight, true)).toEqual([]);
		expect(await getDb().selectFrom('member').select('user_id').execute()).toEqual([{ user_id: organiser.userId }]);
	});

	test('a restore over a backup ends all sessions, and one into an empty folder ends none', async () => {
		const { dinner, organiser } = await openEvening(getDb(), 1);
		const at = new Date('2026-11-26T12:00:00Z');
		const session = (id: string) => ({
			id,
			token: id,
			userId: organiser.userId,
			expiresAt: at,
			createdAt: at,
			updatedAt: at,
		});
		await getDb().insertInto('session').values(session('of the night')).execute();
		const tonight = await copyNow(getDb(), dinner.id);
		await putTonight(getDb(), tonight, { over: false, instead: false });
		expect(await getDb().selectFrom('session').select('id').execute()).toEqual([{ id: 'of the night' }]);
		// The copy cannot tell that this session ended after the backup, so all sessions end.
		await getDb().insertInto('session').values(session('ended')).execute();
		await over(tonight);
		expect(await getDb().selectFrom('session').select('id').execute()).toEqual([]);
	});

	test('a draft of the backup gives up the number that a dinner of the copy has', async () => {
		const { dinner, group } = await openEvening(getDb(), 1);
		await makeDinner(getDb(), group, { number: 2 });
		const tonight = await copyNow(getDb(), dinner.id);
		// In the backup tonight's dinner was number 7, and a draft had its current number.
		await getDb().updateTable('dinner').set({ number: 7 }).where('id', '=', dinner.id).execute();
		const draft = await makeDinner(getDb(), group, { number: dinner.number });
		expect(await over(tonight)).toEqual([{ group: group.name, from: dinner.number, to: 8 }]);
		const dinners = await getDb().selectFrom('dinner').select(['id', 'number']).orderBy('number').execute();
		expect(dinners.map(({ number }) => number)).toEqual([dinner.number, 2, 8]);
		expect([dinners[0]?.id, dinners[2]?.id]).toEqual([dinner.id, draft.id]);
	});
});

const mark = (dinnerId: string, version: number, ballot = 0): Mark => ({ dinnerId, version, held: { ballot } });

test('a database that opens stays, unless only the copy holds something that it lacks', () => {
	const copy = [mark('tonight', 5, 3)];
	expect(whyKeep([mark('tonight', 5, 3)], copy)).toBe('all');
	expect(whyKeep([mark('tonight', 5, 4)], copy)).toBe('more');
	expect(whyKeep([mark('tonight', 6)], copy)).toBe('more');
	// Copies of last month, and a database that has the next dinner.
	expect(whyKeep([mark('tonight', 9), mark('next', 1)], copy)).toBe('more');
	expect(whyKeep([mark('tonight', 5, 3), mark('past', 9)], copy)).toBe('more');
	expect(whyKeep([mark('tonight', 5, 2)], copy)).toBeNull();
	expect(whyKeep([mark('tonight', 4, 9), mark('past', 9)], copy)).toBeNull();
	expect(whyKeep([], copy)).toBeNull();
	expect(whyKeep([mark('one', 1), mark('two', 2)], [mark('one', 2), mark('two', 1)])).toBe('both');
});

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-restore-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a database in a folder is moved aside when it does not open, whatever lies beside it, and else on being told so', async () => {
	await cp(inject('embeddedFolder'), folder, { recursive: true });
	for (const stray of ['.DS_Store', 'secret.txt', 'soup.backup']) await writeFile(join(folder, stray), 'x');
	const names = async () => (await readdir(folder)).filter((name) => !isLock(name)).sort();
	const before = await names();
	const opened = async <T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T> => {
		const { db, close } = await createDb({ dataDir: folder });
		return work(db).finally(close);
	};
	const tonight = await opened(async (db) => {
		const { printed, dinner, group, ...evening } = await openEvening(db, 2);
		const copied = await copyNow(db, dinner.id);
		await makeDinner(db, group, { phase: 'published' });
		await vote(evening, printed[0]?.code ?? '', scores);
		return copied;
	});
	const putBack = (instead = false) =>
		restore({ tonight, dataDir: folder, now: new Date('2026-11-26T21:00:00Z'), instead });

	await expect(putBack()).rejects.toThrow(/opens and holds more than the copy of .*just run npm start.*--instead/);
	expect(await names()).toEqual(before);
	expect(await opened((db) => db.selectFrom('ballot').select('key').execute())).toHaveLength(1);

	const kept = 'database-until-2026-11-26T210000';
	expect(await putBack(true)).toEqual({ dinners: 1, moved: [], aside: { name: kept, dinners: 1 } });
	expect(await names()).toEqual([...before, kept].sort());
	expect(await opened((db) => db.selectFrom('ballot').select('key').execute())).toEqual([]);

	const file = join(folder, 'database', 'global/pg_control');
	await writeFile(file, Buffer.alloc((await readFile(file)).length));
	await expect(backUp(folder, join(folder, 'new.backup'))).rejects.toThrow(/cannot be opened .*npm run restore/);
	expect(await putBack()).toMatchObject({ dinners: 1, aside: { dinners: 0 } });
	expect(await opened((db) => db.selectFrom('paper').select('number').execute())).toHaveLength(2);
});
