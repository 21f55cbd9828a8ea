import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { changeDinner, recordThat } from '../../db/queries/dinners';
import {
	changePitch,
	findPitch,
	insertDraft,
	lockPitch,
	type PitchWithPicture,
	readHome,
	saveAnswers,
	submitRow,
} from '../../db/queries/pitches';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { err, type Outcome, ok } from '../domain/outcome';
import { type CallState, callIs, mayEdit, type PitchAnswers } from '../domain/pitch';
import { createCommand } from './command.server';
import type { Context } from './context.server';
import { leave, mayLeave } from './leaving.server';
import type { Letter, Mail } from './mail.server';

/** `stale`: another tab saved in between. `call over`: the deadline has passed or the line-up is being made. `settled`: it was decided on. */
export type SaveRefusal = 'stale' | 'call over' | 'settled';
export type BeginRefusal = 'call over' | 'busy';
export type Written = { readonly revision: number; readonly answers: PitchAnswers };

/** Drafts that the whole server begins in a minute: a hall full of people stays far below, a spam robot does not get far. */
const DRAFTS_A_MINUTE = 60;

/** The pitchers' side: no account, a private link. */
export function createPitches(context: Context, mail: Mail) {
	const { db, now, secrets } = context;
	const command = createCommand(context);
	const pace = new RateLimiterMemory({ points: DRAFTS_A_MINUTE, duration: 60 });

	/** Writes over the revision that was seen, or says why not. Saying again what is already there is no change. */
	async function write(
		db: Context['db'] | Transaction<DB>,
		pitchId: string,
		{ revision, answers }: Written,
		states: readonly Pitch['state'][],
	): Promise<Outcome<Pitch, SaveRefusal>> {
		const at = now();
		const held = await findPitch(db, pitchId);
		const same = held !== undefined && isDeepStrictEqual(held.answers, answers);
		const saved = same ? undefined : await saveAnswers(db, pitchId, { revision, answers, at, in: states });
		if (saved) return ok(saved);
		const current = await findPitch(db, pitchId);
		if (!current) return err('settled');
		const { dinner } = await readHome(db, current.dinner_id);
		if (!states.includes(current.state)) return err('settled');
		if (callIs(timesOf(dinner), at.getTime()) !== 'open') return err('call over');
		return same ? ok(current) : err('stale');
	}

	return {
		/** By its private link; undefined for any link that this install did not make. Looking uses nothing up. */
		async findByLink(token: string): Promise<PitchWithPicture | undefined> {
			const id = secrets.readLink('pitch', token);
			return id ? findPitch(db, id) : undefined;
		},
		/** The path of a pitch's private link. Whoever has it may edit and withdraw. */
		pathOf,
		home: (pitch: Pick<Pitch, 'dinner_id'>) => readHome(db, pitch.dinner_id),
		call: (dinner: Dinner): CallState => callIs(timesOf(dinner), now().getTime()),
		mayEdit: (dinner: Dinner, pitch: Pick<Pitch, 'state'>): boolean =>
			callIs(timesOf(dinner), now().getTime()) === 'open' &&
			mayEdit(pitch.state, dinner.pitch_deadline.getTime(), now().getTime()),
		mayWithdraw: mayLeave,
		now,

		/** A new draft. Paced for the whole server and never by address: a room shares one. */
		async begin(dinnerId: string, answers: PitchAnswers): Promise<Outcome<PitchWithPicture, BeginRefusal>> {
			const inTime = await pace.consume('drafts').then(
				() => true,
				() => false,
			);
			if (!inTime) return err('busy');
			const pitch = await insertDraft(db, { dinnerId, answers, at: now() });
			return pitch ? ok(pitch) : err('call over');
		},

		/** Saves a draft as far as it goes. What was sent in is changed by `submit`, which asks for all of it. */
		save: (pitchId: string, written: Written): Promise<Outcome<Pitch, SaveRefusal>> =>
			write(db, pitchId, written, ['draft']),

		/** Sends a complete pitch in, or changes one that was; the link goes out by e-mail the first time. */
		async submit(
			pitch: Pick<Pitch, 'id' | 'dinner_id'>,
			written: Written,
			letter: Letter,
		): Promise<Outcome<Pitch, SaveRefusal>> {
			let first = false;
			const outcome = await command<Pitch, SaveRefusal>(pitch.dinner_id, async (trx) => {
				const held = await lockPitch(trx, pitch.dinner_id, pitch.id);
				const saved = await write(trx, pitch.id, written, ['draft', 'submitted']);
				if (!saved.ok || !held) return saved;
				first = held.submitted_at === null;
				const at = now();
				await submitRow(trx, pitch.id, at);
				await changeDinner(trx, pitch.dinner_id, {});
				await recordThat(trx, {
					dinnerId: pitch.dinner_id,
					at,
					who: 'the pitcher',
					what: held.state === 'draft' ? 'pitch sent in' : 'pitch changed',
					detail: { pitch: pitch.id },
				});
				return saved;
			});
			if (outcome.ok && first) {
				mail.later(async () => {
					const went = await mail.send(written.answers.contactEmail, letter);
					if (went) await changePitch(db, pitch.id, { link_mail: went });
				});
			}
			return outcome;
		},

		/** Until people vote on it. A reserve takes the number when the line-up is public. */
		withdraw: (pitch: Pick<Pitch, 'id' | 'dinner_id'>): Promise<Outcome<null, 'too late'>> =>
			command<null, 'too late'>(pitch.dinner_id, async (trx, dinner) => {
				const held = await lockPitch(trx, pitch.dinner_id, pitch.id);
				if (!held) return err('too late');
				if (held.state === 'withdrawn') return ok(null);
				if (!mayLeave(dinner, held)) return err('too late');
				const steppedIn = await leave(trx, dinner, held);
				await recordThat(trx, {
					dinnerId: dinner.id,
					at: now(),
					who: 'the pitcher',
					what: 'withdrawn',
					detail: { pitch: held.id, number: held.number, reserve: steppedIn?.id ?? null },
				});
				return ok(null);
			}),
	};

	function pathOf(pitchId: string): string {
		return `/pitch/${secrets.link('pitch', pitchId)}`;
	}
}
export type Pitches = ReturnType<typeof createPitches>;

const timesOf = (dinner: Dinner) => ({ phase: dinner.phase, deadline: dinner.pitch_deadline.getTime() });
