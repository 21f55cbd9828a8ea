import { isVotingAsExpected } from '../../db/queries/dinners';
import { findPaper, handOut, hideAmongAll, nextPapers, takeHandOutBack } from '../../db/queries/papers';
import type { PaperState } from '../../db/schema';
import type { ExpectedVoting } from '../domain/dinner';
import { err, type Outcome, ok } from '../domain/outcome';
import { mayIssuePapers, mayTakeBackPapers, votingIsOpen } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { DinnerStates } from './dinner-state.server';
import { createPaperCommand, type HandOut } from './paper-command.server';

export type IssueRefusal =
	| 'no papers left'
	| 'papers have stopped'
	| 'not made'
	| 'already issued'
	| 'replaced'
	| 'spoiled'
	| 'not issued'
	| 'handed out again'
	| PressRefusal;

/** Papers of a stack that a phone knows ahead. */
const STACK = 200;

const unnamed = { event: null, because: 'would name a paper', answer: null } as const;

/** Handing papers out at the door. */
export function createHandingOut(context: Context, dinnerStates: DinnerStates) {
	const { db } = context;
	const command = createDinnerCommand(context);
	const paperCommand = createPaperCommand(context, dinnerStates);

	return {
		/** The next numbers of a helper's stack, as many as a phone may hand out without a connection. */
		stack: (dinnerId: string, from: number) => nextPapers(db, dinnerId, from, STACK),

		/** A paper's state, for a helper who takes it back. */
		find: async (dinnerId: string, number: number): Promise<{ state: PaperState; handOut: number } | null> => {
			const paper = await findPaper(db, dinnerId, number);
			return paper ? { state: paper.state, handOut: paper.handed_out } : null;
		},

		/**
		 * Issues a paper. Of two helpers who tap one number one succeeds. Compares no expected state, because the guest already has the paper.
		 */
		async issue(dinnerId: string, number: number, press: CrewPress): Promise<Outcome<HandOut, IssueRefusal>> {
			let nth: number | null = null as number | null;
			const asked = { act: 'hand out', to: 'issued' } as const;
			const outcome = await paperCommand<IssueRefusal>({ dinnerId, number, press }, asked, async ({ trx, dinner }) => {
				if (!mayIssuePapers(dinner)) return err('papers have stopped');
				nth = await handOut(trx, dinnerId, number);
				if (nth === null) {
					const paper = await findPaper(trx, dinnerId, number);
					if (!paper) return err('not made');
					return err(paper.state === 'spoiled' ? 'spoiled' : paper.state === 'issued' ? 'already issued' : 'replaced');
				}
				// During voting the guest votes a moment later, so all papers are rewritten.
				if (votingIsOpen(dinner.phase)) await hideAmongAll(trx, dinnerId);
				return unnamed;
			});
			return outcome.ok && nth !== null ? ok({ number, handOut: nth }) : outcome;
		},

		/**
		 * Reverts the hand-out that the page showed, and no later one. Only until voting opens, because then the paper may have a ballot.
		 */
		takeBack(dinnerId: string, expected: HandOut, press: CrewPress): Promise<Outcome<HandOut, IssueRefusal>> {
			const { number } = expected;
			const asked = { act: 'take back', to: 'made' } as const;
			return paperCommand<IssueRefusal>({ dinnerId, number, press }, asked, async ({ trx, dinner }) => {
				if (!mayTakeBackPapers(dinner.phase)) return err('papers have stopped');
				if (await takeHandOutBack(trx, dinnerId, expected)) return unnamed;
				return err((await findPaper(trx, dinnerId, number))?.state === 'issued' ? 'handed out again' : 'not issued');
			});
		},

		/** Issuing stops when voting opens, unless the organiser allows it. */
		setOpen: (
			dinnerId: string,
			open: boolean,
			press: CrewPress,
			expected: ExpectedVoting,
		): Promise<Outcome<null, 'out of order' | 'already moved' | PressRefusal>> =>
			command<null, 'out of order' | 'already moved'>(
				{ press, act: ['papers open', open, expected] },
				dinnerId,
				async ({ trx, dinner }) => {
					if (!votingIsOpen(dinner.phase)) return err('out of order');
					if (dinner.papers_open === open || !(await isVotingAsExpected(trx, dinner, expected)))
						return err('already moved');
					return {
						event: { kind: open ? 'papers go on' : 'papers stop' },
						changes: { papers_open: open },
						answer: null,
					};
				},
			),
	};
}
