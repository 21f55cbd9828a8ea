import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { timetableOf } from './timetable-fields';

const LONDON = 'Europe/London';
const none = { pitchesTime: '', supperTime: '', closeTime: '', winnerTime: '' };

function read(given: Partial<typeof none>, doors = '2026-12-10T18:00', zone = LONDON) {
	const problems: string[] = [];
	const timetable = timetableOf({ ...none, ...given }, DateTime.fromISO(doors, { zone }), (field, message) =>
		problems.push(`${field}: ${message}`),
	);
	return problems.length > 0 ? problems : timetable;
}

test('empty times are proposed, each from the one before it', () => {
	expect(read({})).toEqual({ pitches: 30, supper: 75, close: 150, winner: 180 });
	expect(read({ pitchesTime: '19:00', closeTime: '21:00' })).toEqual({
		pitches: 60,
		supper: 105,
		close: 180,
		winner: 210,
	});
});

test('a time before the step before it is told at its field', () => {
	expect(read({ pitchesTime: '17:45' })).toEqual([
		'pitchesTime: Pitches cannot begin before doors open at 18.00. Choose a later time, or leave it empty.',
	]);
	expect(read({ supperTime: '18:15' })).toEqual([
		'supperTime: Supper cannot come before the pitches at 18.30. Choose a later time, or leave it empty.',
	]);
	expect(read({ closeTime: '19:00' })).toEqual([
		'closeTime: Voting cannot close before supper at 19.15. Choose a later time, or leave it empty.',
	]);
	expect(read({ winnerTime: '20:29' })).toEqual([
		'winnerTime: The winner cannot be named before voting closes at 20.30. Choose a later time, or leave it empty.',
	]);
	expect(read({ winnerTime: '20:30' })).toMatchObject({ winner: 150 });
});

test('a time after midnight belongs to the evening, and one of the next day does not', () => {
	expect(read({ closeTime: '23:50', winnerTime: '00:20' })).toMatchObject({ close: 350, winner: 380 });
	expect(read({ winnerTime: '06:00' })).toEqual([expect.stringMatching(/^winnerTime: The winner cannot/)]);
});

test('minutes are real ones on a night on which the clocks change', () => {
	// 25 October 2026: at 2.00 the clocks go back to 1.00, so from 23.00 to 2.30 are four and a half hours.
	expect(read({ closeTime: '02:30' }, '2026-10-24T23:00')).toMatchObject({ pitches: 30, close: 270 });
	// 28 March 2027: 1.30 does not exist.
	expect(read({ winnerTime: '01:30' }, '2027-03-27T21:00')).toEqual([
		expect.stringMatching(/^winnerTime: The clocks go forward that night and 01\.30 does not exist/),
	]);
});

test('doors without a day have a sentence of their own', () => {
	expect(read({ pitchesTime: '17:00' }, 'never')).toEqual({ pitches: 0, supper: 0, close: 0, winner: 0 });
});
