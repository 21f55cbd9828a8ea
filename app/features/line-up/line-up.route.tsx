import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type DinnerPressed, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { drawButton, pitchButton } from '~/contract/pitch-desk';
import { choosingStage, lineUpIsPublic } from '~/domain/phase-policy';
import { endedEarly } from '~/domain/pitch';
import { DESK } from '~/i18n';
import { inWords, isSo, sentBefore } from '~/i18n/desk';
import { sayDateTime } from '~/i18n/when';
import type { Choice } from '~/services/lineups.server';
import type { DeskRefusal, OnPitch } from '~/services/pitch-decision.server';
import { type CallTold, useCall } from '~/ui/call-over';
import { CopyLink } from '~/ui/copy-link';
import deskCss from '~/ui/desk.css?url';
import { DeskPage } from '~/ui/desk-page';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { EmptyState } from '~/ui/notice';
import { CompareTable } from '~/ui/pitch';
import pitchCss from '~/ui/pitch.css?url';
import { wordsIn } from '~/ui/pitch-text';
import { Refused } from '~/ui/refused';
import { answersTo } from './answers';
import { comparedQuestions, deskPitches, letterFor, readings } from './line-up.page.server';
import { OffersOfHelp } from './offers';
import { DeskOrder } from './order';
import { DecidePitch } from './pitch';
import { ToReading } from './readers';

export const links: LinksFunction = () => [deskCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Pitches – ${page.name}` : 'Pitches' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('pitch.read all', async (at) => {
	const { dinner, group, services, origin } = at;
	const seen = await readings(at);
	const [pitches, offers, drafts, draws] = await Promise.all([
		deskPitches(at, seen),
		services.offers.counts(dinner),
		services.lineups.drafts(dinner.id),
		services.lineups.draws(dinner.id),
	]);
	const titles = new Map(pitches.map((p) => [p.id, p.title]));
	const call = services.pitches.call(dinner);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		call,
		clock: { now: services.dinnerStates.now(), deadline: dinner.pitch_deadline.getTime() },
		stage: choosingStage(dinner.phase),
		isPublic: lineUpIsPublic(dinner.phase),
		deadline: sayDateTime(dinner.pitch_deadline, group.time_zone, DESK),
		formAddress: `${origin}/${group.slug}/${dinner.number}/pitch`,
		gate: dinner.brief.gate,
		wanted: dinner.pitches_wanted,
		drafts,
		pitches,
		offers: pitches.flatMap(({ id, title, lang }) => {
			const kinds = offers?.get(id);
			return kinds ? [{ title, lang, kinds }] : [];
		}),
		compared: await comparedQuestions(at),
		draws: draws.map((draw) => ({
			seed: draw.seed ?? '',
			at: sayDateTime(draw.at, group.time_zone, DESK),
			by: draw.drawn_by,
			order: draw.drawn.map((id) => titles.get(id) ?? 'a pitch that was withdrawn'),
		})),
		canSend: services.lineups.canSend,
		readers: seen.readers,
		advised: seen.advice !== null,
	};
});

const refusals: Readonly<Record<DeskRefusal, string>> = {
	'sent before': sentBefore,
	'no such pitch': 'There is no such pitch at this dinner. Nothing was changed.',
	'already moved': 'This was done already, once. Nothing more was changed; this page shows how it stands now.',
	'decided since':
		'Something was decided about this pitch since you opened this page, by you or by somebody else. Nothing was done now; this page shows how it stands. Press again if you still mean it.',
	'changed since':
		'The pitcher has changed the text since you opened this page. Nothing was done. Read it again, then press once more.',
	'out of order': 'That cannot be done now. Nothing was changed; this page shows how it stands.',
	'already public':
		'The line-up is published, so it does not change by choice any more. Who cannot come can be taken out, and a reserve takes the number.',
	'has an interest':
		'You declared an interest in this pitch, so another organiser decides about it. Nothing was changed.',
	'gate not confirmed': 'Confirm the gate of this pitch first. Nothing was changed.',
	'guardian not agreed': 'This pitcher is under 18. Record a guardian’s agreement first. Nothing was changed.',
	'line-up full': 'A line-up has at most twelve pitches. Nothing was changed.',
	'nobody lined up': 'Nobody is lined up yet, so there is nothing to draw.',
	'not sent': 'The e-mail could not be sent. The answer is still here: pass it on another way, and mark it.',
};
const refused = (sentence: string, status = 409, so = false, pitch: string | null = null) =>
	data({ refusal: sentence, so, pitch }, { status });

type Pressed = DinnerPressed;

/** Wraps the intents of one pitch: redirects, or returns the refusal's sentence, which stands on its card. */
const onPitch =
	(run: (at: Pressed, on: OnPitch) => Promise<{ ok: true } | { ok: false; code: DeskRefusal }>) =>
	async (at: Pressed) => {
		const read = readForm(at.form, pitchButton);
		if (!read.ok) return refused(Object.values(read.errors)[0] ?? '', 400);
		const { pitch: pitchId, ...expected } = read.value;
		const outcome = await run(at, { dinnerId: at.dinner.id, pitchId, expected, press: at.press });
		if (!outcome.ok) return refused(refusals[outcome.code], 409, isSo(outcome.code), pitchId);
		// No element has the second name, so that a page with a script stays where it is.
		throw redirect(`${at.url.pathname}#${at.url.searchParams.has('stay') ? 'stay' : `pitch-${pitchId}`}`, 303);
	};
const decide = (run: Parameters<typeof onPitch>[0]) => ({ can: 'pitch.decide' as const, run: onPitch(run) });
const choose = (wanted: Choice) => decide(({ services }, on) => services.lineups.choose(on, wanted));

export const action = dinnerDeskAction({
	'confirm gate': decide(({ services }, on) => services.lineups.confirmGate(on)),
	'guardian agreed': decide(({ services }, on) => services.lineups.guardianAgreed(on)),
	'line up': choose('line up'),
	reserve: choose('reserve'),
	decline: choose('decline'),
	'back to submitted': choose('back to submitted'),
	'reserve up': decide(({ services }, on) => services.lineups.reserveUp(on)),
	'step back': decide(({ services }, on) => services.lineups.stepBack(on)),
	answered: decide(({ services }, on) => services.lineups.markAnswered(on)),
	'send answer': decide(async (at, on) => {
		const letter = await letterFor(at, on.pitchId);
		if (!letter) return { ok: false, code: 'already moved' };
		return at.services.lineups.sendAnswer(on, letter);
	}),
	erase: {
		can: 'pitch.erase',
		run: onPitch(({ services }, { dinnerId, pitchId, press }) =>
			services.retention.erase({ dinnerId, pitchId }, press),
		),
	},
	draw: {
		can: 'pitch.decide',
		run: async ({ form, services, dinner, press, url }) => {
			const read = readForm(form, drawButton);
			if (!read.ok) return refused(Object.values(read.errors)[0] ?? '', 400);
			const drawn = await services.lineups.draw(dinner.id, read.value.draws, press);
			if (!drawn.ok) return refused(refusals[drawn.code], 409, isSo(drawn.code));
			throw redirect(url.pathname, 303);
		},
	},
});

export default function PitchesPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { pitches } = page;
	const lineUp = pitches
		.filter((p) => p.state === 'lined up' || p.state === 'presented')
		.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
	return (
		<DeskPage brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/pitches" />
			<Title eyebrow={<bdi>{page.name}</bdi>} lead={<Call {...page} came={pitches.length} />}>
				Pitches
			</Title>
			{answered && !pitches.some(({ id }) => id === answered.pitch) && (
				<Refused sentence={answered.refusal} so={answered.so} />
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
					{page.offers.length > 0 && <OffersOfHelp offers={page.offers} />}
					<section>
						<h2>Read and decide</h2>
						{page.stage === 'choosing' && (
							<ToReading
								href={`/desk/${page.group.slug}/${page.number}/reading`}
								readers={page.readers}
								advised={page.advised}
							/>
						)}
						<ul className="decisions">
							{pitches.map((pitch) => (
								<DecidePitch
									key={pitch.id}
									pitch={pitch}
									answers={answersTo(page.compared, pitch.id)}
									gate={page.gate}
									stage={page.stage}
									canSend={page.canSend}
									refused={answered?.pitch === pitch.id && <Refused sentence={answered.refusal} so={answered.so} />}
								/>
							))}
						</ul>
					</section>
					<DeskOrder
						lineUp={lineUp}
						reserves={pitches.filter((p) => p.state === 'reserve').sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))}
						draws={page.draws}
						wanted={page.wanted}
						open={page.stage === 'choosing'}
					/>
					<details className="behind">
						<summary>Compare the answers, question by question</summary>
						<CompareTable
							level={3}
							none="no answer"
							pitches={page.compared.pitches.map((p) => ({
								key: p.id,
								title: p.title,
								lang: p.lang,
								href: `#pitch-${p.id}`,
								...(p.number === null ? {} : { number: p.number }),
							}))}
							questions={page.compared.questions.map(
								({ key, question, criterion, answers, isPrivate, pictures, langs }) => ({
									key,
									question: isPrivate ? `${question} (only organisers see this)` : question,
									criterion: criterion ?? undefined,
									answers: answers.map((text, index) => {
										const picture = pictures?.[index];
										if (picture)
											return <img className="pitch-picture" key={picture.src} {...picture} alt={picture.alt} />;
										return text === '' ? null : (
											<span className="lines" key={key} {...(langs ? wordsIn(langs[index]) : {})}>
												{text}
											</span>
										);
									}),
								}),
							)}
						/>
					</details>
				</>
			)}
		</DeskPage>
	);
}

type CallProps = CallTold & { deadline: string; drafts: number; came: number };

function Call({ deadline, drafts, came, ...told }: CallProps) {
	const call = useCall(told);
	const writing = drafts > 0 ? `${inWords(drafts, 'draft is', 'drafts are')} not sent in.` : '';
	const when =
		call === 'open'
			? `The call is open until ${deadline}.`
			: call === 'over'
				? endedEarly(call, told.clock)
					? 'The call ended early, when the line-up was published.'
					: `The deadline was ${deadline}.`
				: 'The call is not open.';
	return <span>{[`${inWords(came, 'pitch', 'pitches')} came in.`, when, writing].filter(Boolean).join(' ')}</span>;
}
