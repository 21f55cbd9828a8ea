import { expect, test } from 'vitest';
import { withNetworks } from '../../tests/support/networks';
import { publicAddress } from './public-address.server';

const networks = withNetworks({});

const anywhere = { publicUrl: undefined, host: '0.0.0.0' };

test('guests get PUBLIC_URL, whatever address the desk was opened with', () => {
	expect(publicAddress({ ...anywhere, publicUrl: 'https://soup.example' }, 'http://localhost:3000')).toBe(
		'https://soup.example',
	);
});

test('a desk opened by a local network address passes it on', () => {
	expect(publicAddress(anywhere, 'http://192.168.1.20:3000')).toBe('http://192.168.1.20:3000');
});

test('a desk opened on localhost finds the local network address, and shows none without a network', () => {
	for (const loopback of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
		networks.tell({
			lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true, netmask: '', mac: '', cidr: null }],
			eth: [{ address: '192.168.8.3', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
		});
		expect(publicAddress(anywhere, loopback)).toBe('http://192.168.8.3:3000');
		networks.tell({});
		expect(publicAddress(anywhere, loopback)).toBeNull();
	}
});
