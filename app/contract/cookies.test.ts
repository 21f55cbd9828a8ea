import { expect, test } from 'vitest';
import { cookieLine, cookieName, readCookie } from './cookies';

const line = (secure: boolean) => cookieLine('stockpot_paper', 'abc', { seconds: 60, secure });

test('over https a cookie has the prefix __Host- and the attributes that browsers require for it', () => {
	expect(line(true)).toBe('__Host-stockpot_paper=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
	expect(line(true)).not.toContain('Domain');
});

test('over plain http a cookie has neither the prefix nor Secure, which browsers would refuse', () => {
	expect(line(false)).toBe('stockpot_paper=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
});

test.each([
	['stockpot_paper=a', false, 'a'],
	['x=1; stockpot_paper=a; y=2', false, 'a'],
	['stockpot_paper=a; stockpot_paper=b', false, 'a'],
	['xstockpot_paper=a', false, undefined],
	['stockpot_paper=planted; __Host-stockpot_paper=own', true, 'own'],
	['stockpot_paper=planted', true, undefined],
	['__Host-stockpot_paper=a', false, undefined],
	['__host-stockpot_paper=a', true, undefined],
	['', true, undefined],
])('of %j the server reads (https: %s) %s', (header, secure, value) => {
	expect(readCookie(header, 'stockpot_paper', secure)).toBe(value);
	expect(readCookie(new Headers({ cookie: header }), 'stockpot_paper', secure)).toBe(value);
});

test('cookieName adds the prefix only over https', () => {
	expect([cookieName('a', true), cookieName('a', false)]).toEqual(['__Host-a', 'a']);
});
