import type { DinnerDesk } from '~/auth/guard.server';
import type { RowKind } from '~/contract/pot-fields';
import { entryKindsIn, isBeforeDoors, resultIsOut } from '~/domain/phase-policy';
import type { EntryKind } from '~/domain/pot-ledger';
import { DESK } from '~/i18n';
import { isolate } from '~/i18n/format';
import { signOfMoney } from '~/i18n/money';
import { sayBalance, sayMatch } from '~/i18n/pot';
import { resultMessages } from '~/i18n/result';
import { sayTime } from '~/i18n/when';

/** What the pot's page is made from. Sums in minor units. */
export async function potPage({ dinner, group, services, organiser, url }: DinnerDesk) {
	const [{ entries, pot, revision, awarded }, account] = await Promise.all([
		services.pots.read(dinner.id),
		services.payments.account(dinner),
	]);
	const { kinds, pot: words } = resultMessages(DESK);
	const open = awarded ? [] : entryKindsIn(dinner.phase);
	const written = ({ at, by }: { at: Date; by: string }) => `${sayTime(at, group.time_zone, DESK)}, ${isolate(by)}`;
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		currency: group.currency,
		sign: signOfMoney(group.currency, DESK),
		you: organiser.name,
		early: isBeforeDoors(dinner.phase),
		open: open.length > 0,
		rows: rowsFor(
			open,
			pot.standing.map(({ kind, label }) => (label === '' ? kind : '')),
		),
		entries: pot.standing.map((entry) => ({
			n: entry.n,
			kind: entry.kind,
			name: kinds[entry.kind],
			note: [
				entry.label && isolate(entry.label),
				entry.rule && sayMatch(entry.rule, group.currency, DESK),
				entry.place && words.forPlace(entry.place),
				entry.from_number && words.carriedFrom(entry.from_number),
				entry.counters && `counted by ${entry.counters.map(({ name }) => isolate(name)).join(' and ')}`,
				written(entry),
			]
				.filter(Boolean)
				.join(' · '),
			label: entry.label,
			amount: entry.amount,
		})),
		corrections: entries.flatMap((entry) => {
			const was = entries.find(({ n }) => n === entry.reverses);
			if (!was || entry.because === null) return [];
			const what = [kinds[was.kind], was.label && isolate(was.label)].filter(Boolean).join(', ');
			return [{ n: entry.n, what, was: was.amount, because: isolate(entry.because), by: written(entry) }];
		}),
		...{ income: pot.income, costs: pot.costs, amount: pot.amount, revision, awarded },
		balance: account && sayBalance(account.balance, group.currency, DESK),
		// Nobody is named before the reveal: the hall may see this screen.
		awards: account && resultIsOut(dinner.phase) ? account.awards : [],
		did: url.searchParams.get('did'),
	};
}
export type PotPage = Awaited<ReturnType<typeof potPage>>;

/** One row for each sum of the night that is not there yet, and rows for what may have several names. */
const offered: readonly RowKind[] = [
	'door cash',
	'door card',
	'raffle',
	'sponsor',
	'other',
	'cost',
	'cost',
	'cost',
	'gift',
];
const several: readonly RowKind[] = ['sponsor', 'other', 'cost', 'gift'];
const rowsFor = (open: readonly EntryKind[], there: readonly string[]): RowKind[] =>
	offered.filter((kind) => open.includes(kind) && (several.includes(kind) || !there.includes(kind)));
