import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { DeskOrder } from '~/components/desk-order';
import { DeskPage } from '~/components/desk-page';
import { DecidePitch } from '~/components/desk-pitch';
import { DinnerNav } from '~/components/dinner-nav';
import { CopyLink } from '~/components/form';
import { Title } from '~/components/frame';
import { EmptyState, Notice } from '~/components/notice';
import { CompareTable } from '~/components/pitch';
import { readForm } from '~/contract/forms';
import { drawButton, pitchButton } from '~/contract/pitch-desk';
import { lineUpIsPublic } from '~/domain/dinner';
import { mayStepBack } from '~/domain/pitch';
import { type DinnerDesk, dinnerDeskAction, dinnerDeskLoader } from '~/http/access.server';
import { comparedQuestions, deskPitches, letterFor } from '~/http/pitch-desk.server';
import { sayDateTime } from '~/messages/when';
import type { Choice, DeskRefusal } from '~/services/lineups.server';
import deskCss from '~/styles/desk.css?url';
import pitchCss from '~/styles/pitch.css?url';

export const links: LinksFunction = () => [deskCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Pitches – ${page.name}` : 'Pitches' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerDeskLoader('pitch.read all', async (at) => {
	const { dinner, group, services, origin } = at;
	const [pitches, drafts, draws] = await Promise.all([
		deskPitches(at),
		services.lineups.drafts(dinner.id),
		services.lineups.draws(dinner.id),
	]);
	const titles = new Map(pitches.map((p) => [p.id, p.title]));
	const call = services.pitches.call(dinner);
	const phase =
		dinner.phase === 'call' ? ('call' as const) : mayStepBack(dinner.phase) ? ('public' as const) : ('over' as const);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		call,
		phase,
		isPublic: lineUpIsPublic(dinner.phase),
		deadline: sayDateTime(dinner.pitch_deadline, group.time_zone),
		formAddress: `${origin}/${group.slug}/${dinner.number}/pitch`,
		gate: dinner.brief.gate,
		wanted: dinner.pitches_wanted,
		drafts,
		pitches,
		compared: await comparedQuestions(at),
		draws: draws.map((draw) => ({
			seed: draw.seed ?? '',
			at: sayDateTime(draw.at, group.time_zone),
			by: draw.drawn_by,
			order: draw.drawn.map((id) => titles.get(id) ?? 'a pitch that was withdrawn'),
		})),
		canSend: services.lineups.canSend,
	};
});

const refusals: Readonly<Record<DeskRefusal, string>> = {
	'no such pitch': 'There is no such pitch at this dinner. Nothing was changed.',
	'already moved': 'Somebody else pressed first. Nothing more was changed; this page shows how it stands now.',
	'changed since':
		'The pitcher has changed the text since you opened this page. Nothing was done. Read it again, then press once more.',
	'out of order': 'That cannot be done now. Nothing was changed; this page shows how it stands.',
	'already public':
		'The line-up is published, so it does not change by choice any more. Who cannot come can be taken out, and a reserve takes the number.',
	'gate not confirmed': 'Confirm the gate of this pitch first. Nothing was changed.',
	'guardian not agreed': 'This pitcher is under 18. Record a guardian’s agreement first. Nothing was changed.',
	'line-up full': 'A line-up has at most twelve pitches. Nothing was changed.',
	'nobody lined up': 'Nobody is lined up yet, so there is nothing to draw.',
	'not sent': 'The e-mail could not be sent. The answer is still here: pass it on another way, and mark it.',
};
const refused = (sentence: string, status = 409) => data({ refusal: sentence }, { status });

type Pressed = DinnerDesk & { form: FormData };
type Button = z.output<typeof pitchButton>;

/** Every button beside a pitch ends here: back to that pitch, or the sentence that says why not. */
const onPitch =
	(run: (at: Pressed, button: Button) => Promise<{ ok: true } | { ok: false; code: DeskRefusal }>) =>
	async (at: Pressed) => {
		const read = readForm(at.form, pitchButton);
		if (!read.ok) return refused(Object.values(read.errors)[0] ?? '', 400);
		const outcome = await run(at, read.value);
		if (!outcome.ok) return refused(refusals[outcome.code]);
		throw redirect(`${at.url.pathname}#pitch-${read.value.pitch}`, 303);
	};
const choose = (wanted: Choice) => ({
	can: 'pitch.decide' as const,
	run: onPitch(({ services, dinner, organiser }, b) =>
		services.lineups.choose(dinner.id, b.pitch, wanted, { state: b.state, revision: b.revision }, organiser),
	),
});

export const action = dinnerDeskAction({
	'confirm gate': {
		can: 'pitch.decide',
		run: onPitch(({ services, dinner, organiser }, b) =>
			services.lineups.confirmGate(dinner.id, b.pitch, b.revision, organiser),
		),
	},
	'guardian agreed': {
		can: 'pitch.decide',
		run: onPitch(({ services, dinner, organiser }, b) =>
			services.lineups.guardianAgreed(dinner.id, b.pitch, organiser),
		),
	},
	'line up': choose('line up'),
	reserve: choose('reserve'),
	decline: choose('decline'),
	'back to submitted': choose('back to submitted'),
	'reserve up': {
		can: 'pitch.decide',
		run: onPitch(({ services, dinner, organiser }, b) =>
			services.lineups.reserveUp(dinner.id, b.pitch, b.rank, organiser),
		),
	},
	'step back': {
		can: 'pitch.decide',
		run: onPitch(({ services, dinner, organiser }, b) =>
			services.lineups.stepBack(dinner.id, b.pitch, b.state, organiser),
		),
	},
	answered: {
		can: 'pitch.decide',
		run: onPitch(({ services, dinner, organiser }, b) =>
			services.lineups.markAnswered(dinner.id, b.pitch, b.state, organiser),
		),
	},
	'send answer': {
		can: 'pitch.decide',
		run: onPitch(async (at, b) => {
			const letter = await letterFor(at, b.pitch);
			if (!letter) return { ok: false, code: 'already moved' };
			return at.services.lineups.sendAnswer(at.dinner.id, b.pitch, b.state, letter, at.organiser);
		}),
	},
	draw: {
		can: 'pitch.decide',
		run: async ({ form, services, dinner, organiser, url }) => {
			const read = readForm(form, drawButton);
			if (!read.ok) return refused(Object.values(read.errors)[0] ?? '', 400);
			const drawn = await services.lineups.draw(dinner.id, read.value.draws, organiser);
			if (!drawn.ok) return refused(refusals[drawn.code]);
			throw redirect(url.pathname, 303);
		},
	},
});

const inWords = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export default function PitchesPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { pitches } = page;
	return (
		<DeskPage width="wide" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/pitches" />
			<Title eyebrow={<bdi>{page.name}</bdi>} lead={<Call {...page} came={pitches.length} />}>
				Pitches
			</Title>
			{answered?.refusal && (
				<Notice kind="warn" speak="now" title="Not done">
					<p>{answered.refusal}</p>
				</Notice>
			)}
			{page.call === 'open' && (
				<CopyLink id="form-link" label="The form to pass on" url={page.formAddress} copy="Copy" copied="Copied." />
			)}
			{pitches.length === 0 ? (
				<EmptyState title="No pitch has come in yet">
					<p>
						{page.call === 'not yet'
							? 'Open the call on the run sheet; then the form is public.'
							: 'Pass the form on: to neighbours, schools, shops, and to whoever pitched before.'}
					</p>
				</EmptyState>
			) : (
				<>
					<DeskOrder
						lineUp={pitches.filter((p) => p.state === 'lined up' || p.state === 'presented')}
						draws={page.draws}
						wanted={page.wanted}
						open={page.phase === 'call'}
					/>
					<section>
						<h2>Decide</h2>
						<ul className="decisions">
							{pitches.map((pitch) => (
								<DecidePitch key={pitch.id} pitch={pitch} gate={page.gate} phase={page.phase} canSend={page.canSend} />
							))}
						</ul>
					</section>
					<section>
						<h2>Read side by side</h2>
						<CompareTable
							level={3}
							none="no answer"
							pitches={page.compared.pitches.map((p) => ({
								key: p.id,
								title: p.title,
								href: `#pitch-${p.id}`,
								...(p.number === null ? {} : { number: p.number }),
							}))}
							questions={page.compared.questions.map(({ key, question, criterion, answers, isPrivate, pictures }) => ({
								key,
								question: isPrivate ? `${question} (only organisers see this)` : question,
								criterion: criterion ?? undefined,
								answers: answers.map((text, index) => {
									const picture = pictures?.[index];
									if (picture)
										return <img className="pitch-picture" key={picture.src} {...picture} alt={picture.alt} />;
									return text === '' ? null : (
										<span className="lines" key={key}>
											{text}
										</span>
									);
								}),
							}))}
						/>
					</section>
				</>
			)}
		</DeskPage>
	);
}

function Call({ call, deadline, drafts, came }: { call: string; deadline: string; drafts: number; came: number }) {
	const writing = drafts > 0 ? ` ${inWords(drafts, 'draft is', 'drafts are')} not sent in.` : '';
	const when =
		call === 'open'
			? `The call is open until ${deadline}.`
			: call === 'over'
				? `The deadline was ${deadline}.`
				: 'The call is not open.';
	return (
		<>
			{inWords(came, 'pitch', 'pitches')} came in. {when}
			{writing}
		</>
	);
}
