import { request } from 'node:http';
import { type Reading, read } from './reader';
import { scoresOf } from './scores';
import { frameOf, openPhone, type RawPhone } from './wire';

/** One process that simulates all phones. Answers each command with one message. */
export type Order =
	| { do: 'connect'; port: number; cookies: string[]; auth?: string }
	| { do: 'saturate'; milliseconds: number; phones: number }
	| { do: 'paced'; milliseconds: number; from: number; to: number; rounds?: number }
	| { do: 'frames' }
	| { do: 'press'; port: number; path: string; cookie: string; body: string; marker: string; phones: number }
	| { do: 'await'; marker: string; phones: number }
	| Reading
	| { do: 'acked' }
	| { do: 'leave' };
export type Paced = { p50: number; p99: number; max: number; late: number; answered: number; sent: number };
export type Saturated = { answered: number; refused: number; milliseconds: number };
/** Times of the machine's clock, so that several generators are comparable. */
export type Pressed = { began: number; last: number; first: number; reached: number };
export type Acked = { acked: number[]; sent: number[]; refused: Record<string, number>; lost: number };

type Phone = {
	wire: RawPhone;
	revision: number;
	acked: number;
	/** Scheduled time of the save that is under way. */
	scheduled: number;
	snapshots: number;
	again: boolean;
};
const phones: Phone[] = [];
let lost = 0;
const refused: Record<string, number> = {};
let latencies: number[] = [];
let answered = 0;
let collecting = false;
/** Text that only the reveal's frame contains. */
let marker: Buffer | undefined;
let reached: number[] = [];
let lastSnapshot = 0;

function save(index: number): void {
	const phone = phones[index];
	if (!phone) return;
	phone.revision++;
	const scores = scoresOf(index, phone.revision);
	// The ack id is the revision, which identifies the acknowledged save.
	phone.wire.send(
		frameOf(`42${phone.revision}["ballot:save",{"revision":${phone.revision},"lineup":1,"scores":"${scores}"}]`),
	);
}

const SAVED = '"saved"';
function hear(index: number, packet: Buffer): void {
	const phone = phones[index];
	if (!phone || packet[0] !== 0x34) return;
	if (packet[1] === 0x32) {
		if (packet.length < 16 || packet.toString('latin1', 2, 12) !== '["snapshot') return;
		phone.snapshots++;
		lastSnapshot = performance.now();
		if (marker && packet.includes(marker)) reached.push(lastSnapshot);
		return;
	}
	if (packet[1] !== 0x33) return;
	const text = packet.toString('latin1', 2);
	if (text.includes(SAVED)) {
		phone.acked = Math.max(phone.acked, Number.parseInt(text, 10));
		answered++;
		if (collecting) latencies.push(performance.now() - phone.scheduled);
	} else {
		const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? text;
		refused[code] = (refused[code] ?? 0) + 1;
	}
	if (phone.again) save(index);
}

async function connectAll(port: number, cookies: string[], auth: string): Promise<number> {
	const first = phones.length;
	let next = 0;
	const one = async () => {
		for (let at = next++; at < cookies.length; at = next++) {
			const index = first + at;
			const phone: Phone = { wire: closed, revision: 0, acked: 0, scheduled: 0, snapshots: 0, again: false };
			phones[index] = phone;
			phone.wire = await openPhone({
				port,
				cookie: cookies[at] ?? '',
				auth,
				heard: (packet) => hear(index, packet),
				lost: () => {
					lost++;
				},
			});
		}
	};
	await Promise.all(Array.from({ length: 100 }, one));
	return phones.length;
}
const closed: RawPhone = { send: () => undefined, end: () => undefined };

/** Closed loop: each answer triggers the next save. Measures saturation, never latency. */
async function saturate(milliseconds: number, count: number): Promise<Saturated> {
	const idle = phones.slice(0, count).every((phone) => !phone.again);
	const began = performance.now();
	const before = answered;
	const no = sumOf(refused);
	if (idle) {
		for (let index = 0; index < count; index++) {
			const phone = phones[index];
			if (phone) phone.again = true;
			save(index);
		}
	}
	await pause(milliseconds);
	return { answered: answered - before, refused: sumOf(refused) - no, milliseconds: performance.now() - began };
}

/** Open loop: send times are drawn in advance, and latency counts from them, even if a send is late. */
async function paced(milliseconds: number, from: number, to: number, rounds = 1): Promise<Paced> {
	const times = Array.from({ length: (to - from) * rounds }, () => Math.random() * milliseconds).sort((a, b) => a - b);
	const order = Array.from({ length: to - from }, (_, at) => from + at);
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(Math.random() * (at + 1));
		[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
	}
	latencies = [];
	collecting = true;
	const before = answered;
	const began = performance.now() + 50;
	let late = 0;
	for (let next = 0; next < times.length; ) {
		const now = performance.now();
		for (; next < times.length && began + (times[next] ?? 0) <= now; next++) {
			const index = order[next % order.length] ?? 0;
			const phone = phones[index];
			if (phone) phone.scheduled = began + (times[next] ?? 0);
			late = Math.max(late, now - began - (times[next] ?? 0));
			save(index);
		}
		await pause(1);
	}
	const patience = performance.now() + 10_000;
	while (answered - before < times.length && performance.now() < patience) await pause(5);
	collecting = false;
	latencies.sort((a, b) => a - b);
	const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
	return { p50: at(0.5), p99: at(0.99), max: at(1), late, answered: answered - before, sent: times.length };
}

/** Presses a button over HTTP and waits until every phone has its frame. */
async function press(order: Extract<Order, { do: 'press' }>): Promise<Pressed> {
	const hearing = awaitMarker(order);
	const began = performance.now();
	const done = new Promise<void>((resolve, reject) => {
		const origin = `http://127.0.0.1:${order.port}`;
		const headers = {
			origin,
			cookie: order.cookie,
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(order.body),
		};
		const sending = request(`${origin}${order.path}`, { method: 'POST', headers }, (answer) => {
			answer.resume().on('end', () => {
				if ((answer.statusCode ?? 500) < 400) resolve();
				else reject(new Error(`The press was answered with ${answer.statusCode}`));
			});
		});
		sending.on('error', reject).end(order.body);
	});
	await done;
	return { ...(await hearing), began: performance.timeOrigin + began };
}

/** Resolves once every phone has the frame with the marker. */
async function awaitMarker(order: Pick<Extract<Order, { do: 'await' }>, 'marker' | 'phones'>) {
	marker = Buffer.from(order.marker);
	reached = [];
	const patience = performance.now() + 15_000;
	while (reached.length < order.phones && performance.now() < patience) await pause(2);
	marker = undefined;
	const at = (moment: number | undefined) => performance.timeOrigin + (moment ?? Number.NaN);
	return { last: at(reached.at(-1)), first: at(reached[0]), reached: reached.length };
}

async function obey(order: Order): Promise<unknown> {
	switch (order.do) {
		case 'connect':
			return connectAll(order.port, order.cookies, order.auth ?? '{"audience":"phone"}');
		case 'saturate':
			return saturate(order.milliseconds, order.phones);
		case 'paced':
			return paced(order.milliseconds, order.from, order.to, order.rounds);
		case 'frames':
			return { snapshots: phones.map((phone) => phone.snapshots), lastSnapshot, now: performance.now() };
		case 'press':
			return press(order);
		case 'await':
			return awaitMarker(order);
		case 'read':
			return read(order);
		case 'acked': {
			for (const phone of phones) phone.again = false;
			await untilQuiet();
			const acked: Acked = { acked: phones.map((p) => p.acked), sent: phones.map((p) => p.revision), refused, lost };
			return acked;
		}
		case 'leave':
			for (const phone of phones) phone.wire.end();
			return true;
	}
}

/** Waits until no answer has come for a while. */
async function untilQuiet(): Promise<void> {
	for (let before = -1; before !== answered; ) {
		before = answered;
		await pause(300);
	}
}
const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

process.on('message', ({ id, order }: { id: number; order: Order }) => {
	obey(order).then(
		(answer) => process.send?.({ id, answer }),
		(error: Error) => process.send?.({ id, error: error.stack }),
	);
});
process.on('disconnect', () => process.exit(0));
