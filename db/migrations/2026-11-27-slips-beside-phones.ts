import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What a phone said and what lies in the box stand beside each other in a ballot's row, so that neither writes over the other and it
 * does not matter when a helper types a slip in. A slip that was set aside before this is remembered as entered, but what was on it is
 * gone. `via` and `slip` are for servers of the version before, which run on for a minute; nothing reads them any more.
 */
export const slipsBesidePhones: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
			alter table ballot
				add column slip_scored boolean not null default false,
				add column slip_sealed bytea,
				alter column via set default 'phone',
				alter column slip set default false
		`.execute(db);
		await sql`
			update ballot set slip_sealed = case when via = 'paper' then sealed else '' end,
				slip_scored = via = 'paper' and scored,
				scored = via = 'phone' and scored,
				sealed = case when via = 'paper' then '' else sealed end,
				via = 'phone'
			where slip
		`.execute(db);
	},
};
