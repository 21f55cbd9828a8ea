import type { Amount } from './currency';
import type { PaymentState } from './payment';
import type { Given } from './pot';

type Account = {
	readonly awards: readonly {
		readonly number: number;
		readonly place: number;
		readonly amount: Amount;
		readonly payment: { readonly state: PaymentState['state'] };
	}[];
	readonly beside: readonly Given[];
};

/** What one pitch got at a dinner. Sums in minor units. */
export type FundedProject = {
	/** The pitch's number in the line-up. */
	readonly number: number;
	/** Out of the pot; null for a pitch that got only what stands beside it. */
	readonly award: { readonly place: number; readonly amount: Amount; readonly state: PaymentState['state'] } | null;
	/** `amount`: this pitch's part; null for a thing. */
	readonly beside: readonly { readonly place: number; readonly what: string; readonly amount: Amount | null }[];
};

/** The pitches that got something: awards by place first, then those with a prize beside the pot. Each has a page of its own. */
export function fundedProjects({ awards, beside }: Account): FundedProject[] {
	const numbers = [
		...awards.map(({ number }) => number),
		...beside.flatMap(({ to }) => to.map(({ number }) => number)),
	];
	return [...new Set(numbers)].map((number) => {
		const award = awards.find((one) => one.number === number);
		return {
			number,
			award: award ? { place: award.place, amount: award.amount, state: award.payment.state } : null,
			beside: beside.flatMap(({ place, what, to }) =>
				to.filter((one) => one.number === number).map(({ amount }) => ({ place, what, amount })),
			),
		};
	});
}
