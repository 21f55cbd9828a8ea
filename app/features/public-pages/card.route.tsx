import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { anyDinnerLoader } from '~/auth/guard.server';
import { isRehearsal } from '~/domain/group';
import { isDraft } from '~/domain/phase-policy';
import { publicMessages } from '~/i18n/public';
import { inSentences } from '~/i18n/sentences';
import type { PageHandle } from '~/root';
import cardCss from '~/ui/card.css?url';
import { NamingPitches } from '~/ui/pitch-text';
import { cardPage } from './card.page.server';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: cardCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: card }) => [
	{ title: card?.name ?? 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

/** The only page that other sites may show in a frame. A draft and a rehearsal have none, for their organisers neither. */
export const loader = anyDinnerLoader('public.read', async (at) => {
	if ((at.dinner && isDraft(at.dinner.phase)) || isRehearsal(at.group.slug))
		throw new Response('Not found', { status: 404 });
	const card = await cardPage(at);
	// Revalidated by ETag on each visit, as the dinner's page is.
	return data(card, { headers: { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language, Cookie' } });
});

/** Its links open in the window around the frame. `name` is a phrase of the page's language: in a `bdi` the letters of the group would turn it. */
export default function Card() {
	const { locale, name, date, at, result, stage, callIsOpen } = useLoaderData<typeof loader>();
	const t = publicMessages(locale).dinner;
	return (
		<main className="site-card">
			{result ? (
				<>
					<p className="about">
						<span>
							{name}, {date}
						</span>
					</p>
					<h1>
						<span>
							<NamingPitches pitches={result.naming}>{result.head}</NamingPitches>
						</span>
					</h1>
				</>
			) : (
				<>
					<h1>
						<span>{name}</span>
					</h1>
					<p>{stage.cancelled ? t.cancelled : date}</p>
					{stage.ahead && (
						<p className="about">
							<span>
								{inSentences([stage.doors], locale)} <bdi>{stage.venue}</bdi>
							</span>
						</p>
					)}
				</>
			)}
			<p className="card-foot">
				{result && <span className="card-sum num">{result.sum}</span>}
				<a href={at} target="_top">
					{result ? t.card.result : t.card.dinner}
				</a>
				{callIsOpen && (
					<a href={`${at}/pitch`} target="_top">
						{t.callButton}
					</a>
				)}
			</p>
		</main>
	);
}
