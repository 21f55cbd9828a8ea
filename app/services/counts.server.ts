import { countBallots, readBallotsToCount } from '../../db/queries/ballots';
import {
	deleteHandCount,
	forgetBallots,
	insertCount,
	insertCounted,
	insertReceipts,
	insertSignature,
	readAwarding,
	readCount,
	readFallen,
	readHandCount,
	readSignatures,
	readTieDraws,
} from '../../db/queries/counts';
import { readDinner } from '../../db/queries/dinners';
import { forgetFormKeys } from '../../db/queries/form-keys';
import { countPapers } from '../../db/queries/papers';
import { forgetPrintJobs } from '../../db/queries/print-jobs';
import type { Dinner, Signature } from '../../db/schema';
import { spokenActor } from '../domain/actor';
import { decodeBallot, encodeBallot, type Shape } from '../domain/ballot';
import { differencesIn, type Figures, type Hands, type Sheet } from '../domain/count-sheet';
import { Gone } from '../domain/gone';
import { tallyByHand } from '../domain/hand-count';
import { runningMoreTime } from '../domain/more-time';
import { err, type Outcome } from '../domain/outcome';
import { samePerson } from '../domain/people';
import { isCounting } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import { tally } from '../domain/tally';
import { type AwardRefusal, createAwarding, type DrawRefusal, decideNow, type FromHat } from './awarding.server';
import type { Context, CrewPress, Press } from './context.server';
import { digestOf, readStanding } from './count-sheet.server';
import { createDinnerCommand, type Held } from './dinner-command.server';
import { ballotOf, createHandCounts } from './hand-counts.server';
import type { Secrets } from './secrets.server';

/** Two people sign. Where the rules ask for one, a second may still. */
const MOST_SIGNATURES = 2;

/**
 * `differs`: hands and system differ, and nobody said why. `other figures`: somebody signed other ones. `figures changed`: not the sheet that the
 * page showed any more.
 */
export type SignRefusal =
	| 'not counting'
	| 'already opened'
	| 'you signed'
	| 'all signed'
	| 'differs'
	| 'other figures'
	| 'figures changed'
	| 'more time runs'
	| PressRefusal;
/** What a person signs: what they typed, or the sheet that another one signed, by its digest. */
export type ToSign =
	| {
			readonly hands: Hands;
			readonly words: string;
			/** The other person's signature, under other figures, may fall away. */
			readonly instead: boolean;
	  }
	| { readonly digest: string };
export type OpenRefusal = 'not counting' | 'not signed' | 'already opened' | 'more time runs' | PressRefusal;
export type { AwardRefusal, DrawRefusal, FromHat };

export function createCounts(context: Context) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);

	return {
		/** The numbers for the count sheet, with the signatures that stand. Reads no score. */
		async sheet(dinnerId: string) {
			const dinner = await readDinner(db, dinnerId);
			if (!dinner) throw new Gone();
			const [count, { figures, standing }, fallen] = [
				await readCount(db, dinnerId),
				await readStanding(context, dinner),
				await readFallen(db, dinnerId),
			];
			const { papers, ballots, slips } = figures;
			// Opening the count deletes the ballots, so that the figures of now are no longer those that were signed.
			const signatures = count ? await readSignatures(db, dinnerId) : standing;
			return { opened: count ?? null, figures, papers, ballots, slips, signatures, fallen: fallen ?? null };
		},

		/**
		 * Signs the count sheet: exactly the figures of now, what hands counted, and the words for a difference. Other figures than those that somebody
		 * signed take the place of theirs, whose signature falls away. Answers with the number of signatures that stand.
		 */
		sign: (dinnerId: string, press: CrewPress, given: ToSign): Promise<Outcome<number, SignRefusal>> =>
			command<number, SignRefusal>(
				{ press, act: ['sign', JSON.stringify(given)] },
				dinnerId,
				async ({ trx, dinner, at }) => {
					if (!isCounting(dinner.phase)) return err('not counting');
					if (await readCount(trx, dinnerId)) return err('already opened');
					if (runningMoreTime(dinner.more_time, at.getTime())) return err('more time runs');
					const { figures, standing } = await readStanding({ db: trx, secrets }, dinner);
					const signer = signerOf(press);
					const sheet = sheetToSign(figures, given, standing[0]?.sheet);
					if (!sheet) return err('figures changed');
					const digest = digestOf(sheet);
					const refusal = refusalToSign(dinner, { standing, signer, name: press.by.name, digest, given });
					if (refusal) return err(refusal);
					if (differencesIn(sheet).length > 0 && sheet.words === '') return err('differs');
					const isSame = standing.some((one) => one.digest === digest);
					// A round with rows in it is over once their figures are not those of now.
					const used = (await readSignatures(trx, dinnerId)).length > 0;
					const round = isSame || !used ? dinner.sheet_round : dinner.sheet_round + 1;
					const slot = isSame ? standing.length + 1 : 1;
					const { name } = press.by;
					await insertSignature(trx, { dinner_id: dinnerId, round, slot, signer, name, at, digest, sheet });
					const { slips, ballots, papers } = figures;
					const replaces = isSame ? 0 : standing.length;
					const { hands, words } = sheet;
					return {
						event: { kind: 'count signed', slot, digest, replaces, hands, words, slips, ballots, papers },
						changes: { sheet_round: round },
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
				const { trx, dinner, at } = held;
				if (!isCounting(dinner.phase)) return err('not counting');
				if (await readCount(trx, dinnerId)) return err('already opened');
				if (runningMoreTime(dinner.more_time, at.getTime())) return err('more time runs');
				const { standing } = await readStanding({ db: trx, secrets }, dinner);
				if (standing.length < dinner.signatures_needed) return err('not signed');
				const ballots = await count(secrets, held);
				return { event: { kind: 'count opened', ballots }, changes: { more_time: '[]' }, answer: null };
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
		...createHandCounts(context),
	};
}
export type Counts = ReturnType<typeof createCounts>;

const signerOf = ({ by }: CrewPress): string => ('passId' in by ? by.passId : by.userId);

/** Null if the sheet of this digest is not the one that stands. */
function sheetToSign(figures: Figures, given: ToSign, signed: Sheet | undefined): Sheet | null {
	if ('hands' in given) return { figures, hands: given.hands, words: given.words };
	const sheet = signed && { ...signed, figures };
	return sheet && digestOf(sheet) === given.digest ? sheet : null;
}

type Signing = {
	readonly standing: readonly Signature[];
	readonly signer: string;
	readonly name: string;
	readonly digest: string;
	readonly given: ToSign;
};
function refusalToSign(dinner: Dinner, { standing, signer, name, digest, given }: Signing): SignRefusal | null {
	if (standing.length === 0) return null;
	const mine = standing.some((one) => one.signer === signer);
	if (standing.some((one) => one.digest === digest)) {
		// Somebody with an account and a pass is two signers of one name.
		if (mine || standing.some((one) => samePerson(one.name, name))) return 'you signed';
		return standing.length >= MOST_SIGNATURES ? 'all signed' : null;
	}
	if (standing.length >= dinner.signatures_needed) return 'all signed';
	return mine || ('instead' in given && given.instead) ? null : 'other figures';
}

/** The only place that decrypts ballots for counting. Returns how many were counted, by it or by hands. */
async function count(secrets: Secrets, { trx, dinner, at, actor }: Held): Promise<number> {
	const { shape, absent } = await ballotOf(trx, dinner);
	const [papers, counts] = [await countPapers(trx, dinner.id), await countBallots(trx, dinner.id)];
	const byHand = await readHandCount(trx, dinner.id);
	const given = byHand
		? {
				on_phone: 0,
				on_paper: byHand.hand.slips,
				set_aside: 0,
				by_hand: { because: byHand.because, phonesVoid: counts.onPhone },
				tally: tallyByHand(shape, byHand.hand, absent),
			}
		: {
				on_phone: counts.onPhone,
				on_paper: counts.onPaper,
				set_aside: counts.setAside,
				by_hand: null,
				tally: tally(shape, await countSealed(secrets, trx, dinner, shape), absent),
			};
	const { issued, replaced, lost } = papers;
	const opened = { dinner_id: dinner.id, opened_at: at, opened_by: spokenActor(actor), issued, replaced, lost };
	await insertCount(trx, { ...opened, ...given });
	await deleteHandCount(trx, dinner.id);
	await forgetBallots(trx, dinner.id);
	// Form keys of the evening are deleted with the ballots, because they date from when papers were issued.
	await forgetFormKeys(trx, dinner.id);
	await forgetPrintJobs(trx, dinner.id);
	return given.tally.ballots;
}

/** Decrypts the ballots that count, and stores them and their receipts, each sorted. */
async function countSealed(secrets: Secrets, trx: Held['trx'], dinner: Dinner, shape: Shape) {
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
	return ballots;
}
