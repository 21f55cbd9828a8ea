import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Forget } from '~/components/forget';
import { Actions, Button } from '~/components/form';
import { Notice } from '~/components/notice';
import { PitchPage } from '~/components/pitch-page';
import { PublicPitchView } from '~/components/public-pitch';
import { publicPitch } from '~/domain/pitch';
import { pitcherLoader } from '~/http/access.server';
import { aboutCall, leftToDo } from '~/http/pitch-page.server';
import { pitchMessages } from '~/messages/pitch';
import pitchCss from '~/styles/pitch.css?url';
import resultCss from '~/styles/result.css?url';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.preview : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = pitcherLoader('pitch.edit own', async ({ request, params, services, pitch }) => {
	const { group, dinner } = await services.pitches.home(pitch);
	const about = await aboutCall({ request, services, group, dinner });
	const link = `/pitch/${params.token ?? ''}`;
	return {
		...about,
		link,
		mayEdit: services.pitches.mayEdit(dinner, pitch),
		draft: pitch.state === 'draft',
		toDo: Object.keys(leftToDo(pitch, dinner, pitchMessages(about.locale))).length,
		shown: publicPitch(pitch.answers, dinner.brief),
		picture: pitch.picture_version
			? {
					base: `${link}/picture/${pitch.picture_version}`,
					width: pitch.picture_width ?? 0,
					height: pitch.picture_height ?? 0,
				}
			: null,
	};
});

export default function PreviewPage() {
	const page = useLoaderData<typeof loader>();
	const words = pitchMessages(page.locale);
	return (
		<PitchPage group={page.group} skip={words.skipToPitch}>
			<Forget keptAs={page.keepAs} />
			<Notice kind="calm" title={words.preview.title}>
				<p>{words.preview.text}</p>
			</Notice>
			<PublicPitchView
				pitch={page.shown}
				words={words}
				place={page.group.place}
				picture={page.picture}
				missing={words.preview.missing}
			/>
			<Actions>
				{page.mayEdit && (
					<Button kind="alt" href={page.toDo > 0 && page.draft ? `${page.link}?check=1` : page.link}>
						{words.buttons.edit}
					</Button>
				)}
				{!page.mayEdit && (
					<Button kind="alt" href={page.link}>
						{words.titleTag.own}
					</Button>
				)}
			</Actions>
		</PitchPage>
	);
}
