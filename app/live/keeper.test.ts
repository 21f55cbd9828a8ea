import { beforeEach, expect, test } from 'vitest';
import type { GuestPaper } from '../contract/guest';
import type { OwnBallot, SaveAck, SaveMessage } from '../contract/socket';
import { createKeeper } from './keeper';

const STEP = 2 ** 20;

/** A browser's storage, as two tabs or a reload would share it. */
function makeStore(): Storage {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (at) => [...kept.keys()][at] ?? null,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
		clear: () => kept.clear(),
	};
}

/** The server's side: keeps the newest ballot, answers when told to, and loses what it is told to lose. */
function makeServer() {
	const sent: SaveMessage[] = [];
	const waiting: { message: SaveMessage; answer: (ack: SaveAck) => void; lose: () => void }[] = [];
	let stored: OwnBallot = null;
	return {
		sent,
		stored: () => stored,
		line: (message: SaveMessage) =>
			new Promise<SaveAck>((answer, reject) => {
				sent.push(message);
				waiting.push({ message, answer, lose: () => reject(new Error('no answer')) });
			}),
		/** Commits what came first, and answers with this. */
		async answer(code: SaveAck['code'] = 'saved') {
			const first = waiting.shift();
			if (!first) throw new Error('Nothing was sent');
			const { revision, scores } = first.message;
			if (code === 'saved' && revision > (stored?.revision ?? 0)) stored = { revision, scores };
			first.answer({ code, revision: code === 'saved' ? (stored?.revision ?? 0) : 0 });
			await Promise.resolve();
		},
		async lose({ committed = false } = {}) {
			const first = waiting.shift();
			if (!first) throw new Error('Nothing was sent');
			if (committed) stored = { revision: first.message.revision, scores: first.message.scores };
			first.lose();
			await Promise.resolve();
			await Promise.resolve();
		},
		/** Another page of this phone saved. */
		put(own: OwnBallot) {
			stored = own;
		},
		waiting: () => waiting.length,
	};
}

const makePaper = (given: Partial<GuestPaper> = {}, room: Partial<GuestPaper['room']> = {}): GuestPaper => ({
	number: 37,
	receipt: 'ABCD2345',
	base: 0,
	standing: 'issued',
	moved: false,
	counted: null,
	dinner: { group: 'Soup', slug: 'soup', number: 5, timeZone: 'Europe/London', startsAt: 0 },
	brief: { gate: '', criteria: [] },
	shape: { countRule: 'criteria', pitches: 2, criteria: 2 },
	lineUp: [1, 2].map((number) => ({ id: `pitch ${number}`, number, title: '', presenter: '', summary: '' })),
	own: null,
	...given,
	room: {
		version: 1,
		now: 0,
		phase: 'voting',
		lineup: 1,
		cursor: null,
		until: null,
		lastCall: false,
		voted: 0,
		issued: 1,
		reveal: [],
		...room,
	},
});

const roomOf = (given: Partial<GuestPaper['room']>): GuestPaper['room'] => makePaper({}, given).room;

let store: Storage;
let server: ReturnType<typeof makeServer>;
let timers: { run: () => void; off: boolean }[];
let asked: number;
/** Whether the server answers what it is asked. */
let answers: boolean;
beforeEach(() => {
	store = makeStore();
	server = makeServer();
	timers = [];
	asked = 0;
	answers = true;
});

function makeKeeper(paper = makePaper(), line = true) {
	const keeper = createKeeper(paper, {
		store,
		ask: async () => {
			asked++;
			return answers;
		},
		later: (_, run) => {
			const timer = { run, off: false };
			timers.push(timer);
			return () => {
				timer.off = true;
			};
		},
		random: () => 0.5,
	});
	keeper.begin();
	if (line) keeper.line(server.line);
	return keeper;
}
const runTimers = () => {
	for (const timer of timers.splice(0)) if (!timer.off) timer.run();
};

test('a tap is sent whole and counts once it is acknowledged, not before', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 1, 4);
	expect(server.sent).toEqual([{ revision: 1, lineup: 1, scores: '-4--' }]);
	expect(keeper.getState()).toMatchObject({ saving: true, counted: null });
	await server.answer();
	expect(keeper.getState()).toMatchObject({ saving: false, counted: { revision: 1, scores: '-4--' } });
});

test('while one save is under way later taps wait, and then only the newest goes', async () => {
	const keeper = makeKeeper();
	for (const score of [1, 2, 3] as const) keeper.tap(0, 0, score);
	expect(server.sent).toHaveLength(1);
	await server.answer();
	expect(server.sent.at(-1)).toEqual({ revision: 3, lineup: 1, scores: '3---' });
	await server.answer();
	expect(server.sent).toHaveLength(2);
});

test('a lost answer is found again by sending the same revision', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.lose({ committed: true });
	expect(keeper.getState()).toMatchObject({ trouble: 'no answer', counted: null });
	runTimers();
	await server.answer();
	expect(server.sent.map(({ revision }) => revision)).toEqual([1, 1]);
	expect(keeper.getState()).toMatchObject({ trouble: null, counted: { revision: 1 } });
});

test('busy is tried again by itself', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer('busy');
	expect(keeper.getState()).toMatchObject({ trouble: 'busy', saving: false });
	runTimers();
	await server.answer();
	expect(keeper.getState().counted?.revision).toBe(1);
});

test('a reload, or an empty battery, costs nothing: the ballot is in the browser until it is saved', async () => {
	makeKeeper(makePaper(), false).tap(1, 1, 3);
	const reloaded = makeKeeper();
	expect(reloaded.getState().held.scores).toBe('---3');
	await server.answer();
	expect(server.stored()).toEqual({ revision: 1, scores: '---3' });
});

test('another paper on the same phone starts blank, and so does the same paper taken over again', () => {
	makeKeeper(makePaper(), false).tap(0, 0, 5);
	expect(makeKeeper(makePaper({ receipt: 'OTHER234' })).getState().held.scores).toBe('----');
	makeKeeper(makePaper({ receipt: 'OTHER234' }), false).tap(0, 0, 2);
	expect(makeKeeper(makePaper({ receipt: 'OTHER234', base: STEP })).getState().held).toEqual({
		revision: STEP,
		scores: '----',
	});
});

test('a page that this browser kept goes on with what is kept, and starts nothing for a paper that is not this phone’s any more', () => {
	const reopen = (paper: GuestPaper) => {
		const keeper = createKeeper(paper, { store, ask: async () => true, later: () => () => {}, random: () => 0.5 });
		keeper.begin('this browser');
		keeper.line(server.line);
		return keeper;
	};
	makeKeeper(makePaper(), false).tap(0, 0, 5);
	expect(reopen(makePaper({}, { phase: 'pitching' })).getState().held.scores).toBe('5---');
	makeKeeper(makePaper({ receipt: 'OTHER234' }), false).tap(0, 1, 2);
	const old = reopen(makePaper({ own: { revision: 1, scores: '5---' } }));
	expect(old.getState()).toMatchObject({ refused: 'no paper', held: { scores: '----' }, counted: null });
	old.tap(1, 1, 3);
	old.own({ revision: 4, scores: '-2--' });
	expect(old.getState()).toMatchObject({ held: { scores: '---3' }, counted: null });
	expect(server.sent).toEqual([]);
	expect(makeKeeper(makePaper({ receipt: 'OTHER234' }), false).getState().held.scores).toBe('-2--');
});

test('what the server last said is remembered by a kept page: the line-up of then, and that another phone took over', () => {
	const next = makePaper({}, { lineup: 2 });
	const swapped = { ...next, lineUp: next.lineUp.map((pitch) => ({ ...pitch, number: 3 - pitch.number })) };
	makeKeeper(swapped, false).tap(0, 0, 4);
	const keeper = createKeeper(makePaper(), { store, ask: async () => true, later: () => () => {}, random: () => 0.5 });
	keeper.remember({ paper: swapped, refused: 'moved' });
	keeper.begin('this browser');
	expect(keeper.getState()).toMatchObject({ refused: 'moved', lostPitch: false, held: { scores: '4---' } });
});

test('a tab whose paper was put away on this phone stops, and leaves the other paper’s ballot alone', () => {
	const one = makeKeeper();
	const other = makeKeeper(makePaper({ receipt: 'OTHER234' }), false);
	other.tap(1, 0, 2);
	one.tap(0, 0, 5);
	expect(one.getState().refused).toBe('no paper');
	expect(server.sent).toEqual([]);
	other.recall();
	expect(other.getState()).toMatchObject({ refused: null, held: { scores: '--2-' } });
});

test('before voting opens scores stay on the phone; when it opens they go by themselves, and the phone says so', async () => {
	const keeper = makeKeeper(makePaper({}, { phase: 'pitching' }));
	keeper.tap(0, 0, 5);
	expect(server.sent).toEqual([]);
	keeper.room(roomOf({ phase: 'voting', lineup: 1 }));
	await server.answer();
	expect(keeper.getState()).toMatchObject({ opened: true, counted: { revision: 1, scores: '5---' } });
	keeper.tap(0, 0, 4);
	expect(keeper.getState().opened).toBe(false);
});

test('after the close nothing is sent; reopened, what was held goes', async () => {
	const keeper = makeKeeper();
	keeper.room(roomOf({ phase: 'counting', lineup: 1 }));
	keeper.tap(0, 0, 5);
	expect(server.sent).toEqual([]);
	keeper.room(roomOf({ phase: 'voting', lineup: 1 }));
	await server.answer();
	expect(server.stored()?.scores).toBe('5---');
});

test('a change that came too late is told apart from what counts', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer();
	keeper.tap(0, 0, 1);
	await server.answer('closed');
	runTimers();
	expect(asked).toBe(1);
	expect(keeper.getState()).toMatchObject({ held: { scores: '1---' }, counted: { scores: '5---' } });
});

test('a paper that is not handed out is not sent, and goes as soon as it is', () => {
	const keeper = makeKeeper(makePaper({ standing: 'made' }));
	keeper.tap(0, 0, 5);
	expect(server.sent).toEqual([]);
	keeper.paper('issued');
	expect(server.sent).toHaveLength(1);
});

test.each(['moved', 'replaced', 'no paper', 'not understood'] as const)(
	'after %s nothing more is sent',
	async (code) => {
		const keeper = makeKeeper();
		keeper.tap(0, 0, 5);
		await server.answer(code);
		keeper.tap(0, 0, 4);
		runTimers();
		expect(server.sent).toHaveLength(1);
		expect(keeper.getState().refused).toBe(code);
	},
);

test('a server that was restored from an older copy gets the newer ballot back: the room is the backup', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer();
	server.put(null);
	keeper.line(null);
	keeper.joined();
	keeper.own(null);
	keeper.line(server.line);
	await server.answer();
	expect(server.stored()).toEqual({ revision: 1, scores: '5---' });
});

test('nothing is held against an opened count, which has no ballots left', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer();
	keeper.room(roomOf({ phase: 'counting', lineup: 1 }));
	keeper.joined();
	keeper.own(null);
	expect(keeper.getState().counted).toEqual({ revision: 1, scores: '5---' });
	expect(server.waiting()).toBe(0);
});

test('what another page of this phone saved is taken over, with what was given here since on top', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer();
	keeper.line(null);
	server.put({ revision: 9, scores: '5-33' });
	keeper.tap(0, 1, 2);
	keeper.joined();
	keeper.own(server.stored());
	expect(keeper.getState().held).toEqual({ revision: 10, scores: '5233' });
	keeper.line(server.line);
	await server.answer();
	expect(server.stored()).toEqual({ revision: 10, scores: '5233' });
});

test('a score that was taken back stays back, although the answer to it was lost', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 3);
	await server.answer();
	keeper.tap(0, 0, 4);
	await server.lose({ committed: true });
	keeper.tap(0, 0, 3);
	keeper.joined();
	keeper.own(server.stored());
	runTimers();
	await server.answer();
	expect(server.stored()?.scores).toBe('3---');
});

test('two tabs of one phone do not undo each other', async () => {
	const [one, other] = [makeKeeper(), makeKeeper(makePaper(), false)];
	one.tap(0, 0, 5);
	await server.answer();
	other.tap(1, 0, 2);
	one.recall();
	await server.answer();
	expect(server.stored()?.scores).toBe('5-2-');
});

test('two pages that share no storage and come to the same revision: what was not stored is never called saved, and goes again', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	server.put({ revision: 1, scores: '--2-' });
	await server.answer('stale');
	expect(keeper.getState().counted).toBeNull();
	runTimers();
	expect(asked).toBe(1);
	keeper.asking()(makePaper({ own: server.stored() }));
	await server.answer();
	expect(server.stored()).toEqual({ revision: 2, scores: '5-2-' });
});

test('scores go with a pitch that left the line-up, the others stay, and the guest is told', () => {
	const keeper = makeKeeper(makePaper({}, { phase: 'pitching' }));
	keeper.tap(0, 0, 5);
	keeper.tap(1, 0, 4);
	keeper.room(roomOf({ phase: 'pitching', lineup: 2 }));
	expect(asked).toBe(1);
	const next = makePaper({}, { phase: 'pitching', lineup: 2 });
	keeper.asking()({
		...next,
		lineUp: next.lineUp.map((pitch) => (pitch.number === 1 ? { ...pitch, id: 'reserve' } : pitch)),
	});
	expect(keeper.getState()).toMatchObject({ held: { scores: '--4-' }, lostPitch: true });
});

test('a browser that keeps nothing still votes', async () => {
	const refuse = () => {
		throw new Error('SecurityError');
	};
	store = { ...makeStore(), getItem: refuse, setItem: refuse, removeItem: refuse };
	makeKeeper().tap(0, 0, 1);
	await server.answer();
	expect(server.stored()?.scores).toBe('1---');
});

test('a server that was restored gets the ballot back, though it says what it holds before it says that voting is open, at a lower version', async () => {
	const keeper = makeKeeper(makePaper({}, { version: 5 }));
	keeper.tap(0, 0, 5);
	await server.answer();
	keeper.room(roomOf({ version: 6, phase: 'counting' }));
	server.put(null);
	keeper.line(null);
	keeper.joined();
	keeper.own(null);
	keeper.line(server.line);
	expect(server.sent).toHaveLength(1);
	keeper.room(roomOf({ version: 2, phase: 'voting' }));
	expect(keeper.getState().room).toMatchObject({ version: 2, phase: 'voting' });
	await server.answer();
	expect(server.stored()).toEqual({ revision: 1, scores: '5---' });
});

test('an answer that was read before voting opened does not undo what the socket told meanwhile', async () => {
	const before = makePaper({}, { version: 3, phase: 'pitching' });
	const keeper = makeKeeper(before);
	const take = keeper.asking();
	keeper.room(roomOf({ version: 4 }));
	keeper.paper('issued');
	take({ ...before, standing: 'made' });
	keeper.tap(0, 0, 5);
	await server.answer();
	expect(keeper.getState()).toMatchObject({ room: { version: 4 }, standing: 'issued', counted: { revision: 1 } });
});

test('an answer whose line-up is older than the room’s is asked for again, and nothing is sent for the wrong one', async () => {
	const keeper = makeKeeper();
	const take = keeper.asking();
	keeper.room(roomOf({ version: 2, lineup: 2 }));
	expect(asked).toBe(1);
	take(makePaper());
	keeper.tap(0, 0, 5);
	expect(server.sent).toEqual([]);
	runTimers();
	expect(asked).toBe(2);
	keeper.asking()(makePaper({}, { version: 2, lineup: 2 }));
	expect(server.sent).toEqual([{ revision: 1, lineup: 2, scores: '5---' }]);
});

test('a question that had no answer is asked again until it has one', async () => {
	const keeper = makeKeeper();
	answers = false;
	keeper.tap(0, 0, 5);
	await server.answer('closed');
	for (const times of [1, 2, 3]) {
		runTimers();
		expect(asked).toBe(times);
		await Promise.resolve();
	}
	answers = true;
	runTimers();
	keeper.asking()(makePaper());
	await Promise.resolve();
	expect(server.sent).toHaveLength(2);
	runTimers();
	expect(asked).toBe(4);
});

test('after `stale` nothing is sent before it is known what the other page saved', async () => {
	store = { ...makeStore(), setItem: () => {} };
	const keeper = makeKeeper();
	keeper.tap(0, 1, 4);
	server.put({ revision: 1, scores: '5---' });
	await server.answer('stale');
	keeper.tap(1, 1, 3);
	expect(server.sent).toHaveLength(1);
	runTimers();
	keeper.asking()(makePaper({ own: server.stored() }));
	await server.answer();
	expect(server.stored()).toEqual({ revision: 2, scores: '54-3' });
});

test('of one vote that two pages of a phone gave, the later thumb’s stands, and never both', async () => {
	const oneVote = { shape: { countRule: 'one vote', pitches: 4, criteria: 4 } } as const;
	const keeper = makeKeeper(makePaper(oneVote));
	keeper.tap(1, 0, 1);
	server.put({ revision: 1, scores: '1---' });
	await server.answer('stale');
	runTimers();
	keeper.asking()(makePaper({ ...oneVote, own: server.stored() }));
	await server.answer();
	expect(server.stored()).toEqual({ revision: 2, scores: '-1--' });
});

test('what was acknowledged is not called too late by an answer that was read before it, however it came', async () => {
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer();
	const old = server.stored();
	const take = keeper.asking();
	keeper.joined();
	keeper.tap(0, 1, 5);
	await server.answer();
	keeper.room(roomOf({ version: 2, phase: 'counting' }));
	take(makePaper({ own: old }));
	keeper.own(old);
	expect(asked).toBe(1);
	expect(keeper.getState().counted).toEqual({ revision: 2, scores: '55--' });
});

/** The copy was made before the last tap and the close; the phone has heard of both. */
async function restored() {
	const keeper = makeKeeper(makePaper({}, { version: 5 }));
	keeper.tap(0, 0, 5);
	await server.answer();
	const old = server.stored();
	keeper.tap(0, 1, 5);
	await server.answer();
	keeper.room(roomOf({ version: 6, phase: 'counting' }));
	server.put(old);
	keeper.line(null);
	keeper.joined();
	return { keeper, old };
}

test('a restored server that holds an older ballot gets the newer one back, though it says so before it says that voting is open', async () => {
	const { keeper, old } = await restored();
	keeper.joined();
	keeper.own(old);
	keeper.line(server.line);
	keeper.room(roomOf({ version: 2, phase: 'voting' }));
	await server.answer();
	expect(server.stored()).toEqual({ revision: 2, scores: '55--' });
});

test('a restored server that closed voting before this phone was back: the phone says what counts, and no more', async () => {
	const { keeper, old } = await restored();
	keeper.room(roomOf({ version: 4, phase: 'counting' }));
	keeper.own(old);
	expect(keeper.getState()).toMatchObject({ counted: old, held: { scores: '55--' } });
});

test('who stands on a changed line-up is asked for until it is known, whatever the socket tells meanwhile', async () => {
	const keeper = makeKeeper(makePaper({}, { phase: 'pitching' }));
	keeper.tap(0, 0, 5);
	answers = false;
	keeper.room(roomOf({ version: 4, lineup: 2 }));
	expect(asked).toBe(1);
	keeper.joined();
	keeper.own(null);
	await Promise.resolve();
	runTimers();
	expect(asked).toBe(2);
	expect(server.sent).toEqual([]);
});

test('an answer that was read before `stale` was heard does not settle it', async () => {
	store = { ...makeStore(), setItem: () => {} };
	const keeper = makeKeeper();
	keeper.tap(0, 0, 1);
	await server.answer();
	const take = keeper.asking();
	const old = makePaper({ own: server.stored() });
	keeper.tap(0, 0, 4);
	server.put({ revision: 2, scores: '1--5' });
	await server.answer('stale');
	keeper.tap(1, 0, 2);
	take(old);
	expect(server.sent).toHaveLength(2);
	runTimers();
	expect(asked).toBe(1);
	keeper.asking()(makePaper({ own: server.stored() }));
	await server.answer();
	expect(server.stored()).toEqual({ revision: 3, scores: '4-25' });
});

test('after `stale` a server that holds nothing, and then something, is not taken for what was sent since', async () => {
	store = { ...makeStore(), setItem: () => {} };
	const keeper = makeKeeper();
	keeper.tap(0, 0, 1);
	await server.answer();
	keeper.tap(0, 0, 4);
	server.put({ revision: 2, scores: '1--5' });
	await server.answer('stale');
	keeper.tap(0, 0, 1);
	keeper.joined();
	keeper.own(null);
	keeper.joined();
	keeper.own({ revision: 2, scores: '1--5' });
	await server.answer();
	keeper.tap(1, 0, 3);
	expect(server.sent.at(-1)?.scores).toBe('1-3-');
});

test('a page whose paper was put away on this phone is answered once, and does not ask without end', async () => {
	store = makeStore();
	const keeper = makeKeeper();
	keeper.tap(0, 0, 5);
	await server.answer('closed');
	makeKeeper(makePaper({ receipt: 'OTHER234' }), false).tap(1, 0, 2);
	keeper.recall();
	expect(keeper.getState().refused).toBe('no paper');
	for (let round = 0; round < 3; round++) {
		runTimers();
		keeper.asking()(makePaper());
		await Promise.resolve();
	}
	expect(asked).toBe(1);
});

test('a page that has gone asks nothing more for an answer that comes late', () => {
	const keeper = makeKeeper();
	const take = keeper.asking();
	keeper.room(roomOf({ version: 2, lineup: 2 }));
	expect(asked).toBe(1);
	keeper.end();
	take(makePaper());
	runTimers();
	expect(asked).toBe(1);
});

test('a page that has gone asks nothing more, and one that came back does', async () => {
	const keeper = makeKeeper();
	answers = false;
	keeper.tap(0, 0, 5);
	await server.answer('closed');
	runTimers();
	keeper.end();
	await Promise.resolve();
	runTimers();
	expect(asked).toBe(1);
	keeper.begin();
	runTimers();
	expect(asked).toBe(2);
});
