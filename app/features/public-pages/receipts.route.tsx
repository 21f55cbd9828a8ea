import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader } from '~/auth/guard.server';
import { LONGEST_CODE_TEXT, type ReadCode, readCode } from '~/domain/code';
import { isDraft } from '~/domain/phase-policy';
import type { Locale } from '~/i18n';
import { sayCode } from '~/i18n/code';
import { publicMessages } from '~/i18n/public';
import { resultMessages } from '~/i18n/result';
import type { PageHandle } from '~/root';
import { Actions, Button } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: resultMessages(localeFrom(matches)).receipts.title },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerLoader('public.read', async ({ dinner, group, services, locale, url }) => {
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	const asked = url.searchParams.get('receipt') ?? '';
	const read = readCode(asked);
	// Redirects away from a URL with a ballot code, which would stay in the browser's history.
	if (read.kind === 'code') throw redirect(`${url.pathname}?was=code`, { headers: { 'Cache-Control': 'no-store' } });
	const wanted = read.kind === 'receipt' ? read.receipt : '';
	const typed = asked.slice(0, LONGEST_CODE_TEXT);
	const receipts = await services.publishing.receipts(dinner);
	const problem = problemWith(url, read, locale);
	const found = wanted !== '' && (receipts?.includes(wanted) ?? false);
	return data(
		{
			locale,
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			receipts,
			byHand: receipts?.length === 0 && (await services.publishing.wasCountedByHand(dinner)),
			typed,
			problem,
			wanted,
			found,
			isRefused: problem !== null || (wanted !== '' && receipts !== null && !found),
		},
		// A receipt that was looked up is private.
		{ headers: { 'Cache-Control': typed ? 'private, no-store' : 'private, no-cache' } },
	);
});

function problemWith(url: URL, read: ReadCode, locale: Locale): string | null {
	if (url.searchParams.get('was') === 'code') return sayCode({ kind: 'code', code: '' }, 'receipt', locale);
	return url.searchParams.has('receipt') ? sayCode(read, 'receipt', locale) : null;
}

export default function ReceiptsPage() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.locale);
	const t = resultMessages(page.locale).receipts;
	const here = `/${page.group.slug}/${page.number}`;
	return (
		<PublicPage words={words} brand={{ name: page.group.name, href: `/${page.group.slug}` }}>
			<Title eyebrow={<a href={here}>{words.dinner.page(page.group.name, page.number)}</a>}>{t.title}</Title>
			{page.receipts === null ? (
				<Notice kind="calm" title={t.waiting}>
					<p>{t.waitingWhy}</p>
				</Notice>
			) : page.receipts.length === 0 ? (
				<p>{page.byHand ? t.noneByHand : t.none}</p>
			) : (
				<Found {...page} receipts={page.receipts} />
			)}
		</PublicPage>
	);
}

type FoundProps = Omit<ReturnType<typeof useLoaderData<typeof loader>>, 'receipts'> & { receipts: readonly string[] };

function Found({ locale, receipts, typed, problem, wanted, found }: FoundProps) {
	const t = resultMessages(locale).receipts;
	return (
		<>
			<p>{t.lead(receipts.length)}</p>
			<p>{t.says}</p>
			{wanted !== '' && (
				<Notice kind={found ? 'good' : 'warn'} speak="now" answers title={found ? t.found(wanted) : t.missing(wanted)}>
					{!found && <p>{t.missingWhy}</p>}
				</Notice>
			)}
			<form method="get">
				<Field
					name="receipt"
					label={t.label}
					error={problem ?? undefined}
					defaultValue={typed}
					code
					autoFocus={problem !== null}
					width="middle"
					autoComplete="off"
					spellCheck={false}
				/>
				<Actions>
					<Button>{t.search}</Button>
				</Actions>
			</form>
			<details className="behind">
				<summary>{t.all}</summary>
				<h2>{t.list}</h2>
				<ul className="receipts">
					{receipts.map((receipt) => (
						<li key={receipt}>
							<code dir="ltr" translate="no">
								{receipt}
							</code>
						</li>
					))}
				</ul>
			</details>
		</>
	);
}
