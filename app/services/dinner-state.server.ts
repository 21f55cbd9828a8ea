import { readDinnerState } from '../../db/queries/dinner-state';
import { stillMade } from '../../db/queries/papers';
import type { DinnerState } from '../domain/snapshots';
import { type ClusterPresence, createClusterPresence } from './cluster-presence.server';
import type { Context } from './context.server';

/**
 * Reads a dinner's state and notifies of changes.
 *
 * Papers in use are kept in memory only, because a row that says which paper opened its ballot could help to join the two. After a restart
 * the set refills as phones reconnect; server processes exchange it.
 */
export function createDinnerStates(
	context: Context,
	listeners: Set<(dinnerId: string) => void>,
	neighbours: ClusterPresence = createClusterPresence(context, listeners),
) {
	const { db, now, changed, log } = context;

	/**
	 * Forgets a paper that was issued or replaced. The command's own notification came while the paper was still in the set, so this notifies
	 * again, for the phone that waits for its paper.
	 */
	function forgetUse(dinnerId: string, number: number): void {
		if (neighbours.forget(dinnerId, number)) changed(dinnerId);
	}
	/** The paper may have been handed out between the phone's look and the note of its use. */
	const checkAgain = async (dinnerId: string, number: number): Promise<void> => {
		try {
			if ((await stillMade(db, dinnerId, [number])).length === 0) forgetUse(dinnerId, number);
		} catch (error) {
			log.warn({ dinnerId, code: (error as { code?: unknown }).code }, 'a paper in use could not be read');
		}
	};

	return {
		/** The server's clock in every snapshot, in UTC milliseconds. */
		now: (): number => now().getTime(),
		read: (dinnerId: string): Promise<DinnerState | undefined> => readDinnerState(db, dinnerId),
		onChanged(listener: (dinnerId: string) => void): () => void {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		/** Subscribes to moments in which changes of any dinner may have been missed: subscribers read again. */
		onMissed: neighbours.onMissed,
		/** Numbers of papers in use that were not issued: the desk asks "Handed out?". */
		asking: (dinnerId: string): number[] => neighbours.used(dinnerId).sort((a, b) => a - b),
		noteUse(dinnerId: string, number: number): void {
			if (neighbours.noteUse(dinnerId, number)) void checkAgain(dinnerId, number);
		},
		forgetUse,
		/** Phones that are connected to this process, for desks of the others; and phones of the others. */
		notePhones: neighbours.notePhones,
		phonesElsewhere: neighbours.phonesElsewhere,
		/** Sends what only this process knows to the others again. */
		repeat: neighbours.repeat,
	};
}
export type DinnerStates = ReturnType<typeof createDinnerStates>;
