import { type PostedBallot, readBallotForm } from '../contract/ballot-form';
import type { GuestPaper } from '../contract/guest';
import { ballotOf, scoresToText } from '../contract/scores';
import type { SaveCode } from '../contract/socket';
import { giveRest, mergeBallots } from '../domain/ballot';
import { firstRevision } from '../domain/revision';
import { DESK } from '../i18n';
import type { Ballots } from './ballots.server';
import type { Guests } from './guests.server';
import type { PaperSession } from './secrets.server';

/** Retries, because other pages of this phone may save in between; each merges anew. */
const TRIES = 3;

/** `at`: the place on the page to return to. `scores`: the sent scores merged with the stored ones, to be shown again. */
export type FormSaved =
	| { readonly kind: 'saved'; readonly at: string | null }
	| { readonly kind: 'no paper' }
	| { readonly kind: 'refused'; readonly problem: Exclude<SaveCode, 'saved'>; readonly scores: string | null };

type Stored = Pick<Ballots, 'readOwn' | 'save'>;
type Saved = { readonly code: SaveCode; readonly scores: string };

/** Saves a whole ballot from a plain form. Writes only the scores that the form changed, so that an old page overwrites no newer save. */
export const createBallotForm =
	(ballots: Stored, guests: Pick<Guests, 'readPaper' | 'holds'>) =>
	async (paperSession: PaperSession, form: FormData): Promise<FormSaved> => {
		const paper = await guests.readPaper(paperSession, DESK);
		if (!paper) return { kind: 'no paper' };
		// Checked before parsing: another dinner's ballot may have another shape. The form is not shown again, because this phone now holds
		// another paper.
		const name = form.get('paper');
		if (typeof name === 'string' && !guests.holds(paperSession, name)) return refused('another paper', null);
		const read = readBallotForm(form, paper.shape);
		if (!read.ok) return refused('not understood', null);
		const { code, scores } = await savePosted(ballots, paperSession, paper, read.value);
		return code === 'saved' ? { kind: 'saved', at: read.value.at } : refused(code, scores);
	};

const refused = (problem: Exclude<SaveCode, 'saved'>, scores: string | null): FormSaved => ({
	kind: 'refused',
	problem,
	scores,
});

async function savePosted(
	ballots: Stored,
	paperSession: PaperSession,
	paper: GuestPaper,
	posted: PostedBallot,
): Promise<Saved> {
	const { revision: madeFrom, lineup, shown, ballot: given, rest } = posted;
	let scores = '';
	for (let tries = 0; tries < TRIES; tries++) {
		const own = await ballots.readOwn(paperSession);
		const stored = own && ballotOf(own.scores);
		// In another line-up an index is of another pitch: the save is refused, and the scores are not merged.
		const isMergeable = stored && shown?.length === stored.length && lineup === paper.snapshot.lineup;
		const merged = isMergeable
			? mergeBallots(paper.shape, { shown, given, stored })
			: { ballot: given, conflict: false };
		scores = scoresToText(rest === null ? merged.ballot : giveRest(paper.shape, merged.ballot, rest));
		if (merged.conflict) return { code: 'stale', scores };
		const revision = Math.max(own?.revision ?? 0, madeFrom, firstRevision(paperSession.epoch)) + 1;
		const { code } = await ballots.save(paperSession, { revision, lineup, scores });
		if (code !== 'saved' && code !== 'stale') return { code, scores };
		if ((await ballots.readOwn(paperSession))?.scores === scores) return { code: 'saved', scores };
	}
	return { code: 'stale', scores };
}
