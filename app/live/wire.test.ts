import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWire, type WebSocketLike } from './wire';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function dial(open?: () => WebSocketLike) {
	const sent: string[] = [];
	const told: unknown[] = [];
	const socket: WebSocketLike = {
		onmessage: null,
		onclose: null,
		onerror: null,
		send: (text) => sent.push(text),
		close: () => told.push('closed'),
	};
	const wire = openWire({
		open: open ?? (() => socket),
		auth: { audience: 'phone' },
		connected: () => told.push('connected'),
		refused: (reason) => told.push(reason),
		heard: (event, said) => told.push([event, said]),
		lost: (letGo) => told.push(letGo ? 'let go' : 'lost'),
	});
	const say = (data: unknown) => socket.onmessage?.({ data });
	return { wire, sent, told, say, socket };
}
const hello = '0{"sid":"x","upgrades":[],"pingInterval":15000,"pingTimeout":10000,"maxPayload":10000}';

test('it connects with its handshake, answers pings and hears events', () => {
	const { sent, told, say } = dial();
	say(hello);
	say('40{"sid":"y"}');
	say('2');
	say('42["room",{"phase":"voting"}]');
	say('42["paper","issued"]');
	expect(sent).toEqual(['40{"audience":"phone"}', '3']);
	expect(told).toEqual(['connected', ['room', { phase: 'voting' }], ['paper', 'issued']]);
});

test('answers find their question, in whatever order they come', async () => {
	const { wire, sent, say } = dial();
	say(hello);
	const [one, two] = [wire.ask('save', 1, 5000), wire.ask('save', 2, 5000)];
	expect(sent.slice(1)).toEqual(['421["save",1]', '422["save",2]']);
	say('432[{"code":"closed"}]');
	say('431[{"code":"saved"}]');
	expect([await one, await two]).toEqual([{ code: 'saved' }, { code: 'closed' }]);
});

test('a question without an answer fails in time; an answer that comes later still is ignored', async () => {
	const { wire, say, told } = dial();
	say(hello);
	const asked = expect(wire.ask('save', 1, 5000)).rejects.toThrow('No answer');
	await vi.advanceTimersByTimeAsync(5000);
	await asked;
	say('431[{"code":"saved"}]');
	expect(told).toEqual([]);
});

test('a wire on which the server fell silent is lost, and said so once', async () => {
	const { told, say, socket } = dial();
	say(hello);
	await vi.advanceTimersByTimeAsync(24_000);
	say('2');
	await vi.advanceTimersByTimeAsync(24_000);
	expect(told).toEqual([]);
	await vi.advanceTimersByTimeAsync(1000);
	socket.onclose?.();
	socket.onerror?.();
	expect(told).toEqual(['closed', 'lost']);
});

test('a server that never speaks, a refusal, a goodbye and a browser that forbids it', async () => {
	const silent = dial();
	await vi.advanceTimersByTimeAsync(8000);
	expect(silent.told).toEqual(['closed', 'lost']);

	const refused = dial();
	refused.say(hello);
	refused.say('44{"message":"no paper"}');
	expect(refused.told).toEqual(['no paper', 'closed', 'lost']);

	const dismissed = dial();
	dismissed.say(hello);
	dismissed.say('41');
	expect(dismissed.told).toEqual(['closed', 'let go']);

	const forbidden = dial(() => {
		throw new Error('SecurityError');
	});
	expect(forbidden.told).toEqual([]);
	await vi.advanceTimersByTimeAsync(0);
	expect(forbidden.told).toEqual(['lost']);
});
