import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const relay = fileURLToPath(new URL('relay.mjs', import.meta.url));

/**
 * A cable of two ends between this machine's network and a namespace that has nothing else. Whatever goes by its relays crosses it, and
 * unplugged it loses every packet without a word: no FIN, no reset, as when a router's power went.
 */
export type Cable = {
	/** The address of the end on this side, and of the end in the namespace. */
	readonly here: string;
	readonly there: string;
	/** A port at the far end that leads to `target`, which is `address:port` or the path of a Unix socket. */
	relayTo(target: string): Promise<number>;
	unplug(): void;
	plug(): void;
	remove(): Promise<void>;
};

const ip = (...args: string[]) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();
let laid = 0;

/** Why no cable can be laid on this machine; undefined where one can. */
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
	// An interface's name has room for fifteen signs.
	const [near, far] = [`s${process.pid}n${n}`, `s${process.pid}f${n}`];
	const [here, there] = [1, 2].map((end) => `10.213.${process.pid % 250}.${n * 4 + end}`) as [string, string];
	const relays: ChildProcess[] = [];
	// A namespace that a process of its own is in goes only when that has ended; its end of the cable goes with it.
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
	// The neighbour stays known: unplugged, packets are lost, and not answered with "no such host".
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
