import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import type { Services } from '../services/index.server';
import { createDesks, deskHandlers } from './desk.server';
import { type Proved, prove } from './handshake.server';
import { type Handlers, listen, plain } from './listen.server';
import { createPhones, phoneHandlers } from './phone.server';
import { createPublisher } from './publisher.server';
import { screenHandlers } from './screen.server';

/** How often desks are looked at again, and every watched room is read again. */
const MINUTE = 60_000;
/** What a room can hold is far below this. */
const LARGEST_MESSAGE = 10_000;

type Parts = {
	readonly services: Services;
	readonly log: Logger;
	/** Whether a page of ours opened this connection: the same check as for forms. */
	readonly allowRequest: (req: IncomingMessage) => boolean;
};
export type Live = {
	/** How many phones are connected to a dinner. */
	phones(dinnerId: string): number;
	/** Closes every socket; the phones come back by themselves. Leaves the HTTP server to its owner. */
	close(): Promise<void>;
};

/** The live rooms: who connects proves once what it may hear, and every message goes through one wrapper. */
export function attachLive(http: HttpServer, { services, log, allowRequest }: Parts): Live {
	const io = new Server({
		transports: ['websocket'],
		serveClient: false,
		maxHttpBufferSize: LARGEST_MESSAGE,
		perMessageDeflate: false,
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
		log,
	});
	const phones = createPhones(services, publisher, log);
	const desks = createDesks((shaken) => prove(shaken, services).then((proved) => proved.ok), services.organisers, log);

	io.use((socket, next) => {
		prove(shakenBy(socket), services).then(
			(proved) => {
				socket.data = proved.ok ? proved.value : undefined;
				next(proved.ok ? undefined : new Error(proved.code));
			},
			(error) => {
				log.error({ err: plain(error) }, 'a handshake failed');
				socket.disconnect(true);
			},
		);
	});
	io.on('connection', (socket) => {
		const proved: Proved = socket.data;
		listen(socket, handlersFor(proved, services), proved.roles, log);
		publisher.welcome(socket, proved.dinnerId, proved.audience);
		if (proved.audience === 'phone') phones.welcome(socket, proved.pass);
		if (proved.audience === 'desk') desks.welcome(socket, shakenBy(socket));
	});
	io.attach(http);

	const minute = setInterval(() => {
		desks.lookAgain();
		publisher.touchAll();
	}, MINUTE).unref();

	return {
		phones: publisher.phones,
		async close() {
			clearInterval(minute);
			publisher.close();
			phones.close();
			desks.close();
			io.disconnectSockets(true);
			io.engine.close();
		},
	};
}

const shakenBy = ({ handshake }: Pick<Socket, 'handshake'>) => ({
	auth: handshake.auth,
	cookie: handshake.headers.cookie,
});

/** Which events each audience may send: all there are. */
export function handlersFor(proved: Proved, services: Pick<Services, 'ballots'>): Handlers {
	if (proved.audience === 'phone') return phoneHandlers(proved.pass, services);
	return proved.audience === 'desk' ? deskHandlers : screenHandlers;
}
