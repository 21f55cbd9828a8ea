import { expect, test } from 'vitest';
import { ballotMessages } from './ballot';
import { saySlips } from './desk';
import { isolate } from './format';
import { moneyIn } from './money';
import { nameOfStep, readOut } from './reveal';
import { screenMessages } from './screen';

test('a winner who takes 70 of 100 is not told to get the pot', () => {
	const { winner } = screenMessages('en').reveal;
	expect(winner(10_000, 10_000)).toBe('The pot goes to');
	expect(winner(7_000, 10_000)).toBe('The winner is');
	const step = { kind: 'winner', titles: ['The choir'], amounts: [7_000], drawn: null } as const;
	expect(ballotMessages('en').reveal(step, moneyIn('GBP', 'en'))).toBe(`The winner is ${isolate('The choir')}: £70.`);
});

test('a tie that was drawn is told with its pitches, or without where the rules name none', () => {
	const tie = { kind: 'tie', titles: ['The choir', 'The kiln'], amounts: [], drawn: 'hat' } as const;
	const both = `${isolate('The choir')} and ${isolate('The kiln')}`;
	expect(readOut(tie, 'GBP', 'en')).toBe(
		`There is a tie for first place between ${both}. By our rules it was drawn out of a hat.`,
	);
	expect(readOut({ ...tie, titles: [], drawn: 'software' }, 'GBP', 'en')).toBe(
		'There is a tie for first place. By our rules it was drawn by software.',
	);
	const say = ballotMessages('en').reveal;
	expect(say(tie, moneyIn('GBP', 'en'))).toBe(`There is a tie for first place, and it was drawn: ${both}.`);
	expect(say({ ...tie, titles: [] }, moneyIn('GBP', 'en'))).toBe('There is a tie for first place, and it was drawn.');
	expect(nameOfStep(tie, 'en')).toBe('the tie');
});

test('a button of the reveal names its step, and no pitch', () => {
	const one = { titles: ['The choir'], amounts: [7_000] };
	expect(nameOfStep({ kind: 'winner', ...one, drawn: null }, 'en')).toBe('the winner');
	expect(nameOfStep({ kind: 'place', ...one, place: 3, total: 12 }, 'en')).toBe('3rd place');
	expect(nameOfStep({ kind: 'pot', amount: 7_000 }, 'en')).toBe('the pot');
});

test('the parts of the slips add up to what was typed in', () => {
	expect(saySlips({ entered: 5, setAside: 1, blank: 0, unreadable: 0 })).toBe(
		'4 count, 1 set aside, 0 blank: 5 typed in',
	);
	expect(saySlips({ entered: 9, setAside: 2, blank: 3, unreadable: 1 })).toBe(
		'3 count, 2 set aside, 3 blank, 1 cannot be read: 9 typed in',
	);
});
