import { type Kysely, sql } from 'kysely';
import type { DB } from '../schema';

type ReportState = DB['report']['state'];

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

/**
 * The picture of a pitch or of one of its reports, and the columns that decide who may see it. `report` and `hidden_because` are null for the
 * picture of a pitch.
 */
export const findPicture = (db: Kysely<DB>, pitchId: string, version: string, size: PictureSize) =>
	db
		.selectFrom((eb) =>
			eb
				.selectFrom('picture')
				.select(['pitch_id', size === 'small' ? 'small as bytes' : 'bytes as bytes'])
				.select([sql<ReportState | null>`null`.as('report'), sql<string | null>`null`.as('hidden_because')])
				.where('pitch_id', '=', pitchId)
				.where('version', '=', version)
				.unionAll(
					eb
						.selectFrom('report_picture')
						.innerJoin('report', 'report.id', 'report_picture.report_id')
						.select(['report.pitch_id', size === 'small' ? 'small as bytes' : 'bytes as bytes'])
						.select((shown) => [
							shown.ref('report.state').$castTo<ReportState | null>().as('report'),
							shown.ref('report.hidden_because').as('hidden_because'),
						])
						.where('report.pitch_id', '=', pitchId)
						.where('report_picture.version', '=', version),
				)
				.as('shown'),
		)
		.innerJoin('pitch', 'pitch.id', 'shown.pitch_id')
		.innerJoin('dinner', 'dinner.id', 'pitch.dinner_id')
		.select(['shown.bytes', 'shown.report', 'shown.hidden_because'])
		.select(['pitch.dinner_id', 'pitch.state', 'pitch.answers', 'pitch.guardian_agreed_at', 'dinner.phase'])
		.executeTakeFirst();
