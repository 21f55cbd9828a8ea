import { expect, test } from 'vitest';
import { ballotMessages } from './ballot';
import { moneyIn } from './money';
import { screenMessages } from './screen';

test('a winner who takes 70 of 100 is not told to get the pot', () => {
	const { winner } = screenMessages('en').reveal;
	expect(winner(10_000, 10_000)).toBe('The pot goes to');
	expect(winner(7_000, 10_000)).toBe('The winner is');
	const step = { kind: 'winner', titles: ['The choir'], amounts: [7_000], drawn: null } as const;
	expect(ballotMessages('en').reveal(step, moneyIn('GBP', 'en'))).toBe('The winner is The choir: £70.');
});
