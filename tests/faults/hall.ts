import { slowHashing } from '../../app/services/password-hash.server';
import { createSecrets } from '../../app/services/secrets.server';
import { newPostgresDatabase } from '../support/db';
import { type RunningServer, startServer } from '../support/server';
import { PASSWORD, startSeveral } from '../support/several';
import { type Answer, visitor } from '../support/visitor';
import { chanceFrom, seed } from './chance';
import { check, readStored } from './checker';
import { Phone } from './phone';

// Each started server adds an exit listener.
process.setMaxListeners(100);
const COLUMNS = 16;
type Wanted = {
	readonly papers: number;
	/** The server's database address, if it differs from the test's. */
	readonly databaseUrl?: (direct: string) => Promise<string>;
	readonly env?: Readonly<Record<string, string>>;
};

/**
 * A dinner in voting for faults around the server: the test chooses its listening address, its connection to the database and its clock, and
 * has an organiser who can sign in. The database belongs to the run's Postgres.
 */
export async function openHall({ papers, databaseUrl: wayTo = async (direct) => direct, env = {} }: Wanted) {
	const direct = await newPostgresDatabase();
	if (!direct) throw new Error('Postgres was here a moment ago');
	const several = await startSeveral(0, { databaseUrl: direct, papers, hashing: slowHashing });
	const secrets = createSecrets(Buffer.from(several.secret, 'utf8'));
	const databaseUrl = await wayTo(direct);
	const begin = (port?: number): Promise<RunningServer> =>
		startServer({
			...(port ? { port } : {}),
			databaseUrl,
			env: { SECRET: several.secret, LOG_LEVEL: 'info', ...env },
		});
	const chance = chanceFrom(seed);
	let server = await begin();
	const hall = {
		...several,
		chance,
		secrets,
		databaseUrl: direct,
		phones: [] as Phone[],
		get server(): RunningServer {
			return server;
		},
		async restart(): Promise<void> {
			const { port } = server;
			await server.stop();
			server = await begin(port);
		},
		/** Connects phones of these papers through the given address. */
		connect(url = server.url, paperSessions = several.paperSessions): Phone[] {
			const joined = paperSessions.map(
				(paperSession, i) =>
					new Phone(paperSession, url, several.cookieOf(paperSession), chanceFrom(seed * 1000 + i), COLUMNS),
			);
			hall.phones.push(...joined);
			return joined;
		},
		/** A client signed in as the organiser. */
		async desk(url = server.url) {
			const organiser = visitor(url);
			const answer = await organiser.post('/sign-in', { email: several.email, password: PASSWORD, next: '/desk' });
			if (answer.status >= 400) throw new Error(`Signing in was answered ${answer.status}`);
			return {
				page: (path = ''): Promise<Answer> => organiser.get(`/desk/${several.path}${path}`),
				press: (fields: Record<string, string>, path = ''): Promise<Answer> =>
					organiser.post(`/desk/${several.path}${path}`, fields),
				socket: () =>
					several.screen({ url }, 'desk', [...organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')),
			};
		},
		check: async (closedAt?: number) =>
			check(hall.phones, await readStored(several.db, several.dinner.id, secrets), closedAt),
		async leave(): Promise<void> {
			for (const phone of hall.phones) phone.close();
			await server.kill('SIGKILL');
			await server.stop();
			await several.stop();
		},
	};
	return hall;
}
export type Hall = Awaited<ReturnType<typeof openHall>>;
