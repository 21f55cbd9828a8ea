/** A draft that was never submitted. Times are UTC milliseconds. */
export type HeldDraft = {
	readonly id: string;
	/** When its writer last saved it or a file of it. */
	readonly touchedAt: number;
	/** How often it was saved. */
	readonly revision: number;
	/** The stored size of its answers. */
	readonly bytes: number;
	/** A picture or a recording. */
	readonly hasFile: boolean;
};
/** `begun`: saved once, with little text. `written`: saved once. `returned to`: saved again, or with a file. */
export type DraftKind = 'begun' | 'written' | 'returned to';

/** Hours after the last save in which a draft is safe, even if the dinner has its maximum. The first kind is given up first. */
export const SAFE_HOURS: Readonly<Record<DraftKind, number>> = { begun: 2, written: 24, 'returned to': 72 };
const LITTLE = 800;

export const draftKind = ({ revision, bytes, hasFile }: HeldDraft): DraftKind =>
	revision > 1 || hasFile ? 'returned to' : bytes < LITTLE ? 'begun' : 'written';

const kinds = Object.keys(SAFE_HOURS) as DraftKind[];

/**
 * The draft to delete when a dinner has its maximum and another is begun: of the first kind that has any past its safe hours, the one
 * untouched for longest; null if all are safe. `crowded`: the new draft's address began many. Then drafts that were returned to are
 * kept, so that a flood cannot displace last week's work.
 */
export function draftToGiveUp(drafts: readonly HeldDraft[], now: number, { crowded }: { crowded: boolean }) {
	for (const kind of kinds) {
		if (crowded && kind === 'returned to') continue;
		const untouchedSince = now - SAFE_HOURS[kind] * 3_600_000;
		const old = drafts.filter((draft) => draftKind(draft) === kind && draft.touchedAt < untouchedSince);
		const [oldest] = old.toSorted((a, b) => a.touchedAt - b.touchedAt);
		if (oldest) return oldest;
	}
	return null;
}
