import { findBallot, TAKEOVER_STEP, voidBallot } from '../../db/queries/ballots';
import { changeDinner, lockDinner, readDinner, recordThat } from '../../db/queries/dinners';
import {
	countPapers,
	findPaper,
	findPaperByLookup,
	findPaperStates,
	findReplaced,
	hideAmongAll,
	insertPapers,
	movePaper,
	nextPaper,
} from '../../db/queries/papers';
import type { Dinner } from '../../db/schema';
import { err, type Outcome, ok } from '../domain/outcome';
import type { Context, Organiser } from './context.server';
import { oneAtATime } from './one-at-a-time.server';
import type { Rooms } from './rooms.server';
import { normaliseCode, type PaperPass } from './secrets.server';
import { together } from './together.server';

/** As it is printed, once. The code is stored nowhere. */
export type PrintedPaper = { readonly number: number; readonly code: string; readonly receipt: string };

export type ExchangeRefusal = 'unknown code' | 'replaced' | 'over' | 'busy';
export type Exchange = { readonly pass: PaperPass; readonly takesOver: boolean };
export type IssueRefusal =
	| 'no papers left'
	| 'papers have stopped'
	| 'not made'
	| 'already issued'
	| 'replaced'
	| 'not issued';

/** How many exchanges may wait for the slow hash; more are told to try again, by themselves. */
const LONGEST_QUEUE = 100;

export function createPapers(context: Context, rooms: Rooms) {
	const { db, secrets, now, changed } = context;
	const slowly = oneAtATime(LONGEST_QUEUE);
	const findState = together((asked: readonly PaperPass[]) => findPaperStates(db, asked));

	/** A paper is in use that nobody tapped at the door: the desk asks "Handed out?". */
	function noteUse({ dinnerId, number }: Pick<PaperPass, 'dinnerId' | 'number'>): void {
		rooms.noteUse(dinnerId, number);
		changed(dinnerId);
	}

	/** The paper that a code belongs to. Uniform: an unknown code costs what a known one costs. */
	async function resolve(typed: string) {
		const code = normaliseCode(typed);
		if (!code) return err('unknown code');
		const root = await slowly(() => secrets.root(code));
		if (!root) return err('busy');
		const lookup = secrets.lookup(root);
		const paper = await findPaperByLookup(db, lookup);
		if (!paper) return err('unknown code');
		return ok({ paper, lookup, key: secrets.ballotKey(root, paper.dinner_id) });
	}

	/** `refuse` sees the dinner while its row is held, so that no phase changes between the look and the write. */
	async function print<C extends string>(
		dinnerId: string,
		by: Organiser,
		count: number,
		state: 'made' | 'issued',
		refuse: (dinner: Pick<Dinner, 'phase' | 'papers_open'>) => C | null,
	): Promise<Outcome<PrintedPaper[], C>> {
		const codes = Array.from({ length: count }, () => secrets.newCode());
		// Four at a time: what the platform's thread pool takes without starving the rest of the server.
		const keys: { lookup: Buffer; receipt: string }[] = [];
		for (let i = 0; i < codes.length; i += 4) {
			const roots = await Promise.all(codes.slice(i, i + 4).map((code) => secrets.root(code)));
			for (const root of roots) {
				keys.push({ lookup: secrets.lookup(root), receipt: secrets.receipt(secrets.ballotKey(root, dinnerId)) });
			}
		}
		const first = await db.transaction().execute(async (trx): Promise<Outcome<number, C>> => {
			const dinner = await lockDinner(trx, dinnerId);
			const refusal = refuse(dinner);
			if (refusal) return err(refusal);
			const number = await insertPapers(
				trx,
				dinnerId,
				keys.map((k) => k.lookup),
			);
			if (state === 'issued') await movePaper(trx, dinnerId, number, 'made', 'issued');
			if (state === 'issued' && dinner.phase === 'voting') await hideAmongAll(trx, dinnerId);
			await changeDinner(trx, dinnerId, {});
			await recordThat(trx, { dinnerId, at: now(), who: by.name, what: 'papers made', detail: { count } });
			return ok(number);
		});
		if (!first.ok) return first;
		changed(dinnerId);
		return ok(
			codes.map((code, i): PrintedPaper => ({ number: first.value + i, code, receipt: keys[i]?.receipt ?? '' })),
		);
	}

	return {
		counts: (dinnerId: string) => countPapers(db, dinnerId),

		/** Makes numbered papers. What comes back is shown once and stored nowhere. */
		make: (dinnerId: string, by: Organiser, count: number): Promise<Outcome<PrintedPaper[], 'over'>> =>
			print(dinnerId, by, count, 'made', ({ phase }) => (isOver(phase) ? 'over' : null)),

		/** One paper for a guest who stands at the desk: made and handed out at once. */
		async makeOne(dinnerId: string, by: Organiser): Promise<Outcome<PrintedPaper, 'over' | IssueRefusal>> {
			const made = await print(dinnerId, by, 1, 'issued', (dinner) =>
				mayIssueIn(dinner) ? null : 'papers have stopped',
			);
			if (!made.ok) return made;
			const [paper] = made.value;
			return paper ? ok(paper) : err('over');
		},

		/** The next number of a helper's stack. */
		next: (dinnerId: string, from: number) => nextPaper(db, dinnerId, from),

		/** Hands one out. Two helpers who tap the same number hand out one paper, and the second is told. */
		async issue(dinnerId: string, number: number): Promise<Outcome<number, IssueRefusal>> {
			const outcome = await db.transaction().execute(async (trx): Promise<Outcome<number, IssueRefusal>> => {
				const dinner = await lockDinner(trx, dinnerId);
				if (!mayIssueIn(dinner)) return err('papers have stopped');
				if (!(await movePaper(trx, dinnerId, number, 'made', 'issued'))) {
					const paper = await findPaper(trx, dinnerId, number);
					if (!paper) return err('not made');
					return err(paper.state === 'issued' ? 'already issued' : 'replaced');
				}
				// A guest who gets a paper while voting is open votes a moment later.
				if (dinner.phase === 'voting') await hideAmongAll(trx, dinnerId);
				return ok(number);
			});
			if (!outcome.ok) return outcome;
			rooms.forgetUse(dinnerId, number);
			changed(dinnerId);
			return ok(number);
		},

		/** Takes a mistaken tap back. Only until voting opens: after that a ballot may already lie on it. */
		async takeBack(dinnerId: string, number: number): Promise<Outcome<number, 'not issued' | 'papers have stopped'>> {
			const back = await db
				.transaction()
				.execute(async (trx): Promise<Outcome<number, 'not issued' | 'papers have stopped'>> => {
					// Held, so that voting does not open between the look and the write.
					const { phase } = await lockDinner(trx, dinnerId);
					if (phase !== 'doors' && phase !== 'pitching') return err('papers have stopped');
					return (await movePaper(trx, dinnerId, number, 'issued', 'made')) ? ok(number) : err('not issued');
				});
			if (!back.ok) return back;
			changed(dinnerId);
			return ok(number);
		},

		/** Papers stop when voting opens, unless the organiser says otherwise. */
		async setOpen(dinnerId: string, open: boolean, by: Organiser): Promise<void> {
			await db.transaction().execute(async (trx) => {
				await lockDinner(trx, dinnerId);
				await changeDinner(trx, dinnerId, { papers_open: open });
				await recordThat(trx, { dinnerId, at: now(), who: by.name, what: open ? 'papers go on' : 'papers stop' });
			});
			changed(dinnerId);
		},

		/**
		 * A paper handed back: by its code the ballot is voided first, then the paper is replaced. Two transactions, so that none joins
		 * the two; if the server dies between them the ballot is void and pressing again finishes.
		 */
		async replaceByCode(
			dinnerId: string,
			typed: string,
			by: Organiser,
		): Promise<Outcome<number, 'unknown code' | 'replaced' | 'busy' | 'over'>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, key } = found.value;
			if (paper.dinner_id !== dinnerId) return err('unknown code');
			if (paper.state === 'replaced') return err('replaced');
			const voided = await db.transaction().execute(async (trx) => {
				const dinner = await lockDinner(trx, dinnerId);
				if (!mayReplace(dinner.phase)) return false;
				await voidBallot(trx, dinnerId, key, secrets.newClaim());
				return true;
			});
			if (!voided) return err('over');
			const { number } = paper;
			const replaced = await db.transaction().execute(async (trx) => {
				// The dinner's row first, as everybody who moves a paper takes it: the other way round two of them wait for each other.
				await lockDinner(trx, dinnerId);
				// Tapped at the door, or replaced by somebody else, since it was read: what it is now decides.
				const moved = await movePaper(trx, dinnerId, number, ['made', 'issued'], 'replaced');
				const entry = { dinnerId, at: now(), who: by.name, what: 'paper replaced', detail: { by: 'code' } };
				if (moved) await recordThat(trx, entry);
				return moved;
			});
			rooms.forgetUse(dinnerId, number);
			changed(dinnerId);
			return replaced ? ok(number) : err('replaced');
		},

		/** A lost paper: nobody has its code, so its ballot, if any, stands. The number of these is published. */
		async replaceByNumber(
			dinnerId: string,
			number: number,
			by: Organiser,
		): Promise<Outcome<number, 'not made' | 'replaced' | 'over'>> {
			const outcome = await db
				.transaction()
				.execute(async (trx): Promise<Outcome<number, 'not made' | 'replaced' | 'over'>> => {
					const dinner = await lockDinner(trx, dinnerId);
					if (!mayReplace(dinner.phase)) return err('over');
					const paper = await findPaper(trx, dinnerId, number);
					if (!paper) return err('not made');
					if (paper.state === 'replaced') return err('replaced');
					await movePaper(trx, dinnerId, number, paper.state, 'replaced', true);
					await recordThat(trx, {
						dinnerId,
						at: now(),
						who: by.name,
						what: 'paper replaced',
						detail: { by: 'number' },
					});
					return ok(number);
				});
			if (outcome.ok) {
				rooms.forgetUse(dinnerId, number);
				changed(dinnerId);
			}
			return outcome;
		},

		/**
		 * A code for a pass. A phone that comes back with its own pass keeps it; another phone is told that the paper is in use, and
		 * if it goes on it starts above the first one's revisions, so that its first save takes the paper over.
		 */
		async exchange(typed: string, held: PaperPass | null): Promise<Outcome<Exchange, ExchangeRefusal>> {
			const found = await resolve(typed);
			if (!found.ok) return found;
			const { paper, lookup, key } = found.value;
			if (paper.state === 'replaced') return err('replaced');
			const dinner = await readDinner(db, paper.dinner_id);
			if (!dinner || dinner.phase === 'published' || dinner.phase === 'cancelled') return err('over');
			const ballot = await findBallot(db, paper.dinner_id, key);
			const mine = held?.key.equals(key) ? held : null;
			const others = ballot !== undefined && ballot.revision > 0 && !mine?.claim.equals(ballot.claim);
			if (paper.state === 'made') noteUse({ dinnerId: paper.dinner_id, number: paper.number });
			if (mine && !others) return ok({ pass: mine, takesOver: false });
			const pass: PaperPass = {
				dinnerId: paper.dinner_id,
				number: paper.number,
				lookup,
				key,
				claim: secrets.newClaim(),
				base: others ? (Math.floor(ballot.revision / TAKEOVER_STEP) + 1) * TAKEOVER_STEP : 0,
			};
			return ok({ pass, takesOver: others });
		},

		noteUse,

		/** For the slip's entry: what a code stands for, without saying which number. */
		resolve,

		/** Of papers that were handed back or lost. */
		replacedNumbers: (dinnerId: string): Promise<number[]> => findReplaced(db, dinnerId),

		/** The state of the paper in a guest's hand. */
		standing: findState,
	};
}
export type Papers = ReturnType<typeof createPapers>;

const mayIssueIn = ({ phase, papers_open }: Pick<Dinner, 'phase' | 'papers_open'>): boolean =>
	phase === 'doors' || phase === 'pitching' || (phase === 'voting' && papers_open);

const isOver = (phase: string): boolean => ['counting', 'announced', 'published', 'cancelled'].includes(phase);

const mayReplace = (phase: string): boolean => ['lineup', 'doors', 'pitching', 'voting'].includes(phase);
