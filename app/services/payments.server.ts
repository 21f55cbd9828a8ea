import { DateTime } from 'luxon';
import { readAwarding } from '../../db/queries/counts';
import { readGroup } from '../../db/queries/groups';
import { type AwardInState, insertAwardStep, readAwardsInState } from '../../db/queries/payments';
import { readEntries } from '../../db/queries/pots';
import type { Dinner } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import type { EventOf } from '../domain/events';
import { err, type Outcome } from '../domain/outcome';
import { type PaymentDays, type PaymentRefusal, type PaymentState, type PaymentStep, pay } from '../domain/payment';
import { resultIsOut } from '../domain/phase-policy';
import { giveBeside } from '../domain/pot';
import { balanceOf, type Counter, ledgerOf } from '../domain/pot-ledger';
import type { PressRefusal } from '../domain/press';
import type { StoredRanking } from '../domain/result';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

export type StepRefusal = PaymentRefusal | 'not announced' | 'no such award' | 'changed meanwhile' | PressRefusal;

/** What comes of an award once the result is announced: promised, then paid or returned. */
export function createPayments(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	return {
		account: (dinner: Dinner) => readPotAccount(db, dinner),

		/** The next step of a pitch's award. `expected`: the number of steps that the page showed. A returned award goes to the next dinner. */
		step: (
			dinnerId: string,
			press: Press,
			pitchId: string,
			expected: number,
			step: PaymentStep,
		): Promise<Outcome<null, StepRefusal>> =>
			command<null, StepRefusal>(
				{ press, act: ['payment', pitchId, expected, JSON.stringify(step)] },
				dinnerId,
				async ({ trx, dinner, at, actor }) => {
					if (!resultIsOut(dinner.phase)) return err('not announced');
					const award = (await readAwardsInState(trx, dinnerId)).find((one) => one.pitchId === pitchId);
					if (!award) return err('no such award');
					const { last, amount } = award;
					if ((last?.step ?? 0) !== expected) return err('changed meanwhile');
					const { time_zone: zone } = await readGroup(trx, dinner.group_id);
					const awarding = await readAwarding(trx, dinnerId);
					const next = pay(stateOf(last), step, daysToPay(zone, [dinner.starts_at, awarding?.at ?? at], at));
					if (!next.ok) return next;
					await insertAwardStep(trx, {
						...{ dinner_id: dinnerId, pitch_id: pitchId, step: expected + 1, at, by: spokenActor(actor) },
						...columnsOf(next.value),
						because: 'because' in step ? step.because : null,
					});
					return { event: eventOf(step, pitchId, amount), answer: null };
				},
				{ carries: step.act === 'return', totals: step.act === 'return' },
			),
	};
}

/** From the day of the dinner or of the award: a dinner may have been held before the day that was announced. */
function daysToPay(zone: string, begun: readonly Date[], now: Date): PaymentDays {
	const [first = '', today = ''] = [new Date(Math.min(...begun.map(Number))), now].map((at) =>
		DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd'),
	);
	return { first, today };
}

type Last = AwardInState['last'];
function stateOf(last: Last): PaymentState {
	if (!last || last.state === 'promised') return { state: 'promised' };
	if (last.state === 'returned') return { state: 'returned' };
	const { how, paid_on: on, paid_by: by, receipt } = last;
	if (how === null || on === null || by === null || receipt === null) throw new Error('A payment was stored in part.');
	return { state: 'paid', how, on, by, receipt };
}

const columnsOf = (now: PaymentState) =>
	now.state === 'paid'
		? { state: now.state, how: now.how, paid_on: now.on, paid_by: now.by, receipt: now.receipt }
		: { state: now.state, how: null, paid_on: null, paid_by: null, receipt: null };

type PaymentEvent = EventOf<'award paid' | 'receipt signed' | 'payment corrected' | 'award returned'>;
/** Who paid is not in the record. */
function eventOf(step: PaymentStep, pitch: string, amount: number): PaymentEvent {
	switch (step.act) {
		case 'pay':
			return { kind: 'award paid', pitch, amount, how: step.how, on: step.on, receipt: step.receipt };
		case 'receipt':
			return { kind: 'receipt signed', pitch };
		case 'put right':
			return { kind: 'payment corrected', pitch, because: step.because };
		case 'return':
			return { kind: 'award returned', pitch, amount, because: step.because };
	}
}

/** Where the pot came from, and what came of it; null before it is awarded. Names of those who counted are left out: their jobs are public. */
export async function readPotAccount(db: Context['db'], dinner: Dinner) {
	const [awarding, entries, payments] = await Promise.all([
		readAwarding(db, dinner.id),
		readEntries(db, dinner.id),
		readAwardsInState(db, dinner.id),
	]);
	if (!awarding) return null;
	const { income, costs, carried_over_amount: carriedOver } = awarding;
	const { places } = awarding.ranking as StoredRanking;
	const { standing } = ledgerOf(entries);
	const gifts = standing.flatMap(({ place, label, amount }) =>
		place === null ? [] : [{ place, what: label, amount }],
	);
	const things = dinner.prizes.flatMap((what, at) => (what === '' ? [] : [{ place: at + 1, what, amount: null }]));
	const awards = payments.map(({ last, ...award }) => ({ ...award, steps: last?.step ?? 0, payment: stateOf(last) }));
	return {
		lines: standing
			.filter(({ kind }) => kind !== 'gift')
			.map(({ kind, label, amount, rule, from_number: from }) => ({ kind, label, amount, rule, from })),
		countedBy: jobsIn(standing),
		beside: giveBeside([...gifts, ...things], places),
		awards,
		balance: balanceOf(
			{ income, costs, carriedOver },
			awards.map(({ amount, payment }) => ({ amount, returned: payment.state === 'returned' })),
		),
	};
}

/** The jobs of each pair that counted, each once. */
function jobsIn(entries: readonly { readonly counters: readonly Counter[] | null }[]): Counter['job'][][] {
	const pairs = entries.flatMap(({ counters }) => (counters ? [counters.map(({ job }) => job)] : []));
	return pairs.filter((pair, at) => pairs.findIndex((other) => other.join() === pair.join()) === at);
}
