import { minutesLeft } from '~/domain/clock';
import type { ScreenSnapshot } from '~/domain/snapshots';
import type { ScreenMessages } from '~/i18n/screen';
import { useServerClock } from '~/ui/use-server-clock';
import { LineUpCards } from './line-up';
import { BigClock, ScreenTitle } from './screen';

const BREAK = 5 * 60_000;

type OverlayProps = { t: ScreenMessages; snapshot: ScreenSnapshot };

/** "Back in five minutes", counted from the key. */
export function Break({ t }: { t: ScreenMessages }) {
	const since = useServerClock(0, { secondsTo: BREAK });
	return (
		<>
			<ScreenTitle>{t.pause.title}</ScreenTitle>
			<BigClock label={since < BREAK ? undefined : t.pause.over}>{minutesLeft(BREAK, since)}</BigClock>
		</>
	);
}

export function LineUpAgain({ t, snapshot }: OverlayProps) {
	return (
		<>
			<ScreenTitle>{t.lineUp}</ScreenTitle>
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
