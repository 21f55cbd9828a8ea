import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import type { Organiser } from '../../app/services/context.server';
import { createServices } from '../../app/services/index.server';
import { slowHashing } from '../../app/services/password-hash.server';
import { createSecrets, type PaperSession } from '../../app/services/secrets.server';
import type { Database } from '../../db/client';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { insertPapers } from '../../db/queries/papers';
import { countAndAward, must, servicesOn } from '../support/evening';
import { makeAccount, makeContext, makeDinnerWithPitches } from '../support/factories';
import { nodeFlags } from '../support/flags';
import { freePort } from '../support/port';
import { startPostgres } from '../support/postgres';
import { closeVoting, reach } from '../support/reach';
import { benchTables } from './floors-tables';
import { answering, type Helper, parentOf } from './processes';

const SECRET = 'a secret that only the bench knows, and long enough to be one';
const secrets = createSecrets(Buffer.from(SECRET));
const built = fileURLToPath(new URL('../../build/server.js', import.meta.url));
const inside = new URL('./inside.mjs', import.meta.url).href;

export type Hall = { dinnerId: string; path: string; paperSessions: PaperSession[]; cookies: string[] };
export type Stage = Awaited<ReturnType<typeof buildStage>>;

/** A temporary Postgres with all data for the runs. Each run gets a new copy of its database. */
export async function buildStage(guests: number) {
	const postgres = await startPostgres();
	if (!postgres) throw new Error('The bench needs a Postgres; PG_BIN says where its programs are.');
	const at = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
	const admin = new pg.Client({ connectionString: postgres.url });
	await admin.connect();
	await admin.query('create database bench');
	const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
	const postmaster = parentOf(rows[0]?.pid ?? 0);

	const database = await createDb({ databaseUrl: at('bench'), dataDir: '' });
	await migrate(database.db);
	await sql.raw(benchTables).execute(database.db);
	const { organiser, desk, services } = await makeOrganiser(database);
	const voting = await makeHall(database, guests, { organiser });
	const evening = await makeAnnounced(database, services, organiser, guests);
	await database.close();

	return {
		postmaster,
		organiser,
		/** Session cookie of the organiser of all dinners. */
		desk,
		voting,
		...evening,
		/** A new database for a run; `drop` deletes it. */
		async fresh(): Promise<{ url: string; drop: () => Promise<void> }> {
			const name = `run_${randomBytes(4).toString('hex')}`;
			await admin.query(`create database ${name} template bench`);
			// Checkpoint, so that dirty pages of the copy are not written during a measurement.
			await admin.query('checkpoint');
			return { url: at(name), drop: () => admin.query(`drop database ${name} with (force)`).then(() => undefined) };
		},
		async remove() {
			await admin.end();
			await postgres.remove();
		},
	};
}

type Started = { port: number; url: string; dataDir: string; flags?: string[]; program?: string };

/** Starts the built server as a process. Without `url` it uses the embedded database. */
export function spawnServer({ port, url, dataDir, flags = [], program = built }: Started) {
	const profile = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
	const child = spawn(process.execPath, [...nodeFlags, ...profile, ...flags, program], {
		stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
		env: {
			PATH: process.env.PATH,
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(port),
			DATA_DIR: dataDir,
			DATABASE_URL: url,
			SECRET,
			LOG_LEVEL: 'warn',
		},
	});
	// Reads the output, so that a full pipe does not block the server.
	child.stdout?.resume();
	return { child, server: answering(child) };
}

/** Resolves once the server is ready. */
export async function startProduct(url: string, flags: string[] = []): Promise<Helper & { port: number }> {
	const port = await freePort();
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-bench-'));
	const { child, server } = spawnServer({ port, url, dataDir, flags });
	await new Promise<void>((resolve, reject) => {
		child.stdout?.setEncoding('utf8').on('data', (text: string) => {
			if (text.includes('Stockpot is ready')) resolve();
		});
		child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
	});
	return {
		...server,
		port,
		async stop() {
			// A CPU profile is written only on a graceful exit.
			await server.stop(profiles ? 'SIGTERM' : 'SIGKILL');
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}
/** `--profile FOLDER`: the built server writes a CPU profile of each run there. */
let profiles: string | undefined;
export const profileInto = (folder: string): void => {
	profiles = folder;
};
export const tellsItsMemory = ['--expose-gc', '--import', inside];

/**
 * A dinner in voting with a paper for each guest. Keys are derived from random roots instead of codes, without the slow hash, which the bench
 * does not measure.
 */
export async function makeHall(
	{ db }: Database,
	guests: number,
	given: Parameters<typeof makeDinnerWithPitches>[1] = {},
): Promise<Hall> {
	const { dinner, group } = await makeDinnerWithPitches(db, { papers_open: true, ...given });
	const roots = Array.from({ length: guests }, () => randomBytes(32));
	const first = await db.transaction().execute((trx) => insertPapers(trx, dinner.id, roots.map(secrets.lookup)));
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', dinner.id).execute();
	const until = new Date(Date.now() + 3_600_000);
	await db.updateTable('dinner').set({ voting_until: until }).where('id', '=', dinner.id).execute();
	const paperSessions = roots.map((root, at) => ({
		dinnerId: dinner.id,
		number: first + at,
		lookup: secrets.lookup(root),
		key: secrets.ballotKey(root, dinner.id),
		deviceToken: secrets.newDeviceToken(),
		epoch: 0,
	}));
	const cookies = paperSessions.map((paperSession) => `stockpot_paper=${secrets.writePaperSession(paperSession)}`);
	return { dinnerId: dinner.id, path: `/${group.slug}/${dinner.number}`, paperSessions, cookies };
}

async function makeOrganiser({ db }: Database) {
	const services = servicesIn(db);
	const email = 'desk@example.org';
	const password = 'long enough to be one';
	const organiser = await makeAccount(db, services.organisers, { name: 'Desk', email, password });
	const signedIn = must(
		await services.organisers.signIn({ email, password, address: 'bench', headers: new Headers() }),
	);
	const desk = signedIn.map((line) => line.split(';')[0]).join('; ');
	return { organiser: organiser, desk, services };
}

/** The product's services, with the bench's secret. */
export function servicesIn(db: Database['db']) {
	const { context } = makeContext(db);
	return createServices({
		...context,
		hashing: slowHashing,
		secrets,
		log: pino({ level: 'silent' }),
		now: () => new Date(),
	});
}

/** One announced dinner before its reveal, and one published dinner. */
async function makeAnnounced(
	database: Database,
	services: ReturnType<typeof servicesIn>,
	organiser: Organiser,
	guests: number,
) {
	const { db } = database;
	const halls: Hall[] = [];
	for (const phase of ['announced', 'published'] as const) {
		const hall = await makeHall(database, phase === 'announced' ? guests : 40, { organiser });
		const evening = { ...servicesOn(db), ...services };
		for (const [at, paperSession] of hall.paperSessions.slice(0, 40).entries()) {
			const scores = Array.from({ length: 16 }, (_, n) => (at * (n + 3)) % 6).join('');
			const ack = await evening.ballots.save(paperSession, { revision: 1, lineup: 1, scores });
			if (ack.code !== 'saved') throw new Error(`A ballot of the staged evening was ${ack.code}`);
		}
		const dinner = await db.selectFrom('dinner').selectAll().where('id', '=', hall.dinnerId).executeTakeFirstOrThrow();
		await closeVoting(db, dinner);
		await countAndAward(evening, { ...dinner, phase: 'counting' }, organiser, 41_250);
		await reach(db, { dinner, organiser }, phase);
		halls.push(hall);
	}
	const [announced, published] = halls;
	if (!announced || !published) throw new Error('The staged evenings are missing');
	return { announced, published };
}

export const openSealed = (dinnerId: string, key: Buffer, revision: number, sealed: Buffer) =>
	secrets.open(dinnerId, key, revision, sealed);
