import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf, isFromOurselves } from './address';

const request = (headers: Record<string, string>) => Object.assign(new IncomingMessage(new Socket()), { headers });
const alone = { trustProxy: false, publicUrl: undefined };
const behindProxy = { trustProxy: true, publicUrl: undefined };

test.each([
	[{ host: 'soup.test:3000' }, 'http://soup.test:3000'],
	[{ host: 'soup.test:80' }, 'http://soup.test'],
	[{ host: '192.168.0.7:3000' }, 'http://192.168.0.7:3000'],
	[{ host: '[::1]:3000' }, 'http://[::1]:3000'],
	[{ host: 'soup.test/..' }, undefined],
	[{ host: 'user@soup.test' }, undefined],
	[{ host: 'soup.test:99999' }, undefined],
	[{ host: '' }, undefined],
	[{}, undefined],
])('the address of %o is %s', (headers, address) => {
	expect(addressOf(request(headers as Record<string, string>), alone)).toBe(address);
});

test('forwarded headers count only behind a trusted proxy, and then what that proxy said last', () => {
	const forwarded = request({
		host: 'inner:3000',
		'x-forwarded-host': 'forged.test, soup.test',
		'x-forwarded-proto': 'https',
	});
	expect(addressOf(forwarded, alone)).toBe('http://inner:3000');
	expect(addressOf(forwarded, behindProxy)).toBe('https://soup.test');
});

test.each([
	['http://soup.test:3000', true],
	['https://soup.test:3000', false],
	['http://soup.test', false],
	['http://evil.test:3000', false],
	['http://soup.test:3000.evil.test', false],
	['null', false],
	['', false],
])('a form from %s is ours: %s', (origin, ours) => {
	expect(isFromOurselves(request({ host: 'soup.test:3000', origin }), alone)).toBe(ours);
});

test('no Origin is not ours', () => {
	expect(isFromOurselves(request({ host: 'soup.test:3000' }), alone)).toBe(false);
});

test('PUBLIC_URL is ours whatever host the proxy calls us by', () => {
	const inner = request({ host: 'inner:3000', origin: 'https://soup.test' });
	expect(isFromOurselves(inner, { trustProxy: false, publicUrl: 'https://soup.test' })).toBe(true);
});
