import type { Kysely } from 'kysely';
import { createDinnerStates } from '../../app/services/dinner-state.server';
import { createPapers } from '../../app/services/papers.server';
import type { DB } from '../../db/schema';
import { makeContext, makeDinnerWithPitches, makeOrganiser, pressOf } from './factories';
import { reach } from './reach';

/** A dinner in this phase whose papers were made before the doors opened. */
export async function roomWithPapers(
	db: Kysely<DB>,
	phase: 'lineup' | 'doors' | 'voting' | 'published' | 'cancelled',
	count = 3,
) {
	const organiser = await makeOrganiser(db);
	const { dinner } = await makeDinnerWithPitches(db, { phase: 'lineup', organiser });
	const { context } = makeContext(db);
	const dinnerStates = createDinnerStates(context, new Set());
	const papers = createPapers(context, dinnerStates);
	const made = await papers.make(dinner.id, pressOf(organiser), count, 0);
	if (!made.ok) throw new Error(made.code);
	await reach(db, { dinner, organiser }, phase);
	return { db, dinner, organiser, papers, dinnerStates, made: made.value };
}
