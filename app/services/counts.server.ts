import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { countBallots, readBallotsToCount } from '../../db/queries/ballots';
import {
	countSlips,
	forgetBallots,
	insertAwarding,
	insertCount,
	insertCounted,
	insertReceipts,
	insertSignature,
	insertTieDraw,
	readAwarding,
	readCount,
	readSignatures,
	readTieDraws,
} from '../../db/queries/counts';
import { changeDinner, recordThat } from '../../db/queries/dinners';
import { countPapers } from '../../db/queries/papers';
import { readLineUp } from '../../db/queries/pitches';
import { readPotLines } from '../../db/queries/pots';
import type { Count, DB, Dinner } from '../../db/schema';
import { decodeBallot, encodeBallot } from '../domain/ballot';
import { drawOrder } from '../domain/lot';
import { err, type Outcome, ok } from '../domain/outcome';
import { potOf } from '../domain/pot';
import { absentFrom, type Decision, decide, type OnBallot, type Undecided } from '../domain/result';
import { tally } from '../domain/tally';
import { shapeOf } from './ballots.server';
import { createCommand } from './command.server';
import type { Context, Organiser } from './context.server';

/** In this issue one person may open the count; a second may sign beside, and the result says how many did. */
export const SIGNATURES_NEEDED = 1;
const MOST_SIGNATURES = 2;

export type SignRefusal = 'not counting' | 'already opened' | 'you signed' | 'all signed' | 'differs';
export type OpenRefusal = 'not counting' | 'not signed' | 'already opened';
export type DrawRefusal =
	| 'not counting'
	| 'not opened'
	| 'already awarded'
	| 'nothing to draw'
	| 'not this tie'
	| 'same person';
export type AwardRefusal = 'not counting' | 'not opened' | 'needs a draw' | 'already awarded' | 'pot changed';

/** What came out of the hat: all numbers of the tie in order, and who beside the organiser saw it. */
export type FromHat = { readonly order: readonly number[]; readonly confirmedBy: string };

export function createCounts(context: Context) {
	const { db, secrets, now } = context;
	const command = createCommand(context);

	return {
		/** What the system says, for the count sheet. Says nothing of any score. */
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
		 * Signs the count sheet: `slipsByHand` is what hands counted in the box. Where it differs from what was entered, it is said first,
		 * and signed only with `anyway`.
		 */
		sign: (
			dinnerId: string,
			by: Organiser,
			slipsByHand: number,
			anyway: boolean,
		): Promise<Outcome<number, SignRefusal>> =>
			command<number, SignRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'counting') return err('not counting');
				if (await readCount(trx, dinnerId)) return err('already opened');
				const signatures = await readSignatures(trx, dinnerId);
				if (signatures.some((one) => one.user_id === by.userId)) return err('you signed');
				if (signatures.length >= MOST_SIGNATURES) return err('all signed');
				const slips = await countSlips(trx, dinnerId);
				if (slips.entered !== slipsByHand && !anyway) return err('differs');
				const slot = signatures.length + 1;
				const at = now();
				await insertSignature(trx, {
					dinner_id: dinnerId,
					slot,
					user_id: by.userId,
					name: by.name,
					at,
					slips_by_hand: slipsByHand,
				});
				await changeDinner(trx, dinnerId, {});
				const detail = {
					slot,
					slipsByHand,
					slips,
					ballots: await countBallots(trx, dinnerId),
					papers: await countPapers(trx, dinnerId),
				};
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'count signed', detail });
				return ok(slot);
			}),

		/**
		 * Opens the count, once: in this one transaction ballots are unsealed and counted, and all that could join one to a paper is
		 * forgotten. Before it no tally is computed; after it no ballot is left.
		 */
		open: (dinnerId: string, by: Organiser): Promise<Outcome<null, OpenRefusal>> =>
			command<null, OpenRefusal>(dinnerId, async (trx, dinner) => {
				if (dinner.phase !== 'counting') return err('not counting');
				if (await readCount(trx, dinnerId)) return err('already opened');
				if ((await readSignatures(trx, dinnerId)).length < SIGNATURES_NEEDED) return err('not signed');
				await count(trx, dinner, by);
				return ok(null);
			}),

		/** Where the count stands once it is opened; null before. */
		async standing(dinner: Dinner) {
			const opened = await readCount(db, dinner.id);
			if (!opened) return null;
			const [found, draws, awarding] = await Promise.all([
				decideNow(db, dinner, opened),
				readTieDraws(db, dinner.id),
				readAwarding(db, dinner.id),
			]);
			return { ...found, tally: opened.tally, draws, awarded: awarding !== undefined };
		},

		/** Writes down what came out of the hat for the tie that waits. Never drawn twice: a second press finds the first lot. */
		drawFromHat: (dinnerId: string, by: Organiser, hat: FromHat): Promise<Outcome<null, DrawRefusal>> =>
			drawWith(dinnerId, by, (tied) => {
				if (hat.confirmedBy.toLowerCase() === by.name.toLowerCase()) return err('same person');
				const drawn = hat.order.map((number) => tied.find((pitch) => pitch.number === number));
				const whole = drawn.length === tied.length && new Set(drawn).size === tied.length && !drawn.includes(undefined);
				if (!whole) return err('not this tie');
				return ok({
					drawn: drawn.flatMap((pitch) => (pitch ? [pitch.id] : [])),
					by_what: 'hat' as const,
					seed: null,
					confirmed_by: hat.confirmedBy,
				});
			}),

		/** Without a hat: by software, from a seed that is kept and published. `seen` are the numbers that the button stood under. */
		drawBySoftware: (dinnerId: string, by: Organiser, seen: readonly number[]): Promise<Outcome<null, DrawRefusal>> =>
			drawWith(dinnerId, by, (tied) => {
				if (tied.map(({ number }) => number).join() !== seen.join()) return err('not this tie');
				const seed = randomBytes(16).toString('hex');
				const drawn = drawOrder(
					seed,
					tied.map(({ id }) => id),
				);
				return ok({ drawn, by_what: 'software' as const, seed, confirmed_by: null });
			}),

		/** Awards the pot, once. `seenPence` is the pot that the button stood under. */
		award: (dinnerId: string, by: Organiser, seenPence: number): Promise<Outcome<null, AwardRefusal>> =>
			command<null, AwardRefusal>(dinnerId, async (trx, dinner) => {
				if (await readAwarding(trx, dinnerId)) return err('already awarded');
				if (dinner.phase !== 'counting') return err('not counting');
				const opened = await readCount(trx, dinnerId);
				if (!opened) return err('not opened');
				const { decision, potPence } = await decideNow(trx, dinner, opened);
				if (potPence !== seenPence) return err('pot changed');
				if (decision.status === 'needs a draw') return err('needs a draw');
				const at = now();
				await insertAwarding(
					trx,
					{
						dinner_id: dinnerId,
						pot_pence: potPence,
						carried_over_pence: decision.carryOver,
						ranking: decision.ranking,
						at,
						by: by.name,
					},
					decision.awards.map(({ pitchId, place, pence }) => ({ pitch_id: pitchId, place, pence })),
				);
				await changeDinner(trx, dinnerId, {});
				const detail = { potPence, carriedOverPence: decision.carryOver, awards: decision.awards };
				await recordThat(trx, { dinnerId, at, who: by.name, what: 'pot awarded', detail });
				return ok(null);
			}),
	};

	/** The only place where ballots are unsealed to be counted. */
	async function count(trx: Transaction<DB>, dinner: Dinner, by: Organiser): Promise<void> {
		const numbers = (await readLineUp(trx, dinner.id)).map(({ number }) => number ?? 0);
		const shape = shapeOf(dinner.count_rule, numbers, dinner.brief.criteria.length);
		const [papers, counts] = [await countPapers(trx, dinner.id), await countBallots(trx, dinner.id)];
		const rows = await readBallotsToCount(trx, dinner.id);
		const ballots = rows.map(({ key, revision, sealed }) => {
			const opened = decodeBallot(shape, secrets.open(dinner.id, Buffer.from(key), revision, Buffer.from(sealed)));
			// Better no result than a wrong one: nothing is written, and the sealed ballots stay.
			if (!opened.ok) throw new Error(`A sealed ballot is not of this dinner's shape: ${opened.code}.`);
			return opened.value;
		});
		const at = now();
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
			opened_by: by.name,
			issued: papers.issued,
			replaced: papers.replaced,
			lost: papers.lost,
			on_phone: counts.onPhone,
			on_paper: counts.onPaper,
			set_aside: counts.setAside,
			tally: tally(shape, ballots, absentFrom(numbers)),
		});
		await forgetBallots(trx, dinner.id);
		await changeDinner(trx, dinner.id, {});
		await recordThat(trx, {
			dinnerId: dinner.id,
			at,
			who: by.name,
			what: 'count opened',
			detail: { ballots: ballots.length },
		});
	}

	type Lot = { drawn: string[]; by_what: 'hat' | 'software'; seed: string | null; confirmed_by: string | null };
	function drawWith(dinnerId: string, by: Organiser, draw: (tied: readonly OnBallot[]) => Outcome<Lot, DrawRefusal>) {
		return command<null, DrawRefusal>(dinnerId, async (trx, dinner) => {
			if (await readAwarding(trx, dinnerId)) return err('already awarded');
			if (dinner.phase !== 'counting') return err('not counting');
			const opened = await readCount(trx, dinnerId);
			if (!opened) return err('not opened');
			const { decision } = await decideNow(trx, dinner, opened);
			if (decision.status !== 'needs a draw') return err('nothing to draw');
			const lot = draw(decision.tied);
			if (!lot.ok) return lot;
			const at = now();
			const entries = decision.tied.map(({ id }) => id);
			await insertTieDraw(trx, { dinner_id: dinnerId, entries, at, drawn_by: by.name, ...lot.value });
			await changeDinner(trx, dinnerId, {});
			const { by_what: byWhat, seed, confirmed_by: confirmedBy } = lot.value;
			const order = lot.value.drawn.map((id) => decision.tied.find((pitch) => pitch.id === id)?.number);
			await recordThat(trx, {
				dinnerId,
				at,
				who: by.name,
				what: 'tie drawn',
				detail: { order, byWhat, seed, confirmedBy },
			});
			return ok(null);
		});
	}
}
export type Counts = ReturnType<typeof createCounts>;

/** What the ballots, the lots and the pot come to as they stand. */
async function decideNow(
	db: Kysely<DB>,
	dinner: Dinner,
	opened: Count,
): Promise<{ decision: Decision | Undecided; potPence: number; lineup: OnBallot[] }> {
	const lineup = (await readLineUp(db, dinner.id)).map(({ id, number, answers }) => ({
		id,
		number: number ?? 0,
		title: answers.title,
	}));
	const lots = (await readTieDraws(db, dinner.id)).map(({ drawn, by_what }) => ({ drawn, byWhat: by_what }));
	const pot = potOf(await readPotLines(db, dinner.id));
	if (!pot.ok) throw new Error('More costs than money were stored.');
	const rules = { countRule: dinner.count_rule, tieRule: dinner.tie_rule, potRule: dinner.pot_rule };
	return { decision: decide(opened.tally, rules, lineup, lots, pot.value.pence), potPence: pot.value.pence, lineup };
}
