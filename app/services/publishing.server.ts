import { DateTime } from 'luxon';
import { readAwarding, readCount, readSignatures, readTieDraws } from '../../db/queries/counts';
import { readDinnerState } from '../../db/queries/dinner-state';
import { readDinner } from '../../db/queries/dinners';
import { readOrderDraws } from '../../db/queries/draws';
import { readEvents } from '../../db/queries/events';
import { readLineUp } from '../../db/queries/pitches';
import { readPotLines } from '../../db/queries/pots';
import {
	insertNote,
	listComingDinners,
	listGroups,
	listPastDinners,
	readNotes,
	readPublishedId,
	readReceipts,
	readTotals,
} from '../../db/queries/publishing';
import type { Dinner, Signature } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { differencesIn } from '../domain/count-sheet';
import { err, type Outcome } from '../domain/outcome';
import { isPublished, resultIsOut } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { publicKinds, publicRecord } from '../domain/public-record';
import { type CriterionScores, criteriaOf, publicResult } from '../domain/public-result';
import type { StoredRanking } from '../domain/result';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from '../domain/rules';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { PAGE_OF_DINNERS, pageOf } from './page-of-dinners.server';

export const LONGEST_NOTE = 600;
export type NoteRefusal = 'not announced' | 'empty' | 'noted since';

export type OwnScores =
	| { readonly kind: 'not on the ballot' }
	| { readonly kind: 'not yet'; readonly from: Date }
	| { readonly kind: 'too few' }
	| {
			readonly kind: 'ready';
			readonly ballots: number;
			readonly total: number;
			readonly criteria: readonly CriterionScores[];
	  };

export function createPublishing(context: Context) {
	const { db, now } = context;
	const command = createDinnerCommand(context);

	return {
		groups: () => listGroups(db, now()),

		/** The public data of a group: coming dinners, a page of past ones with numbers below `before`, and totals. Latest first. */
		async group(groupId: string, before: number | null = null) {
			const [coming, past, totals] = await Promise.all([
				listComingDinners(db, groupId),
				listPastDinners(db, groupId, { most: PAGE_OF_DINNERS + 1, before }),
				readTotals(db, groupId),
			]);
			return { coming, ...pageOf(past), totals };
		},

		result: (dinner: Dinner) => readResult(db, dinner),

		/** The id of a published dinner; undefined without one. */
		findPublished: (slug: string, number: number): Promise<string | undefined> => readPublishedId(db, slug, number),

		/** Receipts of all counted papers; null before the result is announced. */
		receipts: async (dinner: Dinner): Promise<string[] | null> =>
			resultIsOut(dinner.phase) ? readReceipts(db, dinner.id) : null,

		/** Whether hands counted, so that there are no receipts. */
		wasCountedByHand: async (dinner: Dinner): Promise<boolean> =>
			resultIsOut(dinner.phase) && Boolean((await readCount(db, dinner.id))?.by_hand),

		notes: (dinnerId: string) => readNotes(db, dinnerId),

		/**
		 * Appends a dated correction to the result, which itself never changes. Notes cannot be deleted, so `expected`, the number of notes that the page
		 * showed, keeps a stale page from adding one twice.
		 */
		addNote: (
			dinnerId: string,
			press: Press,
			text: string,
			expected: number,
		): Promise<Outcome<null, NoteRefusal | PressRefusal>> =>
			command<null, NoteRefusal>(
				{ press, act: ['note', text, expected] },
				dinnerId,
				async ({ trx, dinner, at, actor }) => {
					if (!resultIsOut(dinner.phase)) return err('not announced');
					if (text === '') return err('empty');
					if ((await readNotes(trx, dinnerId)).length !== expected) return err('noted since');
					await insertNote(trx, { dinner_id: dinnerId, at, who: spokenActor(actor), text });
					return { event: { kind: 'note added' }, answer: null };
				},
			),

		/** A pitcher's own scores: from noon of the day after, once the result is announced, and only if enough people voted. */
		async ownScores(pitch: { id: string; dinner_id: string }, timeZone: string): Promise<OwnScores> {
			const [dinner, lineup, count] = await Promise.all([
				readDinner(db, pitch.dinner_id),
				readLineUp(db, pitch.dinner_id),
				readCount(db, pitch.dinner_id),
			]);
			const number = lineup.find(({ id }) => id === pitch.id)?.number;
			if (!dinner || !number) return { kind: 'not on the ballot' };
			const from = noonAfter(dinner.starts_at, timeZone);
			const isOut = resultIsOut(dinner.phase);
			if (!isOut || !count || now() < from) return { kind: 'not yet', from };
			if (count.tally.ballots < FEWEST_BALLOTS_TO_SHOW_SCORES) return { kind: 'too few' };
			return {
				kind: 'ready',
				ballots: count.tally.ballots,
				total: count.tally.totals[number - 1] ?? 0,
				criteria: criteriaOf(count.tally, number, dinner.count_rule, dinner.brief),
			};
		},
	};
}

/** The public result; null before it is published. */
async function readResult(db: Context['db'], dinner: Dinner) {
	if (!isPublished(dinner.phase)) return null;
	const [dinnerState, count, awarding, lineup, signatures, lines, notes, record, orderDraws, tieDraws] =
		await Promise.all([
			readDinnerState(db, dinner.id),
			readCount(db, dinner.id),
			readAwarding(db, dinner.id),
			readLineUp(db, dinner.id),
			readSignatures(db, dinner.id),
			readPotLines(db, dinner.id),
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
		lines: lines.map(({ source, label, amount }) => ({ source, label, amount })),
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
	return { digest, hands, words, slips: figures.slips, differences: differencesIn(sheet) };
}

/** Noon of the day after the dinner, in its time zone. */
export const noonAfter = (startsAt: Date, timeZone: string): Date =>
	DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ days: 1 }).startOf('day').set({ hour: 12 }).toJSDate();
