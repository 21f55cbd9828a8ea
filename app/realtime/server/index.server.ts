import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { repeat } from '../../concurrency';
import type { Services } from '../../services/index.server';
import { createDesks, deskHandlers } from './desk.server';
import { dropSlowConsumers } from './drop-slow-consumers.server';
import { type EventHandlers, plain, routeEvents } from './event-router.server';
import { authenticate, type Identity } from './handshake.server';
import { createPhones, phoneHandlers } from './phone.server';
import { createPublisher } from './publisher.server';
import { screenHandlers } from './screen.server';

/** Milliseconds between two checks of every open desk. */
const CHECK_DESKS = 60_000;
/** Milliseconds (±25 %) after which every dinner with sockets is read again, in case a notification was lost. */
const READ_AGAIN = 10_000;
/** Milliseconds that sockets have to receive their last answers when the server stops. */
const FAREWELL = 1500;
/** Bytes: far more than any message of ours. */
const LARGEST_MESSAGE = 10_000;
/** Handshakes that one connection may try. */
const MOST_HANDSHAKES = 4;
/** Disconnect reasons that mean a protocol error, not a lost connection. */
const protocolErrors = new Set(['parse error', 'transport error']);

type Parts = {
	readonly services: Services;
	readonly log: Logger;
	/** Whether this site opened the connection: the origin check of forms. */
	readonly allowRequest: (req: IncomingMessage) => boolean;
};
export type Realtime = {
	/** How many phones are connected to a dinner. */
	phones(dinnerId: string): number;
	/**
	 * Accepts no more messages, answers every received save, and closes the sockets. Phones reconnect and repeat a save that got no answer.
	 * Does not close the HTTP server.
	 */
	close(): Promise<void>;
};

/** socket.io: a socket authenticates once, at its handshake; every message goes through the event router. */
export function attachRealtime(http: HttpServer, { services, log, allowRequest }: Parts): Realtime {
	const io = createIo(allowRequest);
	const publisher = createPublisher({
		dinnerStates: services.dinnerStates,
		emit: (rooms, snapshot) => io.to(rooms).emit('snapshot', snapshot),
		noteRead: (dinnerState) => phones.noteRead(dinnerState),
		log,
	});
	const phones = createPhones(services, publisher, log);
	const desks = createDesks(
		(credentials) => authenticate(credentials, services).then(({ ok }) => ok),
		[services.organisers.onEnded, services.crew.onRevoked],
		log,
	);
	/** Per socket, a function that stops handling its messages. */
	const stopListening = new Map<Socket, () => void>();

	io.use(authenticateSockets(services, log));
	io.on('connection', (socket) => {
		const identity: Identity = socket.data;
		const notIssued = () => {
			if (identity.audience === 'phone') phones.notIssued(socket, identity.paperSession);
		};
		stopListening.set(socket, routeEvents(socket, handlersFor(identity, services, notIssued), identity.roles, log));
		publisher.welcome(socket, identity.dinnerId, identity.audience);
		if (identity.audience === 'phone') phones.welcome(socket, identity.paperSession);
		if (identity.audience === 'desk' || identity.audience === 'crew') desks.welcome(socket, credentialsOf(socket));
		socket.on('disconnect', (reason) => {
			stopListening.delete(socket);
			if (protocolErrors.has(reason)) log.warn({ reason }, 'disconnected a socket that broke the protocol');
		});
	});
	io.attach(http);
	dropSlowConsumers(io);
	services.metrics.gaugeBy('stockpot_sockets', 'Open sockets, by audience.', 'audience', publisher.sockets);

	const checkingDesks = setInterval(desks.check, CHECK_DESKS).unref();
	const readingAgain = repeat(
		async () => {
			try {
				publisher.touchAll();
				await services.dinnerStates.repeat();
				phones.checkAll();
			} catch (error) {
				log.warn({ err: plain(error) }, 'what may have been missed could not be read');
			}
		},
		() => READ_AGAIN * (0.75 + Math.random() / 2),
	);
	const forgetMissed = services.dinnerStates.onMissed(() => void readingAgain.now());

	return {
		phones: publisher.phones,
		async close() {
			clearInterval(checkingDesks);
			void readingAgain.end();
			forgetMissed();
			for (const part of [publisher, phones, desks]) part.close();
			for (const stop of stopListening.values()) stop();
			await closeSockets(io, services.ballots.settled());
		},
	};
}

const createIo = (allowRequest: Parts['allowRequest']): Server =>
	new Server({
		transports: ['websocket'],
		serveClient: false,
		maxHttpBufferSize: LARGEST_MESSAGE,
		perMessageDeflate: false,
		httpCompression: false,
		// Disconnects a socket that connects and then sends nothing.
		connectTimeout: 10_000,
		pingInterval: 15_000,
		pingTimeout: 10_000,
		allowRequest: (req, answer) => answer(null, allowRequest(req)),
	});

/** Limits handshakes per connection, because each costs queries. Our pages send one. */
function authenticateSockets(services: Services, log: Logger): Parameters<Server['use']>[0] {
	const handshakes = new WeakMap<Socket['conn'], number>();
	return (socket, next) => {
		const count = (handshakes.get(socket.conn) ?? 0) + 1;
		handshakes.set(socket.conn, count);
		if (count > MOST_HANDSHAKES) {
			if (count === MOST_HANDSHAKES + 1) log.warn('disconnected a socket that sent too many handshakes');
			// Not `next`, which would answer each of them.
			socket.conn.close();
			return;
		}
		authenticate(credentialsOf(socket), services).then(
			(identity) => {
				socket.data = identity.ok ? identity.value : undefined;
				next(identity.ok ? undefined : new Error(identity.code));
			},
			(error) => {
				log.error({ err: plain(error) }, 'a handshake failed');
				// Not `disconnect`, which does nothing before a socket is connected: the client would wait.
				socket.conn.close();
			},
		);
	};
}

/** Waits for `settled` (every save is answered), but at most `FAREWELL` milliseconds. */
async function closeSockets(io: Server, settled: Promise<void>): Promise<void> {
	const enough = wait(FAREWELL, undefined, { ref: false });
	await Promise.race([settled, enough]);
	// Lets this turn's answers reach the buffer. `close()` without `discard` still sends the buffer.
	await setImmediate();
	for (const socket of io.of('/').sockets.values()) socket.conn.close();
	while (io.engine.clientsCount > 0 && (await Promise.race([wait(20, true), enough]))) {}
	io.engine.close();
}

const credentialsOf = ({ handshake }: Pick<Socket, 'handshake'>) => ({
	auth: handshake.auth,
	cookie: handshake.headers.cookie,
});

/** All events that each audience may send. */
export function handlersFor(
	identity: Identity,
	services: Pick<Services, 'ballots'>,
	notIssued?: () => void,
): EventHandlers {
	if (identity.audience === 'phone') return phoneHandlers(identity.paperSession, services, notIssued);
	return identity.audience === 'screen' ? screenHandlers : deskHandlers;
}
