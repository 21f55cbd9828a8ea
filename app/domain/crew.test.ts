import { describe, expect, test } from 'vitest';
import { isJob, jobs, passesWork } from './crew';
import { allows, type Permission, permissions } from './permissions';

const HOUR = 60 * 60_000;
const startsAt = Date.UTC(2026, 10, 29, 18);
const dinner = { cancelled: false, startsAt, publishedAt: null };

describe('when passes of a dinner work', () => {
	test('before the night and through it', () => {
		expect(passesWork(dinner, startsAt - 30 * 24 * HOUR)).toBe(true);
		expect(passesWork(dinner, startsAt + 5 * HOUR)).toBe(true);
	});
	test('for a day after the result was published, and not a millisecond longer', () => {
		const publishedAt = startsAt + 4 * HOUR;
		expect(passesWork({ ...dinner, publishedAt }, publishedAt + 24 * HOUR - 1)).toBe(true);
		expect(passesWork({ ...dinner, publishedAt }, publishedAt + 24 * HOUR)).toBe(false);
	});
	test('never for a cancelled dinner, and not a week after one that was never published', () => {
		expect(passesWork({ ...dinner, cancelled: true }, startsAt)).toBe(false);
		expect(passesWork(dinner, startsAt + 7 * 24 * HOUR)).toBe(false);
	});
});

test('a job may do what its page needs, and nothing of another job', () => {
	const of = (job: (typeof jobs)[number]) =>
		(Object.keys(permissions) as Permission[]).filter(
			(permission) => allows(permission, new Set([job])) && !allows(permission, new Set()),
		);
	expect(of('door')).toEqual(['door.read', 'paper.issue', 'phone.lend at door', 'dinner.watch']);
	expect(of('compere')).toEqual([
		'compere.read',
		'dinner.lead',
		'dinner.run stage',
		'reveal',
		'dinner.watch',
		'dinner.watch all',
	]);
	expect(of('counter')).toEqual(['phone.lend at box', 'slip.enter', 'count.sign', 'dinner.watch']);
});

test('only the words of the table are jobs', () => {
	expect(jobs.every(isJob)).toBe(true);
	for (const other of ['', 'Door', 'organiser', null, 3, '__proto__']) expect(isJob(other)).toBe(false);
});
