import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connected } from '~/contract/guest';
import type { CrewSnapshot, DeskSnapshot, ScreenSnapshot } from '~/domain/snapshots';
import { connect } from './connect';
import { every } from './every';
import { createSnapshotOrder } from './snapshot-order';

type Snapshots = { desk: DeskSnapshot; crew: CrewSnapshot; screen: ScreenSnapshot };

/** The polling interval of a page without a socket. */
const POLL_MS = 5000;

/**
 * The live snapshot of the desk or the screen, starting with `initial`. Every message is a whole snapshot, so a lost one does no harm.
 * `poll`: the URL of the snapshot, for polling without a socket and for `ask`.
 */
export function useLiveSnapshot<A extends keyof Snapshots>({
	audience,
	group,
	number,
	initial,
	poll,
}: {
	audience: A;
	group: string;
	number: number;
	initial: Snapshots[A];
	poll?: string | undefined;
}): { snapshot: Snapshots[A]; connected: Connected; ask: () => void } {
	const [live, setLive] = useState<{ snapshot: Snapshots[A]; connected: Connected }>({
		snapshot: initial,
		connected: 'yes',
	});
	const { connected } = live;
	const [newest] = useState(() => createSnapshotOrder(initial));
	const hears = useRef(true);

	// Remix reloaded the page's data after a form.
	useEffect(() => {
		if (newest.rendered(initial, hears.current)) setLive((was) => ({ ...was, snapshot: initial }));
	}, [initial, newest]);

	useEffect(
		() =>
			connect<{ snapshot: (next: Snapshots[A]) => void }>({
				auth: { audience, group, number },
				onState: (state) => {
					hears.current = state === 'yes';
					setLive((was) => ({ ...was, connected: state }));
				},
				onSocket: (socket) => {
					if (socket) newest.joined();
				},
				on: {
					snapshot: (next) => {
						if (newest.told(next)) setLive((was) => ({ ...was, snapshot: next }));
					},
				},
			}),
		[audience, group, number, newest],
	);

	const read = useCallback(async () => {
		if (!poll) return;
		const take = newest.asking();
		const answer = await fetch(poll);
		if (!answer.ok) return;
		const next: Snapshots[A] = await answer.json();
		if (take(next)) setLive((was) => ({ ...was, snapshot: next }));
	}, [poll, newest]);
	useEffect(() => (connected === 'no' ? every(POLL_MS, read) : undefined), [connected, read]);
	/** Ignores a failure: the socket sends a snapshot when it is back. */
	const ask = useCallback(() => void read().catch(() => undefined), [read]);

	return { ...live, ask };
}
