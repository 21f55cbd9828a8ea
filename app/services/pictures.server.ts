import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { deletePicture, findPicture, type NewPicture, type PictureSize, putPicture } from '../../db/queries/pictures';
import { lockPitch, readHome } from '../../db/queries/pitches';
import { lineUpIsPublic } from '../domain/dinner';
import { err, type Outcome, ok } from '../domain/outcome';
import { callIs, isPitchId, mayEdit, pitchIsPublic } from '../domain/pitch';
import type { Context } from './context.server';

export const LARGEST_FILE = 10 * 1024 * 1024;
export const MOST_PIXELS = 25_000_000;
const LARGE = 1600;
const SMALL = 480;
/** Of pictures that wait to be decoded, each up to 10 MB in memory. */
const LONGEST_QUEUE = 8;

export type { PictureSize };
export type PictureRefusal = 'not a picture' | 'too many pixels' | 'file too big' | 'busy';

// Only decoders of photographs: SVG would read other files, PDF and the rest are attack surface that nobody asked for.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: [
		'VipsForeignLoadJpegBuffer',
		'VipsForeignLoadPngBuffer',
		'VipsForeignLoadWebpBuffer',
		'VipsForeignLoadNsgifBuffer',
		'VipsForeignLoadHeifBuffer',
	],
});
sharp.concurrency(1);
sharp.cache(false);

/** Pictures of pitches: what comes in is decoded under limits and written anew, so that nothing but the picture is kept. */
export function createPictures({ db, now }: Pick<Context, 'db' | 'now'>) {
	const inTurn = twoAtATime(LONGEST_QUEUE);

	return {
		/** Re-encodes a file, in two sizes, upright, without what the camera wrote beside it. */
		async read(file: Blob): Promise<Outcome<NewPicture, PictureRefusal>> {
			if (file.size > LARGEST_FILE) return err('file too big');
			const bytes = Buffer.from(await file.arrayBuffer());
			return (await inTurn(() => reencode(bytes))) ?? err('busy');
		},

		/** Only while the pitch may be edited. */
		put: (pitch: { id: string; dinner_id: string }, picture: NewPicture): Promise<Outcome<null, 'call over'>> =>
			whileOpen(pitch, (trx) => putPicture(trx, pitch.id, picture)),
		remove: (pitch: { id: string; dinner_id: string }): Promise<Outcome<null, 'call over'>> =>
			whileOpen(pitch, (trx) => deletePicture(trx, pitch.id)),

		/** For everybody: only of a pitch in a line-up that is public. */
		async findPublic(pitchId: string, version: string, size: PictureSize): Promise<Uint8Array | undefined> {
			const found = await find(pitchId, version, size);
			if (!found || !lineUpIsPublic(found.phase)) return undefined;
			const { state, answers, guardian_agreed_at } = found;
			const isPublic = pitchIsPublic({
				state,
				underAge: answers.underAge,
				guardianAgreed: guardian_agreed_at !== null,
			});
			return isPublic ? found.bytes : undefined;
		},
		/** For whoever holds the pitch's link. */
		findOwn: async (pitchId: string, version: string, size: PictureSize): Promise<Uint8Array | undefined> =>
			(await find(pitchId, version, size))?.bytes,
		/** For the desk of a dinner: a foreign pitch is an absent one, and a draft is its writer's own. */
		async findAtDesk(dinnerId: string, pitchId: string, version: string, size: PictureSize) {
			const found = await find(pitchId, version, size);
			return found && found.dinner_id === dinnerId && found.state !== 'draft' ? found.bytes : undefined;
		},
	};

	async function find(pitchId: string, version: string, size: PictureSize) {
		return isPitchId(pitchId) && isVersion(version) ? findPicture(db, pitchId, version, size) : undefined;
	}

	async function whileOpen(
		pitch: { id: string; dinner_id: string },
		write: (trx: Parameters<typeof lockPitch>[0]) => Promise<unknown>,
	): Promise<Outcome<null, 'call over'>> {
		return db.transaction().execute(async (trx) => {
			const held = await lockPitch(trx, pitch.dinner_id, pitch.id);
			const { dinner } = await readHome(trx, pitch.dinner_id);
			const at = now().getTime();
			const deadline = dinner.pitch_deadline.getTime();
			if (!held || callIs({ phase: dinner.phase, deadline }, at) !== 'open' || !mayEdit(held.state, deadline, at)) {
				return err('call over');
			}
			await write(trx);
			return ok(null);
		});
	}
}
export type Pictures = ReturnType<typeof createPictures>;

/** Signs that a version is made of. */
const isVersion = (text: string): boolean => /^[\w-]{1,40}$/.test(text);

async function reencode(bytes: Buffer): Promise<Outcome<NewPicture, PictureRefusal>> {
	try {
		// The header alone: a bomb says how big it is before anything is decoded.
		const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (width * height > MOST_PIXELS) return err('too many pixels');
		const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({ seconds: 20 }).rotate();
		const { data, info } = await within(upright.clone(), LARGE)
			.webp({ quality: 80 })
			.toBuffer({ resolveWithObject: true });
		const small = await within(sharp(data), SMALL).webp({ quality: 75 }).toBuffer();
		const version = randomBytes(9).toString('base64url');
		return ok({ version, width: info.width, height: info.height, bytes: data, small });
	} catch {
		// Whatever the decoder could not make sense of, in its many words, is to the person one thing: not a picture.
		return err('not a picture');
	}
}

const within = (picture: Sharp, most: number): Sharp =>
	picture.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true });

/** Two decoders, each with at most 25 megapixels in memory; null means that too many wait. */
function twoAtATime(longest: number) {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async <T>(work: () => Promise<T>): Promise<T | null> => {
		if (running >= 2) {
			if (waiting.length >= longest) return null;
			await new Promise<void>((go) => waiting.push(go));
		} else running++;
		try {
			return await work();
		} finally {
			// The place is handed on, so that nobody who comes now overtakes.
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
}
