import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { countBallots } from '../../db/queries/ballots';
import { countSlips, readHandCount, readSignatures } from '../../db/queries/counts';
import { readEvents } from '../../db/queries/events';
import { countPapers, findInState, readHandedOut } from '../../db/queries/papers';
import type { DB, Dinner, Signature } from '../../db/schema';
import { CODE_ALPHABET } from '../domain/code';
import { type Figures, runsOf, type Sheet, sheetText } from '../domain/count-sheet';
import type { HandCount } from '../domain/hand-count';
import { headsIn } from '../domain/public-chain';
import { wantedTwice } from '../domain/slip';
import type { Context } from './context.server';
import { readChain } from './public-chain.server';
import type { Secrets } from './secrets.server';

/** Signs of a digest: short enough to be read out to the second person, 2^30 different ones. */
const DIGEST_LENGTH = 6;

/** Six signs that stand for every figure of the sheet and its words. */
export const digestOf = (sheet: Sheet): string =>
	Array.from(
		createHash('sha256').update(sheetText(sheet)).digest().subarray(0, DIGEST_LENGTH),
		(byte) => CODE_ALPHABET[byte % 32],
	).join('');

/** Stands for the sums of a hand count on the sheet, which the people who count see: keyed, so that nobody can try sums. */
const markOf = (secrets: Secrets, dinnerId: string, { slips, counts, runOff }: HandCount): string =>
	secrets.actOf(dinnerId, JSON.stringify([slips, counts, runOff?.pitches, runOff?.slips])).toString('hex');

type From = Pick<Context, 'secrets'> & { readonly db: Kysely<DB> };

/** What the system says now. Reads no score of a ballot. */
export async function readFigures({ db, secrets }: From, dinner: Dinner): Promise<Figures> {
	const [papers, ballots, slips, numbers, spoiled, byHand, moreTime, chain] = [
		await countPapers(db, dinner.id),
		await countBallots(db, dinner.id),
		await countSlips(db, dinner.id),
		await readHandedOut(db, dinner.id),
		await findInState(db, dinner.id, 'spoiled'),
		await readHandCount(db, dinner.id),
		await readEvents(db, dinner.id, ['more time given']),
		await readChain(db, dinner),
	];
	return {
		runs: runsOf(numbers),
		spoiled: runsOf(spoiled),
		papers,
		ballots,
		slips,
		withoutPaper: dinner.without_paper,
		moreTime: moreTime.length,
		wantedTwice: wantedTwice(dinner.second_entry, slips.entered),
		record: headsIn(chain),
		byHand: byHand
			? { slips: byHand.hand.slips, because: byHand.because, mark: markOf(secrets, dinner.id, byHand.hand) }
			: null,
	};
}

/** The signatures that stand: those under exactly the figures of now. */
export async function readStanding(from: From, dinner: Dinner): Promise<{ figures: Figures; standing: Signature[] }> {
	const figures = await readFigures(from, dinner);
	const signatures = await readSignatures(from.db, dinner.id);
	return {
		figures,
		standing: signatures.filter(({ digest, sheet }) => digest === digestOf({ ...sheet, figures })),
	};
}
