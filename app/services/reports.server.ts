import { DateTime } from 'luxon';
import { readSlotsOfPitch } from '../../db/queries/report-due';
import {
	deleteReport,
	findPromised,
	lockReport,
	type Promised,
	type ReportWithPictures,
	readPromisedOfDinner,
	readReportsOfPitch,
	readSentReports,
} from '../../db/queries/reports';
import type { Dinner, Pitch } from '../../db/schema';
import type { Actor } from '../domain/actor';
import { err, type Outcome } from '../domain/outcome';
import { isDraft, isPublished, votingIsAhead } from '../domain/phase-policy';
import { pitchIsPublic } from '../domain/pitch';
import { type PromiseState, promiseState, usualDueDay } from '../domain/report';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { Pictures } from './pictures.server';
import { createReportForm } from './report-form.server';

/** `gone`: it was taken back, or is of another pitch. */
export type TakeBackRefusal = 'stale' | 'gone';

/** A promise with its due day and where it stands today, in the group's time zone. */
export type Standing = Omit<Promised, 'dueOn'> & {
	readonly dueOn: string;
	/** Whether somebody chose the day. */
	readonly isChosen: boolean;
	readonly standing: PromiseState;
};

/** Today's day in a time zone, as 2027-05-26. */
export const dayIn = (at: Date, zone: string): string => DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');

export function standingOf({ dueOn, ...promised }: Promised, now: Date): Standing {
	const due = dueOn ?? usualDueDay(promised.day);
	const standing = promiseState(due, promised.told, dayIn(now, promised.timeZone));
	return { ...promised, dueOn: due, isChosen: dueOn !== null, standing };
}

/** Whether the public may see what the pitch told. */
export const isPublic = ({ state, answers, guardianAgreed }: Promised): boolean =>
	pitchIsPublic({ state, underAge: answers.underAge, guardianAgreed });

/** What the public sees of a report. Times are UTC. */
const shown = ({ id, text, changed, sent_at, corrected_at, behalf, pictures }: ReportWithPictures) => ({
	id,
	text,
	changed,
	sentAt: sent_at,
	correctedAt: corrected_at,
	onBehalf: behalf !== null,
	pictures,
});
export type ShownReport = ReturnType<typeof shown>;
export type PublicPromise = {
	readonly pitchId: string;
	readonly number: number;
	readonly dueOn: string;
	readonly standing: PromiseState;
	readonly reports: readonly ShownReport[];
};

/** The winners' side: by their private link; and what the public sees. */
export function createReports(context: Context, pictures: Pick<Pictures, 'read'>) {
	const { db, now } = context;
	const command = createDinnerCommand(context);

	return {
		...createReportForm(context, pictures),

		/** What this pitch promised and told, with its draft; null if it owes nothing and told nothing. */
		async own(pitch: Pick<Pitch, 'id'>) {
			const promised = await findPromised(db, pitch.id);
			if (!promised) return null;
			const [reports, slots] = await Promise.all([readReportsOfPitch(db, pitch.id), readSlotsOfPitch(db, pitch.id)]);
			return {
				...standingOf(promised, now()),
				mayBePublic: isPublic(promised),
				draft: reports.find(({ state }) => state === 'draft') ?? null,
				sent: reports.filter(({ state }) => state === 'sent'),
				slots: slots.filter(({ phase }) => votingIsAhead(phase) && !isDraft(phase)),
			};
		},
		/** Whether a report may be written by the private link. */
		mayWrite: async (pitch: Pick<Pitch, 'id'>): Promise<boolean> => {
			const promised = await findPromised(db, pitch.id);
			return promised !== undefined && isPublic(promised);
		},

		/** Deletes a report that was sent, with its pictures. */
		takeBack: (
			pitch: Pick<Pitch, 'id' | 'dinner_id'>,
			id: string,
			revision: number,
		): Promise<Outcome<null, TakeBackRefusal>> =>
			command<null, TakeBackRefusal>(pitcher(pitch.id), pitch.dinner_id, async ({ trx }) => {
				const held = await lockReport(trx, pitch.id, { id });
				if (!held) return { event: null, because: 'nothing changed', answer: null };
				if (!(await deleteReport(trx, { id, revision }))) return err('stale');
				return { event: { kind: 'report taken back', pitch: pitch.id }, answer: null };
			}),

		/** What a published dinner's winners promised and told, by the pitch's number; empty before. Hidden reports are left out. */
		async ofDinner(dinner: Pick<Dinner, 'id' | 'phase'>): Promise<PublicPromise[]> {
			if (!isPublished(dinner.phase)) return [];
			const [promised, reports] = await Promise.all([
				readPromisedOfDinner(db, dinner.id),
				readSentReports(db, dinner.id),
			]);
			return promised.filter(isPublic).map((one) => {
				const { pitchId, pitchNumber, dueOn, standing } = standingOf(one, now());
				const told = reports.filter((report) => report.pitch_id === pitchId && report.hidden_because === null);
				return { pitchId, number: pitchNumber, dueOn, standing, reports: told.map(shown) };
			});
		},
	};
}
export type Reports = ReturnType<typeof createReports>;

const pitcher = (pitchId: string): Actor => ({ kind: 'pitcher', pitchId });
