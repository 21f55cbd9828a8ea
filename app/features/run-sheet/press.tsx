import type { ReactNode } from 'react';
import type { Currency } from '~/domain/currencies';
import { type DinnerFacts, type Move, type MoveRefusal, stepOf } from '~/domain/dinner';
import type { EventKind } from '~/domain/events';
import type { DeskSnapshot, LinedUp } from '~/domain/snapshots';
import { moveWords, refusals } from '~/i18n/desk';
import { Button } from '~/ui/button';
import { PhaseButton } from '~/ui/desk';
import { FormKey } from '~/ui/form-key';

export type RunSheetProps = {
	group: { slug: string };
	number: number;
	/** The server's clock: renders again at the instants at which what is offered changes. */
	now: number;
	/** The day, as it is said. */
	when: string;
	startsAt: number;
	zone: string;
	currency: Currency;
	doorsAt: string;
	deadline: string;
	deadlineAt: number;
	/** Voting is open until at least then, as it is said. */
	until: string | null;
	/** Where five more minutes would take the clock, as it is said. */
	fiveMore: string;
	minutes: { pitch: number; questions: number };
	pitchesWanted: number;
	accessNotes: boolean;
	facts: DinnerFacts;
	moves: readonly { move: Move; refusal: MoveRefusal | null }[];
	/** How many pitches came in, whatever became of them. */
	sentIn: number;
	/** The line-up that the page shows, who would step in, and the absence that may still be taken back. */
	absences: {
		lineup: number;
		reserve: { id: string; title: string } | null;
		last: { pitch: string; title: string; number: number; steppedIn: string | null } | null;
	};
	lineup: readonly LinedUp[];
	/** When each thing was last done, as it is said. */
	happened: Partial<Record<EventKind, string>>;
	snapshot: DeskSnapshot;
};

export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
export const deskOf = (p: RunSheetProps) => `/desk/${p.group.slug}/${p.number}`;

/** The one clear button of a move; a refused one says why instead of letting itself be pressed. */
export function MoveForm({
	move,
	p,
	children,
	kind = 'go',
}: {
	move: Move;
	p: RunSheetProps;
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
		<form method="post" autoComplete="off" className="move">
			<FormKey page />
			<input type="hidden" name="seen" value={stepOf(p.facts)} />
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
		<form method="post" autoComplete="off">
			<FormKey page />
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} autoComplete="off" />
			))}
			<Button name="intent" value={intent} kind={kind}>
				{children}
			</Button>
		</form>
	);
}
