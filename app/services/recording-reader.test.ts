import { expect, test } from 'vitest';
import { spokenWav, wavOf } from '../../tests/support/wav';
import { createRecordingReader } from './recording-reader.server';

const read = createRecordingReader();
const refusalOf = async (bytes: Uint8Array<ArrayBuffer>) => {
	const outcome = await read(new Blob([bytes]));
	return outcome.ok ? null : outcome.code;
};

test('a recording is kept as MP3 of 3 kB a second, with nothing of the file but the sound', async () => {
	const canary = wavOf(spokenWav(3, 44_100).subarray(44), { rate: 44_100, before: 'CANARY-OWNER' });
	const outcome = await read(new Blob([canary]));
	if (!outcome.ok) throw new Error(outcome.code);
	const { bytes, seconds } = outcome.value;
	expect(seconds).toBe(3);
	expect(bytes.includes('CANARY-OWNER')).toBe(false);
	// MPEG 2 layer III, 24 kbit/s, 16 kHz, mono.
	expect([bytes[0], (bytes[1] ?? 0) & 0xfe, (bytes[2] ?? 0) & 0xfc, (bytes[3] ?? 0) >> 6]).toEqual([
		0xff, 0xf2, 0x38, 3,
	]);
	expect(bytes.length).toBeGreaterThan(8500);
	expect(bytes.length).toBeLessThan(10_000);
});

test('a recording that cannot be taken is refused for its reason', async () => {
	expect(await refusalOf(new Uint8Array(Buffer.from('A text named .wav')))).toBe('not a recording');
	expect(await refusalOf(spokenWav(2).subarray(0, 30_000))).toBe('cut off');
	expect(await refusalOf(spokenWav(61))).toBe('too long');
	expect(await refusalOf(wavOf(Buffer.alloc(0)))).toBe('silent');
	expect(await refusalOf(wavOf(Buffer.alloc(32_000)))).toBe('silent');
	expect(await refusalOf(new Uint8Array(12 * 1024 * 1024 + 1))).toBe('file too big');
});

test('a minute is encoded in 600 short turns of the event loop; whoever finds the queue full is told so', async () => {
	const minute = new Blob([spokenWav(60)]);
	let turns = 0;
	let counts = true;
	const count = () => {
		turns++;
		if (counts) setImmediate(count);
	};
	count();
	expect(await read(minute)).toMatchObject({ ok: true, value: { seconds: 60 } });
	counts = false;
	expect(turns).toBeGreaterThanOrEqual(600);
	const crowd = await Promise.all(Array.from({ length: 10 }, () => read(new Blob([spokenWav(0.3)]))));
	expect(crowd.filter((outcome) => !outcome.ok)).toEqual([{ ok: false, code: 'busy' }]);
});
