import type { ReactNode } from 'react';
import type { PapersUntil, Phase } from '~/domain/dinner';
import { isBeforeDoors, isCancelled, mayTakeBackPapers, votingIsOpen } from '~/domain/phase-policy';
import type { CrewSnapshot } from '~/domain/snapshots';
import { paperRefusals } from '~/i18n/desk';
import type { useDoorQueue } from '~/realtime/client/use-door-queue';
import { useAnswerId } from '~/ui/answer';
import { Actions, Button, Confirm } from '~/ui/button';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Notice } from '~/ui/notice';
import type { DoorProps } from './door.route';
import { GAVE, TakeBack } from './taps';

const ASK = 'If somebody came late, ask an organiser to press “Hand out papers again” on the run sheet.';
function whyNot(phase: Phase, until: PapersUntil): string {
	if (isBeforeDoors(phase)) return 'Doors are not open yet. Papers can be handed out as soon as they are.';
	if (isCancelled(phase)) return 'This dinner was cancelled, so no paper is handed out.';
	if (!votingIsOpen(phase)) return 'Voting is over, so no paper is handed out any more.';
	if (until === 'stopped') return `An organiser has stopped handing out papers. ${ASK}`;
	return `Handing out has stopped: tonight papers are handed out until voting opens. ${ASK}`;
}

export function NotNow({
	phase,
	papersUntil,
	group,
	number,
	who,
	children,
}: DoorProps & { phase: Phase; children: ReactNode }) {
	return (
		<>
			{children}
			<Notice kind="calm">
				<p>
					<span>{whyNot(phase, papersUntil)}</span>{' '}
					{who.kind === 'organiser' && <a href={`/desk/${group.slug}/${number}`}>Run sheet</a>}
				</p>
			</Notice>
		</>
	);
}

/** The confirmation before a paper is taken back. */
function AskedBack({ number, paper }: NonNullable<DoorProps['back']>) {
	if (number === null || paper?.state !== 'issued') {
		const refusal = number === null || !paper ? 'not made' : 'not issued';
		return (
			<Notice kind="calm" speak="polite">
				<p>{paperRefusals[refusal]}</p>
			</Notice>
		);
	}
	return (
		<Notice kind="warn" speak="polite">
			<div className="stack">
				<p>{`Paper ${number} is handed out. Take it back only if it is in your hand again.`}</p>
				<TakeBack number={number} handOut={paper.handOut} kind="danger">
					{`Take ${number} back into the stack`}
				</TakeBack>
			</div>
		</Notice>
	);
}

type HandingOutProps = {
	page: DoorProps;
	snapshot: CrewSnapshot;
	door: ReturnType<typeof useDoorQueue>;
	/** News of the last press. */
	children: ReactNode;
};

/** The button is first, and keeps the focus: a helper presses Enter for each guest. It never moves under the thumb, because news comes below it. */
export function HandingOut({ page, snapshot, door, children }: HandingOutProps) {
	const answerId = useAnswerId();
	const said = page.took !== null || page.back !== null;
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const mayTakeBack = mayTakeBackPapers(snapshot.phase);
	// A paper whose tap waits on this phone was answered already.
	const asking = snapshot.asking.filter(
		(number) => !door.queue.waiting.some((tap) => 'number' in tap && tap.number === number),
	);
	return (
		<>
			{door.next === undefined ? (
				<Notice kind="warn" answers={answerId !== undefined && !said} title="This stack is used up">
					<p>
						<span>{`No paper from ${page.from} on is left. Start at another number below.`}</span>{' '}
						{page.who.kind === 'organiser' ? (
							<a href={`${desk}/papers`}>Make more papers</a>
						) : (
							<span>Or ask an organiser to make more.</span>
						)}
					</p>
				</Notice>
			) : (
				<form
					method="post"
					autoComplete="off"
					className="hand-out"
					onSubmit={(event) => {
						event.preventDefault();
						door.tap();
					}}
				>
					<FormKey />
					<input type="hidden" name="number" value={door.next} />
					<Button
						name="intent"
						value="hand out"
						wide
						id={said ? undefined : answerId}
						describedBy={page.gave || door.queue.last ? GAVE : undefined}
					>
						{`Hand out ${door.next}`}
					</Button>
				</form>
			)}
			{children}
			{page.took && !door.queue.last && (
				<Notice kind="calm" speak="polite" answers={answerId !== undefined}>
					<p>{`Paper ${page.took} is back in the stack.`}</p>
				</Notice>
			)}
			{page.back && mayTakeBack && !door.queue.last && <AskedBack {...page.back} />}
			{asking.map((number) => (
				<Notice key={number} kind="warn">
					<form method="post" autoComplete="off">
						<FormKey />
						<p>{`Paper ${number} is in use. Handed out?`}</p>
						<input type="hidden" name="number" value={number} />
						<Button kind="alt" name="intent" value="hand out">
							{`Yes, ${number} was handed out`}
						</Button>
					</form>
				</Notice>
			))}
			<Confirm summary="Another number, or your own stack" kind="alt">
				<form method="get" className="stack">
					<Field
						name="from"
						id="stack"
						label="My stack begins at"
						hint="Each helper at the door can have their own stack of numbers."
						inputMode="numeric"
						width="short"
						defaultValue={page.from}
					/>
					<Button kind="alt">Use this stack</Button>
				</form>
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<Field
						name="number"
						id="single"
						label="Hand out exactly this number"
						inputMode="numeric"
						width="short"
						required
					/>
					<Button kind="alt" name="intent" value="hand out">
						Hand it out
					</Button>
				</form>
				{mayTakeBack && (
					<form method="get" className="stack">
						<input type="hidden" name="from" value={page.from} />
						<Field name="back" id="back" label="Take a number back" inputMode="numeric" width="short" required />
						<Button kind="alt">Look at it</Button>
					</form>
				)}
			</Confirm>
			{page.who.kind === 'organiser' && (
				<Actions>
					<Button kind="alt" href={`/desk/${page.group.slug}/${page.number}/papers`}>
						Make or replace a paper
					</Button>
				</Actions>
			)}
		</>
	);
}
