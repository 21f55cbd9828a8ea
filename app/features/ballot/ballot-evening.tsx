import { useEffect, useRef } from 'react';
import type { GuestPaper } from '~/contract/guest';
import { codesWork, guestStage, isPublished, votingIsOpen } from '~/domain/phase-policy';
import type { PhoneSnapshot } from '~/domain/snapshots';
import type { Locale } from '~/i18n';
import type { BallotMessages } from '~/i18n/ballot';
import { isolate } from '~/i18n/format';
import { moneyIn } from '~/i18n/money';
import { inSentences } from '~/i18n/sentences';
import { sayUntil } from '~/i18n/when';
import type { BallotHeadProps } from '~/ui/ballot';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { modeOf } from './ballot-status';

/** Times as formatted by the server: a browser's `Intl` may differ, and hydration needs the same text. */
export type SaidTimes = {
	readonly starts: string;
	readonly until: { readonly at: number; readonly said: string } | null;
};

type StateGiven = {
	t: BallotMessages;
	locale: Locale;
	paper: Pick<GuestPaper, 'dinner' | 'lineUp'>;
	snapshot: PhoneSnapshot;
	times: SaidTimes;
	/** Server time, UTC milliseconds. */
	now: number;
	/** Index of the pitch that is shown; null without JavaScript or on the last page. */
	page: number | null;
	/** The server cannot be reached, so the snapshot may be out of date. */
	away: boolean;
	/** How long this paper may still vote after the close, as text; null without more time. */
	moreTime: string | null;
};

/** The phase of the evening as a sentence for the page's header. */
export function stateWords({
	t,
	locale,
	paper,
	snapshot,
	times,
	now,
	page,
	away,
	moreTime,
}: StateGiven): NonNullable<BallotHeadProps['state']> {
	const { phase, until, lastCall } = snapshot;
	const named = (at: number) =>
		at === times.until?.at ? times.until.said : sayUntil(at, paper.dinner.timeZone, locale);
	if (moreTime !== null)
		return away ? { label: t.state.away, detail: t.state.wasMoreTime(moreTime) } : t.state.moreTime(moreTime);
	if (away && codesWork(phase)) {
		const open = votingIsOpen(phase) && until !== null ? t.state.wasOpen(named(until)) : t.state.was[phase];
		return { label: t.state.away, detail: open };
	}
	const stage = guestStage(phase);
	if (stage === 'early') return t.state.early(times.starts);
	if (stage === 'pitching')
		return onStage({ t, locale, paper, snapshot, page }) ?? { ...t.state.pitching, asksToScore: true };
	if (stage === 'doors') return { ...t.state.doors, asksToScore: true };
	if (stage !== 'voting') return t.state[stage];
	const said = until === null || now >= until ? null : named(until);
	if (lastCall) return t.state.lastCall(said);
	return said === null ? t.state.votingOn : t.state.voting(said);
}

/** The pitch on stage, with a link to its scales unless they are shown already; null between pitches. */
function onStage({
	t,
	locale,
	paper,
	snapshot,
	page,
}: Pick<StateGiven, 't' | 'locale' | 'paper' | 'snapshot' | 'page'>) {
	const pitch = paper.lineUp.find(({ number }) => number === snapshot.cursor?.number);
	if (!pitch) return null;
	const isShown = page !== null && paper.lineUp[page] === pitch;
	return {
		label: snapshot.cursor?.part === 'questions' ? t.questions : t.onStage,
		detail: inSentences([`${pitch.number} ${isolate(pitch.title)}`], locale),
		way: isShown ? undefined : { href: `#pitch-${pitch.number}`, label: t.goThere },
	};
}

/** The steps of the reveal so far; after publication also a link to the result. */
export function Announced({
	t,
	locale,
	snapshot,
	dinner,
}: { t: BallotMessages; locale: Locale; snapshot: PhoneSnapshot } & Pick<GuestPaper, 'dinner'>) {
	const steps = snapshot.reveal.length;
	const newest = useRef<HTMLParagraphElement>(null);
	const seen = useRef(steps);
	// A guest who has scrolled down sees who wins. The focus stays where it is.
	useEffect(() => {
		if (steps > seen.current) newest.current?.scrollIntoView({ block: 'nearest' });
		seen.current = steps;
	}, [steps]);
	if (steps === 0) return null;
	return (
		<Notice kind="good" title={isPublished(snapshot.phase) ? undefined : t.announced}>
			{snapshot.reveal.map((step, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
				<p key={at} ref={at === steps - 1 ? newest : undefined} dir="auto">
					{t.reveal(step, moneyIn(dinner.currency, locale))}
				</p>
			))}
			{isPublished(snapshot.phase) && (
				<p className="notice-way">
					<Button href={`/${dinner.slug}/${dinner.number}`} kind="alt">
						{t.result}
					</Button>
				</p>
			)}
		</Notice>
	);
}

/** A link to reload: without JavaScript the page does not update by itself. */
export function LookAgain({ t, snapshot }: { t: BallotMessages; snapshot: PhoneSnapshot }) {
	if (!codesWork(snapshot.phase)) return null;
	return (
		<noscript>
			<p className="fine">
				{modeOf(snapshot.phase) === 'pencil' && <span>{t.waitForVoting}</span>} <a href="/ballot">{t.refresh}</a>
			</p>
		</noscript>
	);
}
