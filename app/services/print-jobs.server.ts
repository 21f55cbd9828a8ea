import type { Transaction } from 'kysely';
import { findInState } from '../../db/queries/papers';
import { forgetOldPrintJobs, forgetPrintJobs, insertPrintJob, readPrintJobs } from '../../db/queries/print-jobs';
import type { DB } from '../../db/schema';
import { type Repeated, repeat } from '../concurrency';
import type { Context } from './context.server';

/** The printed data. The code is stored only encrypted, and only while it may have to be printed again. */
export type PrintedPaper = { readonly number: number; readonly code: string; readonly receipt: string };
export type PrintJob = { readonly key: string; readonly until: Date; readonly papers: readonly PrintedPaper[] };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Codes of papers that may have to be printed again, after a reload, Back, a second press or a paper jam. Encrypted and bound to their
 * dinner and press. Deleted by "Done printing", after an hour, and when the count is opened.
 */
export function createPrintJobs({ db, secrets, now, log }: Pick<Context, 'db' | 'secrets' | 'now' | 'log'>) {
	let forgetting: Repeated | undefined;
	const forgetOld = () =>
		forgetOldPrintJobs(db, new Date(now().getTime() - HOUR)).catch((error: unknown) =>
			log.warn({ err: error }, 'codes that were printed could not be deleted; it is tried again in a minute'),
		);
	const purpose = (dinnerId: string, key: string) => `print job ${dinnerId} ${key}`;
	return {
		/** Runs in the transaction that inserts the papers, so that no paper's code is lost. */
		keep: (trx: Transaction<DB>, dinnerId: string, key: string, papers: readonly PrintedPaper[]): Promise<unknown> => {
			const sealed = secrets.sealPrintJob(purpose(dinnerId, key), Buffer.from(JSON.stringify(papers)));
			return insertPrintJob(trx, { dinner_id: dinnerId, key, sealed, made_at: now() });
		},
		/** Returns the jobs that can still be printed, without papers that were spoiled since; deletes expired ones first. */
		async read(dinnerId: string): Promise<PrintJob[]> {
			await forgetOldPrintJobs(db, new Date(now().getTime() - HOUR));
			const rows = await readPrintJobs(db, dinnerId);
			const spoiled = new Set(rows.length > 0 ? await findInState(db, dinnerId, 'spoiled') : []);
			return rows.flatMap(({ key, sealed, made_at }) => {
				const kept = secrets.openPrintJob(purpose(dinnerId, key), Buffer.from(sealed)).toString('utf8');
				const papers = (JSON.parse(kept) as PrintedPaper[]).filter(({ number }) => !spoiled.has(number));
				return papers.length > 0 ? [{ key, until: new Date(made_at.getTime() + HOUR), papers }] : [];
			});
		},
		forget: (trx: Transaction<DB>, dinnerId: string, key: string): Promise<unknown> =>
			forgetPrintJobs(trx, dinnerId, key),
		/** Deletes expired codes now and every minute. */
		begin(): void {
			forgetting = repeat(forgetOld, () => MINUTE);
			void forgetting.now();
		},
		async finish(): Promise<void> {
			await forgetting?.end();
		},
	};
}
export type PrintJobs = ReturnType<typeof createPrintJobs>;
