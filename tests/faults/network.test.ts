import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import type { SaveAck } from '../../app/contract/socket';
import { startHelper } from '../bench/processes';
import { findPostgres } from '../support/postgres';
import { type Cable, layCable, whyNoCable } from './cable';
import { quick, seed } from './chance';
import type { Order, Settled } from './crowd';
import { type Hall, openHall } from './hall';
import type { Phone } from './phone';
import { tell } from './stage';

// F5 and half of F6: the network between phones and server, or between server and database, goes silent.

/** Milliseconds after which the server disconnects a silent socket: ping interval plus time-out. */
const LET_GO = 25_000;
const SLACK = 5000;

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const one of undo.splice(0).reverse()) await one();
});
async function lay(): Promise<Cable> {
	const cable = await layCable();
	undo.push(cable.remove);
	return cable;
}
async function open(wanted: Parameters<typeof openHall>[0]): Promise<Hall> {
	const hall = await openHall(wanted);
	undo.push(hall.leave);
	return hall;
}
const allSaved = (codes: readonly string[]) => expect(new Set(codes)).toEqual(new Set(['saved']));

const noCable = whyNoCable();
if (noCable) process.stdout.write(`F5 and vanished phones are not tried: ${noCable}.\n`);

describe.skipIf(!findPostgres() || noCable !== undefined || quick)('a link is cut', () => {
	test('F5: the hall’s link is cut and mended: phones reconnect by themselves, also after the server disconnected them', async () => {
		const cable = await lay();
		const hall = await open({ papers: 42, env: { HOST: cable.here } });
		const near = `http://${cable.here}:${hall.server.port}`;
		const port = await cable.relayTo(`${cable.here}:${hall.server.port}`);
		const desk = await (await hall.desk(near)).socket();
		const far = hall.connect(`http://${cable.there}:${port}`, hall.paperSessions.slice(0, 40));
		for (const phone of far) phone.start(5, 60);
		// Two phones on an unaffected link.
		for (const phone of hall.connect(near, hall.paperSessions.slice(40))) phone.start(20, 60);
		const phonesAre = (n: number, timeout: number) =>
			expect.poll(() => desk.last.snapshot?.phones, { timeout, interval: 100 }).toBe(n);
		await phonesAre(42, 10_000);

		const cuts = 6;
		for (let i = 0; i < cuts; i++) {
			await setTimeout(hall.chance.between(500, 1500));
			cable.unplug();
			await setTimeout(hall.chance.between(300, 2500));
			cable.plug();
		}
		// No FIN is sent: the server sees open sockets that are silent.
		cable.unplug();
		const cut = performance.now();
		await phonesAre(2, LET_GO + SLACK);
		const letGo = performance.now() - cut;
		cable.plug();
		const mended = performance.now();
		await phonesAre(42, 30_000);
		const back = performance.now() - mended;
		allSaved(await Promise.all(hall.phones.map((phone) => phone.settle(60_000))));
		const report = await hall.check();
		tell(
			`F5 link (let go after ${Math.round(letGo / 100) / 10} s, back within ${Math.round(back / 100) / 10} s)`,
			cuts + 1,
			report,
		);
		expect(report.problems).toEqual([]);
		expect(report.unknown, 'no answer was lost, so nothing was tried').toBeGreaterThan(0);
	});

	test('F5: the database connection goes silent: the server stays up, reports it, refuses saves, and recovers', async () => {
		const cable = await lay();
		const hall = await open({
			papers: 31,
			databaseUrl: async (direct) => {
				const port = await cable.relayTo(await unixSocketOf(direct));
				return Object.assign(new URL(direct), { hostname: cable.there, port: String(port) }).href;
			},
		});
		const status = (path: string) =>
			fetch(`${hall.server.url}${path}`, { signal: AbortSignal.timeout(5000) }).then(
				(answer) => answer.status,
				() => 0,
			);
		expect(await status('/readyz')).toBe(200);
		for (const phone of hall.connect(hall.server.url, hall.paperSessions.slice(0, 30))) phone.start(5, 60);
		await setTimeout(1500);
		const [guest] = hall.connect(hall.server.url, hall.paperSessions.slice(30));
		let told = 0;
		for (const seconds of [hall.chance.between(2, 6), 45]) {
			const saved = await savedOf(hall);
			cable.unplug();
			const cut = performance.now();
			if (seconds > 20) {
				await expect.poll(() => status('/readyz'), { timeout: 15_000 }).toBe(503);
				expect(await status('/healthz')).toBe(200);
				// Pending queries block their queue until the connection times out; then answers are quick.
				const answer = () => hearOf(guest);
				await expect.poll(answer, { timeout: 40_000 }).toBe('busy');
				expect([await answer(), await answer()]).toEqual(['busy', 'busy']);
				told = Math.round((performance.now() - cut) / 1000);
			}
			await setTimeout(Math.max(0, cut + seconds * 1000 - performance.now()));
			cable.plug();
			await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
			await expect.poll(async () => (await savedOf(hall)) > saved, { timeout: 30_000 }).toBe(true);
		}
		allSaved(await Promise.all(hall.phones.map((phone) => phone.settle(60_000))));
		expect([hall.server.process.exitCode, hall.server.process.signalCode]).toEqual([null, null]);
		const report = await hall.check();
		tell(`F5 database (told busy after ${told} s)`, 2, report);
		expect(report.problems).toEqual([]);
		expect(report.unknown + report.refused).toBeGreaterThan(0);
	});
});

describe.skipIf(!findPostgres() || quick)('phones stop', () => {
	test('F6: stopped phones are disconnected, others are unaffected, and their ballots are saved when they resume', async () => {
		const hall = await open({ papers: 40 });
		const crowd = await startHelper('../faults/crowd.ts');
		undo.push(() => crowd.stop());
		const [theirs, ours] = [hall.paperSessions.slice(0, 30), hall.paperSessions.slice(30)];
		const phones = theirs.map((paperSession) => ({ paperSession, cookie: hall.cookieOf(paperSession) }));
		await crowd.ask({ do: 'connect', url: hall.server.url, seed: seed * 2000, columns: 16, phones } satisfies Order);
		const desk = await (await hall.desk()).socket();
		for (const phone of hall.connect(hall.server.url, ours)) phone.start(20, 100);
		await crowd.ask({ do: 'start' } satisfies Order);
		const phonesAre = (n: number, timeout: number) =>
			expect.poll(() => desk.last.snapshot?.phones, { timeout, interval: 100 }).toBe(n);
		await phonesAre(40, 10_000);

		// Suspends and resumes the phones, each time too shortly for a disconnection.
		const pauses = 5;
		for (let i = 0; i < pauses; i++) {
			await setTimeout(hall.chance.between(300, 800));
			process.kill(crowd.pid, 'SIGSTOP');
			await setTimeout(hall.chance.between(500, 3000));
			process.kill(crowd.pid, 'SIGCONT');
		}
		await setTimeout(500);
		process.kill(crowd.pid, 'SIGSTOP');
		const stopped = performance.now();
		await phonesAre(10, LET_GO + SLACK);
		const letGo = Math.round((performance.now() - stopped) / 100) / 10;
		const meanwhile = hall.phones.flatMap(({ log }) => log).filter(({ at }) => at > stopped);
		expect(meanwhile.filter(({ kind }) => kind === 'ack').length).toBeGreaterThan(100);
		expect(meanwhile.filter(({ kind }) => kind === 'unknown')).toEqual([]);
		process.kill(crowd.pid, 'SIGCONT');
		await phonesAre(40, 30_000);

		const settled = await crowd.ask<Settled>({ do: 'settle' } satisfies Order);
		allSaved([...settled.map(({ code }) => code), ...(await Promise.all(hall.phones.map((phone) => phone.settle())))]);
		hall.phones.push(...settled.map(({ log }, i) => ({ ...phones[i], log, close: () => {} }) as Phone));
		const report = await hall.check();
		tell(`F6 (let go after ${letGo} s)`, pauses + 1, report);
		expect(report.problems).toEqual([]);
		// The disconnection above proves that the fault fired. No answer need be lost, because saves are answered quickly.
	});
});

/** The answer to a save, with the page's time-out. */
async function hearOf(phone: Phone | undefined): Promise<string> {
	if (!phone) throw new Error('There is one more paper');
	const newest = phone.tap();
	phone.log.push({ kind: 'invoke', at: performance.now(), ...newest });
	const asked = phone.socket.timeout(8000).emitWithAck('ballot:save', { ...newest, lineup: 1 });
	return asked.then(
		({ code }: SaveAck) => code,
		() => 'no answer',
	);
}

/** Number of `saved` answers so far. */
const savedOf = async ({ phones }: Hall) =>
	phones.flatMap(({ log }) => log).filter(({ kind }) => kind === 'ack').length;

/** Postgres's Unix socket, which a relay in another network namespace can reach. */
async function unixSocketOf(databaseUrl: string): Promise<string> {
	const { createDb } = await import('../../db/client');
	const { db, close } = await createDb({ databaseUrl, dataDir: '' });
	const { rows } = await sql<{ folder: string; port: string }>`
		select split_part(current_setting('unix_socket_directories'), ',', 1) as folder, current_setting('port') as port
	`.execute(db);
	await close();
	return `${rows[0]?.folder}/.s.PGSQL.${rows[0]?.port}`;
}
