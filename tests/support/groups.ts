import type { Kysely } from 'kysely';
import { usualBrief } from '../../app/domain/rules';
import { createGroups } from '../../app/services/groups.server';
import { createOrganisers } from '../../app/services/organisers.server';
import { createSetup } from '../../app/services/setup.server';
import type { DB } from '../../db/schema';
import { clockAt, makeContext, quickHashing, testSecrets } from './factories';

export const account = (email: string) => ({ name: 'Amina Yusuf', email, password: 'four words in a row' });
export const soup = (slug = 'birmingham-soup') => ({
	slug,
	name: 'Birmingham Soup',
	place: 'Birmingham',
	timeZone: 'Europe/London',
	currency: 'GBP' as const,
	brief: usualBrief('Birmingham'),
});

/** Services with counted hashes, each of which waits for `before`. */
export function groupServices(db: Kysely<DB>, secrets = testSecrets, before: () => Promise<void> = async () => {}) {
	const clock = clockAt('2026-11-26T18:00:00Z');
	const context = { ...makeContext(db, clock).context, secrets };
	let hashes = 0;
	const organisers = createOrganisers(context, {
		...quickHashing,
		async hash(password) {
			hashes++;
			await before();
			return quickHashing.hash(password);
		},
	});
	return {
		hashed: () => hashes,
		clock,
		organisers,
		setup: createSetup(context, organisers),
		groups: createGroups(context, organisers),
	};
}
export const countOf = async (db: Kysely<DB>, table: 'user' | 'soup_group' | 'member') =>
	(await db.selectFrom(table).selectAll().execute()).length;
