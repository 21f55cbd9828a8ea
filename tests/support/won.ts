import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { createPictures } from '../../app/services/pictures.server';
import type { PostedReport } from '../../app/services/report-form.server';
import { createReports } from '../../app/services/reports.server';
import type { DB, Pitch } from '../../db/schema';
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
