import { readRoom } from '../../db/queries/rooms';
import type { Room } from '../domain/views';
import type { Context } from './context.server';
import { createNeighbours, type Neighbours } from './neighbours.server';

/**
 * The room as it stands, and who hears when it changes.
 *
 * Which papers are in use lives in memory on purpose: a row that said which paper opened its ballot would be a step towards joining
 * the two. After a restart it fills again as the phones reconnect; several processes tell each other.
 */
export function createRooms(
	context: Context,
	listeners: Set<(dinnerId: string) => void>,
	neighbours: Neighbours = createNeighbours(context, listeners),
) {
	const { db, now } = context;
	return {
		/** The server's clock as every snapshot states it, in UTC milliseconds. */
		now: (): number => now().getTime(),
		read: (dinnerId: string): Promise<Room | undefined> => readRoom(db, dinnerId),
		onChanged(listener: (dinnerId: string) => void): () => void {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		/** Changes of any dinner may have gone by unheard: whoever shows one reads it again. */
		onMissed: neighbours.onMissed,
		/** Numbers that were opened on a phone and not tapped at the door: the desk asks "Handed out?". */
		asking: (dinnerId: string): number[] => neighbours.used(dinnerId).sort((a, b) => a - b),
		noteUse: neighbours.noteUse,
		forgetUse: neighbours.forget,
		/** Phones that are connected to this process, for the desks of the others; and theirs. */
		notePhones: neighbours.notePhones,
		phonesElsewhere: neighbours.phonesElsewhere,
		/** What only this process knows, said again to the others. */
		repeat: neighbours.repeat,
	};
}
export type Rooms = ReturnType<typeof createRooms>;
