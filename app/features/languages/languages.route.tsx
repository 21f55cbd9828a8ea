import { data, type HeadersFunction, type LinksFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { languageMessages } from '~/i18n/language';
import { publicMessages } from '~/i18n/public';
import type { PageHandle } from '~/root';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { LanguageButtons } from '~/ui/language-switch';
import { Notice } from '~/ui/notice';
import { PublicPage } from '~/ui/public-page';
import { chooseLanguage } from './choose.server';
import languagesCss from './languages.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: languagesCss }];
export const meta = titled<typeof loader>(({ matches }) => {
	const { title, description } = languageMessages(localeFrom(matches)).page;
	return [{ title }, { name: 'description', content: description }];
});
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' });

export const loader = publicLoader('public.read', async ({ locale, services }) =>
	data({ locale, choices: services.languages.offered, translations: services.languages.translations() }),
);

export const action = chooseLanguage;

/** The choice, and for each translation whether a native speaker has read it. */
export default function LanguagesPage() {
	const { locale, choices, translations } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const t = languageMessages(locale).page;
	return (
		<PublicPage words={publicMessages(locale)}>
			<Title lead={t.lead}>{t.title}</Title>
			{refused && (
				<Notice kind="warn" speak="now" answers>
					<p>{t.notOffered}</p>
				</Notice>
			)}
			<form method="post" action="/languages" className="language-choice">
				<LanguageButtons choices={choices} />
			</form>
			<p>{t.own}</p>
			<div className="scroll">
				<table className="translations">
					<caption>{t.table.caption}</caption>
					<thead>
						<tr>
							<th scope="col">{t.table.language}</th>
							<th scope="col">{t.table.read}</th>
							<th scope="col">{t.table.correct}</th>
						</tr>
					</thead>
					<tbody>
						{translations.map((one) => (
							<tr key={one.locale}>
								<th scope="row">
									<bdi lang={one.locale} dir={one.dir}>
										{one.name}
									</bdi>
									{!one.isOriginal && (
										<span className="by" lang="en" dir="ltr" translate="no">
											{one.english}
										</span>
									)}
								</th>
								<td>{one.isOriginal ? t.original : one.readBy === null ? t.notRead : t.readBy(one.readBy)}</td>
								<td>
									<code lang="en" dir="ltr" translate="no">
										{one.folder}
									</code>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<h2>{t.how.title}</h2>
			<p>{t.how.text}</p>
		</PublicPage>
	);
}
