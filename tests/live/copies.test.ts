import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../support/command';
import { empty, openEmbedded } from '../support/db';
import { countAndAward, must } from '../support/evening';
import { pressOf } from '../support/factories';
import { startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { opened, withEvenings } from '../support/power';
import { recount } from '../support/recount';
import { startServer } from '../support/server';
import { PASSWORD } from '../support/several';
import { textOf, visitor } from '../support/visitor';

const evenings = withEvenings();

const five = '5'.repeat(16);
const four = '4'.repeat(16);

test('the power fails in mid-voting: one command, and the evening goes on with every ballot that was copied', async () => {
	const evening = await evenings.begin(6);
	const { dataDir, env, paperSessions } = evening;
	for (const paperSession of paperSessions.slice(0, 5)) {
		const phone = await evening.phone(evening.server, paperSession);
		expect((await phone.save(1, five)).code).toBe('saved');
	}
	// The server makes its last copy when it stops. Later changes are newer than any copy.
	expect(await evening.server.kill('SIGTERM')).toBe(0);
	expect(await readdir(join(dataDir, 'copies'))).toContain('tonight-000001.copy');
	const second = await evening.again();
	const early = await evening.phone(second, paperSessions[0] ?? raise());
	expect((await early.save(2, four)).code).toBe('saved');
	await second.kill('SIGKILL');

	// After a power cut, files that never reached the disk contain zeros only.
	for (const name of ['global/pg_control', 'global/1262']) {
		const file = join(dataDir, 'database', name);
		await writeFile(file, Buffer.alloc((await readFile(file)).length));
	}
	await expect(evening.again()).rejects.toThrow('npm run restore');
	const put = await runCommand('restore', [], { DATA_DIR: dataDir, ...env });
	expect(put.said).toContain('with 5 ballots. There is one dinner in it.');
	expect(put.said).toContain(`${evening.group.name}, dinner 1 of Thursday 26 November 2026, with 5 ballots.`);
	expect(put.said).toMatch(
		/The database that was there is kept as .*database-until-\d{4}-.* After the night delete it/,
	);
	expect(put.said).toContain('To undo this: stop Stockpot');
	expect(put.code).toBe(0);

	const back = await evening.again();
	for (const [n, paperSession] of paperSessions.entries()) {
		const phone = await evening.phone(back, paperSession);
		await phone.until(() => phone.last.ballot !== undefined);
		expect(phone.last.ballot).toEqual(n < 5 ? { revision: 1, scores: five } : null);
		// Phones send newer ballots again, and other guests can vote.
		if (n === 0 || n === 5) expect(await phone.save(2, four)).toEqual({ code: 'saved', revision: 2 });
	}
	const desk = visitor(back.url);
	await desk.post('/sign-in', { email: evening.email, password: PASSWORD, next: '/desk' });
	expect((await desk.get(`/desk/${evening.path}`)).body).toContain('Close voting');
	expect((await desk.post(`/desk/${evening.path}`, { intent: 'close voting', expected: 'voting 1' })).status).toBe(303);
	await back.kill('SIGTERM');

	await opened(dataDir, evening, async ({ db, services }) => {
		const dinner = await db.selectFrom('dinner').selectAll().executeTakeFirstOrThrow();
		await countAndAward(services, dinner, evening.organiser, 1000);
		const counted = await db.selectFrom('counted').select('scores').orderBy('n').execute();
		const tallied = recount(
			counted.map(({ scores }) => scores),
			4,
		);
		expect([tallied.ballots, tallied.totals]).toEqual([6, Array(4).fill(4 * (4 * 5 + 2 * 4))]);
		expect(await db.selectFrom('receipt').selectAll().execute()).toHaveLength(6);
		must(await services.dinners.move(dinner.id, 'announce', 'counting 1', pressOf(evening.organiser)));
	});
});

test('a database that lost what was copied does not start, and does not overwrite the copies', async () => {
	const evening = await evenings.begin(3);
	const { dataDir, server } = evening;
	await server.kill('SIGKILL');
	await cp(join(dataDir, 'database'), join(evenings.folder(), 'an hour ago'), { recursive: true });
	const again = await evening.again();
	const phone = await evening.phone(again, evening.paperSessions[0] ?? raise());
	await phone.save(1, five);
	await again.kill('SIGTERM');
	const copies = await readdir(join(dataDir, 'copies'));
	expect(copies).toContain('tonight-000001.copy');
	await rm(join(dataDir, 'database'), { recursive: true });
	await cp(join(evenings.folder(), 'an hour ago'), join(dataDir, 'database'), { recursive: true });
	await expect(evening.again()).rejects.toThrow('holds more of the dinner than the database');
	expect(await readdir(join(dataDir, 'copies'))).toEqual(copies);
	// Nor does a server start on an empty folder.
	await rm(join(dataDir, 'database'), { recursive: true });
	await expect(evening.again()).rejects.toThrow('npm run restore');
	const { code } = await runCommand('restore', [], { DATA_DIR: dataDir, ...evening.env });
	expect(code).toBe(0);
	// A second restore is refused, because the database is intact.
	const twice = await runCommand('restore', [], { DATA_DIR: dataDir, ...evening.env });
	expect(twice).toEqual({ code: 1, said: expect.stringContaining('just run npm start') });
	const COPIES_DIR = join(dataDir, 'database', 'PG_VERSION');
	await expect(startServer({ dataDir, env: { ...evening.env, COPIES_DIR } })).rejects.toThrow(
		/The copies of the dinner in .* cannot be read \(ENOTDIR/,
	);
	const back = await evening.again();
	expect((await visitor(back.url).get('/readyz')).status).toBe(200);
});

test('an organiser sees on the desk that tonight is not being copied, since when and why', async () => {
	const { db } = await openEmbedded();
	await empty(db);
	const night = await startNight(db, await builtPages());
	evenings.stopAfterwards(night.stop);
	const { group, dinner } = await night.dinner();
	const desk = visitor(night.url);
	const page = () => desk.get(`/desk/${group.slug}/${dinner.number}`).then(textOf);
	const { cookie } = await night.deskCookie(group.id);
	for (const one of cookie.split('; ')) desk.cookies.set(...(one.split(/=(.*)/, 2) as [string, string]));
	expect(await page()).toContain('papers handed out');
	expect(await page()).not.toContain('copied');

	night.services.copies.begin(() => () => {});
	await night.services.copies.round();
	night.clock.forward(3);
	await night.services.copies.round();
	expect(await page()).toContain(
		'The copy of tonight’s dinner could not be written since 7.30 pm: its folder is not there. If it is on a stick, put the stick back. Votes are safe as long as the laptop stays on.',
	);
	// Guests can go on voting.
	const phone = await night.phone((await night.dinner()).paperSessions[0]);
	expect((await phone.save(1, five)).code).toBe('saved');
});

const raise = (): never => {
	throw new Error('There are not that many papers');
};
