import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices } from '../../app/services/index.server';
import { createSecrets, type PaperSession } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { makeContext, makeDinnerWithPitches, makeOrganiser, pressOf } from '../support/factories';
import { freePort } from '../support/port';
import { type Postgres, startPostgres } from '../support/postgres';
import { reach } from '../support/reach';
import { type RunningServer, startServer } from '../support/server';
import { chanceFrom, seed } from './chance';
import { check, type Report, readStored } from './checker';
import { Phone } from './phone';

// Each started server adds an exit listener.
process.setMaxListeners(100);
const SECRET = 'the secret of a dinner that is about to be disturbed';
const PITCHES = 4;
const CRITERIA = 4;

/**
 * A temporary Postgres with the built server, a dinner in voting or at its doors, and a phone for each paper. The test's services act like a second process
 * on the same database.
 */
export async function setStage(
	name: string,
	phones: number,
	settings: Readonly<Record<string, string>> = {},
	/** Parent of Postgres's data folder. Default: the folder for temporary files. */
	place?: string,
	phase: 'doors' | 'voting' = 'voting',
) {
	const postgres = await startPostgres(settings, place);
	if (!postgres) return undefined;
	const dataDir = await mkdtemp(join(tmpdir(), 'stockpot-faults-'));
	const database = await createDb({ databaseUrl: postgres.url, dataDir });
	await migrate(database.db);
	const secrets = createSecrets(Buffer.from(SECRET, 'utf8'));
	const services = createServices({ ...makeContext(database.db).context, secrets, now: () => new Date() });
	await services.setup.checkSecret();
	const organiser = await makeOrganiser(database.db);
	const { dinner, group } = await makeDinnerWithPitches(database.db, {
		organiser,
		phase: 'lineup',
		pitches: PITCHES,
		criteria: CRITERIA,
	});
	const made = await services.papers.make(dinner.id, pressOf(organiser), phones, 0);
	if (!made.ok) throw new Error(made.code);
	await reach(database.db, { dinner, organiser }, phase);
	await database.db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', dinner.id).execute();
	const paperSessions: PaperSession[] = [];
	for (const { code } of made.value) {
		const exchanged = await services.papers.exchange(code, null);
		if (!exchanged.ok) throw new Error(exchanged.code);
		paperSessions.push(exchanged.value.paperSession);
	}

	const port = await freePort();
	const begin = () => startServer({ port, dataDir, databaseUrl: postgres.url, env: { SECRET, LOG_LEVEL: 'info' } });
	const chance = chanceFrom(seed);
	const stage = {
		name,
		chance,
		db: database.db,
		services,
		secrets,
		secret: SECRET,
		dinner,
		group,
		organiser,
		postgres: postgres as Postgres,
		server: await begin(),
		paperSessions,
		phones: [] as Phone[],
		cookie: (paperSession: PaperSession) => `stockpot_paper=${secrets.writePaperSession(paperSession)}`,
		/** Connects one phone for each paper, each with its own random numbers. `url`: of a proxy, or by default of the server. */
		connect(
			url?: string,
			{ patience, of = paperSessions }: { patience?: number; of?: readonly PaperSession[] } = {},
		): Phone[] {
			const to = url ?? stage.server.url;
			stage.phones = of.map(
				(paperSession, i) =>
					new Phone(
						paperSession,
						to,
						stage.cookie(paperSession),
						chanceFrom(seed * 1000 + i),
						PITCHES * CRITERIA,
						to,
						patience,
					),
			);
			return stage.phones;
		},
		/** Starts the server again on the same port and data. */
		async restart(): Promise<void> {
			stage.server = await begin();
		},
		async check(closedAt?: number): Promise<Report> {
			return check(stage.phones, await readStored(database.db, dinner.id, secrets), closedAt);
		},
		async strike(): Promise<void> {
			for (const phone of stage.phones) phone.close();
			await stage.server.kill('SIGKILL');
			await database.close();
			await postgres.remove();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
	return stage;
}
export type Stage = NonNullable<Awaited<ReturnType<typeof setStage>>>;
export type { RunningServer };

/** Additional figures of a fault's line, such as recovery time. */
export type Figures = Readonly<Record<string, number>>;

/** Prints one line for a run: faults, answers and problems. The report (`-- --report FILE`) contains it too. */
export function tell(name: string, faults: number, report: Report, figures: Figures = {}): void {
	const { phones, invoked, acked, refused, unknown, problems } = report;
	const more = Object.entries(figures).map(([what, figure]) => `, ${what} ${figure}`);
	process.stdout.write(
		`${name}: seed ${seed}, ${faults} faults, ${phones} phones, ${invoked} sent, ${acked} acked, ${refused} refused, ${unknown} unknown, ${problems.length} broken${more.join('')}\n`,
	);
	const { FAULTS_LINES } = process.env;
	if (!FAULTS_LINES) return;
	const line = { fault: name, faults, phones, sent: invoked, acked, refused, unknown, broken: problems, figures };
	appendFileSync(FAULTS_LINES, `${JSON.stringify(line)}\n`);
}
