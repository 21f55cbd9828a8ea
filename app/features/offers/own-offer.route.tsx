import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerAction, dinnerLoader } from '~/auth/guard.server';
import { offerMessages } from '~/i18n/offers';
import type { PageHandle } from '~/root';
import { Actions, Button, Confirm } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import pitchCss from '~/ui/pitch.css?url';
import resultCss from '~/ui/result.css?url';
import { OfferDetails } from './offer-details';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: offerMessages(localeFrom(matches)).own.page },
	{ name: 'robots', content: 'noindex' },
]);
export const headers = () => ({ 'Cache-Control': 'no-store' });

/** What a guest offered, by its private link. */
export const loader = dinnerLoader('offer.make', async ({ dinner, group, services, locale, params }) => {
	const offer = await services.offers.findByLink(dinner.id, params.token ?? '');
	if (offer === undefined) throw new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } });
	const page = { locale, group: { slug: group.slug, name: group.name }, number: dinner.number };
	if (offer === null) return data({ ...page, offer }, { status: 410 });
	const { title, kinds, words, name, contact } = offer;
	return data({ ...page, offer: { title, kinds, words, name, contact } });
});

export const action = dinnerAction({
	'take back': {
		can: 'offer.make',
		run: async ({ dinner, services, params, url }) => {
			await services.offers.takeBack(dinner.id, params.token ?? '');
			throw redirect(url.pathname, 303);
		},
	},
});

export default function OwnOfferPage() {
	const { locale, group, number, offer } = useLoaderData<typeof loader>();
	const words = offerMessages(locale);
	const t = words.own;
	const dinner = `/${group.slug}/${number}`;
	return (
		<Page brand={{ name: words.dinner(group.name, number), href: dinner }} skip={t.skip}>
			<Title lead={offer ? t.next : t.gone.text}>{offer ? t.sent(offer.title) : t.gone.title}</Title>
			{offer && (
				<>
					<h2>{t.what}</h2>
					<OfferDetails offer={offer} locale={locale} />
					<p>{t.keep}</p>
				</>
			)}
			<Actions>
				<Button kind="alt" href={`${dinner}/help`}>
					{t.another}
				</Button>
				<Button kind="plain" href={dinner}>
					{words.toDinner}
				</Button>
			</Actions>
			{offer && (
				<Confirm summary={t.takeBack}>
					<p>{t.takeBackNote}</p>
					<form method="post">
						<Button kind="danger" name="intent" value="take back">
							{t.takeBackNow}
						</Button>
					</form>
				</Confirm>
			)}
		</Page>
	);
}
