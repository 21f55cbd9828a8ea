import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTINUE, end, KB, MULTIPART, part, startFormServer } from '../support/form-server';

// Forms in parts, as those with a picture are sent: broken ones, large ones, slow ones and many at once.

let server: Awaited<ReturnType<typeof startFormServer>>;
beforeAll(async () => {
	server = await startFormServer();
});
afterAll(() => server.stop());

const inParts: Record<string, () => string> = {
	'150,000 empty parts': () => part('a', '', '').repeat(150_000),
	'150,000 parts without a name': () => '--x\r\n\r\n\r\n'.repeat(150_000),
	'45,000 fields': () => Array.from({ length: 45_000 }, (_, n) => part(`f${n}`, '')).join('') + end,
	'12 MB of quotes in one field': () => part('title', '"'.repeat(12 * KB * KB)) + end,
	'two pictures': () => part('picture', 'a', 'a.jpg') + part('picture', 'b', 'b.jpg') + end,
	'a file under another name': () => part('title', 'a', 'a.jpg') + end,
	'a long name': () => part('n'.repeat(5000), '') + end,
	'a part that never ends': () => part('title', 'a'),
	'a broken header': () => '--x\r\nContent-Disp',
	'a header of 250 kB': () => `--x\r\nContent-Disposition: ${'form-data; '.repeat(23_000)}\r\n\r\n${end}`,
	nothing: () => '',
};

test('forms in parts are refused wherever no picture is expected', async () => {
	for (const { path, guarded } of server.actions) {
		const answer = await server.send(
			server.fill(path),
			MULTIPART,
			`${part('title', 'A')}${part('intent', 'save')}${end}`,
		);
		if (guarded.takes?.parts) expect([303, 400, 409], path).toContain(answer.status);
		else {
			expect(answer.status, path).toBe(415);
			expect(answer.body, path).toContain('Nothing was changed.');
		}
	}
});

test.each(Object.entries(inParts))('a picture form with %s is refused, and no page fails', async (_, make) => {
	const body = Buffer.from(make());
	for (const { path } of server.actions.filter(({ guarded }) => guarded.takes?.parts)) {
		for (const type of [MULTIPART, 'multipart/form-data', 'multipart/form-data; boundary=y']) {
			const answer = await server.send(server.fill(path), type, body);
			expect([400, 413], `${path} ${type}`).toContain(answer.status);
			expect(answer.body, path).toContain('Nothing was changed.');
		}
	}
	expect(server.output()).not.toContain('page failed');
});

test('a picture that is larger than is held leaves the words in place, wherever they stand', async () => {
	const body = `${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(13 * KB * KB), 'a.jpg')}${part('contactName', 'Rosa')}${end}`;
	const begun = await server.send(`/${server.group}/1/pitch`, MULTIPART, body);
	expect(begun.status).toBe(303);
	const page = await fetch(server.url + begun.headers.location);
	const text = await page.text();
	for (const kept of ['Bulbs', 'Rosa', '10 MB']) expect(text).toContain(kept);
	const again = await server.send(
		`/pitch/${server.pitchLink}`,
		MULTIPART,
		body.replace('name="title"', 'name="revision"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="title"'),
	);
	expect([400, 409]).toContain(again.status);
	for (const kept of ['Bulbs', 'Rosa']) expect(again.body).toContain(kept);
});

test('eleven connections that announce a picture and send none keep no picture out', async () => {
	const headers = { 'content-type': MULTIPART, 'content-length': String(12 * KB * KB), expect: CONTINUE };
	const idle = Array.from({ length: 11 }, () => {
		const sending = server.begin(`/${server.group}/1/pitch`, headers);
		sending.write('--x');
		return sending;
	});
	await Promise.all(idle.map((sending) => once(sending, 'continue')));
	const body = `${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(9 * KB * KB), 'a.jpg')}${end}`;
	const answer = await server.send(`/${server.group}/1/pitch`, MULTIPART, body);
	for (const sending of idle) sending.destroy();
	expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('picture=not+a+picture')]);
});

/** Connections that announce a picture of 12 MB, send almost all of it, and then just enough to stay open. */
async function almostSent(localAddress: string, count: number) {
	const head = Buffer.from(`--x\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n`);
	const bytes = Buffer.concat([head, Buffer.alloc(11 * KB * KB, 'p')]);
	const headers = { 'content-type': MULTIPART, 'content-length': String(12 * KB * KB) };
	const all = Array.from({ length: count }, () => server.begin(`/${server.group}/1/pitch`, headers, localAddress));
	await Promise.all(all.map((sending) => new Promise<void>((resolve) => sending.write(bytes, () => resolve()))));
	// The server closes a body that stalls for ten seconds (`usualPace`). These continue for more than a minute.
	const more = setInterval(() => {
		for (const sending of all) sending.write(Buffer.alloc(33 * KB, 'p'));
	}, 2500);
	return () => {
		clearInterval(more);
		for (const sending of all) sending.destroy();
	};
}
async function arrivingPictureBytes(): Promise<number> {
	const metrics = await (await fetch(`${server.url}/metrics`)).text();
	return Number(/^stockpot_arriving_picture_bytes (\d+)$/m.exec(metrics)?.[1]);
}
const bulbs = () =>
	`${part('title', 'Bulbs')}${part('intent', 'save')}${part('picture', 'p'.repeat(9 * KB * KB), 'a.jpg')}${part('contactName', 'Rosa')}${end}`;

test('slow uploads from other addresses keep no picture out', async () => {
	const ends = [await almostSent('127.0.0.2', 3), await almostSent('127.0.0.3', 3)];
	const answer = await server.send(`/${server.group}/1/pitch`, MULTIPART, bulbs());
	for (const end of ends) end();
	expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('picture=not+a+picture')]);
});

test('where many pictures are coming in, what was typed is saved and the page says so', async () => {
	const end = await almostSent('127.0.0.1', 2);
	// Waits until the server has the bytes, because some may still be in the kernel's buffers.
	await expect.poll(arrivingPictureBytes, { timeout: 60_000 }).toBeGreaterThanOrEqual(22 * KB * KB);
	const to = String((await server.send(`/${server.group}/1/pitch`, MULTIPART, bulbs())).headers.location);
	expect(to).toContain('picture=busy');
	const text = await (await fetch(server.url + to)).text();
	for (const kept of ['Bulbs', 'Rosa', 'Many pictures are coming in right now. Your words are saved.'])
		expect(text).toContain(kept);
	end();
});

test('the token of a pitch is checked before the body is read', async () => {
	const headers = { 'content-type': MULTIPART, 'content-length': String(12 * KB * KB) };
	const sending = server.begin(`/pitch/nothing`, headers);
	sending.write('--x');
	const [answer] = await once(sending, 'response');
	expect(answer.statusCode).toBe(404);
	sending.destroy();
});
