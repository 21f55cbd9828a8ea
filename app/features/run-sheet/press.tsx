import type { ReactNode } from 'react';
import type { Currency } from '~/domain/currencies';
import { type DinnerFacts, isLed, type Move, type MoveRefusal, type Phase, stepOf } from '~/domain/dinner';
import type { EventKind } from '~/domain/events';
import { votingIsOpen } from '~/domain/phase-policy';
import type { SlotShown } from '~/domain/report-slot';
import type { DeskSnapshot, LinedUp } from '~/domain/snapshots';
import type { Locale } from '~/i18n';
import { compereMessages } from '~/i18n/compere';
import { moveWords } from '~/i18n/desk';
import { eveningRefusalMessages } from '~/i18n/evening-refusals';
import { Button } from '~/ui/button';
import { PhaseButton } from '~/ui/desk';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';

/** What the server says of the evening. */
export type EveningPage = Omit<RunSheetProps, 'now' | 'moves' | 'until' | 'fiveMore'> & {
	/** The state of tonight's copies; null if they are switched off. */
	copied: { at: string | null; trouble: string | null } | null;
};
export type RunSheetProps = {
	group: { slug: string };
	number: number;
	/** Server time, UTC milliseconds; it changes at each instant at which the offered moves change. */
	now: number;
	/** The formatted date. */
	when: string;
	startsAt: number;
	zone: string;
	currency: Currency;
	doorsAt: string;
	/** When a phase begins by the plan, formatted. */
	planned: Readonly<Partial<Record<Phase, string>>>;
	deadline: string;
	deadlineAt: number;
	/** The formatted earliest time to close voting. */
	until: string | null;
	/** That time after five more minutes, formatted. */
	fiveMore: string;
	minutes: { pitch: number; questions: number };
	questionsWanted: number;
	/** When supper begins by the plan, in UTC milliseconds. */
	plannedSupper: number;
	pitchesWanted: number;
	/** Whether the public page says how people get in. */
	access: boolean;
	/** Whether the group says how it is reached. */
	contact: boolean;
	/** Decided pitches whose pitchers can be told, and how many were. */
	answers: { due: number; passedOn: number };
	facts: DinnerFacts;
	moves: readonly { move: Move; refusal: MoveRefusal | null }[];
	/** Number of submitted pitches, in any later state. */
	sentIn: number;
	/** Line-up version on the page, the reserve who would step in, and the no-show that can be undone. */
	absences: {
		lineup: number;
		reserve: { id: string; title: string } | null;
		last: { pitch: string; title: string; number: number; steppedIn: string | null } | null;
	};
	lineup: readonly LinedUp[];
	/** Winners of earlier dinners who report before the pitches. */
	reports: readonly SlotShown[];
	/** Formatted time of the last event of each kind. */
	happened: Partial<Record<EventKind, string>>;
	rehearsal: Rehearsing | null;
	/** The desk of this dinner's rehearsal. */
	rehearsedAt: string | null;
	snapshot: DeskSnapshot;
};

/** What the simulated guests do; after publishing, whether the result is as they know it. */
export type Rehearsing = {
	progress: string;
	isAway: boolean;
	verdict: { good: boolean; text: string } | null;
	of: string;
};

/** Without JavaScript a page of the evening is read again when voting may close: seconds, or null. */
export function refreshWhenVotingMayClose(data: unknown): number | null {
	const { phase, until, now } = (data as { snapshot: DeskSnapshot }).snapshot;
	return votingIsOpen(phase) && until !== null && now < until ? Math.ceil((until - now) / 1000) + 1 : null;
}

export const deskOf = (p: RunSheetProps) => `/desk/${p.group.slug}/${p.number}`;

/** Organisers' own moves are in English. */
const wordsOf = (move: Move, locale: Locale): { readonly button: string; readonly note: string } =>
	isLed(move) ? compereMessages(locale).moves[move] : moveWords[move];

/** The button of a move. A move that would be refused is shown as its reason instead. */
export function MoveForm({
	move,
	p,
	children,
	more,
	kind = 'go',
}: {
	move: Move;
	p: RunSheetProps;
	children?: ReactNode;
	/** An effect that depends on the time, after the usual ones. */
	more?: string | false;
	kind?: 'go' | 'alt';
}) {
	const locale = useLocale();
	const offered = p.moves.find((m) => m.move === move);
	if (!offered) return null;
	const { button, note } = wordsOf(move, locale);
	if (offered.refusal && offered.refusal !== 'clock not at zero') {
		return (
			<p className="waits">
				<b>{button}</b>: <span>{eveningRefusalMessages(locale).refused[offered.refusal]}</span>
			</p>
		);
	}
	return (
		<form method="post" autoComplete="off" className="move">
			<FormKey page />
			<input type="hidden" name="expected" value={stepOf(p.facts)} />
			{children}
			<PhaseButton name="intent" value={move} note={more ? `${note} ${more}` : note} kind={kind}>
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
