import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pitcherLoader } from '~/auth/guard.server';
import type { Typed } from '~/contract/forms';
import { typedFrom } from '~/contract/pitch-form';
import { type PitchAnswers, publicPitch, publicPresenter } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import type { SaidBrief } from '~/domain/rules';
import type { Locale } from '~/i18n';
import { type ToldPitch, tellPitch } from '~/i18n/language-names';
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
		left: Object.entries(leftOf(pitch, dinner, pitchMessages(about.locale))),
		shown: publicPitch(pitch.answers, about.brief),
		told: toldToAuthor(pitch.answers, about.brief, locale),
		picture: ownPicture(link, pitch),
		recording: ownRecording(link, pitch, publicPresenter(pitch.answers), about.locale),
	};
});

/** Also a second summary whose language is not said yet, which guests never see, with what is left to do about it. */
function toldToAuthor(answers: PitchAnswers, brief: SaidBrief, locale: Locale): ToldPitch {
	const told = tellPitch(publicPitch(answers, brief), locale, true);
	const { secondLang, secondWhat: text } = answers;
	if (secondLang !== '' || text === '') return told;
	const says = pitchMessages(locale).errors.second.whichLanguage;
	return { ...told, summaries: [...told.summaries, { text, lang: UNNAMED, says }] };
}

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
			{page.mayEdit && page.draft && <LeftToDo {...page} words={words} />}
			<Actions>
				{page.mayEdit && page.draft && page.left.length === 0 && <SendIn {...page} words={words} />}
				{page.mayEdit && (
					<Button kind="alt" href={page.left.length > 0 && page.draft ? `${page.link}?check=1` : page.link}>
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

type LeftToDoProps = { link: string; left: [field: string, text: string][]; words: PitchMessages };
/** Why there is no button to send it in: each thing that is missing, with a link to its field. */
function LeftToDo({ link, left, words }: LeftToDoProps) {
	if (left.length === 0) return null;
	return (
		<Notice kind="warn" title={words.errors.savedBut}>
			<ul>
				{left.map(([field, text]) => (
					<li key={field}>
						<a href={`${link}?check=1#${field}`}>{text}</a>
					</li>
				))}
			</ul>
		</Notice>
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
