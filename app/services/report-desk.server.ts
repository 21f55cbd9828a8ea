import { deleteReportSlot, insertReportSlot, readReportSlots, setDueDay } from '../../db/queries/report-due';
import {
	changeReport,
	findPromised,
	findSentReport,
	insertReportOnBehalf,
	type Promised,
	readPromisedOfDinner,
	readPromisedOfGroup,
	readSentReports,
} from '../../db/queries/reports';
import type { Dinner } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { err, type Outcome } from '../domain/outcome';
import { isPublished, mayOfferSlots } from '../domain/phase-policy';
import { publicPresenter } from '../domain/pitch';
import type { PressRefusal } from '../domain/press';
import { isTold, MOST_REPORTS, MOST_SLOTS } from '../domain/report';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { Mail } from './mail.server';
import { letterOf } from './report-letters.server';
import { dayIn, isPublic, type Standing, standingOf } from './reports.server';

/** `has a link`: the winner can write it. `over`: the dinner's pitches have begun. `no room`: as many slots as an evening has. */
export type ReportDeskRefusal =
	| 'no such pitch'
	| 'changed meanwhile'
	| 'many'
	| 'has a link'
	| 'not now'
	| 'there before'
	| 'no room'
	| PressRefusal;

/** Reports that are due or late: on the desk of a group, and at most on the page of all. */
const FEW_DUE = 5;
const MOST_DUE = 200;
/** Winners that may be offered a slot, the latest first. */
const MOST_WINNERS = 60;

type Done = Promise<Outcome<null, ReportDeskRefusal>>;

/** The organisers' side of reports: due days, reminders by hand, what breaks the rules, and slots in a later dinner. */
export function createReportDesk(context: Context, mail: Mail) {
	const { db, now, secrets } = context;
	const command = createDinnerCommand(context);

	/** `origin`: the base of links where no e-mail is sent. */
	const withLetter = (standing: Standing, origin: string) => ({
		...standing,
		letter:
			standing.erased || isTold(standing.standing) ? null : letterOf(standing, { mail, secrets, now: now(), origin }),
	});

	return {
		mailed: mail.configured,

		/** The winners of a published dinner with what they told, also what is hidden; empty before. */
		async ofDinner(dinner: Dinner, origin: string) {
			if (!isPublished(dinner.phase)) return [];
			const [promised, reports] = await Promise.all([
				readPromisedOfDinner(db, dinner.id),
				readSentReports(db, dinner.id),
			]);
			return promised.map((one) => ({
				...withLetter(standingOf(one, now()), origin),
				reports: reports.filter((report) => report.pitch_id === one.pitchId),
			}));
		},
		/** What is due soon or late in the group, the latest dinner first, and whether there is more of it. `all`: not only the latest. */
		async dueIn(groupId: string, timeZone: string, origin: string, all: boolean) {
			const by = dayIn(new Date(now().getTime() + 15 * 24 * 60 * 60_000), timeZone);
			const most = all ? MOST_DUE : FEW_DUE;
			const rows = await readPromisedOfGroup(db, groupId, { by, limit: most + 1 });
			const due = rows
				.slice(0, most)
				.map((one) => withLetter(standingOf(one, now()), origin))
				.filter(({ standing }) => standing === 'due soon' || standing === 'overdue');
			return { due, more: rows.length > most };
		},

		/** Chooses the day by which a report is due. `revision`: of the day that the page showed. */
		setDue: (dinnerId: string, press: Press, pitchId: string, revision: number, on: string): Done =>
			command<null, ReportDeskRefusal>(
				{ press, act: ['report due', pitchId, revision, on] },
				dinnerId,
				async ({ trx }) => {
					const held = await findPromised(trx, pitchId);
					if (!held || held.dinnerId !== dinnerId) return err('no such pitch');
					if (held.dueOn === on) return { event: null, because: 'nothing changed', answer: null };
					if (!(await setDueDay(trx, { dinnerId, pitchId }, revision, on))) return err('changed meanwhile');
					return { event: { kind: 'report due day set', pitch: pitchId, on }, answer: null };
				},
			),

		/** Hides a report that breaks the rules, with the reason that its writer reads; or shows it again, without a reason. */
		hide: (dinnerId: string, press: Press, report: { id: string; revision: number }, because: string | null): Done =>
			command<null, ReportDeskRefusal>(
				{ press, act: ['report hidden', report.id, report.revision, because] },
				dinnerId,
				async ({ trx, at }) => {
					const held = await findSentReport(trx, dinnerId, report.id);
					if (!held) return err('changed meanwhile');
					if ((held.hidden_because === null) === (because === null))
						return { event: null, because: 'nothing changed', answer: null };
					if (!(await changeReport(trx, { ...report, at }, { hidden_because: because })))
						return err('changed meanwhile');
					const pitch = held.pitch_id;
					const event =
						because === null
							? ({ kind: 'report shown again', pitch } as const)
							: ({ kind: 'report hidden', pitch, because } as const);
					return { event, answer: null };
				},
			),

		/** Types a report in for a project whose link opens nothing any more. `told`: how many the page showed. */
		typeIn: (
			dinnerId: string,
			press: Press,
			pitchId: string,
			{ text, changed, told }: { text: string; changed: boolean; told: number },
		): Done =>
			command<null, ReportDeskRefusal>(
				{ press, act: ['report typed in', pitchId, text, changed, told] },
				dinnerId,
				async ({ trx, at, actor }) => {
					const held = await findPromised(trx, pitchId);
					if (!held || held.dinnerId !== dinnerId) return err('no such pitch');
					if (!held.erased) return err('has a link');
					if (held.told.length !== told) return err('changed meanwhile');
					if (told >= MOST_REPORTS) return err('many');
					await insertReportOnBehalf(trx, { dinnerId, pitchId, at, text, changed, behalf: spokenActor(actor) });
					return { event: { kind: 'report typed in', pitch: pitchId }, answer: null };
				},
			),

		...createSlots(context, command),
	};
}
export type ReportDesk = ReturnType<typeof createReportDesk>;

/** Winners of earlier dinners in the running order of a later one. */
function createSlots({ db }: Context, command: ReturnType<typeof createDinnerCommand>) {
	return {
		slots: (dinnerId: string) => readReportSlots(db, dinnerId),
		/** The group's winners, of whom one may be offered a slot; the latest dinner first. */
		winners: async (groupId: string): Promise<Promised[]> =>
			(await readPromisedOfGroup(db, groupId, { by: null, limit: MOST_WINNERS })).filter(isPublic),

		/** Offers a winner of an earlier dinner of the group some minutes in this one, before its pitches. */
		offer: (dinnerId: string, press: Press, pitchId: string, minutes: number): Done =>
			command<null, ReportDeskRefusal>(
				{ press, act: ['report slot', pitchId, minutes] },
				dinnerId,
				async ({ trx, dinner, at }) => {
					if (!mayOfferSlots(dinner.phase)) return err('not now');
					const won = await findPromised(trx, pitchId);
					if (!won || won.groupId !== dinner.group_id || !isPublic(won)) return err('no such pitch');
					if ((await readReportSlots(trx, dinnerId)).length >= MOST_SLOTS) return err('no room');
					const { title } = won.answers;
					const slot = {
						dinner_id: dinnerId,
						from_pitch: pitchId,
						from_number: won.number,
						title,
						minutes,
						offered_at: at,
					};
					const isNew = await insertReportSlot(trx, { ...slot, presenter: publicPresenter(won.answers) });
					if (!isNew) return err('there before');
					return { event: { kind: 'report slot offered', pitch: pitchId, dinner: won.number, minutes }, answer: null };
				},
			),
		takeOut: (dinnerId: string, press: Press, pitchId: string): Done =>
			command<null, ReportDeskRefusal>(
				{ press, act: ['no report slot', pitchId] },
				dinnerId,
				async ({ trx, dinner }) => {
					if (!mayOfferSlots(dinner.phase)) return err('not now');
					return (await deleteReportSlot(trx, dinnerId, pitchId))
						? { event: { kind: 'report slot taken out', pitch: pitchId }, answer: null }
						: { event: null, because: 'nothing changed', answer: null };
				},
			),
	};
}
