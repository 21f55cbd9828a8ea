import { type Kysely, sql, type Transaction } from 'kysely';
import type { AwardStep, DB } from '../schema';

export type AwardInState = {
	readonly pitchId: string;
	readonly number: number;
	readonly title: string;
	readonly place: number;
	readonly amount: number;
	/** The last step; null while the award is only promised. */
	readonly last: Omit<AwardStep, 'dinner_id' | 'pitch_id' | 'at'> | null;
};

/** Whether the award `w` was not returned: a returned one is in the next dinner's pot. */
export const isKept = sql<boolean>`not exists (
	select from award_step s where s.dinner_id = w.dinner_id and s.pitch_id = w.pitch_id and s.state = 'returned')`;

/** A dinner's awards with their last step, by place. */
export async function readAwardsInState(db: Kysely<DB>, dinnerId: string): Promise<AwardInState[]> {
	const { rows } = await sql<AwardInState>`
		select a.pitch_id as "pitchId", p.number, p.answers->>'title' as title, a.place, a.amount,
			(select json_build_object('step', s.step, 'state', s.state, 'how', s.how, 'paid_on', s.paid_on, 'paid_by', s.paid_by,
					'receipt', s.receipt, 'because', s.because, 'by', s.by)
				from award_step s where s.dinner_id = a.dinner_id and s.pitch_id = a.pitch_id order by s.step desc limit 1) as last
		from award a join pitch p on p.id = a.pitch_id
		where a.dinner_id = ${dinnerId}
		order by a.place, p.number
	`.execute(db);
	return rows;
}

export const insertAwardStep = (trx: Transaction<DB>, step: AwardStep): Promise<unknown> =>
	trx.insertInto('award_step').values(step).execute();
