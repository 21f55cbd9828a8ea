import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { Handshake, SaveAck } from '../../app/contract/socket';
import { attachRealtime } from '../../app/realtime/server/index.server';
import { isFromOurselves } from '../../app/server/address';
import { createServices, type Services } from '../../app/services/index.server';
import type { StartGuests } from '../../app/services/rehearsals.server';
import type { PaperSession } from '../../app/services/secrets.server';
import type { DB } from '../../db/schema';
import { clockAt, makeAccount, makeContext, makeDinnerWithPitches, pressOf } from './factories';
import { heard } from './heard';
import { PATIENCE } from './patience';
import { freePort } from './port';
import { reach } from './reach';

type DinnerGiven = NonNullable<Parameters<typeof makeDinnerWithPitches>[1]>;
type Answering = (parts: { services: Services; log: Logger }) => RequestListener;

/**
 * The socket server on a real port, with services and a database of the test. Keeps the log as text. `startGuests`: of rehearsals; without it
 * nobody comes to one.
 */
export async function startNight(
	db: Kysely<DB>,
	answering: Answering = () => (_req, res) => res.writeHead(404).end(),
	startGuests: StartGuests | null = null,
	env: Readonly<Record<string, string>> = {},
) {
	const clock = clockAt('2026-11-26T19:30:00Z');
	const { context } = makeContext(db, clock, env);
	const logged: string[] = [];
	const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
	const services = createServices({ ...context, log }, undefined, startGuests);
	const server = createServer(answering({ services, log }));
	const live = attachRealtime(server, { services, log, allowRequest: (req) => isFromOurselves(req, context.settings) });
	const port = await freePort();
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${port}`;
	const open = new Set<Socket>();

	/** Connects, or resolves to the refusal. */
	async function connect(auth: Handshake | Record<string, unknown>, headers: Record<string, string> = {}) {
		const socket: Socket = io(url, {
			transports: ['websocket'],
			auth,
			reconnection: false,
			forceNew: true,
			extraHeaders: { origin: url, ...headers },
		});
		const client = heard(socket);
		open.add(socket);
		const refused = await new Promise<string | null>((resolve) => {
			socket.once('connect', () => resolve(null));
			socket.once('connect_error', ({ message }) => resolve(message));
		});
		return { ...client, refused };
	}

	return {
		db,
		clock,
		services,
		secrets: context.secrets,
		live,
		url,
		logged: () => logged.join(''),
		connect,
		/** Connects the phone with this paper session and waits for its first messages. */
		async phone(paperSession: PaperSession | undefined) {
			const phone = await connect({ audience: 'phone' }, { cookie: cookieOf(paperSession, context.secrets) });
			if (!phone.refused) await phone.until(() => phone.last.ballot !== undefined && phone.last.snapshot !== undefined);
			return {
				...phone,
				save: (revision: number, scores: string, lineup = 1): Promise<SaveAck> =>
					phone.socket.timeout(PATIENCE).emitWithAck('ballot:save', { revision, lineup, scores }),
			};
		},
		/** A dinner with papers, issued by default, and a paper session for each; before its line-up is public it has no papers. */
		async dinner({
			papers: count = 3,
			issued = true,
			phase = 'voting',
			...given
		}: DinnerGiven & { papers?: number; issued?: boolean } = {}) {
			if (phase === 'draft' || phase === 'call') {
				return { ...(await makeDinnerWithPitches(db, { ...given, phase })), papers: [], paperSessions: [] };
			}
			const room = await makeDinnerWithPitches(db, { ...given, phase: 'lineup' });
			const made = await services.papers.make(room.dinner.id, pressOf(room.organiser), count, 0);
			if (!made.ok) throw new Error(made.code);
			const paperSessions: PaperSession[] = [];
			for (const { code } of made.value) paperSessions.push(await exchange(code));
			await reach(db, room, phase);
			if (issued)
				await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', room.dinner.id).execute();
			return { ...room, papers: made.value, paperSessions };
		},
		exchange,
		/** Creates an organiser of the group and signs in. */
		async deskCookie(groupId: string, name = 'Desk'): Promise<{ cookie: string; userId: string }> {
			const email = `desk-${Math.random()}@example.org`;
			const { userId } = await makeAccount(db, services.organisers, {
				name,
				email,
				password: 'long enough to be one',
			});
			await db.insertInto('member').values({ group_id: groupId, user_id: userId, joined_at: new Date() }).execute();
			const signedIn = await services.organisers.signIn({
				email,
				password: 'long enough to be one',
				address: 'test',
				headers: new Headers(),
			});
			if (!signedIn.ok) throw new Error(signedIn.code);
			return { cookie: signedIn.value.map((line) => line.split(';')[0]).join('; '), userId };
		},
		async stop(): Promise<void> {
			for (const socket of open) socket.disconnect();
			await live.close();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};

	async function exchange(code: string, held: PaperSession | null = null): Promise<PaperSession> {
		const exchanged = await services.papers.exchange(code, (key) => (held?.key.equals(key) ? held : null));
		if (!exchanged.ok) throw new Error(exchanged.code);
		return exchanged.value.paperSession;
	}
}
export type Night = Awaited<ReturnType<typeof startNight>>;

export function cookieOf(paperSession: PaperSession | undefined, secrets: Night['secrets']): string {
	if (!paperSession) throw new Error('There are not that many papers');
	return `stockpot_paper=${secrets.writePaperSession(paperSession)}`;
}
