import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './port';

/**
 * A TCP proxy like the hall's wifi: `on`, `off` (connections are refused), or `hanging` (connections are accepted, but nothing is sent).
 */
export async function startWifi(to: string) {
	const target = Number(new URL(to).port);
	const port = await freePort();
	const open = new Set<Socket>();
	let state: 'on' | 'off' | 'hanging' = 'on';
	let server: Server | undefined;

	const drop = () => {
		for (const socket of open) socket.destroy();
		open.clear();
	};
	const track = (socket: Socket) => {
		open.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
		return socket;
	};
	async function listen() {
		server = createServer((phone) => {
			track(phone);
			if (state !== 'on') return phone.pause();
			const there = track(connect(target, '127.0.0.1'));
			phone.pipe(there).pipe(phone);
			phone.on('close', () => there.destroy());
			there.on('close', () => phone.destroy());
		}).listen(port, '127.0.0.1');
		await once(server, 'listening');
	}
	async function stop() {
		const was = server;
		server = undefined;
		drop();
		if (!was) return;
		was.close();
		await once(was, 'close');
	}

	await listen();
	return {
		/** A secure context in browsers, because it is a loopback address. */
		url: `http://127.0.0.1:${port}`,
		async turn(next: typeof state): Promise<void> {
			state = next;
			if (next === 'off') return stop();
			drop();
			if (!server) await listen();
		},
		stop,
	};
}
export type Wifi = Awaited<ReturnType<typeof startWifi>>;
