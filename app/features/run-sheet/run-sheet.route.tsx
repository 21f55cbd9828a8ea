import type { LinksFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { type DinnerDesk, dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { tellsAccess } from '~/domain/access';
import { fullMinute } from '~/domain/clock';
import { addMinutes, notEarlyFrom, whatIsOffered } from '~/domain/dinner';
import { isOver, lineUpIsPublic, nightHasBegun, votingIsOpen } from '~/domain/phase-policy';
import { type DeskSnapshot, deskSnapshot } from '~/domain/snapshots';
import { plannedAt, timetableIn } from '~/domain/timetable';
import { DESK } from '~/i18n';
import { copyTrouble } from '~/i18n/desk';
import { sayDate, sayTime, sayUntil, withPlace } from '~/i18n/when';
import { every } from '~/realtime/client/every';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import type { PageHandle } from '~/root';
import { Desk } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { Eyebrow, Page } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { PhoneAddress } from '~/ui/phone-address';
import { Refused } from '~/ui/refused';
import { useServerClock } from '~/ui/use-server-clock';
import { runSheetIntents } from './intents.server';
import type { RunSheetProps } from './press';
import { RunSheetPage } from './run-sheet';
import { Watch } from './watch';

/** Without JavaScript the page is read again when voting may close. */
export const handle: PageHandle = {
	refresh: (data) => {
		const { phase, until, now } = (data as { snapshot: DeskSnapshot }).snapshot;
		return votingIsOpen(phase) && until !== null && now < until ? Math.ceil((until - now) / 1000) + 1 : null;
	},
};
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `${page.name} – desk` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader(
	'dinner.read desk',
	async ({ dinner, group, services, organiser, guestAddress }) => {
		const [dinnerState, state, record, absences] = await Promise.all([
			services.dinnerStates.read(dinner.id),
			services.dinners.moves(dinner),
			services.dinners.record(dinner.id),
			services.absences.read(dinner),
		]);
		if (!dinnerState) throw new Response('Not found', { status: 404 });
		const zone = group.time_zone;
		const happened = new Map(record.map(({ at, event }) => [event.kind, sayTime(at, zone, DESK)]));
		return {
			name: `${group.name} #${dinner.number}`,
			group: { slug: group.slug, name: group.name },
			number: dinner.number,
			organiser: organiser.name,
			when: sayDate(dinner.starts_at, zone, DESK),
			doorsAt: sayTime(dinner.starts_at, zone, DESK),
			planned: plannedTimes(dinner, zone),
			whenAndWhere: withPlace(sayDate(dinner.starts_at, zone, DESK), dinner.venue),
			zone,
			currency: group.currency,
			startsAt: dinner.starts_at.getTime(),
			deadlineAt: dinner.pitch_deadline.getTime(),
			deadline: `${sayDate(dinner.pitch_deadline, zone, DESK)}, ${sayTime(dinner.pitch_deadline, zone, DESK)}`,
			minutes: { pitch: dinner.pitch_minutes, questions: dinner.question_minutes },
			pitchesWanted: dinner.pitches_wanted,
			access: tellsAccess(dinner),
			contact: group.contact !== '',
			facts: state.facts,
			sentIn: state.sentIn,
			answers: state.answers,
			absences: { ...absences, lineup: dinnerState.lineupRevision },
			lineup: dinnerState.lineup,
			happened: Object.fromEntries(happened),
			phones: lineUpIsPublic(dinner.phase) && !isOver(dinner.phase) ? guestAddress(dinner.guest_host) : null,
			copied: sayCopied(services.copies.state(), zone),
			snapshot: deskSnapshot(dinnerState, services.dinnerStates.now(), {
				phones: 0,
				asking: services.dinnerStates.asking(dinner.id),
			}),
		};
	},
);

/** When each phase begins by the plan. */
function plannedTimes(dinner: DinnerDesk['dinner'], zone: string): RunSheetProps['planned'] {
	const { pitches, supper, close, winner } = plannedAt(dinner.starts_at, timetableIn(dinner));
	const say = (at: Date) => sayTime(at, zone, DESK);
	return {
		doors: say(dinner.starts_at),
		pitching: say(pitches),
		voting: say(supper),
		counting: say(close),
		announced: say(winner),
	};
}

/** The state of tonight's copies; null if they are switched off. */
function sayCopied(state: ReturnType<DinnerDesk['services']['copies']['state']>, zone: string) {
	if (state.kind === 'off') return null;
	return {
		at: state.kind === 'good' ? sayTime(state.at, zone, DESK) : null,
		trouble: state.kind === 'failing' ? copyTrouble(sayTime(state.since, zone, DESK), state.why) : null,
	};
}

export const action = dinnerDeskAction(runSheetIntents);

export default function RunSheetRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { snapshot: told, connected } = useLiveSnapshot({
		audience: 'desk',
		group: page.group.slug,
		number: page.number,
		initial: page.snapshot,
	});
	const { revalidate, state } = useRevalidator();
	// After a revalidation at the same version the loader's time is newer than the socket's.
	const snapshot = { ...told, now: Math.max(told.now, page.snapshot.now) };
	const behind = snapshot.version > page.snapshot.version;
	// The socket reports a newer version: the loader's facts are stale.
	useEffect(() => {
		if (behind && state === 'idle') revalidate();
	}, [behind, state, revalidate]);
	// A failed copy changes no dinner and sends no snapshot, so the page polls.
	const watchesCopies = page.copied !== null && nightHasBegun(snapshot.phase);
	useEffect(() => (watchesCopies ? every(60_000, async () => revalidate()) : undefined), [watchesCopies, revalidate]);
	const { facts, zone, startsAt, deadlineAt } = page;
	const now = useServerClock(snapshot.now, {
		instants: [snapshot.until, snapshot.promised && snapshot.promised - 60_000, deadlineAt, notEarlyFrom(startsAt)],
		onSleep: revalidate,
	});
	const evening: RunSheetProps = {
		...page,
		snapshot,
		now,
		moves: whatIsOffered(facts, snapshot, now),
		fiveMore: sayUntil(fullMinute(addMinutes(snapshot.until ?? 0, 5, now)), zone, DESK),
		until: snapshot.until === null ? null : sayUntil(snapshot.until, zone, DESK),
	};
	return (
		<Page
			width="wide"
			skip="Skip to the run sheet"
			brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}
			corner={
				<Form method="post" action="/sign-out">
					<button className="button plain" type="submit">
						Sign out
					</button>
				</Form>
			}
		>
			<DinnerNav group={page.group.slug} number={page.number} here="" />
			<Desk aside={<Watch evening={evening} connected={connected} copiedAt={page.copied?.at ?? null} />}>
				<Eyebrow>{page.whenAndWhere}</Eyebrow>
				<h1 dir="auto">{page.name}</h1>
				{answered?.already && <Refused sentence={answered.already} so />}
				{answered?.refusal && <Refused sentence={answered.refusal} />}
				{page.copied?.trouble && nightHasBegun(snapshot.phase) && (
					<Notice kind="warn" speak="polite" title="Tonight is not being copied">
						<p>{page.copied.trouble}</p>
					</Notice>
				)}
				{page.phones && <PhoneAddress phones={page.phones} href={`/desk/${page.group.slug}/${page.number}/phones`} />}
				<RunSheetPage {...evening} />
			</Desk>
		</Page>
	);
}
