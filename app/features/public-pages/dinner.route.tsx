import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isPreview } from '~/auth/draft.server';
import { anyDinnerLoader } from '~/auth/guard.server';
import { isRehearsal } from '~/domain/group';
import { isDraft } from '~/domain/phase-policy';
import { offerMessages } from '~/i18n/offers';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { CardLines } from '~/ui/card-lines';
import { linkPreview } from '~/ui/link-preview';
import { Notice } from '~/ui/notice';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';
import { BeforePage } from './before-page';
import { beforePage, linkOf, resultPage } from './dinner.page.server';
import { eventOf } from './event';
import { pastPage } from './past.page.server';
import { PastPage } from './past-page';
import { ResultPage } from './result-page';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	...(page ? linkPreview(page.link) : [{ title: 'Stockpot' }]),
	...(page?.event
		? [{ 'script:ld+json': page.event }]
		: page?.kind === 'past'
			? []
			: [{ name: 'robots', content: 'noindex' }]),
];

export const loader = anyDinnerLoader('public.read', async (at) => {
	const { group, services, locale } = at;
	if (at.past) {
		const page = pastPage(at);
		const about = { locale, group: { slug: group.slug, name: group.name, place: group.place }, number: at.past.number };
		const given = { ...about, preview: false, mayBeShown: true, help: false, event: null, link: page.link };
		return data(
			{ ...given, kind: 'past' as const, page },
			{ headers: { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language, Cookie' } },
		);
	}
	const { dinner } = at;
	const preview = await isPreview(at);
	// For everybody else a draft answers like a dinner that does not exist.
	if (isDraft(dinner.phase) && !preview) throw new Response('Not found', { status: 404 });
	const base = at.publicUrl ?? at.origin;
	// Search engines are not told of an evening that nobody can come to.
	const isReal = !isRehearsal(group.slug);
	const shared = {
		locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
		preview,
		mayBeShown: isReal && !preview,
		help: services.offers.stateOf(dinner) === 'open',
	};
	const result = await services.publishing.result(dinner);
	if (result) {
		const page = await resultPage(at, result, locale);
		const link = linkOf(page, base, shared);
		// Revalidated by ETag on each visit, so that a correction shows at once.
		const headers = { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language, Cookie' };
		const event = page.mayBeIndexed && isReal ? eventOf(at, link, page.lineUp) : null;
		return data({ ...shared, link, event, kind: 'result' as const, page }, { headers });
	}
	// A preview shows the page as opening the call makes it.
	const page = await beforePage(preview ? { ...at, dinner: { ...dinner, phase: 'call' } } : at, locale);
	const headers: Record<string, string> = preview ? { 'Cache-Control': 'private, no-store' } : {};
	const link = linkOf(page, base, shared);
	const event = !preview && page.mayBeIndexed && isReal ? eventOf(at, link, page.lineUp) : null;
	return data({ ...shared, link, event, kind: 'before' as const, page }, { headers });
});

export default function DinnerPage() {
	const shown = useLoaderData<typeof loader>();
	const words = publicMessages(shown.locale);
	const { title, text, back } = words.dinner.preview;
	return (
		<PublicPage words={words} brand={{ name: shown.group.name, href: `/${shown.group.slug}` }}>
			{shown.preview && (
				<Notice kind="calm" title={title}>
					<p>
						{text} <a href={`/desk/${shown.group.slug}/${shown.number}`}>{back}</a>
					</p>
				</Notice>
			)}
			{shown.kind === 'past' ? (
				<PastPage {...shown} />
			) : shown.kind === 'result' ? (
				<ResultPage {...shown} />
			) : (
				<BeforePage {...shown} />
			)}
			{shown.mayBeShown && <CardLines locale={shown.locale} url={shown.link.url} name={shown.link.title} />}
			{shown.help && (
				<p className="only-to-press">
					<a href={`/${shown.group.slug}/${shown.number}/help`}>{offerMessages(shown.locale).title}</a>
				</p>
			)}
		</PublicPage>
	);
}
