import type { Kysely } from 'kysely';
import { afterEach } from 'vitest';
import type { Organiser } from '../../app/services/context.server';
import type { DB } from '../../db/schema';
import { pressOf } from './factories';
import { type Night, startNight } from './night';

/** Starts socket servers on a suite's database, and stops them after each test. */
export function nightsOn(getDb: () => Kysely<DB>) {
	const nights: Night[] = [];
	afterEach(async () => {
		for (const night of nights.splice(0)) await night.stop();
	});
	return async function begin(): Promise<Night> {
		const night = await startNight(getDb());
		nights.push(night);
		return night;
	};
}

/** Sixteen equal scores. */
export const all = (score: number) => String(score).repeat(16);

/** The stored ballots, decrypted. */
export async function stored(night: Night, dinnerId: string) {
	const rows = await night.db.selectFrom('ballot').selectAll().where('dinner_id', '=', dinnerId).execute();
	return rows.map((row) => ({
		revision: row.revision,
		scores: [...night.secrets.open(dinnerId, Buffer.from(row.key), row.revision, Buffer.from(row.sealed))],
	}));
}

/** Closes voting as an organiser does. */
export const close = (night: Night, dinnerId: string, by: Organiser) =>
	night.services.dinners.move(dinnerId, 'close voting', 'voting 1', pressOf(by));
