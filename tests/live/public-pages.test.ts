import { afterEach, beforeAll, expect, test } from 'vitest';
import { wifiQrText } from '../../app/domain/wifi';
import { sayDate } from '../../app/i18n/when';
import { qrOf } from '../../app/ui/qr-code';
import { empty, openEmbedded } from '../support/db';
import { countAndAward, must } from '../support/evening';
import { makeGroup, pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { signedIn, textOf, visitor } from '../support/visitor';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages();
});
const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});

async function evening(given: Parameters<Night['dinner']>[0] = {}) {
	const { db } = await openEmbedded();
	const night = await startNight(db, pages);
	nights.push(night);
	const room = await night.dinner(given);
	const desk = signedIn(night.url, (await night.deskCookie(room.group.id)).cookie);
	const at = `/${room.group.slug}/${room.dinner.number}`;
	const set = (values: object) => db.updateTable('dinner').set(values).where('id', '=', room.dinner.id).execute();
	return { night, db, room, desk, at, set, guest: visitor(night.url) };
}
const metaOf = (html: string, name: string): string | undefined =>
	html.match(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`))?.[1];

test('a draft is a preview for its organisers, never kept, and 404 for everybody else', async () => {
	const { night, db, desk, guest, at, set } = await evening();
	await set({ phase: 'draft', pitch_deadline: new Date('2027-01-01') });
	const own = await desk.get(at);
	expect(own).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } });
	expect(textOf(own)).toContain('A preview: only organisers of this group see this page');
	expect(textOf(own)).toContain('Pitch your project');
	expect(metaOf(own.body, 'robots')).toBe('noindex');
	const form = await desk.get(`${at}/pitch`);
	expect(textOf(form)).toContain('Nothing can be typed or sent here yet.');
	expect(form.body).toMatch(/<fieldset disabled=""[^>]*><form/);

	const stranger = signedIn(night.url, (await night.deskCookie((await makeGroup(db)).id)).cookie);
	for (const who of [guest, stranger]) {
		for (const path of [at, `${at}/pitch`]) {
			const answer = await who.get(path);
			expect(answer.status, path).toBe(404);
			expect(textOf(answer)).toBe(textOf(await who.get(path.replace(/\d+(?=\/pitch$|$)/, '999'))));
		}
	}
	await set({ phase: 'call' });
	expect(textOf(await desk.get(at))).not.toContain('A preview');
});

test('the date of a dinner stands once on its page, and what a pitch says at length is folded away', async () => {
	const { guest, at, set, room } = await evening();
	const date = sayDate(room.dinner.starts_at, room.group.time_zone, 'en');
	const folds = (body: string) => [...body.matchAll(/<details[^>]*><summary>[^/]*Read the whole pitch/g)].length;
	for (const [phase, pitches] of [
		['call', 0],
		['doors', room.pitches.length],
	] as const) {
		await set({ phase });
		const page = await guest.get(at);
		expect(textOf(page).split(date), phase).toHaveLength(2);
		expect(folds(page.body), phase).toBe(pitches);
	}
});

test('a link to a dinner is shown with when, where and how long the call is open', async () => {
	const { guest, at, set, night, room } = await evening();
	await set({ phase: 'call', pitch_deadline: new Date('2026-11-26T20:00:00Z'), venue: 'Hall' });
	const { body } = await guest.get(at);
	expect(metaOf(body, 'og:title')).toBe(`${room.group.name} #${room.dinner.number}`);
	expect(metaOf(body, 'og:description')).toMatch(/Hall.*Doors open at .*Pitches are taken until/);
	expect(metaOf(body, 'description')).toBe(metaOf(body, 'og:description'));
	expect(metaOf(body, 'og:url')).toBe(`${night.url}${at}`);
});

test('the contact of the group stands on the page of the dinner and under the pitch form', async () => {
	const { guest, db, at, set, room } = await evening();
	await set({ phase: 'call', pitch_deadline: new Date('2026-11-26T20:00:00Z') });
	const link = 'href="tel:01214960123"';
	expect((await guest.get(at)).body).not.toContain('href="tel:');
	await db.updateTable('soup_group').set({ contact: '0121 496 0123' }).where('id', '=', room.group.id).execute();
	expect((await guest.get(at)).body).toContain(link);
	expect((await guest.get(`${at}/pitch`)).body).toContain(link);
});

test('the page says what the organiser said about access, and nothing of what is not known', async () => {
	const { guest, at, set } = await evening();
	await set({ phase: 'call', access: '{}', access_notes: '', address: '' });
	const empty = await guest.get(at);
	expect(textOf(empty)).toContain('Ask the organisers if you need anything to take part.');
	expect(empty.body).not.toContain('openstreetmap');
	const said = { stepFree: 'yes', hearingLoop: 'no' };
	await set({
		access: JSON.stringify(said),
		access_notes: 'Ring the bell.',
		address: '58 Oxford Street, B5 5NR & more',
	});
	const { body } = await guest.get(at);
	expect(body).toMatch(/<li>Step-free entrance<\/li><li>No hearing loop<\/li><\/ul>/);
	expect(body).toContain('Ring the bell.');
	for (const unknown of [/interpreter/i, /quiet space/i, /large print/i]) expect(body).not.toMatch(unknown);
	expect(body).toContain(
		'href="https://www.openstreetmap.org/search?query=58%20Oxford%20Street%2C%20B5%205NR%20%26%20more"',
	);
});

test('the plan of the evening is public, and stands beside the real times on the run sheet', async () => {
	const { night, guest, desk, at, set, room } = await evening({ phase: 'doors', papers: 3 });
	// Summer time: doors at 18.00 UTC are at 7 pm in London.
	await set({ starts_at: new Date('2027-06-10T18:00:00Z'), close_after: 140, winner_after: 150 });
	expect(textOf(await guest.get(at))).toMatch(
		/The evening 7\.00 pm Doors open 7\.30 pm Pitches begin 8\.15 pm Supper and voting 9\.20 pm Voting .* 9\.30 pm The winner/,
	);
	expect(textOf(await desk.get(`/desk${at}`))).toMatch(
		/Now: Doors Since 6\.30 pm, planned 7\.00 pm .* 7\.30 pm Later: Pitches/,
	);
	must(await night.services.dinners.move(room.dinner.id, 'start pitching', 'doors', pressOf(room.organiser)));
	expect(textOf(await desk.get(`/desk${at}`))).toMatch(/Now: Pitches Since \d+\.\d\d [ap]m, planned 7\.30 pm/);
	await set({ phase: 'voting' });
	expect(textOf(await desk.get(`/desk${at}`))).toMatch(
		/\d+\.\d\d [ap]m Done: Pitches \d pitches heard, planned 7\.30 pm/,
	);
	await set({ phase: 'counting' });
	expect(textOf(await guest.get(at))).not.toContain('The evening');
});

test('booking is linked and places left are said, until doors open', async () => {
	const { guest, at, set } = await evening();
	await set({ phase: 'call', capacity: 80 });
	const empty = textOf(await guest.get(at));
	expect(empty).not.toMatch(/Places|Book a place/);
	await set({ booking_url: 'https://tickets.example/soup?a=1&b=2', booked: 79 });
	const page = await guest.get(at);
	expect(page.body).toContain('href="https://tickets.example/soup?a=1&amp;b=2"');
	expect(textOf(page)).toContain('1 place is left. Book a place');
	await set({ booked: 85, booking_url: '' });
	expect(textOf(await guest.get(at))).toContain('All places are booked.');
	await set({ phase: 'doors', booking_url: 'https://tickets.example/soup' });
	expect(textOf(await guest.get(at))).not.toMatch(/Book a place|places/i);
});

test('the price is large, and a dinner without one says to give what you like', async () => {
	const { guest, at, set } = await evening();
	await set({ phase: 'call', donation_amount: 500 });
	const priced = await guest.get(at);
	expect(priced.body).toContain('<b class="price">£5</b>');
	expect(textOf(priced)).toContain('£5 suggested, or what you can.');
	await set({ donation_amount: 0 });
	expect((await guest.get(at)).body).toMatch(/<b class="price">Give what you like<\/b>/);
});

test('a pitcher in the line-up reads number, time, place and minutes', async () => {
	const { guest, night, db, room, set } = await evening();
	await set({ phase: 'lineup', venue: 'Hall' });
	await db.updateTable('pitch').set({ state: 'lined up' }).where('dinner_id', '=', room.dinner.id).execute();
	const pitch = room.pitches[1];
	const own = textOf(await guest.get(night.services.pitches.pathOf(pitch?.id ?? '')));
	expect(own).toContain('Number 2 of 4');
	expect(own).toMatch(/Doors open .*26 November 2026.*Where Hall.*4 minutes to pitch, then 4 minutes for questions/);
});

test('once the result is published, the winner reads the sum and what comes next, and others where it is', async () => {
	const { guest, night, room, at, set } = await evening({ phase: 'voting', papers: 3 });
	const [first, ...others] = room.pitches;
	for (const [n, paper] of room.paperSessions.entries()) {
		const scores = `${'5'.repeat(4)}${'1'.repeat(12)}`;
		expect((await night.services.ballots.save(paper, { revision: 1, lineup: 1, scores })).code, String(n)).toBe(
			'saved',
		);
	}
	await set({ phase: 'counting' });
	await countAndAward(night.services, { ...room.dinner, phase: 'counting' }, room.organiser, 20_550);
	await set({ phase: 'announced', reveal_step: 99 });
	const page = (pitch: { id: string } | undefined) => guest.get(night.services.pitches.pathOf(pitch?.id ?? ''));
	expect(textOf(await page(first))).toContain('The result is on the page of the dinner once it is published.');
	await set({ phase: 'published' });
	const won = textOf(await page(first));
	expect(won).toMatch(/You won\. £[\d.,]+ goes to your project\./);
	expect(won).toContain('Next, the organisers get in touch');
	for (const other of others) {
		const told = await page(other);
		expect(textOf(told)).toContain('The result is out.');
		expect(told.body).toContain(`href="${at}"`);
	}
	const { body } = await guest.get(at);
	expect(metaOf(body, 'og:description')).toMatch(/^The pot goes to .*: £/);
	expect(textOf({ body, status: 200, headers: {} })).toMatch(/promised to tell a later dinner how it went\./);
});

test('a call that publishing ended is not told as a deadline in the past', async () => {
	const { guest, desk, at, set, night, db, room } = await evening();
	await db.updateTable('pitch').set({ state: 'lined up' }).where('dinner_id', '=', room.dinner.id).execute();
	await set({ phase: 'call', pitch_deadline: new Date('2026-11-27T12:00:00Z') });
	expect(textOf(await desk.get(`/desk${at}`))).toMatch(
		/It ends the call now, before its deadline on Friday 27 November/,
	);
	await set({ phase: 'lineup' });
	const own = await guest.get(night.services.pitches.pathOf(room.pitches[0]?.id ?? ''));
	for (const page of [await guest.get(`${at}/pitch`), own, await desk.get(`/desk${at}/pitches`)]) {
		expect(textOf(page)).toContain('The call ended early, when the line-up was published.');
		expect(textOf(page)).not.toContain('The deadline was');
	}
	// Until every answer is passed on, the run sheet says so.
	for (const phase of ['lineup', 'doors', 'voting', 'published'] as const) {
		await set({ phase });
		expect(textOf(await desk.get(`/desk${at}`)), phase).toContain('0 of 4 answers passed on to pitchers');
	}
	for (const { id: pitchId, decisions, revision } of await night.services.lineups.read(room.dinner.id))
		must(
			await night.services.lineups.markAnswered({
				...{ dinnerId: room.dinner.id, pitchId, expected: { decisions, revision } },
				press: pressOf(room.organiser),
			}),
		);
	expect(textOf(await desk.get(`/desk${at}`))).not.toContain('passed on to pitchers');
	await set({ phase: 'lineup' });
	expect(textOf(await desk.get(`/desk${at}`))).toContain('4 of 4 answers passed on to pitchers');
	// The desk says times as the public pages do.
	expect(textOf(await desk.get(`/desk${at}`))).toMatch(/doors open at \d+\.\d\d [ap]m\./);
	await set({ pitch_deadline: new Date('2026-11-26T12:00:00Z') });
	expect(textOf(await guest.get(`${at}/pitch`))).toContain('The deadline was Thursday 26 November 2026');
});

test('the pitch form says what is needed before anything is sent', async () => {
	const { guest, at, set } = await evening();
	await set({ phase: 'call', pitch_deadline: new Date('2026-11-27T12:00:00Z') });
	const form = textOf(await guest.get(`${at}/pitch`));
	expect(form).toContain('If we win, we come to a later dinner and tell everyone what became of it (needed)');
	expect(form).toContain('What the picture shows (needed with a picture)');
});

test('the record reads like a diary, and the words of its hashes are those on the count sheet that was signed', async () => {
	const { guest, desk, at, room, night } = await evening({ phase: 'voting', papers: 2 });
	expect(textOf(await guest.get(`${at}/record`))).toContain('The record comes with the result.');
	await reach(night.db, room, 'counting');
	const sheet = textOf(await desk.get(`/desk${at}/sheet`));
	const wordsOf = (text: string, when: string) =>
		new RegExp(`The record when ${when}, in six words\\s+([a-z]+(?: [a-z]+){5})`).exec(text)?.[1];
	const signed = [wordsOf(sheet, 'doors opened'), wordsOf(sheet, 'voting closed')];
	expect(signed.every((words) => words !== undefined)).toBe(true);
	await reach(night.db, room, 'published');
	const record = textOf(await guest.get(`${at}/record`));
	expect([wordsOf(record, 'doors opened'), wordsOf(record, 'voting closed')]).toEqual(signed);
	const told = [
		'The doors opened.',
		'Voting opened',
		'Voting closed.',
		'One person signed',
		'The result was published.',
	];
	expect(told.map((one) => record.indexOf(one)).every((place, n, all) => place > (all[n - 1] ?? 0))).toBe(true);
	expect(record).toContain('Who took which paper');
	expect(record).not.toContain(room.organiser.name);
});

test('a code typed where a receipt is asked for is recognised, and leaves the address', async () => {
	const { guest, at, room, set, night } = await evening({ phase: 'voting', papers: 1 });
	await night.services.ballots.save(room.paperSessions[0] ?? expect.fail(), {
		revision: 1,
		lineup: 1,
		scores: '5'.repeat(16),
	});
	await set({ phase: 'counting' });
	await countAndAward(night.services, { ...room.dinner, phase: 'counting' }, room.organiser, 0);
	await set({ phase: 'published', reveal_step: 99 });
	const asked = await guest.get(`${at}/receipts?receipt=${room.papers[0]?.code}`);
	expect(asked.headers).toMatchObject({ location: `${at}/receipts?was=code`, 'cache-control': 'no-store' });
	expect(textOf(await guest.get(`${at}/receipts?was=code`))).toContain(
		'That is the code; the receipt is on the half you kept.',
	);
});

test('before the first group nobody is asked for a ballot paper, and an unknown address leads to the front page', async () => {
	const { db } = await openEmbedded();
	const night = await startNight(db, pages);
	nights.push(night);
	await empty(db);
	const guest = visitor(night.url);
	const { body } = await guest.get('/');
	expect(body).toContain('class="empty"');
	expect(body).not.toContain('href="/vote"');
	const missing = await guest.get('/nothing/here');
	expect(missing.status).toBe(404);
	expect(missing.body).toContain('<a class="brand" href="/">');
});

test('the wifi of the hall is on the door sign, on the screen while doors are open, and never on the public page', async () => {
	const { guest, desk, at, set } = await evening({ phase: 'lineup' });
	const secret = 'soup;bread:47';
	await set({ wifi_name: 'Hall Guest', wifi_password: secret });
	for (const path of [at, `${at}/screen`, `${at}/screen/now`])
		expect((await guest.get(path)).body).not.toContain(secret);
	const sign = await desk.get(`/desk${at}/door-sign`);
	expect(textOf(sign)).toMatch(/Wifi in this hall Name: Hall Guest Password: soup;bread:47/);
	await set({ phase: 'doors' });
	expect((await guest.get(at)).body).not.toContain(secret);
	expect(textOf(await guest.get(`${at}/screen`))).toMatch(/Wifi: Hall Guest password: soup;bread:47/);
	const { path } = qrOf(wifiQrText({ name: 'Hall Guest', password: secret }));
	for (const page of [sign, await guest.get(`${at}/screen`)]) expect(page.body).toContain(path);
	await set({ phase: 'voting' });
	expect((await guest.get(`${at}/screen`)).body).not.toContain(secret);
	await set({ phase: 'doors', wifi_name: '', wifi_password: '' });
	expect(textOf(await guest.get(`${at}/screen`))).not.toContain('Wifi');
	expect(textOf(await desk.get(`/desk${at}/door-sign`))).not.toContain('wifi');
});

test('a new dinner can begin like the last one', async () => {
	const { desk, set, room } = await evening({ phase: 'call' });
	const path = `/desk/${room.group.slug}/new`;
	await set({ venue: 'Copied Hall', capacity: 61, wifi_name: 'Hall', wifi_password: 'soup-and-bread', booked: 59 });
	const empty = await desk.get(path);
	expect(empty.body).not.toContain('Copied Hall');
	expect(textOf(empty)).toContain(`Begin like dinner #${room.dinner.number}`);
	const like = await desk.get(`${path}?like=last`);
	expect(textOf(like)).toContain(`Copied from dinner #${room.dinner.number}`);
	for (const copied of ['Copied Hall', '61', 'soup-and-bread', '18:30', String(room.dinner.number + 1)])
		expect(like.body).toContain(`value="${copied}"`);
	expect(like.body).not.toContain('value="59"');
});

test('the big screen opens beside the desk', async () => {
	const { desk, at } = await evening({ phase: 'doors' });
	const { body } = await desk.get(`/desk${at}`);
	expect(body).toMatch(
		new RegExp(`<a href="${at}/screen" target="_blank" rel="noopener">Open the big screen in a window of its own</a>`),
	);
});
