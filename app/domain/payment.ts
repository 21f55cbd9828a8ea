import { err, type Outcome, ok } from './outcome';

export const waysToPay = ['cash', 'bank transfer', 'cheque', 'other'] as const;
export type WayToPay = (typeof waysToPay)[number];

/** How an award was paid. `on`: the day, as 2026-11-30. `by`: who handed it over or sent it; not public. */
export type Paid = { readonly how: WayToPay; readonly on: string; readonly by: string; readonly receipt: boolean };
/** Where an award stands. What is returned is in the next dinner's pot, so it stays returned. */
export type PaymentState =
	| { readonly state: 'promised' }
	| ({ readonly state: 'paid' } & Paid)
	| { readonly state: 'returned' };
export type PaymentStep =
	| ({ readonly act: 'pay' } & Paid)
	| { readonly act: 'receipt' }
	/** It was not paid after all. `because`: why, in words. */
	| { readonly act: 'put right'; readonly because: string }
	/** It goes into the next dinner's pot. */
	| { readonly act: 'return'; readonly because: string };
export type PaymentRefusal =
	| 'not promised'
	| 'not paid'
	| 'returned'
	| 'no words'
	| 'in the future'
	| 'before the award';
/** The days on which it may have been paid, in the group's time zone: from the night on which it was awarded until today. */
export type PaymentDays = { readonly first: string; readonly today: string };

/** The state after a step. */
export function pay(
	now: PaymentState,
	step: PaymentStep,
	{ first, today }: PaymentDays,
): Outcome<PaymentState, PaymentRefusal> {
	if (now.state === 'returned') return err('returned');
	if ('because' in step && step.because === '') return err('no words');
	switch (step.act) {
		case 'pay': {
			if (now.state !== 'promised') return err('not promised');
			// Days in this form sort like dates.
			if (step.on > today) return err('in the future');
			if (step.on < first) return err('before the award');
			const { how, on, by, receipt } = step;
			return ok({ state: 'paid', how, on, by, receipt });
		}
		case 'receipt':
			return now.state === 'paid' && !now.receipt ? ok({ ...now, receipt: true }) : err('not paid');
		case 'put right':
			return now.state === 'paid' ? ok({ state: 'promised' }) : err('not paid');
		case 'return':
			return now.state === 'promised' ? ok({ state: 'returned' }) : err('not promised');
	}
}
