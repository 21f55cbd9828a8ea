import { beforeEach, expect, test } from 'vitest';
import { makePaper, makePhone, roomOf } from '../../../tests/support/phone';
import { makeStore } from '../../../tests/support/storage';

const phone = makePhone();
const { makeBallotSync, runTimers } = phone;
beforeEach(phone.reset);

test('a tap is sent whole and counts once it is acknowledged, not before', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 1, 4);
	expect(phone.server.sent).toEqual([{ revision: 1, lineup: 1, scores: '-4--' }]);
	expect(ballotSync.getState()).toMatchObject({ saving: true, acked: null });
	await phone.server.answer();
	expect(ballotSync.getState()).toMatchObject({ saving: false, acked: { revision: 1, scores: '-4--' } });
});

test('while one save is under way later taps wait, and then only the newest goes', async () => {
	const ballotSync = makeBallotSync();
	for (const score of [1, 2, 3] as const) ballotSync.tap(0, 0, score);
	expect(phone.server.sent).toHaveLength(1);
	await phone.server.answer();
	expect(phone.server.sent.at(-1)).toEqual({ revision: 3, lineup: 1, scores: '3---' });
	await phone.server.answer();
	expect(phone.server.sent).toHaveLength(2);
});

test('a lost answer is found again by sending the same revision', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.lose({ committed: true });
	expect(ballotSync.getState()).toMatchObject({ trouble: 'no answer', acked: null });
	runTimers();
	await phone.server.answer();
	expect(phone.server.sent.map(({ revision }) => revision)).toEqual([1, 1]);
	expect(ballotSync.getState()).toMatchObject({ trouble: null, acked: { revision: 1 } });
});

test('busy is tried again by itself', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer('busy');
	expect(ballotSync.getState()).toMatchObject({ trouble: 'busy', saving: false });
	runTimers();
	await phone.server.answer();
	expect(ballotSync.getState().acked?.revision).toBe(1);
});

test('before voting opens scores stay on the phone; when it opens they go by themselves, and the phone says so', async () => {
	const ballotSync = makeBallotSync(makePaper({}, { phase: 'pitching' }));
	ballotSync.tap(0, 0, 5);
	expect(phone.server.sent).toEqual([]);
	ballotSync.snapshot(roomOf({ phase: 'voting', lineup: 1 }));
	await phone.server.answer();
	expect(ballotSync.getState()).toMatchObject({ opened: true, acked: { revision: 1, scores: '5---' } });
	ballotSync.tap(0, 0, 4);
	expect(ballotSync.getState().opened).toBe(false);
});

test('after the close nothing is sent; reopened, what was held goes', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.snapshot(roomOf({ phase: 'counting', lineup: 1 }));
	ballotSync.tap(0, 0, 5);
	expect(phone.server.sent).toEqual([]);
	ballotSync.snapshot(roomOf({ phase: 'voting', lineup: 1 }));
	await phone.server.answer();
	expect(phone.server.stored()?.scores).toBe('5---');
});

test('a change that came too late is told apart from what counts', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 5);
	await phone.server.answer();
	ballotSync.tap(0, 0, 1);
	await phone.server.answer('closed');
	runTimers();
	expect(phone.asked).toBe(1);
	expect(ballotSync.getState()).toMatchObject({ local: { scores: '1---' }, acked: { scores: '5---' } });
});

test('a paper that is not handed out is not sent, and goes as soon as it is', () => {
	const ballotSync = makeBallotSync(makePaper({ paperState: 'made' }));
	ballotSync.tap(0, 0, 5);
	expect(phone.server.sent).toEqual([]);
	ballotSync.paper({ paperState: 'issued', moreUntil: null });
	expect(phone.server.sent).toHaveLength(1);
});

test.each(['moved', 'replaced', 'no paper', 'not understood'] as const)(
	'after %s nothing more is sent',
	async (code) => {
		const ballotSync = makeBallotSync();
		ballotSync.tap(0, 0, 5);
		await phone.server.answer(code);
		ballotSync.tap(0, 0, 4);
		runTimers();
		expect(phone.server.sent).toHaveLength(1);
		expect(ballotSync.getState().refused).toBe(code);
	},
);

test('a score that was taken back stays back, although the answer to it was lost', async () => {
	const ballotSync = makeBallotSync();
	ballotSync.tap(0, 0, 3);
	await phone.server.answer();
	ballotSync.tap(0, 0, 4);
	await phone.server.lose({ committed: true });
	ballotSync.tap(0, 0, 3);
	ballotSync.joined();
	ballotSync.own(phone.server.stored());
	runTimers();
	await phone.server.answer();
	expect(phone.server.stored()?.scores).toBe('3---');
});

test('scores go with a pitch that left the line-up, the others stay, and the guest is told', () => {
	const ballotSync = makeBallotSync(makePaper({}, { phase: 'pitching' }));
	ballotSync.tap(0, 0, 5);
	ballotSync.tap(1, 0, 4);
	ballotSync.snapshot(roomOf({ phase: 'pitching', lineup: 2 }));
	expect(phone.asked).toBe(1);
	const next = makePaper({}, { phase: 'pitching', lineup: 2 });
	ballotSync.asking()({
		...next,
		lineUp: next.lineUp.map((pitch) => (pitch.number === 1 ? { ...pitch, id: 'reserve' } : pitch)),
	});
	expect(ballotSync.getState()).toMatchObject({ local: { scores: '--4-' }, lostPitch: true });
});

test('a browser that keeps nothing still votes', async () => {
	const refuse = () => {
		throw new Error('SecurityError');
	};
	phone.store = { ...makeStore(), getItem: refuse, setItem: refuse, removeItem: refuse };
	makeBallotSync().tap(0, 0, 1);
	await phone.server.answer();
	expect(phone.server.stored()?.scores).toBe('1---');
});

const MORE = { paperState: 'issued', moreUntil: 900 } as const;

test('a paper with more time sends after the close what it holds, and each tap, until the server says closed', async () => {
	const ballotSync = makeBallotSync(makePaper({}, { phase: 'voting', version: 1 }));
	ballotSync.snapshot(roomOf({ version: 2, phase: 'counting' }));
	ballotSync.tap(0, 0, 5);
	expect(phone.server.sent).toEqual([]);
	ballotSync.paper(MORE);
	await phone.server.answer();
	expect(ballotSync.getState()).toMatchObject({ acked: { scores: '5---' }, moreUntil: 900 });
	ballotSync.tap(0, 1, 4);
	await phone.server.answer('closed');
	expect(ballotSync.getState()).toMatchObject({ acked: { scores: '5---' }, local: { scores: '54--' } });
	ballotSync.paper({ paperState: 'issued', moreUntil: null });
	ballotSync.tap(1, 0, 3);
	expect(phone.server.sent).toHaveLength(2);
});

test('more time is nothing before the close, and nothing once the result is out', () => {
	for (const phase of ['pitching', 'announced', 'published'] as const) {
		phone.server.sent.length = 0;
		const ballotSync = makeBallotSync(makePaper({ moreUntil: 900 }, { phase }));
		ballotSync.tap(0, 0, 5);
		expect(phone.server.sent, phase).toEqual([]);
	}
});
