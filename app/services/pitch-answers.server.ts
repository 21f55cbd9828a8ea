import { changePitch, findPitch } from '../../db/queries/pitches';
import type { Pitch } from '../../db/schema';
import { createSingleFlight } from '../concurrency';
import { err, type Outcome } from '../domain/outcome';
import type { Context } from './context.server';
import { createLetterEnds, type LetterEnd } from './letter-ends.server';
import type { Letter, Mail } from './mail.server';
import { createPitchCommand, type DeskRefusal, type OnPitch } from './pitch-decision.server';

/** A letter that the row says is under way. */
type Going = { readonly at: Date; readonly to: string };

const isAnswered = (pitch: Pitch): boolean => pitch.answered_at !== null;

/** How pitchers hear what was decided: by hand, or by a letter. */
export function createPitchAnswers(context: Context, mail: Mail) {
	const { db } = context;
	const decide = createPitchCommand(context);
	const letterEnded = createLetterEnds(context);

	/** Letters that this process is sending, by the key of their press: a second press waits for the outcome of the first. */
	const letters = createSingleFlight<LetterEnd>();

	/** Sends what a press let go, after its commit, and writes down how that ended. */
	async function send({ dinnerId, pitchId, press }: OnPitch, going: Going, letter: Letter): Promise<LetterEnd> {
		const outcome = (await mail.send(going.to, letter, press.by)) ?? 'not sent';
		await letterEnded(dinnerId, pitchId, { about: 'answer', at: going.at }, outcome);
		return outcome;
	}

	return {
		/** The kind answer was passed on by hand. */
		markAnswered: (at: OnPitch): Promise<Outcome<null, DeskRefusal>> =>
			decide(at, { act: 'answer passed on', isSo: isAnswered }, async ({ trx, at }, pitch) => {
				if (pitch.answered_at !== null) return err('already moved');
				await changePitch(trx, pitch.id, { answered_at: at, answer_mail: null });
				return { event: { kind: 'answer passed on', pitch: pitch.id }, answer: null };
			}),
		canSend: mail.configured,
		/**
		 * Sends the kind answer, once for each key: the row says first that it goes, and only the press that wrote so sends it after the
		 * commit. Where it did not go the row says that, and the answer is not passed on. Should the server die in between, the page says that
		 * nobody knows.
		 */
		async sendAnswer(at: OnPitch, letter: Letter): Promise<Outcome<null, DeskRefusal>> {
			if (!mail.configured) return err('not sent');
			const { pitchId, press } = at;
			let going: Going | null = null as Going | null;
			const outcome = await decide<null>(at, { act: 'answer sent', isSo: isAnswered }, async ({ trx, at }, pitch) => {
				if (pitch.answered_at !== null || pitch.contact_erased_at !== null) return err('already moved');
				going = { at, to: pitch.answers.contactEmail };
				await changePitch(trx, pitch.id, { answered_at: at, answer_mail: 'going' });
				return { event: { kind: 'answer sent', pitch: pitch.id }, answer: null };
			});
			if (!outcome.ok) return outcome;
			const mine = going;
			const sending = mine ? letters.run(press.key, () => send(at, mine, letter)) : letters.underWay(press.key);
			const ended = (await sending) ?? (await findPitch(db, pitchId))?.answer_mail;
			return ended === 'not sent' ? err('not sent') : outcome;
		},
	};
}
