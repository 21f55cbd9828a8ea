import { data, type HeadersFunction, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Forget } from '~/components/forget';
import { Button, Confirm, CopyLink } from '~/components/form';
import { Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { PitchForm } from '~/components/pitch-form';
import { PitchErrors, PitchPage } from '~/components/pitch-page';
import { PublicPitchView } from '~/components/public-pitch';
import { typedFrom } from '~/contract/pitch-form';
import { lineUpIsPublic, type Phase } from '~/domain/dinner';
import { type PitchState, publicPitch } from '~/domain/pitch';
import { pitcherAction, pitcherLoader } from '~/http/access.server';
import { aboutCall, changePitch, leftToDo, organisersOf } from '~/http/pitch-page.server';
import { localeOf } from '~/messages';
import { type PitchMessages, pitchMessages } from '~/messages/pitch';
import pitchCss from '~/styles/pitch.css?url';
import resultCss from '~/styles/result.css?url';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.own : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = pitcherLoader('pitch.edit own', async ({ request, url, params, origin, services, pitch }) => {
	const { group, dinner } = await services.pitches.home(pitch);
	const about = await aboutCall({ request, services, group, dinner });
	const words = pitchMessages(about.locale);
	const link = `/pitch/${params.token ?? ''}`;
	const mayEdit = services.pitches.mayEdit(dinner, pitch);
	const refused = url.searchParams.get('picture') ?? '';
	return {
		...about,
		link,
		address: `${origin}${link}`,
		state: pitch.state,
		// A decision is news from an organiser, not from a page that somebody happens to reload; and it may still change.
		told: told(pitch, dinner.phase),
		mayEdit,
		mayWithdraw: services.pitches.mayWithdraw(dinner, pitch),
		typed: mayEdit ? typedFrom(pitch.answers) : null,
		revision: pitch.revision,
		errors: {
			...(url.searchParams.has('check') && mayEdit ? leftToDo(pitch, dinner, words) : {}),
			...(isPictureCode(refused, words) ? { picture: words.errors.picture[refused] } : {}),
		},
		saved: url.searchParams.has('saved'),
		guardian: pitch.answers.underAge ? (pitch.guardian_agreed_at ? ('agreed' as const) : ('asked' as const)) : null,
		shown: publicPitch(pitch.answers, dinner.brief),
		picture: pitch.picture_version
			? {
					base: `${link}/picture/${pitch.picture_version}`,
					width: pitch.picture_width ?? 0,
					height: pitch.picture_height ?? 0,
				}
			: null,
		keepOwn: `stockpot pitch ${pitch.id}`,
	};
});

const told = (pitch: { state: PitchState; answered_at: Date | null }, phase: Phase): PitchState =>
	(pitch.state === 'lined up' || pitch.state === 'reserve' || pitch.state === 'declined') &&
	pitch.answered_at === null &&
	!lineUpIsPublic(phase)
		? 'submitted'
		: pitch.state;

const isPictureCode = (code: string, words: PitchMessages): code is keyof typeof words.errors.picture =>
	Object.hasOwn(words.errors.picture, code);

export const action = pitcherAction({
	save: { can: 'pitch.edit own', run: (at) => changePitch(at, 'save') },
	preview: { can: 'pitch.edit own', run: (at) => changePitch(at, 'preview') },
	submit: { can: 'pitch.edit own', run: (at) => changePitch(at, 'submit') },
	withdraw: {
		can: 'pitch.edit own',
		run: async ({ request, services, pitch, params }) => {
			const withdrawn = await services.pitches.withdraw(pitch);
			if (withdrawn.ok) throw redirect(`/pitch/${params.token ?? ''}`, 303);
			const { group } = await services.pitches.home(pitch);
			const note = pitchMessages(localeOf(request)).errors.tooLate(await organisersOf(services, group));
			return data({ typed: {}, errors: {}, note, revision: pitch.revision, meanwhile: null }, { status: 409 });
		},
	},
});

export default function OwnPitchPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const words = pitchMessages(page.locale);
	const { group, state } = page;
	const errors = answered?.errors ?? page.errors;
	// Where the deadline passed while somebody typed, their words are in the answer and nowhere else.
	const unsaved = answered && Object.keys(answered.typed).length > 0 ? answered.typed : null;
	const typed = unsaved ?? page.typed;
	return (
		<PitchPage group={group} skip={words.skip}>
			<Forget key={page.keepAs} keptAs={page.keepAs} />
			<Title eyebrow={words.dinner(page.number, page.date)}>{words.titleTag.own}</Title>
			<PitchErrors
				errors={errors}
				note={answered?.note ?? null}
				title={state === 'draft' ? words.errors.savedBut : words.errors.notSaved}
				words={words}
			/>
			{page.saved && !answered && <Notice kind="good" title={words.save.savedNow} speak="polite" />}
			<State {...page} words={words} />
			<Until {...page} words={words} />
			<CopyLink
				id="link"
				label={words.private.linkLabel}
				url={page.address}
				copy={words.buttons.copy}
				copied={words.buttons.copied}
			/>
			<p className="fine">{words.private.linkNote}</p>
			{typed ? (
				<PitchForm
					words={words}
					place={group.place}
					brief={page.brief}
					typed={typed}
					errors={errors}
					revision={answered?.revision || page.revision}
					meanwhile={answered?.meanwhile ?? null}
					picture={
						page.picture && {
							src: `${page.picture.base}/small`,
							alt: page.shown.pictureDescription,
							width: page.picture.width,
							height: page.picture.height,
						}
					}
					sentIn={state !== 'draft'}
					action={page.link}
					keepAs={page.keepOwn}
				/>
			) : (
				<PublicPitchView pitch={page.shown} words={words} place={group.place} picture={page.picture} level={2} />
			)}
			{page.mayWithdraw && <Withdraw words={words} />}
			<p className="fine">{words.private.ask(page.ask)}</p>
		</PitchPage>
	);
}

type Standing = Pick<
	ReturnType<typeof useLoaderData<typeof loader>>,
	'told' | 'call' | 'ask' | 'guardian' | 'mayEdit' | 'deadline'
>;
type Said = Standing & { words: PitchMessages };

function State({ told: state, call, ask, guardian, words }: Said) {
	if (call === 'cancelled' && state !== 'withdrawn') {
		return (
			<Notice kind="warn" title={words.call.cancelled.title}>
				<p>{words.call.cancelled.text(ask)}</p>
			</Notice>
		);
	}
	const { title, text } = state === 'draft' && call === 'over' ? words.private.tooLateDraft : words.states[state];
	const good = state === 'submitted' || state === 'lined up' || state === 'presented';
	return (
		<Notice kind={good ? 'good' : 'calm'} title={title}>
			<p>{text}</p>
			{guardian && <p>{guardian === 'agreed' ? words.private.guardianAgreed : words.private.guardian}</p>}
		</Notice>
	);
}

function Until({ told: state, call, mayEdit, deadline, words }: Said) {
	if (mayEdit) return <p>{state === 'draft' ? words.deadline(deadline) : words.deadlineSent(deadline)}</p>;
	if (call === 'over') return <p>{words.overAt(deadline)}</p>;
	return state === 'submitted' && call === 'open' ? <p>{words.private.reading}</p> : null;
}

function Withdraw({ words: { buttons, withdrawNote } }: { words: PitchMessages }) {
	return (
		<Confirm summary={buttons.withdraw}>
			<p>{withdrawNote}</p>
			<form method="post">
				<Button kind="danger" name="intent" value="withdraw">
					{buttons.withdrawNow}
				</Button>
			</form>
		</Confirm>
	);
}
