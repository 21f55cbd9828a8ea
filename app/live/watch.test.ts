import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Room } from '../domain/views';
import { createPublisher } from './publisher.server';
import type { Snapshot } from './watch.server';

const SECOND = 1000;
const room = (given: Partial<Room> = {}): Room => ({
	dinnerId: 'dinner',
	group: { slug: 'soup', name: 'Soup', place: 'Birmingham', timeZone: 'Europe/London' },
	number: 5,
	phase: 'voting',
	version: 1,
	lineupRevision: 1,
	shown: 'winner',
	cursor: null,
	votingUntil: null,
	lastCallAt: null,
	papersOpen: true,
	revealStep: 0,
	lineup: [],
	papers: { made: 100, issued: 100, replaced: 0, lost: 0 },
	ballots: { voted: 0, onPhone: 0, onPaper: 0, setAside: 0 },
	potPence: null,
	signatures: 0,
	countOpened: false,
	result: null,
	...given,
});

/** A publisher over a room that the test changes, with a socket's worth of frames counted for everybody in it. */
function makeHall() {
	let now = room();
	let reads = 0;
	let broken = false;
	const listeners = new Set<(dinnerId: string) => void>();
	const inRoom = new Map<string, Set<Guest>>();
	const publisher = createPublisher({
		noteRoom: () => {},
		rooms: {
			now: () => Date.now(),
			asking: () => [],
			notePhones: () => {},
			phonesElsewhere: () => 0,
			onMissed: () => () => {},
			onChanged: (listener) => {
				listeners.add(listener);
				return () => listeners.delete(listener);
			},
			read: async () => {
				reads++;
				if (broken) throw new Error('the database is away');
				return now;
			},
		},
		emit: (rooms, snapshot) => {
			for (const name of rooms) for (const guest of inRoom.get(name) ?? []) guest.frames.push(snapshot);
		},
		log: pino({ level: 'silent' }),
	});
	class Guest {
		frames: Snapshot[] = [];
		leave = () => {};
		#in = '';
		join(name: string) {
			this.#in = name;
			inRoom.set(name, (inRoom.get(name) ?? new Set()).add(this));
		}
		emit(_: 'room', snapshot: unknown) {
			this.frames.push(snapshot as Snapshot);
		}
		once(_: 'disconnect', left: () => void) {
			this.leave = () => {
				inRoom.get(this.#in)?.delete(this);
				left();
			};
		}
	}
	return {
		publisher,
		reads: () => reads,
		breakDatabase: (is: boolean) => {
			broken = is;
		},
		come(audience: 'phone' | 'desk' | 'screen', count = 1) {
			const guests = Array.from({ length: count }, () => new Guest());
			for (const guest of guests) publisher.welcome(guest, 'dinner', audience);
			return guests;
		},
		change(given: Partial<Room>) {
			now = { ...now, ...given };
			for (const listener of listeners) listener('dinner');
		},
		/** One more ballot. */
		vote() {
			const voted = now.ballots.voted + 1;
			this.change({ ballots: { ...now.ballots, voted, onPhone: voted } });
		},
	};
}
const one = <T>([first]: T[]): T => {
	if (!first) throw new Error('Nobody came');
	return first;
};
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('while 500 phones vote for ten seconds desk and screen get at most 8 frames a second, phones at most one', async () => {
	const hall = makeHall();
	const [phones, desk, screen] = [hall.come('phone', 500), one(hall.come('desk')), one(hall.come('screen'))];
	await settle(2 * SECOND);
	for (const guest of [...phones, desk, screen]) guest.frames = [];
	// To the end of the tenth second, not into the eleventh.
	for (let ms = 0; ms < 10 * SECOND - 10; ms += 10) {
		hall.vote();
		await settle(10);
	}
	expect(desk.frames.length).toBe(80);
	expect(screen.frames.length).toBe(80);
	const toPhones = phones.reduce((sum, { frames }) => sum + frames.length, 0);
	expect(toPhones).toBeLessThanOrEqual(1 * 10 * phones.length);
	expect(Math.min(...phones.map(({ frames }) => frames.length))).toBeGreaterThanOrEqual(9);
	// The last change is never lost.
	await settle(2 * SECOND);
	for (const guest of [...phones, desk, screen]) expect(guest.frames.at(-1)).toMatchObject({ voted: 999 });
});

test('a phase goes to phones at once, though a turnout went out a moment ago, and each hears it once', async () => {
	const hall = makeHall();
	const phones = hall.come('phone', 450);
	await settle(2 * SECOND);
	hall.vote();
	await settle(200);
	expect(phones[0]?.frames.at(-1)).toMatchObject({ voted: 1 });
	for (const phone of phones) phone.frames = [];
	hall.vote();
	await settle(200);
	hall.change({ phase: 'counting', version: 2 });
	await settle(150);
	for (const { frames } of phones) expect(frames.map(({ phase }) => phase)).toEqual(['counting']);
	await settle(3 * SECOND);
	for (const { frames } of phones) expect(frames).toHaveLength(1);
});

test('a round of turnout that a new phase overtakes stops: nobody hears the old phase after the new one', async () => {
	const hall = makeHall();
	const phones = hall.come('phone', 2000);
	await settle(2 * SECOND);
	for (const phone of phones) phone.frames = [];
	hall.vote();
	await settle(0);
	hall.change({ phase: 'counting', version: 2 });
	await settle(2 * SECOND);
	for (const { frames } of phones) {
		const told = frames.map(({ phase }) => phase);
		expect(told.lastIndexOf('voting')).toBeLessThan(told.indexOf('counting'));
		expect(told.filter((phase) => phase === 'counting')).toHaveLength(1);
	}
});

test('what did not change for an audience is not sent to it', async () => {
	const hall = makeHall();
	const [phone, desk, screen] = [one(hall.come('phone')), one(hall.come('desk')), one(hall.come('screen'))];
	await settle(2 * SECOND);
	for (const guest of [phone, desk, screen]) guest.frames = [];
	hall.change({});
	await settle(2 * SECOND);
	expect([phone, desk, screen].map(({ frames }) => frames.length)).toEqual([0, 0, 0]);
	hall.change({ signatures: 1 });
	await settle(2 * SECOND);
	expect([phone, desk, screen].map(({ frames }) => frames.length)).toEqual([0, 1, 0]);
});

test('whoever connects begins with how things stand, and is told once', async () => {
	const hall = makeHall();
	const first = one(hall.come('phone'));
	await settle(SECOND);
	expect(first.frames).toHaveLength(1);
	const before = hall.reads();
	const second = one(hall.come('phone'));
	const wall = one(hall.come('screen'));
	expect([second.frames.length, wall.frames.length]).toEqual([1, 1]);
	await settle(2 * SECOND);
	expect([second.frames.length, wall.frames.length]).toEqual([1, 1]);
	expect(hall.reads()).toBe(before);
});

test('the desk sees phones come and go', async () => {
	const hall = makeHall();
	const desk = one(hall.come('desk'));
	const phones = hall.come('phone', 3);
	await settle(SECOND);
	expect(desk.frames.at(-1)).toMatchObject({ phones: 3 });
	phones[0]?.leave();
	await settle(SECOND);
	expect(desk.frames.at(-1)).toMatchObject({ phones: 2 });
	expect(hall.publisher.phones('dinner')).toBe(2);
});

test('a database that is away for a while costs no change', async () => {
	const hall = makeHall();
	const screen = one(hall.come('screen'));
	await settle(SECOND);
	hall.breakDatabase(true);
	hall.change({ phase: 'counting', version: 2 });
	await settle(5 * SECOND);
	expect(screen.frames).toHaveLength(1);
	hall.breakDatabase(false);
	await settle(2 * SECOND);
	expect(screen.frames.at(-1)).toMatchObject({ phase: 'counting' });
});

test('a dinner that nobody watches any more is not read', async () => {
	const hall = makeHall();
	one(hall.come('screen')).leave();
	await settle(SECOND);
	const before = hall.reads();
	hall.vote();
	await settle(2 * SECOND);
	expect(hall.reads()).toBe(before);
});
