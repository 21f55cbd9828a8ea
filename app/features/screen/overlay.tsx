import { minutesLeft } from '~/domain/clock';
import type { ScreenSnapshot } from '~/domain/snapshots';
import { useServerClock } from '~/ui/use-server-clock';
import { LineUpCards } from './line-up';
import { BigClock, ScreenTitle } from './screen';
import { Say } from './words';

const BREAK = 5 * 60_000;

/** "Back in five minutes", counted from the key. */
export function Break() {
	const since = useServerClock(0, { secondsTo: BREAK });
	return (
		<>
			<ScreenTitle>{({ t }) => t.pause.title}</ScreenTitle>
			<BigClock label={since >= BREAK && <Say>{({ t }) => t.pause.over}</Say>}>{minutesLeft(BREAK, since)}</BigClock>
		</>
	);
}

export function LineUpAgain({ snapshot }: { snapshot: ScreenSnapshot }) {
	return (
		<>
			<ScreenTitle>{({ t }) => t.lineUp}</ScreenTitle>
			<LineUpCards snapshot={snapshot} most={6} />
		</>
	);
}

export function KeyHelp({ keys }: { keys: readonly (readonly string[])[] }) {
	return (
		<ul className="screen-keys">
			{keys.map(([key, does]) => (
				<li key={key}>
					<kbd>{key}</kbd> <span>{does}</span>
				</li>
			))}
		</ul>
	);
}
