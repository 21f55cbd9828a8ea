import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import type { Services } from '../services/index.server';
import { dropDeaf } from './deaf.server';
import { createDesks, deskHandlers } from './desk.server';
import { type Proved, prove } from './handshake.server';
import { type Handlers, listen, plain } from './listen.server';
import { OneWriteServer } from './one-write.server';
import { createPhones, phoneHandlers } from './phone.server';
import { createPublisher } from './publisher.server';
import { screenHandlers } from './screen.server';

/** How often desks are looked at again. */
const MINUTE = 60_000;
/** How often every room that somebody watches is read again, give or take a quarter: the net under whatever was not heard. */
const NET = 10_000;
/** How long sockets have to take their last answers when the server stops, in milliseconds. */
const FAREWELL = 1500;
/** What a room can hold is far below this. */
const LARGEST_MESSAGE = 10_000;

/** Why a socket ends that broke the protocol: a lost connection reads otherwise. */
const nonsense = new Set(['parse error', 'transport error']);

type Parts = {
	readonly services: Services;
	readonly log: Logger;
	/** Whether a page of ours opened this connection: the same check as for forms. */
	readonly allowRequest: (req: IncomingMessage) => boolean;
};
export type Live = {
	/** How many phones are connected to a dinner. */
	phones(dinnerId: string): number;
	/**
	 * Hears no more, answers every save that came in, and closes the sockets; the phones come back by themselves, and send what had no
	 * answer. Leaves the HTTP server to its owner.
	 */
	close(): Promise<void>;
};

/** The live rooms: who connects proves once what it may hear, and every message goes through one wrapper. */
export function attachLive(http: HttpServer, { services, log, allowRequest }: Parts): Live {
	const io = new Server({
		transports: ['websocket'],
		serveClient: false,
		maxHttpBufferSize: LARGEST_MESSAGE,
		perMessageDeflate: false,
		wsEngine: OneWriteServer,
		httpCompression: false,
		// A socket that connects and then says nothing is let go.
		connectTimeout: 10_000,
		pingInterval: 15_000,
		pingTimeout: 10_000,
		allowRequest: (req, answer) => answer(null, allowRequest(req)),
	});
	const publisher = createPublisher({
		rooms: services.rooms,
		emit: (rooms, snapshot) => io.to(rooms).emit('room', snapshot),
		noteRoom: (room) => phones.noteRoom(room),
		log,
	});
	const phones = createPhones(services, publisher, log);
	const desks = createDesks((shaken) => prove(shaken, services).then((proved) => proved.ok), services.organisers, log);

	/** How to hear no more of each. */
	const listening = new Map<Socket, () => void>();

	io.use((socket, next) => {
		prove(shakenBy(socket), services).then(
			(proved) => {
				socket.data = proved.ok ? proved.value : undefined;
				next(proved.ok ? undefined : new Error(proved.code));
			},
			(error) => {
				log.error({ err: plain(error) }, 'a handshake failed');
				// Not `disconnect`, which does nothing before a socket has come in: it would be left to wait.
				socket.conn.close();
			},
		);
	});
	io.on('connection', (socket) => {
		const proved: Proved = socket.data;
		const notIssued = () => {
			if (proved.audience === 'phone') phones.notIssued(socket, proved.pass);
		};
		const deafen = listen(socket, handlersFor(proved, services, notIssued), proved.roles, log);
		listening.set(socket, deafen);
		publisher.welcome(socket, proved.dinnerId, proved.audience);
		if (proved.audience === 'phone') phones.welcome(socket, proved.pass);
		if (proved.audience === 'desk') desks.welcome(socket, shakenBy(socket));
		socket.on('disconnect', (reason) => {
			listening.delete(socket);
			if (nonsense.has(reason)) log.warn({ reason }, 'a socket sent what is no message, and was let go');
		});
	});
	io.attach(http);

	services.metrics.gauge('stockpot_sockets', 'Open sockets, by audience.', () =>
		Object.fromEntries(Object.entries(publisher.sockets()).map(([audience, n]) => [`audience="${audience}"`, n])),
	);
	const minute = setInterval(desks.lookAgain, MINUTE).unref();
	const net = castNet(async () => {
		dropDeaf(io);
		publisher.touchAll();
		await services.rooms.repeat();
		phones.lookAgain();
	}, log);
	const missed = services.rooms.onMissed(net.now);

	return {
		phones: publisher.phones,
		async close() {
			clearInterval(minute);
			net.end();
			missed();
			publisher.close();
			phones.close();
			desks.close();
			for (const deafen of listening.values()) deafen();
			// A database that hangs must not keep the sockets.
			const enough = wait(FAREWELL, undefined, { ref: false });
			await Promise.race([services.ballots.settled(), enough]);
			// What was answered in this turn goes out first: a connection that is asked to close still sends what waits.
			await setImmediate();
			for (const socket of io.of('/').sockets.values()) socket.conn.close();
			while (io.engine.clientsCount > 0 && (await Promise.race([wait(20, true), enough]))) {}
			io.engine.close();
		},
	};
}

/** Runs every ten seconds or so, never twice at once, and when asked to. */
function castNet(run: () => Promise<void>, log: Logger) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running = false;
	let ended = false;
	const next = () => {
		timer = setTimeout(now, NET * (0.75 + Math.random() / 2)).unref();
	};
	function now(): void {
		if (running || ended) return;
		running = true;
		clearTimeout(timer);
		run()
			.catch((error) => log.warn({ err: plain(error) }, 'what may have been missed could not be read'))
			.finally(() => {
				running = false;
				if (!ended) next();
			});
	}
	next();
	return {
		now,
		end(): void {
			ended = true;
			clearTimeout(timer);
		},
	};
}

const shakenBy = ({ handshake }: Pick<Socket, 'handshake'>) => ({
	auth: handshake.auth,
	cookie: handshake.headers.cookie,
});

/** Which events each audience may send: all there are. */
export function handlersFor(proved: Proved, services: Pick<Services, 'ballots'>, notIssued?: () => void): Handlers {
	if (proved.audience === 'phone') return phoneHandlers(proved.pass, services, notIssued);
	return proved.audience === 'desk' ? deskHandlers : screenHandlers;
}
