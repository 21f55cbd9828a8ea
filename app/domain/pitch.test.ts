import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from './dinner';
import { afterErasure } from './erasure';
import { blankAnswers, callAt, callIs, endedEarly } from './pitch';

test('a call ended early if it is over before its deadline', () => {
	const early = { now: 999, deadline: 1000 };
	expect(endedEarly('over', early)).toBe(true);
	expect(endedEarly('over', { now: 1000, deadline: 1000 })).toBe(false);
	for (const call of ['not yet', 'open', 'cancelled'] as const) expect(endedEarly(call, early)).toBe(false);
});

test('a page derives the state of the call at a later time', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...phases),
			fc.nat(1000),
			fc.nat(1000),
			fc.nat(1000),
			(phase, deadline, told, later) => {
				const dinner = { phase, deadline };
				expect(callAt(callIs(dinner, told), deadline, told + later)).toBe(callIs(dinner, told + later));
			},
		),
	);
});

test('a title that stays after an erasure keeps its language, and nothing stays of a second summary', () => {
	const answers = { ...blankAnswers, lang: 'ur', title: 'بیج', secondLang: 'pl', secondWhat: 'Nasiona.' };
	expect(afterErasure(answers, 'heard')).toEqual({ ...blankAnswers, lang: 'ur', title: 'بیج' });
	expect(afterErasure(answers, 'unheard')).toEqual(blankAnswers);
});
