import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader } from '~/auth/guard.server';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { linkPreview } from '~/ui/link-preview';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';
import { projectPage } from './project.page.server';
import { ProjectPage } from './project-page';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	...(page ? linkPreview(page.link) : [{ title: 'Stockpot' }]),
	...(page?.isListed ? [] : [{ name: 'robots', content: 'noindex' }]),
];

export const loader = dinnerLoader('public.read', async (at) => {
	const page = await projectPage(at, at.params.pitch ?? '', at.locale);
	// A pitch that got nothing, one that is not public and one that does not exist answer alike.
	if (!page) throw new Response('Not found', { status: 404 });
	// Revalidated by ETag on each visit, as the result is.
	return data(page, { headers: { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language, Cookie' } });
});

export default function Project() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.locale);
	return (
		<PublicPage words={words} brand={{ name: page.group.name, href: `/${page.group.slug}` }}>
			<ProjectPage {...page} />
		</PublicPage>
	);
}
