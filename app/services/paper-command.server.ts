import { findPaper } from '../../db/queries/papers';
import type { PaperState } from '../../db/schema';
import type { Err, Outcome } from '../domain/outcome';
import { err, ok } from '../domain/outcome';
import type { PressRefusal } from '../domain/press';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand, type Decided, type Held } from './dinner-command.server';
import type { DinnerStates } from './dinner-state.server';

/** One hand-out of a paper; the next one after a take-back has another counter. */
export type HandOut = { readonly number: number; readonly handOut: number };
/** Which paper a button names, and the state that it moves it to. */
export type OnPaper = { readonly dinnerId: string; readonly number: number; readonly press: CrewPress };

/** A command that moves one paper to the state `to`. `act` is stored, so it does not name the paper. */
export function createPaperCommand(context: Context, dinnerStates: DinnerStates) {
	const command = createDinnerCommand(context);
	return async <C extends string>(
		{ dinnerId, number, press }: OnPaper,
		{ act, to }: { readonly act: string; readonly to: PaperState },
		decide: (held: Held) => Promise<Decided<null> | Err<C>>,
	): Promise<Outcome<HandOut, C | PressRefusal>> => {
		const outcome = await command<null, C>({ press, act: [act] }, dinnerId, decide);
		if (!outcome.ok) return outcome;
		if (to !== 'made') dinnerStates.forgetUse(dinnerId, number);
		// No form key stores its paper, so the paper's state answers a repeated press: as the first press left it, the answer is the same;
		// else the key counts as used before.
		const paper = await findPaper(context.db, dinnerId, number);
		return paper?.state === to ? ok({ number, handOut: paper.handed_out }) : err('sent before');
	};
}
