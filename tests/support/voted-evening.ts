import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { Rules } from '../../app/domain/rules';
import type { DB } from '../../db/schema';
import { lines, openEvening, type Scores, vote } from './evening';
import { closeVoting } from './reach';

/** Equivalent ballots for either count rule: pitches 1 and 3 are tied in everything, 2 is behind, 4 has no points. */
export const level = (countRule: Rules['countRule']): Scores[] =>
	countRule === 'one vote'
		? [lines('1...'), lines('..1.'), lines('1...'), lines('..1.'), lines('.1..')]
		: [
				lines('5541', '1111', '1100', '0000'),
				lines('1100', '1111', '5541', '0000'),
				lines('....', '...1', '....', '0...'),
			];

/** An evening after voting, with these ballots saved by phones. */
export async function votedEvening(
	db: Kysely<DB>,
	ballots: readonly Scores[],
	given: Parameters<typeof openEvening>[2] = {},
) {
	// Nobody prints no paper at all: without a ballot there is one that nobody used.
	const evening = await openEvening(db, Math.max(1, ballots.length), given);
	for (const [at, scores] of ballots.entries()) {
		expect(await vote(evening, evening.printed[at]?.code ?? '', scores)).toMatchObject({ code: 'saved' });
	}
	await closeVoting(db, evening.dinner);
	return evening;
}
export const countedRows = async (db: Kysely<DB>, dinnerId: string) =>
	(await db.selectFrom('counted').select('scores').where('dinner_id', '=', dinnerId).orderBy('n').execute()).map(
		({ scores }) => Buffer.from(scores),
	);
export const rowsIn = async (
	db: Kysely<DB>,
	table: 'ballot' | 'counted' | 'receipt' | 'count' | 'awarding' | 'award' | 'draw',
) => (await db.selectFrom(table).selectAll().execute()).length;
