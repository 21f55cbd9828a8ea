import { expect, test } from 'vitest';
import { err, ok } from './outcome';
import { type PaymentState, pay } from './payment';

const TODAY = '2026-11-30';
const DAYS = { first: '2026-11-26', today: TODAY };
const paid = { how: 'cash', on: '2026-11-26', by: 'Amina', receipt: false } as const;
const promised: PaymentState = { state: 'promised' };

test('promised, paid, its receipt signed later', () => {
	const now = pay(promised, { act: 'pay', ...paid }, DAYS);
	expect(now).toEqual(ok({ state: 'paid', ...paid }));
	expect(now.ok && pay(now.value, { act: 'receipt' }, DAYS)).toEqual(ok({ state: 'paid', ...paid, receipt: true }));
	expect(pay({ state: 'paid', ...paid, receipt: true }, { act: 'receipt' }, DAYS)).toEqual(err('not paid'));
	expect(pay(promised, { act: 'receipt' }, DAYS)).toEqual(err('not paid'));
});

test('paid once, on a day from the award until today', () => {
	expect(pay({ state: 'paid', ...paid }, { act: 'pay', ...paid }, DAYS)).toEqual(err('not promised'));
	expect(pay(promised, { act: 'pay', ...paid, on: '2026-12-01' }, DAYS)).toEqual(err('in the future'));
	expect(pay(promised, { act: 'pay', ...paid, on: '2026-11-25' }, DAYS)).toEqual(err('before the award'));
	for (const on of [DAYS.first, TODAY]) expect(pay(promised, { act: 'pay', ...paid, on }, DAYS).ok).toBe(true);
});

test('a payment by mistake is put right with words, and may then be paid or returned', () => {
	expect(pay({ state: 'paid', ...paid }, { act: 'put right', because: '' }, DAYS)).toEqual(err('no words'));
	expect(pay({ state: 'paid', ...paid }, { act: 'put right', because: 'The cheque came back.' }, DAYS)).toEqual(
		ok(promised),
	);
	expect(pay(promised, { act: 'put right', because: 'No.' }, DAYS)).toEqual(err('not paid'));
});

test('returned stays returned, because the next dinner has it', () => {
	const returned = pay(promised, { act: 'return', because: 'The project ended.' }, DAYS);
	expect(returned).toEqual(ok({ state: 'returned' }));
	expect(pay(promised, { act: 'return', because: '' }, DAYS)).toEqual(err('no words'));
	expect(pay({ state: 'paid', ...paid }, { act: 'return', because: 'No.' }, DAYS)).toEqual(err('not promised'));
	for (const step of [{ act: 'pay', ...paid }, { act: 'receipt' }, { act: 'return', because: 'Twice.' }] as const)
		expect(pay({ state: 'returned' }, step, DAYS)).toEqual(err('returned'));
});
