import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB, PotLine } from '../schema';

/** In the form's order: income, then costs. */
export const readPotLines = (db: Kysely<DB>, dinnerId: string): Promise<PotLine[]> =>
	db
		.selectFrom('pot_line')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.orderBy(sql`array_position(array['door', 'raffle', 'sponsor', 'match', 'other', 'cost'], source)`)
		.orderBy('label')
		.execute();

/** Replaces all pot lines. The caller holds the dinner's lock. */
export async function replacePotLines(
	trx: Transaction<DB>,
	dinnerId: string,
	lines: readonly Omit<PotLine, 'dinner_id'>[],
): Promise<void> {
	await trx.deleteFrom('pot_line').where('dinner_id', '=', dinnerId).execute();
	if (lines.length === 0) return;
	await trx
		.insertInto('pot_line')
		.values(lines.map((line) => ({ dinner_id: dinnerId, ...line })))
		.execute();
}
