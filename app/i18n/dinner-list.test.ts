import { expect, test } from 'vitest';
import type { Phase } from '../domain/dinner';
import { listDinners } from './dinner-list';

const group = { id: 'g', slug: 'soup', time_zone: 'Europe/London' };
const row = (number: number, phase: Phase, given: { venue?: string; submitted?: number; papers?: number } = {}) => ({
	...{
		group_id: 'g',
		number,
		phase,
		venue: 'Hall',
		access: {},
		access_notes: 'Ramp',
		pitches_wanted: 4,
		submitted: 0,
		linedUp: 0,
		papers: 0,
	},
	...given,
	starts_at: new Date(`2027-0${number}-10T18:00:00Z`),
	pitch_deadline: new Date(`2027-0${number}-03T18:00:00Z`),
});
const now = new Date('2027-03-05T12:00:00Z');

test('each says what is next and what is missing', () => {
	const next = (...given: Parameters<typeof row>) => listDinners([row(...given)], [group], now)[0]?.next;
	expect(next(5, 'draft', { venue: '' })).toBe('Next: open the call. Missing: the venue.');
	expect(next(4, 'call', { submitted: 1 })).toBe('1 pitch so far, 4 wanted.');
	expect(next(3, 'call', { submitted: 6 })).toBe('6 pitches came in. Next: choose the line-up.');
	expect(next(3, 'lineup')).toBe('Next: make the ballot papers.');
	expect(next(3, 'counting')).toBe('Next: sign and open the count.');
});

test('a dinner of a group that was not asked for is not listed', () => {
	expect(listDinners([row(3, 'call')], [], now)).toEqual([]);
});
