import { minutesLeft } from '~/domain/clock';
import { leftOn, type StageClock } from '~/domain/stage';
import type { ScreenMessages } from '~/i18n/screen';
import { PitchText } from '~/ui/pitch-text';
import { LineUpCards } from './line-up';
import { BigClock, ScreenTitle } from './screen';
import type { ScreenContentProps } from './screen-content';
import { Shot } from './shot';
import { Say } from './words';

const MINUTE = 60_000;

/** How near the end of a turn is. Also the tone of its clock. */
export type TurnTime = 'calm' | 'soon' | 'hot';
export function turnTime({ cursor }: Pick<ScreenContentProps['snapshot'], 'cursor'>, now: number): TurnTime {
	if (!cursor) return 'calm';
	const left = leftOn(cursor.clock, now);
	if (left <= 0) return 'hot';
	return left <= MINUTE ? 'soon' : 'calm';
}

function labelOf(t: ScreenMessages, { cursor, extraTime }: ScreenContentProps['snapshot'], time: TurnTime): string {
	if (time === 'hot') return t.timeUp;
	if (time === 'soon') return t.lastMinute;
	if (extraTime) return t.extraTime;
	return cursor?.part === 'questions' ? t.questionClock : t.pitchClock;
}

export function Stage(props: ScreenContentProps) {
	const { snapshot, now } = props;
	const { cursor, lineUp, pictures, first } = snapshot;
	const pitch = lineUp.find(({ number }) => number === cursor?.number);
	if (!cursor || !pitch) {
		return (
			<>
				<ScreenTitle>{first || (({ t }) => t.between)}</ScreenTitle>
				{first && (
					<p className="take">
						<Say>{({ t }) => t.reports}</Say>
					</p>
				)}
				<LineUpCards snapshot={snapshot} most={6} />
			</>
		);
	}
	const picture = pictures[pitch.number];
	const look = picture ? ' with-shot' : '';
	if (cursor.part === 'questions') {
		return (
			<div className={`stage questions${look}`}>
				<div>
					<ScreenTitle>{({ t }) => t.question(cursor.question)}</ScreenTitle>
					<TurnClock snapshot={snapshot} clock={cursor.clock} now={now} />
				</div>
				<div className="asked">
					{picture && <Shot number={pitch.number} picture={picture} size="large" />}
					<p className="asked-title">
						<span className="numeral">{pitch.number}</span>{' '}
						<span>
							<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
						</span>
					</p>
					<p className="over">
						<bdi>{pitch.presenter}</bdi>
					</p>
				</div>
			</div>
		);
	}
	return (
		<div className={`stage${look}`}>
			<span className="numeral stage-number">{pitch.number}</span>
			<div>
				<ScreenTitle lang={pitch.lang}>{pitch.title}</ScreenTitle>
				<p className="over">
					<bdi>{pitch.presenter}</bdi>
				</p>
				<TurnClock snapshot={snapshot} clock={cursor.clock} now={now} />
			</div>
			{picture && <Shot number={pitch.number} picture={picture} size="large" />}
		</div>
	);
}

type TurnClockProps = Pick<ScreenContentProps, 'snapshot' | 'now'> & { clock: StageClock };

function TurnClock({ snapshot, clock, now }: TurnClockProps) {
	const time = turnTime(snapshot, now);
	return (
		<BigClock label={<Say>{({ t }) => labelOf(t, snapshot, time)}</Say>} tone={time}>
			{minutesLeft(leftOn(clock, now), 0)}
		</BigClock>
	);
}
