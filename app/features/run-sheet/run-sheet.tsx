import type { ReactNode } from 'react';
import { beside, type Phase, stepOf } from '~/domain/dinner';
import type { EventKind } from '~/domain/events';
import { isCancelled } from '~/domain/phase-policy';
import { inWords } from '~/i18n/desk';
import { Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { RunSheet, RunStep } from '~/ui/desk';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Notice } from '~/ui/notice';
import { AnswersLeft, Call, LineUpStep, Prepare } from './before-doors';
import { Counting, Doors, Pitching, Published, Reveal } from './now';
import type { RunSheetProps } from './press';
import { Troubles } from './troubles';
import { Voting } from './voting';

export function RunSheetPage(p: RunSheetProps) {
	const { phase } = p.snapshot;
	if (isCancelled(phase)) {
		return (
			<Notice kind="warn" title="This dinner was cancelled" answers>
				<p>The public page says so. Nothing more can be done with it; what was prepared is kept.</p>
			</Notice>
		);
	}
	return (
		<>
			<RunSheet label="The evening">
				{steps.map(({ key, title, time, began, note, next, now: Now }) => {
					const when = beside(key, phase);
					const real = began && p.happened[began];
					const planned = p.planned[key];
					return (
						<RunStep
							key={key}
							when={when}
							answers
							spoken={when === 'done' ? 'Done:' : when === 'now' ? 'Now:' : 'Later:'}
							time={when === 'now' ? undefined : when === 'done' ? real : (planned ?? time)}
							title={title}
							note={
								when === 'next'
									? next(p)
									: when === 'now'
										? besidePlan(real && `Since ${real}`, planned)
										: besidePlan(note?.(p), planned)
							}
						>
							{when === 'now' && (
								<>
									<Now {...p} />
									<Troubles phase={phase} />
								</>
							)}
						</RunStep>
					);
				})}
			</RunSheet>
			<AnswersLeft {...p} />
			<CancelDinner {...p} />
		</>
	);
}

/** What happened, beside the planned time. */
const besidePlan = (happened: string | undefined, planned: string | undefined): string =>
	[happened, planned && `planned ${planned}`].filter(Boolean).join(', ');

type Step = {
	key: Phase;
	title: string;
	/** Of a step that is not in the plan. */
	time?: string;
	/** The event with which it begins. */
	began?: EventKind;
	/** What is said of it once it is done. */
	note?: (p: RunSheetProps) => string;
	next: (p: RunSheetProps) => string;
	now: (p: RunSheetProps) => ReactNode;
};

const steps: readonly Step[] = [
	{ key: 'draft', title: 'Prepare', next: () => '', now: Prepare },
	{
		key: 'call',
		title: 'Call for pitches',
		note: (p) => inWords(p.sentIn, 'pitch came in', 'pitches came in'),
		next: (p) => `until ${p.deadline}`,
		now: Call,
	},
	{
		key: 'lineup',
		title: 'Line-up',
		note: (p) => inWords(p.lineup.length, 'pitch', 'pitches'),
		next: (p) => inWords(p.pitchesWanted, 'pitch', 'pitches'),
		now: LineUpStep,
	},
	{
		key: 'doors',
		title: 'Doors',
		began: 'open the doors',
		note: (p) => inWords(p.snapshot.issued, 'paper out', 'papers out'),
		next: (p) =>
			p.snapshot.papers.all === 0 ? 'papers to make' : inWords(p.snapshot.papers.all, 'paper made', 'papers made'),
		now: Doors,
	},
	{
		key: 'pitching',
		title: 'Pitches',
		began: 'start pitching',
		note: (p) => inWords(p.facts.presented, 'pitch heard', 'pitches heard'),
		next: (p) => `${p.minutes.pitch} minutes each`,
		now: Pitching,
	},
	{
		key: 'voting',
		title: 'Supper and voting',
		began: 'open voting',
		note: (p) => `${p.snapshot.voted} of ${p.snapshot.issued} voted`,
		next: () => 'phones send what they hold',
		now: Voting,
	},
	{
		key: 'counting',
		title: 'Close and count',
		began: 'close voting',
		note: (p) => inWords(p.snapshot.signatures, 'person signed', 'people signed'),
		next: () => 'sealed until it is signed',
		now: Counting,
	},
	{
		key: 'announced',
		title: 'Reveal',
		began: 'announce',
		note: () => 'winner named',
		next: () => 'step by step, read aloud',
		now: Reveal,
	},
	{ key: 'published', title: 'Publish the result', time: 'later', next: () => '', now: Published },
];

function CancelDinner(p: RunSheetProps) {
	if (!p.moves.some((m) => m.move === 'cancel')) return null;
	return (
		<Confirm summary="Cancel this dinner">
			<form method="post" autoComplete="off" className="stack">
				<FormKey page />
				<input type="hidden" name="expected" value={stepOf(p.facts)} />
				<EnterDoesNothing />
				<Field name="because" label="Why, in a sentence that the public may read" required />
				<Button kind="danger" name="intent" value="cancel">
					Cancel this dinner for good
				</Button>
			</form>
		</Confirm>
	);
}
