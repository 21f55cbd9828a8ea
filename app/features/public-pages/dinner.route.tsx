import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';
import { BeforePage } from './before-page';
import { beforePage, resultPage } from './dinner.page.server';
import { ResultPage } from './result-page';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? publicMessages(page.locale).dinner.page(page.group.name, page.number) : 'Stockpot' },
	...(page && !page.page.mayBeIndexed ? [{ name: 'robots', content: 'noindex' }] : []),
];

export const loader = dinnerLoader('public.read', async (at) => {
	const { dinner, group, services, locale } = at;
	// A draft is private: it answers like a dinner that does not exist.
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	const shared = {
		locale,
		group: { slug: group.slug, name: group.name, place: group.place },
		number: dinner.number,
	};
	const result = await services.publishing.result(dinner);
	if (result) {
		const page = await resultPage(at, result, locale);
		// Revalidated by ETag on each visit, so that a correction shows at once.
		const headers = { 'Cache-Control': 'public, no-cache', Vary: 'Accept-Language' };
		return data({ ...shared, kind: 'result' as const, page }, { headers });
	}
	const page = await beforePage(at, locale);
	return data({ ...shared, kind: 'before' as const, page });
});

export default function DinnerPage() {
	const shown = useLoaderData<typeof loader>();
	return (
		<PublicPage words={publicMessages(shown.locale)} brand={{ name: shown.group.name, href: `/${shown.group.slug}` }}>
			{shown.kind === 'result' ? <ResultPage {...shown} /> : <BeforePage {...shown} />}
		</PublicPage>
	);
}
