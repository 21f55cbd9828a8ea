import type { OfferKind } from '~/domain/offer';
import { inWords } from '~/i18n/desk';
import { PitchText } from '~/ui/pitch-text';

export type OffersTold = readonly {
	readonly title: string;
	readonly lang: string;
	readonly kinds: readonly { readonly kind: OfferKind; readonly offers: number }[];
}[];

const named: Readonly<Record<OfferKind, string>> = {
	time: 'time',
	space: 'space',
	materials: 'materials',
	skills: 'skills',
	advice: 'advice',
};

/** How many offers of help each pitch has. What they say only its pitcher reads. */
export function OffersOfHelp({ offers }: { offers: OffersTold }) {
	return (
		<section>
			<h2>Offers of help</h2>
			<p>
				Guests offered help to these pitches. Each pitcher reads their own offers by the private link; you see how many.
			</p>
			<ul>
				{offers.map(({ title, lang, kinds }) => (
					<li key={title}>
						<b>
							<PitchText lang={lang}>{title}</PitchText>
						</b>{' '}
						<span>
							{kinds.map(({ kind, offers: n }) => `${inWords(n, 'offer', 'offers')} of ${named[kind]}`).join(', ')}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
