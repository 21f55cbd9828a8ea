import type { ReactNode } from 'react';
import type { Phase } from '~/domain/dinner';
import { roughly, supperAt } from '~/domain/timetable';
import { compereMessages } from '~/i18n/compere';
import { sayUntil } from '~/i18n/when';
import { useAnswerId } from '~/ui/answer';
import { STATE } from '~/ui/desk';
import { useLocale } from '~/ui/language';
import { useServerClock } from '~/ui/use-server-clock';
import { AbsentAtDoors, ChangedNumbers, DidNotCome } from './absences';
import { BeforeReveal, OpenVoting, Reveal } from './now';
import { MoveForm, type RunSheetProps } from './press';
import { ReportsFirst } from './reports-first';
import { StageControls } from './stage';
import { VotingControls } from './voting';

type Step = {
	readonly title: keyof ReturnType<typeof compereMessages>['steps'];
	readonly now: (p: RunSheetProps) => ReactNode;
};

const early: Step = { title: 'early', now: Early };
const steps: Readonly<Record<Phase, Step>> = {
	draft: early,
	call: early,
	lineup: early,
	doors: { title: 'doors', now: Doors },
	pitching: { title: 'pitching', now: Pitching },
	voting: { title: 'voting', now: VotingControls },
	counting: { title: 'counting', now: Counting },
	announced: { title: 'announced', now: (p) => (p.snapshot.nextReveal ? <Reveal {...p} /> : <Over />) },
	published: { title: 'published', now: Published },
	cancelled: { title: 'cancelled', now: () => null },
};

export function Compere(p: RunSheetProps) {
	const t = compereMessages(useLocale());
	const { title, now: Now } = steps[p.snapshot.phase];
	const answerId = useAnswerId();
	return (
		<section className="stack">
			<h2 id={answerId} tabIndex={-1} aria-describedby={STATE}>
				{t.steps[title]}
			</h2>
			<Now {...p} />
		</section>
	);
}

function Early(p: RunSheetProps) {
	const t = compereMessages(useLocale());
	return <p id={STATE}>{t.early(p.doorsAt)}</p>;
}

/** A late start or a long pitch moves supper. Said only if it differs from the plan. */
function Supper({ p }: { p: RunSheetProps }) {
	const locale = useLocale();
	const t = compereMessages(locale).supper;
	const { plannedSupper: planned, lineup, minutes, reports } = p;
	const { cursor, now: told } = p.snapshot;
	const soonest = supperAt({ planned: 0, lineup, cursor, minutes, reports }, told) - told;
	// When pitches that have not begun start to push supper back, and every five minutes from then.
	const instants = Array.from({ length: 24 }, (_, n) => planned - soonest + n * 5 * 60_000 + 1);
	const now = useServerClock(told, { instants });
	const at = supperAt({ planned, lineup, cursor, minutes, reports }, now);
	const say = (time: number) => sayUntil(time, p.zone, locale);
	return <p className="fine">{at > planned ? t.later(say(roughly(at)), say(planned)) : t.asPlanned(say(planned))}</p>;
}

function Doors(p: RunSheetProps) {
	const t = compereMessages(useLocale());
	return (
		<>
			<p id={STATE}>{t.doors(p.snapshot.issued)}</p>
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
	const t = compereMessages(useLocale());
	return p.facts.awarded ? <BeforeReveal {...p} /> : <p id={STATE}>{t.counting}</p>;
}

function Over() {
	return <p id={STATE}>{compereMessages(useLocale()).lastStep}</p>;
}

function Published() {
	return <p id={STATE}>{compereMessages(useLocale()).published}</p>;
}
