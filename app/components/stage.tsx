import { useEffect, useState } from 'react';
import { Actions, Button, Confirm } from '~/components/form';
import type { Cursor } from '~/domain/dinner';
import type { LinedUp } from '~/domain/views';

/** Minutes and seconds left; below zero it counts what is over. */
export const sayClock = (ms: number): string => {
	const seconds = Math.abs(Math.ceil(ms / 1000));
	return `${ms < 0 && seconds > 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Milliseconds left by the server's clock, whatever this device believes. Null until the browser has it. */
function useLeft(endsAt: number | null, serverNow: number): number | null {
	const [left, setLeft] = useState<number | null>(null);
	useEffect(() => {
		if (endsAt === null) return setLeft(null);
		const ahead = Date.now() - serverNow;
		const tell = () => setLeft(endsAt - (Date.now() - ahead));
		tell();
		const timer = setInterval(tell, 250);
		return () => clearInterval(timer);
	}, [endsAt, serverNow]);
	return left;
}

type StageProps = { lineup: readonly LinedUp[]; cursor: Cursor | null; serverNow: number; hasQuestions: boolean };

/** Who is on stage, the clock, and the one next thing to press. */
export function StageControls({ lineup, cursor, serverNow, hasQuestions }: StageProps) {
	const left = useLeft(cursor?.endsAt ?? null, serverNow);
	const on = lineup.find((pitch) => pitch.number === cursor?.number);
	const upNext =
		lineup.find((pitch) => pitch.number > (cursor?.number ?? 0) && pitch.state === 'lined up') ??
		lineup.find((pitch) => pitch.state === 'lined up' && pitch !== on);
	const toQuestions = cursor?.part === 'pitch' && hasQuestions;
	return (
		<div className="stage">
			{on && cursor ? (
				<p className="on-stage">
					<span>
						{cursor.part === 'pitch' ? 'On stage' : 'Questions'}: <b>{on.number}</b> <bdi>{on.title}</bdi>
					</span>
					<span className="stage-clock num" role="timer">
						{left === null ? '' : sayClock(left)}
					</span>
				</p>
			) : (
				<p>{upNext ? 'Nobody is on stage.' : 'Every pitch has been heard.'}</p>
			)}
			<Actions>
				{on && toQuestions && (
					<Stage intent="on stage" pitch={on.number} part="questions" kind="go">
						Questions for {on.number}
					</Stage>
				)}
				{upNext && (
					<Stage intent="on stage" pitch={upNext.number} part="pitch" kind={toQuestions ? 'alt' : 'go'}>
						{`${on ? 'Next' : 'Start'}: ${upNext.number} ${upNext.title}`}
					</Stage>
				)}
				{on && (
					<form method="post">
						<Button name="intent" value="extra time" kind="alt">
							One more minute
						</Button>
					</form>
				)}
				{on && !upNext && (
					<form method="post">
						<Button name="intent" value="clear stage" kind="alt">
							Clear the stage
						</Button>
					</form>
				)}
			</Actions>
			<Confirm summary="Somebody did not come, or has to go again" kind="alt">
				<ul className="stage-list">
					{lineup.map((pitch) => (
						<li key={pitch.id}>
							<span>
								<b>{pitch.number}</b> <bdi>{pitch.title}</bdi>
							</span>
							<Stage intent="on stage" pitch={pitch.number} part="pitch" kind="alt">
								Put on stage
							</Stage>
							<Stage intent="no-show" pitch={pitch.number} part="pitch" kind="danger">
								Did not come
							</Stage>
						</li>
					))}
				</ul>
				<p className="hint">
					The first reserve takes the number. Without a reserve the number stays empty. Guests see the new line-up at
					once.
				</p>
			</Confirm>
		</div>
	);
}

function Stage({
	intent,
	pitch,
	part,
	kind,
	children,
}: {
	intent: string;
	pitch: number;
	part: Cursor['part'];
	kind: 'go' | 'alt' | 'danger';
	children: React.ReactNode;
}) {
	return (
		<form method="post">
			<input type="hidden" name="pitch" value={pitch} />
			<input type="hidden" name="part" value={part} />
			<Button name="intent" value={intent} kind={kind}>
				{children}
			</Button>
		</form>
	);
}
