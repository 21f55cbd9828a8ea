import { networkInterfaces } from 'node:os';
import { expect, test, vi } from 'vitest';
import { reachable } from './reach.server';

vi.mock('node:os', () => ({ networkInterfaces: vi.fn(() => ({})) }));

const anywhere = { publicUrl: undefined, host: '0.0.0.0' };

test('PUBLIC_URL is what guests type, wherever the desk was opened', () => {
	expect(reachable({ ...anywhere, publicUrl: 'https://soup.example' }, 'http://localhost:3000')).toBe(
		'https://soup.example',
	);
});

test('a desk opened by an address of the hall passes that address on', () => {
	expect(reachable(anywhere, 'http://192.168.1.20:3000')).toBe('http://192.168.1.20:3000');
});

test('a desk opened on the laptop itself finds the hall’s address, and without a network shows none', () => {
	for (const loopback of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
		vi.mocked(networkInterfaces).mockReturnValueOnce({
			lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true, netmask: '', mac: '', cidr: null }],
			eth: [{ address: '192.168.8.3', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
		});
		expect(reachable(anywhere, loopback)).toBe('http://192.168.8.3:3000');
		expect(reachable(anywhere, loopback)).toBeNull();
	}
});
