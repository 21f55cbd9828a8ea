import { findPicture, type PictureSize } from '../../db/queries/pictures';
import { lineUpIsPublic } from '../domain/phase-policy';
import { isPitchId, pitchIsPublic } from '../domain/pitch';
import type { Context } from './context.server';
import { createPictureReader } from './picture-reader.server';

export type { PictureSize };

/** Pictures of pitches, and who may see them. */
export function createPictures({ db }: Pick<Context, 'db'>) {
	return {
		/** Re-encodes a file as it comes from a phone. */
		read: createPictureReader(),

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
}
export type Pictures = ReturnType<typeof createPictures>;

/** Signs that a version is made of. */
const isVersion = (text: string): boolean => /^[\w-]{1,40}$/.test(text);
