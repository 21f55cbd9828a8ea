/**
 * What a device keeps of a pitch that was not acknowledged yet. Devices are shared: nothing that tells who somebody is or how to reach
 * them is kept, and the rest only for hours.
 */
export type Entries = readonly (readonly [name: string, value: string])[];

/** Every draft of every dinner begins with this. */
export const DRAFT_PREFIX = 'stockpot pitch ';
export const KEPT_FOR = 12 * 60 * 60 * 1000;
/** Names of a pitch's fields that are never kept: people, and what belongs to one making of the form. */
const notKept = /^(presenter|contact\w*|guardian\w*|underAge|revision|draft|key|intent|website)$/;

export const keepable = (entries: Iterable<readonly [string, unknown]>): Entries =>
	[...entries].flatMap(([name, value]) =>
		typeof value === 'string' && !notKept.test(name) ? [[name, value] as const] : [],
	);

export function keepDraft(store: Storage, as: string, entries: Entries, now: number): void {
	store.setItem(as, JSON.stringify({ at: now, entries: keepable(entries) }));
}

/** Null where nothing is kept, where it is too old, or where something else wrote it; what cannot be used is deleted. */
export function readDraft(store: Storage, as: string, now: number): Entries | null {
	const text = store.getItem(as);
	if (text === null) return null;
	const kept = parsed(text);
	if (kept && now >= kept.at && now - kept.at < KEPT_FOR) return keepable(kept.entries);
	store.removeItem(as);
	return null;
}

/** At every page that opens, whoever opens it: drafts of other dinners too. */
export function forgetOldDrafts(now: number, open: () => Storage = () => localStorage): void {
	try {
		const store = open();
		for (const name of Object.keys(store)) if (name.startsWith(DRAFT_PREFIX)) readDraft(store, name, now);
	} catch {
		// A browser that keeps nothing has nothing to forget.
		return;
	}
}

function parsed(text: string): { at: number; entries: Entries } | null {
	try {
		const kept: unknown = JSON.parse(text);
		if (typeof kept !== 'object' || kept === null) return null;
		const { at, entries } = kept as { at?: unknown; entries?: unknown };
		return typeof at === 'number' && Array.isArray(entries) && entries.every(isEntry) ? { at, entries } : null;
	} catch {
		// Not ours: it is deleted like a draft that is too old.
		return null;
	}
}

const isEntry = (value: unknown): value is readonly [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
