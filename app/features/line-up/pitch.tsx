import type { ReactNode } from 'react';
import type { DeskPitch } from '~/contract/pitch-desk';
import type { ChoosingStage } from '~/domain/phase-policy';
import type { PitchState } from '~/domain/pitch';
import { Actions, Button, Confirm } from '~/ui/button';
import { CopyText } from '~/ui/copy-link';
import { Hear } from '~/ui/hear';
import type { NoticeKind } from '~/ui/notice';
import { PitchText } from '~/ui/pitch-text';
import { StatusTag } from '~/ui/status-tag';
import { type Answered, Answers } from './answers';
import { Contact } from './contact';
import { Of, PitchButtons } from './pitch-buttons';
import { AdviceLine, Interests } from './readers';

const tags: Record<PitchState, { kind: NoticeKind; text: string }> = {
	draft: { kind: 'calm', text: 'draft' },
	submitted: { kind: 'calm', text: 'to be decided' },
	'lined up': { kind: 'good', text: 'lined up' },
	reserve: { kind: 'calm', text: 'reserve' },
	declined: { kind: 'calm', text: 'declined' },
	presented: { kind: 'good', text: 'presented' },
	'no-show': { kind: 'calm', text: 'did not come' },
	withdrawn: { kind: 'calm', text: 'withdrawn' },
};

type Props = {
	pitch: DeskPitch;
	answers: readonly Answered[];
	gate: string;
	stage: ChoosingStage;
	canSend: boolean;
	refused: ReactNode;
};

/** One card: what the pitch says, and what is decided about it. */
export function DecidePitch({ pitch, answers, gate, stage, canSend, refused }: Props) {
	const tag = tags[pitch.state];
	const open = stage !== 'over' && pitch.state !== 'withdrawn';
	return (
		<li id={`pitch-${pitch.id}`} className="decide" tabIndex={-1}>
			<h3>
				{pitch.number !== null && <span className="numeral">{pitch.number}</span>}{' '}
				<PitchText lang={pitch.lang}>{pitch.title}</PitchText>
			</h3>
			{pitch.says && <p className="words-in">{pitch.says}</p>}
			<p className="by">
				<bdi>{pitch.presenter}</bdi>{' '}
				<StatusTag kind={tag.kind}>
					{pitch.state === 'reserve' && pitch.rank !== null ? `${tag.text} ${pitch.rank}` : tag.text}
				</StatusTag>
			</p>
			<div className="decide-parts">
				<div>
					{pitch.picture && <img className="pitch-picture" {...pitch.picture} alt={pitch.picture.alt} loading="lazy" />}
					{pitch.spoken && <Hear {...pitch.spoken} />}
					<Answers answers={answers} lang={pitch.lang} open={stage === 'choosing'} />
				</div>
				<div className="decide-now">
					{refused}
					<AdviceLine advice={pitch.advice} />
					<Interests pitch={pitch} open={open} />
					{open && <Checks pitch={pitch} gate={gate} />}
					{open && <Choices pitch={pitch} stage={stage} />}
					{pitch.letter && <Answer pitch={pitch} letter={pitch.letter} canSend={canSend} />}
					<Contact pitch={pitch} canSend={canSend} />
				</div>
			</div>
		</li>
	);
}

function Checks({ pitch, gate }: { pitch: DeskPitch; gate: string }) {
	const guardian = pitch.underAge && pitch.guardianAgreed === null;
	const unconfirmed = pitch.gateBy === null && pitch.held !== 'others decide';
	return (
		<>
			{pitch.guardianAgreed !== null && (
				<p>{`Under 18. A guardian’s agreement was recorded ${pitch.guardianAgreed}.`}</p>
			)}
			<p>{gate}</p>
			{pitch.gateBy !== null && (
				<p className="confirmed">
					<span>
						It does, says <bdi>{pitch.gateBy}</bdi>.
					</span>
				</p>
			)}
			{(unconfirmed || guardian) && (
				<PitchButtons pitch={pitch}>
					{guardian && (
						<p>
							Under 18: shown to nobody until a parent or guardian has agreed. Ask them, by the contact below, and
							record it here.
						</p>
					)}
					<Actions>
						{unconfirmed && (
							<Button kind="alt" name="intent" value="confirm gate">
								It does: confirm the gate
								<Of pitch={pitch} />
							</Button>
						)}
						{guardian && (
							<Button kind="alt" name="intent" value="guardian agreed">
								A guardian has agreed
								<Of pitch={pitch} />
							</Button>
						)}
					</Actions>
				</PitchButtons>
			)}
		</>
	);
}

function Choices({ pitch, stage }: { pitch: DeskPitch; stage: ChoosingStage }) {
	const { state } = pitch;
	const ready = pitch.gateBy !== null && (!pitch.underAge || pitch.guardianAgreed !== null);
	const decided = state === 'lined up' || state === 'reserve' || state === 'declined';
	const decides = pitch.held !== 'others decide';
	// A pitch in a published line-up cannot be moved or declined; it can only step back.
	const fixed = stage === 'public' && state === 'lined up';
	if (state === 'presented' || state === 'no-show' || state === 'draft') return null;
	if (!decides && state !== 'lined up' && state !== 'reserve') return null;
	return (
		<PitchButtons pitch={pitch}>
			<Actions>
				{decides && stage === 'choosing' && (
					<Choice pitch={pitch} value="line up" is={state === 'lined up'} ready={ready}>
						{state === 'lined up' ? 'Lined up' : 'Line up'}
					</Choice>
				)}
				{decides && !fixed && (
					<>
						<Choice pitch={pitch} value="reserve" is={state === 'reserve'} ready={ready}>
							{state === 'reserve' ? 'In reserve' : 'Reserve'}
						</Choice>
						<Choice pitch={pitch} value="decline" is={state === 'declined'} ready>
							{state === 'declined' ? 'Declined' : 'Decline'}
						</Choice>
					</>
				)}
				{decides && state === 'reserve' && (pitch.rank ?? 1) > 1 && (
					<Button kind="alt" name="intent" value="reserve up">
						Move up
						<Of pitch={pitch} />
					</Button>
				)}
				{decides && !fixed && decided && (
					<Button kind="plain" name="intent" value="back to submitted">
						Decide later
						<Of pitch={pitch} />
					</Button>
				)}
			</Actions>
			{(state === 'lined up' || state === 'reserve') && (
				<Confirm
					summary={
						<span>
							They cannot come
							<Of pitch={pitch} />
						</span>
					}
				>
					<p>
						{fixed
							? 'The first reserve takes the number. Without a reserve it stays empty. This cannot be undone.'
							: 'The pitch is withdrawn for them. This cannot be undone.'}
					</p>
					<Button kind="danger" name="intent" value="step back">
						Yes, take them out
						<Of pitch={pitch} />
					</Button>
				</Confirm>
			)}
		</PitchButtons>
	);
}

/** Stays in its place: what is chosen cannot be pressed, and no other button moves under the thumb. */
type ChoiceProps = { pitch: DeskPitch; value: string; is: boolean; ready: boolean; children: string };
function Choice({ pitch, value, is, ready, children }: ChoiceProps) {
	return (
		<Button kind="alt" name="intent" value={value} disabled={is || !ready}>
			<span>{children}</span>
			<Of pitch={pitch} />
		</Button>
	);
}

type AnswerProps = { pitch: DeskPitch; letter: NonNullable<DeskPitch['letter']>; canSend: boolean };
function Answer({ pitch, letter, canSend }: AnswerProps) {
	const { email } = pitch.contact;
	const mailto = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text)}`;
	if (pitch.answered !== null && pitch.answerMail === 'going')
		return (
			<p>
				{`The answer is going out by e-mail since ${pitch.answered}. If this still stands here in a minute, nobody knows whether it went: ask them, or pass it on another way.`}
			</p>
		);
	if (pitch.answered !== null)
		return <p>{`Answer ${pitch.answerMail === 'sent' ? 'sent by e-mail' : 'passed on'} ${pitch.answered}.`}</p>;
	return (
		<details className="behind">
			<summary>The answer is not passed on yet</summary>
			<div className="stack letter">
				<CopyText
					id={`answer-${pitch.id}`}
					label={letter.subject}
					text={letter.text}
					copy="Copy the answer"
					copied="Copied. Paste it into a message."
				/>
				<PitchButtons pitch={pitch}>
					<Actions>
						{canSend ? (
							<Button kind="alt" name="intent" value="send answer">
								Send it by e-mail
							</Button>
						) : (
							<Button kind="alt" href={mailto}>
								Open in my e-mail program
							</Button>
						)}
						<Button kind="alt" name="intent" value="answered">
							I passed it on
						</Button>
					</Actions>
				</PitchButtons>
			</div>
		</details>
	);
}
