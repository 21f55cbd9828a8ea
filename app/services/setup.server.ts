import { timingSafeEqual } from 'node:crypto';
import { findGroup, insertGroup, insertMember } from '../../db/queries/groups';
import {
	claimSetup,
	hasBallotsAtStake,
	isSetUp,
	noteInstaller,
	readInstall,
	rememberSecret,
} from '../../db/queries/install';
import type { Currency } from '../domain/currencies';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Brief } from '../domain/rules';
import type { Context, Organiser } from './context.server';
import type { NewAccount, NewAccountRefusal } from './new-accounts.server';
import type { Organisers } from './organisers.server';
import type { Newcomer } from './sign-in-limits.server';
import { rollBackOnRefusal } from './transaction-outcome.server';

export type NewSoupGroup = {
	readonly slug: string;
	readonly name: string;
	readonly place: string;
	readonly timeZone: string;
	readonly currency: Currency;
	readonly brief: Brief;
};
export type SetupRefusal = 'used' | 'slug taken' | NewAccountRefusal;

/** The id in the setup link. It is constant, because there is one install. */
const INSTALL = '00000000-0000-4000-8000-000000000001';

/** The setup of an install: the one-time link, the first account and the first soup group. */
export function createSetup({ db, secrets, now, note }: Context, organisers: Organisers) {
	return {
		/** Whether this is the setup link. True after its use too, so that the page can say that it was used. */
		linkIsGood: async (token: string): Promise<boolean> => secrets.readLink('setup', token) === INSTALL,

		/** The path of the setup link; null after the setup. */
		async link(): Promise<string | null> {
			return (await isSetUp(db)) ? null : `/setup/${secrets.link('setup', INSTALL)}`;
		},
		isDone: (): Promise<boolean> => isSetUp(db),
		newcomer: (address: string): Newcomer => ({ link: INSTALL, address }),

		/**
		 * Called at the start. Accepts a changed secret, which ends sessions and private links, unless papers are issued or ballots uncounted: with
		 * another secret their codes would be unknown.
		 */
		async checkSecret(): Promise<Outcome<'same' | 'changed', 'wrong secret'>> {
			const check = secrets.check();
			const { secretCheck } = await readInstall(db, check);
			if (secretCheck.length === check.length && timingSafeEqual(secretCheck, check)) return ok('same');
			if (await hasBallotsAtStake(db)) return err('wrong secret');
			await rememberSecret(db, check);
			return ok('changed');
		},

		/** Creates the first organiser and their group, once. Of two concurrent calls one is refused as `used`. */
		async run(account: NewAccount, group: NewSoupGroup, address: string): Promise<Outcome<Organiser, SetupRefusal>> {
			if (await isSetUp(db)) return err('used');
			await readInstall(db, secrets.check());
			if (await findGroup(db, group.slug)) return err('slug taken');
			const ready = await organisers.prepare(account, { link: INSTALL, address });
			if (!ready.ok) return ready;
			const { organiser, write } = ready.value;
			const at = now();
			const outcome = await rollBackOnRefusal<Organiser, SetupRefusal>(async (refuse) =>
				db.transaction().execute(async (trx) => {
					if (!(await claimSetup(trx, at))) refuse('used');
					const groupId = await insertGroup(trx, { ...group, at });
					if (!groupId) return refuse('slug taken');
					if (!(await write(trx))) refuse('email taken');
					await insertMember(trx, groupId, organiser.userId, at);
					await noteInstaller(trx, organiser.userId);
					return organiser;
				}),
			);
			if (outcome.ok) note('setup done', organiser.userId);
			return outcome;
		},
	};
}
