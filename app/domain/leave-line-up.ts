import { type Absence, type AbsenceRefusal, mayBeAbsent, type NumberChange, withoutChangeOf } from './absence';
import type { Phase } from './dinner';
import { err, type Outcome, ok } from './outcome';
import { mayChoosePitches, mayStepBack } from './phase-policy';
import { movePitch, type PitchMove, type PitchState } from './pitch';
import type { Cursor } from './stage';

type Placed = { readonly id: string; readonly state: PitchState; readonly number: number | null };
type Stage = { readonly phase: Phase; readonly cursor: Cursor | null };
type LineUp = Stage & {
	readonly numberChanges: readonly NumberChange[];
	/** Ids in the order in which reserves step in. */
	readonly reserves: readonly string[];
	readonly papersMade: boolean;
};

export type PitchMoved = {
	readonly pitch: Pick<Placed, 'id' | 'state'>;
	readonly move: PitchMove;
	/** The number that it takes; null if it gives up its number, undefined if it keeps it. */
	readonly number?: number | null;
};

/** The changes of a line-up, in an order in which no two pitches hold one number. */
export type LineUpChange = {
	readonly moves: readonly PitchMoved[];
	/** Ids of the remaining reserves, in the order in which they step in. */
	readonly reserves: readonly string[];
	/** The order must be drawn again: no pitch has a number. */
	readonly redraw: boolean;
	/** A number got another pitch, or none, so that phones that scored the old line-up are told. */
	readonly renumbered: boolean;
	readonly clearsStage: boolean;
	readonly numberChanges: readonly NumberChange[];
};

/** `withdraw`: the pitcher steps back. `no-show`: the pitcher did not come. */
export type Leave = Extract<PitchMove, 'withdraw' | 'no-show'>;

/** Whether a pitch may leave: `withdraw` until voting opens, `no-show` if it was not heard. */
export const mayLeave = (how: Leave, pitch: Omit<Placed, 'id'>, stage: Stage): boolean =>
	movePitch(pitch.state, how).ok &&
	(how === 'no-show' ? mayBeAbsent(pitch, stage) : pitch.state !== 'lined up' || mayStepBack(stage.phase));

/**
 * Removes a pitch from the dinner. Before the line-up is published, the order must be drawn again. Afterwards the first reserve takes the
 * number, or it stays empty. The other reserves move up. Numbers on printed papers that changed are recorded.
 */
export function leaveLineUp(
	how: Leave,
	pitch: Placed,
	lineUp: LineUp,
): Outcome<LineUpChange & { readonly steppedIn: string | null }, 'may not leave'> {
	if (!mayLeave(how, pitch, lineUp)) return err('may not leave');
	const left = { pitch, move: how };
	const isLinedUp = pitch.state === 'lined up' || pitch.state === 'presented';
	const waiting = lineUp.reserves.filter((id) => id !== pitch.id);
	const stays = { renumbered: false, clearsStage: false, numberChanges: lineUp.numberChanges, steppedIn: null };
	if (!isLinedUp || mayChoosePitches(lineUp.phase))
		return ok({ ...stays, moves: [left], reserves: waiting, redraw: isLinedUp });
	const { number } = pitch;
	const [first, ...others] = waiting;
	const steps: PitchMoved[] =
		first === undefined ? [] : [{ pitch: { id: first, state: 'reserve' }, move: 'line up', number }];
	const news = { was: pitch.id, now: first ?? null };
	return ok({
		moves: [left, ...steps],
		reserves: others,
		redraw: false,
		renumbered: true,
		clearsStage: number !== null && lineUp.cursor?.number === number,
		numberChanges:
			number !== null && lineUp.papersMade ? [...lineUp.numberChanges, { number, ...news }] : lineUp.numberChanges,
		steppedIn: first ?? null,
	});
}

/** Reverts a no-show: the pitch gets its number back, and its reserve becomes the first reserve again. */
export function comeBack(
	absence: Absence,
	{ absent, reserve }: { readonly absent: Placed | undefined; readonly reserve: Placed | undefined },
	lineUp: Pick<LineUp, 'numberChanges' | 'reserves'>,
): Outcome<LineUpChange, AbsenceRefusal> {
	if (absent?.state !== 'no-show') return err('line-up changed');
	const steps: PitchMoved[] = [];
	if (absence.reserve !== null) {
		if (reserve?.state !== 'lined up' || reserve.number !== absence.number) return err('line-up changed');
		steps.push({ pitch: reserve, move: 'reserve', number: null });
	}
	return ok({
		moves: [...steps, { pitch: absent, move: 'come after all', number: absence.number }],
		reserves: [...steps.map(({ pitch }) => pitch.id), ...lineUp.reserves],
		redraw: false,
		renumbered: true,
		clearsStage: false,
		numberChanges: withoutChangeOf(lineUp.numberChanges, absent.id),
	});
}
