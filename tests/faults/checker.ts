import type { Kysely } from 'kysely';
import type { Secrets } from '../../app/services/secrets.server';
import type { DB } from '../../db/schema';
import type { Phone } from './phone';

export type Report = {
	readonly phones: number;
	readonly invoked: number;
	readonly acked: number;
	readonly refused: number;
	readonly unknown: number;
	/** One sentence for each broken invariant. */
	readonly problems: readonly string[];
};

type Stored = { revision: number; scores: string };

/** The stored ballots by key, decrypted. */
export async function readStored(db: Kysely<DB>, dinnerId: string, secrets: Secrets): Promise<Map<string, Stored>> {
	const rows = await db.selectFrom('ballot').selectAll().where('dinner_id', '=', dinnerId).execute();
	return new Map(
		rows.map(({ key, revision, sealed }) => {
			const bytes = secrets.open(dinnerId, Buffer.from(key), revision, Buffer.from(sealed));
			const scores = Array.from(bytes, (byte) => (byte === 255 ? '-' : String(byte))).join('');
			return [Buffer.from(key).toString('hex'), { revision, scores }];
		}),
	);
}

export type Voter = Pick<Phone, 'paperSession' | 'log'>;

/**
 * Compares phones' logs with the database: I1 (an acknowledged ballot is stored with that or a later sent value), I2 (an unacknowledged one
 * is stored at most once, as it was sent) and, with `closedAt`, I3 (nothing sent after the close counts).
 */
export function check(phones: readonly Voter[], stored: ReadonlyMap<string, Stored>, closedAt?: number): Report {
	const problems: string[] = [];
	const count = { invoked: 0, acked: 0, refused: 0, unknown: 0 };
	for (const phone of phones) {
		const name = `paper ${phone.paperSession.number}`;
		const row = stored.get(phone.paperSession.key.toString('hex'));
		const acked = Math.max(0, ...phone.log.filter(({ kind }) => kind === 'ack').map(({ revision }) => revision));
		for (const { kind } of phone.log) {
			if (kind === 'invoke') count.invoked++;
			else if (kind === 'ack') count.acked++;
			else if (kind === 'refused') count.refused++;
			else count.unknown++;
		}
		if (acked > 0 && !row) problems.push(`I1: ${name} was told that revision ${acked} is saved, and nothing is stored`);
		if (row && row.revision < acked) problems.push(`I1: ${name} was told ${acked}, stored is ${row.revision}`);
		if (!row) continue;
		const sent = phone.log.find(({ kind, revision }) => kind === 'invoke' && revision === row.revision);
		if (!sent) problems.push(`I2: ${name} has revision ${row.revision}, which it never sent`);
		else if (sent.scores !== row.scores)
			problems.push(`I1: ${name} sent ${sent.scores} as ${row.revision}, stored is ${row.scores}`);
		if (sent && closedAt !== undefined && sent.at > closedAt)
			problems.push(`I3: ${name} sent ${row.revision} after the close, and it counts`);
	}
	if (stored.size > phones.length) problems.push(`I2: ${stored.size} ballots of ${phones.length} papers`);
	return { phones: phones.length, ...count, problems };
}
