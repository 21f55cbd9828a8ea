import { expect, test, vi } from 'vitest';
import { ballotPagesOn, formOf } from '../support/ballot-form';
import { withDatabases } from '../support/db';
import { pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { ballotFormOf, fieldIn, textOf, visitor } from '../support/visitor';

withDatabases((_name, getDb) => {
	const { begin, enter } = ballotPagesOn(getDb);

	test('a code, however it is typed, opens the ballot; it is in no address and in no log', async () => {
		const { night, codes, guest } = await begin();
		const [code = ''] = codes;
		const typed = ` ${code.toLowerCase().slice(0, 5).replaceAll('0', 'o').replaceAll('1', 'l')} - ${code.slice(5)} `;
		const answer = await guest.post('/vote', { code: typed });
		expect([answer.status, answer.headers.location]).toEqual([303, '/ballot']);
		expect(String(answer.headers['set-cookie'])).toMatch(
			/^stockpot_paper=[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
		);
		const ballot = await guest.get('/ballot');
		expect(textOf(ballot)).toContain('Paper 1');
		expect(ballot.headers['cache-control']).toBe('no-store');
		expect(night.logged().toUpperCase()).not.toContain(code.slice(0, 5));
		for (const value of guest.cookies.values()) expect(night.logged()).not.toContain(value);
	});

	test('each refusal is one plain sentence, and what was typed is still there', async () => {
		const { night, room, codes, guest } = await begin();
		const short = await guest.post('/vote', { code: 'abc' });
		expect([short.status, textOf(short)]).toEqual([
			400,
			expect.stringContaining('A code has ten letters and digits, like 7KQ2M-4XW9D. This has 3.'),
		]);
		expect(short.body).toContain('value="abc"');
		const receipt = await guest.post('/vote', { code: '7KQ2-M4XW' });
		expect([receipt.status, textOf(receipt)]).toEqual([400, expect.stringContaining('That is the receipt')]);
		const foreign = await guest.post('/vote', { code: '7KQ2M-4ЖW9D' });
		expect([foreign.status, textOf(foreign)]).toEqual([400, expect.stringContaining('“Ж” is not part of a code.')]);
		const unknown = await guest.post('/vote', { code: 'ABCDEFGHJK' });
		expect([unknown.status, textOf(unknown)]).toEqual([400, expect.stringContaining('That code is not one of ours.')]);
		await night.services.papers.replaceByCode(room.dinner.id, codes[0] ?? '', pressOf(room.organiser));
		const replaced = await guest.post('/vote', { code: codes[0] ?? '' });
		expect([replaced.status, textOf(replaced)]).toEqual([
			409,
			expect.stringContaining('This paper was replaced by a new one.'),
		]);
		await reach(night.db, room, 'published');
		const counted = await guest.post('/vote', { code: codes[1] ?? '' });
		expect([counted.status, textOf(counted)]).toEqual([
			400,
			expect.stringContaining('Once the votes are counted, no code works any more.'),
		]);
		const cancelled = await night.dinner({ phase: 'cancelled', papers: 1 });
		const over = await guest.post('/vote', { code: cancelled.papers[0]?.code ?? '' });
		expect([over.status, textOf(over)]).toEqual([410, expect.stringContaining('This dinner is over')]);
		expect(guest.cookies.size).toBe(0);
		expect((await guest.post('/vote', { code: codes[1] ?? '', number: '7' })).status).toBe(400);
	});

	test('when too many come at once the page keeps the code and tries again by itself', async () => {
		const { night, codes, guest } = await begin();
		vi.spyOn(night.services.papers, 'exchange').mockResolvedValueOnce({ ok: false, code: 'busy' });
		const answer = await guest.post('/vote', { code: codes[0] ?? '' });
		expect(answer.status).toBe(503);
		expect(textOf(answer)).toContain('Many people are coming in right now.');
		expect(answer.body).toContain('data-again');
		expect(answer.body).toContain(`value="${codes[0]}"`);
		expect((await guest.post('/vote', { code: codes[0] ?? '' })).status).toBe(303);
	});

	test('a paper in use on another phone is only taken over once that is confirmed', async () => {
		const { night, codes } = await begin();
		const first = await enter(night, codes[0]);
		await first.post('/ballot', formOf({ p1c0: '5' }));
		const second = visitor(night.url);
		const asked = await second.post('/vote', { code: codes[0] ?? '' });
		expect(textOf(asked)).toContain('Scores were given with this paper before. Start again here?');
		expect(second.cookies.size).toBe(0);
		expect((await second.post('/vote', { code: codes[0] ?? '', confirm: 'yes' })).status).toBe(303);
		const blank = await second.get('/ballot');
		expect(textOf(blank)).toContain('Nothing saved yet.');
		const revision = Number(fieldIn(blank, 'revision'));
		expect(revision).toBe(2 ** 20);
		await second.post('/ballot', formOf({ p1c0: '2' }, { revision }));
		expect(textOf(await first.get('/ballot'))).toContain('This paper is open somewhere else now');
		expect(textOf(await first.post('/ballot', formOf({ p1c0: '4' }, { revision: 1 })))).toContain(
			'This paper was opened again',
		);
	});

	test('[P5] without JavaScript the whole ballot is one form: saved, shown, changed, and a reload is safe', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		const saved = await guest.post('/ballot', formOf({ p1c0: '4', p3c2: '0', at: 'pitch-3' }));
		expect([saved.status, saved.headers.location]).toEqual([303, '/ballot#pitch-3']);
		const page = await guest.get('/ballot');
		expect(textOf(page)).toContain('Saved. 2 of 16 scores count.');
		expect(page.body).toMatch(
			/<input type="radio" name="p1c0-[^>]*checked=""[^>]*value="4"|<input type="radio" name="p1c0-\w+" value="4"[^>]* checked=""/,
		);
		await guest.post('/ballot', formOf({ p1c0: '5', p3c2: '0' }, { revision: 1, shown: '4---------0-----' }));
		expect((await own(guest))?.scores).toBe('5---------0-----');
	});

	test('"Give the other three a 4 too" works as a button of that form', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		await guest.post('/ballot', formOf({ p2c1: '4' }));
		expect(textOf(await guest.get('/ballot'))).toContain('Give the other three a 4 too');
		const given = await guest.post(
			'/ballot',
			formOf({ p2c1: '4', rest: '2' }, { revision: 1, shown: '-----4----------' }),
		);
		expect(given.headers.location).toBe('/ballot#pitch-2');
		expect((await own(guest))?.scores).toBe('----4444--------');
	});

	test('one vote: one pitch is chosen, changed, and taken back', async () => {
		const { night, codes, own } = await begin({ rules: { countRule: 'one vote' } });
		const guest = await enter(night, codes[0]);
		const vote = (choice: string, revision: number) =>
			guest
				.get('/ballot')
				.then((page) => guest.post('/ballot', { ...ballotFormOf(page, { vote: choice }), revision: String(revision) }));
		expect((await vote('3', 0)).status).toBe(303);
		expect((await own(guest))?.scores).toBe('--1-');
		expect(textOf(await guest.get('/ballot'))).toContain('Saved. Your vote counts.');
		await vote('1', 1);
		expect((await own(guest))?.scores).toBe('1---');
		await vote('', 2);
		expect((await own(guest))?.scores).toBe('----');
		expect((await vote('5', 3)).status).toBe(400);
	});

	test('without a paper the ballot sends to where a code is typed', async () => {
		const { guest } = await begin();
		for (const path of ['/ballot', '/ballot/sync']) {
			const answer = await guest.get(path);
			expect([answer.status, answer.headers.location]).toEqual([302, '/vote']);
		}
	});

	test('where sockets are blocked the same ballot is asked for and saved by request', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		const save = (fields: Record<string, string>) => guest.post('/ballot/sync', fields);
		const scores = '5'.repeat(16);
		expect(JSON.parse((await save({ revision: '1', lineup: '1', scores })).body)).toEqual({
			code: 'saved',
			revision: 1,
		});
		expect(JSON.parse((await save({ revision: '1', lineup: '1', scores: '9' })).body)).toEqual({
			code: 'not understood',
			revision: 0,
		});
		expect((await own(guest))?.scores).toBe(scores);
		const paper = JSON.parse((await guest.get('/ballot/sync')).body);
		expect(paper).toMatchObject({ number: 1, own: { revision: 1, scores }, snapshot: { phase: 'voting' } });
		expect(JSON.stringify(paper)).not.toContain('example.org');
	});

	test('[P2] the closed ballot shows the saved scores until the count is opened, and none afterwards', async () => {
		const { night, room, codes } = await begin();
		const guest = await enter(night, codes[0]);
		await guest.post('/ballot', formOf({ p1c0: '3' }));
		await reach(night.db, room, 'counting');
		const closed = textOf(await guest.get('/ballot'));
		expect(closed).toContain('Voting is closed. 1 of 16 scores counts.');
		expect(closed).toContain('The count is sealed');

		const { db } = night;
		const dinner_id = room.dinner.id;
		const counted = { issued: 3, replaced: 0, lost: 0, on_phone: 1, on_paper: 0, set_aside: 0, tally: '{}' };
		await db
			.insertInto('count')
			.values({ dinner_id, opened_at: new Date(), opened_by: 'Amina', ...counted })
			.execute();
		await db
			.insertInto('receipt')
			.values({ dinner_id, receipt: room.papers[0]?.receipt ?? '' })
			.execute();
		await db.deleteFrom('ballot').where('dinner_id', '=', dinner_id).execute();
		const opened = await guest.get('/ballot');
		expect(textOf(opened)).toContain('Your paper counted.');
		expect(opened.body).not.toContain('All your scores');
		const other = await enter(night, codes[1]);
		expect(textOf(await other.get('/ballot'))).toContain('No vote on this paper was counted.');
	});

	test('the brief stands where people vote: on the ballot until voting closes, and on the screen once it opens', async () => {
		const { night, room, codes } = await begin();
		const { gate, criteria } = room.dinner.brief;
		const screen = `/${room.group.slug}/${room.dinner.number}/screen`;
		const guest = await enter(night, codes[0]);
		expect(textOf(await guest.get('/ballot'))).toContain(gate);
		expect(textOf(await guest.get(screen))).toContain(gate);
		await reach(night.db, room, 'counting');
		expect(textOf(await guest.get('/ballot'))).not.toContain(gate);

		const oneVote = await night.dinner({ papers: 1, rules: { countRule: 'one vote' } });
		const other = await enter(night, oneVote.papers[0]?.code);
		const ballot = textOf(await other.get('/ballot'));
		expect(ballot).toContain(oneVote.dinner.brief.gate);
		for (const { name, sentence } of criteria) expect(ballot).toContain(`${name} ${sentence}`);
	});

	test('the screen shows what its view gives and no more, to anyone, and never a loopback address', async () => {
		const { night, room, codes } = await begin({ phase: 'doors' });
		const guest = await enter(night, codes[0]);
		const screen = await guest.get(`/${room.group.slug}/${room.dinner.number}/screen`);
		expect(screen.status).toBe(200);
		expect(textOf(screen)).toContain('Everyone here has a vote');
		expect(textOf(screen)).not.toMatch(/127\.0\.0\.1|localhost/);
		expect(screen.body).not.toContain('jo@example.org');
		expect((await guest.get(`/${room.group.slug}/999/screen`)).status).toBe(404);
		const now = JSON.parse((await guest.get(`/${room.group.slug}/${room.dinner.number}/screen/now`)).body);
		expect(now).toMatchObject({ phase: 'doors', issued: 3 });
		expect(Object.keys(now)).not.toContain('papers');
	});
});
