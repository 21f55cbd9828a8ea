import type { GroupDesk } from '~/auth/guard.server';
import type { PastHall } from '~/contract/past-form';
import { DESK } from '~/i18n';
import { deskMoney } from '~/i18n/desk-money';
import { moneyIn } from '~/i18n/money';
import { sayDate } from '~/i18n/when';

/** What the forms of past dinners need of their group: its money, and today's date in its time zone. */
export const hallOf = ({ group, services }: Pick<GroupDesk, 'group' | 'services'>): PastHall => ({
	money: deskMoney(group.currency),
	say: moneyIn(group.currency, DESK),
	today: new Intl.DateTimeFormat('en-CA', { timeZone: group.time_zone }).format(services.dinnerStates.now()),
});

type Listed = Awaited<ReturnType<GroupDesk['services']['pastDinners']['list']>>[number]['details'];

/** A past dinner as a row of the desk's tables. */
export const rowOf = (past: Listed, say: (amount: number) => string) => ({
	number: past.number,
	day: sayDate(new Date(`${past.heldOn}T12:00:00Z`), 'UTC', DESK),
	venue: past.venue,
	pot: say(past.potAmount),
	pitches: past.pitches.length,
	winners: past.pitches.filter(({ won }) => won).map(({ title, amount }) => ({ title, sum: say(amount) })),
});
export type PastRow = ReturnType<typeof rowOf>;
