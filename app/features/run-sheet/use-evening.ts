import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { Connected } from '~/contract/guest';
import { fullMinute } from '~/domain/clock';
import { addMinutes, notEarlyFrom, whatIsOffered } from '~/domain/dinner';
import { nightHasBegun } from '~/domain/phase-policy';
import { sayUntil } from '~/i18n/when';
import { every } from '~/realtime/client/every';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import { useLocale } from '~/ui/language';
import { useServerClock } from '~/ui/use-server-clock';
import type { EveningPage, RunSheetProps } from './press';

/** The evening of a page, live: the newest snapshot, and what is offered at the server's time. */
export function useEvening(page: EveningPage): { evening: RunSheetProps; connected: Connected } {
	const { snapshot: told, connected } = useLiveSnapshot({
		audience: 'desk',
		group: page.group.slug,
		number: page.number,
		initial: page.snapshot,
	});
	const locale = useLocale();
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
	const rehearses = page.rehearsal !== null && page.rehearsal.verdict === null;
	useEffect(() => (rehearses ? every(2000, async () => revalidate()) : undefined), [rehearses, revalidate]);
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
		fiveMore: sayUntil(fullMinute(addMinutes(snapshot.until ?? 0, 5, now)), zone, locale),
		until: snapshot.until === null ? null : sayUntil(snapshot.until, zone, locale),
	};
	return { evening, connected };
}
