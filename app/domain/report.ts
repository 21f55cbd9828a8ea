import { lettersIn, showsSomething } from './text';

/** Reports: what a winner promised to tell. Days are text, as 2027-05-26, in the time zone of the group. */

/** Longest texts in characters. A draft may be longer, so that nobody loses text. */
export const longestReport = { text: 5000, draft: 20_000, description: 300, because: 300 } as const;
/** Places for pictures in a report. */
export const pictureSlots = [1, 2, 3, 4] as const;
export type PictureSlot = (typeof pictureSlots)[number];
/** Most reports of one pitch. Later news is a correction of the last. */
export const MOST_REPORTS = 12;
/** Most reports in one evening. */
export const MOST_SLOTS = 4;
/** Minutes of a slot in a later dinner. */
export const slotMinutes = { usual: 2, most: 10 } as const;

const USUAL_MONTHS = 6;
/** Days before the due day from which it is called soon, and its writer is reminded. */
const SOON_DAYS = 14;
/** Days after the due day on which nobody is reminded any more: of an old promise an organiser speaks. */
const REMIND_UNTIL_DAYS = 60;
const DAY = 24 * 60 * 60_000;

/** `changed`: the last report says that the plan changed. Every state is public, in kind words. */
export type PromiseState = 'promised' | 'due soon' | 'overdue' | 'kept' | 'changed';

/** The due day where nobody chose one: six months after the dinner, on the last day of a shorter month. */
export function usualDueDay(dinnerDay: string): string {
	const [year = 0, month = 1, day = 1] = dinnerDay.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + USUAL_MONTHS + 1, 0)).getUTCDate();
	return dayOf(Date.UTC(year, month - 1 + USUAL_MONTHS, Math.min(day, last)));
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Whole days from one day to another, which are days of the calendar. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

type Told = { readonly changed: boolean; readonly hidden: boolean };
/** Where a promise stands. `reports`: those that were sent in, the first one first. */
export function promiseState(dueOn: string, reports: readonly Told[], today: string): PromiseState {
	const last = reports.findLast(({ hidden }) => !hidden);
	if (last) return last.changed ? 'changed' : 'kept';
	const left = daysBetween(today, dueOn);
	if (left < 0) return 'overdue';
	return left <= SOON_DAYS ? 'due soon' : 'promised';
}

/** Whether something was told, whatever it was. */
export const isTold = (state: PromiseState): boolean => state === 'kept' || state === 'changed';

/** The due days whose writers are reminded on this day. */
export const remindedDays = (today: string): { readonly from: string; readonly to: string } => ({
	from: dayOf(Date.parse(today) - REMIND_UNTIL_DAYS * DAY),
	to: dayOf(Date.parse(today) + SOON_DAYS * DAY),
});

/** How often a reminder is tried that no mail server took. */
export const MOST_REMINDER_TRIES = 5;
/** Hours between two tries. The server tries daily, and a restart is no day. */
export const REMINDER_REST_HOURS = 20;

/** Whether a letter goes: for each due day until one was sent, and not once something was told. */
export function remindsOf(
	{
		dueOn,
		remindedFor,
		reminder,
		state,
	}: { dueOn: string; remindedFor: string | null; reminder: string | null; state: PromiseState },
	today: string,
): boolean {
	const { from, to } = remindedDays(today);
	return !isTold(state) && dueOn >= from && dueOn <= to && (remindedFor !== dueOn || reminder === 'not sent');
}

export type ReportGap = {
	readonly field: 'text' | `description${PictureSlot}`;
	readonly why: 'missing' | 'too long';
	readonly letters: number;
};
type Sendable = {
	readonly text: string;
	readonly pictures: readonly { readonly slot: number; readonly description: string }[];
};
/** What keeps a report from being sent. */
export function gapsIn({ text, pictures }: Sendable): ReportGap[] {
	const letters = lettersIn(text);
	const ofText: ReportGap[] = !showsSomething(text)
		? [{ field: 'text', why: 'missing', letters }]
		: letters > longestReport.text
			? [{ field: 'text', why: 'too long', letters }]
			: [];
	const undescribed = pictures.filter(({ description }) => !showsSomething(description));
	return [
		...ofText,
		...undescribed.map(({ slot }) => ({
			field: `description${slot as PictureSlot}` as const,
			why: 'missing' as const,
			letters: 0,
		})),
	];
}

/** The first free place for a picture; null where there is none. */
export const freeSlot = (taken: readonly number[]): PictureSlot | null =>
	pictureSlots.find((slot) => !taken.includes(slot)) ?? null;
