import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Move, moves, moveTable, type Phase } from '../../app/domain/dinner';
import type { Organiser } from '../../app/services/context.server';
import { createServices, type Services } from '../../app/services/index.server';
import { readDinner } from '../../db/queries/dinners';
import { countPapers } from '../../db/queries/papers';
import { readLineUp } from '../../db/queries/pitches';
import type { DB, Dinner } from '../../db/schema';
import { awardPot, must, openCount } from './evening';
import { clockAt, makeContext, pressOf } from './factories';
import { putOnStage, seenNow } from './seen';

type Room = { readonly dinner: { readonly id: string }; readonly organiser: Organiser };

/**
 * Takes a dinner to a later phase by the commands that an organiser gives, with what each move asks for: papers, pitches that were heard, a
 * clock at its end, a count that is opened and awarded, a reveal that was shown. The line-up must be chosen already. `on`: the services
 * that phones listen to, with their clock.
 */
export async function reach(
	db: Kysely<DB>,
	{ dinner: { id }, organiser }: Room,
	phase: Phase,
	on: { readonly clock: ReturnType<typeof clockAt>; readonly services?: Services } = {
		clock: clockAt('2026-11-26T18:30:00Z'),
	},
): Promise<void> {
	const { clock } = on;
	const services = on.services ?? createServices(makeContext(db, clock).context);
	for (;;) {
		const dinner = await readDinner(db, id);
		if (!dinner) throw new Error('There is no such dinner.');
		if (dinner.phase === phase) return;
		const move =
			phase === 'cancelled'
				? 'cancel'
				: moves.find((one) => one !== 'reopen voting' && moveTable[one].from.includes(dinner.phase));
		if (!move) throw new Error(`No move leads from ${dinner.phase} to ${phase}.`);
		if (dinner.voting_until && dinner.voting_until > clock.now()) clock.set(dinner.voting_until.toISOString());
		await prepare(move, db, services, dinner, organiser);
		const { step } = await seenNow(db, id);
		must(await services.dinners.move(id, move, step, pressOf(organiser), { minutes: 0, because: 'The hall is shut.' }));
	}
}

/** What a move asks for, as far as it is not done yet. */
async function prepare(move: Move, db: Kysely<DB>, services: Services, dinner: Dinner, by: Organiser): Promise<void> {
	const { id } = dinner;
	if (move === 'open the doors') {
		if ((await countPapers(db, id)).all === 0) must(await services.papers.make(id, pressOf(by), 4, 0));
	}
	if (move === 'open voting') {
		for (const { number, state } of await readLineUp(db, id))
			if (number !== null && state === 'lined up')
				must(await putOnStage({ db, ...services }, id, number, 'pitch', pressOf(by)));
	}
	if (move === 'announce') {
		const result = await services.counts.readResult(dinner);
		if (!result) await openCount(services, dinner, by);
		if (!result?.awarded) await awardPot(services, dinner, by);
	}
	if (move === 'publish')
		for (let step = dinner.reveal_step; (await services.dinners.reveal(id, step, pressOf(by))).ok; ) step++;
}

/** Closes voting, at the end of its clock. */
export const closeVoting = (db: Kysely<DB>, dinner: { readonly id: string }): Promise<void> =>
	reach(
		db,
		{ dinner, organiser: { userId: randomUUID(), name: 'Amina Yusuf', email: 'amina@example.org' } },
		'counting',
	);
