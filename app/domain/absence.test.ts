import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	changedNumbers,
	isAnnounced,
	lastAbsence,
	mayBeAbsent,
	type NumberChange,
	type StageEvent,
	withoutChangeOf,
} from './absence';
import { phases } from './dinner';
import { pitchStates } from './pitch';
import type { Cursor } from './stage';

const cursor = (number: number, part: Cursor['part']): Cursor => ({
	number,
	part,
	startedAt: 0,
	question: part === 'questions' ? 1 : 0,
	clock: { state: 'running', endsAt: 1 },
});

test('a pitch that was heard can not be marked as a no-show', () => {
	const cursors = fc.option(
		fc.record({
			number: fc.integer({ min: 1, max: 4 }),
			part: fc.constantFrom('pitch' as const, 'questions' as const),
		}),
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...phases),
			fc.constantFrom(...pitchStates),
			fc.integer({ min: 1, max: 4 }),
			cursors,
			(phase, state, number, at) => {
				const offered = mayBeAbsent({ number, state }, { phase, cursor: at && cursor(at.number, at.part) });
				const isOnNow = state === 'presented' && at?.number === number && at.part === 'pitch';
				const evening = phase === 'doors' || phase === 'pitching';
				expect(offered).toBe(evening && (state === 'lined up' || isOnNow));
			},
		),
	);
});

const a: NumberChange = { number: 3, was: 'Songs', now: 'Bike' };
const b: NumberChange = { number: 3, was: 'Bike', now: null };

test('a printed paper names the first pitch of a number, however often the number changed', () => {
	expect(changedNumbers([a, { number: 1, was: 'Bus', now: 'Shed' }, b])).toEqual([
		{ number: 1, printed: 'Bus' },
		{ number: 3, printed: 'Songs' },
	]);
});

test('taking back the last change keeps the earlier ones', () => {
	expect(withoutChangeOf([a, b], 'Bike')).toEqual([a]);
	expect(withoutChangeOf([a], 'Songs')).toEqual([]);
});

test('the last absence can be taken back until something is put on stage', () => {
	const absent = (pitch: string): StageEvent => ({ kind: 'no-show', pitch, number: 3, reserve: null });
	const back: StageEvent = { kind: 'no-show taken back', pitch: 'Bike', number: 3, reserve: null };
	expect(lastAbsence([])).toBeNull();
	expect(lastAbsence([absent('Songs')])?.pitch).toBe('Songs');
	expect(lastAbsence([absent('Songs'), absent('Bike')])?.pitch).toBe('Bike');
	expect(lastAbsence([absent('Songs'), absent('Bike'), back])?.pitch).toBe('Songs');
	expect(lastAbsence([absent('Songs'), back])).toBeNull();
	const onStage: StageEvent = { kind: 'on stage', number: 1, part: 'pitch' };
	for (const event of [onStage, { kind: 'stage cleared' }] satisfies StageEvent[]) {
		expect(lastAbsence([absent('Songs'), event])).toBeNull();
		expect(lastAbsence([absent('Songs'), event, absent('Bike')])?.pitch).toBe('Bike');
	}
});

test('announces a changed number until its pitch was on stage, and an empty one until the stage passed it', () => {
	const at = (number: number | null) => ({
		phase: 'pitching' as const,
		cursor: number ? cursor(number, 'pitch') : null,
	});
	expect([isAnnounced(3, 'lined up', at(null)), isAnnounced(3, 'presented', at(3))]).toEqual([true, false]);
	expect([isAnnounced(3, null, at(2)), isAnnounced(3, null, at(4))]).toEqual([true, false]);
	expect(isAnnounced(3, 'lined up', { phase: 'lineup', cursor: null })).toBe(false);
});
