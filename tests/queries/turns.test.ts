import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createBallots } from '../../app/services/ballots.server';
import { createMetrics } from '../../app/services/metrics.server';
import type { PaperSession } from '../../app/services/secrets.server';
import { readDinnerState } from '../../db/queries/dinner-state';
import { insertPapers } from '../../db/queries/papers';
import { empty, openEmbedded } from '../support/db';
import { makeContext, makeDinnerWithPitches, testSecrets } from '../support/factories';

const PHONES = 5000;

test('5,000 saves that wait leave timers and other queries their turn: between any two commits there was one', async () => {
	// Embedded only: it runs on this thread, while Postgres is another process.
	const { db } = await openEmbedded();
	await empty(db);
	const { dinner } = await makeDinnerWithPitches(db, { phase: 'voting' });
	const lookups = Array.from({ length: PHONES }, () => randomBytes(32));
	const first = await db.transaction().execute((trx) => insertPapers(trx, dinner.id, lookups));
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', dinner.id).execute();
	const paperSessions = lookups.map(
		(lookup, i): PaperSession => ({
			dinnerId: dinner.id,
			number: first + i,
			lookup,
			key: randomBytes(32),
			deviceToken: testSecrets.newDeviceToken(),
			epoch: 0,
		}),
	);

	let [beats, reads, isOver] = [0, 0, false];
	const seen: { beats: number; reads: number }[] = [];
	const sizes: number[] = [];
	const metrics = createMetrics();
	const ballots = createBallots(makeContext(db).context, {
		...metrics,
		commit: (size, milliseconds) => {
			sizes.push(size);
			seen.push({ beats, reads });
			metrics.commit(size, milliseconds);
		},
	});
	await ballots.readVoting(dinner.id);
	const timer = setInterval(() => beats++, 1);
	const read = async () => {
		while (!isOver) {
			await readDinnerState(db, dinner.id);
			reads++;
		}
	};
	const reading = read();
	const acks = await Promise.all(
		paperSessions.map((paperSession) => ballots.save(paperSession, { revision: 1, lineup: 1, scores: '4'.repeat(16) })),
	).finally(() => {
		clearInterval(timer);
		isOver = true;
	});
	await reading;

	expect(acks.every(({ code }) => code === 'saved')).toBe(true);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(PHONES);
	// The largest batch, which is the worst case for one turn of the event loop.
	expect(Math.max(...sizes)).toBe(1000);
	const between = seen.slice(1).map((now, i) => ({
		beats: now.beats - (seen[i]?.beats ?? 0),
		reads: now.reads - (seen[i]?.reads ?? 0),
	}));
	expect(between.length).toBeGreaterThanOrEqual(PHONES / 1000);
	for (const one of between) expect(Math.min(one.beats, one.reads), JSON.stringify(between)).toBeGreaterThan(0);
});
