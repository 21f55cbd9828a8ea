import { err, type Outcome, ok } from '~/domain/outcome';
import {
	isHeard,
	isTooLong,
	LARGEST_RECORDING,
	LISTENED,
	type RecordingRefusal,
	STORED_RATE,
} from '~/domain/recording';
import { writeWav } from '~/domain/wav';

/** A recording as it is sent: WAV, mono. */
export type Sound = { readonly file: File; readonly seconds: number };

/** Bytes of a file that is decoded here at all: its samples take ten times as many. */
const MOST_DECODED = 4 * LARGEST_RECORDING;
const PATIENCE = 5000;

/** Whether this browser can decode sounds and put the result into the form. Safari 14 cannot, and sends the file as it is. */
export function canDecode(): boolean {
	try {
		return 'OfflineAudioContext' in window && new DataTransfer().items !== undefined;
	} catch {
		return false;
	}
}

/** Puts a file into a form's field; null empties it. */
export function attach(input: HTMLInputElement, file: File | null): void {
	const transfer = new DataTransfer();
	if (file) transfer.items.add(file);
	input.files = transfer.files;
}

/** Decodes a file of any format that the browser knows. What the server would refuse is refused here, before it is sent. */
export async function readSound(file: Blob): Promise<Outcome<Sound, RecordingRefusal>> {
	if (file.size > MOST_DECODED) return err('file too big');
	// Asked first, because two hours of compressed sound would be decoded into a gigabyte.
	const length = await lengthOf(file);
	if (length === null ? file.size > LARGEST_RECORDING : isTooLong(length))
		return err(length === null ? 'file too big' : 'too long');
	const decoded = await decode(file);
	if (!decoded) return err('not a recording');
	if (isTooLong(decoded.duration)) return err('too long');
	const samples = mixed(decoded);
	if (!speaks(samples, decoded.sampleRate)) return err('silent');
	const wav = writeWav(samples, decoded.sampleRate);
	const name = 'recording.wav';
	return ok({ file: new File([wav], name, { type: 'audio/wav' }), seconds: Math.max(Math.round(decoded.duration), 1) });
}

/** Seconds, as the file says; null where it does not, as in what a browser has just recorded. */
function lengthOf(file: Blob): Promise<number | null> {
	const audio = new Audio();
	const src = URL.createObjectURL(file);
	return new Promise<number | null>((resolve) => {
		audio.onloadedmetadata = () => resolve(Number.isFinite(audio.duration) ? audio.duration : null);
		audio.onerror = () => resolve(null);
		setTimeout(() => resolve(null), PATIENCE);
		audio.preload = 'metadata';
		audio.src = src;
	}).finally(() => {
		audio.removeAttribute('src');
		URL.revokeObjectURL(src);
	});
}

async function decode(file: Blob): Promise<AudioBuffer | null> {
	try {
		return await contextAt(STORED_RATE).decodeAudioData(await file.arrayBuffer());
	} catch {
		// Whatever the decoder says, it cannot read it.
		return null;
	}
}

/** Decoding resamples to the context's rate. */
function contextAt(rate: number): OfflineAudioContext {
	try {
		return new OfflineAudioContext(1, 1, rate);
	} catch {
		// Every browser has this rate.
		return new OfflineAudioContext(1, 1, 44_100);
	}
}

function mixed(decoded: AudioBuffer): Float32Array {
	const mono = new Float32Array(decoded.length);
	for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
		const samples = decoded.getChannelData(channel);
		for (let n = 0; n < mono.length; n++) mono[n] = (mono[n] ?? 0) + (samples[n] ?? 0) / decoded.numberOfChannels;
	}
	return mono;
}

function speaks(samples: Float32Array, rate: number): boolean {
	const step = Math.ceil(rate * LISTENED);
	for (let at = 0; at < samples.length; at += step) if (isHeard(samples.subarray(at, at + step))) return true;
	return false;
}
