import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { headsIn, isException } from '~/domain/public-chain';
import { sixWords } from '~/domain/six-words';
import { moneyIn } from '~/i18n/money';
import { publicMessages } from '~/i18n/public';
import { recordMessages } from '~/i18n/record';
import { resultMessages } from '~/i18n/result';
import { sayTime } from '~/i18n/when';
import type { PageHandle } from '~/root';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage } from '~/ui/public-page';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: recordMessages(localeFrom(matches)).title },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerLoader('public.read', async ({ dinner, group, services, locale }) => {
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	const chain = await services.publishing.chain(dinner);
	const t = recordMessages(locale);
	const time = (at: string | Date) => sayTime(new Date(at), group.time_zone, locale);
	const heads = headsIn(chain ?? []);
	return data(
		{
			locale,
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			oneSignature: dinner.signatures_needed === 1,
			heads: { doors: heads.doors && sixWords(heads.doors), close: heads.close && sixWords(heads.close) },
			lines:
				chain?.map(({ event, hash }) => ({
					at: event.at,
					time: time(event.at),
					says: t.sentences[event.kind]?.(event, { money: moneyIn(group.currency, locale), time }) ?? event.kind,
					by: t.jobs[event.by] ?? '',
					isException: isException(event),
					hash: hash.slice(0, 16),
				})) ?? null,
		},
		{ headers: { 'Cache-Control': 'private, no-cache' } },
	);
});

export default function RecordPage() {
	const { locale, group, number, lines, heads, oneSignature } = useLoaderData<typeof loader>();
	const words = publicMessages(locale);
	const t = recordMessages(locale);
	const here = `/${group.slug}/${number}`;
	return (
		<PublicPage words={words} brand={{ name: group.name, href: `/${group.slug}` }}>
			<Title eyebrow={<a href={here}>{words.dinner.page(group.name, number)}</a>} lead={t.lead}>
				{t.title}
			</Title>
			{lines === null ? (
				<p>{t.waiting}</p>
			) : lines.length === 0 ? (
				<p>{t.none}</p>
			) : (
				<>
					<ol className="diary">
						{lines.map(({ at, time, says, by, isException: isOne, hash }) => (
							<li key={hash}>
								<time dateTime={at}>{time}</time>
								<div>
									{isOne && <b className="diary-exception">{t.exception}</b>} <span dir="auto">{says}</span>{' '}
									<span className="fine">{`(${by})`}</span>
									<code className="fine" dir="ltr" translate="no">
										{hash}
									</code>
								</div>
							</li>
						))}
					</ol>
					{oneSignature && (
						<p>
							<b>{t.exception}</b> <span>{t.oneSignature}</span>
						</p>
					)}
					<h2>{t.how}</h2>
					<p>{t.chain}</p>
					<dl className="six-words">
						{(['doors', 'close'] as const).map((head) => (
							<div key={head}>
								<dt>{head === 'doors' ? t.atDoors : t.atClose}</dt>
								<dd lang="en" dir="ltr" translate="no">
									<b>{heads[head]}</b>
								</dd>
							</div>
						))}
					</dl>
					<p>{t.onSheet}</p>
					<p>
						<a href={`${here}/recount`}>{resultMessages(locale).recount.link}</a>
					</p>
				</>
			)}
			<h2>{t.leftOut}</h2>
			<p>{t.leftOutWhy}</p>
		</PublicPage>
	);
}
