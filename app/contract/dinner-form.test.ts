import { expect, test } from 'vitest';
import { usualRules } from '../domain/rules';
import { deskMoney } from '../i18n/desk-money';
import { asTyped, dinnerForm, freshDinner, likeLast, placeForm } from './dinner-form';
import { readForm } from './forms';
import { freshPlace } from './place-fields';

const hall = { timeZone: 'Europe/London', money: deskMoney('GBP'), now: new Date('2026-11-01T12:00:00Z') };

function formOf(given: Record<string, string | string[]> = {}): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...freshDinner(5, 'GBP'), date: '2026-12-10', ...given })) {
		for (const one of [value].flat()) form.append(name, one);
	}
	return form;
}
function read(given?: Record<string, string | string[]>) {
	const result = readForm(formOf(given), dinnerForm(hall));
	if (!result.ok) throw new Error(JSON.stringify(result.errors));
	return result.value;
}
function errorsOf(given: Record<string, string | string[]>) {
	const result = readForm(formOf(given), dinnerForm(hall));
	return result.ok ? {} : result.errors;
}

test('a form with only a date makes a dinner with default rules', () => {
	expect(read()).toEqual({
		papersUntil: 'voting',
		number: 5,
		startsAt: new Date('2026-12-10T18:00:00Z'),
		pitchDeadline: new Date('2026-12-03T23:59:00Z'),
		venue: '',
		address: '',
		access: {},
		accessNotes: '',
		capacity: 80,
		donationAmount: 500,
		bookingUrl: '',
		booked: null,
		wifiName: '',
		wifiPassword: '',
		pitchesWanted: 4,
		pitchMinutes: 4,
		questionsWanted: 4,
		questionMinutes: 4,
		timetable: { pitches: 30, supper: 75, close: 150, winner: 180 },
		rules: usualRules(4),
	});
});

test('asTyped and dinnerForm round-trip a dinner', () => {
	const dinners = [
		read(),
		read({
			date: '2027-07-01',
			time: '17:45',
			deadlineDate: '2027-06-30',
			deadlineTime: '12:00',
			donation: '1,234.50',
		}),
		read({
			countRule: 'criteria with run-off',
			tieRule: 'drawn',
			potRule: 'shares',
			share: ['70', '30', '', ''],
			shown: 'all scores',
		}),
		read({ countRule: 'one vote', potRule: 'fixed prizes', prize: ['100', '50.50', '', ''] }),
		read({ pitchesWanted: '6' }),
		read({ pitchesTime: '18:00', supperTime: '20:00', closeTime: '23:50', winnerTime: '00:20' }),
		read({ bookingUrl: 'https://tickets.example/soup?d=5', booked: '12' }),
		read({ wifiName: 'Hall;Guest', wifiPassword: 'soup "&" bread' }),
		read({ stepFree: 'yes', hearingLoop: 'no', quietSpace: '' }),
	];
	for (const dinner of dinners) {
		const again = readForm(formOf(asTyped(dinner, hall)), dinnerForm(hall));
		expect(again).toMatchObject({ ok: true, value: dinner });
	}
});

test('an empty deadline is a week before, else the day before, else asked for', () => {
	const at = (now: string) => readForm(formOf(), dinnerForm({ ...hall, now: new Date(now) }));
	const deadline = (now: string) => {
		const read = at(now);
		return read.ok ? read.value.pitchDeadline.toISOString() : read.errors.deadlineDate;
	};
	expect(deadline('2026-12-03T23:58:00Z')).toBe('2026-12-03T23:59:00.000Z');
	expect(deadline('2026-12-04T00:00:00Z')).toBe('2026-12-09T23:59:00.000Z');
	expect(deadline('2026-12-10T00:00:00Z')).toMatch(/too soon for a deadline the day before/);
	expect(at('2026-12-11T00:00:00Z').ok).toBe(true);
});

test('the usual count rule is criteria up to five pitches, and one vote above', () => {
	expect(read({ pitchesWanted: '5' }).rules.countRule).toBe('criteria');
	expect(read({ pitchesWanted: '6' }).rules.countRule).toBe('one vote');
	expect(read({ pitchesWanted: '6', countRule: 'criteria' }).rules.countRule).toBe('criteria');
});

test('refuses a time that the clocks skip, and uses the first of a time that occurs twice', () => {
	expect(errorsOf({ date: '2027-03-28', time: '01:30' }).time).toMatch(/clocks go forward/);
	expect(errorsOf({ deadlineDate: '2026-03-29', deadlineTime: '01:30' }).deadlineTime).toMatch(/clocks go forward/);
	expect(read({ date: '2027-10-31', time: '01:30' }).startsAt.toISOString()).toBe('2027-10-31T00:30:00.000Z');
});

test.each([
	['date', '', /Choose the day/],
	['date', '2026-02-30', /not a day of the calendar/],
	['date', 'tomorrow', /Choose the day/],
	['time', 'six', /Choose when doors open/],
	['time', '25:10', /doors open/],
	['number', '0', /cannot be less than 1/],
	['number', '1e3', /Type the number/],
	['capacity', '', /how many people/],
	['capacity', '-3', /how many people/],
	['capacity', '20000', /cannot be more than/],
	['donation', '1.234', /£1,234 or £1\.23/],
	['donation', '-3', /less than nothing/],
	['donation', 'five', /like 5 or 4\.50/],
	['pitchesWanted', '13', /cannot be more than 12/],
	['countRule', 'loudest applause', /Choose how votes are counted/],
])('%s "%s" is refused with a sentence beside it', (field, text, sentence) => {
	expect(errorsOf({ [field]: text })[field]).toMatch(sentence);
});

test('limits access notes', () => {
	expect(read({ accessNotes: 'x'.repeat(1500) }).accessNotes).toHaveLength(1500);
	expect(errorsOf({ accessNotes: 'x'.repeat(1501) }).accessNotes).toMatch(/under 1,500/);
});

test.each([
	[['70', '20'], /add up to 100/],
	[['30', '70'], /lower place/],
	[['70', '', '30'], /without a gap/],
	[['', ''], /Type the percentages/],
	[['99.5', '0.5'], /whole percentages/],
])('shares %j are refused', (share, sentence) => {
	expect(errorsOf({ potRule: 'shares', share }).share).toMatch(sentence);
});

test.each([
	[['1.234'], /£1,234 or £1\.23/],
	[['', '50'], /without a gap/],
	[['-3'], /less than nothing/],
	[[''], /at least one prize/],
	[['100', '20', '50'], /lower place/],
])('prizes %j are refused', (prize, sentence) => {
	expect(errorsOf({ potRule: 'fixed prizes', prize }).prize).toMatch(sentence);
});

test('reads days, times, numbers and amounts in the digits of any script', () => {
	const typed = {
		number: '٥',
		date: '٢٠٢٧-٠٣-٠٤',
		time: '６：３０ pm',
		capacity: '८०',
		donation: '٤٫٥٠',
		pitchesWanted: '４',
	};
	expect(read(typed)).toEqual(
		read({ number: '5', date: '2027-03-04', time: '18:30', capacity: '80', donation: '4.50', pitchesWanted: '4' }),
	);
	expect(read({ potRule: 'shares', share: ['٧٠ ٪', '30 %'] }).rules.potRule).toEqual({
		kind: 'shares',
		percent: [70, 30],
	});
	expect(read({ potRule: 'fixed prizes', prize: ['£ 1.200,50', '50'] }).rules.potRule).toMatchObject({
		amounts: [120_050, 5000],
	});
});

test('ignores the amounts of a pot rule that is not chosen', () => {
	expect(read({ share: ['nonsense'], prize: ['1,50'] }).rules.potRule).toEqual({ kind: 'winner takes all' });
});

test('a page for booking is https, and what was typed comes back with a sentence', () => {
	const result = readForm(formOf({ bookingUrl: 'tickets.example/soup', booked: 'some' }), dinnerForm(hall));
	expect(result).toMatchObject({
		ok: false,
		errors: { bookingUrl: expect.stringContaining('https://'), booked: expect.stringContaining('like 12') },
		typed: { bookingUrl: 'tickets.example/soup', booked: 'some' },
	});
});

test.each([
	[{ wifiPassword: 'soup-and-bread' }, { wifiName: /Type the name of the wifi too/ }],
	[{ wifiName: 'Hall', wifiPassword: 'short' }, { wifiPassword: /8 to 63/ }],
	[{ wifiName: 'é'.repeat(17) }, { wifiName: /at most 32/ }],
])('a wifi that no phone could join is told at its field: %j', (given, errors) => {
	const found = errorsOf(given) as Record<string, string>;
	expect(Object.keys(found)).toEqual(Object.keys(errors));
	for (const [field, sentence] of Object.entries(errors)) expect(found[field]).toMatch(sentence);
});

test.each(['phase', 'version', 'group_id', '__proto__', 'brief'])('a field called %s does not belong here', (name) => {
	expect(errorsOf({ ...Object.fromEntries([[name, 'published']]) })['']).toMatch(/does not belong/);
});

test('once doors are open the form accepts no rules', () => {
	const form = new FormData();
	for (const [name, value] of Object.entries({
		...freshPlace('GBP'),
		venue: 'Hall',
		donation: '',
		countRule: 'one vote',
	})) {
		form.append(name, value);
	}
	expect(readForm(form, placeForm(hall.money)).ok).toBe(false);
	form.delete('countRule');
	expect(readForm(form, placeForm(hall.money))).toMatchObject({
		ok: true,
		value: { venue: 'Hall', donationAmount: 0 },
	});
});

test('a dinner like the last one takes over everything but number, days and what was booked', () => {
	const last = read({
		...{ time: '17:45', pitchesTime: '18:00', deadlineTime: '12:00', venue: 'Hall', address: 'Street 5' },
		...{ stepFree: 'yes', accessNotes: 'Ring.', capacity: '60', donation: '7', pitchesWanted: '5' },
		...{ bookingUrl: 'https://tickets.example/', booked: '40', wifiName: 'Hall', wifiPassword: 'soup-and-bread' },
		...{ countRule: 'one vote', tieRule: 'drawn', potRule: 'shares', share: ['70', '30'], shown: 'ranking' },
	});
	const fresh = likeLast(last, hall);
	expect(fresh).toMatchObject({ number: '6', date: '', deadlineDate: '', booked: '' });
	const next = readForm(formOf({ ...fresh, date: '2027-07-08' }), dinnerForm(hall));
	if (!next.ok) throw new Error(JSON.stringify(next.errors));
	expect(next.value).toEqual({
		...last,
		number: 6,
		booked: null,
		// In summer time, at the same local times.
		startsAt: new Date('2027-07-08T16:45:00Z'),
		pitchDeadline: new Date('2027-07-01T11:00:00Z'),
	});
});
