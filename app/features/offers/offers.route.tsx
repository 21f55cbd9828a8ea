import { data, type HeadersFunction, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pitcherAction, pitcherLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { offerButton } from '~/contract/offer-form';
import { offerMessages } from '~/i18n/offers';
import type { PageHandle } from '~/root';
import { Button, Confirm } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { PitchText } from '~/ui/pitch-text';
import resultCss from '~/ui/result.css?url';
import { OfferDetails } from './offer-details';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: offerMessages(localeFrom(matches)).pitcher.page },
	{ name: 'robots', content: 'noindex' },
]);

/** The offers to a pitch, by its private link. */
export const loader = pitcherLoader('pitch.offers own', async ({ pitch, services, locale, params }) => {
	const { group, dinner } = await services.pitches.home(pitch);
	const offers = await services.offers.toPitch(dinner, pitch.id);
	return {
		locale,
		group: { slug: group.slug, name: group.name },
		link: `/pitch/${params.token ?? ''}`,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		offers: offers?.map(({ id, kinds, words, name, contact }) => ({ id, kinds, words, name, contact })) ?? null,
	};
});

export const action = pitcherAction({
	'delete offer': {
		can: 'pitch.offers own',
		run: async ({ pitch, services, locale, url, form }) => {
			const { nothing } = offerMessages(locale).pitcher;
			const read = readForm(form, offerButton(nothing));
			if (!read.ok) return data({ error: nothing }, { status: 400 });
			await services.offers.remove(pitch, read.value.offer);
			throw redirect(url.pathname, 303);
		},
	},
});

export default function OffersPage() {
	const { locale, group, link, title, lang, offers } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const words = offerMessages(locale);
	const t = words.pitcher;
	const empty = offers === null ? t.notYet : offers.length === 0 ? t.none : null;
	return (
		<Page brand={{ name: group.name, href: `/${group.slug}` }} skip={t.skip}>
			<Title eyebrow={<PitchText lang={lang}>{title}</PitchText>}>{t.page}</Title>
			{answered && (
				<Notice kind="bad" speak="now" answers>
					<p>{answered.error}</p>
				</Notice>
			)}
			{empty && (
				<Notice kind="calm" title={empty.title}>
					<p>{empty.text}</p>
				</Notice>
			)}
			{offers && offers.length > 0 && (
				<>
					<p>{t.lead}</p>
					<p>{t.until}</p>
					{offers.map((offer) => (
						<section key={offer.id} className="offer">
							<h2>
								<bdi>{offer.name || t.nobody}</bdi>
							</h2>
							<OfferDetails offer={{ ...offer, name: '' }} locale={locale} />
							<Confirm summary={t.remove}>
								<p>{t.removeNote}</p>
								<form method="post">
									<input type="hidden" name="offer" value={offer.id} />
									<Button kind="danger" name="intent" value="delete offer">
										{t.removeNow}
									</Button>
								</form>
							</Confirm>
						</section>
					))}
				</>
			)}
			<p>
				<a href={link}>{t.back}</a>
			</p>
		</Page>
	);
}
