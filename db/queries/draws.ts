import type { Kysely, Transaction } from 'kysely';
import type { DB, Draw } from '../schema';

/** Every draw of the running order, the valid one last: a redraw adds a row and deletes none. */
export const readOrderDraws = (db: Kysely<DB>, dinnerId: string): Promise<Draw[]> =>
	db
		.selectFrom('draw')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.where('purpose', '=', 'running order')
		.orderBy('id')
		.execute();

export const insertOrderDraw = (
	trx: Transaction<DB>,
	draw: { dinnerId: string; seed: string; entries: readonly string[]; drawn: readonly string[]; at: Date; by: string },
): Promise<unknown> =>
	trx
		.insertInto('draw')
		.values({
			dinner_id: draw.dinnerId,
			purpose: 'running order',
			entries: JSON.stringify(draw.entries),
			drawn: JSON.stringify(draw.drawn),
			by_what: 'software',
			seed: draw.seed,
			at: draw.at,
			drawn_by: draw.by,
			confirmed_by: null,
		})
		.execute();

/** Numbers the pitches from 1 in the drawn order. None may have a number before. */
export async function numberInOrder(trx: Transaction<DB>, drawn: readonly string[]): Promise<void> {
	for (const [index, id] of drawn.entries()) {
		await trx
			.updateTable('pitch')
			.set({ number: index + 1 })
			.where('id', '=', id)
			.where('state', '=', 'lined up')
			.execute();
	}
}
