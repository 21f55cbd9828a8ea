import { mayBeAbsent } from '~/domain/absence';
import type { LinedUp } from '~/domain/snapshots';
import { numberChanged } from '~/i18n/en/line-up';
import { isolate } from '~/i18n/format';
import { Button, Confirm } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { Notice } from '~/ui/notice';
import type { RunSheetProps } from './press';

const titleAt = (p: RunSheetProps, number: number): string | null =>
	p.lineup.find((pitch) => pitch.number === number)?.title ?? null;

/** After a no-show: a sentence to read out for each changed number, and the undo while it is possible. */
export function ChangedNumbers({ p }: { p: RunSheetProps }) {
	const { last } = p.absences;
	return (
		<>
			{p.snapshot.changed.map((number) => (
				<p className="read-out" key={number}>
					<small>Read this out: printed papers say another name. It stands on the screen and on phones too.</small>
					<q>{numberChanged(number, titleAt(p, number))}</q>
				</p>
			))}
			{last && (
				<Notice key={last.pitch} kind="calm">
					<div className="stack">
						<p>
							<span>{`${isolate(last.title)} did not come.`}</span>{' '}
							<span>
								{last.steppedIn === null
									? `Nobody was in reserve: number ${last.number} stays empty.`
									: `${isolate(last.steppedIn)} stepped in as number ${last.number}.`}
							</span>{' '}
							<span>This can be taken back until the next press on stage.</span>
						</p>
						<form method="post" autoComplete="off">
							<FormKey page />
							<input type="hidden" name="pitch" value={last.pitch} autoComplete="off" />
							<input type="hidden" name="lineup" value={p.absences.lineup} autoComplete="off" />
							<Button name="intent" value="no-show taken back" kind="alt">
								They came after all
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
	const { reserve, lineup } = p.absences;
	if (!mayBeAbsent(pitch, p.snapshot)) return null;
	return (
		<Confirm summary="Did not come">
			<form method="post" autoComplete="off" className="stack">
				<FormKey page />
				<input type="hidden" name="pitch" value={pitch.id} />
				<input type="hidden" name="lineup" value={lineup} />
				<input type="hidden" name="reserve" value={reserve?.id ?? ''} />
				<p>
					<span>{`Did not come: ${isolate(pitch.title)}.`}</span>{' '}
					<b>
						{reserve
							? `${isolate(reserve.title)} steps in as number ${pitch.number}.`
							: `Nobody is in reserve: number ${pitch.number} stays empty.`}
					</b>{' '}
					<span>Screen and phones say so at once, without saying who did not come.</span>
				</p>
				<Button name="intent" value="no-show" kind="danger">
					{reserve ? 'Did not come: let the reserve step in' : `Did not come: leave number ${pitch.number} empty`}
				</Button>
			</form>
		</Confirm>
	);
}

/** The no-show of any pitch, before the first is on stage. */
export function AbsentAtDoors({ p }: { p: RunSheetProps }) {
	return (
		<Confirm summary="Somebody who should pitch is not coming" kind="alt">
			<ul className="stage-list">
				{p.lineup.map((pitch) => (
					<li key={pitch.id}>
						<span>
							<b>{pitch.number}</b> <bdi>{pitch.title}</bdi>
						</span>
						<DidNotCome p={p} pitch={pitch} />
					</li>
				))}
			</ul>
		</Confirm>
	);
}
