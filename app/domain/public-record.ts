import type { Recorded } from './events';

/** The kinds of event that the result page names as exceptions. */
export const publicKinds = ['reopen voting', 'everyone has voted', 'close voting'] as const;
type PublicEntry = Recorded<(typeof publicKinds)[number]>;

export type PublicRecord = {
	/** When voting was reopened. */
	readonly reopened: readonly Date[];
	/** When voting closed before the promised time because everyone had voted, and that time. */
	readonly closedEarly: { readonly at: Date; readonly promised: Date } | null;
};

export function publicRecord(entries: readonly PublicEntry[]): PublicRecord {
	const reopened = entries.filter(({ event }) => event.kind === 'reopen voting').map(({ at }) => at);
	return { reopened, closedEarly: closedEarly(entries) };
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
