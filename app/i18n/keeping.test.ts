import { expect, test } from 'vitest';
import { type Due, dueBefore, dueThings, keptThings, retention } from '../domain/retention';
import { keepingMessages, sayKept } from './keeping';

const words = keepingMessages('en');
const DAY = 86_400_000;
const days = { hours: 1 / 24, days: 1, months: 30.4, years: 365.25 } as const;

test('the page says the period that the purge deletes by', () => {
	const now = new Date('2026-11-30T12:00:00Z');
	for (const what of dueThings) {
		const said = /^Deleted (\d+) (hour|day|month|year)s? /.exec(sayKept(words, what));
		const kept = (now.getTime() - dueBefore(now)[what].getTime()) / DAY;
		const [, n = '0', unit = 'day'] = said ?? [];
		expect(kept / (Number(n) * days[`${unit}s` as keyof typeof days] || 1), what).toBeCloseTo(
			Number(n) === 0 ? 0 : 1,
			1,
		);
	}
	expect(sayKept(words, 'contact')).toBe('Deleted 12 months after the dinner.');
	expect(sayKept(words, 'record')).toContain('until the group is deleted');
});

test('no other sentence of the page gives a period of something that the purge deletes', () => {
	const others = keptThings.flatMap((what) => [words.things[what].what, words.things[what].why]);
	const periods = dueThings.flatMap((what: Due) => {
		const { n, unit } = retention[what].keeps;
		return n === 0 ? [] : [`${n} ${unit}`];
	});
	for (const text of [words.lead, ...others, ...words.more.map(({ text }) => text)])
		expect(periods.filter((period) => text.includes(period))).toEqual([]);
});
