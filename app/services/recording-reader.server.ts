import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { NewRecording } from '../../db/queries/recordings';
import { createQueue } from '../concurrency';
import { err, type Outcome, ok } from '../domain/outcome';
import {
	isHeard,
	isTooLong,
	LARGEST_RECORDING,
	LISTENED,
	LONGEST_SECONDS,
	type RecordingRefusal,
	STORED_RATE,
} from '../domain/recording';
import { monoOf, readWav, type Wav } from '../domain/wav';

/** Recordings that may wait to be encoded, each up to 12 MB in memory. A minute takes about a second. */
const LONGEST_QUEUE = 8;
/** In kbit/s: a minute is 180 kB. */
const BITRATE = 24;
/** The encoder's code, compiled once. */
let compiled: Promise<WebAssembly.Module> | undefined;

async function createEncoder() {
	const { createEncoder: create } = await import('wasm-media-encoders/esnext');
	compiled ??= readFile(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3')).then((bytes) =>
		WebAssembly.compile(new Uint8Array(bytes)),
	);
	return create('audio/mpeg', await compiled);
}

/** Decodes a WAV file under limits and encodes it again as MP3, so that nothing but the sound is stored. */
export function createRecordingReader() {
	const encoding = createQueue({ concurrency: 1, longest: LONGEST_QUEUE });

	return async (file: Blob): Promise<Outcome<NewRecording, RecordingRefusal>> => {
		if (file.size > LARGEST_RECORDING) return err('file too big');
		const bytes = new Uint8Array(await file.arrayBuffer());
		const wav = readWav(bytes);
		if (!wav.ok) return wav;
		if (isTooLong(wav.value.frames / wav.value.rate)) return err('too long');
		return (await encoding(() => encode(bytes, wav.value))) ?? err('busy');
	};
}

async function encode(bytes: Uint8Array, wav: Wav): Promise<Outcome<NewRecording, RecordingRefusal>> {
	const encoder = await createEncoder();
	encoder.configure({ sampleRate: wav.rate, channels: 1, bitrate: BITRATE, outputSampleRate: STORED_RATE });
	const step = Math.ceil(wav.rate * LISTENED);
	const parts: Buffer[] = [];
	let heard = false;
	for (let at = 0; at < wav.frames; at += step) {
		const samples = monoOf(bytes, wav, at, step);
		heard ||= isHeard(samples);
		// The encoder uses its memory again.
		parts.push(Buffer.from(encoder.encode([samples])));
		// A step takes some two milliseconds. Then other work has its turn.
		await setImmediate();
	}
	if (!heard) return err('silent');
	parts.push(Buffer.from(encoder.finalize()));
	const seconds = Math.min(Math.max(Math.round(wav.frames / wav.rate), 1), LONGEST_SECONDS);
	return ok({ version: randomBytes(9).toString('base64url'), seconds, bytes: Buffer.concat(parts) });
}
