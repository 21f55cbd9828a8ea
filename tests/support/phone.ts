import type { GuestPaper } from '../../app/contract/guest';
import type { OwnBallot, SaveAck, SaveMessage } from '../../app/contract/socket';
import { type BallotSync, createBallotSync } from '../../app/realtime/client/ballot-sync';
import { makeStore } from './storage';

/** A fake server that stores the newest ballot. The test decides which messages are answered or lost. */
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
		/** Stores the oldest message and answers it. */
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
		/** Stores a ballot of another page of this phone. */
		put(own: OwnBallot) {
			stored = own;
		},
		waiting: () => waiting.length,
	};
}

export const makePaper = (
	given: Partial<GuestPaper> = {},
	snapshot: Partial<GuestPaper['snapshot']> = {},
): GuestPaper => ({
	number: 37,
	receipt: 'ABCD2345',
	epoch: 0,
	paperState: 'issued',
	moreUntil: null,
	moved: false,
	counted: null,
	dinner: { group: 'Soup', slug: 'soup', number: 5, timeZone: 'Europe/London', currency: 'GBP', startsAt: 0 },
	brief: { gate: '', criteria: [] },
	shape: { countRule: 'criteria', pitches: 2, criteria: 2 },
	lineUp: [1, 2].map((number) => ({ id: `pitch ${number}`, number, title: '', presenter: '', summary: '' })),
	own: null,
	...given,
	snapshot: {
		version: 1,
		now: 0,
		phase: 'voting',
		lineup: 1,
		cursor: null,
		until: null,
		lastCall: false,
		changed: [],
		voted: 0,
		issued: 1,
		reveal: [],
		...snapshot,
	},
});

export const roomOf = (given: Partial<GuestPaper['snapshot']>): GuestPaper['snapshot'] => makePaper({}, given).snapshot;

/** A phone with storage, timers and a fake server. Each test begins with `reset`. */
export function makePhone() {
	type Timer = { run: () => void; off: boolean };
	const phone = {
		store: makeStore(),
		server: makeServer(),
		timers: [] as Timer[],
		asked: 0,
		/** Whether requests for the paper are answered. */
		answers: true,
		reset(): void {
			Object.assign(phone, { store: makeStore(), server: makeServer(), timers: [], asked: 0, answers: true });
		},
		makeBallotSync(paper = makePaper(), line = true): BallotSync {
			const ballotSync = createBallotSync(paper, {
				store: phone.store,
				ask: async () => {
					phone.asked++;
					return phone.answers;
				},
				later: (_, run) => {
					const timer = { run, off: false };
					phone.timers.push(timer);
					return () => {
						timer.off = true;
					};
				},
				random: () => 0.5,
			});
			ballotSync.begin();
			if (line) ballotSync.line(phone.server.line);
			return ballotSync;
		},
		runTimers(): void {
			for (const timer of phone.timers.splice(0)) if (!timer.off) timer.run();
		},
	};
	return phone;
}
