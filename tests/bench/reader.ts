import { connect, type Socket } from 'node:net';

/**
 * Connections that request one page repeatedly, each after its response. Only the first response of a connection is parsed; later ones have
 * the same length and are only counted, because the generator shares the CPU with the servers.
 */
export type Reading = { do: 'read'; port: number; request: string; connections: number; milliseconds: number };
export type Read = { answered: number; milliseconds: number; bytes: number };

export async function read({ port, request, connections, milliseconds }: Omit<Reading, 'do'>): Promise<Read> {
	const asking = Buffer.from(request.replaceAll('\n', '\r\n'));
	const counted = { answered: 0, bytes: 0 };
	let failed: Error | undefined;
	const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
	const began = performance.now();
	for (const socket of sockets) {
		keepAsking(socket, asking, (bytes) => {
			counted.answered++;
			counted.bytes += bytes;
		});
		socket.on('error', (error) => {
			failed = error;
		});
	}
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
	const spent = performance.now() - began;
	const answer = { ...counted, milliseconds: spent };
	for (const socket of sockets)
		socket
			.removeAllListeners('error')
			.on('error', () => undefined)
			.destroy();
	if (failed) throw failed;
	return answer;
}

function keepAsking(socket: Socket, asking: Buffer, answered: (bytes: number) => void): void {
	let size = 0;
	let got = 0;
	let status = '';
	socket.on('data', (chunk) => {
		if (got === 0) {
			const said = chunk.toString('latin1', 9, 12);
			status ||= said;
			if (said !== status) socket.destroy(new Error(`Answered ${said}, and ${status} before`));
			size ||= sizeOf(chunk);
		}
		got += chunk.length;
		if (got < size) return;
		if (got > size) socket.destroy(new Error(`${got} bytes came where ${size} were awaited`));
		got = 0;
		answered(size);
		socket.write(asking);
	});
	socket.on('close', () => socket.emit('error', new Error('The server closed a connection')));
	socket.write(asking);
}

/** Size of the whole response, from its head, which arrives in one chunk. */
function sizeOf(chunk: Buffer): number {
	const end = chunk.indexOf('\r\n\r\n');
	const head = chunk.toString('latin1', 0, end);
	if (end < 0) throw new Error('The head of an answer came in pieces');
	const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
	if (length === undefined && !head.startsWith('HTTP/1.1 304')) throw new Error(`An answer of no length: ${head}`);
	return end + 4 + Number(length ?? 0);
}

const open = (port: number): Promise<Socket> =>
	new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => resolve(socket.setNoDelay(true)));
		socket.once('error', reject);
	});
