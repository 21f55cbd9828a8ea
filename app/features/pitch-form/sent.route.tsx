import { type HeadersFunction, type LinksFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pitcherLoader } from '~/auth/guard.server';
import { pitchMessages } from '~/i18n/pitch';
import { Actions, Button } from '~/ui/button';
import { CopyLink } from '~/ui/copy-link';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import pitchCss from '~/ui/pitch.css?url';
import { PitchText } from '~/ui/pitch-text';
import resultCss from '~/ui/result.css?url';
import { ClearLocalDraft } from './clear-local-draft';
import { aboutCall } from './pitch.page.server';
import { PitchPage } from './pitch-page';

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: resultCss },
	{ rel: 'stylesheet', href: pitchCss },
];
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.sent : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = pitcherLoader('pitch.edit own', async ({ locale, params, origin, services, pitch }) => {
	const link = `/pitch/${params.token ?? ''}`;
	// The pitch's own page shows every other state.
	if (pitch.state !== 'submitted') throw redirect(link);
	const { group, dinner } = await services.pitches.home(pitch);
	return {
		...(await aboutCall({ locale, services, group, dinner })),
		link,
		address: `${origin}${link}`,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		mailed: services.mail.configured && pitch.link_mail !== 'not sent' ? pitch.answers.contactEmail : null,
		guardian: pitch.answers.underAge && !pitch.guardian_agreed_at,
		ownStorageKey: `stockpot pitch ${pitch.id}`,
	};
});

export default function SentPage() {
	const page = useLoaderData<typeof loader>();
	const words = pitchMessages(page.locale);
	return (
		<PitchPage group={page.group} skip={words.skipToPitch}>
			<ClearLocalDraft storageKey={page.storageKey} />
			<ClearLocalDraft storageKey={page.ownStorageKey} />
			<Title eyebrow={words.dinner(page.number, page.date)} lead={<PitchText lang={page.lang}>{page.title}</PitchText>}>
				{words.sent.title}
			</Title>
			<CopyLink
				id="link"
				label={words.private.linkLabel}
				url={page.address}
				copy={words.buttons.copy}
				copied={words.buttons.copied}
			/>
			<p>{words.private.linkNote}</p>
			<p>{page.mailed ? words.sent.mailed(page.mailed) : words.sent.notMailed}</p>
			{page.guardian && <p>{words.private.guardian}</p>}
			<section>
				<h2>{words.sent.next}</h2>
				<ol>
					{words.sent.steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
				<p>{words.deadlineSent(page.deadline)}</p>
			</section>
			<Actions>
				<Button kind="alt" href={page.link}>
					{words.titleTag.own}
				</Button>
				<Button kind="plain" href={`/${page.group.slug}/${page.number}`}>
					{words.toDinner}
				</Button>
			</Actions>
		</PitchPage>
	);
}
