import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerLoader } from '~/auth/guard.server';
import { isDraft } from '~/domain/phase-policy';
import { sixWords, words as wordList } from '~/domain/six-words';
import type { Locale } from '~/i18n';
import { publicMessages } from '~/i18n/public';
import { resultMessages } from '~/i18n/result';
import { sayDateTime } from '~/i18n/when';
import type { PageHandle } from '~/root';
import { Actions, Button } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { localeFrom } from '~/ui/language';
import { PublicPage } from '~/ui/public-page';
import { Fine, SixWords } from '~/ui/result';
import resultCss from '~/ui/result.css?url';

export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: resultCss }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: resultMessages(localeFrom(matches)).recount.title },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerLoader('public.read', async ({ dinner, group, services, locale }) => {
	if (isDraft(dinner.phase)) throw new Response('Not found', { status: 404 });
	const editions = await services.publishing.editions(dinner.id);
	return data(
		{
			locale,
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			editions: editions
				.map(({ edition, at, sha256 }) => ({ edition, sha256, at: sayDateTime(at, group.time_zone, locale) }))
				.reverse(),
		},
		{ headers: { 'Cache-Control': 'private, no-cache' } },
	);
});

/** The programs that recount, as they are sent to the browser. */
const programs = ['recount.js', 'recount-ranking.js', 'recount-hash.js'];

export default function RecountPage() {
	const { locale, group, number, editions } = useLoaderData<typeof loader>();
	const words = publicMessages(locale);
	const t = resultMessages(locale).recount;
	const here = `/${group.slug}/${number}`;
	const [newest, ...earlier] = editions;
	return (
		<PublicPage words={words} brand={{ name: group.name, href: `/${group.slug}` }}>
			<Title eyebrow={<a href={here}>{words.dinner.page(group.name, number)}</a>} lead={t.lead}>
				{t.title}
			</Title>
			<p>
				<span>{t.program}</span>{' '}
				{programs.map((name) => (
					<a key={name} href={`/${name}`} dir="ltr" translate="no">
						{`${name} `}
					</a>
				))}
			</p>
			{newest ? (
				<section>
					<SixWords t={t} words={sixWords(newest.sha256)} hash={newest.sha256} />
					{earlier.length > 0 && (
						<>
							<h2>{t.earlier}</h2>
							<ul className="links">
								{earlier.map(({ edition, at }) => (
									<li key={edition}>
										<a href={`${here}/results.json?edition=${edition}`}>{`${edition}: ${at}`}</a>
									</li>
								))}
							</ul>
						</>
					)}
				</section>
			) : (
				<p>{t.waiting}</p>
			)}
			<noscript>
				<p>{t.noScript}</p>
			</noscript>
			<div id="recount" hidden data-file={newest ? `${here}/results.json` : undefined} data-words={wordList.join(' ')}>
				{newest && (
					<Actions>
						<Button type="button" id="own">
							{t.own}
						</Button>
					</Actions>
				)}
				<p className="field">
					<label htmlFor="chosen">{t.choose}</label>
					<input
						id="chosen"
						type="file"
						accept=".json,application/json"
						aria-describedby="chosen-hint"
						autoComplete="off"
					/>
					<span className="hint" id="chosen-hint">
						{t.chooseHint}
					</span>
				</p>
			</div>
			<Recounted locale={locale} />
			<script type="module" src="/recount-page.js" />
		</PublicPage>
	);
}

/** All sentences are here, hidden; the script shows those that hold, and fills in the differences. */
function Recounted({ locale }: { locale: Locale }) {
	const t = resultMessages(locale).recount;
	return (
		<section id="recounted" hidden tabIndex={-1} aria-labelledby="recounted-head">
			<h2 id="recounted-head">{t.found}</h2>
			<div role="status">
				{(['allSame', 'somethingDiffers', 'notAResult', 'unreachable'] as const).map((say) => (
					<p key={say} data-say={say} hidden>
						<b>{t[say]}</b>
					</p>
				))}
				<p data-say="hashSame" hidden>
					{t.hashSame}
				</p>
				<p data-say="hashDiffers" hidden>
					<b>{t.hashDiffers}</b>
				</p>
			</div>
			<div data-say="file" hidden>
				<SixWords t={t} words="" hash="" />
			</div>
			<ul className="recounted">
				{Object.entries(t.checks).map(([check, { is, not }]) => (
					<li key={check} data-check={check} hidden>
						{Object.entries(t.states).map(([state, says]) => (
							<b key={state} data-state={state} hidden>
								{says}
							</b>
						))}{' '}
						<span>{is}</span>{' '}
						{not !== '' && (
							<span data-state="impossible" hidden>
								{not}
							</span>
						)}
						<div className="scroll" hidden>
							<table>
								<thead>
									<tr>
										<th scope="col">{t.columns.where}</th>
										<th scope="col">{t.columns.file}</th>
										<th scope="col">{t.columns.again}</th>
									</tr>
								</thead>
								<tbody />
							</table>
						</div>
					</li>
				))}
			</ul>
			<Fine>
				<p>{t.cannot}</p>
			</Fine>
		</section>
	);
}
