import type { LinksFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isPreview } from '~/auth/draft.server';
import { dinnerFilesAction, dinnerLoader } from '~/auth/guard.server';
import { isDraft as draftPhase } from '~/domain/phase-policy';
import { endedEarly } from '~/domain/pitch';
import type { Locale } from '~/i18n';
import { pitchLanguagesFor } from '~/i18n/language-names';
import { pitchMessages } from '~/i18n/pitch';
import { publicMessages } from '~/i18n/public';
import { recordingMessages } from '~/i18n/recording';
import { Actions, Button } from '~/ui/button';
import { CallOver, useCall } from '~/ui/call-over';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { linkPreview } from '~/ui/link-preview';
import { EmptyState, Notice } from '~/ui/notice';
import { Brief } from '~/ui/pitch';
import pitchCss from '~/ui/pitch.css?url';
import resultCss from '~/ui/result.css?url';
import { useReloadFromBfcache } from '~/ui/use-reload-from-bfcache';
import { Ask } from './ask';
import { aboutCall, beginPitch, newDraftKey } from './pitch.page.server';
import { PitchForm } from './pitch-form';
import { PitchErrors, PitchPage } from './pitch-page';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ data: page }) => [
	...(page ? linkPreview(page.preview) : [{ title: 'Stockpot' }]),
]);

export const loader = dinnerLoader('pitch.create', async (at) => {
	const isDraft = await isPreview(at);
	// As the dinner's own page does.
	if (draftPhase(at.dinner.phase) && !isDraft) throw new Response('Not found', { status: 404 });
	const about = await aboutCall(at);
	const words = pitchMessages(at.locale);
	return {
		...about,
		isDraft,
		preview: {
			title: words.titleTag.form(at.group.name),
			description: words.lead(about.minutes, about.questions),
			url: `${at.publicUrl ?? at.origin}/${at.group.slug}/${at.dinner.number}/pitch`,
		},
		languages: pitchLanguagesFor(at.locale),
		draftKey: newDraftKey(),
		sentHere: at.services.sentForms.has(at.request.headers, at) && !at.url.searchParams.has('another'),
	};
});

export const action = dinnerFilesAction({
	save: { can: 'pitch.create', run: (at) => beginPitch(at, 'save') },
	preview: { can: 'pitch.create', run: (at) => beginPitch(at, 'preview') },
	submit: { can: 'pitch.create', run: (at) => beginPitch(at, 'submit') },
});

export default function PitchFormPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const words = pitchMessages(page.locale);
	const { group, number, call } = page;
	const callNow = useCall(page);
	useReloadFromBfcache();
	if (page.sentHere && !answered) {
		return (
			<PitchPage group={group} skip={words.skip}>
				<Title eyebrow={words.dinner(number, page.date)}>{words.sentHere.title}</Title>
				<p>{words.sentHere.text(page.ask)}</p>
				<Actions>
					{call === 'open' && (
						<Button kind="alt" href="?another">
							{words.sentHere.another}
						</Button>
					)}
					<Button kind="plain" href={`/${group.slug}/${number}`}>
						{words.toDinner}
					</Button>
				</Actions>
			</PitchPage>
		);
	}
	// An answered form stays after the deadline, so that its text can be copied.
	if ((call === 'over' || call === 'cancelled') && !answered) {
		return (
			<PitchPage group={group} skip={words.skip}>
				<Title eyebrow={<bdi>{group.name}</bdi>}>{words.call[call].title}</Title>
				<EmptyState title={call === 'over' ? words.overAt(page.deadline, endedEarly(call, page.clock)) : null}>
					<p>{words.call[call].text(page.ask)}</p>
					<p>
						<a href={`/${group.slug}/${number}`}>{words.toDinner}</a>
					</p>
				</EmptyState>
				<Ask {...page} words={words} />
			</PitchPage>
		);
	}
	const form = (
		<PitchForm
			words={words}
			spoken={recordingMessages(page.locale)}
			place={group.place}
			brief={page.brief}
			languages={page.languages}
			typed={answered?.typed ?? {}}
			errors={answered?.errors ?? {}}
			revision={answered?.revision ?? 0}
			meanwhile={answered?.meanwhile ?? null}
			draftKey={typeof answered?.typed.draft === 'string' ? answered.typed.draft : page.draftKey}
			picture={null}
			recording={null}
			sentIn={false}
			action={`/${group.slug}/${number}/pitch`}
			storageKey={page.storageKey}
		/>
	);
	return (
		<PitchPage group={group} skip={words.skip}>
			<Title eyebrow={words.dinner(number, page.date)} lead={words.lead(page.minutes, page.questions)}>
				{words.heading}
			</Title>
			<PitchErrors
				errors={answered?.errors ?? {}}
				note={answered?.note ?? null}
				title={words.errors.title}
				words={words}
			/>
			{page.isDraft && <DraftPreview {...page} />}
			{callNow !== call && <CallOver words={words} ask={page.ask} />}
			<p>
				{callNow === 'open' || page.isDraft
					? `${words.deadline(page.deadline)} ${words.noAccount}`
					: words.overAt(page.deadline, endedEarly(call, page.clock))}
			</p>
			<section>
				<h2>{words.whatCounts}</h2>
				<Brief {...page.brief} />
			</section>
			{/* In a draft it is only looked at. */}
			{page.isDraft ? <fieldset disabled>{form}</fieldset> : form}
			<Ask {...page} words={words} />
		</PitchPage>
	);
}

type DraftPreviewProps = { locale: Locale; group: { slug: string }; number: number };
function DraftPreview({ locale, group, number }: DraftPreviewProps) {
	const { title, formText, back } = publicMessages(locale).dinner.preview;
	return (
		<Notice kind="calm" title={title}>
			<p>
				<span>{formText}</span> <a href={`/desk/${group.slug}/${number}`}>{back}</a>
			</p>
		</Notice>
	);
}
