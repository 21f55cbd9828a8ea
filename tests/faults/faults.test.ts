import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, test } from 'vitest';
import type { SaveAck, SaveMessage } from '../../app/contract/socket';
import { pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { seenNow } from '../support/seen';
import { startServer } from '../support/server';
import { chanceFrom, quick, seed } from './chance';
import type { Report } from './checker';
import {
	alive,
	allSaved,
	close,
	countedIsRecounted,
	disturbed,
	everybodySaved,
	heard,
	settleAll,
	sound,
	until,
} from './holds';
import { type Stage, setStage, tell } from './stage';

// Checked for every change: `-- --quick` runs this file and `forms.test.ts`. A run fails if its fault did not fire, or if no answer was lost or
// refused, because it would prove nothing.

let stage: Stage | undefined;
afterEach(async () => {
	await stage?.strike();
	stage = undefined;
});

async function begin(name: string, phones: number, settings?: Readonly<Record<string, string>>): Promise<Stage> {
	stage = await setStage(name, phones, settings);
	if (!stage) throw new Error('Postgres was here a moment ago');
	return stage;
}

describe.skipIf(!findPostgres())('what was told as saved is counted, once', () => {
	test('[I1] [I2] F1: the server is killed at random moments, and phones come back unaided', async () => {
		const s = await begin('F1', 40);
		for (const phone of s.connect()) phone.start(5, 60);
		await everybodySaved(s);
		const kills = quick ? 6 : 20;
		const back: number[] = [];
		for (let i = 0; i < kills; i++) {
			await setTimeout(s.chance.between(300, 1500));
			await s.server.kill('SIGKILL');
			const killed = performance.now();
			await s.restart();
			back.push(performance.now() - killed);
		}
		allSaved(await settleAll(s));
		const report = await s.check();
		const slowest = Math.round(Math.max(...back));
		tell('F1', kills, report, { 'back within ms': slowest });
		sound(report);
		disturbed(report);
		// The quick run is part of every build, on machines of any speed.
		if (!quick) expect(slowest).toBeLessThan(5000);
		await countedIsRecounted(s);
	});

	test('F2: Postgres stops as if the power had gone, in a burst: the server lives, refuses politely, recovers', async () => {
		const s = await begin('F2', 40);
		for (const phone of s.connect()) phone.start(5, 60);
		await everybodySaved(s);
		const cuts = quick ? 3 : 10;
		for (let i = 0; i < cuts; i++) {
			await setTimeout(s.chance.between(300, 1200));
			await s.postgres.stop('SIGQUIT');
			await setTimeout(s.chance.between(200, 800));
			await s.postgres.start();
		}
		allSaved(await settleAll(s));
		alive(s);
		const report = await s.check();
		tell('F2', cuts, report);
		sound(report);
		expect(report.refused + report.unknown, 'nothing was disturbed').toBeGreaterThan(0);
		await countedIsRecounted(s);
	});

	test('[I1] [I2] [I3] F7: messages are doubled, reordered and replayed, also after the close', async () => {
		const s = await begin('F7', 30);
		const proxy = await proxyTo(s.server.url);
		for (const phone of s.connect(proxy.url)) phone.start(10, 60);
		await everybodySaved(s);
		await until(() => proxy.tampered() > (quick ? 200 : 1000), 'messages are tampered with');
		allSaved(await settleAll(s));
		sound(await s.check());
		const before = await s.check();
		expect((await close(s)).ok).toBe(true);
		const closedAt = performance.now();
		const replayed = await proxy.replayAll();
		const report = await s.check(closedAt);
		tell('F7', proxy.tampered() + replayed, report);
		sound(report);
		expect(report.acked).toBe(before.acked);
		expect(proxy.tampered()).toBeGreaterThan(50);
		expect(replayed, 'heard by the server').toBeGreaterThan(50);
		await proxy.close();
		await countedIsRecounted(s);
	});

	test('[I1] [I3] F9: close is pressed twice while 200 phones vote: one close, and told as saved is what counts', async () => {
		const s = await begin('F9', 200);
		const times = quick ? 5 : 100;
		for (const phone of s.connect()) phone.start(1, 40);
		await everybodySaved(s);
		let last: Report | undefined;
		for (let i = 0; i < times; i++) {
			await setTimeout(s.chance.between(50, 400));
			const { step } = await seenNow(s.db, s.dinner.id);
			const press = () => s.services.dinners.move(s.dinner.id, 'close voting', step, pressOf(s.organiser));
			const closes = await Promise.all([press(), press()]);
			const closedAt = performance.now();
			expect(closes.map((one) => (one.ok ? 'closed' : one.code)).sort()).toEqual(['already moved', 'closed']);
			await setTimeout(150);
			last = await s.check(closedAt);
			sound(last);
			const closed = await seenNow(s.db, s.dinner.id);
			const reopened = await s.services.dinners.move(s.dinner.id, 'reopen voting', closed.step, pressOf(s.organiser), {
				minutes: 0,
			});
			expect(reopened.ok).toBe(true);
		}
		for (const phone of s.phones) await phone.stop();
		if (last) tell('F9', times, last);
		expect(heard(s.phones, 'closed')).toBeGreaterThan(0);
		await countedIsRecounted(s);
	});

	test('[I1] [I3] F13: phones go offline and come back, before the close and after it', async () => {
		const s = await begin('F13', 40);
		for (const phone of s.connect()) phone.start(10, 60);
		await everybodySaved(s);
		const away = s.phones.filter((_, i) => i % 2 === 0);
		for (const phone of away) phone.socket.disconnect();
		await setTimeout(2500);
		const [early, late] = [away.filter((_, i) => i % 2 === 0), away.filter((_, i) => i % 2 === 1)];
		for (const phone of early) phone.socket.connect();
		allSaved(await Promise.all(early.map((phone) => phone.settle())));
		await Promise.all(s.phones.map((phone) => phone.stop()));
		expect((await close(s)).ok).toBe(true);
		const closedAt = performance.now();
		for (const phone of late) phone.socket.connect();
		const codes = await Promise.all(late.map((phone) => phone.settle()));
		expect(new Set(codes)).toEqual(new Set(['closed']));
		const report = await s.check(closedAt);
		tell('F13', away.length, report);
		sound(report);
		disturbed(report);
		await countedIsRecounted(s);
	});

	// No answer is lost here, because a draining server gives them all.
	test('F14: a deploy in mid-burst drains, and a second server on one embedded folder refuses', async () => {
		const s = await begin('F14', 60);
		for (const phone of s.connect()) phone.start(1, 20);
		await everybodySaved(s);
		const deploys = quick ? 3 : 10;
		for (let i = 0; i < deploys; i++) {
			await setTimeout(s.chance.between(500, 1200));
			expect(await s.server.kill('SIGTERM')).toBe(0);
			await s.restart();
		}
		allSaved(await settleAll(s));
		const report = await s.check();
		tell('F14', deploys, report);
		sound(report);
		await countedIsRecounted(s);

		const first = await startServer({ on: 'embedded' });
		try {
			await expect(startServer({ dataDir: first.dataDir })).rejects.toThrow(/already running/);
			expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
		} finally {
			await first.stop();
		}
	});

	test('positive control: a database that says "committed" too early makes the checker red', async () => {
		const s = await begin('control', 60, { bgwriter_delay: '10s' });
		await sql`alter system set synchronous_commit = off`.execute(s.db);
		await sql`select pg_reload_conf()`.execute(s.db);
		await until(async () => (await settingsOf(s)).every((setting) => setting === 'off'), 'synchronous_commit is off');
		for (const phone of s.connect()) phone.start(5, 60);
		await until(() => heard(s.phones, 'saved') > 500, 'answers');
		// Stops the process that writes the WAL shortly after a commit, because with it a loss would be a matter of luck.
		const { rows } = await sql<{ pid: number }>`
			select pid from pg_stat_activity where backend_type = 'walwriter'
		`.execute(s.db);
		for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
		const stopped = performance.now();
		await until(() => s.phones.every((phone) => heard([phone], 'saved', stopped) > 2), 'answers of every phone');
		await s.postgres.stop('SIGQUIT');
		await Promise.all(s.phones.map((phone) => phone.stop()));
		for (const phone of s.phones) phone.close();
		await s.postgres.start();
		const report = await s.check();
		tell('control', rows.length, report);
		expect(report.problems.length).toBeGreaterThan(0);
		expect(report.problems.every((problem) => problem.startsWith('I1'))).toBe(true);
	});
});

/** `synchronous_commit` of the server's connections. */
async function settingsOf(s: Stage): Promise<string[]> {
	const answers = await Promise.all(
		Array.from({ length: 10 }, () => sql<{ setting: string }>`show synchronous_commit`.execute(s.db)),
	);
	return answers.flatMap(({ rows }) => rows.map((row) => Object.values(row)[0] ?? ''));
}

/**
 * A proxy between phones and server that knows their message: sends some two or three times, holds some back behind later ones, and can
 * replay all. The phone gets the first answer.
 */
async function proxyTo(server: string) {
	const chance = chanceFrom(seed + 7);
	type Send = (message: SaveMessage, ack?: (answer: SaveAck) => void) => void;
	const seen: { send: Send; message: SaveMessage }[] = [];
	let tampered = 0;
	const http = createServer();
	const proxy = new Server(http, { transports: ['websocket'] });
	proxy.on('connection', (phone) => {
		const { cookie } = phone.handshake.headers;
		const upstream = io(server, {
			transports: ['websocket'],
			auth: phone.handshake.auth,
			extraHeaders: { cookie: cookie ?? '', origin: server },
			forceNew: true,
		});
		const send: Send = (message, ack) => upstream.emit('ballot:save', message, ack ?? (() => {}));
		phone.on('ballot:save', async (message: SaveMessage, ack: (answer: SaveAck) => void) => {
			seen.push({ send, message });
			if (chance.next() < 0.3) {
				tampered++;
				send(message);
				if (chance.next() < 0.5) send(message);
			}
			if (chance.next() < 0.3) {
				tampered++;
				await setTimeout(chance.between(20, 250));
			}
			send(message, ack);
		});
		phone.on('disconnect', () => upstream.disconnect());
	});
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	const address = http.address();
	return {
		url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
		tampered: () => tampered,
		/** Replays everything in another order. Resolves to the number of answers that are not `busy`. */
		async replayAll(): Promise<number> {
			const again = seen.toSorted((a, b) => (a.message.revision % 7) - (b.message.revision % 7));
			const codes: string[] = [];
			for (const { send, message } of again) {
				send(message, ({ code }) => codes.push(code));
				if (chance.next() < 0.02) await setTimeout(20);
			}
			// The rate limit disconnects the sender, so the last messages get no answer. A quarter is enough.
			await until(() => codes.length >= again.length / 4, 'answers to what was replayed');
			await setTimeout(1000);
			return codes.filter((code) => code !== 'busy').length;
		},
		close: () => proxy.close(),
	};
}
