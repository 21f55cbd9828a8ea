import type { Recorded } from './events';

/** The kinds of event that the result page names as exceptions. */
export const publicKinds = ['reopen voting', 'everyone has voted', 'close voting', 'more time given'] as const;
type PublicEntry = Recorded<(typeof publicKinds)[number]>;

export type PublicRecord = {
	/** When voting was reopened. */
	readonly reopened: readonly Date[];
	/** When one paper got more time after the close. */
	readonly moreTime: readonly Date[];
	/** When voting closed before the promised time because everyone had voted, and that time. */
	readonly closedEarly: { readonly at: Date; readonly promised: Date } | null;
};

export function publicRecord(entries: readonly PublicEntry[]): PublicRecord {
	const times = (kind: (typeof publicKinds)[number]) =>
		entries.filter(({ event }) => event.kind === kind).map(({ at }) => at);
	return { reopened: times('reopen voting'), moreTime: times('more time given'), closedEarly: closedEarly(entries) };
}

function closedEarly(entries: readonly PublicEntry[]): PublicRecord['closedEarly'] {
	const closed = entries.findLast(({ event }) => event.kind === 'close voting');
	const lastRound = entries.slice(entries.findLastIndex(({ event }) => event.kind === 'reopen voting') + 1);
	const promised = lastRound
		.flatMap(({ event }) => (event.kind === 'everyone has voted' ? [event.promised] : []))
		.at(-1);
	return closed && promised !== undefined && closed.at.getTime() < promised
		? { at: closed.at, promised: new Date(promised) }
		: null;
}
