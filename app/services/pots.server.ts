import { readAwarding } from '../../db/queries/counts';
import { changeDinner, recordThat } from '../../db/queries/dinners';
import { readPotLines, replacePotLines } from '../../db/queries/pots';
import type { PotLine } from '../../db/schema';
import type { Phase } from '../domain/dinner';
import { MOST_PENCE } from '../domain/money';
import { err, type Outcome } from '../domain/outcome';
import { type Pot, potOf } from '../domain/pot';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';

/** A sum as it was typed. Costs are positive, too; `label` says which sponsor, which cost. */
export type Line = Omit<PotLine, 'dinner_id'>;
export type PotRefusal =
	| 'not now'
	| 'already awarded'
	| 'costs exceed the pot'
	| 'too large'
	| 'changed meanwhile'
	| 'named twice';

/** Doors have to be open: before that there is no bucket to count. */
export const potIsOpen = (phase: Phase): boolean => ['doors', 'pitching', 'voting', 'counting'].includes(phase);

export function createPots(context: Context) {
	const { db, now } = context;
	const command = createCommand(context);

	return {
		/** The lines and what they come to, in pence. `seen` stands for just these lines: send it back with a change. */
		async read(dinnerId: string): Promise<{ lines: Line[]; pot: Pot; seen: string; awarded: boolean }> {
			const [rows, awarding] = await Promise.all([readPotLines(db, dinnerId), readAwarding(db, dinnerId)]);
			const pot = potOf(rows);
			if (!pot.ok) throw new Error('More costs than money were stored.');
			return {
				lines: rows.map(({ source, label, pence }) => ({ source, label, pence })),
				pot: pot.value,
				seen: fingerprint(rows),
				awarded: awarding !== undefined,
			};
		},

		/** Puts these lines in the place of those that `seen` stands for. From doors until the pot is awarded. */
		change: (
			dinnerId: string,
			by: Organiser,
			seen: string,
			lines: readonly Line[],
		): Promise<Outcome<Pot, PotRefusal>> =>
			command<Pot, PotRefusal>(dinnerId, async (trx, dinner) => {
				if (await readAwarding(trx, dinnerId)) return err('already awarded');
				if (!potIsOpen(dinner.phase)) return err('not now');
				if (fingerprint(await readPotLines(trx, dinnerId)) !== seen) return err('changed meanwhile');
				if (new Set(lines.map(({ source, label }) => `${source} ${label}`)).size < lines.length)
					return err('named twice');
				const pot = potOf(lines);
				if (!pot.ok) return pot;
				if (pot.value.pence > MOST_PENCE || pot.value.costs > MOST_PENCE) return err('too large');
				await replacePotLines(trx, dinnerId, lines);
				await changeDinner(trx, dinnerId, {});
				await recordThat(trx, {
					dinnerId,
					at: now(),
					who: by.name,
					what: 'pot changed',
					detail: { pence: pot.value.pence, lines },
				});
				return pot;
			}),
	};
}
export type Pots = ReturnType<typeof createPots>;

const fingerprint = (lines: readonly Line[]): string =>
	JSON.stringify(lines.map(({ source, label, pence }) => [source, label, pence]));
