import { z } from 'zod';
import { longestOffer, offerKinds } from '../domain/offer';
import { list, tick } from './forms';
import { line, paragraph, shownLine } from './text';

/** The error sentences of the form. */
export type OfferWords = {
	readonly tooLong: (letters: number, limit: number) => string;
	readonly noPitch: string;
	readonly noKind: string;
	readonly noContact: string;
	readonly noConsent: string;
	readonly leaveEmpty: string;
	readonly notThisForm: string;
};

/** A guest's offer to one pitch. `website` is a honeypot: people do not see it. */
export function offerForm(words: OfferWords) {
	const tooLong = (limit: number) => (letters: number) => words.tooLong(letters, limit);
	return z.strictObject({
		pitch: z.uuid(words.noPitch),
		kinds: list(z.enum(offerKinds, words.notThisForm)).refine((kinds) => kinds.length > 0, words.noKind),
		words: paragraph(longestOffer.words, tooLong(longestOffer.words), words.notThisForm).prefault(''),
		name: line(longestOffer.name, tooLong(longestOffer.name), words.notThisForm).prefault(''),
		contact: shownLine(longestOffer.contact, tooLong(longestOffer.contact), words.noContact),
		consent: tick.refine((given) => given, words.noConsent),
		website: z.literal('', words.leaveEmpty).optional(),
	});
}

/** "Delete this offer", on the pitcher's page. */
export const offerButton = (broken: string) => z.strictObject({ offer: z.uuid(broken) });
