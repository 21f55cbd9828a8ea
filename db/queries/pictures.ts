import type { Kysely } from 'kysely';
import type { DB } from '../schema';

/** `small` is at most 480 px on its longer side, `large` 1600. Both are webp. */
export type PictureSize = 'large' | 'small';

export type NewPicture = {
	readonly version: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: Buffer;
	readonly small: Buffer;
};

/** Takes the place of the picture before it. */
export const putPicture = (db: Kysely<DB>, pitchId: string, picture: NewPicture): Promise<unknown> =>
	db
		.insertInto('picture')
		.values({ pitch_id: pitchId, ...picture })
		.onConflict((oc) => oc.column('pitch_id').doUpdateSet(picture))
		.execute();

export const deletePicture = (db: Kysely<DB>, pitchId: string): Promise<unknown> =>
	db.deleteFrom('picture').where('pitch_id', '=', pitchId).execute();

/** The picture, and what decides who may see it. */
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
