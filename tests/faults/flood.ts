import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** An attacker in a separate process. Answers each command once, and reopens closed sockets. */
export type Order =
	| { do: 'come'; url: string; cookies: string[] }
	| { do: 'idle'; sockets: number }
	| { do: 'flood'; perSecond: number; milliseconds: number }
	| { do: 'break'; sockets: number; milliseconds: number; bytes: number }
	| { do: 'replay'; cookie: string; frames: string[]; milliseconds: number }
	| { do: 'leave' };
export type Done = { opened: number; sent: number; letGo: number };

let url = '';
let cookies: string[] = [];
const open = new Set<WebSocket>();
const done: Done = { opened: 0, sent: 0, letGo: 0 };

/** Resolves to an accepted socket, or to null. `handshake: false` sends no handshake. */
function dial(cookie: string, handshake = true): Promise<WebSocket | null> {
	const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
		origin: url,
		headers: { cookie },
		perMessageDeflate: false,
	});
	return new Promise((resolve) => {
		socket.on('error', () => resolve(null));
		socket.on('close', () => {
			done.letGo++;
			open.delete(socket);
			resolve(null);
		});
		socket.on('open', () => {
			done.opened++;
			open.add(socket);
			if (handshake) socket.send('40{"audience":"phone"}');
			else resolve(socket);
		});
		socket.on('message', (data) => {
			const text = String(data);
			if (text === '2') socket.send('3');
			else if (text.startsWith('40')) resolve(socket);
		});
	});
}

/** Sends `perTurn` frames every ten milliseconds until the time is up, through one socket after another. */
async function pour(
	cookie: string,
	milliseconds: number,
	perTurn: number,
	frame: () => string | Buffer,
): Promise<void> {
	const until = performance.now() + milliseconds;
	let socket = null as WebSocket | null;
	while (performance.now() < until) {
		if (socket?.readyState !== WebSocket.OPEN) socket = await dial(cookie);
		for (let n = 0; n < perTurn && socket?.readyState === WebSocket.OPEN; n++) {
			socket.send(frame());
			done.sent++;
		}
		await setTimeout(10);
	}
	socket?.terminate();
}

const saveFrame = (revision: number) =>
	`42${revision}["ballot:save",{"revision":${revision},"lineup":1,"scores":"${String(revision % 6).repeat(16)}"}]`;

function brokenFrame(n: number): string | Buffer {
	const kinds = [
		() => '42[',
		() => '42["nothing of ours",{}]',
		() => `421["ballot:save",{"revision":9007199254740992,"lineup":1,"scores":"5"}]`,
		() => randomBytes(200),
		() => '451-["ballot:save",{"_placeholder":true,"num":0}]',
		() => '41',
	];
	return kinds[n % kinds.length]?.() ?? 'x';
}

async function obey(order: Order): Promise<Done> {
	Object.assign(done, { opened: 0, sent: 0, letGo: 0 } satisfies Done);
	if (order.do === 'come') ({ url, cookies } = order);
	else if (order.do === 'idle') {
		// Half of them send no handshake; the other half are connected and silent.
		for (let n = 0; n < order.sockets; n += 50)
			await Promise.all(
				Array.from({ length: 50 }, (_, i) => dial(cookies[(n + i) % cookies.length] ?? '', i % 2 === 0)),
			);
	} else if (order.do === 'flood') {
		let revision = 0;
		await pour(cookies[0] ?? '', order.milliseconds, order.perSecond / 100, () => saveFrame(++revision));
	} else if (order.do === 'break') {
		// Made once, because a process that is busy making it would not notice its disconnection.
		const huge = `42["ballot:save","${'a'.repeat(order.bytes)}"]`;
		const one = (i: number) => {
			let n = i;
			const frame = () => (order.bytes > 0 ? huge : brokenFrame(n++));
			return pour(cookies[i % cookies.length] ?? '', order.milliseconds, 1, frame);
		};
		await Promise.all(Array.from({ length: order.sockets }, (_, i) => one(i)));
	} else if (order.do === 'replay') {
		let n = 0;
		const frame = () => order.frames[n++ % order.frames.length] ?? '';
		await pour(order.cookie, order.milliseconds, 5, frame);
	} else for (const socket of open) socket.terminate();
	return { ...done };
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
	obey(order).then(
		(answer) => process.send?.({ id, answer }),
		(error: Error) => process.send?.({ id, error: error.message }),
	);
});
