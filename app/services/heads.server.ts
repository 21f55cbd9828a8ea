import { err, type Outcome } from '../domain/outcome';
import { mayCountHeads } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

export type HeadRefusal = 'nobody to count' | 'nobody counted' | PressRefusal;

/** Counts people who come in and decline a paper. A number of the dinner: no row is theirs, and nothing joins them to a paper. */
export function createHeads(context: Context) {
	const command = createDinnerCommand(context);

	/** Answers how many there are now. Compares no expected number, because two helpers count at once. */
	const count =
		(act: 'no paper' | 'one fewer', by: 1 | -1) =>
		(dinnerId: string, press: CrewPress): Promise<Outcome<number, HeadRefusal>> =>
			command<number, 'nobody to count' | 'nobody counted'>({ press, act: [act] }, dinnerId, async ({ dinner }) => {
				if (!mayCountHeads(dinner.phase)) return err('nobody to count');
				const now = dinner.without_paper + by;
				if (now < 0) return err('nobody counted');
				const event = { kind: by > 0 ? 'came without paper' : 'without paper taken back' } as const;
				return { event, changes: { without_paper: now }, answer: now };
			});

	return { cameIn: count('no paper', 1), takeBack: count('one fewer', -1) };
}
