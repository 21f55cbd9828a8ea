import { once } from 'node:events';
import { createServer } from 'node:net';

/** A mail server that stores received e-mails. `hangsUp`: it ends the line instead of saying that it took one. */
export async function mailbox({ hangsUp = false } = {}) {
	const letters: string[] = [];
	const server = createServer((socket) => {
		let taking: string | null = null;
		socket.write('220 box ESMTP\r\n');
		socket.setEncoding('utf8').on('data', (text: string) => {
			for (const line of text.split('\r\n').slice(0, text.endsWith('\r\n') ? -1 : undefined)) {
				if (taking !== null) {
					if (line === '.') {
						letters.push(taking);
						taking = null;
						if (hangsUp) socket.destroy();
						else socket.write('250 kept\r\n');
					} else taking += `${line}\n`;
				} else if (line.toUpperCase() === 'DATA') {
					taking = '';
					socket.write('354 go on\r\n');
				} else if (line.toUpperCase() === 'QUIT') socket.end('221 bye\r\n');
				else socket.write('250 ok\r\n');
			}
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `smtp://127.0.0.1:${port}`,
		received: () => letters,
		close: () => new Promise((done) => server.close(done)),
	};
}
