import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { newPostgresDatabase } from '../support/db';
import { freePort } from '../support/port';
import { startSeveral } from '../support/several';
import { ballotFormOf, visitor } from '../support/visitor';

// docker/proxy.conf with two real servers, if nginx is installed.

const nginx = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
	.map((place) => join(place, 'nginx'))
	.find((path) => existsSync(path));

const METRICS_TOKEN = 'the-monitor-has-this-token';

/** Starts nginx with the real configuration, except for this machine's addresses. */
async function startProxy(program: string, ports: readonly number[]) {
	const folder = await mkdtemp(join(tmpdir(), 'stockpot-proxy-'));
	const port = await freePort();
	const written = await readFile(fileURLToPath(new URL('../../docker/proxy.conf', import.meta.url)), 'utf8');
	const here = ports
		.reduce((text, at, n) => text.replaceAll(`app-${n + 1}:3000`, `127.0.0.1:${at}`), written)
		.replace('listen 80;', `listen 127.0.0.1:${port};`);
	expect(here).not.toMatch(/app-\d|listen 80/);
	const config = join(folder, 'nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
	await writeFile(
		config,
		`daemon off; worker_processes 1; pid ${folder}/pid; events {} http { ${temporary.join(' ')} ${here} }`,
	);
	const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	const url = `http://127.0.0.1:${port}`;
	await expect
		.poll(() =>
			fetch(`${url}/healthz`).then(
				({ status }) => status,
				() => said,
			),
		)
		.toBe(200);
	return {
		url,
		said: () => said,
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
			await rm(folder, { recursive: true, force: true });
		},
	};
}

test.skipIf(!nginx || inject('postgresUrl') === null)(
	'behind the proxy any server serves any phone, and when one is stopped the other goes on',
	async () => {
		const several = await startSeveral(2, {
			databaseUrl: await newPostgresDatabase(),
			papers: 8,
			env: { TRUST_PROXY: 'true', METRICS_TOKEN },
		});
		const ports = several.servers.map(({ port }) => port);
		const proxy = await startProxy(nginx ?? '', ports);
		try {
			const guest = visitor(proxy.url);
			const code = several.papers[7]?.code ?? '';
			expect((await guest.post('/vote', { code })).status).toBe(303);
			const fields = { intent: 'save', ...ballotFormOf(await guest.get('/ballot'), { p1c0: '5' }) };
			expect((await guest.post('/ballot', fields)).status).toBe(303);

			const phones = await Promise.all(
				several.paperSessions.slice(0, 6).map((paperSession) => several.phone(proxy, paperSession)),
			);
			for (const phone of phones) expect(await phone.save(1, '4'.repeat(16))).toEqual({ code: 'saved', revision: 1 });
			const screen = await several.screen(proxy, 'screen');
			await screen.until(() => screen.last.snapshot?.voted === 7);

			const gone = phones.map((phone) => new Promise((resolve) => phone.socket.once('disconnect', resolve)));
			expect(await several.servers[0]?.kill('SIGTERM')).toBe(0);
			expect(await Promise.race(gone)).toBe('transport close');
			for (const paperSession of several.paperSessions.slice(0, 6)) {
				const back = await several.phone(proxy, paperSession);
				await back.until(() => back.last.ballot !== undefined);
				expect(back.last.ballot?.revision).toBe(1);
				expect(await back.save(2, '5'.repeat(16))).toEqual({ code: 'saved', revision: 2 });
			}
			const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
			for (const spelled of ['/metrics', '/metrics/', '/METRICS', '//metrics', '/%6detrics'])
				expect((await fetch(`${proxy.url}${spelled}`, { headers })).status, spelled).toBe(404);
			expect(proxy.said()).toBe('');
		} finally {
			await proxy.stop();
			await several.stop();
		}
	},
);
