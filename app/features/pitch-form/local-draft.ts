/** The unacknowledged text of a pitch in localStorage. Devices are shared, so it holds no personal data and expires after twelve hours. */
export type Entries = readonly (readonly [name: string, value: string])[];

/** Prefix of the localStorage keys of all drafts. */
export const DRAFT_PREFIX = 'stockpot pitch ';
export const KEPT_FOR = 12 * 60 * 60 * 1000;
/** Fields that are never kept: personal data, and what belongs to one render of the form. */
const notKept = /^(presenter|contact\w*|guardian\w*|underAge|revision|draft|key|intent|website)$/;

export const keepable = (entries: Iterable<readonly [string, unknown]>): Entries =>
	[...entries].flatMap(([name, value]) =>
		typeof value === 'string' && !notKept.test(name) ? [[name, value] as const] : [],
	);

export function keepDraft(store: Storage, as: string, entries: Entries, now: number): void {
	store.setItem(as, JSON.stringify({ at: now, entries: keepable(entries) }));
}

/** Null without a draft. Deletes a draft that is expired or unreadable. */
export function readDraft(store: Storage, as: string, now: number): Entries | null {
	const text = store.getItem(as);
	if (text === null) return null;
	const draft = parsed(text);
	if (draft && now >= draft.at && now - draft.at < KEPT_FOR) return keepable(draft.entries);
	store.removeItem(as);
	return null;
}

/** Deletes expired drafts of all dinners. Called on every page with Remix's script: the author may never return to this device. */
export function forgetOldDrafts(now: number, open: () => Storage = () => localStorage): void {
	try {
		const store = open();
		for (const name of Object.keys(store)) if (name.startsWith(DRAFT_PREFIX)) readDraft(store, name, now);
	} catch {
		// Without storage there are no drafts.
		return;
	}
}

function parsed(text: string): { at: number; entries: Entries } | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null) return null;
		const { at, entries } = value as { at?: unknown; entries?: unknown };
		return typeof at === 'number' && Array.isArray(entries) && entries.every(isEntry) ? { at, entries } : null;
	} catch {
		return null;
	}
}

const isEntry = (value: unknown): value is readonly [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
