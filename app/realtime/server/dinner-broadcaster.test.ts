import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DinnerState } from '../../domain/snapshots';
import type { Snapshot } from './dinner-broadcaster.server';
import { createPublisher } from './publisher.server';

const SECOND = 1000;
const room = (given: Partial<DinnerState> = {}): DinnerState => ({
	dinnerId: 'dinner',
	group: { slug: 'soup', name: 'Soup', place: 'Birmingham', timeZone: 'Europe/London', currency: 'GBP' },
	number: 5,
	phase: 'voting',
	version: 1,
	lineupRevision: 1,
	shown: 'winner',
	countRule: 'criteria',
	criteria: [],
	cursor: null,
	votingUntil: null,
	promisedUntil: null,
	changedNumbers: [],
	lastCallAt: null,
	moreTime: [],
	papersOpen: true,
	withoutPaper: 0,
	wifi: null,
	revealStep: 0,
	lineup: [],
	papers: { all: 100, issued: 100, replaced: 0, lost: 0, spoiled: 0 },
	ballots: { voted: 0, onPhone: 0, onPaper: 0, setAside: 0 },
	potAmount: null,
	signatures: 0,
	signaturesNeeded: 2,
	countOpened: false,
	result: null,
	file: null,
	next: null,
	reports: [],
	...given,
});

/** A publisher over a dinner state that the test changes. Counts the frames of each socket. */
function makeHall() {
	let now = room();
	let reads = 0;
	let broken = false;
	const listeners = new Set<(dinnerId: string) => void>();
	const inRoom = new Map<string, Set<Guest>>();
	const publisher = createPublisher({
		noteRead: () => {},
		dinnerStates: {
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
		emit(_: 'snapshot', snapshot: unknown) {
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
		change(given: Partial<DinnerState>) {
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

test('sends at most 8 frames a second to desk and screen and one to phones while 500 phones vote for ten seconds', async () => {
	const hall = makeHall();
	const [phones, desk, screen] = [hall.come('phone', 500), one(hall.come('desk')), one(hall.come('screen'))];
	await settle(2 * SECOND);
	for (const guest of [...phones, desk, screen]) guest.frames = [];
	// Stops before the eleventh second begins.
	for (let ms = 0; ms < 10 * SECOND - 10; ms += 10) {
		hall.vote();
		await settle(10);
	}
	expect(desk.frames.length).toBe(80);
	expect(screen.frames.length).toBe(80);
	const toPhones = phones.reduce((sum, { frames }) => sum + frames.length, 0);
	expect(toPhones).toBeLessThanOrEqual(1 * 10 * phones.length);
	expect(Math.min(...phones.map(({ frames }) => frames.length))).toBeGreaterThanOrEqual(9);
	// The last change is sent too.
	await settle(2 * SECOND);
	for (const guest of [...phones, desk, screen]) expect(guest.frames.at(-1)).toMatchObject({ voted: 999 });
});

test('sends a phase to each phone at once and once, even just after a turnout', async () => {
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

test('a new phase stops a running round of turnout: no phone gets the old phase after the new one', async () => {
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

test('sends an audience nothing if its snapshot did not change', async () => {
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

test('sends a new socket the current snapshot once', async () => {
	const hall = makeHall();
	const first = one(hall.come('phone'));
	await settle(SECOND);
	expect(first.frames).toHaveLength(1);
	const before = hall.reads();
	const second = one(hall.come('phone'));
	const screen = one(hall.come('screen'));
	expect([second.frames.length, screen.frames.length]).toEqual([1, 1]);
	await settle(2 * SECOND);
	expect([second.frames.length, screen.frames.length]).toEqual([1, 1]);
	expect(hall.reads()).toBe(before);
});

test('sends the desk the number of connected phones', async () => {
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

test('loses no change while the database is away', async () => {
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

test('does not read a dinner without sockets', async () => {
	const hall = makeHall();
	one(hall.come('screen')).leave();
	await settle(SECOND);
	const before = hall.reads();
	hall.vote();
	await settle(2 * SECOND);
	expect(hall.reads()).toBe(before);
});
