import { expect, test } from 'vitest';
import { usualRules } from '../domain/rules';
import { sayRules } from './rules';

test('the usual rules are four short sentences', () => {
	expect(sayRules(usualRules(4), 'GBP', 'en')).toBe(
		'Everyone scores each pitch, and the highest total wins. A tie is shared. The winner takes the whole pot. The winner and the turnout are published, not the scores.',
	);
});

test.each([
	[{ kind: 'shares', percent: [70, 30] }, 'The pot is split: 70% for the winner and 30% for second place.'],
	[{ kind: 'fixed prizes', amounts: [10_000] }, 'At least £100 for the winner, and what is left on top.'],
	[
		{ kind: 'fixed prizes', amounts: [10_000, 5_050, 2_000] },
		'Prizes: at least £100 for the winner, £50.50 for second place and £20 for third place. What is left goes to the winner.',
	],
	[{ kind: 'in proportion' }, 'Every pitch gets a part of the pot, in proportion to its total.'],
] as const)('%j is said as a sentence', (potRule, sentence) => {
	expect(sayRules({ ...usualRules(7), potRule }, 'GBP', 'en')).toContain(sentence);
});
