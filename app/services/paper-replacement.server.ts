import { voidBallot } from '../../db/queries/ballots';
import { findFormKey } from '../../db/queries/form-keys';
import { findInState, findPaper, hideAmongAll, movePaper } from '../../db/queries/papers';
import { err, type Outcome } from '../domain/outcome';
import { mayReplacePapers } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { actorOf, createDinnerCommand } from './dinner-command.server';
import type { DinnerStates } from './dinner-state.server';
import { createPaperCommand, type HandOut } from './paper-command.server';
import type { PaperExchange } from './paper-exchange.server';

export type ReplaceRefusal = 'unknown code' | 'not made' | 'replaced' | 'spoiled' | 'busy' | 'over' | PressRefusal;

/** Papers that came back, and papers that were lost. */
export function createReplacement(
	context: Context,
	dinnerStates: DinnerStates,
	{ resolve }: Pick<PaperExchange, 'resolve'>,
) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);
	const paperCommand = createPaperCommand(context, dinnerStates);

	return {
		/** Numbers of papers that phones vote with no more: returned, lost and spoiled ones. */
		replacedNumbers: (dinnerId: string): Promise<number[]> => findInState(db, dinnerId, 'replaced', 'spoiled'),

		/**
		 * Replaces a returned paper by its code: voids the ballot, then replaces the paper, in two transactions, so that none joins the two. If
		 * the server stops between them, the ballot is void and a repeated press finishes.
		 */
		async replaceByCode(dinnerId: string, typed: string, press: Press): Promise<Outcome<HandOut, ReplaceRefusal>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			if (paper.state === 'spoiled') return err('spoiled');
			const { number } = paper;
			const voided = await command<null, 'over'>(actorOf(press.by), dinnerId, async ({ trx, dinner }) => {
				const done = { event: null, because: 'would time a ballot', answer: null } as const;
				// A repeated press: its stored answer decides below.
				if (paper.state === 'replaced' || (await findFormKey(trx, dinnerId, press.key))) return done;
				if (!mayReplacePapers(dinner.phase)) return err('over');
				await voidBallot(trx, dinnerId, key, secrets.newDeviceToken());
				return done;
			});
			if (!voided.ok) return voided;
			const asked = { act: 'replace by code', to: 'replaced' } as const;
			return paperCommand<ReplaceRefusal>({ dinnerId, number, press }, asked, async ({ trx }) => {
				// Issued or replaced since it was read: its state decides.
				if (!(await movePaper(trx, dinnerId, number, ['made', 'issued'], 'replaced')))
					return err((await findPaper(trx, dinnerId, number))?.state === 'spoiled' ? 'spoiled' : 'replaced');
				await hideAmongAll(trx, dinnerId);
				return { event: { kind: 'paper replaced', by: 'code' }, answer: null };
			});
		},

		/** Replaces a lost paper by its number. Without the code its ballot stands. The number of these is published. */
		replaceByNumber(dinnerId: string, number: number, press: Press): Promise<Outcome<HandOut, ReplaceRefusal>> {
			const asked = { act: 'replace by number', to: 'replaced' } as const;
			return paperCommand<ReplaceRefusal>({ dinnerId, number, press }, asked, async ({ trx, dinner }) => {
				if (!mayReplacePapers(dinner.phase)) return err('over');
				const paper = await findPaper(trx, dinnerId, number);
				if (!paper) return err('not made');
				if (paper.state === 'replaced' || paper.state === 'spoiled') return err(paper.state);
				await movePaper(trx, dinnerId, number, paper.state, 'replaced', true);
				await hideAmongAll(trx, dinnerId);
				return { event: { kind: 'paper replaced', by: 'number' }, answer: null };
			});
		},
	};
}
