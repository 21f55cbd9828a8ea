import { countBallots, readBallotsToCount } from '../../db/queries/ballots';
import {
	countSlips,
	forgetBallots,
	insertCount,
	insertCounted,
	insertReceipts,
	insertSignature,
	readAwarding,
	readCount,
	readSignatures,
	readTieDraws,
} from '../../db/queries/counts';
import { forgetFormKeys } from '../../db/queries/form-keys';
import { countPapers } from '../../db/queries/papers';
import { readLineUp } from '../../db/queries/pitches';
import { forgetPrintJobs } from '../../db/queries/print-jobs';
import type { Dinner } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { decodeBallot, encodeBallot } from '../domain/ballot';
import { err, type Outcome } from '../domain/outcome';
import { isCounting } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { absentFrom } from '../domain/result';
import { tally } from '../domain/tally';
import { type AwardRefusal, createAwarding, type DrawRefusal, decideNow, type FromHat } from './awarding.server';
import { shapeOf } from './ballots.server';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Held } from './dinner-command.server';
import type { Secrets } from './secrets.server';

/** One signature opens the count. More are optional, and the result says how many there are. */
export const SIGNATURES_NEEDED = 1;
const MOST_SIGNATURES = 2;

export type SignRefusal = 'not counting' | 'already opened' | 'you signed' | 'all signed' | 'differs' | PressRefusal;
export type OpenRefusal = 'not counting' | 'not signed' | 'already opened' | PressRefusal;
export type { AwardRefusal, DrawRefusal, FromHat };

export function createCounts(context: Context) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);

	return {
		/** The numbers for the count sheet. Reads no score. */
		async sheet(dinnerId: string) {
			const [count, papers, ballots, slips, signatures] = await Promise.all([
				readCount(db, dinnerId),
				countPapers(db, dinnerId),
				countBallots(db, dinnerId),
				countSlips(db, dinnerId),
				readSignatures(db, dinnerId),
			]);
			return { opened: count ?? null, papers, ballots, slips, signatures };
		},

		/**
		 * Signs the count sheet. `slipsByHand`: how many slips people counted in the box. If it differs from the slips entered, refuses first and
		 * signs only with `anyway`.
		 */
		sign: (
			dinnerId: string,
			press: Press,
			slipsByHand: number,
			anyway: boolean,
		): Promise<Outcome<number, SignRefusal>> =>
			command<number, SignRefusal>(
				{ press, act: ['sign', slipsByHand, anyway] },
				dinnerId,
				async ({ trx, dinner, at }) => {
					if (!isCounting(dinner.phase)) return err('not counting');
					if (await readCount(trx, dinnerId)) return err('already opened');
					const signatures = await readSignatures(trx, dinnerId);
					if (signatures.some((one) => one.user_id === press.by.userId)) return err('you signed');
					if (signatures.length >= MOST_SIGNATURES) return err('all signed');
					const slips = await countSlips(trx, dinnerId);
					if (slips.entered !== slipsByHand && !anyway) return err('differs');
					const slot = signatures.length + 1;
					await insertSignature(trx, {
						dinner_id: dinnerId,
						slot,
						user_id: press.by.userId,
						name: press.by.name,
						at,
						slips_by_hand: slipsByHand,
					});
					return {
						event: {
							kind: 'count signed',
							slot,
							slipsByHand,
							slips,
							ballots: await countBallots(trx, dinnerId),
							papers: await countPapers(trx, dinnerId),
						},
						answer: slot,
					};
				},
			),

		/**
		 * Opens the count, once. One transaction decrypts and counts the ballots, and deletes everything that could join one to a paper. Before it
		 * no tally is computed; after it no ballot exists.
		 */
		open: (dinnerId: string, press: Press): Promise<Outcome<null, OpenRefusal>> =>
			command<null, OpenRefusal>({ press, act: ['open'] }, dinnerId, async (held) => {
				const { trx, dinner } = held;
				if (!isCounting(dinner.phase)) return err('not counting');
				if (await readCount(trx, dinnerId)) return err('already opened');
				if ((await readSignatures(trx, dinnerId)).length < SIGNATURES_NEEDED) return err('not signed');
				return { event: { kind: 'count opened', ballots: await count(secrets, held) }, answer: null };
			}),

		/** The result once the count is opened; null before. */
		async readResult(dinner: Dinner) {
			const opened = await readCount(db, dinner.id);
			if (!opened) return null;
			const [found, draws, awarding] = await Promise.all([
				decideNow(db, dinner, opened),
				readTieDraws(db, dinner.id),
				readAwarding(db, dinner.id),
			]);
			return { ...found, tally: opened.tally, draws, awarded: awarding !== undefined };
		},
		...createAwarding(context),
	};
}
export type Counts = ReturnType<typeof createCounts>;

/** The only place that decrypts ballots for counting. Returns how many there were. */
async function count(secrets: Secrets, { trx, dinner, at, actor }: Held): Promise<number> {
	const numbers = (await readLineUp(trx, dinner.id)).map(({ number }) => number ?? 0);
	const shape = shapeOf(dinner.count_rule, numbers, dinner.brief.criteria.length);
	const [papers, counts] = [await countPapers(trx, dinner.id), await countBallots(trx, dinner.id)];
	const rows = await readBallotsToCount(trx, dinner.id);
	const ballots = rows.map(({ key, revision, sealed }) => {
		const opened = decodeBallot(shape, secrets.open(dinner.id, Buffer.from(key), revision, Buffer.from(sealed)));
		// Throws, so that nothing is written and the encrypted ballots stay: no result is better than a wrong one.
		if (!opened.ok) throw new Error(`A sealed ballot is not of this dinner's shape: ${opened.code}.`);
		return opened.value;
	});
	await insertCounted(
		trx,
		dinner.id,
		ballots.map((ballot) => Buffer.from(encodeBallot(ballot))),
	);
	await insertReceipts(
		trx,
		dinner.id,
		rows.map(({ key }) => secrets.receipt(Buffer.from(key))),
	);
	await insertCount(trx, {
		dinner_id: dinner.id,
		opened_at: at,
		opened_by: spokenActor(actor),
		issued: papers.issued,
		replaced: papers.replaced,
		lost: papers.lost,
		on_phone: counts.onPhone,
		on_paper: counts.onPaper,
		set_aside: counts.setAside,
		tally: tally(shape, ballots, absentFrom(numbers)),
	});
	await forgetBallots(trx, dinner.id);
	// Form keys of the evening are deleted with the ballots, because they date from when papers were issued.
	await forgetFormKeys(trx, dinner.id);
	await forgetPrintJobs(trx, dinner.id);
	return ballots.length;
}
