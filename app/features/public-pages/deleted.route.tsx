import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { keepingMessages } from '~/i18n/keeping';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage } from '~/ui/public-page';

export const handle: PageHandle = { script: false };
export const meta: MetaFunction<typeof loader> = ({ matches }) => [
	{ title: keepingMessages(localeFrom(matches)).deleted.title },
	{ name: 'robots', content: 'noindex' },
];

export const loader = publicLoader('public.read', async ({ locale }) => ({ locale }));

/** Where a private link leads whose pitch, or whose contact, was deleted. */
export default function Deleted() {
	const { locale } = useLoaderData<typeof loader>();
	const words = keepingMessages(locale).deleted;
	return (
		<PublicPage words={publicMessages(locale)}>
			<Title lead={words.text}>{words.title}</Title>
			<p>{words.more}</p>
		</PublicPage>
	);
}
