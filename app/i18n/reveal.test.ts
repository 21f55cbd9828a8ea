import { expect, test } from 'vitest';
import { ballotMessages } from './ballot';
import { nameOfStep, saySlips } from './desk';
import { isolate } from './format';
import { moneyIn } from './money';
import { screenMessages } from './screen';

test('a winner who takes 70 of 100 is not told to get the pot', () => {
	const { winner } = screenMessages('en').reveal;
	expect(winner(10_000, 10_000)).toBe('The pot goes to');
	expect(winner(7_000, 10_000)).toBe('The winner is');
	const step = { kind: 'winner', titles: ['The choir'], amounts: [7_000], drawn: null } as const;
	expect(ballotMessages('en').reveal(step, moneyIn('GBP', 'en'))).toBe(`The winner is ${isolate('The choir')}: £70.`);
});

test('a button of the reveal names its step, and no pitch', () => {
	const one = { titles: ['The choir'], amounts: [7_000] };
	expect(nameOfStep({ kind: 'winner', ...one, drawn: null })).toBe('the winner');
	expect(nameOfStep({ kind: 'place', ...one, place: 3, total: 12 })).toBe('3rd place');
	expect(nameOfStep({ kind: 'pot', amount: 7_000 })).toBe('the pot');
});

test('the parts of the slips add up to what was typed in', () => {
	expect(saySlips({ entered: 5, setAside: 1, blank: 0, unreadable: 0 })).toBe(
		'4 count, 1 set aside, 0 blank: 5 typed in',
	);
	expect(saySlips({ entered: 9, setAside: 2, blank: 3, unreadable: 1 })).toBe(
		'3 count, 2 set aside, 3 blank, 1 cannot be read: 9 typed in',
	);
});
