import { findBallots, type Save, TAKEOVER_STEP } from '../../db/queries/ballots';
import { readDinner } from '../../db/queries/dinners';
import { readRoom } from '../../db/queries/rooms';
import { scoresToText, textToScores } from '../contract/scores';
import type { OwnBallot, SaveAck, SaveCode, SaveMessage } from '../contract/socket';
import { checkBallot, decodeBallot, encodeBallot, hasScore, type Shape } from '../domain/ballot';
import type { CountRule } from '../domain/rules';
import { createLane, type Lane } from './ballot-lane.server';
import type { Context } from './context.server';
import { createMetrics, type Metrics } from './metrics.server';
import type { PaperPass } from './secrets.server';
import { together } from './together.server';

type Answer = (ack: SaveAck) => void;
export type Voting = { readonly shape: Shape; readonly lineup: number; readonly open: boolean };

/** The shape of a ballot: as many pitches as the highest number on stage, an absent one included and left blank. */
export const shapeOf = (countRule: CountRule, numbers: readonly number[], criteria: number): Shape => ({
	countRule,
	pitches: Math.max(0, ...numbers),
	criteria,
});

/** `notIssued` is told of a save for a paper that was not handed out. */
export function createBallots(
	context: Context,
	metrics: Metrics = createMetrics(),
	notIssued: (pass: PaperPass) => void = () => {},
) {
	const { db, log, secrets } = context;
	const lanes = new Map<string, Lane>();
	/** Line-ups that stand still because voting is open; nothing else is kept. */
	const voting = new Map<string, Voting>();

	const find = together((asked: readonly PaperPass[]) => findBallots(db, asked));

	/** After a restart every phone of a room asks at once: they share one look. */
	const looking = new Map<string, Promise<Voting | null>>();
	function readVoting(dinnerId: string): Promise<Voting | null> {
		const kept = voting.get(dinnerId);
		if (kept) return Promise.resolve(kept);
		const under = looking.get(dinnerId) ?? look(dinnerId).finally(() => looking.delete(dinnerId));
		looking.set(dinnerId, under);
		return under;
	}

	async function look(dinnerId: string): Promise<Voting | null> {
		const [dinner, room] = await Promise.all([readDinner(db, dinnerId), readRoom(db, dinnerId)]);
		if (!dinner || !room) return null;
		const found: Voting = {
			shape: shapeOf(
				dinner.count_rule,
				room.lineup.map((p) => p.number),
				dinner.brief.criteria.length,
			),
			lineup: room.lineupRevision,
			open: room.phase === 'voting',
		};
		if (found.open) voting.set(dinnerId, found);
		return found;
	}

	/** The row that this message asks for, or why there is none. */
	function toSave(pass: PaperPass, message: SaveMessage, dinner: Voting | null): Save | SaveCode {
		const { revision } = message;
		// A phone may not leave its own range of revisions, or it could lock out the phone that takes its paper over.
		if (revision <= pass.base || revision >= pass.base + TAKEOVER_STEP) return 'not understood';
		if (!dinner) return 'no paper';
		if (dinner.open && message.lineup !== dinner.lineup) return 'line-up changed';
		const ballot = checkBallot(dinner.shape, textToScores(message.scores));
		if (!ballot.ok) return dinner.open ? 'not understood' : 'not open yet';
		return {
			key: pass.key,
			claim: pass.claim,
			revision,
			number: pass.number,
			lookup: pass.lookup,
			scored: hasScore(ballot.value),
			sealed: secrets.seal(pass.dinnerId, pass.key, revision, encodeBallot(ballot.value)),
		};
	}

	function laneOf(dinnerId: string): Lane {
		const lane = lanes.get(dinnerId) ?? createLane(context, dinnerId, metrics);
		lanes.set(dinnerId, lane);
		return lane;
	}

	/** Saves without an answer yet, and who waits for there to be none. */
	let underWay = 0;
	const settling: (() => void)[] = [];

	/**
	 * One ballot, whole. Sockets and form posts both end here; the answer comes after the commit, once, whatever happens. A call and not
	 * a promise: hundreds are answered in one turn, and each promise on the way would be paid for by all of them.
	 */
	function saveThen(pass: PaperPass, message: SaveMessage, answer: Answer): void {
		underWay++;
		const done: Answer = (ack) => {
			underWay--;
			metrics.save(ack.code);
			if (ack.code === 'not issued') notIssued(pass);
			answer(ack);
			if (underWay === 0) for (const settled of settling.splice(0)) settled();
		};
		const trouble = (error: unknown): SaveCode => {
			log.error({ dinnerId: pass.dinnerId, err: error }, 'a ballot could not be taken');
			return 'busy';
		};
		const go = (dinner: Voting | null) => {
			let save: Save | SaveCode;
			try {
				save = toSave(pass, message, dinner);
			} catch (error) {
				save = trouble(error);
			}
			if (typeof save === 'string') done({ code: save, revision: 0 });
			else laneOf(pass.dinnerId)(save, done);
		};
		const known = voting.get(pass.dinnerId);
		if (known) go(known);
		else {
			readVoting(pass.dinnerId)
				.then(go, (error: unknown) => done({ code: trouble(error), revision: 0 }))
				// What the answer itself throws: it is told, and nobody is answered twice.
				.catch(trouble);
		}
	}

	return {
		readVoting,
		saveThen,
		save: (pass: PaperPass, message: SaveMessage): Promise<SaveAck> =>
			new Promise((resolve) => saveThen(pass, message, resolve)),

		/** Resolves once every save has its answer. */
		settled: (): Promise<void> =>
			new Promise((resolve) => {
				if (underWay === 0) resolve();
				else settling.push(resolve);
			}),

		/** What this phone saved. A code writes, it never reads: without the claim of the last save there is nothing to see. */
		async readOwn(pass: PaperPass): Promise<OwnBallot> {
			const row = await find(pass);
			if (row?.state !== 'open' || !Buffer.from(row.claim).equals(pass.claim)) return null;
			const dinner = await readVoting(pass.dinnerId);
			if (!dinner) return null;
			const opened = decodeBallot(
				dinner.shape,
				secrets.open(pass.dinnerId, pass.key, row.revision, Buffer.from(row.sealed)),
			);
			return opened.ok ? { revision: row.revision, scores: scoresToText(opened.value) } : null;
		},
	};
}
export type Ballots = ReturnType<typeof createBallots>;
