import { err, type Outcome, ok } from './outcome';

/** In order. A dinner can become `cancelled` from any of them before its end. */
export const phases = [
	'draft',
	'call',
	'lineup',
	'doors',
	'pitching',
	'voting',
	'counting',
	'announced',
	'published',
	'cancelled',
] as const;
export type Phase = (typeof phases)[number];

/** When handing out papers stops: when voting opens, or once an organiser stops it while voting is open. */
export const papersUntil = ['voting', 'stopped'] as const;
export type PapersUntil = (typeof papersUntil)[number];

/** Compares a phase with the dinner's current one, in the order of the evening. */
export function beside(phase: Phase, current: Phase): 'done' | 'now' | 'next' {
	const ahead = phases.indexOf(phase) - phases.indexOf(current);
	return ahead < 0 ? 'done' : ahead === 0 ? 'now' : 'next';
}

/** The facts besides the phase that decide whether a move is allowed. Times are UTC milliseconds. */
export type DinnerFacts = {
	readonly phase: Phase;
	readonly linedUp: number;
	readonly orderDrawn: boolean;
	readonly linedUpWithoutGate: number;
	readonly papersMade: number;
	readonly presented: number;
	readonly votingUntil: number | null;
	/** How often voting was opened or reopened. */
	readonly rounds: number;
	/** How often papers were stopped or resumed, and voting's clock was brought forward or put back. */
	readonly presses: number;
	/** How often something was put on stage. */
	readonly turns: number;
	readonly signatures: number;
	readonly countOpened: boolean;
	readonly awarded: boolean;
	readonly revealFinished: boolean;
};

export const moves = [
	'open the call',
	'publish the line-up',
	'open the doors',
	'start pitching',
	'open voting',
	'close voting',
	'reopen voting',
	'announce',
	'publish',
	'cancel',
] as const;
export type Move = (typeof moves)[number];
/** Moves that the compere makes too. All others are the organisers'. */
export const ledMoves = [
	'start pitching',
	'open voting',
	'close voting',
	'announce',
] as const satisfies readonly Move[];
export type LedMove = (typeof ledMoves)[number];
export const isLed = (move: Move): move is LedMove => ledMoves.some((led) => led === move);

export type MoveRefusal =
	| 'out of order'
	| 'nobody lined up'
	| 'order not drawn'
	| 'gate not confirmed'
	| 'no papers made'
	| 'nobody presented'
	| 'clock not at zero'
	| 'already signed'
	| 'count not opened'
	| 'pot not awarded'
	| 'reveal not finished';

type Rule = {
	readonly from: readonly Phase[];
	readonly to: Phase;
	readonly refuse?: (facts: DinnerFacts, now: number) => MoveRefusal | null;
};

/** Every allowed move; a move that is not in the table is refused. */
export const moveTable: Readonly<Record<Move, Rule>> = {
	'open the call': { from: ['draft'], to: 'call' },
	'publish the line-up': {
		from: ['call'],
		to: 'lineup',
		refuse: (f) => {
			if (f.linedUp === 0) return 'nobody lined up';
			if (f.linedUpWithoutGate > 0) return 'gate not confirmed';
			return f.orderDrawn ? null : 'order not drawn';
		},
	},
	'open the doors': {
		from: ['lineup'],
		to: 'doors',
		refuse: (f) => (f.papersMade === 0 ? 'no papers made' : null),
	},
	'start pitching': { from: ['doors'], to: 'pitching' },
	'open voting': {
		from: ['pitching'],
		to: 'voting',
		refuse: (f) => (f.presented === 0 ? 'nobody presented' : null),
	},
	'close voting': {
		from: ['voting'],
		to: 'counting',
		refuse: (f, now) => (f.votingUntil !== null && now < f.votingUntil ? 'clock not at zero' : null),
	},
	'reopen voting': {
		from: ['counting'],
		to: 'voting',
		refuse: (f) => (f.signatures > 0 || f.countOpened ? 'already signed' : null),
	},
	announce: {
		from: ['counting'],
		to: 'announced',
		refuse: (f) => {
			if (!f.countOpened) return 'count not opened';
			return f.awarded ? null : 'pot not awarded';
		},
	},
	publish: {
		from: ['announced'],
		to: 'published',
		refuse: (f) => (f.revealFinished ? null : 'reveal not finished'),
	},
	cancel: { from: ['draft', 'call', 'lineup', 'doors', 'pitching'], to: 'cancelled' },
};

/** Whether the dinner is where this move leads. */
export const isWhere = (wanted: Move, phase: Phase): boolean => moveTable[wanted].to === phase;

/** The phase after the move, or the refusal. The caller holds the dinner's lock, so that the facts stay true until commit. */
export function move(facts: DinnerFacts, wanted: Move, now: number): Outcome<Phase, MoveRefusal> {
	const rule = moveTable[wanted];
	if (!rule.from.includes(facts.phase)) return err('out of order');
	const refusal = rule.refuse?.(facts, now) ?? null;
	return refusal ? err(refusal) : ok(rule.to);
}

/** The moves that the desk offers now, in the order of the evening; a refused one with its reason. */
export function movesFrom(facts: DinnerFacts, now: number): { move: Move; refusal: MoveRefusal | null }[] {
	return moves
		.filter((m) => moveTable[m].from.includes(facts.phase))
		.map((m) => {
			const outcome = move(facts, m, now);
			return { move: m, refusal: outcome.ok ? null : outcome.code };
		});
}

/** `movesFrom` at another time, with the last known clock of voting: the offer changes with time alone, without news from the server. */
export const whatIsOffered = (facts: DinnerFacts, told: { readonly until: number | null }, at: number) =>
	movesFrom(facts.phase === 'voting' ? { ...facts, votingUntil: told.until } : facts, at);

/**
 * The step at which a page saw the dinner. Voting and counting can recur, so their steps contain the round: a command from an old page of
 * an earlier round is not run in a later one.
 */
export type Step = Exclude<Phase, 'voting' | 'counting'> | `${'voting' | 'counting'} ${number}`;
export const stepOf = ({ phase, rounds }: Pick<DinnerFacts, 'phase' | 'rounds'>): Step =>
	phase === 'voting' || phase === 'counting' ? `${phase} ${rounds}` : phase;

/** Whether doors are more than half a day away: opening them now is likely a mistake. */
export const isEarly = (startsAt: number, at: number): boolean => at < notEarlyFrom(startsAt);
export const notEarlyFrom = (startsAt: number): number => startsAt - 12 * 3_600_000;

/** What a page saw of voting. `presses` is needed because after two toggles the state looks unchanged. */
export type ExpectedVoting = { readonly step: Step; readonly presses: number };

/** The end with extra time in UTC milliseconds: counted from `now` if the clock has run out. */
export const addMinutes = (endsAt: number, minutes: number, now: number): number =>
	Math.max(endsAt, now) + minutes * 60_000;
