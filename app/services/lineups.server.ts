import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { changeDinner, recordThat } from '../../db/queries/dinners';
import { insertOrderDraw, numberInOrder, readOrderDraws } from '../../db/queries/draws';
import {
	changePitch,
	clearNumbers,
	countDrafts,
	lockPitch,
	movePitchRow,
	type PitchWithPicture,
	rankReserves,
	readLineUp,
	readSentPitches,
	reserveInOrder,
} from '../../db/queries/pitches';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { lineUpIsPublic } from '../domain/dinner';
import { drawOrder } from '../domain/lot';
import { err, type Outcome, ok } from '../domain/outcome';
import {
	isPitchId,
	mayStepBack,
	movePitch,
	type PitchMove,
	type PitchState,
	type PublicPitch,
	pictureOf,
	pitchIsPublic,
	publicPitch,
} from '../domain/pitch';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';
import { leave, mayLeave } from './leaving.server';
import type { Letter, Mail } from './mail.server';

/** A line-up has at most twelve numbers. */
export const MOST_LINED_UP = 12;

export type Choice = Extract<PitchMove, 'line up' | 'reserve' | 'decline' | 'back to submitted'>;
export type DeskRefusal =
	| 'no such pitch'
	| 'already moved'
	| 'changed since'
	| 'out of order'
	| 'already public'
	| 'gate not confirmed'
	| 'guardian not agreed'
	| 'line-up full'
	| 'nobody lined up'
	| 'not sent';

/** What guests see of a line-up, in running order. */
export type PublicLineUp = readonly {
	readonly id: string;
	readonly number: number;
	readonly pitch: PublicPitch;
	readonly picture: { readonly version: string; readonly width: number; readonly height: number } | null;
}[];
/** One draw of the running order; anyone can repeat it from the seed and the entries. */
export type PublicDraw = {
	readonly seed: string;
	readonly entries: readonly string[];
	readonly drawn: readonly string[];
	readonly at: Date;
};

const chosen = (state: PitchState): boolean => state === 'lined up' || state === 'presented';
const agreedFor = (pitch: Pick<Pitch, 'answers' | 'guardian_agreed_at'>): boolean =>
	!pitch.answers.underAge || pitch.guardian_agreed_at !== null;

/** The organisers' side of the pitches: gate, choice, order, answers; and what the public sees of it. */
export function createLineups(context: Context, mail: Mail) {
	const { db, now, secrets } = context;
	const command = createCommand(context);

	/** A command on one pitch of the dinner, recorded as `what` when it is done. */
	const decide = <T>(
		dinnerId: string,
		pitchId: string,
		by: Organiser,
		what: string,
		run: (trx: Transaction<DB>, dinner: Dinner, pitch: Pitch) => Promise<Outcome<T, DeskRefusal>>,
	): Promise<Outcome<T, DeskRefusal>> =>
		command<T, DeskRefusal>(dinnerId, async (trx, dinner) => {
			const pitch = isPitchId(pitchId) ? await lockPitch(trx, dinnerId, pitchId) : undefined;
			if (!pitch || pitch.submitted_at === null) return err('no such pitch');
			const outcome = await run(trx, dinner, pitch);
			if (!outcome.ok) return outcome;
			await changeDinner(trx, dinnerId, {});
			await recordThat(trx, { dinnerId, at: now(), who: by.name, what, detail: { pitch: pitchId } });
			return outcome;
		});

	return {
		/** Everything that was sent in, private answers too, each with its private link. */
		async read(dinnerId: string): Promise<(PitchWithPicture & { link: string })[]> {
			const pitches = await readSentPitches(db, dinnerId);
			return pitches.map((pitch) => ({ ...pitch, link: `/pitch/${secrets.link('pitch', pitch.id)}` }));
		},
		drafts: (dinnerId: string): Promise<number> => countDrafts(db, dinnerId),

		/** `revision` is the text that was read: a gate is confirmed for that and for no other. */
		confirmGate: (
			dinnerId: string,
			pitchId: string,
			revision: number,
			by: Organiser,
		): Promise<Outcome<null, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, 'gate confirmed', async (trx, _dinner, pitch) => {
				if (pitch.revision !== revision) return err('changed since');
				if (pitch.gate_confirmed_by !== null) return err('already moved');
				await changePitch(trx, pitchId, { gate_confirmed_by: by.name });
				return ok(null);
			}),

		/** Somebody under 18 is shown to nobody before this. */
		guardianAgreed: (dinnerId: string, pitchId: string, by: Organiser): Promise<Outcome<null, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, 'guardian agreed', async (trx, _dinner, pitch) => {
				if (!pitch.answers.underAge) return err('out of order');
				if (pitch.guardian_agreed_at !== null) return err('already moved');
				await changePitch(trx, pitchId, { guardian_agreed_at: now() });
				return ok(null);
			}),

		/** `seen` is the state that the button was pressed in, `revision` the text that was read. */
		choose: (
			dinnerId: string,
			pitchId: string,
			wanted: Choice,
			seen: { state: string; revision: number },
			by: Organiser,
		): Promise<Outcome<PitchState, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, wanted, async (trx, dinner, pitch) => {
				if (pitch.state !== seen.state) return err('already moved');
				if (pitch.revision !== seen.revision) return err('changed since');
				const moved = movePitch(pitch.state, wanted);
				if (!moved.ok) return moved;
				const refusal = await whyNot(trx, dinner, pitch, moved.value);
				if (refusal) return err(refusal);
				await movePitchRow(trx, pitchId, pitch.state, moved.value, null);
				if (pitch.state === 'lined up' || moved.value === 'lined up') await clearNumbers(trx, dinnerId);
				const reserves = (await reserveInOrder(trx, dinnerId)).map((p) => p.id);
				// Who becomes a reserve now is the last of them.
				await rankReserves(
					trx,
					moved.value === 'reserve' ? [...reserves.filter((id) => id !== pitchId), pitchId] : reserves,
				);
				return moved;
			}),

		/** One place further up among the reserves. */
		reserveUp: (
			dinnerId: string,
			pitchId: string,
			seenRank: number,
			by: Organiser,
		): Promise<Outcome<null, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, 'reserve moved up', async (trx, _dinner, pitch) => {
				if (pitch.state !== 'reserve' || pitch.reserve_rank !== seenRank) return err('already moved');
				const order = (await reserveInOrder(trx, dinnerId)).map((p) => p.id);
				const place = order.indexOf(pitchId);
				const before = order[place - 1];
				if (before === undefined) return err('out of order');
				order.splice(place - 1, 2, pitchId, before);
				await rankReserves(trx, order);
				return ok(null);
			}),

		/** The pitcher told an organiser that they cannot come. After publishing, the first reserve takes the number. */
		stepBack: (
			dinnerId: string,
			pitchId: string,
			seen: string,
			by: Organiser,
		): Promise<Outcome<{ steppedIn: string | null }, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, 'withdrawn', async (trx, dinner, pitch) => {
				if (pitch.state !== seen) return err('already moved');
				if (!mayLeave(dinner, pitch)) return err('out of order');
				return ok({ steppedIn: (await leave(trx, dinner, pitch))?.answers.title ?? null });
			}),

		/** Draws the running order by lot. `seenDraws` is how many draws the page showed: pressing twice draws once. */
		draw: (dinnerId: string, seenDraws: number, by: Organiser): Promise<Outcome<null, DeskRefusal>> =>
			command<null, DeskRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'call') return err(lineUpIsPublic(dinner.phase) ? 'already public' : 'out of order');
				if ((await readOrderDraws(trx, dinnerId)).length !== seenDraws) return err('already moved');
				const entries = (await readLineUp(trx, dinnerId)).map((p) => p.id).sort();
				if (entries.length === 0) return err('nobody lined up');
				const seed = randomBytes(16).toString('hex');
				const drawn = drawOrder(seed, entries);
				const at = now();
				await insertOrderDraw(trx, { dinnerId, seed, entries, drawn, at, by: by.name });
				await clearNumbers(trx, dinnerId);
				await numberInOrder(trx, drawn);
				await changeDinner(trx, dinnerId, { lineup_revision: dinner.lineup_revision + 1 });
				await recordThat(trx, {
					dinnerId,
					at,
					who: by.name,
					what: 'order drawn',
					detail: { seed, draw: seenDraws + 1 },
				});
				return ok(null);
			}),

		/** The kind answer was passed on by hand. */
		markAnswered: (
			dinnerId: string,
			pitchId: string,
			seen: string,
			by: Organiser,
		): Promise<Outcome<null, DeskRefusal>> =>
			decide(dinnerId, pitchId, by, 'answer passed on', async (trx, _dinner, pitch) => {
				if (pitch.state !== seen) return err('already moved');
				if (pitch.answered_at !== null) return err('already moved');
				await changePitch(trx, pitchId, { answered_at: now() });
				return ok(null);
			}),
		canSend: mail.configured,
		/** Sends the kind answer, and marks it as passed on once the mail server has taken it. */
		async sendAnswer(
			dinnerId: string,
			pitchId: string,
			seen: string,
			letter: Letter,
			by: Organiser,
		): Promise<Outcome<null, DeskRefusal>> {
			const pitch = (await readSentPitches(db, dinnerId)).find((p) => p.id === pitchId);
			if (!pitch) return err('no such pitch');
			if (pitch.state !== seen || pitch.answered_at !== null) return err('already moved');
			if ((await mail.send(pitch.answers.contactEmail, letter)) !== 'sent') return err('not sent');
			return this.markAnswered(dinnerId, pitchId, seen, by);
		},

		draws: (dinnerId: string) => readOrderDraws(db, dinnerId),

		/** What everybody may read: nobody while the line-up is not public, and never who is not in it. */
		async publicLineUp(dinner: Pick<Dinner, 'id' | 'phase' | 'brief'>): Promise<PublicLineUp> {
			return (await readPublic(dinner)).flatMap((p) =>
				p.number === null
					? []
					: [{ id: p.id, number: p.number, pitch: publicPitch(p.answers, dinner.brief), picture: pictureOf(p) }],
			);
		},
		/** Every draw, for the fine print; the last one holds. */
		async publicDraws(dinner: Pick<Dinner, 'id' | 'phase'>): Promise<PublicDraw[]> {
			if (!lineUpIsPublic(dinner.phase)) return [];
			const draws = await readOrderDraws(db, dinner.id);
			return draws.map(({ seed, entries, drawn, at }) => ({ seed: seed ?? '', entries, drawn, at }));
		},
		/** False: somebody under 18 is on the page, which search engines then leave out. */
		mayBeIndexed: async (dinner: Pick<Dinner, 'id' | 'phase'>): Promise<boolean> =>
			(await readPublic(dinner)).every((p) => !p.answers.underAge),
	};

	async function readPublic(dinner: Pick<Dinner, 'id' | 'phase'>): Promise<PitchWithPicture[]> {
		if (!lineUpIsPublic(dinner.phase)) return [];
		const pitches = await readSentPitches(db, dinner.id);
		return pitches.filter((p) =>
			pitchIsPublic({ state: p.state, underAge: p.answers.underAge, guardianAgreed: p.guardian_agreed_at !== null }),
		);
	}
}
export type Lineups = ReturnType<typeof createLineups>;

/** What stands in the way of a choice that the table of moves allows. */
async function whyNot(trx: Transaction<DB>, dinner: Dinner, pitch: Pitch, to: PitchState): Promise<DeskRefusal | null> {
	if (dinner.phase === 'draft' || dinner.phase === 'cancelled') return 'out of order';
	// What guests have read stays; whoever cannot come steps back, and a reserve takes the number.
	if (dinner.phase !== 'call' && (chosen(pitch.state) || chosen(to))) return 'already public';
	if (to !== 'lined up' && to !== 'reserve') return null;
	if (to === 'reserve' && !mayStepBack(dinner.phase)) return 'out of order';
	if (pitch.gate_confirmed_by === null) return 'gate not confirmed';
	if (!agreedFor(pitch)) return 'guardian not agreed';
	if (to === 'lined up' && (await readLineUp(trx, dinner.id)).length >= MOST_LINED_UP) return 'line-up full';
	return null;
}
