import { err, type Outcome, ok } from './outcome';

/** The evening, in order. `cancelled` stands beside it. */
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

/** What a dinner holds beside its phase that decides whether a move is allowed. Times are UTC milliseconds. */
export type DinnerFacts = {
	readonly phase: Phase;
	readonly linedUp: number;
	readonly orderDrawn: boolean;
	readonly linedUpWithoutGate: number;
	readonly papersMade: number;
	readonly presented: number;
	readonly votingUntil: number | null;
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

/** The whole evening as a table: anything not in it is out of order. */
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

/** The phase after the move, or why not. The caller holds the dinner's row, so the facts stay true until commit. */
export function move(facts: DinnerFacts, wanted: Move, now: number): Outcome<Phase, MoveRefusal> {
	const rule = moveTable[wanted];
	if (!rule.from.includes(facts.phase)) return err('out of order');
	const refusal = rule.refuse?.(facts, now) ?? null;
	return refusal ? err(refusal) : ok(rule.to);
}

/** Which moves the desk offers now, in the order of the evening; a refused one comes with its reason. */
export function movesFrom(facts: DinnerFacts, now: number): { move: Move; refusal: MoveRefusal | null }[] {
	return moves
		.filter((m) => moveTable[m].from.includes(facts.phase))
		.map((m) => {
			const outcome = move(facts, m, now);
			return { move: m, refusal: outcome.ok ? null : outcome.code };
		});
}

export const isLive = (phase: Phase): boolean => phase === 'doors' || phase === 'pitching' || phase === 'voting';
/** Line-up, venue and people are public from here on. */
export const lineUpIsPublic = (phase: Phase): boolean => phase !== 'draft' && phase !== 'call' && phase !== 'cancelled';
/** Rules and papers may change until doors open. */
export const rulesAreOpen = (phase: Phase): boolean => phase === 'draft' || phase === 'call' || phase === 'lineup';

/** Which pitch is on stage, whether it is the pitch or its questions, and its clock in UTC milliseconds. */
export type Cursor = {
	readonly number: number;
	readonly part: 'pitch' | 'questions';
	readonly startedAt: number;
	readonly endsAt: number;
};

export const startPart = (number: number, part: Cursor['part'], minutes: number, now: number): Cursor => ({
	number,
	part,
	startedAt: now,
	endsAt: now + minutes * 60_000,
});

/** Extra time for who needs it: counted from now when the clock has already run out. */
export const addMinutes = (endsAt: number, minutes: number, now: number): number =>
	Math.max(endsAt, now) + minutes * 60_000;
