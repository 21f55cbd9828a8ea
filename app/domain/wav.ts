import { err, type Outcome, ok } from './outcome';

/** The samples of a WAV file: how they are stored, and where. A frame is one sample of each channel. */
export type Wav = {
	readonly kind: 'int' | 'float';
	readonly bits: 8 | 16 | 24 | 32;
	readonly channels: 1 | 2;
	/** Frames a second. */
	readonly rate: number;
	readonly frames: number;
	/** The first byte of the first frame. */
	readonly at: number;
};
/** `cut off`: the file ends before its samples do. */
export type WavRefusal = 'not a recording' | 'cut off';

/** Chunks that are looked through for the samples. Recorders write fewer than ten. */
const MOST_CHUNKS = 100;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** The end of the identifiers by which extensible headers name PCM and float. */
const EXTENSIBLE_END = '0000001000800000aa00389b71';

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the header of a WAV file: uncompressed mono or stereo, 8 to 48 kHz. Trusts no length that it states, and allocates nothing. */
export function readWav(bytes: Uint8Array): Outcome<Wav, WavRefusal> {
	if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WAVE') return err('not a recording');
	const view = viewOf(bytes);
	let format: Pick<Wav, 'kind' | 'bits' | 'channels' | 'rate'> | null = null;
	let at = 12;
	for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= bytes.length; chunk++) {
		const name = textAt(bytes, at);
		const length = view.getUint32(at + 4, true);
		at += 8;
		if (name === 'data') {
			if (!format) return err('not a recording');
			if (length > bytes.length - at) return err('cut off');
			const frame = (format.bits / 8) * format.channels;
			return ok({ ...format, frames: Math.floor(length / frame), at });
		}
		if (length > bytes.length - at) return err('cut off');
		if (name === 'fmt ') {
			format = readFormat(new DataView(bytes.buffer, bytes.byteOffset + at, length));
			if (!format) return err('not a recording');
		}
		// A chunk begins at an even byte.
		at += length + (length % 2);
	}
	return err(format ? 'cut off' : 'not a recording');
}

function readFormat(chunk: DataView): Pick<Wav, 'kind' | 'bits' | 'channels' | 'rate'> | null {
	if (chunk.byteLength < 16) return null;
	const tag = chunk.getUint16(0, true);
	const channels = chunk.getUint16(2, true);
	const rate = chunk.getUint32(4, true);
	const frame = chunk.getUint16(12, true);
	const bits = chunk.getUint16(14, true);
	const kind = tag === EXTENSIBLE ? extended(chunk) : tag;
	if (kind !== PCM && !(kind === FLOAT && bits === 32)) return null;
	if (bits !== 8 && bits !== 16 && bits !== 24 && bits !== 32) return null;
	if ((channels !== 1 && channels !== 2) || rate < 8000 || rate > 48_000) return null;
	if (frame !== (bits / 8) * channels) return null;
	return { kind: kind === FLOAT ? 'float' : 'int', bits, channels, rate };
}

/** What an extensible header says instead of the tag; 0 if it is neither PCM nor float. */
function extended(chunk: DataView): number {
	if (chunk.byteLength < 40) return 0;
	const end = Array.from({ length: 13 }, (_, n) =>
		chunk
			.getUint8(27 + n)
			.toString(16)
			.padStart(2, '0'),
	).join('');
	return end === EXTENSIBLE_END ? chunk.getUint16(24, true) : 0;
}

/** At most `count` frames from `from` on, both channels mixed, each from -1 to 1. What is no number is silence. */
export function monoOf(bytes: Uint8Array, wav: Wav, from: number, count: number): Float32Array {
	const { channels, bits, frames, at } = wav;
	const mono = new Float32Array(Math.max(Math.min(count, frames - from), 0));
	const sample = sampleReader(viewOf(bytes), wav);
	const width = bits / 8;
	for (let n = 0; n < mono.length; n++) {
		const start = at + (from + n) * width * channels;
		const value = channels === 1 ? sample(start) : (sample(start) + sample(start + width)) / 2;
		mono[n] = value > 1 ? 1 : value < -1 ? -1 : Number.isNaN(value) ? 0 : value;
	}
	return mono;
}

function sampleReader(view: DataView, { kind, bits }: Wav): (at: number) => number {
	if (kind === 'float') return (at) => view.getFloat32(at, true);
	switch (bits) {
		case 8:
			return (at) => (view.getUint8(at) - 128) / 128;
		case 16:
			return (at) => view.getInt16(at, true) / 0x8000;
		case 24:
			return (at) => (view.getInt8(at + 2) * 0x10000 + view.getUint16(at, true)) / 0x80_0000;
		case 32:
			return (at) => view.getInt32(at, true) / 0x8000_0000;
	}
}

const HEADER = 44;
/** A WAV file of these samples, from -1 to 1: mono, 16 bits. */
export function writeWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
	const file = new Uint8Array(HEADER + samples.length * 2);
	const view = viewOf(file);
	const text = (at: number, name: string) => {
		for (let n = 0; n < name.length; n++) view.setUint8(at + n, name.charCodeAt(n));
	};
	text(0, 'RIFF');
	view.setUint32(4, file.length - 8, true);
	text(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, PCM, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, rate, true);
	view.setUint32(28, rate * 2, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	text(36, 'data');
	view.setUint32(40, samples.length * 2, true);
	for (let n = 0; n < samples.length; n++) {
		const value = Math.max(-1, Math.min(1, samples[n] ?? 0));
		view.setInt16(HEADER + n * 2, Math.round(value * 0x7fff), true);
	}
	return file;
}
