import { setTimeout } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { firstRevision } from '../../app/domain/revision';
import type { PaperSession } from '../../app/services/secrets.server';
import { makeAccount, pressOf } from '../support/factories';
import { findPostgres } from '../support/postgres';
import { seenNow } from '../support/seen';
import { startServer } from '../support/server';
import type { Voter } from './checker';
import { check, readStored } from './checker';
import { alive, countedIsRecounted, disturbed, everybodySaved, sound, until, waits } from './holds';
import type { Happened } from './phone';
import { type Stage, setStage, tell } from './stage';

// F8: slow consumers must not affect other clients.

let stage: Stage | undefined;
const open: { close(): unknown }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) one.close();
	await stage?.strike();
	stage = undefined;
});

const VOTERS = 200;
const STOPPED = 50;
const SCREENS = 10;
/** Maximum growth of the server's memory: one megabyte for each slow consumer. */
const MEGABYTES = STOPPED + SCREENS;

describe.skipIf(!findPostgres())('who does not listen costs the others nothing', () => {
	test('F8: 50 phones and some screens stop reading: memory is bounded, other clients stay quick, slow consumers are disconnected', async () => {
		stage = await setStage('F8', VOTERS + STOPPED);
		if (!stage) throw new Error('Postgres was here a moment ago');
		const s = stage;
		await s.server.kill();
		s.server = await startServer({
			port: s.server.port,
			dataDir: s.server.dataDir,
			databaseUrl: s.postgres.url,
			// A small heap, so that growth is retained memory and not uncollected garbage.
			env: { SECRET: s.secret, LOG_LEVEL: 'info', NODE_OPTIONS: '--max-old-space-size=96 --max-semi-space-size=2' },
		});
		for (const phone of s.connect(undefined, { of: s.paperSessions.slice(0, VOTERS) })) phone.start(150, 600);
		await everybodySaved(s);
		const [screen, desk] = [await listen(s, 'screen'), await listen(s, 'desk', await signIn(s))];
		// The maximum of memory while all clients read, because a garbage collector lets memory grow first.
		let usual = 0;
		for (const began = performance.now(); performance.now() - began < 20_000; await push(s))
			usual = Math.max(usual, (await figures(s)).memory);

		const stopped = [
			...(await Promise.all(
				s.paperSessions.slice(VOTERS).map((paperSession) => stopReading(s, { audience: 'phone' }, paperSession)),
			)),
			...(await Promise.all(Array.from({ length: SCREENS }, () => stopReading(s, atDinner(s, 'screen'))))),
		];
		const began = performance.now();
		const [screenBefore, deskBefore] = [screen.pictures(), desk.pictures()];
		let peak = 0;
		let pushes = 0;
		let letGoAfter: number | undefined;
		while (letGoAfter === undefined) {
			expect(performance.now() - began, 'those who do not listen are let go').toBeLessThan(60_000);
			await push(s);
			pushes++;
			for (const one of stopped) one.saveUnheard();
			const now = await figures(s);
			peak = Math.max(peak, now.memory);
			if (now.phones <= VOTERS && now.screens <= 1) letGoAfter = Math.round(performance.now() - began);
		}
		const times = s.phones.flatMap((phone) => waits([phone], 'saved', began)).sort((a, b) => a - b);
		const p95 = times[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY;
		const leftUnread = await Promise.all(stopped.map((one) => one.readOn()));
		for (const phone of s.phones) await phone.stop();

		alive(s);
		const voters: Voter[] = [
			...s.phones,
			...stopped.filter(({ paperSession }) => paperSession !== undefined).map(asVoter),
		];
		const report = check(voters, await readStored(s.db, s.dinner.id, s.secrets));
		const grew = Math.round((peak - usual) / 1e6);
		tell('F8', stopped.length, report, {
			'p95 ms': Math.round(p95),
			'let go within ms': letGoAfter,
			'memory grew MB': grew,
			'from MB': Math.round(usual / 1e6),
			pushes,
		});
		sound(report);
		disturbed(report);
		expect(
			leftUnread.every((frames) => frames > 0),
			'each had something that it did not read',
		).toBe(true);
		expect([screen.pictures() > screenBefore + 10, desk.pictures() > deskBefore + 10]).toEqual([true, true]);
		expect(times.length).toBeGreaterThan(1000);
		expect(p95).toBeLessThan(1000);
		expect(grew).toBeLessThan(MEGABYTES);
		// The test extended voting; sets its end to now, so that it can close.
		await s.db.updateTable('dinner').set({ voting_until: new Date() }).where('id', '=', s.dinner.id).execute();
		await countedIsRecounted(s);
	});
});

/** Extends voting, which sends every client a new snapshot. */
async function push({ db, services, dinner, organiser, chance }: Stage): Promise<void> {
	const seen = await seenNow(db, dinner.id);
	expect((await services.dinners.extendVoting(dinner.id, 1, pressOf(organiser), seen)).ok).toBe(true);
	await setTimeout(chance.between(150, 300));
}

/** Figures of the server from /metrics. */
async function figures({ server }: Stage): Promise<{ memory: number; phones: number; screens: number }> {
	const text = await (await fetch(`${server.url}/metrics`)).text();
	const figure = (name: string) => {
		const line = text.split('\n').find((one) => one.startsWith(`${name} `));
		if (!line) throw new Error(`There is no figure ${name}`);
		return Number(line.slice(name.length));
	};
	return {
		memory: figure('process_resident_memory_bytes'),
		phones: figure('stockpot_sockets{audience="phone"}'),
		screens: figure('stockpot_sockets{audience="screen"}'),
	};
}

const atDinner = ({ group, dinner }: Stage, audience: 'screen' | 'desk') => ({
	audience,
	group: group.slug,
	number: dinner.number,
});

async function listen(s: Stage, audience: 'screen' | 'desk', cookie = ''): Promise<{ pictures(): number }> {
	const socket: Socket = io(s.server.url, {
		transports: ['websocket'],
		auth: atDinner(s, audience),
		extraHeaders: { cookie, origin: s.server.url },
		forceNew: true,
	});
	open.push(socket);
	let pictures = 0;
	socket.on('snapshot', () => pictures++);
	await until(() => pictures > 0, `the ${audience} hears`);
	return { pictures: () => pictures };
}

/** An organiser's session cookie. */
async function signIn({ db, services, group }: Stage): Promise<string> {
	const [email, password] = ['door@example.org', 'long enough to be one'];
	const organiser = await makeAccount(db, services.organisers, { name: 'Jo Bloggs', email, password });
	await db
		.insertInto('member')
		.values({ group_id: group.id, user_id: organiser.userId, joined_at: new Date() })
		.execute();
	const signedIn = await services.organisers.signIn({ email, password, address: 'test', headers: new Headers() });
	if (!signedIn.ok) throw new Error(signedIn.code);
	return signedIn.value.map((line) => line.split(';')[0]).join('; ');
}

type Stopped = Awaited<ReturnType<typeof stopReading>>;
const asVoter = ({ paperSession, log }: Stopped): Voter => {
	if (!paperSession) throw new Error('A screen has no paper');
	return { paperSession, log };
};

/** Connects and then stops reading. It can still send. */
async function stopReading(s: Stage, auth: object, paperSession?: PaperSession) {
	const address = `${s.server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
	const socket = new WebSocket(address, {
		headers: { origin: s.server.url, ...(paperSession ? { cookie: s.cookie(paperSession) } : {}) },
		perMessageDeflate: false,
	});
	open.push({ close: () => socket.terminate() });
	let frames = 0;
	let gone = false;
	let connected = false;
	socket.on('message', (packet) => {
		const text = String(packet);
		if (text.startsWith('0')) socket.send(`40${JSON.stringify(auth)}`);
		if (text.startsWith('40')) connected = true;
		else if (!socket.isPaused) frames++;
	});
	socket.on('error', () => {
		gone = true;
	});
	socket.on('close', () => {
		gone = true;
	});
	await until(() => connected, 'a phone is connected');
	socket.pause();
	frames = 0;
	const log: Happened[] = [];
	let revision = firstRevision(paperSession?.epoch ?? 0);
	return {
		paperSession,
		log,
		/** Sends a save whose answer is not read. */
		saveUnheard(): void {
			if (!paperSession || socket.readyState !== WebSocket.OPEN) return;
			const scores = '3'.repeat(16);
			revision++;
			socket.send(`42${revision}${JSON.stringify(['ballot:save', { revision, lineup: 1, scores }])}`);
			for (const kind of ['invoke', 'unknown'] as const) log.push({ kind, at: performance.now(), revision, scores });
		},
		/** Reads again. Resolves to the number of buffered frames, once the connection has ended. */
		async readOn(): Promise<number> {
			socket.resume();
			await until(() => gone, 'the server had closed the line');
			return frames;
		},
	};
}
