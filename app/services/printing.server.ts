import { readDinner } from '../../db/queries/dinners';
import {
	countPapers,
	findMade,
	handOut,
	hideAmongAll,
	insertPapers,
	type PaperCounts,
	spoilPapers,
} from '../../db/queries/papers';
import type { Dinner } from '../../db/schema';
import { createQueue } from '../concurrency';
import { err, type Outcome, ok } from '../domain/outcome';
import { isOver, mayIssuePapers, votingIsOpen } from '../domain/phase-policy';
import type { Answer, FormKey, PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { DinnerStates } from './dinner-state.server';
import { createAnswered } from './idempotency.server';
import type { Slowly } from './paper-exchange.server';
import type { PrintedPaper, PrintJobs } from './print-jobs.server';

/** `printed before`: the codes of this press are deleted. `made since`: papers were made after the page was. `being made`: too many jobs wait. */
export type MakeRefusal = 'over' | 'made since' | 'being made' | 'printed before' | PressRefusal;
export type MakeOneRefusal = 'over' | 'papers have stopped' | 'busy' | 'printed before' | PressRefusal;
/** `none left`: none of the numbers is a paper that was not handed out. */
export type PrintAgainRefusal = 'over' | 'none left' | 'too many' | 'being made' | 'printed before' | PressRefusal;

/** Papers that are printed again at once, as many as are made at once. */
const MOST_AGAIN = 1000;

/** Jobs, the running one included. A thousand papers take half a minute of hashing. */
const MOST_JOBS = 4;
/** Concurrent hashes: half of libuv's thread pool, so that phones can exchange codes meanwhile. */
const AT_A_TIME = 2;

type Looked = Pick<Dinner, 'phase' | 'papers_open'>;
type Job<C> = {
	readonly dinnerId: string;
	readonly press: Press;
	readonly act: readonly Answer[];
	readonly state: 'made' | 'issued';
	/** Called first without a lock, then with the dinner's row locked. */
	readonly refuse: (dinner: Looked, papers: PaperCounts) => C | null;
};
/** The papers whose place the new ones take, and the refusal if all of them were handed out meanwhile. */
type Instead<C> = { readonly of: readonly number[]; readonly noneLeft: C };
type Code = { readonly code: string; readonly lookup: Buffer; readonly receipt: string };

/** The parts of a job: look without a lock, write, and what may be printed. */
function createJobs(context: Context, printJobs: PrintJobs) {
	const { db } = context;
	const command = createDinnerCommand(context);
	const answered = createAnswered(context);

	/** The stored answer of a repeated press, or a refusal; null if papers must be made. */
	async function look<C extends string>(job: Job<C>): Promise<Outcome<null, C | PressRefusal> | null> {
		const { dinnerId, press, refuse } = job;
		const first = await answered<null>(db, { scope: dinnerId, key: press.key, act: job.act });
		if (first) return first;
		const dinner = await readDinner(db, dinnerId);
		const refusal = dinner ? refuse(dinner, await countPapers(db, dinnerId)) : null;
		return refusal ? err(refusal) : null;
	}

	/** Decides again under the lock, because the dinner may have changed while the codes were hashed. */
	const write = <C extends string>(
		{ dinnerId, press, act, state, refuse }: Job<C>,
		codes: readonly Code[],
		instead?: Instead<C>,
	): Promise<Outcome<null, C | PressRefusal>> =>
		command<null, C>({ press, act }, dinnerId, async ({ trx, dinner }) => {
			const refusal = refuse(dinner, await countPapers(trx, dinnerId));
			if (refusal) return err(refusal);
			const count = instead ? await spoilPapers(trx, dinnerId, instead.of) : codes.length;
			if (instead && count === 0) return err(instead.noneLeft);
			const wanted = codes.slice(0, count);
			const lookups = wanted.map(({ lookup }) => lookup);
			const number = await insertPapers(trx, dinnerId, lookups);
			if (state === 'issued') await handOut(trx, dinnerId, number);
			if (state === 'issued' && votingIsOpen(dinner.phase)) await hideAmongAll(trx, dinnerId);
			const papers = wanted.map(({ code, receipt }, i) => ({ number: number + i, code, receipt }));
			await printJobs.keep(trx, dinnerId, press.key, papers);
			return { event: { kind: instead ? 'papers printed again' : 'papers made', count }, answer: null };
		});

	/** The papers of the press, also for a repeated one, until their codes expire. */
	async function printed<C extends string>(
		{ dinnerId, press }: Pick<Job<C>, 'dinnerId' | 'press'>,
		made: Outcome<null, C>,
	): Promise<Outcome<readonly PrintedPaper[], C | 'printed before'>> {
		if (!made.ok) return made;
		const job = (await printJobs.read(dinnerId)).find(({ key }) => key === press.key);
		return job ? ok(job.papers) : err('printed before');
	}

	return { look, write, printed };
}

/** Makes papers. Each code costs a slow hash, so refusals come before the first. */
export function createPrinting(
	context: Context,
	printJobs: PrintJobs,
	/** The queue that phones' exchanges use. */
	slowly: Slowly,
	/** Papers that a phone has in use and that were not handed out. */
	asking: DinnerStates['asking'],
) {
	const { db, secrets } = context;
	const { look, write, printed } = createJobs(context, printJobs);
	const command = createDinnerCommand(context);
	const oneJob = createQueue({ concurrency: 1, longest: MOST_JOBS - 1 });

	return {
		/** Makes numbered papers and a print job, one job at a time in this process. `expected`: the last number that the page showed. */
		async make(
			dinnerId: string,
			press: Press,
			count: number,
			expected: number,
		): Promise<Outcome<readonly PrintedPaper[], MakeRefusal>> {
			const refuse = ({ phase }: Looked, papers: PaperCounts) => {
				if (isOver(phase)) return 'over';
				return lastNumber(papers) === expected ? null : 'made since';
			};
			const act = ['papers', count, 'made'];
			const job: Job<'over' | 'made since'> = { dinnerId, press, act, state: 'made', refuse };
			const made =
				(await look(job)) ??
				(await oneJob(async () => (await look(job)) ?? write(job, await newCodes(secrets, dinnerId, count))));
			return made ? printed(job, made) : err('being made');
		},

		/**
		 * Prints papers again that came out of the printer badly: makes a new one for each that was not handed out, and cancels the old one in the
		 * same transaction. Leaves papers alone that were handed out, or that a phone has in use.
		 */
		async printAgain(
			dinnerId: string,
			press: Press,
			[from, to]: readonly [number, number],
		): Promise<Outcome<readonly PrintedPaper[], PrintAgainRefusal>> {
			const refuse = ({ phase }: Looked) => (isOver(phase) ? 'over' : null);
			const job: Job<PrintAgainRefusal> = { dinnerId, press, act: ['papers again', from, to], state: 'made', refuse };
			const made = await oneJob(async () => {
				const seen = await look(job);
				if (seen) return seen;
				const inUse = new Set(asking(dinnerId));
				const of = (await findMade(db, dinnerId, [from, to])).filter((number) => !inUse.has(number));
				if (of.length === 0) return err('none left');
				if (of.length > MOST_AGAIN) return err('too many');
				return write(job, await newCodes(secrets, dinnerId, of.length), { of, noneLeft: 'none left' });
			});
			return made ? printed(job, made) : err('being made');
		},

		/**
		 * Makes and issues one paper for a guest at the desk. Compares no expected state, because two desks may each have a guest; the key tells a
		 * repeated press. Its hash waits in the phones' queue and not behind a print job.
		 */
		async makeOne(dinnerId: string, press: Press): Promise<Outcome<PrintedPaper, MakeOneRefusal>> {
			const refuse = (dinner: Looked) => (mayIssuePapers(dinner) ? null : 'papers have stopped');
			const job: Job<'papers have stopped'> = {
				dinnerId,
				press,
				act: ['papers', 1, 'issued'],
				state: 'issued',
				refuse,
			};
			let made: Outcome<null, MakeOneRefusal> | null = await look(job);
			if (!made) {
				const code = await slowly(() => newCode(secrets, dinnerId));
				if (!code) return err('busy');
				made = await write(job, [code]);
			}
			const papers = await printed(job, made);
			if (!papers.ok) return papers;
			const [paper] = papers.value;
			return paper ? ok(paper) : err('over');
		},

		/** Deletes the codes of a job, which is identified by the key of the press that made it. Idempotent. */
		donePrinting: (dinnerId: string, job: FormKey, press: Press): Promise<Outcome<null, PressRefusal>> =>
			command<null, never>({ press, act: ['done printing', job] }, dinnerId, async ({ trx }) => {
				await printJobs.forget(trx, dinnerId, job);
				return { event: null, because: 'only forgets codes', answer: null };
			}),
	};
}

/** Papers are numbered from one without a gap, spoiled ones too. */
const lastNumber = ({ all, spoiled }: PaperCounts): number => all + spoiled;

async function newCode(secrets: Context['secrets'], dinnerId: string): Promise<Code> {
	const code = secrets.newCode();
	const root = await secrets.root(code);
	return { code, lookup: secrets.lookup(root), receipt: secrets.receipt(secrets.ballotKey(root, dinnerId)) };
}
async function newCodes(secrets: Context['secrets'], dinnerId: string, count: number): Promise<Code[]> {
	const codes: Code[] = [];
	while (codes.length < count) {
		const some = Array.from({ length: Math.min(AT_A_TIME, count - codes.length) }, () => newCode(secrets, dinnerId));
		codes.push(...(await Promise.all(some)));
	}
	return codes;
}
