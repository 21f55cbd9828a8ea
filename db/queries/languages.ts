import type { Kysely } from 'kysely';
import type { DB } from '../schema';

/** The first language of a group; undefined for a group or dinner that is not there. */
export const readLanguageOfGroup = async (db: Kysely<DB>, slug: string): Promise<string | undefined> =>
	(await db.selectFrom('soup_group').select('language').where('slug', '=', slug).executeTakeFirst())?.language;

export const readLanguageOfDinner = async (db: Kysely<DB>, dinnerId: string): Promise<string | undefined> =>
	(
		await db
			.selectFrom('dinner')
			.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
			.select('soup_group.language')
			.where('dinner.id', '=', dinnerId)
			.executeTakeFirst()
	)?.language;

export const readLanguageOfPass = async (db: Kysely<DB>, passId: string): Promise<string | undefined> =>
	(
		await db
			.selectFrom('crew_pass')
			.innerJoin('dinner', 'dinner.id', 'crew_pass.dinner_id')
			.innerJoin('soup_group', 'soup_group.id', 'dinner.group_id')
			.select('soup_group.language')
			.where('crew_pass.id', '=', passId)
			.executeTakeFirst()
	)?.language;

/** The language in which letters to a pitcher are written. */
export const readLanguageOfPitch = async (db: Kysely<DB>, pitchId: string): Promise<string | undefined> =>
	(await db.selectFrom('pitch').select('letter_language').where('id', '=', pitchId).executeTakeFirst())
		?.letter_language;
