import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { guestAddress, type Machine, networkAddresses } from './guest-address.server';

const v4 = (address: string, mac = '8c:16:45:01:02:03'): NetworkInterfaceInfo => ({
	address,
	mac,
	family: 'IPv4',
	internal: address.startsWith('127.'),
	netmask: '255.255.255.0',
	cidr: null,
});
const lo = [v4('127.0.0.1')];
const laptop = (interfaces: Machine['interfaces']): Machine => ({
	interfaces: { lo, ...interfaces },
	isContainer: false,
});
const hosts = (machine: Machine) => networkAddresses(machine).map(({ host }) => host);
const anywhere = { publicUrl: undefined, host: '0.0.0.0' };
const onWifi = laptop({ wlan0: [v4('192.168.1.20')] });
const of = (origin: string, machine: Machine, chosen: string | null = null) =>
	guestAddress(anywhere, origin, chosen, machine);

test.each([
	['Docker on Linux', { docker0: [v4('172.17.0.1')], 'br-3f2a1c': [v4('172.18.0.1')], veth1: [v4('172.19.0.2')] }],
	['a container network with another name', { net0: [v4('172.20.0.1', '02:42:ac:11:00:02')] }],
	[
		'WSL, Hyper-V and VirtualBox on Windows',
		{
			'vEthernet (WSL)': [v4('172.28.16.1')],
			'VirtualBox Host-Only Network': [v4('192.168.56.1')],
			'VMware Network Adapter VMnet8': [v4('192.168.200.1')],
		},
	],
	[
		'VPNs',
		{
			tun0: [v4('10.8.0.2')],
			utun3: [v4('10.9.0.2')],
			wg0: [v4('10.10.0.2')],
			tailscale0: [v4('100.101.102.103')],
			NordLynx: [v4('10.5.0.2')],
			'OpenVPN TAP-Windows6': [v4('10.6.0.2')],
		},
	],
	['carrier-grade NAT', { en7: [v4('100.64.3.4')] }],
	['no router', { eth0: [v4('169.254.17.4')], 'Wi-Fi': [v4('169.254.9.9')] }],
	['nothing', { eth0: [v4('0.0.0.0')] }],
	['libvirt and LXC', { virbr0: [v4('192.168.122.1')], lxcbr0: [v4('10.0.3.1')] }],
	['IPv6 only', { eth0: [{ ...v4('fe80::1'), family: 'IPv6' as const, scopeid: 2 }] }],
])('offers no address that phones in the hall cannot open: %s', (_what, interfaces) => {
	expect(hosts(laptop(interfaces))).toEqual([]);
	expect(hosts(laptop({ ...interfaces, wlp3s0: [v4('192.168.1.20')] }))).toEqual(['192.168.1.20']);
});

test('ranks wireless before cable, private ranges before public, and a bridge last', () => {
	const machine = laptop({
		bridge100: [v4('192.168.2.1')],
		eth0: [v4('203.0.113.7'), v4('192.168.7.7')],
		eth1: [v4('10.1.1.1')],
		'Wi-Fi': [v4('172.16.4.4')],
	});
	expect(hosts(machine)).toEqual(['172.16.4.4', '192.168.7.7', '10.1.1.1', '203.0.113.7', '192.168.2.1']);
});

test('inside a container no address is the hall’s; with the network of its host they are', () => {
	expect(hosts({ interfaces: { lo, eth0: [v4('172.17.0.2')] }, isContainer: true })).toEqual([]);
	expect(
		hosts({ interfaces: { lo, docker0: [v4('172.17.0.1')], wlan0: [v4('192.168.1.20')] }, isContainer: true }),
	).toEqual(['192.168.1.20']);
});

test('guests get PUBLIC_URL, whatever address the desk was opened with', () => {
	const settings = { ...anywhere, publicUrl: 'https://soup.example' };
	expect(guestAddress(settings, 'http://localhost:3000', '192.168.1.20', onWifi)).toMatchObject({
		origin: 'https://soup.example',
		choices: [],
	});
});

test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://soup.local'])(
	'a PUBLIC_URL that only some devices can open is said: %s',
	(publicUrl) => {
		expect(guestAddress({ ...anywhere, publicUrl }, 'http://localhost:3000', null, onWifi).origin).toBeNull();
	},
);

test.each([
	'localhost:3000',
	'127.0.0.1:3000',
	'[::1]:3000',
	'0.0.0.0:3000',
	'169.254.17.4:3000',
	'laptop:3000',
	'laptop.local:3000',
	'172.17.0.1:3000',
	'[fe80::1]:3000',
])(
	'a desk that was opened at %s passes on the address of the hall’s network, and says so where there is none',
	(host) => {
		const docker = { docker0: [v4('172.17.0.1')] };
		expect(of(`http://${host}`, laptop({ ...docker, wlan0: [v4('192.168.8.3')] }))).toMatchObject({
			origin: 'http://192.168.8.3:3000',
		});
		expect(of(`http://${host}`, laptop(docker))).toMatchObject({ origin: null, choices: [] });
	},
);

test('a desk that was opened by an address of the hall’s network passes it on; a name with its number', () => {
	expect(of('http://192.168.1.20:3000', onWifi)).toMatchObject({ origin: 'http://192.168.1.20:3000', byNumber: null });
	expect(of('http://81.2.69.160', onWifi).origin).toBe('http://81.2.69.160');
	expect(of('http://laptop.fritz.box:3000', onWifi)).toMatchObject({
		origin: 'http://laptop.fritz.box:3000',
		byNumber: 'http://192.168.1.20:3000',
	});
});

test('the organiser’s choice is taken as long as this machine has it', () => {
	const both = laptop({ wlan0: [v4('192.168.1.20')], eth0: [v4('10.0.0.5')] });
	expect(of('http://localhost:3000', both, '10.0.0.5')).toMatchObject({
		origin: 'http://10.0.0.5:3000',
		chosen: '10.0.0.5',
	});
	expect(of('http://localhost:3000', onWifi, '10.0.0.5')).toMatchObject({
		origin: 'http://192.168.1.20:3000',
		chosen: null,
	});
});

test('with HOST phones can open that address only', () => {
	const both = laptop({ wlan0: [v4('192.168.1.20')], eth0: [v4('10.0.0.5')] });
	expect(guestAddress({ publicUrl: undefined, host: '10.0.0.5' }, 'http://localhost:3000', null, both)).toMatchObject({
		origin: 'http://10.0.0.5:3000',
	});
	expect(guestAddress({ publicUrl: undefined, host: '127.0.0.1' }, 'http://localhost:3000', null, both)).toMatchObject({
		origin: null,
	});
});
