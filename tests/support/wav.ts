import { writeWav } from '../../app/domain/wav';

/** Something like a voice: a tone that swells three times a second. */
export function voice(seconds: number, rate = 16_000): Float32Array {
	const samples = new Float32Array(Math.round(seconds * rate));
	for (let n = 0; n < samples.length; n++) {
		const t = n / rate;
		samples[n] = 0.5 * Math.sin(2 * Math.PI * 220 * t) * Math.abs(Math.sin(3 * Math.PI * t));
	}
	return samples;
}

/** A WAV file of a voice, as the form's page sends it. */
export const spokenWav = (seconds: number, rate = 16_000): Uint8Array<ArrayBuffer> =>
	writeWav(voice(seconds, rate), rate);

type Shape = { tag?: number; channels?: number; rate?: number; bits?: number; before?: string };
/** A WAV file of these sample bytes in any shape that a header can state. `before`: a chunk that recorders put in front. */
export function wavOf(data: Uint8Array, { tag = 1, channels = 1, rate = 16_000, bits = 16, before = '' }: Shape = {}) {
	const width = Math.ceil(bits / 8) * channels;
	const format = Buffer.alloc(16);
	format.writeUInt16LE(tag, 0);
	format.writeUInt16LE(channels, 2);
	format.writeUInt32LE(rate, 4);
	format.writeUInt32LE(rate * width, 8);
	format.writeUInt16LE(width, 12);
	format.writeUInt16LE(bits, 14);
	const chunk = (name: string, bytes: Uint8Array) => {
		const head = Buffer.alloc(8);
		head.write(name, 'latin1');
		head.writeUInt32LE(bytes.length, 4);
		return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
	};
	const chunks = [chunk('fmt ', format), ...(before ? [chunk('LIST', Buffer.from(before))] : []), chunk('data', data)];
	const body = Buffer.concat(chunks);
	const head = Buffer.alloc(12);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(body.length + 4, 4);
	head.write('WAVE', 8, 'latin1');
	return new Uint8Array(Buffer.concat([head, body]));
}
