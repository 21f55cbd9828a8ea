import type { Kysely } from 'kysely';
import { readEvents } from '../../db/queries/events';
import { lockPitch, readSentPitches, reserveInOrder } from '../../db/queries/pitches';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { type Absence, type AbsenceRefusal, lastAbsence, stageKinds } from '../domain/absence';
import { comeBack } from '../domain/leave-line-up';
import { err, type Outcome } from '../domain/outcome';
import { mayMarkAbsent, mayStepBack } from '../domain/phase-policy';
import { isPitchId } from '../domain/pitch';
import type { Context, CrewPress } from './context.server';
import { createDinnerCommand, type Held } from './dinner-command.server';
import { leave, lineUpOf, writeLineUp } from './leave-line-up.server';

/** What the page showed when "did not come" was pressed: the pitch, the line-up's revision, and the reserve. */
export type ExpectedAbsence = { readonly pitch: string; readonly lineup: number; readonly reserve: string | null };

/** Marks no-shows, lets reserves step in, and reverts both. Only before voting opens. */
export function createAbsences(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		/** The first reserve, and the absence that can be taken back. */
		async read(dinner: Pick<Dinner, 'id' | 'phase'>) {
			if (!mayStepBack(dinner.phase)) return { reserve: null, last: null };
			const [reserve] = await reserveInOrder(db, dinner.id);
			const last = await readLastAbsence(db, dinner.id);
			const titles = new Map((await readSentPitches(db, dinner.id)).map(({ id, answers }) => [id, answers.title]));
			return {
				reserve: reserve ? { id: reserve.id, title: reserve.answers.title } : null,
				last: last && {
					pitch: last.pitch,
					number: last.number,
					title: titles.get(last.pitch) ?? '',
					steppedIn: last.reserve === null ? null : (titles.get(last.reserve) ?? ''),
				},
			};
		},

		/** The first reserve takes the number, or it stays empty. */
		noShow: (
			dinnerId: string,
			expected: ExpectedAbsence,
			press: CrewPress,
		): Promise<Outcome<{ steppedIn: string | null }, AbsenceRefusal | 'sent before'>> => {
			const act = ['no-show', expected.pitch, expected.lineup, expected.reserve];
			return command<{ steppedIn: string | null }, AbsenceRefusal>({ press, act }, dinnerId, async (held) => {
				const { trx, dinner } = held;
				const pitch = await find(held, expected.pitch);
				if (!pitch || pitch.number === null) return err('no such pitch');
				if (!mayMarkAbsent(dinner.phase)) return err('out of order');
				const [first] = await reserveInOrder(trx, dinnerId);
				if (dinner.lineup_revision !== expected.lineup || (first?.id ?? null) !== expected.reserve)
					return err('line-up changed');
				const left = await leave(held, 'no-show', pitch);
				if (!left.ok) return err('was heard');
				const { changes, steppedIn } = left.value;
				return {
					event: { kind: 'no-show', number: pitch.number, pitch: pitch.id, reserve: steppedIn?.id ?? null },
					changes,
					answer: { steppedIn: steppedIn?.answers.title ?? null },
				};
			});
		},

		/** Reverts a no-show, if nothing was put on stage since. */
		takeBack: (
			dinnerId: string,
			expected: Pick<ExpectedAbsence, 'pitch' | 'lineup'>,
			press: CrewPress,
		): Promise<Outcome<null, AbsenceRefusal | 'sent before'>> => {
			const act = ['no-show taken back', expected];
			return command<null, AbsenceRefusal>({ press, act }, dinnerId, async (held) => {
				const { trx, dinner } = held;
				if (!mayMarkAbsent(dinner.phase)) return err('out of order');
				const absence = await readLastAbsence(trx, dinnerId);
				if (absence?.pitch !== expected.pitch) return err('stage went on');
				// The same pitch may have been marked and reverted before.
				if (dinner.lineup_revision !== expected.lineup) return err('line-up changed');
				const back = comeBack(
					absence,
					{
						absent: await find(held, absence.pitch),
						reserve: absence.reserve === null ? undefined : await find(held, absence.reserve),
					},
					{ ...lineUpOf(dinner), reserves: (await reserveInOrder(trx, dinnerId)).map(({ id }) => id) },
				);
				if (!back.ok) return back;
				const { number, pitch, reserve } = absence;
				return {
					event: { kind: 'no-show taken back', number, pitch, reserve },
					changes: await writeLineUp(held, back.value),
					answer: null,
				};
			});
		},
	};
}

const find = ({ trx, dinner }: Held, id: string): Promise<Pitch | undefined> =>
	isPitchId(id) ? lockPitch(trx, dinner.id, id) : Promise.resolve(undefined);

const readLastAbsence = async (db: Kysely<DB>, dinnerId: string): Promise<Absence | null> =>
	lastAbsence((await readEvents(db, dinnerId, stageKinds)).map(({ event }) => event));
