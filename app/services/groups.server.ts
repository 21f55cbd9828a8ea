import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
	changeGroup,
	findGroup,
	findInvitation,
	type GroupDetails,
	insertInvitation,
	insertMember,
	isMember,
	lockDinnersOf,
	namesSums,
	readGroup,
	readGroupsOf,
	readInvitations,
	readMembers,
	revokeInvitation,
	useInvitation,
} from '../../db/queries/groups';
import type { DB, SoupGroup } from '../../db/schema';
import { isSlug } from '../domain/group';
import { err, type Outcome, ok } from '../domain/outcome';
import type { PressRefusal } from '../domain/press';
import { shownEmail } from './account-email.server';
import type { Context, Organiser, Press } from './context.server';
import { createGroupCommand } from './group-command.server';
import type { NewAccount, NewAccountRefusal } from './new-accounts.server';
import type { Organisers } from './organisers.server';
import type { Newcomer } from './sign-in-limits.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

const INVITATION_DAYS = 7;

/** Why an invitation is refused. `unknown`: this server did not make the link. */
export type InvitationRefusal = 'unknown' | 'used' | 'revoked' | 'expired';
export type Invitation = {
	readonly groupName: string;
	readonly place: string;
	readonly slug: string;
	readonly madeBy: string;
	readonly expiresAt: Date;
};
/** `currency fixed`: a dinner of the group has an amount in minor units of the current currency. */
type ChangeRefusal = 'stale' | 'currency fixed';
export type Joined = { readonly slug: string; readonly organiser: Organiser };

type Settings = Pick<SoupGroup, keyof GroupDetails>;
const revision = ({ brief, ...now }: Settings): string =>
	createHash('sha256')
		.update(
			JSON.stringify([
				...[now.name, now.place, now.currency, now.contact, now.paper_size, now.licence, now.funder_id],
				...[now.language, now.second_language],
				brief.gate,
				brief.criteria.map((one) => [one.name, one.sentence]),
				brief.language ?? 'en',
				// A database may return keys in another order.
				Object.entries(brief.texts ?? {})
					.flatMap(([tag, texts]) =>
						Object.entries(texts).map(([key, { name, sentence }]) => [tag, key, name, sentence].join('\n')),
					)
					.sort(),
			]),
		)
		.digest('base64url')
		.slice(0, 22);

/** Soup groups, their organisers, and invitations. */
export function createGroups(context: Context, organisers: Organisers) {
	const { db } = context;
	const command = createGroupCommand(context);

	return {
		find: async (slug: string): Promise<SoupGroup | undefined> => (isSlug(slug) ? findGroup(db, slug) : undefined),
		isMember: (groupId: string, userId: string): Promise<boolean> => isMember(db, groupId, userId),
		of: (userId: string): Promise<SoupGroup[]> => readGroupsOf(db, userId),
		members: async (groupId: string) =>
			(await readMembers(db, groupId)).map((member) => ({ ...member, email: shownEmail(member.email) })),

		/** Whether the currency is fixed, because a dinner has an amount. */
		isCurrencyFixed: (groupId: string): Promise<boolean> => namesSums(db, groupId),
		/** A fingerprint of the settings; the form sends it back. */
		revision,
		/** Replaces the settings that `expected` identifies. The brief applies to later dinners, because each dinner keeps its own. */
		change: (
			groupId: string,
			expected: string,
			details: GroupDetails,
			press: Press,
		): Promise<Outcome<null, ChangeRefusal | PressRefusal>> =>
			command<null, ChangeRefusal>(groupId, press, ['group', expected, JSON.stringify(details)], async (trx) => {
				const now = await readGroup(trx, groupId);
				const current = revision(now);
				// An old page that asks for the current settings changes nothing.
				if (current === revision(details)) return ok(null);
				if (current !== expected) return err('stale');
				if (details.currency !== now.currency) {
					await lockDinnersOf(trx, groupId);
					if (await namesSums(trx, groupId)) return err('currency fixed');
				}
				await changeGroup(trx, groupId, details);
				return ok(null);
			}),

		...createInvitations(context, organisers, command),
	};
}
export type Groups = ReturnType<typeof createGroups>;

/** Invitations: each is a link that admits one co-organiser. */
function createInvitations(
	{ db, secrets, now, note }: Context,
	organisers: Organisers,
	command: ReturnType<typeof createGroupCommand>,
) {
	async function findValid(token: string) {
		const id = secrets.readLink('join', token);
		const invitation = id ? await findInvitation(db, id) : undefined;
		if (!invitation) return err('unknown');
		if (invitation.used_by !== null) return err('used');
		if (invitation.revoked_at) return err('revoked');
		if (invitation.expires_at <= now()) return err('expired');
		return ok(invitation);
	}

	/** Admits one person. A conditional write takes the invitation, so that of two concurrent presses one succeeds. */
	async function letIn<C extends string>(
		token: string,
		organiser: Organiser,
		before: (trx: Transaction<DB>, refuse: (code: C | InvitationRefusal) => never) => Promise<void>,
	): Promise<Outcome<Joined, C | InvitationRefusal>> {
		const found = await findValid(token);
		if (!found.ok) return found;
		const { id, group_id, slug } = found.value;
		let used = false;
		const joined = await rollBackOnRefusal<Joined, C | InvitationRefusal>((refuse) =>
			db.transaction().execute(async (trx) => {
				await before(trx, refuse);
				// A member leaves the invitation for the person it was meant for.
				if (await insertMember(trx, group_id, organiser.userId, now())) {
					if (!(await useInvitation(trx, id, organiser.userId, now()))) refuse('used');
					used = true;
				}
				return { slug, organiser };
			}),
		);
		if (joined.ok && used) note('invitation used', organiser.userId);
		return joined;
	}

	return {
		/** Returns the path of a link for one co-organiser, valid for seven days. */
		async invite(groupId: string, press: Press): Promise<Outcome<string, 'too many' | PressRefusal>> {
			let fresh = false;
			const made = await command<string, 'too many'>(groupId, press, ['invite'], async (trx) => {
				const at = now();
				const expiresAt = new Date(at.getTime() + INVITATION_DAYS * 24 * 60 * 60_000);
				const id = await insertInvitation(trx, { groupId, madeBy: press.by.userId, at, expiresAt });
				fresh = id !== undefined;
				return id ? ok(id) : err('too many');
			});
			if (made.ok && fresh) note('invitation made', press.by.userId);
			return made.ok ? ok(pathOf(made.value)) : made;
		},
		/** Open invitations. */
		invitations: async (groupId: string) =>
			(await readInvitations(db, groupId, now())).map((invitation) => ({ ...invitation, path: pathOf(invitation.id) })),
		/** `gone`: it is another group's, or no longer valid. */
		async revoke(groupId: string, invitationId: string, press: Press): Promise<Outcome<null, 'gone' | PressRefusal>> {
			let fresh = false;
			const revoked = await command<null, 'gone'>(groupId, press, ['revoke', invitationId], async (trx) => {
				fresh = await revokeInvitation(trx, groupId, invitationId, now());
				return fresh ? ok(null) : err('gone');
			});
			if (revoked.ok && fresh) note('invitation revoked', press.by.userId);
			return revoked;
		},

		/** What a link invites to. Reading does not use it up. */
		async invitation(token: string): Promise<Outcome<Invitation, InvitationRefusal>> {
			const found = await findValid(token);
			if (!found.ok) return found;
			const { group_name, place, slug, made_by, expires_at } = found.value;
			return ok({ groupName: group_name, place, slug, madeBy: made_by, expiresAt: expires_at });
		},
		join: (token: string, organiser: Organiser): Promise<Outcome<Joined, InvitationRefusal>> =>
			letIn<never>(token, organiser, async () => {}),
		/** Creates the account and the membership, both or neither. */
		async joinAsNew(
			token: string,
			account: NewAccount,
			address: string,
		): Promise<Outcome<Joined & { readonly by: Newcomer }, InvitationRefusal | NewAccountRefusal>> {
			const found = await findValid(token);
			if (!found.ok) return found;
			const by = { link: found.value.id, address };
			const ready = await organisers.prepare(account, by);
			if (!ready.ok) return ready;
			const joined = await letIn<'email taken'>(token, ready.value.organiser, async (trx, refuse) => {
				if (!(await ready.value.write(trx))) refuse('email taken');
			});
			return joined.ok ? ok({ ...joined.value, by }) : joined;
		},
	};

	function pathOf(invitationId: string): string {
		return `/join/${secrets.link('join', invitationId)}`;
	}
}
