import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const relay = fileURLToPath(new URL('relay.mjs', import.meta.url));

/**
 * A virtual cable between this machine's network and a network namespace without other links. Connections through its relays cross it.
 * Unplugged it drops every packet silently, without FIN or reset, like a router without power.
 */
export type Cable = {
	/** Addresses of the end on this side and of the end in the namespace. */
	readonly here: string;
	readonly there: string;
	/** Opens a port at the far end that forwards to `target`: `address:port` or the path of a Unix socket. */
	relayTo(target: string): Promise<number>;
	unplug(): void;
	plug(): void;
	remove(): Promise<void>;
};

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();
let laid = 0;

/** Why this machine cannot make a cable; undefined if it can. */
export function whyNoCable(): string | undefined {
	if (process.platform !== 'linux') return 'network namespaces are Linux’s';
	if (process.getuid?.() !== 0) return 'network namespaces need root';
	const name = `soup-try-${process.pid}`;
	try {
		ip('netns', 'add', name);
		ip('netns', 'del', name);
		return undefined;
	} catch (error) {
		return `network namespaces cannot be made here (${(error as Error).message.trim()})`;
	}
}

export async function layCable(): Promise<Cable> {
	const n = laid++;
	const name = `soup-${process.pid}-${n}`;
	// Interface names have at most fifteen characters.
	const [near, far] = [`s${process.pid}n${n}`, `s${process.pid}f${n}`];
	const [here, there] = [1, 2].map((end) => `10.213.${process.pid % 250}.${n * 4 + end}`) as [string, string];
	const relays: ChildProcess[] = [];
	// A namespace exists until its last process has ended; its end of the cable is deleted with it.
	const takeAway = () => {
		for (const one of relays) one.kill('SIGKILL');
		ip('link', 'del', near);
		ip('netns', 'del', name);
	};
	ip('netns', 'add', name);
	process.once('exit', takeAway);
	ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
	ip('addr', 'add', `${here}/30`, 'dev', near);
	ip('-n', name, 'addr', 'add', `${there}/30`, 'dev', far);
	ip('link', 'set', near, 'up');
	ip('-n', name, 'link', 'set', far, 'up');
	// A permanent neighbour entry, so that an unplugged cable loses packets instead of answering "no such host".
	const [, mac = ''] = /link\/ether (\S+)/.exec(ip('-n', name, 'link', 'show', far)) ?? [];
	ip('neigh', 'replace', there, 'lladdr', mac, 'dev', near, 'nud', 'permanent');

	return {
		here,
		there,
		async relayTo(target) {
			const child = spawn('ip', ['netns', 'exec', name, process.execPath, relay, there, target], {
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			relays.push(child);
			const [port] = await once(child.stdout, 'data');
			return Number(String(port));
		},
		unplug: () => void ip('-n', name, 'link', 'set', far, 'down'),
		plug: () => void ip('-n', name, 'link', 'set', far, 'up'),
		async remove() {
			process.off('exit', takeAway);
			const ended = relays.map((one) => once(one, 'exit'));
			takeAway();
			await Promise.all(ended);
		},
	};
}
