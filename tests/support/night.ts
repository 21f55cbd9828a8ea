import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import type { Handshake, OwnBallot, PaperStanding, SaveAck } from '../../app/contract/socket';
import type { DeskSnapshot, PhoneSnapshot, ScreenSnapshot } from '../../app/domain/views';
import { isFromOurselves } from '../../app/http/address';
import { attachLive } from '../../app/live/index.server';
import { createServices, type Services } from '../../app/services/index.server';
import type { PaperPass } from '../../app/services/secrets.server';
import type { DB } from '../../db/schema';
import { clockAt, makeContext, makeRoom } from './factories';
import { freePort } from './port';

type RoomGiven = NonNullable<Parameters<typeof makeRoom>[1]>;
type Answering = (parts: { services: Services; log: Logger }) => RequestListener;

/** The live rooms on a real port, over services and a database of the test's own, with everything that was logged kept as text. */
export async function startNight(db: Kysely<DB>, answering: Answering = () => (_req, res) => res.writeHead(404).end()) {
	const clock = clockAt('2026-11-26T19:30:00Z');
	const { context } = makeContext(db, clock);
	const logged: string[] = [];
	const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
	const services = createServices({ ...context, log });
	const server = createServer(answering({ services, log }));
	const live = attachLive(server, { services, log, allowRequest: (req) => isFromOurselves(req, context.settings) });
	const port = await freePort();
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${port}`;
	const open = new Set<Socket>();

	/** Connects, or resolves to the reason why not. */
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
		/** The phone that holds this pass, connected and told everything that it is told at first. */
		async phone(pass: PaperPass | undefined) {
			const phone = await connect({ audience: 'phone' }, { cookie: cookieOf(pass, context.secrets) });
			if (!phone.refused) await phone.until(() => phone.last.ballot !== undefined && phone.last.room !== undefined);
			return {
				...phone,
				save: (revision: number, scores: string, lineup = 1): Promise<SaveAck> =>
					phone.socket.timeout(10_000).emitWithAck('ballot:save', { revision, lineup, scores }),
			};
		},
		/** A dinner with papers, handed out unless told otherwise, and a pass for each as if its code had been typed. */
		async room({ papers: count = 3, issued = true, ...given }: RoomGiven & { papers?: number; issued?: boolean } = {}) {
			const room = await makeRoom(db, { ...given, phase: 'lineup' });
			const made = await services.papers.make(room.dinner.id, room.organiser, count);
			if (!made.ok) throw new Error(made.code);
			const phase = given.phase ?? 'voting';
			await db
				.updateTable('dinner')
				.set({ phase, voting_until: clock.now() })
				.where('id', '=', room.dinner.id)
				.execute();
			if (issued)
				await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', room.dinner.id).execute();
			if (['voting', 'counting'].includes(phase)) {
				await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', room.dinner.id).execute();
			}
			const passes: PaperPass[] = [];
			for (const { code } of made.value) passes.push(await exchange(code));
			return { ...room, papers: made.value, passes };
		},
		exchange,
		/** Signed in as the organiser of a fresh account, who is in this group. */
		async deskCookie(groupId: string): Promise<{ cookie: string; userId: string }> {
			const email = `desk-${Math.random()}@example.org`;
			const account = await services.organisers.prepare({ name: 'Desk', email, password: 'long enough to be one' });
			if (!account) throw new Error('busy');
			await db.transaction().execute(account.write);
			const { userId } = account.organiser;
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

	async function exchange(code: string, held: PaperPass | null = null): Promise<PaperPass> {
		const exchanged = await services.papers.exchange(code, held);
		if (!exchanged.ok) throw new Error(exchanged.code);
		return exchanged.value.pass;
	}
}
export type Night = Awaited<ReturnType<typeof startNight>>;

export function cookieOf(pass: PaperPass | undefined, secrets: Night['secrets']): string {
	if (!pass) throw new Error('There are not that many papers');
	return `stockpot_paper=${secrets.writePass(pass)}`;
}

type Heard = {
	room?: PhoneSnapshot & Partial<ScreenSnapshot> & Partial<DeskSnapshot>;
	ballot?: OwnBallot;
	paper?: PaperStanding;
};

/** Keeps every frame that arrives, and waits until what was heard is what a test waits for. */
function heard(socket: Socket) {
	const frames: [event: string, said: unknown][] = [];
	const last: Heard = {};
	const waiting = new Set<() => void>();
	const look = () => {
		for (const one of waiting) one();
	};
	socket.onAny((event: string, said: unknown) => {
		frames.push([event, said]);
		Object.assign(last, { [event]: said });
		look();
	});
	socket.on('disconnect', look);
	const until = (holds: () => boolean): Promise<void> =>
		new Promise((resolve, reject) => {
			const tooLate = setTimeout(() => reject(new Error(`Heard only ${JSON.stringify(last)}`)), 10_000);
			const one = () => {
				if (!holds()) return;
				clearTimeout(tooLate);
				waiting.delete(one);
				resolve();
			};
			waiting.add(one);
			one();
		});
	return { socket, frames, last, until };
}
