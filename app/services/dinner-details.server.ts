import {
	insertDinner,
	isNumberTaken,
	readComingOf,
	readGroupsWithPast,
	readLastOf,
	readPastOf,
	renumberDinner,
} from '../../db/queries/dinner-details';
import { readDinner } from '../../db/queries/dinners';
import { findGroup } from '../../db/queries/groups';
import { readTaken } from '../../db/queries/past-dinners';
import type { Dinner, SoupGroup } from '../../db/schema';
import type { DinnerDetails } from '../contract/dinner-form';
import { accessOf } from '../domain/access';
import {
	type ChangeRefusal,
	type CreateRefusal,
	type DateRefusal,
	editPolicyIn,
	mayChange,
} from '../domain/edit-policy';
import { Gone } from '../domain/gone';
import { err, type Outcome, ok } from '../domain/outcome';
import type { PressRefusal } from '../domain/press';
import { timetableIn } from '../domain/timetable';
import type { Context, Press } from './context.server';
import { carryOn, createDinnerCommand, recordNewDinner } from './dinner-command.server';
import { createGroupCommand } from './group-command.server';
import { PAGE_OF_DINNERS, pageOf } from './page-of-dinners.server';

export type DinnerChanges = Partial<DinnerDetails> & { readonly brief?: SoupGroup['brief'] };

const YEARS_AHEAD = 3;

/** Creates dinners, and edits them as far as their phase allows. */
export function createDinnerDetails(context: Context) {
	const { db, now } = context;
	const command = createDinnerCommand(context);
	const groupCommand = createGroupCommand(context);

	async function dinnerNow(dinnerId: string): Promise<Dinner> {
		const dinner = await readDinner(db, dinnerId);
		if (!dinner) throw new Gone();
		return dinner;
	}

	return {
		/** The group's last dinner, to make the next one like it; null before the first. */
		async lastOf(groupId: string): Promise<DinnerDetails | null> {
			const last = await readLastOf(db, groupId);
			return last ? detailsOf(last) : null;
		},
		/** Dinners of these groups that are not over, latest first. */
		comingOf: (groupIds: readonly string[]) => readComingOf(db, groupIds),
		/** A page of the group's past dinners, latest first, with numbers below `before`. */
		pastOf: async (groupId: string, before: number | null = null) =>
			pageOf(await readPastOf(db, groupId, { most: PAGE_OF_DINNERS + 1, before })),
		groupsWithPast: (groupIds: readonly string[]) => readGroupsWithPast(db, groupIds),

		/** Creates a draft with the group's current brief; later changes of the brief apply to later dinners. */
		async create(
			group: SoupGroup,
			details: DinnerDetails,
			press: Press,
		): Promise<Outcome<Dinner, CreateRefusal | PressRefusal>> {
			const at = now();
			let carriedTo: string[] = [];
			const made = await groupCommand<string, CreateRefusal>(
				group.id,
				press,
				['new dinner', actOf(details)],
				async (trx) => {
					const refusal = problemWithDates(details, null, at);
					if (refusal) return err(refusal);
					if ((await readTaken(trx, group.id, [details.number])).length > 0) return err('number taken');
					const current = (await findGroup(trx, group.slug)) ?? group;
					const made = await insertDinner(trx, {
						group_id: group.id,
						phase: 'draft',
						cancelled_because: null,
						...asRow(details),
						number: details.number,
						brief: JSON.stringify(current.brief),
					});
					if (!made) return err('number taken');
					await recordNewDinner(trx, made.id, at, press.by);
					carriedTo = await carryOn(trx, group.id, at);
					return ok(made.id);
				},
			);
			for (const id of carriedTo) context.changed(id);
			return made.ok ? ok(await dinnerNow(made.value)) : made;
		},

		/** Writes changed fields. `expected`: the version that the form showed. */
		async change(
			dinnerId: string,
			expected: number,
			changes: DinnerChanges,
			press: Press,
		): Promise<Outcome<Dinner, ChangeRefusal | PressRefusal>> {
			const act = ['change', expected, actOf(changes)];
			try {
				const done = await command<null, ChangeRefusal>({ press, act }, dinnerId, async ({ trx, dinner, at }) => {
					if (dinner.version !== expected) return err('stale');
					const freedom = editPolicyIn(dinner.phase);
					if (Object.keys(changes).some((field) => !mayChange(freedom, field))) return err('fixed');
					const { brief, ...given } = changes;
					const details = { ...detailsOf(dinner), ...given };
					const refusal = problemWithDates(details, dinner, at);
					if (refusal) return err(refusal);
					if (details.number !== dinner.number) await renumberDinner(trx, dinnerId, details.number);
					const changed = differences(
						{ ...rowOf(detailsOf(dinner)), brief: dinner.brief },
						{ ...rowOf(details), brief: brief ?? dinner.brief },
					);
					return {
						event: { kind: 'dinner changed', changed },
						changes: { ...asRow(details), ...(brief ? { brief: JSON.stringify(brief) } : {}) },
						answer: null,
					};
				});
				return done.ok ? ok(await dinnerNow(dinnerId)) : done;
			} catch (error) {
				if (isNumberTaken(error)) return err('number taken');
				throw error;
			}
		},

		/** Which of this machine's addresses phones open; null: the most likely one. `expected`: what the form showed. */
		chooseGuestHost: (dinnerId: string, expected: string | null, host: string | null, press: Press) =>
			command<null, 'stale'>({ press, act: ['guest host', expected, host] }, dinnerId, async ({ dinner }) => {
				if (dinner.guest_host === host) return { event: null, because: 'nothing changed', answer: null };
				if (dinner.guest_host !== expected) return err('stale');
				return {
					event: { kind: 'dinner changed', changed: ['guest_host'] },
					changes: { guest_host: host },
					answer: null,
				};
			}),

		/** A dinner as its form's values. */
		details: detailsOf,
	};
}

/** The typed values as text, to compare two commands. */
const actOf = (typed: unknown): string => JSON.stringify(typed);

type Dates = Pick<DinnerDetails, 'startsAt' | 'pitchDeadline'>;

/** An unchanged date may be in the past: during the dinner the access notes can still be edited. */
function problemWithDates({ startsAt, pitchDeadline }: Dates, before: Dinner | null, now: Date): DateRefusal | null {
	const moved = before?.starts_at.getTime() !== startsAt.getTime();
	if (moved && startsAt <= now) return 'in the past';
	if (moved && startsAt.getTime() > now.getTime() + YEARS_AHEAD * 366 * 24 * 60 * 60_000) return 'too far ahead';
	if (pitchDeadline >= startsAt) return 'deadline after doors';
	if (before?.pitch_deadline.getTime() !== pitchDeadline.getTime() && pitchDeadline <= now) return 'deadline over';
	return null;
}

/** The dinner's row with these details. */
const rowOf = (details: DinnerDetails) => ({ ...asRow(details), number: details.number });

/** As columns. The number is apart: it is an address. */
const asRow = ({ rules, timetable, ...details }: DinnerDetails) => ({
	starts_at: details.startsAt,
	pitch_deadline: details.pitchDeadline,
	venue: details.venue,
	address: details.address,
	access: JSON.stringify(details.access),
	access_notes: details.accessNotes,
	capacity: details.capacity,
	donation_amount: details.donationAmount,
	booking_url: details.bookingUrl,
	booked: details.booked,
	wifi_name: details.wifiName,
	wifi_password: details.wifiPassword,
	pitches_wanted: details.pitchesWanted,
	pitch_minutes: details.pitchMinutes,
	questions_wanted: details.questionsWanted,
	question_minutes: details.questionMinutes,
	papers_until: details.papersUntil,
	pitches_after: timetable.pitches,
	supper_after: timetable.supper,
	close_after: timetable.close,
	winner_after: timetable.winner,
	count_rule: rules.countRule,
	tie_rule: rules.tieRule,
	pot_rule: JSON.stringify(rules.potRule),
	prizes: JSON.stringify(rules.prizes),
	shown: rules.shown,
	signatures_needed: rules.signatures,
});

const detailsOf = (dinner: Dinner): DinnerDetails => ({
	number: dinner.number,
	startsAt: dinner.starts_at,
	pitchDeadline: dinner.pitch_deadline,
	venue: dinner.venue,
	address: dinner.address,
	access: accessOf(dinner.access),
	accessNotes: dinner.access_notes,
	capacity: dinner.capacity,
	donationAmount: dinner.donation_amount,
	bookingUrl: dinner.booking_url,
	booked: dinner.booked,
	wifiName: dinner.wifi_name,
	wifiPassword: dinner.wifi_password,
	pitchesWanted: dinner.pitches_wanted,
	pitchMinutes: dinner.pitch_minutes,
	questionsWanted: dinner.questions_wanted,
	questionMinutes: dinner.question_minutes,
	papersUntil: dinner.papers_until,
	timetable: timetableIn(dinner),
	rules: rulesOf(dinner),
});

/** Names of changed columns, for the record. */
const differences = <Row extends object>(before: Row, after: Row): string[] =>
	(Object.keys(after) as (keyof Row & string)[]).filter(
		(column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]),
	);

const rulesOf = (dinner: Dinner): DinnerDetails['rules'] => ({
	countRule: dinner.count_rule,
	tieRule: dinner.tie_rule,
	potRule: dinner.pot_rule,
	shown: dinner.shown,
	prizes: dinner.prizes,
	signatures: dinner.signatures_needed,
});
