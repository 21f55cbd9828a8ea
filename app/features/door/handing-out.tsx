import type { ReactNode } from 'react';
import type { PapersUntil, Phase } from '~/domain/dinner';
import { isBeforeDoors, isCancelled, mayTakeBackPapers, votingIsOpen } from '~/domain/phase-policy';
import type { CrewSnapshot } from '~/domain/snapshots';
import { doorMessages } from '~/i18n/door';
import type { useDoorQueue } from '~/realtime/client/use-door-queue';
import { useAnswerId } from '~/ui/answer';
import { Actions, Button, Confirm } from '~/ui/button';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import type { DoorProps } from './door.route';
import { GAVE, TakeBack } from './taps';

function whyNot(phase: Phase, until: PapersUntil): keyof ReturnType<typeof doorMessages>['notNow'] {
	if (isBeforeDoors(phase)) return 'early';
	if (isCancelled(phase)) return 'cancelled';
	if (!votingIsOpen(phase)) return 'over';
	return until === 'stopped' ? 'stopped' : 'untilVoting';
}

export function NotNow({
	phase,
	papersUntil,
	group,
	number,
	who,
	children,
}: DoorProps & { phase: Phase; children: ReactNode }) {
	const t = doorMessages(useLocale()).notNow;
	return (
		<>
			{children}
			<Notice kind="calm">
				<p>
					<span>{t[whyNot(phase, papersUntil)]}</span>{' '}
					{who.kind === 'organiser' && <a href={`/desk/${group.slug}/${number}`}>Run sheet</a>}
				</p>
			</Notice>
		</>
	);
}

/** The confirmation before a paper is taken back. */
function AskedBack({ number, paper }: NonNullable<DoorProps['back']>) {
	const t = doorMessages(useLocale());
	if (number === null || paper?.state !== 'issued') {
		const refusal = number === null || !paper ? 'not made' : 'not issued';
		return (
			<Notice kind="calm" speak="polite">
				<p>{t.refusals[refusal]}</p>
			</Notice>
		);
	}
	return (
		<Notice kind="warn" speak="polite">
			<div className="stack">
				<p>{t.takeBack.ask(number)}</p>
				<TakeBack number={number} handOut={paper.handOut} kind="danger">
					{t.takeBack.button(number)}
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
	const t = doorMessages(useLocale());
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
				<Notice kind="warn" answers={answerId !== undefined && !said} title={t.used.title}>
					<p>
						<span>{t.used.text(page.from)}</span>{' '}
						{page.who.kind === 'organiser' ? (
							<a href={`${desk}/papers`}>Make more papers</a>
						) : (
							<span>{t.used.ask}</span>
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
						{t.handOut(door.next)}
					</Button>
				</form>
			)}
			{children}
			{page.took && !door.queue.last && (
				<Notice kind="calm" speak="polite" answers={answerId !== undefined}>
					<p>{t.isBack(page.took)}</p>
				</Notice>
			)}
			{page.back && mayTakeBack && !door.queue.last && <AskedBack {...page.back} />}
			{asking.map((number) => (
				<Notice key={number} kind="warn">
					<form method="post" autoComplete="off">
						<FormKey />
						<p>{t.inUse.ask(number)}</p>
						<input type="hidden" name="number" value={number} />
						<Button kind="alt" name="intent" value="hand out">
							{t.inUse.button(number)}
						</Button>
					</form>
				</Notice>
			))}
			<Confirm summary={t.other.summary} kind="alt">
				<form method="get" className="stack">
					<Field
						name="from"
						id="stack"
						label={t.other.stack}
						hint={t.other.stackHint}
						inputMode="numeric"
						width="short"
						defaultValue={page.from}
					/>
					<Button kind="alt">{t.other.useStack}</Button>
				</form>
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<Field name="number" id="single" label={t.other.single} inputMode="numeric" width="short" required />
					<Button kind="alt" name="intent" value="hand out">
						{t.other.handItOut}
					</Button>
				</form>
				{mayTakeBack && (
					<form method="get" className="stack">
						<input type="hidden" name="from" value={page.from} />
						<Field name="back" id="back" label={t.other.back} inputMode="numeric" width="short" required />
						<Button kind="alt">{t.other.look}</Button>
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
