import type { ReactNode } from 'react';
import { PhaseButton } from '~/components/desk';
import { Button } from '~/components/form';
import type { DinnerFacts, Move, MoveRefusal } from '~/domain/dinner';
import type { PitchState } from '~/domain/pitch';
import type { DeskSnapshot, LinedUp } from '~/domain/views';
import { moveWords, refusals } from '~/messages/desk';

export type EveningProps = {
	group: { slug: string };
	number: number;
	/** The day, as it is said, and whether it is still to come. */
	when: string;
	early: boolean;
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

/** The one clear button of a move; a refused one says why instead of letting itself be pressed. */
export function MoveForm({
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

export function Press({
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
