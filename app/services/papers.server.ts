import { findBallot, voidBallot } from '../../db/queries/ballots';
import { isVotingAsSeen, readDinner } from '../../db/queries/dinners';
import { findFormKey } from '../../db/queries/form-keys';
import {
	countPapers,
	findPaper,
	findPaperByLookup,
	findPaperStates,
	findReplaced,
	handOut,
	hideAmongAll,
	movePaper,
	nextPaper,
	takeHandOutBack,
} from '../../db/queries/papers';
import type { PaperState } from '../../db/schema';
import { batch, createQueue } from '../concurrency';
import { readCode } from '../domain/code';
import type { SeenVoting } from '../domain/dinner';
import { err, type Outcome, ok } from '../domain/outcome';
import { codesWork, mayIssuePapers, mayReplacePapers, mayTakeBackPapers, votingIsOpen } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { epochOf } from '../domain/revision';
import type { Context, Press } from './context.server';
import { createDinnerCommand, organiserAs } from './dinner-command.server';
import type { DinnerStates } from './dinner-state.server';
import { createPrintJobs, type PrintedPaper } from './print-jobs.server';
import { createPrinting } from './printing.server';
import type { PaperSession } from './secrets.server';

export type { PrintedPaper };

export type ExchangeRefusal = 'unknown code' | 'replaced' | 'over' | 'busy';
export type Exchange = { readonly paperSession: PaperSession; readonly takesOver: boolean };
export type IssueRefusal =
	| 'no papers left'
	| 'papers have stopped'
	| 'not made'
	| 'already issued'
	| 'replaced'
	| 'not issued'
	| 'handed out again'
	| PressRefusal;

export type ReplaceRefusal = 'unknown code' | 'not made' | 'replaced' | 'busy' | 'over' | PressRefusal;

/** One hand-out of a paper; the next one after a take-back has another counter. */
export type HandOut = { readonly number: number; readonly handOut: number };

/** Exchanges that may wait for the slow hash; further phones retry by themselves. */
const LONGEST_QUEUE = 100;

export function createPapers(context: Context, dinnerStates: DinnerStates) {
	const { db, secrets, changed } = context;
	const command = createDinnerCommand(context);
	const printJobs = createPrintJobs(context);
	const slowly = createQueue({ concurrency: 1, longest: LONGEST_QUEUE });
	const printing = createPrinting(context, printJobs, slowly);
	const findState = batch((asked: readonly PaperSession[]) => findPaperStates(db, asked));

	/** Notes that a paper is in use and was not issued: the desk asks "Handed out?". */
	function noteUse({ dinnerId, number }: Pick<PaperSession, 'dinnerId' | 'number'>): void {
		dinnerStates.noteUse(dinnerId, number);
		changed(dinnerId);
	}

	/** The paper of a code. An unknown code takes the same time. */
	async function resolve(typed: string) {
		const read = readCode(typed);
		if (read.kind !== 'code') return err('unknown code');
		const root = await slowly(() => secrets.root(read.code));
		if (!root) return err('busy');
		const lookup = secrets.lookup(root);
		const paper = await findPaperByLookup(db, lookup);
		if (!paper) return err('unknown code');
		return ok({ paper, lookup, key: secrets.ballotKey(root, paper.dinner_id) });
	}

	/**
	 * The answer to a repeated press. No form key stores its paper, so the paper's state decides: if it is as the first press left it, the
	 * answer is the same; else the key counts as used before.
	 */
	async function asItStands<C extends string>(
		dinnerId: string,
		number: number,
		state: PaperState,
		outcome: Outcome<null, C>,
	): Promise<Outcome<HandOut, C | PressRefusal>> {
		if (!outcome.ok) return outcome;
		const paper = await findPaper(db, dinnerId, number);
		return paper?.state === state ? ok({ number, handOut: paper.handed_out }) : err('sent before');
	}

	return {
		counts: (dinnerId: string) => countPapers(db, dinnerId),

		/** Papers that can still be printed. */
		printJobs,

		...printing,

		/** The next number of a helper's stack. */
		next: (dinnerId: string, from: number) => nextPaper(db, dinnerId, from),

		/** A paper's state, for a helper who takes it back. */
		find: async (dinnerId: string, number: number): Promise<{ state: PaperState; handOut: number } | null> => {
			const paper = await findPaper(db, dinnerId, number);
			return paper ? { state: paper.state, handOut: paper.handed_out } : null;
		},

		/**
		 * Issues a paper. Of two helpers who tap one number one succeeds. Compares no seen state, because the guest already has the paper.
		 */
		async issue(dinnerId: string, number: number, press: Press): Promise<Outcome<HandOut, IssueRefusal>> {
			let nth: number | null = null as number | null;
			const act = ['hand out'];
			const outcome = await command<null, IssueRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
				if (!mayIssuePapers(dinner)) return err('papers have stopped');
				nth = await handOut(trx, dinnerId, number);
				if (nth === null) {
					const paper = await findPaper(trx, dinnerId, number);
					if (!paper) return err('not made');
					return err(paper.state === 'issued' ? 'already issued' : 'replaced');
				}
				// During voting the guest votes a moment later, so all papers are rewritten.
				if (votingIsOpen(dinner.phase)) await hideAmongAll(trx, dinnerId);
				return { event: null, because: 'would name a paper', answer: null };
			});
			if (outcome.ok) dinnerStates.forgetUse(dinnerId, number);
			const stands = await asItStands(dinnerId, number, 'issued', outcome);
			return stands.ok ? ok({ number, handOut: nth ?? stands.value.handOut }) : stands;
		},

		/**
		 * Reverts the hand-out that the page showed, and no later one. Only until voting opens, because then the paper may have a ballot.
		 */
		async takeBack(dinnerId: string, seen: HandOut, press: Press): Promise<Outcome<number, IssueRefusal>> {
			const { number } = seen;
			const act = ['take back'];
			const outcome = await command<null, IssueRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
				if (!mayTakeBackPapers(dinner.phase)) return err('papers have stopped');
				if (await takeHandOutBack(trx, dinnerId, seen))
					return { event: null, because: 'would name a paper', answer: null };
				return err((await findPaper(trx, dinnerId, number))?.state === 'issued' ? 'handed out again' : 'not issued');
			});
			return numberOf(await asItStands(dinnerId, number, 'made', outcome));
		},

		/** Issuing stops when voting opens, unless the organiser allows it. */
		setOpen: (
			dinnerId: string,
			open: boolean,
			press: Press,
			seen: SeenVoting,
		): Promise<Outcome<null, 'out of order' | 'already moved' | PressRefusal>> =>
			command<null, 'out of order' | 'already moved'>(
				{ press, act: ['papers open', open, seen] },
				dinnerId,
				async ({ trx, dinner }) => {
					if (!votingIsOpen(dinner.phase)) return err('out of order');
					if (dinner.papers_open === open || !(await isVotingAsSeen(trx, dinner, seen))) return err('already moved');
					return {
						event: { kind: open ? 'papers go on' : 'papers stop' },
						changes: { papers_open: open },
						answer: null,
					};
				},
			),

		/**
		 * Replaces a returned paper by its code: voids the ballot, then replaces the paper, in two transactions, so that none joins the two. If
		 * the server stops between them, the ballot is void and a repeated press finishes.
		 */
		async replaceByCode(dinnerId: string, typed: string, press: Press): Promise<Outcome<number, ReplaceRefusal>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			const { number } = paper;
			const voided = await command<null, 'over'>(organiserAs(press.by), dinnerId, async ({ trx, dinner }) => {
				const done = { event: null, because: 'would time a ballot', answer: null } as const;
				// A repeated press: its stored answer decides below.
				if (paper.state === 'replaced' || (await findFormKey(trx, dinnerId, press.key))) return done;
				if (!mayReplacePapers(dinner.phase)) return err('over');
				await voidBallot(trx, dinnerId, key, secrets.newDeviceToken());
				return done;
			});
			if (!voided.ok) return voided;
			const act = ['replace by code'];
			const outcome = await command<null, ReplaceRefusal>({ press, act }, dinnerId, async ({ trx }) => {
				// Issued or replaced since it was read: its state decides.
				if (!(await movePaper(trx, dinnerId, number, ['made', 'issued'], 'replaced'))) return err('replaced');
				await hideAmongAll(trx, dinnerId);
				return { event: { kind: 'paper replaced', by: 'code' }, answer: null };
			});
			if (outcome.ok) dinnerStates.forgetUse(dinnerId, number);
			return numberOf(await asItStands(dinnerId, number, 'replaced', outcome));
		},

		/** Replaces a lost paper by its number. Without the code its ballot stands. The number of these is published. */
		async replaceByNumber(dinnerId: string, number: number, press: Press): Promise<Outcome<number, ReplaceRefusal>> {
			const act = ['replace by number'];
			const outcome = await command<null, ReplaceRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
				if (!mayReplacePapers(dinner.phase)) return err('over');
				const paper = await findPaper(trx, dinnerId, number);
				if (!paper) return err('not made');
				if (paper.state === 'replaced') return err('replaced');
				await movePaper(trx, dinnerId, number, paper.state, 'replaced', true);
				await hideAmongAll(trx, dinnerId);
				return { event: { kind: 'paper replaced', by: 'number' }, answer: null };
			});
			if (outcome.ok) dinnerStates.forgetUse(dinnerId, number);
			return numberOf(await asItStands(dinnerId, number, 'replaced', outcome));
		},

		/**
		 * Exchanges a code for a paper session. A phone that already has its session keeps it. Another phone is told that the paper is in use; if
		 * it continues, it gets a new epoch, so that its first save takes the paper over.
		 */
		async exchange(typed: string, held: PaperSession | null): Promise<Outcome<Exchange, ExchangeRefusal>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, lookup, key } = found.value;
			if (paper.state === 'replaced') return err('replaced');
			const dinner = await readDinner(db, paper.dinner_id);
			if (!dinner || !codesWork(dinner.phase)) return err('over');
			const ballot = await findBallot(db, paper.dinner_id, key);
			const mine = held?.key.equals(key) ? held : null;
			const others = ballot !== undefined && ballot.revision > 0 && !mine?.deviceToken.equals(ballot.device_token);
			if (paper.state === 'made') noteUse({ dinnerId: paper.dinner_id, number: paper.number });
			if (mine && !others) return ok({ paperSession: mine, takesOver: false });
			const paperSession: PaperSession = {
				dinnerId: paper.dinner_id,
				number: paper.number,
				lookup,
				key,
				deviceToken: secrets.newDeviceToken(),
				epoch: others ? epochOf(ballot.revision) + 1 : 0,
			};
			return ok({ paperSession, takesOver: others });
		},

		noteUse,
		forgetUse: dinnerStates.forgetUse,

		/** The paper of a slip's code, without its number. */
		resolve,

		/** Numbers of returned and lost papers. */
		replacedNumbers: (dinnerId: string): Promise<number[]> => findReplaced(db, dinnerId),

		/** The state of a paper. */
		readState: findState,
	};
}
export type Papers = ReturnType<typeof createPapers>;

const numberOf = <C extends string>(outcome: Outcome<HandOut, C>): Outcome<number, C> =>
	outcome.ok ? ok(outcome.value.number) : outcome;
