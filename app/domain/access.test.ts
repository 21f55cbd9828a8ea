import { expect, test } from 'vitest';
import { accessFeatures, accessOf, tellsAccess } from './access';

test('what nobody spoke of is left out, and the order is always the same', () => {
	const said = { largePrint: 'no', stepFree: 'yes', interpreter: '', quietSpace: 'perhaps' };
	expect(JSON.stringify(accessOf(said))).toBe('{"stepFree":"yes","largePrint":"no"}');
	const all = Object.fromEntries(accessFeatures.toReversed().map((feature) => [feature, 'yes']));
	expect(Object.keys(accessOf(all))).toEqual([...accessFeatures]);
});

test('a no, a yes or words tell something about access', () => {
	expect(tellsAccess({ access: {}, access_notes: '' })).toBe(false);
	expect(tellsAccess({ access: { stepFree: 'no' }, access_notes: '' })).toBe(true);
	expect(tellsAccess({ access: {}, access_notes: 'Ask us.' })).toBe(true);
});
