/** How long personal data is kept. `app/i18n/en/public.ts` tells the public the same. */
const PERIODS = {
	/** A pitcher's contact, and what organisers said when they read the pitches, after the dinner. */
	contactMonths: 12,
	/** The payee's name of an award, after the dinner. */
	paidYears: 6,
	/** A draft that was never submitted, after the deadline. */
	draftDays: 28,
	/** An invitation, after it expired. */
	invitationDays: 30,
	/** A crew pass with the name of its holder, after the dinner. */
	passDays: 30,
} as const;

const DAY = 24 * 60 * 60_000;

/** Data from before these times is due for deletion. By the calendar in UTC, because a day more or less does not matter. */
export function dueBefore(now: Date) {
	const monthsAgo = (months: number) => {
		const then = new Date(now);
		then.setUTCDate(1);
		then.setUTCMonth(then.getUTCMonth() - months);
		// In a shorter month, the 31st becomes its last day.
		const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
		then.setUTCDate(Math.min(now.getUTCDate(), last));
		return then;
	};
	const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
	return {
		contacts: monthsAgo(PERIODS.contactMonths),
		payments: monthsAgo(PERIODS.paidYears * 12),
		drafts: daysAgo(PERIODS.draftDays),
		invitations: daysAgo(PERIODS.invitationDays),
		passes: daysAgo(PERIODS.passDays),
	};
}
