import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { Rules } from '../../app/domain/rules';
import { handOut } from '../../db/queries/papers';
import type { DB, Dinner } from '../../db/schema';
import { countAndAward, lines, must, type Scores, servicesOn, vote } from './evening';
import { makeDinnerWithPitches, pressOf } from './factories';
import { closeVoting, reach } from './reach';

export type PublishedGiven = {
	readonly ballots?: readonly Scores[];
	readonly rules?: Partial<Rules>;
	readonly amount?: number;
	/** The titles of its four pitches. */
	readonly pitches?: readonly string[];
};

/** Some ballots that differ, of four pitches; the third wins. */
export const someBallots = (count: number): Scores[] =>
	Array.from({ length: count }, (_, i) => lines(i % 2 ? '3131' : '2200', '1111', '5545', i % 3 ? '....' : '4000'));

/** A dinner that really went from its line-up to the published result, with everything in its record. */
export async function publishedEvening(db: Kysely<DB>, given: PublishedGiven = {}) {
	const { ballots = someBallots(24), rules, amount = 41_250, pitches = 4 } = given;
	const services = servicesOn(db);
	const room = await makeDinnerWithPitches(db, { phase: 'lineup', pitches, ...(rules && { rules }) });
	const { dinner, organiser } = room;
	const printed = must(await services.papers.make(dinner.id, pressOf(organiser), ballots.length, 0));
	await reach(db, room, 'doors');
	// In one transaction, because nothing published comes from the taps of the door.
	await db.transaction().execute(async (trx) => {
		for (const { number } of printed) expect(await handOut(trx, dinner.id, number)).not.toBeNull();
	});
	await reach(db, room, 'voting');
	// At the same time, as in a hall: their ballots are saved in batches.
	const saved = await Promise.all(ballots.map((scores, at) => vote(services, printed[at]?.code ?? '', scores)));
	expect(saved.filter(({ code }) => code !== 'saved')).toEqual([]);
	await closeVoting(db, dinner);
	await countAndAward(services, dinner, organiser, amount);
	await reach(db, room, 'published');
	const now = await services.dinners.find(room.group.id, dinner.number);
	if (!now) throw new Error('The dinner is there');
	return { ...services, ...room, db, printed, dinner: now };
}
export type PublishedEvening = Awaited<ReturnType<typeof publishedEvening>>;

/** The bytes of the newest edition, or of this one. */
export async function fileOf({ publishing }: Pick<PublishedEvening, 'publishing'>, dinner: Dinner, edition?: number) {
	const file = await publishing.file(dinner, edition);
	if (!file) throw new Error('There is a file');
	return file;
}
