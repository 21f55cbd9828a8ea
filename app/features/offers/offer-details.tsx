import { readContact } from '~/domain/contact';
import type { OfferKind } from '~/domain/offer';
import type { Locale } from '~/i18n';
import { formatsIn } from '~/i18n/format';
import { offerMessages } from '~/i18n/offers';

export type ShownOffer = {
	readonly kinds: readonly OfferKind[];
	readonly words: string;
	readonly name: string;
	readonly contact: string;
};

/** An offer as its pitcher and its guest see it, so that no label says “you”. */
export function OfferDetails({ offer, locale }: { offer: ShownOffer; locale: Locale }) {
	const { own, kindNames, words } = offerMessages(locale);
	const contact = readContact(offer.contact);
	return (
		<dl className="practical">
			<dt>{own.kinds}</dt>
			<dd>{formatsIn(locale).list(offer.kinds.map((kind) => kindNames[kind]))}</dd>
			{offer.words !== '' && (
				<>
					<dt>{words}</dt>
					<dd dir="auto" className="typed">
						{offer.words}
					</dd>
				</>
			)}
			{offer.name !== '' && (
				<>
					<dt>{own.name}</dt>
					<dd>
						<bdi>{offer.name}</bdi>
					</dd>
				</>
			)}
			<dt>{own.contact}</dt>
			<dd>
				<bdi>{contact ? <a href={contact.href}>{contact.shown}</a> : offer.contact}</bdi>
			</dd>
		</dl>
	);
}
