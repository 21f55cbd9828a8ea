import { expect, test } from 'vitest';
import { ballotPagesOn, formOf } from '../support/ballot-form';
import { withDatabases } from '../support/db';
import { textOf, visitor } from '../support/visitor';

withDatabases((_name, getDb) => {
	const { begin, enter } = ballotPagesOn(getDb);

	test('a phone goes on with an earlier paper once its code is typed, without being asked', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		await guest.post('/ballot', formOf({ p1c0: '5' }));
		expect((await guest.post('/vote', { code: codes[2] ?? '' })).status).toBe(303);
		expect(textOf(await guest.get('/ballot'))).toContain('Paper 3');
		await guest.post('/ballot', formOf({ p1c0: '2' }));
		const again = await guest.post('/vote', { code: codes[0] ?? '' });
		expect([again.status, again.headers.location]).toEqual([303, '/ballot']);
		expect(textOf(await guest.get('/ballot'))).toContain('Saved. 1 of 16 scores counts.');
		expect((await own(guest))?.scores).toBe('5---------------');
		await guest.post('/ballot', formOf({ p1c0: '4' }, { revision: 1, shown: '5---------------' }));
		expect((await own(guest))?.scores).toBe('4---------------');
	});

	test('after "Next guest on this phone" only the code shows a ballot, and no cookie says which paper it was', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		await guest.post('/ballot', formOf({ p1c0: '5' }));
		const page = textOf(await guest.get('/ballot'));
		expect(page).toContain('Next guest on this phone');
		const paper = guest.cookies.get('stockpot_paper') ?? '';
		const next = await guest.post('/ballot/next-guest', { intent: 'next guest' });
		expect([next.status, next.headers.location]).toEqual([303, '/vote?next']);
		expect(guest.cookies.get('stockpot_paper')).toBe('');
		expect((await guest.get('/ballot')).headers.location).toBe('/vote');
		const codePage = textOf(await guest.get('/vote?next'));
		expect(codePage).toContain('This phone then closes the paper before.');
		expect(codePage).not.toContain('Paper 1');

		// Who copies the cookie of the papers before over the cookie of the open paper opens nothing.
		const earlier = guest.cookies.get('stockpot_earlier') ?? '';
		expect(earlier).not.toBe('');
		expect(earlier).not.toContain(paper);
		const thief = visitor(night.url);
		for (const name of ['stockpot_paper', 'stockpot_earlier']) thief.cookies.set(name, earlier);
		expect((await thief.get('/ballot')).headers.location).toBe('/vote');
		// Another paper's code does not show it either.
		await thief.post('/vote', { code: codes[1] ?? '' });
		expect(await own(thief)).toBe(null);

		expect((await guest.post('/vote', { code: codes[0] ?? '' })).status).toBe(303);
		expect((await own(guest))?.scores).toBe('5---------------');
	});

	test('an earlier paper that another phone took over is asked about, and shows none of its scores', async () => {
		const { night, codes, own } = await begin();
		const first = await enter(night, codes[0]);
		await first.post('/ballot', formOf({ p1c0: '5' }));
		await first.post('/ballot/next-guest', { intent: 'next guest' });
		const second = visitor(night.url);
		await second.post('/vote', { code: codes[0] ?? '', confirm: 'yes' });
		await second.post('/ballot', formOf({ p1c0: '2' }, { revision: 2 ** 20 }));
		const asked = await first.post('/vote', { code: codes[0] ?? '' });
		expect([asked.status, textOf(asked)]).toEqual([409, expect.stringContaining('Start again here?')]);
		await first.post('/vote', { code: codes[0] ?? '', confirm: 'yes' });
		expect(await own(first)).toBe(null);
		expect((await own(second))?.scores).toBe('2---------------');
	});

	test('the phone remembers twelve papers, in a cookie of less than 1.5 kB', async () => {
		const { night, codes } = await begin({ papers: 14 });
		const guest = visitor(night.url);
		for (const code of codes) {
			expect((await guest.post('/vote', { code })).status).toBe(303);
			await guest.post('/ballot', formOf({ p1c0: '5' }));
		}
		expect(guest.cookies.get('stockpot_earlier')?.length).toBeLessThan(1500);
		expect((await guest.post('/vote', { code: codes[0] ?? '' })).status).toBe(409);
		expect((await guest.post('/vote', { code: codes[1] ?? '' })).status).toBe(303);
	});
});
