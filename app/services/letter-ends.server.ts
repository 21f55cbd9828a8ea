import { changePitch, settleAnswer } from '../../db/queries/pitches';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

export type LetterEnd = 'sent' | 'not sent';

/** A letter of a pitch: with its private link, or the kind answer, which the row says has been going since `at`. */
type Letter = { readonly about: 'link' } | { readonly about: 'answer'; readonly at: Date };

/** Writes down how a letter of a pitch ended, in its row and as an event. After a later decision nothing is written. */
export function createLetterEnds(context: Context) {
	const command = createDinnerCommand(context);
	return (dinnerId: string, pitchId: string, letter: Letter, outcome: LetterEnd) =>
		command<null, never>({ kind: 'system' }, dinnerId, async ({ trx }) => {
			if (letter.about === 'link') await changePitch(trx, pitchId, { link_mail: outcome });
			else if (!(await settleAnswer(trx, pitchId, letter.at, outcome)))
				return { event: null, because: 'nothing changed', answer: null };
			return { event: { kind: 'letter ended', pitch: pitchId, about: letter.about, outcome }, answer: null };
		});
}
