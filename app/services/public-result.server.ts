import { readAwarding, readCount, readSignatures, readTieDraws } from '../../db/queries/counts';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readOrderDraws } from '../../db/queries/draws';
import { readEvents } from '../../db/queries/events';
import { type AwardInState, readAwardsInState } from '../../db/queries/payments';
import { readLineUp } from '../../db/queries/pitches';
import { readEntries } from '../../db/queries/pots';
import { readNotes } from '../../db/queries/publishing';
import type { Awarding, Dinner, PotEntry, Signature } from '../../db/schema';
import { differencesIn } from '../domain/count-sheet';
import { isPublished } from '../domain/phase-policy';
import { giveBeside } from '../domain/pot';
import { balanceOf, type Counter, ledgerOf } from '../domain/pot-ledger';
import { publicKinds, publicRecord } from '../domain/public-record';
import { publicResult } from '../domain/public-result';
import type { StoredRanking } from '../domain/result';
import type { Context } from './context.server';

/** The public result; null before it is published. */
export async function readPublicResult(db: Context['db'], dinner: Dinner) {
	if (!isPublished(dinner.phase)) return null;
	const [dinnerState, count, awarding, lineup, signatures, entries, payments, notes, record, orderDraws, tieDraws] =
		await Promise.all([
			readDinnerState(db, dinner.id),
			readCount(db, dinner.id),
			readAwarding(db, dinner.id),
			readLineUp(db, dinner.id),
			readSignatures(db, dinner.id),
			readEntries(db, dinner.id),
			readAwardsInState(db, dinner.id),
			readNotes(db, dinner.id),
			readEvents(db, dinner.id, publicKinds),
			readOrderDraws(db, dinner.id),
			readTieDraws(db, dinner.id),
		]);
	const exceptions = publicRecord(record);
	if (!dinnerState?.result || !count || !awarding) throw new Error('A published dinner has no result.');
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
		money: moneyOf(dinner, awarding, entries, payments),
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

/** Where the pot came from and went to; as far as it is public: jobs, and no names of those who counted. */
function moneyOf(
	dinner: Dinner,
	{ income, costs, carried_over_amount: carriedOver, ranking }: Awarding,
	entries: readonly PotEntry[],
	payments: readonly AwardInState[],
) {
	const { standing } = ledgerOf(entries);
	const { places } = ranking as StoredRanking;
	const gifts = standing.flatMap(({ place, label, amount }) =>
		place === null ? [] : [{ place, what: label, amount }],
	);
	const things = dinner.prizes.flatMap((what, at) => (what === '' ? [] : [{ place: at + 1, what, amount: null }]));
	const awards = payments.map(({ pitchId, number, amount, last }) => ({
		pitchId,
		number,
		amount,
		state: last?.state ?? 'promised',
	}));
	return {
		lines: standing
			.filter(({ kind }) => kind !== 'gift')
			.map(({ kind, label, amount, rule, from_number: from }) => ({ kind, label, amount, rule, from })),
		countedBy: [
			...new Set(standing.flatMap(({ counters }) => (counters ? [counters.map(({ job }) => job).join()] : []))),
		].map((jobs) => jobs.split(',') as Counter['job'][]),
		beside: giveBeside([...gifts, ...things], places),
		awards,
		balance: balanceOf(
			{ income, costs, carriedOver },
			awards.map(({ amount, state }) => ({ amount, returned: state === 'returned' })),
		),
	};
}

/** What was signed beside the system's numbers. The differences are public with the words for them. */
function signedFigures({ digest, sheet }: Signature) {
	const { figures, hands, words } = sheet;
	return { digest, hands, words, figures, slips: figures.slips, differences: differencesIn(sheet) };
}
