import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createServices } from '../../app/services/index.server';
import { createSecrets } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import { isLock } from '../../db/embedded/lock';
import { copiedTables } from '../../db/queries/dinner-copies';
import { putPicture } from '../../db/queries/pictures';
import type { DB } from '../../db/schema';
import { runCommand } from '../support/command';
import { empty, openEmbedded } from '../support/db';
import { countAndAward, must } from '../support/evening';
import { makeContext, makeDinner, makeEvent, makePitch, pressOf } from '../support/factories';
import { startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { recount } from '../support/recount';
import { seenNow } from '../support/seen';
import { startServer } from '../support/server';
import { PASSWORD, type Several, startSeveral } from '../support/several';
import { textOf, visitor } from '../support/visitor';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-power-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

async function begin(papers: number) {
	const evening = await startSeveral(1, { papers });
	stops.push(evening.stop);
	const [server] = evening.servers;
	if (!server) throw new Error('One was started');
	const { dataDir, port } = server;
	const env = { SECRET: evening.secret };
	/** Starts the server of this folder again on the same port. */
	const again = async () => {
		const started = await startServer({ dataDir, port, env });
		stops.push(() => started.kill());
		return started;
	};
	return { ...evening, server, dataDir, env, again };
}

/** Opens a stopped server's folder in this process. */
async function opened<T>(
	dataDir: string,
	{ secret }: Pick<Several, 'secret'>,
	work: (parts: { db: Kysely<DB>; services: ReturnType<typeof createServices> }) => Promise<T>,
): Promise<T> {
	const { db, close } = await createDb({ dataDir });
	try {
		const { context } = makeContext(db);
		const settings = { ...context.settings, dataDir, copiesDir: join(dataDir, 'copies') };
		const secrets = createSecrets(Buffer.from(secret));
		return await work({ db, services: createServices({ ...context, settings, secrets, now: () => new Date() }) });
	} finally {
		await close();
	}
}

const five = '5'.repeat(16);
const four = '4'.repeat(16);

test('the power fails in mid-voting: one command, and the evening goes on with every ballot that was copied', async () => {
	const evening = await begin(6);
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
	expect((await desk.post(`/desk/${evening.path}`, { intent: 'close voting', seen: 'voting 0' })).status).toBe(303);
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
		must(await services.dinners.move(dinner.id, 'announce', 'counting 0', pressOf(evening.organiser)));
	});
});

test('a database that lost what was copied does not start, and does not overwrite the copies', async () => {
	const evening = await begin(3);
	const { dataDir, server } = evening;
	await server.kill('SIGKILL');
	await cp(join(dataDir, 'database'), join(folder, 'an hour ago'), { recursive: true });
	const again = await evening.again();
	const phone = await evening.phone(again, evening.paperSessions[0] ?? raise());
	await phone.save(1, five);
	await again.kill('SIGTERM');
	const copies = await readdir(join(dataDir, 'copies'));
	expect(copies).toContain('tonight-000001.copy');
	await rm(join(dataDir, 'database'), { recursive: true });
	await cp(join(folder, 'an hour ago'), join(dataDir, 'database'), { recursive: true });
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

test('the copy over a backup: its dinner as it was copied, past dinners as they were backed up', async () => {
	const evening = await begin(4);
	const { dataDir, env } = evening;
	await evening.server.kill('SIGKILL');
	const soup = join(folder, 'soup.backup');
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
		must(await services.dinners.lastCall(id, pressOf(evening.organiser), 'voting 0'));
		must(await services.dinners.extendVoting(id, 5, pressOf(evening.organiser), await seenNow(db, id)));
		must(
			await services.pots.change(id, pressOf(evening.organiser), (await services.pots.read(id)).seen, [
				{ source: 'door', label: '', amount: 4200 },
			]),
		);
		const { changed, ...paperSession } = { changed: 0, ...(evening.paperSessions[0] ?? raise()) };
		expect((await services.ballots.save(paperSession, { revision: 7, lineup: 1, scores: five })).code).toBe('saved');
		await services.copies.round();
		expect(services.copies.state().kind).toBe('good');
		return allRows(db);
	});

	const restored = join(folder, 'over');
	await mkdir(restored);
	const put = await runCommand('restore', [soup, join(dataDir, 'copies')], { DATA_DIR: restored, ...env });
	expect(put).toEqual({ code: 0, said: expect.stringContaining('over') });
	expect(put.said).toContain('There are 2 dinners in it.');
	expect(put.said).toContain('Organisers sign in again');
	expect(await opened(restored, evening, ({ db }) => allRows(db))).toEqual(source);

	// Restoring a copy into an empty folder brings tonight's dinner, all organisers and the picture.
	const alone = join(folder, 'alone');
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
		await services.dinners.lastCall(evening.dinner.id, pressOf(evening.organiser), 'voting 0');
		return rows;
	});
	for (const table of ['user', 'account', 'member', 'paper', 'ballot', 'picture', 'pot_line'])
		expect([table, there[table]]).toEqual([table, source[table]]);

	// A copy that is older than the backup is refused.
	await opened(restored, evening, async ({ db, services }) => {
		const seen = await seenNow(db, evening.dinner.id);
		must(await services.dinners.extendVoting(evening.dinner.id, 5, pressOf(evening.organiser), seen));
	});
	const newer = join(folder, 'newer.backup');
	expect((await runCommand('backup', [newer], { DATA_DIR: restored })).code).toBe(0);
	const refused = await runCommand('restore', [newer, join(dataDir, 'copies')], {
		DATA_DIR: join(folder, 'none'),
		...env,
	});
	expect(refused).toEqual({ code: 1, said: expect.stringContaining('The backup is newer than the copy') });
	expect((await readdir(join(folder, 'none'))).filter((name) => !isLock(name))).toEqual([]);
});

test('where there is nothing to put back, the folder stays as it was', async () => {
	const DATA_DIR = join(folder, 'nothing');
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

test('an organiser sees on the desk that tonight is not being copied, since when and why', async () => {
	const { db } = await openEmbedded();
	await empty(db);
	const night = await startNight(db, await builtPages());
	stops.push(night.stop);
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
		'The copy of tonight’s dinner could not be written since 7.30: its folder is not there. If it is on a stick, put the stick back. Votes are safe as long as the laptop stays on.',
	);
	// Guests can go on voting.
	const phone = await night.phone((await night.dinner()).paperSessions[0]);
	expect((await phone.save(1, five)).code).toBe('saved');
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
