import type { Phase } from './dinner';
import { mayOfferHelp } from './phase-policy';

/** Offers of help: what a guest offers to a pitch, apart from their ballot. */

export const offerKinds = ['time', 'space', 'materials', 'skills', 'advice'] as const;
export type OfferKind = (typeof offerKinds)[number];

export const longestOffer = { words: 500, name: 60, contact: 120 } as const;
/** Offers that a dinner takes: several for each guest of a large hall. */
export const MOST_OFFERS = 1500;

const DAYS = 14;
/** When a dinner stops taking offers, which is also said on the page. */
export const offersEnd = (startsAt: Date): Date => new Date(startsAt.getTime() + DAYS * 24 * 60 * 60_000);

/**
 * Offers begin once voting has closed: from then on no phone writes a ballot, so that no offer, which names a person, is stored next to
 * the ballot of the same guest.
 */
export function offersAre(dinner: { phase: Phase; starts_at: Date }, now: Date): 'not yet' | 'open' | 'over' {
	if (now >= offersEnd(dinner.starts_at)) return 'over';
	return mayOfferHelp(dinner.phase) ? 'open' : 'not yet';
}
