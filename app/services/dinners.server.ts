import type { Transaction } from 'kysely';
import { readDinnerState } from '../../db/queries/dinner-state';
import { countPitches, type DinnerChanges, findDinner, readFacts } from '../../db/queries/dinners';
import { countPressed, readEvents } from '../../db/queries/events';
import { movePitchRow, readLineUp } from '../../db/queries/pitches';
import type { DB, Dinner } from '../../db/schema';
import { fullMinute, untilAtLeast } from '../domain/clock';
import {
	addMinutes,
	type Move,
	type MoveRefusal,
	move,
	movesFrom,
	type Phase,
	type Step,
	stepOf,
} from '../domain/dinner';
import { err, type Outcome } from '../domain/outcome';
import { isPublished, revealIsOpen, stageIsOpen, votingIsOpen } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { lastRevealStep } from '../domain/reveal';
import { actOnClock, beginTurn, type ClockAct, leftOn, seenClock, turnOf, withClock } from '../domain/stage';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand, type Decide } from './dinner-command.server';
import { storeEdition } from './result-file.server';

export type MoveResult = Outcome<Phase, MoveRefusal | 'already moved' | PressRefusal>;
export type StageRefusal = PressRefusal | 'out of order' | 'no such pitch' | 'already moved';

type MoveOptions = { readonly minutes?: number; readonly because?: string };

/** Minutes that voting is promised to stay open. */
export const VOTING_MINUTES = { least: 0, most: 240, usual: 60 } as const;

export function createDinners(context: Context) {
	const { db, now } = context;
	const command = createDinnerCommand(context);

	return {
		...createStage(command),

		find: (groupId: string, number: number) => findDinner(db, groupId, number),
		record: (dinnerId: string) => readEvents(db, dinnerId),

		/** The moves that the desk may make next, each with its refusal if any. */
		async moves(dinner: Dinner) {
			const dinnerState = await readDinnerState(db, dinner.id);
			const facts = await readFacts(db, dinner, dinnerState ? lastRevealStep(dinnerState) : 0);
			return { facts, moves: movesFrom(facts, now().getTime()), ...(await countPitches(db, dinner.id)) };
		},

		/**
		 * Moves the dinner to another phase. `expected`: the step that the page showed; of two concurrent presses one succeeds. `minutes`: how long
		 * voting stays open at least, for moves that open it.
		 */
		move: (
			dinnerId: string,
			wanted: Move,
			expected: Step,
			press: CrewPress,
			options: MoveOptions = {},
		): Promise<MoveResult> => {
			const act = ['move', wanted, expected, options.minutes ?? null, options.because ?? null];
			const decide: Decide<Phase, MoveRefusal | 'already moved'> = async ({ trx, dinner, at }) => {
				if (!(await isStill(trx, dinner, expected))) return err('already moved');
				const moved = move(await readFacts(trx, dinner, await lastStep(trx, dinnerId)), wanted, at.getTime());
				if (!moved.ok) return moved;
				const minutes = votingIsOpen(moved.value) ? votingMinutes(options) : null;
				return {
					event: { kind: wanted, from: dinner.phase, to: moved.value, minutes },
					changes: { phase: moved.value, ...changesWith(dinner, { ...options, wanted, at, minutes }) },
					answer: moved.value,
					...(isPublished(moved.value) && { afterwards: () => storeEdition(trx, dinnerId, at) }),
				};
			};
			// A cancelled dinner passes on what was carried over to it; a published one adds to the group's totals.
			return command({ press, act }, dinnerId, decide, { carries: wanted === 'cancel', totals: wanted === 'publish' });
		},

		/** `expected`: the round of voting that the page showed. */
		lastCall: (dinnerId: string, press: CrewPress, expected: Step): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>({ press, act: ['last call', expected] }, dinnerId, async ({ trx, dinner, at }) => {
				if (!votingIsOpen(dinner.phase)) return err('out of order');
				if (dinner.last_call_at || !(await isStill(trx, dinner, expected))) return err('already moved');
				return { event: { kind: 'last call' }, changes: { last_call_at: at }, answer: null };
			}),

		/** Extends voting; never shortens it. `expected`: the round and its end that the page showed. */
		extendVoting: (
			dinnerId: string,
			minutes: number,
			press: CrewPress,
			expected: { step: Step; until: number },
		): Promise<Outcome<null, StageRefusal>> => {
			const act = ['extend voting', minutes, expected];
			return command<null, StageRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at }) => {
				if (!votingIsOpen(dinner.phase) || minutes <= 0) return err('out of order');
				const promised = dinner.voting_until?.getTime() ?? 0;
				if (promised !== expected.until || !(await isStill(trx, dinner, expected.step))) return err('already moved');
				const until = new Date(fullMinute(addMinutes(promised, minutes, at.getTime())));
				return {
					event: { kind: 'voting extended', minutes },
					changes: { voting_until: until, last_round: null },
					answer: null,
				};
			});
		},

		/** Reveals one more step. `expected`: the step that the page showed. */
		reveal: (dinnerId: string, expected: number, press: CrewPress): Promise<Outcome<number, StageRefusal>> =>
			command<number, StageRefusal>({ press, act: ['reveal', expected] }, dinnerId, async ({ trx, dinner }) => {
				if (!revealIsOpen(dinner.phase)) return err('out of order');
				if (dinner.reveal_step !== expected) return err('already moved');
				if (expected >= (await lastStep(trx, dinnerId))) return err('out of order');
				const step = expected + 1;
				return { event: { kind: 'revealed', step }, changes: { reveal_step: step }, answer: step };
			}),
	};
}
export type Dinners = ReturnType<typeof createDinners>;

/** The stage: which pitch or questions are on it, and for how long. */
function createStage(command: ReturnType<typeof createDinnerCommand>) {
	return {
		/**
		 * Puts a pitch, or its questions, on stage; the pitch is then presented. `which`: its id, because a number may get
		 * another pitch. `expected`: the turn that the page showed.
		 */
		stage: (
			dinnerId: string,
			which: string,
			part: 'pitch' | 'questions',
			press: CrewPress,
			expected: string,
		): Promise<Outcome<null, StageRefusal>> => {
			const act = ['stage', which, part, expected];
			return command<null, StageRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at }) => {
				if (!stageIsOpen(dinner.phase)) return err('out of order');
				const pitch = (await readLineUp(trx, dinnerId)).find((p) => p.id === which);
				if (!pitch || pitch.number === null) return err('no such pitch');
				const { number } = pitch;
				if ((await turnNow(trx, dinner)) !== expected) return err('already moved');
				if (dinner.cursor?.number === number && dinner.cursor.part === part) return err('already moved');
				if (pitch.state === 'lined up') await movePitchRow(trx, pitch, 'present');
				const cursor = JSON.stringify(beginTurn(number, part, minutesOf(dinner, part), at.getTime()));
				return { event: { kind: 'on stage', number, part }, changes: { cursor }, answer: null };
			});
		},

		/** Starts, stops, sets back or extends the clock of the turn. `expected`: the turn and its clock that the page showed. */
		clock: (
			dinnerId: string,
			wanted: ClockAct,
			press: CrewPress,
			expected: { readonly turn: string; readonly clock: string },
		): Promise<Outcome<null, StageRefusal>> => {
			const act = ['clock', wanted, expected.turn, expected.clock];
			return command<null, StageRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at }) => {
				const { cursor } = dinner;
				if (!stageIsOpen(dinner.phase) || !cursor) return err('out of order');
				const isSame = (await turnNow(trx, dinner)) === expected.turn && seenClock(cursor.clock) === expected.clock;
				const clock = isSame && actOnClock(cursor.clock, wanted, minutesOf(dinner, cursor.part), at.getTime());
				if (!clock) return err('already moved');
				const left = leftOn(cursor.clock, at.getTime());
				return {
					event: { kind: wanted, left },
					changes: { cursor: JSON.stringify(withClock(cursor, wanted, clock)) },
					answer: null,
				};
			});
		},

		/** Counts the next question, up to as many as the dinner wants. `expected`: the turn and the question that the page showed. */
		nextQuestion: (
			dinnerId: string,
			press: CrewPress,
			expected: { readonly turn: string; readonly question: number },
		): Promise<Outcome<null, StageRefusal>> => {
			const act = ['question', expected.turn, expected.question];
			return command<null, StageRefusal>({ press, act }, dinnerId, async ({ trx, dinner }) => {
				const { cursor } = dinner;
				if (!stageIsOpen(dinner.phase) || cursor?.part !== 'questions') return err('out of order');
				if ((await turnNow(trx, dinner)) !== expected.turn || cursor.question !== expected.question)
					return err('already moved');
				if (cursor.question >= dinner.questions_wanted) return err('out of order');
				const question = cursor.question + 1;
				return {
					event: { kind: 'question asked', number: cursor.number, question },
					changes: { cursor: JSON.stringify({ ...cursor, question }) },
					answer: null,
				};
			});
		},

		/** Clears the stage between pitches. */
		clearStage: (dinnerId: string, press: CrewPress, expected: string): Promise<Outcome<null, StageRefusal>> =>
			command<null, StageRefusal>({ press, act: ['clear stage', expected] }, dinnerId, async ({ trx, dinner }) => {
				if (!stageIsOpen(dinner.phase)) return err('out of order');
				if (!dinner.cursor || (await turnNow(trx, dinner)) !== expected) return err('already moved');
				return { event: { kind: 'stage cleared' }, changes: { cursor: null }, answer: null };
			}),
	};
}

async function lastStep(trx: Transaction<DB>, dinnerId: string): Promise<number> {
	const dinnerState = await readDinnerState(trx, dinnerId);
	return dinnerState ? lastRevealStep(dinnerState) : 0;
}

/** Whether the dinner is at the step that the page saw: the same phase, and the same round of voting. */
const isStill = async (trx: Transaction<DB>, { id, phase }: Dinner, expected: Step): Promise<boolean> =>
	stepOf({ phase, ...(await countPressed(trx, id)) }) === expected;

const minutesOf = (dinner: Dinner, part: 'pitch' | 'questions'): number =>
	part === 'pitch' ? dinner.pitch_minutes : dinner.question_minutes;

/** The turn on stage, as a page carries it. */
const turnNow = async (trx: Transaction<DB>, { id, cursor }: Dinner): Promise<string> =>
	turnOf(cursor, (await countPressed(trx, id)).turns);

const votingMinutes = ({ minutes = VOTING_MINUTES.usual }: MoveOptions): number =>
	Math.min(Math.max(minutes, VOTING_MINUTES.least), VOTING_MINUTES.most);

/** The columns that a move sets besides the phase. `minutes`: the promised length of voting; null if the move does not open it. */
const changesWith = (
	{ papers_until }: Pick<Dinner, 'papers_until'>,
	{
		wanted,
		at,
		minutes,
		because = '',
	}: { wanted: Move; at: Date; minutes: number | null } & Pick<MoveOptions, 'because'>,
): DinnerChanges => ({
	...(minutes === null
		? {}
		: {
				voting_until: new Date(untilAtLeast(at.getTime(), minutes)),
				last_round: null,
				more_time: '[]',
				last_call_at: null,
				cursor: null,
			}),
	...(wanted === 'open voting' ? { papers_open: papers_until === 'stopped' } : {}),
	...(wanted === 'announce' ? { reveal_step: 0 } : {}),
	...(wanted === 'cancel' ? { cancelled_because: because } : {}),
});
