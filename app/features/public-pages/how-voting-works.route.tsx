import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { howToVoteMessages } from '~/i18n/how-to-vote';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage, TextSections } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => {
	const { title, sections } = publicMessages(localeFrom(matches)).how;
	return [{ title }, { name: 'description', content: sections[0]?.text }];
};

export const loader = publicLoader('public.read', async ({ locale }) => ({ locale }));

export default function TextPage() {
	const { locale } = useLoaderData<typeof loader>();
	const words = publicMessages(locale);
	return (
		<PublicPage words={words}>
			<Title>{words.how.title}</Title>
			<p>
				<a href="/how-to-vote">{howToVoteMessages(locale).link}</a>
			</p>
			<TextSections sections={words.how.sections} />
		</PublicPage>
	);
}
