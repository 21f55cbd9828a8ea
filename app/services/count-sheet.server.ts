import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { countBallots } from '../../db/queries/ballots';
import { countSlips, readSignatures } from '../../db/queries/counts';
import { countPapers, readHandedOut } from '../../db/queries/papers';
import type { DB, Dinner, Signature } from '../../db/schema';
import { CODE_ALPHABET } from '../domain/code';
import { type Figures, runsOf, type Sheet, sheetText } from '../domain/count-sheet';
import { wantedTwice } from '../domain/slip';

/** Signs of a digest: short enough to be read out to the second person, 2^30 different ones. */
const DIGEST_LENGTH = 6;

/** Six signs that stand for every figure of the sheet and its words. */
export const digestOf = (sheet: Sheet): string =>
	Array.from(
		createHash('sha256').update(sheetText(sheet)).digest().subarray(0, DIGEST_LENGTH),
		(byte) => CODE_ALPHABET[byte % 32],
	).join('');

/** What the system says now. Reads no score. */
export async function readFigures(db: Kysely<DB>, dinner: Pick<Dinner, 'id' | 'second_entry'>): Promise<Figures> {
	const [papers, ballots, slips, numbers] = [
		await countPapers(db, dinner.id),
		await countBallots(db, dinner.id),
		await countSlips(db, dinner.id),
		await readHandedOut(db, dinner.id),
	];
	return {
		runs: runsOf(numbers),
		papers,
		ballots,
		slips,
		wantedTwice: wantedTwice(dinner.second_entry, slips.entered),
	};
}

/** The signatures that stand: those under exactly the figures of now. */
export async function readStanding(
	db: Kysely<DB>,
	dinner: Pick<Dinner, 'id' | 'second_entry'>,
): Promise<{ figures: Figures; standing: Signature[] }> {
	const figures = await readFigures(db, dinner);
	const signatures = await readSignatures(db, dinner.id);
	return {
		figures,
		standing: signatures.filter(({ digest, sheet }) => digest === digestOf({ ...sheet, figures })),
	};
}
