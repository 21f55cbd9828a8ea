import type { Kysely } from 'kysely';
import type { DB } from '../schema';

/** The longer side is at most 480 px for `small` and 1600 px for `large`. Both are WebP. */
export type PictureSize = 'large' | 'small';

export type NewPicture = {
	readonly version: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: Buffer;
	readonly small: Buffer;
};

/** Replaces the pitch's picture. */
export const putPicture = (db: Kysely<DB>, pitchId: string, picture: NewPicture): Promise<unknown> =>
	db
		.insertInto('picture')
		.values({ pitch_id: pitchId, ...picture })
		.onConflict((oc) => oc.column('pitch_id').doUpdateSet(picture))
		.execute();

export const deletePicture = (db: Kysely<DB>, pitchId: string): Promise<unknown> =>
	db.deleteFrom('picture').where('pitch_id', '=', pitchId).execute();

/** The picture, and the columns that decide who may see it. */
export const findPicture = (db: Kysely<DB>, pitchId: string, version: string, size: PictureSize) =>
	db
		.selectFrom('picture')
		.innerJoin('pitch', 'pitch.id', 'picture.pitch_id')
		.innerJoin('dinner', 'dinner.id', 'pitch.dinner_id')
		.select([
			size === 'small' ? 'picture.small as bytes' : 'picture.bytes as bytes',
			'pitch.dinner_id',
			'pitch.state',
			'pitch.answers',
			'pitch.guardian_agreed_at',
			'dinner.phase',
		])
		.where('picture.pitch_id', '=', pitchId)
		.where('picture.version', '=', version)
		.executeTakeFirst();
