import { beforeEach, expect, test } from 'vitest';
import { makePaper, makePhone, roomOf } from '../../../tests/support/phone';

const phone = makePhone();
const { makeBallotSync, runTimers } = phone;
beforeEach(phone.reset);

test('a server that was restored from an older copy gets the newer ballot back: the room is the backup', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	phone.server.put(null);
	ballotSync.line(null);
	ballotSync.joined();
	ballotSync.own(null);
	ballotSync.line(phone.server.line);
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 1, scores: '5---' });
});

test('nothing is held against an opened count, which has no ballots left', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	ballotSync.snapshot(roomOf({ phase: 'counting', lineup: 1 }));
	ballotSync.joined();
	ballotSync.own(null);
	expect(ballotSync.getState().acked).toEqual({ revision: 1, scores: '5---' });
	expect(phone.server.waiting()).toBe(0);
});

test('a server that was restored gets the ballot back, though it says what it holds before it says that voting is open, at a lower version', async () => {
	const ballotSync = makeBallotSync(makePaper({}, { version: 5 }));
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	ballotSync.snapshot(roomOf({ version: 6, phase: 'counting' }));
	phone.server.put(null);
	ballotSync.line(null);
	ballotSync.joined();
	ballotSync.own(null);
	ballotSync.line(phone.server.line);
	expect(phone.server.sent).toHaveLength(1);
	ballotSync.snapshot(roomOf({ version: 2, phase: 'voting' }));
	expect(ballotSync.getState().snapshot).toMatchObject({ version: 2, phase: 'voting' });
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 1, scores: '5---' });
});

test('an answer that was read before voting opened does not undo what the socket told meanwhile', async () => {
	const before = makePaper({}, { version: 3, phase: 'pitching' });
	const ballotSync = makeBallotSync(before);
	const take = ballotSync.asking();
	ballotSync.snapshot(roomOf({ version: 4 }));
	ballotSync.paper({ paperState: 'issued', moreUntil: null });
	take({ ...before, paperState: 'made' });
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	expect(ballotSync.getState()).toMatchObject({
		snapshot: { version: 4 },
		paperState: 'issued',
		acked: { revision: 1 },
	});
});

test('an answer whose line-up is older than the room’s is asked for again, and nothing is sent for the wrong one', async () => {
	const ballotSync = makeBallotSync();
	const take = ballotSync.asking();
	ballotSync.snapshot(roomOf({ version: 2, lineup: 2 }));
	expect(phone.asked).toBe(1);
	take(makePaper());
	ballotSync.tap(0, 0, 5);
	expect(phone.server.sent).toEqual([]);
	runTimers();
	expect(phone.asked).toBe(2);
	ballotSync.asking()(makePaper({}, { version: 2, lineup: 2 }));
	expect(phone.server.sent).toEqual([{ revision: 1, lineup: 2, scores: '5---' }]);
});

test('a question that had no answer is asked again until it has one', async () => {
	const ballotSync = makeBallotSync();
	phone.answers = false;
	ballotSync.tap(0, 0, 5);
	await phone.server.answer('closed');
	for (const times of [1, 2, 3]) {
		runTimers();
		expect(phone.asked).toBe(times);
		await Promise.resolve();
	}
	phone.answers = true;
	runTimers();
	ballotSync.asking()(makePaper());
	await Promise.resolve();
	expect(phone.server.sent).toHaveLength(2);
	runTimers();
	expect(phone.asked).toBe(4);
});

test('what was acknowledged is not called too late by an answer that was read before it, however it came', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	const old = phone.server.stored();
	const take = ballotSync.asking();
	ballotSync.joined();
	ballotSync.tap(0, 1, 5);
	await phone.server.answer();
	ballotSync.snapshot(roomOf({ version: 2, phase: 'counting' }));
	take(makePaper({ own: old }));
	ballotSync.own(old);
	expect(phone.asked).toBe(1);
	expect(ballotSync.getState().acked).toEqual({ revision: 2, scores: '55--' });
});

/** The copy was made before the last tap and the close; the phone has heard of both. */
async function restored() {
	const ballotSync = makeBallotSync(makePaper({}, { version: 5 }));
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	const old = phone.server.stored();
	ballotSync.tap(0, 1, 5);
	await phone.server.answer();
	ballotSync.snapshot(roomOf({ version: 6, phase: 'counting' }));
	phone.server.put(old);
	ballotSync.line(null);
	ballotSync.joined();
	return { ballotSync, old };
}

test('a restored server that holds an older ballot gets the newer one back, though it says so before it says that voting is open', async () => {
	const { ballotSync, old } = await restored();
	ballotSync.joined();
	ballotSync.own(old);
	ballotSync.line(phone.server.line);
	ballotSync.snapshot(roomOf({ version: 2, phase: 'voting' }));
	await phone.server.answer();
	expect(phone.server.stored()).toEqual({ revision: 2, scores: '55--' });
});

test('a restored server that closed voting before this phone was back: the phone says what counts, and no more', async () => {
	const { ballotSync, old } = await restored();
	ballotSync.snapshot(roomOf({ version: 4, phase: 'counting' }));
	ballotSync.own(old);
	expect(ballotSync.getState()).toMatchObject({ acked: old, local: { scores: '55--' } });
});

test('who stands on a changed line-up is asked for until it is known, whatever the socket tells meanwhile', async () => {
	const ballotSync = makeBallotSync(makePaper({}, { phase: 'pitching' }));
	ballotSync.tap(0, 0, 5);
	phone.answers = false;
	ballotSync.snapshot(roomOf({ version: 4, lineup: 2 }));
	expect(phone.asked).toBe(1);
	ballotSync.joined();
	ballotSync.own(null);
	await Promise.resolve();
	runTimers();
	expect(phone.asked).toBe(2);
	expect(phone.server.sent).toEqual([]);
});

test('a page that has gone asks nothing more for an answer that comes late', () => {
	const ballotSync = makeBallotSync();
	const take = ballotSync.asking();
	ballotSync.snapshot(roomOf({ version: 2, lineup: 2 }));
	expect(phone.asked).toBe(1);
	ballotSync.end();
	take(makePaper());
	runTimers();
	expect(phone.asked).toBe(1);
});

test('a page that has gone asks nothing more, and one that came back does', async () => {
	const ballotSync = makeBallotSync();
	phone.answers = false;
	ballotSync.tap(0, 0, 5);
	await phone.server.answer('closed');
	runTimers();
	ballotSync.end();
	await Promise.resolve();
	runTimers();
	expect(phone.asked).toBe(1);
	ballotSync.begin();
	runTimers();
	expect(phone.asked).toBe(2);
});
