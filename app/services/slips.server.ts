import type { Transaction } from 'kysely';
import { findBallot, SLIP_REVISION, upsertSlip } from '../../db/queries/ballots';
import { countSlips, readSignatures } from '../../db/queries/counts';
import { changeDinner, recordThat } from '../../db/queries/dinners';
import { findPaper, hideAmongAll, movePaper } from '../../db/queries/papers';
import type { DB, Dinner } from '../../db/schema';
import { type Ballot, checkBallot, encodeBallot, hasScore } from '../domain/ballot';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Ballots } from './ballots.server';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';
import type { Papers } from './papers.server';

export type SlipRefusal =
	| 'not now'
	| 'already signed'
	| 'unknown code'
	| 'busy'
	| 'replaced'
	| 'not handed out'
	| 'entered before'
	| 'not a ballot';
/** `set aside`: a phone has voted with this paper, and the phone counts. */
export type SlipResult = 'counts' | 'blank' | 'set aside';

type Slip = {
	readonly code: string;
	readonly scores: readonly (number | null)[];
	/** The answer to "Handed out? Mark it and enter the slip". */
	readonly handedOut?: boolean;
	/** The answer to "This slip was entered before. Put these scores in their place?" */
	readonly correct?: boolean;
};

export function createSlips(context: Context, papers: Papers, ballots: Ballots) {
	const { db, secrets, now } = context;
	const command = createCommand(context);

	/** Marks the paper in a transaction of its own, before the one that writes the ballot. */
	const markHandedOut = (dinnerId: string, number: number, by: Organiser) =>
		command<null, SlipRefusal>(dinnerId, async (trx, dinner) => {
			const refusal = await refusalNow(trx, dinner);
			if (refusal) return err(refusal);
			await movePaper(trx, dinnerId, number, 'made', 'issued');
			// The next transaction writes the slip's ballot: a single paper numbered just before it would be joined to it.
			await hideAmongAll(trx, dinnerId);
			await changeDinner(trx, dinnerId, {});
			await recordThat(trx, { dinnerId, at: now(), who: by.name, what: 'paper of a slip marked as handed out' });
			return ok(null);
		});

	return {
		/** How many slips were typed in: all that may be known of them before the count is opened. */
		counts: (dinnerId: string) => countSlips(db, dinnerId),

		/**
		 * Enters a slip from the ballot box, sealed at once. While voting or counting, until the first signature. What is recorded of it
		 * names neither the paper nor the code.
		 */
		async enter(dinnerId: string, by: Organiser, slip: Slip): Promise<Outcome<SlipResult, SlipRefusal>> {
			const found = await papers.resolve(slip.code);
			if (!found.ok) return found;
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			const voting = await ballots.readVoting(dinnerId);
			const checked = voting ? checkBallot(voting.shape, slip.scores) : null;
			if (!checked?.ok) return err('not a ballot');
			if (paper.state === 'replaced') return err('replaced');
			if (paper.state === 'made') {
				if (!slip.handedOut) return err('not handed out');
				const marked = await markHandedOut(dinnerId, paper.number, by);
				if (!marked.ok) return marked;
			}
			// The paper is read here and again never: the transaction below touches ballots only.
			if ((await findPaper(db, dinnerId, paper.number))?.state !== 'issued') return err('replaced');
			return store(dinnerId, by, key, checked.value, slip.correct ?? false);
		},
	};

	function store(dinnerId: string, by: Organiser, key: Buffer, ballot: Ballot, correct: boolean) {
		return command<SlipResult, SlipRefusal>(dinnerId, async (trx, dinner) => {
			const refusal = await refusalNow(trx, dinner);
			if (refusal) return err(refusal);
			const before = await findBallot(trx, dinnerId, key);
			const again = before?.state === 'open' && before.slip_sealed !== null;
			if (again && !correct) return err('entered before');
			const outcome = await upsertSlip(trx, dinnerId, {
				key,
				claim: secrets.newClaim(),
				scored: hasScore(ballot),
				sealed: secrets.seal(dinnerId, key, SLIP_REVISION, encodeBallot(ballot)),
			});
			if (outcome === 'void') return err('replaced');
			const what = again ? 'slip corrected' : outcome === 'set aside' ? 'slip set aside' : null;
			if (what) await recordThat(trx, { dinnerId, at: now(), who: by.name, what });
			if (outcome === 'set aside') return ok('set aside');
			return ok(hasScore(ballot) ? 'counts' : 'blank');
		});
	}
}
export type Slips = ReturnType<typeof createSlips>;

async function refusalNow(trx: Transaction<DB>, dinner: Dinner): Promise<'not now' | 'already signed' | null> {
	if (dinner.phase !== 'voting' && dinner.phase !== 'counting') return 'not now';
	return (await readSignatures(trx, dinner.id)).length > 0 ? 'already signed' : null;
}
