import type { DinnerFacts, Phase } from './dinner';
import { err, type Outcome, ok } from './outcome';
import { isCounting } from './phase-policy';

/** Milliseconds that one paper's voting stays open after the close, for a guest who needs it. */
export const MORE_TIME = 5 * 60_000;

/** A paper that was given more time, until when in UTC milliseconds. Kept until the count is opened or voting is reopened. */
export type MoreTime = { readonly number: number; readonly until: number };

/** `runs`: another paper has its minutes now. `had it`: this paper had them since the close. */
export type MoreTimeRefusal = 'out of order' | 'already signed' | 'not handed out' | 'runs' | 'had it';

/** The minutes that run at `now`. Signing the count sheet and opening the count wait for their end. */
export const runningMoreTime = (given: readonly MoreTime[], now: number): MoreTime | null =>
	given.find(({ until }) => now < until) ?? null;

/** Until when this paper may still vote though voting is closed, UTC milliseconds; null if it may not. */
export function moreTimeOf(
	{ phase, more_time }: { readonly phase: Phase; readonly more_time: readonly MoreTime[] },
	number: number,
	now: number,
): number | null {
	if (!isCounting(phase)) return null;
	return more_time.find((given) => given.number === number && now < given.until)?.until ?? null;
}

type Facts = Pick<DinnerFacts, 'phase' | 'signatures' | 'countOpened'> & { readonly given: readonly MoreTime[] };

/** Gives a paper more time from `now`. `isHandedOut`: it stands for somebody in the room. The caller holds the dinner's lock. */
export function giveMoreTime(
	{ phase, signatures, countOpened, given }: Facts,
	{ number, isHandedOut }: { readonly number: number; readonly isHandedOut: boolean },
	now: number,
): Outcome<MoreTime, MoreTimeRefusal> {
	if (!isCounting(phase) || countOpened) return err('out of order');
	if (signatures > 0) return err('already signed');
	if (!isHandedOut) return err('not handed out');
	if (given.some((one) => one.number === number)) return err('had it');
	if (runningMoreTime(given, now)) return err('runs');
	return ok({ number, until: now + MORE_TIME });
}
