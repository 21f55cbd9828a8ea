import { findRecording } from '../../db/queries/recordings';
import { lineUpIsPublic } from '../domain/phase-policy';
import { isPitchId, pitchIsPublic } from '../domain/pitch';
import type { Context } from './context.server';
import { createRecordingReader } from './recording-reader.server';

/** Pitchers' voices; each function checks who may hear them. */
export function createRecordings({ db }: Pick<Context, 'db'>) {
	return {
		/** Decodes an uploaded file. */
		read: createRecordingReader(),

		/** For everybody, if the pitch is in a public line-up. */
		async findPublic(pitchId: string, version: string): Promise<Uint8Array | undefined> {
			const found = await find(pitchId, version);
			if (!found || !lineUpIsPublic(found.phase)) return undefined;
			const { state, answers, guardian_agreed_at } = found;
			const isPublic = pitchIsPublic({
				state,
				underAge: answers.underAge,
				guardianAgreed: guardian_agreed_at !== null,
			});
			return isPublic ? found.bytes : undefined;
		},
		/** For the holder of the private link. */
		findOwn: async (pitchId: string, version: string): Promise<Uint8Array | undefined> =>
			(await find(pitchId, version))?.bytes,
		/** For organisers of the dinner; undefined for other dinners' pitches and for drafts. */
		async findAtDesk(dinnerId: string, pitchId: string, version: string): Promise<Uint8Array | undefined> {
			const found = await find(pitchId, version);
			return found && found.dinner_id === dinnerId && found.state !== 'draft' ? found.bytes : undefined;
		},
	};

	async function find(pitchId: string, version: string) {
		if (!isPitchId(pitchId) || !/^[\w-]{1,40}$/.test(version)) return undefined;
		return findRecording(db, pitchId, version);
	}
}
export type Recordings = ReturnType<typeof createRecordings>;
