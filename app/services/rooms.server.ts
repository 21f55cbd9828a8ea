import { readRoom } from '../../db/queries/rooms';
import type { Room } from '../domain/views';
import type { Context } from './context.server';

/**
 * The room as it stands, and who hears when it changes.
 *
 * `papersInUse` lives in memory on purpose: a row that said which paper opened its ballot would be a step towards joining the two.
 * After a restart it fills again as the phones reconnect.
 */
export function createRooms({ db, now }: Context, listeners: Set<(dinnerId: string) => void>) {
	const papersInUse = new Map<string, Set<number>>();
	return {
		/** The server's clock as every snapshot states it, in UTC milliseconds. */
		now: (): number => now().getTime(),
		read: (dinnerId: string): Promise<Room | undefined> => readRoom(db, dinnerId),
		onChanged(listener: (dinnerId: string) => void): () => void {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		/** Numbers that were opened on a phone and not tapped at the door: the desk asks "Handed out?". */
		asking: (dinnerId: string): number[] => [...(papersInUse.get(dinnerId) ?? [])].sort((a, b) => a - b),
		noteUse(dinnerId: string, number: number): void {
			const numbers = papersInUse.get(dinnerId) ?? new Set();
			papersInUse.set(dinnerId, numbers.add(number));
		},
		forgetUse(dinnerId: string, number: number): void {
			papersInUse.get(dinnerId)?.delete(number);
		},
	};
}
export type Rooms = ReturnType<typeof createRooms>;
