import type { Kysely, Transaction } from 'kysely';
import type { Job } from '../../app/domain/crew';
import type { CrewPass, DB } from '../schema';

export const insertCrewPass = async (
	trx: Transaction<DB>,
	pass: { dinnerId: string; job: Job; at: Date; by: string },
): Promise<string> =>
	(
		await trx
			.insertInto('crew_pass')
			.values({ dinner_id: pass.dinnerId, job: pass.job, made_at: pass.at, made_by: pass.by })
			.returning('id')
			.executeTakeFirstOrThrow()
	).id;

/** How many passes of a dinner were not revoked. */
export const countCrewPasses = async (db: Kysely<DB>, dinnerId: string): Promise<number> =>
	Number(
		(
			await db
				.selectFrom('crew_pass')
				.select((eb) => eb.fn.countAll().as('count'))
				.where('dinner_id', '=', dinnerId)
				.where('revoked_at', 'is', null)
				.executeTakeFirstOrThrow()
		).count,
	);

/** The passes of a dinner in the order in which they were made. */
export const readCrewPasses = (db: Kysely<DB>, dinnerId: string): Promise<CrewPass[]> =>
	db.selectFrom('crew_pass').selectAll().where('dinner_id', '=', dinnerId).orderBy('made_at').orderBy('id').execute();

export const findCrewPass = (db: Kysely<DB>, id: string): Promise<CrewPass | undefined> =>
	db.selectFrom('crew_pass').selectAll().where('id', '=', id).executeTakeFirst();

/** Whether somebody had this pass and it was revoked. */
export const hasPassEnded = async (trx: Transaction<DB>, id: string): Promise<boolean> =>
	(await trx
		.selectFrom('crew_pass')
		.select('id')
		.where('id', '=', id)
		.where('taken_at', 'is not', null)
		.where('revoked_at', 'is not', null)
		.executeTakeFirst()) !== undefined;

/** The passes of a dinner that this browser took, newest first. */
export const readPassesOfDevice = (db: Kysely<DB>, dinnerId: string, device: Buffer): Promise<CrewPass[]> =>
	db
		.selectFrom('crew_pass')
		.selectAll()
		.where('device', '=', device)
		.where('dinner_id', '=', dinnerId)
		.orderBy('taken_at', 'desc')
		.execute();

/** The name that this browser typed last; undefined if it never took a pass. */
export const findNameOfDevice = async (db: Kysely<DB>, device: Buffer): Promise<string | undefined> =>
	(
		await db
			.selectFrom('crew_pass')
			.select('name')
			.where('device', '=', device)
			.orderBy('taken_at', 'desc')
			.limit(1)
			.executeTakeFirst()
	)?.name ?? undefined;

/** Takes a pass that nobody has. Returns whether it did. */
export const takeCrewPass = async (
	trx: Transaction<DB>,
	id: string,
	by: { name: string; device: Buffer; at: Date },
): Promise<boolean> =>
	changedOne(
		await trx
			.updateTable('crew_pass')
			.set({ name: by.name, device: by.device, taken_at: by.at, used_at: by.at })
			.where('id', '=', id)
			.where('taken_at', 'is', null)
			.where('revoked_at', 'is', null)
			.executeTakeFirst(),
	);

/** Revokes a pass of this dinner. Returns whether it was in force. */
export const revokeCrewPass = async (trx: Transaction<DB>, dinnerId: string, id: string, at: Date): Promise<boolean> =>
	changedOne(
		await trx
			.updateTable('crew_pass')
			.set({ revoked_at: at })
			.where('id', '=', id)
			.where('dinner_id', '=', dinnerId)
			.where('revoked_at', 'is', null)
			.executeTakeFirst(),
	);

/** Stores the last use, at most once a minute. */
export const noteCrewPassUse = (db: Kysely<DB>, id: string, at: Date): Promise<unknown> =>
	db
		.updateTable('crew_pass')
		.set({ used_at: at })
		.where('id', '=', id)
		.where('used_at', '<', new Date(at.getTime() - 60_000))
		.execute();

/** When the dinner's result was published; null before. */
export const readPublishedAt = async (db: Kysely<DB>, dinnerId: string): Promise<Date | null> =>
	(
		await db
			.selectFrom('record')
			.select('at')
			.where('dinner_id', '=', dinnerId)
			.where('kind', '=', 'publish')
			.orderBy('id')
			.limit(1)
			.executeTakeFirst()
	)?.at ?? null;

const changedOne = ({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean => numUpdatedRows === 1n;
