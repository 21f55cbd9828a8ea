import { randomBytes } from 'node:crypto';
import type { Metadata, Sharp } from 'sharp';
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
	| 'busy'
	| 'no decoder';

type Library = typeof import('sharp')['default'];
let library: Promise<Library | null> | undefined;
/** The native decoder; null where it has no build for this computer: then the dinner runs without pictures. */
export function loadDecoder(load: () => Promise<{ readonly default: Library }> = () => import('sharp')) {
	library ??= load().then(
		(loaded) => limited(loaded.default),
		() => null,
	);
	return library;
}

/** Only decoders of photographs: SVG could read other files, and PDF and the rest are attack surface without a use. */
function limited(sharp: Library): Library {
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
	return sharp;
}

/** Decodes a picture under limits and encodes it again, so that no metadata is stored. */
export function createPictureReader(findDecoder: () => Promise<Library | null> = loadDecoder) {
	const decoding = createQueue({ concurrency: 2, longest: LONGEST_QUEUE, capacity: MOST_MEMORY });

	/** Returns two sizes, rotated upright, in sRGB on white. `mostPixels`: a lower limit of its own. */
	return async (file: Blob, mostPixels = MOST_PIXELS): Promise<Outcome<NewPicture, PictureRefusal>> => {
		if (file.size > LARGEST_FILE) return err('file too big');
		const sharp = await findDecoder();
		if (!sharp) return err('no decoder');
		const bytes = Buffer.from(await file.arrayBuffer());
		// Checks the header before decoding, against decompression bombs.
		const header = await headerOf(sharp, bytes);
		if (!header) return err(nameFor(bytes));
		const memory = memoryNeeded(header, bytes);
		if (header.width * header.height > Math.min(mostPixels, MOST_PIXELS) || memory > MOST_MEMORY)
			return err('too large');
		return (await decoding(() => reencode(sharp, bytes, header), memory)) ?? err('busy');
	};
}

const headerOf = async (sharp: Library, bytes: Buffer): Promise<Metadata | null> => {
	try {
		return await sharp(bytes, { limitInputPixels: false }).metadata();
	} catch {
		// No decoder reads it. The refusal says what it is.
		return null;
	}
};

async function reencode(sharp: Library, bytes: Buffer, header: Metadata): Promise<Outcome<NewPicture, PictureRefusal>> {
	try {
		return ok(await shrink(sharp, bytes, 'error'));
	} catch (error) {
		if (error instanceof Error && error.message.startsWith('timeout')) return err('too large');
		// The decoder's many messages for damaged files become one refusal.
		if (header.format !== 'jpeg') return err(nameFor(bytes) === 'not a picture' ? 'cut off' : nameFor(bytes));
	}
	try {
		return (await shareMissing(sharp, bytes)) < MOST_MISSING ? ok(await shrink(sharp, bytes, 'none')) : err('cut off');
	} catch {
		return err('cut off');
	}
}

type FailOn = 'none' | 'error';

const decoder = (sharp: Library, bytes: Buffer, failOn: FailOn): Sharp =>
	sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn, sequentialRead: true }).timeout({ seconds: SECONDS });

async function shrink(sharp: Library, bytes: Buffer, failOn: FailOn): Promise<NewPicture> {
	const { data, info } = await within(decoder(sharp, bytes, failOn).rotate(), LARGE)
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
async function shareMissing(sharp: Library, bytes: Buffer): Promise<number> {
	const { data, info } = await decoder(sharp, bytes, 'none')
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
