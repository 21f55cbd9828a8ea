import { readFacts } from '../../db/queries/dinners';
import { countPressed } from '../../db/queries/events';
import { isHandedOut } from '../../db/queries/more-time';
import { type Step, stepOf } from '../domain/dinner';
import { giveMoreTime, type MoreTimeRefusal } from '../domain/more-time';
import { err } from '../domain/outcome';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

/** Keeps one paper's voting open after the close, for a guest who needs it: recorded in public, and by the rule of `domain/more-time`. */
export function createMoreTime(context: Context) {
	const command = createDinnerCommand(context);
	return {
		/** `expected`: the round of counting that the page showed. Answers until when the paper may vote, in UTC milliseconds. */
		give: (dinnerId: string, number: number, expected: Step, press: Press) =>
			command<number, MoreTimeRefusal | 'already moved'>(
				{ press, act: ['more time', number, expected] },
				dinnerId,
				async ({ trx, dinner, at }) => {
					const { phase, more_time: given } = dinner;
					if (stepOf({ phase, ...(await countPressed(trx, dinnerId)) }) !== expected) return err('already moved');
					const { signatures, countOpened } = await readFacts(trx, dinner, 0);
					const asked = { number, isHandedOut: await isHandedOut(trx, dinnerId, number) };
					const more = giveMoreTime({ phase, signatures, countOpened, given }, asked, at.getTime());
					if (!more.ok) return more;
					const { until } = more.value;
					return {
						event: { kind: 'more time given', until },
						changes: { more_time: JSON.stringify([...given, more.value]) },
						answer: until,
					};
				},
			),
	};
}
export type MoreTimes = ReturnType<typeof createMoreTime>;
