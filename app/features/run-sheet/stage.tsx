import type { ReactNode } from 'react';
import { minutesLeftOrOver } from '~/domain/clock';
import type { LinedUp } from '~/domain/snapshots';
import { type Cursor, endOf, leftOn, nextTurn, seenClock, turnOf } from '~/domain/stage';
import { compereMessages } from '~/i18n/compere';
import { Actions, Button, Confirm } from '~/ui/button';
import { STATE } from '~/ui/desk';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';
import { PitchText } from '~/ui/pitch-text';
import { useServerClock } from '~/ui/use-server-clock';
import { Press, type RunSheetProps } from './press';

type StageProps = {
	p: RunSheetProps;
	/** The no-show form of a pitch; null if the pitch was presented. */
	didNotCome: (pitch: LinedUp) => ReactNode;
};

export function StageControls({ p, didNotCome }: StageProps) {
	const t = compereMessages(useLocale()).stage;
	const { lineup, questionsWanted } = p;
	const { cursor, now: serverNow } = p.snapshot;
	const hasQuestions = p.minutes.questions > 0;
	const now = useServerClock(serverNow, { secondsTo: endOf(cursor) });
	const on = lineup.find((pitch) => pitch.number === cursor?.number);
	const { is: next, upNext } = nextTurn(lineup, cursor, hasQuestions);
	const moreQuestions = cursor?.part === 'questions' && cursor.question < questionsWanted;
	const turn = turnOf(cursor, p.facts.turns);
	return (
		<div className="stage">
			{on && cursor ? (
				<p className="on-stage" id={STATE}>
					<span>
						<span>{sayPart(cursor, questionsWanted, t)}</span> <b>{on.number}</b>{' '}
						<PitchText lang={on.lang}>{on.title}</PitchText>
					</span>
					<span className="stage-clock num" role="timer">
						{minutesLeftOrOver(leftOn(cursor.clock, now), 0)}
					</span>
				</p>
			) : (
				<p id={STATE}>{upNext ? t.nobody : t.heard}</p>
			)}
			{cursor && on && <Clock cursor={cursor} turn={turn} isNext={next === 'clock'} />}
			<Actions>
				{cursor && moreQuestions && (
					<Press
						intent="next question"
						kind={next === 'clock' ? 'alt' : 'go'}
						fields={{ turn, question: cursor.question }}
					>
						{t.askQuestion(cursor.question + 1, questionsWanted)}
					</Press>
				)}
				{on && cursor?.part === 'pitch' && hasQuestions && (
					<Stage turn={turn} pitch={on.id} part="questions" kind={next === 'questions' ? 'go' : 'alt'}>
						{t.questionsFor(on.number)}
					</Stage>
				)}
				{upNext && (
					<Stage turn={turn} pitch={upNext.id} part="pitch" kind={next === 'pitch' && !moreQuestions ? 'go' : 'alt'}>
						{t[on ? 'next' : 'first'](upNext.number, upNext.title)}
					</Stage>
				)}
				{on && !upNext && (
					<Press intent="clear stage" fields={{ turn }}>
						{t.clear}
					</Press>
				)}
			</Actions>
			<Confirm summary={t.again} kind="alt">
				<ul className="stage-list">
					{lineup.map((pitch) => (
						<li key={pitch.id}>
							<span>
								<b>{pitch.number}</b> <PitchText lang={pitch.lang}>{pitch.title}</PitchText>
							</span>
							<Stage turn={turn} pitch={pitch.id} part="pitch" kind="alt">
								{t.put}
							</Stage>
							{didNotCome(pitch)}
						</li>
					))}
				</ul>
			</Confirm>
		</div>
	);
}

type Words = ReturnType<typeof compereMessages>['stage'];
function sayPart({ part, question }: Cursor, wanted: number, t: Words): string {
	if (part === 'pitch') return t.on;
	return wanted > 0 ? t.question(question, wanted) : t.questions;
}

/** Starts when the pitcher is ready, and can be stopped and set back. What was left is in the record. */
function Clock({ cursor, turn, isNext }: { cursor: Cursor; turn: string; isNext: boolean }) {
	const t = compereMessages(useLocale()).stage;
	const fields = { turn, clock: seenClock(cursor.clock) };
	return (
		<Actions>
			{cursor.clock.state === 'stopped' ? (
				<Press intent="start clock" kind={isNext ? 'go' : 'alt'} fields={fields}>
					{t.start}
				</Press>
			) : (
				<Press intent="pause clock" fields={fields}>
					{t.stop}
				</Press>
			)}
			<Press intent="extra time" fields={fields}>
				{t.more}
			</Press>
			{/* Only a stopped clock, so that one slip takes no time from a pitcher. */}
			{cursor.clock.state === 'stopped' && (
				<Press intent="reset clock" fields={fields}>
					{t.back}
				</Press>
			)}
		</Actions>
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
