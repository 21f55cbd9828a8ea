import { expect, test } from 'vitest';
import { addresses } from '../addresses';
import { localeOf } from './page-language';
import { isDesk } from './route-table';

const on = { pseudoLocales: true, secureCookies: false };
const headers = { 'accept-language': 'en-XA' };

test("guests get their own language; the desk is in English and prints in the guests' language", () => {
	expect(localeOf({ url: '/ballot', headers }, on)).toEqual({ locale: 'en-XA', guestLocale: 'en-XA' });
	expect(localeOf({ url: '/desk/soup/5/papers?print=1', headers }, on)).toEqual({ locale: 'en', guestLocale: 'en-XA' });
	expect(localeOf({ url: '/desk.data?index', headers }, on).locale).toBe('en');
	expect(localeOf({ url: '/%64esk', headers }, on).locale).toBe('en');
	expect(localeOf({ headers: {} }, on).locale).toBe('en');
});

test('crew read the pages of their jobs in their own language, unless they are signed in', () => {
	const as = (cookie: string, url: string) => localeOf({ url, headers: { ...headers, cookie } }, on).locale;
	const [crew, organiser] = ['stockpot_crew=secret', 'stockpot.session_token=one.signed'];
	for (const page of ['door', 'door/tap', 'compere', 'slips', 'sheet', 'door.data?from=1'])
		expect([page, as(crew, `/desk/soup/5/${page}`)]).toEqual([page, 'en-XA']);
	expect(as(`${crew}; ${organiser}`, '/desk/soup/5/door')).toBe('en');
	expect(as(organiser, '/desk/soup/5/door')).toBe('en');
	expect(as(crew, '/desk/soup/5/papers')).toBe('en');
	expect(as(crew, '/desk/soup')).toBe('en');
});

test('no visitor gets a pseudo-locale unless it is switched on', () => {
	expect(localeOf({ url: '/vote', headers }, { ...on, pseudoLocales: false }).locale).toBe('en');
});

test('every page of an organiser is in English, and no other page is because of its address', () => {
	const ofGuests = /^features\/((ballot|code-entry|offers|open-data|public-pages|screen|pitch-form)\/|crew\/pass\.)/;
	for (const [address, file] of Object.entries(addresses))
		expect([address, isDesk(address)]).toEqual([address, !ofGuests.test(file)]);
});
