import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dinnerLoader, dinnerPictureAction } from '~/auth/guard.server';
import { endedEarly } from '~/domain/pitch';
import { pitchMessages } from '~/i18n/pitch';
import { Actions, Button } from '~/ui/button';
import { CallOver, useCall } from '~/ui/call-over';
import { Title } from '~/ui/frame';
import { EmptyState } from '~/ui/notice';
import { Brief } from '~/ui/pitch';
import pitchCss from '~/ui/pitch.css?url';
import resultCss from '~/ui/result.css?url';
import { useReloadFromBfcache } from '~/ui/use-reload-from-bfcache';
import { aboutCall, beginPitch, newDraftKey } from './pitch.page.server';
import { PitchForm } from './pitch-form';
import { PitchErrors, PitchPage } from './pitch-page';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.form(page.group.name) : 'Stockpot' },
];

export const loader = dinnerLoader('pitch.create', async (at) => ({
	...(await aboutCall(at)),
	draftKey: newDraftKey(),
	sentHere: at.services.sentForms.has(at.request.headers, at) && !at.url.searchParams.has('another'),
}));

export const action = dinnerPictureAction({
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
	if (call !== 'open' && !answered) {
		return (
			<PitchPage group={group} skip={words.skip}>
				<Title eyebrow={<bdi>{group.name}</bdi>}>{words.call[call].title}</Title>
				<EmptyState title={call === 'over' ? words.overAt(page.deadline, endedEarly(call, page.clock)) : null}>
					<p>{words.call[call].text(page.ask)}</p>
					<p>
						<a href={call === 'not yet' ? `/${group.slug}` : `/${group.slug}/${number}`}>
							{call === 'not yet' ? words.toGroup(group.name) : words.toDinner}
						</a>
					</p>
				</EmptyState>
			</PitchPage>
		);
	}
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
			{callNow !== call && <CallOver words={words} ask={page.ask} />}
			<p>
				{callNow === 'open'
					? `${words.deadline(page.deadline)} ${words.noAccount}`
					: words.overAt(page.deadline, endedEarly(call, page.clock))}
			</p>
			<section>
				<h2>{words.whatCounts}</h2>
				<Brief gate={page.brief.gate} criteria={page.brief.criteria} />
			</section>
			<PitchForm
				words={words}
				place={group.place}
				brief={page.brief}
				typed={answered?.typed ?? {}}
				errors={answered?.errors ?? {}}
				revision={answered?.revision ?? 0}
				meanwhile={answered?.meanwhile ?? null}
				draftKey={typeof answered?.typed.draft === 'string' ? answered.typed.draft : page.draftKey}
				picture={null}
				sentIn={false}
				action={`/${group.slug}/${number}/pitch`}
				storageKey={page.storageKey}
			/>
			<p className="fine">{words.private.ask(page.ask)}</p>
		</PitchPage>
	);
}
