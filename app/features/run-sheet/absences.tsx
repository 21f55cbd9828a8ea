import { mayBeAbsent } from '~/domain/absence';
import type { LinedUp } from '~/domain/snapshots';
import { compereMessages } from '~/i18n/compere';
import { Button, Confirm } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';
import { PitchText } from '~/ui/pitch-text';
import type { RunSheetProps } from './press';

const titleAt = (p: RunSheetProps, number: number): string | null =>
	p.lineup.find((pitch) => pitch.number === number)?.title ?? null;

/** After a no-show: a sentence to read out for each changed number, and the undo while it is possible. */
export function ChangedNumbers({ p }: { p: RunSheetProps }) {
	const t = compereMessages(useLocale()).absences;
	const { last } = p.absences;
	return (
		<>
			{p.snapshot.changed.map((number) => (
				<p className="read-out" key={number}>
					<small>{t.readOut}</small>
					<q>{t.changed(number, titleAt(p, number))}</q>
				</p>
			))}
			{last && (
				<Notice key={last.pitch} kind="calm">
					<div className="stack">
						<p>
							<span>{t.didNotCome(last.title)}</span>{' '}
							<span>
								{last.steppedIn === null ? t.stayedEmpty(last.number) : t.steppedIn(last.steppedIn, last.number)}
							</span>{' '}
							<span>{t.undo}</span>
						</p>
						<form method="post" autoComplete="off">
							<FormKey page />
							<input type="hidden" name="pitch" value={last.pitch} autoComplete="off" />
							<input type="hidden" name="lineup" value={p.absences.lineup} autoComplete="off" />
							<Button name="intent" value="no-show taken back" kind="alt">
								{t.cameAfterAll}
							</Button>
						</form>
					</div>
				</Notice>
			)}
		</>
	);
}

/** Names the reserve who steps in before it is confirmed. Nothing for a pitch that was presented. */
export function DidNotCome({ p, pitch }: { p: RunSheetProps; pitch: LinedUp }) {
	const t = compereMessages(useLocale()).absences;
	const { reserve, lineup } = p.absences;
	if (!mayBeAbsent(pitch, p.snapshot)) return null;
	return (
		<Confirm summary={t.summary}>
			<form method="post" autoComplete="off" className="stack">
				<FormKey page />
				<input type="hidden" name="pitch" value={pitch.id} />
				<input type="hidden" name="lineup" value={lineup} />
				<input type="hidden" name="reserve" value={reserve?.id ?? ''} />
				<p>
					<span>{t.about(pitch.title)}</span>{' '}
					<b>{reserve ? t.stepsIn(reserve.title, pitch.number) : t.staysEmpty(pitch.number)}</b> <span>{t.shown}</span>
				</p>
				<Button name="intent" value="no-show" kind="danger">
					{reserve ? t.letReserve : t.leaveEmpty(pitch.number)}
				</Button>
			</form>
		</Confirm>
	);
}

/** The no-show of any pitch, before the first is on stage. */
export function AbsentAtDoors({ p }: { p: RunSheetProps }) {
	return (
		<Confirm summary={compereMessages(useLocale()).absences.atDoors} kind="alt">
			<ul className="stage-list">
				{p.lineup.map((pitch) => (
					<li key={pitch.id}>
						<span>
							<b>{pitch.number}</b> <PitchText lang={pitch.lang}>{pitch.title}</PitchText>
						</span>
						<DidNotCome p={p} pitch={pitch} />
					</li>
				))}
			</ul>
		</Confirm>
	);
}
