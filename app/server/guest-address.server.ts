import { existsSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { GuestAddress } from '../contract/guest-address';
import type { Settings } from '../contract/settings';

/** An IPv4 address of this machine. `network`: the interface's name, as the system shows it. */
export type LocalAddress = { readonly host: string; readonly network: string };
export type Machine = {
	readonly interfaces: Readonly<NodeJS.Dict<readonly NetworkInterfaceInfo[]>>;
	readonly isContainer: boolean;
};
const thisMachine = (): Machine => ({
	interfaces: networkInterfaces(),
	isContainer: existsSync('/.dockerenv') || existsSync('/run/.containerenv'),
});

/** Networks between programs of one machine (containers, virtual machines) and VPNs: no phone in the hall is on them. */
const PRIVATE_NETWORKS = [
	/^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|flannel|cali|kube|tun|tap|utun|wg|tailscale|zt|ppp|ipsec|nordlynx|awdl|llw)/i,
	/hyper-v|vethernet|wsl|virtualbox|vmware|host-only|docker|tailscale|zerotier|wireguard|openvpn|\btap\b|hamachi|vpn|bluetooth/i,
];
const WIRELESS = /^(wl|wifi|wi-fi|wlan|ap\d)|wireless/i;
/** A bridge may be a hotspot of this laptop, or a network of virtual machines. */
const BRIDGE = /^bridge/i;
/** This host, loopback, link-local (no router gave an address), carrier-grade NAT and benchmarks (VPNs use both). RFC 6890. */
const USELESS = /^(0\.|127\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|198\.1[89]\.)/;
/** First bytes of the hardware addresses that Docker gives. */
const DOCKER_MAC = /^02:42:/;

/**
 * The addresses of this machine that phones on the same network can open, most likely first: wireless before cable, private ranges
 * (RFC 1918) before public. Inside a container there are none: its network is Docker's.
 */
export function networkAddresses({ interfaces, isContainer }: Machine = thisMachine()): LocalAddress[] {
	const isVirtual = isContainer && Object.keys(interfaces).every((name) => /^(lo|eth)\d*$/.test(name));
	if (isVirtual) return [];
	const rank = ({ host, network }: LocalAddress): number => {
		const byNetwork = WIRELESS.test(network) ? 0 : BRIDGE.test(network) ? 20 : 10;
		return (
			byNetwork + [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /./].findIndex((range) => range.test(host))
		);
	};
	return Object.entries(interfaces)
		.filter(([network]) => !PRIVATE_NETWORKS.some((names) => names.test(network)))
		.flatMap(([network, found]) => (found ?? []).map((one) => ({ ...one, network })))
		.filter(
			({ family, internal, address, mac }) =>
				family === 'IPv4' && !internal && !USELESS.test(address) && !DOCKER_MAC.test(mac),
		)
		.map(({ address, network }) => ({ host: address, network }))
		.toSorted((a, b) => rank(a) - rank(b));
}

/** `number`: the hostname is an address that phones can open; `name`: a name in the hall's DNS; `useless`: phones cannot open it. */
function kindOf(hostname: string, { interfaces, isContainer }: Machine): 'number' | 'name' | 'useless' {
	if (isIPv4(hostname)) {
		if (USELESS.test(hostname)) return 'useless';
		const isOwn = Object.values(interfaces).some((found) => found?.some(({ address }) => address === hostname));
		const isReachable = networkAddresses({ interfaces, isContainer }).some(({ host }) => host === hostname);
		return isOwn && !isReachable ? 'useless' : 'number';
	}
	// Older Androids cannot look up names that end in .local, and no phone a name without a dot.
	return hostname.startsWith('[') || !hostname.includes('.') || /\.(local|localhost)\.?$/.test(hostname)
		? 'useless'
		: 'name';
}

/**
 * The address that phones in the hall open: PUBLIC_URL, else the network that the organiser chose, else the address of this request, else
 * the most likely of this machine's. `chosen`: the host of one of `choices`; ignored where this machine does not have it now.
 */
export function guestAddress(
	{ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>,
	origin: string,
	chosen: string | null,
	machine: Machine = thisMachine(),
): GuestAddress {
	if (publicUrl) {
		const useless = kindOf(new URL(publicUrl).hostname, machine) === 'useless';
		return { origin: useless ? null : publicUrl, byNumber: null, choices: [], chosen: null };
	}
	const { protocol, hostname, port } = new URL(origin);
	const at = (name: string) => `${protocol}//${name}${port ? `:${port}` : ''}`;
	const isOpen = host === '0.0.0.0' || host === '::';
	const found = networkAddresses(machine).filter((one) => isOpen || one.host === host);
	const choices = found.map(({ host, network }) => ({ host, network, origin: at(host) }));
	const best = choices.find((choice) => choice.host === chosen);
	if (best) return { origin: best.origin, byNumber: null, choices, chosen };
	const kind = kindOf(hostname, machine);
	const first = choices[0]?.origin ?? null;
	if (kind === 'useless') return { origin: first, byNumber: null, choices, chosen: null };
	return { origin, byNumber: kind === 'name' ? first : null, choices, chosen: null };
}
