import { findBallots } from '../../db/queries/ballots';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readDinner } from '../../db/queries/dinners';
import { batch, createSingleFlight } from '../concurrency';
import { scoresToText, textToScores } from '../contract/scores';
import type { OwnBallot, SaveAck, SaveCode, SaveMessage } from '../contract/socket';
import { checkBallot, decodeBallot, encodeBallot, hasScore, type Shape } from '../domain/ballot';
import { votingIsOpen } from '../domain/phase-policy';
import { isInEpoch } from '../domain/revision';
import type { CountRule } from '../domain/rules';
import { type BallotBatcher, createBallotBatcher, type OpenSave } from './ballot-batcher.server';
import type { Context } from './context.server';
import { createMetrics, type Metrics } from './metrics.server';
import type { PaperSession } from './secrets.server';

type Answer = (ack: SaveAck) => void;
export type Voting = { readonly shape: Shape; readonly lineup: number; readonly open: boolean };

/** The shape of a ballot: pitches up to the highest number, with blanks for absent ones. */
export const shapeOf = (countRule: CountRule, numbers: readonly number[], criteria: number): Shape => ({
	countRule,
	pitches: Math.max(0, ...numbers),
	criteria,
});

/** `notIssued` is called on a save for a paper that was not handed out. */
export function createBallots(
	context: Context,
	metrics: Metrics = createMetrics(),
	notIssued: (paperSession: PaperSession) => void = () => {},
) {
	const { db, log, secrets } = context;
	const voting = createVotingReader(db);
	const batchers = new Map<string, BallotBatcher>();
	const find = batch((asked: readonly PaperSession[]) => findBallots(db, asked));

	function batcherOf(dinnerId: string): BallotBatcher {
		const batcher = batchers.get(dinnerId) ?? createBallotBatcher(context, dinnerId, metrics);
		batchers.set(dinnerId, batcher);
		return batcher;
	}

	/** Saves without an answer yet, and who waits until there are none. */
	let underWay = 0;
	const settling: (() => void)[] = [];

	/**
	 * Saves one whole ballot, for sockets and forms. Calls `answer` exactly once, after the commit. Takes a callback and no promise, because
	 * hundreds are answered in one turn and promises would cost all of them time.
	 */
	function saveThen(paperSession: PaperSession, message: SaveMessage, answer: Answer): void {
		underWay++;
		const done: Answer = (ack) => {
			underWay--;
			metrics.save(ack.code);
			if (ack.code === 'not issued') notIssued(paperSession);
			answer(ack);
			if (underWay === 0) for (const settled of settling.splice(0)) settled();
		};
		const trouble = (error: unknown): SaveCode => {
			log.error({ dinnerId: paperSession.dinnerId, err: error }, 'a ballot could not be taken');
			return 'busy';
		};
		const go = (dinner: Voting | null) => {
			let save: OpenSave | SaveCode;
			try {
				save = toSave(paperSession, message, dinner);
			} catch (error) {
				save = trouble(error);
			}
			if (typeof save === 'string') done({ code: save, revision: 0 });
			else batcherOf(paperSession.dinnerId)(save, done);
		};
		const known = voting.known(paperSession.dinnerId);
		if (known) go(known);
		else {
			voting
				.read(paperSession.dinnerId)
				.then(go, (error: unknown) => done({ code: trouble(error), revision: 0 }))
				// An error of the answer itself is logged; nobody is answered twice.
				.catch(trouble);
		}
	}

	return {
		readVoting: voting.read,
		saveThen,
		save: (paperSession: PaperSession, message: SaveMessage): Promise<SaveAck> =>
			new Promise((resolve) => saveThen(paperSession, message, resolve)),

		/** Resolves when every save has its answer. */
		settled: (): Promise<void> =>
			new Promise((resolve) => {
				if (underWay === 0) resolve();
				else settling.push(resolve);
			}),

		/** The ballot that this phone saved; null without the device token of the last save. A code alone can write, not read. */
		async readOwn(paperSession: PaperSession): Promise<OwnBallot> {
			const row = await find(paperSession);
			if (row?.state !== 'open' || !Buffer.from(row.device_token).equals(paperSession.deviceToken)) return null;
			const dinner = await voting.read(paperSession.dinnerId);
			if (!dinner) return null;
			const opened = decodeBallot(
				dinner.shape,
				secrets.open(paperSession.dinnerId, paperSession.key, row.revision, Buffer.from(row.sealed)),
			);
			return opened.ok ? { revision: row.revision, scores: scoresToText(opened.value) } : null;
		},
	};
}
export type Ballots = ReturnType<typeof createBallots>;

/** What the ballots of a dinner must fit. */
function createVotingReader(db: Context['db']) {
	/** Cached only while voting is open: the line-up cannot change then. */
	const voting = new Map<string, Voting>();

	/** After a restart every phone of a dinner asks at once: they share one read. */
	const reads = createSingleFlight<Voting | null>();
	function readVoting(dinnerId: string): Promise<Voting | null> {
		const known = voting.get(dinnerId);
		if (known) return Promise.resolve(known);
		return reads.run(dinnerId, () => look(dinnerId));
	}

	async function look(dinnerId: string): Promise<Voting | null> {
		const [dinner, dinnerState] = await Promise.all([readDinner(db, dinnerId), readDinnerState(db, dinnerId)]);
		if (!dinner || !dinnerState) return null;
		const found: Voting = {
			shape: shapeOf(
				dinner.count_rule,
				dinnerState.lineup.map((p) => p.number),
				dinner.brief.criteria.length,
			),
			lineup: dinnerState.lineupRevision,
			open: votingIsOpen(dinnerState.phase),
		};
		if (found.open) voting.set(dinnerId, found);
		return found;
	}

	return { known: (dinnerId: string) => voting.get(dinnerId), read: readVoting };
}

/** The row of this message, or a refusal. */
function toSave(paperSession: PaperSession, message: SaveMessage, dinner: Voting | null): OpenSave | SaveCode {
	const { revision } = message;
	if (!isInEpoch(revision, paperSession.epoch)) return 'not understood';
	if (!dinner) return 'no paper';
	if (dinner.open && message.lineup !== dinner.lineup) return 'line-up changed';
	const ballot = checkBallot(dinner.shape, textToScores(message.scores));
	if (!ballot.ok) return dinner.open ? 'not understood' : 'not open yet';
	return {
		key: paperSession.key,
		deviceToken: paperSession.deviceToken,
		revision,
		number: paperSession.number,
		lookup: paperSession.lookup,
		scored: hasScore(ballot.value),
		scores: encodeBallot(ballot.value),
	};
}
