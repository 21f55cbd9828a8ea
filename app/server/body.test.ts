import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_NAME, MOST_FIELDS } from '../contract/forms';
import { LONGEST_RAW } from '../contract/text';
import { createHeldBytes, Gathered } from './arriving';
import { announced, littleText, readBody, usualText, withFiles } from './body.server';
import { refuseBody } from './body-refusals';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const picture = withFiles(['picture'], () => true);
const MB = 1024 * 1024;

type Sent = { type?: string; length?: number; chunk?: number; endless?: boolean };
/** A request with a body in chunks; an `endless` one never ends. */
function requestOf(
	body: string | Buffer,
	{ type = URLENCODED, length, chunk = 1000, endless = false }: Sent = {},
): Request {
	const bytes = Buffer.from(body);
	let at = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + chunk));
			else if (!endless) controller.close();
			else return new Promise(() => undefined);
			at += chunk;
		},
	});
	const headers = { 'content-type': type, 'content-length': String(length ?? bytes.length) };
	return new Request('http://soup.test/', { method: 'POST', headers, body: stream, duplex: 'half' });
}
const soon = { milliseconds: 30, bytes: 1000, grace: 5000, rate: 1000 };
const from = '10.0.0.7';
async function read(request: Request, holds = true, held = createHeldBytes()) {
	const outcome = await readBody(request, picture, { holds, held, from }, soon);
	return outcome.ok ? [...outcome.value.form] : outcome.code;
}
const part = (name: string, value: string, file?: string) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`;
const end = '--x--\r\n';

test('parses a form the same in any chunks, multipart or not', async () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 40 });
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.stringMatching(/^[a-z-]{1,9}$/), text), { maxLength: 12 }),
			fc.integer({ min: 1, max: 50 }),
			async (fields, chunk) => {
				const given: [string, string][] = fields.map(([name, value]) => [name, value]);
				const encoded = new URLSearchParams(given).toString();
				expect(await read(requestOf(encoded, { chunk }))).toEqual(given);
				const parts = given.map(([name, value]) => part(name, value)).join('') + end;
				expect(await read(requestOf(parts, { type: MULTIPART, chunk }))).toEqual(given);
			},
		),
		{ numRuns: 60 },
	);
});

test('refuses by the headers before reading the body', () => {
	const of = (type: string, length: number) => requestOf('', { type, length });
	expect(announced(of(URLENCODED, 4096), littleText)).toBeNull();
	expect(announced(of(URLENCODED, 4097), littleText)).toBe('too big');
	expect(announced(of(`${URLENCODED}; charset=utf-8`, 262_144), usualText)).toBeNull();
	expect(announced(of(URLENCODED, 262_145), usualText)).toBe('too big');
	for (const type of [MULTIPART, 'application/json', 'text/plain', 'x'.repeat(10_000)])
		expect(announced(of(type, 10), usualText)).toBe('no form');
	expect(announced(of(MULTIPART, 48 * MB), picture)).toBeNull();
	expect(announced(of(MULTIPART, 48 * MB + 1), picture)).toBe('too big');
});

test('checks number, names and lengths of fields before parsing them', async () => {
	const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=`).join('&');
	expect(await read(requestOf(fields(MOST_FIELDS)))).toHaveLength(MOST_FIELDS);
	expect(await read(requestOf(fields(MOST_FIELDS + 1)))).toBe('too many fields');
	expect(await read(requestOf(`${'n'.repeat(LONGEST_NAME + 1)}=1`))).toBe('unreadable');
	const [, value] =
		((await read(requestOf(`a=${'b'.repeat(LONGEST_RAW + 500)}`, { chunk: 50_000 }))) as string[][])[0] ?? [];
	expect(value).toHaveLength(LONGEST_RAW + 1);
	const parts = (count: number) => part('a', '').repeat(count) + end;
	expect(await read(requestOf(parts(MOST_FIELDS), { type: MULTIPART }))).toHaveLength(MOST_FIELDS);
	expect(await read(requestOf(parts(MOST_FIELDS + 1), { type: MULTIPART }))).toBe('too many fields');
	const nameless = '--x\r\nX: y\r\n\r\n\r\n'.repeat(5000);
	expect(await read(requestOf(nameless, { type: MULTIPART }))).toBe('too many fields');
});

test('refuses a part in an unknown charset', async () => {
	const head = '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=bogus';
	expect(await read(requestOf(`${head}\r\n\r\nb\r\n${end}`, { type: MULTIPART }))).toBe('unreadable');
});

test('refuses a body that ends early or stalls', async () => {
	expect(await read(requestOf('a=b', { length: 10 }))).toBe('broken off');
	expect(await read(requestOf('a=b', { length: 10, endless: true }))).toBe('too slow');
	expect(await read(requestOf(part('a', 'b'), { type: MULTIPART }))).toBe('unreadable');
	expect(await read(requestOf(part('a', 'b'), { type: MULTIPART, endless: true }))).toBe('too slow');
});

const withBulbs = (size: number, rest = end) =>
	requestOf(part('title', 'Bulbs') + part('picture', 'p'.repeat(size), 'a.jpg') + rest, { type: MULTIPART });

test('counts a picture while it is in memory, and releases it whatever happens to its form', async () => {
	const held = createHeldBytes(40_000);
	const outcome = await readBody(withBulbs(9000), picture, { holds: true, held, from });
	if (!outcome.ok) throw new Error(outcome.code);
	expect([held.held(), (outcome.value.form.get('picture') as File).size]).toEqual([9000, 9000]);
	expect(await read(withBulbs(9000, part('picture', 'q', 'b.jpg')), true, held)).toBe('too many fields');
	expect([held.held(), held.places()]).toEqual([9000, 1]);
	await outcome.value.release();
	await outcome.value.release();
	expect([held.held(), held.places()]).toEqual([0, 0]);
	// If pictures are not accepted, the text is still read, and no byte is counted.
	expect(await read(withBulbs(15_000, part('who', 'Rosa') + end), false, held)).toEqual([
		['title', 'Bulbs'],
		['who', 'Rosa'],
	]);
	expect(held.held()).toBe(0);
});

test.each([
	['is larger than is held', 12 * MB + 1, createHeldBytes(), 'too big'],
	['finds no room', 25_000, createHeldBytes(40_000), 'many files'],
] as const)(
	'a picture that %s is dropped while it comes, and the words around it are kept',
	async (_, size, held, lost) => {
		const body = part('title', 'Bulbs') + part('picture', 'p'.repeat(size), 'a.jpg') + part('who', 'Rosa') + end;
		const request = requestOf(body, { type: MULTIPART, chunk: size > MB ? 65_536 : 1000 });
		const outcome = await readBody(request, picture, { holds: true, held, from });
		if (!outcome.ok) throw new Error(outcome.code);
		expect(outcome.value.lost.get('picture')).toBe(lost);
		expect([held.held(), [...outcome.value.form.keys()]]).toEqual([0, ['title', 'who']]);
	},
);

/** Starts pictures that never end, one from each address, and records what became of them. */
function slow(held: ReturnType<typeof createHeldBytes>, bytes: number, addresses: readonly string[]) {
	return addresses.map((key) => {
		const one = { dropped: false, place: held.place(key, () => (one.dropped = true)), took: false };
		one.took = one.place.take(bytes);
		return one;
	});
}

test('slow pictures of one address fill at most half, and those of many give way to an address that holds less', () => {
	const held = createHeldBytes(48);
	const hog = slow(held, 12, ['a', 'a', 'a', 'a']);
	expect(hog.map(({ took }) => took)).toEqual([true, true, false, false]);
	const others = slow(held, 12, ['b', 'c']);
	expect([others.every(({ took }) => took), held.held()]).toEqual([true, 48]);
	const [mine] = slow(held, 4, ['me']);
	expect([mine?.took, hog.filter(({ dropped }) => dropped).length, held.held()]).toEqual([true, 1, 40]);
	// A picture that was dropped releases nothing twice.
	for (const { place } of hog) place.release();
	expect(held.held()).toBe(28);
});

test('an address gets no room from one that holds no more, nor from a whole picture', () => {
	const held = createHeldBytes(40);
	const equal = slow(held, 10, ['a', 'b', 'c', 'd']);
	expect(slow(held, 10, ['e'])[0]?.took).toBe(false);
	for (const { place } of equal) place.isWhole();
	expect(slow(held, 1, ['f'])[0]?.took).toBe(false);
	equal[0]?.place.release();
	expect(slow(held, 10, ['g'])[0]?.took).toBe(true);
});

test('never holds more than the limit, and nothing at the end, for any sequence of calls', () => {
	const acts = fc.array(
		fc.tuple(
			fc.constantFrom('a', 'b', 'c', 'd'),
			fc.integer({ min: 1, max: 30 }),
			fc.constantFrom('take', 'whole', 'release'),
		),
		{ maxLength: 80 },
	);
	fc.assert(
		fc.property(acts, (all) => {
			const held = createHeldBytes(50);
			const places = all.map(([key, bytes, what]) => {
				const place = held.place(key, () => {});
				place.take(bytes);
				if (what === 'whole') place.isWhole();
				if (what === 'release') place.release();
				expect(held.held()).toBeLessThanOrEqual(50);
				expect(held.held()).toBeGreaterThanOrEqual(0);
				return place;
			});
			for (const place of places) place.release();
			expect([held.held(), held.places()]).toEqual([0, 0]);
		}),
	);
});

test('a body must arrive within the time for its announced size, however it trickles', async () => {
	const trickle = { milliseconds: 1000, bytes: 10, grace: 60, rate: 1_000_000 };
	let at = 0;
	const stream = new ReadableStream<Uint8Array>({
		async pull(controller) {
			await setTimeout(5);
			at += 20;
			controller.enqueue(Buffer.from('a'.repeat(20)));
		},
	});
	const headers = { 'content-type': URLENCODED, 'content-length': '100000' };
	const request = new Request('http://soup.test/', { method: 'POST', headers, body: stream, duplex: 'half' });
	const outcome = await readBody(request, picture, { holds: true, held: createHeldBytes(), from }, trickle);
	expect(outcome).toEqual({ ok: false, code: 'too slow' });
	expect(at).toBeLessThan(100_000);
});

test('holds bytes that arrive one by one in one buffer', () => {
	const all = new Gathered();
	for (let n = 0; n < 3000; n++) all.add(Uint8Array.of(n % 256));
	expect([...all.bytes()]).toEqual(Array.from({ length: 3000 }, (_, n) => n % 256));
});

test('every refusal is a sentence that says that nothing was changed', async () => {
	const answer = refuseBody('en', 'too big');
	expect([answer.status, await answer.text()]).toEqual([
		413,
		'Nothing was changed. That is more than this form takes. Go back and shorten what is long.',
	]);
});
