import type { Server } from 'node:http';
import type { Settings } from '../contract/settings';
import { networkAddresses } from './guest-address.server';

type Wanted = Pick<Settings, 'port' | 'host'>;
export type Listening =
	| { readonly ok: true; readonly port: number }
	| { readonly ok: false; readonly sentence: string };

/** Listens, or returns a sentence that says why it cannot. */
export function listen(server: Server, { port, host }: Wanted): Promise<Listening> {
	return new Promise((resolve) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			resolve({ ok: false, sentence: whyNot(error, { port, host }) }),
		);
		server.listen(port, host, () => {
			const address = server.address();
			resolve({ ok: true, port: typeof address === 'object' && address ? address.port : port });
		});
	});
}

function whyNot({ code, message }: NodeJS.ErrnoException, { port, host }: Wanted): string {
	if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or set PORT to another number.`;
	if (code === 'EACCES') return `Port ${port} is not allowed to this user: set PORT to a number above 1023.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is not an address of this machine.`;
	return `The server cannot listen on port ${port}: ${message}.`;
}

/** Addresses of the server: first from this machine, then those that phones on the same network can type. */
export function addresses(
	{ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>,
	port: number,
): [string, ...string[]] {
	const everywhere = host === '0.0.0.0' || host === '::';
	const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
	const onNetwork = networkAddresses().map((address) => at(address.host));
	const local = at(everywhere ? 'localhost' : host);
	const others = everywhere ? onNetwork : [];
	return publicUrl && publicUrl !== local ? [publicUrl, local, ...others] : [local, ...others];
}

/** Where this machine reaches its own server. */
export function ownAddress({ host }: Pick<Settings, 'host'>, port: number): string {
	const loopback = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
	return `http://${loopback}:${port}`;
}

/** Stops accepting connections and lets running requests finish, for at most `timeout` ms. */
export function drain(server: Server, timeout: number): Promise<void> {
	return new Promise((resolve) => {
		// A keep-alive connection becomes idle only after its answer.
		const idle = setInterval(() => server.closeIdleConnections(), 100);
		const enough = setTimeout(() => server.closeAllConnections(), timeout);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(enough);
			resolve();
		});
	});
}
