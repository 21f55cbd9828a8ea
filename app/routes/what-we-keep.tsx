import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Title } from '~/components/frame';
import { PublicPage, TextSections } from '~/components/public-page';
import { publicLoader } from '~/http/access.server';
import { localeOf } from '~/messages';
import { publicMessages } from '~/messages/public';
import type { PageHandle } from '~/root';
import resultCss from '~/styles/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: publicMessages(page?.lang ?? 'en').keep.title },
];

export const loader = publicLoader('public.read', async ({ request }) => ({ lang: localeOf(request) }));

export default function TextPage() {
	const words = publicMessages(useLoaderData<typeof loader>().lang);
	return (
		<PublicPage words={words}>
			<Title>{words.keep.title}</Title>
			<TextSections sections={words.keep.sections} />
		</PublicPage>
	);
}
