import type { AtDinner } from '~/auth/guard.server';
import { tellsAccess } from '~/domain/access';
import type { Phase } from '~/domain/dinner';
import { isBeforeDoors, isCancelled, isOver, lineUpIsPublic } from '~/domain/phase-policy';
import { areAway } from '~/domain/rehearsal';
import { deskSnapshot } from '~/domain/snapshots';
import { plannedAt, timetableIn } from '~/domain/timetable';
import { DESK, type Locale } from '~/i18n';
import { copyTrouble } from '~/i18n/desk';
import { rehearsalMessages } from '~/i18n/rehearsal';
import { sayDate, sayTime, withPlace } from '~/i18n/when';
import type { RunSheetProps } from './press';

/** The evening, for the run sheet and the compere's page. */
export async function runSheetPage({ dinner, group, services, guestAddress, locale }: AtDinner) {
	const [dinnerState, state, record, absences, rehearsal, rehearsed] = await Promise.all([
		services.dinnerStates.read(dinner.id),
		services.dinners.moves(dinner),
		services.dinners.record(dinner.id),
		services.absences.read(dinner),
		group.rehearsal_of === null ? null : services.rehearsals.here(group.id),
		isBeforeDoors(dinner.phase) ? services.rehearsals.of(dinner.id) : null,
	]);
	if (!dinnerState) throw new Response('Not found', { status: 404 });
	const zone = group.time_zone;
	const happened = new Map(record.map(({ at, event }) => [event.kind, sayTime(at, zone, locale)]));
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		when: sayDate(dinner.starts_at, zone, locale),
		doorsAt: sayTime(dinner.starts_at, zone, locale),
		planned: plannedTimes(dinner, zone, locale),
		whenAndWhere: withPlace(locale, sayDate(dinner.starts_at, zone, locale), dinner.venue),
		zone,
		currency: group.currency,
		startsAt: dinner.starts_at.getTime(),
		deadlineAt: dinner.pitch_deadline.getTime(),
		deadline: `${sayDate(dinner.pitch_deadline, zone, locale)}, ${sayTime(dinner.pitch_deadline, zone, locale)}`,
		plannedSupper: plannedAt(dinner.starts_at, timetableIn(dinner)).supper.getTime(),
		questionsWanted: dinner.questions_wanted,
		minutes: { pitch: dinner.pitch_minutes, questions: dinner.question_minutes },
		pitchesWanted: dinner.pitches_wanted,
		access: tellsAccess(dinner),
		contact: group.contact !== '',
		facts: state.facts,
		sentIn: state.sentIn,
		answers: state.answers,
		absences: { ...absences, lineup: dinnerState.lineupRevision },
		lineup: dinnerState.lineup,
		reports: dinnerState.reports,
		happened: Object.fromEntries(happened),
		phones: lineUpIsPublic(dinner.phase) && !isOver(dinner.phase) ? guestAddress(dinner.guest_host) : null,
		/** What the guests of this rehearsal do; null if this is a real dinner. */
		rehearsal: rehearsal && sayRehearsal(rehearsal, dinner.phase, services.dinnerStates.now()),
		/** Where this dinner is rehearsed. */
		rehearsedAt: rehearsed && `/desk/${rehearsed.slug}/${rehearsed.number}`,
		copied: sayCopied(services.copies.state(), zone),
		snapshot: deskSnapshot(dinnerState, services.dinnerStates.now(), {
			phones: 0,
			asking: services.dinnerStates.asking(dinner.id),
		}),
	};
}

/** When each phase begins by the plan. */
function plannedTimes(dinner: AtDinner['dinner'], zone: string, locale: Locale): RunSheetProps['planned'] {
	const { pitches, supper, close, winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
	const say = (at: Date) => sayTime(at, zone, locale);
	return {
		doors: say(dinner.starts_at),
		pitching: say(pitches),
		voting: say(supper),
		counting: say(close),
		announced: say(winner),
	};
}

function sayRehearsal({ heard, of }: Rehearsing, phase: Phase, now: number) {
	const words = rehearsalMessages(DESK);
	const { progress } = heard;
	// After a cancelled dinner they have gone home.
	const isAway = !isCancelled(phase) && areAway(heard, now);
	return {
		progress: isAway ? words.away : words.progress(progress),
		isAway,
		verdict: progress.problems && { good: progress.problems.length === 0, text: words.verdict(progress.problems) },
		of: `/desk/${of.slug}/${of.number}`,
	};
}
type Rehearsing = NonNullable<Awaited<ReturnType<AtDinner['services']['rehearsals']['here']>>>;

/** The state of tonight's copies; null if they are switched off. */
function sayCopied(state: ReturnType<AtDinner['services']['copies']['state']>, zone: string) {
	if (state.kind === 'off') return null;
	return {
		at: state.kind === 'good' ? sayTime(state.at, zone, DESK) : null,
		trouble: state.kind === 'failing' ? copyTrouble(sayTime(state.since, zone, DESK), state.why) : null,
	};
}
