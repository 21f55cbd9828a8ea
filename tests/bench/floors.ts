import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';
import { barePage, type Part } from './page-floor';
import { serverFrame } from './wire';

/**
 * Baselines for the product, as small as possible, with the same event names and settings:
 * - `echo` acknowledges every save and stores nothing;
 * - `transactions` writes each save in its own transaction, which also checks that voting is open;
 * - `push` writes one prepared frame to all websockets, without a library;
 * - `cached` answers every request with the same bytes, or 304;
 * - `page` loads like the ballot page and has no content.
 */
export type Floor = {
	kind: 'echo' | 'transactions' | 'push' | 'cached' | 'page';
	port: number;
	url?: string;
	bytes?: string;
	parts?: readonly Part[];
};
type Save = { revision: number; scores: string };

function socketServer(port: number, save: (phone: number, message: Save) => Promise<void> | undefined) {
	const http = createServer();
	const io = new Server(http, {
		transports: ['websocket'],
		serveClient: false,
		maxHttpBufferSize: 10_000,
		perMessageDeflate: false,
		httpCompression: false,
		pingInterval: 15_000,
		pingTimeout: 10_000,
	});
	let last = 0;
	io.on('connection', (socket) => {
		const phone = ++last;
		socket.on('ballot:save', (message: Save, ack: (answer: unknown) => void) => {
			const saved = save(phone, message);
			const answer = () => ack({ code: 'saved', revision: message.revision });
			if (!saved) answer();
			else saved.then(answer, () => ack({ code: 'busy', revision: 0 }));
		});
	});
	return listening(http, port);
}

/** Begin, check that voting is open, write, commit; with ten connections, like the product. */
function transactions(port: number, url: string) {
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	return socketServer(port, async (phone, { revision, scores }) => {
		const client = await pool.connect();
		try {
			await client.query('begin');
			await client.query("select id from bench_dinner where id = 1 and phase = 'voting' for share");
			await client.query(UPSERT_ONE, [keyOf(phone), Buffer.alloc(16), revision, Buffer.from(scores.padEnd(44, '0'))]);
			await client.query('commit');
		} finally {
			client.release();
		}
	});
}

const COLUMNS = 'dinner_id, key, device_token, revision, state, scored, sealed';
const NEWER = `on conflict (dinner_id, key) do update
	set device_token = excluded.device_token, revision = excluded.revision, scored = excluded.scored, sealed = excluded.sealed
	where excluded.revision > bench_ballot.revision`;
const UPSERT_ONE = `insert into bench_ballot (${COLUMNS}) values (1, $1, $2, $3, 'open', true, $4) ${NEWER}`;

const keyOf = (phone: number): Buffer => {
	const key = Buffer.alloc(32, phone % 251);
	key.writeUInt32BE((phone * 2_654_435_761) % 2 ** 32);
	return key;
};

/** Writes batches one after another on one connection, over `phones` ballots. */
async function insertDirectly({ url, batch, phones, milliseconds }: Direct): Promise<{ rows: number; own: number }> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const keys = Array.from({ length: phones }, (_, phone) => keyOf(phone));
	const deviceToken = Buffer.alloc(16);
	const sealed = Buffer.alloc(44, 7);
	const began = performance.now();
	const cpu = process.cpuUsage();
	let rows = 0;
	for (let revision = 1; performance.now() - began < milliseconds; revision++) {
		for (let at = 0; at < phones && performance.now() - began < milliseconds; at += batch) {
			const some = keys.slice(at, at + batch);
			await client.query(
				`insert into bench_ballot (${COLUMNS})
				select 1, t.key, t.device_token, t.revision, 'open', true, t.sealed
				from unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bytea[]) as t(key, device_token, revision, sealed)
				${NEWER}`,
				[some, some.map(() => deviceToken), some.map(() => revision), some.map(() => sealed)],
			);
			rows += some.length;
		}
	}
	const { user, system } = process.cpuUsage(cpu);
	await client.end();
	return { rows, own: (user + system) / 1000 };
}
export type Direct = { kind: 'direct'; url: string; batch: number; phones: number; milliseconds: number };

/** The minimum of both protocols that the generator's phones need. A POST writes the frame to all. */
function push(port: number) {
	const open = new Set<import('node:stream').Duplex>();
	const snapshot = {
		version: 12,
		now: 1_764_186_600_000,
		phase: 'announced',
		lineup: 1,
		cursor: null,
		until: null,
		lastCall: false,
		voted: 40,
		issued: 5000,
		reveal: [
			{ kind: 'turnout', voted: 40, issued: 5000 },
			{ kind: 'pot', amount: 41_250 },
		],
	};
	const frame = serverFrame(`42${JSON.stringify(['snapshot', snapshot])}`);
	const http = createServer((_req, res) => {
		for (const socket of open) socket.write(frame);
		res.writeHead(204).end();
	});
	http.on('upgrade', (_req, socket) => {
		socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
		socket.write(serverFrame('0{"sid":"a","upgrades":[],"pingInterval":15000,"pingTimeout":10000}'));
		socket.once('data', () => socket.write(serverFrame('40{"sid":"b"}')));
		socket.on('data', () => undefined).on('error', () => undefined);
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	return listening(http, port);
}

/** The page, or 304. */
function cached(port: number, bytes: Buffer) {
	const type = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' };
	return listening(
		createServer((req, res) => {
			if (req.headers['if-none-match']) res.writeHead(304, { etag: req.headers['if-none-match'] }).end();
			else res.writeHead(200, { ...type, 'content-length': bytes.length }).end(bytes);
		}),
		port,
	);
}

const listening = (http: ReturnType<typeof createServer>, port: number): Promise<true> =>
	new Promise((resolve) => http.listen(port, '127.0.0.1', 8192, () => resolve(true)));

function start(order: Floor | Direct): Promise<unknown> {
	if (order.kind === 'echo') return socketServer(order.port, () => undefined);
	if (order.kind === 'transactions') return transactions(order.port, order.url ?? '');
	if (order.kind === 'push') return push(order.port);
	if (order.kind === 'direct') return insertDirectly(order);
	if (order.kind === 'page') return listening(barePage(order.parts ?? []), order.port);
	return cached(order.port, Buffer.from(order.bytes ?? '', 'base64'));
}

type Question = { memory: true };
process.on('message', ({ id, order }: { id: number; order: Floor | Direct | Question }) => {
	const answering = 'memory' in order ? readMemory() : start(order);
	answering.then(
		(answer) => process.send?.({ id, answer }),
		(error: Error) => process.send?.({ id, error: error.stack }),
	);
});
process.on('disconnect', () => process.exit(0));

async function readMemory(): Promise<NodeJS.MemoryUsage> {
	globalThis.gc?.();
	globalThis.gc?.();
	return process.memoryUsage();
}
