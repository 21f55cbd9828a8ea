import { changeDinner, recordThat } from '../../db/queries/dinners';
import { findGroup } from '../../db/queries/groups';
import {
	highestNumber,
	insertDinner,
	isNumberTaken,
	readComingOf,
	readGroupsWithPast,
	readPastOf,
	renumberDinner,
} from '../../db/queries/preparing';
import type { Dinner, SoupGroup } from '../../db/schema';
import type { DinnerDetails } from '../contract/dinner-form';
import { err, type Outcome, ok } from '../domain/outcome';
import { type ChangeRefusal, type CreateRefusal, type DateRefusal, freedomIn, mayChange } from '../domain/preparing';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';
import { PAGE_OF_DINNERS, pageOf } from './page-of-dinners.server';

export type DinnerChanges = Partial<DinnerDetails> & { readonly brief?: SoupGroup['brief'] };

const YEARS_AHEAD = 3;

/** A dinner before its night: made, and changed as far as its phase lets it be. */
export function createPreparing(context: Context) {
	const { db, now } = context;
	const command = createCommand(context);

	return {
		nextNumber: async (groupId: string): Promise<number> => (await highestNumber(db, groupId)) + 1,
		/** Dinners of these groups that are not over, latest first. */
		comingOf: (groupIds: readonly string[]) => readComingOf(db, groupIds),
		/** A page of the group's dinners that are over, latest first. `before`: those before that number. */
		pastOf: async (groupId: string, before: number | null = null) =>
			pageOf(await readPastOf(db, groupId, { most: PAGE_OF_DINNERS + 1, before })),
		groupsWithPast: (groupIds: readonly string[]) => readGroupsWithPast(db, groupIds),

		/** A draft, with the group's brief as it stands: what the group changes later is for later dinners. */
		async create(group: SoupGroup, details: DinnerDetails, by: Organiser): Promise<Outcome<Dinner, CreateRefusal>> {
			const at = now();
			const refusal = problemWithDates(details, null, at);
			if (refusal) return err(refusal);
			const dinner = await db.transaction().execute(async (trx) => {
				const current = (await findGroup(trx, group.slug)) ?? group;
				const made = await insertDinner(trx, {
					group_id: group.id,
					phase: 'draft',
					cancelled_because: null,
					...asRow(details),
					number: details.number,
					brief: JSON.stringify(current.brief),
				});
				if (made) await recordThat(trx, { dinnerId: made.id, at, who: by.name, what: 'dinner made' });
				return made;
			});
			return dinner ? ok(dinner) : err('number taken');
		},

		/** Writes what was changed. `seen` is the version that the form showed. */
		async change(
			dinnerId: string,
			seen: number,
			changes: DinnerChanges,
			by: Organiser,
		): Promise<Outcome<Dinner, ChangeRefusal>> {
			try {
				return await command<Dinner, ChangeRefusal>(dinnerId, async (trx, dinner) => {
					if (dinner.version !== seen) return err('stale');
					const freedom = freedomIn(dinner.phase);
					if (Object.keys(changes).some((field) => !mayChange(freedom, field))) return err('fixed');
					const at = now();
					const { brief, ...given } = changes;
					const details = { ...detailsOf(dinner), ...given };
					const refusal = problemWithDates(details, dinner, at);
					if (refusal) return err(refusal);
					if (details.number !== dinner.number) await renumberDinner(trx, dinnerId, details.number);
					const changed = await changeDinner(trx, dinnerId, {
						...asRow(details),
						...(brief ? { brief: JSON.stringify(brief) } : {}),
					});
					const detail = { changed: differences(dinner, changed) };
					await recordThat(trx, { dinnerId, at, who: by.name, what: 'dinner changed', detail });
					return ok(changed);
				});
			} catch (error) {
				if (isNumberTaken(error)) return err('number taken');
				throw error;
			}
		},

		/** A dinner as its form speaks of it. */
		details: detailsOf,
	};
}
export type Preparing = ReturnType<typeof createPreparing>;

type Dates = Pick<DinnerDetails, 'startsAt' | 'pitchDeadline'>;

/** A date that stays as it was may have passed: on the night itself the access notes can still be mended. */
function problemWithDates({ startsAt, pitchDeadline }: Dates, before: Dinner | null, now: Date): DateRefusal | null {
	const moved = before?.starts_at.getTime() !== startsAt.getTime();
	if (moved && startsAt <= now) return 'in the past';
	if (moved && startsAt.getTime() > now.getTime() + YEARS_AHEAD * 366 * 24 * 60 * 60_000) return 'too far ahead';
	if (pitchDeadline >= startsAt) return 'deadline after doors';
	if (before?.pitch_deadline.getTime() !== pitchDeadline.getTime() && pitchDeadline <= now) return 'deadline over';
	return null;
}

/** As columns. The number is apart: it is an address. */
const asRow = ({ rules, ...details }: DinnerDetails) => ({
	starts_at: details.startsAt,
	pitch_deadline: details.pitchDeadline,
	venue: details.venue,
	address: details.address,
	access_notes: details.accessNotes,
	capacity: details.capacity,
	donation_pence: details.donationPence,
	pitches_wanted: details.pitchesWanted,
	pitch_minutes: details.pitchMinutes,
	questions_wanted: details.questionsWanted,
	question_minutes: details.questionMinutes,
	count_rule: rules.countRule,
	tie_rule: rules.tieRule,
	pot_rule: JSON.stringify(rules.potRule),
	shown: rules.shown,
});

const detailsOf = (dinner: Dinner): DinnerDetails => ({
	number: dinner.number,
	startsAt: dinner.starts_at,
	pitchDeadline: dinner.pitch_deadline,
	venue: dinner.venue,
	address: dinner.address,
	accessNotes: dinner.access_notes,
	capacity: dinner.capacity,
	donationPence: dinner.donation_pence,
	pitchesWanted: dinner.pitches_wanted,
	pitchMinutes: dinner.pitch_minutes,
	questionsWanted: dinner.questions_wanted,
	questionMinutes: dinner.question_minutes,
	rules: { countRule: dinner.count_rule, tieRule: dinner.tie_rule, potRule: dinner.pot_rule, shown: dinner.shown },
});

/** Names of the columns that changed: the record says what was touched, the row says how it stands. */
const differences = (before: Dinner, after: Dinner): string[] =>
	(Object.keys(after) as (keyof Dinner)[]).filter(
		(column) => column !== 'version' && JSON.stringify(before[column]) !== JSON.stringify(after[column]),
	);
