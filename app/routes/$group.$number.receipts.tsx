import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Actions, Button, Field } from '~/components/form';
import { Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { PublicPage } from '~/components/public-page';
import { normaliseReceipt, receiptSearch } from '~/contract/exports';
import { dinnerLoader } from '~/http/access.server';
import { localeOf } from '~/messages';
import { publicMessages } from '~/messages/public';
import { resultMessages } from '~/messages/result';
import type { PageHandle } from '~/root';
import resultCss from '~/styles/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: resultMessages(page?.lang ?? 'en').receipts.title },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerLoader('public.read', async ({ dinner, group, services, request, url }) => {
	if (dinner.phase === 'draft') throw new Response('Not found', { status: 404 });
	const asked = receiptSearch.safeParse(Object.fromEntries(url.searchParams));
	const typed = asked.success ? (asked.data.receipt ?? '') : '';
	const wanted = normaliseReceipt(typed);
	const receipts = await services.publishing.receipts(dinner);
	return data(
		{
			lang: localeOf(request),
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			receipts,
			typed,
			wanted,
			found: wanted !== '' && (receipts?.includes(wanted) ?? false),
		},
		// What somebody looked for is theirs.
		{ headers: { 'Cache-Control': typed ? 'private, no-store' : 'private, no-cache' } },
	);
});

export default function ReceiptsPage() {
	const page = useLoaderData<typeof loader>();
	const words = publicMessages(page.lang);
	const t = resultMessages(page.lang).receipts;
	const here = `/${page.group.slug}/${page.number}`;
	return (
		<PublicPage words={words} brand={{ name: page.group.name, href: `/${page.group.slug}` }}>
			<Title eyebrow={<a href={here}>{words.dinner.page(page.group.name, page.number)}</a>}>{t.title}</Title>
			{page.receipts === null ? (
				<Notice kind="calm" title={t.waiting}>
					<p>{t.waitingWhy}</p>
				</Notice>
			) : page.receipts.length === 0 ? (
				<p>{t.none}</p>
			) : (
				<Found {...page} receipts={page.receipts} />
			)}
		</PublicPage>
	);
}

type FoundProps = Omit<ReturnType<typeof useLoaderData<typeof loader>>, 'receipts'> & { receipts: readonly string[] };

function Found({ lang, receipts, typed, wanted, found }: FoundProps) {
	const t = resultMessages(lang).receipts;
	return (
		<>
			<p>{t.lead(receipts.length)}</p>
			<p>{t.says}</p>
			{wanted !== '' && (
				<Notice kind={found ? 'good' : 'warn'} title={found ? t.found(wanted) : t.missing(wanted)}>
					{!found && <p>{t.missingWhy}</p>}
				</Notice>
			)}
			<form method="get">
				<Field
					name="receipt"
					label={t.label}
					defaultValue={typed}
					code
					width="middle"
					autoComplete="off"
					maxLength={40}
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
							<code dir="ltr">{receipt}</code>
						</li>
					))}
				</ul>
			</details>
		</>
	);
}
