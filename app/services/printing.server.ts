import { readDinner } from '../../db/queries/dinners';
import { countPapers, handOut, hideAmongAll, insertPapers } from '../../db/queries/papers';
import type { Dinner } from '../../db/schema';
import { createQueue } from '../concurrency';
import { err, type Outcome, ok } from '../domain/outcome';
import { isOver, mayIssuePapers, votingIsOpen } from '../domain/phase-policy';
import type { FormKey, PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import { createAnswered } from './idempotency.server';
import type { PrintedPaper, PrintJobs } from './print-jobs.server';

/** `printed before`: this press made papers, and their codes are gone. `made since`: not as many papers were made when the page was made. `being made`: others are, and more wait for them already. */
export type MakeRefusal = 'over' | 'made since' | 'being made' | 'printed before' | PressRefusal;
export type MakeOneRefusal = 'over' | 'papers have stopped' | 'busy' | 'printed before' | PressRefusal;

/** Jobs that may wait for one another: a thousand papers are half a minute of hashing. */
const MOST_JOBS = 4;
/** Half of the platform's thread pool: phones that come in meanwhile use the other half. */
const AT_A_TIME = 2;

type Looked = Pick<Dinner, 'phase' | 'papers_open'>;
type Job<C> = {
	readonly dinnerId: string;
	readonly press: Press;
	readonly count: number;
	readonly state: 'made' | 'issued';
	/** `made`: how many papers there are. Asked first without a lock, then with the dinner's row held. */
	readonly refuse: (dinner: Looked, made: number) => C | null;
};
type Code = { readonly code: string; readonly lookup: Buffer; readonly receipt: string };

/** Makes papers. Each code costs a slow hash, so whatever can be refused is refused before the first. */
export function createPrinting(
	context: Context,
	printJobs: PrintJobs,
	/** The queue of the phones' own exchanges. */
	slowly: <T>(work: () => Promise<T>) => Promise<T | null>,
) {
	const { db, secrets } = context;
	const command = createDinnerCommand(context);
	const answered = createAnswered(context);
	const oneJob = createQueue({ concurrency: 1, longest: MOST_JOBS - 1 });

	/** What the press comes to without a hash: the first one's answer, or a refusal. Null: it has to be made. */
	async function look<C extends string>(job: Job<C>): Promise<Outcome<null, C | PressRefusal> | null> {
		const { dinnerId, press, refuse } = job;
		const first = await answered<null>(db, { scope: dinnerId, key: press.key, act: actOf(job) });
		if (first) return first;
		const dinner = await readDinner(db, dinnerId);
		const refusal = dinner ? refuse(dinner, (await countPapers(db, dinnerId)).made) : null;
		return refusal ? err(refusal) : null;
	}

	/** Decides once more: somebody may have been first while the codes were hashed. */
	const write = <C extends string>(job: Job<C>, codes: readonly Code[]): Promise<Outcome<null, C | PressRefusal>> => {
		const { dinnerId, press, count, state, refuse } = job;
		return command<null, C>({ press, act: actOf(job) }, dinnerId, async ({ trx, dinner }) => {
			const refusal = refuse(dinner, (await countPapers(trx, dinnerId)).made);
			if (refusal) return err(refusal);
			const lookups = codes.map(({ lookup }) => lookup);
			const number = await insertPapers(trx, dinnerId, lookups);
			if (state === 'issued') await handOut(trx, dinnerId, number);
			if (state === 'issued' && votingIsOpen(dinner.phase)) await hideAmongAll(trx, dinnerId);
			const papers = codes.map(({ code, receipt }, i) => ({ number: number + i, code, receipt }));
			await printJobs.keep(trx, dinnerId, press.key, papers);
			return { event: { kind: 'papers made', count }, answer: null };
		});
	};

	/** The first press's papers, for the second one too; an hour later nobody has their codes any more. */
	async function printed<C extends string>(
		{ dinnerId, press }: Pick<Job<C>, 'dinnerId' | 'press'>,
		made: Outcome<null, C>,
	): Promise<Outcome<readonly PrintedPaper[], C | 'printed before'>> {
		if (!made.ok) return made;
		const job = (await printJobs.read(dinnerId)).find(({ key }) => key === press.key);
		return job ? ok(job.papers) : err('printed before');
	}

	return {
		/**
		 * Makes numbered papers, one job after another in this process. Their codes are kept sealed until they are printed, for an hour at
		 * most. `seen`: how many papers there were when the page was made, and there are never fewer later.
		 */
		async make(
			dinnerId: string,
			press: Press,
			count: number,
			seen: number,
		): Promise<Outcome<readonly PrintedPaper[], MakeRefusal>> {
			const refuse = ({ phase }: Looked, made: number) => {
				if (isOver(phase)) return 'over';
				return made === seen ? null : 'made since';
			};
			const job: Job<'over' | 'made since'> = { dinnerId, press, count, state: 'made', refuse };
			const made =
				(await look(job)) ??
				(await oneJob(async () => (await look(job)) ?? write(job, await newCodes(secrets, dinnerId, count))));
			return made ? printed(job, made) : err('being made');
		},

		/**
		 * One paper for a guest who stands at the desk: made and handed out at once. It carries nothing of what was seen: two who press at two
		 * desks have a guest each, and whoever presses twice on one page is known by the key. Its hash waits among the phones', not for a print job.
		 */
		async makeOne(dinnerId: string, press: Press): Promise<Outcome<PrintedPaper, MakeOneRefusal>> {
			const refuse = (dinner: Looked) => (mayIssuePapers(dinner) ? null : 'papers have stopped');
			const job: Job<'papers have stopped'> = { dinnerId, press, count: 1, state: 'issued', refuse };
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

		/** Forgets the codes of one job, by the key of the press that made it. What is forgotten already is what was asked for. */
		donePrinting: (dinnerId: string, job: FormKey, press: Press): Promise<Outcome<null, PressRefusal>> =>
			command<null, never>({ press, act: ['done printing', job] }, dinnerId, async ({ trx }) => {
				await printJobs.forget(trx, dinnerId, job);
				return { event: null, because: 'only forgets codes', answer: null };
			}),
	};
}

const actOf = ({ count, state }: Pick<Job<never>, 'count' | 'state'>) => ['papers', count, state];

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
