import type { Transaction } from 'kysely';
import {
	changeGroup,
	findGroup,
	findInvitation,
	type GroupDetails,
	insertInvitation,
	insertMember,
	isMember,
	readGroupsOf,
	readInvitations,
	readMembers,
	revokeInvitation,
	useInvitation,
} from '../../db/queries/groups';
import type { DB, SoupGroup } from '../../db/schema';
import { isSlug } from '../domain/group';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Context, Organiser } from './context.server';
import type { NewAccount, Organisers } from './organisers.server';
import { undoing } from './undoing.server';

const INVITATION_DAYS = 7;

/** Why an invitation does not let in. `unknown`: this server never made that link. */
export type InvitationRefusal = 'unknown' | 'used' | 'revoked' | 'expired';
export type Invitation = {
	readonly groupName: string;
	readonly slug: string;
	readonly madeBy: string;
	readonly expiresAt: Date;
};
export type Joined = { readonly slug: string; readonly organiser: Organiser };

/** Soup groups, who runs them, and how somebody comes to. */
export function createGroups({ db, secrets, now }: Context, organisers: Organisers) {
	async function standing(token: string) {
		const id = secrets.readLink('join', token);
		const invitation = id ? await findInvitation(db, id) : undefined;
		if (!invitation) return err('unknown');
		if (invitation.used_by !== null) return err('used');
		if (invitation.revoked_at) return err('revoked');
		if (invitation.expires_at <= now()) return err('expired');
		return ok(invitation);
	}

	/** Lets one person in. The invitation is taken by a conditional write, so that of two who press at once one is let in. */
	async function letIn<C extends string>(
		token: string,
		organiser: Organiser,
		before: (trx: Transaction<DB>, refuse: (code: C | InvitationRefusal) => never) => Promise<void>,
	): Promise<Outcome<Joined, C | InvitationRefusal>> {
		const found = await standing(token);
		if (!found.ok) return found;
		const { id, group_id, slug } = found.value;
		return undoing<Joined, C | InvitationRefusal>((refuse) =>
			db.transaction().execute(async (trx) => {
				await before(trx, refuse);
				// Who is in already leaves the invitation for the person it was meant for.
				if (await insertMember(trx, group_id, organiser.userId, now())) {
					if (!(await useInvitation(trx, id, organiser.userId, now()))) refuse('used');
				}
				return { slug, organiser };
			}),
		);
	}

	return {
		find: async (slug: string): Promise<SoupGroup | undefined> => (isSlug(slug) ? findGroup(db, slug) : undefined),
		isMember: (groupId: string, userId: string): Promise<boolean> => isMember(db, groupId, userId),
		of: (userId: string): Promise<SoupGroup[]> => readGroupsOf(db, userId),
		members: (groupId: string) => readMembers(db, groupId),

		/** The brief is for dinners to come: each dinner keeps the one that it was made with. */
		change: (groupId: string, details: GroupDetails): Promise<unknown> => changeGroup(db, groupId, details),

		/** A link for one co-organiser, for seven days. What is returned is its path. */
		async invite(groupId: string, by: Organiser): Promise<Outcome<string, 'too many'>> {
			const at = now();
			const expiresAt = new Date(at.getTime() + INVITATION_DAYS * 24 * 60 * 60_000);
			const id = await db
				.transaction()
				.execute((trx) => insertInvitation(trx, { groupId, madeBy: by.userId, at, expiresAt }));
			return id ? ok(pathOf(id)) : err('too many');
		},
		/** Those that still work. */
		invitations: async (groupId: string) =>
			(await readInvitations(db, groupId, now())).map((invitation) => ({ ...invitation, path: pathOf(invitation.id) })),
		/** False: it is another group's, or it did not work any more. */
		revoke: (groupId: string, invitationId: string): Promise<boolean> =>
			revokeInvitation(db, groupId, invitationId, now()),

		/** What a link invites to. Looking does not use it up. */
		async invitation(token: string): Promise<Outcome<Invitation, InvitationRefusal>> {
			const found = await standing(token);
			if (!found.ok) return found;
			const { group_name, slug, made_by, expires_at } = found.value;
			return ok({ groupName: group_name, slug, madeBy: made_by, expiresAt: expires_at });
		},
		join: (token: string, organiser: Organiser): Promise<Outcome<Joined, InvitationRefusal>> =>
			letIn<never>(token, organiser, async () => {}),
		/** Makes the account and lets it in, both or neither. */
		async joinAsNew(
			token: string,
			account: NewAccount,
		): Promise<Outcome<Joined, InvitationRefusal | 'email taken' | 'busy'>> {
			const found = await standing(token);
			if (!found.ok) return found;
			const ready = await organisers.prepare(account);
			if (!ready) return err('busy');
			return letIn<'email taken'>(token, ready.organiser, async (trx, refuse) => {
				if (!(await ready.write(trx))) refuse('email taken');
			});
		},
	};

	function pathOf(invitationId: string): string {
		return `/join/${secrets.link('join', invitationId)}`;
	}
}
export type Groups = ReturnType<typeof createGroups>;
