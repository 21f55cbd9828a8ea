import type { Job } from './crew';
import type { Amount } from './currency';
import { foldSigns } from './text';

/** Kinds of money that came in. */
export const incomeKinds = ['door cash', 'door card', 'raffle', 'sponsor', 'match', 'other', 'carried over'] as const;
/** `cost` comes off the pot. `gift` stands beside it: a sponsor's money for a runner-up. */
export const entryKinds = [...incomeKinds, 'cost', 'gift'] as const;
export type IncomeKind = (typeof incomeKinds)[number];
export type EntryKind = (typeof entryKinds)[number];

/** Counted on the night by two people, who are named. */
export const countedKinds = ['door cash', 'door card', 'raffle', 'other'] as const satisfies readonly EntryKind[];
export const isCounted = (kind: EntryKind): boolean => countedKinds.some((one) => one === kind);

/** What a match may be computed from. */
export const baseKinds = [
	'door cash',
	'door card',
	'raffle',
	'sponsor',
	'other',
] as const satisfies readonly EntryKind[];
export type BaseKind = (typeof baseKinds)[number];

/** "£1 for £1 of the door, up to £200": `gives` for each `forEach` of the base. In minor units; a null cap is none. */
export type MatchRule = {
	readonly gives: Amount;
	readonly forEach: Amount;
	readonly cap: Amount | null;
	readonly base: readonly BaseKind[];
};

/** Who counted. The name stays at the desk; the job is public. */
export type Counter = { readonly name: string; readonly job: 'organiser' | Job | 'helper' };

/** An entry, which is never changed: a mistake is reversed by another entry with its sum below nothing. Numbered from 1 in its dinner. */
export type Entry = {
	readonly n: number;
	readonly kind: EntryKind;
	/** Who gave it, or what it was for. */
	readonly label: string;
	/** Null for a match, which is computed. */
	readonly amount: Amount | null;
	readonly rule: MatchRule | null;
	/** Of a gift: the place that gets it. */
	readonly place: number | null;
	/** The entry that this one reverses. */
	readonly reverses: number | null;
};
/** An entry that stands, with its sum. */
export type Standing<E extends Entry = Entry> = Omit<E, 'amount'> & { readonly amount: Amount };

export type Ledger<E extends Entry = Entry> = {
	/** In the order of `entryKinds`, then by name. */
	readonly standing: readonly Standing<E>[];
	readonly income: Amount;
	readonly costs: Amount;
	/** Income less costs. Below nothing, nothing can be awarded. */
	readonly amount: Amount;
	/** What was counted on the night is typed in, so that the pot may be shown. */
	readonly counted: boolean;
};

/** Entries that are neither reversals nor reversed. */
export function entriesStanding<E extends Entry>(entries: readonly E[]): E[] {
	const reversed = new Set(entries.map(({ reverses }) => reverses));
	return entries.filter(({ n, reverses }) => reverses === null && !reversed.has(n));
}

type Named = Pick<Entry, 'kind' | 'label'>;
/** Capitals, punctuation and spaces make no other line: “Credit union” typed by one person is “CREDIT UNION” typed by another. */
const nameOf = ({ kind, label }: Named): string =>
	`${kind} ${
		foldSigns(label)
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}\p{S}]+/gu)
			?.join(' ') ?? ''
	}`;
export const sameLine = (one: Named, other: Named): boolean => nameOf(one) === nameOf(other);

/** Which of the new lines are in the pot already, or twice among the new ones: the same money may have been typed twice. */
export function typedTwice(standing: readonly Named[], added: readonly Named[]): number[] {
	const there = new Set(standing.map(nameOf));
	return added.flatMap((line, at) => {
		const name = nameOf(line);
		if (there.has(name)) return [at];
		there.add(name);
		return [];
	});
}

/** Adds the ledger up, in minor units. The database does the same in `pot_of`. */
export function ledgerOf<E extends Entry>(entries: readonly E[]): Ledger<E> {
	const typed = entriesStanding(entries);
	const standing = typed
		.map((entry) => ({ ...entry, amount: entry.rule ? matched(entry.rule, typed) : whole(entry.amount) }))
		.sort((a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) || compare(a.label, b.label) || a.n - b.n);
	const income = sumOf(standing.filter(({ kind }) => kind !== 'cost' && kind !== 'gift'));
	const costs = sumOf(standing.filter(({ kind }) => kind === 'cost'));
	return { standing, income, costs, amount: income - costs, counted: standing.some(({ kind }) => isCounted(kind)) };
}

/** What a match gives: rounded down to the minor unit, and at most its cap. */
export function matched({ gives, forEach, cap, base }: MatchRule, entries: readonly Entry[]): Amount {
	const of = sumOf(
		entries.filter(({ kind }) => base.some((one) => one === kind)).map(({ amount }) => ({ amount: whole(amount) })),
	);
	// BigInt, because a sum times a rate exceeds a double's exact range.
	const given = (BigInt(of) * BigInt(whole(gives))) / BigInt(whole(forEach));
	return cap !== null && given > BigInt(cap) ? cap : Number(given);
}

/** Income − costs = awards + carry-over. An award that was returned is carried over. */
export type Balance = {
	readonly income: Amount;
	readonly costs: Amount;
	readonly awards: Amount;
	readonly carriedOver: Amount;
};

/** The balance of a dinner whose pot was awarded. Throws if it does not balance, because no line is better than a wrong one. */
export function balanceOf(
	{ income, costs, carriedOver }: Omit<Balance, 'awards'>,
	awards: readonly { readonly amount: Amount; readonly returned: boolean }[],
): Balance {
	const balance = {
		income,
		costs,
		awards: sumOf(awards.filter(({ returned }) => !returned)),
		carriedOver: carriedOver + sumOf(awards.filter(({ returned }) => returned)),
	};
	if (income - costs !== balance.awards + balance.carriedOver) throw new Error('The pot does not balance.');
	return balance;
}

const sumOf = (parts: readonly { readonly amount: Amount }[]): Amount =>
	parts.reduce((sum, { amount }) => sum + amount, 0);
/** By code unit, so that every machine sorts alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns a whole number from 0; throws on anything else, which is the caller's bug. */
function whole(amount: number | null): number {
	if (amount === null || !Number.isSafeInteger(amount) || amount < 0)
		throw new RangeError(`Not a whole, positive number: ${amount}`);
	return amount;
}
