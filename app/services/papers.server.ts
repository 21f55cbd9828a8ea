import { countPapers, findGood } from '../../db/queries/papers';
import { createQueue } from '../concurrency';
import type { Context } from './context.server';
import type { DinnerStates } from './dinner-state.server';
import { createPaperExchange } from './paper-exchange.server';
import { createHandingOut } from './paper-hand-out.server';
import { createReplacement } from './paper-replacement.server';
import { createPrintJobs } from './print-jobs.server';
import { createPrinting } from './printing.server';

/** Exchanges that may wait for the slow hash; further phones retry by themselves. */
const LONGEST_QUEUE = 100;

/** Ballot papers, from their making to their replacement. */
export function createPapers(context: Context, dinnerStates: DinnerStates) {
	const slowly = createQueue({ concurrency: 1, longest: LONGEST_QUEUE });
	const printJobs = createPrintJobs(context);
	const exchange = createPaperExchange(context, dinnerStates, slowly);
	return {
		counts: (dinnerId: string) => countPapers(context.db, dinnerId),
		/** The papers from one number to another that count, handed out or not. */
		good: (dinnerId: string, range: readonly [number, number]) => findGood(context.db, dinnerId, range),
		/** Papers that can still be printed. */
		printJobs,
		...createPrinting(context, printJobs, slowly, dinnerStates.asking),
		...createHandingOut(context, dinnerStates),
		...createReplacement(context, dinnerStates, exchange),
		...exchange,
		forgetUse: dinnerStates.forgetUse,
	};
}
export type Papers = ReturnType<typeof createPapers>;
