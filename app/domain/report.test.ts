import { describe, expect, test } from 'vitest';
import { freeSlot, gapsIn, longestReport, promiseState, remindsOf, usualDueDay } from './report';

const told = (changed: boolean, hidden = false) => ({ changed, hidden });

describe('the usual due day', () => {
	test('is six months after the dinner, across years, on the last day of a shorter month', () => {
		expect(usualDueDay('2026-11-26')).toBe('2027-05-26');
		expect(usualDueDay('2026-08-31')).toBe('2027-02-28');
		expect(usualDueDay('2027-08-31')).toBe('2028-02-29');
		expect(usualDueDay('2026-12-31')).toBe('2027-06-30');
	});
});

describe('where a promise stands', () => {
	test('without a report the day decides: promised, soon for two weeks, overdue from the day after', () => {
		const on = (today: string) => promiseState('2027-05-26', [], today);
		expect(['2027-05-11', '2027-05-12', '2027-05-26', '2027-05-27'].map(on)).toEqual([
			'promised',
			'due soon',
			'due soon',
			'overdue',
		]);
	});
	test('the last report that is not hidden decides, also before its day and long after', () => {
		const stands = (...reports: ReturnType<typeof told>[]) => promiseState('2027-05-26', reports, '2030-01-01');
		expect(stands(told(false))).toBe('kept');
		expect(stands(told(false), told(true))).toBe('changed');
		expect(stands(told(true), told(false))).toBe('kept');
		expect(stands(told(true), told(false, true))).toBe('changed');
		expect(stands(told(false, true))).toBe('overdue');
		expect(promiseState('2027-05-26', [told(false)], '2026-12-01')).toBe('kept');
	});
});

describe('a reminder', () => {
	const due = { dueOn: '2027-05-26', remindedFor: null, reminder: null, state: 'due soon' } as const;
	test('goes from two weeks before to sixty days after, once for each due day, never once something was told', () => {
		const days = ['2027-05-11', '2027-05-12', '2027-07-25', '2027-07-26'];
		expect(days.map((today) => remindsOf(due, today))).toEqual([false, true, true, false]);
		expect(remindsOf({ ...due, remindedFor: '2027-05-26' }, '2027-05-20')).toBe(false);
		expect(remindsOf({ ...due, remindedFor: '2027-05-26', reminder: 'not sent' }, '2027-05-20')).toBe(true);
		expect(remindsOf({ ...due, remindedFor: '2027-04-26' }, '2027-05-20')).toBe(true);
		expect(remindsOf({ ...due, state: 'changed' }, '2027-05-20')).toBe(false);
	});
});

describe('what keeps a report from being sent', () => {
	test('no words, too many, a picture that nothing describes', () => {
		expect(gapsIn({ text: ' \u200b', pictures: [] })).toEqual([{ field: 'text', why: 'missing', letters: 2 }]);
		expect(gapsIn({ text: 'a'.repeat(longestReport.text + 1), pictures: [] })).toMatchObject([{ why: 'too long' }]);
		const pictures = [
			{ slot: 1, description: 'A shed.' },
			{ slot: 3, description: '' },
		];
		expect(gapsIn({ text: 'It opened.', pictures })).toEqual([{ field: 'description3', why: 'missing', letters: 0 }]);
	});
	test('four pictures have a place each', () => {
		expect(freeSlot([1, 3])).toBe(2);
		expect(freeSlot([1, 2, 3, 4])).toBeNull();
	});
});
