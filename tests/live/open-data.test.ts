import Ajv from 'ajv/dist/2020';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantsJson } from '../../app/contract/grants';
import { recount } from '../../public/recount.js';
import { empty, openEmbedded } from '../support/db';
import { countAndAward, lines, must, servicesOn, vote } from '../support/evening';
import { makeGroup, pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { pastDinner } from '../support/past-dinner';
import { closeVoting, reach } from '../support/reach';
import { visitor } from '../support/visitor';
import giving from '../vectors/360giving.json';

// Each file is read by a parser that did not write it.

const ajv = new Ajv({ strict: false, formats: { 'date-time': isMoment, date: /^\d{4}-\d\d-\d\d$/, uri: isAddress } });
const TITLE = '=2+5; a "garden", 🍲';

let night: Night;
let base = '';
let slug = '';
let number = 0;
beforeAll(async () => {
	const { db } = await openEmbedded();
	// The page of open data names the first groups of the install.
	await empty(db);
	night = await startNight(db, await builtPages(), () => ({ stop: () => {} }));
	const room = await night.dinner({
		papers: 24,
		phase: 'voting',
		count_rule: 'one vote',
		shown: 'all scores',
		venue: 'Hall; "the old", \\ one',
	});
	slug = room.group.slug;
	number = room.dinner.number;
	base = `${night.url}/${slug}`;
	const named = room.pitches.find((pitch) => pitch.number === 2);
	await night.db
		.updateTable('pitch')
		.set({ answers: JSON.stringify({ ...named?.answers, title: TITLE }) })
		.where('id', '=', named?.id ?? '')
		.execute();
	for (const [at, { code }] of room.papers.entries())
		await vote(night.services, code, lines(at < 13 ? '.1..' : at < 20 ? '1...' : at < 22 ? '...1' : '....'));
	await closeVoting(night.db, room.dinner);
	const evening = { ...servicesOn(night.db), ...night.services };
	await countAndAward(evening, { ...room.dinner, phase: 'counting' }, room.organiser, 41_250);
	await reach(night.db, room, 'announced');
	await reach(night.db, room, 'published');
});
afterAll(() => night?.stop());

const read = async (path: string) => {
	const answer = await visitor(night.url).get(path);
	expect([path, answer.status]).toEqual([path, 200]);
	return answer;
};
const at = (file: string) => `/${slug}/${number}/${file}`;

test.each(['grants.json', 'own'])('awards are grants by the schema of 360Giving: %s', async (which) => {
	const path = which === 'own' ? at('grants.json') : `/${slug}/grants.json`;
	const sent = JSON.parse((await read(path)).body);
	const validate = ajv.compile(giving.schema);
	expect([validate(sent), validate.errors]).toEqual([true, null]);
	expect(sent.grants).toHaveLength(1);
	expect(sent).toMatchObject({
		downloadURL: `${night.url}${path}`,
		license: 'https://creativecommons.org/licenses/by/4.0/',
	});
	expect(sent.grants[0]).toMatchObject({
		id: `360G-${new URL(base).host.replace(':', '-')}-${slug}-${number}-2`,
		title: TITLE,
		currency: 'GBP',
		amountAwarded: 412.5,
		awardDate: '2026-11-26',
		fundingOrganization: [{ name: 'Birmingham Soup', url: base }],
		grantProgramme: [{ code: String(number), url: `${base}/${number}` }],
	});
});

test('the schema refuses a grant without its sum, with a sum as text, and a package without grants', () => {
	const validate = ajv.compile(giving.schema);
	const funder = {
		id: '',
		name: 'Soup',
		place: 'Brum',
		slug: 'soup',
		url: base,
		currency: 'GBP',
		licence: base,
	} as const;
	const one = {
		dinner: 1,
		programme: 'Soup #1',
		page: base,
		number: 1,
		title: 'Choir',
		what: 'Sings',
		amount: 5,
		day: '2026-11-26',
	};
	const sent = grantsJson(funder, [{ ...one, awardedAt: new Date() }], { title: 'Soup', at: base });
	expect(validate(sent)).toBe(true);
	const [grant] = sent.grants;
	const { amountAwarded: _, ...less } = grant ?? { amountAwarded: 0 };
	expect(validate({ ...sent, grants: [less] })).toBe(false);
	expect(validate({ ...sent, grants: [{ ...grant, amountAwarded: '5' }] })).toBe(false);
	expect(validate({ ...sent, grants: [] })).toBe(false);
});

test.each([
	['GBP', 41_250, 412.5],
	['JPY', 12_500, 12_500],
	['KWD', 118_255, 118.255],
	['GBP', 5, 0.05],
	['GBP', 100_000_000, 1_000_000],
] as const)('a sum in %s is in whole units with its decimals: %d', (currency, amount, inUnits) => {
	const funder = { id: '', name: 'Soup', place: 'Brum', slug: 'soup', url: base, currency, licence: base };
	const one = { dinner: 1, programme: 'Soup #1', page: base, number: 1, title: 'Choir', what: '', day: '2026-11-26' };
	const { grants } = grantsJson(funder, [{ ...one, amount, awardedAt: new Date() }], { title: 'Soup', at: base });
	expect(grants[0]?.amountAwarded).toBe(inUnits);
});

test.each(['grants.csv', 'own'])(
	'the table of grants has the columns of 360Giving and no formula: %s',
	async (which) => {
		const { body, headers } = await read(which === 'own' ? at('grants.csv') : `/${slug}/grants.csv`);
		expect(headers['content-type']).toBe('text/csv; charset=utf-8');
		const [row, ...more] = parse<Record<string, string>>(body, { columns: true, bom: true });
		expect(more).toEqual([]);
		expect(Object.keys(row ?? {}).filter((column) => !giving.columns.includes(column))).toEqual([]);
		expect(row).toMatchObject({
			Title: `'${TITLE}`,
			'Amount Awarded': '412.50',
			Currency: 'GBP',
			'Award Date': '2026-11-26',
		});
		for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
	},
);

test('places and awards as a table', async () => {
	const rows = parse((await read(at('results.csv'))).body, { bom: true }) as string[][];
	expect(rows[0]).toEqual(['Number', 'Pitch', 'Place', 'Award', 'Currency']);
	expect(rows.slice(1).map(([n, , place, award, currency]) => [n, place, award, currency])).toEqual([
		['1', '2', '', ''],
		['2', '1', '412.50', 'GBP'],
		['3', '', '', ''],
		['4', '3', '', ''],
	]);
	expect(rows[2]?.[1]).toBe(`'${TITLE}`);
	// On the page its number is not in the column of places.
	const [, list = ''] = /aria-label="The ranking">(.*?)<\/ol>/s.exec((await read(`/${slug}/${number}`)).body) ?? [];
	expect([...list.matchAll(/class="numeral">([^<]*)</g)].map(([, numeral]) => numeral)).toEqual(['1', '2', '3', '–']);
});

test('votes in the format of Pabulib add up to what the result says', async () => {
	const { body } = await read(at('votes.pb'));
	const { meta, projects, votes } = pabulibIn(body);
	expect(meta).toMatchObject({
		num_projects: '4',
		num_votes: '22',
		budget: '412.50',
		vote_type: 'choose-1',
		rule: 'greedy',
	});
	const sums = new Map(projects.map(({ project_id }) => [project_id, 0]));
	for (const { vote: one = '' } of votes) sums.set(one, (sums.get(one) ?? Number.NaN) + 1);
	expect(projects.map(({ project_id, votes: n }) => [project_id, Number(n)])).toEqual([...sums]);
	expect(projects.filter(({ selected }) => selected === '1')).toMatchObject([{ project_id: '2', votes: '13' }]);
	expect(new Set(votes.map(({ voter_id }) => voter_id)).size).toBe(22);
});

test('a calendar and a feed of the group hold its dinner', async () => {
	const calendar = await read(`/${slug}/dinners.ics`);
	expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
	const [event, ...more] = new ICAL.Component(ICAL.parse(calendar.body)).getAllSubcomponents('vevent');
	expect(more).toEqual([]);
	expect(event?.getFirstPropertyValue('url')).toBe(`${base}/${number}`);
	const { headers, body } = await read(`/${slug}/feed.atom`);
	expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
	const { feed } = new XMLParser({ ignoreAttributes: false }).parse(body);
	expect(feed).toMatchObject({ title: 'Birmingham Soup', '@_xmlns': 'http://www.w3.org/2005/Atom' });
	expect(new Date(feed.updated).getTime()).toBe(new Date(feed.entry.updated).getTime());
	expect(feed.entry.title['#text'] ?? feed.entry.title).toBe(`Birmingham Soup #${number}`);
	expect(JSON.stringify(feed.entry)).toContain('£412.50');
});

test('a group without dinners has an empty calendar and feed, and no grants', async () => {
	const { slug: empty } = await makeGroup(night.db);
	const calendar = await read(`/${empty}/dinners.ics`);
	expect(new ICAL.Component(ICAL.parse(calendar.body)).getAllSubcomponents('vevent')).toEqual([]);
	const { feed } = new XMLParser().parse((await read(`/${empty}/feed.atom`)).body);
	expect(feed.entry).toBeUndefined();
	const none = await visitor(night.url).get(`/${empty}/grants.json`);
	expect([none.status, none.body]).toEqual([404, 'No award is published yet.']);
});

test('a rehearsal has no open data', async () => {
	const { group, dinner, organiser } = await night.dinner({ phase: 'lineup' });
	const desk = must(await night.services.rehearsals.begin(group, dinner.id, 2, pressOf(organiser)));
	const ofGroup = ['dinners.ics', 'feed.atom', 'grants.json', 'grants.csv'];
	const ofDinner = ['grants.json', 'results.csv', 'votes.pb'].map((file) => `${desk.number}/${file}`);
	for (const file of [...ofGroup, ...ofDinner]) {
		const { status, body } = await visitor(night.url).get(`/${desk.slug}/${file}`);
		expect([file, status, body]).toEqual([file, 404, 'A rehearsal has no open data.']);
	}
});

test('files say how long they may be kept, may be read by other sites, and are not sent twice', async () => {
	const files = ['grants.json', 'grants.csv', 'results.json', 'results.csv', 'scores.csv', 'votes.pb'].map(at);
	files.push(at('dinner.ics'));
	for (const path of [...files, `/${slug}/dinners.ics`, `/${slug}/feed.atom`, '/data/results.schema.json']) {
		const { headers } = await read(path);
		expect(headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' });
		const again = await visitor(night.url, { 'if-none-match': String(headers.etag) }).get(path);
		expect([path, again.status, again.body]).toEqual([path, 304, '']);
	}
});

test('the result is valid by the published schema, and a field more is not', async () => {
	const schema = JSON.parse((await read('/data/results.schema.json')).body);
	const result = JSON.parse((await read(at('results.json'))).body);
	const validate = ajv.compile(schema);
	expect([validate(result), validate.errors]).toEqual([true, null]);
	expect(result.lineUp.map(({ language }: { language: string }) => language)).toEqual(['en', 'en', 'en', 'en']);
	expect(validate({ ...result, ballots: [] })).toBe(false);
});

test('the page of a dinner describes itself as an event, and the page of open data names every file', async () => {
	const [, json = ''] =
		/<script type="application\/ld\+json">(.*?)<\/script>/s.exec((await read(`/${slug}/${number}`)).body) ?? [];
	expect(JSON.parse(json)).toMatchObject({
		'@type': 'Event',
		name: `Birmingham Soup #${number}`,
		startDate: '2026-11-26T18:00:00.000Z',
		location: { name: 'Hall; "the old", \\ one' },
		organizer: { name: 'Birmingham Soup', url: base },
		workFeatured: expect.arrayContaining([{ '@type': 'CreativeWork', name: TITLE, inLanguage: 'en' }]),
	});
	const { body } = await read('/data');
	// "DINNER" stands where no dinner of the group has the file.
	for (const path of body.matchAll(/curl (http[^\s<]+)/g))
		if (!/\/DINNER\/|\/data\//.test(path[1] ?? '')) await read(new URL(path[1] ?? '').pathname);
	expect(body).toContain('CC BY 4.0');
});

test('somebody under 18 is named in no file by what they wrote', async () => {
	const pitch = await night.db.selectFrom('award').select('pitch_id').executeTakeFirstOrThrow();
	const { answers } = await night.db
		.selectFrom('pitch')
		.select('answers')
		.where('id', '=', pitch.pitch_id)
		.executeTakeFirstOrThrow();
	const set = (underAge: boolean) =>
		night.db
			.updateTable('pitch')
			.set({ answers: JSON.stringify({ ...answers, underAge }), guardian_agreed_at: new Date() })
			.where('id', '=', pitch.pitch_id)
			.execute();
	await set(true);
	const [grant] = JSON.parse((await read(at('grants.json'))).body).grants;
	expect(grant.description).toBe(TITLE);
	// Past the cache, because SQL tells nobody of a change.
	expect((await read(`/${slug}/${number}?again`)).body).not.toContain('ld+json');
	await set(false);
	expect(JSON.parse((await read(at('grants.json'))).body).grants[0].description).toBe(answers.what);
});

/** A reader of Pabulib's format of its own: sections of a header line and rows, with `;` between cells. */
function pabulibIn(text: string) {
	const sections = new Map<string, string[][]>();
	let rows: string[][] = [];
	for (const line of text.trimEnd().split('\n')) {
		if (/^(META|PROJECTS|VOTES)$/.test(line)) {
			rows = [];
			sections.set(line, rows);
		} else rows.push(line.split(';'));
	}
	const table = (name: string): Record<string, string>[] => {
		const [head = [], ...body] = sections.get(name) ?? [];
		for (const row of body) expect(row).toHaveLength(head.length);
		return body.map((row) => Object.fromEntries(head.map((column, n) => [column, row[n] ?? ''])));
	};
	const meta = Object.fromEntries(table('META').map(({ key = '', value = '' }) => [key, value]));
	return { meta, projects: table('PROJECTS'), votes: table('VOTES') };
}

function isMoment(text: string): boolean {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
function isAddress(text: string): boolean {
	return URL.canParse(text);
}

test('a dinner that was typed in later has a file of its own kind, stands in the calendar on its day, and is no news', async () => {
	const { services } = night;
	const typed = await makeGroup(night.db);
	const press = () => pressOf({ userId: 'amina', name: 'Amina', email: 'amina@example.org' });
	must(await services.pastDinners.add(typed.id, pastDinner(4), press()));
	const details = pastDinner(4, { guests: null });
	must(await services.pastDinners.correct(typed.id, 4, { expected: 1, details, because: 'The list is lost' }, press()));
	const { body } = await read(`/${typed.slug}/4/results.json`);
	const sent = JSON.parse(body);
	const validate = ajv.compile(JSON.parse((await read('/data/results.schema.json')).body));
	expect([validate(sent), validate.errors]).toEqual([true, null]);
	expect(validate({ ...sent, typedInLater: false })).toBe(false);
	expect(validate({ ...sent, format: 'stockpot-result/1' })).toBe(false);
	expect(sent).toMatchObject({
		format: 'stockpot-typed-in/1',
		edition: { number: 2 },
		corrections: [{ edition: 2, because: 'The list is lost' }],
		dinner: { number: 4, heldOn: '2019-03-14' },
		pot: { amount: 41_250, carriedOver: 1_250 },
		guests: null,
	});
	expect(sent.pitches[0]).toEqual({
		...{ number: 1, title: 'Tool library', category: 'education', award: 40_000, won: true, votes: 30 },
	});
	expect(body).not.toContain('Ana');
	expect(() => recount(Buffer.from(body))).toThrow('typed in');
	for (const path of ['dinners.ics', '4/dinner.ics']) {
		const calendar = new ICAL.Component(ICAL.parse((await read(`/${typed.slug}/${path}`)).body));
		const [event, ...more] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
		expect([path, more.length, event?.startDate.isDate, event?.startDate.toString()]).toEqual([
			...[path, 0, true, '2019-03-14'],
		]);
		expect(event?.duration.toString()).toBe('P1D');
	}
	expect((await read(`/${typed.slug}/feed.atom`)).body).not.toContain('<entry>');
	const taken = { expected: 2, details: null, because: 'Twice' };
	must(await services.pastDinners.correct(typed.id, 4, taken, press()));
	expect((await visitor(night.url).get(`/${typed.slug}/4/results.json`)).status).toBe(404);
});
