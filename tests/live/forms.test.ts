import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guarded } from '../../app/auth/guard.server';
import { createServices } from '../../app/services/index.server';
import { createSecrets, readSecret } from '../../app/services/secrets.server';
import { createDb } from '../../db/client';
import { makeAccount, makeContext, makeDinner, makeGroup, makePitch } from '../support/factories';
import { newDataDir } from '../support/folder';
import { type RunningServer, startServer } from '../support/server';

// Sends hostile bodies to every action of the built server. A new action is tried automatically.

type Action = { readonly path: string; readonly guarded: Guarded };
const PASSWORD = 'soup for everyone tonight';
const KB = 1024;
const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';

let actions: Action[] = [];
let server: RunningServer;
let dataDir = '';
let group = '';
let pitchLink = '';
let cookie = '';

async function builtActions(): Promise<Action[]> {
	const file = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
	const build = (await import(file)) as { routes: Record<string, { path?: string; module: { action?: Guarded } }> };
	return Object.values(build.routes).flatMap(({ path, module: { action } }) =>
		action ? [{ path: `/${path ?? ''}`, guarded: action }] : [],
	);
}

beforeAll(async () => {
	actions = await builtActions();
	dataDir = await newDataDir('forms');
	const database = await createDb({ dataDir });
	const { context } = makeContext(database.db);
	const secrets = createSecrets(await readSecret(undefined, dataDir));
	const services = createServices({ ...context, secrets, now: () => new Date() });
	const account = { name: 'Amina', email: 'amina@example.org', password: PASSWORD };
	const made = await makeGroup(database.db, {
		organiser: await makeAccount(database.db, services.organisers, account),
	});
	group = made.slug;
	const dinner = await makeDinner(database.db, made, {
		phase: 'call',
		pitch_deadline: new Date(Date.now() + 86_400_000),
	});
	pitchLink = secrets.link('pitch', (await makePitch(database.db, dinner, 'Canal Choir', { state: 'draft' })).id);
	await services.setup.checkSecret();
	await database.close();
	server = await startServer({ dataDir });
	const answer = await send(
		'/sign-in',
		URLENCODED,
		new URLSearchParams({ email: 'amina@example.org', password: PASSWORD, next: '/desk' }).toString(),
	);
	cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
	expect(cookie).toContain('session');
});
afterAll(async () => {
	await server.stop();
	await rm(dataDir, { recursive: true, force: true });
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };
function send(
	path: string,
	type: string | null,
	body: string | Buffer,
	more: Record<string, string> = {},
): Promise<Answer> {
	// Signs out without a session, so that later requests still have theirs.
	const who = path === '/sign-out' ? '' : cookie;
	const headers = { origin: server.url, cookie: who, ...(type ? { 'content-type': type } : {}), ...more };
	return new Promise((resolve, reject) => {
		const sending = request(`${server.url}${path}`, { method: 'POST', headers, agent: false }, (res) => {
			let text = '';
			res.setEncoding('utf8').on('data', (chunk) => {
				text += chunk;
			});
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
		});
		sending.on('error', reject).end(body);
	});
}
/** Fills the parameters of an action's path. `number` is the dinner whose call is open. */
const fill = (path: string) =>
	path
		.replace(':group', group)
		.replace(':number', '1')
		.replace(':token', path.startsWith('/pitch/') ? pitchLink : 'nothing');

const part = (name: string, value: string, file?: string) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`;
const end = '--x--\r\n';
const names = ['intent', 'title', 'email', 'code', 'name', 'text', 'because', 'confirmedBy', 'seen', 'website', 'a'];
const all = (value: string) => names.map((name) => `${name}=${value}`).join('&');
const share = (sign: string, bytes: number) => all(sign.repeat(bytes / names.length / sign.length));

/** Bodies of up to 250 kB, each the worst case of some form. */
const nasty: Record<string, string> = {
	'spaces in one field': `title=a${'+'.repeat(250_000)}a`,
	'spaces in every field': share('+', 240_000),
	'line breaks': share('%0A', 240_000),
	'spaces and line breaks': share('+%0D%0A', 240_000),
	quotes: share('"', 240_000),
	'less-than signs': share('<', 240_000),
	'invisible signs': share('\u200b', 80_000),
	'marks on one letter': share('\u0301', 120_000),
	'dots and at signs': share('a.@', 240_000),
	'45,000 names': Array.from({ length: 45_000 }, (_, n) => `${n.toString(36)}=`).join('&'),
	'one name 45,000 times': 'intent=&'.repeat(30_000),
	'one long name': `${'n'.repeat(250_000)}=1`,
	'deep brackets': `a${'[b]'.repeat(80_000)}=1`,
	'names of prototypes': '__proto__=1&constructor=2&toString=3&hasOwnProperty=4',
	'percent signs': `title=${'%'.repeat(250_000)}`,
};

test('every action of the built server was found, and says what it takes', () => {
	expect(actions.length).toBeGreaterThan(18);
	for (const { path, guarded } of actions) {
		expect(guarded.takes?.text, path).toBeLessThanOrEqual(256 * KB);
		expect(guarded.takes?.text, path).toBeGreaterThan(0);
	}
	const little = actions.filter(({ guarded }) => guarded.takes?.text === 4 * KB).map(({ path }) => path);
	expect(little.toSorted()).toEqual(['/sign-in', '/sign-in/code', '/sign-out', '/vote']);
	const pictures = actions.filter(({ guarded }) => guarded.takes?.picture).map(({ path }) => path);
	expect(pictures.toSorted()).toEqual(['/:group/:number/pitch', '/pitch/:token']);
});

test.each(Object.entries(nasty))(
	'%s: every form answers in a sentence or goes on, and no page fails',
	async (_, body) => {
		for (const { path, guarded } of actions) {
			const intents = guarded.intents ?? [];
			// The first field of a name counts, so each body reaches an intent.
			const sent = `intent=${encodeURIComponent(intents[0] ?? '')}&${body}`;
			for (const one of [body, sent]) {
				const answer = await send(fill(path), URLENCODED, one);
				const here = `${path}: ${answer.status} ${answer.body.slice(0, 200)}`;
				expect(answer.status, here).toBeLessThan(500);
				if (answer.status >= 400) expect(answer.body.length, here).toBeGreaterThan(20);
				expect(answer.body.length, here).toBeLessThan(6 * 1024 * KB);
			}
		}
		expect(server.output()).not.toContain('page failed');
	},
);

test('a body up to its limit is read, a byte more is refused in a sentence, before anything of it is used', async () => {
	for (const { path, guarded } of actions) {
		const limit = guarded.takes?.text ?? 0;
		// Decoded text has a limit of its own (`MOST_OF_TEXT`), half of what may be sent.
		const just = await send(fill(path), URLENCODED, `a=${'b'.repeat(Math.min(limit - 2, 128 * KB))}`);
		expect(just.status, path).not.toBe(413);
		const over = await send(fill(path), URLENCODED, `a=${'b'.repeat(limit - 1)}`);
		expect(over.status, path).toBe(413);
		expect(over.body, path).toContain('Nothing was changed.');
	}
});

test('forms in parts are refused wherever no picture is expected', async () => {
	for (const { path, guarded } of actions) {
		const answer = await send(fill(path), MULTIPART, `${part('title', 'A')}${part('intent', 'save')}${end}`);
		if (guarded.takes?.picture) expect([303, 400, 409], path).toContain(answer.status);
		else {
			expect(answer.status, path).toBe(415);
			expect(answer.body, path).toContain('Nothing was changed.');
		}
	}
});

const inParts: Record<string, () => string> = {
	'150,000 empty parts': () => part('a', '', '').repeat(150_000),
	'150,000 parts without a name': () => '--x\r\n\r\n\r\n'.repeat(150_000),
	'45,000 fields': () => Array.from({ length: 45_000 }, (_, n) => part(`f${n}`, '')).join('') + end,
	'12 MB of quotes in one field': () => part('title', '"'.repeat(12 * KB * KB)) + end,
	'two pictures': () => part('picture', 'a', 'a.jpg') + part('picture', 'b', 'b.jpg') + end,
	'a file under another name': () => part('title', 'a', 'a.jpg') + end,
	'a long name': () => part('n'.repeat(5000), '') + end,
	'a part that never ends': () => part('title', 'a'),
	'a broken header': () => '--x\r\nContent-Disp',
	'a header of 250 kB': () => `--x\r\nContent-Disposition: ${'form-data; '.repeat(23_000)}\r\n\r\n${end}`,
	nothing: () => '',
};
test.each(Object.entries(inParts))('a picture form with %s is refused, and no page fails', async (_, make) => {
	const body = Buffer.from(make());
	for (const { path } of actions.filter(({ guarded }) => guarded.takes?.picture)) {
		for (const type of [MULTIPART, 'multipart/form-data', 'multipart/form-data; boundary=y']) {
			const answer = await send(fill(path), type, body);
			expect([400, 413], `${path} ${type}`).toContain(answer.status);
			expect(answer.body, path).toContain('Nothing was changed.');
		}
	}
	expect(server.output()).not.toContain('page failed');
});

test('a picture that is larger than is held leaves the words in place, wherever they stand', async () => {
	const body = `${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(13 * KB * KB), 'a.jpg')}${part('contactName', 'Rosa')}${end}`;
	const begun = await send(`/${group}/1/pitch`, MULTIPART, body);
	expect(begun.status).toBe(303);
	const page = await fetch(server.url + begun.headers.location);
	const text = await page.text();
	for (const kept of ['Bulbs', 'Rosa', '10 MB']) expect(text).toContain(kept);
	const again = await send(
		`/pitch/${pitchLink}`,
		MULTIPART,
		body.replace('name="title"', 'name="revision"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="title"'),
	);
	expect([400, 409]).toContain(again.status);
	for (const kept of ['Bulbs', 'Rosa']) expect(again.body).toContain(kept);
});

test('what was typed comes back up to its own limit, and a name that is not the form’s never does', async () => {
	const long = await send('/sign-in', URLENCODED, `email=${'e'.repeat(3000)}&password=p&next=/desk`, { cookie: '' });
	expect(long.status).toBe(400);
	expect(long.body).toContain('e'.repeat(200));
	expect(long.body).not.toContain('e'.repeat(600));
	const foreign = await send('/sign-in', URLENCODED, 'email=a%40b.c&password=p&next=/desk&canary17=canary18', {
		cookie: '',
	});
	expect(foreign.status).toBe(400);
	expect(foreign.body).not.toContain('canary1');
});

/** This header makes the server confirm that it has received the headers. */
const CONTINUE = '100-continue';

test('a truncated form has no effect', async () => {
	const before = server.output().length;
	const headers = {
		origin: server.url,
		cookie,
		'content-type': URLENCODED,
		'content-length': '4000',
		expect: CONTINUE,
	};
	const sending = request(`${server.url}/sign-out`, { method: 'POST', headers, agent: false });
	sending.on('error', () => undefined).write('a=b');
	await once(sending, 'continue');
	sending.destroy();
	await expect.poll(() => server.output().slice(before)).toContain('/sign-out');
	const desk = await fetch(`${server.url}/desk`, { redirect: 'manual', headers: { cookie } });
	expect(desk.status).toBe(200);
});

test('eleven connections that announce a picture and send none keep no picture out', async () => {
	const headers = {
		origin: server.url,
		'content-type': MULTIPART,
		'content-length': String(12 * KB * KB),
		expect: CONTINUE,
	};
	const idle = Array.from({ length: 11 }, () => {
		const sending = request(`${server.url}/${group}/1/pitch`, { method: 'POST', headers, agent: false });
		sending.on('error', () => undefined).write('--x');
		return sending;
	});
	await Promise.all(idle.map((sending) => once(sending, 'continue')));
	const body = `${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(9 * KB * KB), 'a.jpg')}${end}`;
	const answer = await send(`/${group}/1/pitch`, MULTIPART, body);
	for (const sending of idle) sending.destroy();
	expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('picture=not%20a%20picture')]);
});

/** Connections that announce a picture of 12 MB, send almost all of it, and then just enough to stay open. */
async function almostSent(localAddress: string, count: number) {
	const head = Buffer.from(`--x\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n`);
	const bytes = Buffer.concat([head, Buffer.alloc(11 * KB * KB, 'p')]);
	const headers = { origin: server.url, 'content-type': MULTIPART, 'content-length': String(12 * KB * KB) };
	const all = Array.from({ length: count }, () =>
		request(`${server.url}/${group}/1/pitch`, { method: 'POST', headers, agent: false, localAddress }),
	);
	for (const sending of all) sending.on('error', () => undefined);
	await Promise.all(all.map((sending) => new Promise<void>((resolve) => sending.write(bytes, () => resolve()))));
	// The server closes a body that stalls for ten seconds (`usualPace`). These continue for more than a minute.
	const more = setInterval(() => {
		for (const sending of all) sending.write(Buffer.alloc(33 * KB, 'p'));
	}, 2500);
	return () => {
		clearInterval(more);
		for (const sending of all) sending.destroy();
	};
}
async function arrivingPictureBytes(): Promise<number> {
	const metrics = await (await fetch(`${server.url}/metrics`)).text();
	return Number(/^stockpot_arriving_picture_bytes (\d+)$/m.exec(metrics)?.[1]);
}
const bulbs = () =>
	`${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(9 * KB * KB), 'a.jpg')}${part('contactName', 'Rosa')}${end}`;

test('slow uploads from other addresses keep no picture out', async () => {
	const ends = [await almostSent('127.0.0.2', 3), await almostSent('127.0.0.3', 3)];
	const answer = await send(`/${group}/1/pitch`, MULTIPART, bulbs());
	for (const end of ends) end();
	expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('picture=not%20a%20picture')]);
});

test('where many pictures are coming in, what was typed is saved and the page says so', async () => {
	const end = await almostSent('127.0.0.1', 2);
	// Waits until the server has the bytes, because some may still be in the kernel's buffers.
	await expect.poll(arrivingPictureBytes, { timeout: 60_000 }).toBeGreaterThanOrEqual(22 * KB * KB);
	const to = String((await send(`/${group}/1/pitch`, MULTIPART, bulbs())).headers.location);
	expect(to).toContain('picture=busy');
	const text = await (await fetch(server.url + to)).text();
	for (const kept of ['Bulbs', 'Rosa', 'Many pictures are coming in right now. Your words are saved.'])
		expect(text).toContain(kept);
	end();
});

test('the token of a pitch is checked before the body is read', async () => {
	const headers = { origin: server.url, 'content-type': MULTIPART, 'content-length': String(12 * KB * KB) };
	const sending = request(`${server.url}/pitch/nothing`, { method: 'POST', headers, agent: false });
	sending.on('error', () => undefined).write('--x');
	const [answer] = await once(sending, 'response');
	expect(answer.statusCode).toBe(404);
	sending.destroy();
});
