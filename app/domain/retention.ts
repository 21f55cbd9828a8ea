const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** A length of time: months and years by the calendar. */
export type Span = {
	readonly unit: 'hours' | 'days' | 'months' | 'years';
	readonly n: number;
};
/** What a period is counted from. */
export type Since = 'dinner' | 'result' | 'deadline' | 'end' | 'making' | 'press';
/** `keeps` is null for what stays until its group is deleted. */
type Rule = { readonly keeps: Span | null; readonly since: Since | null };

const keeps = <U extends Span['unit'], S extends Since>(n: number, unit: U, since: S) =>
	({ keeps: { n, unit }, since }) as const;
const stays = { keeps: null, since: null } as const;

/**
 * All personal data that is kept, and for how long. The purge deletes by this table, and the public page is made from it: neither compiles
 * with a row missing.
 */
export const retention = {
	/** What a pitcher asked to be deleted. Outside a night it is done at once. */
	asked: keeps(0, 'days', 'result'),
	/** A pitcher's name, e-mail and phone. */
	contact: keeps(12, 'months', 'dinner'),
	/** The payee's name of an award. */
	payee: keeps(6, 'years', 'dinner'),
	/** What a guest offered to a pitch, with their contact. */
	offer: keeps(6, 'months', 'dinner'),
	/** What organisers said when they read the pitches. */
	reading: keeps(12, 'months', 'dinner'),
	/** A pitch that was never submitted. */
	draft: keeps(28, 'days', 'deadline'),
	/** A crew pass with the name of its holder. */
	pass: keeps(30, 'days', 'dinner'),
	invitation: keeps(30, 'days', 'end'),
	session: keeps(0, 'days', 'end'),
	/** The key and the answer of a form that was sent at the desk. */
	press: keeps(2, 'days', 'press'),
	/** A table of past dinners that was looked at and not imported. */
	table: keeps(2, 'days', 'making'),
	/** A copy of tonight's dinner beside the embedded database. */
	copy: keeps(30, 'days', 'making'),
	/** The last that the purge deletes, so that a rehearsal that cannot be deleted keeps no personal data longer. */
	rehearsal: keeps(24, 'hours', 'making'),
	/** Name, e-mail and hashed password of an organiser. */
	account: stays,
	/** Who did what at a dinner: names of organisers and crew. */
	record: stays,
	/** What a winner tells after the dinner. */
	report: stays,
	/** The public part of a pitch that was heard. */
	result: stays,
} as const satisfies Readonly<Record<string, Rule>>;

export type Kept = keyof typeof retention;
/** What the nightly purge deletes. */
export type Due = { [K in Kept]: (typeof retention)[K]['keeps'] extends null ? never : K }[Kept];
/** What the log of purges counts. `group`, `account`: their organisers deleted them. `nothing`: the purge ran, and nothing was due. */
export type Logged = Due | 'group' | 'account' | 'nothing';
/** What stays until its group is deleted. */
export type Staying = Exclude<Kept, Due>;

export const keptThings = Object.keys(retention) as Kept[];
export const dueThings = keptThings.filter((what): what is Due => retention[what].keeps !== null);

/** Data from before these times is due for deletion. By the calendar in UTC, because a day more or less does not matter. */
export const dueBefore = (now: Date): Readonly<Record<Due, Date>> =>
	Object.fromEntries(dueThings.map((what) => [what, back(now, retention[what].keeps)])) as Record<Due, Date>;

function back(now: Date, { unit, n }: Span): Date {
	if (unit === 'hours') return new Date(now.getTime() - n * HOUR);
	if (unit === 'days') return new Date(now.getTime() - n * DAY);
	const then = new Date(now);
	then.setUTCDate(1);
	then.setUTCMonth(then.getUTCMonth() - n * (unit === 'years' ? 12 : 1));
	// In a shorter month, the 31st becomes its last day.
	const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
	then.setUTCDate(Math.min(now.getUTCDate(), last));
	return then;
}
