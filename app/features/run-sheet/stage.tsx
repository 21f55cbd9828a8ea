import type { ReactNode } from 'react';
import { minutesLeftOrOver } from '~/domain/clock';
import { type Cursor, turnOf } from '~/domain/dinner';
import type { LinedUp } from '~/domain/snapshots';
import { nextTurn } from '~/domain/stage';
import { Actions, Button, Confirm } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { useServerClock } from '~/ui/use-server-clock';

type StageProps = {
	lineup: readonly LinedUp[];
	cursor: Cursor | null;
	/** How many times a pitch or its questions were put on stage. */
	turns: number;
	serverNow: number;
	hasQuestions: boolean;
	/** The no-show form of a pitch; null if the pitch was presented. */
	didNotCome: (pitch: LinedUp) => ReactNode;
};

export function StageControls({ lineup, cursor, turns, serverNow, hasQuestions, didNotCome }: StageProps) {
	const now = useServerClock(serverNow, { secondsTo: cursor?.endsAt ?? null });
	const on = lineup.find((pitch) => pitch.number === cursor?.number);
	const { is: next, upNext } = nextTurn(lineup, cursor, hasQuestions);
	const turn = turnOf(cursor, turns);
	return (
		<div className="stage">
			{on && cursor ? (
				<p className="on-stage">
					<span>
						<span>{cursor.part === 'pitch' ? 'On stage:' : 'Questions:'}</span> <b>{on.number}</b> <bdi>{on.title}</bdi>
					</span>
					<span className="stage-clock num" role="timer">
						{minutesLeftOrOver(cursor.endsAt, now)}
					</span>
				</p>
			) : (
				<p>{upNext ? 'Nobody is on stage.' : 'Every pitch has been heard.'}</p>
			)}
			<Actions>
				{on && next === 'questions' && (
					<Stage turn={turn} pitch={on.id} part="questions" kind="go">
						{`Questions for ${on.number}`}
					</Stage>
				)}
				{upNext && (
					<Stage turn={turn} pitch={upNext.id} part="pitch" kind={next === 'pitch' ? 'go' : 'alt'}>
						{`${on ? 'Next' : 'Start'}: ${upNext.number} ${upNext.title}`}
					</Stage>
				)}
				{on && (
					<form method="post" autoComplete="off">
						<FormKey page />
						<input type="hidden" name="turn" value={turn} />
						<input type="hidden" name="ends" value={cursor?.endsAt} />
						<Button name="intent" value="extra time" kind="alt">
							One more minute
						</Button>
					</form>
				)}
				{on && !upNext && (
					<form method="post" autoComplete="off">
						<FormKey page />
						<input type="hidden" name="turn" value={turn} />
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
							<Stage turn={turn} pitch={pitch.id} part="pitch" kind="alt">
								Put on stage
							</Stage>
							{didNotCome(pitch)}
						</li>
					))}
				</ul>
			</Confirm>
		</div>
	);
}

function Stage({
	turn,
	pitch,
	part,
	kind,
	children,
}: {
	turn: string;
	pitch: string;
	part: Cursor['part'];
	kind: 'go' | 'alt';
	children: ReactNode;
}) {
	return (
		<form method="post" autoComplete="off">
			<FormKey page />
			<input type="hidden" name="pitch" value={pitch} />
			<input type="hidden" name="turn" value={turn} />
			<input type="hidden" name="part" value={part} />
			<Button name="intent" value="on stage" kind={kind}>
				{children}
			</Button>
		</form>
	);
}
