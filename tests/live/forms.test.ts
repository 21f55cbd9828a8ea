import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTINUE, KB, startFormServer, URLENCODED } from '../support/form-server';

// Sends hostile bodies to every action of the built server. A new action is tried automatically.

let server: Awaited<ReturnType<typeof startFormServer>>;
beforeAll(async () => {
	server = await startFormServer();
});
afterAll(() => server.stop());

const names = [
	'intent',
	'title',
	'email',
	'code',
	'name',
	'text',
	'because',
	'confirmedBy',
	'expected',
	'website',
	'a',
];
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
	expect(server.actions.length).toBeGreaterThan(18);
	for (const { path, guarded } of server.actions) {
		expect(guarded.takes?.text, path).toBeLessThanOrEqual(256 * KB);
		expect(guarded.takes?.text, path).toBeGreaterThan(0);
	}
	const little = server.actions.filter(({ guarded }) => guarded.takes?.text === 4 * KB).map(({ path }) => path);
	expect(little.toSorted()).toEqual([
		'/ballot/given-back',
		'/ballot/language',
		'/ballot/next-guest',
		'/crew/:token',
		'/languages',
		'/sign-in',
		'/sign-in/code',
		'/sign-out',
		'/vote',
	]);
	const files = server.actions.filter(({ guarded }) => guarded.takes?.parts).map(({ path }) => path);
	expect(files.toSorted()).toEqual([
		'/:group/:number/pitch',
		'/desk/:group/past/import',
		'/desk/account/keeper/import',
		'/pitch/:token',
		'/pitch/:token/report',
	]);
});

test.each(Object.entries(nasty))(
	'%s: every form answers in a sentence or goes on, and no page fails',
	async (_, body) => {
		for (const { path, guarded } of server.actions) {
			const intents = guarded.intents ?? [];
			// The first field of a name counts, so each body reaches an intent.
			const sent = `intent=${encodeURIComponent(intents[0] ?? '')}&${body}`;
			for (const one of [body, sent]) {
				const answer = await server.send(server.fill(path), URLENCODED, one);
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
	for (const { path, guarded } of server.actions) {
		const limit = guarded.takes?.text ?? 0;
		// Decoded text has a limit of its own (`MOST_OF_TEXT`), half of what may be sent.
		const just = await server.send(server.fill(path), URLENCODED, `a=${'b'.repeat(Math.min(limit - 2, 128 * KB))}`);
		expect(just.status, path).not.toBe(413);
		const over = await server.send(server.fill(path), URLENCODED, `a=${'b'.repeat(limit - 1)}`);
		expect(over.status, path).toBe(413);
		expect(over.body, path).toContain('Nothing was changed.');
	}
});

test('what was typed comes back up to its own limit, and a name that is not the form’s never does', async () => {
	const long = await server.send('/sign-in', URLENCODED, `email=${'e'.repeat(3000)}&password=p&next=/desk`, {
		cookie: '',
	});
	expect(long.status).toBe(400);
	expect(long.body).toContain('e'.repeat(200));
	expect(long.body).not.toContain('e'.repeat(600));
	const foreign = await server.send('/sign-in', URLENCODED, 'email=a%40b.c&password=p&next=/desk&canary17=canary18', {
		cookie: '',
	});
	expect(foreign.status).toBe(400);
	expect(foreign.body).not.toContain('canary1');
});

test('a truncated form has no effect', async () => {
	const before = server.output().length;
	const headers = { cookie: server.cookie, 'content-type': URLENCODED, 'content-length': '4000', expect: CONTINUE };
	const sending = server.begin(`/sign-out`, headers);
	sending.write('a=b');
	await once(sending, 'continue');
	sending.destroy();
	await expect.poll(() => server.output().slice(before)).toContain('/sign-out');
	const desk = await fetch(`${server.url}/desk`, { redirect: 'manual', headers: { cookie: server.cookie } });
	expect(desk.status).toBe(200);
});
