import { data, type HeadersFunction, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type Pitcher, pitcherFilesAction, pitcherLoader } from '~/auth/guard.server';
import { typedFrom } from '~/contract/pitch-form';
import type { Phase } from '~/domain/dinner';
import { erasureOf } from '~/domain/erasure';
import { lineUpIsPublic } from '~/domain/phase-policy';
import { endedEarly, type PitchState, publicPitch, publicPresenter } from '~/domain/pitch';
import { outcomeOf } from '~/domain/public-result';
import type { Locale } from '~/i18n';
import { withCommas } from '~/i18n/format';
import { keepingMessages } from '~/i18n/keeping';
import { pitchLanguagesFor, tellPitch } from '~/i18n/language-names';
import { moneyIn, type SayMoney } from '~/i18n/money';
import { offerMessages } from '~/i18n/offers';
import { type PitchMessages, pitchMessages } from '~/i18n/pitch';
import { recordingMessages } from '~/i18n/recording';
import { sayDateTime } from '~/i18n/when';
import { Button, Confirm } from '~/ui/button';
import { CallOver, useCall } from '~/ui/call-over';
import { CopyLink } from '~/ui/copy-link';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import pitchCss from '~/ui/pitch.css?url';
import { wordsIn } from '~/ui/pitch-text';
import { PublicPitchView } from '~/ui/public-pitch';
import resultCss from '~/ui/result.css?url';
import { Ask } from './ask';
import { ClearLocalDraft } from './clear-local-draft';
import { Erase } from './erase';
import { aboutCall, changePitch, leftOf, organisersOf } from './pitch.page.server';
import { errorsOf, ownPicture, ownRecording } from './pitch-files.server';
import { PitchForm } from './pitch-form';
import { OutcomeNews, type PitchOutcome, type Turn, YourTurn } from './pitch-news';
import { PitchErrors, PitchPage } from './pitch-page';

export const links: LinksFunction = () => [resultCss, pitchCss].map((href) => ({ rel: 'stylesheet', href }));
export const headers: HeadersFunction = () => ({ 'X-Robots-Tag': 'noindex' });
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? pitchMessages(page.locale).titleTag.own : 'Stockpot' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = pitcherLoader(
	'pitch.edit own',
	async ({ request, locale, url, params, origin, services, pitch }) => {
		const { group, dinner } = await services.pitches.home(pitch);
		const about = await aboutCall({ locale, services, group, dinner });
		const words = pitchMessages(about.locale);
		const link = `/pitch/${params.token ?? ''}`;
		const mayEdit = services.pitches.mayEdit(dinner, pitch);
		const refused = { picture: url.searchParams.get('picture'), recording: url.searchParams.get('recording') };
		// On a shared computer, Back from "Your pitch is in" must not show the contact. So the form is shown only on request.
		const hidesForm =
			pitch.state !== 'draft' &&
			services.sentForms.has(request.headers, { group, dinner }) &&
			!['change', 'check', 'picture', 'recording'].some((name) => url.searchParams.has(name));
		const result = pitch.state === 'presented' ? await services.publishing.result(dinner) : null;
		const state = told(pitch, dinner.phase);
		const owes = result === null ? null : await services.reports.own(pitch);
		return {
			...about,
			report: owes ? `${link}/report` : null,
			outcome: result && sayOutcome(outcomeOf(result, pitch.number ?? 0), moneyIn(group.currency, about.locale)),
			offers: pitch.state === 'presented' ? ((await services.offers.toPitch(dinner, pitch.id))?.length ?? null) : null,
			turn: state === 'lined up' ? await turnOf({ group, dinner, services }, pitch, about.locale) : null,
			link,
			address: `${origin}${link}`,
			state: pitch.state,
			// Hides a decision until it is answered or the line-up is public: it may still change, and an organiser tells it.
			told: state,
			mayEdit,
			mayWithdraw: services.pitches.mayWithdraw(dinner, pitch),
			typed: mayEdit && !hidesForm ? typedFrom(pitch.answers) : null,
			offersForm: mayEdit && hidesForm,
			languages: pitchLanguagesFor(locale),
			revision: pitch.revision,
			errors: {
				...(url.searchParams.has('check') && mayEdit ? leftOf(pitch, dinner, words) : {}),
				...errorsOf(refused, words),
			},
			saved: url.searchParams.has('saved'),
			guardian: pitch.answers.underAge ? (pitch.guardian_agreed_at ? ('agreed' as const) : ('asked' as const)) : null,
			shown: publicPitch(pitch.answers, about.brief),
			asTold: tellPitch(publicPitch(pitch.answers, about.brief), locale, true),
			picture: ownPicture(link, pitch),
			recording: ownRecording(link, pitch, publicPresenter(pitch.answers), about.locale),
			ownStorageKey: `stockpot pitch ${pitch.id}`,
			erasing: {
				what: pitch.submitted_at === null ? ('draft' as const) : erasureOf(pitch.state, dinner.phase),
				asked: pitch.erase_asked_at !== null,
			},
		};
	},
);

const sayOutcome = ({ won, amount }: ReturnType<typeof outcomeOf>, money: SayMoney): PitchOutcome => ({
	won,
	sum: amount > 0 ? money(amount) : null,
});

type Home = Awaited<ReturnType<Pitcher['services']['pitches']['home']>> & Pick<Pitcher, 'services'>;
async function turnOf({ group, dinner, services }: Home, pitch: Pitcher['pitch'], locale: Locale): Promise<Turn> {
	const isDrawn = pitch.number !== null && lineUpIsPublic(dinner.phase);
	const of = isDrawn ? (await services.lineups.publicLineUp(dinner)).length : 0;
	return {
		number: isDrawn ? { mine: pitch.number ?? 0, of } : null,
		when: sayDateTime(dinner.starts_at, group.time_zone, locale),
		where: withCommas([dinner.venue, dinner.address], locale),
		minutes: { pitch: dinner.pitch_minutes, questions: dinner.question_minutes },
	};
}

const told = (pitch: { state: PitchState; answered_at: Date | null }, phase: Phase): PitchState =>
	(pitch.state === 'lined up' || pitch.state === 'reserve' || pitch.state === 'declined') &&
	pitch.answered_at === null &&
	!lineUpIsPublic(phase)
		? 'submitted'
		: pitch.state;

export const action = pitcherFilesAction({
	save: { can: 'pitch.edit own', run: (at) => changePitch(at, 'save') },
	preview: { can: 'pitch.edit own', run: (at) => changePitch(at, 'preview') },
	submit: { can: 'pitch.edit own', run: (at) => changePitch(at, 'submit') },
	erase: {
		can: 'pitch.erase own',
		run: async ({ services, pitch, params }) => {
			const erased = await services.retention.eraseOwn({ dinnerId: pitch.dinner_id, pitchId: pitch.id });
			// A second press finds it deleted.
			const waits = erased.ok && erased.value === 'waits';
			throw redirect(waits ? `/pitch/${params.token ?? ''}#erase` : '/what-we-keep/deleted', 303);
		},
	},
	withdraw: {
		can: 'pitch.edit own',
		run: async ({ locale, services, pitch, params }) => {
			const withdrawn = await services.pitches.withdraw(pitch);
			if (withdrawn.ok) throw redirect(`/pitch/${params.token ?? ''}`, 303);
			const { group } = await services.pitches.home(pitch);
			const note = pitchMessages(locale).errors.tooLate(await organisersOf(services, group));
			return data({ typed: {}, errors: {}, note, revision: pitch.revision, meanwhile: null }, { status: 409 });
		},
	},
});

export default function OwnPitchPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const words = pitchMessages(page.locale);
	const { group, state } = page;
	const callNow = useCall(page);
	const isOver = callNow === 'over';
	const errors = answered?.errors ?? page.errors;
	// If the deadline passed while somebody typed, their text exists only in the action's answer.
	const unsaved = answered && Object.keys(answered.typed).length > 0 ? answered.typed : null;
	const typed = unsaved ?? page.typed;
	return (
		<PitchPage group={group} skip={words.skip}>
			<ClearLocalDraft key={page.storageKey} storageKey={page.storageKey} />
			<Title eyebrow={words.dinner(page.number, page.date)}>{words.titleTag.own}</Title>
			<PitchErrors
				errors={errors}
				note={answered?.note ?? null}
				title={state === 'draft' ? words.errors.savedBut : words.errors.notSaved}
				words={words}
			/>
			{page.saved && !answered && <Notice kind="good" title={words.save.savedNow} speak="polite" />}
			{page.outcome ? (
				<OutcomeNews
					outcome={page.outcome}
					report={page.report}
					ask={page.ask}
					result={`/${group.slug}/${page.number}`}
					words={words}
				/>
			) : (
				<State {...page} words={words} />
			)}
			{page.offers !== null && page.offers > 0 && (
				<p>
					<a href={`${page.link}/offers`}>{offerMessages(page.locale).pitcher.link(page.offers)}</a>
				</p>
			)}
			{page.turn && <YourTurn turn={page.turn} mayWithdraw={page.mayWithdraw} words={words} />}
			{page.mayEdit && isOver && <CallOver words={words} ask={page.ask} />}
			<Until {...page} call={callNow} mayEdit={page.mayEdit && !isOver} words={words} />
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
					spoken={recordingMessages(page.locale)}
					place={group.place}
					brief={page.brief}
					languages={page.languages}
					typed={typed}
					errors={errors}
					revision={answered?.revision || page.revision}
					meanwhile={answered?.meanwhile ?? null}
					picture={
						page.picture && {
							src: `${page.picture.base}/small`,
							alt: page.shown.pictureDescription,
							...wordsIn(page.shown.lang),
							width: page.picture.width,
							height: page.picture.height,
						}
					}
					recording={page.recording}
					sentIn={state !== 'draft'}
					action={page.link}
					storageKey={page.ownStorageKey}
				/>
			) : (
				<>
					{page.offersForm && (
						<p className="actions">
							<Button kind="alt" href="?change">
								{words.buttons.change}
							</Button>
						</p>
					)}
					<PublicPitchView
						pitch={page.shown}
						told={page.asTold}
						words={words}
						place={group.place}
						picture={page.picture}
						recording={page.recording}
						level={2}
					/>
				</>
			)}
			{page.mayWithdraw && <Withdraw words={words} />}
			<Erase erasing={page.erasing} words={keepingMessages(page.locale).erase} />
			<Ask {...page} words={words} />
		</PitchPage>
	);
}

type EditablePitch = Pick<
	ReturnType<typeof useLoaderData<typeof loader>>,
	'told' | 'call' | 'clock' | 'ask' | 'guardian' | 'mayEdit' | 'deadline'
>;
type Said = EditablePitch & { words: PitchMessages };

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

function Until({ told: state, call, clock, mayEdit, deadline, words }: Said) {
	if (mayEdit) return <p>{state === 'draft' ? words.deadline(deadline) : words.deadlineSent(deadline)}</p>;
	if (call === 'over') return <p>{words.overAt(deadline, endedEarly(call, clock))}</p>;
	return state === 'submitted' && call === 'open' ? <p>{words.private.reading}</p> : null;
}

function Withdraw({ words: { buttons, withdrawNote } }: { words: PitchMessages }) {
	return (
		<div id="withdraw">
			<Confirm summary={buttons.withdraw}>
				<p>{withdrawNote}</p>
				<form method="post">
					<Button kind="danger" name="intent" value="withdraw">
						{buttons.withdrawNow}
					</Button>
				</form>
			</Confirm>
		</div>
	);
}
