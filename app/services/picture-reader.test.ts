import { crc32 } from 'node:zlib';
import sharp, { type Color } from 'sharp';
import { expect, test } from 'vitest';
import { MOST_MEMORY, memoryNeeded } from './picture-memory.server';
import { createPictureReader } from './picture-reader.server';

const read = createPictureReader();
const readBytes = (bytes: Uint8Array | string) => read(new Blob([bytes as BlobPart]));
const orange = { r: 204, g: 120, b: 40 };
const plain = (width: number, height: number, background: Color = orange) =>
	sharp({ create: { width, height, channels: 3, background } });
/** A picture with noise, so that it does not compress to a few bytes. */
const busy = (width: number, height: number) =>
	sharp({
		create: { width, height, channels: 3, background: orange, noise: { type: 'gaussian', mean: 200, sigma: 20 } },
	});
async function colourOf(bytes: Uint8Array): Promise<number[]> {
	const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
	expect(info.channels).toBe(3);
	return [...data.subarray(0, 3)];
}
async function expectColour(bytes: Uint8Array, wanted: typeof orange, within = 8): Promise<void> {
	const [r = 0, g = 0, b = 0] = await colourOf(bytes);
	for (const [is, should] of [
		[r, wanted.r],
		[g, wanted.g],
		[b, wanted.b],
	] as const) {
		expect(Math.abs(is - should)).toBeLessThanOrEqual(within);
	}
}
async function good(bytes: Uint8Array) {
	const outcome = await readBytes(bytes);
	if (!outcome.ok) throw new Error(outcome.code);
	return outcome.value;
}

/** The same file with another size in its header, as a decompression bomb has. */
function claiming(jpeg: Buffer, width: number, height: number): Buffer {
	const copy = Buffer.from(jpeg);
	const frame = [0xc0, 0xc2].map((marker) => copy.indexOf(Buffer.from([0xff, marker]))).find((at) => at > 0) ?? 0;
	copy.writeUInt16BE(height, frame + 5);
	copy.writeUInt16BE(width, frame + 7);
	return copy;
}
function claimingPng(png: Buffer, width: number, height: number): Buffer {
	const copy = Buffer.from(png);
	copy.writeUInt32BE(width, 16);
	copy.writeUInt32BE(height, 20);
	copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
	return copy;
}
const memoryOf = async (bytes: Buffer) =>
	memoryNeeded(await sharp(bytes, { limitInputPixels: false }).metadata(), bytes);

test('a JPEG of 48 megapixels is made small, and set upright', async () => {
	const photo = await plain(8064, 6048).withMetadata({ orientation: 6 }).jpeg().toBuffer();
	const { width, height } = await good(photo);
	expect([width, height]).toEqual([1200, 1600]);
});

test('what a picture may need is memory, not a number of pixels', async () => {
	const jpeg = await plain(64, 64).jpeg().toBuffer();
	const progressive = await plain(64, 64).jpeg({ progressive: true }).toBuffer();
	const fine = await plain(64, 64).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer();
	for (const [name, bytes, fits] of [
		['200 megapixels, row by row', claiming(jpeg, 16320, 12240), true],
		['50 megapixels, progressive', claiming(progressive, 8160, 6144), true],
		['48 megapixels, progressive with full colour', claiming(fine, 8064, 6048), true],
		['200 megapixels, progressive', claiming(progressive, 16320, 12240), false],
	] as const) {
		expect((await memoryOf(bytes)) <= MOST_MEMORY, name).toBe(fits);
	}
	expect(await readBytes(claiming(progressive, 16320, 12240))).toEqual({ ok: false, code: 'too large' });
	expect(await readBytes(claiming(jpeg, 60000, 60000))).toEqual({ ok: false, code: 'too large' });
});

test('a JPEG that comes in several scans without being progressive is costed as one', async () => {
	const jpeg = await plain(64, 64).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();
	const whole = claiming(jpeg, 16000, 12000);
	const parted = Buffer.from(whole);
	// Now the first scan claims to hold one of three components.
	parted.writeUInt8(1, parted.indexOf(Buffer.from([0xff, 0xda])) + 4);
	expect(await memoryOf(whole)).toBeLessThan(MOST_MEMORY);
	expect(memoryNeeded(await sharp(whole, { limitInputPixels: false }).metadata(), parted)).toBeGreaterThan(MOST_MEMORY);
});

test('pixel bombs are refused by their header: a bit for each pixel, and interlaced', async () => {
	const bit = await plain(64, 64).png({ palette: true, colours: 2 }).toBuffer();
	const interlaced = await plain(64, 64).png({ progressive: true }).toBuffer();
	expect(await readBytes(claimingPng(bit, 50000, 50000))).toEqual({ ok: false, code: 'too large' });
	expect(await readBytes(claimingPng(interlaced, 12000, 10000))).toEqual({ ok: false, code: 'too large' });
});

test('a JPEG without its last bytes is read, and one that is mostly missing is named so', async () => {
	for (const progressive of [false, true]) {
		const photo = await busy(400, 300).jpeg({ progressive }).toBuffer();
		for (const missing of [1, 2, 3, 100, Math.round(photo.length / 10)]) {
			const { width, height } = await good(photo.subarray(0, photo.length - missing));
			expect([width, height]).toEqual([400, 300]);
		}
	}
	const photo = await busy(400, 300).jpeg().toBuffer();
	for (const left of [0.1, 0.5]) {
		const outcome = await readBytes(photo.subarray(0, Math.round(photo.length * left)));
		expect(outcome, String(left)).toEqual({ ok: false, code: 'cut off' });
	}
});

test('what a phone writes after the picture does no harm and is not kept', async () => {
	const photo = await busy(200, 150).jpeg().toBuffer();
	const film = Buffer.from('\0\0\0\x18ftypisomCANARY-FILM'.repeat(100));
	const { bytes, small } = await good(Buffer.concat([photo, photo, film]));
	for (const kept of [bytes, small]) expect(kept.includes('CANARY')).toBe(false);
});

test('transparency becomes white, in every format that has it', async () => {
	const clear = () =>
		sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
	const white = { r: 255, g: 255, b: 255 };
	for (const made of [
		clear().png(),
		clear().png({ palette: true }),
		clear().webp({ lossless: true }),
		clear().gif(),
		clear().avif({ effort: 0 }),
	]) {
		const { bytes, small } = await good(await made.toBuffer());
		for (const kept of [bytes, small]) {
			expect((await sharp(kept).metadata()).hasAlpha).toBe(false);
			await expectColour(kept, white, 2);
		}
	}
});

test('colours stay what they were: Display P3, CMYK, 16 bit, grey', async () => {
	const grey = { r: 128, g: 128, b: 128 };
	const deep = await plain(40, 40).toColourspace('rgb16').png().toBuffer();
	expect((await sharp(deep).metadata()).depth).toBe('ushort');
	await expectColour((await good(deep)).bytes, orange);
	const wide = await plain(40, 40).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
	expect((await sharp(wide).metadata()).icc).toBeDefined();
	await expectColour((await good(wide)).bytes, orange);
	await expectColour((await good(await plain(40, 40).toColourspace('cmyk').jpeg().toBuffer())).bytes, orange, 40);
	await expectColour((await good(await plain(40, 40, grey).toColourspace('b-w').jpeg().toBuffer())).bytes, grey);
});

test('of what moves the first picture is kept', async () => {
	const frames = Buffer.concat([Buffer.alloc(30 * 30 * 3, 200), Buffer.alloc(30 * 30 * 3, 0)]);
	const moving = sharp(frames, { raw: { width: 30, height: 60, channels: 3, pageHeight: 30 } });
	for (const made of [moving.clone().gif({ loop: 0 }), moving.clone().webp({ lossless: true })]) {
		const { bytes, width, height } = await good(await made.toBuffer());
		expect([width, height]).toEqual([30, 30]);
		await expectColour(bytes, { r: 200, g: 200, b: 200 });
	}
});

/** 64 by 48 pixels, HEVC with the brands that an iPhone writes. */
const heic = Buffer.from(
	'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAHAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACRtZGF0AAAAGCgBrxOA9SeBO/+q1H/9vNnh72lX558tTw==',
	'base64',
);

test('HEIC is read where this machine can, and named where it cannot', async () => {
	const outcome = await readBytes(heic);
	expect(outcome.ok ? [outcome.value.width, outcome.value.height] : outcome.code).toSatisfy(
		(said: unknown) => said === 'heic' || (Array.isArray(said) && said.join() === '64,48'),
	);
	// A truncated file is named too.
	expect(await readBytes(heic.subarray(0, 60))).toEqual({ ok: false, code: 'heic' });
});

test('what is no picture is named: a document, a film, a drawing, a raw picture, half a PNG, garbage', async () => {
	const png = await busy(300, 300).png().toBuffer();
	const jpegGarbage = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)]);
	for (const [bytes, code] of [
		['%PDF-1.7\n', 'document'],
		['PK\x03\x04 word/document.xml', 'document'],
		['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'drawing'],
		['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'video'],
		['II*\0\x08\0\0\0', 'raw'],
		['BM6\0\0\0', 'other picture'],
		[png.subarray(0, png.length / 2), 'cut off'],
		[jpegGarbage, 'not a picture'],
		['hello', 'not a picture'],
		['', 'not a picture'],
		[new Uint8Array(11 * 1024 * 1024), 'file too big'],
	] as const) {
		expect(await readBytes(bytes), String(bytes.slice(0, 12))).toEqual({ ok: false, code });
	}
});

test('without a decoder for this computer every picture is refused in a sentence, and none is read', async () => {
	const read = createPictureReader(() => Promise.resolve(null));
	expect(await read(new Blob([await plain(20, 20).png().toBuffer()]))).toEqual({ ok: false, code: 'no decoder' });
});
