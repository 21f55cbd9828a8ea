import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { Handshake, SaveAck } from '../../app/contract/socket';
import { createServices } from '../../app/services/index.server';
import type { Hashing } from '../../app/services/password-hash.server';
import type { PaperSession } from '../../app/services/secrets.server';
import { createSecrets, readSecret } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import { migrate } from '../../db/migrate';
import { makeAccount, makeContext, makeDinnerWithPitches, pressOf } from './factories';
import { newDataDir } from './folder';
import { heard } from './heard';
import { PATIENCE } from './patience';
import { reach } from './reach';
import { type RunningServer, startServer } from './server';

const SECRET = 'the same secret for every server of this dinner';
export const PASSWORD = 'soup for everyone';

export type Client = ReturnType<typeof heard> & { save(revision: number, scores: string): Promise<SaveAck> };

/**
 * Starts built servers as processes on one database, with a dinner in voting and an organiser. The test's own services act like one more
 * process.
 */
export async function startSeveral(
	count: number,
	{
		databaseUrl,
		papers,
		env: more = {},
		hashing,
	}: {
		databaseUrl?: string | undefined;
		papers: number;
		env?: Readonly<Record<string, string>>;
		/** Cost of the organiser's password hash. Default: quick. */
		hashing?: Hashing;
	},
) {
	const dataDir = await (databaseUrl ? mkdtemp(join(tmpdir(), 'stockpot-several-')) : newDataDir('several'));
	const database = await createDb({ databaseUrl, dataDir });
	await migrate(database.db);
	const { context } = makeContext(database.db);
	const secrets = createSecrets(await readSecret(SECRET, dataDir));
	const services = createServices({ ...context, ...(hashing ? { hashing } : {}), secrets, now: () => new Date() });
	await services.setup.checkSecret();

	const email = 'amina.yusuf@example.org';
	const organiser = await makeAccount(database.db, services.organisers, {
		name: 'Amina Yusuf',
		email,
		password: PASSWORD,
	});
	const room = await makeDinnerWithPitches(database.db, { organiser, phase: 'lineup' });
	const { db } = database;
	const ofDinner = room.dinner.id;
	const made = await services.papers.make(ofDinner, pressOf(organiser), papers, 0);
	if (!made.ok) throw new Error(made.code);
	await reach(db, room, 'voting');
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', ofDinner).execute();
	const paperSessions: PaperSession[] = [];
	for (const { code } of made.value) {
		const exchanged = await services.papers.exchange(code, null);
		if (!exchanged.ok) throw new Error(exchanged.code);
		paperSessions.push(exchanged.value.paperSession);
	}
	// The embedded database admits one process, so the test closes it before its server opens it.
	if (!databaseUrl) await database.close();

	const env = { SECRET, ...more };
	const servers: RunningServer[] = [];
	for (let n = 0; n < count; n++) servers.push(await startServer({ databaseUrl, dataDir, env }));
	const open = new Set<Socket>();

	async function connect(server: Pick<RunningServer, 'url'>, auth: Handshake, cookie = ''): Promise<Client> {
		const socket: Socket = io(server.url, {
			transports: ['websocket'],
			auth,
			reconnection: false,
			forceNew: true,
			extraHeaders: { origin: server.url, cookie },
		});
		open.add(socket);
		const client = {
			...heard(socket),
			save: (revision: number, scores: string): Promise<SaveAck> =>
				socket.timeout(PATIENCE).emitWithAck('ballot:save', { revision, lineup: 1, scores }),
		};
		await new Promise<void>((resolve, reject) => {
			socket.once('connect', resolve);
			socket.once('connect_error', reject);
		});
		return client;
	}

	return {
		...room,
		db,
		services,
		servers,
		email,
		paperSessions,
		papers: made.value,
		secret: SECRET,
		databaseUrl,
		path: `${room.group.slug}/${room.dinner.number}`,
		cookieOf: (paperSession: PaperSession) => `stockpot_paper=${secrets.writePaperSession(paperSession)}`,
		phone: (server: Pick<RunningServer, 'url'>, paperSession: PaperSession) =>
			connect(server, { audience: 'phone' }, `stockpot_paper=${secrets.writePaperSession(paperSession)}`),
		screen: (server: Pick<RunningServer, 'url'>, audience: 'screen' | 'desk', cookie = '') =>
			connect(server, { audience, group: room.group.slug, number: room.dinner.number }, cookie),
		/** The stored ballots, decrypted, by their keys. */
		async stored() {
			const rows = await db.selectFrom('ballot').selectAll().where('dinner_id', '=', ofDinner).execute();
			return new Map(
				rows.map((row) => {
					const key = Buffer.from(row.key);
					const scores = secrets.open(ofDinner, key, row.revision, Buffer.from(row.sealed));
					return [key.toString('hex'), { revision: row.revision, scores: [...scores].join('') }];
				}),
			);
		},
		async stop(): Promise<void> {
			for (const socket of open) socket.disconnect();
			for (const server of servers) await server.stop();
			if (databaseUrl) await database.close();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}
export type Several = Awaited<ReturnType<typeof startSeveral>>;
