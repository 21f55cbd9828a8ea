import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SaveAck } from '../../app/contract/socket';
import { empty, openEmbedded } from '../support/db';
import { signAsTwo } from '../support/evening';
import { pressOf } from '../support/factories';
import { cookieOf, type Night, startNight } from '../support/night';

// Hostile messages after the handshake. `tests/live/live-handshake.test.ts` covers those before it.

const all = (score: number) => String(score).repeat(16);
const saveOf = (revision: number, scores: string, lineup = 1) =>
	`["ballot:save",${JSON.stringify({ revision, lineup, scores })}]`;

let night: Night;
beforeEach(async () => {
	const { db } = await openEmbedded();
	await empty(db);
	night = await startNight(db);
});
afterEach(() => night.stop());

/** A bare websocket with a paper's cookie. By default it completes the handshake as that paper's phone. */
async function dial(paperSession: Parameters<typeof cookieOf>[0], handshake: string | null = '40{"audience":"phone"}') {
	const socket = new WebSocket(`${night.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
		origin: night.url,
		headers: { cookie: cookieOf(paperSession, night.secrets) },
	});
	const said: string[] = [];
	let closed = false;
	socket.on('message', (data) => said.push(String(data)));
	socket.on('error', () => undefined);
	socket.on('close', () => {
		closed = true;
	});
	await new Promise((resolve) => socket.once('open', resolve));
	const raw = {
		socket,
		said,
		isClosed: () => closed,
		send: (frame: string | Buffer) => socket.send(frame),
		/** Sends a message and waits for its answer; null if the socket is closed instead. */
		async ask(id: number, message: string): Promise<SaveAck | null> {
			socket.send(`42${id}${message}`);
			const answer = () => said.find((one) => one.startsWith(`43${id}[`));
			await expect.poll(() => closed || answer() !== undefined).toBe(true);
			const answered = answer();
			return answered === undefined ? null : JSON.parse(answered.slice(`43${id}`.length))[0];
		},
	};
	if (handshake !== null) {
		socket.send(handshake);
		await expect.poll(() => said.some((one) => one.startsWith('40{"sid"'))).toBe(true);
	}
	return raw;
}
const linesSince = (before: number) => night.logged().slice(before).split('\n').filter(Boolean);

test('broken and foreign frames from a phone that is in are ignored or end its socket, and say at most one line each', async () => {
	const { paperSessions } = await night.dinner();
	const neighbour = await night.phone(paperSessions[1]);
	let revision = 0;
	for (const frame of [
		'4',
		'42',
		'42[',
		'42{}',
		'42[]',
		'42[1]',
		'42[null]',
		'42["disconnect"]',
		'42["error",{"secret":"TOPSECRET"}]',
		'42["__proto__",{"secret":"TOPSECRET"}]',
		'42["constructor"]',
		'427["toString",{}]',
		'43999[1]',
		'451-["ballot:save",{"_placeholder":true,"num":0}]',
		'4599999-["ballot:save"]',
		'40{"audience":"desk","group":"x","number":1}',
		'40/admin,',
		'42/admin,["ballot:save"]',
		'0{"sid":"x"}',
		'6',
		'b4TOPSECRET',
		'',
		Buffer.alloc(512, 255),
		`421["ballot:save",${'['.repeat(4000)}${']'.repeat(4000)}]`,
		`421["ballot:save",${'{"a":'.repeat(1500)}1${'}'.repeat(1500)}]`,
		`421["ballot:save",{"revision":1,"lineup":1,"scores":"${'5'.repeat(9000)}"}]`,
		`421["ballot:save",{"revision":9007199254740993,"lineup":1,"scores":"${all(5)}"}]`,
		`421["ballot:save",{"revision":1e999,"lineup":1,"scores":"${all(5)}"}]`,
		`42["ballot:save","${'a'.repeat(1_000_000)}"]`,
	]) {
		const name = String(frame).slice(0, 60);
		const before = night.logged().length;
		const phone = await dial(paperSessions[0]);
		for (let times = 0; times < 3 && !phone.isClosed(); times++) phone.send(frame);
		expect(await neighbour.save(++revision, all(revision % 6)), name).toEqual({ code: 'saved', revision });
		// If the message was ignored, the socket works. If it was disconnected, it reconnects and nothing is stored.
		const after = phone.isClosed() ? await dial(paperSessions[0]) : phone;
		const answer = await after.ask(8, saveOf(2 ** 20, all(5)));
		if (answer) expect(answer, name).toEqual({ code: 'not understood', revision: 0 });
		const lines = linesSince(before);
		expect(lines.length, `${name}: ${lines.join('\n')}`).toBeLessThanOrEqual(1);
		if (after !== phone) expect(lines, name).toHaveLength(1);
		for (const one of [phone, after]) one.socket.terminate();
	}
	expect(night.logged()).not.toContain('TOPSECRET');
	expect(night.logged()).not.toContain('"level":50');
	expect(await night.db.selectFrom('ballot').select('revision').execute()).toEqual([{ revision }]);
});

test('a phone disconnected for flooding is not locked out: it reconnects and votes', async () => {
	const { paperSessions } = await night.dinner();
	const calm = await night.phone(paperSessions[1]);
	for (let round = 1; round <= 3; round++) {
		const before = night.logged().length;
		const flood = await dial(paperSessions[0]);
		for (let n = 1; n <= 10_000; n++) flood.send(`42${saveOf(n, all(n % 6))}`);
		expect(await calm.save(round, all(round))).toEqual({ code: 'saved', revision: round });
		await expect.poll(flood.isClosed).toBe(true);
		// One log line for messages without an ack, and one for the rate limit, but none for each message.
		expect(linesSince(before).length).toBeLessThanOrEqual(2);
	}
	const again = await night.phone(paperSessions[0]);
	expect(await again.save(20_000, all(4))).toEqual({ code: 'saved', revision: 20_000 });
});

test('a socket that repeats its handshake is disconnected after a few, and causes no more queries', async () => {
	const { group, dinner, paperSessions } = await night.dinner();
	const neighbour = await night.phone(paperSessions[1]);
	const before = night.logged().length;
	const flood = await dial(paperSessions[0], null);
	for (let n = 0; n < 2000; n++)
		flood.send(`40{"audience":"screen","group":"${group.slug}","number":${dinner.number}}`);
	await expect.poll(flood.isClosed).toBe(true);
	expect(flood.said.filter((one) => one.startsWith('40')).length).toBeLessThanOrEqual(5);
	expect(await neighbour.save(1, all(3))).toEqual({ code: 'saved', revision: 1 });
	expect(linesSince(before).length).toBeLessThanOrEqual(1);
	// A disconnected phone can reconnect.
	expect(await (await night.phone(paperSessions[0])).save(1, all(2))).toEqual({ code: 'saved', revision: 1 });
});

test('sockets without a handshake are disconnected, and are not counted', async () => {
	const { group, dinner, paperSessions } = await night.dinner();
	const { cookie } = await night.deskCookie(group.id);
	const desk = await night.connect({ audience: 'desk', group: group.slug, number: dinner.number }, { cookie });
	const phone = await night.phone(paperSessions[1]);
	await desk.until(() => desk.last.snapshot?.phones === 1);
	const idle = await Promise.all(Array.from({ length: 200 }, () => dial(paperSessions[0], null)));
	expect(await phone.save(1, all(3))).toEqual({ code: 'saved', revision: 1 });
	await desk.until(() => desk.last.snapshot?.voted === 1);
	expect(desk.last.snapshot?.phones).toBe(1);
	await expect.poll(() => idle.every((one) => one.isClosed())).toBe(true);
	expect(await phone.save(2, all(2))).toEqual({ code: 'saved', revision: 2 });
});

test('the frames of a dinner that is closed, played again: nothing changes, whoever plays them and however far the evening is', async () => {
	const { dinner, paperSessions, organiser } = await night.dinner();
	const elsewhere = await night.dinner();
	const frames: string[] = [];
	const phone = await dial(paperSessions[0]);
	for (let revision = 1; revision <= 5; revision++) {
		const message = saveOf(revision, all(revision));
		frames.push(message);
		expect(await phone.ask(revision, message)).toEqual({ code: 'saved', revision });
	}
	frames.push(saveOf(6, all(0)));
	const { dinners, counts } = night.services;
	expect((await dinners.move(dinner.id, 'close voting', 'voting 1', pressOf(organiser))).ok).toBe(true);
	const ballots = () =>
		night.db.selectFrom('ballot').select(['dinner_id', 'revision', 'sealed']).orderBy('dinner_id').execute();
	const stored = await ballots();
	let asked = 100;
	/** Replays all messages, shuffled, on the old socket and on a new one. */
	async function play() {
		const fresh = await dial(paperSessions[0]);
		const answers: (SaveAck | null)[] = [];
		for (const at of [5, 2, 0, 4, 1, 3])
			for (const one of [phone, fresh]) answers.push(await one.ask(++asked, frames[at] ?? ''));
		fresh.socket.terminate();
		return answers;
	}
	const codes = (acks: readonly (SaveAck | null)[]) => [...new Set(acks.map((ack) => `${ack?.code} ${ack?.revision}`))];
	expect(codes(await play()).sort()).toEqual(['closed 5', 'saved 5']);
	expect(await ballots()).toEqual(stored);

	await signAsTwo({ counts }, dinner.id, organiser);
	expect((await counts.open(dinner.id, pressOf(organiser))).ok).toBe(true);
	expect(codes(await play())).toEqual(['closed 0']);
	expect(await ballots()).toEqual([]);

	// Replayed by another dinner's phone, they save that phone's own ballot.
	const other = await dial(elsewhere.paperSessions[0]);
	expect(await other.ask(1, frames[2] ?? '')).toEqual({ code: 'saved', revision: 3 });
	expect((await ballots()).map(({ dinner_id }) => dinner_id)).toEqual([elsewhere.dinner.id]);
});
