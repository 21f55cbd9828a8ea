import { minutesLeft } from '~/domain/clock';
import { stepOf } from '~/domain/dinner';
import { mayBringForward } from '~/domain/last-round';
import { DESK } from '~/i18n';
import { inWords, peopleAndPapers, plural } from '~/i18n/desk';
import { sayUntil } from '~/i18n/when';
import { Actions, Button, Confirm } from '~/ui/button';
import { STATE } from '~/ui/desk';
import { Notice } from '~/ui/notice';
import { useServerClock } from '~/ui/use-server-clock';
import { Asking, inUse } from './asking';
import { deskOf, MoveForm, Press, type RunSheetProps } from './press';

/** The step and the number of presses that the page showed. The step alone repeats when a press is undone and done again. */
const expectedVoting = ({ facts }: RunSheetProps) => ({ expected: stepOf(facts), presses: facts.presses });

/** The countdown to the earliest time to close. Without JavaScript the page reloads itself then. */
function ClosesLater({ p }: { p: RunSheetProps }) {
	const { until, now: told } = p.snapshot;
	const now = useServerClock(told, { secondsTo: until });
	if (until === null) return null;
	return (
		<>
			<p className="voting-clock">
				<span className="stage-clock num" role="timer">
					{minutesLeft(until, now)}
				</span>{' '}
				until voting may close
			</p>
			<p className="waits">
				<b>Close voting</b>: <span>{`possible from ${p.until}. It never closes by itself.`}</span>
			</p>
			<noscript>
				<p className="fine">{`This page is read again at ${p.until}, and the button is here then.`}</p>
			</noscript>
		</>
	);
}

/** Once every paper has voted: brings the clock forward, or puts it back. */
function LastRound({ p }: { p: RunSheetProps }) {
	const { promised, until, everyoneVoted, asking } = p.snapshot;
	if (promised === null || until === null) return null;
	const said = sayUntil(promised, p.zone, DESK);
	if (until < promised) {
		return (
			<Notice kind="calm">
				<div className="stack">
					<p>
						{`Everyone has voted, so the clock was brought forward from ${said}. A paper that is handed out now puts it back by itself.`}
					</p>
					<Press intent="clock back" fields={{ ...expectedVoting(p), until }}>
						{`Put the clock back to ${said}`}
					</Press>
				</div>
			</Notice>
		);
	}
	const { issued, lost } = p.snapshot.papers;
	if (!everyoneVoted && lost > 0 && issued > 0 && p.snapshot.voted >= issued) {
		return (
			<p className="waits">
				{`The clock stays as promised: ${inWords(lost, 'paper was', 'papers were')} lost, and nobody can tell whether ${plural(lost, 'its vote is', 'their votes are')} among these.`}
			</p>
		);
	}
	if (!mayBringForward({ promised, until, voted: everyoneVoted }, p.now)) return null;
	if (asking.length > 0) return <p className="waits">{`The clock stays as promised: ${lowerFirst(inUse(asking))}.`}</p>;
	return (
		<Confirm summary="Everyone has voted: close sooner" kind="alt">
			<div className="stack">
				<p>
					Every paper that was handed out has voted; some may still be choosing. This gives the last call and leaves one
					or two minutes on the clock, on the screen and on all phones. Scores can be changed until then. It is
					recorded.
				</p>
				<Press intent="everyone has voted" fields={{ ...expectedVoting(p), until }}>
					Everyone has voted: start the last minute
				</Press>
			</div>
		</Confirm>
	);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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
	const { voted, issued, everyoneVoted, lastCall } = p.snapshot;
	const sentences = [
		`${peopleAndPapers(voted, issued)}.`,
		isRunning(p)
			? `Voting is open until at least ${p.until}.`
			: 'The clock is at zero: voting may close at any moment.',
		everyoneVoted && 'Every paper that was handed out has voted.',
		voted > 0 && !everyoneVoted && 'A phone is counted from its first score, so some are still choosing.',
		lastCall && 'Last call was given.',
		!lastCall && !everyoneVoted && 'Most rooms need a reminder: ask “has everyone voted?” and give the last call.',
	];
	return <p id={STATE}>{sentences.filter(Boolean).join(' ')}</p>;
}

/** The last call, and five more minutes. */
function Minutes({ p }: { p: RunSheetProps }) {
	return (
		<>
			{!p.snapshot.lastCall && (
				<Press intent="last call" kind="go" fields={{ expected: stepOf(p.facts) }}>
					Give last call
				</Press>
			)}
			{p.snapshot.until === p.snapshot.promised && (
				<Press intent="five more minutes" fields={{ expected: stepOf(p.facts), until: p.snapshot.until ?? 0 }}>
					{`Five more minutes: to ${p.fiveMore}`}
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
