import { connect, createServer, type Socket } from 'node:net';

/** A TCP proxy to the database. A test can cut it while the database, which other tests use, keeps running. */
export async function openBridge(databaseUrl: string) {
	const to = new URL(databaseUrl);
	const open = new Set<Socket>();
	let isCut = false;
	const bridge = createServer((from) => {
		if (isCut) return from.destroy();
		const there = connect(Number(to.port), to.hostname);
		for (const socket of [from, there]) {
			open.add(socket);
			socket.on('error', () => {}).on('close', () => open.delete(socket));
		}
		from.pipe(there);
		there.pipe(from);
		from.on('close', () => there.destroy());
		there.on('close', () => from.destroy());
	});
	await new Promise<void>((resolve) => bridge.listen(0, '127.0.0.1', resolve));
	const at = bridge.address();
	const port = typeof at === 'object' && at ? at.port : 0;
	return {
		url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
		cut(): void {
			isCut = true;
			for (const socket of open) socket.destroy();
		},
		mend(): void {
			isCut = false;
		},
		close: () => new Promise<void>((resolve) => bridge.close(() => resolve())),
	};
}
