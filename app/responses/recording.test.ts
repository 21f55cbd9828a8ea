import { expect, test } from 'vitest';
import { privateRecording, publicRecording } from './recording.server';

const BYTES = new Uint8Array([1, 2, 3, 4, 5]);
const ask = (headers: Record<string, string> = {}) => new Request('http://soup.example/recording/a/v1', { headers });
const answerTo = async (headers: Record<string, string>) => {
	const answer = publicRecording(ask(headers), 'v1', BYTES);
	const bytes = [...new Uint8Array(await answer.arrayBuffer())];
	return { status: answer.status, range: answer.headers.get('content-range'), bytes };
};

test('a recording is sent whole, or the range that is asked for, which Safari needs to play it', async () => {
	expect(await answerTo({})).toEqual({ status: 200, range: null, bytes: [1, 2, 3, 4, 5] });
	expect(await answerTo({ range: 'bytes=0-1' })).toEqual({ status: 206, range: 'bytes 0-1/5', bytes: [1, 2] });
	expect(await answerTo({ range: 'bytes=3-' })).toEqual({ status: 206, range: 'bytes 3-4/5', bytes: [4, 5] });
	expect(await answerTo({ range: 'bytes=-2' })).toEqual({ status: 206, range: 'bytes 3-4/5', bytes: [4, 5] });
	expect(await answerTo({ range: 'bytes=1-99' })).toMatchObject({ status: 206, range: 'bytes 1-4/5' });
	expect(await answerTo({ range: 'bytes=9-' })).toEqual({ status: 416, range: 'bytes */5', bytes: [] });
	for (const range of ['bytes=0-0,2-3', 'lines=0-1', 'bytes', 'bytes=x-y'])
		expect((await answerTo({ range })).status, range).toBeOneOf([200, 416]);
	// The range of an older recording does not fit the new one.
	expect(await answerTo({ range: 'bytes=0-1', 'if-range': '"v0"' })).toMatchObject({ status: 200 });
	expect(await answerTo({ range: 'bytes=0-1', 'if-range': '"v1"' })).toMatchObject({ status: 206 });
});

test('shared caches keep a public recording for a minute; one behind a link or at the desk is stored nowhere', () => {
	const open = publicRecording(ask(), 'v1', BYTES);
	expect(Object.fromEntries(open.headers)).toEqual({
		'accept-ranges': 'bytes',
		'cache-control': 'public, max-age=300, s-maxage=60, must-revalidate',
		'content-type': 'audio/mpeg',
		etag: '"v1"',
	});
	expect(publicRecording(ask({ 'if-none-match': '"v1"' }), 'v1', BYTES).status).toBe(304);
	expect(privateRecording(ask(), 'v1', BYTES).headers.get('cache-control')).toBe('private, no-store');
	expect(() => publicRecording(ask(), 'v1', undefined)).toThrow();
});
