import { timingSafeEqual } from 'node:crypto';
import { findGroup, insertGroup, insertMember } from '../../db/queries/groups';
import { claimSetup, hasBallotsAtStake, isSetUp, readInstall, rememberSecret } from '../../db/queries/install';
import type { Currency } from '../domain/currencies';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Brief } from '../domain/rules';
import type { Context, Organiser } from './context.server';
import type { NewAccount, NewAccountRefusal, Newcomer, Organisers } from './organisers.server';
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

/** There is one install, so there is one setup link: only this server's secret can have made it. */
const INSTALL = '00000000-0000-4000-8000-000000000001';

/** The first minutes of an install: who may begin, and the first account and soup group. */
export function createSetup({ db, secrets, now }: Context, organisers: Organisers) {
	return {
		/** Whether this is the link that the console prints. It stays recognised after its use, so that the page can say so. */
		linkIsGood: async (token: string): Promise<boolean> => secrets.readLink('setup', token) === INSTALL,

		/** Path of the one-time link while nobody has set up; null afterwards. */
		async link(): Promise<string | null> {
			return (await isSetUp(db)) ? null : `/setup/${secrets.link('setup', INSTALL)}`;
		},
		isDone: (): Promise<boolean> => isSetUp(db),
		/** The first organiser, signing in for the first time. */
		newcomer: (address: string): Newcomer => ({ link: INSTALL, address }),

		/**
		 * Asked at the start. A changed secret is taken on where nothing hangs on the old one (people sign in again, private links made
		 * before stop working); while papers are out or ballots uncounted it is refused, for with it every code would be unknown.
		 */
		async checkSecret(): Promise<Outcome<'same' | 'changed', 'wrong secret'>> {
			const check = secrets.check();
			const { secretCheck } = await readInstall(db, check);
			if (secretCheck.length === check.length && timingSafeEqual(secretCheck, check)) return ok('same');
			if (await hasBallotsAtStake(db)) return err('wrong secret');
			await rememberSecret(db, check);
			return ok('changed');
		},

		/** The first organiser and their soup group, once: of two who press at the same time one is told that it has been used. */
		async run(account: NewAccount, group: NewSoupGroup, address: string): Promise<Outcome<Organiser, SetupRefusal>> {
			if (await isSetUp(db)) return err('used');
			await readInstall(db, secrets.check());
			if (await findGroup(db, group.slug)) return err('slug taken');
			const ready = await organisers.prepare(account, { link: INSTALL, address });
			if (!ready.ok) return ready;
			const { organiser, write } = ready.value;
			const at = now();
			return rollBackOnRefusal(async (refuse) =>
				db.transaction().execute(async (trx) => {
					if (!(await claimSetup(trx, at))) refuse('used');
					const groupId = await insertGroup(trx, { ...group, at });
					if (!groupId) return refuse('slug taken');
					if (!(await write(trx))) refuse('email taken');
					await insertMember(trx, groupId, organiser.userId, at);
					return organiser;
				}),
			);
		},
	};
}
export type Setup = ReturnType<typeof createSetup>;
