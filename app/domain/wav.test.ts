import fc from 'fast-check';
import { expect, test } from 'vitest';
import { voice, wavOf } from '../../tests/support/wav';
import { monoOf, readWav, writeWav } from './wav';

const near = (bytes: Uint8Array): number[] => {
	const wav = readWav(bytes);
	if (!wav.ok) throw new Error(wav.code);
	return [...monoOf(bytes, wav.value, 0, 10)].map((sample) => Math.round(sample * 1000) / 1000);
};
const le = (...values: readonly (readonly [value: number, bytes: number])[]): Buffer =>
	Buffer.concat(
		values.map(([value, bytes]) => {
			const one = Buffer.alloc(bytes);
			one.writeIntLE(value, 0, bytes);
			return one;
		}),
	);

test('reads every width, float, both channels mixed, and behind chunks that recorders put in front', () => {
	expect(near(wavOf(Buffer.from([128, 255, 0]), { bits: 8 }))).toEqual([0, 0.992, -1]);
	expect(near(wavOf(le([0, 2], [16_384, 2], [-32_768, 2])))).toEqual([0, 0.5, -1]);
	expect(near(wavOf(le([0, 3], [4_194_304, 3], [-8_388_608, 3]), { bits: 24 }))).toEqual([0, 0.5, -1]);
	expect(near(wavOf(le([1_073_741_824, 4], [-2_147_483_648, 4]), { bits: 32 }))).toEqual([0.5, -1]);
	expect(near(wavOf(le([16_384, 2], [0, 2]), { channels: 2, before: 'Amira’s phone' }))).toEqual([0.25]);
	const floats = Buffer.from(new Float32Array([0.5, 7, -7, Number.NaN, Number.POSITIVE_INFINITY]).buffer);
	expect(near(wavOf(floats, { tag: 3, bits: 32 }))).toEqual([0.5, 1, -1, 0, 1]);
});

test('refuses what is no WAV file, what is cut off, and shapes that nobody records', () => {
	const good = wavOf(le([1, 2], [2, 2]));
	const refusal = (bytes: Uint8Array) => {
		const read = readWav(bytes);
		return read.ok ? null : read.code;
	};
	expect(refusal(good)).toBeNull();
	expect(refusal(Buffer.from('Not a recording, but a shopping list named .wav'))).toBe('not a recording');
	expect(refusal(new Uint8Array(0))).toBe('not a recording');
	expect(refusal(good.subarray(0, good.length - 1))).toBe('cut off');
	expect(refusal(good.subarray(0, 40))).toBe('cut off');
	// The length of the samples is stated as four gigabytes.
	const lies = Buffer.from(good);
	lies.writeUInt32LE(0xffff_ffff, 40);
	expect(refusal(lies)).toBe('cut off');
	for (const shape of [
		{ tag: 2 },
		{ tag: 0xfffe },
		{ channels: 0 },
		{ channels: 6 },
		{ rate: 7999 },
		{ rate: 96_000 },
		{ bits: 12 },
		{ bits: 64 },
		{ tag: 3, bits: 16 },
	])
		expect(refusal(wavOf(Buffer.alloc(960), shape)), JSON.stringify(shape)).toBe('not a recording');
	expect(readWav(wavOf(Buffer.alloc(0)))).toMatchObject({ ok: true, value: { frames: 0 } });
});

test('never throws and never reads or allocates beyond the file, whatever the bytes', () => {
	const good = wavOf(Buffer.alloc(64, 7), { channels: 2, before: 'x' });
	const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 });
	fc.assert(
		fc.property(changes, fc.nat(good.length), fc.nat(), fc.nat(4096), (bytes, length, from, count) => {
			const changed = Uint8Array.from(good.subarray(0, length));
			for (const [at, value] of bytes) if (at < length) changed[at] = value;
			const wav = readWav(changed);
			if (!wav.ok) return;
			const samples = monoOf(changed, wav.value, from % (wav.value.frames + 2), count);
			expect(samples.length).toBeLessThanOrEqual(changed.length);
			for (const sample of samples) expect(Math.abs(sample)).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 2000 },
	);
	fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readWav(bytes) !== undefined));
});

test('what the page writes is read as it was', () => {
	const samples = voice(0.1);
	const bytes = writeWav(samples, 16_000);
	const wav = readWav(bytes);
	if (!wav.ok) throw new Error(wav.code);
	expect(wav.value).toEqual({ kind: 'int', bits: 16, channels: 1, rate: 16_000, frames: 1600, at: 44 });
	for (const [n, sample] of monoOf(bytes, wav.value, 0, 1600).entries())
		expect(sample).toBeCloseTo(samples[n] ?? Number.NaN, 3);
});
