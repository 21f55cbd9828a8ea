import type { Kysely, Transaction } from 'kysely';
import { type Actor, readActor, storedActor } from '../../app/domain/actor';
import type { DinnerFacts } from '../../app/domain/dinner';
import {
	type DinnerEvent,
	type EventKind,
	type EventOf,
	payloadOf,
	type Recorded,
	readEvent,
} from '../../app/domain/events';
import type { DB } from '../schema';

/** Appends to the record in the command's transaction, so that no command goes unrecorded. */
export const appendEvent = (
	trx: Transaction<DB>,
	{ dinnerId, at, actor, event }: { dinnerId: string; at: Date; actor: Actor; event: DinnerEvent },
): Promise<unknown> =>
	trx
		.insertInto('record')
		.values({
			dinner_id: dinnerId,
			at,
			...storedActor(actor),
			kind: event.kind,
			payload: JSON.stringify(payloadOf(event)),
		})
		.execute();

/** The events of a dinner in order; only of these kinds, if given. */
export async function readEvents<K extends EventKind = EventKind>(
	db: Kysely<DB>,
	dinnerId: string,
	kinds?: readonly K[],
): Promise<Recorded<K>[]> {
	const rows = await db
		.selectFrom('record')
		.selectAll()
		.where('dinner_id', '=', dinnerId)
		.$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
		.orderBy('id')
		.execute();
	return rows.map(({ at, kind, payload, ...actor }) => ({
		at,
		actor: readActor(actor),
		event: readEvent(kind, payload) as EventOf<K>,
	}));
}

const counted = {
	rounds: ['open voting', 'reopen voting'],
	presses: ['papers stop', 'papers go on', 'everyone has voted', 'clock put back'],
	turns: ['on stage'],
} as const satisfies Record<string, readonly EventKind[]>;

/**
 * How often voting was opened, an undoable command ran, and something was put on stage. The record is append-only, so no number occurs
 * twice.
 */
export async function countPressed(
	db: Kysely<DB>,
	dinnerId: string,
): Promise<Pick<DinnerFacts, 'rounds' | 'presses' | 'turns'>> {
	const row = await db
		.selectFrom('record')
		.where('dinner_id', '=', dinnerId)
		.select((eb) => [
			eb.fn.countAll().filterWhere('kind', 'in', counted.rounds).as('rounds'),
			eb.fn.countAll().filterWhere('kind', 'in', counted.presses).as('presses'),
			eb.fn.countAll().filterWhere('kind', 'in', counted.turns).as('turns'),
		])
		.executeTakeFirstOrThrow();
	return { rounds: Number(row.rounds), presses: Number(row.presses), turns: Number(row.turns) };
}
