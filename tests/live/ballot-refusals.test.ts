import { expect, test, vi } from 'vitest';
import { ballotPagesOn, formOf, TAG } from '../support/ballot-form';
import { withDatabases } from '../support/db';
import { pressOf } from '../support/factories';
import { reach } from '../support/reach';
import { ballotFormOf, fieldIn, textOf } from '../support/visitor';

withDatabases((_name, getDb) => {
	const { begin, enter } = ballotPagesOn(getDb);

	test('a page that is older than what was saved elsewhere says so, keeps what was given, and can save it', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		await guest.post('/ballot', formOf({ p1c0: '1' }));
		const stale = await guest.post('/ballot', formOf({ p1c0: '5' }));
		expect(stale.status).toBe(409);
		expect(textOf(stale)).toContain('You changed this ballot on another page');
		expect((await own(guest))?.scores).toBe('1---------------');
		expect((await guest.post('/ballot', ballotFormOf(stale, { p1c0: '5' }))).status).toBe(303);
		expect((await own(guest))?.scores).toBe('5---------------');
	});

	test('a page of the paper before saves nothing for the paper that the phone holds now, by form and by request', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		const first = await guest.get('/ballot');
		const paper = fieldIn(first, 'paper');
		await guest.post('/vote', { code: codes[1] ?? '' });
		const refused = await guest.post('/ballot', formOf({ paper, p1c0: '5' }));
		expect([refused.status, textOf(refused)]).toEqual([
			409,
			expect.stringContaining('This phone has opened another paper since, so nothing was saved.'),
		]);
		// The page now shows the second paper without scores of the first.
		expect(textOf(refused)).toContain('Paper 2');
		expect(refused.body).not.toMatch(/checked=""[^>]*value="5"|value="5"[^>]*checked=""/);
		const sync = await guest.post('/ballot/sync', { paper, revision: '1', lineup: '1', scores: '5'.repeat(16) });
		expect(JSON.parse(sync.body)).toEqual({ code: 'another paper', revision: 0 });
		expect(await own(guest)).toBe(null);

		const now = fieldIn(await guest.get('/ballot'), 'paper');
		expect((await guest.post('/ballot', formOf({ paper: now, p1c0: '4' }))).status).toBe(303);
		expect((await own(guest))?.scores).toBe('4---------------');
	});

	test('the page of another dinner’s paper is told so too, though its ballot has another shape', async () => {
		const { night, codes } = await begin();
		const other = await night.dinner({ count_rule: 'one vote' });
		const guest = await enter(night, codes[0]);
		const paper = fieldIn(await guest.get('/ballot'), 'paper');
		await guest.post('/vote', { code: other.papers[0]?.code ?? '' });
		const refused = await guest.post('/ballot', formOf({ paper, p1c0: '5' }));
		expect([refused.status, textOf(refused)]).toEqual([
			409,
			expect.stringContaining('This phone has opened another paper since, so nothing was saved.'),
		]);
	});

	test.each([
		['doors', 'Voting is not open yet.'],
		['counting', 'Voting is closed, so this change does not count.'],
	] as const)('in phase %s the form says: %s', async (phase, sentence) => {
		const { night, room, codes, own } = await begin({ phase: 'doors' });
		const guest = await enter(night, codes[0]);
		await reach(night.db, room, phase);
		const answer = await guest.post('/ballot', formOf({ p1c0: '5' }));
		expect([answer.status, textOf(answer)]).toEqual([409, expect.stringContaining(sentence)]);
		expect(await own(guest)).toBe(null);
	});

	test('a paper that was not handed out, a replaced one and a changed line-up: one sentence each', async () => {
		const { night, room, codes } = await begin({ issued: false });
		const [guest, other] = [await enter(night, codes[0]), await enter(night, codes[1])];
		expect(textOf(await guest.get('/ballot'))).toContain('Show your paper at the door');
		expect(textOf(await guest.post('/ballot', formOf({ p1c0: '5' })))).toContain(
			'This paper has not been handed out yet.',
		);
		await night.services.papers.replaceByCode(room.dinner.id, codes[1] ?? '', pressOf(room.organiser));
		expect(textOf(await other.get('/ballot'))).toContain('This paper was replaced');
		expect(textOf(await other.post('/ballot', formOf({ p1c0: '5' })))).toContain('Type the code of your new paper');
		expect(textOf(await guest.post('/ballot', formOf({ p1c0: '5' }, { lineup: 9 })))).toContain(
			'The line-up has changed',
		);
	});

	test('a form that no page of ours made is not understood, whatever it holds', async () => {
		const { night, codes, own } = await begin();
		const guest = await enter(night, codes[0]);
		for (const bad of [
			{ p1c0: '6' },
			{ p1c0: '-1' },
			{ p5c0: '1' },
			{ p1c4: '1' },
			{ number: '2' },
			{ claim: 'x' },
			{ __proto__: null, constructor: 'x' },
			{ revision: '9007199254740993' },
			{ revision: 'x' },
			{ at: '//evil.test' },
			{ rest: '5' },
		]) {
			const answer = await guest.post('/ballot', formOf(bad as Record<string, string>));
			expect([answer.status, textOf(answer)]).toEqual([400, expect.stringContaining('This page is out of date')]);
		}
		expect(await own(guest)).toBe(null);
	});

	test('a form that many others crowded out keeps its scores also where the page cannot be made any more', async () => {
		const { night, codes } = await begin();
		const guest = await enter(night, codes[0]);
		vi.spyOn(night.services.ballots, 'save').mockImplementationOnce(async () => {
			vi.spyOn(night.services.guests, 'readPaper').mockRejectedValueOnce(
				new Error('Connection terminated unexpectedly'),
			);
			return { code: 'busy', revision: 0 };
		});
		const answer = await guest.post('/ballot', formOf({ p1c0: '4' }));
		expect(answer.status).toBe(503);
		expect(textOf(answer)).toContain('Your scores are still here');
		expect(fieldIn(answer, `p1c0-${TAG}`)).toBe('4');
	});

	test.each([
		['57P01', 503],
		['53100', 503],
		['55P03', 503],
		['ECONNREFUSED', 503],
		['23505', 500],
		['42P01', 500],
		['ENOENT', 500],
	])('a page over an error %s is a %i: only what passes by itself says to come again', async (code, status) => {
		const { night, codes } = await begin();
		const guest = await enter(night, codes[0]);
		const error = Object.assign(new Error('Something about the database'), { code });
		vi.spyOn(night.services.guests, 'readPaper').mockRejectedValueOnce(error);
		const answer = await guest.get('/ballot');
		expect([answer.status, answer.headers['retry-after']]).toEqual([status, status === 503 ? '5' : undefined]);
		expect(textOf(answer)).toContain('nothing that was saved is lost');
		expect(night.logged()).toContain('"msg":"page failed"');
	});
});
