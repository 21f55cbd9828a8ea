import type { Transaction } from 'kysely';
import { changeDinner } from '../../db/queries/dinners';
import { clearNumbers, movePitchRow, rankReserves, reserveInOrder } from '../../db/queries/pitches';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { mayStepBack, movePitch } from '../domain/pitch';

/**
 * A pitch leaves the dinner. Until the line-up is published the order must be drawn again; afterwards the first reserve takes the
 * number, or it stays empty. The caller holds the dinner's row and has asked `mayLeave`.
 */
export async function leave(trx: Transaction<DB>, dinner: Dinner, pitch: Pitch): Promise<Pitch | undefined> {
	await movePitchRow(trx, pitch.id, pitch.state, 'withdrawn');
	if (pitch.state === 'reserve')
		await rankReserves(
			trx,
			(await reserveInOrder(trx, dinner.id)).map((p) => p.id),
		);
	if (pitch.state !== 'lined up') {
		await changeDinner(trx, dinner.id, {});
		return undefined;
	}
	if (dinner.phase === 'call') {
		await clearNumbers(trx, dinner.id);
		await changeDinner(trx, dinner.id, {});
		return undefined;
	}
	const [reserve, ...others] = await reserveInOrder(trx, dinner.id);
	if (reserve) await movePitchRow(trx, reserve.id, 'reserve', 'lined up', pitch.number);
	await rankReserves(
		trx,
		others.map((p) => p.id),
	);
	await changeDinner(trx, dinner.id, {
		lineup_revision: dinner.lineup_revision + 1,
		...(dinner.cursor && dinner.cursor.number === pitch.number ? { cursor: null } : {}),
	});
	return reserve;
}

/** Nobody leaves a line-up that people are voting on. */
export const mayLeave = (dinner: Dinner, pitch: Pitch): boolean =>
	movePitch(pitch.state, 'withdraw').ok && (pitch.state !== 'lined up' || mayStepBack(dinner.phase));
