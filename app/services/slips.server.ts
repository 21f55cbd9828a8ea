import type { Kysely } from 'kysely';
import { findBallot, SLIP_REVISION, type StoredSlip, upsertSlip } from '../../db/queries/ballots';
import { countSlips, readSignatures } from '../../db/queries/counts';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readDinner } from '../../db/queries/dinners';
import { findPaper, handOut, hideAmongAll } from '../../db/queries/papers';
import type { Ballot, DB, Dinner } from '../../db/schema';
import { blanksOf } from '../domain/ballot';
import { err, type Outcome, ok } from '../domain/outcome';
import { resultIsOut, slipsAreOpen } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import {
	checkSlip,
	differences,
	type Entries,
	type Entry,
	encodeSlip,
	enterAgain,
	readingOf,
	type SecondEntry,
	type Slip,
	type UNREADABLE,
} from '../domain/slip';
import type { Ballots, Voting } from './ballots.server';
import type { Context, CrewPress, Press } from './context.server';
import { actorOf, createDinnerCommand } from './dinner-command.server';
import type { Papers } from './papers.server';

export type SlipRefusal =
	| 'not now'
	| 'already signed'
	| 'unknown code'
	| 'busy'
	| 'replaced'
	| 'spoiled'
	| 'not handed out'
	| 'entered before'
	| 'not a ballot'
	| 'nothing typed'
	| 'partly blank'
	| 'not blank'
	| PressRefusal;
/**
 * `set aside`: a phone has voted with this paper, and the phone counts. `same`, `settled`: typed in by a second person, as the first did, or as
 * the first did once they had looked at it together.
 */
export type SlipResult = 'counts' | 'blank' | 'unreadable' | 'set aside' | 'same' | 'settled';
/**
 * A second person's entry is not the first's: the indexes of the squares that differ, and none of their values. Null if they were told before:
 * they are named once for a slip.
 */
export type Differs = { readonly differs: readonly number[] | null };

type TypedSlip = {
	readonly code: string;
	readonly scores: readonly (number | null | typeof UNREADABLE)[];
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
		async enter(
			dinnerId: string,
			press: CrewPress,
			slip: TypedSlip,
		): Promise<Outcome<SlipResult | Differs, SlipRefusal>> {
			const found = await papers.resolve(slip.code);
			// Opening the count deletes the codes: an old page hears that entering is over, not that the code is wrong.
			if (!found.ok) return err((await refusalOf(dinnerId)) ?? found.code);
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			const voting = await ballots.readVoting(dinnerId);
			if (!voting) return err('not a ballot');
			const checked = checkSlip(voting.shape, slip.scores);
			if (!checked.ok) return err('not a ballot');
			if (paper.state === 'replaced' || paper.state === 'spoiled') return err(paper.state);
			const unseen = await unseenBlanks(dinnerId, voting, checked.value, slip.blanks);
			if (unseen) return err(unseen);
			if (paper.state === 'made') {
				if (!slip.handedOut) return err('not handed out');
				const marked = await markHandedOut(dinnerId, paper.number, press);
				if (!marked.ok) return marked;
				papers.forgetUse(dinnerId, paper.number);
			}
			// The last query about the paper: the transaction below accesses ballots only.
			const state = (await findPaper(db, dinnerId, paper.number))?.state;
			if (state !== 'issued') return err(state === 'spoiled' ? state : 'replaced');
			const entered = await store(dinnerId, press, { key, slip: checked.value, correct: slip.correct ?? false });
			if (entered.ok && entered.value === 'still differs') return ok({ differs: null });
			if (!entered.ok || entered.value !== 'differs') return entered as Outcome<SlipResult, SlipRefusal>;
			return ok({ differs: await differing(dinnerId, press, key, checked.value) });
		},

		/** How many slips a second person types in again. `expected`: what the page showed. */
		chooseSecondEntry: (dinnerId: string, press: Press, expected: SecondEntry, share: SecondEntry) =>
			command<null, 'not now' | 'already signed' | 'changed since'>(
				{ press, act: ['second entry', share] },
				dinnerId,
				async ({ trx, dinner }) => {
					if (resultIsOut(dinner.phase)) return err('not now');
					const refusal = slipsAreOpen(dinner.phase) ? await refusalNow(trx, dinner) : null;
					if (refusal) return err(refusal);
					if (dinner.second_entry === share) return { event: null, because: 'nothing changed', answer: null };
					if (dinner.second_entry !== expected) return err('changed since');
					return { event: { kind: 'second entry chosen', share }, changes: { second_entry: share }, answer: null };
				},
			),
	};

	async function refusalOf(dinnerId: string): Promise<SlipRefusal | null> {
		const dinner = await readDinner(db, dinnerId);
		return dinner ? refusalNow(db, dinner) : null;
	}

	/** Null if all blanks were confirmed. */
	async function unseenBlanks(
		dinnerId: string,
		{ shape }: Voting,
		slip: Slip,
		said: TypedSlip['blanks'],
	): Promise<SlipRefusal | null> {
		const onStage = (await readDinnerState(db, dinnerId))?.lineup.map(({ number }) => number - 1) ?? [];
		const blanks = blanksOf(shape, slip.squares, onStage);
		if (said === 'all' && blanks !== 'all') return 'not blank';
		if (blanks === 'none' || blanks === said) return null;
		return blanks === 'all' ? 'nothing typed' : 'partly blank';
	}

	/** What is stored of a slip, decrypted to be compared. It leaves this module as positions of squares only. */
	function entriesOf(dinnerId: string, key: Buffer, row: Ballot | undefined): Entries | null {
		if (row?.state !== 'open' || row.slip_sealed === null) return null;
		const entry = (sealed: Uint8Array, by: Uint8Array | null) => ({
			bytes: secrets.open(dinnerId, key, SLIP_REVISION, Buffer.from(sealed)),
			by: by && Buffer.from(by).toString('hex'),
		});
		return {
			first: entry(row.slip_sealed, row.slip_by),
			again: row.again_sealed && entry(row.again_sealed, row.again_by),
			compared: row.compared,
		};
	}

	/** The squares that this person typed differently from another. */
	async function differing(dinnerId: string, press: CrewPress, key: Buffer, slip: Slip): Promise<number[]> {
		const entries = entriesOf(dinnerId, key, await findBallot(db, dinnerId, key));
		const by = secrets.entrant(key, personOf(press)).toString('hex');
		const other = entries?.first.by === by ? entries.again : entries?.first;
		return other ? differences(other.bytes, encodeSlip(slip)) : [];
	}

	function asStored(dinnerId: string, key: Buffer, { first, again, compared }: Entries): StoredSlip {
		const seal = ({ bytes }: Entry) => secrets.seal(dinnerId, key, SLIP_REVISION, bytes);
		const mark = ({ by }: Entry) => by && Buffer.from(by, 'hex');
		const { scored, legible } = readingOf(first.bytes);
		return {
			slip_scored: scored,
			slip_sealed: seal(first),
			slip_legible: legible,
			slip_by: mark(first) || null,
			again_sealed: again && seal(again),
			again_by: (again && mark(again)) || null,
			compared,
		};
	}

	type Typed = { readonly key: Buffer; readonly slip: Slip; readonly correct: boolean };
	function store(dinnerId: string, press: CrewPress, { key, slip, correct }: Typed) {
		const bytes = encodeSlip(slip);
		const act = ['slip', bytes.join(), correct];
		return command<SlipResult | 'differs' | 'still differs', SlipRefusal>(
			{ press, act },
			dinnerId,
			async ({ trx, dinner }) => {
				const refusal = await refusalNow(trx, dinner);
				if (refusal) return err(refusal);
				const stored = entriesOf(dinnerId, key, await findBallot(trx, dinnerId, key));
				const entry = { bytes, by: secrets.entrant(key, personOf(press)).toString('hex') };
				const { answer, keep } = enterAgain(stored, entry, { share: dinner.second_entry, correct });
				if (answer === 'entered before') return err(answer);
				if (!keep) return { event: null, because: 'nothing changed', answer: 'still differs' };
				const outcome = await upsertSlip(trx, dinnerId, {
					key,
					deviceToken: secrets.newDeviceToken(),
					...asStored(dinnerId, key, keep),
				});
				if (outcome === 'void') return err('replaced');
				const result = outcome === 'set aside' ? outcome : resultOf(bytes);
				const said = answer === 'entered' || answer === 'corrected' ? result : answer;
				const signatures = (await readSignatures(trx, dinnerId)).length;
				if (signatures > 0)
					return {
						event: { kind: 'signature fell away', signatures },
						changes: { sheet_round: dinner.sheet_round + 1 },
						answer: said,
					};
				if (answer === 'differs' || answer === 'still differs')
					return { event: { kind: 'slip entered differently' }, answer };
				if (answer === 'settled') return { event: { kind: 'slip difference settled' }, answer };
				if (answer === 'same') return { event: null, because: 'would time a ballot', answer };
				if (answer === 'corrected') return { event: { kind: 'slip corrected' }, answer: result };
				if (outcome === 'set aside') return { event: { kind: 'slip set aside' }, answer: result };
				return { event: null, because: 'would time a ballot', answer: result };
			},
		);
	}
}

const personOf = ({ by }: CrewPress): string => ('passId' in by ? by.passId : by.userId);

function resultOf(bytes: Uint8Array): SlipResult {
	const { scored, legible } = readingOf(bytes);
	return scored ? 'counts' : legible === 'none' ? 'unreadable' : 'blank';
}
export type Slips = ReturnType<typeof createSlips>;

async function refusalNow(db: Kysely<DB>, dinner: Dinner): Promise<'not now' | 'already signed' | null> {
	if (!slipsAreOpen(dinner.phase)) return 'not now';
	return (await readSignatures(db, dinner.id)).length >= dinner.signatures_needed ? 'already signed' : null;
}
