import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pitcherLoader } from '~/auth/guard.server';
import type { Typed } from '~/contract/forms';
import { typedFrom } from '~/contract/pitch-form';
import { publicPitch, publicPresenter } from '~/domain/pitch';
import { tellPitch } from '~/i18n/language-names';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { Actions, Button } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { PublicPitchView } from '~/ui/public-pitch';
import resultCss from '~/ui/result.css?url';
import { ClearLocalDraft } from './clear-local-draft';
import { aboutCall, leftOf } from './pitch.page.server';
import { ownPicture, ownRecording } from './pitch-files.server';
import { PitchPage } from './pitch-page';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.preview : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = pitcherLoader('pitch.edit own', async ({ locale, params, services, pitch }) => {
	const { group, dinner } = await services.pitches.home(pitch);
	const about = await aboutCall({ locale, services, group, dinner });
	const link = `/pitch/${params.token ?? ''}`;
	return {
		...about,
		link,
		mayEdit: services.pitches.mayEdit(dinner, pitch),
		draft: pitch.state === 'draft',
		revision: pitch.revision,
		typed: typedFrom(pitch.answers),
		toDo: Object.keys(leftOf(pitch, dinner, pitchMessages(about.locale))).length,
		shown: publicPitch(pitch.answers, about.brief),
		told: tellPitch(publicPitch(pitch.answers, about.brief), locale, true),
		picture: ownPicture(link, pitch),
		recording: ownRecording(link, pitch, publicPresenter(pitch.answers), about.locale),
	};
});

export default function PreviewPage() {
	const page = useLoaderData<typeof loader>();
	const words = pitchMessages(page.locale);
	return (
		<PitchPage group={page.group} skip={words.skipToPitch}>
			<ClearLocalDraft storageKey={page.storageKey} />
			<Notice kind="calm" title={words.preview.title}>
				<p>{words.preview.text}</p>
			</Notice>
			<PublicPitchView
				pitch={page.shown}
				told={page.told}
				words={words}
				place={page.group.place}
				picture={page.picture}
				recording={page.recording}
				missing={words.preview.missing}
			/>
			<Actions>
				{page.mayEdit && page.draft && page.toDo === 0 && <SendIn {...page} words={words} />}
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

type SendInProps = { link: string; revision: number; typed: Typed; words: PitchMessages };
/** Sends what the preview shows, by the form of the pitch's own page: its answers, as hidden fields, at their revision. */
function SendIn({ link, revision, typed, words }: SendInProps) {
	const fields = Object.entries({ ...typed, revision: String(revision) }).flatMap(([name, value]) =>
		[value ?? []]
			.flat()
			.filter((one) => one !== '')
			.map((one) => ({ name, one })),
	);
	return (
		<form method="post" action={link} encType="multipart/form-data" autoComplete="off">
			{fields.map(({ name, one }) => (
				<input key={`${name} ${one}`} type="hidden" name={name} value={one} autoComplete="off" />
			))}
			<Button name="intent" value="submit">
				{words.buttons.submit}
			</Button>
		</form>
	);
}
