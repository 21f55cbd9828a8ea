import { type Kysely, sql, type Transaction } from 'kysely';
import type { Answer } from '../../app/domain/press';
import type { DB } from '../schema';

/** The first command with this key and its answer. `scope`: the id of the dinner, the group, or what else the caller locked. */
export const findFormKey = (
	db: Kysely<DB>,
	scope: string,
	key: string,
): Promise<{ act: Uint8Array; answer: Answer } | undefined> =>
	db
		.selectFrom('form_key')
		.select(['act', 'answer'])
		.where('scope', '=', scope)
		.where('key', '=', key)
		.executeTakeFirst();

/** A page that was open longer than this may repeat a command. */
const DAYS = 2;

/** Stores a command's key for a day or two. Stores the day and no time, so that a key reveals no minute of the evening. */
export async function insertFormKey(
	trx: Transaction<DB>,
	row: { scope: string; key: string; act: Uint8Array; answer: Answer; day: string },
): Promise<void> {
	await sql`delete from form_key where day < ${row.day}::date - ${sql.lit(DAYS)}`.execute(trx);
	await trx
		.insertInto('form_key')
		.values({ ...row, answer: JSON.stringify(row.answer) })
		.execute();
}

/** Deletes all keys of a dinner or group. */
export const forgetFormKeys = (db: Kysely<DB>, scope: string): Promise<unknown> =>
	db.deleteFrom('form_key').where('scope', '=', scope).execute();
