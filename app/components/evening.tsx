import type { ReactNode } from 'react';
import { PhaseButton, RunSheet, RunStep } from '~/components/desk';
import { Actions, Button, Confirm } from '~/components/form';
import { Notice } from '~/components/notice';
import { StageControls } from '~/components/stage';
import type { DinnerFacts, Move, MoveRefusal, Phase } from '~/domain/dinner';
import type { PitchState } from '~/domain/pitch';
import type { DeskSnapshot, LinedUp } from '~/domain/views';
import { moveWords, peopleAndPapers, readOut, refusals } from '~/messages/desk';

export type EveningProps = {
	group: { slug: string };
	number: number;
	doorsAt: string;
	deadline: string;
	/** Voting is open until at least then, as it is said. */
	until: string | null;
	minutes: { pitch: number; questions: number };
	pitchesWanted: number;
	accessNotes: boolean;
	facts: DinnerFacts;
	moves: readonly { move: Move; refusal: MoveRefusal | null }[];
	pitches: Partial<Record<PitchState, number>>;
	lineup: readonly LinedUp[];
	/** When each thing was last done, as it is said. */
	happened: Partial<Record<string, string>>;
	snapshot: DeskSnapshot;
};

const order: readonly Phase[] = [
	'draft',
	'call',
	'lineup',
	'doors',
	'pitching',
	'voting',
	'counting',
	'announced',
	'published',
];

/** The evening as a run sheet: what is done, what is on, what comes and what it waits for. */
export function Evening(p: EveningProps) {
	const { phase } = p.snapshot;
	if (phase === 'cancelled') {
		return (
			<Notice kind="warn" title="This dinner was cancelled">
				<p>The public page says so. Nothing more can be done with it; what was prepared is kept.</p>
			</Notice>
		);
	}
	const at = order.indexOf(phase);
	return (
		<>
			<RunSheet label="The evening">
				{steps.map(({ key, title, time, done, next, now: Now }) => {
					const place = order.indexOf(key);
					const when = place < at ? 'done' : place === at ? 'now' : 'next';
					return (
						<RunStep
							key={key}
							when={when}
							spoken={when === 'done' ? 'Done:' : when === 'now' ? 'Now:' : 'Later:'}
							time={when === 'now' ? undefined : when === 'done' ? done.time(p) : time?.(p)}
							title={title}
							note={when === 'done' ? done.note(p) : when === 'next' ? next(p) : undefined}
						>
							{when === 'now' && <Now {...p} />}
						</RunStep>
					);
				})}
			</RunSheet>
			<CancelDinner {...p} />
		</>
	);
}

type Step = {
	key: Phase;
	title: string;
	time?: (p: EveningProps) => ReactNode;
	done: { time: (p: EveningProps) => ReactNode; note: (p: EveningProps) => ReactNode };
	next: (p: EveningProps) => ReactNode;
	now: (p: EveningProps) => ReactNode;
};

const said = (what: string) => (p: EveningProps) => p.happened[what];
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const submitted = (p: EveningProps): number =>
	(p.pitches.submitted ?? 0) + (p.pitches['lined up'] ?? 0) + (p.pitches.reserve ?? 0) + (p.pitches.declined ?? 0);

const steps: readonly Step[] = [
	{ key: 'draft', title: 'Prepare', done: { time: () => '', note: () => '' }, next: () => '', now: Prepare },
	{
		key: 'call',
		title: 'Call for pitches',
		done: { time: () => '', note: (p) => plural(submitted(p) + p.facts.presented, 'pitch came in', 'pitches came in') },
		next: (p) => `until ${p.deadline}`,
		now: Call,
	},
	{
		key: 'lineup',
		title: 'Line-up',
		done: { time: () => '', note: (p) => plural(p.lineup.length, 'pitch', 'pitches') },
		next: (p) => plural(p.pitchesWanted, 'pitch', 'pitches'),
		now: LineUpStep,
	},
	{
		key: 'doors',
		title: 'Doors',
		time: (p) => p.doorsAt,
		done: { time: said('open the doors'), note: (p) => plural(p.snapshot.issued, 'paper out', 'papers out') },
		next: (p) =>
			p.snapshot.papers.made === 0 ? 'papers to make' : plural(p.snapshot.papers.made, 'paper made', 'papers made'),
		now: Doors,
	},
	{
		key: 'pitching',
		title: 'Pitches',
		done: { time: said('start pitching'), note: (p) => plural(p.facts.presented, 'pitch heard', 'pitches heard') },
		next: (p) => `${p.minutes.pitch} minutes each`,
		now: Pitching,
	},
	{
		key: 'voting',
		title: 'Supper and voting',
		done: { time: said('open voting'), note: (p) => `${p.snapshot.voted} of ${p.snapshot.issued} voted` },
		next: () => 'phones send what they hold',
		now: Voting,
	},
	{
		key: 'counting',
		title: 'Close and count',
		done: { time: said('close voting'), note: (p) => plural(p.snapshot.signatures, 'person signed', 'people signed') },
		next: () => 'sealed until it is signed',
		now: Counting,
	},
	{
		key: 'announced',
		title: 'Reveal',
		done: { time: said('announce'), note: () => 'winner named' },
		next: () => 'step by step, read aloud',
		now: Reveal,
	},
	{
		key: 'published',
		title: 'Publish the result',
		time: () => 'later',
		done: { time: () => '', note: () => '' },
		next: () => '',
		now: Published,
	},
];

/** The one clear button of a move; a refused one says why instead of letting itself be pressed. */
function MoveForm({
	move,
	p,
	children,
	kind = 'go',
}: {
	move: Move;
	p: EveningProps;
	children?: ReactNode;
	kind?: 'go' | 'alt';
}) {
	const offered = p.moves.find((m) => m.move === move);
	if (!offered) return null;
	const { button, note } = moveWords[move];
	if (offered.refusal && offered.refusal !== 'clock not at zero') {
		return (
			<p className="waits">
				<b>{button}</b>: {refusals[offered.refusal]}
			</p>
		);
	}
	return (
		<form method="post" className="move">
			<input type="hidden" name="seen" value={p.facts.phase} />
			{children}
			<PhaseButton name="intent" value={move} note={note} kind={kind}>
				{button}
			</PhaseButton>
		</form>
	);
}

function Press({
	intent,
	children,
	kind = 'alt',
	fields = {},
}: {
	intent: string;
	children: ReactNode;
	kind?: 'go' | 'alt';
	fields?: Readonly<Record<string, string | number>>;
}) {
	return (
		<form method="post">
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Button name="intent" value={intent} kind={kind}>
				{children}
			</Button>
		</form>
	);
}

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

function Prepare(p: EveningProps) {
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

function Call(p: EveningProps) {
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

function LineUpStep(p: EveningProps) {
	return (
		<>
			<p>The line-up is public. Make and print the ballot papers before the night; doors open at {p.doorsAt}.</p>
			<Missing p={p} />
			<Actions>
				<MoveForm move="open the doors" p={p} />
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

function Doors(p: EveningProps) {
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

function Pitching(p: EveningProps) {
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

function Voting(p: EveningProps) {
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

function Counting(p: EveningProps) {
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

function Reveal(p: EveningProps) {
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

function Published(p: EveningProps) {
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

function CancelDinner(p: EveningProps) {
	if (!p.moves.some((m) => m.move === 'cancel')) return null;
	return (
		<Confirm summary="Cancel this dinner">
			<form method="post">
				<input type="hidden" name="seen" value={p.facts.phase} />
				<label htmlFor="because">Why, in a sentence that the public may read</label>
				<input id="because" name="because" className="box full" maxLength={300} required />
				<Button kind="danger" name="intent" value="cancel">
					Cancel this dinner for good
				</Button>
			</form>
		</Confirm>
	);
}
