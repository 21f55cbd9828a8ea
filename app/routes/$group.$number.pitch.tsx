import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Title } from '~/components/frame';
import { EmptyState } from '~/components/notice';
import { Brief } from '~/components/pitch';
import { PitchForm } from '~/components/pitch-form';
import { PitchErrors, PitchPage } from '~/components/pitch-page';
import { dinnerAction, dinnerLoader } from '~/http/access.server';
import { aboutCall, beginPitch } from '~/http/pitch-page.server';
import { pitchMessages } from '~/messages/pitch';
import pitchCss from '~/styles/pitch.css?url';
import resultCss from '~/styles/result.css?url';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.form(page.group.name) : 'Stockpot' },
];

export const loader = dinnerLoader('pitch.create', (at) => aboutCall(at));

export const action = dinnerAction({
	save: { can: 'pitch.create', run: (at) => beginPitch(at, 'save') },
	preview: { can: 'pitch.create', run: (at) => beginPitch(at, 'preview') },
	submit: { can: 'pitch.create', run: (at) => beginPitch(at, 'submit') },
});

export default function PitchFormPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const words = pitchMessages(page.locale);
	const { group, number, call } = page;
	// What was typed when the deadline passed is still shown, to be copied.
	if (call !== 'open' && !answered) {
		return (
			<PitchPage group={group} skip={words.skip}>
				<Title eyebrow={<bdi>{group.name}</bdi>}>{words.call[call].title}</Title>
				<EmptyState title={call === 'over' ? words.overAt(page.deadline) : null}>
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
			<p>{call === 'open' ? `${words.deadline(page.deadline)} ${words.noAccount}` : words.overAt(page.deadline)}</p>
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
				revision={0}
				meanwhile={null}
				picture={null}
				sentIn={false}
				action={`/${group.slug}/${number}/pitch`}
				keepAs={page.keepAs}
			/>
			<p className="fine">{words.private.ask(page.ask)}</p>
		</PitchPage>
	);
}
