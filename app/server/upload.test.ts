import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_UPLOADED, type UploadPlace } from '../contract/upload';
import { createHeldBytes } from './arriving';
import { announced, readBody, withUpload } from './body.server';

// A form's file that is written to the disk while it arrives.

let folder = '';
let removed = 0;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stockpot-upload-'));
	removed = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const placeAt = (path: string): UploadPlace => ({
	path,
	remove: async () => {
		removed++;
		if (path.startsWith(folder)) await rm(path, { force: true });
	},
});
const part = (name: string, value: string, file?: string) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`;
const end = '--x--\r\n';
const soon = { milliseconds: 30, bytes: 1000, grace: 5000, rate: 1000 };
const takes = withUpload<null>(async () => null);

type Sent = { length?: number; chunk?: number; endless?: boolean };
function requestOf(body: string, { length, chunk = 1000, endless = false }: Sent = {}): Request {
	const bytes = Buffer.from(body, 'latin1');
	let at = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + chunk));
			else if (!endless) controller.close();
			else return new Promise(() => undefined);
			at += chunk;
		},
	});
	const headers = {
		'content-type': 'multipart/form-data; boundary=x',
		'content-length': String(length ?? bytes.length),
	};
	return new Request('http://soup.test/', { method: 'POST', headers, body: stream, duplex: 'half' });
}
async function read(request: Request, place: UploadPlace | null = placeAt(join(folder, 'archive'))) {
	const room = { holds: false, held: createHeldBytes(), from: '10.0.0.7', place };
	const outcome = await readBody(request, takes, room, soon);
	if (!outcome.ok) throw new Error(outcome.code);
	return { ...outcome.value, fields: [...outcome.value.form] };
}
const look = part('intent', 'look');

test.each([1, 7, 1000, 65_536])(
	'in chunks of %d bytes, every byte is on the disk, and gone once released',
	async (chunk) => {
		const bytes = Array.from({ length: 3000 }, (_, n) => String.fromCharCode(n % 256)).join('');
		const body = await read(requestOf(look + part('archive', bytes, 'a.gz') + part('more', 'b') + end, { chunk }));
		const path = join(folder, 'archive');
		expect(body.upload).toEqual({ kind: 'whole', path, bytes: 3000 });
		expect(body.fields).toEqual([
			['intent', 'look'],
			['more', 'b'],
		]);
		expect((await readFile(path)).equals(Buffer.from(bytes, 'latin1'))).toBe(true);
		await body.release();
		expect([await readdir(folder), removed]).toEqual([[], 1]);
	},
);

test('a form without a chosen file has none', async () => {
	expect((await read(requestOf(look + part('archive', '', '') + end))).upload).toBeNull();
	expect((await read(requestOf(look + end))).upload).toBeNull();
});

test('a file that is too large, not wanted, too slow or not whole is lost, with the fields before it', async () => {
	const sent = look + part('archive', 'a'.repeat(5000), 'a.gz');
	const lost = async (request: Request, place?: null) => {
		const { upload, fields, release } = await read(request, place);
		expect(fields).toEqual([['intent', 'look']]);
		await release();
		expect(await readdir(folder)).toEqual([]);
		return upload?.kind === 'lost' ? upload.why : upload;
	};
	// None of the rest is read: a body of that length never ends.
	expect(await lost(requestOf(sent, { length: MOST_UPLOADED + 100_000, endless: true }))).toBe('too large');
	expect(await lost(requestOf(sent, { endless: true, length: 9000 }), null)).toBe('not now');
	expect(await lost(requestOf(sent, { endless: true, length: 9000 }))).toBe('too slow');
	expect(await lost(requestOf(sent, { length: 9000 }))).toBe('stopped');
	expect(await lost(requestOf(sent.slice(0, -500)))).toBe('stopped');
	expect(announced(requestOf('', { length: MOST_UPLOADED * 9 }), takes)).toBeNull();
});

test('a full disk loses the file, and the form is answered', async () => {
	const { upload, fields, release } = await read(
		requestOf(look + part('archive', 'a'.repeat(5000), 'a.gz') + end),
		placeAt('/dev/full'),
	);
	expect([upload, fields]).toEqual([{ kind: 'lost', why: 'disk full' }, [['intent', 'look']]]);
	await release();
	expect(removed).toBe(1);
});

test('a form that is refused leaves no file', async () => {
	const twice = look + part('archive', 'a'.repeat(5000), 'a.gz') + part('archive', 'b', 'b.gz') + end;
	await expect(read(requestOf(twice))).rejects.toThrow('too many fields');
	expect([await readdir(folder), removed]).toEqual([[], 1]);
});
