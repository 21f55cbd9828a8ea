import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { openBridge } from '../support/bridge';
import { newPostgresDatabase } from '../support/db';
import { send } from '../support/send';
import { type RunningServer, startServer } from '../support/server';
import { PASSWORD, type Several, startSeveral } from '../support/several';
import { ballotFormOf, visitor } from '../support/visitor';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

async function start(wanted: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
	const server = await startServer(wanted);
	stops.push(server.stop);
	return server;
}
async function startOne(databaseUrl: string | undefined, papers: number): Promise<Several & { server: RunningServer }> {
	const several = await startSeveral(1, { databaseUrl, papers });
	stops.push(several.stop);
	const [server] = several.servers;
	if (!server) throw new Error('One was started');
	return { ...several, server };
}
const ask = ({ url }: RunningServer, path: string, headers: Record<string, string> = {}) =>
	send(`${url}${path}`, { headers });
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
const figure = (text: string, name: string): number =>
	Number(
		text
			.split('\n')
			.find((line) => line.startsWith(`${name} `))
			?.split(' ')
			.at(-1),
	);

test('/metrics answers programs on this machine, and nobody who comes by a proxy or another name', async () => {
	const server = await start();
	expect(await status(server, '/metrics')).toBe(200);
	for (const headers of [
		{ 'x-forwarded-for': '127.0.0.1' },
		{ 'x-forwarded-proto': 'https' },
		{ forwarded: 'for=127.0.0.1' },
		{ via: '1.1 soup' },
		{ host: 'soup.example' },
		{ host: 'localhost.soup.example' },
	]) {
		expect(await status(server, '/metrics', headers), JSON.stringify(headers)).toBe(404);
	}
	const behindProxy = await start({ env: { TRUST_PROXY: 'true' } });
	expect(await status(behindProxy, '/metrics')).toBe(404);
});

test('with METRICS_TOKEN, /metrics answers whoever sends the token, and nobody else', async () => {
	const METRICS_TOKEN = 'the-monitor-has-this-token';
	const server = await start({ env: { METRICS_TOKEN, TRUST_PROXY: 'true' } });
	expect(await status(server, '/metrics')).toBe(404);
	expect(await status(server, '/metrics', { authorization: `Bearer ${METRICS_TOKEN}x` })).toBe(404);
	expect(await status(server, '/metrics', { authorization: METRICS_TOKEN })).toBe(404);
	const asked = { authorization: `Bearer ${METRICS_TOKEN}`, 'x-forwarded-for': '203.0.113.7', host: 'soup.example' };
	expect(await status(server, '/metrics', asked)).toBe(200);
	for (const spelled of ['/metrics/', '/METRICS', '//metrics', '/%6detrics', '/metrics?'])
		expect((await status(server, spelled, asked)) === 200, spelled).toBe(spelled === '/metrics?');
	expect(server.output()).not.toContain(METRICS_TOKEN);
	await expect(startServer({ env: { METRICS_TOKEN: 'short' } })).rejects.toThrow('METRICS_TOKEN must have at least 16');
});

describe.each(['embedded', 'postgres'] as const)('on %s', (kind) => {
	const run = test.skipIf(kind === 'postgres' && inject('postgresUrl') === null);
	const databaseUrl = () => (kind === 'postgres' ? newPostgresDatabase() : undefined);

	run('an evening by forms: it is counted in the figures, and the log names nobody and nothing', async () => {
		const evening = await startOne(await databaseUrl(), 4);
		const { server, papers, path, email } = evening;
		const guests = papers.map(() => visitor(server.url));
		for (const [n, guest] of guests.entries()) {
			expect((await guest.post('/vote', { code: papers[n]?.code ?? '' })).status).toBe(303);
			const fields = { intent: 'save', ...ballotFormOf(await guest.get('/ballot'), { p1c0: '5' }) };
			expect((await guest.post('/ballot', fields)).status).toBe(303);
		}
		const [first] = guests;
		expect((await first?.post('/vote', { code: 'WRONGCODE1' }))?.status).toBe(400);
		const desk = visitor(server.url);
		await desk.post('/sign-in', { email, password: 'a wrong password', next: '/desk' });
		expect((await desk.post('/sign-in', { email, password: PASSWORD, next: '/desk' })).status).toBeLessThan(400);
		for (const page of ['', '/door', '/papers', '/pitches', '/slips', '/count', '/pot']) {
			expect((await desk.get(`/desk/${path}${page}`)).status, page).toBe(200);
		}
		const tooLate = first && { intent: 'save', ...ballotFormOf(await first.get('/ballot'), { p1c0: '0' }) };
		expect((await desk.post(`/desk/${path}`, { intent: 'close voting', expected: 'voting 1' })).status).toBe(303);
		expect((await first?.post('/ballot', tooLate ?? {}))?.status).toBe(409);

		const { body } = await ask(server, '/metrics');
		expect(figure(body, 'stockpot_ballots_saved_total')).toBe(4);
		expect(figure(body, 'stockpot_ballots_refused_total{code="closed"}')).toBe(1);
		expect(figure(body, 'stockpot_commit_ballots_sum')).toBe(5);
		expect(figure(body, 'stockpot_commit_ballots_bucket{le="+Inf"}')).toBe(
			figure(body, 'stockpot_commit_seconds_count'),
		);
		expect(figure(body, 'stockpot_sockets{audience="phone"}')).toBe(0);
		expect(figure(body, 'stockpot_event_loop_lag_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
		expect(body).not.toMatch(/NaN|undefined/);

		// A log line may arrive after its response.
		await server.said(/(?:"route":"\/ballot"[\s\S]*){9}/);
		const lines = server.output().split('\n');
		const logged = lines.filter((line) => line.startsWith('{')).join('\n');
		for (const text of [logged, body]) {
			for (const { code, receipt } of papers) {
				expect(text).not.toContain(code);
				expect(text).not.toContain(receipt);
			}
			for (const word of [email, 'Amina', 'Yusuf', 'Bloggs', 'WRONGCODE1', '127.0.0.1', PASSWORD, 'a wrong password'])
				expect(text).not.toContain(word);
			for (const { cookies } of [...guests, desk])
				for (const value of cookies.values()) expect(text).not.toContain(value.slice(0, 30));
		}
		expect(body).not.toContain(path.split('/')[0]);
	});

	run(
		'asked to stop in the middle of a burst: every answer that was given stands, and phones find it again',
		async () => {
			const phones = 30;
			const evening = await startOne(await databaseUrl(), phones);
			const saved = new Map<number, number>();
			let answers = 0;
			const bursts = evening.paperSessions.map(async (paperSession, n) => {
				const phone = await evening.phone(evening.server, paperSession);
				const gone = new Promise<string>((resolve) => phone.socket.once('disconnect', resolve));
				for (let revision = 1; phone.socket.connected; revision++) {
					const ack = await Promise.race([phone.save(revision, '3'.repeat(16)), gone]);
					if (typeof ack === 'string') break;
					answers++;
					if (ack.code === 'saved') saved.set(n, ack.revision);
					// Waits when the rate limit refuses, because the server disconnects a flood.
					else await setTimeout(100);
				}
				// The server gives no final refusal, so a phone reconnects by itself.
				return gone;
			});
			await expect.poll(() => saved.size === phones && answers > phones * 3).toBe(true);
			expect(await evening.server.kill('SIGTERM')).toBe(0);
			expect(new Set(await Promise.all(bursts))).toEqual(new Set(['transport close']));
			expect(saved.size).toBe(phones);

			const env = { SECRET: evening.secret };
			const again = await start({ ...evening.server, databaseUrl: evening.databaseUrl, env });
			for (const [n, revision] of saved) {
				const paperSession = evening.paperSessions[n];
				if (!paperSession) throw new Error('Every phone has a paper session');
				const phone = await evening.phone(again, paperSession);
				await phone.until(() => phone.last.ballot !== undefined);
				expect(phone.last.ballot?.revision ?? 0, `phone ${n}`).toBeGreaterThanOrEqual(revision);
			}
		},
	);
});

test.skipIf(inject('postgresUrl') === null)(
	'without its database a server lives and is not ready; it is again when the database is back',
	async () => {
		const databaseUrl = await newPostgresDatabase();
		const bridge = await openBridge(databaseUrl ?? '');
		stops.push(bridge.close);
		const server = await start({ databaseUrl: bridge.url });
		expect([await status(server, '/healthz'), await status(server, '/readyz')]).toEqual([200, 200]);
		bridge.cut();
		await expect.poll(() => status(server, '/readyz')).toBe(503);
		expect(await ask(server, '/healthz')).toMatchObject({ status: 200, body: '{"ok":true}' });
		bridge.mend();
		await expect.poll(() => status(server, '/readyz')).toBe(200);
	},
);
