import type { Kysely } from 'kysely';
import { stepOf } from '../../app/domain/dinner';
import { seenClock, turnOf } from '../../app/domain/stage';
import type { Press } from '../../app/services/context.server';
import type { Dinners } from '../../app/services/dinners.server';
import { readDinner } from '../../db/queries/dinners';
import { countPressed } from '../../db/queries/events';
import { readLineUp } from '../../db/queries/pitches';
import type { DB } from '../../db/schema';

/** The state that the buttons of a run sheet loaded now would post. */
export async function seenNow(db: Kysely<DB>, dinnerId: string) {
	const dinner = await readDinner(db, dinnerId);
	if (!dinner) throw new Error('There is no such dinner.');
	const { phase, cursor, voting_until } = dinner;
	const pressed = await countPressed(db, dinnerId);
	return {
		step: stepOf({ phase, ...pressed }),
		presses: pressed.presses,
		turn: turnOf(cursor, pressed.turns),
		stageClock: cursor ? seenClock(cursor.clock) : '',
		until: voting_until?.getTime() ?? 0,
	};
}

/** Puts the pitch with this number on stage, as from a page loaded now. */
export async function putOnStage(
	{ db, dinners }: { db: Kysely<DB>; dinners: Pick<Dinners, 'stage'> },
	dinnerId: string,
	number: number,
	part: 'pitch' | 'questions',
	press: Press,
) {
	const pitch = (await readLineUp(db, dinnerId)).find((p) => p.number === number);
	return dinners.stage(dinnerId, pitch?.id ?? 'none', part, press, (await seenNow(db, dinnerId)).turn);
}
