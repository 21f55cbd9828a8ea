// @ts-check
import { connect, createServer } from 'node:net';

// A TCP relay at the far end of a cable. Forwards connections to an address or a Unix socket, and prints its port.
const [address, target = ''] = process.argv.slice(2);
const [, host, port] = /^([\d.]+):(\d+)$/.exec(target) ?? [];
const relay = createServer((from) => {
	const to = host ? connect(Number(port), host) : connect(target);
	for (const [one, other] of [
		[from, to],
		[to, from],
	]) {
		one?.setNoDelay(true);
		one?.on('error', () => other?.destroy()).on('close', () => other?.destroy());
	}
	from.pipe(to).pipe(from);
});
relay.listen(0, address, () => {
	const at = relay.address();
	process.stdout.write(`${typeof at === 'object' && at ? at.port : 0}\n`);
});
