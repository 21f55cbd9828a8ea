import { expect, test } from 'vitest';
import { addresses } from '../addresses';
import { localeOf } from './page-language';
import { isDesk } from './route-table';

const on = { pseudoLocales: true, secureCookies: false };
const headers = { 'accept-language': 'en-XA' };

test('guests get their own language; the desk is in English', () => {
	expect(localeOf({ url: '/ballot', headers }, on)).toEqual({ locale: 'en-XA', mayChoose: true, isOpen: false });
	expect(localeOf({ url: '/desk/soup/5/papers?print=1', headers }, on).locale).toBe('en');
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

test('a chosen language comes before the browser’s; where both ask for none of ours the group decides', () => {
	const as = (cookie: string, accepted: string) => {
		const { locale, isOpen } = localeOf({ url: '/vote', headers: { cookie, 'accept-language': accepted } }, on);
		return isOpen ? 'the group’s' : locale;
	};
	expect(as('a=b; stockpot_language=en', 'en-XA')).toBe('en');
	expect(as('stockpot_language=ar-XB', 'en-XA')).toBe('ar-XB');
	expect(as('', 'en-XA')).toBe('en-XA');
	expect(as('', 'fr')).toBe('the group’s');
	expect(as('', 'cy, en;q=0.1')).toBe('en');
	expect(localeOf({ url: '/vote', headers: {} }, on)).toEqual({ locale: 'en', mayChoose: true, isOpen: true });
	expect(as('stockpot_language=fr', 'en-XA')).toBe('en-XA');
	expect(as('stockpot_language=__proto__', 'fr, en')).toBe('en');
	const off = { ...on, pseudoLocales: false };
	expect(localeOf({ headers: { cookie: 'stockpot_language=ar-XB' } }, off).locale).toBe('en');
});

test('the desk stays in English whatever was chosen, and offers no choice', () => {
	const asked = { headers: { cookie: 'stockpot_language=ar-XB' } };
	const desk = { locale: 'en', mayChoose: false, isOpen: false };
	expect(localeOf({ url: '/desk/soup/5/papers', ...asked }, on)).toEqual(desk);
	expect(localeOf({ url: '/soup/5', ...asked }, on)).toEqual({ ...desk, locale: 'ar-XB', mayChoose: true });
});

test('no visitor gets a pseudo-locale unless it is switched on', () => {
	expect(localeOf({ url: '/vote', headers }, { ...on, pseudoLocales: false }).locale).toBe('en');
});

test('every page of an organiser is in English, and no other page is because of its address', () => {
	const ofGuests =
		/^features\/((ballot|code-entry|languages|offers|open-data|public-pages|screen|pitch-form)\/|crew\/pass\.)/;
	for (const [address, file] of Object.entries(addresses))
		expect([address, isDesk(address)]).toEqual([address, !ofGuests.test(file)]);
});
