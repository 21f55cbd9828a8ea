import { useEffect, useState } from 'react';
import type { Connected } from '~/contract/guest';
import type { DeskSnapshot, ScreenSnapshot } from '~/domain/views';
import { connect } from './connect';
import { every } from './every';

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

	// A form of this page was answered and the page read anew. At the same version a socket's word is the fresher one.
	useEffect(() => {
		setLive((was) => {
			const ahead = initial.version - was.snapshot.version;
			return ahead > 0 || (ahead === 0 && was.connected !== 'yes') ? { ...was, snapshot: initial } : was;
		});
	}, [initial]);

	useEffect(
		() =>
			connect<{ room: (next: Snapshots[A]) => void }>({
				auth: { audience, group, number },
				onState: (state) => setLive((was) => ({ ...was, connected: state })),
				on: { room: (next) => setLive((was) => withNewer(was, next)) },
			}),
		[audience, group, number],
	);

	useEffect(() => {
		if (!poll || connected !== 'no') return;
		return every(POLL_MS, async () => {
			const answer = await fetch(poll);
			if (!answer.ok) return;
			const next: Snapshots[A] = await answer.json();
			setLive((was) => withNewer(was, next));
		});
	}, [poll, connected]);

	return live;
}

/** A higher or equal version wins: turnout moves without one. */
const withNewer = <S extends { readonly version: number }, L extends { snapshot: S }>(was: L, next: S): L =>
	next.version < was.snapshot.version ? was : { ...was, snapshot: next };
