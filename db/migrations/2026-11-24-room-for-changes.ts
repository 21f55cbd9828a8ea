import { type Kysely, type Migration, sql } from 'kysely';

/** A ballot is written again at each tap: with room beside it the new version stays on its page, and the index is left alone. */
export const roomForChanges: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`alter table ballot set (fillfactor = 50)`.execute(db);
	},
};
