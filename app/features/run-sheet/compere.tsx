import type { ReactNode } from 'react';
import type { Phase } from '~/domain/dinner';
import { roughly, supperAt } from '~/domain/timetable';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { sayUntil } from '~/i18n/when';
import { useAnswerId } from '~/ui/answer';
import { STATE } from '~/ui/desk';
import { useServerClock } from '~/ui/use-server-clock';
import { AbsentAtDoors, ChangedNumbers, DidNotCome } from './absences';
import { BeforeReveal, OpenVoting, Reveal } from './now';
import { MoveForm, type RunSheetProps } from './press';
import { ReportsFirst } from './reports-first';
import { StageControls } from './stage';
import { VotingControls } from './voting';

type Step = { readonly title: string; readonly now: (p: RunSheetProps) => ReactNode };

const early: Step = { title: 'Before the doors', now: Early };
const steps: Readonly<Record<Phase, Step>> = {
	draft: early,
	call: early,
	lineup: early,
	doors: { title: 'Doors are open', now: Doors },
	pitching: { title: 'Pitches', now: Pitching },
	voting: { title: 'Supper and voting', now: VotingControls },
	counting: { title: 'Counting', now: Counting },
	announced: { title: 'Reveal', now: (p) => (p.snapshot.nextReveal ? <Reveal {...p} /> : <Over />) },
	published: { title: 'The dinner is over', now: () => <p id={STATE}>The result is published. Thank you.</p> },
	cancelled: { title: 'This dinner was cancelled', now: () => null },
};

export function Compere(p: RunSheetProps) {
	const { title, now: Now } = steps[p.snapshot.phase];
	const answerId = useAnswerId();
	return (
		<section className="stack">
			<h2 id={answerId} tabIndex={-1} aria-describedby={STATE}>
				{title}
			</h2>
			<Now {...p} />
		</section>
	);
}

function Early(p: RunSheetProps) {
	return <p id={STATE}>{`Doors open at ${p.doorsAt}. The first button comes here then.`}</p>;
}

/** A late start or a long pitch moves supper. Said only if it differs from the plan. */
function Supper({ p }: { p: RunSheetProps }) {
	const { plannedSupper: planned, lineup, minutes } = p;
	const { cursor, now: told } = p.snapshot;
	const soonest = supperAt({ planned: 0, lineup, cursor, minutes }, told) - told;
	// When pitches that have not begun start to push supper back, and every five minutes from then.
	const instants = Array.from({ length: 24 }, (_, n) => planned - soonest + n * 5 * 60_000 + 1);
	const now = useServerClock(told, { instants });
	const at = supperAt({ planned, lineup, cursor, minutes }, now);
	const say = (time: number) => sayUntil(time, p.zone, DESK);
	return (
		<p className="fine">
			{at > planned
				? `Supper about ${say(roughly(at))}; the plan said ${say(planned)}.`
				: `Supper at ${say(planned)}, as planned.`}
		</p>
	);
}

function Doors(p: RunSheetProps) {
	return (
		<>
			<p id={STATE}>{`${inWords(p.snapshot.issued, 'paper is', 'papers are')} out. Begin when the room is ready.`}</p>
			<Supper p={p} />
			<ChangedNumbers p={p} />
			<ReportsFirst p={p} />
			<MoveForm move="start pitching" p={p} />
			<AbsentAtDoors p={p} />
		</>
	);
}

function Pitching(p: RunSheetProps) {
	return (
		<>
			<ChangedNumbers p={p} />
			<ReportsFirst p={p} />
			<StageControls p={p} didNotCome={(pitch) => <DidNotCome p={p} pitch={pitch} />} />
			<Supper p={p} />
			<OpenVoting p={p} />
		</>
	);
}

function Counting(p: RunSheetProps) {
	if (p.facts.awarded) return <BeforeReveal {...p} />;
	return (
		<p id={STATE}>
			Voting is closed. Slips are typed in, the pot is counted, and the count sheet is signed. The reveal starts here
			once the pot is awarded.
		</p>
	);
}

function Over() {
	return <p id={STATE}>That was the last step. Thank everybody; an organiser publishes the result.</p>;
}
