import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../support/db';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { visitor } from '../support/visitor';

let night: Night;
beforeAll(async () => {
	const pages = await builtPages();
	night = await startNight((await openEmbedded()).db, pages);
});
afterAll(() => night.stop());

async function calendarOf(given: object) {
	const { dinner, group } = await night.dinner();
	await night.db.updateTable('dinner').set(given).where('id', '=', dinner.id).execute();
	const path = `/${group.slug}/${dinner.number}`;
	const answer = await visitor(night.url).get(`${path}/dinner.ics`);
	return { answer, path, dinner, group };
}
/** Read by a parser of its own, not by the library that wrote it. */
function eventIn(body: string) {
	const calendar = new ICAL.Component(ICAL.parse(body));
	const [event, ...more] = calendar.getAllSubcomponents('vevent');
	if (!event || more.length > 0) throw new Error('Not one event');
	return { event: new ICAL.Event(event), value: (name: string) => event.getFirstPropertyValue(name) };
}

test.each([
	['summer', '2027-06-10T17:00:00Z', '2027-06-10T20:10:00.000Z'],
	['winter', '2027-12-09T18:00:00Z', '2027-12-09T21:10:00.000Z'],
	['the night on which the clocks go back', '2027-10-30T23:30:00Z', '2027-10-31T02:40:00.000Z'],
])('a calendar gets the dinner at its moment: %s', async (_, starts_at, ends) => {
	const { answer, path, dinner } = await calendarOf({
		...{ phase: 'call', starts_at, winner_after: 190, version: 7 },
		...{ venue: 'Hall; "the old", \\ one', address: 'Élan Street 5, नमस्ते '.repeat(8).trim() },
	});
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
	const { event, value } = eventIn(answer.body);
	expect(event.startDate.toJSDate().toISOString()).toBe(new Date(starts_at).toISOString());
	expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
	expect(event.endDate.toJSDate().toISOString()).toBe(ends);
	expect(event.summary).toBe(`Birmingham Soup #${dinner.number}`);
	expect(event.location).toBe(`Hall; "the old", \\ one, ${'Élan Street 5, नमस्ते '.repeat(8).trim()}`);
	expect(event.uid).toBe(`${dinner.id}@stockpot`);
	expect(value('url')).toBe(`${night.url}${path}`);
	expect(value('sequence')).toBe(7);
	expect(value('status')).toBe('CONFIRMED');
});

test('a cancelled dinner is cancelled in the calendar, and nobody gets a draft', async () => {
	const { answer } = await calendarOf({ phase: 'cancelled' });
	expect(eventIn(answer.body).value('status')).toBe('CANCELLED');
	expect((await calendarOf({ phase: 'draft' })).answer.status).toBe(404);
});

test('the page of a dinner links its calendar file while people can still decide to come', async () => {
	const { answer: _, path, dinner } = await calendarOf({ phase: 'lineup' });
	const link = `href="${path}/dinner.ics"`;
	const guest = visitor(night.url);
	expect((await guest.get(path)).body).toContain(link);
	await night.db.updateTable('dinner').set({ phase: 'voting' }).where('id', '=', dinner.id).execute();
	expect((await guest.get(path)).body).not.toContain(link);
});
