import { expect, test } from 'vitest';
import { sayTime, withPlace } from './when';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour, 49));

test('says the hours after midnight and noon as 12, as every browser does, so that hydration finds the same text', () => {
	const hours = Array.from({ length: 24 }, (_, hour) => sayTime(at(hour), 'UTC', 'en'));
	const half = [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
	expect(hours).toEqual([...half.map((hour) => `${hour}.49 am`), ...half.map((hour) => `${hour}.49 pm`)]);
});

test('a day without a venue ends without a comma', () => {
	expect(withPlace('en', 'Thursday 4 March 2027', '')).toBe('Thursday 4 March 2027');
	expect(withPlace('en', 'Thursday 4 March 2027', 'Hall', '')).toBe('Thursday 4 March 2027, \u2068Hall\u2069');
});
