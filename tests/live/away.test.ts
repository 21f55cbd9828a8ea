import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBridge } from '../support/bridge';
import { newPostgresDatabase } from '../support/db';
import type { RunningServer } from '../support/server';
import { PASSWORD, type Several, startSeveral } from '../support/several';
import { type Answer, ballotFormOf, textOf, visitor } from '../support/visitor';

// A server whose database is away: what pages show, and what is kept.
describe.skipIf(inject('postgresUrl') === null)('while the database is away', () => {
	let bridge: Awaited<ReturnType<typeof openBridge>>;
	let evening: Several;
	let server: RunningServer;
	beforeAll(async () => {
		bridge = await openBridge((await newPostgresDatabase()) ?? '');
		evening = await startSeveral(1, { databaseUrl: bridge.url, papers: 3 });
		const [first] = evening.servers;
		if (!first) throw new Error('One was started');
		server = first;
	});
	beforeEach(() => bridge.mend());
	afterAll(async () => {
		bridge.mend();
		await evening.stop();
		await bridge.close();
	});

	async function enter(paper: number) {
		const guest = visitor(server.url);
		const code = evening.papers[paper]?.code ?? '';
		// After a cut the pool may still return dead connections.
		await expect.poll(async () => (await guest.post('/vote', { code, confirm: 'yes' })).status).toBe(303);
		return guest;
	}
	/** The hidden fields of a page, as its button would send them. */
	const hiddenIn = ({ body }: Answer): Record<string, string> =>
		Object.fromEntries(
			[...body.matchAll(/<input type="hidden"[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)]
				.map(([, name = '', value = '']) => [name, value])
				// Of the form that chooses a language.
				.filter(([name]) => name !== 'back'),
		);

	test('pages and forms answer 503 with Retry-After and no-store', async () => {
		const guest = await enter(0);
		const desk = visitor(server.url);
		await desk.post('/sign-in', { email: evening.email, password: PASSWORD, next: '/desk' });
		expect((await desk.get(`/desk/${evening.path}`)).status).toBe(200);
		bridge.cut();
		const signIn = { email: 'nobody@example.org', password: 'wrong wrong wrong', next: '/desk' };
		const pages = {
			'the ballot': await guest.get('/ballot'),
			'a code': await guest.post('/vote', { code: evening.papers[1]?.code ?? '' }),
			'a public page': await visitor(server.url).get(`/${evening.path}`),
			'the desk': await desk.get(`/desk/${evening.path}`),
			'a form of the desk': await desk.post(`/desk/${evening.path}`, { intent: 'close voting', expected: 'voting 1' }),
			'signing in': await visitor(server.url).post('/sign-in', signIn),
		};
		const data = {
			'a page as data': await guest.get('/ballot.data'),
			'a phone that asks': await guest.get('/ballot/sync'),
			'a result as data': await guest.get(`/${evening.path}/results.json`),
		};
		for (const [what, { status, headers }] of Object.entries({ ...pages, ...data })) {
			expect([status, headers['retry-after'], headers['cache-control']], what).toEqual([503, '5', 'no-store']);
		}
		for (const [what, page] of Object.entries(pages)) {
			expect(textOf(page), what).toContain('Stockpot cannot reach its records just now');
			expect(textOf(page), what).toContain('nothing that was saved is lost');
		}
		await server.said(/"msg":"page failed"/);
		bridge.mend();
		await expect.poll(async () => (await desk.get(`/desk/${evening.path}`)).status).toBe(200);
	});

	test('scores that a form without JavaScript brings stay in the page, and count once they are sent again', async () => {
		const guest = await enter(1);
		const page = await guest.get('/ballot');
		const given = ballotFormOf(page, { p1c0: '5', p1c1: '0', p4c3: '2', p2c0: '', at: 'pitch-4' });
		const tag = given.page;
		bridge.cut();
		const alien = {
			'p1c0"><script>': 'x',
			[`p3c3-${tag}`]: '7',
			[`p3c2-${tag}`]: '<b>5</b>',
			p3c1: '5',
			note: 'hello',
		};
		const first = await guest.post('/ballot', { ...given, ...alien });
		expect([first.status, first.headers['retry-after'], first.headers['cache-control']]).toEqual([
			503,
			'5',
			'no-store',
		]);
		expect(textOf(first)).toContain('Not saved yet');
		expect(textOf(first)).toContain('Your scores are still here');
		expect(hiddenIn(first)).toEqual(given);
		// The fields are kept as long as the database is away.
		const second = await guest.post('/ballot', { ...hiddenIn(first), intent: 'save' });
		expect([second.status, hiddenIn(second)]).toEqual([503, given]);
		bridge.mend();
		const again = { ...hiddenIn(second), intent: 'save' };
		await expect.poll(async () => (await guest.post('/ballot', again)).headers.location).toBe('/ballot#pitch-4');
		const stored = await evening.stored();
		expect([...stored.values()].map(({ scores }) => scores)).toContain(`50${'-'.repeat(13)}2`.replaceAll('-', '255'));
	});
});
