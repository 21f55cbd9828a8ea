import { readOut } from '~/i18n/desk';
import { Actions, Button, Confirm } from '~/ui/button';
import { AbsentAtDoors, ChangedNumbers, DidNotCome } from './absences';
import { Asking } from './asking';
import { deskOf, MoveForm, Press, plural, type RunSheetProps } from './press';
import { StageControls } from './stage';

export function Doors(p: RunSheetProps) {
	return (
		<>
			<p>
				{plural(p.snapshot.issued, 'paper is', 'papers are')} out. Everyone present gets one: guests, pitchers, helpers
				and children who can choose.
			</p>
			<Asking p={p} />
			<ChangedNumbers p={p} />
			<Actions>
				<Button href={`${deskOf(p)}/door`}>Hand out papers</Button>
				<MoveForm move="start pitching" p={p} kind="alt" />
			</Actions>
			<AbsentAtDoors p={p} />
		</>
	);
}

export function Pitching(p: RunSheetProps) {
	return (
		<>
			<Asking p={p} />
			<ChangedNumbers p={p} />
			<StageControls
				lineup={p.lineup}
				cursor={p.snapshot.cursor}
				turns={p.facts.turns}
				serverNow={p.snapshot.now}
				hasQuestions={p.minutes.questions > 0}
				didNotCome={(pitch) => <DidNotCome p={p} pitch={pitch} />}
			/>
			<MoveForm move="open voting" p={p} kind={p.lineup.every((pitch) => pitch.state === 'presented') ? 'go' : 'alt'}>
				<label className="inline">
					Voting stays open for at least{' '}
					<select name="minutes" className="box" defaultValue="60">
						{[0, 10, 15, 20, 30, 45, 60, 75, 90, 120].map((n) => (
							<option key={n} value={n}>
								{n === 0 ? 'no set time' : `${n} minutes`}
							</option>
						))}
					</select>
				</label>
			</MoveForm>
		</>
	);
}

export function Counting(p: RunSheetProps) {
	const opened = p.snapshot.countOpened;
	return (
		<>
			<p>
				{opened
					? 'The count is open. Award the pot on the count page, then start the reveal.'
					: 'Voting is closed. Enter the slips from the box, type the pot, then sign and open the count.'}
			</p>
			<Actions>
				<Button href={`${deskOf(p)}/count`}>{opened ? 'Go on with the count' : 'Count'}</Button>
				<Button kind="alt" href={`${deskOf(p)}/slips`}>
					Enter paper slips
				</Button>
				<Button kind="alt" href={`${deskOf(p)}/pot`}>
					The pot
				</Button>
			</Actions>
			{opened ? (
				<MoveForm move="announce" p={p} />
			) : (
				<Confirm summary="Reopen voting" kind="alt">
					<MoveForm move="reopen voting" p={p} kind="alt">
						<label className="inline">
							Open again for at least{' '}
							<select name="minutes" className="box" defaultValue="10">
								{[5, 10, 15, 30].map((n) => (
									<option key={n} value={n}>{`${n} minutes`}</option>
								))}
							</select>
						</label>
					</MoveForm>
				</Confirm>
			)}
		</>
	);
}

export function Reveal(p: RunSheetProps) {
	const step = p.snapshot.reveal.at(-1);
	const more = p.snapshot.revealStep < p.snapshot.lastRevealStep;
	return (
		<>
			<p className="read-out">
				<small>Read this out</small>
				{step && <q dir="auto">{readOut(step, p.currency)}</q>}
			</p>
			<Actions>
				{more ? (
					<Press intent="reveal" kind="go" fields={{ step: p.snapshot.revealStep }}>
						Next step ({p.snapshot.revealStep + 1} of {p.snapshot.lastRevealStep + 1} shown)
					</Press>
				) : (
					<MoveForm move="publish" p={p} />
				)}
			</Actions>
		</>
	);
}

export function Published(p: RunSheetProps) {
	return (
		<>
			<p>The result is published and stays. Corrections are dated notes on the count page.</p>
			<Actions>
				<Button href={`/${p.group.slug}/${p.number}`}>See the result</Button>
				<Button kind="alt" href={`${deskOf(p)}/count`}>
					Add a note
				</Button>
			</Actions>
		</>
	);
}
