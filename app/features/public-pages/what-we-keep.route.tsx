import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { keptThings } from '~/domain/retention';
import { keepingMessages, sayKept } from '~/i18n/keeping';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage, TextSections } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => {
	const { title, lead } = keepingMessages(localeFrom(matches));
	return [{ title }, { name: 'description', content: lead }];
};

export const loader = publicLoader('public.read', async ({ locale }) => ({ locale }));

export default function WhatWeKeep() {
	const { locale } = useLoaderData<typeof loader>();
	const words = keepingMessages(locale);
	return (
		<PublicPage words={publicMessages(locale)}>
			<Title lead={words.lead}>{words.title}</Title>
			<TextSections sections={[words.guests]} />
			<section className="text-section">
				<h2>{words.others}</h2>
				<dl className="practical">
					{keptThings.map((thing) => (
						<div key={thing}>
							<dt>{words.things[thing].what}</dt>
							<dd>
								{words.things[thing].why} <b>{sayKept(words, thing)}</b>
							</dd>
						</div>
					))}
				</dl>
			</section>
			<TextSections sections={words.more} />
		</PublicPage>
	);
}
