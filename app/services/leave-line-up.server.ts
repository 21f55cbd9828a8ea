import type { DinnerChanges } from '../../db/queries/dinners';
import { countPapers } from '../../db/queries/papers';
import { clearNumbers, movePitchRow, rankReserves, reserveInOrder } from '../../db/queries/pitches';
import type { Dinner, Pitch } from '../../db/schema';
import { type Leave, type LineUpChange, leaveLineUp, mayLeave } from '../domain/leave-line-up';
import { type Outcome, ok } from '../domain/outcome';
import type { Held } from './dinner-command.server';

export type Left = { readonly changes: DinnerChanges; readonly steppedIn: Pitch | null };

/** Removes a pitch from the dinner; the first reserve steps in. */
export async function leave(held: Held, how: Leave, pitch: Pitch): Promise<Outcome<Left, 'may not leave'>> {
	const { trx, dinner } = held;
	const reserves = await reserveInOrder(trx, dinner.id);
	const left = leaveLineUp(how, pitch, {
		...lineUpOf(dinner),
		reserves: reserves.map(({ id }) => id),
		papersMade: (await countPapers(trx, dinner.id)).all > 0,
	});
	if (!left.ok) return left;
	const { steppedIn } = left.value;
	return ok({
		changes: await writeLineUp(held, left.value),
		steppedIn: reserves.find(({ id }) => id === steppedIn) ?? null,
	});
}

/** For the pitcher, or an organiser on their behalf. */
export async function withdraw(held: Held, pitch: Pitch) {
	const left = await leave(held, 'withdraw', pitch);
	if (!left.ok) return left;
	const { steppedIn } = left.value;
	const event = {
		kind: 'pitch withdrawn',
		pitch: pitch.id,
		number: pitch.number,
		reserve: steppedIn?.id ?? null,
	} as const;
	return ok({ ...left.value, event });
}

export const mayWithdraw = (dinner: Dinner, pitch: Pick<Pitch, 'state' | 'number'>): boolean =>
	mayLeave('withdraw', pitch, dinner);

export const lineUpOf = ({ phase, cursor, number_changes }: Dinner) => ({
	phase,
	cursor,
	numberChanges: number_changes,
});

/** Writes a line-up's changes to its pitches. Returns the changes of the dinner's row. */
export async function writeLineUp({ trx, dinner }: Held, change: LineUpChange): Promise<DinnerChanges> {
	for (const { pitch, move, number } of change.moves) {
		const moved = await movePitchRow(trx, pitch, move, { number });
		// The caller holds the dinner's lock, so no other command moved it.
		if (!moved.ok) throw new Error(`A pitch could not ${move} that was ${pitch.state} a moment ago.`);
	}
	if (change.redraw) await clearNumbers(trx, dinner.id);
	await rankReserves(trx, change.reserves);
	if (!change.renumbered) return {};
	return {
		lineup_revision: dinner.lineup_revision + 1,
		number_changes: JSON.stringify(change.numberChanges),
		...(change.clearsStage ? { cursor: null } : {}),
	};
}
