import { data, type HeadersFunction, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { useRef } from 'react';
import { BallotHead, BallotPage } from '~/components/ballot';
import { Announced, LookAgain, type SaidTimes, stateWords } from '~/components/ballot-evening';
import { Pager } from '~/components/ballot-foot';
import { BallotPages } from '~/components/ballot-pages';
import { BallotNotices, BallotStatus, modeOf, shownScores } from '~/components/ballot-status';
import { NotSavedYet } from '~/components/not-saved-yet';
import { Notice } from '~/components/notice';
import { isPassing, Trouble, troubleName } from '~/components/trouble';
import { type PostedFields, postedFields } from '~/contract/ballot-fields';
import { readBallotForm } from '~/contract/ballot-form';
import { paperOf } from '~/contract/guest';
import { ballotOf, scoresToText } from '~/contract/scores';
import type { SaveCode } from '~/contract/socket';
import { type Guest, guestAction, guestLoader } from '~/http/access.server';
import { useBallot } from '~/live/use-ballot';
import { useServerClock } from '~/live/use-clock';
import { useEarlyTaps } from '~/live/use-early-taps';
import { usePage } from '~/live/use-page';
import { type Locale, localeOf } from '~/messages';
import { ballotMessages } from '~/messages/ballot';
import { sayDateTime, sayTime } from '~/messages/when';
import ballotCss from '~/styles/ballot.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: ballotCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page, error }) => [
	{
		title: page
			? ballotMessages(page.locale).page(`${page.paper.dinner.group} #${page.paper.dinner.number}`)
			: (keptTitle(keptIn(error)) ?? troubleName(error)),
	},
	{ name: 'robots', content: 'noindex' },
];
/** Whoever takes the phone next and presses Back must not find this ballot. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const loader = guestLoader('ballot.read own', async ({ pass, services, request }) => {
	const paper = await services.guests.readPaper(pass);
	if (!paper) throw redirect('/vote');
	const locale = localeOf(request);
	const { timeZone, startsAt } = paper.dinner;
	const { until } = paper.room;
	const times: SaidTimes = {
		starts: sayDateTime(new Date(startsAt), timeZone, locale),
		until: until === null ? null : { at: until, said: sayTime(new Date(until), timeZone, locale) },
	};
	return { locale, paper, times };
});

type Problem = Exclude<SaveCode, 'saved'>;

/** For a page that can be made without the database. */
type Kept = { readonly locale: Locale; readonly posted: PostedFields };
const keptIn = (error: unknown): Kept | null =>
	isRouteErrorResponse(error) && isPassing(error) ? error.data || null : null;
const keptTitle = (kept: Kept | null) => kept && ballotMessages(kept.locale).held(false).title;
const keep = (request: Request, form: FormData): Kept => ({ locale: localeOf(request), posted: postedFields(form) });

/** The whole ballot as a plain form. Saved: back to the page, so that a reload is safe. Not saved: what was given is still there. */
async function saveForm({ request, pass, services, form }: Guest & { form: FormData }) {
	const paper = await services.guests.readPaper(pass);
	if (!paper) throw redirect('/vote');
	// Asked first: another dinner's ballot may have another shape. Nothing of it is shown again, for the page now is the other paper's.
	const name = form.get('paper');
	if (typeof name === 'string' && !services.guests.holds(pass, name)) return refuse('another paper', null);
	const read = readBallotForm(form, paper.shape);
	if (!read.ok) return refuse('not understood', null);
	const { base, lineup, ballot, at } = read.value;
	const scores = scoresToText(ballot);
	const { code } = await services.ballots.save(pass, { revision: Math.max(base, pass.base) + 1, lineup, scores });
	if (code !== 'saved') return refuse(code, scores, code === 'busy' ? keep(request, form) : null);
	// A newer page of this phone may have saved since this one was made: then this one's is older, and was not taken.
	if ((await services.ballots.readOwn(pass))?.scores !== scores) return refuse('stale', scores);
	throw redirect(at ? `/ballot#${at}` : '/ballot', 303);
}
const refuse = (problem: Problem, scores: string | null, kept: Kept | null = null) =>
	data({ problem, scores, kept }, { status: problem === 'busy' ? 503 : problem === 'not understood' ? 400 : 409 });

export const action = guestAction({ save: { can: 'ballot.save own', run: saveForm, keep } });

export default function BallotRoute() {
	const { locale, paper: initial, times } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const form = useRef<HTMLFormElement>(null);
	const { paper, state, away, alive, keeper } = useBallot(initial);
	const { room } = state;
	useEarlyTaps(form, paper, keeper);
	const now = useServerClock(room.now, 5000);
	const place = usePage(paper, room.cursor?.number ?? null, alive);

	const t = ballotMessages(locale);
	const mode = modeOf(room.phase);
	const oneVote = paper.shape.countRule === 'one vote';
	const typed = !alive && answered?.scores ? ballotOf(answered.scores) : null;
	const page = typeof place === 'number' ? place : null;
	return (
		<BallotPage
			head={
				<BallotHead
					brand={{ name: `${paper.dinner.group} #${paper.dinner.number}` }}
					paper={t.paper(paper.number)}
					title={mode === 'sealed' ? t.titleSealed : oneVote ? t.titleOneVote : t.title}
					state={stateWords({ t, locale, paper, room, times, now, page, away })}
					live
				/>
			}
			foot={
				(!oneVote || mode !== 'read') && (
					<>
						{!oneVote && mode !== 'sealed' && (
							<Pager t={t} lineUp={paper.lineUp} place={place} hasLastPage={mode !== 'read'} />
						)}
						{mode !== 'read' && (
							<BallotStatus t={t} paper={paper} state={state} mode={mode} away={away} page={page} alive={alive} />
						)}
					</>
				)
			}
		>
			{answered && !alive && <Refused t={t} problem={answered.problem} />}
			<BallotNotices t={t} paper={paper} state={state} mode={mode} away={away} />
			<Announced t={t} room={room} dinner={paper.dinner} />
			<LookAgain t={t} room={room} />
			<form
				className={mode === 'pencil' ? 'pencilled' : undefined}
				ref={form}
				method="post"
				action="/ballot"
				onSubmit={(event) => alive && event.preventDefault()}
			>
				<input type="hidden" name="base" value={paper.own?.revision ?? paper.base} readOnly />
				<input type="hidden" name="paper" value={paperOf(paper)} readOnly />
				<input type="hidden" name="lineup" value={paper.room.lineup} readOnly />
				<BallotPages
					t={t}
					paper={paper}
					mode={mode}
					scores={typed ?? shownScores(mode, state)}
					page={place}
					tap={keeper.tap}
					giveRest={keeper.giveRest}
				/>
			</form>
		</BallotPage>
	);
}

/**
 * The database went, before a form was saved or after it was refused because of that: whoever has no script has nothing but this page to
 * keep their scores in.
 */
export function ErrorBoundary() {
	const error = useRouteError();
	const answered = useActionData<typeof action>();
	if (!isPassing(error)) return <Trouble error={error} />;
	const kept = keptIn(error) ?? answered?.kept;
	return kept ? <NotSavedYet t={ballotMessages(kept.locale)} posted={kept.posted} /> : <Trouble error={error} />;
}

function Refused({ t, problem }: { t: ReturnType<typeof ballotMessages>; problem: Problem }) {
	return (
		<Notice kind="bad" title={t.problem} speak="now">
			<p>{t.refused[problem]}</p>
			{problem === 'stale' && (
				<p>
					<a href="/ballot">{t.seeSaved}</a>
				</p>
			)}
		</Notice>
	);
}
