import { type BallotPlace, type GuestPaper, paperOf } from '~/contract/guest';
import { ballotOf } from '~/contract/scores';
import type { SaveCode } from '~/contract/socket';
import { minutesLeft } from '~/domain/clock';
import { codesWork, isCounting, mayOfferHelp } from '~/domain/phase-policy';
import { firstRevision } from '~/domain/revision';
import type { Locale } from '~/i18n';
import { ballotMessages } from '~/i18n/ballot';
import { blankOf } from '~/realtime/client/ballot-merge';
import { useBallot } from '~/realtime/client/use-ballot';
import { useEarlyTaps } from '~/realtime/client/use-early-taps';
import { usePage } from '~/realtime/client/use-page';
import { BallotHead, BallotPage, SaveBar } from '~/ui/ballot';
import { Notice } from '~/ui/notice';
import { useServerClock } from '~/ui/use-server-clock';
import { Announced, LookAgain, type SaidTimes, stateWords } from './ballot-evening';
import { HelpOthers, HowToVote, NextGuest, Pager } from './ballot-foot';
import { BallotPages } from './ballot-pages';
import { BallotNotes, givenOn, modeOf, notesOf, saveWords, shownScores } from './ballot-status';
import { Done } from './lent';
import { useSpoken } from './spoken';

export type Problem = Exclude<SaveCode, 'saved'>;

export type GuestBallotProps = {
	readonly locale: Locale;
	readonly paper: GuestPaper;
	readonly times: SaidTimes;
	/** Identifies this render of the page; see `scoreField`. */
	readonly tag: string;
	/** On a helper's phone, which is given back. */
	readonly lent: boolean;
	/** The reason why a posted form was not saved, with the posted scores. */
	readonly answered: { readonly problem: Problem; readonly scores: string | null } | null;
};

/** The ballot of one paper: a plain form, which after hydration saves each tap. */
export function GuestBallot({ locale, paper: initial, times, tag, lent, answered }: GuestBallotProps) {
	const { paper, state, away, alive, ballotSync } = useBallot(initial);
	const { snapshot } = state;
	useEarlyTaps({ initial, tag, answered }, ballotSync);
	const moreUntil = isCounting(snapshot.phase) ? state.moreUntil : null;
	const now = useServerClock(snapshot.now, { instants: [snapshot.until], secondsTo: moreUntil });
	const isLate = moreUntil !== null && now < moreUntil;
	const place = usePage(paper, state.local.scores, snapshot.cursor?.number ?? null, alive);

	const t = ballotMessages(locale);
	const mode = isLate ? 'voting' : modeOf(snapshot.phase);
	const oneVote = paper.shape.countRule === 'one vote';
	const typed = !alive && answered?.scores ? ballotOf(answered.scores) : null;
	const page = typeof place === 'number' ? place : null;
	const said = { t, locale, paper, snapshot, times, now, page, away };
	const evening = stateWords({ ...said, moreTime: isLate ? minutesLeft(moreUntil, now) : null });
	// Spoken once a minute, not once a second.
	const minutes = isLate ? t.state.minutes(Math.ceil((moreUntil - now) / 60_000)) : null;
	const given = { t, paper, state, mode, away, alive };
	const save = saveWords(given);
	const notes = notesOf(given);
	const isAtEnd = oneVote || mode === 'sealed' || place === 'all' || place === null;
	const isSafe = mode === 'sealed' || save.state === 'saved' || !/\d/.test(state.local.scores);
	const spoken = useSpoken({ ...given, locale, evening: stateWords({ ...said, moreTime: minutes }), save, notes });
	return (
		<BallotPage
			skip={t.skip}
			skipTo={pageLinkOf(place, paper.lineUp, oneVote || mode === 'sealed')}
			head={
				<BallotHead
					brand={{ name: `${paper.dinner.group} #${paper.dinner.number}` }}
					paper={t.paper(paper.number)}
					title={mode === 'sealed' ? t.titleSealed : oneVote ? t.titleOneVote : t.title}
					{...(mode !== 'sealed' && { gate: paper.brief })}
					state={evening}
				/>
			}
			foot={
				(!oneVote || mode !== 'read') && (
					<>
						{!oneVote && mode !== 'sealed' && (
							<Pager t={t} lineUp={paper.lineUp} place={place} hasLastPage={mode !== 'read'} />
						)}
						{mode !== 'read' && (
							<SaveBar {...save} short={t.short(save.state, givenOn(ballotOf(state.local.scores), paper))} />
						)}
					</>
				)
			}
		>
			{answered && (!alive || answered.problem === 'stale') && (
				<Refused t={t} problem={answered.problem} alive={alive} />
			)}
			<BallotNotes notes={notes} />
			<Announced t={t} locale={locale} snapshot={snapshot} dinner={paper.dinner} />
			{!lent && !isLate && mayOfferHelp(snapshot.phase) && <HelpOthers t={t} dinner={paper.dinner} />}
			<LookAgain t={t} snapshot={snapshot} />
			<form
				className={mode === 'pencil' ? 'pencilled' : undefined}
				method="post"
				action="/ballot"
				autoComplete="off"
				onSubmit={(event) => alive && event.preventDefault()}
			>
				<MadeFrom paper={initial} tag={tag} />
				<BallotPages
					t={t}
					locale={locale}
					tag={tag}
					paper={paper}
					mode={mode}
					scores={typed ?? shownScores(mode, state)}
					isSaved={save.state === 'saved'}
					page={place}
					tap={ballotSync.tap}
					giveRest={ballotSync.giveRest}
				/>
			</form>
			{lent && <Done locale={locale} safe={isSafe && !typed && !away} isAtEnd={isAtEnd} />}
			{!lent && isAtEnd && isSafe && !typed && !away && codesWork(snapshot.phase) && <NextGuest t={t} />}
			{mode !== 'sealed' && <HowToVote t={t} />}
			<p className="vh" role="status">
				{spoken}
			</p>
		</BallotPage>
	);
}

/** The address of the shown page; without JavaScript, of the first. A ballot without pages has only its main part. */
function pageLinkOf(place: BallotPlace, lineUp: GuestPaper['lineUp'], isOnePage: boolean): string | undefined {
	const pitch = lineUp[place === 'all' || place === null ? 0 : place];
	if (isOnePage || !pitch) return undefined;
	return place === 'all' ? '#all' : `#pitch-${pitch.number}`;
}

/** What the server rendered, as hidden fields. No script changes them, because browsers restore changed fields on reload. */
function MadeFrom({ paper, tag }: { paper: GuestPaper; tag: string }) {
	const { own, epoch, shape, snapshot } = paper;
	const fields = {
		page: tag,
		paper: paperOf(paper),
		revision: own?.revision ?? firstRevision(epoch),
		lineup: snapshot.lineup,
		shown: own?.scores ?? blankOf(shape),
	};
	return Object.entries(fields).map(([name, value]) => (
		<input key={name} type="hidden" name={name} value={value} autoComplete="off" />
	));
}

function Refused({ t, problem, alive }: { t: ReturnType<typeof ballotMessages>; problem: Problem; alive: boolean }) {
	return (
		<Notice kind="bad" title={t.problem} speak="now" answers>
			<p>{alive && problem === 'stale' ? t.staleHere : t.refused[problem]}</p>
			{problem === 'stale' && !alive && (
				<p>
					<a href="/ballot">{t.seeSaved}</a>
				</p>
			)}
		</Notice>
	);
}
