import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import { square } from '../../app/contract/squares';
import { type Job, jobs } from '../../app/domain/crew';
import type { Cast } from '../../app/domain/rehearsal';
import { empty, openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, cookieOf as paperCookie, startNight } from '../support/night';
import { close } from '../support/nights';
import { builtPages } from '../support/pages';
import { reach } from '../support/reach';
import { type Answer, signedIn, visitor } from '../support/visitor';

/** Nobody learns a score before the count is opened: not who counts, hands out, leads or lends a phone, by no page, answer or frame. */

/** The papers of the rehearsal that began last. */
let rehearsed: Cast['papers'] = [];
const startGuests = ({ papers }: Cast) => {
	rehearsed = papers;
	return { stop: () => {} };
};

let night: Night;
let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	const { db } = await openEmbedded();
	await empty(db);
	pages = await builtPages();
	night = await startNight(db, pages, startGuests);
});
/** A server of its own for each pair, because one makes few accounts in an hour. */
afterEach(async () => {
	await night.stop();
	night = await startNight(night.db, pages, startGuests);
});
afterAll(() => night?.stop());

/** What people write: three phones, one phone that is lent, two slips, one square that the second person mistypes, and a guest who rehearses. */
type Written = {
	readonly phones: readonly string[];
	readonly lent: string;
	readonly slips: readonly string[];
	readonly mistyped: string;
	readonly rehearsal: string;
};
/** A score in each square, so that the turnout and the blanks are the same. */
const ballot = fc
	.array(fc.integer({ min: 0, max: 5 }), { minLength: 16, maxLength: 16 })
	.map((scores) => scores.join(''));
const written: fc.Arbitrary<Written> = fc.record({
	phones: fc.array(ballot, { minLength: 3, maxLength: 3 }),
	lent: ballot,
	slips: fc.array(ballot, { minLength: 2, maxLength: 2 }),
	mistyped: fc.constantFrom('1', '2', '3', '4', '5'),
	rehearsal: ballot,
});
const other = (score: string | undefined, by: string) => String((Number(score) + Number(by)) % 6);
const squaresOf = (scores: string) =>
	Object.fromEntries([...scores].map((score, at) => [square(Math.floor(at / 4), at % 4), score]));

async function passOf(
	dinner: Parameters<Night['services']['crew']['passes']>[0],
	job: Job,
	by: Parameters<typeof pressOf>[0],
) {
	const { crew } = night.services;
	const id = must(await crew.make(dinner.id, job, pressOf(by)));
	const [line = ''] = crew.prepare(new Headers());
	const cookie = line.split(';')[0] ?? '';
	must(await crew.take(night.secrets.link('crew', id), 'Joe', new Headers({ cookie })));
	return cookie;
}

/** Headers whose values are random or follow from a body that is compared. */
const VARY = new Set(['date', 'etag', 'content-length', 'content-security-policy', 'set-cookie', 'x-request-id']);

/** A rehearsal of the dinner whose voting is open, with one ballot. */
async function rehearse({ group, dinner, organiser }: Awaited<ReturnType<Night['dinner']>>, scores: string) {
	const { db, services } = night;
	const desk = must(await services.rehearsals.begin(group, dinner.id, 2, pressOf(organiser)));
	const found = await services.rehearsals.of(dinner.id);
	if (!found) throw new Error('It has begun');
	await reach(db, { dinner: { id: found.dinnerId }, organiser }, 'voting');
	await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', found.dinnerId).execute();
	const paperSession = await night.exchange(rehearsed[0]?.code ?? '');
	expect(await services.ballots.save(paperSession, { revision: 1, lineup: 1, scores })).toMatchObject({
		code: 'saved',
	});
	return desk;
}

type Offering = {
	dinner: string;
	pitchId: string;
	guests: ReturnType<typeof visitor>[];
	note: (what: string, answer: Answer) => Answer;
};

/** Guests offer help while slips are counted: with the phone that voted, and from elsewhere. */
async function offerHelp({ dinner, pitchId, guests, note }: Offering): Promise<void> {
	for (const [n, guest] of guests.entries()) {
		expect(note('offer form', await guest.get(`${dinner}/help`)).status).toBe(200);
		const offer = {
			pitch: pitchId,
			kinds: 'time',
			words: 'On Sundays',
			contact: `guest-${n}@example.org`,
			consent: 'on',
		};
		const sent = note('offer', await guest.post(`${dinner}/help`, { intent: 'send', key: newFormKey(), ...offer }));
		expect([sent.status, sent.headers.location]).toEqual([303, expect.stringContaining(`${dinner}/help/`)]);
		expect(note('own offer', await guest.get(String(sent.headers.location))).status).toBe(200);
	}
}

/** The whole evening until the box is closed; what everybody was answered and told, without what is random in each. */
async function evening({ phones, lent, slips, mistyped, rehearsal }: Written): Promise<string[]> {
	const { services, secrets } = night;
	const room = await night.dinner({ papers: 7, phase: 'lineup' });
	const { group, dinner, organiser, paperSessions, papers } = room;
	const beside = await rehearse(room, rehearsal);
	await reach(night.db, room, 'voting');
	const at = `/desk/${group.slug}/${dinner.number}`;
	const told: string[] = [];
	const masked = (text: string) =>
		text
			.replaceAll(group.slug, 'GROUP')
			.replaceAll(beside.slug, 'REHEARSAL')
			.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
			.replaceAll(/(?<![\w-])[\w-]{22}(?![\w-])/g, 'KEY')
			.replaceAll(/\/help\/[\w.-]+/g, '/help/KEY')
			.replaceAll(/asked=[\w-]{8}/g, 'asked=KEY')
			.replaceAll(/nonce="[^"]*"/g, 'NONCE');
	const note = (what: string, answer: Answer) => {
		const headers = Object.entries(answer.headers).map(([name, value]) =>
			VARY.has(name) ? name : `${name}: ${value}`,
		);
		told.push(masked(`${what} ${answer.status} ${headers.sort().join()} ${answer.body}`));
		return answer;
	};

	const { cookie } = await night.deskCookie(group.id);
	const crew = new Map<Job, string>();
	for (const job of jobs) crew.set(job, await passOf(dinner, job, organiser));
	const cookieOf = (job: Job) => crew.get(job) ?? '';
	const hall = { group: group.slug, number: dinner.number };
	const sockets = [
		await night.connect({ audience: 'screen', ...hall }),
		await night.connect({ audience: 'desk', ...hall }, { cookie }),
		await night.connect({ audience: 'desk', ...hall }, { cookie: cookieOf('compere') }),
		await night.connect({ audience: 'crew', ...hall }, { cookie: cookieOf('door') }),
		await night.connect({ audience: 'crew', ...hall }, { cookie: cookieOf('counter') }),
	];
	expect(sockets.map(({ refused }) => refused)).toEqual(sockets.map(() => null));

	for (const [n, scores] of phones.entries()) {
		const paperSession = paperSessions[n];
		if (!paperSession) throw new Error('There is a phone for each paper');
		expect(await services.ballots.save(paperSession, { revision: 1, lineup: 1, scores })).toMatchObject({
			code: 'saved',
		});
	}
	const [door, counter, desk] = [cookieOf('door'), cookieOf('counter'), cookie].map((one) => signedIn(night.url, one));
	if (!door || !counter || !desk) throw new Error('There are three');
	expect(note('lends', await door.post(`${at}/door`, { intent: 'hand over' })).headers).toMatchObject({
		location: '/vote?lent',
	});
	note('types a code', await door.post('/vote', { code: papers[3]?.code ?? '' }));
	const lentSession = secrets.readPaperSession(door.cookies.get('stockpot_paper') ?? '');
	if (!lentSession) throw new Error('The lent phone has no paper');
	expect(await services.ballots.save(lentSession, { revision: 1, lineup: 1, scores: lent })).toMatchObject({
		code: 'saved',
	});
	note('done', await door.post('/ballot/given-back', {}));

	must(await services.slips.chooseSecondEntry(dinner.id, pressOf(organiser), 'none', 'all'));
	for (const [n, scores] of slips.entries()) {
		const slip = { intent: 'enter', code: papers[4 + n]?.code ?? '' };
		note('first entry', await desk.post(`${at}/slips`, { ...slip, ...squaresOf(scores) }));
		const again = n === 0 ? scores : `${other(scores[0], mistyped)}${scores.slice(1)}`;
		const { headers } = note('second entry', await counter.post(`${at}/slips`, { ...slip, ...squaresOf(again) }));
		expect(headers).toMatchObject({ location: expect.stringContaining(n === 0 ? 'said=same' : 'asked=') });
	}

	const look = async () => {
		for (const page of ['', '/door', '/compere', '/slips', '/sheet', '/papers', '/count', '/pot'])
			expect(note(`organiser ${page}`, await desk.get(at + page)).status).toBe(200);
		for (const job of jobs)
			for (const page of ['/door', '/compere', '/slips', '/sheet'])
				note(`${job} ${page}`, await signedIn(night.url, cookieOf(job)).get(at + page));
		for (const at of [`${group.slug}/${dinner.number}`, `${beside.slug}/${beside.number}`])
			for (const page of ['', '/screen', '/screen/now', '/receipts', '/results.json'])
				note(`public ${page}`, await visitor(night.url).get(`/${at}${page}`));
		for (const page of [`/${group.slug}`, `/${group.slug}/feed.atom`, `/${group.slug}/grants.json`])
			note(`public ${page}`, await visitor(night.url).get(page));
		for (const page of ['', '/slips', '/sheet', '/count'])
			note(`rehearsal ${page}`, await desk.get(`/desk/${beside.slug}/${beside.number}${page}`));
		note('rehearsing', await desk.get(`${at}/rehearsal/now`));
		note('lent phone', await door.get('/ballot'));
	};
	// Papers were in use before SQL handed them out, which the server finds out in a while.
	await expect.poll(async () => (await desk.get(at)).body).not.toContain('in use');
	await look();
	await close(night, dinner.id, organiser);
	for (const one of sockets) await one.until(() => one.last.snapshot?.phase === 'counting');
	const guests = [signedIn(night.url, paperCookie(paperSessions[0], secrets)), visitor(night.url)];
	const pitchId = room.pitches[0]?.id ?? '';
	await offerHelp({ dinner: `/${group.slug}/${dinner.number}`, pitchId, guests, note });
	await look();
	// How many changes share a snapshot is not defined, so the last of each socket is compared.
	for (const { last, socket } of sockets) {
		told.push(masked(JSON.stringify(last.snapshot, (key, value) => (key === 'now' || key === 'version' ? 0 : value))));
		socket.disconnect();
	}
	return told;
}

test.each(fc.sample(fc.tuple(written, written), { numRuns: 3 }))(
	'[I6] two evenings with crew, a lent phone and slips typed in twice and a rehearsal beside them differ in scores only: every page, answer and frame is the same, %#',
	async (one, another) => {
		const [here, there] = [await evening(one), await evening(another)];
		expect(here.length).toBeGreaterThan(50);
		for (const [n, text] of here.entries()) expect(there[n]).toBe(text);
	},
);

test('another turnout is seen, so the comparison above is not of nothing', async () => {
	const four = '4'.repeat(16);
	const given = { phones: [four, four, four], lent: four, slips: [four, four], mistyped: '1', rehearsal: four };
	const blank = { ...given, lent: '-'.repeat(16) };
	expect((await evening(given)).join()).not.toBe((await evening(blank)).join());
});
