import { readAwarding, readCount, readSignatures, readTieDraws } from '../../db/queries/counts';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readOrderDraws } from '../../db/queries/draws';
import { readEvents } from '../../db/queries/events';
import { readLineUp } from '../../db/queries/pitches';
import { readNotes } from '../../db/queries/publishing';
import type { Dinner, Signature } from '../../db/schema';
import { differencesIn } from '../domain/count-sheet';
import { isPublished } from '../domain/phase-policy';
import { publicKinds, publicRecord } from '../domain/public-record';
import { publicResult } from '../domain/public-result';
import type { StoredRanking } from '../domain/result';
import type { Context } from './context.server';
import { readPotAccount } from './payments.server';

/** The public result; null before it is published. */
export async function readPublicResult(db: Context['db'], dinner: Dinner) {
	if (!isPublished(dinner.phase)) return null;
	const [dinnerState, count, awarding, lineup, signatures, money, notes, record, orderDraws, tieDraws] =
		await Promise.all([
			readDinnerState(db, dinner.id),
			readCount(db, dinner.id),
			readAwarding(db, dinner.id),
			readLineUp(db, dinner.id),
			readSignatures(db, dinner.id),
			readPotAccount(db, dinner),
			readNotes(db, dinner.id),
			readEvents(db, dinner.id, publicKinds),
			readOrderDraws(db, dinner.id),
			readTieDraws(db, dinner.id),
		]);
	const exceptions = publicRecord(record);
	if (!dinnerState?.result || !count || !awarding || !money) throw new Error('A published dinner has no result.');
	return {
		...publicResult({
			shown: dinner.shown,
			countRule: dinner.count_rule,
			brief: dinner.brief,
			tally: count.tally,
			lineup: lineup.map(({ id, number, answers }) => ({ id, number: number ?? 0, title: answers.title })),
			ranking: awarding.ranking as StoredRanking,
			awards: dinnerState.result.awards,
			potAmount: awarding.pot_amount,
			carriedOverAmount: awarding.carried_over_amount,
		}),
		money,
		sheet: {
			issued: count.issued,
			counted: count.tally.ballots,
			onPhone: count.on_phone,
			onPaper: count.on_paper,
			setAside: count.set_aside,
			replaced: count.replaced,
			lost: count.lost,
			byHand: count.by_hand,
			signedBy: signatures.map(({ name }) => name),
			oneSignature: dinner.signatures_needed === 1,
			signed: signatures[0] ? signedFigures(signatures[0]) : null,
		},
		...exceptions,
		orderDraws: orderDraws.map(({ at, seed, entries, drawn }) => ({ at, seed, entries, drawn })),
		tieDraws: tieDraws.map(({ at, by_what, seed, entries, drawn }) => ({
			at,
			byWhat: by_what,
			seed,
			entries,
			drawn,
		})),
		notes: notes.map(({ at, text }) => ({ at, text })),
	};
}

/** What was signed beside the system's numbers. The differences are public with the words for them. */
function signedFigures({ digest, sheet }: Signature) {
	const { figures, hands, words } = sheet;
	return { digest, hands, words, figures, slips: figures.slips, differences: differencesIn(sheet) };
}
