import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Score } from '~/domain/ballot';
import { epochOf, firstRevision } from '~/domain/revision';
import { CRITERIA, Hall, type Page, PITCHES, settle } from '../../../tests/support/ballot-hall';
import { makeStore } from '../../../tests/support/storage';

// A model test: for every order of taps, lost, duplicated and late messages, takeovers, restores and the close, a ballot that the page shows
// as saved is stored on the server. I1-I3 are the invariants of a ballot: see docs/architecture.md.

const RUNS = 100;

/** Whether the page shows its ballot as saved. */
function saysSaved({ ballotSync }: Page): boolean {
	const { local, acked, saving, trouble, refused } = ballotSync.getState();
	return !refused && !saving && !trouble && acked !== null && local.scores === acked.scores;
}

type Real = Hall;
type Model = Record<string, never>;
type Command = fc.AsyncCommand<Model, Real>;
const command = (name: string, run: (hall: Hall) => void): Command => ({
	check: () => true,
	async run(_, hall) {
		run(hall);
		await settle();
		for (const page of hall.pages) {
			// I1, from the page's side: what it shows as counted was stored, by this phone and as it was sent.
			const { acked } = page.ballotSync.getState();
			const known = hall.server.history.some((row) => row.device === page.device.name && row.scores === acked?.scores);
			expect(acked === null || known, `${name}: a page calls saved what was never stored`).toBe(true);
		}
		// I3: the close is final.
		if (!hall.server.isOpen)
			expect(hall.server.stored, `${name}: a save after the close counts`).toEqual(hall.storedAtClose);
	},
	toString: () => name,
});

/** All that is on the way arrives. */
function exchange(page: Page): void {
	while (page.sent.length > 0) page.deliver({ twice: false, lost: false });
	for (const { arrive } of page.answers.splice(0)) arrive();
}

const at = fc.nat(5);
const score = fc.constantFrom<Score | null>(0, 1, 2, 3, 4, 5, null);
const tap = fc.tuple(at, fc.nat(PITCHES - 1), fc.nat(CRITERIA - 1), score).map(([which, pitch, criterion, given]) =>
	command(`tap(${which},${pitch},${criterion},${given})`, (hall) => {
		const page = hall.page(which);
		if (!page) return;
		page.ballotSync.tap(pitch, criterion, given);
		const place = pitch * CRITERIA + criterion;
		const isHere = page.device === hall.phone.device && hall.server.isOpen;
		if (isHere) hall.expected = hall.expected.slice(0, place) + (given ?? '-') + hall.expected.slice(place + 1);
	}),
);
const deliver = fc
	.tuple(at, fc.boolean(), fc.boolean())
	.map(([which, twice, lost]) =>
		command(`deliver(${which}${twice ? ', twice' : ''}${lost ? ', answer lost' : ''})`, (hall) =>
			hall.page(which)?.deliver({ twice, lost }),
		),
	);
const on = (name: string, run: (page: Page) => void) =>
	at.map((which) =>
		command(`${name}(${which})`, (hall) => {
			const page = hall.page(which);
			if (page) run(page);
		}),
	);
const usual: fc.Arbitrary<Command>[] = [
	tap,
	tap,
	deliver,
	deliver,
	on('exchange', exchange),
	on('exchange', exchange),
	on('answer', (page) => page.answers.shift()?.arrive()),
	on('answer out of order', (page) => page.answers.pop()?.arrive()),
	on('give up', (page) => page.giveUp()),
	on('timers', (page) => page.runTimers()),
	on('disconnect', (page) => page.disconnect()),
	on('connect', (page) => {
		if (!page.isConnected) page.connect();
	}),
	on('hear', (page) => page.hear()),
	on('heard of another tab', (page) => page.ballotSync.recall()),
	fc.constant(command('another tab, or a reload', (hall) => void hall.open())),
];
const close = fc.constant(
	command('close', (hall) => {
		if (!hall.server.isOpen) return;
		hall.server.close();
		hall.storedAtClose = hall.server.stored;
	}),
);
const takeOver = fc.constant(
	command('take over', (hall) => {
		const { server, phone } = hall;
		const revision = server.stored?.revision ?? 0;
		// The paper is only in use once something of it is stored: see `papers.exchange`.
		if (!server.isOpen || revision === 0) return;
		const epoch = epochOf(revision) + 1;
		if (epoch === phone.device.epoch) return;
		hall.phone = { device: { name: `phone of epoch ${epoch}`, epoch }, store: makeStore() };
		hall.expected = '-'.repeat(PITCHES * CRITERIA);
		hall.open();
	}),
);
const restore = [
	fc.constant(command('copy', ({ server }) => server.copy())),
	fc.boolean().map((toNothing) =>
		command(toNothing ? 'lose everything' : 'restore', (hall) => {
			for (const page of hall.pages) page.disconnect();
			hall.server.restore({ toNothing });
		}),
	),
];

/** The network is whole again and everybody waits: connections, answers and timers until nothing moves. */
async function quiet(hall: Hall): Promise<void> {
	for (const page of hall.pages) {
		page.disconnect();
		// Late messages still arrive.
		while (page.sent.length > 0) page.deliver({ twice: false, lost: true });
	}
	await settle();
	for (let round = 0; round < 30; round++) {
		for (const page of hall.pages) {
			if (!page.isConnected) page.connect();
			page.hear();
			await settle();
			while (page.sent.length > 0 || page.answers.length > 0) {
				page.deliver({ twice: false, lost: false });
				page.answers.shift()?.arrive();
				await settle();
			}
			page.ballotSync.recall();
			page.runTimers();
			await settle();
		}
	}
}

async function evening(commands: Iterable<Command>): Promise<Hall> {
	const hall = new Hall();
	hall.open();
	await fc.asyncModelRun(() => ({ model: {}, real: hall }), commands);
	await quiet(hall);
	return hall;
}

/** I1 at the end: a page of the phone that holds the paper and says saved holds what the server holds. The others hear at their next save. */
function pagesAgree(hall: Hall): void {
	for (const page of hall.pages) {
		if (!saysSaved(page) || page.device.name !== hall.server.stored?.device) continue;
		expect(page.ballotSync.getState().acked?.scores).toBe(hall.server.own(page.device)?.scores);
	}
}

test('[I1] one phone, any tabs: once the network is whole what the thumbs gave last is stored, and every page says so', () =>
	fc.assert(
		fc.asyncProperty(fc.commands(usual, { maxCommands: 60, size: '+2' }), async (commands) => {
			const hall = await evening(commands);
			expect(hall.server.stored?.scores ?? '-'.repeat(PITCHES * CRITERIA)).toBe(hall.expected);
			for (const page of hall.pages) {
				expect(page.ballotSync.getState().local.scores).toBe(hall.expected);
				expect(page.ballotSync.getState()).toMatchObject({ saving: false, trouble: null, refused: null });
			}
			pagesAgree(hall);
		}),
		{ numRuns: RUNS },
	));

test('[I1] [I3] a close at any moment: nothing sent later counts, and what was told as saved before it counts', () =>
	fc.assert(
		fc.asyncProperty(fc.commands([...usual, close], { maxCommands: 60, size: '+2' }), async (commands) => {
			const hall = await evening(commands);
			if (!hall.server.isOpen) expect(hall.server.stored).toEqual(hall.storedAtClose);
			const told = Math.max(0, ...hall.pages.flatMap(({ acked }) => acked.map(({ revision }) => revision)));
			expect(hall.server.stored?.revision ?? 0).toBeGreaterThanOrEqual(told);
			pagesAgree(hall);
		}),
		{ numRuns: RUNS },
	));

test('[I1] [I2] takeovers at any moment: one row, of the phone that came last once it gave a score, and the others are told', () =>
	fc.assert(
		fc.asyncProperty(fc.commands([...usual, takeOver], { maxCommands: 60, size: '+2' }), async (commands) => {
			const hall = await evening(commands);
			pagesAgree(hall);
			const { stored } = hall.server;
			for (const page of hall.pages.filter(({ device }) => stored !== null && device.name !== stored.device)) {
				const { local, refused } = page.ballotSync.getState();
				// Who has nothing to send hears of it at the next connection or save.
				const isUntold = local.revision === firstRevision(page.device.epoch) || saysSaved(page);
				expect(isUntold || refused === 'moved', 'a page that lost its paper says so').toBe(true);
			}
			if (stored?.device === hall.phone.device.name) expect(stored.scores).toBe(hall.expected);
		}),
		{ numRuns: RUNS },
	));

test('[I1] a server that is put back from an older copy gets from the phone what it lost', () =>
	fc.assert(
		fc.asyncProperty(fc.commands([...usual, ...restore], { maxCommands: 60, size: '+2' }), async (commands) => {
			const hall = await evening(commands);
			pagesAgree(hall);
			expect(hall.server.stored?.scores ?? '-'.repeat(PITCHES * CRITERIA)).toBe(hall.expected);
		}),
		{ numRuns: RUNS },
	));
