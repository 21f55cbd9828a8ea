import type { BallotHeadProps } from '~/components/ballot';
import { modeOf } from '~/components/ballot-status';
import { Button } from '~/components/form';
import { Notice } from '~/components/notice';
import type { GuestPaper } from '~/contract/guest';
import type { PhoneSnapshot } from '~/domain/views';
import type { Locale } from '~/messages';
import type { BallotMessages } from '~/messages/ballot';
import { sayTime } from '~/messages/when';

/** Times as the server said them when it made the page, so that page and script agree on every letter. */
export type SaidTimes = {
	readonly starts: string;
	readonly until: { readonly at: number; readonly said: string } | null;
};

type StateGiven = {
	t: BallotMessages;
	locale: Locale;
	paper: Pick<GuestPaper, 'dinner' | 'lineUp'>;
	room: PhoneSnapshot;
	times: SaidTimes;
	/** The server's clock. */
	now: number;
	/** Which pitch is shown, from 0. */
	page: number | null;
	/** The server cannot be reached: what is known of the evening may be over. */
	away: boolean;
};

/** Where the evening stands, for the head of the page. */
export function stateWords({
	t,
	locale,
	paper,
	room,
	times,
	now,
	page,
	away,
}: StateGiven): NonNullable<BallotHeadProps['state']> {
	const { phase, until, lastCall } = room;
	const sayUntil = (at: number) =>
		at === times.until?.at ? times.until.said : sayTime(new Date(at), paper.dinner.timeZone, locale);
	if (away && phase !== 'published' && phase !== 'cancelled') {
		const open = phase === 'voting' && until !== null ? t.state.wasOpen(sayUntil(until)) : t.state.was[phase];
		return { label: t.state.away, detail: open };
	}
	if (phase === 'draft' || phase === 'call' || phase === 'lineup') return t.state.early(times.starts);
	if (phase === 'pitching') return onStage({ t, paper, room, page }) ?? t.state.pitching;
	if (phase !== 'voting') return t.state[phase];
	const said = until === null || now >= until ? null : sayUntil(until);
	if (lastCall) return t.state.lastCall(said);
	return said === null ? t.state.votingOn : t.state.voting(said);
}

/** While the pitches are on: who is on stage, and the way to score it. */
function onStage({ t, paper, room, page }: Pick<StateGiven, 't' | 'paper' | 'room' | 'page'>) {
	const pitch = paper.lineUp.find(({ number }) => number === room.cursor?.number);
	if (!pitch) return null;
	const isShown = page !== null && paper.lineUp[page] === pitch;
	return {
		label: room.cursor?.part === 'questions' ? t.questions : t.onStage,
		detail: (
			<>
				<span dir="auto">
					{pitch.number} {pitch.title}.
				</span>{' '}
				{!isShown && <a href={`#pitch-${pitch.number}`}>{t.goThere}</a>}
			</>
		),
	};
}

/** What the reveal has shown so far, and later the way to the result. */
export function Announced({
	t,
	room,
	dinner,
}: { t: BallotMessages; room: PhoneSnapshot } & Pick<GuestPaper, 'dinner'>) {
	if (room.reveal.length === 0) return null;
	return (
		<Notice kind="good" title={room.phase === 'published' ? undefined : t.announced} speak="polite">
			{room.reveal.map((step, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: steps keep their places
				<p key={at} dir="auto">
					{t.reveal(step)}
				</p>
			))}
			{room.phase === 'published' && (
				<p className="notice-way">
					<Button href={`/${dinner.slug}/${dinner.number}`} kind="alt">
						{t.result}
					</Button>
				</p>
			)}
		</Notice>
	);
}

/** Without JavaScript the page does not move by itself. */
export function LookAgain({ t, room }: { t: BallotMessages; room: PhoneSnapshot }) {
	if (room.phase === 'published' || room.phase === 'cancelled') return null;
	return (
		<noscript>
			<p className="fine">
				{modeOf(room.phase) === 'pencil' && t.waitForVoting} <a href="/ballot">{t.refresh}</a>
			</p>
		</noscript>
	);
}
