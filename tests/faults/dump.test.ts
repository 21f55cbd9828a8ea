import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { createServices } from '../../app/services/index.server';
import { createDb } from '../../db/client';
import { makeContext } from '../support/factories';
import { findPostgres, type Postgres, startPostgres } from '../support/postgres';
import { startServer } from '../support/server';
import { check, readStored, type Voter } from './checker';
import { awardedIsPot, close, countedIsRecounted, disturbed, everybodySaved, sound } from './holds';
import { type Stage, setStage, tell } from './stage';

// A database put back from a copy that was made in the middle of voting: F15.

let stage: Stage | undefined;
let elsewhere: Postgres | undefined;
let folder: string | undefined;
afterEach(async () => {
	await stage?.strike();
	await elsewhere?.remove();
	if (folder) await rm(folder, { recursive: true, force: true });
});

const run = promisify(execFile);
const bin = findPostgres();
const canDump = bin !== undefined && ['pg_dump', 'psql'].every((program) => existsSync(join(bin, program)));

/** The phones' logs for a copy: acknowledged before it began, sent before it ended. */
const phonesAt = (phones: readonly Voter[], began: number, ended: number): Voter[] =>
	phones.map(({ paperSession, log }) => ({
		paperSession,
		log: log.filter(({ kind, at }) => at <= (kind === 'ack' ? began : ended)),
	}));

describe.skipIf(!canDump)('a copy that is made in the middle of voting', () => {
	test('[I1] [I2] F15: pg_dump in a burst, put back elsewhere: it holds what was told as saved, and can be counted', async () => {
		const s = await setStage('F15', 60);
		if (!s) throw new Error('Postgres was here a moment ago');
		stage = s;
		elsewhere = await startPostgres();
		folder = await mkdtemp(join(tmpdir(), 'stockpot-dumps-'));
		if (!elsewhere || !bin) throw new Error('Postgres was here a moment ago');
		for (const phone of s.connect()) phone.start(5, 60);
		await everybodySaved(s);
		const copies: { file: string; began: number; ended: number }[] = [];
		const dumps = 4;
		for (let n = 0; n < dumps; n++) {
			await setTimeout(s.chance.between(500, 1500));
			const file = join(folder, `${n}.sql`);
			const began = performance.now();
			await run(join(bin, 'pg_dump'), ['--dbname', s.postgres.url, '--file', file]);
			copies.push({ file, began, ended: performance.now() });
		}
		// Kills the first server under load.
		await s.server.kill('SIGKILL');
		await Promise.all(s.phones.map((phone) => phone.stop()));
		for (const phone of s.phones) phone.close();
		disturbed(await s.check());

		const last = copies.at(-1);
		for (const [n, copy] of copies.entries()) {
			const back = await putBack(s, bin, elsewhere, copy.file, `copy_${n}`);
			try {
				const stored = await readStored(back.db, s.dinner.id, s.secrets);
				const phones = phonesAt(s.phones, copy.began, copy.ended);
				const report = check(phones, stored);
				const during = phones.reduce((sum, { log }) => sum + log.filter(({ at }) => at > copy.began).length, 0);
				tell(`F15 copy ${n + 1}`, 1, report, {
					'made in ms': Math.round(copy.ended - copy.began),
					'sent meanwhile': during,
				});
				sound(report);
				expect(report.acked).toBeGreaterThan(0);
				expect(during, 'nobody voted while the copy was made').toBeGreaterThan(0);
				// I6: the copy's file contains no score.
				const text = await readFile(copy.file, 'utf8');
				for (const { scores } of stored.values()) expect(text).not.toContain(scores);
				if (copy === last) await closeLate(s, back, copy);
				await countedIsRecounted(back);
				await awardedIsPot(back, 12_345);
			} finally {
				await back.end();
			}
		}
	});

	/** Closes the restored dinner, after which no save counts (I3). */
	async function closeLate(
		s: Stage,
		back: Awaited<ReturnType<typeof putBack>>,
		copy: { began: number },
	): Promise<void> {
		const server = await startServer({ databaseUrl: back.url, env: { SECRET: s.secret } });
		try {
			expect((await close(back)).ok).toBe(true);
			const closedAt = performance.now();
			const before = s.phones;
			const late = s.connect(server.url);
			for (const [n, phone] of late.entries()) for (const sent of at(before, n).log) phone.goOnFrom(sent);
			const codes = await Promise.all(late.map((phone) => phone.settle()));
			expect(new Set(codes)).toEqual(new Set(['closed']));
			const stored = await readStored(back.db, s.dinner.id, s.secrets);
			const all = before.map(({ paperSession, log }, n) => ({ paperSession, log: [...log, ...at(late, n).log] }));
			sound(check(phonesAt(all, copy.began, Number.POSITIVE_INFINITY), stored, closedAt));
		} finally {
			await server.stop();
		}
	}
});

test.skipIf(canDump)('without pg_dump and psql no copy was tried', () => {
	process.stdout.write('F15 was not tried: pg_dump and psql were not found beside a Postgres.\n');
	expect(canDump).toBe(false);
});

/** Restores a copy into another Postgres, and makes services on it. */
async function putBack(s: Stage, programs: string, { url }: Postgres, file: string, name: string) {
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	await admin.query(`create database ${name}`);
	await admin.end();
	const databaseUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href;
	const how = ['-v', 'ON_ERROR_STOP=1', '--single-transaction', '--quiet'];
	await run(join(programs, 'psql'), ['--dbname', databaseUrl, '--file', file, ...how]);
	const { db, close: end } = await createDb({ databaseUrl, dataDir: '' });
	const services = createServices({ ...makeContext(db).context, secrets: s.secrets, now: () => new Date() });
	expect((await services.setup.checkSecret()).ok).toBe(true);
	return { url: databaseUrl, db, services, dinner: s.dinner, organiser: s.organiser, end };
}

function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) throw new Error(`There are only ${list.length}`);
	return found;
}
