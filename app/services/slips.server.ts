import type { Kysely } from 'kysely';
import { findBallot, SLIP_REVISION, upsertSlip } from '../../db/queries/ballots';
import { countSlips, readSignatures } from '../../db/queries/counts';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readDinner } from '../../db/queries/dinners';
import { findPaper, handOut, hideAmongAll } from '../../db/queries/papers';
import type { DB, Dinner } from '../../db/schema';
import { type Ballot, blanksOf, checkBallot, encodeBallot, hasScore } from '../domain/ballot';
import { err, type Outcome } from '../domain/outcome';
import { slipsAreOpen } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import type { Ballots, Voting } from './ballots.server';
import type { Context, CrewPress } from './context.server';
import { actorOf, createDinnerCommand } from './dinner-command.server';
import type { Papers } from './papers.server';

export type SlipRefusal =
	| 'not now'
	| 'already signed'
	| 'unknown code'
	| 'busy'
	| 'replaced'
	| 'not handed out'
	| 'entered before'
	| 'not a ballot'
	| 'nothing typed'
	| 'partly blank'
	| 'not blank'
	| PressRefusal;
/** `set aside`: a phone has voted with this paper, and the phone counts. */
export type SlipResult = 'counts' | 'blank' | 'set aside';

type Slip = {
	readonly code: string;
	readonly scores: readonly (number | null)[];
	/** The answer to "Handed out? Mark it and enter the slip". */
	readonly handedOut?: boolean;
	/** The answer to "This slip was entered before. Put these scores in their place?" */
	readonly correct?: boolean;
	/** Which blanks were confirmed. An entered slip cannot be viewed again, so unconfirmed blanks are refused first. */
	readonly blanks?: 'all' | 'some' | undefined;
};

export function createSlips(context: Context, papers: Papers, ballots: Ballots) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);
	/** Issues the paper in a transaction of its own, before the one that writes the ballot, so that none joins the two. */
	const markHandedOut = (dinnerId: string, number: number, press: CrewPress) =>
		command<null, SlipRefusal>(actorOf(press.by), dinnerId, async ({ trx, dinner }) => {
			const refusal = await refusalNow(trx, dinner);
			if (refusal) return err(refusal);
			// A concurrent entry of the same slip issued it.
			if ((await handOut(trx, dinnerId, number)) === null)
				return { event: null, because: 'nothing changed', answer: null };
			// The next transaction writes the ballot. A single paper row written just before would reveal its paper.
			await hideAmongAll(trx, dinnerId);
			return { event: { kind: 'paper of a slip marked as handed out' }, answer: null };
		});

	return {
		/** The number of entered slips, which is all that may be known before the count is opened. */
		counts: (dinnerId: string) => countSlips(db, dinnerId),

		/** Enters a slip and encrypts it. From the opening of voting until the first signature. Its events name neither paper nor code. */
		async enter(dinnerId: string, press: CrewPress, slip: Slip): Promise<Outcome<SlipResult, SlipRefusal>> {
			const found = await papers.resolve(slip.code);
			// Opening the count deletes the codes: an old page hears that entering is over, not that the code is wrong.
			if (!found.ok) return err((await refusalOf(dinnerId)) ?? found.code);
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			const voting = await ballots.readVoting(dinnerId);
			if (!voting) return err('not a ballot');
			const checked = checkBallot(voting.shape, slip.scores);
			if (!checked.ok) return err('not a ballot');
			if (paper.state === 'replaced') return err('replaced');
			const unseen = await unseenBlanks(dinnerId, voting, checked.value, slip.blanks);
			if (unseen) return err(unseen);
			if (paper.state === 'made') {
				if (!slip.handedOut) return err('not handed out');
				const marked = await markHandedOut(dinnerId, paper.number, press);
				if (!marked.ok) return marked;
				papers.forgetUse(dinnerId, paper.number);
			}
			// The last query about the paper: the transaction below accesses ballots only.
			if ((await findPaper(db, dinnerId, paper.number))?.state !== 'issued') return err('replaced');
			return store(dinnerId, press, key, checked.value, slip.correct ?? false);
		},
	};

	async function refusalOf(dinnerId: string): Promise<SlipRefusal | null> {
		const dinner = await readDinner(db, dinnerId);
		return dinner ? refusalNow(db, dinner) : null;
	}

	/** Null if all blanks were confirmed. */
	async function unseenBlanks(
		dinnerId: string,
		{ shape }: Voting,
		ballot: Ballot,
		said: Slip['blanks'],
	): Promise<SlipRefusal | null> {
		const onStage = (await readDinnerState(db, dinnerId))?.lineup.map(({ number }) => number - 1) ?? [];
		const blanks = blanksOf(shape, ballot, onStage);
		if (said === 'all' && blanks !== 'all') return 'not blank';
		if (blanks === 'none' || blanks === said) return null;
		return blanks === 'all' ? 'nothing typed' : 'partly blank';
	}

	function store(dinnerId: string, press: CrewPress, key: Buffer, ballot: Ballot, correct: boolean) {
		const act = ['slip', encodeBallot(ballot).join(), correct];
		return command<SlipResult, SlipRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
			const refusal = await refusalNow(trx, dinner);
			if (refusal) return err(refusal);
			const before = await findBallot(trx, dinnerId, key);
			const again = before?.state === 'open' && before.slip_sealed !== null;
			if (again && !correct) return err('entered before');
			const outcome = await upsertSlip(trx, dinnerId, {
				key,
				deviceToken: secrets.newDeviceToken(),
				scored: hasScore(ballot),
				sealed: secrets.seal(dinnerId, key, SLIP_REVISION, encodeBallot(ballot)),
			});
			if (outcome === 'void') return err('replaced');
			const answer: SlipResult = outcome === 'set aside' ? outcome : hasScore(ballot) ? 'counts' : 'blank';
			if (again) return { event: { kind: 'slip corrected' }, answer };
			if (outcome === 'set aside') return { event: { kind: 'slip set aside' }, answer };
			return { event: null, because: 'would time a ballot', answer };
		});
	}
}
export type Slips = ReturnType<typeof createSlips>;

async function refusalNow(db: Kysely<DB>, dinner: Dinner): Promise<'not now' | 'already signed' | null> {
	if (!slipsAreOpen(dinner.phase)) return 'not now';
	return (await readSignatures(db, dinner.id)).length > 0 ? 'already signed' : null;
}
