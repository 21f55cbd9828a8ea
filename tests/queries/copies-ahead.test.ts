import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { copiesOf, scores } from '../support/copies';
import { withDatabases } from '../support/db';
import { must, vote } from '../support/evening';
import { makeOrganiser, pressOf } from '../support/factories';

withDatabases((_name, getDb) => {
	const { begin, copier, folder, newest, rowsIn } = copiesOf(getDb);

	test('a database that holds less than the newest copy is found out at the start', async () => {
		const { copies, key, printed, dinner, context, ...evening } = await begin();
		expect(await copies.ahead()).toBeNull();
		for (const { code } of printed) await vote(evening, code, scores);
		await copies.round();
		const again = copier({ context }).copies;
		expect(await again.ahead()).toBeNull();
		await vote(evening, printed[0]?.code ?? '', scores, 2);
		expect(await again.ahead()).toBeNull();
		const [last] = await rowsIn(key, 'ballot');
		await sql`delete from ballot where key = ${last?.key}::bytea`.execute(getDb());
		expect(await again.ahead()).toEqual({ file: join(folder(), 'tonight-000001.copy'), made: evening.clock.now() });
		// A later command, such as the opening of the count, which deletes all ballots.
		await sql`update dinner set version = version + 1 where id = ${dinner.id}`.execute(getDb());
		expect(await again.ahead()).toBeNull();
	});

	test('so is one that has lost a paper, a later score or a slip, and nothing else', async () => {
		const { copies, printed, dinner, organiser, context, slips, ...evening } = await begin();
		const [first, second] = printed.map(({ code }) => code);
		await vote(evening, first ?? '', scores);
		await vote(evening, first ?? '', scores, 2);
		must(await slips.enter(dinner.id, pressOf(organiser), { code: second ?? '', scores, blanks: 'some' }));
		must(await slips.chooseSecondEntry(dinner.id, pressOf(organiser), 'none', 'all'));
		const grace = pressOf(await makeOrganiser(getDb(), 'Grace Okafor'));
		must(await slips.enter(dinner.id, grace, { code: second ?? '', scores, blanks: 'some' }));
		await copies.round();
		const { ahead } = copier({ context }).copies;
		expect(await ahead()).toBeNull();
		const lost = [
			sql`delete from paper where number = 3`,
			sql`update ballot set revision = revision - 1 where revision > 0`,
			sql`update ballot set slip_sealed = null, slip_scored = false`,
			sql`update ballot set again_sealed = null, compared = null`,
		];
		for (const loss of lost) {
			await getDb()
				.transaction()
				.execute(async (trx) => {
					await loss.execute(trx);
					// Inside the transaction, because the embedded database has one connection.
					expect(await copier({ context: { ...context, db: trx } }).copies.ahead()).not.toBeNull();
					throw new Error('undone');
				})
				.catch((error: Error) => expect(error.message).toBe('undone'));
			expect(await ahead()).toBeNull();
		}
	});

	test('one copy that cannot be read hides none of the others; where none can be, nothing starts on it', async () => {
		const { copies, key, printed, ...evening } = await begin();
		await copies.round();
		await mkdir(join(folder(), 'tonight-000009.copy'));
		expect((await newest(key))?.file).toBe(join(folder(), 'tonight-000001.copy'));
		await getDb().deleteFrom('paper').where('number', '=', 3).execute();
		expect(await copies.ahead()).toMatchObject({ file: join(folder(), 'tonight-000001.copy') });
		// The next copy has a higher number.
		await vote(evening, printed[0]?.code ?? '', scores);
		await copies.round();
		expect((await newest(key))?.file).toBe(join(folder(), 'tonight-000010.copy'));

		for (const name of await readdir(folder())) {
			await rm(join(folder(), name), { recursive: true });
			await mkdir(join(folder(), name));
		}
		await expect(copies.ahead()).rejects.toThrow(/cannot be read \(EISDIR.*Nothing was changed/);
		await rm(folder(), { recursive: true });
		await writeFile(folder(), 'a file where the folder should be');
		await expect(copies.ahead()).rejects.toThrow(/cannot be read \(ENOTDIR/);
		await rm(folder());
		expect(await copies.ahead()).toBeNull();
	});
});
