import { untilAtLeast } from './clock';

/** Everyone had voted, so the clock was brought forward to `endsAt` (UTC milliseconds). `papers`: how many were issued by then. */
export type LastRound = { readonly endsAt: number; readonly papers: number };

export type LastRoundRefusal = 'out of order' | 'already moved' | 'not everyone' | 'nearly zero';

export type Turnout = {
	readonly papers: { readonly issued: number; readonly replaced: number; readonly lost: number };
	readonly voted: number;
};

/** How many papers were ever issued. It only grows, so a difference shows that one was issued since. */
export const everHandedOut = ({ papers }: Turnout): number => papers.issued + papers.replaced;

/**
 * Whether every issued paper has a ballot with a score. Ballots are not joined to papers, so one of them may be of a lost paper: the rule
 * asks for as many more ballots as papers were lost.
 */
export const everyoneHasVoted = ({ papers, voted }: Turnout): boolean =>
	papers.issued > 0 && voted >= papers.issued + papers.lost;

/**
 * The end of voting. The promised time stays stored. The earlier time holds only while everyone has voted and no paper was issued since;
 * otherwise the promised time holds again.
 */
export const clockOf = (promised: number | null, lastRound: LastRound | null, turnout: Turnout): number | null =>
	promised !== null && isLastRound(lastRound, turnout) ? Math.min(promised, lastRound.endsAt) : promised;

const isLastRound = (lastRound: LastRound | null, turnout: Turnout): lastRound is LastRound =>
	lastRound !== null && everyoneHasVoted(turnout) && everHandedOut(turnout) === lastRound.papers;

/** The earliest end of voting if everyone has voted at `now`: leaves at least a minute to change a score. UTC milliseconds. */
export const lastRoundFrom = (now: number): number => untilAtLeast(now, 1);

/** Whether to offer a last round: it must end earlier, and none may run. */
export const mayBringForward = (
	{ promised, until, voted }: { promised: number | null; until: number | null; voted: boolean },
	now: number,
): boolean => voted && promised !== null && until === promised && lastRoundFrom(now) < promised;
