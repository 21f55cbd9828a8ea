import { useEffect, useRef, useState } from 'react';
import type { Connected } from '~/contract/guest';
import type { DeskSnapshot, ScreenSnapshot } from '~/domain/views';
import { connect } from './connect';
import { every } from './every';
import { createNewest } from './newest';

type Snapshots = { desk: DeskSnapshot; screen: ScreenSnapshot };

/** How often a page asks where a socket cannot be had. */
const POLL_MS = 5000;

/**
 * The room as the desk or the wall may see it, kept up to date. Begins with what the page was rendered from; every message is whole,
 * so one that was missed costs nothing. With `poll` the snapshot is asked for there while no socket can be had.
 */
export function useRoom<A extends keyof Snapshots>({
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
}): { snapshot: Snapshots[A]; connected: Connected } {
	const [live, setLive] = useState<{ snapshot: Snapshots[A]; connected: Connected }>({
		snapshot: initial,
		connected: 'yes',
	});
	const { connected } = live;
	const [newest] = useState(() => createNewest(initial));
	const hears = useRef(true);

	// A form of this page was answered and the page read anew.
	useEffect(() => {
		if (newest.rendered(initial, hears.current)) setLive((was) => ({ ...was, snapshot: initial }));
	}, [initial, newest]);

	useEffect(
		() =>
			connect<{ room: (next: Snapshots[A]) => void }>({
				auth: { audience, group, number },
				onState: (state) => {
					hears.current = state === 'yes';
					setLive((was) => ({ ...was, connected: state }));
				},
				onWire: (wire) => {
					if (wire) newest.joined();
				},
				on: {
					room: (next) => {
						if (newest.told(next)) setLive((was) => ({ ...was, snapshot: next }));
					},
				},
			}),
		[audience, group, number, newest],
	);

	useEffect(() => {
		if (!poll || connected !== 'no') return;
		return every(POLL_MS, async () => {
			const take = newest.asking();
			const answer = await fetch(poll);
			if (!answer.ok) return;
			const next: Snapshots[A] = await answer.json();
			if (take(next)) setLive((was) => ({ ...was, snapshot: next }));
		});
	}, [poll, connected, newest]);

	return live;
}
