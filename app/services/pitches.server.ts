import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { readFirstOrganiser } from '../../db/queries/groups';
import { deletePicture, type NewPicture, putPicture } from '../../db/queries/pictures';
import {
	deleteUntouchedDraft,
	findDraftOf,
	findPitch,
	insertDraft,
	lockPitch,
	markSubmitted,
	movePitchRow,
	type PitchWithFiles,
	readHeldDrafts,
	readHome,
	saveAnswers,
	touchPitch,
} from '../../db/queries/pitches';
import { deleteRecording, type NewRecording, putRecording } from '../../db/queries/recordings';
import type { DB, Dinner, Pitch } from '../../db/schema';
import { createQueue } from '../concurrency';
import type { Actor } from '../domain/actor';
import { draftToGiveUp } from '../domain/drafts';
import { err, type Outcome, ok } from '../domain/outcome';
import { type CallState, callIs, isWorthKeeping, mayEdit, type PitchAnswers } from '../domain/pitch';
import { shownEmail } from './account-email.server';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { createDraftPace, createLetterPace, createSubmissionPace, type DraftLimit } from './draft-pace.server';
import { mayWithdraw, withdraw } from './leave-line-up.server';
import { createLetterEnds } from './letter-ends.server';
import type { Letter, Mail } from './mail.server';

/** `stale`: another tab saved in between. `call over`: the deadline has passed or the line-up is being made. `settled`: it was decided on. */
export type SaveRefusal = 'stale' | 'call over' | 'settled';
/** `busy`: too many were sent in from one address. */
export type SubmitRefusal = SaveRefusal | 'busy';
/** `too little`: neither a title nor twenty characters. `busy`: too many drafts at one time. */
export type BeginRefusal = 'call over' | 'busy' | 'too little';
/** Who begins a draft: `address`, where it came from, for its pace only and stored nowhere; `key`, of the form, where it had one; `language`, of its page. */
export type DraftSender = { readonly address: string; readonly key: string | null; readonly language: string };
/** `picture`, `recording`: one to keep with the words, or the one that is there to take away. All are kept together, or none is. */
export type Written = {
	readonly revision: number;
	readonly answers: PitchAnswers;
	readonly picture?: NewPicture | 'remove' | null;
	readonly recording?: NewRecording | 'remove' | null;
	/** Of the page on which it was written; undefined: as before. */
	readonly language?: string | undefined;
};

/** The pitchers' side: no account, a private link. */
export function createPitches(context: Context, mail: Mail) {
	const { db, now, secrets } = context;
	const writing = createWriting(now);

	return {
		/** By its private link; undefined for any link that this install did not make, and once the contact was erased. Looking uses nothing up. */
		async findByLink(token: string): Promise<PitchWithFiles | undefined> {
			const id = secrets.readLink('pitch', token);
			const pitch = id ? await findPitch(db, id) : undefined;
			return pitch?.contact_erased_at ? undefined : pitch;
		},
		/** Whether this install made the link, and what it opened is deleted. */
		async isDeleted(token: string): Promise<boolean> {
			const id = secrets.readLink('pitch', token);
			const pitch = id ? await findPitch(db, id) : undefined;
			return id !== undefined && id !== null && (!pitch || pitch.contact_erased_at !== null);
		},
		/** The path of a pitch's private link. Whoever has it may edit and withdraw. */
		pathOf,
		home: (pitch: Pick<Pitch, 'dinner_id'>) => readHome(db, pitch.dinner_id),
		call: (dinner: Dinner): CallState => callIs(timesOf(dinner), now().getTime()),
		mayEdit: (dinner: Dinner, pitch: Pick<Pitch, 'state'>): boolean =>
			callIs(timesOf(dinner), now().getTime()) === 'open' &&
			mayEdit(pitch.state, dinner.pitch_deadline.getTime(), now().getTime()),
		mayWithdraw: mayWithdraw,
		now,
		...createDrafts(context, writing),
		...createSubmission(context, mail, writing),
	};

	function pathOf(pitchId: string): string {
		return `/pitch/${secrets.link('pitch', pitchId)}`;
	}
}
export type Pitches = ReturnType<typeof createPitches>;

/** Drafts: begun once there is something to keep, and saved as far as they go. */
function createDrafts(context: Context, { write, writeAnswers }: Writing) {
	const { db, now } = context;
	const command = createDinnerCommand(context);
	const pace = createDraftPace(now);
	// Each waits for the dinner's row: a crowd of them must not hold every connection to the database while it does.
	const oneByOne = createQueue({ concurrency: 1, longest: 200 });

	/** In a full dinner an old draft makes room, or nothing is written. */
	async function insert(
		dinnerId: string,
		draft: { answers: PitchAnswers; key: string | null; language: string },
		{ most, crowded }: DraftLimit,
	): Promise<Outcome<PitchWithFiles | undefined, 'busy'>> {
		const by = { kind: 'system' } as const;
		const outcome = await oneByOne(() =>
			command<PitchWithFiles | undefined, 'busy'>(by, dinnerId, async ({ trx, at }) => {
				const drafts = await readHeldDrafts(trx, dinnerId);
				const made = await insertDraft(trx, { ...draft, dinnerId, at });
				const done = { event: null, because: 'a draft', answer: made } as const;
				if (!made || drafts.length < most) return done;
				const given = draftToGiveUp(drafts, at.getTime(), { crowded });
				return given && (await deleteUntouchedDraft(trx, given)) ? done : err('busy');
			}),
		);
		return outcome ?? err('busy');
	}

	return {
		/**
		 * A new draft, once there is something to keep; or the pitch that the form with this key made before, as it is by now.
		 */
		async begin(
			dinnerId: string,
			answers: PitchAnswers,
			{ address, key, language }: DraftSender,
		): Promise<Outcome<PitchWithFiles, BeginRefusal>> {
			const made = async () => (key === null ? undefined : await findDraftOf(db, dinnerId, key));
			const before = await made();
			if (before) return ok(before);
			const isWorth = isWorthKeeping(answers);
			const limit = isWorth ? pace.take(dinnerId, address) : null;
			// Said before the database is asked anything: a flood costs it nothing.
			if (isWorth && !limit) return err('busy');
			const { dinner } = await readHome(db, dinnerId);
			if (callIs(timesOf(dinner), now().getTime()) !== 'open') return err('call over');
			if (!limit) return err('too little');
			const pitch = await insert(dinnerId, { answers, key, language }, limit);
			if (!pitch.ok) return pitch;
			// Sent twice at one moment: the other one was first. Or the call ended just now.
			const begun = pitch.value ?? (await made());
			return begun ? ok(begun) : err('call over');
		},

		/** Saves a draft as far as it goes. What was sent in is changed by `submit`, which asks for all of it. */
		save: (pitchId: string, written: Written): Promise<Outcome<Pitch, SaveRefusal>> =>
			written.picture || written.recording
				? db.transaction().execute((trx) => write(trx, pitchId, written, ['draft']))
				: writeAnswers(db, pitchId, written, ['draft']),
	};
}

/** Sending in and withdrawing. */
function createSubmission(context: Context, mail: Mail, { write }: Writing) {
	const { db, now } = context;
	const command = createDinnerCommand(context);
	const mayWriteTo = createLetterPace(now);
	const maySendIn = createSubmissionPace(now);
	const letterEnded = createLetterEnds(context);

	return {
		/** Sends a complete pitch in, or changes one that was; the link goes out by e-mail the first time. */
		async submit(
			pitch: Pick<Pitch, 'id' | 'dinner_id'>,
			written: Written,
			letter: Letter,
			address: string,
		): Promise<Outcome<Pitch, SubmitRefusal>> {
			const before = await findPitch(db, pitch.id);
			if (before?.state === 'draft' && !maySendIn(pitch.dinner_id, address)) return err('busy');
			let first = false;
			const outcome = await command<Pitch, SaveRefusal>(pitcher(pitch.id), pitch.dinner_id, async ({ trx, at }) => {
				const held = await lockPitch(trx, pitch.dinner_id, pitch.id);
				const saved = await write(trx, pitch.id, written, ['draft', 'submitted']);
				if (!saved.ok) return saved;
				if (!held) return err('settled');
				first = held.submitted_at === null;
				// Pressed twice: nothing is changed, and nothing is recorded.
				if (!first && !written.picture && !written.recording && isDeepStrictEqual(held.answers, written.answers))
					return { event: null, because: 'nothing changed', answer: saved.value };
				if (!(await movePitchRow(trx, held, 'submit')).ok) return err('settled');
				await markSubmitted(trx, pitch.id, at);
				const kind = held.state === 'draft' ? 'pitch sent in' : 'pitch changed';
				return { event: { kind, pitch: pitch.id }, answer: saved.value };
			});
			if (outcome.ok && first && mail.configured) {
				const to = written.answers.contactEmail;
				// Known before the page is made, which then shows the link and says that no letter went.
				if (!mayWriteTo(pitch.dinner_id, to, address)) {
					mail.heldBack();
					await letterEnded(pitch.dinner_id, pitch.id, { about: 'link' }, 'not sent');
				} else {
					mail.later(async () => {
						const organiser = await readFirstOrganiser(db, pitch.dinner_id);
						const went =
							organiser && (await mail.send(to, letter, { ...organiser, email: shownEmail(organiser.email) }));
						if (went) await letterEnded(pitch.dinner_id, pitch.id, { about: 'link' }, went);
					});
				}
			}
			return outcome;
		},

		/** Until people vote on it. A reserve takes the number when the line-up is public. */
		withdraw: (pitch: Pick<Pitch, 'id' | 'dinner_id'>): Promise<Outcome<null, 'too late'>> =>
			command<null, 'too late'>(pitcher(pitch.id), pitch.dinner_id, async (held) => {
				const row = await lockPitch(held.trx, pitch.dinner_id, pitch.id);
				if (row?.state === 'withdrawn') return { event: null, because: 'nothing changed', answer: null };
				const left = row ? await withdraw(held, row) : err('may not leave');
				if (!left.ok) return err('too late');
				const { event, changes } = left.value;
				return { event, changes, answer: null };
			}),
	};
}

/** Writes a pitch's words, picture and recording. */
function createWriting(now: Context['now']) {
	/** Writes the words and then the files, in the caller's transaction. */
	async function write(
		trx: Transaction<DB>,
		pitchId: string,
		written: Written,
		states: readonly Pitch['state'][],
	): Promise<Outcome<Pitch, SaveRefusal>> {
		const saved = await writeAnswers(trx, pitchId, written, states);
		const { picture, recording } = written;
		if (!saved.ok || !(picture || recording)) return saved;
		await touchPitch(trx, pitchId, now());
		if (picture) await (picture === 'remove' ? deletePicture(trx, pitchId) : putPicture(trx, pitchId, picture));
		if (recording)
			await (recording === 'remove' ? deleteRecording(trx, pitchId) : putRecording(trx, pitchId, recording));
		return saved;
	}

	/** Writes over the revision that the page showed, or says why not. Saying again what is already there is no change. */
	async function writeAnswers(
		db: Context['db'] | Transaction<DB>,
		pitchId: string,
		{ revision, answers, language }: Written,
		states: readonly Pitch['state'][],
	): Promise<Outcome<Pitch, SaveRefusal>> {
		const at = now();
		const held = await findPitch(db, pitchId);
		const same = held !== undefined && isDeepStrictEqual(held.answers, answers);
		const saved = same ? undefined : await saveAnswers(db, pitchId, { revision, answers, language, at, in: states });
		if (saved) return ok(saved);
		const current = await findPitch(db, pitchId);
		if (!current) return err('settled');
		const { dinner } = await readHome(db, current.dinner_id);
		if (!states.includes(current.state)) return err('settled');
		if (callIs(timesOf(dinner), at.getTime()) !== 'open') return err('call over');
		if (!same) return err('stale');
		if (current.state === 'draft') await touchPitch(db, pitchId, at);
		return ok(current);
	}

	return { write, writeAnswers };
}
type Writing = ReturnType<typeof createWriting>;

const pitcher = (pitchId: string): Actor => ({ kind: 'pitcher', pitchId });

const timesOf = (dinner: Dinner) => ({ phase: dinner.phase, deadline: dinner.pitch_deadline.getTime() });
