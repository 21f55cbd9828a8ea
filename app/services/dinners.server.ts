import type { Transaction } from 'kysely';
import { changeDinner, countPitches, findDinner, readFacts, readRecord, recordThat } from '../../db/queries/dinners';
import { movePitchRow, readLineUp, reserveInOrder } from '../../db/queries/pitches';
import { readRoom } from '../../db/queries/rooms';
import type { DB, Dinner } from '../../db/schema';
import { addMinutes, type Move, type MoveRefusal, move, movesFrom, type Phase, startPart } from '../domain/dinner';
import { err, type Outcome, ok } from '../domain/outcome';
import { lastRevealStep } from '../domain/views';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';

export type MoveResult = Outcome<Phase, MoveRefusal | 'already moved'>;
export type StageRefusal = 'out of order' | 'no such pitch' | 'already moved';

/** The longest that voting is promised to stay open from now, and the shortest: none. */
export const VOTING_MINUTES = { least: 0, most: 240, usual: 60 } as const;

export function createDinners(context: Context) {
	const { db, now } = context;
	const command = createCommand(context);

	async function lastStep(trx: Transaction<DB>, dinnerId: string): Promise<number> {
		const room = await readRoom(trx, dinnerId);
		return room ? lastRevealStep(room) : 0;
	}

	return {
		find: (groupId: string, number: number) => findDinner(db, groupId, number),
		record: (dinnerId: string) => readRecord(db, dinnerId),

		/** What the desk may do next, each with the reason why not. */
		async moves(dinner: Dinner) {
			const room = await readRoom(db, dinner.id);
			const facts = await readFacts(db, dinner, room ? lastRevealStep(room) : 0);
			return { facts, moves: movesFrom(facts, now().getTime()), pitches: await countPitches(db, dinner.id) };
		},

		/**
		 * Moves the dinner on. `seen` is the phase that the button was pressed in: of two organisers who press at once one moves it,
		 * and the other is told that it has moved. `minutes`: how long voting stays open at least, for the moves that open it.
		 */
		move: (
			dinnerId: string,
			wanted: Move,
			seen: Phase,
			by: Organiser,
			options: { minutes?: number; because?: string } = {},
		): Promise<MoveResult> =>
			command<Phase, MoveRefusal | 'already moved'>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== seen) return err('already moved');
				const at = now();
				const moved = move(await readFacts(trx, dinner, await lastStep(trx, dinnerId)), wanted, at.getTime());
				if (!moved.ok) return moved;
				const minutes = Math.min(
					Math.max(options.minutes ?? VOTING_MINUTES.usual, VOTING_MINUTES.least),
					VOTING_MINUTES.most,
				);
				const opensVoting = moved.value === 'voting';
				await changeDinner(trx, dinnerId, {
					phase: moved.value,
					...(opensVoting
						? { voting_until: new Date(at.getTime() + minutes * 60_000), last_call_at: null, cursor: null }
						: {}),
					...(wanted === 'open voting' ? { papers_open: false } : {}),
					...(wanted === 'announce' ? { reveal_step: 0 } : {}),
					...(wanted === 'cancel' ? { cancelled_because: options.because ?? '' } : {}),
				});
				await recordThat(trx, {
					dinnerId,
					at,
					who: by.name,
					what: wanted,
					detail: { from: seen, to: moved.value, ...(opensVoting ? { minutes } : {}) },
				});
				return moved;
			}),

		/** Puts a pitch, or its questions, on stage and starts its clock. A pitch whose turn has come has presented. */
		stage: (
			dinnerId: string,
			number: number,
			part: 'pitch' | 'questions',
			by: Organiser,
		): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'pitching') return err('out of order');
				const pitch = (await readLineUp(trx, dinnerId)).find((p) => p.number === number);
				if (!pitch) return err('no such pitch');
				if (dinner.cursor?.number === number && dinner.cursor.part === part) return err('already moved');
				if (pitch.state === 'lined up') await movePitchRow(trx, pitch.id, 'lined up', 'presented');
				const at = now();
				const minutes = part === 'pitch' ? dinner.pitch_minutes : dinner.question_minutes;
				await changeDinner(trx, dinnerId, { cursor: JSON.stringify(startPart(number, part, minutes, at.getTime())) });
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'on stage', detail: { number, part } });
				return ok(null);
			}),

		/** Extra time for who needs it. */
		extraTime: (dinnerId: string, minutes: number, by: Organiser): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'pitching' || !dinner.cursor) return err('out of order');
				const at = now();
				const cursor = { ...dinner.cursor, endsAt: addMinutes(dinner.cursor.endsAt, minutes, at.getTime()) };
				await changeDinner(trx, dinnerId, { cursor: JSON.stringify(cursor) });
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'extra time', detail: { minutes } });
				return ok(null);
			}),

		/** Clears the stage between pitches. */
		clearStage: (dinnerId: string, by: Organiser): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'pitching' || !dinner.cursor) return err('out of order');
				await changeDinner(trx, dinnerId, { cursor: null });
				await recordThat(trx, { dinnerId, at: now(), who: by.name, what: 'stage cleared' });
				return ok(null);
			}),

		/** Somebody did not come: the first reserve takes the number, or the number stays empty. Never once voting has opened. */
		noShow: (
			dinnerId: string,
			number: number,
			by: Organiser,
		): Promise<Outcome<{ steppedIn: string | null }, StageRefusal>> =>
			command<{ steppedIn: string | null }, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'doors' && dinner.phase !== 'pitching') return err('out of order');
				const pitch = (await readLineUp(trx, dinnerId)).find((p) => p.number === number);
				if (!pitch) return err('no such pitch');
				await movePitchRow(trx, pitch.id, pitch.state, 'no-show');
				const [reserve] = await reserveInOrder(trx, dinnerId);
				if (reserve) await movePitchRow(trx, reserve.id, 'reserve', 'lined up', number);
				await changeDinner(trx, dinnerId, {
					lineup_revision: dinner.lineup_revision + 1,
					...(dinner.cursor?.number === number ? { cursor: null } : {}),
				});
				await recordThat(trx, {
					dinnerId,
					at: now(),
					who: by.name,
					what: 'no-show',
					detail: { number, pitch: pitch.id, reserve: reserve?.id ?? null },
				});
				return ok({ steppedIn: reserve?.answers.title ?? null });
			}),

		lastCall: (dinnerId: string, by: Organiser): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'voting') return err('out of order');
				if (dinner.last_call_at) return err('already moved');
				const at = now();
				await changeDinner(trx, dinnerId, { last_call_at: at });
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'last call' });
				return ok(null);
			}),

		/** Voting stays open longer; it never gets shorter. */
		extendVoting: (dinnerId: string, minutes: number, by: Organiser): Promise<Outcome<Date, StageRefusal>> =>
			command<Date, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'voting' || minutes <= 0) return err('out of order');
				const at = now();
				const until = new Date(addMinutes(dinner.voting_until?.getTime() ?? 0, minutes, at.getTime()));
				await changeDinner(trx, dinnerId, { voting_until: until });
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'voting extended', detail: { minutes } });
				return ok(until);
			}),

		/** One step further in the announcement. `seen` is the step that was on screen when the button was pressed. */
		reveal: (dinnerId: string, seen: number, by: Organiser): Promise<Outcome<number, StageRefusal>> =>
			command<number, StageRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'announced') return err('out of order');
				if (dinner.reveal_step !== seen) return err('already moved');
				if (seen >= (await lastStep(trx, dinnerId))) return err('out of order');
				await changeDinner(trx, dinnerId, { reveal_step: seen + 1 });
				await recordThat(trx, { dinnerId, at: now(), who: by.name, what: 'revealed', detail: { step: seen + 1 } });
				return ok(seen + 1);
			}),
	};
}
export type Dinners = ReturnType<typeof createDinners>;
