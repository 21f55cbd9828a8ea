import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What a phone said and what lies in the box stand beside each other in a ballot's row, so that neither writes over the other and it
 * does not matter when a helper types a slip in. A slip that was set aside before this is remembered as entered, but what was on it is
 * gone. A server of the version before that runs on for a minute answers `busy`, and phones try again at another one: with its columns
 * still there it would open a count without any slip in it.
 */
export const slipsBesidePhones: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
			alter table ballot
				add column slip_scored boolean not null default false,
				add column slip_sealed bytea
		`.execute(db);
		await sql`
			update ballot set slip_sealed = case when via = 'paper' then sealed else '' end,
				slip_scored = via = 'paper' and scored,
				scored = via = 'phone' and scored,
				sealed = case when via = 'paper' then '' else sealed end
			where slip
		`.execute(db);
		await sql`alter table ballot drop column via, drop column slip`.execute(db);
	},
};
