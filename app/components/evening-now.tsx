import { type EveningProps, MoveForm, Press } from '~/components/evening-press';
import { Actions, Button, Confirm } from '~/components/form';
import { Notice } from '~/components/notice';
import { StageControls } from '~/components/stage';
import { peopleAndPapers, readOut } from '~/messages/desk';

export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** Everything that was sent in, whatever was decided about it. */
export const submitted = (p: EveningProps): number =>
	(p.pitches.submitted ?? 0) + (p.pitches['lined up'] ?? 0) + (p.pitches.reserve ?? 0) + (p.pitches.declined ?? 0);

const deskOf = (p: EveningProps) => `/desk/${p.group.slug}/${p.number}`;

/** What is there and what is missing before the night, each with the page where it is done. */
function Missing({ p }: { p: EveningProps }) {
	const lined = p.facts.linedUp;
	const rows: { done: boolean; text: string; href: string }[] = [
		{
			done: p.accessNotes,
			text: p.accessNotes ? 'Access notes written' : 'Access notes are empty: say how people get in',
			href: '/edit',
		},
		{
			done: lined >= p.pitchesWanted,
			text: `${lined} of ${plural(p.pitchesWanted, 'pitch', 'pitches')} lined up, ${plural(submitted(p), 'came in', 'came in')}`,
			href: '/pitches',
		},
		{
			done: lined > 0 && p.facts.linedUpWithoutGate === 0,
			text:
				p.facts.linedUpWithoutGate > 0
					? `Gate not confirmed for ${p.facts.linedUpWithoutGate}`
					: 'Gate confirmed for the line-up',
			href: '/pitches',
		},
		{ done: lined > 0 && p.facts.orderDrawn, text: 'Running order drawn by lot', href: '/pitches' },
		{
			done: p.facts.papersMade > 0,
			text: `${plural(p.facts.papersMade, 'ballot paper', 'ballot papers')} made`,
			href: '/papers',
		},
	];
	return (
		<ul className="missing">
			{rows.map(({ done, text, href }) => (
				<li key={text} className={done ? 'done' : 'open'}>
					<span className="vh">{done ? 'Done: ' : 'Missing: '}</span>
					<a href={`${deskOf(p)}${href}`}>{text}</a>
				</li>
			))}
		</ul>
	);
}

export function Prepare(p: EveningProps) {
	return (
		<>
			<p>Read the details once more. When the call opens, the public page and the pitch form go live.</p>
			<Missing p={p} />
			<Actions>
				<MoveForm move="open the call" p={p} />
				<Button kind="alt" href={`${deskOf(p)}/edit`}>
					Change the details
				</Button>
			</Actions>
		</>
	);
}

export function Call(p: EveningProps) {
	return (
		<>
			<p>
				{plural(submitted(p), 'pitch has', 'pitches have')} come in. The call is open until {p.deadline}. Then read them
				side by side, choose, and draw the order.
			</p>
			<Missing p={p} />
			<Actions>
				<MoveForm move="publish the line-up" p={p} />
				<Button kind="alt" href={`${deskOf(p)}/pitches`}>
					Read the pitches
				</Button>
			</Actions>
		</>
	);
}

export function LineUpStep(p: EveningProps) {
	return (
		<>
			<p>The line-up is public. Make and print the ballot papers before the night; doors open at {p.doorsAt}.</p>
			<Missing p={p} />
			{p.early && (
				<Notice kind="warn">
					<p>This dinner is on {p.when}. Opening the doors now fixes its rules; it can wait until then.</p>
				</Notice>
			)}
			<Actions>
				<MoveForm move="open the doors" p={p} kind={p.early ? 'alt' : 'go'} />
				<Button kind="alt" href={`${deskOf(p)}/papers`}>
					Ballot papers
				</Button>
			</Actions>
		</>
	);
}

/** "Paper 41 is in use. Handed out?" */
function Asking({ p }: { p: EveningProps }) {
	const [first] = p.snapshot.asking;
	if (first === undefined) return null;
	return (
		<Notice kind="warn" speak="polite">
			<p>
				{p.snapshot.asking.length === 1
					? `Paper ${first} is in use. Handed out?`
					: `${p.snapshot.asking.length} papers are in use that were not tapped at the door. Handed out?`}{' '}
				<a href={`${deskOf(p)}/door`}>Answer at the door</a>
			</p>
		</Notice>
	);
}

export function Doors(p: EveningProps) {
	return (
		<>
			<p>
				{plural(p.snapshot.issued, 'paper is', 'papers are')} out. Everyone present gets one: guests, pitchers, helpers
				and children who can choose.
			</p>
			<Asking p={p} />
			<Actions>
				<Button href={`${deskOf(p)}/door`}>Hand out papers</Button>
				<MoveForm move="start pitching" p={p} kind="alt" />
			</Actions>
		</>
	);
}

export function Pitching(p: EveningProps) {
	return (
		<>
			<Asking p={p} />
			<StageControls
				lineup={p.lineup}
				cursor={p.snapshot.cursor}
				serverNow={p.snapshot.now}
				hasQuestions={p.minutes.questions > 0}
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

export function Voting(p: EveningProps) {
	const early = p.snapshot.until !== null && p.snapshot.now < p.snapshot.until;
	return (
		<>
			<p>
				{peopleAndPapers(p.snapshot.voted, p.snapshot.issued)}. Voting is open until at least {p.until}.{' '}
				{p.snapshot.lastCall
					? 'Last call was given.'
					: 'Most rooms need a reminder: ask “has everyone voted?” and give the last call.'}
			</p>
			<Asking p={p} />
			<Actions>
				{!p.snapshot.lastCall && (
					<Press intent="last call" kind="go">
						Give last call
					</Press>
				)}
				<Press intent="five more minutes">Five more minutes</Press>
				{p.snapshot.papersOpen ? (
					<Press intent="papers stop">Stop handing out papers</Press>
				) : (
					<Press intent="papers go on">Hand out papers again</Press>
				)}
				<Button kind="alt" href={`${deskOf(p)}/slips`}>
					Enter paper slips
				</Button>
			</Actions>
			{early ? (
				<p className="waits">
					<b>Close voting</b>: possible from {p.until}. It never closes by itself.
				</p>
			) : (
				<MoveForm move="close voting" p={p} kind={p.snapshot.lastCall ? 'go' : 'alt'} />
			)}
		</>
	);
}

export function Counting(p: EveningProps) {
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

export function Reveal(p: EveningProps) {
	const step = p.snapshot.reveal.at(-1);
	const more = p.snapshot.revealStep < p.snapshot.lastRevealStep;
	return (
		<>
			<p className="read-out">
				<small>Read this out</small>
				{step && <q dir="auto">{readOut(step)}</q>}
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

export function Published(p: EveningProps) {
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
