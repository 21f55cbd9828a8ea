import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCutOff } from './link';

test('recognises a private link that was cut off anywhere, and never a whole one', () => {
	const token = fc.tuple(fc.stringMatching(/^[\w-]{22}$/), fc.stringMatching(/^[\w-]{23}[A-Za-z0-9]$/));
	fc.assert(
		fc.property(token, fc.integer({ min: 1, max: 46 }), (parts, length) => {
			const whole = parts.join('.');
			expect(isCutOff(whole)).toBe(false);
			expect(isCutOff(whole.slice(0, length))).toBe(true);
		}),
	);
});

test.each(['', 'a/b', 'x'.repeat(23), `${'x'.repeat(22)}.${'y'.repeat(25)}`, 'x.y', 'née'])(
	'%j is no beginning of a link',
	(token) => {
		expect(isCutOff(token)).toBe(false);
	},
);
