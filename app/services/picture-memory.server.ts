import type { Metadata } from 'sharp';

/** Bytes that pictures may need while they are decoded, all together: one progressive JPEG of 108 megapixels, or an AVIF of 12. */
export const MOST_MEMORY = 320 * 1024 * 1024;
/** Bounds the work that a small file can ask for: phones make 200 megapixels at most. */
export const MOST_PIXELS = 210_000_000;
/** What every picture needs: its file, the rows in work and two results. */
const BASE = 32 * 1024 * 1024;

/**
 * Bytes that decoding and making small will need, by the header alone. Decoders that read row by row need next to nothing, whatever
 * the size: a JPEG of 200 megapixels takes 30 MB. The others hold the whole picture. The factors were measured.
 */
export function memoryNeeded(header: Metadata, bytes: Uint8Array): number {
	const pixels = header.width * header.height;
	const deep = header.depth !== 'uchar';
	switch (header.format) {
		case 'jpeg':
			return BASE + pixels * coefficientBytes(bytes);
		case 'png':
			return BASE + (header.isProgressive ? pixels * Math.max(header.channels, 3) * (deep ? 2 : 1) : 0);
		case 'webp':
			return BASE + pixels * 4;
		case 'gif':
			return BASE + pixels * 8;
		default:
			// AVIF; a phone's HEIC comes in tiles that are decoded one at a time.
			return BASE + pixels * (header.compression === 'hevc' ? 6 : 20) * (deep ? 1.2 : 1);
	}
}

/**
 * Bytes of each pixel that a JPEG's decoder must hold. One scan with everything in it is decoded as it is read. A picture in several
 * scans (progressive, or a component at a time) is complete only after the last: all coefficients are held, two bytes each.
 */
function coefficientBytes(bytes: Uint8Array): number {
	const { progressive, samples, components, inFirstScan } = jpegFrame(bytes);
	return progressive || inFirstScan < components ? samples * 2 : 0;
}

type JpegFrame = { progressive: boolean; samples: number; components: number; inFirstScan: number };
/** Taken for a picture whose header cannot be followed: the costliest. */
const unclear: JpegFrame = { progressive: true, samples: 4, components: 4, inFirstScan: 0 };

function jpegFrame(bytes: Uint8Array): JpegFrame {
	const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const frame = { ...unclear };
	let at = 2;
	while (at + 12 < bytes.length) {
		if (data.getUint8(at) !== 0xff) return unclear;
		const marker = data.getUint8(at + 1);
		// Any number of 0xff may stand before a marker.
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (isStartOfFrame(marker)) {
			frame.components = data.getUint8(at + 9);
			frame.progressive = marker !== 0xc0 && marker !== 0xc1;
			frame.samples = samplesOf(data, at + 10, frame.components);
		}
		if (marker === 0xda) return { ...frame, inFirstScan: data.getUint8(at + 4) };
		at += 2 + data.getUint16(at + 2);
	}
	return unclear;
}

const isStartOfFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Samples of each pixel, all components together: 1.5 where colour has half the width and height. */
function samplesOf(data: DataView, at: number, components: number): number {
	if (at + components * 3 > data.byteLength) return unclear.samples;
	const areas = Array.from({ length: components }, (_, index) => {
		const factors = data.getUint8(at + index * 3 + 1);
		return { across: factors >> 4, down: factors & 15 };
	});
	const most = Math.max(...areas.map((a) => a.across)) * Math.max(...areas.map((a) => a.down));
	return areas.reduce((sum, { across, down }) => sum + across * down, 0) / Math.max(most, 1);
}
