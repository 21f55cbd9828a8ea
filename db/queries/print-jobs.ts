import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../schema';

/** Stores new papers until they are printed. `key` is the form's key, so that a repeated press finds the same papers. */
export const insertPrintJob = (
	trx: Transaction<DB>,
	job: { dinner_id: string; key: string; sealed: Uint8Array; made_at: Date },
): Promise<unknown> => trx.insertInto('print_job').values(job).execute();

/** Deletes every job made before `before`, of all dinners. */
export const forgetOldPrintJobs = (db: Kysely<DB>, before: Date): Promise<unknown> =>
	db.deleteFrom('print_job').where('made_at', '<=', before).execute();

export const readPrintJobs = (db: Kysely<DB>, dinnerId: string) =>
	db
		.selectFrom('print_job')
		.select(['key', 'sealed', 'made_at'])
		.where('dinner_id', '=', dinnerId)
		.orderBy('made_at')
		.execute();

/** Deletes one job, or all jobs of a dinner. */
export const forgetPrintJobs = (db: Kysely<DB>, dinnerId: string, key?: string): Promise<unknown> => {
	const jobs = db.deleteFrom('print_job').where('dinner_id', '=', dinnerId);
	return (key === undefined ? jobs : jobs.where('key', '=', key)).execute();
};
