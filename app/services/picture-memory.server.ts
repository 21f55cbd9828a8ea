import type { Metadata } from 'sharp';

/** Bytes for all decoders together: one progressive JPEG of 108 megapixels, or one AVIF of 12. */
export const MOST_MEMORY = 320 * 1024 * 1024;
/** Bounds the CPU time of a decompression bomb. Phones take at most 200 megapixels. */
export const MOST_PIXELS = 210_000_000;
/** Bytes that every picture needs: the file, rows being decoded, and two results. */
const BASE = 32 * 1024 * 1024;

/**
 * Estimates from the header how many bytes decoding and resizing need. Decoders that work row by row need about 30 MB even for a JPEG of
 * 200 megapixels; the others hold the whole picture. The factors are measured.
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
			// 6 for HEIC, which phones store in tiles that are decoded one at a time; 20 for AVIF.
			return BASE + pixels * (header.compression === 'hevc' ? 6 : 20) * (deep ? 1.2 : 1);
	}
}

/**
 * Bytes for each pixel that a JPEG decoder must hold. A single scan is decoded while it is read. With several scans (progressive, or one for
 * each component) all coefficients are held until the last, two bytes each.
 */
function coefficientBytes(bytes: Uint8Array): number {
	const { progressive, samples, components, inFirstScan } = jpegFrame(bytes);
	return progressive || inFirstScan < components ? samples * 2 : 0;
}

type JpegFrame = { progressive: boolean; samples: number; components: number; inFirstScan: number };
/** Assumed if the header cannot be parsed: the most expensive picture. */
const unclear: JpegFrame = { progressive: true, samples: 4, components: 4, inFirstScan: 0 };

function jpegFrame(bytes: Uint8Array): JpegFrame {
	const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const frame = { ...unclear };
	let at = 2;
	while (at + 12 < bytes.length) {
		if (data.getUint8(at) !== 0xff) return unclear;
		const marker = data.getUint8(at + 1);
		// Fill bytes 0xff may precede a marker.
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

/** Samples for each pixel, summed over components: 1.5 for 4:2:0 subsampling. */
function samplesOf(data: DataView, at: number, components: number): number {
	if (at + components * 3 > data.byteLength) return unclear.samples;
	const areas = Array.from({ length: components }, (_, index) => {
		const factors = data.getUint8(at + index * 3 + 1);
		return { across: factors >> 4, down: factors & 15 };
	});
	const most = Math.max(...areas.map((a) => a.across)) * Math.max(...areas.map((a) => a.down));
	return areas.reduce((sum, { across, down }) => sum + across * down, 0) / Math.max(most, 1);
}
