import type { Generated, JSONColumnType } from 'kysely';
import type { OfferKind } from '../app/domain/offer';

export type OfferTables = {
	/** What a guest offers to a pitch. Nothing joins it to a paper or a ballot; it has no time. */
	offer: {
		id: Generated<string>;
		dinner_id: string;
		pitch_id: string;
		kinds: JSONColumnType<OfferKind[], string, never>;
		words: string;
		/** Empty where the guest gave none. */
		name: string;
		contact: string;
	};
};
