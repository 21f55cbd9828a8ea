import { findGroup, insertGroup, insertMember, isMember, readGroupsOf } from '../../db/queries/groups';
import { readFounders, setFounders } from '../../db/queries/install';
import type { Founders } from '../domain/group';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Context, Organiser } from './context.server';
import type { NewSoupGroup } from './setup.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

export type FoundRefusal = 'not allowed' | 'slug taken';

/** More soup groups on one install. Whoever set it up founds them, and may allow every organiser to. */
export function createFounding({ db, now, note }: Context) {
	async function mayFound(userId: string): Promise<boolean> {
		const { who, isInstaller } = await readFounders(db, userId);
		return isInstaller || (who === 'organisers' && (await readGroupsOf(db, userId)).length > 0);
	}

	return {
		mayFound,
		/** What whoever set the install up chose; null for everybody else. */
		async settingOf(userId: string): Promise<Founders | null> {
			const { who, isInstaller } = await readFounders(db, userId);
			return isInstaller ? who : null;
		},
		/** False, and nothing is changed, for anybody but whoever set the install up. */
		allow: (userId: string, who: Founders): Promise<boolean> => setFounders(db, userId, who),

		/** Creates a group with its first organiser. The same form sent again finds the group that it made. */
		async found(group: NewSoupGroup, organiser: Organiser): Promise<Outcome<null, FoundRefusal>> {
			if (!(await mayFound(organiser.userId))) return err('not allowed');
			const there = await findGroup(db, group.slug);
			if (there)
				return there.name === group.name && (await isMember(db, there.id, organiser.userId))
					? ok(null)
					: err('slug taken');
			const at = now();
			const founded = await rollBackOnRefusal<null, FoundRefusal>((refuse) =>
				db.transaction().execute(async (trx) => {
					const id = await insertGroup(trx, { ...group, at });
					if (!id) return refuse('slug taken');
					await insertMember(trx, id, organiser.userId, at);
					return null;
				}),
			);
			if (founded.ok) note('group founded', organiser.userId);
			return founded;
		},
	};
}
