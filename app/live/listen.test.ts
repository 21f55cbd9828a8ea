import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { permissions, type Role } from '../domain/access';
import { audiencePermission, type Proved } from './handshake.server';
import { handlersFor } from './index.server';
import { type Handlers, handler, listen } from './listen.server';

const guest: ReadonlySet<Role> = new Set(['guest']);
const none: ReadonlySet<Role> = new Set();

function makeSocket(handlers: Handlers, roles: ReadonlySet<Role>) {
	const logged: string[] = [];
	let hear: (message: unknown[]) => void = () => {};
	let closed = false;
	const socket = {
		use: (listener: typeof hear) => {
			hear = listener;
		},
		disconnect: () => {
			closed = true;
		},
	};
	const deafen = listen(
		socket,
		handlers,
		roles,
		pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
	);
	return {
		logged: () => logged.join(''),
		isClosed: () => closed,
		deafen,
		tell: (...message: unknown[]) => hear(message),
		ask: (...message: unknown[]) =>
			Promise.race([
				new Promise((answer) => hear([...message, answer])),
				new Promise((resolve) => setTimeout(() => resolve('no answer'), 20)),
			]),
	};
}
type Echo = (text: string, answer: (said: { code: string }) => void) => void;
const echo = (run: Echo = (text, answer) => answer({ code: text })): Handlers => ({
	echo: handler({ can: 'ballot.save own', schema: z.string(), refuse: (code) => ({ code }), run }),
});

test('who may hear and ask what is this table, and nothing beside it', () => {
	const roles = none;
	const pass = {
		dinnerId: '',
		number: 1,
		lookup: Buffer.alloc(0),
		key: Buffer.alloc(0),
		claim: Buffer.alloc(0),
		base: 0,
	};
	const ballots = { save: () => Promise.reject(new Error('not asked')) } as unknown as Parameters<
		typeof handlersFor
	>[1]['ballots'];
	const all: Proved[] = [
		{ audience: 'phone', dinnerId: '', roles, pass },
		{ audience: 'desk', dinnerId: '', roles },
		{ audience: 'screen', dinnerId: '', roles },
	];
	const table = all.map((proved) => [
		proved.audience,
		permissions[audiencePermission[proved.audience]],
		Object.entries(handlersFor(proved, { ballots })).map(([event, { can }]) => [event, permissions[can]]),
	]);
	expect(table).toEqual([
		['phone', ['guest'], [['ballot:save', ['guest']]]],
		['desk', ['organiser'], []],
		['screen', ['anyone'], []],
	]);
});

test('what the table does not allow is refused, however well it is formed', async () => {
	expect(await makeSocket(echo(), guest).ask('echo', 'hello')).toEqual({ code: 'hello' });
	expect(await makeSocket(echo(), none).ask('echo', 'hello')).toEqual({ code: 'not understood' });
	expect(await makeSocket(echo(), guest).ask('echo')).toEqual({ code: 'not understood' });
	expect(await makeSocket(echo(), guest).ask('echo', 'hello', 'there')).toEqual({ code: 'not understood' });
});

test.each(['toString', '__proto__', 'constructor', 'ballot:open'])(
	'an event called %s is not known here',
	async (event) => {
		const socket = makeSocket(echo(), guest);
		expect(await socket.ask(event, 'secret')).toBe('no answer');
		expect(await socket.ask(event, 'secret')).toBe('no answer');
		expect(socket.logged().match(/not known here/g)).toHaveLength(1);
		expect(socket.logged()).not.toContain('secret');
	},
);

test('who is told to hear no more runs nothing and answers nothing', async () => {
	const socket = makeSocket(echo(), guest);
	socket.deafen();
	expect(await socket.ask('echo', 'hello')).toBe('no answer');
});

test('a message that asks for no answer is not run', async () => {
	let ran = 0;
	const socket = makeSocket(
		echo((code, answer) => {
			ran++;
			answer({ code });
		}),
		guest,
	);
	socket.tell('echo', 'hello');
	expect(ran).toBe(0);
});

test('sixty messages at once are a lot for a thumb; what comes faster is told to wait, and a flood is let go', async () => {
	const socket = makeSocket(echo(), guest);
	const answers = await Promise.all(Array.from({ length: 100 }, () => socket.ask('echo', 'ok')));
	expect(answers.filter((answer) => JSON.stringify(answer) === '{"code":"busy"}').length).toBeGreaterThanOrEqual(25);
	expect(socket.isClosed()).toBe(false);
	for (let i = 0; i < 500; i++) socket.tell('echo', 'ok');
	expect(socket.isClosed()).toBe(true);
});
