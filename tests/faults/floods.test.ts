import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { startHelper } from '../bench/processes';
import { makeDinnerWithPitches, pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { reach } from '../support/reach';
import { quick } from './chance';
import { check, readStored } from './checker';
import type { Done, Order } from './flood';
import { type Hall, openHall } from './hall';
import type { Phone } from './phone';
import { tell } from './stage';

// Floods of bad input on the live path: guests get answers within a second, and no save is lost.

const P95 = 1000;
const LONG = 6000;

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const one of undo.splice(0).reverse()) await one();
});

/** Milliseconds between send and answer of all saves sent since; infinite without an answer. */
function waits(phones: readonly Phone[], since: number): number[] {
	return phones.flatMap(({ log }) =>
		log.flatMap((sent, i) => {
			if (sent.kind !== 'invoke' || sent.at < since) return [];
			const answer = log.slice(i + 1).find((one) => one.revision === sent.revision && one.kind !== 'invoke');
			if (!answer) return [];
			return [answer.kind === 'unknown' ? Number.POSITIVE_INFINITY : answer.at - sent.at];
		}),
	);
}
function p95(all: readonly number[]): number {
	const sorted = all.toSorted((a, b) => a - b);
	return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
}

/** A closed dinner with one ballot, and the messages of its phone. */
async function closedElsewhere({ db, services, organiser, cookieOf }: Hall) {
	const { dinner } = await makeDinnerWithPitches(db, { organiser, phase: 'lineup' });
	const made = await services.papers.make(dinner.id, pressOf(organiser), 1, 0);
	const exchanged = made.ok ? await services.papers.exchange(made.value[0]?.code ?? '', null) : null;
	if (!exchanged?.ok) throw new Error('A paper can be made and exchanged');
	const { paperSession } = exchanged.value;
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', dinner.id).execute();
	await reach(db, { dinner, organiser }, 'voting');
	const messages = [1, 2, 3].map((revision) => ({ revision, lineup: 1, scores: String(revision).repeat(16) }));
	for (const message of messages) expect((await services.ballots.save(paperSession, message)).code).toBe('saved');
	await reach(db, { dinner, organiser }, 'counting');
	const sent = [...messages, { revision: 4, lineup: 1, scores: '0'.repeat(16) }];
	const frames = sent.map((message, n) => `42${n}["ballot:save",${JSON.stringify(message)}]`);
	return { dinnerId: dinner.id, cookie: cookieOf(paperSession), frames };
}

describe.skipIf(!findPostgres() || quick)('floods', () => {
	test('floods, broken frames, megabytes, replays and 2,000 idle sockets: guests are answered within a second', async () => {
		const hall = await openHall({ papers: 110 });
		undo.push(hall.leave);
		const ill = await startHelper('../faults/flood.ts');
		undo.push(() => ill.stop());
		const order = (what: Order) => ill.ask<Done>(what);
		const [theirs, ours] = [hall.paperSessions.slice(0, 10), hall.paperSessions.slice(10)];
		const cookies = theirs.map(hall.cookieOf);
		await order({ do: 'come', url: hall.server.url, cookies });
		const calm = hall.connect(hall.server.url, ours);
		for (const phone of calm) phone.start(200, 700);
		await setTimeout(1500);
		const replayed = await closedElsewhere(hall);

		let [faults, warned] = [0, 0];
		async function endure(name: string, what: Order, least: (done: Done) => boolean): Promise<void> {
			const since = performance.now();
			const done = await order(what);
			const all = waits(calm, since);
			const wait = p95(all);
			faults += done.sent + done.opened;
			process.stdout.write(
				`${name}: ${done.opened} sockets, ${done.sent} frames, ${done.letGo} let go; ${all.length} guests' saves, p95 ${Math.round(wait)} ms\n`,
			);
			// Enough saves for a 95th percentile.
			expect(all.length, name).toBeGreaterThan(50);
			expect(wait, name).toBeLessThan(P95);
			expect(least(done), `${name} was not tried: ${JSON.stringify(done)}`).toBe(true);
			const lines = (hall.server.output().match(/"level":(40|50)/g) ?? []).length;
			expect(lines - warned, `${name}: lines logged`).toBeLessThanOrEqual(2 * done.opened + 5);
			warned = lines;
		}
		await endure(
			'10,000 saves a second',
			{ do: 'flood', perSecond: 15_000, milliseconds: LONG },
			(d) => d.sent > 10_000,
		);
		await endure('broken frames', { do: 'break', sockets: 40, milliseconds: LONG, bytes: 0 }, (d) => d.letGo > 200);
		await endure('megabytes', { do: 'break', sockets: 3, milliseconds: LONG, bytes: 1_000_000 }, (d) => d.letGo > 50);
		await endure('replays', { do: 'replay', ...replayed, milliseconds: LONG }, (d) => d.sent > 400);
		await endure('idle sockets', { do: 'idle', sockets: 2000 }, (d) => d.opened === 2000);
		// The idle sockets stay. The server disconnects the half without a handshake.
		await endure('after them', { do: 'flood', perSecond: 15_000, milliseconds: LONG }, (d) => d.sent > 10_000);
		await order({ do: 'leave' });

		const codes = await Promise.all(calm.map((phone) => phone.settle()));
		expect(new Set(codes)).toEqual(new Set(['saved']));
		expect([hall.server.process.exitCode, hall.server.process.signalCode]).toEqual([null, null]);
		const elsewhere = await hall.db
			.selectFrom('ballot')
			.select('revision')
			.where('dinner_id', '=', replayed.dinnerId)
			.execute();
		expect(elsewhere.map(({ revision }) => revision)).toEqual([3]);
		const mine = new Set(ours.map(({ key }) => key.toString('hex')));
		const stored = [...(await readStored(hall.db, hall.dinner.id, hall.secrets))].filter(([key]) => mine.has(key));
		const report = check(calm, new Map(stored));
		tell('floods', faults, report);
		expect(report.problems).toEqual([]);
		expect(report.unknown).toBe(0);
	});
});
