import type { ReactNode } from 'react';
import type { DeskPitch } from '~/contract/pitch-desk';
import type { ChoosingStage } from '~/domain/phase-policy';
import type { PitchState } from '~/domain/pitch';
import { Actions, Button, Confirm } from '~/ui/button';
import { CopyLink, CopyText } from '~/ui/copy-link';
import { FormKey } from '~/ui/form-key';
import type { NoticeKind } from '~/ui/notice';
import { StatusTag } from '~/ui/status-tag';

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

type Props = { pitch: DeskPitch; gate: string; stage: ChoosingStage; canSend: boolean };

export function DecidePitch({ pitch, gate, stage, canSend }: Props) {
	const tag = tags[pitch.state];
	const open = stage !== 'over' && pitch.state !== 'withdrawn';
	return (
		<li id={`pitch-${pitch.id}`} className="decide" tabIndex={-1}>
			<h3 dir="auto">
				{pitch.number !== null && <span className="numeral">{pitch.number} </span>}
				{pitch.title}
			</h3>
			<p className="by">
				<bdi>{pitch.presenter}</bdi>{' '}
				<StatusTag kind={tag.kind}>
					{tag.text}
					{pitch.state === 'reserve' && pitch.rank !== null && ` ${pitch.rank}`}
				</StatusTag>
			</p>
			{open && <Checks pitch={pitch} gate={gate} />}
			{open && <Choices pitch={pitch} stage={stage} />}
			{pitch.letter && <Answer pitch={pitch} letter={pitch.letter} canSend={canSend} />}
			<Contact pitch={pitch} canSend={canSend} />
		</li>
	);
}

/** Posts the revision and the decision count that the page showed, so that a stale form is refused. */
function PitchButtons({ pitch, children }: { pitch: DeskPitch; children: ReactNode }) {
	return (
		<form method="post" action="?" autoComplete="off">
			<FormKey />
			<input type="hidden" name="pitch" value={pitch.id} autoComplete="off" />
			<input type="hidden" name="decisions" value={pitch.decisions} autoComplete="off" />
			<input type="hidden" name="revision" value={pitch.revision} autoComplete="off" />
			{children}
		</form>
	);
}

function Checks({ pitch, gate }: { pitch: DeskPitch; gate: string }) {
	const guardian = pitch.underAge && pitch.guardianAgreed === null;
	return (
		<>
			{pitch.gateBy !== null && (
				<p>
					Gate confirmed by <bdi>{pitch.gateBy}</bdi>.
				</p>
			)}
			{pitch.guardianAgreed !== null && <p>Under 18. A guardian’s agreement was recorded {pitch.guardianAgreed}.</p>}
			{(pitch.gateBy === null || guardian) && (
				<PitchButtons pitch={pitch}>
					{pitch.gateBy === null && <p>{gate}</p>}
					{guardian && (
						<p>
							Under 18: shown to nobody until a parent or guardian has agreed. Ask them, by the contact below, and
							record it here.
						</p>
					)}
					<Actions>
						{pitch.gateBy === null && (
							<Button kind="alt" name="intent" value="confirm gate">
								It does: confirm the gate
							</Button>
						)}
						{guardian && (
							<Button kind="alt" name="intent" value="guardian agreed">
								A guardian has agreed
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
	// A pitch in a published line-up cannot be moved or declined; it can only step back.
	const fixed = stage === 'public' && state === 'lined up';
	if (state === 'presented' || state === 'no-show' || state === 'draft') return null;
	return (
		<PitchButtons pitch={pitch}>
			<Actions>
				{stage === 'choosing' && state !== 'lined up' && ready && (
					<Button name="intent" value="line up">
						Line up
					</Button>
				)}
				{!fixed && state !== 'reserve' && ready && (
					<Button kind="alt" name="intent" value="reserve">
						Reserve
					</Button>
				)}
				{state === 'reserve' && (pitch.rank ?? 1) > 1 && (
					<Button kind="alt" name="intent" value="reserve up">
						Move up
					</Button>
				)}
				{!fixed && state !== 'declined' && (
					<Button kind="alt" name="intent" value="decline">
						Decline
					</Button>
				)}
				{!fixed && decided && (
					<Button kind="plain" name="intent" value="back to submitted">
						Undecide
					</Button>
				)}
			</Actions>
			{(state === 'lined up' || state === 'reserve') && (
				<Confirm summary="They cannot come">
					<p>
						{fixed
							? 'The first reserve takes the number. Without a reserve it stays empty. This cannot be undone.'
							: 'The pitch is withdrawn for them. This cannot be undone.'}
					</p>
					<Button kind="danger" name="intent" value="step back">
						Yes, take them out
					</Button>
				</Confirm>
			)}
		</PitchButtons>
	);
}

type AnswerProps = { pitch: DeskPitch; letter: NonNullable<DeskPitch['letter']>; canSend: boolean };
function Answer({ pitch, letter, canSend }: AnswerProps) {
	const { email } = pitch.contact;
	const mailto = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text)}`;
	if (pitch.answered !== null && pitch.answerMail === 'going')
		return (
			<p>
				The answer is going out by e-mail since {pitch.answered}. If this still stands here in a minute, nobody knows
				whether it went: ask them, or pass it on another way.
			</p>
		);
	if (pitch.answered !== null)
		return (
			<p>
				Answer {pitch.answerMail === 'sent' ? 'sent by e-mail' : 'passed on'} {pitch.answered}.
			</p>
		);
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
							<Button name="intent" value="send answer">
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

const linkMail = {
	sent: 'It went out by e-mail.',
	'not sent': 'The e-mail with it was not sent: please pass the link on.',
} as const;

function Contact({ pitch, canSend }: { pitch: DeskPitch; canSend: boolean }) {
	const { name, email, phone } = pitch.contact;
	if (pitch.erased !== null) {
		return (
			<p>
				Contact details were erased {pitch.erased}, and the private link ended.
				{name !== '' && (
					<>
						{' '}
						The record of the payment keeps a name: <bdi>{name}</bdi>.
					</>
				)}
			</p>
		);
	}
	return (
		<details className="behind" open={pitch.linkMail === 'not sent'}>
			<summary>Contact and private link</summary>
			<div className="stack letter">
				<p>
					<bdi>{name}</bdi>, <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
					{phone && (
						<>
							, <bdi>{phone}</bdi>
						</>
					)}
				</p>
				<CopyLink
					id={`link-${pitch.id}`}
					label="Private link of this pitch"
					url={pitch.link}
					copy="Copy"
					copied="Copied."
				/>
				<p className="fine">
					{pitch.linkMail
						? linkMail[pitch.linkMail]
						: canSend
							? 'Its e-mail is on the way.'
							: 'No e-mail is set up here: pass it on if they lost it.'}{' '}
					Whoever has it can change or withdraw the pitch.
				</p>
				<Confirm summary="Erase contact details">
					<PitchButtons pitch={pitch}>
						<p>
							If <bdi>{name}</bdi> asks for it: name, e-mail and phone are deleted here for good, and the private link
							stops working. Pass on what you still have to say first. What guests read, the scores and the sums stay.
							Without this they are deleted twelve months after the dinner.
						</p>
						<Actions>
							<Button kind="danger" name="intent" value="erase contact">
								Erase them for good
							</Button>
						</Actions>
					</PitchButtons>
				</Confirm>
			</div>
		</details>
	);
}
