import type { Actor } from './actor';
import { canonical, type Json } from './canonical-json';
import type { DinnerEvent, EventKind, EventOf, Recorded } from './events';
import type { Brief, Rules } from './rules';

/**
 * The public record of a dinner: a hash chain of its public events, from the rules that are fixed when doors open to the published result.
 * Each hash is SHA-256 of the hash before it and the event as canonical JSON, so that a later change of one event changes every hash after it.
 */

type Facts = { readonly [name: string]: Json };
/** By job and not by name. `at`: UTC, ISO 8601. */
export type PublicEvent = Facts & { readonly kind: EventKind; readonly at: string; readonly by: string };
export type ChainEntry = { readonly event: PublicEvent; readonly hash: string };
/** The hashes after doors opened and after voting closed last; null before. Both stand on the count sheet that is signed. */
export type ChainHeads = { readonly doors: string | null; readonly close: string | null };
/** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

const bare = (): Facts => ({});
const utc = (ms: number): string => new Date(ms).toISOString();

/**
 * Every kind of event, and what of it is public. `null` leaves it out on purpose: who took which paper, names, everything about a pitcher, what
 * somebody needed (extra time), and single slips, of which the count sheet has the sums.
 */
const publicFacts = {
	'dinner made': null,
	'dinner changed': null,
	'open the call': null,
	'publish the line-up': null,
	'open the doors': bare,
	'start pitching': bare,
	'open voting': ({ minutes }) => ({ minutes }),
	'close voting': bare,
	'reopen voting': ({ minutes }) => ({ minutes }),
	announce: bare,
	publish: bare,
	cancel: bare,

	'on stage': ({ number, part }) => ({ number, part }),
	'start clock': null,
	'pause clock': null,
	'reset clock': null,
	'extra time': null,
	'question asked': null,
	'stage cleared': null,
	'no-show': null,
	'no-show taken back': null,
	'last call': bare,
	'voting extended': ({ minutes }) => ({ minutes }),
	'everyone has voted': ({ promised, until }) => ({ promised: utc(promised), until: utc(until) }),
	'clock put back': bare,
	'more time given': ({ until }) => ({ until: utc(until) }),
	revealed: null,

	'pass made': null,
	'pass taken': null,
	'pass revoked': null,

	'papers made': ({ count }) => ({ count }),
	'papers printed again': ({ count }) => ({ count }),
	'came without paper': null,
	'without paper taken back': null,
	'papers stop': bare,
	'papers go on': bare,
	// By its code the lost paper's ballot is void, and nothing is left open.
	'paper replaced': ({ by }) => (by === 'number' ? { by } : null),
	'paper of a slip marked as handed out': null,
	'slip set aside': null,
	'slip corrected': null,
	'slip entered differently': null,
	'slip difference settled': null,
	'second entry chosen': ({ share }) => ({ share }),

	'pitch sent in': null,
	'pitch changed': null,
	'pitch withdrawn': null,
	'pitches ranked': null,
	'ranking declined': null,
	'interest declared': null,
	'interest withdrawn': null,
	'gate confirmed': null,
	'guardian agreed': null,
	'pitch lined up': null,
	'pitch put in reserve': null,
	'pitch declined': null,
	'pitch put back': null,
	'reserve moved up': null,
	'order drawn': ({ seed, draw }) => ({ seed, draw }),
	'answer passed on': null,
	'answer sent': null,
	'letter ended': null,
	'contact erased': null,
	'erasure asked': null,
	'pitcher erased': null,
	'drafts deleted': null,

	'pot entries added': ({ amount, entries, counters }) => ({
		amount,
		entries: entries.map(({ n, entry, amount }) => ({ n, entry, amount })),
		counters: [...counters],
	}),
	'pot entry corrected': ({ amount, n, entry, was, now, because }) => ({ amount, n, entry, was, now, because }),
	'carry-over arrived': null,
	'carry-over passed on': null,
	'count signed': ({ slot, digest, replaces, words }) => ({ slot, digest, replaces, explained: words !== '' }),
	'hand count typed in': ({ because, slips, signatures }) => ({ because, slips, signatures }),
	'hand count taken back': ({ signatures }) => ({ signatures }),
	'signature fell away': ({ signatures }) => ({ signatures }),
	'count opened': ({ ballots }) => ({ ballots }),
	// Who was tied is told by a published ranking only, and who confirmed it has a name.
	'tie drawn': ({ byWhat, seed }) => ({ byWhat, seed }),
	'pot awarded': ({ potAmount, carriedOverAmount, awards }) => ({
		amount: potAmount,
		carriedOver: carriedOverAmount,
		awards: awards.map(({ place, amount }) => ({ place, amount })),
	}),
	'award paid': ({ amount }) => ({ amount }),
	'receipt signed': bare,
	'payment corrected': bare,
	'award returned': ({ amount }) => ({ amount }),
	'note added': bare,

	// The chain is of the evening and its money. A report can be corrected, hidden and erased with its pitch.
	'report sent': null,
	'report corrected': null,
	'report taken back': null,
	'report typed in': null,
	'report hidden': null,
	'report shown again': null,
	'report due day set': null,
	'report reminder begun': null,
	'report reminder ended': null,
	'report slot offered': null,
	'report slot taken out': null,
} as const satisfies { readonly [K in EventKind]: ((event: EventOf<K>) => Facts | null) | null };

/** The kinds that may be in the chain. */
export type ChainKind = { [K in EventKind]: (typeof publicFacts)[K] extends null ? never : K }[EventKind];

export const chainKinds = (Object.keys(publicFacts) as EventKind[]).filter(
	(kind): kind is ChainKind => publicFacts[kind] !== null,
);

/** Events that do not belong to a usual evening. */
export const isException = ({ kind, explained, replaces, signatures }: PublicEvent): boolean =>
	exceptions.includes(kind) || explained === true || Number(replaces ?? 0) + Number(signatures ?? 0) > 0;
const exceptions: readonly EventKind[] = [
	'reopen voting',
	'everyone has voted',
	'more time given',
	'paper replaced',
	'hand count typed in',
	'hand count taken back',
	'signature fell away',
	'pot entry corrected',
	'payment corrected',
	'award returned',
	'note added',
];

const jobOf = (actor: Actor): string =>
	actor.kind === 'crew' ? actor.job : actor.kind === 'system' ? 'server' : actor.kind;

const factsOf = <K extends EventKind>(event: EventOf<K> & DinnerEvent): Facts | null =>
	(publicFacts[event.kind] as unknown as ((event: DinnerEvent) => Facts | null) | null)?.(event) ?? null;

/** What stands in the chain of a dinner besides its events: they are fixed by its first entry. */
export type FixedByDoors = { readonly number: number; readonly rules: Rules; readonly brief: Brief };

/** The rules as they are published. Their shape is part of the first hash. */
export const publicRules = ({ rules, brief }: Pick<FixedByDoors, 'rules' | 'brief'>) => ({
	count: rules.countRule,
	ties: rules.tieRule,
	pot: potRuleOf(rules),
	shown: rules.shown,
	prizes: [...rules.prizes],
	signatures: rules.signatures,
	gate: brief.gate,
	criteria: brief.criteria.map(({ key, name, sentence }) => ({ key, name, sentence })),
});

function potRuleOf({ potRule: rule }: Rules) {
	switch (rule.kind) {
		case 'shares':
			return { kind: rule.kind, percent: [...rule.percent] };
		case 'fixed prizes':
			return { kind: rule.kind, amounts: [...rule.amounts] };
		default:
			return { kind: rule.kind };
	}
}

/** The chain of a dinner's events, which are given in the order in which they were stored. Empty before doors open. */
export function chainOf(recorded: readonly Recorded[], fixed: FixedByDoors, sha256: Sha256): ChainEntry[] {
	const from = recorded.findIndex(({ event }) => event.kind === 'open the doors');
	if (from < 0) return [];
	const chain: ChainEntry[] = [];
	let before = '';
	for (const { at, actor, event } of recorded.slice(from)) {
		const facts = factsOf(event);
		if (!facts) continue;
		const rules = event.kind === 'open the doors' ? { dinner: fixed.number, rules: publicRules(fixed) } : {};
		const told = { ...facts, ...rules, kind: event.kind, at: at.toISOString(), by: jobOf(actor) };
		before = sha256(before + canonical(told));
		chain.push({ event: told, hash: before });
	}
	return chain;
}

export const headsIn = (chain: readonly ChainEntry[]): ChainHeads => ({
	doors: chain.find(({ event }) => event.kind === 'open the doors')?.hash ?? null,
	close: chain.findLast(({ event }) => event.kind === 'close voting')?.hash ?? null,
});
