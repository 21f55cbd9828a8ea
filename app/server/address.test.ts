import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withNetworks } from '../../tests/support/networks';
import { type Arrival, arrivalOf, isFromOurselves, isOwnForm } from './address';

withNetworks({
	eth: [{ address: '192.168.8.10', family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
	eth6: [{ address: 'fd00::7', family: 'IPv6', internal: false, netmask: '', mac: '', cidr: null, scopeid: 0 }],
});

const request = (headers: Record<string, string>) => ({ headers, socket: {} });
const alone = { trustProxy: false, publicUrl: undefined };
const behindProxy = { trustProxy: true, publicUrl: undefined };
const https = { trustProxy: false, publicUrl: 'https://soup.test' };
const http = { trustProxy: false, publicUrl: 'http://192.168.8.10:3000' };
const said = (arrival: Arrival): string => {
	if (arrival.kind === 'here') return arrival.origin;
	return arrival.kind === 'moved' ? `-> ${arrival.to}` : arrival.kind;
};

test.each([
	[{ host: 'soup.test:3000' }, 'http://soup.test:3000'],
	[{ host: 'soup.test:80' }, 'http://soup.test'],
	[{ host: '192.168.0.7:3000' }, 'http://192.168.0.7:3000'],
	[{ host: '[::1]:3000' }, 'http://[::1]:3000'],
	[{ host: 'soup.test/..' }, 'unreadable'],
	[{ host: 'user@soup.test' }, 'unreadable'],
	[{ host: 'soup.test:99999' }, 'unreadable'],
	[{ host: `${'a'.repeat(250)}.uk:65535` }, `http://${'a'.repeat(250)}.uk:65535`],
	[{ host: `${'a'.repeat(300)}.uk` }, 'unreadable'],
	[{ host: '' }, 'unreadable'],
	[{}, 'unreadable'],
])('without PUBLIC_URL the address of %o is %s', (headers, address) => {
	expect(said(arrivalOf(request(headers as Record<string, string>), alone))).toBe(address);
});

test('believes forwarded headers only of a trusted proxy, and then only the last value', () => {
	const forwarded = request({
		host: 'inner:3000',
		'x-forwarded-host': 'forged.test, soup.test',
		'x-forwarded-proto': 'https',
	});
	expect(said(arrivalOf(forwarded, alone))).toBe('http://inner:3000');
	expect(said(arrivalOf(forwarded, behindProxy))).toBe('https://soup.test');
});

test.each([
	['plain http of the same name', { host: 'soup.test' }, '-> https://soup.test'],
	['the program’s own port', { host: 'soup.test:3000' }, '-> https://soup.test'],
	['with www', { host: 'www.soup.test' }, '-> https://soup.test'],
	['an address of this machine', { host: '192.168.8.10:3000' }, '-> https://soup.test'],
	['an IPv6 address of this machine', { host: '[fd00::7]:3000' }, '-> https://soup.test'],
	['a proxy that says https', { host: 'soup.test', 'x-forwarded-proto': 'https' }, 'https://soup.test'],
	['a proxy that says http', { host: 'soup.test', 'x-forwarded-proto': 'http' }, '-> https://soup.test'],
	['a browser that is on https', { host: 'soup.test', 'sec-fetch-site': 'none' }, 'https://soup.test'],
	['a form of its own page', { host: 'soup.test', origin: 'https://soup.test' }, 'https://soup.test'],
	['the laptop itself', { host: 'localhost:3000' }, 'http://localhost:3000'],
	['the laptop by number', { host: '127.0.0.1:3000' }, 'http://127.0.0.1:3000'],
	['a proxy on this machine', { host: '127.0.0.1:3000', 'x-forwarded-proto': 'https' }, 'https://soup.test'],
	['another host', { host: 'evil.test' }, 'foreign'],
	['another host with our Origin', { host: 'evil.test', origin: 'https://soup.test' }, 'foreign'],
	['another host forwarded, not trusted', { host: 'evil.test', 'x-forwarded-host': 'soup.test' }, 'foreign'],
	['a name that ends in ours', { host: 'evilsoup.test' }, 'foreign'],
	['a name that begins with ours', { host: 'soup.test.evil.test' }, 'foreign'],
	['a subdomain of ours', { host: 'other.soup.test' }, 'foreign'],
	['a name that looks local', { host: 'localhost.evil.test' }, 'foreign'],
	['a number of another machine', { host: '192.168.8.99:3000' }, 'foreign'],
])('with an https PUBLIC_URL, %s', (_, headers, expected) => {
	expect(said(arrivalOf(request(headers as Record<string, string>), https))).toBe(expected);
});

test('behind a trusted proxy, its forwarded host decides', () => {
	const trusted = { ...https, trustProxy: true };
	const by = (proto: string, host = 'soup.test') =>
		said(arrivalOf(request({ host: 'inner', 'x-forwarded-host': host, 'x-forwarded-proto': proto }), trusted));
	expect([by('https'), by('http'), by('https', 'evil.test'), by('https', 'www.soup.test')]).toEqual([
		'https://soup.test',
		'-> https://soup.test',
		'foreign',
		'-> https://soup.test',
	]);
});

test.each([
	['the address itself', '192.168.8.10:3000', 'http://192.168.8.10:3000'],
	['the laptop itself, whose network may be away', 'localhost:3000', 'http://localhost:3000'],
	['another address of this machine', '[fd00::7]:3000', 'http://[fd00::7]:3000'],
	['another host', 'evil.test:3000', 'foreign'],
])('with a plain PUBLIC_URL of the hall, %s', (_, host, expected) => {
	expect(said(arrivalOf(request({ host }), http))).toBe(expected);
});

test('redirects to PUBLIC_URL from the same host with or without www', () => {
	const www = { trustProxy: false, publicUrl: 'https://www.soup.test' };
	expect(said(arrivalOf(request({ host: 'soup.test' }), www))).toBe('-> https://www.soup.test');
});

test('an unknown host is PUBLIC_URL, this machine, or refused', () => {
	const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
	const hosts = fc.tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 65_535 }));
	fc.assert(
		fc.property(hosts, fc.boolean(), ([labels, port], fetched) => {
			const headers = { host: `${labels.join('.')}:${port}`, ...(fetched ? { 'sec-fetch-site': 'none' } : {}) };
			const arrival = arrivalOf(request(headers as Record<string, string>), https);
			if (arrival.kind === 'here') expect(arrival.origin).toMatch(/^https:\/\/soup\.test$|^http:\/\/(.+\.)?localhost/);
			if (arrival.kind === 'moved') expect(arrival.to).toBe('https://soup.test');
		}),
	);
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

test('a request without Origin is not from our own pages', () => {
	expect(isFromOurselves(request({ host: 'soup.test:3000' }), alone)).toBe(false);
});

test.each([
	['soup.test', 'https://soup.test', true],
	['127.0.0.1:3000', 'https://soup.test', true],
	['evil.test', 'http://evil.test', false],
	['evil.test', 'https://soup.test', false],
	['soup.test', 'http://soup.test', false],
	['www.soup.test', 'https://www.soup.test', false],
])('with PUBLIC_URL a form or a socket for %s from %s is ours: %s', (host, origin, ours) => {
	expect(isFromOurselves(request({ host, origin }), https)).toBe(ours);
});

const own = 'http://soup.test:3000';
test.each<[string, Record<string, string>, boolean]>([
	['no Origin, the browser says same-origin', { 'sec-fetch-site': 'same-origin' }, true],
	['Origin null, the browser says same-origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
	['no Origin, our own page as the Referer', { referer: `${own}/vote?again` }, true],
	['Origin null, our own page as the Referer', { origin: 'null', referer: `${own}/` }, true],
	['nothing that says where it came from', {}, false],
	['Origin null alone, as of a sandboxed frame', { origin: 'null' }, false],
	['same-site is another host', { 'sec-fetch-site': 'same-site' }, false],
	['cross-site, with our own page as the Referer', { 'sec-fetch-site': 'cross-site', referer: `${own}/` }, false],
	['typed into the address bar', { 'sec-fetch-site': 'none' }, false],
	['another site as the Referer', { referer: 'http://evil.test/?http://soup.test:3000/' }, false],
	['our name with another port as the Referer', { referer: 'http://soup.test:3001/' }, false],
	['our name inside another as the Referer', { referer: 'http://soup.test:3000@evil.test/' }, false],
	['no URL as the Referer', { referer: 'soup.test:3000' }, false],
	[
		'an Origin of another site wins over all',
		{ origin: 'http://evil.test', 'sec-fetch-site': 'same-origin', referer: own },
		false,
	],
])('a form with %s', (_what, headers, ours) => {
	expect(isOwnForm(request({ host: 'soup.test:3000', ...headers }), alone)).toBe(ours);
});

test('a form for another host is not ours, whatever the browser says', () => {
	const foreign = { host: 'evil.test', 'sec-fetch-site': 'same-origin', referer: 'http://evil.test/' };
	expect(isOwnForm(request(foreign), http)).toBe(false);
});
