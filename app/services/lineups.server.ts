import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { insertOrderDraw, numberInOrder, readOrderDraws } from '../../db/queries/draws';
import {
	changePitch,
	clearNumbers,
	countDrafts,
	movePitchRow,
	type PitchWithFiles,
	rankReserves,
	readLineUp,
	readSentPitches,
	reserveInOrder,
} from '../../db/queries/pitches';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import type { EventKind } from '../domain/events';
import { err, type Outcome } from '../domain/outcome';
import { lineUpIsPublic, mayChoosePitches, mayDecidePitches, mayStepBack } from '../domain/phase-policy';
import {
	movePitch,
	type PitchMove,
	type PitchState,
	type PublicPitch,
	pictureOf,
	pitchIsPublic,
	publicPitch,
	recordingOf,
} from '../domain/pitch';
import { drawOrder } from '../domain/random-draw';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { withdraw } from './leave-line-up.server';
import type { Mail } from './mail.server';
import { createPitchAnswers } from './pitch-answers.server';
import { createPitchCommand, type DeskRefusal, type OnPitch } from './pitch-decision.server';

/** Most numbers of a line-up. */
export const MOST_LINED_UP = 12;

export type Choice = Extract<PitchMove, 'line up' | 'reserve' | 'decline' | 'back to submitted'>;
/** The public part of a line-up, in running order. */
export type PublicLineUp = readonly {
	readonly id: string;
	readonly number: number;
	readonly pitch: PublicPitch;
	readonly picture: { readonly version: string; readonly width: number; readonly height: number } | null;
	readonly recording: { readonly version: string; readonly seconds: number } | null;
}[];
/** One draw of the running order; anyone can repeat it from seed and entries. */
export type PublicDraw = {
	readonly seed: string;
	readonly entries: readonly string[];
	readonly drawn: readonly string[];
	readonly at: Date;
};

const chosen = (state: PitchState): boolean => state === 'lined up' || state === 'presented';
const agreedFor = (pitch: Pick<Pitch, 'answers' | 'guardian_agreed_at'>): boolean =>
	!pitch.answers.underAge || pitch.guardian_agreed_at !== null;

/** The pitch move and the event of each choice. */
const choices = {
	'line up': { state: 'lined up', event: 'pitch lined up' },
	reserve: { state: 'reserve', event: 'pitch put in reserve' },
	decline: { state: 'declined', event: 'pitch declined' },
	'back to submitted': { state: 'submitted', event: 'pitch put back' },
} as const satisfies Readonly<Record<Choice, { state: PitchState; event: EventKind }>>;

/** Pitches at the desk: gate, choice, order; and their public part. */
export function createLineups(context: Context, mail: Mail) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);
	const decide = createPitchCommand(context);

	return {
		/** Every submitted pitch with private answers and private link. */
		async read(dinnerId: string): Promise<(PitchWithFiles & { link: string })[]> {
			const pitches = await readSentPitches(db, dinnerId);
			return pitches.map((pitch) => ({ ...pitch, link: `/pitch/${secrets.link('pitch', pitch.id)}` }));
		},
		drafts: (dinnerId: string): Promise<number> => countDrafts(db, dinnerId),

		/** Confirms the gate for the answers that the page showed only. */
		confirmGate: (at: OnPitch): Promise<Outcome<null, DeskRefusal>> => {
			const isSo = (pitch: Pitch) => pitch.gate_confirmed_by !== null;
			return decide(at, { act: 'gate confirmed', isSo, decides: true }, async ({ trx, actor, interest }, pitch) => {
				if (isSo(pitch)) return err('already moved');
				await changePitch(trx, pitch.id, { gate_confirmed_by: spokenActor(actor) });
				return { event: { kind: 'gate confirmed', pitch: pitch.id, interest }, answer: null };
			});
		},

		/** Records the guardian's agreement, before which a pitch of somebody under 18 is not public. */
		guardianAgreed: (at: OnPitch): Promise<Outcome<null, DeskRefusal>> => {
			const isSo = (pitch: Pitch) => pitch.guardian_agreed_at !== null;
			return decide(at, { act: 'guardian agreed', isSo }, async ({ trx, at }, pitch) => {
				if (!pitch.answers.underAge) return err('out of order');
				if (isSo(pitch)) return err('already moved');
				await changePitch(trx, pitch.id, { guardian_agreed_at: at });
				return { event: { kind: 'guardian agreed', pitch: pitch.id }, answer: null };
			});
		},

		choose: (at: OnPitch, wanted: Choice): Promise<Outcome<PitchState, DeskRefusal>> => {
			const { state, event } = choices[wanted];
			const isSo = (pitch: Pitch) => pitch.state === state;
			return decide(at, { act: wanted, isSo, decides: true }, async ({ trx, dinner, interest }, pitch) => {
				const refusal = await whyNot(trx, dinner, pitch, wanted);
				if (refusal) return err(refusal);
				const moved = await movePitchRow(trx, pitch, wanted, { number: null });
				if (!moved.ok) return moved;
				if (pitch.state === 'lined up' || moved.value === 'lined up') await clearNumbers(trx, dinner.id);
				const reserves = (await reserveInOrder(trx, dinner.id)).map((p) => p.id);
				// A new reserve is ranked last.
				await rankReserves(
					trx,
					moved.value === 'reserve' ? [...reserves.filter((id) => id !== pitch.id), pitch.id] : reserves,
				);
				return { event: { kind: event, pitch: pitch.id, interest }, answer: moved.value };
			});
		},

		/** Moves a reserve one place up. */
		reserveUp: (at: OnPitch): Promise<Outcome<null, DeskRefusal>> =>
			decide(at, { act: 'reserve moved up', decides: true }, async ({ trx, dinner, interest }, pitch) => {
				if (pitch.state !== 'reserve') return err('out of order');
				const order = (await reserveInOrder(trx, dinner.id)).map((p) => p.id);
				const place = order.indexOf(pitch.id);
				const before = order[place - 1];
				if (before === undefined) return err('out of order');
				order.splice(place - 1, 2, pitch.id, before);
				await rankReserves(trx, order);
				return { event: { kind: 'reserve moved up', pitch: pitch.id, interest }, answer: null };
			}),

		/** For a pitcher who told an organiser that they cannot come. After publishing, the first reserve takes the number. */
		stepBack: (at: OnPitch): Promise<Outcome<{ steppedIn: string | null }, DeskRefusal>> =>
			decide(at, { act: 'withdrawn', isSo: ({ state }) => state === 'withdrawn' }, async (held, pitch) => {
				const left = await withdraw(held, pitch);
				if (!left.ok) return err('out of order');
				const { steppedIn, ...written } = left.value;
				return { ...written, answer: { steppedIn: steppedIn?.answers.title ?? null } };
			}),

		/** Draws the running order by lot. `seenDraws`: how many draws the page showed, so that a repeated press draws once. */
		draw: (dinnerId: string, seenDraws: number, press: Press): Promise<Outcome<null, DeskRefusal>> =>
			command<null, DeskRefusal>({ press, act: ['draw', seenDraws] }, dinnerId, async ({ trx, dinner, at, actor }) => {
				if (!mayChoosePitches(dinner.phase))
					return err(lineUpIsPublic(dinner.phase) ? 'already public' : 'out of order');
				if ((await readOrderDraws(trx, dinnerId)).length !== seenDraws) return err('already moved');
				const entries = (await readLineUp(trx, dinnerId)).map((p) => p.id).sort();
				if (entries.length === 0) return err('nobody lined up');
				const seed = randomBytes(16).toString('hex');
				const drawn = drawOrder(seed, entries);
				await insertOrderDraw(trx, { dinnerId, seed, entries, drawn, at, by: spokenActor(actor) });
				await clearNumbers(trx, dinnerId);
				await numberInOrder(trx, drawn);
				return {
					event: { kind: 'order drawn', seed, draw: seenDraws + 1 },
					changes: { lineup_revision: dinner.lineup_revision + 1 },
					answer: null,
				};
			}),

		...createPitchAnswers(context, mail),
		...createPublicLineUps(db),
	};
}

/** What the public sees of a line-up, and every draw of its order. */
function createPublicLineUps(db: Context['db']) {
	return {
		draws: (dinnerId: string) => readOrderDraws(db, dinnerId),

		/** Empty while the line-up is not public. Never contains a pitch outside the line-up. */
		async publicLineUp(dinner: Pick<Dinner, 'id' | 'phase' | 'brief'>): Promise<PublicLineUp> {
			return (await readPublic(dinner)).flatMap((p) => {
				const { id, number } = p;
				const pitch = publicPitch(p.answers, dinner.brief);
				return number === null ? [] : [{ id, number, pitch, picture: pictureOf(p), recording: recordingOf(p) }];
			});
		},
		/** Every draw, the valid one last. */
		async publicDraws(dinner: Pick<Dinner, 'id' | 'phase'>): Promise<PublicDraw[]> {
			if (!lineUpIsPublic(dinner.phase)) return [];
			const draws = await readOrderDraws(db, dinner.id);
			return draws.map(({ seed, entries, drawn, at }) => ({ seed: seed ?? '', entries, drawn, at }));
		},
		/** False if the page shows somebody under 18: search engines must not index it. `number`: of the only pitch that it shows. */
		mayBeIndexed: async (dinner: Pick<Dinner, 'id' | 'phase'>, number?: number): Promise<boolean> =>
			(await readPublic(dinner))
				.filter((p) => number === undefined || p.number === number)
				.every((p) => !p.answers.underAge),
	};

	async function readPublic(dinner: Pick<Dinner, 'id' | 'phase'>): Promise<PitchWithFiles[]> {
		if (!lineUpIsPublic(dinner.phase)) return [];
		const pitches = await readSentPitches(db, dinner.id);
		return pitches.filter((p) =>
			pitchIsPublic({ state: p.state, underAge: p.answers.underAge, guardianAgreed: p.guardian_agreed_at !== null }),
		);
	}
}

/** Why a choice that the table of moves allows is refused. */
async function whyNot(trx: Transaction<DB>, dinner: Dinner, pitch: Pitch, wanted: Choice): Promise<DeskRefusal | null> {
	const moved = movePitch(pitch.state, wanted);
	if (!moved.ok) return moved.code;
	const to = moved.value;
	if (!mayDecidePitches(dinner.phase)) return 'out of order';
	// Guests have read the line-up: a pitcher steps back instead, and a reserve takes the number.
	if (!mayChoosePitches(dinner.phase) && (chosen(pitch.state) || chosen(to))) return 'already public';
	if (to !== 'lined up' && to !== 'reserve') return null;
	if (to === 'reserve' && !mayStepBack(dinner.phase)) return 'out of order';
	if (pitch.gate_confirmed_by === null) return 'gate not confirmed';
	if (!agreedFor(pitch)) return 'guardian not agreed';
	if (to === 'lined up' && (await readLineUp(trx, dinner.id)).length >= MOST_LINED_UP) return 'line-up full';
	return null;
}
