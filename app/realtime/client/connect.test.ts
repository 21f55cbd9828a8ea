import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connected } from '~/contract/guest';
import type { Handshake } from '~/contract/socket';
import { freePort } from '../../../tests/support/port';
import { connect } from './connect';

/** A socket.io server and client on this machine. */

const auth: Handshake = { audience: 'phone', paper: '7KQ2.1' };
/** No test waits for it. */
const LONG = 3_600_000;
const soon = { first: 1, longest: 1, dismissed: 1 };

const ends: (() => unknown)[] = [];
let browser: EventTarget;
beforeEach(() => {
	browser = new EventTarget();
	vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
	vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
	vi.unstubAllGlobals();
});

async function startServer(port = 0) {
	const http = createServer();
	const server = new Server(http, { transports: ['websocket'] });
	await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening));
	const stop = () => new Promise<void>((stopped) => void server.close(() => stopped()));
	ends.push(stop);
	return { server, stop, port: (http.address() as AddressInfo).port };
}

type Heard = { snapshot: (snapshot: unknown) => void };
type Sent = { save: (message: number, answer: (code: string) => void) => void };
function join(port: number, waits = soon) {
	const told: unknown[] = [];
	const states: Connected[] = [];
	let socket: Socket<Heard, Sent> | null = null;
	const end = connect<Heard, Sent>({
		auth,
		on: { snapshot: (snapshot) => told.push(snapshot) },
		onState: (state) => states.push(state),
		onRefused: (code) => told.push(code),
		onSocket: (now) => {
			socket = now;
		},
		open: (sent) =>
			io(`http://127.0.0.1:${port}`, {
				transports: ['websocket'],
				auth: sent,
				autoConnect: false,
				reconnection: false,
				forceNew: true,
			}),
		waits,
	});
	ends.push(end);
	const save = (message: number) => socket?.timeout(LONG).emitWithAck('save', message);
	return { told, states, save, end, hasSocket: () => socket !== null };
}

test('connects with its handshake, hears events, and gets each message’s answer', async () => {
	const { server, port } = await startServer();
	server.on('connection', (socket) => {
		socket.emit('snapshot', socket.handshake.auth);
		socket.on('save', (message, answer) => setTimeout(answer, 10 / message, `saved ${message}`));
	});
	const { told, states, save, hasSocket } = join(port);
	await expect.poll(hasSocket).toBe(true);
	expect(await Promise.all([save(1), save(2)])).toEqual(['saved 1', 'saved 2']);
	await expect.poll(() => told).toEqual([auth]);
	expect(states).toEqual(['yes']);
});

test('reports a permanent refusal and does not retry', async () => {
	const { server, port } = await startServer();
	let handshakes = 0;
	server.use((_socket, next) => {
		handshakes++;
		next(new Error('no paper'));
	});
	const refused = join(port);
	await expect.poll(() => refused.states).toEqual(['no']);
	expect(refused.told).toEqual(['no paper']);
	browser.dispatchEvent(new Event('online'));
	// Another phone passes every stage that a second try would have to pass.
	const other = join(port);
	await expect.poll(() => other.states).toEqual(['no']);
	expect(handshakes).toBe(2);
});

test('retries after any other refusal', async () => {
	const { server, port } = await startServer();
	let handshakes = 0;
	server.use((_socket, next) => next(++handshakes < 3 ? new Error('the database is away') : undefined));
	const { told, states } = join(port);
	await expect.poll(() => states.at(-1)).toBe('yes');
	expect(states).toEqual(['trying', 'trying', 'yes']);
	expect(told).toEqual([]);
});

test('reconnects after the server disconnects; a message without an answer fails at once', async () => {
	const { server, port } = await startServer();
	const received: string[] = [];
	server.on('connection', (socket) => {
		socket.on('save', () => {
			received.push(socket.id);
			socket.disconnect();
		});
	});
	const { states, save, hasSocket } = join(port);
	for (const connections of [1, 2]) {
		await expect.poll(hasSocket).toBe(true);
		await expect(save(1)).rejects.toThrow();
		expect(new Set(received).size).toBe(connections);
	}
	await expect.poll(() => states).toEqual(['yes', 'trying', 'yes', 'trying', 'yes']);
});

test('reports `no` after three failures in a row, and connects once a server exists', async () => {
	const port = await freePort();
	const { states } = join(port);
	await expect.poll(() => states.slice(0, 3)).toEqual(['trying', 'trying', 'no']);
	await startServer(port);
	await expect.poll(() => states.at(-1)).toBe('yes');
});

test('a visible phone that gets online retries early; a hidden one does not', async () => {
	const port = await freePort();
	const { states } = join(port, { first: 40, longest: LONG, dismissed: LONG });
	vi.spyOn(Math, 'random').mockReturnValue(LONG);
	await expect.poll(() => states).toEqual(['trying']);
	await startServer(port);
	vi.spyOn(Math, 'random').mockReturnValue(0);
	Object.assign(document, { visibilityState: 'hidden' });
	browser.dispatchEvent(new Event('online'));
	expect(states).toEqual(['trying']);
	Object.assign(document, { visibilityState: 'visible' });
	document.dispatchEvent(new Event('visibilitychange'));
	await expect.poll(() => states).toEqual(['trying', 'yes']);
	vi.restoreAllMocks();
});

test('does not reconnect after it was ended', async () => {
	const { server, port } = await startServer();
	const { states, end, hasSocket } = join(port);
	await expect.poll(hasSocket).toBe(true);
	end();
	await expect.poll(() => server.of('/').sockets.size).toBe(0);
	browser.dispatchEvent(new Event('online'));
	const other = join(port);
	await expect.poll(() => other.states).toEqual(['yes']);
	expect(states).toEqual(['yes']);
	expect(server.of('/').sockets.size).toBe(1);
});
