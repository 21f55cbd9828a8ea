import pg from 'pg';
import { decodeBallot } from '../../app/domain/ballot';
import { tally } from '../../app/domain/tally';
import { recount } from '../support/recount';
import type { Acked } from './generator';
import { scoresOf } from './scores';
import { type Hall, openSealed } from './stage';

const SHAPE = { countRule: 'criteria', pitches: 4, criteria: 4 } as const;

/**
 * Checks after a run that each acknowledged ballot is stored with its exact scores, at that revision or a newer one of the same phone; that
 * there are no other ballots; and that the tally equals an independent recount. Returns the number of acknowledged ballots.
 */
export async function checkCount(url: string, hall: Hall, { acked, sent, lost }: Acked): Promise<number> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	type Row = { key: Buffer; revision: string; sealed: Buffer };
	const { rows } = await client.query<Row>(
		"select key, revision, sealed from ballot where dinner_id = $1 and state = 'open'",
		[hall.dinnerId],
	);
	await client.end();
	if (lost > 0) throw new Error(`${lost} phones lost their connection`);
	const stored = new Map(rows.map((row) => [row.key.toString('hex'), row]));
	const opened: Uint8Array[] = [];
	let counted = 0;
	for (const [phone, revision] of acked.entries()) {
		if (revision === 0) continue;
		const key = hall.paperSessions[phone]?.key ?? Buffer.alloc(0);
		const row = stored.get(key.toString('hex'));
		const found = Number(row?.revision ?? 0);
		if (!row || found < revision || found > (sent[phone] ?? 0))
			throw new Error(`Phone ${phone} was told ${revision} is saved; stored is ${found}, sent ${sent[phone]}`);
		const bytes = openSealed(hall.dinnerId, key, found, row.sealed);
		if (Array.from(bytes).join('') !== scoresOf(phone, found)) throw new Error(`Phone ${phone}: not what it sent`);
		opened.push(bytes);
		counted++;
	}
	if (rows.length !== counted) throw new Error(`${rows.length} ballots are stored for ${counted} papers`);
	compare(opened);
	return counted;
}

function compare(bytes: readonly Uint8Array[]): void {
	const ballots = bytes.map((one) => {
		const ballot = decodeBallot(SHAPE, one);
		if (!ballot.ok) throw new Error(ballot.code);
		return ballot.value;
	});
	const mine = tally(SHAPE, ballots);
	const again = recount(bytes, SHAPE.pitches);
	const same =
		mine.ballots === again.ballots &&
		JSON.stringify([mine.totals, mine.headToHead, mine.counts]) ===
			JSON.stringify([again.totals, again.preferred, again.counts]);
	if (!same) throw new Error('The tally is not what the recount says');
}
