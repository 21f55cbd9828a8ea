import type { Transaction } from 'kysely';
import { forgetOldPrintJobs, forgetPrintJobs, insertPrintJob, readPrintJobs } from '../../db/queries/print-jobs';
import type { DB } from '../../db/schema';
import { type Repeated, repeat } from '../concurrency';
import type { Context } from './context.server';

/** As it is printed. The code is stored only while it may have to be printed again, and only sealed. */
export type PrintedPaper = { readonly number: number; readonly code: string; readonly receipt: string };
export type PrintJob = { readonly key: string; readonly until: Date; readonly papers: readonly PrintedPaper[] };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Papers that were made and may have to be printed again: after a reload, Back, a second press or a paper jam. Sealed with the secret and
 * bound to their dinner and press; gone at "Done printing", after an hour, and when the count is opened.
 */
export function createPrintJobs({ db, secrets, now, log }: Pick<Context, 'db' | 'secrets' | 'now' | 'log'>) {
	let forgetting: Repeated | undefined;
	const forgetOld = () =>
		forgetOldPrintJobs(db, new Date(now().getTime() - HOUR)).catch((error: unknown) =>
			log.warn({ err: error }, 'codes that were printed could not be deleted; it is tried again in a minute'),
		);
	const purpose = (dinnerId: string, key: string) => `print job ${dinnerId} ${key}`;
	return {
		/** In the transaction that makes the papers, so that there is never one whose code nobody has. */
		keep: (trx: Transaction<DB>, dinnerId: string, key: string, papers: readonly PrintedPaper[]): Promise<unknown> => {
			const sealed = secrets.sealPrintJob(purpose(dinnerId, key), Buffer.from(JSON.stringify(papers)));
			return insertPrintJob(trx, { dinner_id: dinnerId, key, sealed, made_at: now() });
		},
		/** What can still be printed; what is older than an hour is deleted first. */
		async read(dinnerId: string): Promise<PrintJob[]> {
			await forgetOldPrintJobs(db, new Date(now().getTime() - HOUR));
			const rows = await readPrintJobs(db, dinnerId);
			return rows.map(({ key, sealed, made_at }) => ({
				key,
				until: new Date(made_at.getTime() + HOUR),
				papers: JSON.parse(secrets.openPrintJob(purpose(dinnerId, key), Buffer.from(sealed)).toString('utf8')),
			}));
		},
		/** Deletes the codes of a job that is printed. */
		forget: (trx: Transaction<DB>, dinnerId: string, key: string): Promise<unknown> =>
			forgetPrintJobs(trx, dinnerId, key),
		/** At the start and each minute: deletes codes after their hour, also where nobody asks for them. */
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
