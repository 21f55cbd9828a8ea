import { readAwarding } from '../../db/queries/counts';
import { readCrewPasses } from '../../db/queries/crew';
import { readMembers } from '../../db/queries/groups';
import { appendEntries, type NewEntry, readEntries } from '../../db/queries/pots';
import type { PotEntry } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { MOST_AMOUNT } from '../domain/money';
import { err, type Outcome, ok } from '../domain/outcome';
import { samePerson } from '../domain/people';
import { entryKindsIn, isBeforeDoors, potIsOpen } from '../domain/phase-policy';
import {
	type Counter,
	type Entry,
	entriesStanding,
	isCounted,
	type Ledger,
	ledgerOf,
	typedTwice,
} from '../domain/pot-ledger';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Held } from './dinner-command.server';

/** An entry as it is typed in. `rule` for a match, `place` for a gift; a match has no sum. */
export type Typed = Pick<Entry, 'kind' | 'label' | 'amount'> & Partial<Pick<Entry, 'rule' | 'place'>>;
/** `cost`: a sum above the declared one, or a new cost after the doors opened. */
export type PotRefusal =
	| 'not now'
	| 'already awarded'
	| 'too large'
	| 'changed meanwhile'
	| 'named twice'
	| 'two counters'
	| 'cost after doors'
	| 'corrected before'
	| 'same sum'
	| 'by itself'
	| 'no reason'
	| PressRefusal;
export type Correction = {
	/** The number of the entry. */
	readonly n: number;
	/** The right sum in minor units; null takes the entry out. */
	readonly amount: number | null;
	readonly because: string;
};

/** The ledger of a dinner's pot: entries are added, and corrected by a reversal, until the pot is awarded. */
export function createPots(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		/** All entries, and what they add up to. `revision`: the number of entries, which `add` takes. */
		async read(dinnerId: string): Promise<{
			entries: PotEntry[];
			pot: Ledger<PotEntry>;
			revision: number;
			awarded: boolean;
		}> {
			const [entries, awarding] = await Promise.all([readEntries(db, dinnerId), readAwarding(db, dinnerId)]);
			return { entries, pot: ledgerOf(entries), revision: entries.length, awarded: awarding !== undefined };
		},

		/**
		 * Adds entries, if no others were added since the page showed `expected` of them. `counters`: the names of the two people who counted, for
		 * sums that are counted on the night.
		 */
		add: (
			dinnerId: string,
			press: Press,
			expected: number,
			entries: readonly Typed[],
			counters: readonly string[],
		): Promise<Outcome<null, PotRefusal>> => {
			const act = ['pot', expected, JSON.stringify(entries), JSON.stringify(counters)];
			return command<null, PotRefusal>({ press, act }, dinnerId, async (held) => {
				const { dinner } = held;
				const before = await openLedger(held);
				if (!before.ok) return before;
				const refused = entries.find(({ kind }) => !entryKindsIn(dinner.phase).includes(kind));
				if (refused) return err(refused.kind === 'cost' ? 'cost after doors' : 'not now');
				if (before.value.length !== expected) return err('changed meanwhile');
				const counted = entries.some(({ kind }) => isCounted(kind));
				const two = counted ? await countersOf(held, counters) : [];
				if (!two) return err('two counters');
				const after = withNew(before.value, entries);
				if (typedTwice(entriesStanding(before.value), entries).length > 0) return err('named twice');
				if (isTooMuch(ledgerOf(after))) return err('too large');
				if (entries.length === 0) return { event: null, because: 'nothing changed', answer: null };
				const added = after.slice(expected);
				await append(
					held,
					entries.map((entry) => ({ ...entry, counters: isCounted(entry.kind) ? two : null })),
				);
				return {
					event: {
						kind: 'pot entries added',
						amount: ledgerOf(after).amount,
						entries: added.map(({ n, kind, label, amount }) => ({ n, entry: kind, label, amount })),
						counters: two.map(({ job }) => job),
					},
					answer: null,
				};
			});
		},

		/** Reverses an entry, and adds it with the right sum, if there is one. Once for each entry. */
		correct: (dinnerId: string, press: Press, { n, amount, because }: Correction): Promise<Outcome<null, PotRefusal>> =>
			command<null, PotRefusal>({ press, act: ['correct', n, amount, because] }, dinnerId, async (held) => {
				const before = await openLedger(held);
				if (!before.ok) return before;
				const entry = before.value.find((one) => one.n === n);
				const was = ledgerOf(before.value).standing.find((one) => one.n === n);
				if (!was || !entry) return err('corrected before');
				const { kind, label, place, counters } = entry;
				if (kind === 'carried over') return err('by itself');
				if (because === '') return err('no reason');
				if (amount === was.amount) return err('same sum');
				const raised = amount !== null && amount > was.amount;
				if (kind === 'cost' && raised && !isBeforeDoors(held.dinner.phase)) return err('cost after doors');
				const reversal = { kind, label, amount: entry.amount && -entry.amount, reverses: n, because };
				// A match is typed in anew, because its sum is computed.
				const now = kind === 'match' ? null : amount;
				const instead = now === null ? [] : [{ kind, label, amount: now, place, counters }];
				const after = ledgerOf(withNew(before.value, [reversal, ...instead]));
				if (isTooMuch(after)) return err('too large');
				await append(held, [reversal, ...instead]);
				return {
					event: { kind: 'pot entry corrected', amount: after.amount, n, entry: kind, was: was.amount, now, because },
					answer: null,
				};
			}),
	};

	/** Who counted, with their jobs; null if they are not two. */
	async function countersOf({ trx, dinner }: Held, names: readonly string[]): Promise<Counter[] | null> {
		const [one, other] = names;
		if (!one || !other || samePerson(one, other)) return null;
		const [members, passes] = [await readMembers(trx, dinner.group_id), await readCrewPasses(trx, dinner.id)];
		return [one, other].map((name) => ({
			name,
			job: members.some((member) => samePerson(member.name, name))
				? 'organiser'
				: (passes.find((pass) => pass.name !== null && samePerson(pass.name, name))?.job ?? 'helper'),
		}));
	}
}

/** The entries, while they may be added to. */
async function openLedger({ trx, dinner }: Held): Promise<Outcome<PotEntry[], PotRefusal>> {
	if (await readAwarding(trx, dinner.id)) return err('already awarded');
	if (!isBeforeDoors(dinner.phase) && !potIsOpen(dinner.phase)) return err('not now');
	return ok(await readEntries(trx, dinner.id));
}

const append = ({ trx, dinner, at, actor }: Held, entries: readonly Omit<NewEntry, 'at' | 'by'>[]) =>
	appendEntries(
		trx,
		dinner.id,
		entries.map((entry) => ({ ...entry, at, by: spokenActor(actor) })),
	);

/** The ledger with these entries after the others. */
const withNew = (before: readonly Entry[], entries: readonly (Typed & { readonly reverses?: number })[]): Entry[] => [
	...before,
	...entries.map((entry, at) => ({ rule: null, place: null, reverses: null, ...entry, n: before.length + 1 + at })),
];

const isTooMuch = ({ income, costs }: Ledger): boolean => Math.max(income, costs) > MOST_AMOUNT;
