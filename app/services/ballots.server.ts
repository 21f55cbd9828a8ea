import { findBallots, TAKEOVER_STEP } from '../../db/queries/ballots';
import { readDinner } from '../../db/queries/dinners';
import { readRoom } from '../../db/queries/rooms';
import { scoresToText, textToScores } from '../contract/scores';
import type { OwnBallot, SaveAck, SaveCode, SaveMessage } from '../contract/socket';
import { checkBallot, decodeBallot, encodeBallot, hasScore, type Shape } from '../domain/ballot';
import type { CountRule } from '../domain/rules';
import { createLane } from './ballot-lane.server';
import type { Context } from './context.server';
import { createMetrics, type Metrics } from './metrics.server';
import type { PaperPass } from './secrets.server';
import { together } from './together.server';

export type Voting = { readonly shape: Shape; readonly lineup: number; readonly open: boolean };

/** The shape of a ballot: as many pitches as the highest number on stage, an absent one included and left blank. */
export const shapeOf = (countRule: CountRule, numbers: readonly number[], criteria: number): Shape => ({
	countRule,
	pitches: Math.max(0, ...numbers),
	criteria,
});

export function createBallots(context: Context, metrics: Metrics = createMetrics()) {
	const { db, secrets } = context;
	const lanes = new Map<string, ReturnType<typeof createLane>>();
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

	const refused = (code: SaveCode): Promise<SaveAck> => Promise.resolve({ code, revision: 0 });

	function take(pass: PaperPass, message: SaveMessage, dinner: Voting | null): Promise<SaveAck> {
		const { revision } = message;
		if (!dinner) return refused('no paper');
		if (dinner.open && message.lineup !== dinner.lineup) return refused('line-up changed');
		const ballot = checkBallot(dinner.shape, textToScores(message.scores));
		if (!ballot.ok) return refused(dinner.open ? 'not understood' : 'not open yet');
		let lane = lanes.get(pass.dinnerId);
		if (!lane) {
			lane = createLane(context, pass.dinnerId, metrics);
			lanes.set(pass.dinnerId, lane);
		}
		return lane({
			key: pass.key,
			claim: pass.claim,
			revision,
			number: pass.number,
			lookup: pass.lookup,
			scored: hasScore(ballot.value),
			sealed: secrets.seal(pass.dinnerId, pass.key, revision, encodeBallot(ballot.value)),
		});
	}

	/** Not async where nothing is waited for: thousands come in at once, and each promise on the way is paid for by all of them. */
	function save(pass: PaperPass, message: SaveMessage): Promise<SaveAck> {
		// A phone may not leave its own range of revisions, or it could lock out the phone that takes its paper over.
		if (message.revision <= pass.base || message.revision >= pass.base + TAKEOVER_STEP)
			return refused('not understood');
		const known = voting.get(pass.dinnerId);
		return known ? take(pass, message, known) : readVoting(pass.dinnerId).then((dinner) => take(pass, message, dinner));
	}

	/** Saves without an answer yet, and who waits for there to be none. */
	let underWay = 0;
	const settling: (() => void)[] = [];

	return {
		readVoting,

		/** One ballot, whole. Sockets and form posts both end here; the answer comes after the commit. */
		async save(pass: PaperPass, message: SaveMessage): Promise<SaveAck> {
			underWay++;
			try {
				const ack = await save(pass, message);
				metrics.save(ack.code);
				return ack;
			} finally {
				underWay--;
				if (underWay === 0) for (const settled of settling.splice(0)) settled();
			}
		},

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
