import { isDeepStrictEqual } from 'node:util';
import { DateTime } from 'luxon';
import { readCount, readCounted } from '../../db/queries/counts';
import { readDinner } from '../../db/queries/dinners';
import { readLineUp } from '../../db/queries/pitches';
import {
	type FoundDinner,
	findPastDinners,
	insertNote,
	listComingDinners,
	listGroups,
	listPastDinners,
	listResultFiles,
	readNotes,
	readPublishedId,
	readReceipts,
	readResultFile,
	type Wanted,
} from '../../db/queries/publishing';
import { readTotals } from '../../db/queries/totals';
import type { Dinner } from '../../db/schema';
import { countBallots } from '../../public/recount.js';
import { spokenActor } from '../domain/actor';
import { err, type Outcome } from '../domain/outcome';
import { isPublished, resultIsOut } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { type FundedProject, fundedProjects } from '../domain/project';
import { type CriterionScores, criteriaOf } from '../domain/public-result';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from '../domain/rules';
import { totalsOf } from '../domain/totals';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { pageOf } from './page-of-dinners.server';
import { readPotAccount } from './payments.server';
import { readChain } from './public-chain.server';
import { readPublicResult } from './public-result.server';
import { storeEdition } from './result-file.server';

/** Past dinners on a page of the group. */
const PAST_ON_A_PAGE = 12;
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

		/**
		 * The public data of a group: coming dinners, totals, and a page of the past dinners earlier than dinner number `before`. `wanted`: only
		 * those with such a pitch; null: all. Latest first.
		 */
		async group(groupId: string, before: number | null = null, wanted: Wanted | null = null) {
			const page = { most: PAST_ON_A_PAGE + 1, before };
			const [coming, past, totals] = await Promise.all([
				listComingDinners(db, groupId),
				wanted
					? findPastDinners(db, groupId, { ...page, ...wanted })
					: listPastDinners(db, groupId, page).then((rows) => rows.map((row) => ({ ...row, found: [] }))),
				readTotals(db, groupId),
			]);
			return { coming, ...pageOf<FoundDinner>(past, PAST_ON_A_PAGE), totals: totalsOf(totals) };
		},

		result: (dinner: Dinner) => readPublicResult(db, dinner),
		/** The pitches that got something, once the result is published. */
		async funded(dinner: Dinner): Promise<FundedProject[]> {
			const account = isPublished(dinner.phase) ? await readPotAccount(db, dinner) : null;
			return account ? fundedProjects(account) : [];
		},

		/** The id of a published dinner; undefined without one. */
		findPublished: (slug: string, number: number): Promise<string | undefined> => readPublishedId(db, slug, number),

		/** The newest edition of the result's file, or this one; undefined without it. */
		file: (dinner: Dinner, edition?: number) => readResultFile(db, dinner.id, edition),
		editions: (dinnerId: string) => listResultFiles(db, dinnerId),
		/** The public record; null before the result is published. */
		chain: async (dinner: Dinner) => (isPublished(dinner.phase) ? readChain(db, dinner) : null),

		/**
		 * Adds the whole counted ballots up again by the second program, and says whether that is the tally. Null before the result is out, and where
		 * hands counted.
		 */
		async recountBallots(dinner: Dinner): Promise<{ ballots: number; same: boolean } | null> {
			const count = resultIsOut(dinner.phase) ? await readCount(db, dinner.id) : undefined;
			if (!count || count.by_hand) return null;
			const { contenders, totals, counts, headToHead, ballots } = count.tally;
			const again = countBallots(
				await readCounted(db, dinner.id),
				totals.length,
				contenders.map((pitch) => pitch + 1),
			);
			const stored = {
				counted: ballots,
				pitches: contenders.map((pitch) => ({ number: pitch + 1, total: totals[pitch], counts: counts[pitch] })),
				headToHead: contenders.map((a) => ({ number: a + 1, over: contenders.map((b) => headToHead[a]?.[b] ?? 0) })),
			};
			return { ballots, same: ballots === 0 ? again.counted === 0 : isDeepStrictEqual(again, stored) };
		},

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
					const afterwards = () => (isPublished(dinner.phase) ? storeEdition(trx, dinnerId, at) : Promise.resolve());
					return { event: { kind: 'note added' }, answer: null, afterwards };
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
				// The strongest first; equal ones as on the ballot.
				criteria: criteriaOf(count.tally, number, dinner.count_rule, dinner.brief).toSorted((a, b) => b.sum - a.sum),
			};
		},
	};
}

/** Noon of the day after the dinner, in its time zone. */
export const noonAfter = (startsAt: Date, timeZone: string): Date =>
	DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ days: 1 }).startOf('day').set({ hour: 12 }).toJSDate();
