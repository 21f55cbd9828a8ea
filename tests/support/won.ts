import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { withoutContact } from '../../app/domain/pitch';
import { createPictures } from '../../app/services/pictures.server';
import type { PostedReport } from '../../app/services/report-form.server';
import { createReports } from '../../app/services/reports.server';
import { insertAwarding } from '../../db/queries/counts';
import { appendEntries } from '../../db/queries/pots';
import { eraseContactRow } from '../../db/queries/retention';
import type { DB, Pitch, SoupGroup } from '../../db/schema';
import { makeDinner, makePitch } from './factories';
import { type PublishedGiven, publishedEvening } from './published';

/** What a report's form holds before anything is typed. */
export const blankReport: PostedReport = {
	report: null,
	revision: 0,
	text: '',
	changed: false,
	descriptions: {},
	remove: [],
	file: null,
	description: '',
};

/** A published dinner, its winner, and the services of reports. The third pitch wins. */
export async function wonEvening(db: Kysely<DB>, given: PublishedGiven = {}) {
	const evening = await publishedEvening(db, given);
	const pictures = createPictures(evening.context);
	const reports = createReports(evening.context, pictures);
	const [first, , winner] = evening.pitches;
	if (!winner || !first) throw new Error('There are four pitches');
	const post = (posted: Partial<PostedReport>, submit = false, pitch: Pitch = winner) =>
		reports.post(pitch, { ...blankReport, ...posted }, submit);
	/** Publishes a report, which must go. */
	const told = async (posted: Partial<PostedReport>) => {
		const sent = await post(posted, true);
		expect(sent).toMatchObject({ ok: true, code: 'sent' });
		if (!sent.ok) throw new Error(sent.code);
		return sent.value;
	};
	return { ...evening, pictures, reports, winner, loser: first, post, sent: told };
}

/** A winner of a published dinner, without the evening: for what comes long after it. */
export async function makeWinner(
	db: Kysely<DB>,
	group: SoupGroup,
	title = 'Seed library',
	startsAt = '2026-09-24T17:00:00Z',
) {
	const dinner = await makeDinner(db, group, { phase: 'published', starts_at: new Date(startsAt) });
	const pitch = await makePitch(db, dinner, title, { state: 'presented', number: 1 });
	const [at, by] = [new Date(startsAt), 'Jo'];
	const sums = { income: 100, costs: 0, pot_amount: 100, carried_over_amount: 0 };
	await db.transaction().execute(async (trx) => {
		await appendEntries(trx, dinner.id, [{ kind: 'sponsor', amount: 100, at, by }]);
		await insertAwarding(trx, { dinner_id: dinner.id, ...sums, ranking: { places: [] }, at, by }, [
			{ pitch_id: pitch.id, place: 1, amount: 100 },
		]);
	});
	return { dinner, pitch };
}

/** Ends the private link, as the purge does a year after the dinner. */
export async function endLink(db: Kysely<DB>, pitchId: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const { answers } = await trx
			.selectFrom('pitch')
			.select('answers')
			.where('id', '=', pitchId)
			.executeTakeFirstOrThrow();
		await eraseContactRow(trx, pitchId, withoutContact(answers), new Date('2027-11-27T12:00:00Z'));
	});
}
