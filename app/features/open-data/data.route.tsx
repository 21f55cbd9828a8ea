import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { licences } from '~/domain/licence';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { cardLines } from '~/ui/card-lines';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const meta: MetaFunction<typeof loader> = ({ matches }) => {
	const { title, lead } = publicMessages(localeFrom(matches)).data;
	return [{ title }, { name: 'description', content: lead }];
};

export const loader = publicLoader('public.read', async ({ locale, services, publicUrl, origin }) => ({
	locale,
	base: publicUrl ?? origin,
	groups: (await services.openData.groups()).map(({ slug, name, licence, ...dinners }) => ({
		slug,
		name,
		...dinners,
		licence: { name: licence, url: licences[licence] },
	})),
}));

export default function OpenDataPage() {
	const { locale, base, groups } = useLoaderData<typeof loader>();
	const words = publicMessages(locale);
	const t = words.data;
	const [first] = groups;
	/** Of a real group and of a dinner that has the file, so that a line can be typed as it stands. */
	const addressOf = (path: string) => {
		const dinner = path.endsWith('/votes.pb') ? 'oneVote' : path.endsWith('/scores.csv') ? 'scored' : 'dinner';
		return `${base}${path.replace('GROUP', first?.slug ?? 'GROUP').replace('DINNER', String(first?.[dinner] ?? 'DINNER'))}`;
	};
	const cardName = first?.dinner ? words.dinner.page(first.name, first.dinner) : t.card.name;
	return (
		<PublicPage words={words}>
			<Title lead={t.lead}>{t.title}</Title>
			{t.files.map(({ title, text, paths }) => (
				<section key={title} className="text-section">
					<h2>{title}</h2>
					<p>{text}</p>
					<pre className="address-lines" dir="ltr" translate="no">
						{paths.map((path) => `curl ${addressOf(path)}\n`).join('')}
					</pre>
				</section>
			))}
			<section className="text-section">
				<h2>{t.card.title}</h2>
				<p>{t.card.text}</p>
				<pre className="address-lines" dir="ltr" translate="no">
					{cardLines(addressOf('/GROUP/DINNER'), cardName)}
				</pre>
			</section>
			<section className="text-section">
				<h2>{t.licence}</h2>
				<p>{t.licences}</p>
			</section>
			<section>
				<h2>{t.groups}</h2>
				{groups.length === 0 ? (
					<p>{t.noGroups}</p>
				) : (
					<ul className="links">
						{groups.map(({ slug, name, licence }) => (
							<li key={slug}>
								<a href={`/${slug}`}>{name}</a> · <a href={licence.url}>{licence.name}</a>
							</li>
						))}
					</ul>
				)}
			</section>
		</PublicPage>
	);
}
