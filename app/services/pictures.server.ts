import { findPicture, type PictureSize } from '../../db/queries/pictures';
import { lineUpIsPublic } from '../domain/phase-policy';
import { isPitchId, pitchIsPublic } from '../domain/pitch';
import type { Context } from './context.server';
import { createPictureReader, loadDecoder } from './picture-reader.server';

export type { PictureSize };

/** Reads pictures of pitches and of their reports; each function checks who may see them. */
export function createPictures({ db }: Pick<Context, 'db'>) {
	return {
		/** Decodes an uploaded file. */
		read: createPictureReader(),
		/** Whether this computer can decode pictures at all. */
		canRead: async (): Promise<boolean> => (await loadDecoder()) !== null,

		/** For everybody, if the pitch is in a public line-up; of a report, once it is sent and unless it is hidden. */
		async findPublic(pitchId: string, version: string, size: PictureSize): Promise<Uint8Array | undefined> {
			const found = await find(pitchId, version, size);
			if (!found || !lineUpIsPublic(found.phase)) return undefined;
			const { state, answers, guardian_agreed_at } = found;
			if (found.report === 'draft' || found.hidden_because !== null) return undefined;
			const isPublic = pitchIsPublic({
				state,
				underAge: answers.underAge,
				guardianAgreed: guardian_agreed_at !== null,
			});
			return isPublic ? found.bytes : undefined;
		},
		/** For the holder of the private link. */
		findOwn: async (pitchId: string, version: string, size: PictureSize): Promise<Uint8Array | undefined> =>
			(await find(pitchId, version, size))?.bytes,
		/** For organisers of the dinner; undefined for other dinners' pitches and for drafts, also of a report. */
		async findAtDesk(dinnerId: string, pitchId: string, version: string, size: PictureSize) {
			const found = await find(pitchId, version, size);
			return found && found.dinner_id === dinnerId && found.state !== 'draft' && found.report !== 'draft'
				? found.bytes
				: undefined;
		},
	};

	async function find(pitchId: string, version: string, size: PictureSize) {
		if (!isPitchId(pitchId) || !isVersion(version)) return undefined;
		return findPicture(db, pitchId, version, size);
	}
}
export type Pictures = ReturnType<typeof createPictures>;

const isVersion = (text: string): boolean => /^[\w-]{1,40}$/.test(text);
