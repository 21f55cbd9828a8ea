import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { makeDinner } from '../support/factories';
import { findPostgres } from '../support/postgres';
import type { RunningServer } from '../support/server';
import { quick } from './chance';
import { check, readStored } from './checker';
import { type Hall, openHall } from './hall';
import { until } from './holds';
import { tell } from './stage';

// Hostile forms during a burst of votes. Measures the server's longest turn of the event loop and its memory.

/** Maximum of one turn of the event loop, in milliseconds. */
const LONGEST_TURN = 50;
/** Maximum growth in bytes by eight of the largest forms at once: received pictures (48 MB), and garbage that is not collected yet. */
const FLAT = 192 * 1024 * 1024;
/** Several rounds, because a slow form is slow in each, and a busy machine only in some. */
const ROUNDS = quick ? 3 : 5;
const AT_ONCE = 8;

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const one of undo.splice(0).reverse()) await one();
});

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
type Hostile = { readonly type: string; readonly body: Buffer };
const text = (body: string): Hostile => ({ type: URLENCODED, body: Buffer.from(body) });
const parts = (body: string): Hostile => ({ type: MULTIPART, body: Buffer.from(body) });
const names = ['title', 'what', 'why', 'money', 'when', 'presenter', 'contactName', 'contactEmail', 'email', 'name'];
const everywhere = (sign: string, bytes: number) =>
	text(names.map((name) => `${name}=${sign.repeat(bytes / names.length / Buffer.byteLength(sign))}`).join('&'));
const field = (name: string, value: string, file = '') =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
const MB = 1024 * 1024;

const hostile: Readonly<Record<string, Hostile>> = {
	'spaces in one field': text(`title=a${'+'.repeat(255_000)}a`),
	'spaces in all': everywhere('+', 250_000),
	'line breaks': everywhere('\n', 250_000),
	'spaces and breaks': everywhere(' \n', 250_000),
	quotes: everywhere('"', 250_000),
	marks: everywhere('\u0301', 250_000),
	'joiners of emoji': everywhere('\u200d', 250_000),
	'45,000 names': text(Array.from({ length: 45_000 }, (_, n) => `${n.toString(36)}=`).join('&')),
	'12 MB of quotes': parts(`${field('title', '"'.repeat(11.9 * MB))}--x--\r\n`),
	'150,000 empty parts': parts(field('a', '', '; filename=""').repeat(150_000)),
	'near misses of the boundary': parts(field('picture', '\r\n--'.repeat(2.5 * MB), '; filename="a.jpg"')),
	'12 MB pictures': parts(`${field('picture', 'p'.repeat(11.9 * MB), '; filename="a.jpg"')}--x--\r\n`),
};

/** Resolves to the status, or to null if the server ended the connection first, which it may. */
const post = (url: string, path: string, { type, body }: Hostile): Promise<number | null> =>
	new Promise((resolve) => {
		const headers = { origin: url, 'content-type': type, 'content-length': body.length };
		const sending = request(url + path, { method: 'POST', headers, agent: false }, (res) => {
			res.resume().on('end', () => resolve(res.statusCode ?? null));
		});
		sending.on('error', () => resolve(null)).end(body);
	});

/** Connections that announce a picture and send only its first bytes. */
function halfSent(url: string, path: string, count: number): () => Promise<void> {
	const headers = { origin: url, 'content-type': MULTIPART, 'content-length': 12 * MB };
	const all = Array.from({ length: count }, () => {
		const sending = request(url + path, { method: 'POST', headers, agent: false });
		sending.on('error', () => undefined).write('--x');
		return sending;
	});
	return async () => {
		for (const one of all) one.destroy();
	};
}

/** The longest turn since the last call in milliseconds, and the memory in bytes. */
async function figures(url: string): Promise<{ turn: number; memory: number }> {
	const said = await (await fetch(`${url}/metrics`)).text();
	const read = (name: string): number => {
		const line = said.split('\n').find((one) => one.startsWith(name));
		if (line === undefined) throw new Error(`${name} is not among the figures`);
		return Number(line.slice(name.length));
	};
	return {
		turn: read('stockpot_event_loop_lag_seconds{quantile="1"} ') * 1000,
		memory: read('process_resident_memory_bytes '),
	};
}

/** Nanoseconds that a process's first thread ran, and that it waited for a CPU, from Linux's schedstat. */
function scheduled(pid: number | undefined): { ran: number; waited: number } {
	const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').map(Number);
	return { ran, waited };
}

/**
 * The longest turn during `run`, as the minimum of several rounds, without the share of time that the server waited for a CPU; and the maximum
 * of memory.
 */
async function worst({ url, process: { pid } }: RunningServer, run: () => Promise<unknown>) {
	let [turn, memory] = [Number.POSITIVE_INFINITY, 0];
	for (let round = 0; round < ROUNDS; round++) {
		await figures(url);
		const before = scheduled(pid);
		await run();
		const after = scheduled(pid);
		const seen = await figures(url);
		const [ran, waited] = [after.ran - before.ran, after.waited - before.waited];
		turn = Math.min(turn, seen.turn * (ran / (ran + waited)));
		memory = Math.max(memory, seen.memory);
	}
	return { turn, memory };
}

/** Paths of public forms, one of each kind, and of one that takes a picture. */
async function pathsOf({ db, group }: Hall): Promise<{ all: string[]; picture: string }> {
	const call = await makeDinner(db, group, { phase: 'call', pitch_deadline: new Date(Date.now() + 86_400_000) });
	const picture = `/${group.slug}/${call.number}/pitch`;
	return { all: [picture, `${picture}/save`, '/sign-in', '/vote', '/join/nothing'], picture };
}

describe.skipIf(!findPostgres())('hostile forms', () => {
	test('F19: hostile forms beside a burst of votes: no long turn, flat memory, every vote answered', async () => {
		const hall = await openHall({ papers: 30 });
		undo.push(hall.leave);
		const { url } = hall.server;
		const { all, picture } = await pathsOf(hall);
		const phones = hall.connect();
		for (const phone of phones) phone.start(100, 400);

		// Positive control: the measurement must detect a turn that is too long.
		await until(async () => {
			await figures(url);
			// The first tick after a reading only starts the measurement, so a stop before it is not seen.
			hall.server.process.kill('SIGSTOP');
			await setTimeout(300);
			hall.server.process.kill('SIGCONT');
			return (await figures(url)).turn > LONGEST_TURN;
		}, 'the turn of a server that stood still is seen');

		// Warm-up: posts each form once.
		for (const one of Object.values(hostile)) for (const path of all) await post(url, path, one);
		undo.push(halfSent(url, picture, 11));
		const before = (await figures(url)).memory;
		const [slow, seen] = [new Map<string, number>(), { memory: 0, sent: 0 }];
		for (const [kind, one] of Object.entries(hostile)) {
			const statuses: (number | null)[] = [];
			const { turn, memory } = await worst(hall.server, async () => {
				for (const path of all) statuses.push(await post(url, path, one));
			});
			slow.set(kind, Math.round(turn));
			seen.memory = Math.max(seen.memory, memory);
			seen.sent += statuses.length;
			expect(
				statuses.filter((status) => status !== null && status >= 500),
				kind,
			).toEqual([]);
		}
		for (const kind of ['12 MB of quotes', '12 MB pictures', 'quotes'] as const) {
			const one = hostile[kind];
			if (!one) continue;
			await Promise.all(Array.from({ length: AT_ONCE }, () => post(url, picture, one)));
			seen.memory = Math.max(seen.memory, (await figures(url)).memory);
		}

		const codes = await Promise.all(phones.map((phone) => phone.settle()));
		expect(new Set(codes)).toEqual(new Set(['saved']));
		const report = check(phones, await readStored(hall.db, hall.dinner.id, hall.secrets));
		const longest = Math.max(...slow.values());
		const grown = Math.round((seen.memory - before) / MB);
		tell('F19', seen.sent, report, { 'longest turn ms': longest, 'memory grown MB': grown });
		process.stdout.write(`longest turns: ${[...slow].map(([kind, turn]) => `${kind} ${turn} ms`).join(', ')}\n`);
		expect(report.problems).toEqual([]);
		expect(report.unknown).toBe(0);
		expect([...slow].filter(([, turn]) => turn > LONGEST_TURN)).toEqual([]);
		expect(seen.memory - before).toBeLessThan(FLAT);
	});
});
