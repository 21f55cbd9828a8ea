import { expect, test } from 'vitest';
import { dueBefore } from './retention';

test('months follow the calendar, also from the 31st and over a leap day', () => {
	for (const [now, contact, payee] of [
		['2026-11-28T12:00:00.000Z', '2025-11-28T12:00:00.000Z', '2020-11-28T12:00:00.000Z'],
		['2028-02-29T01:00:00.000Z', '2027-02-28T01:00:00.000Z', '2022-02-28T01:00:00.000Z'],
		['2026-12-31T23:59:00.000Z', '2025-12-31T23:59:00.000Z', '2020-12-31T23:59:00.000Z'],
	] as const) {
		const due = dueBefore(new Date(now));
		expect([due.contact.toISOString(), due.payee.toISOString()]).toEqual([contact, payee]);
	}
});
