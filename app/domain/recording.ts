/** A pitcher's own voice, as guests hear it. */

export const LONGEST_SECONDS = 60;
/** Bytes of the file that is sent: a minute of stereo at 48 kHz, in 16 bits. The page itself sends two million. */
export const LARGEST_RECORDING = 12 * 1024 * 1024;
/** Frames a second of what is stored, and of what the page sends. Speech needs no more. */
export const STORED_RATE = 16_000;

/** `silent`: nobody speaks in it. `busy`: too many come in at one time. */
export type RecordingRefusal = 'not a recording' | 'cut off' | 'too long' | 'file too big' | 'silent' | 'busy';

/** A second more than the limit, because recorders stop late. */
export const isTooLong = (seconds: number): boolean => seconds >= LONGEST_SECONDS + 1;

/** The power of a whisper at arm's length; the noise of a microphone is a tenth of it. Root mean square of samples from -1 to 1. */
const QUIETEST = 0.002;
/** Seconds over which it is measured. */
export const LISTENED = 0.1;

/** Whether these samples, about `LISTENED` long, are more than noise. */
export function isHeard(samples: Float32Array): boolean {
	let sum = 0;
	for (const sample of samples) sum += sample * sample;
	return samples.length > 0 && Math.sqrt(sum / samples.length) > QUIETEST;
}
