import type { GroupDesk } from '~/auth/guard.server';
import type { PastHall } from '~/contract/past-form';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { deskMoney } from '~/i18n/desk-money';
import { moneyIn } from '~/i18n/money';
import { pitchMessages } from '~/i18n/pitch';
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

/** Everything that was read of a past dinner, for its preview. */
export const wholeOf = (past: Listed, say: (amount: number) => string) => ({
	...rowOf(past, say),
	people: [
		past.guests === null ? '' : inWords(past.guests, 'guest', 'guests'),
		past.voted === null ? '' : `${past.voted} voted`,
	].filter((part) => part !== ''),
	pitched: past.pitches.map(({ title, presenter, what, category, amount, won, votes }) => ({
		...{ title, presenter, what, won, votes },
		category: category && pitchMessages(DESK).categories[category],
		sum: amount > 0 ? say(amount) : '',
	})),
});
export type WholePast = ReturnType<typeof wholeOf>;
