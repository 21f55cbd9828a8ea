import { countHoldings, type DeletedGroup, deleteGroup, lockWholeGroup } from '../../db/queries/group-deletion';
import { isMember } from '../../db/queries/groups';
import { appendDeleted } from '../../db/queries/retention';
import type { NightRefusal } from '../contract/archive-refusals';
import { type Outcome, ok } from '../domain/outcome';
import { whyNotNow } from './archive.server';
import type { Context, Press } from './context.server';
import type { Copies } from './dinner-copies.server';
import type { Organisers } from './organisers.server';
import type { Rehearsals } from './rehearsals.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

/** `other name`: what was typed is not the group's name. `not yours`: the actor was removed meanwhile. */
export type GroupDeletionRefusal = NightRefusal | 'other name' | 'not yours';

/** Deletes a group with everything in it. Accounts stay. */
export function createGroupDeletion(
	context: Context,
	{
		organisers,
		rehearsals,
		copies,
	}: {
		organisers: Pick<Organisers, 'lookAgain'>;
		rehearsals: Pick<Rehearsals, 'stop'>;
		copies: Pick<Copies, 'deleteAll' | 'deleteFinished'>;
	},
) {
	const { db, note, now, changed, log } = context;
	return {
		/** How much would go. */
		holdings: (groupId: string) => countHoldings(db, groupId),

		/**
		 * Deletes the group if `name` is exactly its name. No form's key is stored, because it would name the group: a repeated press finds it
		 * deleted, which is the first one's answer.
		 */
		async run(groupId: string, name: string, press: Press): Promise<Outcome<null, GroupDeletionRefusal>> {
			const outcome = await rollBackOnRefusal<DeletedGroup | null, GroupDeletionRefusal>((refuse) =>
				db.transaction().execute(async (trx) => {
					const group = await lockWholeGroup(trx, groupId);
					if (!group) return null;
					if (!(await isMember(trx, groupId, press.by.userId))) return refuse('not yours');
					const why = await whyNotNow(trx, groupId);
					if (why) return refuse(why);
					if (name !== group.name) return refuse('other name');
					const deleted = await deleteGroup(trx, groupId);
					await appendDeleted(trx, now(), { what: 'group', count: 1 });
					// Before the commit: after a crash a copy of dinners that the database lacks would be taken for lost ones.
					await copies.deleteFinished();
					return deleted;
				}),
			);
			if (!outcome.ok) return outcome;
			if (!outcome.value) return ok(null);
			for (const rehearsal of outcome.value.rehearsals) rehearsals.stop(rehearsal);
			// The group too: its public page is dropped with any change.
			for (const id of [...outcome.value.dinners, groupId]) changed(id);
			note('group deleted', press.by.userId);
			organisers.lookAgain();
			await copies
				.deleteAll()
				.catch((error) =>
					log.warn({ err: error }, 'the copies of a deleted group could not be deleted; the purge will'),
				);
			return ok(null);
		},
	};
}
export type GroupDeletion = ReturnType<typeof createGroupDeletion>;
