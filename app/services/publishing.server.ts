import { DateTime } from 'luxon';
import { readAwarding, readCount, readSignatures, readTieDraws } from '../../db/queries/counts';
import { readDinner, recordThat } from '../../db/queries/dinners';
import { readOrderDraws } from '../../db/queries/draws';
import { readLineUp } from '../../db/queries/pitches';
import { readPotLines } from '../../db/queries/pots';
import {
	insertNote,
	listComingDinners,
	listGroups,
	listPastDinners,
	readMoment,
	readNotes,
	readPageStamp,
	readReceipts,
	readReopenings,
	readSlipsEntered,
	readTotals,
} from '../../db/queries/publishing';
import { readRoom } from '../../db/queries/rooms';
import type { Dinner } from '../../db/schema';
import { err, type Outcome, ok } from '../domain/outcome';
import { type CriterionScores, criteriaOf, publicResult } from '../domain/public-result';
import type { KeptRanking } from '../domain/result';
import { FEWEST_BALLOTS_TO_SHOW_SCORES } from '../domain/rules';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';
import { PAGE_OF_DINNERS, pageOf } from './page-of-dinners.server';

export const LONGEST_NOTE = 600;

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
	const command = createCommand(context);

	return {
		groups: () => listGroups(db, now()),

		/**
		 * What the public sees of a group: its dinners to come and the latest ones gone by, each list the latest first, and what all of
		 * them came to. `before`: the ones gone by before that number.
		 */
		async group(groupId: string, before: number | null = null) {
			const [coming, past, totals] = await Promise.all([
				listComingDinners(db, groupId),
				listPastDinners(db, groupId, { most: PAGE_OF_DINNERS + 1, before }),
				readTotals(db, groupId),
			]);
			return { coming, ...pageOf(past), totals };
		},

		/** The result as the public may read it; null before it is published. */
		async result(dinner: Dinner) {
			if (dinner.phase !== 'published') return null;
			const [room, count, awarding, lineup, signatures, lines, notes, reopened, orderDraws, tieDraws, slipsEntered] =
				await Promise.all([
					readRoom(db, dinner.id),
					readCount(db, dinner.id),
					readAwarding(db, dinner.id),
					readLineUp(db, dinner.id),
					readSignatures(db, dinner.id),
					readPotLines(db, dinner.id),
					readNotes(db, dinner.id),
					readReopenings(db, dinner.id),
					readOrderDraws(db, dinner.id),
					readTieDraws(db, dinner.id),
					readSlipsEntered(db, dinner.id),
				]);
			if (!room?.result || !count || !awarding) throw new Error('A published dinner has no result.');
			return {
				...publicResult({
					shown: dinner.shown,
					countRule: dinner.count_rule,
					brief: dinner.brief,
					tally: count.tally,
					lineup: lineup.map(({ id, number, answers }) => ({ id, number: number ?? 0, title: answers.title })),
					ranking: awarding.ranking as KeptRanking,
					awards: room.result.awards,
					potPence: awarding.pot_pence,
					carriedOverPence: awarding.carried_over_pence,
				}),
				lines: lines.map(({ source, label, pence }) => ({ source, label, pence })),
				sheet: {
					issued: count.issued,
					counted: count.tally.ballots,
					onPhone: count.on_phone,
					onPaper: count.on_paper,
					setAside: count.set_aside,
					replaced: count.replaced,
					lost: count.lost,
					slipsEntered,
					signedBy: signatures.map(({ name, slips_by_hand }) => ({ name, slipsByHand: slips_by_hand })),
				},
				reopened: reopened.map(({ at }) => at),
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
		},

		/** Another word whenever anything at all may have changed in the database. */
		moment: (): Promise<string> => readMoment(db),
		/** Another word whenever the page of a published dinner may have changed, and at which moment it was this one. */
		stamp: (slug: string, number: number) => readPageStamp(db, slug, number),

		/** The list in which a guest finds that a paper counted; null before the result is out. */
		receipts: async (dinner: Dinner): Promise<string[] | null> =>
			dinner.phase === 'announced' || dinner.phase === 'published' ? readReceipts(db, dinner.id) : null,

		notes: (dinnerId: string) => readNotes(db, dinnerId),

		/** A dated note under the result: what is announced stands, and corrections are said beside it. They cannot be taken back. */
		addNote: (dinnerId: string, by: Organiser, text: string): Promise<Outcome<null, 'not announced' | 'empty'>> =>
			command<null, 'not announced' | 'empty'>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'announced' && dinner.phase !== 'published') return err('not announced');
				if (text === '') return err('empty');
				const at = now();
				await insertNote(trx, { dinner_id: dinnerId, at, who: by.name, text });
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'note added' });
				return ok(null);
			}),

		/** A pitcher's own scores: from noon of the day after, once the result is out, and never where too few people voted. */
		async ownScores(pitch: { id: string; dinner_id: string }, timeZone: string): Promise<OwnScores> {
			const [dinner, lineup, count] = await Promise.all([
				readDinner(db, pitch.dinner_id),
				readLineUp(db, pitch.dinner_id),
				readCount(db, pitch.dinner_id),
			]);
			const number = lineup.find(({ id }) => id === pitch.id)?.number;
			if (!dinner || !number) return { kind: 'not on the ballot' };
			const from = noonAfter(dinner.starts_at, timeZone);
			const isOut = dinner.phase === 'announced' || dinner.phase === 'published';
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
export type Publishing = ReturnType<typeof createPublishing>;

/** Noon of the day after the doors opened, where the dinner was. */
export const noonAfter = (startsAt: Date, timeZone: string): Date =>
	DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ days: 1 }).startOf('day').set({ hour: 12 }).toJSDate();
