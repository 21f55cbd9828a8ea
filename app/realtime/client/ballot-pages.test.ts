import { beforeEach, expect, test } from 'vitest';
import type { GuestPaper } from '~/contract/guest';
import { firstRevision } from '~/domain/revision';
import { makePaper, makePhone } from '../../../tests/support/phone';
import { makeStore } from '../../../tests/support/storage';
import { createBallotSync } from './ballot-sync';

const phone = makePhone();
const { makeBallotSync, runTimers } = phone;
beforeEach(phone.reset);

test('a reload, or an empty battery, costs nothing: the ballot is in the browser until it is saved', async () => {
	makeBallotSync(makePaper(), false).tap(1, 1, 3);
	const reloaded = makeBallotSync();
	expect(reloaded.getState().local.scores).toBe('---3');
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 1, scores: '---3' });
});

test('another paper on the same phone starts blank, and so does the same paper taken over again', () => {
	makeBallotSync(makePaper(), false).tap(0, 0, 5);
	expect(makeBallotSync(makePaper({ receipt: 'OTHER234' })).getState().local.scores).toBe('----');
	makeBallotSync(makePaper({ receipt: 'OTHER234' }), false).tap(0, 0, 2);
	expect(makeBallotSync(makePaper({ receipt: 'OTHER234', epoch: 1 })).getState().local).toEqual({
		revision: firstRevision(1),
		scores: '----',
	});
});

test('a page that this browser kept goes on with what is kept, and starts nothing for a paper that is not this phone’s any more', () => {
	const reopen = (paper: GuestPaper) => {
		const ballotSync = createBallotSync(paper, {
			store: phone.store,
			ask: async () => true,
			later: () => () => {},
			random: () => 0.5,
		});
		ballotSync.begin('this browser');
		ballotSync.line(phone.server.line);
		return ballotSync;
	};
	makeBallotSync(makePaper(), false).tap(0, 0, 5);
	expect(reopen(makePaper({}, { phase: 'pitching' })).getState().local.scores).toBe('5---');
	makeBallotSync(makePaper({ receipt: 'OTHER234' }), false).tap(0, 1, 2);
	const old = reopen(makePaper({ own: { revision: 1, scores: '5---' } }));
	expect(old.getState()).toMatchObject({ refused: 'no paper', local: { scores: '----' }, acked: null });
	old.tap(1, 1, 3);
	old.own({ revision: 4, scores: '-2--' });
	expect(old.getState()).toMatchObject({ local: { scores: '---3' }, acked: null });
	expect(phone.server.sent).toEqual([]);
	expect(makeBallotSync(makePaper({ receipt: 'OTHER234' }), false).getState().local.scores).toBe('-2--');
});

test('what the server last said is remembered by a kept page: the line-up of then, and that another phone took over', () => {
	const next = makePaper({}, { lineup: 2 });
	const swapped = { ...next, lineUp: next.lineUp.map((pitch) => ({ ...pitch, number: 3 - pitch.number })) };
	makeBallotSync(swapped, false).tap(0, 0, 4);
	const ballotSync = createBallotSync(makePaper(), {
		store: phone.store,
		ask: async () => true,
		later: () => () => {},
		random: () => 0.5,
	});
	ballotSync.remember({ paper: swapped, refused: 'moved' });
	ballotSync.begin('this browser');
	expect(ballotSync.getState()).toMatchObject({ refused: 'moved', lostPitch: false, local: { scores: '4---' } });
});

test('a tab whose paper was put away on this phone stops, and leaves the other paper’s ballot alone', () => {
	const one = makeBallotSync();
	const other = makeBallotSync(makePaper({ receipt: 'OTHER234' }), false);
	other.tap(1, 0, 2);
	one.tap(0, 0, 5);
	expect(one.getState().refused).toBe('no paper');
	expect(phone.server.sent).toEqual([]);
	other.recall();
	expect(other.getState()).toMatchObject({ refused: null, local: { scores: '--2-' } });
});

test('what another page of this phone saved is taken over, with what was given here since on top', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	ballotSync.line(null);
	phone.server.put({ revision: 9, scores: '5-33' });
	ballotSync.tap(0, 1, 2);
	ballotSync.joined();
	ballotSync.own(phone.server.stored());
	expect(ballotSync.getState().local).toEqual({ revision: 10, scores: '5233' });
	ballotSync.line(phone.server.line);
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 10, scores: '5233' });
});

test('two tabs of one phone do not undo each other', async () => {
	const [one, other] = [makeBallotSync(), makeBallotSync(makePaper(), false)];
	one.tap(0, 0, 5);
	await phone.server.answer();
	other.tap(1, 0, 2);
	one.recall();
	await phone.server.answer();
	expect(phone.server.stored()?.scores).toBe('5-2-');
});

test('two pages that share no storage and come to the same revision: what was not stored is never called saved, and goes again', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	phone.server.put({ revision: 1, scores: '--2-' });
	await phone.server.answer('stale');
	expect(ballotSync.getState().acked).toBeNull();
	runTimers();
	expect(phone.asked).toBe(1);
	ballotSync.asking()(makePaper({ own: phone.server.stored() }));
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 2, scores: '5-2-' });
});

test('after `stale` nothing is sent before it is known what the other page saved', async () => {
	phone.store = { ...makeStore(), setItem: () => {} };
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 1, 4);
	phone.server.put({ revision: 1, scores: '5---' });
	await phone.server.answer('stale');
	ballotSync.tap(1, 1, 3);
	expect(phone.server.sent).toHaveLength(1);
	runTimers();
	ballotSync.asking()(makePaper({ own: phone.server.stored() }));
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 2, scores: '54-3' });
});

test('of one vote that two pages of a phone gave, the later thumb’s stands, and never both', async () => {
	const oneVote = { shape: { countRule: 'one vote', pitches: 4, criteria: 4 } } as const;
	const ballotSync = makeBallotSync(makePaper(oneVote));
	ballotSync.tap(1, 0, 1);
	phone.server.put({ revision: 1, scores: '1---' });
	await phone.server.answer('stale');
	runTimers();
	ballotSync.asking()(makePaper({ ...oneVote, own: phone.server.stored() }));
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 2, scores: '-1--' });
});

test('an answer that was read before `stale` was heard does not settle it', async () => {
	phone.store = { ...makeStore(), setItem: () => {} };
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 1);
	await phone.server.answer();
	const take = ballotSync.asking();
	const old = makePaper({ own: phone.server.stored() });
	ballotSync.tap(0, 0, 4);
	phone.server.put({ revision: 2, scores: '1--5' });
	await phone.server.answer('stale');
	ballotSync.tap(1, 0, 2);
	take(old);
	expect(phone.server.sent).toHaveLength(2);
	runTimers();
	expect(phone.asked).toBe(1);
	ballotSync.asking()(makePaper({ own: phone.server.stored() }));
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 3, scores: '4-25' });
});

test('after `stale` a server that holds nothing, and then something, is not taken for what was sent since', async () => {
	phone.store = { ...makeStore(), setItem: () => {} };
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 1);
	await phone.server.answer();
	ballotSync.tap(0, 0, 4);
	phone.server.put({ revision: 2, scores: '1--5' });
	await phone.server.answer('stale');
	ballotSync.tap(0, 0, 1);
	ballotSync.joined();
	ballotSync.own(null);
	ballotSync.joined();
	ballotSync.own({ revision: 2, scores: '1--5' });
	await phone.server.answer();
	ballotSync.tap(1, 0, 3);
	expect(phone.server.sent.at(-1)?.scores).toBe('1-3-');
});

test('a page whose paper was put away on this phone is answered once, and does not ask without end', async () => {
	phone.store = makeStore();
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer('closed');
	makeBallotSync(makePaper({ receipt: 'OTHER234' }), false).tap(1, 0, 2);
	ballotSync.recall();
	expect(ballotSync.getState().refused).toBe('no paper');
	for (let round = 0; round < 3; round++) {
		runTimers();
		ballotSync.asking()(makePaper());
		await Promise.resolve();
	}
	expect(phone.asked).toBe(1);
});
