/** The jobs of crew: what the holder of a pass may do, and nothing else (`permissions`). */
export const jobs = ['door', 'compere', 'counter'] as const;
export type Job = (typeof jobs)[number];

export const isJob = (text: unknown): text is Job => jobs.some((job) => job === text);

/** The holder of a crew pass: one person, with one job at one dinner. */
export type CrewMember = { readonly passId: string; readonly job: Job; readonly name: string };

/** The page of each job, below `/desk/:group/:number`. */
export const jobPages = { door: 'door', compere: 'compere', counter: 'slips' } as const satisfies Record<Job, string>;

/** Who looks at a job's page: it offers an organiser the rest of the desk. */
export type Working =
	| { readonly kind: 'organiser' }
	| { readonly kind: 'crew'; readonly name: string; readonly jobs: readonly Job[] };

/** The jobs of one browser's passes. The name is the newest one. */
export const crewAsWorking = (members: readonly CrewMember[]): Working => ({
	kind: 'crew',
	name: members[0]?.name ?? '',
	jobs: jobs.filter((job) => members.some((member) => member.job === job)),
});

/** `statusText` of the answer to a browser whose passes for a dinner have all ended. */
export const PASS_ENDED = 'Crew pass ended';

/** Thrown by a command of crew whose pass was revoked after the request was let in. Nothing was written. */
export class PassEnded extends Error {}

const DAY = 24 * 60 * 60_000;
/** Days after the doors when a pass ends although the dinner was never published. */
const LONGEST_DAYS = 7;

/**
 * Whether passes of a dinner work: until a day after its result was published. Times are UTC milliseconds; `publishedAt` is null before.
 */
export function passesWork(
	{ cancelled, startsAt, publishedAt }: { cancelled: boolean; startsAt: number; publishedAt: number | null },
	now: number,
): boolean {
	if (cancelled || now >= startsAt + LONGEST_DAYS * DAY) return false;
	return publishedAt === null || now < publishedAt + DAY;
}
