import type { Kysely } from 'kysely';
import type { PitchAnswers } from '../../app/domain/pitch';
import { createLineups } from '../../app/services/lineups.server';
import { createMail } from '../../app/services/mail.server';
import { createMetrics } from '../../app/services/metrics.server';
import { createPictures } from '../../app/services/pictures.server';
import { createPitchForm } from '../../app/services/pitch-form.server';
import { createPitches } from '../../app/services/pitches.server';
import { createRecordings } from '../../app/services/recordings.server';
import type { DB } from '../../db/schema';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, someAnswers } from './factories';

export const letter = { subject: 'Your pitch', text: 'By this link.' };

/** A dinner whose call is open, and the services that its pitches go through. */
export async function beginCall(db: Kysely<DB>, smtpUrl?: string) {
	const { context, clock, told } = makeContext(db, clockAt('2026-11-10T12:00:00Z'));
	const settings = {
		...context.settings,
		mail: smtpUrl ? { smtpUrl, from: 'soup@example.org', publicUrl: 'https://soup.example' } : undefined,
	};
	const metrics = createMetrics();
	const mail = createMail({ ...context, settings }, metrics);
	const organiser = await makeOrganiser(db);
	const group = await makeGroup(db, { organiser });
	const dinner = await makeDinner(db, group, { phase: 'call' });
	const pitches = createPitches(context, mail);
	const pictures = createPictures(context);
	const recordings = createRecordings(context);
	return {
		db,
		clock,
		told,
		mail,
		metrics,
		organiser,
		group,
		dinner,
		pitches,
		pictures,
		recordings,
		post: createPitchForm(context, pitches, { pictures, recordings }, mail),
		lineups: createLineups(context, mail),
		context,
	};
}
export type Call = Awaited<ReturnType<typeof beginCall>>;

export async function draftIn({ pitches, dinner }: Call, answers: PitchAnswers = someAnswers('Tool library')) {
	const begun = await pitches.begin(dinner.id, answers, { address: '10.0.0.7', key: null, language: 'en' });
	if (!begun.ok) throw new Error(begun.code);
	return begun.value;
}
