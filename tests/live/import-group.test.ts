import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MOST_UPLOADED } from '../../app/contract/upload';
import { noteInstaller, readInstall } from '../../db/queries/install';
import { empty, openEmbedded } from '../support/db';
import { must } from '../support/evening';
import { makeDinner, makePicture, pressOf } from '../support/factories';
import { end, MULTIPART, part } from '../support/form-server';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { publishedEvening } from '../support/published';
import { type Answer, send } from '../support/send';

// Whoever keeps the install imports a group's archive by a form: looked at first, then whole or not at all.

const PATH = '/desk/account/keeper/import';
const SAFE = 'Nothing was imported.';

let folder = '';
let pages: Awaited<ReturnType<typeof builtPages>>;
let night: Night;
let archive: Buffer;
let keeper: { cookie: string; userId: string };
let slug = '';
let home = '';

beforeAll(async () => {
	pages = await builtPages();
	folder = await mkdtemp(join(tmpdir(), 'stockpot-import-group-'));
	const { db } = await openEmbedded();
	await empty(db);
	night = await startNight(db, pages, null, { DATA_DIR: folder });
	const evening = await publishedEvening(db);
	slug = evening.group.slug;
	if (evening.pitches[0]) await makePicture(db, evening.pitches[0].id);
	const path = join(folder, 'exported.tar.gz');
	must(await night.services.archives.write(evening.group, () => createWriteStream(path)));
	archive = await readFile(path);
	await rm(path);
	await empty(db);
	const { group: own } = await night.dinner({ phase: 'draft' });
	home = own.slug;
	keeper = await night.deskCookie(own.id);
	await readInstall(db, night.secrets.check());
	await db.transaction().execute((trx) => noteInstaller(trx, keeper.userId));
});
afterAll(async () => {
	await night.stop();
	await night.services.finish();
	expect(await readdir(folder)).toEqual([]);
	await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
	await night.services.groupImports.finish();
});

const inParts = (file: Buffer | string, name = 'soup.stockpot.tar.gz', before = part('intent', 'look')) =>
	Buffer.concat([
		Buffer.from(before),
		Buffer.from(part('archive', '@', name).split('@')[0] ?? ''),
		Buffer.from(file),
		Buffer.from(`\r\n${end}`),
	]);
const post = (body: Buffer | string, cookie = keeper.cookie, type = MULTIPART): Promise<Answer> =>
	send(night.url + PATH, { method: 'POST', headers: { origin: night.url, cookie, 'content-type': type }, body });
const press = (fields: Record<string, string>, cookie = keeper.cookie) =>
	post(new URLSearchParams(fields).toString(), cookie, 'application/x-www-form-urlencoded');
const get = async (path = PATH, cookie = keeper.cookie) => (await send(night.url + path, { headers: { cookie } })).body;
const groups = async () =>
	(await night.db.selectFrom('soup_group').select('slug').execute()).map(({ slug: one }) => one).toSorted();
const idIn = (page: string) => /name="id"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
/** The sentence beside the field of the file. */
const atFile = ({ body }: Answer) => /id="archive-error"[\s\S]*?<\/p>/.exec(body)?.[0]?.replace(/<[^>]*>/g, '') ?? '';
const uploads = async () => (await readdir(folder)).filter((name) => name.startsWith('import-'));

test('an archive is looked at, then imported once by two presses at one time, and its result recounts', async () => {
	expect(await get('/desk/account/keeper')).toContain(`href="${PATH}"`);
	const looked = await post(inParts(archive));
	expect([looked.status, looked.headers.location]).toEqual([303, `${PATH}#looked`]);
	expect(await groups()).toEqual([home]);
	const page = await get();
	for (const said of ['1 dinner, 1 published result', '4 pitches', '24 ballot papers', '1 picture', 'version 1'])
		expect(page, said).toContain(said);
	expect(await uploads()).toHaveLength(1);

	const fields = { intent: 'import', id: idIn(page), slug };
	const answers = await Promise.all([press(fields), press(fields)]);
	answers.push(await press(fields));
	for (const { status, headers } of answers)
		expect([status, headers.location]).toEqual([303, expect.stringContaining(`?imported=${slug}`)]);
	expect(await groups()).toEqual([home, slug].toSorted());
	expect(night.logged().match(/"event":"group imported"/g)).toHaveLength(1);
	expect(night.logged()).toContain(`"event":"group imported","user":"${keeper.userId}"`);
	expect(await uploads()).toEqual([]);
	expect(await get(`${PATH}?imported=${slug}`)).toContain('Invite the others');
	expect((await send(`${night.url}/desk/${slug}`, { headers: { cookie: keeper.cookie } })).status).toBe(200);
	expect((await send(`${night.url}/${slug}/1/recount`)).status).toBe(200);

	const again = await post(inParts(archive));
	expect([again.status, atFile(again)]).toEqual([
		409,
		expect.stringContaining(`is here already, at /${slug}. ${SAFE}`),
	]);
});

test('an address that is taken, or that no group can have, is said at its field, and what was typed is kept', async () => {
	await forget();
	await post(inParts(archive));
	await night.db.updateTable('soup_group').set({ slug: 'kept' }).where('slug', '=', home).execute();
	const page = await get();
	const id = idIn(page);
	const taken = await press({ intent: 'import', id, slug: 'kept' });
	expect(taken.status).toBe(409);
	expect(taken.body).toContain(
		'A group here has the address /kept already. Give this one another. Nothing was imported.',
	);
	expect(taken.body).toContain('value="kept"');
	expect((await press({ intent: 'import', id, slug: 'desk' })).status).toBe(400);
	expect(await groups()).toEqual(['kept']);
	await night.db.updateTable('soup_group').set({ slug: home }).where('slug', '=', 'kept').execute();
});

/** The group of the archive is not here. */
async function forget() {
	const { db } = night;
	const there = await db.selectFrom('soup_group').selectAll().where('slug', '=', slug).executeTakeFirst();
	const by = { userId: keeper.userId, name: 'Desk', email: 'desk@example.org' };
	if (there) must(await night.services.groupDeletion.run(there.id, there.name, pressOf(by)));
}

test('what is no archive, is newer, broken, too large or absent is said at the field, and nothing of it stays', async () => {
	await forget();
	const head = (version: number) =>
		gunzipSync(archive).toString('latin1').replace('"version":1', `"version":${version}`);
	const cases: [string, Buffer | string, number, string][] = [
		['a picture', Buffer.from('GIF89a'), 400, 'This is no archive of a soup group'],
		['other zipped things', gzipSync('soup'), 400, 'This is no archive of a soup group'],
		['newer', gzipSync(Buffer.from(head(2), 'latin1')), 400, 'has version 2, and this Stockpot reads up to version 1'],
		['cut off', archive.subarray(0, archive.length - 2000), 400, 'damaged or not whole'],
	];
	for (const [name, file, status, sentence] of cases) {
		const answer = await post(inParts(file));
		expect([answer.status, atFile(answer)], name).toEqual([status, expect.stringContaining(sentence)]);
		expect(atFile(answer), name).toContain(SAFE);
	}
	const none = await post(inParts('', ''));
	expect([none.status, atFile(none)]).toEqual([400, expect.stringContaining('Choose the archive first.')]);
	// As a multipart body that ended before its end, which a proxy may pass on.
	const whole = inParts(archive);
	const stopped = await post(whole.subarray(0, whole.length - 500));
	expect([stopped.status, atFile(stopped)]).toEqual([400, expect.stringContaining('stopped on its way')]);
	expect([await groups(), await uploads()]).toEqual([[home], []]);
});

/** Sends the headers and the first part of a body; `more` may destroy the connection. */
function begin(length: number) {
	const headers = { origin: night.url, cookie: keeper.cookie, 'content-type': MULTIPART, 'content-length': length };
	const sending = request(night.url + PATH, { method: 'POST', headers, agent: false });
	sending.on('error', () => undefined);
	sending.write(inParts(archive).subarray(0, 2000));
	return sending;
}

test('one that announces more than is taken is answered before it arrives; one whose connection breaks leaves nothing', async () => {
	const tooLarge = begin(MOST_UPLOADED * 2);
	const answer = await new Promise<Answer>((resolve) =>
		tooLarge.on('response', (res) => {
			let body = '';
			res.setEncoding('utf8').on('data', (text) => {
				body += text;
			});
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
		}),
	);
	expect([answer.status, atFile(answer)]).toEqual([400, expect.stringContaining('larger than 512 MB')]);
	tooLarge.destroy();

	const broken = begin(inParts(archive).length);
	await expect.poll(uploads).toHaveLength(1);
	broken.destroy();
	await expect.poll(uploads).toEqual([]);
	expect(await groups()).toEqual([home]);
});

test('nobody but the keeper, nothing on a night, and not what is not here any more', async () => {
	await forget();
	const own = await night.db.selectFrom('soup_group').selectAll().where('slug', '=', home).executeTakeFirstOrThrow();
	const other = await night.deskCookie(own.id);
	const foreign = await post(inParts(archive), other.cookie);
	expect([foreign.status, foreign.body]).toEqual([409, expect.stringContaining('Somebody else keeps this Stockpot')]);
	expect(await get(PATH, other.cookie)).not.toContain('type="file"');
	expect((await post(inParts(archive), '')).status).toBe(401);

	await post(inParts(archive));
	const fields = { intent: 'import', id: idIn(await get()), slug };
	expect((await press(fields, other.cookie)).status).toBe(409);
	const dinner = await makeDinner(night.db, own, { phase: 'voting' });
	expect(await get()).not.toContain('type="file"');
	for (const answer of [await press(fields), await post(inParts(archive))]) {
		expect([answer.status, answer.body]).toEqual([409, expect.stringContaining('has its dinner just now')]);
		expect(answer.body).toContain(SAFE);
	}
	await night.db.updateTable('dinner').set({ phase: 'cancelled' }).where('id', '=', dinner.id).execute();
	expect(await get()).toContain('What will be imported');
	expect((await press({ ...fields, id: 'another' })).body).toContain('Another archive was sent since');
	expect((await press({ intent: 'discard' })).status).toBe(303);
	const gone = await press(fields);
	expect([gone.status, gone.body]).toEqual([409, expect.stringContaining('is not here any more')]);
	expect([await groups(), await uploads()]).toEqual([[home], []]);
});
