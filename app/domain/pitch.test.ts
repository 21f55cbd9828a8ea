import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from './dinner';
import { callAt, callIs } from './pitch';

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
