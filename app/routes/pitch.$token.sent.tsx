import { type HeadersFunction, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Forget } from '~/components/forget';
import { Actions, Button, CopyLink } from '~/components/form';
import { Title } from '~/components/frame';
import { PitchPage } from '~/components/pitch-page';
import { pitcherLoader } from '~/http/access.server';
import { aboutCall } from '~/http/pitch-page.server';
import { pitchMessages } from '~/messages/pitch';
import pitchCss from '~/styles/pitch.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: pitchCss }];
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.sent : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = pitcherLoader('pitch.edit own', async ({ request, params, origin, services, pitch }) => {
	const link = `/pitch/${params.token ?? ''}`;
	// Only what was sent in can say so; whatever came of it since stands on the pitch's own page.
	if (pitch.state !== 'submitted') throw redirect(link);
	const { group, dinner } = await services.pitches.home(pitch);
	return {
		...(await aboutCall({ request, services, group, dinner })),
		link,
		address: `${origin}${link}`,
		title: pitch.answers.title,
		mailed: services.mail.configured && pitch.link_mail !== 'not sent' ? pitch.answers.contactEmail : null,
		guardian: pitch.answers.underAge && !pitch.guardian_agreed_at,
		keepOwn: `stockpot pitch ${pitch.id}`,
	};
});

export default function SentPage() {
	const page = useLoaderData<typeof loader>();
	const words = pitchMessages(page.locale);
	return (
		<PitchPage group={page.group} skip={words.skipToPitch}>
			<Forget keptAs={page.keepAs} />
			<Forget keptAs={page.keepOwn} />
			<Title eyebrow={words.dinner(page.number, page.date)} lead={<bdi>{page.title}</bdi>}>
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
