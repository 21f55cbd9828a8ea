import {
	deleteMember,
	lockMembers,
	readGroupRecord,
	recordInGroup,
	revokeAllInvitations,
} from '../../db/queries/membership';
import { err, type Outcome, ok } from '../domain/outcome';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createGroupCommand } from './group-command.server';
import type { Organisers } from './organisers.server';

/** `not yours`: the actor was removed meanwhile. `last`: a group needs an organiser. `joined again`: the member left and returned since the page. */
export type RemovalRefusal = 'last' | 'not yours' | 'joined again' | PressRefusal;

/** The member that the page showed, and since when they were one, in UTC milliseconds. */
export type ExpectedMember = { readonly userId: string; readonly since: number };

/** Removes organisers from a group. */
export function createMembership(context: Context, organisers: Pick<Organisers, 'lookAgain'>) {
	const { db, note, now } = context;
	const command = createGroupCommand(context);
	return {
		/**
		 * Removes an organiser, oneself too, never the last. Ends their open desks and revokes the group's invitations, because they could read
		 * those links. A repeated press finds it done.
		 */
		async remove(groupId: string, expected: ExpectedMember, press: Press): Promise<Outcome<null, RemovalRefusal>> {
			const { by } = press;
			const { userId, since } = expected;
			const act = ['take out', userId, since];
			let what: 'organiser left' | 'organiser removed' | null = null;
			const outcome = await command<null, RemovalRefusal>(groupId, press, act, async (trx) => {
				const members = await lockMembers(trx, groupId);
				const whom = members.find(({ id }) => id === userId);
				if (!whom) return ok(null);
				if (!members.some(({ id }) => id === by.userId)) return err('not yours');
				if (whom.joined_at.getTime() !== since) return err('joined again');
				if (members.length === 1) return err('last');
				const at = now();
				await deleteMember(trx, groupId, userId);
				await revokeAllInvitations(trx, groupId, at);
				what = userId === by.userId ? 'organiser left' : 'organiser removed';
				await recordInGroup(trx, { groupId, at, who: by.name, what, whom: whom.name });
				return ok(null);
			});
			if (outcome.ok) {
				if (what) note(what, userId);
				organisers.lookAgain();
			}
			return outcome;
		},
		/** Members who left, newest first. */
		record: (groupId: string) => readGroupRecord(db, groupId),
	};
}
