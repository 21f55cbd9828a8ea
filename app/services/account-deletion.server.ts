import {
	changeKeeper,
	deleteAccount,
	lockAccount,
	lockKeeping,
	type OwnGroup,
	readOwnGroups,
} from '../../db/queries/account-deletion';
import { readFounders } from '../../db/queries/install';
import { recordInGroup, revokeAllInvitations } from '../../db/queries/membership';
import { findOrganiserByEmail } from '../../db/queries/organisers';
import { appendDeleted } from '../../db/queries/retention';
import { type Err, err, type Ok, type Outcome, ok } from '../domain/outcome';
import { storedEmail } from './account-email.server';
import type { Context, Organiser } from './context.server';
import { createOwnPassword, type OwnPasswordParts, type PasswordTyped } from './own-password.server';
import type { Sessions } from './sessions.server';
import type { SignInRefusal } from './sign-in.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

/** `only organiser`: of a group. `keeper`: of this install, which needs a successor first. */
export type DeletionRefusal = 'only organiser' | 'keeper';
export type HandOverRefusal = 'no account' | 'not keeper';
export type DeletionResult = Ok<null> | SignInRefusal | Err<DeletionRefusal>;
export type HandOverResult = Ok<null> | SignInRefusal | Err<HandOverRefusal>;

/** The deletion of one's own account, and the keeping of the install, which must go to somebody else before. */
export function createAccountDeletion(
	context: Context,
	{ sessions, ...parts }: OwnPasswordParts & { readonly sessions: Pick<Sessions, 'lookAgain'> },
) {
	const { db, now, note } = context;
	const withPassword = createOwnPassword(context, parts);

	const run = (organiser: Organiser): Promise<Outcome<null, DeletionRefusal>> =>
		rollBackOnRefusal<null, DeletionRefusal>((refuse) =>
			db.transaction().execute(async (trx) => {
				const { userId, name } = organiser;
				if (!(await lockAccount(trx, userId))) return null;
				if (await lockKeeping(trx, userId)) return refuse('keeper');
				const groups = await readOwnGroups(trx, userId);
				if (groups.some(({ organisers }) => organisers < 2)) return refuse('only organiser');
				const at = now();
				for (const { id: groupId } of groups) {
					// Whoever leaves could read their links.
					await revokeAllInvitations(trx, groupId, at);
					await recordInGroup(trx, { groupId, at, who: name, what: 'organiser left', whom: name });
				}
				await deleteAccount(trx, userId);
				await appendDeleted(trx, at, { what: 'account', count: 1 });
				return null;
			}),
		);

	return {
		/** What stands in the way, and what goes. */
		async before(userId: string): Promise<{ groups: readonly OwnGroup[]; only: readonly OwnGroup[]; keeps: boolean }> {
			const groups = await readOwnGroups(db, userId);
			const { isInstaller } = await readFounders(db, userId);
			return { groups, only: groups.filter(({ organisers }) => organisers < 2), keeps: isInstaller };
		},

		/** Deletes the account, with its password. A repeated request is from nobody. */
		async delete(organiser: Organiser, typed: PasswordTyped): Promise<DeletionResult> {
			const answer = await withPassword(organiser, typed, () => run(organiser));
			if (!answer.ok || !answer.value.ok) return answer.ok ? (answer.value as Err<DeletionRefusal>) : answer;
			note('account deleted', organiser.userId);
			sessions.lookAgain();
			return ok(null);
		},

		keeps: async (userId: string): Promise<boolean> => (await readFounders(db, userId)).isInstaller,

		/** Hands the keeping of the install to the account with this e-mail. */
		async handOver(organiser: Organiser, email: string, typed: PasswordTyped): Promise<HandOverResult> {
			const answer = await withPassword(organiser, typed, async (): Promise<Outcome<null, HandOverRefusal>> => {
				const next = await findOrganiserByEmail(db, storedEmail(email));
				if (!next || next.id === organiser.userId) return err('no account');
				const done = await db.transaction().execute((trx) => changeKeeper(trx, organiser.userId, next.id));
				return done ? ok(null) : err('not keeper');
			});
			if (!answer.ok || !answer.value.ok) return answer.ok ? (answer.value as Err<HandOverRefusal>) : answer;
			note('keeper changed', organiser.userId);
			return ok(null);
		},
	};
}
export type AccountDeletion = ReturnType<typeof createAccountDeletion>;
