import { minutesLeft } from '~/domain/clock';
import { stepOf } from '~/domain/dinner';
import { mayBringForward } from '~/domain/last-round';
import { compereMessages } from '~/i18n/compere';
import { sayUntil } from '~/i18n/when';
import { Actions, Button, Confirm } from '~/ui/button';
import { STATE } from '~/ui/desk';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { useServerClock } from '~/ui/use-server-clock';
import { Asking } from './asking';
import { deskOf, MoveForm, Press, type RunSheetProps } from './press';

/** The step and the number of presses that the page showed. The step alone repeats when a press is undone and done again. */
const expectedVoting = ({ facts }: RunSheetProps) => ({ expected: stepOf(facts), presses: facts.presses });

/** The countdown to the earliest time to close. Without JavaScript the page reloads itself then. */
function ClosesLater({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale());
	const { until, now: told } = p.snapshot;
	const now = useServerClock(told, { secondsTo: until });
	if (until === null) return null;
	return (
		<>
			<p className="voting-clock">
				<span className="stage-clock num" role="timer">
					{minutesLeft(until, now)}
				</span>{' '}
				<span>{t.voting.untilClose}</span>
			</p>
			<p className="waits">
				<b>{t.moves['close voting'].button}</b>: <span>{t.voting.possibleFrom(p.until ?? '')}</span>
			</p>
			<noscript>
				<p className="fine">{t.voting.readAgain(p.until ?? '')}</p>
			</noscript>
		</>
	);
}

/** Once every paper has voted: brings the clock forward, or puts it back. */
function LastRound({ p }: { p: RunSheetProps }) {
	const locale = useLocale();
	const t = compereMessages(locale).voting;
	const { promised, until, everyoneVoted, asking } = p.snapshot;
	if (promised === null || until === null) return null;
	const said = sayUntil(promised, p.zone, locale);
	if (until < promised) {
		return (
			<Notice kind="calm">
				<div className="stack">
					<p>{t.broughtForward(said)}</p>
					<Press intent="clock back" fields={{ ...expectedVoting(p), until }}>
						{t.putBack(said)}
					</Press>
				</div>
			</Notice>
		);
	}
	const { issued, lost } = p.snapshot.papers;
	if (!everyoneVoted && lost > 0 && issued > 0 && p.snapshot.voted >= issued) {
		return <p className="waits">{t.lost(lost)}</p>;
	}
	if (!mayBringForward({ promised, until, voted: everyoneVoted }, p.now)) return null;
	const [first] = asking;
	if (first !== undefined)
		return <p className="waits">{asking.length === 1 ? t.oneInUse(first) : t.inUse(asking.length)}</p>;
	return (
		<Confirm summary={t.sooner} kind="alt">
			<div className="stack">
				<p>{t.soonerSays}</p>
				<Press intent="everyone has voted" fields={{ ...expectedVoting(p), until }}>
					{t.lastMinute}
				</Press>
			</div>
		</Confirm>
	);
}

/** Supper and voting at the desk. */
export function Voting(p: RunSheetProps) {
	return (
		<>
			<VotingState p={p} />
			<Asking p={p} />
			<Actions>
				<Minutes p={p} />
				{p.snapshot.papersOpen ? (
					<Press intent="papers stop" fields={expectedVoting(p)}>
						Stop handing out papers
					</Press>
				) : (
					<Press intent="papers go on" fields={expectedVoting(p)}>
						Hand out papers again
					</Press>
				)}
				<Button kind="alt" href={`${deskOf(p)}/slips`}>
					Enter paper slips
				</Button>
			</Actions>
			<CloseVoting p={p} />
		</>
	);
}

/** The same for the compere, without papers and slips. */
export function VotingControls(p: RunSheetProps) {
	return (
		<>
			<VotingState p={p} />
			<Actions>
				<Minutes p={p} />
			</Actions>
			<CloseVoting p={p} />
		</>
	);
}

const isRunning = ({ snapshot, now }: RunSheetProps): boolean => snapshot.until !== null && now < snapshot.until;

function VotingState({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale()).voting;
	const { voted, issued, everyoneVoted, lastCall } = p.snapshot;
	const sentences = [
		t.turnout(voted, issued),
		isRunning(p) ? t.openUntil(p.until ?? '') : t.atZero,
		everyoneVoted && t.everyone,
		voted > 0 && !everyoneVoted && t.choosing,
		lastCall && t.lastCallGiven,
		!lastCall && !everyoneVoted && t.remind,
	];
	return <p id={STATE}>{sentences.filter(Boolean).join(' ')}</p>;
}

/** The last call, and five more minutes. */
function Minutes({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale()).voting;
	return (
		<>
			{!p.snapshot.lastCall && (
				<Press intent="last call" kind="go" fields={{ expected: stepOf(p.facts) }}>
					{t.lastCall}
				</Press>
			)}
			{p.snapshot.until === p.snapshot.promised && (
				<Press intent="five more minutes" fields={{ expected: stepOf(p.facts), until: p.snapshot.until ?? 0 }}>
					{t.fiveMore(p.fiveMore)}
				</Press>
			)}
		</>
	);
}

function CloseVoting({ p }: { p: RunSheetProps }) {
	return (
		<>
			<LastRound p={p} />
			{isRunning(p) ? (
				<ClosesLater p={p} />
			) : (
				<MoveForm move="close voting" p={p} kind={p.snapshot.lastCall ? 'go' : 'alt'} />
			)}
		</>
	);
}
