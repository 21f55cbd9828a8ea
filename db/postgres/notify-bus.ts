import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import { CHANNEL } from '../queries/dinners';
import type { DB } from '../schema';

/** Milliseconds: between two heartbeats of the listening connection, for an answer, and before it reconnects (with backoff). */
const BUS = { beat: 10_000, timeout: 5000, again: 250, againAtMost: 5000 } as const;

/** How server processes on one Postgres announce changes to each other. Nothing is stored: a process that was away reads again. */
export type Bus = {
	/** Sends to every process, this one included. Rejects where the database does not answer; there is no need to retry. */
	send(text: string): Promise<void>;
	/** `hear` receives messages; `missed` is called whenever one may have been missed, at the start too. */
	listen(hear: (text: string) => void, missed: () => void): void;
	close(): Promise<void>;
};

type Parts = { databaseUrl: string; db: Kysely<DB>; onTrouble: (error: Error) => void };

/** Listens on a connection of its own, because a pool's may be handed to others. It reconnects for as long as the server runs. */
export function createBus({ databaseUrl, db, onTrouble }: Parts): Bus {
	const ending = new AbortController();
	let client: pg.Client | undefined;
	let listening: Promise<void> | undefined;

	async function stayConnected(hear: (text: string) => void, missed: () => void): Promise<void> {
		for (let pause: number = BUS.again; !ending.signal.aborted; pause = Math.min(pause * 2, BUS.againAtMost)) {
			try {
				await connectOnce(hear, () => {
					pause = BUS.again;
					missed();
				});
			} catch (error) {
				if (!ending.signal.aborted) onTrouble(error as Error);
			}
			// Jitter: several servers must not reconnect at the same moment.
			await wait(pause * (0.5 + Math.random()), undefined, { signal: ending.signal }).catch(() => undefined);
		}
	}

	/** Resolves or rejects when the connection has ended. */
	async function connectOnce(hear: (text: string) => void, connected: () => void): Promise<void> {
		const mine = new pg.Client({
			connectionString: databaseUrl,
			application_name: 'stockpot bus',
			connectionTimeoutMillis: BUS.timeout,
			query_timeout: BUS.timeout,
			keepAlive: true,
		});
		client = mine;
		const gone = new Promise<never>((_, reject) => {
			mine.on('error', reject);
			mine.on('end', () => reject(new Error('The bus was closed')));
		});
		mine.on('notification', ({ payload }) => hear(payload ?? ''));
		try {
			await Promise.race([mine.connect(), gone]);
			await Promise.race([mine.query(`listen ${CHANNEL}`), gone]);
			connected();
			// Heartbeat: detects a connection that died silently.
			for (;;) {
				await Promise.race([wait(BUS.beat, undefined, { signal: ending.signal }), gone]);
				await Promise.race([mine.query('select 1'), gone]);
			}
		} finally {
			gone.catch(() => undefined);
			void mine.end().catch(() => undefined);
		}
	}

	return {
		async send(text) {
			await sql`select pg_notify(${CHANNEL}, ${text})`.execute(db);
		},
		listen(hear, missed) {
			listening ??= stayConnected(hear, missed);
		},
		async close() {
			ending.abort();
			await client?.end().catch(() => undefined);
			await listening;
		},
	};
}
