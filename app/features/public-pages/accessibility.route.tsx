import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { accessibilityMessages } from '~/i18n/accessibility';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage, TextSections } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => {
	const { title, description } = accessibilityMessages(localeFrom(matches));
	return [{ title }, { name: 'description', content: description }];
};

export const loader = publicLoader('public.read', async ({ locale }) => ({ locale }));

export default function Accessibility() {
	const { locale } = useLoaderData<typeof loader>();
	const words = accessibilityMessages(locale);
	return (
		<PublicPage words={publicMessages(locale)}>
			<Title lead={words.lead}>{words.title}</Title>
			{[words.holds, words.lacks].map(({ title, items }) => (
				<section key={title} className="text-section">
					<h2>{title}</h2>
					<ul className="plain-list">
						{items.map((item) => (
							<li key={item}>{item}</li>
						))}
					</ul>
				</section>
			))}
			<TextSections sections={[words.tell]} />
		</PublicPage>
	);
}
