import { findBallot } from '../../db/queries/ballots';
import { readDinner } from '../../db/queries/dinners';
import { findPaperByLookup, findPaperStates } from '../../db/queries/papers';
import type { PaperState } from '../../db/schema';
import { batch } from '../concurrency';
import type { PaperOnPhone, PaperState as StateOnPhone } from '../contract/socket';
import { readCode } from '../domain/code';
import { moreTimeOf } from '../domain/more-time';
import { err, type Outcome, ok } from '../domain/outcome';
import { codesWork } from '../domain/phase-policy';
import { epochOf } from '../domain/revision';
import type { Context } from './context.server';
import type { DinnerStates } from './dinner-state.server';
import type { Proof } from './paper-sessions.server';
import type { PaperSession } from './secrets.server';

export type ExchangeRefusal = 'unknown code' | 'replaced' | 'spoiled' | 'over' | 'busy';
export type Exchange = { readonly paperSession: PaperSession; readonly takesOver: boolean };
/** The queue of slow hashes. Null: it is full. */
export type Slowly = <T>(work: () => Promise<T>) => Promise<T | null>;

/** A phone with a spoiled paper was handed it all the same: for its guest it was replaced. */
export const stateOnPhone = (state: PaperState): StateOnPhone => (state === 'spoiled' ? 'replaced' : state);

/** What a code opens: its paper, and a phone's session. */
export function createPaperExchange(
	{ db, secrets, now, changed }: Context,
	dinnerStates: DinnerStates,
	slowly: Slowly,
) {
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

	return {
		/**
		 * Exchanges a code for a paper session. A phone that has or had its session goes on with it: `proofFor` is asked with the ballot's key.
		 * Another phone is told that the paper is in use; if it continues, it gets a new epoch, so that its first save takes the paper over.
		 */
		async exchange(
			typed: string,
			proofFor: ((key: Buffer) => Proof | null) | null,
		): Promise<Outcome<Exchange, ExchangeRefusal>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, lookup, key } = found.value;
			const { dinner_id: dinnerId, number } = paper;
			if (paper.state === 'replaced' || paper.state === 'spoiled') return err(paper.state);
			const dinner = await readDinner(db, dinnerId);
			if (!dinner || !codesWork(dinner.phase)) return err('over');
			const ballot = await findBallot(db, dinnerId, key);
			const mine = proofFor?.(key);
			const takesOver = ballot !== undefined && ballot.revision > 0 && !mine?.deviceToken.equals(ballot.device_token);
			if (paper.state === 'made') noteUse({ dinnerId, number });
			const { deviceToken, epoch } =
				mine && !takesOver
					? mine
					: { deviceToken: secrets.newDeviceToken(), epoch: takesOver ? epochOf(ballot.revision) + 1 : 0 };
			return ok({ paperSession: { dinnerId, number, lookup, key, deviceToken, epoch }, takesOver });
		},
		noteUse,
		resolve,
		/** The state of a session's paper, as its phone may know it, and until when it may vote after the close. */
		readState: batch(async (sessions: readonly PaperSession[]) =>
			(await findPaperStates(db, sessions)).map(
				(row, at): PaperOnPhone | undefined =>
					row && {
						paperState: stateOnPhone(row.state),
						moreUntil: moreTimeOf(row, sessions[at]?.number ?? 0, now().getTime()),
					},
			),
		),
	};
}
export type PaperExchange = ReturnType<typeof createPaperExchange>;
