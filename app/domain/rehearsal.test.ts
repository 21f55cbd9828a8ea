import { expect, test } from 'vitest';
import { isOfRehearsal, rehearsalSlug } from './group';
import { areAway, HEARTBEAT, noProgress } from './rehearsal';

const NOW = Date.parse('2026-11-30T18:00:00Z');

test('guests count as gone after three heartbeats without a report, unless they looked at the result', () => {
	const heard = { progress: noProgress(40), at: NOW };
	expect(areAway(heard, NOW)).toBe(false);
	expect(areAway(heard, NOW + 3 * HEARTBEAT)).toBe(false);
	expect(areAway(heard, NOW + 3 * HEARTBEAT + 1)).toBe(true);
	expect(areAway({ ...heard, progress: { ...noProgress(40), problems: [] } }, NOW + 60 * 60_000)).toBe(false);
});

test('an address is of a rehearsal by its group, for the public and at the desk', () => {
	const slug = rehearsalSlug('0190c2a4-7d1e-7c3a-9f00-000000000001');
	for (const path of [`/${slug}`, `/${slug}/13/results.json`, `/desk/${slug}/13/door`])
		expect(isOfRehearsal(path), path).toBe(true);
	for (const path of ['/', '/desk', '/desk/birmingham/13/rehearsal', `/birmingham/${slug}`, '/rehearsal'])
		expect(isOfRehearsal(path), path).toBe(false);
});
