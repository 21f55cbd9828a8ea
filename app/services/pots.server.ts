import { readAwarding } from '../../db/queries/counts';
import { readPotLines, replacePotLines } from '../../db/queries/pots';
import type { PotLine } from '../../db/schema';
import { MOST_AMOUNT } from '../domain/money';
import { err, type Outcome } from '../domain/outcome';
import { potIsOpen } from '../domain/phase-policy';
import { type Pot, potOf } from '../domain/pot';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

/** A line of the pot. The amount is positive for costs too; `label` names the sponsor or the cost. */
export type Line = Omit<PotLine, 'dinner_id'>;
export type PotRefusal =
	| 'not now'
	| 'already awarded'
	| 'costs exceed the pot'
	| 'too large'
	| 'changed meanwhile'
	| 'named twice'
	| PressRefusal;

export function createPots(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		/** The lines and their total in minor units. `revision` is a fingerprint of the lines, which `change` takes. */
		async read(dinnerId: string): Promise<{ lines: Line[]; pot: Pot; revision: string; awarded: boolean }> {
			const [rows, awarding] = await Promise.all([readPotLines(db, dinnerId), readAwarding(db, dinnerId)]);
			const pot = potOf(rows);
			if (!pot.ok) throw new Error('More costs than money were stored.');
			return {
				lines: rows.map(({ source, label, amount }) => ({ source, label, amount })),
				pot: pot.value,
				revision: fingerprint(rows),
				awarded: awarding !== undefined,
			};
		},

		/** Replaces the lines, if they are those that `expected` identifies. From doors until the pot is awarded. */
		change: (
			dinnerId: string,
			press: Press,
			expected: string,
			lines: readonly Line[],
		): Promise<Outcome<null, PotRefusal>> =>
			command<null, PotRefusal>(
				{ press, act: ['pot', expected, fingerprint(lines)] },
				dinnerId,
				async ({ trx, dinner }) => {
					if (await readAwarding(trx, dinnerId)) return err('already awarded');
					if (!potIsOpen(dinner.phase)) return err('not now');
					const current = fingerprint(await readPotLines(trx, dinnerId));
					// A stale page that asks for the current lines.
					if (current === fingerprint(lines)) return { event: null, because: 'nothing changed', answer: null };
					if (current !== expected) return err('changed meanwhile');
					const pot = checkPot(lines);
					if (!pot.ok) return pot;
					await replacePotLines(trx, dinnerId, lines);
					return { event: { kind: 'pot changed', amount: pot.value.amount, lines }, answer: null };
				},
			),
	};
}

const fingerprint = (lines: readonly Line[]): string =>
	JSON.stringify(lines.map(({ source, label, amount }) => [source, label, amount]));

function checkPot(lines: readonly Line[]): Outcome<Pot, PotRefusal> {
	if (new Set(lines.map(({ source, label }) => `${source} ${label}`)).size < lines.length) return err('named twice');
	const pot = potOf(lines);
	if (!pot.ok) return pot;
	return pot.value.amount > MOST_AMOUNT || pot.value.costs > MOST_AMOUNT ? err('too large') : pot;
}
