import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BeforePage } from '~/components/before-page';
import { PublicPage } from '~/components/public-page';
import { ResultPage } from '~/components/result-page';
import { dinnerLoader } from '~/http/access.server';
import { beforePage, resultPage } from '~/http/dinner-page.server';
import { localeOf } from '~/messages';
import { publicMessages } from '~/messages/public';
import type { PageHandle } from '~/root';
import resultCss from '~/styles/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? publicMessages(page.lang).dinner.page(page.group.name, page.number) : 'Stockpot' },
	...(page && !page.page.mayBeIndexed ? [{ name: 'robots', content: 'noindex' }] : []),
];

export const loader = dinnerLoader('public.read', async (at) => {
	const { dinner, group, services, request } = at;
	// A draft is nobody's business yet: the same as no dinner.
	if (dinner.phase === 'draft') throw new Response('Not found', { status: 404 });
	const lang = localeOf(request);
	const shared = {
		lang,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
	};
	const result = await services.publishing.result(dinner);
	if (result) {
		const page = await resultPage(at, result, lang);
		// Asked for again each time, which costs a line: a correction is seen with the next look.
		const headers = { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language' };
		return data({ ...shared, kind: 'result' as const, page }, { headers });
	}
	const page = await beforePage(at, lang);
	return data({ ...shared, kind: 'before' as const, page });
});

export default function DinnerPage() {
	const shown = useLoaderData<typeof loader>();
	return (
		<PublicPage words={publicMessages(shown.lang)} brand={{ name: shown.group.name, href: `/${shown.group.slug}` }}>
			{shown.kind === 'result' ? <ResultPage {...shown} /> : <BeforePage {...shown} />}
		</PublicPage>
	);
}
