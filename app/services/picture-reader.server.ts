import { randomBytes } from 'node:crypto';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { NewPicture } from '../../db/queries/pictures';
import { createQueue } from '../concurrency';
import { type FileKind, fileKind } from '../domain/file-kind';
import { err, type Outcome, ok } from '../domain/outcome';
import { MOST_MEMORY, MOST_PIXELS, memoryNeeded } from './picture-memory.server';

export const LARGEST_FILE = 10 * 1024 * 1024;
const LARGE = 1600;
const SMALL = 480;
const SECONDS = 20;
/** Pictures that may wait to be decoded, each up to 10 MB in memory. */
const LONGEST_QUEUE = 8;

export type PictureRefusal =
	| Exclude<FileKind, 'jpeg'>
	| 'not a picture'
	| 'cut off'
	| 'too large'
	| 'file too big'
	| 'busy';

// Only decoders of photographs: SVG could read other files, and PDF and the rest are attack surface without a use.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: [
		'VipsForeignLoadJpegBuffer',
		'VipsForeignLoadPngBuffer',
		'VipsForeignLoadWebpBuffer',
		'VipsForeignLoadNsgifBuffer',
		// AVIF everywhere; HEIC where the libvips of this machine was built with an HEVC decoder.
		'VipsForeignLoadHeifBuffer',
	],
});
sharp.concurrency(1);
sharp.cache(false);

/** Decodes a picture under limits and encodes it again, so that no metadata is stored. */
export function createPictureReader() {
	const decoding = createQueue({ concurrency: 2, longest: LONGEST_QUEUE, capacity: MOST_MEMORY });

	/** Returns two sizes, rotated upright, in sRGB on white. */
	return async (file: Blob): Promise<Outcome<NewPicture, PictureRefusal>> => {
		if (file.size > LARGEST_FILE) return err('file too big');
		const bytes = Buffer.from(await file.arrayBuffer());
		// Checks the header before decoding, against decompression bombs.
		const header = await headerOf(bytes);
		if (!header) return err(nameFor(bytes));
		const memory = memoryNeeded(header, bytes);
		if (header.width * header.height > MOST_PIXELS || memory > MOST_MEMORY) return err('too large');
		return (await decoding(() => reencode(bytes, header), memory)) ?? err('busy');
	};
}

const headerOf = async (bytes: Buffer): Promise<Metadata | null> => {
	try {
		return await sharp(bytes, { limitInputPixels: false }).metadata();
	} catch {
		// No decoder reads it. The refusal says what it is.
		return null;
	}
};

async function reencode(bytes: Buffer, header: Metadata): Promise<Outcome<NewPicture, PictureRefusal>> {
	try {
		return ok(await shrink(bytes, 'error'));
	} catch (error) {
		if (error instanceof Error && error.message.startsWith('timeout')) return err('too large');
		// The decoder's many messages for damaged files become one refusal.
		if (header.format !== 'jpeg') return err(nameFor(bytes) === 'not a picture' ? 'cut off' : nameFor(bytes));
	}
	try {
		return (await shareMissing(bytes)) < MOST_MISSING ? ok(await shrink(bytes, 'none')) : err('cut off');
	} catch {
		return err('cut off');
	}
}

type FailOn = 'none' | 'error';

const decoder = (bytes: Buffer, failOn: FailOn): Sharp =>
	sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn, sequentialRead: true }).timeout({ seconds: SECONDS });

async function shrink(bytes: Buffer, failOn: FailOn): Promise<NewPicture> {
	const { data, info } = await within(decoder(bytes, failOn).rotate(), LARGE)
		.flatten({ background: '#ffffff' })
		.webp({ quality: 80 })
		.toBuffer({ resolveWithObject: true });
	const small = await within(sharp(data), SMALL).webp({ quality: 75 }).toBuffer();
	const version = randomBytes(9).toString('base64url');
	return { version, width: info.width, height: info.height, bytes: data, small };
}

const within = (picture: Sharp, most: number): Sharp =>
	picture.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true });

/** A truncated picture that lacks a larger share of its rows is refused. */
const MOST_MISSING = 0.25;
const ROWS = 100;

/** The missing share of a truncated JPEG, from 0 to 1. The decoder fills missing rows with middle grey. */
async function shareMissing(bytes: Buffer): Promise<number> {
	const { data, info } = await decoder(bytes, 'none')
		.resize({ width: 16, height: ROWS, fit: 'fill' })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
	const row = info.width * info.channels;
	const isGrey = (index: number) =>
		data.subarray(index * row, (index + 1) * row).every((value) => Math.abs(value - 128) <= 3);
	let missing = 0;
	while (missing < info.height && isGrey(info.height - 1 - missing)) missing++;
	return missing / info.height;
}

/** An unreadable JPEG is called `not a picture`, because it may be any file with a JPEG's first bytes. */
function nameFor(bytes: Buffer): PictureRefusal {
	const kind = fileKind(bytes);
	return kind === null || kind === 'jpeg' ? 'not a picture' : kind;
}
