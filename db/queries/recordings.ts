import type { Kysely } from 'kysely';
import type { DB } from '../schema';

/** A pitcher's voice as MP3: mono, 16 kHz. `seconds`: its length, rounded, at least 1. */
export type NewRecording = { readonly version: string; readonly seconds: number; readonly bytes: Buffer };

/** Replaces the pitch's recording. */
export const putRecording = (db: Kysely<DB>, pitchId: string, recording: NewRecording): Promise<unknown> =>
	db
		.insertInto('recording')
		.values({ pitch_id: pitchId, ...recording })
		.onConflict((oc) => oc.column('pitch_id').doUpdateSet(recording))
		.execute();

export const deleteRecording = (db: Kysely<DB>, pitchId: string): Promise<unknown> =>
	db.deleteFrom('recording').where('pitch_id', '=', pitchId).execute();

/** The recording of a pitch, and the columns that decide who may hear it. */
export const findRecording = (db: Kysely<DB>, pitchId: string, version: string) =>
	db
		.selectFrom('recording')
		.innerJoin('pitch', 'pitch.id', 'recording.pitch_id')
		.innerJoin('dinner', 'dinner.id', 'pitch.dinner_id')
		.select('recording.bytes')
		.select(['pitch.dinner_id', 'pitch.state', 'pitch.answers', 'pitch.guardian_agreed_at', 'dinner.phase'])
		.where('recording.pitch_id', '=', pitchId)
		.where('recording.version', '=', version)
		.executeTakeFirst();
