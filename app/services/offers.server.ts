import {
	countOffers,
	countOffersByKind,
	deleteOffer,
	findOffer,
	insertOffer,
	readOffersTo,
} from '../../db/queries/offers';
import { lockPitch, readSentPitches } from '../../db/queries/pitches';
import type { Dinner, Pitch } from '../../db/schema';
import { addressKeys } from '../contract/address-key.server';
import { MOST_OFFERS, type OfferKind, offerKinds, offersAre, offersEnd } from '../domain/offer';
import { err, type Outcome } from '../domain/outcome';
import { resultIsOut } from '../domain/phase-policy';
import { isPitchId, pitchIsPublic } from '../domain/pitch';
import type { FormKey, PressRefusal } from '../domain/press';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { createIdempotency } from './idempotency.server';
import { createPaces, takeAll } from './pace.server';

/** A hall shares its address: sixty at once from one, then one each second. A dinner takes two a second from all. */
const PACES = { share: { points: 60, every: 1000 }, dinner: { points: 200, every: 500 } } as const;

export type NewOffer = {
	readonly pitch: string;
	readonly kinds: readonly OfferKind[];
	readonly words: string;
	readonly name: string;
	readonly contact: string;
};
/** `full`: the dinner holds as many as it takes. `busy`: too many at this moment. */
export type OfferRefusal = 'not open' | 'no such pitch' | 'busy' | 'full' | PressRefusal;

/** `young`: its people are under 18, so that no stranger's contact is passed on to them; their organisers are asked. */
export type OfferedPitch = {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly lang: string;
	readonly young: boolean;
};

/**
 * Guests' offers of help. They lie apart from ballots: nothing here reads a paper or its session, an offer has no time and no event, and
 * none is stored while phones vote. A pitcher reads the offers to their own pitch once the result is out; an organiser reads counts.
 */
export function createOffers(context: Context) {
	const { db, now, secrets } = context;
	const command = createDinnerCommand(context);
	const once = createIdempotency(context);
	const pace = createPaces(PACES, now);

	const isTaker = (pitch: Pitch): boolean =>
		pitchIsPublic({
			state: pitch.state,
			underAge: pitch.answers.underAge,
			guardianAgreed: pitch.guardian_agreed_at !== null,
		}) && pitch.contact_erased_at === null;

	return {
		stateOf: (dinner: Pick<Dinner, 'phase' | 'starts_at'>) => offersAre(dinner, now()),
		endOf: (dinner: Pick<Dinner, 'starts_at'>): Date => offersEnd(dinner.starts_at),
		/** The dinner's pitches in running order. */
		async pitches(dinnerId: string): Promise<OfferedPitch[]> {
			const pitches = await readSentPitches(db, dinnerId);
			return pitches
				.filter(isTaker)
				.flatMap(({ id, number, answers }) =>
					number === null ? [] : [{ id, number, title: answers.title, lang: answers.lang, young: answers.underAge }],
				);
		},
		/** Stores an offer and returns the token of its private link. `address`: for rate limits only. */
		async make(
			dinnerId: string,
			offer: NewOffer,
			{ key, address }: { key: FormKey; address: string },
		): Promise<Outcome<string, OfferRefusal>> {
			const here = `${dinnerId}|${addressKeys(address).widest}`;
			if (
				takeAll([
					[pace.share, here],
					[pace.dinner, dinnerId],
				]) > 0
			)
				return err('busy');
			const { pitch: pitchId, ...said } = offer;
			const act = ['offer', pitchId, [...said.kinds], said.words, said.name, said.contact] as const;
			const made = await command<string, OfferRefusal>({ kind: 'system' }, dinnerId, async ({ trx, dinner, at }) => {
				const done = await once<string, OfferRefusal>(trx, { scope: dinnerId, key, act }, async () => {
					if (offersAre(dinner, at) !== 'open') return err('not open');
					const pitch = isPitchId(pitchId) ? await lockPitch(trx, dinnerId, pitchId) : undefined;
					if (!pitch || !isTaker(pitch) || pitch.answers.underAge) return err('no such pitch');
					if ((await countOffers(trx, dinnerId)) >= MOST_OFFERS) return err('full');
					const id = await insertOffer(trx, { dinner_id: dinnerId, pitch_id: pitchId, ...said });
					return { ok: true, value: id };
				});
				return done.ok ? { event: null, because: 'would time a guest', answer: done.value } : done;
			});
			return made.ok ? { ok: true, value: secrets.link('offer', made.value) } : made;
		},
		/** The offer of a private link; null once it was taken back or deleted; undefined for any link that this install did not make. */
		async findByLink(dinnerId: string, token: string) {
			const id = secrets.readLink('offer', token);
			return id ? ((await findOffer(db, dinnerId, id)) ?? null) : undefined;
		},
		/** Deletes the offer of a private link. A second press changes nothing. */
		async takeBack(dinnerId: string, token: string): Promise<void> {
			const id = secrets.readLink('offer', token);
			if (id) await remove(dinnerId, { id });
		},
		/** The offers to a pitch; null before its result is out. */
		toPitch: async (dinner: Pick<Dinner, 'phase'>, pitchId: string) =>
			resultIsOut(dinner.phase) ? readOffersTo(db, pitchId) : null,
		/** Deletes an offer to this pitch. A second press changes nothing. */
		remove: (pitch: Pick<Pitch, 'id' | 'dinner_id'>, offerId: string): Promise<void> =>
			remove(pitch.dinner_id, { id: offerId, pitchId: pitch.id }),
		/** How many offers each pitch has, by kind; null before the result is out, because a count is a sign of favour. */
		async counts(dinner: Pick<Dinner, 'id' | 'phase'>) {
			if (!resultIsOut(dinner.phase)) return null;
			const counts = await countOffersByKind(db, dinner.id);
			const of = (pitch: string) =>
				offerKinds.flatMap((kind) => {
					const offers = counts.find((count) => count.pitch === pitch && count.kind === kind)?.offers ?? 0;
					return offers > 0 ? [{ kind, offers }] : [];
				});
			return new Map([...new Set(counts.map(({ pitch }) => pitch))].map((pitch) => [pitch, of(pitch)] as const));
		},
	};

	async function remove(dinnerId: string, which: { id: string; pitchId?: string }): Promise<void> {
		await command<null, never>({ kind: 'system' }, dinnerId, async ({ trx }) => {
			await deleteOffer(trx, which);
			return { event: null, because: 'would time a guest', answer: null };
		});
	}
}
