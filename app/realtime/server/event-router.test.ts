import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { permissions, type Role } from '../../domain/permissions';
import { type EventHandlers, handler, routeEvents } from './event-router.server';
import { audiencePermission, type Identity } from './handshake.server';
import { handlersFor } from './index.server';

const guest: ReadonlySet<Role> = new Set(['guest']);
const none: ReadonlySet<Role> = new Set();

function makeSocket(handlers: EventHandlers, roles: ReadonlySet<Role>) {
	const logged: string[] = [];
	let receive: (message: unknown[]) => void = () => {};
	let closed = false;
	const socket = {
		use: (listener: typeof receive) => {
			receive = listener;
		},
		disconnect: () => {
			closed = true;
		},
	};
	const stopListening = routeEvents(
		socket,
		handlers,
		roles,
		pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
	);
	return {
		logged: () => logged.join(''),
		isClosed: () => closed,
		stopListening,
		tell: (...message: unknown[]) => receive(message),
		/** The router answers before it returns, or not at all. */
		ask: (...message: unknown[]) => {
			let answered: unknown = 'no answer';
			receive([
				...message,
				(answer: unknown) => {
					answered = answer;
				},
			]);
			return answered;
		},
	};
}
type Echo = (text: string, answer: (said: { code: string }) => void) => void;
const echo = (run: Echo = (text, answer) => answer({ code: text })): EventHandlers => ({
	echo: handler({ can: 'ballot.save own', schema: z.string(), refuse: (code) => ({ code }), run }),
});

test('each audience has these events and permissions, and no others', () => {
	const roles = none;
	const paperSession = {
		dinnerId: '',
		number: 1,
		lookup: Buffer.alloc(0),
		key: Buffer.alloc(0),
		deviceToken: Buffer.alloc(0),
		epoch: 0,
	};
	const ballots = { save: () => Promise.reject(new Error('not asked')) } as unknown as Parameters<
		typeof handlersFor
	>[1]['ballots'];
	const all: Identity[] = [
		{ audience: 'phone', dinnerId: '', roles, paperSession },
		{ audience: 'desk', dinnerId: '', roles },
		{ audience: 'crew', dinnerId: '', roles },
		{ audience: 'screen', dinnerId: '', roles },
	];
	const table = all.map((proved) => [
		proved.audience,
		permissions[audiencePermission[proved.audience]],
		Object.entries(handlersFor(proved, { ballots })).map(([event, { can }]) => [event, permissions[can]]),
	]);
	expect(table).toEqual([
		['phone', ['guest'], [['ballot:save', ['guest']]]],
		['desk', ['organiser', 'compere'], []],
		['crew', ['organiser', 'door', 'compere', 'counter'], []],
		['screen', ['anyone'], []],
	]);
});

test('answers `not understood` to a message without permission or with another number of arguments', () => {
	expect(makeSocket(echo(), guest).ask('echo', 'hello')).toEqual({ code: 'hello' });
	expect(makeSocket(echo(), none).ask('echo', 'hello')).toEqual({ code: 'not understood' });
	expect(makeSocket(echo(), guest).ask('echo')).toEqual({ code: 'not understood' });
	expect(makeSocket(echo(), guest).ask('echo', 'hello', 'there')).toEqual({ code: 'not understood' });
});

test.each(['toString', '__proto__', 'constructor', 'ballot:open'])(
	'ignores the unknown event %s, and logs it once without its content',
	(event) => {
		const socket = makeSocket(echo(), guest);
		expect(socket.ask(event, 'secret')).toBe('no answer');
		expect(socket.ask(event, 'secret')).toBe('no answer');
		expect(socket.logged().match(/not known here/g)).toHaveLength(1);
		expect(socket.logged()).not.toContain('secret');
	},
);

test('a socket that stopped listening runs nothing and answers nothing', () => {
	const socket = makeSocket(echo(), guest);
	socket.stopListening();
	expect(socket.ask('echo', 'hello')).toBe('no answer');
});

test('a message without ack is not run', async () => {
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

test('rate limit: answers `busy` above 60 messages at once, and disconnects a flood', () => {
	vi.spyOn(performance, 'now').mockReturnValue(0);
	const socket = makeSocket(echo(), guest);
	const answers = Array.from({ length: 100 }, () => socket.ask('echo', 'ok'));
	expect(answers.map((answer) => JSON.stringify(answer))).toEqual([
		...Array(60).fill('{"code":"ok"}'),
		...Array(40).fill('{"code":"busy"}'),
	]);
	expect(socket.isClosed()).toBe(false);
	for (let i = 0; i < 500; i++) socket.tell('echo', 'ok');
	expect(socket.isClosed()).toBe(true);
});
